"""What a user did wrong, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.errors import NoticeError, RulesetError

if TYPE_CHECKING:
    from essaycheck.errors import EssaycheckError, Mistake
    from essaycheck.wording import Wording


def complaint(error: EssaycheckError, wording: Wording) -> str:
    """The mistake in one sentence, or the mistakes of a ruleset line by line."""
    if isinstance(error, NoticeError):
        return _error(_about_notice(error, wording), wording)
    if not isinstance(error, RulesetError):
        return _error(wording.say(f"error.{error.code}", error.facts), wording)
    if len(error.mistakes) == 1 and not error.mistakes[0].where:
        return _error(_sentence(error.mistakes[0], wording), wording)
    head = wording.say("console.mistakes", {"source": error.source, "number": len(error.mistakes)})
    lines = (
        wording.say("console.mistake", {"where": mistake.where, "sentence": _sentence(mistake, wording)})
        for mistake in error.mistakes
    )
    return "\n".join((head, *lines))


def _error(sentence: str, wording: Wording) -> str:
    return wording.say("console.error", {"sentence": sentence})


def _sentence(mistake: Mistake, wording: Wording) -> str:
    return wording.say(f"error.{mistake.code}", mistake.facts)


def _about_notice(error: NoticeError, wording: Wording) -> str:
    sentence = wording.say(f"error.{error.code}", error.facts)
    if not error.reason:
        return sentence
    reason = wording.say(f"reason.{error.reason}.message", error.facts)
    hint = wording.say(f"reason.{error.reason}.hint", error.facts)
    return wording.say("console.reason", {"sentence": sentence, "reason": reason, "hint": hint})
