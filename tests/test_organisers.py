"""An organiser's run from end to end: folders, archives, groups, drafts alike, registrations."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.command import runner
from tests.docx_builder import docx

if TYPE_CHECKING:
    from tests.command import Run

RULES = """
contest = "家乡征文"
[length]
min = 20
[author]
required = ["name", "phone"]
"""
HEAD = "我的家乡\n姓名：{name}\n联系电话：{phone}\n\n"
BODY = (
    "村口的槐树下有一口老井，井沿被绳子磨出了深深的沟。每天天不亮，挑水的人就排起了队，扁担吱呀吱呀地响。"
    "我六岁那年跟着外婆去打水，她把桶放得很慢，说井水是活的，不能惊动它。后来通了自来水，井边长出了青苔，"
    "队里的人却还是爱到井边坐一坐，说说今年的收成，说说谁家的孩子考上了学校。前年村里修路，有人提议把井填了，"
    "老支书没有答应，他说一个村子总要留一点看得见的记性。如今井上盖了木亭，清明回去，我还是要打一桶水上来。"
)
OTHER = (
    "渡船停了以后，摆渡的老周就在岸上开了一家小铺，卖盐和针线，也替人捎信。桥通车那天他关了门，一个人在桥头站到天黑。"
    "我问他舍不舍得，他说船是给人过河的，有了桥，人过得更快，哪有舍不得的道理。可是第二天我看见他把旧船拖上岸，"
    "用桐油仔细刷了一遍，又翻过来扣在屋后的石头上。孩子们爱钻到船底下躲雨，他从来不赶，只嘱咐别把船板踩裂了。"
)


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    rules("")
    return runner(capsysbinary)


def rules(further: str) -> None:
    Path("essaycheck.toml").write_text(RULES + further, "utf-8")


def essay(body: str = BODY, name: str = "殷明川", phone: str = "13800001234") -> str:
    return HEAD.format(name=name, phone=phone) + body


def put(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(docx(*text.split("\n")) if path.endswith("docx") else text.encode())


def report(run: Run, *args: str) -> tuple[int, Any]:
    status, out, err = run("check", *args, "--rules", "essaycheck.toml", "--format", "json")
    assert status in (0, 1), err
    return status, json.loads(out)


def pairs(report: Any) -> list[tuple[str, str, str, str]]:
    return [(pair["a"], pair["b"], pair["kind"], pair["status"]) for pair in report.get("duplicates", [])]


# ---- rulesets in folders below

BELOW: dict[str, tuple[tuple[str, ...], str, str]] = {
    "one": (
        ("稿/甲",),
        "check 稿",
        "子文件夹里的规则 稿/甲/essaycheck.toml 没有用上；要用它，请单独检查那个文件夹：essaycheck check 稿/甲，",
    ),
    "two": (("稿/甲", "稿/乙/丙"), "check 稿", "稿/乙/丙/essaycheck.toml 等 2 份子文件夹里的规则没有用上；"),
    "one beside that of the folder": (("稿", "稿/甲"), "check 稿", "规则 稿/甲/essaycheck.toml 没有用上；"),
    "that of the folder": (("稿",), "check 稿", ""),
    "that of the folder, in other words": (("稿",), "check ./稿/", ""),
    "above a draft": (("稿", "稿/甲"), "check 稿/甲", ""),
    "another is named": (("稿/甲",), "check 稿 --rules essaycheck.toml", ""),
    "nothing is to be said": (("稿/甲",), "check 稿 -q", ""),
    "among those to compare with": (("稿/甲",), "check 稿 --against 稿/甲", ""),
}


@pytest.mark.parametrize(("folders", "line", "said"), BELOW.values(), ids=BELOW)
def test_a_ruleset_in_a_folder_below_is_named(
    run: Run, folders: tuple[str, ...], line: str, said: str
) -> None:
    put("稿/a.txt", essay())
    put("稿/甲/b.txt", essay(OTHER))
    for folder in folders:
        put(f"{folder}/essaycheck.toml", RULES)
    _, _, err = run(*line.split())
    assert said in err
    assert ("没有用上" in err) == bool(said)
    assert err.count("\n") == bool(said) + ("只用来比对" in err)


# ---- archives


def archive(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        for name, data in members:
            zipped.writestr(name, data)
    return out.getvalue()


def test_an_archive_is_read_as_a_folder(run: Run) -> None:
    inner = archive(("x.txt", b"x"))
    Path("稿").mkdir()
    Path("稿/投稿.zip").write_bytes(
        archive(
            ("甲组/a.txt", essay().encode()),
            ("甲组/b.docx", docx(*essay(OTHER).split("\n"))),
            ("内层.zip", inner),
            ("__MACOSX/甲组/._a.txt", b"x"),
            ("~$b.docx", b"x"),
            ("图.jpg", b"x"),
        )
    )
    put("稿/c.rar", "x")
    put("稿/d.7z", "x")
    status, found = report(run, "稿")
    rows = {
        draft["path"]: draft.get("reason", {"code": draft["status"]})["code"] for draft in found["drafts"]
    }
    assert status == 1
    assert rows == {
        "稿/c.rar": "unsupported",
        "稿/d.7z": "unsupported",
        "稿/投稿.zip/内层.zip": rows["稿/投稿.zip/内层.zip"],
        "稿/投稿.zip/甲组/a.txt": "pass",
        "稿/投稿.zip/甲组/b.docx": "pass",
    }
    assert rows["稿/投稿.zip/内层.zip"] != "pass"


@pytest.mark.parametrize(
    ("method", "number", "name"), [(zipfile.ZIP_BZIP2, 12, "BZIP2"), (zipfile.ZIP_STORED, 97, "ZIP 97")]
)
def test_a_draft_packed_in_an_unusual_way_is_told_how(run: Run, method: int, number: int, name: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as file:
        file.writestr("a.docx", docx(*essay().split("\n")))
    data = bytearray(packed.getvalue())
    data[data.rindex(b"PK\1\2") + 10] = number
    Path("稿.zip").write_bytes(data)
    _, found = report(run, "稿.zip")
    reason = found["drafts"][0]["reason"]
    assert reason["code"] == "unsupported"
    assert reason["message"] == f"它在压缩包里用的压缩方式（{name}）不常见，解不开。"
    assert reason["hint"].startswith("请先解压")


ARCHIVED = {
    "坏.zip": ("压缩包（.zip）已损坏，里面的文件没有检查。", "请重新下载或拷贝这个 .zip 文件"),
    "密.zip/a.txt": ("压缩包（.zip）设了密码，看不到这个文件的内容。", "请用密码解开这个 .zip 文件"),
    "密.zip/内.zip": ("这个压缩包（.zip）没有解开，里面的文件没有检查。", "请先用解压软件解开这个 .zip 文件"),
    "甲.rar": ("这个压缩包（.rar）没有解开，里面的文件没有检查。", "请先用解压软件解开这个 .rar 文件"),
}


def test_what_hinders_in_an_archive_is_told_of_the_archive(run: Run) -> None:
    put("稿/坏.zip", "PK")
    put("稿/甲.rar", "Rar!")
    with zipfile.ZipFile("稿/密.zip", "w") as archive:
        archive.writestr("a.txt", "字")
        archive.writestr("内.zip", "字")
    data = bytearray(Path("稿/密.zip").read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the flag of a password
    Path("稿/密.zip").write_bytes(data)
    _, out, _ = run("check", "稿", "--format", "json")
    reasons = {draft["path"]: draft["reason"] for draft in json.loads(out)["drafts"]}
    for path, (message, hint) in ARCHIVED.items():
        assert reasons[f"稿/{path}"]["message"] == message
        assert reasons[f"稿/{path}"]["hint"].startswith(hint)


def test_drafts_in_archives_are_compared_and_carried_over(run: Run) -> None:
    Path("稿").mkdir()
    Path("稿/一.zip").write_bytes(archive(("a.txt", essay().encode()), ("b.txt", essay(OTHER).encode())))
    put("稿/c.docx", essay())
    _, found = report(run, "稿", "-o", "r.json")
    assert pairs(found) == [("稿/c.docx", "稿/一.zip/a.txt", "text", "pass")]
    _, again = report(run, "稿", "--since", "r.json")
    assert [draft["since"] for draft in again["drafts"]] == ["same"] * 3
    assert again["since"]["carried"] == 3
    assert pairs(again) == pairs(found)


# ---- groups

GROUPS = """
[[group]]
name = "小学组"
folder = "小学组/**"
[group.length]
max = 100
[[group]]
name = "初中组"
folder = "初中组/**"
[[group]]
name = "诗歌"
filename = "*诗*"
"""


def test_each_group_has_its_own_limits(run: Run) -> None:
    rules(GROUPS)
    put("稿/小学组/甲.txt", essay())
    put("稿/初中组/乙.txt", essay())
    put("稿/丙.txt", essay())
    put("稿/初中组/诗.txt", essay())
    _, found = report(run, "稿")
    assert {draft["path"][2:-4]: (draft["status"], draft.get("group")) for draft in found["drafts"]} == {
        "小学组/甲": ("fail", "小学组"),
        "初中组/乙": ("pass", "初中组"),
        "丙": ("warn", None),
        "初中组/诗": ("warn", None),
    }
    told = {
        draft["path"][2:-4]: finding["message"]
        for draft in found["drafts"]
        for verdict in draft["verdicts"]
        for finding in verdict["findings"]
        if verdict["rule"] == "group"
    }
    assert list(told) == ["丙", "初中组/诗"]
    assert all(name in told["丙"] for name in ("小学组", "初中组", "诗歌"))
    assert "初中组" in told["初中组/诗"]
    assert "诗歌" in told["初中组/诗"]


def test_a_group_that_is_named_applies_to_all_drafts(run: Run) -> None:
    rules(GROUPS)
    put("稿/甲.txt", essay())
    _, found = report(run, "稿", "--group", "小学组")
    assert [(draft["status"], draft["group"]) for draft in found["drafts"]] == [("fail", "小学组")]


# ---- drafts alike

HALF = BODY[:100] + OTHER[:100]


def test_the_same_bytes_and_the_same_text_are_always_found(run: Run) -> None:
    put("稿/a.txt", essay())
    put("稿/b.txt", essay())
    put("稿/c.docx", essay())
    put("稿/d.txt", essay(HALF))
    status, found = report(run, "稿")
    assert status == 0
    assert pairs(found) == [
        ("稿/a.txt", "稿/b.txt", "file", "pass"),
        ("稿/a.txt", "稿/c.docx", "text", "pass"),
        ("稿/b.txt", "稿/c.docx", "text", "pass"),
    ]


@pytest.mark.parametrize(("level", "word", "status"), [("error", "fail", 1), ("warning", "warn", 0)])
def test_similar_drafts_cost_what_the_ruleset_says(run: Run, level: str, word: str, status: int) -> None:
    rules(f'[originality]\nmax_similarity = 0.3\nlevel = "{level}"\n')
    put("稿/a.txt", essay())
    put("稿/b.docx", essay(HALF))
    put("稿/c.txt", essay(OTHER[100:]))
    gave, found = report(run, "稿")
    assert (gave, found["status"]) == (status, word)
    assert [draft["status"] for draft in found["drafts"]] == ["pass", "pass", "pass"]
    assert pairs(found) == [("稿/a.txt", "稿/b.docx", "similar", word)]
    (pair,) = found["duplicates"]
    assert BODY[:90] in pair["passages"][0]["a"]["quote"]
    assert pair["similarity"]["b_in_a"] > pair["similarity"]["a_in_b"] > 0.3


def test_drafts_are_compared_with_those_of_other_folders(run: Run) -> None:
    put("稿/a.txt", essay())
    put("往年/x.docx", essay(HALF))
    put("往年/y.txt", essay(HALF))
    put("范文/z.txt", essay())
    put("范文/坏.docx", "x")
    Path("范文/坏.docx").write_bytes(b"x")
    status, out, err = run(
        "check", "稿", "--against", "往年", "--against", "范文", "--against", "稿", "--rules", "essaycheck.toml",
        "--format", "json",
    )  # fmt: skip
    assert (status, pairs(json.loads(out))) == (
        0,
        [
            ("往年/x.docx", "稿/a.txt", "similar", "pass"),
            ("往年/y.txt", "稿/a.txt", "similar", "pass"),
            ("范文/z.txt", "稿/a.txt", "file", "pass"),
        ],
    )
    assert "--against 里有 1 个文件读不了，没有拿来比对：范文/坏.docx。" in err


def test_of_many_that_could_not_be_compared_a_few_are_named(run: Run) -> None:
    put("稿/a.txt", essay())
    for number in range(4):
        put(f"往年/{number}.txt", "")
    err = run("check", "稿", "--against", "往年", "--rules", "essaycheck.toml").err
    assert "4 个文件读不了，没有拿来比对，例如 往年/0.txt、往年/1.txt、往年/2.txt。" in err


TOGETHER = "[originality]\nmax_similarity = 0.3\n[entries]\nmax_per_author = 1\n"
UNJUDGED = {
    "one draft": ("check 稿/a.txt", "重复、投稿篇数：未检查。", ["originality", "entries"]),
    "one in a folder": ("check 稿", "重复、投稿篇数：未检查。", ["originality", "entries"]),
    "one beside others to compare with": ("check 稿/a.txt --against 往年", "投稿篇数：未检查。", ["entries"]),
    "several": ("check 稿 往年", "", None),
}


@pytest.mark.parametrize(("line", "said", "alone"), UNJUDGED.values(), ids=UNJUDGED)
def test_what_one_draft_cannot_be_judged_by_is_said(
    run: Run, line: str, said: str, alone: list[str] | None
) -> None:
    rules(TOGETHER)
    put("稿/a.txt", essay())
    put("往年/b.txt", essay(OTHER[100:], "林一舟", "13900005678"))
    ruled = [*line.split(), "--rules", "essaycheck.toml", "--lang", "zh"]
    assert json.loads(run(*ruled, "--format", "json").out).get("alone") == alone
    assert json.loads(run(*ruled, "--format", "jsonl").out.splitlines()[-1]).get("alone") == alone
    for format_ in ("text", "markdown", "html"):
        out = run(*ruled, "--format", format_).out
        assert said in out
        assert ("只有一篇" in out) == bool(said)


def test_a_single_draft_needs_no_others_where_nothing_is_asked_of_them(run: Run) -> None:
    put("稿/a.txt", essay())
    assert "只有一篇" not in run("check", "稿/a.txt", "--rules", "essaycheck.toml", "--lang", "zh").out


def test_a_draft_alone_is_compared_with_nothing_but_itself(run: Run) -> None:
    put("稿/a.txt", essay())
    err = run("check", "稿/a.txt", "--against", "稿/a.txt", "--rules", "essaycheck.toml").err
    assert err == "--against 里没有别的稿件，没有可以比对的。\n"


NEAR: dict[str, tuple[str, list[tuple[str, str, str, str]], list[str], str]] = {
    "inside the folder to check": (
        "check 稿 --against 稿/往年",
        [("稿/往年/x.txt", "稿/a.txt", "similar", "pass")],
        ["稿/a.txt", "稿/b.txt"],
        "没有检查的其他文件：--against 里只用来比对的稿件 1 篇。",
    ),
    "inside it, spelled in another way": (
        "check ./稿/ --against 稿/../稿/往年/x.txt",
        [("稿/../稿/往年/x.txt", "./稿/a.txt", "similar", "pass")],
        ["./稿/a.txt", "./稿/b.txt"],
        "只用来比对的稿件 1 篇",
    ),
    "the folder to check": (
        "check 稿 --against 稿",
        [("稿/a.txt", "稿/往年/x.txt", "similar", "pass")],
        ["稿/a.txt", "稿/b.txt", "稿/往年/x.txt"],
        "--against 里没有别的稿件，只在这次要检查的稿件之间比对。",
    ),
    "around the draft to check": (
        "check 稿/a.txt --against 稿",
        [("稿/往年/x.txt", "稿/a.txt", "similar", "pass")],
        ["稿/a.txt"],
        "",
    ),
    "named twice": (
        "check 稿 稿/往年/x.txt --against 稿/往年/x.txt",
        [("稿/往年/x.txt", "稿/a.txt", "similar", "pass")],
        ["稿/a.txt", "稿/b.txt"],
        "只用来比对的稿件 1 篇",
    ),
}


@pytest.mark.parametrize(("line", "alike", "rows", "said"), NEAR.values(), ids=NEAR)
def test_what_is_compared_with_may_lie_among_the_drafts(
    run: Run, line: str, alike: list[tuple[str, str, str, str]], rows: list[str], said: str
) -> None:
    put("稿/a.txt", essay())
    put("稿/b.txt", essay(OTHER[100:], "林一舟", "13900005678"))
    put("稿/往年/x.txt", essay(HALF))
    _, out, err = run(*line.split(), "--rules", "essaycheck.toml", "--format", "json")
    found = json.loads(out)
    assert (pairs(found), [draft["path"] for draft in found["drafts"]]) == (alike, rows)
    assert said in err


def test_where_all_is_only_compared_with_nothing_is_left_to_check(run: Run) -> None:
    put("稿/往年/x.txt", essay())
    status, out, err = run("check", "稿", "--against", "稿/往年")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "稿 里的稿件都在 --against 里，没有剩下要检查的" in err


def test_jsonl_says_in_its_last_line_what_all_drafts_are_together(run: Run) -> None:
    rules("[originality]\nmax_similarity = 0.3\n[entries]\nmax_per_author = 1\n")
    put("稿/a.txt", essay())
    put("稿/b.txt", essay(HALF))
    status, out, _ = run("check", "稿", "--format", "jsonl")
    *lines, last = map(json.loads, out.splitlines())
    whole = report(run, "稿")[1]
    assert status == 1
    assert lines == whole["drafts"]
    assert last == {key: each for key, each in whole.items() if key != "drafts"}
    assert {"duplicates", "entries"} < last.keys()


def test_the_screen_tells_what_drafts_have_in_common(run: Run) -> None:
    rules("[originality]\nmax_similarity = 0.3\n[entries]\nmax_per_author = 1\n")
    put("稿/a.txt", essay())
    put("稿/b.txt", essay(HALF, name="殷明川"))
    _, out, _ = run("check", "稿")
    flat = "".join(out.split())
    assert "稿/a.txt与稿/b.txt：部分雷同，前者有" in flat
    assert "最长的一段89字：“村口的槐树下" in flat
    assert "殷明川（138****1234）投了2篇，每人最多1篇" in flat


def test_the_screen_does_not_tell_everything(run: Run) -> None:
    for number in range(22):
        for copy in "ab":
            put(f"稿/{number}{copy}.txt", essay(f"第{number}篇。" + BODY[number : number + 40]))
    _, out, _ = run("check", "稿")
    assert "雷同的稿件（22 处）" in out
    assert "还有 2 处" in out
    assert out.count("同一个文件") == 20


def test_many_copies_are_one_thing(run: Run) -> None:
    for number in range(24):
        put(f"稿/{number}.txt", essay())
    put("稿/x.txt", essay(HALF))
    put("稿/y.txt", essay(HALF))
    _, out, _ = run("check", "稿", "-o", "r.json", "-o", "r.csv", "-o", "r.html", "-o", "r.md")
    assert "雷同的稿件（2 处）" in out
    flat = "".join(out.split())
    assert "24篇稿件的文字相同或大部分相同（各篇与第一篇至少80%相同）稿/0.txt稿/1.txt" in flat
    assert "稿/19.txt……另有4篇" in flat
    assert len(pairs(json.loads(Path("r.json").read_bytes()))) == 10 + 19 + 1
    cells = list(csv.reader(io.StringIO(Path("r.csv").read_text("utf-8-sig"))))
    alike = {row[0]: row[cells[0].index("雷同或同一作者")].split("\n") for row in cells[1:]}
    assert (alike["稿/0.txt"][-1], len(alike["稿/0.txt"])) == ("……另有 13 篇", 11)
    assert alike["稿/23.txt"] == ["稿/0.txt"]
    assert "- 24 篇稿件的文字相同或大部分相同（各篇与第一篇至少 80% 相同）：稿/0.txt、稿/1.txt、" in Path(
        "r.md"
    ).read_text("utf-8")
    page = Path("r.html").read_text("utf-8")
    assert "24 篇稿件的文字相同或大部分相同（各篇与第一篇至少 80% 相同）" in page
    assert page.count('<div class="pair">') - page.count("题目都是") - page.count("不同的姓名") == 2


@pytest.mark.parametrize("name", ["名单.xlsx", "名单.csv"])
def test_the_roster_marks_drafts_alike(run: Run, name: str) -> None:
    from openpyxl import load_workbook

    put("稿/a.txt", essay())
    put("稿/b.txt", essay())
    put("稿/c.txt", essay(OTHER, "林一舟", "13900005678"))
    run("check", "稿", "-o", name)
    if name.endswith("csv"):
        cells = list(csv.reader(io.StringIO(Path(name).read_text("utf-8-sig"))))
    else:
        book = load_workbook(name)
        cells = [[str(cell.value or "") for cell in row] for row in book.worksheets[0].iter_rows()]
    at = cells[0].index("雷同或同一作者")
    assert [row[at] for row in cells[1:]][:2] == ["稿/b.txt", "稿/a.txt"]


# ---- the registration list


def test_a_list_of_which_no_row_can_be_used_says_so(run: Run) -> None:
    Path("报名.csv").write_text("name,phone\nx,1\n", "utf-8")
    put("稿/a.txt", essay())
    out = "".join(run("check", "稿", "--registered", "报名.csv").out.split())
    assert "共0人，0人没有交稿，1篇不在报名表上，0处与报名表不一致；另有1行没有算在内" in out
    assert "没有对照·报名表第2行·姓名、电话写的是“x、1”，没法用来找人" in out


def test_a_registration_list_is_held_against_the_drafts(run: Run) -> None:
    Path("报名.csv").write_text(
        "序号,姓名,联系电话,学校\n1,殷明川,13800001234,河湾小学\n2,林一舟,13900005678,河湾小学\n", "utf-8-sig"
    )
    put("稿/a.txt", essay(phone="13800009999"))
    put("稿/b.txt", essay(OTHER, "周小渡", "13700001111"))
    status, found = report(run, "稿", "--registered", "报名.csv")
    listed = found["registered"]
    assert (status, listed["source"], listed["entrants"]) == (0, "报名.csv", 2)
    assert [(each["row"], each["fields"]["name"]) for each in listed["absent"]] == [(3, "林一舟")]
    assert listed["unlisted"] == ["稿/b.txt"]
    assert [(each["field"], each["listed"], each["stated"]) for each in listed["differences"]] == [
        ("phone", "138****1234", "138****9999")
    ]
    _, out, _ = run("check", "稿", "--registered", "报名.csv")
    assert "报名表报名.csv：共2人，1人没有交稿，1篇不在报名表上，1处与报名表不一致" in "".join(out.split())


WRONG_LISTS = {
    "without a column that helps": ("报名.csv", "序号,备注\n1,无\n".encode(), "序号、备注"),
    "of another kind": ("报名.docx", b"x", "应当是 .xlsx 或 .csv"),
    "broken": ("报名.xlsx", b"x", "读不了报名表"),
    "a folder": ("夹.xlsx", None, "“夹.xlsx”是文件夹；--registered 后面请写报名表"),
    "in no folder": ("稿/a.txt/b.xlsx", b"", "读不了报名表"),
    "none": ("没有.xlsx", b"", "找不到"),
}


@pytest.mark.parametrize(("name", "data", "said"), WRONG_LISTS.values(), ids=WRONG_LISTS)
def test_a_list_that_cannot_be_used_is_refused_before_any_check(
    run: Run, name: str, data: bytes | None, said: str
) -> None:
    put("稿/a.txt", essay())
    if data is None:
        Path(name).mkdir()
    elif data:
        Path(name).write_bytes(data)
    status, out, err = run("check", "稿", "--registered", name)
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


# ---- files that cannot be written

WRONG_OUTPUTS = {
    "a folder": ("夹.json", "是文件夹"),
    "in no folder": ("没有/r.json", "没有“没有”这个文件夹"),
    "of no known kind": ("r.pdf", ".pdf"),
    "without a suffix": ("r", "请加上后缀"),
    "one of the drafts": ("稿/a.txt", "不能盖掉它"),
}


@pytest.mark.parametrize(("name", "said"), WRONG_OUTPUTS.values(), ids=WRONG_OUTPUTS)
def test_an_output_that_cannot_be_written_is_refused_before_any_check(run: Run, name: str, said: str) -> None:
    put("稿/a.txt", essay())
    Path("夹.json").mkdir()
    status, out, err = run("check", "稿", "-o", name)
    assert (status, out) == (2, "")
    assert said in err
    assert Path("稿/a.txt").read_text("utf-8") == essay()


@pytest.mark.parametrize("option", [["--against", "没有"], ["--against", "空"]])
def test_a_folder_to_compare_with_that_holds_nothing_is_refused(run: Run, option: list[str]) -> None:
    put("稿/a.txt", essay())
    Path("空").mkdir()
    status, out, err = run("check", "稿", *option)
    assert (status, out) == (2, "")
    assert option[1] in err


# ---- one row a draft, whatever the number of processes


def test_the_report_is_the_same_whatever_the_number_of_processes(run: Run) -> None:
    rules("[originality]\nmax_similarity = 0.3\n[entries]\nmax_per_author = 1\n" + GROUPS)
    for number in range(40):
        put(
            f"稿/{number}.txt", essay(BODY[number:] + OTHER[: number * 4], phone=f"138000012{number // 2:02}")
        )
    one, two = (report(run, "稿", "--jobs", jobs) for jobs in "12")
    assert one == two
    assert one[1]["duplicates"]
    assert one[1]["entries"]


def test_standard_input_is_compared_with_a_folder(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """It cannot be read twice: the pair is told, without its passages."""
    put("稿/a.docx", essay())
    with io.TextIOWrapper(io.BytesIO(essay().encode())) as stream:
        monkeypatch.setattr("sys.stdin", stream)
        _, found = report(run, "-", "稿")
    (pair,) = found["duplicates"]
    assert (pair["a"], pair["b"], pair["kind"], pair["passages"]) == ("-", "稿/a.docx", "text", [])
