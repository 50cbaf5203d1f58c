"""Sentences in which somebody says who he is."""

from __future__ import annotations

import pytest

from tests.recognition.texts import A, H, P, Q, T, apart

# The text, its title, the author's data, and what else than P and Q is left as body.
SPOKEN: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    "at the end": (
        f"{T}\n{P}\n{Q}\n我叫陆远之，是清溪县档案局的一名普通职工，我的电话是13800001234。",
        T,
        A,
        [],
    ),
    "before the title": (
        f"我是清溪县档案局的陆远之，今年五十六岁，联系电话13800001234。\n{T}\n{P}\n{Q}",
        T,
        A,
        [],
    ),
    "works at": (f"{T}\n{P}\n{Q}\n（我叫陆远之，在清溪县档案局工作，请审阅！）", T, A[::2], []),
    "a number with a colon": (
        f"{T}\n{P}\n{Q}\n本人陆远之，现任职于清溪县档案局，联系电话：13800001234。",
        T,
        A,
        [],
    ),
    "a pupil who speaks": (
        f"月光图书馆\n大家好！我叫陆远之，来自清溪县第一中学八年级二班。\n{P}\n{Q}",
        "月光图书馆",
        ["class=八年级二班", "name=陆远之", "unit=清溪县第一中学"],
        [],
    ),
    "a class by itself": (
        f"{T}\n我是清溪县第一中学，高二（3）班的陆远之。\n{P}\n{Q}",
        T,
        ["class=高二（3）班", "name=陆远之", "unit=清溪县第一中学"],
        [],
    ),
    "a story's first person": (
        f"{T}\n{H}我叫岳小山，是清溪县第一中学的老师。\n{P}\n{Q}",
        T,
        A,
        ["我叫岳小山，是清溪县第一中学的老师。"],
    ),
    "labels in sentences": (
        f"{T}\n{P}\n{Q}\n作者姓名为陆远之，工作单位是清溪县档案局，联系电话为13800001234。",
        T,
        A,
        [],
    ),
    "to the editors": (
        f"编辑老师您好，我是陆远之，来自清溪县档案局，联系电话：13800001234。谢谢！\n{T}\n{P}\n{Q}",
        T,
        A,
        [],
    ),
    "who sends it in": (
        f"{T}\n{P}\n{Q}\n投稿人陆远之，系清溪县档案局工作人员，联系电话13800001234。",
        T,
        A,
        [],
    ),
    "the parents' number": (
        f"{T}\n{P}\n{Q}\n我叫陆远之，就读于清溪县第一中学，七（1）班，家长电话：13800001234。",
        T,
        ["class=七（1）班", *A[:2], "unit=清溪县第一中学"],
        [],
    ),
    "of what he is called": (
        f"{T}\n{P}\n{Q}\n我是清溪县档案局的一名普通干部，名叫陆远之，联系电话13800001234。",
        T,
        A,
        [],
    ),
    "a speech": (
        f"{T}\n各位领导、同志们：\n大家好！我叫陆远之，来自清溪县档案局。我讲的故事是桥头的灯。\n{P}\n{Q}",
        T,
        A[::2],
        ["各位领导、同志们：", "大家好！我叫陆远之，来自清溪县档案局。我讲的故事是桥头的灯。"],
    ),
    "a speech in one paragraph": (
        f"{T}\n尊敬的各位评委：大家好！我是清溪县档案局的陆远之，我要讲的是一盏灯。{P * 3}\n{Q}",
        T,
        A[::2],
        [f"尊敬的各位评委：大家好！我是清溪县档案局的陆远之，我要讲的是一盏灯。{P * 3}"],
    ),
    "a speech by somebody else": (
        f"{T}\n{H}大家好！我叫岳小山，来自清溪县第一中学。我讲的故事是桥头的灯。\n{P}\n{Q}",
        T,
        A,
        ["大家好！我叫岳小山，来自清溪县第一中学。我讲的故事是桥头的灯。"],
    ),
    "a story's first person, nobody named": (
        f"{T}\n我叫岳小山，来自清溪县第一中学。那年冬天，雪下得很大。\n{P}\n{Q}",
        T,
        [],
        ["我叫岳小山，来自清溪县第一中学。那年冬天，雪下得很大。"],
    ),
    "a name alone": (f"{T}\n{P}\n{Q}\n我叫陆远之，喜欢走路。", T, [], ["我叫陆远之，喜欢走路。"]),
    "in the midst of the text": (
        f"{T}\n{P}\n{Q}\n我叫岳小山，是清溪县档案局的。\n{P}\n{Q}\n{P}",
        T,
        [],
        ["我叫岳小山，是清溪县档案局的。"],
    ),
}


@pytest.mark.parametrize(("text", "title", "fields", "left"), SPOKEN.values(), ids=SPOKEN)
def test_author_and_body_are_told_apart(
    text: str, title: str | None, fields: list[str], left: list[str]
) -> None:
    assert apart(text) == (title, sorted(fields), left)
