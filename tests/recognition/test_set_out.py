"""First lines that are a title by where they stand, though they end as sentences or begin as items do."""

from __future__ import annotations

import pytest

from tests.recognition.texts import A, H, P, Q, T, apart

I = "　　"  # noqa: E741
TEXT = f"{I}{P}\n{I}{Q}\n{H.strip()}"
LEFT = [f"{I}{P}", f"{I}{Q}"]

# The text, its title, and what else than the two paragraphs is left as body.
FIRST: dict[str, tuple[str, str | None, list[str]]] = {
    "a sentence that is not indented": (f"那盏旧灯。\n{TEXT}", "那盏旧灯。", []),
    "a sentence that is indented": (f"{I}那盏旧灯。\n{TEXT}", None, [f"{I}那盏旧灯。"]),
    "a sentence in the middle": (f"{I * 4}那盏旧灯。\n{TEXT}", "那盏旧灯。", []),
    "two sentences": (f"天黑了。灯亮了。\n{TEXT}", None, ["天黑了。灯亮了。"]),
    "an item": (f"（五）桥头的灯\n{TEXT}", T, []),
    "an item in the middle": (f"{I * 4}五、桥头的灯\n{TEXT}", T, []),
    "an item with a figure": (f"12、桥头的灯\n{TEXT}", T, []),
    "the first item with a figure": (f"1.起因\n{TEXT}", None, ["1.起因"]),
    "a decimal": (f"3.14的故事\n{TEXT}", "3.14的故事", []),
    "a sentence above a byline": (
        f"{I * 4}那盏旧灯。\n{I * 4}清溪县第二小学\n{I * 4}六（2）班　岳小山\n{TEXT}",
        "那盏旧灯。",
        [f"{I * 4}清溪县第二小学", f"{I * 4}六（2）班　岳小山"],
    ),
    "again with its kind": (f"{T}（散文）\n作品名称：{T}\n{TEXT}", T, []),
    "again with a subtitle": (f"{T}——写给父亲\n作品名称：{T}\n{TEXT}", T, []),
    "again with another remark": (f"{T}（给父亲）\n作品名称：{T}\n{TEXT}", T, [f"{T}（给父亲）"]),
    "spaced characters that end as a name": (
        f"把　家　安　在　石　桥　上\n{TEXT}",
        "把　家　安　在　石　桥　上",
        [],
    ),
    "an indented item": (f"{I}（五）桥头的灯\n{TEXT}", None, [f"{I}（五）桥头的灯"]),
    "the first item": (f"（一）起因\n{TEXT}", None, ["（一）起因"]),
    "the first item in the middle": (f"{I * 4}一、起因\n{TEXT}", None, [f"{I * 4}一、起因"]),
    "a number alone": (f"（五）\n{TEXT}", None, ["（五）"]),
    "one of several items": (
        f"（一）桥头的灯\n{I}{P}\n（二）河边的灯\n{I}{Q}\n{H.strip()}",
        None,
        ["（一）桥头的灯", "（二）河边的灯"],
    ),
    "twice": (f"{T}\n{T}\n{TEXT}", T, []),
    "twice in the middle": (f"{I * 4}{T}\n{I * 4}{T}\n{TEXT}", T, []),
    "in two lines": (f"{I * 4}山青着，水绿着，\n{I * 4}家就在那里\n{TEXT}", "山青着，水绿着，家就在那里", []),
}


@pytest.mark.parametrize(("text", "title", "left"), FIRST.values(), ids=FIRST)
def test_a_first_line_set_out_is_the_title(text: str, title: str | None, left: list[str]) -> None:
    found = apart(text)
    assert (found[0], found[1], [part for part in found[2] if part not in LEFT]) == (title, A, left)


def test_a_sentence_in_the_middle_below_the_data_is_the_title() -> None:
    assert apart(f"{H}{I * 4}那盏旧灯。\n{I}{P}\n{I}{Q}")[:2] == ("那盏旧灯。", A)
