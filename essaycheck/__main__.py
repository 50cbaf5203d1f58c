"""The program: what ``essaycheck`` and ``python -m essaycheck`` run."""

from __future__ import annotations

import gc
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line and exit with its status.

    What one draft needs is loaded, used, and gone with the process: to look through it for rubbish, on the
    way and once more at the end, would take a tenth of the time. Where drafts are many ``cli`` turns it on.
    """
    gc.disable()
    from essaycheck.cli import main as run

    try:
        run()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
