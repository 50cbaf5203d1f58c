"""The program: what ``essaycheck`` and ``python -m essaycheck`` run."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line and exit with its status.

    What one draft needs is loaded, used, and gone with the process: to look through it for rubbish on the
    way, and to take it apart at the end, would take a sixth of the time. Where drafts are many ``cli`` turns
    the former on, and Python ends as it always does.
    """
    gc.disable()
    from essaycheck.cli import run

    status = run(sys.argv[1:])
    if not gc.isenabled():
        _leave(status)
    sys.exit(status)


def _leave(status: int) -> None:
    """End at once, unless something could not be written: Python says so at its own end."""
    with suppress(OSError, ValueError):
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
        os._exit(status)


if __name__ == "__main__":
    main()
