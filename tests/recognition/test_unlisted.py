"""What labels that nobody knows say beside the author's data, and what is part of the text."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, A, H, P, Q, T, apart

OUTER = [
    "拿手：写作",
    "技术等级：助理工程师",
    "手艺：木工",
    "现居：双溪",
    "血缘：客家",
    "参训时间：2011年8月",
    "指导教师单位：清溪县第三中学",
    "是否村民：是",
    "方向：基层治理",
    "来件渠道：邮箱",
]


@pytest.mark.parametrize("line", OUTER)
@pytest.mark.parametrize(
    "text",
    ["{T}\n{H}{line}\n{P}\n{Q}", "{T}\n{P}\n{Q}\n{line}\n{H}", "{T}\n{P}\n{Q}\n{H}{line}"],
    ids=["above the text", "below the text", "at the end"],
)
def test_an_unknown_label_beside_the_author_s_is_no_text(text: str, line: str) -> None:
    title, fields, left = apart(text.format(T=T, H=H, P=P, Q=Q, line=line))
    assert (title, set(A) <= set(fields), left) == (T, True, [])


def test_several_unknown_labels_are_no_text() -> None:
    lines = "拿手：写作\n手艺：木工\n方向：基层治理"
    assert apart(f"{T}\n{P}\n{Q}\n{H}{lines}") == (T, A, [])
    assert apart(f"{T}\n{H}{lines}\n{P}\n{Q}") == (T, A, [])


# The text, and what else than P and Q is left as body.
TEXT: dict[str, tuple[str, list[str]]] = {
    "who speaks by his post": (f"{T}\n{H}老支书：进来坐\n{P}", ["老支书：进来坐"]),
    "who speaks by his family": (f"{T}\n{H}李大爷：还早\n{P}", ["李大爷：还早"]),
    "who speaks by his name": (f"{T}\n{H}老王：进来坐\n{P}", ["老王：进来坐"]),
    "who speaks, by a verb": (f"{T}\n{H}奶奶说：回去\n{P}", ["奶奶说：回去"]),
    "who speaks, by another verb": (f"{T}\n{H}奶奶笑道：回去\n{P}", ["奶奶笑道：回去"]),
    "who is addressed": (f"{T}\n{H}同志们：上午好\n{P}", ["同志们：上午好"]),
    "who is addressed, by a phrase": (f"{T}\n{H}亲爱的妈妈：见字如面\n{P}", ["亲爱的妈妈：见字如面"]),
    "a sentence": (f"{T}\n{H}灶膛里：火灭了\n{P}", ["灶膛里：火灭了"]),
    "when and where": (f"{T}\n{H}时间：夏夜\n地点：桥头\n{P}", ["时间：夏夜", "地点：桥头"]),
    "a numbered part": (f"{T}\n{H}渡口之一：清晨\n{P}\n{Q}", ["渡口之一：清晨"]),
    "a movement": (f"{T}\n{H}第一乐章：春\n{P}", ["第一乐章：春"]),
    "the first of several parts": (
        f"{T}\n{H}渡口：清晨\n{P}\n茶馆：黄昏\n{Q}",
        ["渡口：清晨", "茶馆：黄昏"],
    ),
    "a part under the title": (f"{T}\n老屋：一九七八\n{P}\n{Q}\n{H}", ["老屋：一九七八"]),
    "a part under a name": (f"{T}\n陆远之\n老屋：一九七八\n{P}\n{Q}\n{PHONE}", ["老屋：一九七八"]),
    "what is written on a wall": (f"{T}\n{P}\n{Q}\n标语：多种树\n{H}", ["标语：多种树"]),
}


@pytest.mark.parametrize(("text", "left"), TEXT.values(), ids=TEXT)
def test_a_part_of_the_text_stays(text: str, left: list[str]) -> None:
    assert apart(text)[2] == left
