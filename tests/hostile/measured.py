"""Run a command and write down what it used: exit status, seconds of the processor, MiB of memory.

A process of its own, because the memory of a process counts that of the one which started it.

    python3 -S measured.py FILE COMMAND...
"""

from __future__ import annotations

import os
import sys


def main(file: str, command: list[str]) -> None:
    """Run ``command`` and put three figures into ``file``."""
    child = os.posix_spawn(command[0], command, os.environ)
    _, ended, used = os.wait4(child, 0)
    status = os.waitstatus_to_exitcode(ended)
    with open(file, "w", encoding="ascii") as out:  # noqa: PTH123 - pathlib would be memory of ours
        out.write(f"{status} {used.ru_utime + used.ru_stime:.2f} {used.ru_maxrss / 1024:.0f}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
