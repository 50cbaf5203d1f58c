from __future__ import annotations

from datetime import date

import pytest

from essaycheck.notice import derive
from essaycheck.notice.dates import days
from essaycheck.rules.window import Window
from tests.notice.notices import lines, notice, the


@pytest.mark.parametrize(
    ("text", "opens", "closes"),
    [
        ("征文时间：2020年4月1日至5月31日。", date(2020, 4, 1), date(2020, 5, 31)),
        ("征稿：4月1日—5月31日；初评：6月5日—6月9日；颁奖：7月1日。", date(2020, 4, 1), date(2020, 5, 31)),
        ("投稿：首届作品5月31日见刊。", None, None),
        ("5月31日闭馆前交稿。", None, date(2020, 5, 31)),
        ("周日（5月31号）晚自习前投进信箱。", None, date(2020, 5, 31)),
        ("五月卅日前交稿。", None, date(2020, 5, 30)),
        ("截止 5/31", None, date(2020, 5, 31)),
        ("校庆日（6月14日）前两周，即5月31日前交稿。", None, date(2020, 5, 31)),
        ("书市闭幕（5月31日）前一天截止。", None, date(2020, 5, 30)),
        ("投稿时间：4月6日—26日。好稿推荐参赛，省平台截止6月15日。", date(2020, 4, 6), date(2020, 4, 26)),
        ("截稿时间不变，仍为5月31日。", None, date(2020, 5, 31)),
        ("好稿推荐参加省级评选，省级截止时间为6月30日。", None, None),
        ("写作：4月1日至5月31日；评审：6月1日至6月9日。", date(2020, 4, 1), date(2020, 5, 31)),
        ("征文5月31日书市闭幕时截止。", None, date(2020, 5, 31)),
        ("赛程：4月1日开赛，5月31日收稿，6月上旬评审，7月1日揭晓。", date(2020, 4, 1), date(2020, 5, 31)),
        ("从春分写到小满，也就是3月20日到5月20日。", date(2020, 3, 20), date(2020, 5, 20)),
        ("时间：2020.4.1 0点—2020.5.31 24点", date(2020, 4, 1), date(2020, 5, 31)),
        ("5月31日前发到组长邮箱。好稿推荐参加市级评选，市级截稿是6月30日。", None, date(2020, 5, 31)),
        ("5月31日前发到组长邮箱，好稿推荐参加县里评选，6月30日前报送。", None, date(2020, 5, 31)),
        ("征文时间：2020年4月1日—2020年5月31日。", date(2020, 4, 1), date(2020, 5, 31)),
        ("征文时间：２０２０年４月１日至２０日。", date(2020, 4, 1), date(2020, 4, 20)),
        ("征稿期：2020年4月1日0时至2020年5月31日24时。", date(2020, 4, 1), date(2020, 5, 31)),
        ("征文自二〇二〇年四月一日开始，至二〇二〇年五月三十一日结束。", date(2020, 4, 1), date(2020, 5, 31)),
        ("投稿时间为2020年4月至2020年6月。", date(2020, 4, 1), date(2020, 6, 30)),
        ("投稿时间：2020/4/1-2020/5/31", date(2020, 4, 1), date(2020, 5, 31)),
        ("征文期限：2020年4月1日起，5月31日止。", date(2020, 4, 1), date(2020, 5, 31)),
        ("征文时间：即日起至2020年5月31日。", date(2020, 3, 1), date(2020, 5, 31)),
        ("征集时间：自通知发布之日起至2020年5月底。", date(2020, 3, 1), date(2020, 5, 31)),
        ("征文时间：11月1日至次年1月15日。", date(2020, 11, 1), date(2021, 1, 15)),
        ("征文时间：12月1日至2021年1月15日。", date(2020, 12, 1), date(2021, 1, 15)),
        ("征稿自2020年4月1日起。", date(2020, 4, 1), None),
        ("请于2020年5月31日前将作品发送至邮箱。", None, date(2020, 5, 31)),
        ("请于5月31日17:00前提交。", None, date(2020, 5, 31)),
        ("请于5月31日（星期五）前交至语文组。", None, date(2020, 5, 31)),
        ("请于本周五（5月8日）前报学院。", None, date(2020, 5, 8)),
        ("截稿日期：2020年5月31日。", None, date(2020, 5, 31)),
        ("截稿日期：2020.5.31", None, date(2020, 5, 31)),
        ("交稿：5.31之前", None, date(2020, 5, 31)),
        ("截稿时间为2020年10月中旬。", None, date(2020, 10, 20)),
        ("请于4月上旬前报送。", None, date(2020, 4, 10)),
        ("截稿：4月底。", None, date(2020, 4, 30)),
        ("2020年1月6日起收稿，2020年国际劳动妇女节当天截稿。", date(2020, 1, 6), date(2020, 3, 8)),
        ("4月1日起收稿，儿童节当日24时截止。", date(2020, 4, 1), date(2020, 6, 1)),
        ("第一批4月20日，最后一批5月31日，5月31日后不再收稿。", None, date(2020, 5, 31)),
        ("赛期：2020年4月1日启动，2020年5月31日24时截稿，6月揭晓。", date(2020, 4, 1), date(2020, 5, 31)),
        ("征文自4月1日启动，5月31日收官，6月8日揭晓。", date(2020, 4, 1), date(2020, 5, 31)),
        ("征集活动时间持续到今年立夏（5月5日）。", None, date(2020, 5, 5)),
        ("来稿以邮戳为准，五月三十一日以后寄出者无效。", None, date(2020, 5, 31)),
        ("2020年5月31日前送研究室；省院截止时间为6月30日，请勿直接报省院。", None, date(2020, 5, 31)),
        ("报送时间截至2020年10月第二个星期五。", None, date(2020, 10, 9)),
        ("报送时间截至2020年5月最后一个星期日。", None, date(2020, 5, 31)),
        ("截稿：第一批4月30日，第二批5月31日。", None, date(2020, 5, 31)),
        ("征稿分两批：第一批4月30日截止，第二批5月31日截止。", None, date(2020, 5, 31)),
        ("征稿时间：2020年元旦起，端午节（5月31日）止。", date(2020, 1, 1), date(2020, 5, 31)),
        ("征文时间：公历2020年元月10日至2020年5月10日。", date(2020, 1, 10), date(2020, 5, 10)),
        ("作品受理自4月26日始，5月31日截止。", date(2020, 4, 26), date(2020, 5, 31)),
        ("征集时间从4月2日国际儿童图书日起，到5月10日母亲节止。", date(2020, 4, 2), date(2020, 5, 10)),
        ("征文启动：5月4日\n截止投稿：5月25日", date(2020, 5, 4), date(2020, 5, 25)),
        ("请于5月14日下午五时前电邮至 a@example.com", None, date(2020, 5, 14)),
        ("学习委员收齐后于5月14日（周四）16:30—17:00交至团委办公室", None, date(2020, 5, 14)),
        (
            "撰写阶段（4月1日—4月20日）\n报送阶段（4月21日—4月30日）\n电子版于4月30日前发送至邮箱",
            date(2020, 4, 21),
            date(2020, 4, 30),
        ),
        ("征稿期：4月、5月两个月。", date(2020, 4, 1), date(2020, 5, 31)),
        ("4月1日开始收稿，5月31日收官。", date(2020, 4, 1), date(2020, 5, 31)),
        ("征文时间：即日起至5月31日无烟宣传日止。", date(2020, 3, 1), date(2020, 5, 31)),
        ("征集时间：2020年儿童节起，国庆节当日24时止。", date(2020, 6, 1), date(2020, 10, 1)),
        (
            "征文时间：2024年农历腊月初八至正月十五（公历1月18日—2月24日）。",
            date(2024, 1, 18),
            date(2024, 2, 24),
        ),
        ("投到哪里\n邮箱：a@example.com\n⏰ 2020年4月1日—5月31日", date(2020, 4, 1), date(2020, 5, 31)),
        ("截稿：4月的最后一天。", None, date(2020, 4, 30)),
        ("截止：11.15前，发企业文化组", None, date(2020, 11, 15)),
        ("登录网站上传，2020年5月31日24:00系统关闭；7月5日公布结果。", None, date(2020, 5, 31)),
        (
            "问：什么时候截稿？\n答：活动从2020年4月18日开始，5月31日截稿。",
            date(2020, 4, 18),
            date(2020, 5, 31),
        ),
        ("问：什么时候截稿？\n答：活动从2020年4月18日开始。", date(2020, 4, 18), None),
        ("时间：从现在到8月底。", None, date(2020, 8, 31)),
        ("截稿日期：民国109年5月31日。", None, date(2020, 5, 31)),
        ("请于1月10日前报送。", None, date(2021, 1, 10)),
        ("请于明年2月10日前报送。", None, date(2021, 2, 10)),
        ("5月31日 截稿", None, date(2020, 5, 31)),
        ("请于2020年5月31日前报送，6月中旬评审，7月1日公布结果。", None, date(2020, 5, 31)),
        ("摘要截止日期：2020年4月30日。全文截止日期：2020年6月30日。", None, date(2020, 6, 30)),
        ("原定于2020年4月30日截稿，现截稿时间延长至2020年5月31日。", None, date(2020, 5, 31)),
        ("截稿时间由原定的2020年4月30日延期至2020年5月31日。", None, date(2020, 5, 31)),
        ("请于2020年5月31日前将作品报送至县纪委宣传部，6月评选。", None, date(2020, 5, 31)),
        ("截稿日期：2020年5月31日。会议注册截止：2020年9月30日。", None, date(2020, 5, 31)),
        (
            "活动时间：2020年4月1日至6月30日。请于2020年5月31日前发至邮箱。",
            date(2020, 4, 1),
            date(2020, 5, 31),
        ),
        ("活动时间：4月1日至5月31日。各分行汇总后于6月10日前报送。", date(2020, 4, 1), date(2020, 5, 31)),
        ("5月31日前交班长，班长6月3日前统一交团委。", None, date(2020, 5, 31)),
        ("交稿最后时间：2020年5月31日", None, date(2020, 5, 31)),
        ("征集期：公告之日～5月31日。", date(2020, 3, 1), date(2020, 5, 31)),
        ("活动自见报之日起，至2020年5月底止。", date(2020, 3, 1), date(2020, 5, 31)),
        ("时间为4月1日—5月31日。", date(2020, 4, 1), date(2020, 5, 31)),
        ("5月31日前送德育处林老师。", None, date(2020, 5, 31)),
        ("截稿：本月30日。", None, date(2020, 3, 30)),
        ("截稿：本月底。", None, date(2020, 3, 31)),
        ("原定于4月30日的截稿时间，延长至5月31日。", None, date(2020, 5, 31)),
        ("于5月31日前将征文及《征文报名表》报送县残联。", None, date(2020, 5, 31)),
        ("推荐稿件于5月31日前反馈。", None, date(2020, 5, 31)),
        ("（一）征集阶段（4月1日—5月31日）", date(2020, 4, 1), date(2020, 5, 31)),
        ("（一）评审阶段（6月1日—6月30日）", None, None),
        ("征文周期：4月1日零点至5月31日24点", date(2020, 4, 1), date(2020, 5, 31)),
        ("活动为期两月，自4月1日至5月31日。", date(2020, 4, 1), date(2020, 5, 31)),
        ("投稿时间：4月1日至5月31日（6月1日公布结果）", date(2020, 4, 1), date(2020, 5, 31)),
        ("4月1日—5月31日：作品创作与报送；", date(2020, 4, 1), date(2020, 5, 31)),
        ("4月1日—5月31日：作品评审；", None, None),
        ("收件：自4月1日至5月31日止，以邮戳为凭。", date(2020, 4, 1), date(2020, 5, 31)),
        ("征文从即日起开始，至5月31日结束。", date(2020, 3, 1), date(2020, 5, 31)),
        ("评审时间：2020年6月1日至6月30日。", None, None),
        ("获奖名单于6月底前公布。", None, None),
        ("三月份的活动，内容不限。", None, None),
        ("投稿期限：百千月5日前。", None, None),
        ("征文时间：2020年6月1日至2020年5月1日。", None, date(2020, 5, 1)),
        ("培训时间：2020年5月1日至5月3日。", None, None),
        ("征文时间：2020年4月1日", None, None),
        ("征文时段：4月1日至5月31日", date(2020, 4, 1), date(2020, 5, 31)),
        ("窗口期：2020/4/1-2020/5/31", date(2020, 4, 1), date(2020, 5, 31)),
        ("交稿日：5月31日", None, date(2020, 5, 31)),
        ("征文颁奖日：6月1日", None, None),
        ("作品须为2019年1月1日至2019年12月31日期间完成的，5月31日前报送。", None, date(2020, 5, 31)),
        ("4月1日至5月31日创作、报送。", date(2020, 4, 1), date(2020, 5, 31)),
        ("我市须于6月20日前统一上报，请各单位于5月31日前报送。", None, date(2020, 5, 31)),
        ("本次征文于5月31日截稿。", None, date(2020, 5, 31)),
        ("投稿通道4月1日9:00开启，5月31日24:00关闭。", date(2020, 4, 1), date(2020, 5, 31)),
        ("征文4月1日起收稿，收到5月31日为止。", date(2020, 4, 1), date(2020, 5, 31)),
        ("5月31日前提交征文。6月20日前，入选作者提交修改稿。", None, date(2020, 5, 31)),
        ("4月30日前报送选题。5月31日前报送征文定稿。", None, date(2020, 5, 31)),
        ("征文5月31日前报送。6月20日前，获奖作者提交修改稿。", None, date(2020, 5, 31)),
        ("4月12日起接受投稿，5月14日停止收稿。5月下旬初评。", date(2020, 4, 12), date(2020, 5, 14)),
        (
            "三、活动步骤\n第一步：宣传发动。4月1日至4月10日。\n第二步：作品报送。4月11日至5月9日。\n第四步：结果发布。5月30日前。",
            date(2020, 4, 11),
            date(2020, 5, 9),
        ),
        ("第一阶段  征文比赛（4月8日至5月8日）", date(2020, 4, 8), date(2020, 5, 8)),
        (
            "提交时间与方式\n论文摘要请于4月15日前提交，论文全文请于5月31日前提交。",
            None,
            date(2020, 5, 31),
        ),
        ("截止——5月31日", None, date(2020, 5, 31)),
        ("> 提交：2020/5/31 23:59前", None, date(2020, 5, 31)),
        ("稿件由各单位汇总后于5月上旬统一报送。", None, date(2020, 5, 10)),
        ("投稿自4月1日启动，4月20日推出首批作品，5月31日截稿。", date(2020, 4, 1), date(2020, 5, 31)),
        ("4．征文时间。自4月1日起，5月31日止。", date(2020, 4, 1), date(2020, 5, 31)),
        ("2020年6月30日前统一回复。投稿时间：4月1日至5月31日。", date(2020, 4, 1), date(2020, 5, 31)),
    ],
)
def test_windows(text: str, opens: date | None, closes: date | None) -> None:
    rule = the(Window, notice("征文要求：题目自拟。", *text.split("\n")))
    assert (rule and rule.opens, rule and rule.closes) == (opens, closes)


def test_a_first_day_without_year_lies_before_the_last_one() -> None:
    texts = ("2020年“晨光”征文启事", "欢迎投稿，请发送至邮箱。", "征文要求：不超过2000字。")
    found = derive(lines(*texts, "征文时间：12月1日至2020年1月15日。"))
    rule = the(Window, found)
    assert rule
    assert (rule.opens, rule.closes) == (date(2019, 12, 1), date(2020, 1, 15))


def test_a_line_with_a_date_is_not_always_a_signature() -> None:
    rule = the(Window, notice("2020年3月1日截稿", "征文要求：题目自拟。", foot=()))
    assert rule
    assert rule.closes == date(2020, 3, 1)


def test_dates_do_not_overlap() -> None:
    assert [(day.month, day.day) for day in days("5.3月1日")] == [(5, 3)]


def test_a_deadline_beside_the_prizes_is_another_one() -> None:
    award = "奖励办法：择优推荐参加省讨论会（报送截止时间为8月15日）。"
    rule = the(Window, notice("征文要求：题目自拟。", "请于5月31日前报送。", award))
    assert rule
    assert rule.closes == date(2020, 5, 31)


def test_a_stage_of_writing_is_surer_than_the_whole_activity() -> None:
    stages = ("1.创作阶段。4月1日至5月31日，职工撰写文章并报送。", "2.评选阶段。6月1日至6月30日，评委评分。")
    rule = the(Window, notice("活动时间：2020年3月-9月", "活动步骤", *stages))
    assert rule
    assert (rule.opens, rule.closes) == (date(2020, 4, 1), date(2020, 5, 31))


def test_who_enters_first_hands_in_later() -> None:
    stages = ("报名：2020年4月1日至4月20日。", "提交作品：2020年5月1日至5月31日。")
    rule = the(Window, notice("征文要求：题目自拟。", *stages))
    assert rule
    assert (rule.opens, rule.closes) == (date(2020, 5, 1), date(2020, 5, 31))


def test_a_time_of_entering_that_stands_alone_is_the_window() -> None:
    rule = the(Window, notice("征文要求：题目自拟。", "报名时间：2020年4月1日至4月20日。"))
    assert rule
    assert (rule.opens, rule.closes) == (date(2020, 4, 1), date(2020, 4, 20))


@pytest.mark.parametrize("line", ["发布日期：2020-03-22    来源：县委宣传部", "发布时间：2020-03-22 10:15"])
def test_the_day_a_web_page_shows_tells_the_year(line: str) -> None:
    texts = ("关于开展“晨光”征文的通知", line, "征文要求：不超过2000字。", "截稿：5月31日。")
    rule = the(Window, derive(lines(*texts)))
    assert rule
    assert rule.closes == date(2020, 5, 31)


def test_opening_and_closing_may_stand_apart() -> None:
    rule = the(Window, notice("征文要求：题目自拟。", "征稿自2020年4月1日起。", "截稿：2020年5月31日。"))
    assert rule
    assert (rule.opens, rule.closes) == (date(2020, 4, 1), date(2020, 5, 31))
    assert rule.basis == "征稿自2020年4月1日起…2020年5月31日"


@pytest.mark.parametrize(
    "text",
    [
        "请于9月31日前报送。",
        "截止日期：1018日前",
        "截稿：13月1日。",
        "请于5月初前报送。",
        "截稿时间：国庆节前。",
        "截稿：本月32日。",
    ],
)
def test_what_is_no_date_is_told(text: str) -> None:
    found = notice("征文要求：题目自拟。", text)
    assert the(Window, found) is None
    assert [puzzle.code for puzzle in found.puzzles] == ["window"]


def test_the_same_day_by_the_old_calendar_is_no_puzzle() -> None:
    assert notice("征文要求：题目自拟。", "截稿时间：2020年5月31日（农历九月初二）").puzzles == ()


def test_a_deadline_without_any_year_is_told() -> None:
    found = notice("征文要求：题目自拟。", "截稿：5月31日。", foot=("云岭文化馆",))
    assert the(Window, found) is None
    assert [puzzle.facts["words"] for puzzle in found.puzzles] == ["5月31日"]


def test_the_year_that_is_assumed_is_told() -> None:
    found = notice("征文要求：题目自拟。", "截稿：5月31日。")
    (remark,) = next(each.remarks for each in found.tables if isinstance(each.table, Window))
    assert (remark.code, remark.facts) == ("year-assumed", {"year": "2020"})


@pytest.mark.parametrize(
    ("foot", "closes"),
    [
        (("云岭文化馆", "2020年3月1日"), date(2020, 5, 31)),
        (("云岭文化馆 二〇二〇年三月一日",), date(2020, 5, 31)),
        (("云岭文化馆", "2020.3.1"), date(2020, 5, 31)),
        (("云岭文化馆", "2020年3月"), date(2020, 5, 31)),
        (("特此通知。云岭文化馆2020年3月1日",), date(2020, 5, 31)),
        (("云岭文化馆", "2020年3月1日印发"), date(2020, 5, 31)),
        (("2020年3月1日 云岭文化馆",), date(2020, 5, 31)),
        (("活动时间：2020年4月1日至6月30日", "云岭文化馆"), date(2020, 5, 31)),
    ],
)
def test_the_signature_gives_the_year(foot: tuple[str, ...], closes: date) -> None:
    rule = the(Window, notice("征文要求：题目自拟。", "截稿：5月31日。", foot=foot))
    assert rule
    assert rule.closes == closes


@pytest.mark.parametrize(
    ("texts", "closes"),
    [
        (("时间节点", "1.7月底前提交论文；", "2.8月20日前，入选作者提交修改稿。"), date(2020, 7, 31)),
        (("时间要求：5月20日前报送题目及摘要；8月10日前报送论文全文。",), date(2020, 8, 10)),
        (("进度安排", "1.5月20日前报选题。", "2.8月10日前报论文定稿。"), date(2020, 8, 10)),
    ],
)
def test_the_deadline_is_that_of_the_draft(texts: tuple[str, ...], closes: date) -> None:
    window = the(Window, notice(*texts))
    assert window is not None
    assert window.closes == closes
