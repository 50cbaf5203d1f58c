"""The terminal: what it can show, in which language, and how text gets there; the voice of ``cli``."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager, suppress
from itertools import pairwise
from typing import TYPE_CHECKING, TextIO

from essaycheck.errors import UsageError, os_problem
from essaycheck.records import NamedTuple
from essaycheck.resources import resource
from essaycheck.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from essaycheck.errors import Fact
    from essaycheck.report import Draft
    from essaycheck.wording import Lang

SAMPLE = "检查规则“”√▲×○·"
"""What an encoding must hold so that the Chinese report can be shown."""

MANY = 16
"""Drafts for which it is worth while to show how far the run is."""

WIDEST = 120
NARROWEST = 40
USUAL = 80
"""Columns of a report, and of one that goes elsewhere than to a terminal."""


NOBODY_READS = (errno.EPIPE, errno.EINVAL)
"""What writing fails with where the other end of a pipe is closed; the second on Windows."""


class Look(NamedTuple):
    """What a stream can show."""

    encoding: str
    chinese: bool
    colour: bool
    width: int


class Console:
    """Standard output and error in the language chosen; a stream that holds no Chinese gets English."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.quiet = False
        self.look = look(sys.stdout)
        self._voice: Wording | None = None

    def wording(self, reveal: bool = False) -> Wording:
        """The sentences for the report on the screen."""
        return Wording.load(self.lang if self.look.chinese else "en", reveal)

    def wording_of_files(self, reveal: bool) -> Wording:
        """The sentences for files and for programs, whatever the screen can show."""
        return Wording.load(self.lang, reveal)

    def help_page(self, name: str) -> str:
        """The help page of a command."""
        import tomllib

        lang = self.lang if self.look.chinese else "en"
        pages = tomllib.loads(resource("wording", f"help.{lang}.toml"))
        return str(pages[name])

    def show(self, text: str) -> None:
        """Write ``text`` to standard output, in its encoding; what that does not hold becomes ``?``."""
        self.send(text.encode(self.look.encoding, "replace"))

    def give(self, text: str) -> None:
        """Write ``text`` that is meant to be kept: UTF-8 unless a terminal shows it."""
        self.show(text) if sys.stdout.isatty() else self.send(text.encode())

    def send(self, data: bytes) -> bool:
        """Write ``data`` to standard output at once; false when nobody reads it any more.

        Raises:
            UsageError: it cannot be written, as on a full disk.
        """
        try:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        except OSError as error:
            _forget(sys.stdout)
            if error.errno not in NOBODY_READS:
                raise UsageError("screen-failed", **os_problem(error)) from error
            return False
        return True

    def note(self, key: str, facts: Mapping[str, Fact] | None = None) -> None:
        """Write a sentence of ``[console]`` to standard error, unless quiet was asked for."""
        if not self.quiet:
            self.complain(self.voice().say(f"console.{key}", facts))

    @contextmanager
    def progress(self, drafts: int) -> Iterator[Callable[[Draft], None]]:
        """Show on a terminal how many of ``drafts`` are done; what is yielded is told each draft."""
        if not self._shows(drafts):
            yield lambda draft: None
            return
        from essaycheck.progress import bar

        with bar(drafts, self.voice()) as tell:
            yield tell

    @contextmanager
    def comparing(self, drafts: int) -> Iterator[None]:
        """Show on a terminal that so many are being compared with each other."""
        if not self._shows(drafts):
            yield
            return
        from essaycheck.progress import waiting

        with waiting(self.voice().say("console.comparing", {"number": drafts})):
            yield

    def _shows(self, drafts: int) -> bool:
        return not self.quiet and drafts >= MANY and sys.stderr.isatty()

    def complain(self, text: str) -> None:
        """Write a line to standard error."""
        self._error(text + "\n")

    def voice(self) -> Wording:
        """The sentences for standard error: paths and options stand in them as the user wrote them."""
        if self._voice is None:
            self._voice = Wording.load(self.lang if look(sys.stderr).chinese else "en", reveal=True)
        return self._voice

    def _error(self, text: str) -> None:
        encoding = look(sys.stderr).encoding
        with suppress(OSError):  # nobody is there to be told
            sys.stderr.buffer.write(text.encode(encoding, "replace"))
            sys.stderr.buffer.flush()


def look(stream: TextIO) -> Look:
    """What ``stream`` can show: as the console or PYTHONIOENCODING says, elsewhere UTF-8 without colour."""
    terminal = stream.isatty()
    given = terminal or os.environ.get("PYTHONIOENCODING")
    encoding = stream.encoding if given else "utf-8"
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    colour = terminal and wanted and _takes_codes(stream)
    return Look(encoding, _holds_chinese(encoding), colour, _width(stream if terminal else None))


def _takes_codes(terminal: TextIO) -> bool:
    """Whether codes make colours on the terminal: the classic console of Windows has to be told first."""
    if sys.platform == "win32":
        from colorama.winterm import enable_vt_processing

        return bool(enable_vt_processing(terminal.fileno()))
    return True


def open_streams() -> None:
    """Give what would be written to a closed standard output or error somewhere to go: nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - it stays open


def _forget(stream: TextIO) -> None:
    """Let what is still in ``stream`` go nowhere: it would fail again when Python ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _holds_chinese(encoding: str) -> bool:
    try:
        SAMPLE.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _width(terminal: TextIO | None) -> int:
    columns = os.environ.get("COLUMNS", "")
    width = int(columns) if columns.isascii() and columns.isdigit() else 0
    if terminal and not width:
        with suppress(OSError):
            width = os.get_terminal_size(terminal.fileno()).columns
    return min(max(width or USUAL, NARROWEST), WIDEST)


def language(args: Sequence[str]) -> Lang:
    """The language that the command line names, else English in English locales, else Chinese."""
    named = [value for option, value in pairwise(args) if option == "--lang"]
    named += [option.removeprefix("--lang=") for option in args if option.startswith("--lang=")]
    if named and named[-1] in ("zh", "en"):
        return "en" if named[-1] == "en" else "zh"
    locales = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "en" if next(filter(None, locales), "").startswith("en") else "zh"
