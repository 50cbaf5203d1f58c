"""The page: what it holds, that it fetches nothing, and that it works in a browser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import time
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from essaycheck.render import renderer
from essaycheck.render.screen import Screen, Sheet
from essaycheck.report import CheckedDraft, Report, draft_status
from essaycheck.together import MANY, Duplicate
from essaycheck.verdict import Verdict
from essaycheck.wording import Wording
from tests.render.drafts import BAD, GOOD, LOCKED, RULESET
from tests.render.several import WHOLE

if TYPE_CHECKING:
    from pathlib import Path

    from essaycheck.report import Draft

ZH = Wording.load("zh")
PAGE = renderer("html")(WHOLE, ZH).decode()
VOID = {"meta", "br", "input", "line", "rect"}
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Reader(HTMLParser):
    """Collects the elements with their attributes, and sees that each is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.marked: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["mark"]:
            self.marked.append(data)


READ = Reader(PAGE)


def elements(tag: str) -> list[dict[str, str | None]]:
    return [attributes for name, attributes in READ.elements if name == tag]


def test_every_element_is_closed() -> None:
    assert READ.open == []


@pytest.mark.parametrize("each", [GOOD, BAD, LOCKED], ids=draft_status)
def test_a_draft_has_the_mark_that_it_has_on_the_screen(each: Draft) -> None:
    status = draft_status(each)
    assert f'<span class="{status}">{Sheet(ZH, Screen()).mark(each)} ' in PAGE


def test_many_drafts_with_one_text_are_told_with_their_limit() -> None:
    paths = [f"{number}.txt" for number in range(MANY + 1)]
    pairs = tuple(Duplicate("0.txt", path, "text", 1, 1) for path in paths[1:])
    report = Report(RULESET, tuple(GOOD._replace(path=path) for path in paths), pairs)
    assert f"同一份文字超过 {MANY} 篇时" in renderer("html")(report, ZH).decode()


def test_every_draft_unfolds_once() -> None:
    drafts = [each for each in elements("details") if each.get("class") == "draft"]
    assert [each["data-status"] for each in drafts] == ["pass", "fail", "unreadable", "pass", "unreadable"]
    assert [each["data-passed"] for each in drafts] == ["originality entries"] * 2 + [""] * 3


def test_nothing_is_fetched_and_the_policy_forbids_it() -> None:
    (policy,) = [each["content"] for each in elements("meta") if each.get("http-equiv")]
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    fetching = {"src", "href", "srcset", "action", "data", "xlink:href"}
    assert not [each for each in READ.elements if fetching & each[1].keys()]
    assert "url(" not in PAGE
    assert "@import" not in PAGE


def test_strangers_words_are_no_html() -> None:
    assert len(elements("script")) == 1
    assert "&lt;script&gt;alert(1)" in PAGE
    assert not [name for name, _ in READ.elements if name == "b" and "<b><p>" in PAGE]


def test_verdicts_findings_and_quotes_are_there() -> None:
    for said in ("字数", "超过上限 2000", "春天来了", "通知：一般不超过2000字", "文风朴实", "密码"):
        assert said in PAGE


def bare_texts(pattern: str) -> list[str]:
    """What the page says where it is written so, without tags and white space."""
    return [re.sub(r"<[^>]+>|\s", "", each) for each in re.findall(pattern, PAGE, re.DOTALL)]


def test_a_row_says_what_is_wrong() -> None:
    assert bare_texts('class="wrong">(.*?)</summary>') == [
        "×雷同超过上限▲投稿篇数超过上限",
        "字数·作者信息：联系电话·投稿时间×雷同超过上限▲投稿篇数超过上限",
        "文件有打开密码，看不到内容。",
        "文件已损坏，读不完整。",
    ]


def test_numbers_are_masked_unless_they_are_revealed() -> None:
    assert "13800001234" not in PAGE
    assert "zhang@" not in PAGE
    assert "13800001234" in renderer("html")(WHOLE, Wording.load("zh", reveal=True)).decode()


def test_what_drafts_have_in_common_has_the_mark_that_it_has_on_the_screen() -> None:
    assert bare_texts(r'class="pair">(<b>.*?</b>)\s*<') == [
        "×部分雷同",
        "·同一个文件",
        "▲张三丰（138****1234）投了2篇，每人最多1篇",
        "·2篇稿件的题目都是《春》",
    ]


def test_both_sides_of_a_pair_are_named_as_its_shares_are() -> None:
    sides = re.findall(r'<b><span class="muted">(稿件.)</span> (.*?)</b>', PAGE)
    assert sides[:2] == [("稿件甲", "稿/a.docx"), ("稿件乙", "稿/b.docx")]
    assert "甲见于乙" in PAGE


def test_shared_passages_are_marked_on_both_sides() -> None:
    assert READ.marked[:2] == ["桥还没有修好\n河水很宽", "桥還沒有修好\n河水很寬"]
    assert "80%" in PAGE


LIMITS: list[tuple[dict[str, int], list[tuple[str, str, str]]]] = [
    ({}, []),
    ({"max": 2000}, [("654.9", "end", "上限 2000")]),
    ({"min": 100, "max": 999}, [("72.0", "start", "下限 100"), ("720.0", "end", "上限 999")]),
    ({"min": 800}, [("677.6", "end", "下限 800")]),  # beyond all drafts
]


def test_the_limit_is_drawn_in_the_histogram() -> None:
    for facts, drawn in LIMITS:
        each = GOOD._replace(verdicts=(Verdict("length", {"count": 300, **facts}, said="300 字"),))
        page = renderer("html")(Report(RULESET, (each,)), ZH).decode()
        assert re.findall(r'class="limit" x1="([0-9.]+)"', page) == [x for x, _, _ in drawn]
        assert re.findall(r'class="limit-text".*anchor="(.*)">(.*)<', page) == [tuple(d[1:]) for d in drawn]


def test_without_readable_drafts_there_are_no_charts() -> None:
    page = renderer("html")(Report(RULESET, (LOCKED,), partial=True), ZH).decode()
    assert "<svg" not in page
    assert "检查被中断" in page


def test_the_registration_list_is_there() -> None:
    assert "2 人没有交稿" in PAGE
    assert "报名表第 4 行" in PAGE


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_says_its_language(lang: str) -> None:
    page = renderer("html")(WHOLE, Wording.load("zh" if lang == "zh" else "en")).decode()
    assert f'<html lang="{"zh-CN" if lang == "zh" else "en"}">' in page


PROBE = """<script>
document.getElementById("words").value = "b.docx";
document.getElementById("words").dispatchEvent(new Event("input"));
var seen = Array.from(document.querySelectorAll("details.draft")).filter(function (d) { return !d.hidden; });
seen[0].open = true;
seen[0].style.contentVisibility = "visible";
function number(words, status) {
  document.getElementById("words").value = words;
  document.getElementById("words").dispatchEvent(new Event("input"));
  document.getElementById("status").value = status;
  document.getElementById("status").dispatchEvent(new Event("change"));
  return Array.from(document.querySelectorAll("details.draft")).filter(function (d) { return !d.hidden; }).length;
}
var numbers = [number("联系电话", ""), number("损坏", ""), number("", "originality"), number("", "pass"), number("", "")];
function sorted(order) {
  document.querySelector("[data-order=" + order + "]").click();
  return Array.from(document.querySelectorAll("details.draft")).map(function (d) { return d.dataset.status + d.dataset.words; });
}
var once = sorted("words"), twice = sorted("words"), head = document.querySelector("[data-order=words]").parentNode;
var how = head.getAttribute("aria-sort"), byPath = sorted("path"), byStatus = sorted("status");
var body = document.documentElement;
document.title = JSON.stringify({
  seen: seen.length, numbers: numbers, high: seen[0].offsetHeight, once: once, twice: twice, how: how, byPath: byPath, byStatus: byStatus,
  wide: body.scrollWidth - body.clientWidth
});
</script></body>"""


def browse(page: str, folder: Path, *options: str) -> str:
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    command = [
        str(CHROMIUM),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={folder / 'profile'}",
    ]
    run = subprocess.run([*command, *options, path.as_uri()], capture_output=True, timeout=120, check=True)
    return run.stdout.decode()


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
@pytest.mark.parametrize("width", [390, 1280], ids=["phone", "laptop"])
def test_the_table_filters_sorts_and_fits(width: int, tmp_path: Path) -> None:
    dumped = browse(
        PAGE.replace("</body>", PROBE), tmp_path, f"--window-size={max(width, 500)},900", "--dump-dom"
    )
    title = re.search(r"<title>(\{.*?\})</title>", dumped)
    assert title is not None
    found = json.loads(title[1].replace("&quot;", '"'))
    assert (found["seen"], found["wide"]) == (1, 0)
    assert found["numbers"] == [
        1,
        1,
        2,
        2,
        5,
    ]  # by a problem, a reason, a limit on several, a status, by nothing
    lengths = [
        str(draft.counts.body.words) if isinstance(draft, CheckedDraft) else "" for draft in WHOLE.drafts
    ]
    in_order = [draft_status(draft) + words for draft, words in zip(WHOLE.drafts, lengths, strict=True)]
    assert (found["byPath"], found["how"]) == (in_order, "descending")
    assert [each.strip("abcdefghijklmnopqrstuvwxyz") for each in found["once"]] == sorted(
        lengths, key=lambda words: int(words or -1)
    )
    assert found["twice"][0] == found["once"][-1]
    assert [re.sub(r"\d", "", each) for each in found["byStatus"]] == [
        "unreadable", "unreadable", "fail", "pass", "pass",
    ]  # fmt: skip
    assert found["high"] > 100


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_it_prints(tmp_path: Path) -> None:
    browse(PAGE, tmp_path, f"--print-to-pdf={tmp_path / 'page.pdf'}")
    data = (tmp_path / "page.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    size = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", data)
    assert size is not None
    assert (round(float(size[1])), round(float(size[2]))) == (595, 842)


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_two_thousand_drafts_are_quick_to_open(tmp_path: Path) -> None:
    drafts = tuple(BAD._replace(path=f"稿/{number}.docx") for number in range(2000))
    few, many = (renderer("html")(Report(RULESET, drafts[:number]), ZH).decode() for number in (2, 2000))
    times = []
    for page in (few, few, many):
        start = time.perf_counter()
        browse(page, tmp_path, "--window-size=1280,900", f"--screenshot={tmp_path / 'page.png'}")
        times.append(time.perf_counter() - start)
    assert times[2] < 4 * times[1] + 2
