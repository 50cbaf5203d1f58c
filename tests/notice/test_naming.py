from __future__ import annotations

import pytest

from essaycheck.rules.filename import Filename
from tests.notice.notices import notice, the


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("文件命名格式为“单位+姓名+作品题目”。", "{unit}+{name}+{title}"),
        ("文件以“学院-姓名-学号-题目”命名，打包后发送。", "{school}-{name}-{student_id}-{title}"),
        ("Word文档以“科室名称_作者姓名”命名。", "{unit}_{name}"),
        ("附件命名为“姓名-单位-论文题目”。", "{name}-{unit}-{title}"),
        ("邮件标题和附件名均为“单位+姓名+论文题目”。", "{unit}+{name}+{title}"),
        ("正文文件以“作品题目”命名。", "{title}"),
        ("请将文档命名为：班级+姓名+题目.docx", "{class}+{name}+{title}"),
        ("文件名：部门-姓名-标题", "{unit}-{name}-{title}"),
        ("一、主题：渡口与远方\n二、文件名：渡口与远方_姓名_篇名", "渡口与远方_{name}_{title}"),
        ("上传正文Word，文件名只写作品标题。", "{title}"),
        ("文件名统一为班级+姓名+题目。", "{class}+{name}+{title}"),
        ("文件命名格式：XX市局-作者姓名-文章题目", "{unit}-{name}-{title}"),
        ("命名：部门_姓名.docx", "{unit}_{name}"),
        ("文件名：姓名《标题》", "{name}《{title}》"),
        ("怎么交：文件名：网点名称—姓名—演讲稿题目。", "{unit}-{name}-{title}"),
        ("命名规则\n车间名称+姓名+作品标题，例如：动力车间+张三+老井.docx", "{unit}+{name}+{title}"),
        ("命名规则\n请按统一的要求命名。", None),
        ("文档里不写支部，只在文件名上体现，即“支部名称-姓名-题目”。", "{unit}-{name}-{title}"),
        ("文件名格式不变，仍是“体裁-题目-作者”。", "{group}-{title}-{name}"),
        ("電子檔檔名為「灶腳徵文-作品名稱」。", "灶腳徵文-{title}"),
        ("文档名写成：体裁—姓名—手机号。", "{group}-{name}-{phone}"),
        ("参赛信息表以“姓名+题目”命名。", None),
        ("各单位汇总后文件包以“单位名称+征文”命名。", None),
        ("文件名及邮件主题：单位+姓名+论文题目", "{unit}+{name}+{title}"),
        ("文件命名：晨光征文-单位-姓名", "晨光征文-{unit}-{name}"),
        ("文档名称：支部简称-姓名-标题.docx", "{unit}-{name}-{title}"),
        ("電子檔請以「學號_姓名_題目」命名。", "{student_id}_{name}_{title}"),
        ("作品以“体裁+题目+姓名”命名。", "{group}+{title}+{name}"),
        ("文档名请写“山村+作品名+作者名”。", "山村+{title}+{name}"),
        ("文件名写自己名字就行。", "{name}"),
        ("电子版名字就写“车间+姓名”。", "{unit}+{name}"),
        ("电子版文件名同标题。", "{title}"),
        ("文件以“幼儿园名称+作者姓名+故事题目”命名。", "{unit}+{name}+{title}"),
        ("5/ 格式\ndocx\n6/ 命名\n山村晨光+体裁+姓名\n7/ 时间\n5月31日截稿", "山村晨光+{group}+{name}"),
        ("传到群文件“晨光”文件夹，文件名用作者姓名。", "{name}"),
        ("邮件主题“晨光—单位—姓名”，附件同名。", "晨光-{unit}-{name}"),
        ("文件命名为“晨光—姓名—年龄”。", "晨光-{name}-{age}"),
        ("文件名：供电所名称-获奖者姓名-故事标题", "{unit}-{name}-{title}"),
        ("文件名称：部门（项目部）—案例名称", "{unit}-{title}"),
        ("稿件以“学号姓名”方式命名。", "{student_id}{name}"),
        ("电子版以学号+姓名为文件名。", "{student_id}+{name}"),
        ("以作品标题作为文件名。", "{title}"),
        ("文件名为“法院名称+作者姓名+论文题目”。", "{unit}+{name}+{title}"),
        ("文件标题及邮件标题统一为“晨光+作者姓名+作品名称”。", "晨光+{name}+{title}"),
        ("附件文档用「姓名+题目」作文件名。", "{name}+{title}"),
        ("附件名与文章标题一致。", "{title}"),
        ("按“年级-姓名-题目”给每个文档起名。", "{class}-{name}-{title}"),
        ("文件起名“姓名+班级+题目”。", "{name}+{class}+{title}"),
        ("主题及附件名均为：班级+姓名+题目。", "{class}+{name}+{title}"),
        ("命名规则：学校+题目（论文）、学校+题目（申报表）。", "{school}+{title}"),
        ("文件名：指导老师姓名+题目", "{teacher}+{title}"),
        ("文件名：营队编号+姓名", None),
        ("邮件主题和文档均以“研讨会+作者姓名+单位”命名。", "研讨会+{name}+{unit}"),
        ("以“班级+晨光”命名文件夹；个人文件命名为“学号+姓名+组别”。", "{student_id}+{name}+{group}"),
        ("压缩包以班级+姓名命名。", None),
        ("作品发送至邮箱，邮件命名“姓名-学号”。", None),
        ("邮件主题注明“晨光征文+姓名”。", None),
        ("邮件主题格式为“单位+姓名+题目”。", None),
        ("压缩包以“学校名称”命名。", None),
        ("文件命名“姓名-入所年份”。", None),
        ("文档名：赛道+学校+姓名+标题", "{group}+{school}+{name}+{title}"),
        ("命名：站所-姓名-《题目》", "{unit}-{name}-《{title}》"),
        ("稿件文档命名方法：类别（研究/故事/诗歌）＋单位＋姓名。", "{group}+{unit}+{name}"),
        ("标题和文件名保持一致。", "{title}"),
        ("邮箱：chenguang@example.com　文件名：文章题目.docx", "{title}"),
        ("邮件标题：鹭+作者姓名+作品题目；附件同名。", None),
        ("一、主题：渡口的晨光\n邮件标题：晨+作者姓名+作品题目；附件同名。", "晨+{name}+{title}"),
        (
            "邮件主题格式：渡口征文-作者姓名-作品名称\n附件为Word文档，命名同邮件主题",
            "渡口征文-{name}-{title}",
        ),
        ("邮件主题为“单位+姓名+题目”，附件名与邮件主题一致。", "{unit}+{name}+{title}"),
        ("附件名与邮件主题一致。", None),
        ("文件命名\t县（区）+姓名+标题\n体裁\t散文", "{address}+{name}+{title}"),
        ("文件命名\n县（市、区）-组别-学校-姓名-题目", "{address}-{group}-{school}-{name}-{title}"),
        ("电子稿用Word，命名为“栏目+班级+姓名”。", "{group}+{class}+{name}"),
        ("文件命名规则为 姓名（学院或单位）《题目》。", "{name}({unit})《{title}》"),
        ("邮件主题与附件名一致：学校+姓名+作品标题+体裁。", "{school}+{name}+{title}+{group}"),
        ("文件命名：以书评标题命名", "{title}"),
        ("文件名即作品题目。", "{title}"),
        ("文档名就写小说名。", "{title}"),
        ("正文文档以作品名命名，信息文档以“作品名+作者名”命名。", "{title}"),
        ("作者信息文档命名为“姓名+电话”。", None),
        ("以“学段+学校+姓名+题目”命名。", "{group}+{school}+{name}+{title}"),
        ("电子稿文件名为“班级姓名作文题目”。", "{class}{name}{title}"),
        ("文件名为“晨光少年姓名录”。", None),
        ("文件名设置为：校区+姓名+作品名称。", "{unit}+{name}+{title}"),
        ("附件以“晨光征文+姓名”为题。", "晨光征文+{name}"),
        ("附件中的短文以“晨光”为题。", None),
        ("文件名格式：姓名（单位）——题目", "{name}({unit})--{title}"),
        ("文件名“XX站+姓名+山村征文”。", "{unit}+{name}+山村征文"),
        ("文档名为作者姓名加标题。", "{name}+{title}"),
        ("文件名为作者姓名。", "{name}"),
        ("命名规范：方向＋姓名＋标题", "{group}+{name}+{title}"),
        ("文件名为小小说+作品名+作者。", "小小说+{title}+{name}"),
        ("附件以作品体裁和作者姓名命名。", "{group}{name}"),
        ("次行为“企业简称 作者姓名”；文件名均为“山村征文_企业简称_作者姓名”。", "山村征文_{unit}_{name}"),
        ("作品命名为“类别（监区名）姓名”，例如“散文（三监区）李明”。", "{group}({unit}){name}"),
        ("Word版命名：单位全称-成果名称", "{unit}-{title}"),
        ("文档按“管理处-收费站-姓名-文章标题”统一命名。", "{unit}-{unit}-{name}-{title}"),
        ("命名方式：投稿人姓名—《篇名》", "{name}-《{title}》"),
        ("報名表檔名「徵文報名表-姓名」，作品檔名「作品名稱-姓名」。", "{title}-{name}"),
        ("报名表文件名为“报名表-姓名”。", None),
        ("报名表以学校名称命名。", None),
        ("文档命名为【街道】【社区】【家庭名称】三段式。", None),
        ("题目以“我的山村”命名。", None),
        ("信封上写明“征文”字样。", None),
        ("作品WORD文档命名格式为：作品题目（文体种类）。", "{title}({group})"),
        ("科室+姓名作为文档名称，经审核后报送。", "{unit}+{name}"),
        ("部门—姓名—题目为电子稿名称。", "{unit}-{name}-{title}"),
        ("姓名+题目作为邮件主题。", None),
        ("姓名+单位作为评奖依据。", None),
        ("文档以组诗总题命名。", "{title}"),
        ("文档请按“通讯/散文+单位简称+姓名”命名。", "{group}+{unit}+{name}"),
        ("文件命名：小学组/初中组/高中组+学校+姓名。", "{group}+{school}+{name}"),
        ("附件名：单位/部门+姓名。", "{unit}+{name}"),
        ("附件名：单位/姓名/题目。", "{unit}/{name}/{title}"),
        ("电子文档的名称统一设定为单位+姓名。", "{unit}+{name}"),
        ("附件发送至邮箱a@example.com，作品WORD文档命名格式为：作品题目（文体种类）。", "{title}({group})"),
        ("文件重命名为“姓名-学号-讲稿题目”。", "{name}-{student_id}-{title}"),
        ("文件名为“单位+姓名+活动题目”。", "{unit}+{name}+活动题目"),
        ("文件名称格式为【单位】姓名-题目。", "【{unit}】{name}-{title}"),
        ("文件名为“【征文】姓名”。", "【征文】{name}"),
        ("分两个文件：一为正文，文件名用作品名；二为作者资料表。", "{title}"),
        ("文件名请采用作品题目。", "{title}"),
        ("文件名采用题目加姓名的方式。", None),
        ("文件名用作品名、作者名。", None),
        ("邮件标题用作品名称。", None),
        ("文件命名方式为：单位+作者+《文章标题》", "{unit}+{name}+《{title}》"),
        ("命名要求：【作品名称】+【作者】+【电话】", "【{title}】+【{name}】+【{phone}】"),
        ("文件名：班级（全称）+姓名", "{class}+{name}"),
        ("文件名写成“服务队-姓名-题目”。", "{unit}-{name}-{title}"),
        ("文件名写成“军队+姓名”。", None),
        ("请以“类别+姓名+作品名”作为邮件标题和附件名。", "{group}+{name}+{title}"),
        ("请以“类别+姓名”作为邮件标题。", None),
        ("请以“类别+姓名”作为邮件标题和正文首行。", None),
        ("主题栏写“山村晨光+姓名+题目”，稿件文件名同主题。", "山村晨光+{name}+{title}"),
        ("主题栏写“山村晨光+姓名+题目”，稿件文件名自定。", None),
        ("附件和邮件标题都写“征文+姓名”。", "征文+{name}"),
        ("信封和邮件标题都写“征文+姓名”。", None),
        ("文件名统一为“党委名称+作者姓名+标题”。", "{unit}+{name}+{title}"),
        ("命名格式　队站+姓名+标题（word格式）", "{unit}+{name}+{title}"),
        ("文件名与邮件主题均写为：类别字母+教研组+姓名+案例题目。", "{group}+{unit}+{name}+{title}"),
        ("文件打包命名：`姓名+手机号+作品标题`", "{name}+{phone}+{title}"),
        ("邮件主题与附件同名，均为“组别-学号-姓名”。", "{group}-{student_id}-{name}"),
        ("以“种类+作者+标题”为邮件及附件名。", "{group}+{name}+{title}"),
        ("上传PDF，文件名＝赛道字母＋作品名。", "{group}+{title}"),
        ("邮箱：a@example.com，附件名称：【调研报告】+执笔人+标题。", "【调研报告】+{name}+{title}"),
        ("命名\n“县市区+作品类别+作者姓名”", "{address}+{group}+{name}"),
    ],
)
def test_file_names(text: str, pattern: str | None) -> None:
    rule = the(Filename, notice("征文要求：题目自拟。", *text.split("\n")))
    assert (rule.pattern if rule and rule.pattern else None) == pattern


def test_a_name_in_quotes_is_quoted_with_them() -> None:
    rule = the(Filename, notice("文件命名：“晨光_单位_姓名”。"))
    assert rule
    assert rule.basis == "“晨光_单位_姓名”"


def test_a_name_may_be_told_beside_the_prizes() -> None:
    rule = the(
        Filename, notice("评奖细则", "1.由文学社初审。", "2.投稿时需将文件名设置为：体裁+作品名称+姓名。")
    )
    assert rule
    assert rule.pattern == "{group}+{title}+{name}"


def test_a_name_with_a_part_that_nobody_knows_is_told() -> None:
    found = notice("征文要求：题目自拟。", "文件以“序列代码+姓名”命名。")
    assert the(Filename, found) is None
    assert [puzzle.facts["words"] for puzzle in found.puzzles] == ["文件以“序列代码+姓名”命名"]


@pytest.mark.parametrize(
    ("text", "formats"),
    [
        ("格式：docx或txt，不要pdf", ("docx", "txt")),
        ("稿件请使用Word文档。", ("docx", "doc")),
        ("附件只收WORD格式。", ("docx", "doc")),
        ("请提交电子版（docx、PDF）。", ("docx", "pdf")),
        ("附件1.征文比赛参赛表.docx", ()),
        ("请下载附件《报名表.docx》填写。", ()),
        ("附件：推荐表（Word）", ()),
        ("报名表用xlsx，稿件文档用docx。", ("docx",)),
        ("以Word字数统计为准，格式不限。", ()),
        ("邮箱为 word@example.com，文件不限。", ()),
    ],
)
def test_formats(text: str, formats: tuple[str, ...]) -> None:
    rule = the(Filename, notice("征文要求：题目自拟。", text))
    assert (rule.formats if rule else ()) == formats


@pytest.mark.parametrize("text", ["稿件请用PDF格式。", "附件只收wps格式。"])
def test_formats_of_which_none_can_be_read_are_told_and_make_no_rule(text: str) -> None:
    found = notice("征文要求：题目自拟。", text)
    assert the(Filename, found) is None
    assert [puzzle.facts["words"] for puzzle in found.puzzles] == [text.removesuffix("。")]
