"""The package's own data files. Every run needs some; to import pathlib takes longer than to read them."""

from __future__ import annotations

import os

FOLDER = os.path.dirname(os.path.abspath(__file__))


def resource_path(*names: str) -> str:
    """Where a data file stands, by the names of its folders and its own."""
    return os.path.join(FOLDER, *names)


def resource(*names: str) -> str:
    """The text of a data file."""
    with open(resource_path(*names), encoding="utf-8") as file:
        return file.read()
