"""From drafts to verdicts: ``check_essay`` is pure, the others read; a bad file never stops the rest."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from essaycheck import limits
from essaycheck.clock import time_limit
from essaycheck.counting import count_draft
from essaycheck.discovery import Source, read_bytes
from essaycheck.errors import UnreadableEssayError
from essaycheck.excerpts import excerpt
from essaycheck.filenames import shown
from essaycheck.files import digest
from essaycheck.readers import read
from essaycheck.readers.signatures import foreign
from essaycheck.recognition import recognise
from essaycheck.records import NamedTuple
from essaycheck.report import CheckedDraft, FoundField, UnreadableDraft
from essaycheck.rules import UNASKED, rule_of
from essaycheck.rules.keywords import wanted_terms
from essaycheck.rulesets import further_labels, in_place_of, rules_for
from essaycheck.terms import find_terms, forget
from essaycheck.verdict import Place, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import BinaryIO

    from essaycheck.essay import Essay, Span
    from essaycheck.makeup import Makeup
    from essaycheck.report import Draft
    from essaycheck.rule import Context, Rule, Ruleset
    from essaycheck.rulesets import Requirements
    from essaycheck.verdict import Finding, Verdict
    from essaycheck.wording import Wording

FEW = 16
"""Drafts that are checked sooner here than other processes are started."""


def check_essay(essay: Essay, ruleset: Ruleset, context: Context) -> CheckedDraft:
    """Hold ``essay`` against every rule of its group, which is ``context.group`` where the user chose one."""
    requirements = rules_for(ruleset, essay, context.group)
    held = _held(requirements.rules)
    counts = count_draft(essay)
    keywords = find_terms(essay, held.terms)
    context = context._replace(group=requirements.group, counts=counts, keywords=keywords)
    verdicts = _said_once(_verdicts(held, essay, context))
    verdicts += _of_group(requirements, verdicts)
    makeup = _makeup(essay) if context.closely else None
    forget()
    return CheckedDraft(
        path=essay.path,
        sha256=essay.sha256,
        encoding=essay.encoding,
        title=essay.title.full if essay.title else "",
        fields=tuple(FoundField(*field, _place(essay, field.span)) for field in essay.fields),
        notes=essay.notes,
        counts=counts,
        keywords=tuple(keywords.values()),
        verdicts=tuple(_located(verdict, essay) for verdict in verdicts),
        group=requirements.group,
        title_span=essay.title.span if essay.title else None,
        makeup=makeup,
    )


def _of_group(requirements: Requirements, verdicts: Iterable[Verdict]) -> list[Verdict]:
    """That the group is not clear, and what was not checked for that; nothing where it is."""
    if not requirements.verdict:
        return []
    reached = {verdict.rule for verdict in verdicts if verdict.asked}  # nothing to read is told unasked
    return [*(each for each in requirements.missed if each.rule not in reached), requirements.verdict]


def _makeup(essay: Essay) -> Makeup:
    from essaycheck.measuring import measured

    return measured(essay)


class _Held(NamedTuple):
    """What is the same for all drafts of a group: ``rules`` are those asked for and those nobody asks for."""

    rules: tuple[Rule, ...]
    asked: frozenset[str]  # kinds
    terms: tuple[str, ...]


@lru_cache(maxsize=64)
def _held(rules: tuple[Rule, ...]) -> _Held:
    asked = frozenset(rule.kind for rule in rules)
    unasked = (rule_of(kind)(level="info") for kind in UNASKED if kind not in asked)
    return _Held(in_place_of(tuple(unasked), rules), asked, wanted_terms(rules))


def _verdicts(held: _Held, essay: Essay, context: Context) -> Iterator[Verdict]:
    """The verdicts of the rules, and of those that nobody asks for where they find something.

    What these find is only shown, but for what says that a part of the draft was not checked.
    """
    for rule in held.rules:
        verdict = rule.check(essay, context)
        if rule.kind in held.asked:
            yield verdict
        elif verdict.findings:
            yield verdict._replace(asked=verdict.status > Status.PASS)


def _said_once(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """The verdicts; what several have found at one place is told but once where it costs nothing."""
    found = [*verdicts]
    if not any(each.findings and _has_place(each) and each.status == Status.PASS for each in found):
        return found
    told: set[tuple[str, Span | None, str]] = set()
    for at in sorted(range(len(found)), key=lambda at: -found[at].status):
        verdict = found[at]
        fresh = tuple(each for each in verdict.findings if not each.span or _topic(each) not in told)
        told |= {_topic(each) for each in verdict.findings if each.span}
        if fresh and verdict.status == Status.PASS:
            found[at] = verdict._replace(findings=fresh)
    return found


def _has_place(verdict: Verdict) -> bool:
    """Whether anything was found at a place in the draft."""
    return any(finding.span for finding in verdict.findings)


def _topic(finding: Finding) -> tuple[str, Span | None, str]:
    """What a finding says, and where."""
    return finding.code, finding.span, str(finding.facts)


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

    def essay(self, data: bytes, source: Source) -> CheckedDraft:
        """The draft that ``data`` holds, not yet ``keep`` of it; ``source`` gives its path and its format.

        Raises:
            UnreadableEssayError: it cannot be read.
        """
        essay = read_essay(data, source, self.ruleset, self.encoding)
        if self.sampled is None:
            return check_essay(essay, self.ruleset, self.context)
        return _with_fingerprint(essay, self.sampled, self.ruleset, self.context)

    def _row(self, source: Source, read: Callable[[], bytes]) -> Draft:
        """What ``read`` gives as a draft, or why it cannot be one; for no longer than ``limits.SECONDS``."""
        draft: Draft
        try:
            with time_limit():
                draft = self.essay(read(), source)
        except UnreadableEssayError as error:
            draft = UnreadableDraft(source.shown, error.code, error.facts)
        return self.keep(draft) if self.keep else draft


def check_sources(
    sources: Sequence[Source], check: Check, jobs: int = 1, alone: bool = False
) -> Iterator[Draft]:
    """Read and check the drafts, in order: a few here, more by ``jobs`` processes.

    ``alone``: there is no other draft that a bug could cost its row, so that it may end the run.
    """
    if alone:
        return map(check.at, sources)
    from essaycheck.batches import check_in_batches, tried

    if len(sources) < FEW:
        return (tried(source, check.at) for source in sources)
    import hashlib  # noqa: F401  # slow to load; with it ``digest`` is five times as fast

    if jobs == 1:
        return (tried(source, check.at) for source in sources)
    return check_in_batches(sources, check.at, jobs)


def _whole(data: bytes) -> bytes:
    if len(data) > limits.FILE:
        raise UnreadableEssayError("too-large", limit="file", maximum=limits.FILE // limits.MIB)
    return data


def read_essay(data: bytes, source: Source, ruleset: Ruleset, encoding: str | None = None) -> Essay:
    """The essay that ``data`` holds.

    Raises:
        UnreadableEssayError: it cannot be read.
    """
    reading = read(data, source.suffix, encoding)
    sha256 = digest(data)
    further = further_labels(ruleset)
    return recognise(reading, path=source.shown, sha256=sha256, place=source.place, labels=further)


def _with_fingerprint(essay: Essay, sampled: bool, ruleset: Ruleset, context: Context) -> CheckedDraft:
    from essaycheck.similarity import fingerprint

    made = fingerprint(essay, sampled=sampled)  # before the rules, which let go of what both need
    return check_essay(essay, ruleset, context)._replace(text_hash=made.text, sample=made.grams)


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
        draft = Check(ruleset, context).essay(data, source)
        return draft, annotate(data, draft, ruleset.identity, wording, ruleset.together)


def _located(verdict: Verdict, essay: Essay) -> Verdict:
    """The verdict with the place and the words of each finding that has a span."""
    if not verdict.findings or not _has_place(verdict):
        return verdict
    located = (_quoting(each, each.span, essay) if each.span else each for each in verdict.findings)
    return verdict._replace(findings=tuple(located))


def _quoting(finding: Finding, span: Span, essay: Essay) -> Finding:
    quote = excerpt(essay.paragraphs[span.paragraph].text, span.start, span.end)
    return finding._replace(place=_place(essay, span), quote=quote)


def _place(essay: Essay, span: Span) -> Place:
    paragraph = essay.paragraphs[span.paragraph]
    return Place(paragraph.kind, paragraph.index, paragraph.cell)
