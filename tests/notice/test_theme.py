from __future__ import annotations

import pytest

from essaycheck.essay import Cell, Paragraph, Reading
from essaycheck.notice import derive
from essaycheck.rules.keywords import Keywords
from tests.notice.notices import FOOT, HEAD, lines, notice, the


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("征文主题：我与图书馆", "我与图书馆"),
        ("【主题】我与图书馆", "我与图书馆"),
        ("征文题目：国家安全 青春担当", "国家安全 青春担当"),
        ("征文题目：二号黑体居中", "山村晨光"),
        ("题目：方正小标宋、二号；", "山村晨光"),
        ("题目：小二号、加粗。", "山村晨光"),
        ("题目：家住向阳路二号院", "家住向阳路二号院"),
        ("主题就叫“邻里之间”。", "邻里之间"),
        ("请写一件文物，题目即为“我在博物馆等你”。", "我在博物馆等你"),
        ("新一期将以“降本的小窍门”作为专栏题目。", "降本的小窍门"),
        ("题目自定，都要扣住“平安回家”这个主题。", "平安回家"),
        ("请写一封家书，主题就是“平安回家”。", "平安回家"),
        ("现举办第八届“新苗”作文大赛，本届主题“如果城市会思考”。", "如果城市会思考"),
        ("本次征文以“好书伴我行”为主题，题目自拟。", "好书伴我行"),
        ("以“写给明天”为题，给自己写一封信。", "写给明天"),
        ("围绕“文明在身边”这一主题，叙事具体。", "文明在身边"),
        ("活动主题为“清风入万家”。", "清风入万家"),
        ("一、征文主题：围绕“运河往事”展开。", "运河往事"),
        ("一、主题：立德树人，做“四有”好老师", "立德树人，做“四有”好老师"),
        ("征文主题仍为“永远向前”。", "永远向前"),
        ("请以“光”为话题，写一篇文章。", "光"),
        ("这一期的专题是“夏天的最后一天”。", "夏天的最后一天"),
        ("【比赛题目】我的秘密基地（可另加副标题）", "我的秘密基地"),
        ("知识以《献血者手册》为准。", "山村晨光"),
        ("大赛题目：写给一百年前的一位同龄人", "写给一百年前的一位同龄人"),
        ("稿件以“部门+姓名+题目”为文件名，正文首页须有题目。", "山村晨光"),
        ("文体不限。", "山村晨光"),
        ("今年的题目很简单——“春天的渡口”。", "春天的渡口"),
        ("题目统一为“给明天的信”。", "给明天的信"),
        ("一、主题要求：贴近生活、贴近实际，时代气息浓郁，具有较强的现实感。", "山村晨光"),
        ("征文主题：弘扬摆渡精神，书写渡口往事", "弘扬摆渡精神，书写渡口往事"),
        ("主题：反映渡口变化的题材均可。", "山村晨光"),
        ("主题范围：反映渡口工作，讲述摆渡人的故事。", "山村晨光"),
        ("主题：每月一题：三月“初见”，四月“春游”，五月“劳动者”。", "山村晨光"),
        ("一、主题\n本次征文不设统一主题，题材自定", "山村晨光"),
        ("邮件主题为“学院+征文”。", "山村晨光"),
        ("征文主题：自拟。", "山村晨光"),
        ("主题（30分）：切合“我的科研故事”，立意深刻。", "山村晨光"),
        ("题目：《家乡的______》，请补充完整。", "山村晨光"),
        ("以“我的______”为题。", "山村晨光"),
        ("（一）主题突出。围绕渡口往事，讲述艄公的故事。", "山村晨光"),
        ("1.主题鲜明：围绕渡口往事。", "山村晨光"),
        ("征集主题：全面落实“三个渡口”“五条航线”等任务，开展调查研究。", "山村晨光"),
        ("为配合服务周的活动主题“书香云岭”，特征文。\n一、征文主题：我与渡口书屋", "我与渡口书屋"),
        ("活动主题为“清风入万家”。\n征文主题：围绕家风家教。", "清风入万家"),
        ("决定开展“书香润心”主题读书活动。\n一、活动主题\n阅读点亮人生", "阅读点亮人生"),
        ("决定开展“书香润心”主题读书活动。", "书香润心"),
        ("活动主题：畅想渡口·经典伴我行（征文题目自拟）。", "畅想渡口·经典伴我行"),
        ("主题：你好，明天！我来了", "你好，明天！我来了"),
        ("主题：渡口往事！欢迎各界朋友围绕渡口、艄公、河流和桥梁踊跃来稿。", "渡口往事"),
        (
            "一、主题\n深入学习渡口精神，为全县各乡镇的高质量发展提供坚实的摆渡保障和服务",
            "深入学习渡口精神，为全县各乡镇的高质量发展提供坚实的摆渡保障和服务",
        ),
        ("题目三选一：\n1.以“母亲的手”为题写一篇记叙文；\n2.以“责任”为话题写一篇议论文。", "山村晨光"),
        ("决定在我校开展渡口·桥梁·远方主题征文活动。", "渡口·桥梁·远方"),
        ("决定开展教职工主题征文活动。", "山村晨光"),
        ("一、选题：“遇见渡口”，写一位艄公或一条河", "遇见渡口"),
        ("一、选题：“遇见渡口”“离开渡口”，写一位艄公", "山村晨光"),
        ("从藏品中任选一件，让它“开口说话”，主题是“渡口会说话”。", "渡口会说话"),
        ("主题是“渡口往事”“渡口今生”，任选其一。", ""),
        ("征文主题：各组主题见下表。", "山村晨光"),
        ("征文主题：详见附件1", "山村晨光"),
    ],
)
def test_themes(text: str, theme: str) -> None:
    assert notice("征文要求：题目自拟。", *text.split("\n")).ruleset.theme == theme


def test_the_signature_behind_topics_is_no_theme() -> None:
    assert notice("题目：", "小学组：雨后的山。", "初中组：一封旧信。").ruleset.theme == "山村晨光"


@pytest.mark.parametrize("beside", ["：", "。", "；", "——", ""])
def test_nothing_beside_the_theme_in_a_table_is_no_theme(beside: str) -> None:
    told = lines(*HEAD, "征文要求：2000字以内。", *FOOT).paragraphs
    cells = ("征文主题", beside, "字数", "2000字以内")
    rows = (
        Paragraph(len(told) + place, text, "cell", Cell(0, *divmod(place, 2)))
        for place, text in enumerate(cells)
    )
    assert derive(Reading((*told, *rows), None), "通知.docx").ruleset.theme == "山村晨光"


def test_the_line_under_the_heading_of_the_theme_is_no_heading() -> None:
    found = notice("一、年会主题", "新时代的高质量发展", "二、论文要求", "题目自拟，论证充分。")
    assert found.ruleset.theme == "新时代的高质量发展"


def test_a_theme_of_which_one_character_is_in_quotes() -> None:
    found = derive(lines("关于举办“贷”动山村主题征文的通知", "请于5月31日前报送，不超过2000字。", *FOOT))
    assert found.ruleset.theme == "“贷”动山村"


def test_of_several_topics_none_is_the_theme() -> None:
    listed = ("一、征文主题", "1.渡口的春天", "2.桥上的月光", "3.离岸，离岸，少年远行", "二、作品要求")
    stated = "主题鲜明：围绕“渡口的春天”“桥上的月光”“离岸，离岸，少年远行”这一主题，题目自拟。"
    found = notice(*listed, stated).ruleset
    assert found.theme == ""
    tables = [rule.name for rule in found.rules if isinstance(rule, Keywords)]
    assert tables == ["选题", "渡口的春天", "桥上的月光", "离岸，离岸，少年远行"]


def test_a_title_of_a_catchword_and_the_theme() -> None:
    found = derive(lines("【征稿】“遇见·渡口”", "请于5月31日前投稿，不超过2000字。", *FOOT))
    assert found.ruleset.theme == "遇见·渡口"


def test_a_title_of_a_catchword_and_the_theme_before_a_bar() -> None:
    found = derive(lines("【征稿】“遇见渡口”｜城关文化站", "请于5月31日前投稿，不超过2000字。", *FOOT))
    assert found.ruleset.theme == "遇见渡口"


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("征文以家乡变化为主题。", "家乡变化"),
        (
            "一、征文主题\n题目自订，以渡口百年变迁作为核心主轴，须到现场参观。\n参观资讯：\n第二展馆",
            "渡口百年变迁",
        ),
        ("以散文诗歌为主题材。", ""),
        ("开展以爱岗敬业为主题的教育活动。", ""),
        ("以弘扬时代精神为主线，讲述故事。", ""),
        ("以下列三项内容为主题。", ""),
        ("一、征文主题\n题目自拟，体裁不限。\n参观时间：\n5月1日", ""),
        ("征文以家风为主题。", "家风"),
        ("上文已述，以此为主题。", ""),
    ],
)
def test_a_theme_without_quotes_where_nothing_names_it(text: str, theme: str) -> None:
    body = ("征文要求：不超过2000字，请发送至 a@example.com。", *text.split("\n"))
    assert derive(lines("征文启事", *body, *FOOT)).ruleset.theme == theme


def test_those_to_whom_one_may_write_are_no_topics() -> None:
    found = notice("家书可以写给父母、爱人、子女，要求情真意切、朴实自然。").ruleset
    assert [rule.name for rule in found.rules if isinstance(rule, Keywords)] == ["主题"]


def test_a_theme_is_none_of_its_topics() -> None:
    found = notice("以“渡口往事，桥上新风”为主题，从“艄公”“桥工”等角度自选题材。").ruleset
    assert found.theme == "渡口往事，桥上新风"
    names = {rule.name for rule in found.rules if isinstance(rule, Keywords)}
    assert names == {"主题", "选题", "艄公", "桥工"}


@pytest.mark.parametrize(
    "title",
    ["“新苗杯”作文大赛征文启事", "第二届“云岭·渡口散文奖”征稿启事", "《晨报》征文启事", "散文征文启事"],
)
def test_a_title_that_names_no_theme(title: str) -> None:
    found = derive(
        lines(title, "欢迎来稿，请发送至 a@example.com。", "征文要求：题目自拟，不超过2000字。", *FOOT)
    )
    assert found.ruleset.theme == ""


def test_a_heading_may_be_of_theme_and_contents() -> None:
    found = notice("征文要求：题目自拟。", "一、文章主题和内容", "自强之光。抒写就业创业的奋斗历程。")
    assert found.ruleset.theme == "自强之光"


@pytest.mark.parametrize(
    ("theme", "terms"),
    [
        ("和美乡村建设与管护", ("和美乡村建设与管护", "和美乡村")),
        ("人民法庭参与基层治理", ("人民法庭参与基层治理",)),
        ("强军路上我与战友", ("强军路上我与战友", "强军路上")),
    ],
)
def test_words_are_no_joints(theme: str, terms: tuple[str, ...]) -> None:
    table = the(Keywords, notice("征文要求：题目自拟。", f"征文主题：{theme}"))
    assert table
    assert table.any_of == terms


def test_a_heading_may_ask_for_the_theme() -> None:
    assert (
        notice("征文要求：题目自拟。", "🍂 主题是什么？", "人间烟火。夜市、宿舍，都可以写。").ruleset.theme
        == "人间烟火"
    )


@pytest.mark.parametrize(
    ("title", "opening", "theme"),
    [
        ("关于举办征文活动的通知", "我馆决定开展“我与图书馆”征文活动。", "我与图书馆"),
        ("关于举办征文活动的通知", "我馆决定开展“灵石杯”征文活动。", ""),
        ("首届“灵石”杯散文大赛征稿启事", "欢迎来稿。", ""),
    ],
)
def test_a_theme_named_by_the_way(title: str, opening: str, theme: str) -> None:
    found = derive(lines(title, opening, "征文要求：2000字以内。", "作品发送至 a@example.com。"), "通知.txt")
    assert found.ruleset.theme == theme


@pytest.mark.parametrize(
    ("title", "theme"),
    [
        ("关于征集“我的山村”的通知", "我的山村"),
        ("关于征集“我的山村”专题论文的函", "我的山村"),
        ("关于征集“我的山村”理论文章的通知", "我的山村"),
        ("关于征集“山村杯”优秀论文的通知", ""),
        ("关于征集“我的山村”图书出版单位的通知", ""),
    ],
)
def test_a_title_that_only_names_what_is_sought(title: str, theme: str) -> None:
    found = derive(lines(title, "请于5月31日前报送文章，不超过2000字，注明姓名、单位。", *FOOT))
    assert found.ruleset.theme == theme


@pytest.mark.parametrize(
    ("texts", "topics"),
    [
        (
            ("重点围绕县域经济发展、养老服务供给、水环境治理等课题。",),
            ["县域经济发展", "养老服务供给", "水环境治理"],
        ),
        (
            ("★写作方向（任选）", "1.第一份工作 2.租来的房子 3.孩子上学"),
            ["第一份工作", "租来的房子", "孩子上学"],
        ),
        (("二、征文专题", "（1）古地图整理", "（2）地图美学"), ["古地图整理", "地图美学"]),
        (
            ("一、内容与字数", "围绕师徒传承、技术攻关、班组建设等方面撰写，字数以1500字为宜。"),
            ["师徒传承", "技术攻关", "班组建设"],
        ),
        (("可关注村庄变迁、返乡青年、手艺传承三个方向。",), ["村庄变迁", "返乡青年", "手艺传承"]),
        (
            ("重点围绕树立群众观点，贯彻群众路线，保持血肉联系和深入开展实践活动等，畅谈体会。",),
            ["树立群众观点", "贯彻群众路线", "保持血肉联系", "深入开展实践活动"],
        ),
        (("重点围绕家风家教，邻里互助，志愿服务等方面撰写。",), ["家风家教", "邻里互助", "志愿服务"]),
        (("主题任选其一：《她们》《春天》《归途》。",), ["她们", "春天", "归途"]),
        (("从“她们”“春天”中任选其一。",), ["她们", "春天"]),
        (("本次征文分为“她们”“春天”“归途”三个主题。",), ["她们", "春天", "归途"]),
        (("选题：就业创业、住房保障，任选一个。",), ["就业创业", "住房保障"]),
        (("（二）分论题", "1.渡口治理", "2.河流保护"), ["渡口治理", "河流保护"]),
        (
            ("选题参考：", "1.城市更新", "2.乡村建设", "友情提醒：", "1.请勿抄袭", "2.照片另附"),
            ["城市更新", "乡村建设"],
        ),
        (("题目从下面两个里挑一个，不另拟：《她们》《春天》。",), ["她们", "春天"]),
        (("可从乡村医生、留守老人、古树护林三个方面取材。",), ["乡村医生", "留守老人", "古树护林"]),
        (("选题方向", "①城市更新；②乡村建设。我市计划到2030年再建十处。"), ["城市更新", "乡村建设"]),
        (
            ("一、参考选题", "1．城市更新的路径", "2．“大社区”建设研究"),
            ["城市更新的路径", "“大社区”建设研究"],
        ),
        (("2.主要议题：", "（1）产业链韧性", "（2）数字经济"), ["产业链韧性", "数字经济"]),
        (("二、征文内容", "1.讲述身边故事；", "2.畅谈工作体会。"), []),
        (("二、征文范围", "（一）城市更新", "（二）乡村建设"), ["城市更新", "乡村建设"]),
        (
            ("一、选题要求", "可从以下方面选取：", "（一）城市更新", "（二）乡村建设"),
            ["城市更新", "乡村建设"],
        ),
        (
            ("一、征文内容", "可从以下角度任选其一撰写：（1）青春故事；（2）身边党员；（3）家乡变化。"),
            ["青春故事", "身边党员", "家乡变化"],
        ),
        (("征文方向（任选其一）：1.乡村教师 2.乡村医生 3.乡村干部",), ["乡村教师", "乡村医生", "乡村干部"]),
        (("关键词：渡口、远方（任选一个写作）",), ["渡口", "远方"]),
        (("关键词：3至5个",), []),
        (
            ("一、参考选题", "1.新时代渡口建设的本质要求研究", "2.航线研究"),
            ["新时代渡口建设的本质要求研究", "航线研究"],
        ),
        (("本次征文分三个专题：渡口往事、渡口今生、渡口未来。",), ["渡口往事", "渡口今生", "渡口未来"]),
        (("文末注明姓名、服役部队番号（已脱密的可写）、现工作单位、联系电话。",), []),
        (("三、专题", "专题A  智慧渔业", "专题B  海洋生物医药"), ["智慧渔业", "海洋生物医药"]),
        (("征文题材：（一）建设者的汗水；（二）路上的故事",), ["建设者的汗水", "路上的故事"]),
        (("可就渔村生活、海洋生态、航海记忆择一发挥。",), ["渔村生活", "海洋生态", "航海记忆"]),
        (("选题参考：《灯火》《渡口》《来信》",), ["灯火", "渡口", "来信"]),
        (("三、专题", "专题1：城市更新", "专题2：乡村建设"), ["城市更新", "乡村建设"]),
        (
            ("三、征文内容：（任选一个角度）", "◆我身边的渔家故事", "◆一次难忘的出海", "◆灯塔下的一天"),
            ["我身边的渔家故事", "一次难忘的出海", "灯塔下的一天"],
        ),
        (("四、作文题目：在“我的渡口”“第一次撑船”中选择一个",), ["我的渡口", "第一次撑船"]),
        (
            ("为庆祝建社十年，举办评论征文，本届大赛议题：", "A. 渡口如何留住人", "B. AI摆渡，艄公何为"),
            ["渡口如何留住人", "AI摆渡，艄公何为"],
        ),
        (
            ("一、研究方向。（一）渡口税费优化研究；（二）船舶发票推广中的风险防控。", "二、版式。不限。"),
            ["渡口税费优化研究", "船舶发票推广中的风险防控"],
        ),
        (
            ("紧密围绕基层治理、支部建设、业务融合等方面自行确定题目。",),
            ["基层治理", "支部建设", "业务融合"],
        ),
        (
            ("一、参考选题", "（一）渡口管理的规范化路径", "（二）渔村治理实践", "二、要求", "（一）原创。"),
            ["渡口管理的规范化路径", "渔村治理实践"],
        ),
        (("一、选题方向", "（一）选题要求", "紧扣主题。", "（二）选题范围", "不限。"), []),
        (("设“渡口往事”“渡口今生”“渡口未来”三个子主题。",), ["渡口往事", "渡口今生", "渡口未来"]),
        (("作者可从渡口往事、渡口今生、渡口未来中任选一题。",), ["渡口往事", "渡口今生", "渡口未来"]),
        (("作者可从附件中任选一题。",), []),
    ],
)
def test_topics(texts: tuple[str, ...], topics: list[str]) -> None:
    tables = [each.table for each in notice("征文要求：题目自拟。", *texts).tables]
    found = [table for table in tables if isinstance(table, Keywords) and table.name != "主题"]
    assert [table.name for table in found if table.level == "info"] == topics
    choice = [table for table in found if table.level == "warning"]
    assert [table.at_least for table in choice] == ([1] if topics else [])


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (
            "可写抗洪的日夜，可写病房里的微笑，也可写护患的信任。",
            ["抗洪的日夜", "病房里的微笑", "护患的信任"],
        ),
        (
            "主要围绕渡口的历史、桥梁的变迁、艄公的生活等方面开展研究，也可围绕渡口难点问题自行选题。",
            ["渡口的历史", "桥梁的变迁", "艄公的生活"],
        ),
        ("可写渡口、桥梁，也可写艄公。", ["渡口", "桥梁", "艄公"]),
        ("可以写近况，可以写梦想，真心话就是最好的话。", ["近况", "梦想"]),
        ("可写阅读经历、书店的变迁等，立意积极，文字流畅。", ["阅读经历", "书店的变迁"]),
        ("围绕读书、交友、劳动、亲情等写真实经历。", ["读书", "交友", "劳动", "亲情"]),
        (
            "二、大赛内容\n（一）渡口的生动实践\n（二）河道的治理变迁\n（三）老艄公的故事",
            ["渡口的生动实践", "河道的治理变迁", "老艄公的故事"],
        ),
        ("二、征集内容\n渔业发展、渔村振兴、河道环保等三个方面。", ["渔业发展", "渔村振兴", "河道环保"]),
        ("选题包括但不限于：乡村教师、乡村医生。", ["乡村教师", "乡村医生"]),
        ("征集方向主要包括渡口的坚守、艄公的坚守。", ["渡口的坚守", "艄公的坚守"]),
        ("二、写作题目\n小学组：雨后的山。\n初中组：一封旧信。", ["雨后的山", "一封旧信"]),
        ("1.小学组题目：《雨后》\n2.初中组题目：《旧信》", ["雨后", "旧信"]),
        ("选题方向\nA. 城市更新\nB. 乡村建设\nC. 自选题目", ["城市更新", "乡村建设"]),
        ("参考选题\n1.城市更新\n2.乡村建设\n作者也可自拟题目。", ["城市更新", "乡村建设"]),
        ("二、议题\n1. 城市更新\n2. 乡村建设\n3. 其他相关议题", ["城市更新", "乡村建设"]),
        ("征文内容：师恩难忘、同窗情深、寄语母校。", ["师恩难忘", "同窗情深", "寄语母校"]),
        ("征文内容：养老服务、儿童福利、社会救助等工作中的感人事迹。", ["养老服务", "儿童福利", "社会救助"]),
        ("征文方向：家风传承、校园新风、行业清风。", ["家风传承", "校园新风", "行业清风"]),
        ("二、选题参考：渡口管理；渔村治理；灯塔故事。", ["渡口管理", "渔村治理", "灯塔故事"]),
        ("可从以下方面选题：家风传承、校园新风、行业清风等。", ["家风传承", "校园新风", "行业清风"]),
    ],
)
def test_examples_are_no_choice(text: str, topics: list[str]) -> None:
    tables = [each.table for each in notice("征文要求：题目自拟。", *text.split("\n")).tables]
    found = [table for table in tables if isinstance(table, Keywords) and table.name != "主题"]
    assert [table.name for table in found] == ["选题", *topics]
    assert {(table.level, table.at_least) for table in found} == {("info", 1)}


@pytest.mark.parametrize(
    "text",
    [
        "征文内容：主题鲜明、语言优美、结构完整。",
        "征文内容：散文、诗歌、小说等。",
        "内容：写给自己的妈妈（也可写给像妈妈一样的人），说说没说出口的话。",
        "二、征文内容\n（一）讲述渡口故事\n（二）展现渔村新貌\n（三）抒发乡情",
        "二、征文内容\n（一）小学组\n写渡口，500字以内。\n（二）初中组\n写河，800字以内。\n（三）高中组\n写海，900字以内。",
        "写作方向：真实、生动、感人。",
        "征文方向：讲述身边故事、抒发爱国情怀、展现时代风采。",
        "选题建议：结合本职工作，谈认识、谈体会、谈做法。",
    ],
)
def test_contents_that_are_no_topics(text: str) -> None:
    tables = [each.table for each in notice("征文要求：题目自拟。", *text.split("\n")).tables]
    assert not [table for table in tables if isinstance(table, Keywords) and table.name != "主题"]


def test_books_to_read_are_no_theme() -> None:
    books = "阅读书目从《乡土中国》《边城》中任选一部。"
    assert notice("征文要求：题目自拟。", "一、主题", "与经典同行", books).ruleset.theme == "与经典同行"
    assert notice("征文要求：题目自拟。", books).ruleset.theme == ""


def test_a_heading_may_stand_in_two_languages() -> None:
    found = notice("一、主题 Theme", "我眼中的日常 / Everyday Life", "二、要求 Requirements", "题目自拟。")
    assert found.ruleset.theme == "我眼中的日常"


def test_a_line_to_all_is_read_for_its_theme() -> None:
    line = "全省法院学术讨论会将于今年下半年举行，会议主题为“司法公正与治理”。为做好组稿工作，现将有关事项通知如下："
    assert notice(line, "征文要求：题目自拟。").ruleset.theme == "司法公正与治理"


def test_a_word_is_not_parted() -> None:
    table = the(Keywords, notice("征文要求：题目自拟。", "征文主题：调解室里的握手言和"))
    assert table
    assert table.any_of == ("调解室里的握手言和", "调解室", "握手言和")


def test_titles_to_choose_from_may_stand_one_on_a_line() -> None:
    rule = the(
        Keywords,
        derive(
            lines(
                "云岭中学作文赛征稿",
                "题目（二选一）：",
                "《渡口》",
                "《____，是我的灯》（先补全题目）",
                "每篇不少于六百字，5月31日前交。",
            )
        ),
    )
    assert rule
    assert (rule.name, rule.any_of, rule.level) == ("选题", ("渡口", "是我的灯"), "warning")


@pytest.mark.parametrize(
    ("theme", "terms"),
    [
        ("追梦有我 强镇有你", ("追梦有我 强镇有你", "追梦有我", "强镇有你")),
        ("向山而行", ("向山而行",)),
        ("对党忠诚", ("对党忠诚",)),
        ("一次难忘的旅行", ("一次难忘的旅行",)),
        ("成为更好的自己", ("成为更好的自己",)),
        ("草原深处我们", ("草原深处我们", "草原深处")),
    ],
)
def test_parts_that_say_nothing_are_no_terms(theme: str, terms: tuple[str, ...]) -> None:
    rule = the(Keywords, notice(f"征文主题：{theme}"))
    assert rule
    assert rule.any_of == terms


def test_terms_are_the_words_and_their_parts() -> None:
    found = notice("征文要求：题目自拟。", "征文主题：守初心 转作风 树立为民形象")
    table = next(each.table for each in found.tables if isinstance(each.table, Keywords))
    assert table.any_of == ("守初心 转作风 树立为民形象", "守初心", "转作风", "树立为民形象", "为民形象")
    assert table.level == "info"
