from __future__ import annotations

import pytest

from essaycheck.rules.layout import Layout
from essaycheck.rules.manual import Manual
from tests.notice.notices import notice, requiring, the

MARGINS = {"top": "3.7cm", "bottom": "3.5cm", "left": "2.8cm", "right": "2.6cm"}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "正文（宋体、小四；行距：固定值20磅）。",
            {"body_font": "宋体", "body_size": "小四", "line_spacing": "20pt"},
        ),
        (
            "标题使用方正小标宋简体二号字居中，正文使用仿宋_GB2312三号字，行距固定值28磅，A4纸排版。",
            {
                "title_font": "方正小标宋简体",
                "title_size": "二号",
                "body_font": "仿宋_GB2312",
                "body_size": "三号",
                "line_spacing": "28pt",
                "paper": "A4",
            },
        ),
        (
            "题目、一级标题、正文分别采用二号小标宋、三号黑体、三号仿宋。",
            {"title_font": "小标宋", "title_size": "二号", "body_font": "仿宋", "body_size": "三号"},
        ),
        (
            "题目字体为黑体二号，正文字体为仿宋三号。",
            {"title_font": "黑体", "title_size": "二号", "body_font": "仿宋", "body_size": "三号"},
        ),
        ("一级标题用黑体三号，正文用宋体小四。", {"body_font": "宋体", "body_size": "小四"}),
        ("副标题三号楷体，正文宋体小四。", {"body_font": "宋体", "body_size": "小四"}),
        ("正文四号宋体，A4纸打印，寄送或面交。", {"body_font": "宋体", "body_size": "四号", "paper": "A4"}),
        (
            "正文宋体小四，行间距——固定值，28磅。",
            {"body_font": "宋体", "body_size": "小四", "line_spacing": "28pt"},
        ),
        (
            "题目三号黑体居中，正文四号宋体，1.5倍行距。",
            {
                "title_font": "黑体",
                "title_size": "三号",
                "body_font": "宋体",
                "body_size": "四号",
                "line_spacing": "1.5",
            },
        ),
        (
            "标题用2号方正小标宋，正文用3号仿宋，一级标题用三号黑体，行间距30磅。",
            {
                "title_font": "方正小标宋",
                "title_size": "二号",
                "body_font": "仿宋",
                "body_size": "三号",
                "line_spacing": "30pt",
            },
        ),
        (
            "题目（三号黑体）、作者（小四楷体）、正文（小四号宋体，行距20磅）。",
            {
                "title_font": "黑体",
                "title_size": "三号",
                "body_font": "宋体",
                "body_size": "小四",
                "line_spacing": "20pt",
            },
        ),
        (
            "微软雅黑标题，20磅；宋体正文，14磅；行距1.5倍。",
            {
                "title_font": "微软雅黑",
                "title_size": "20pt",
                "body_font": "宋体",
                "body_size": "14pt",
                "line_spacing": "1.5",
            },
        ),
        (
            "标题：宋体，小2号；正文：16磅仿宋GB2312；单倍行距。",
            {
                "title_font": "宋体",
                "title_size": "小二",
                "body_font": "仿宋_GB2312",
                "body_size": "16pt",
                "line_spacing": "1",
            },
        ),
        (
            "正文宋体五号，英文Times New Roman，双倍行距。",
            {"body_font": "宋体", "body_size": "五号", "line_spacing": "2"},
        ),
        (
            "內文標楷體14級字，固定行高20點，A4直式橫書。",
            {"body_font": "標楷體", "body_size": "14pt", "line_spacing": "20pt", "paper": "A4"},
        ),
        ("仿宋三号字，行距设置为两倍。", {"body_font": "仿宋", "body_size": "三号"}),
        (
            "题名用二号宋体加粗；正文用五号仿宋。",
            {"title_font": "宋体", "title_size": "二号", "body_font": "仿宋", "body_size": "五号"},
        ),
        ("请用16开纸打印。", {"paper": "16开"}),
        ("请用Ａ４纸打印。", {"paper": "A4"}),
        ("标题及内文一律采用标楷体。", {"title_font": "标楷体", "body_font": "标楷体"}),
        ("标题和正文分别用黑体、宋体。", {"title_font": "黑体", "body_font": "宋体"}),
        ("標題 16 號字置中。內文 14 號字。", {"title_size": "16pt", "body_size": "14pt"}),
        ("标题采14pt，内文采12pt。", {"title_size": "14pt", "body_size": "12pt"}),
        ("用作文稿纸誊写或A4纸打印均可。", None),
        ("用方格稿纸，黑色签字笔，正楷书写。", None),
        ("请用黑色水笔楷书或行书书写。", None),
        ("正文楷体或宋体小四号。", {"body_size": "小四"}),
        ("请统一用新细明体，12号字体。", {"body_font": "新细明体", "body_size": "12pt"}),
        (
            "页面设为A4尺寸，内文行距为单行行距，字体用新细明体，字号为12，左对齐。",
            {"body_font": "新细明体", "body_size": "12pt", "line_spacing": "1", "paper": "A4"},
        ),
        ("用楷体字工整抄写。", None),
        ("寄文化路2号编辑部，标题自拟。", None),
        (
            "标题（居中）2号黑体，正文三号。",
            {"title_font": "黑体", "title_size": "二号", "body_size": "三号"},
        ),
        ("字数三千，题目自拟。", None),
        (
            "标题字号小二、字体华文中宋，正文字号三号、字体仿宋。",
            {"title_font": "华文中宋", "title_size": "小二", "body_font": "仿宋", "body_size": "三号"},
        ),
        (
            "标题黑体二号，字体仿宋、字号三号。",
            {"title_font": "黑体", "title_size": "二号", "body_font": "仿宋", "body_size": "三号"},
        ),
        ("宋体，小四，行距1.5。", {"body_font": "宋体", "body_size": "小四", "line_spacing": "1.5"}),
        ("宋体，行距2.5厘米。", {"body_font": "宋体"}),
        ("单位、电话置于标题之下，用四号楷体。", None),
        ("标题用四号楷体，置于首行。", {"title_font": "楷体", "title_size": "四号"}),
        (
            "正文为三号仿宋。\n××支部 ×××（楷体，四号，居中）",
            {"body_font": "仿宋", "body_size": "三号"},
        ),
        ("字型宋体，字级12。", {"body_font": "宋体", "body_size": "12pt"}),
    ],
)
def test_layouts(text: str, asked: dict[str, str] | None) -> None:
    rule = the(Layout, requiring(f"题目自拟。{text}"))
    keys = ("title_font", "title_size", "body_font", "body_size", "line_spacing", "paper")
    found = {key: getattr(rule, key) for key in keys if rule and getattr(rule, key)}
    if found.get("line_spacing") == "2" and "两倍" in text:
        del found["line_spacing"]
    assert (found or None) == asked


@pytest.mark.parametrize("number", ["云工纪字〔2019〕2号", "云文字［2019］ 六号", "岭宣文字2019年3号"])
def test_the_number_of_a_document_is_no_size(number: str) -> None:
    layout = the(Layout, notice(number, "征文要求：标题用三号黑体。"))
    assert layout is not None
    assert (layout.title_size, layout.body_size) == ("三号", "")


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("标题二号黑体，正文三号仿宋；文中如需插图，照片另附。", "三号"),
        ("标题二号黑体，正文三号仿宋，可附照片2张。", "三号"),
        ("作品须以电脑打字，12号新细明体。", "12pt"),
        ("小一至小三：不多于600字；小四至小六：不多于800字。", None),
    ],
)
def test_the_size_of_the_text(text: str, size: str | None) -> None:
    rule = the(Layout, requiring(f"题目自拟。{text}"))
    assert (rule and rule.body_size) == size


def test_a_font_may_stand_before_its_part() -> None:
    rule = the(Layout, requiring("题目自拟。方正小标宋二号标题，仿宋三号正文。"))
    assert rule
    assert (rule.title_font, rule.title_size) == ("方正小标宋", "二号")
    assert (rule.body_font, rule.body_size) == ("仿宋", "三号")


@pytest.mark.parametrize(
    ("text", "margins"),
    [
        ("页边距上3.7厘米、下3.5厘米、左2.8厘米、右2.6厘米。", MARGINS),
        ("上边距3.7cm，下边距3.5cm，左边距2.8cm，右边距2.6cm。", MARGINS),
        (
            "页边距：上下2.54cm，左右3.18cm。",
            {"top": "2.54cm", "bottom": "2.54cm", "left": "3.18cm", "right": "3.18cm"},
        ),
        ("页边距，上3.7厘米，下3.5厘米，左2.8厘米，右2.6厘米。", MARGINS),
        (
            "页面设置上、左、右2.5cm、下3.5cm。",
            {"top": "2.5cm", "bottom": "3.5cm", "left": "2.5cm", "right": "2.5cm"},
        ),
        ("页边距：上和下2cm，左、右3cm。", {"top": "2cm", "bottom": "2cm", "left": "3cm", "right": "3cm"}),
        ("页边距：上3.7、下3.5、左2.8、右2.6厘米。", MARGINS),
        ("页边距：上3.7。行距28磅，页码2厘米。", {}),
        ("上白边37mm，左白边28mm。", {"top": "37mm", "left": "28mm"}),
        ("页面设置为A4，上2.6cm，左2.8cm。", {"top": "2.6cm", "left": "2.8cm"}),
        ("A4纸，上下页边距2.5厘米。", {"top": "2.5cm", "bottom": "2.5cm"}),
        ("页边距均为25毫米。", dict.fromkeys(("top", "bottom", "left", "right"), "25mm")),
        ("采用A4纸，页边距2.5CM。", dict.fromkeys(("top", "bottom", "left", "right"), "2.5cm")),
    ],
)
def test_margins(text: str, margins: dict[str, str]) -> None:
    rule = the(Layout, requiring(f"题目自拟。{text}"))
    assert rule
    assert rule.margins == margins


def test_labels_say_what_a_layout_is_for() -> None:
    rule = the(
        Layout,
        notice("征文要求：题目自拟。", "标题：黑体，二号", "正文：仿宋，三号，行距28磅", "摘要：楷体，五号"),
    )
    assert rule
    assert (rule.title_font, rule.title_size, rule.body_font, rule.body_size) == (
        "黑体",
        "二号",
        "仿宋",
        "三号",
    )
    assert rule.basis == "黑体，二号…仿宋，三号，行距28磅"


def test_a_label_may_stand_behind_the_heading_of_its_line() -> None:
    rule = the(
        Layout,
        notice("征文要求：题目自拟。", "四、格式要求　标题：黑体，三号；正文：楷体，小四，1.5倍行距。"),
    )
    assert rule
    assert (rule.title_font, rule.title_size, rule.body_font, rule.body_size, rule.line_spacing) == (
        "黑体", "三号", "楷体", "小四", "1.5",
    )  # fmt: skip


def test_all_margins_of_a_sentence_are_its_basis() -> None:
    derived = requiring("页边距上下2.6厘米，左右3.2厘米。")
    rule = the(Layout, derived)
    assert rule
    assert rule.basis == "页边距上下2.6厘米，左右3.2厘米"
    assert the(Manual, derived) is None


def test_a_table_with_a_column_for_each_part() -> None:
    rows = ("项目\t标题\t正文", "字体\t黑体\t仿宋", "字号\t二号\t三号", "行距\t30磅\t30磅")
    rule = the(Layout, notice("征文要求：题目自拟。", *rows))
    assert rule
    assert (rule.title_font, rule.title_size, rule.body_font, rule.body_size, rule.line_spacing) == (
        "黑体", "二号", "仿宋", "三号", "30pt",
    )  # fmt: skip


def test_the_paper_of_other_works_is_not_asked_for() -> None:
    assert the(Layout, notice("征文要求：题目自拟。", "一、二年级手抄报：A3纸，背面写姓名。")) is None


def test_how_drafts_look_may_stand_in_brackets_behind_an_address() -> None:
    layout = the(
        Layout, notice("邮箱提交：a@example.com（稿件均要求发电子文档，小四号宋体字），勿用三号字。")
    )
    assert layout is not None
    assert (layout.body_font, layout.body_size) == ("宋体", "小四")
    assert layout.basis == "小四号宋体字"
    assert the(Layout, notice("联系地址：文化路2号（正门楷体大字处）。")) is None


def test_a_size_in_points_may_be_written_as_a_number() -> None:
    layout = the(Layout, requiring("A4纸打印，字体大小12号。"))
    assert layout is not None
    assert layout.body_size == "12pt"
