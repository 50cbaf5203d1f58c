from __future__ import annotations

import pytest

from essaycheck.notice import derive
from essaycheck.rules.length import Length
from essaycheck.rules.manual import Manual
from essaycheck.rules.title import Title
from tests.notice.notices import lines, notice, requiring, the

HARD, SOFT = "0%", "10%"


@pytest.mark.parametrize(
    ("text", "low", "high", "grace"),
    [
        ("字数不超过2000字。", None, 2000, HARD),
        ("字数一般不超过2000字。", None, 2000, SOFT),
        ("原则上不超过1800字。", None, 1800, SOFT),
        ("每篇不得超过三千字。", None, 3000, HARD),
        ("不多于2,500字。", None, 2500, HARD),
        ("全文控制在1.5万字以内。", None, 15000, HARD),
        ("篇幅3千字内。", None, 3000, HARD),
        ("千字以内。", None, 1000, HARD),
        ("体裁不限（每篇不超过2000字）。", None, 2000, HARD),
        ("最多2000字。", None, 2000, HARD),
        ("上限2000字。", None, 2000, HARD),
        ("2000字封顶，800字起步。", 800, 2000, HARD),
        ("不少于1200字，不多于2000字。", 1200, 2000, HARD),
        ("1000字以上、2000字以下。", 1000, 2000, HARD),
        ("不得少于八百字。", 800, None, HARD),
        ("至少800字。", 800, None, HARD),
        ("1500字以上即可。", 1500, None, HARD),
        ("少于800字的稿件不予受理。", 800, None, HARD),
        ("超过3000字的不参加评奖。", None, 3000, HARD),
        ("字数1000-2000字。", 1000, 2000, HARD),
        ("1000—2000字。", 1000, 2000, HARD),
        ("字数在１０００～２０００之间。", 1000, 2000, HARD),
        ("1000字至2000字为宜。", 1000, 2000, SOFT),
        ("以1000到2000字为佳。", 1000, 2000, SOFT),
        ("1-2千字。", 1000, 2000, HARD),
        ("每篇以不超过2000字为宜。", None, 2000, SOFT),
        ("1500字±10%。", 1350, 1650, HARD),
        ("1500字（可上下浮动20%）。", 1200, 1800, HARD),
        ("三至五千字。", 3000, 5000, HARD),
        ("三五千字。", 3000, 5000, HARD),
        ("2500字左右，上下浮动不超过500字。", 2000, 3000, HARD),
        ("不少于800字，上下浮动2000字。", 800, None, HARD),  # no length would be left
        ("不少于800字，可上下浮动800字。", 800, None, HARD),
        ("篇幅请落在500与1200字之间。", 500, 1200, HARD),
        ("800＜字数＜1200", 800, 1200, HARD),
        ("散文不超过2000字，稿酬从优（散文千字三百元）。", None, 2000, HARD),
        ("论文应观点新颖，不超过2000字。", None, 2000, HARD),
        ("散文要语言优美，诗歌要意境深远，不超过2000字。", None, 2000, HARD),
        ("诗歌60行以内，文章2000字以内。", None, 2000, HARD),
        ("每文不超过600字。", None, 600, HARD),
        ("字数约1500字，最多可放宽到2000字。", None, 2000, HARD),
        ("约1500字，可适当放宽，但不得超过2000字。", None, 2000, HARD),
        ("1500字左右，特殊情况可放宽至2000字。", 1350, 1650, SOFT),
        ("1.题目自拟。\n2.600-900字，体裁不限", 600, 900, HARD),
        ("1.题目自拟。\n2.600到900个汉字", 600, 900, HARD),
        ("小一至小三：不多于600字。", None, 600, HARD),
        ("每篇不超过2000字，写上三五千字也不嫌多。", None, 2000, HARD),
        ("四年级要求400到500字。", 400, 500, HARD),
        ("三五百字即可，至多不超过八百字。", None, 800, HARD),
        ("长短：三五百字就好，最长别过八百。", None, 800, HARD),
        ("联系实际，不照抄简介，800字左右。引用原文不多于150字。", 720, 880, SOFT),
        ("作品容量：六百至一千二百字，竖排繁体手写者不超过八百字。", 600, 1200, HARD),
        ("2000字以内。以往有同学写了5000字，编辑部不得不删节。", None, 2000, HARD),
        ("字数1000左右，1200封顶。", None, 1200, HARD),
        ("篇幅：短则数百字，长不过三千。", None, 3000, HARD),
        ("字数2000字以内，照片分辨率300以上。", None, 2000, HARD),
        ("字数1500字以内，点赞数500以上者入围。", None, 1500, HARD),
        ("作品须原创，每篇不超过1500字，优秀作品可放宽至3000字。", None, 1500, SOFT),
        ("标题不超过20字，应征者文章不超过2000字。", None, 2000, HARD),
        ("讲述过去的故事1500字以内。", None, 1500, HARD),
        ("▍篇幅 五百到一千五百字", 500, 1500, HARD),
        ("字数以1500—2500为限。", 1500, 2500, HARD),
        ("原通知规定不超过1500字，现放宽为不超过2500字。", None, 2500, HARD),
        ("字数由原来的1500字放宽至2500字以内。", None, 2500, HARD),
        ("字数1000字左右。", 900, 1100, SOFT),
        ("约1500字。", 1350, 1650, SOFT),
        ("以2000字为宜。", 1800, 2200, SOFT),
        ("一般2000字。", 1800, 2200, SOFT),
        ("1200字左右，最长不超过1500字。", None, 1500, HARD),
        ("一般不超过3000字，最长不超过5000字。", None, 5000, HARD),
        ("字数：2000。", None, 2000, HARD),
        ("字数2000字。", None, 2000, HARD),
        ("题目自拟，2000字以内。", None, 2000, HARD),
        ("正文8000字以内，另附300字左右的摘要。", None, 8000, HARD),
        ("散文2000字以内。", None, 2000, HARD),
        ("1500字左右，请不要超过2500字。", None, 2500, HARD),
        ("字数由不超过1500字调整为不超过2000字。", None, 2000, HARD),
        ("字数400—600字（3分钟左右讲完）。", 400, 600, HARD),
        ("正文字数（含注释）为8000至12000字，另附不超过200字的主要创新观点。", 8000, 12000, HARD),
        ("500±50字。", 450, 550, HARD),
        ("控制在1500字之内，千字文最受欢迎。", None, 1500, HARD),
        ("6000字起，上限15000字。采用稿件千字150元。", 6000, 15000, HARD),
        ("字数：1000字文章一篇。", None, 1000, HARD),
        ("上届征文不超过1500字。本届征文不超过2000字。", None, 2000, HARD),
        ("去年要求800字以内，今年要求1000字以内。", None, 1000, HARD),
        ("不少于700字。入选者参加市级决赛，现场作文，不少于900字。", 700, None, HARD),
        ("字数：600+", 600, None, HARD),
        ("字数：600+字。", 600, None, HARD),
        ("全文1000字以上；复赛现场命题，800字以上。", 1000, None, HARD),
        ("300字起，1000字打住。", 300, 1000, HARD),
        ("正文8000字以内，先提交500字以内详细摘要。", None, 8000, HARD),
        ("三千字以下；史料性文章可适当放宽，但不得超过五千字。", None, 3000, HARD),
        ("征文字数千字为宜，诗歌20行左右。", 900, 1100, SOFT),
        ("每篇文章字数以600至1200字为原则。", 600, 1200, SOFT),
        ("每篇以800字為原則。", 720, 880, SOFT),
        ("800到1500字比较合适。", 800, 1500, SOFT),
        ("1200字比较合适。", 1080, 1320, SOFT),
        ("字数以不超过1200字为原则。", None, 1200, SOFT),
        ("字数在1500字以内，最长不超过2500字。", None, 2500, HARD),
        ("不少于800字，不超过1500字，最多2000字。", 800, 2000, HARD),
        ("不接受4000字以上的作品。", None, 4000, HARD),
        ("字数六百起步，一千封顶。", 600, 1000, HARD),
        ("优秀作品可放宽至3000字，一般作品1500字以内。", None, 1500, SOFT),
        ("字数以1800字为限，可上下浮动150字。", 1650, 1950, HARD),
        ("1800字为宜，上下浮动150字以内。", 1650, 1950, HARD),
        ("1500字左右（误差不超过150字）。", 1350, 1650, HARD),
        ("全文不超过1800字。字数统计误差不超过150字。", None, 1800, HARD),
        ("字数＞900。", 900, None, HARD),
        ("书评《晨光》1500字以内。", None, 1500, HARD),
        ("字数：900—1300（不含标题和署名）。", 900, 1300, HARD),
        ("字数：1300（不含标题）。", None, 1300, HARD),
        ("千字以内，超过1300字的来稿恕不编发。", None, 1300, HARD),
        ("1200字以内，超出1500字不采用。", None, 1500, HARD),
        ("一般1200字以内，不得超过1500字，超过1500字的不予评审。", None, 1500, HARD),
        ("正文1800字以内（系列报道总字数不超过6000字）。", None, 1800, HARD),
        ("每篇1800字以内（组稿不超过6000字）。", None, 1800, HARD),
        ("征集千字小说，全文1100字以内。", None, 1100, HARD),
        ("谢绝800字以下的来稿。", 800, None, HARD),
        ("散文1000字以上，不收5000字以上的长稿。", 1000, 5000, HARD),
        ("中文论文8000—12000字，英文论文4000—6000词。", 8000, 12000, "0%"),
        ("英文作文200词左右。", 180, 220, "10%"),
        ("不必长，一千五百字足矣。", None, 1500, "10%"),
        ("1500字就够了。", None, 1500, "10%"),
        ("这次篇幅足够长，2000字以内。", None, 2000, "0%"),
        ("字数：不少于800、不多于2000。", 800, 2000, HARD),
        ("字数不超 3 000字。", None, 3000, HARD),
        ("篇幅2 500—3 000字。", 2500, 3000, HARD),
        ("推荐篇幅1500字以内。", None, 1500, SOFT),
        ("各单位推荐作品不超过1500字。", None, 1500, HARD),
        ("字数通常不超过1500字，力争短小。", None, 1500, SOFT),
        ("字数力争在1500字以内。", None, 1500, SOFT),
        ("从1000字到3000字都行。", 1000, 3000, HARD),
        ("附图2个以内、2000字以内。", None, 2000, HARD),
        ("关键词3个以内，字数2000字以内。", None, 2000, HARD),
    ],
)
def test_limits(text: str, low: int | None, high: int | None, grace: str) -> None:
    rule = the(Length, requiring(text))
    assert rule
    assert (rule.min, rule.max, rule.grace) == (low, high, grace)
    assert rule.basis


@pytest.mark.parametrize(
    "text",
    [
        "字数不限，题目自拟。",
        "文责自负，题目自拟。附作者简介100字以内。",
        "题目自拟，另附300字以内的内容提要。",
        "题目自拟，推荐语不超过200字。",
        "题目自拟，稿酬每千字80元。",
        "题目自拟，一等奖奖励2000元。",
        "题目自拟，篇幅3页以内。",
        "题目自拟，每首不超过40行。",
        "题目自拟，入选作品请专家撰写300字点评。",
        "题目自拟，用四百字稿纸誊写。",
        "题目自拟，第2000字处请分页。",
        "题目自拟，请勿少于三段。",
        "题目自拟，0-2000字。",
        "题目自拟，已收到数千字的来信。",
        "题目自拟，不接受4000字以上小说。",
        "题目自拟，谢绝800字以下的散文及剧本。",
        "题目自拟，字数数千字即可。",
        "题目自拟，每段不少于50字。",
        "前两辑共收文47篇，平均每篇1500字，今年长短不作规定。",
        "小小说又叫微小说、闪小说、千字小说，题目自拟。",
        "字数统计误差不超过150字。",
        "词汇量2000个左右。",
        "汉字书写规范，读者2000人。",
    ],
)
def test_other_numbers_are_not_taken(text: str) -> None:
    assert the(Length, requiring(text)) is None


@pytest.mark.parametrize(
    ("text", "unit", "scope"),
    [
        ("不超过2000字。", "words", "body"),
        ("不超过2000字（含标点）。", "words", "body"),
        ("不超过2000字（不含标点）。", "han", "body"),
        ("不超过2000个汉字。", "han", "body"),
        ("不超过2000字符。", "characters", "body"),
        ("不超过2000字（含标题）。", "words", "document"),
        ("不超过2000字（不含标题）。", "words", "body"),
        ("正文（不含标题、署名、标点）2000字以内。", "han", "body"),
        ("正文汉字2000个以内。", "han", "body"),
        ("汉字不超过2000个，题目自拟。", "han", "body"),
        ("字符数不超过2000个。", "characters", "body"),
    ],
)
def test_units_and_scopes(text: str, unit: str, scope: str) -> None:
    rule = the(Length, requiring(text))
    assert rule
    assert (rule.max, rule.unit, rule.scope) == (2000, unit, scope)


@pytest.mark.parametrize(
    "page",
    ["时间：2020-03-02 12:03:21 作者： 字数：2513字", "晨光网 2020年3月2日有奖征文评论28,557 阅读65747字"],
)
def test_a_web_page_tells_how_long_its_own_text_is(page: str) -> None:
    found = derive(
        lines("“晨光”征文启事", page, "一、要求：字数不超过600字。", "二、投稿：即日起至3月28日。"), ""
    )
    rule = the(Length, found)
    assert rule
    assert (rule.min, rule.max, found.ruleset.year) == (None, 600, 2020)


def test_what_is_to_be_read_is_no_counter_of_a_web_page() -> None:
    rule = the(Length, notice("每天阅读30页以上，写评论1000字以内。"))
    assert rule
    assert (rule.min, rule.max) == (None, 1000)


def test_a_limit_eased_for_one_genre_is_firm_for_the_others() -> None:
    found = requiring("字数1800字以内，报告文学可放宽至4500字。")
    rule = the(Length, found)
    assert rule
    assert (rule.max, rule.grace) == (1800, HARD)
    limits = [(each.name, rule) for each in found.ruleset.groups for rule in each.rules]
    assert [(name, each.max) for name, each in limits if isinstance(each, Length)] == [("报告文学", 4500)]


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("散文2000字以内，特殊情况3000字以内。", 2000),
        ("散文3000字以内，最长4000字。", 4000),
        ("散文3000字以内，建议1000字以上。", 3000),
        ("散文3000字以内，连同注释4000字以内。", 3000),
    ],
)
def test_what_is_said_of_a_genre_besides_is_no_other_group(text: str, most: int) -> None:
    found = requiring(text)
    rule = the(Length, found)
    assert not found.ruleset.groups
    assert rule
    assert rule.max == most


def test_marks_that_no_group_counts() -> None:
    found = requiring("少儿组400—800字，成人组900—1800字（均不含标点）。").ruleset.groups
    assert [rule.unit for each in found for rule in each.rules if isinstance(rule, Length)] == ["han", "han"]


@pytest.mark.parametrize(
    ("texts", "groups"),
    [
        (
            ("小学组400字左右，初中组600-800字，高中组1000字以上。",),
            [("小学组", 360, 440), ("初中组", 600, 800), ("高中组", 1000, None)],
        ),
        (("散文3000字以内，纪实文学1.5万字以内。",), [("散文", None, 3000), ("纪实文学", None, 15000)]),
        (("散文、随笔不超过2000字，小说不超过5000字。",), [("散文、随笔", None, 2000), ("小说", None, 5000)]),
        (("散文不超过2000字，诗歌不超过40行。",), [("散文", None, 2000)]),
        (("初一600字以上，初二、初三800字以上。",), [("初一", 600, None), ("初二、初三", 800, None)]),
        (
            ("三、四年级300字以上，五、六年级450字以上。",),
            [("三、四年级", 300, None), ("五、六年级", 450, None)],
        ),
        (
            ("一至三年级300字以上，四至六年级500字以上。",),
            [("一至三年级", 300, None), ("四至六年级", 500, None)],
        ),
        (
            ("", "1. 散文类：3000字以内", "2. 小说类：8000字以内"),
            [("散文类", None, 3000), ("小说类", None, 8000)],
        ),
        (
            ("散文3000字以内，诗歌（含组诗）60行以内，散文诗总字数不超过1000字。",),
            [("散文", None, 3000), ("散文诗", None, 1000)],
        ),
        (
            ("理论文章不超过4000字，其他文章不超过2000字。",),
            [("理论文章", None, 4000), ("其他文章", None, 2000)],
        ),
        (
            ("", "（1）朗诵稿：600字至1200字", "（2）散文：1500字以内", "（3）广播词：300字以内"),
            [("朗诵稿", 600, 1200), ("散文", None, 1500), ("广播词", None, 300)],
        ),
        (
            ("小学组300字以上，初中组700字以上。各组上限均为1200字。",),
            [("小学组", 300, 1200), ("初中组", 700, 1200)],
        ),
        (
            ("组别\t字数", "小学低段（1-3年级）\t200字以上", "高中（中职）组\t不少于800字"),
            [("小学低段", 200, None), ("高中(中职)组", 800, None)],
        ),
        (
            ("", "（一）征文类。每篇不超过2500字。", "（二）微小说类。每篇1000字以内。"),
            [("征文类", None, 2500), ("微小说类", None, 1000)],
        ),
        (
            (
                "",
                "二、征文类别",
                "（一）纪实类",
                "写真人真事，2000字至4000字。",
                "（二）短章类",
                "写点滴感悟，每篇500字以内。",
            ),
            [("纪实类", 2000, 4000), ("短章类", None, 500)],
        ),
        (
            ("初级组不少于600字，高级组不少于800字，两组均以1500字为上限。",),
            [("初级组", 600, 1500), ("高级组", 800, 1500)],
        ),
        (
            ("硕士论文不超过8000字，博士论文不超过12000字。",),
            [("硕士论文", None, 8000), ("博士论文", None, 12000)],
        ),
        (
            ("上小学的孩子写三百到六百字，上初中的写六百到九百字。",),
            [("小学", 300, 600), ("初中", 600, 900)],
        ),
        (
            ("学习体会控制在2000字以内，调研报告和工作案例控制在4000字以内。",),
            [("学习体会", None, 2000), ("调研报告和工作案例", None, 4000)],
        ),
        (
            ("新诗（每首不超过30行）、散文（每篇不超过2000字）、辞赋（每篇不超过800字）。",),
            [("散文", None, 2000), ("辞赋", None, 800)],
        ),
        (("职工稿件不超过1500字，患者及家属稿件不限字数。",), [("职工", None, 1500)]),
        (
            ("一、二年级写话，100字以上；三、四年级，300至400字；五、六年级，450至600字。",),
            [("一、二年级", 100, None), ("三、四年级", 300, 400), ("五、六年级", 450, 600)],
        ),
        (
            ("", "A. 寓言，单篇500—1500字；", "B. 短篇小说，1万—2万字；", "C. 童诗，每首不超过24行。"),
            [("寓言", 500, 1500), ("短篇小说", 10000, 20000)],
        ),
        (
            ("小学组（书信，500字以内）；初中组（记叙文，不少于700字）。",),
            [("小学组", None, 500), ("初中组", 700, None)],
        ),
        (
            ("A组（小学一至三年级），不少于200字；B组（小学四至六年级），不少于400字",),
            [("A组", 200, None), ("B组", 400, None)],
        ),
        (
            ("题目自拟。", "参赛组别\t字数下限\t字数上限", "初中A组\t500\t800", "高中组\t800\t1500"),
            [("初中A组", 500, 800), ("高中组", 800, 1500)],
        ),
        (
            ("成人撰写的，八百至一千二百字；未成年人撰写的，五百字以内。",),
            [("成人", 800, 1200), ("未成年人", None, 500)],
        ),
        (
            ("民警撰写的文章为1500字以上2500字以下；家属撰写的文章不少于600字",),
            [("民警", 1500, 2500), ("家属", 600, None)],
        ),
        (
            ("成人读者1200～2000字；少儿读者（14周岁及以下）500～800字",),
            [("成人读者", 1200, 2000), ("少儿读者", 500, 800)],
        ),
        (
            ("科普文章限1500字（含图注），科普小品文限800字",),
            [("科普文章", None, 1500), ("科普小品文", None, 800)],
        ),
        (
            ("题目自拟。", "【类别及篇幅】", "A类 科普散文：1500字以内", "B类 科幻小说：3000—6000字"),
            [("科普散文", None, 1500), ("科幻小说", 3000, 6000)],
        ),
        (
            ("題目自擬。散文類不超過2000字，小說類不超過6000字。",),
            [("散文類", None, 2000), ("小說類", None, 6000)],
        ),
        (("", "小小说1800字内，闪小说600字内。"), [("小小说", None, 1800), ("闪小说", None, 600)]),
        (
            ("文体如下。", "封面故事（本期主题）：1500字以内", "散文：3000字以内"),
            [("封面故事", None, 1500), ("散文", None, 3000)],
        ),
        (
            ("中小学生作品800字以内，成人作品2000字以内。",),
            [("中小学生", None, 800), ("成人", None, 2000)],
        ),
        (
            ("初中组（初一至初三）：600字至1,000字；高中组：800字至1,500字。",),
            [("初中组", 600, 1000), ("高中组", 800, 1500)],
        ),
        (
            ("7-9岁组300字以内；10-12岁组500—700字。",),
            [("7-9岁组", None, 300), ("10-12岁组", 500, 700)],
        ),
        (
            ("50岁以上组2000字以内，50岁以下组1500字以内。",),
            [("50岁以上组", None, 2000), ("50岁以下组", None, 1500)],
        ),
        (
            ("一二年级写80字以上的话，三四年级写250字以上的短文。",),
            [("一二年级", 80, None), ("三四年级", 250, None)],
        ),
        (
            ("大赛共设成人组（1800字以内）与少儿组（500字以内）。",),
            [("成人组", None, 1800), ("少儿组", None, 500)],
        ),
        (
            ("征文分A组（1800字以内）、B组（900字以内）。",),
            [("A组", None, 1800), ("B组", None, 900)],
        ),
        (
            ("分为教师组（1800字以内）和员工组（900字以内），其中小学组600字以内。",),
            [("教师组", None, 1800), ("员工组", None, 900), ("小学组", None, 600)],
        ),
        (
            ("文学组1800字以内，设计组900字以内。",),
            [("文学组", None, 1800), ("设计组", None, 900)],
        ),
        (
            ("体裁如下。", "——案例分析：1500字到3000字；", "——微故事：不超过600字。"),
            [("案例分析", 1500, 3000), ("微故事", None, 600)],
        ),
        (
            (
                "题目自拟。",
                "四、类别与字数",
                "高中组：",
                "1.散文：900字至2500字。",
                "2.诗歌：40行以内。",
                "国中组",
                "1.散文：600字至1800字。",
                "2.诗歌：30行以内。",
            ),
            [("高中组散文", 900, 2500), ("国中组散文", 600, 1800)],
        ),
        (
            (
                "题目自拟。",
                "四、类别",
                "（一）小学组",
                "1.记叙文：400字以内。",
                "（二）初中组",
                "1.记叙文：700字以内。",
            ),
            [("小学组", None, 400), ("初中组", None, 700)],
        ),
        (
            (
                "題目自擬。",
                "四、類別",
                "國中組",
                "1.散文：800字以內。",
                "2.小說：900字以內。",
                "高中組",
                "1.散文：1500字以內。",
            ),
            [("國中組散文", None, 800), ("國中組小說", None, 900), ("高中組", None, 1500)],
        ),
        (
            ("调研报告可放宽到4500字，其余体裁仍按2500字以内掌握。",),
            [("调研报告", None, 4500), ("其余体裁", None, 2500)],
        ),
        (
            (
                "题目自拟。",
                "一、内容",
                "（一）摆渡手记：记述摆渡的经历；",
                "（二）乘客故事：讲述乘船的故事；",
                "（三）理论探讨：提出建议。",
                "二、篇幅",
                "摆渡手记、乘客故事每篇1200—2000字，理论探讨每篇不超过3500字。",
            ),
            [("摆渡手记、乘客故事", 1200, 2000), ("理论探讨", None, 3500)],
        ),
        (
            (
                "题目自拟。",
                "二、类别及字数限制：",
                "（一）渡口记事簿：1800字以内。",
                "（二）图文创作：60字以内。",
            ),
            [("渡口记事簿", None, 1800), ("图文创作", None, 60)],
        ),
        (
            (
                "题目自拟。",
                "二、作品类别",
                "1.成长日记，每篇不超过800字。",
                "2.家庭读书故事，每篇不超过1500字。",
            ),
            [("成长日记", None, 800), ("家庭读书故事", None, 1500)],
        ),
        (
            ("“岗位故事”1500字以内；“安全漫谈”800字以内。",),
            [("岗位故事", None, 1500), ("安全漫谈", None, 800)],
        ),
        (
            ("题目自拟。", "教师组：教育叙事1500字以上；学生组：作文600字以上。"),
            [("教师组", 1500, None), ("学生组", 600, None)],
        ),
        (
            ("小学组200字起，初中组700字起，最多都不要超过1000字。",),
            [("小学组", 200, 1000), ("初中组", 700, 1000)],
        ),
        (
            ("消息字数800字以内，通讯字数2000字以内，诗歌30行以内。",),
            [("消息", None, 800), ("通讯", None, 2000)],
        ),
        (
            ("散文二千字以上、六千字以下；散文诗为组章，每组五章以内，总字数一千五百字以内。",),
            [("散文", 2000, 6000), ("散文诗", None, 1500)],
        ),
        (
            ("学生组（全日制中学生） 600至1000字；公开组（18岁或以上） 1000至1800字",),
            [("学生组", 600, 1000), ("公开组", 1000, 1800)],
        ),
        (
            ("题目自拟。", "1 .小小说类：1500字以内。", "2 .故事类：2000字以内。"),
            [("小小说类", None, 1500), ("故事类", None, 2000)],
        ),
        (
            ("小说要求情节完整，3000字以内；散文要有真情实感，2000字以内。",),
            [("小说", None, 3000), ("散文", None, 2000)],
        ),
        (
            ("体裁不限，诗歌（或诗词）可以是单首或组诗，600字以内；散文、体会文章2000字以内。",),
            [("诗歌", None, 600), ("散文、体会文章", None, 2000)],
        ),
        (
            ("题目自拟。", "1.格言类：原创，50字以内。", "2.故事类：1200字左右。", "3.书信类：字数不限。"),
            [("格言类", None, 50), ("故事类", 1080, 1320)],
        ),
        (
            ("题目自拟。", "文体：", "1、散文：600~2000字。", "2、小语：30字以内。"),
            [("散文", 600, 2000), ("小语", None, 30)],
        ),
        (
            (
                "组别",
                "A组　7—9岁　　200字以内",
                "B组　10—12岁　400至600字",
                "C组　13—15岁　800字以上，1000字封顶",
            ),
            [("A组", None, 200), ("B组", 400, 600), ("C组", 800, 1000)],
        ),
        (
            ("儿童组 6至9岁：300字以内", "少年组 10至14岁：600字以内"),
            [("儿童组", None, 300), ("少年组", None, 600)],
        ),
        (
            ("题目自拟。", "奖项：", "散文奖：2000字以内，一等奖1名。", "小说奖：5000字以内，一等奖1名。"),
            [("散文", None, 2000), ("小说", None, 5000)],
        ),
        (
            ("题目自拟。奖项 1、小说奖:三名。首奖一名。字数四千字以内。2、散文奖:三名。字数三千字以内。",),
            [("小说", None, 4000), ("散文", None, 3000)],
        ),
        (
            ("案例2000字以内，论文5000字以内，心得1500字以内。",),
            [("案例", None, 2000), ("论文", None, 5000), ("心得", None, 1500)],
        ),
        (
            ("篇幅：游记1500—3000字，攻略2000字以内，随笔1000字以内。",),
            [("游记", 1500, 3000), ("攻略", None, 2000), ("随笔", None, 1000)],
        ),
        (("散文不超过1500字，手记不少于800字。",), [("散文", None, 1500), ("手记", 800, None)]),
    ],
)
def test_groups(texts: tuple[str, ...], groups: list[tuple[str, int | None, int | None]]) -> None:
    first, *rest = texts
    found = notice(f"征文要求：{first}", *rest).ruleset
    limits = [(each.name, rule) for each in found.groups for rule in each.rules]
    assert [(name, rule.min, rule.max) for name, rule in limits if isinstance(rule, Length)] == groups
    assert not any(isinstance(rule, Length) for rule in found.rules)


@pytest.mark.parametrize(
    ("naming", "told"),
    [
        ("", [("成人组/**", ""), ("学生组/**", "")]),
        ("文件名统一为“姓名-题目”。", [("成人组/**", ""), ("学生组/**", "")]),
        ("文件名统一为“组别+姓名+题目”。", [("", "成人组*"), ("", "学生组*")]),
        ("文件名统一为“姓名-组别-题目”。", [("", "*成人组*"), ("", "*学生组*")]),
        ("文件名统一为“姓名-题目-组别”。", [("", "*成人组"), ("", "*学生组")]),
    ],
)
def test_how_drafts_of_a_group_are_told(naming: str, told: list[tuple[str, str]]) -> None:
    found = requiring(f"成人组不超过2000字；学生组不超过1200字。{naming}").ruleset
    assert [(each.folder, each.filename) for each in found.groups] == told


def test_groups_in_the_line_of_the_title() -> None:
    text = "首届晨光文学奖征文办法 奖项 1、小说奖:三名。字数四千字以内。2、散文奖:三名。字数三千字以内。欢迎来稿。"
    found = derive(lines(text, "截稿：2020年5月31日。"), "").ruleset
    assert [each.name for each in found.groups] == ["小说", "散文"]


def test_a_prize_that_is_no_genres_is_no_group() -> None:
    rule = the(Length, notice("优秀散文奖：颁发证书。一等奖：每篇奖金300元。", "要求：2000字以内。"))
    assert rule
    assert rule.max == 2000


def test_words_of_a_limit_do_not_begin_inside_quotation_marks() -> None:
    rule = the(Length, requiring("征文篇幅由“不超过900字”调整为“不超过1200字”。"))
    assert rule
    assert (rule.max, rule.basis) == (1200, "征文篇幅由“不超过900字”调整为“不超过1200字”")


def test_a_genre_in_the_title_is_no_group() -> None:
    found = derive(
        lines(
            "“晨光”微小说大赛 | 150字，写一个清晨", "参赛要求", "1. 含标点不超过150字", "截稿：2020年5月31日"
        )
    )
    rule = the(Length, found)
    assert rule
    assert (rule.max, found.ruleset.groups) == (150, ())


def test_a_group_that_may_write_as_much_as_it_likes_is_one_beside_others() -> None:
    found = notice(
        "征文要求：题目自拟。", "故事类：1200字以内。", "书信类：字数不限。", "剧本类：200字以上。"
    )
    groups = [(group.name, len(group.rules)) for group in found.ruleset.groups]
    assert groups == [("故事类", 1), ("书信类", 0), ("剧本类", 1)]


@pytest.mark.parametrize(
    ("requirement", "most"),
    [("题目自拟。", 2000), ("字数不超过1500字。", 1500)],
    ids=["nothing else is said", "another limit is"],
)
def test_a_limit_beside_the_prizes_holds_where_no_other_does(requirement: str, most: int) -> None:
    found = notice(f"征文要求：{requirement}", "奖项类别", "1.散文奖：每篇2000字以内。")
    rule = the(Length, found)
    assert rule is not None
    assert rule.max == most


def test_a_group_with_so_many_lines_is_one_beside_others() -> None:
    found = notice("体裁：小说（6000字以下）、诗歌（组诗，总行数60行以内）、评论（4500字以下）。")
    groups = [(group.name, len(group.rules)) for group in found.ruleset.groups]
    assert groups == [("小说", 1), ("诗歌", 0), ("评论", 1)]
    items = the(Manual, found)
    assert items
    assert items.items == ("诗歌（组诗，总行数60行以内）",)


def test_limits_in_lines_are_quoted_without_the_one_before() -> None:
    found = notice(
        "体裁：童话（2000字以内）、小诗（20行以内）。", "诗歌：40行以内（单首）、100行以内（组诗）。"
    )
    items = the(Manual, found)
    assert items
    assert [each for each in items.items if "行" in each] == [
        "小诗（20行以内）",
        "诗歌：40行以内（单首）、100行以内（组诗）",
        "诗歌：100行以内（组诗）",
    ]


def test_a_limit_is_quoted_with_the_name_of_its_group() -> None:
    found = requiring("成人撰写的，800至1200字；未成年人撰写的，500字以内。")
    assert [rule.basis for each in found.ruleset.groups for rule in each.rules] == [
        "成人撰写的，800至1200字",
        "未成年人撰写的，500字以内",
    ]
    assert the(Manual, found) is None


def test_limits_in_lines_are_for_a_person() -> None:
    manual = the(Manual, notice("征文要求：题目自拟。", "诗歌：不超过40行。"))
    assert manual
    assert "诗歌：不超过40行" in manual.items


@pytest.mark.parametrize("heading", ["（一）作品分类", "（二）其他", "（三）各类"])
def test_a_heading_of_groups_is_none(heading: str) -> None:
    rule = the(Length, notice("征文要求：题目自拟。", heading, "每篇不超过2000字。"))
    assert rule
    assert rule.max == 2000


def test_lines_are_told_with_the_heading_they_stand_under() -> None:
    texts = (
        "二、征文类别",
        "（一）纪实类",
        "写真人真事，不超过4000字。",
        "（二）诗歌类",
        "新诗、旧体诗均可，每首50行以内。",
    )
    manual = the(Manual, notice("征文要求：题目自拟。", *texts))
    assert manual
    assert "诗歌类：每首50行以内" in manual.items


@pytest.mark.parametrize(
    "text", ["题目自拟，新诗40行以内。", "新诗每首40行以内。", "诗歌控制在40行以内，其他体裁不超过2000字。"]
)
def test_limits_in_lines_stand_beside_others(text: str) -> None:
    manual = the(Manual, requiring(f"题目自拟。{text}"))
    assert manual
    assert any("40行以内" in item for item in manual.items)


def test_what_holds_for_all_but_poems_holds_for_all() -> None:
    found = requiring("诗歌控制在40行以内，其他体裁不超过2000字。")
    rule = the(Length, found)
    assert rule
    assert (rule.max, found.ruleset.groups) == (2000, ())


def test_limits_that_contradict_each_other_are_told() -> None:
    found = notice("征文要求：题目自拟。", "篇幅：每篇不超过2000字。", "字数：每篇不超过3000字。")
    assert the(Length, found) is None
    assert [puzzle.facts["words"] for puzzle in found.puzzles] == ["每篇不超过2000字", "每篇不超过3000字"]


def test_a_lesser_limit_is_not_the_last_word() -> None:
    assert the(Length, notice("征文要求：每篇不超过2000字。", "字数：最多1500字。")) is None


def test_a_least_above_the_most_is_told() -> None:
    found = notice("征文要求：题目自拟，不少于3000字，不多于2000字。")
    assert the(Length, found) is None
    assert found.puzzles


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("标题不超过20字。", 20),
        ("题目字数不得超过二十五个字，正文不超过2000字。", 25),
        ("标题应简短醒目，字数不宜超过18个字。", 18),
        ("题目字数应少于或等于20字。", 20),
        ("题目自拟，散文不超过2000字（诗歌30行以内）。", None),
        ("题目自拟，新诗最多3首，总行数在50行之内。", None),
        ("题目自拟。", None),
        ("自拟题目。", None),
        ("组诗总题请勿超过12字。", 12),
        ("作品名称不超过20字，正文2000字以内。", 20),
    ],
)
def test_titles(text: str, limit: int | None) -> None:
    rule = the(Title, requiring(text))
    assert rule
    assert rule.max == limit


def test_no_title_is_asked_for_when_the_notice_does_not() -> None:
    assert the(Title, requiring("不超过2000字。")) is None
