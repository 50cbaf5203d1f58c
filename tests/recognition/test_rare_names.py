"""Names that few bear, names without a family's, and what people somebody is of."""

from __future__ import annotations

import pytest

from tests.recognition.texts import P, Q, T, apart

UNIT, LAST = "unit=清溪县档案局", "单位：清溪县档案局"

SINGLE: dict[str, list[str]] = {
    "扎西（清溪县档案局）": ["name=扎西", UNIT],
    "清溪县档案局　扎西": ["name=扎西", UNIT],
    "清溪县档案局　旺堆　13800001234": ["name=旺堆", "phone=13800001234", UNIT],
    "扎西": ["name=扎西"],
    "元红霞　员立群": ["name=元红霞", "name=员立群"],
    "（清溪县第一中学　英语组　元玉珍）": ["name=元玉珍", "unit=清溪县第一中学", "unit=英语组"],
    "清溪县档案局　后小山": ["name=后小山", UNIT],
}


@pytest.mark.parametrize(("line", "fields"), SINGLE.items(), ids=SINGLE)
def test_names_that_few_bear(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{line}\n{P}\n{Q}") == (T, fields, [])


@pytest.mark.parametrize("word", ["春天", "后来", "散文"])
def test_words_beside_an_institution(word: str) -> None:
    assert apart(f"{T}\n{P}\n清溪县档案局　{word}\n{Q}") == (T, [], [f"清溪县档案局　{word}"])


@pytest.mark.parametrize("name", ["元红霞", "后小山", "竹远之", "相远之", "员远之", "年远之", "侬红霞"])
def test_a_rare_family_under_the_title(name: str) -> None:
    assert apart(f"{T}\n{name}\n{P}\n{Q}\n{LAST}") == (T, ["name=" + name, UNIT], [])


@pytest.mark.parametrize(
    "phrase", ["元宵节", "元宵夜", "后花园", "竹影里", "相见欢", "员工们", "年夜饭", "年初一"]
)
def test_a_phrase_under_the_title(phrase: str) -> None:
    assert apart(f"{T}\n{phrase}\n{P}\n{Q}\n{LAST}") == (T, [UNIT], [phrase])


def test_a_rare_family_of_which_the_text_tells() -> None:
    text = f"{T}\n竹远之\n竹远之守了三十年的桥。{P}\n{Q}\n{LAST}"
    assert apart(text)[1] == [UNIT]


NAME = "name=陆远之"
PEOPLES: dict[str, list[str]] = {
    "姓名：陆远之，苗族": [NAME],
    "姓名：陆远之　苗族": [NAME],
    "姓名：陆远之、苗族": [NAME],
    "姓名：陆远之（苗族）": [NAME],
    "作者：陆远之，布依族，教师": [NAME],
    "陆远之，苗族": [NAME],
    "陆远之　土家族": [NAME],
}


@pytest.mark.parametrize(("line", "fields"), PEOPLES.items(), ids=PEOPLES)
def test_of_what_people_somebody_is(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{line}\n{P}\n{Q}") == (T, fields, [])


DATA = "电话：13800001234\n单位：清溪县档案局"


def test_persons_that_head_parts_of_the_text() -> None:
    heads = f"{T}\n{DATA}\n岳小山\n{P}\n葛大川\n{Q}"
    assert apart(heads) == (T, ["phone=13800001234", UNIT], ["岳小山", "葛大川"])


@pytest.mark.parametrize("above", [f"陆远之\n{DATA}", f"{DATA}\n陆远之"])
@pytest.mark.parametrize("head", ["石桥", "夏天"])
def test_an_author_above_other_subheads(above: str, head: str) -> None:
    assert apart(f"{T}\n{above}\n{P}\n{head}\n{Q}") == (T, [NAME, "phone=13800001234", UNIT], [head])


def test_an_author_under_his_institution() -> None:
    assert apart(f"{T}\n清溪县档案局\n陆远之\n{P}\n葛大川\n{Q}") == (T, [NAME, UNIT], ["葛大川"])


@pytest.mark.parametrize(
    "name",
    [
        "爨志强",
        "那日苏",
        "纳兰",
        "奥云塔娜",
        "佐藤美咲",
        "Maria Silva",
        "John K. Okoro",
        "Nguyễn Thị Mai",
        "Ludwig van Berg",
    ],
)
@pytest.mark.parametrize("indent", ["", "　" * 20], ids=["left", "right"])
def test_an_author_right_above_his_institution(name: str, indent: str) -> None:
    signed = f"{indent}{name}\n{indent}清溪县档案局\n{indent}13800001234"
    assert apart(f"{T}\n{P}\n{Q}\n{signed}") == (T, ["name=" + name, "phone=13800001234", UNIT], [])


@pytest.mark.parametrize(
    "words", ["全文完", "谢谢", "回家了", "写于春", "联系我", "The End", "Thank You", "Best Wishes"]
)
def test_words_right_above_an_institution(words: str) -> None:
    signed = f"{words}\n清溪县档案局\n13800001234"
    assert apart(f"{T}\n{P}\n{Q}\n{signed}")[1] == ["phone=13800001234", UNIT]


LATIN: dict[str, list[str]] = {
    "清溪大学　Maria Silva": ["name=Maria Silva", "unit=清溪大学"],
    "清溪大学　Qingxi University": ["unit=清溪大学"],
    "陆远之（Lu Yuanzhi）": ["name=陆远之"],
    "姓名：Ana Lucía Gómez": ["name=Ana Lucía Gómez"],
    "姓名：Ахмед Алиев": ["name=Ахмед Алиев"],
}


@pytest.mark.parametrize(("line", "fields"), LATIN.items(), ids=LATIN)
def test_a_name_in_latin_letters(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{line}\n{P}\n{Q}") == (T, fields, [])
