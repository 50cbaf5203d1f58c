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


SET = {
    "a note under a title set apart by spaces": f"　　　　{T}\n　　学段：高中\n{H}{P}\n{Q}",
    "a note under the title": f"{T}\n学段：高中\n{H}{P}\n{Q}",
    "a gap before the text": f"{T}\n{H}拿手：写作\n\n{P}\n{Q}",
    "gaps everywhere": f"{T}\n\n{P}\n\n{Q}\n\n{H}\n拿手：写作\n",
    "at the end, behind a gap": f"{T}\n{P}\n{Q}\n{H}\n\n拿手：写作",
    "indented as the data": f"{T}\n{P}\n{Q}\n　　拿手：写作\n　　{H}",
    "an amount of his own": f"{T}\n{P}\n{Q}\n{H}写作时长：12年\n发表：3篇",
}


@pytest.mark.parametrize("text", SET.values(), ids=SET)
def test_what_is_set_as_the_author_s_data_is_no_text(text: str) -> None:
    assert apart(text) == (T, A, [])


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
    "where it is from": (f"{T}\n{P}\n{Q}\n资料来源：清溪县志\n{H}", ["资料来源：清溪县志"]),
    "amounts": (f"{T}\n{P}\n{Q}\n修桥：4件\n水费：30万元\n{H}", ["修桥：4件", "水费：30万元"]),
    "behind a gap": (f"{T}\n{H}\n形态：走访\n对策：早办\n{P}", ["形态：走访", "对策：早办"]),
    "before a gap": (f"{T}\n{P}\n{Q}\n对策：早办\n\n{H}", ["对策：早办"]),
    "indented as the text": (
        f"{T}\n　　{P}\n　　形态：走访\n　　对策：早办\n{H}",
        [f"　　{P}", "　　形态：走访", "　　对策：早办"],
    ),
    "a form of work, indented as the text": (
        f"{T}\n{H}\n　　形式：走访\n　　{P}",
        ["　　形式：走访", f"　　{P}"],
    ),
    "what is written on a wall": (f"{T}\n{P}\n{Q}\n标语：多种树\n{H}", ["标语：多种树"]),
}


@pytest.mark.parametrize(("text", "left"), TEXT.values(), ids=TEXT)
def test_a_part_of_the_text_stays(text: str, left: list[str]) -> None:
    assert apart(text)[2] == left
