from __future__ import annotations

from essaycheck.notice.outline import Item, outline
from essaycheck.readers.docx import read
from essaycheck.rule import Entries
from essaycheck.rules.author import Author
from essaycheck.rules.length import Length
from tests.docx_builder import docx, paragraph, table
from tests.notice.notices import lines, notice, the


def items(*texts: str) -> list[tuple[str, str, str]]:
    """Zone, label and words of each item."""
    return [(item.zone, item.label, item.passage.text) for item in outline(lines(*texts)).items]


def test_headings_stand_over_what_follows() -> None:
    found = outline(
        lines("一、征文要求", "1. 内容真实。", "2. 字数不限。", "二、奖励办法", "一等奖1名。")
    ).items
    assert [(item.zone, item.headings, item.bullet) for item in found] == [
        ("require", ("征文要求",), True),
        ("require", ("征文要求",), True),
        ("award", ("奖励办法",), False),
    ]


def test_labels_of_every_kind() -> None:
    assert items(
        "一、征文要求：内容真实。",
        "【截稿】5月31日",
        "◆ 投稿方式：寄文化馆",
        "1.征文主题 我的书",
        "主题 我的书",
    ) == [
        ("require", "征文要求", "内容真实"),
        ("time", "截稿", "5月31日"),
        ("submit", "投稿方式", "寄文化馆"),
        ("theme", "征文主题", "我的书"),
        ("theme", "主题", "我的书"),
    ]


def test_numbers_of_other_kinds() -> None:
    assert (
        items("2.1 征文要求：真实。", "甲、征文要求：真实。", "A. 征文要求：真实。", "ii. 征文要求：真实。")
        == [("require", "征文要求", "真实")] * 4
    )
    assert items("1.5倍行距。") == [("", "", "1.5倍行距")]


def test_a_line_that_says_where_to_write_is_no_heading() -> None:
    assert items("姓名、班级写在题目下面", "字数800字以内") == [
        ("", "", "姓名、班级写在题目下面"),
        ("", "", "字数800字以内"),
    ]


def test_a_date_behind_a_number() -> None:
    assert items("特此通知：3.打印均可；4.6月16日前交。")[-1] == ("", "", "6月16日前交")


def test_a_date_behind_a_number_with_a_pause_mark() -> None:
    assert items("5、6月16日前交。") == [("", "", "6月16日前交")]
    assert items("5、6年级。") == [("", "", "5、6年级")]


def test_items_behind_a_label_in_brackets() -> None:
    assert items("【征文要求】1.内容真实；2.字数不限。") == [
        ("require", "", "内容真实"),
        ("require", "", "字数不限"),
    ]


def test_the_limit_of_a_time_is_a_heading() -> None:
    assert [item.zone for item in outline(lines("四、征文期限", "五月。")).items] == ["time"]


def test_questions_and_answers() -> None:
    assert items("Q：怎么投稿？", "A：发邮箱。", "问：字数呢？", "答：不限。") == [
        ("submit", "", "发邮箱"),
        ("length", "", "不限"),
    ]


def test_how_to_sign_and_be_reached_is_about_signing() -> None:
    assert items("四、署名与联系方式", "正文之后注明姓名。") == [("signing", "", "正文之后注明姓名")]


def test_a_label_alone_is_a_heading() -> None:
    assert [item.headings for item in outline(lines("【征文要求】", "内容真实。")).items] == [("征文要求",)]


def test_a_time_of_day_is_no_label() -> None:
    assert items("请于4月25日17:00前交稿。") == [("", "", "请于4月25日17:00前交稿")]


def test_items_inside_a_line() -> None:
    assert items(
        "特此通知：一、参赛人员：全体职工。二、作品要求：真实。三、投稿：1.发邮箱；2.每人一篇。"
    ) == [
        ("", "", "特此通知"),
        ("submit", "参赛人员", "全体职工"),
        ("require", "作品要求", "真实"),
        ("submit", "", "发邮箱"),
        ("submit", "", "每人一篇"),
    ]


def test_numbered_labels_run_on_in_a_line() -> None:
    assert items("三、征文要求 1.字数要求：1000—3000字 2.内容要求：层次清楚。") == [
        ("length", "字数要求", "1000-3000字"),
        ("require", "内容要求", "层次清楚"),
    ]
    assert [text for _, _, text in items("截止5月10.联系：山风")] == ["截止5月10.联系:山风"]


def test_plain_headings_stand_above_or_below_numbered_ones() -> None:
    above = outline(
        lines(
            "征文要求", "一、内容真实，感情真挚，语言流畅，有自己的思考和见解，不写空话。", "征文时间：五月"
        )
    ).items
    assert [item.headings for item in above] == [("征文要求",), ("征文时间",)]
    below = outline(lines("一、评选条件", "优秀散文评选条件：", "（1）内容真实。")).items
    assert [item.headings for item in below] == [("评选条件", "优秀散文评选条件")]


def test_an_address_is_no_heading() -> None:
    found = outline(lines("各参赛单位：", "亲爱的同学们：", "现将要求通知如下。")).items
    assert [item.headings for item in found] == [()]


def test_a_table_of_keys_and_values() -> None:
    package = docx(table(["项目", "要求"], ["篇幅", "800～1500字"], ["署名", "标题下注明姓名"]))
    found = outline(read(package)).items
    assert [(item.label, item.zone, item.passage.text) for item in found] == [
        ("篇幅", "length", "800~1500字"),
        ("署名", "signing", "标题下注明姓名"),
    ]


def test_a_table_with_a_head_and_numbers() -> None:
    package = docx(table(["序号", "体裁", "字数要求"], ["1", "散文", "2000字以内"], ["2", "小说", ""]))
    found = outline(read(package)).items
    assert [(item.label, item.headings[-1:], item.passage.text) for item in found] == [
        ("散文", ("字数要求",), "2000字以内"),
        ("", (), "小说"),
    ]


def test_a_label_may_stand_for_several_rows() -> None:
    package = docx(table(["组别及字数", "小学组", "600字以内"], ["", "初中组", "800字以内"]))
    found = outline(read(package)).items
    assert [(item.label, item.passage.text) for item in found] == [
        ("小学组", "600字以内"),
        ("初中组", "800字以内"),
    ]


def test_stops_and_numbers_in_half_width() -> None:
    written = "一.征文主题", "山村.", "二,征文要求", "感情真挚.内容真实."
    found = outline(lines(*written)).items
    assert [(item.headings, item.passage.text) for item in found] == [
        (("征文主题",), "山村"),
        (("征文要求",), "感情真挚。内容真实"),
    ]


def test_a_heading_may_ask() -> None:
    assert items("📮 怎么投？", "发邮箱。") == [("submit", "", "发邮箱")]


def test_several_paragraphs_in_a_cell() -> None:
    package = docx(table(["内容要求", paragraph("真实。") + paragraph("生动。")]))
    (item,) = outline(read(package)).items
    assert [part.text for part in item.passage.sentences()] == ["真实", "生动"]


def test_a_form_is_left_out() -> None:
    package = docx(paragraph("附件：报名表"), table(["姓名", "", "性别", ""], ["电话", "", "单位", ""]))
    assert [item.zone for item in outline(read(package)).items] == ["form"]


def test_a_table_drawn_in_a_text() -> None:
    drawn = items("组别\t体裁\t字数", "小学组\t记叙文\t600字以内", "中学组\t散文\t800字以内")
    assert drawn == [
        ("length", "小学组", "记叙文"),
        ("length", "小学组", "600字以内"),
        ("length", "中学组", "散文"),
        ("length", "中学组", "800字以内"),
    ]
    assert items("姓名|____|电话|____", "单位|____|地址|____") == []
    assert items("只有一行\t不是表格") == [("", "", "只有一行 不是表格")]


def test_automatic_numbers_make_a_list() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    package = docx(
        paragraph("一、选题范围"),
        paragraph("城市更新", properties=numbered),
        paragraph("乡村建设", properties=numbered),
    )
    assert [item.bullet for item in outline(read(package)).items] == [True, True]


def test_what_an_item_says_as_a_whole() -> None:
    (item,) = outline(lines("【截稿】5月31日")).items
    assert isinstance(item, Item)
    assert item.whole == "截稿:5月31日"


def test_a_number_that_goes_on_ends_a_label_between() -> None:
    found = outline(
        lines(
            "4.赛程安排",
            "颁奖：11月中旬",
            "5.作品重复率不超过30%。",
            "颁奖：11月",
            "1.一等奖2名。",
            "2.二等奖4名。",
        )
    ).items
    assert [item.headings for item in found] == [("颁奖",), (), ("颁奖",), ("颁奖",), ("颁奖",)]


def test_a_star_stands_above_figures() -> None:
    found = outline(lines("★写作方向", "1.第一份工作。", "★投稿办法", "2.发到邮箱。")).items
    assert [item.headings for item in found] == [("写作方向",), ("投稿办法",)]


def test_what_a_page_says_of_its_time_stands_over_nothing() -> None:
    found = outline(
        lines("张贴日期：2021-10-28", "一、来稿须未曾发表，写渡口的人和事，写艄公一家的故事。")
    ).items
    assert [(item.zone, item.headings) for item in found][1:] == [("", ())]


def test_a_bracket_behind_a_figure_stands_below_a_pause_mark() -> None:
    found = outline(
        lines("1、征文要求：", "1）内容真实。", "2）字数不限。", "2、评审", "1）六月评审。")
    ).items
    assert [item.headings for item in found] == [("征文要求",), ("征文要求",), ("评审",)]


def test_an_organiser_s_label_stands_over_its_own_line_alone() -> None:
    texts = (
        "“晨光”征文简章",
        "主办单位：云岭文化馆",
        "第一条 征文主题为“山村晨光”。",
        "第二条 每篇不超过2000字。",
    )
    found = outline(lines(*texts))
    assert [(item.label, item.headings) for item in found.items[-2:]] == [("", ()), ("", ())]


def test_a_question_may_stand_before_its_answer_on_a_line() -> None:
    texts = ("Q1 要写多少字？ 600字以上。", "Q2 能投几篇？ 最多两篇。", "Q3 名字写哪？ 标题下写姓名、班级。")
    found = notice(*texts)
    length, entries, author = the(Length, found), the(Entries, found), the(Author, found)
    assert length
    assert entries
    assert author
    assert (length.min, entries.max_per_author) == (600, 2)
    assert author.required == ("name", "class")


def test_circled_numbers_need_no_marks_between() -> None:
    assert items("作品说明：①渡口 ②灯塔 ③旧船票")[-2:] == [("require", "", "灯塔"), ("require", "", "旧船票")]


def test_formal_numbers_with_a_dot() -> None:
    assert items("壹·征文要求", "内容真实。", "贰·投递", "寄文化馆。") == [
        ("require", "", "内容真实"),
        ("submit", "", "寄文化馆"),
    ]


def test_a_contest_with_prizes_is_no_part_about_them() -> None:
    assert items("维权故事有奖征文启事", "来稿要求事实清楚。")[-1] == ("", "", "来稿要求事实清楚")


def test_who_has_to_send_in_by_a_day_is_no_address() -> None:
    assert items("各学院于10月30日前提交：①作品；②汇总表。")[0] == ("", "", "各学院于10月30日前提交")
