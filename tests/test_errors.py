"""What the system refuses to do is told in our words where people meet it."""

from __future__ import annotations

import errno
import os

import pytest

from essaycheck.errors import OS, os_problem
from essaycheck.wording import Wording


@pytest.mark.parametrize("name", OS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_known_refusal_has_its_sentence(name: str, lang: str) -> None:
    number = getattr(errno, name)
    facts = os_problem(OSError(number, os.strerror(number)))
    assert facts == {"known": name}
    said = Wording.load(lang).say("error.screen-failed", facts)  # type: ignore[arg-type]
    assert os.strerror(number) not in said


@pytest.mark.parametrize(
    ("error", "problem"),
    [(OSError(errno.EIO, "Input/output error"), "Input/output error"), (OSError("odd"), "odd")],
)
def test_of_others_the_words_of_the_system_are_shown(error: OSError, problem: str) -> None:
    assert os_problem(error) == {"problem": problem}
    assert Wording.load("zh").say("error.screen-failed", os_problem(error)) == f"报告写不出来：{problem}"
