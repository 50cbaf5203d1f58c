"""What a user did wrong, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.errors import NoticeError, RulesetError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaycheck.errors import EssaycheckError, Fact, Mistake, UnreadableEssayError
    from essaycheck.wording import Wording

FEW = 3
"""So many notices are named; of more it is said how many."""


def complaint(error: EssaycheckError, wording: Wording) -> str:
    """The mistake in one sentence, or the mistakes of a ruleset line by line."""
    if isinstance(error, NoticeError):
        return _error(_about_notice(error, wording), wording)
    if not isinstance(error, RulesetError):
        facts = _with_parts(error.facts, wording) if error.code == "nothing-to-check" else error.facts
        return _error(wording.say(f"error.{error.code}", facts), wording)
    if "source" in error.mistakes[0].facts:  # it is about the file, which it names, not about what is in it
        return _error(_sentence(error.mistakes[0], wording), wording)
    head = wording.say("console.mistakes", {"source": error.source, "number": len(error.mistakes)})
    lines = (
        wording.say("console.mistake", {"where": mistake.where, "sentence": _sentence(mistake, wording)})
        for mistake in error.mistakes
    )
    return "\n".join((head, *lines))


def _with_parts(facts: Mapping[str, Fact], wording: Wording) -> dict[str, Fact]:
    """The facts, with what a folder without drafts holds instead, in words."""
    skipped = {kind: number for kind, number in facts.items() if wording.has(f"skipped.{kind}")}
    notices = facts.get("notices")
    named = notices if isinstance(notices, tuple) else ()
    return {**facts, "parts": left_out(skipped, named, wording)}


def left_out(skipped: Mapping[str, Fact], notices: tuple[str, ...], wording: Wording) -> tuple[str, ...]:
    """What was left alone, kind by kind: ``skipped`` says how many; a few ``notices`` are named."""
    named = notices if len(notices) <= FEW else ()
    facts = ({"number": number, "paths": named} for number in skipped.values())
    return tuple(wording.say(f"skipped.{kind}", each) for kind, each in zip(skipped, facts, strict=True))


def unreadable(error: UnreadableEssayError, path: str, wording: Wording) -> str:
    """Why the draft at ``path`` cannot be read or copied."""
    said = _reason(wording.say("console.draft", {"path": path}), error.code, error.facts, wording)
    return _error(said, wording)


def _error(sentence: str, wording: Wording) -> str:
    return wording.say("console.error", {"sentence": sentence})


def _sentence(mistake: Mistake, wording: Wording) -> str:
    return wording.say(f"error.{mistake.code}", mistake.facts)


def _about_notice(error: NoticeError, wording: Wording) -> str:
    sentence = wording.say(f"error.{error.code}", error.facts)
    if not error.reason:
        return sentence
    return _reason(sentence, error.reason, error.facts, wording)


def _reason(sentence: str, code: str, facts: Mapping[str, Fact], wording: Wording) -> str:
    reason, hint = (wording.say(f"reason.{code}.{part}", facts) for part in ("message", "hint"))
    return wording.say("console.reason", {"sentence": sentence, "reason": reason, "hint": hint})
