"""Author data behind the last sentence, names on the title's line, and who signs beside a labelled author."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, A, H, P, Q, T, apart, of_text, rest, told

NAME, UNIT, REACHED = "name=陆远之", "unit=清溪县档案局", "phone=13800001234"

BEHIND: dict[str, tuple[str, list[str]]] = {
    "labelled": ("作者：陆远之　清溪县档案局　13800001234", A),
    "labelled as a sentence": ("作者：陆远之，单位：清溪县档案局，电话：13800001234。", A),
    "in brackets": ("（作者：陆远之，单位：清溪县档案局，电话：13800001234）", A),
    "behind a mark": ("文/陆远之 清溪县档案局 13800001234", A),
    "without labels": ("陆远之 清溪县档案局 13800001234", A),
    "a name and an institution": ("作者：陆远之 清溪县档案局", [NAME, UNIT]),
}


@pytest.mark.parametrize("text", [f"{T}\n{P}{Q}", P + Q + P + Q + P + Q + P], ids=["short", "long"])
@pytest.mark.parametrize(("data", "fields"), BEHIND.values(), ids=BEHIND)
def test_data_behind_the_last_sentence(data: str, fields: list[str], text: str) -> None:
    essay = of_text(text + data)
    assert (told(essay)[1], "".join(rest(essay))) == (fields, text.removeprefix(f"{T}\n"))


NOT_BEHIND = {
    "one thing": "作者：陆远之",
    "what is written somewhere": "登记簿上写着：姓名：岳小山，电话：13900001234",
    "what is said": "他说：单位：清溪县档案局，电话：13800001234",
    "a dialogue": "老师：坐下！学生：好。",
    "nobody's": "单位：清溪县档案局，电话：13800001234",
}


@pytest.mark.parametrize("text", NOT_BEHIND.values(), ids=NOT_BEHIND)
def test_what_the_text_tells_behind_its_last_sentence_is_text(text: str) -> None:
    assert told(of_text(f"{T}\n{P}{Q}{text}")) == (T, [])


def test_data_behind_the_last_sentence_are_another_s_where_the_author_is_named() -> None:
    assert told(of_text(f"{T}\n{H}{P}\n{Q}姓名：岳小山 单位：清溪县水务局")) == (T, A)


DATA = "单位：清溪县档案局\n电话：13800001234"

SIGNED: dict[str, tuple[str, str, list[str]]] = {
    "people": ("赶早市的人　陆远之", "赶早市的人", A),
    "a short title": ("账单　陆远之", "账单", A),
    "a title that could be about him": ("听雨声的日子　陆远之", "听雨声的日子", A),
    "a portrait": ("记村医　陆远之", "记村医　陆远之", A[1:]),
    "whose somebody is": ("我的战友　陆远之", "我的战友　陆远之", A[1:]),
    "a title that ends as a bank does": ("风雨中行　陆远之", "风雨中行", A),
    "a title that ends as a newspaper does": ("晨光日报 陆远之", "晨光日报", A),
}


@pytest.mark.parametrize(("line", "title", "fields"), SIGNED.values(), ids=SIGNED)
def test_a_name_on_the_title_s_line(line: str, title: str, fields: list[str]) -> None:
    assert apart(f"{line}\n{P}\n{Q}\n{DATA}") == (title, fields, [])


@pytest.mark.parametrize("said", ["老陆来了。", "远之来了。", "陆医生来了。"])
def test_a_name_on_the_title_s_line_of_whom_the_text_tells(said: str) -> None:
    assert told(of_text(f"赶早市的人　陆远之\n{P}{said}\n{Q}\n{DATA}")) == ("赶早市的人　陆远之", A[1:])


def test_a_title_that_ends_as_a_bank_does_is_no_institution() -> None:
    assert told(of_text(f"砥砺前行　陆远之\n{P}\n{Q}\n{PHONE}")) == ("砥砺前行", A[:2])


BESIDE: dict[str, tuple[str, str, list[str]]] = {
    "who ends a letter": ("陆远之", "枫树村村民 岳小山", [NAME, REACHED]),
    "another": ("陆远之", "（清溪县档案局　岳小山）", [NAME, REACHED]),
    "himself": ("陆远之", "（清溪县档案局　陆远之）", A),
    "himself in spaced characters": ("陆 远 之", "（清溪县档案局　陆远之）", A),
    "himself behind a pen name": ("南窗", "（清溪县档案局　陆远之）", ["name=南窗", *A]),
    "himself with another dot": (
        "阿依夏木·吐尔逊",
        "（清溪县档案局　阿依夏木.吐尔逊）",
        ["name=阿依夏木·吐尔逊", REACHED, UNIT],
    ),
}


@pytest.mark.parametrize(("author", "line", "fields"), BESIDE.values(), ids=BESIDE)
def test_who_signs_beside_a_labelled_author(author: str, line: str, fields: list[str]) -> None:
    assert told(of_text(f"{T}\n作者：{author}\n{P}\n{Q}\n{line}\n{PHONE}")) == (T, sorted(fields))


PLACED: dict[str, tuple[str, list[str]]] = {
    "a part in brackets": (
        "清溪县公安局（城关派出所）　陆远之",
        [NAME, REACHED, "unit=清溪县公安局（城关派出所）"],
    ),
    "a part in brackets in brackets": (
        "陆远之（清溪县税务局（第二分局））",
        [NAME, REACHED, "unit=清溪县税务局（第二分局）"],
    ),
    "one character in brackets": (
        "清溪县档案局（馆）　陆远之",
        [NAME, REACHED, "unit=清溪县档案局（馆）"],
    ),
    "a person in brackets": ("清溪县档案局（陆远之）", A),
    "a school for short": (
        "云泊民中　高一（3）班　陆远之",
        ["class=高一（3）班", NAME, REACHED, "unit=云泊民中"],
    ),
    "a school for short without a gap": (
        "石桥镇小六（2）班　陆远之",
        ["class=六（2）班", NAME, REACHED, "unit=石桥镇小"],
    ),
    "a subject before a class": (
        "（陆远之，清溪县第二中学汽修2班）",
        ["class=汽修2班", NAME, REACHED, "unit=清溪县第二中学"],
    ),
    "a class without its last word": (
        "（作者：陆远之，清溪县第二中学七（12））",
        ["class=七（12）", NAME, REACHED, "unit=清溪县第二中学"],
    ),
    "a remark with a number": ("作者：陆远之（12）", [NAME, REACHED]),
    "no school": ("在教室中　六（2）班　陆远之", [REACHED]),
}


@pytest.mark.parametrize(("line", "fields"), PLACED.values(), ids=PLACED)
def test_institutions_beside_a_name(line: str, fields: list[str]) -> None:
    assert told(of_text(f"{T}\n{line}\n{P}\n{Q}\n{PHONE}")) == (T, fields)


@pytest.mark.parametrize("name", ["富雪", "山文静", "斯琴"])
def test_seldom_names_under_the_title(name: str) -> None:
    assert told(of_text(f"{'　' * 8}{T}\n{'　' * 8}{name}\n{P}\n{Q}\n{DATA}")) == (
        T,
        sorted([f"name={name}", *A[1:]]),
    )


@pytest.mark.parametrize("words", ["富饶", "后山", "山里人", "山那头", "山茶花", "步行"])
def test_words_under_the_title_name_nobody(words: str) -> None:
    assert told(of_text(f"{'　' * 8}{T}\n{'　' * 8}{words}\n{P}\n{Q}\n{DATA}")) == (T, A[1:])


AHEAD: dict[str, tuple[str, str, list[str]]] = {
    "a class": (f"六（2）班　陆远之　《{T}》", T, ["class=六（2）班", NAME, REACHED]),
    "a school": (
        f"清溪县第二小学　六（2）班　陆远之《{T}》",
        T,
        ["class=六（2）班", NAME, REACHED, "unit=清溪县第二小学"],
    ),
    "nobody": (f"读《{T}》", f"读《{T}》", [REACHED]),
    "an institution": (f"清溪县档案局《{T}》", f"清溪县档案局《{T}》", [REACHED]),
}


@pytest.mark.parametrize(("line", "title", "fields"), AHEAD.values(), ids=AHEAD)
def test_who_stands_before_a_title_on_its_line(line: str, title: str, fields: list[str]) -> None:
    assert apart(f"{line}\n{P}\n{Q}\n{PHONE}") == (title, fields, [])


def test_the_mark_of_a_note_behind_a_name() -> None:
    text = f"{T}\n陆远之※\n{P}\n{Q}\n※ 作者单位：清溪县档案局\n{PHONE}"
    assert apart(text) == (T, A, [])
