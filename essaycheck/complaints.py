"""What a user did wrong, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.errors import NoticeError, RulesetError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaycheck.errors import EssaycheckError, Fact, Mistake, UnreadableEssayError
    from essaycheck.wording import Wording


def complaint(error: EssaycheckError, wording: Wording) -> str:
    """The mistake in one sentence, or the mistakes of a ruleset line by line."""
    if isinstance(error, NoticeError):
        return _error(_about_notice(error, wording), wording)
    if not isinstance(error, RulesetError):
        return _error(wording.say(f"error.{error.code}", error.facts), wording)
    if "source" in error.mistakes[0].facts:  # it is about the file, which it names, not about what is in it
        return _error(_sentence(error.mistakes[0], wording), wording)
    head = wording.say("console.mistakes", {"source": error.source, "number": len(error.mistakes)})
    lines = (
        wording.say("console.mistake", {"where": mistake.where, "sentence": _sentence(mistake, wording)})
        for mistake in error.mistakes
    )
    return "\n".join((head, *lines))


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
