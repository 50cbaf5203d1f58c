"""From files to drafts with their verdicts, step by step; a bad file never stops the rest.

Of many drafts several are read, then recognised, then judged, then written down: what a step needs is still
in the processor's caches when the next draft comes. Measured on 1,000 drafts of 2,000 characters, that takes
an eighth less time than to lead one after the other through all the steps.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from essaycheck import limits
from essaycheck.checking import check_essay
from essaycheck.clock import Allowance, ticking, time_limit
from essaycheck.discovery import Source, read_bytes
from essaycheck.errors import UnreadableEssayError
from essaycheck.filenames import shown
from essaycheck.files import digest
from essaycheck.readers import read
from essaycheck.readers.signatures import foreign
from essaycheck.recognition import recognise
from essaycheck.records import NamedTuple
from essaycheck.report import UnreadableDraft
from essaycheck.rulesets import further_labels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import BinaryIO

    from essaycheck.essay import Essay, Reading
    from essaycheck.report import CheckedDraft, Draft
    from essaycheck.rule import Context, Ruleset
    from essaycheck.wording import Wording

    Step = Callable[[Source, Any], object]
    """Makes of what the step before it has made of a draft the next thing."""

    Begun = Callable[[int], object]
    """Is told the number of a draft with which a step begins."""
FEW = 16
"""Drafts that are checked sooner here than other processes are started."""

GROUP = 128
"""Drafts that are taken through a step together; with half as many it takes a percent or two longer."""

LARGE = limits.MIB
"""Characters that are held at once: a large draft ends its group, so that memory stays flat."""

_TEXT = itemgetter(1)


class Read(NamedTuple):
    """What a draft's file holds, and the hash of its bytes."""

    reading: Reading
    sha256: str

    @property
    def size(self) -> int:
        """About as many characters as it takes memory."""
        paragraphs = self.reading.paragraphs
        return len(paragraphs) + sum(map(len, map(_TEXT, paragraphs)))


class _Draft(NamedTuple):
    """A draft on its way: what the last step has made of it, and the time that all of them may take."""

    number: int
    source: Source
    made: Any
    time: Allowance


class Check(NamedTuple):
    """How each draft of a run is read and checked, to be a row of the report.

    ``encoding`` is that of .txt files where the user names it. ``sampled``: with the fingerprints that tell
    similar drafts; when false, with those that tell the same text alone; None: without any. ``keep`` says
    what is kept of a draft where it has been checked.
    """

    ruleset: Ruleset
    context: Context
    encoding: str | None = None
    sampled: bool | None = None
    keep: Callable[[Draft], Draft] | None = None

    def at(self, source: Source) -> Draft:
        """The draft at ``source``."""
        return self._row(source, partial(read_bytes, source))

    def stream(self, stream: BinaryIO, name: str | None) -> Draft:
        """The draft that ``stream`` holds; without a name its format is told from its first bytes."""
        from pathlib import PurePath

        data = stream.read(limits.FILE + 1)
        suffix = PurePath(name).suffix.lower() if name else ".docx" if foreign(data) == "zip" else ".txt"
        return self._row(Source(shown(name) if name else "-", "-", suffix), partial(_whole, data))

    def draft(self, data: bytes, source: Source) -> CheckedDraft:
        """The draft that ``data`` holds, not yet ``keep`` of it; ``source`` gives its path and its format.

        Raises:
            UnreadableEssayError: it cannot be read.
        """
        return self.judge(source, self.essay(data, source))

    def essay(self, data: bytes, source: Source) -> Essay:
        """The same before it is judged."""
        return self.recognise(source, self._read(data, source))

    def read(self, source: Source, _: object = None) -> Read:
        """The first step: what the draft's file holds; raises as ``draft`` does."""
        return self._read(read_bytes(source), source)

    def recognise(self, source: Source, read: Read) -> Essay:
        """The second step: title, author and body."""
        known = further_labels(self.ruleset)
        return recognise(
            read.reading, path=source.shown, sha256=read.sha256, place=source.place, labels=known
        )

    def judge(self, _: Source, essay: Essay) -> CheckedDraft:
        """The third step: the verdicts."""
        if self.sampled is None:
            return check_essay(essay, self.ruleset, self.context)
        from essaycheck.similarity import fingerprint

        made = fingerprint(essay, sampled=self.sampled)  # before the rules, which let go of what both need
        draft = check_essay(essay, self.ruleset, self.context)
        return draft._replace(text_hash=made.text, sample=made.grams)

    def finish(self, _: Source, draft: CheckedDraft) -> Draft:
        """The last step: what is kept of them."""
        return self.keep(draft) if self.keep else draft

    def _row(self, source: Source, read: Callable[[], bytes]) -> Draft:
        draft: Draft
        try:
            with time_limit():
                draft = self.draft(read(), source)
        except UnreadableEssayError as error:
            draft = UnreadableDraft(source.shown, error.code, error.facts)
        return self.keep(draft) if self.keep else draft

    def _read(self, data: bytes, source: Source) -> Read:
        return Read(read(data, source.suffix, self.encoding), digest(data))


def check_sources(
    sources: Sequence[Source], check: Check, jobs: int = 1, alone: bool = False
) -> Iterator[Draft]:
    """Read and check the drafts, in order: a few here, more by ``jobs`` processes.

    ``alone``: there is no other draft that a bug could cost its row, so that it may end the run.
    """
    if alone:
        return map(check.at, sources)
    if len(sources) < FEW:
        return in_steps(check, sources, _unheard, together=1)
    import hashlib  # noqa: F401  # slow to load; with it ``digest`` is five times as fast

    if jobs == 1:
        return in_steps(check, sources, _unheard)
    from essaycheck.batches import check_in_batches

    return check_in_batches(sources, partial(in_steps, check), jobs)


def _unheard(number: int) -> None:
    """For where nobody asks with which draft a step begins."""


def in_steps(check: Check, sources: Sequence[Source], begun: Begun, together: int = GROUP) -> Iterator[Draft]:
    """The drafts at ``sources``, in order, so many ``together``; a bug costs the one draft its row."""
    started = (_Draft(number, source, None, Allowance()) for number, source in enumerate(sources))
    read = _each(check.read, started, begun)
    while True:
        with _collecting_behind(), ticking():
            drafts = _group(read, together)
            for step in (check.recognise, check.judge, check.finish):
                drafts[:] = _each(step, drafts, begun)
        if not drafts:
            return
        yield from (draft.made for draft in drafts)


@contextmanager
def _collecting_behind() -> Iterator[None]:
    """Look for rubbish when a group is done, instead of every few drafts: by then most is gone by itself.

    Measured on 10,000 drafts, that takes a twenty-fifth less time.
    """
    wanted = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if wanted:
            gc.collect(1)
            gc.enable()


def _each(step: Step, drafts: Iterable[_Draft], begun: Begun) -> Iterator[_Draft]:
    """One step with all the drafts but those that are rows already."""
    for draft in drafts:
        if isinstance(draft.made, UnreadableDraft):
            yield draft
            continue
        number, source, _, time = draft
        begun(number)
        yield _Draft(number, source, _tried(step, draft), time)


def _tried(step: Step, draft: _Draft) -> object:
    """What the step makes of a draft, which is a row where it cannot; a bug is told on standard error."""
    try:
        with draft.time:
            return step(draft.source, draft.made)
    except UnreadableEssayError as error:
        return UnreadableDraft(draft.source.shown, error.code, error.facts)
    except Exception:
        import traceback

        traceback.print_exc()
        return UnreadableDraft(draft.source.shown, "aborted", {})


def _group(read: Iterable[_Draft], most: int) -> list[_Draft]:
    """The next that are taken through the steps together, at most so many."""
    group: list[_Draft] = []
    size = 0
    for each in read:
        group.append(each)
        size += each.made.size if isinstance(each.made, Read) else 0
        if len(group) == most or size > LARGE:
            break
    return group


def _whole(data: bytes) -> bytes:
    if len(data) > limits.FILE:
        raise UnreadableEssayError("too-large", limit="file", maximum=limits.FILE // limits.MIB)
    return data


def annotate_source(
    source: Source, ruleset: Ruleset, context: Context, wording: Wording
) -> tuple[CheckedDraft, bytes]:
    """Check the .docx at ``source``, and a copy of it with a comment on each finding.

    Raises:
        UnreadableEssayError: it cannot be read or copied, or not within ``limits.SECONDS``.
    """
    from essaycheck.annotate import annotate

    with time_limit():
        data = read_bytes(source)
        draft = Check(ruleset, context).draft(data, source)
        return draft, annotate(data, draft, ruleset.identity, wording, ruleset.together)
