from __future__ import annotations

import pytest

from essaycheck.errors import NoticeError
from essaycheck.notice import derive
from tests.notice.notices import lines

BODY = ("征文要求：题目自拟，不超过2000字。", "截稿：2020年5月31日。投稿邮箱：a@example.com。")


def contest(*head: str) -> str:
    return derive(lines(*head, *BODY)).ruleset.contest


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (("关于举办“晨光”征文比赛的通知",), "“晨光”征文比赛"),
        (("云岭市总工会关于开展“晨光”征文活动的补充通知",), "“晨光”征文活动"),
        (("关于延长“晨光”征文活动截稿时间的通知",), "“晨光”征文活动"),
        (("关于在全市职工中开展“晨光”征文的通知",), "“晨光”征文"),
        (("“晨光”征文启事",), "“晨光”征文"),
        (("【征文】写给明天的信",), "写给明天的信"),
        (("云岭大学团委", "“晨光”主题征文大赛通知", "各学院："), "“晨光”主题征文大赛"),
        (("云岭市教育局文件", "云教〔2020〕12号", "关于组织参加“晨光”征文比赛的通知"), "“晨光”征文比赛"),
        (("2020年3月1日", "“晨光”征文启事"), "“晨光”征文"),
        (("云岭市税务局", "关于举办第四届青年论坛的通知", "各科室："), "第四届青年论坛"),
        (("征文启事", "为庆祝建馆十年，现举办“书香十年”有奖征文活动，欢迎来稿。"), "“书香十年”有奖征文活动"),
        (("征文启事",), "征文启事"),
        (("【征稿】毕业三十年，把青春寄回来",), "毕业三十年，把青春寄回来"),
        (("“晨光”征文来啦！",), "“晨光”征文"),
        (("语文组通知", "同学们：第十八届“春芽杯”作文竞赛定在本月交稿。"), "第十八届“春芽杯”作文竞赛"),
        (("征文 | “谢谢你”——写给老师的一封信",), "“谢谢你”——写给老师的一封信"),
        (("關於舉辦「晨光」徵文比賽實施計畫",), "「晨光」徵文比賽"),
        (
            (
                "关于举办“晨光”征文的通知各支部：为庆祝建馆十年，丰富职工文化生活，经研究决定开展征文活动，现将有关事项通知如下。",
            ),
            "“晨光”征文",
        ),
        (("约稿函",), "约稿函"),
        (("关于“晨光”征文的补充说明",), "“晨光”征文"),
        (("“晨光”征文大赛开始啦",), "“晨光”征文大赛"),
        (("关于开展“晨光”书信大赛的通知", "一、大赛主题", "晨光", "二、征集要求"), "“晨光”书信大赛"),
        (("征集邮箱：b@example.com", "“晨光”征文启事"), "“晨光”征文"),
    ],
)
def test_the_name_of_the_contest(head: tuple[str, ...], name: str) -> None:
    assert contest(*head) == name


@pytest.mark.parametrize(
    ("foot", "organiser"),
    [
        (("云岭文化馆", "2020年3月1日"), "云岭文化馆"),
        (("主办单位：云岭文学院、云岭文化馆。",), "云岭文学院、云岭文化馆"),
        (("主办：云岭文学院；承办：云岭文化馆。",), "云岭文学院"),
        (("联系电话：55501234。", "2020年3月1日"), ""),
        (("云岭文化馆",), ""),
    ],
)
def test_the_organiser(foot: tuple[str, ...], organiser: str) -> None:
    assert derive(lines("“晨光”征文启事", *BODY, *foot)).ruleset.organiser == organiser


@pytest.mark.parametrize(
    ("head", "foot", "year"),
    [
        (("2021年“晨光”征文启事",), ("云岭文化馆", "2020年12月1日"), 2021),
        (("“晨光”征文启事",), ("云岭文化馆", "2020年3月1日"), 2020),
        (("“晨光”征文启事",), (), None),
    ],
)
def test_the_year(head: tuple[str, ...], foot: tuple[str, ...], year: int | None) -> None:
    assert (
        derive(lines(*head, "征文要求：不超过2000字，题目自拟，欢迎投稿，请踊跃报送。", *foot)).ruleset.year
        == year
    )


@pytest.mark.parametrize(
    "texts",
    [
        # an essay
        (
            "难忘的一天",
            "2020年9月30日那天，老师布置了一篇800字的作文，要求写上姓名和班级。放学以前，我终于写完了。",
        ),
        # an essay about writing
        (
            "我的投稿之路",
            "第二年5月31日前，我把一篇2000字以内的散文寄了出去，写好姓名和地址。征文比赛也参加过几次。",
        ),
        # a draft with its cover line
        (
            "征文参赛作品",
            "姓名：林小满",
            "单位：云岭小学",
            "主题：读书",
            "清晨的山路上，书包里的书沙沙作响。",
        ),
        # news
        (
            "“书香”征文比赛圆满落幕",
            "本报讯 6月18日，征文比赛颁奖典礼举行。活动自3月启动以来，共收到稿件1200篇。来稿字数不限。",
        ),
        # the result of a contest
        (
            "关于公布“书香”征文获奖名单的通知",
            "各学校：征文活动共收到作品300篇，要求2000字以内。现将获奖名单公布如下。请于5月31日前领取证书。",
        ),
        # other works
        (
            "“美丽乡村”摄影大赛征稿启事",
            "投稿要求：单幅或组照，每幅附200字以内文字说明。",
            "投稿时间：2022年5月1日至9月30日",
            "投稿邮箱：p@example.com，请注明作者姓名。",
        ),
        (
            "“红色故事我来讲”短视频大赛征集通知",
            "时间：2021年6月1日至7月1日",
            "要求：时长3-5分钟，脚本字数1500字以内，注明作者姓名。",
        ),
        # calls for people, and for papers of an office
        (
            "云岭市融媒体中心招聘公告",
            "请于2020年5月31日前将简历、代表作品发送至 a@example.com，注明姓名、电话，不超过3篇。",
        ),
        ("“晨光”征文比赛评委邀请函", "请于5月25日前回复，注明姓名、单位、电话。每篇来稿1500字以内。"),
        (
            "关于报送2020年工作总结的通知",
            "请于12月15日前报送工作总结，字数3000字以内，注明科室、姓名、电话，不少于2页。",
        ),
        # couplets
        ("楹联征集启事", "每人限投2副。请注明姓名、电话，2020年3月31日前发至 a@example.com。"),
        # something else altogether
        ("云岭市天气预报", "明天晴，最高气温26度。"),
    ],
)
def test_what_is_no_call_for_essays(texts: tuple[str, ...]) -> None:
    with pytest.raises(NoticeError) as refused:
        derive(lines(*texts), "文件.txt")
    assert refused.value.code == "not-a-notice"
    assert refused.value.facts == {"source": "文件.txt"}


@pytest.mark.parametrize(
    "texts",
    [
        (
            "征文 | 写给老师的一封信",
            *(
                "谁来写",
                "初中、高中同学",
                "✍️ 写多长",
                "300字起，最长别超过1000字哦",
                "怎么署名",
                "信末写上姓名就好",
            ),
            *("怎么交", "点击文末“阅读原文”上传", "⏰ 什么时候交", "3.1—4.10", "有什么奖", "30位同学有礼包"),
        ),
        (
            *("通知", "石桥村的乡亲们：", "咱村要办一回“石桥往事”征文，大家都来写。", "写多长：不拘。"),
            *(
                "咋写：会用电脑的打出来。",
                "写完在后头落上名字、多大岁数。",
                "啥时候交：1月18号之前，交给会计。",
                "2025年12月20日",
            ),
        ),
        (
            "“门前那棵树”散文有奖征集",
            "本报讯（记者）即日起，晚报推出征集活动，时间持续到秋分（9月23日）。",
            "字数最少800，最多1500。来稿请在文尾注明真实姓名、联系方式。投稿邮箱：a@example.com。欢迎投稿。",
        ),
        ("母亲节征文", "写写你的妈妈。字数600字以上，写上班级姓名，5月10日前交。", "2020年4月20日"),
        ("关于延长“书韵”征文投稿时间的通知", "投稿时间延长至2020年6月9日17:00，字数仍为800字以上。"),
        ("“廉洁微小说”征集", "请于2020年8月15日前报送，每篇不超过500字，注明作者单位和姓名。"),
        ("“法治”演讲稿征集活动的通知", "稿件1000字左右，标题下注明学校、姓名，2020年5月1日前报送。"),
        (
            "“书香清溪”征文启事",
            "2019年征文共收到作品213篇，结集40篇。现就2020年征文启事如下：",
            "征文要求：题目自拟，不超过2000字，注明作者姓名、单位。",
            "投稿时间：2020年4月1日至5月31日，发送至邮箱。",
        ),
        ("微型党课讲稿征集", "讲稿约2500字，请于2020年5月31日前报送，标题下方标注单位、姓名。"),
    ],
)
def test_short_and_unusual_calls(texts: tuple[str, ...]) -> None:
    assert derive(lines(*texts)).tables


def test_a_contest_of_several_kinds_of_works_is_a_call() -> None:
    found = derive(
        lines(
            "“劳动美”征文、摄影作品征集启事",
            "征文类：不超过2000字。",
            "摄影类：像素不低于500万。",
            "请于2020年5月31日前报送，欢迎投稿。",
        )
    )
    assert found.ruleset.contest == "“劳动美”征文、摄影作品征集"


def test_a_call_in_which_nothing_can_be_judged() -> None:
    with pytest.raises(NoticeError) as refused:
        derive(lines("征文启事", "欢迎来稿，请发送至 a@example.com。", "征文要求：内容真实，字数不限。"))
    assert refused.value.code == "notice-vague"


def test_a_text_that_is_far_too_long() -> None:
    with pytest.raises(NoticeError) as refused:
        derive(lines("征文启事", "征" * 100_000))
    assert (refused.value.code, refused.value.reason) == ("notice-unreadable", "too-large")
