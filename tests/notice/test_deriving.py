from __future__ import annotations

import re
import tomllib
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaycheck.essay import Reading
from essaycheck.notice import derive, dump, read_notice
from essaycheck.readers.docx import read
from essaycheck.readers.txt import read as read_text
from essaycheck.rule import Group
from essaycheck.rules.author import Author
from essaycheck.rules.length import Length
from essaycheck.rules.window import Window
from essaycheck.rulesets import load_ruleset, parse_ruleset
from essaycheck.wording import Wording
from tests.docx_builder import docx, paragraph, table
from tests.notice.notices import lines, the

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from essaycheck.notice import Derived

ZH, EN = Wording.load("zh", True), Wording.load("en", True)

OFFICIAL = """云岭县直属机关工委
关于开展“清风云岭”主题征文活动的通知

各机关党支部：
为营造风清气正的氛围，经研究，决定开展主题征文活动。现将有关事项通知如下。
一、征文主题
本次征文以“清风云岭”为主题，题目自拟。
二、征文要求
1. 文章须观点鲜明，内容真实，文风朴实。
2. 字数一般不超过2000字。
3. 文末请注明作者姓名、所在项目、职务、联系电话。
4. 标题使用方正小标宋简体二号字，正文使用仿宋_GB2312三号字，行距固定值28磅，A4纸排版。
5. 查重率不得高于20%，每人限报1篇。
三、报送时间
请于9月30日前将电子稿发送至 gongwei@example.com，文件以“单位-姓名-题目”命名。10月中旬评审，11月1日公布结果。
四、奖项设置
评出一等奖3名，各奖励800元。
联系人：程禾，联系电话：0739-5550123。
云岭县直属机关工委
2020年8月5日
"""

SCHOOL = """【征文】我和我的书
写什么：读书的故事。
写多少：初一600字以上，初二、初三800字以上。
怎么交：4月20日前交给语文老师，逾期不收。
作文右上角写好班级、姓名。
截稿：1018日前
语文组
2023年3月26日
"""

ANONYMOUS = """第三届“乡土”写作计划征稿章程
一、征稿主题：“乡土”，可关注村庄变迁、返乡青年、手艺传承三个方向。
二、体裁与篇幅：非虚构作品，8000—20000字。
三、正文文件不得包含作者姓名等信息，以“作品题目”命名；作者信息表包含姓名、电话、通讯地址。
四、征稿期：即日起至2025年5月10日24时。
云岭文学院
2025年2月10日
"""

LITERARY = """《云岭文学》征稿
本刊征集原创作品。散文：5000字以内；诗歌：组诗100行以内；小说：1.5万字以内。来稿请附作者真实姓名、电话、地址。请勿一稿多投，作品请发送至 wenxue@example.com。
"""

TRADITIONAL = """關於舉辦「山城書聲」徵文比賽的通知
各學會：
一、徵文主題：「山城書聲」，題目自訂。
二、字數：1,500字至2,500字（含標點符號）。
三、來稿請於文末註明系級、學號、姓名、聯絡電話。
四、收件日期：即日起至民國113年5月31日止，逾期恕不受理。
五、檔名請以「學號_姓名_題目」命名，寄至 lib@example.com。
中華民國113年3月15日
"""

NOTICES = {
    "official": OFFICIAL,
    "school": SCHOOL,
    "anonymous": ANONYMOUS,
    "literary": LITERARY,
    "traditional": TRADITIONAL,
}


def derived(name: str) -> Derived:
    return derive(read_text(NOTICES[name].encode()), "通知.txt")


def quotes(values: Any) -> Iterator[str]:
    """Every ``basis`` in a ruleset's TOML."""
    if isinstance(values, dict):
        yield from ([values["basis"]] if "basis" in values else [])
        values = list(values.values())
    for value in values if isinstance(values, list) else ():
        yield from quotes(value)


def tight(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", NOTICES)
@pytest.mark.parametrize("wording", [ZH, EN], ids=["zh", "en"])
def test_what_is_written_is_what_was_derived(name: str, wording: Wording) -> None:
    found = derived(name)
    assert parse_ruleset(dump(found, wording), "a.toml") == found.ruleset


@pytest.mark.parametrize("name", NOTICES)
def test_every_basis_is_quoted_from_the_notice(name: str) -> None:
    values = tomllib.loads(dump(derived(name), ZH))
    bases = list(quotes(values))
    assert bases
    pieces = [piece for basis in bases for piece in basis.split("…")]
    assert [piece for piece in pieces if tight(piece) not in tight(NOTICES[name])] == []


PHRASES = (
    "征文要求：", "一、", "（2）", "1.", "字数", "不超过", "2000字", "1000—2000字", "左右", "散文", "小学组", "，", "。", "；", "文末注明",
    "姓名、单位", "联系电话", "请于", "9月31日", "2020年5月31日", "前", "至", "即日起", "截稿", "“单位+姓名”", "命名", "文件", "标题", "正文", "黑体二号", "行距28磅",
    "每人限投2篇", "查重率不超过20%", "不得出现", "主题", "“晨光”", "《她们》", "任选", "可写", "、", "\n", "\t", "（", "）", "原创", "诗歌40行",
)  # fmt: skip


def test_no_group_is_left_of_which_nothing_would_be_judged() -> None:
    text = "云溪寺“桂花杯”征文启事\n欢迎投稿，请发送至邮箱。\n1、新诗（不超过50行）\n2、散文（不超过3000字）"
    found = derive(lines(*text.split("\n")))
    assert [group.name for group in found.ruleset.groups] == ["散文"]
    assert parse_ruleset(dump(found, ZH), "a.toml") == found.ruleset


@given(st.lists(st.sampled_from(PHRASES), max_size=40))
def test_whatever_a_notice_says_the_ruleset_is_sound(phrases: list[str]) -> None:
    text = "“晨光”征文启事\n欢迎投稿，请发送至邮箱。\n征文主题：晨光\n" + "".join(phrases) + "\n2020年3月1日"
    found = derive(lines(*text.split("\n")))
    written = dump(found, ZH)
    assert parse_ruleset(written, "a.toml") == found.ruleset
    pieces = [piece for basis in quotes(tomllib.loads(written)) for piece in basis.split("…")]
    assert all(tight(piece) in tight(text) for piece in pieces)


def test_an_official_notice() -> None:
    found = tomllib.loads(dump(derived("official"), ZH))
    assert found["contest"] == "“清风云岭”主题征文活动"
    assert (found["theme"], found["organiser"], found["year"]) == ("清风云岭", "云岭县直属机关工委", 2020)
    assert found["length"] == {"max": 2000, "grace": "10%", "basis": "字数一般不超过2000字"}
    assert found["author"]["required"] == ["name", "unit", "position", "phone"]
    assert found["author"]["labels"] == {"unit": ["所在项目"]}
    assert found["window"] == {
        "closes": date(2020, 9, 30),
        "basis": "请于9月30日前将电子稿发送至 gongwei@example.com",
    }
    assert found["filename"]["pattern"] == "{unit}-{name}-{title}"
    assert found["layout"]["body_font"] == "仿宋_GB2312"
    assert found["originality"]["max_similarity"] == 0.2
    assert found["entries"]["max_per_author"] == 1
    assert found["manual"]["items"] == ["文章须观点鲜明", "内容真实", "文风朴实"]
    assert found["title"] == {"basis": "题目自拟"}


def test_tables_stand_in_the_order_of_the_notice() -> None:
    text = dump(derived("official"), ZH)
    headers = re.findall(r"^\[+([a-z]+)", text, re.MULTILINE)
    assert headers == [
        "keywords", "title", "manual", "length", "author", "author", "layout", "originality", "entries", "window", "filename",
    ]  # fmt: skip


def test_what_is_not_understood_stands_as_a_comment_where_the_notice_has_it() -> None:
    text = dump(derived("school"), ZH)
    assert "# 未能理解：1018日前" in text
    assert text.index("[window]") < text.index("# 未能理解")
    assert "# Not understood: 1018日前" in dump(derived("school"), EN)


def test_comments_say_what_was_assumed() -> None:
    text = dump(derived("official"), ZH)
    assert text.startswith("# 由征文通知 通知.txt 推导")
    assert "# 通知在这里没有写年份，按落款、标题或文号推定为 2020 年。\n[window]" in text
    assert "# 通知的说法留有余地（一般、左右、为宜……），超出或不足一成以内只提醒。\n[length]" in text
    assert "The notice names no year here" in dump(derived("official"), EN)


def test_groups_and_anonymity() -> None:
    assert [group.name for group in derived("school").ruleset.groups] == ["初一", "初二、初三"]
    found = tomllib.loads(dump(derived("anonymous"), ZH))
    assert "author" not in found
    assert found["anonymous"] == {"basis": "正文文件不得包含作者姓名等信息"}
    assert found["filename"]["pattern"] == "{title}"
    assert found["length"]["min"] == 8000
    assert found["window"]["opens"] == date(2025, 2, 10)
    assert [each["name"] for each in found["keywords"]] == [
        "主题",
        "选题",
        "村庄变迁",
        "返乡青年",
        "手艺传承",
    ]


def test_a_literary_journal() -> None:
    found = derived("literary")
    assert [(group.name, group.rules) for group in found.ruleset.groups] == [
        ("散文", (Length(max=5000, basis="散文：5000字以内"),)),
        ("组诗", ()),  # so many lines, which no program counts
        ("小说", (Length(max=15000, basis="小说：1.5万字以内"),)),
    ]
    assert the(Window, found) is None
    assert found.ruleset.year is None


def test_a_notice_in_traditional_characters() -> None:
    found = tomllib.loads(dump(derived("traditional"), ZH))
    assert found["contest"] == "「山城書聲」徵文比賽"
    assert found["theme"] == "山城書聲"
    assert (found["length"]["min"], found["length"]["max"]) == (1500, 2500)
    assert found["author"]["required"] == ["class", "student_id", "name", "phone"]
    assert found["window"]["closes"] == date(2024, 5, 31)
    assert found["filename"]["pattern"] == "{student_id}_{name}_{title}"


def test_a_notice_in_word_with_tables() -> None:
    package = docx(
        paragraph("云岭集团“我的安全故事”征文活动方案"),
        paragraph("请各班组踊跃投稿，稿件发送至 anquan@example.com。"),
        table(
            ["项目", "要求"],
            ["篇幅", "800～1500字"],
            ["署名", "标题下注明部门、姓名、岗位"],
            ["文件名", "部门-姓名-标题"],
        ),
        paragraph("附件：报名表"),
        table(["姓名", "", "性别", ""], ["身份证号", "", "手机", ""], ["作品简介（200字以内）", "", "", ""]),
    )
    found = tomllib.loads(dump(derive(read(package)), ZH))
    assert found["length"] == {"min": 800, "max": 1500, "basis": "800～1500字"}
    assert found["author"]["required"] == ["unit", "name", "position"]
    assert found["filename"]["pattern"] == "{unit}-{name}-{title}"


def test_a_table_of_groups() -> None:
    package = docx(
        paragraph("“诗意校园”征文启事"),
        paragraph("欢迎投稿，请于2024年5月6日前发送至 shi@example.com。"),
        table(
            ["体裁", "字数要求"], ["散文、随笔", "2000字以内"], ["小小说", "1500字以内"], ["诗歌", "30行以内"]
        ),
    )
    found = derive(read(package))
    groups = [each.table for each in found.tables if isinstance(each.table, Group)]
    assert [(group.name, *(rule.basis for rule in group.rules)) for group in groups] == [
        ("散文、随笔", "散文、随笔…2000字以内"),
        ("小小说", "小小说…1500字以内"),
        ("诗歌",),
    ]
    assert "诗歌：30行以内" in tomllib.loads(dump(found, ZH))["manual"]["items"]


def test_the_founding_contest(tmp_path: Path) -> None:
    """Its own wording, so that the built-in ruleset can be held against what is derived."""
    builtin = load_ruleset("mass-line")
    text = (
        "党的群众路线研讨征文通知\n征文要求：文章须主题鲜明，一般不超过2000字。\n"
        "投稿方式：请登录网站在线提交稿件，完整填写作者姓名、联系电话、工作单位等真实信息，并在征文中标明。\n"
        "投稿时间为2013年8月至2014年10月。\n"
    )
    file = tmp_path / "通知.txt"
    file.write_text(text, "utf-8")
    found = read_notice(str(file)).derived
    for kind in (Length, Author, Window):
        (wanted,) = (rule for rule in builtin.rules if isinstance(rule, kind))
        made = the(kind, found)
        assert made
        for key in ("min", "max", "unit", "scope", "grace", "required", "labels", "opens", "closes"):
            assert getattr(made, key, None) == getattr(wanted, key, None)


def test_an_empty_reading_is_no_notice() -> None:
    from essaycheck.errors import NoticeError

    with pytest.raises(NoticeError):
        derive(Reading(()))
