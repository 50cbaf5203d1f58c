"""How drafts are laid out, and what a person reads out of them."""

from __future__ import annotations

import pytest

from essaycheck.essay import Paragraph, Reading, Run
from essaycheck.recognition import recognise
from tests.recognition.texts import A, H, P, Part, Q, T, body, of_parts, of_text, table, told

TEXTS: dict[str, tuple[str, str | None, list[str]]] = {
    "colon none": (
        "桥头的灯\n姓名 陆远之\n联系电话 13800001234\n工作单位 清溪县档案局\n" + P + "\n" + Q,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "nothing between": (
        "桥头的灯\n作者陆远之\n联系电话13800001234\n工作单位清溪县档案局\n" + P + "\n" + Q,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "tab": (
        "桥头的灯\n姓名：\t陆远之\t电话：\t13800001234\t单位：\t清溪县档案局\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "glued": (
        "桥头的灯\n姓名：陆远之电话：13800001234单位：清溪县档案局\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "slash": (
        "桥头的灯\n作者/陆远之 单位/清溪县档案局 电话/13800001234\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "author-is tail": (
        "桥头的灯\n" + P + "\n" + Q + "\n（作者系清溪县档案局干部 陆远之，电话：13800001234）",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "author-is inline": (
        "桥头的灯\n陆远之\n" + P + "\n" + Q + "（作者系清溪县档案局干部）\n联系电话：13800001234",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "author unit bracket": (
        "桥头的灯\n陆远之\n" + P + "\n" + Q + "\n（作者单位：清溪县档案局；联系电话：13800001234）",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "byline glued": (
        "桥头的灯\n清溪县档案局陆远之\n" + P + "\n" + Q + "\n电话：13800001234",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "byline bracket": (
        "桥头的灯\n（清溪县档案局 陆远之 13800001234）\n" + P + "\n" + Q,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "name(unit)": (
        "桥头的灯\n陆远之（清溪县档案局）\n" + P + "\n" + Q + "\n手机 138-0000-1234",
        "桥头的灯",
        ["name=陆远之", "phone=138-0000-1234", "unit=清溪县档案局"],
    ),
    "stacked": (
        "桥头的灯\n清溪县档案局\n陆 远 之\n" + P + "\n" + Q + "\nTEL:13800001234",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "tail stacked": (
        "桥头的灯\n" + P + "\n" + Q + "\n清溪县档案局　陆远之\n13800001234",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "before title": (
        "作者：陆远之\n单位：清溪县档案局\n联系方式：13800001234\n桥头的灯\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "byline before title": (
        "清溪县档案局 陆远之\n桥头的灯\n" + P + "\n联系电话：0731-84320000",
        "桥头的灯",
        ["name=陆远之", "phone=0731-84320000", "unit=清溪县档案局"],
    ),
    "with position": (
        "桥头的灯\n清溪县档案局 副局长 陆远之\n" + P + "\n联系电话：0731-84320000转801",
        "桥头的灯",
        ["name=陆远之", "phone=0731-84320000转801", "unit=清溪县档案局"],
    ),
    "remark": (
        "桥头的灯\n姓名（真实）：陆远之\n联系电话（手机）：13800001234（微信同号）\n工作单位及职务：清溪县档案局 副局长\n"
        + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "position=副局长", "unit=清溪县档案局"],
    ),
    "numbered": (
        "桥头的灯\n1. 姓名：陆远之\n2. 电话：13800001234\n3. 单位：清溪县档案局\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "title label": (
        "题目：桥头的灯\n作者：陆远之\n单位：清溪县档案局\n联系方式：13800001234\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "one line title": (
        "桥头的灯（作者：陆远之 单位：清溪县档案局 电话：13800001234）\n" + P + Q,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "label above": (
        "桥头的灯\n姓名\t电话\t单位\n陆远之\t13800001234\t清溪县档案局\n" + P + Q,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "profile": (
        "桥头的灯\n"
        + P
        + "\n"
        + Q
        + "\n作者简介：陆远之，男，1980年生，现供职于清溪县档案局。电话：13800001234",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "poem quote": (
        "桥头的灯\n春种一粒粟，秋收万颗子。\n——李绅\n作者：陆远之\n单位：清溪县档案局\n联系方式：13800001234\n"
        + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "poem quote no name": (
        "桥头的灯\n春种一粒粟，秋收万颗子。\n——李绅\n单位：清溪县档案局\n联系方式：13800001234\n" + P,
        "桥头的灯",
        ["phone=13800001234", "unit=清溪县档案局"],
    ),
    "subtitle about": ("桥头的灯\n——记清溪县档案局 孟长庚\n作者：陆远之\n" + P, "桥头的灯", ["name=陆远之"]),
    "middle interview": (
        "桥头的灯\n作者：陆远之\n" + P + "\n受访者：岳大爷\n电话：13900001111\n" + P + "\n" + Q + "\n" + P,
        "桥头的灯",
        ["name=陆远之"],
    ),
    "underscore": (
        "桥头的灯\n姓名：__陆远之__ 电话：________ 单位：清溪县档案局\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=________", "unit=清溪县档案局"],
    ),
    "school": (
        "桥头的灯\n清溪县第二中学 八年级（2）班 陆远之\n指导老师：葛小山\n" + P + "\n家长电话：13800001234",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县第二中学", "class=八年级（2）班", "teacher=葛小山"],
    ),
    "three authors": (
        "桥头的灯\n作者：陆远之、葛小山、欧阳知秋\n" + P,
        "桥头的灯",
        ["name=陆远之", "name=葛小山", "name=欧阳知秋"],
    ),
    "editor note": (
        "桥头的灯\n"
        + P
        + "\n"
        + Q
        + "\n姓名：陆远之\n电话：13800001234\n单位：清溪县档案局\n本人承诺：本作品为原创，没有抄袭，如有问题愿意承担相应的责任。",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "zero width": (
        "桥头的灯\n姓\u200b名：陆远之\n联系\u200b电话：13800001234\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234"],
    ),
    "comma": (
        "桥头的灯\n作者：陆远之，单位：清溪县档案局，电话：13800001234\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "wen unit": ("桥头的灯\n文/清溪县档案局 陆远之\n" + P, "桥头的灯", ["name=陆远之", "unit=清溪县档案局"]),
    "wen colon": ("桥头的灯\n文：陆远之  图：葛小山\n" + P, "桥头的灯", ["name=陆远之"]),
    "just name right": ("桥头的灯\n" + " " * 30 + "陆远之\n" + P, "桥头的灯", ["name=陆远之"]),
    "heading word": ("桥头的灯\n前言\n" + P, "桥头的灯", []),
    "heading surname": ("修路记\n高山\n" + P + "\n江河\n" + Q, "修路记", []),
    "title unit": ("在清溪县档案局的日子\n" + P + "\n" + Q, "在清溪县档案局的日子", []),
    "two emails": (
        "桥头的灯\n作者：陆远之 联系方式：13800001234 / river@example.cn\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "email=river@example.cn"],
    ),
    "cover theme": (
        "党的群众路线研讨征文\n桥头的灯\n清溪县档案局 陆远之\n二〇一三年十月\n" + P,
        "桥头的灯",
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "salute": ("尊敬的评委：\n桥头的灯\n作者：陆远之\n" + P, "桥头的灯", ["name=陆远之"]),
    "no title head": ("一、路要先修到心里\n" + P + "\n姓名：陆远之", None, ["name=陆远之"]),
    "dash title": ("桥头的灯——一条路的手记\n作者：陆远之\n" + P, "桥头的灯", ["name=陆远之"]),
    "equals": (
        "桥头的灯\n姓名=陆远之\n电话=13800001234\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234"],
    ),
    "two col text": (
        "桥头的灯\n姓    名    陆远之\n联系电话    13800001234\n单    位    清溪县档案局\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "pen name bracket": ("桥头的灯\n作者：陆远之（笔名：山月）\n" + P, "桥头的灯", ["name=陆远之"]),
    "true name bracket": ("桥头的灯\n作者：山月（真名：陆远之）\n" + P, "桥头的灯", ["name=陆远之"]),
    "ask line": (
        "桥头的灯\n" + P + "\n如有疑问请拨打电话：0731-84320000\n作者：陆远之",
        "桥头的灯",
        ["name=陆远之"],
    ),
    "combo label": (
        "桥头的灯\n姓名/单位/电话：陆远之/清溪县档案局/13800001234\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "dialog": (
        "桥头的灯\n作者：陆远之\n" + P + "\n电话：喂，是村里吗\n单位：万元\n姓名和电话都留在了本子上\n" + Q,
        "桥头的灯",
        ["name=陆远之"],
    ),
}

MORE_TEXTS: dict[str, tuple[str, str | None, list[str]]] = {
    "notice tail": (f"{T}\n{H}{P}\n{Q}\n投稿邮箱：tougao@example.cn\n咨询电话：0731-84320000", T, A),
    "editor phone": (f"{T}\n{H}{P}\n{Q}\n责任编辑：岳小山 电话：0731-84320000", T, A),
    "photo": (f"{T}\n文/陆远之 图/岳小山\n{P}\n{Q}", T, ["name=陆远之"]),
    "tuwen": (f"{T}\n图文/陆远之\n{P}\n{Q}", T, ["name=陆远之"]),
    "wenbar": (f"{T}\n文｜陆远之\n{P}\n{Q}", T, ["name=陆远之"]),
    "wen space": (f"{T}\n文 陆远之\n{P}\n{Q}", T, ["name=陆远之"]),
    "bullet": (f"{T}\n□ 陆远之\n{P}\n{Q}", T, ["name=陆远之"]),
    "circle unit": (f"{T}\n◎清溪县档案局 陆远之\n{P}\n{Q}", T, ["name=陆远之", "unit=清溪县档案局"]),
    "dash tail": (f"{T}\n{P}\n{Q}\n——清溪县档案局 陆远之", T, ["name=陆远之", "unit=清溪县档案局"]),
    "dash school": (f"{T}\n——清溪县第二中学 陆远之\n{P}", T, ["name=陆远之", "unit=清溪县第二中学"]),
    "epigraph source": (f"{T}\n——读《史记》有感\n{H}{P}", T, A),
    "poet": (f"{T}\n{H}衙斋卧听萧萧竹，疑是民间疾苦声。\n——郑板桥\n{P}", T, A),
    "poet dynasty": (f"{T}\n{H}{P}\n政声人去后，民意闲谈中。\n——［清］岳青山\n{Q}", T, A),
    "poet tail": (f"{T}\n{H}{P}\n{Q}\n衙斋卧听萧萧竹，疑是民间疾苦声。\n——郑板桥", T, A),
    "name in speech": (f"{T}\n{H}{P}\n“姓名？”“岳小山。”“电话？”“没有。”\n{Q}", T, A),
    "form in text": (f"{T}\n{H}{P}\n登记表上写着：\n姓名：岳小山\n电话：13911112222\n{Q}\n{P}\n{Q}", T, A),
    "sentence label": (
        f"{T}\n{H}{P}\n单位是家，家也是单位，他常常这样说。\n姓名、电话、单位一样不少。\n{Q}",
        T,
        A,
    ),
    "hotline": (
        f"{T}\n作者：陆远之\n单位：清溪县档案局\n{P}\n他拨通了12345。\n拨打电话0731-84320000的人不少。\n{Q}",
        T,
        A[:1] + A[2:],
    ),
    "penname only": (f"{T}\n笔名：山月\n单位：清溪县档案局\n电话：13800001234\n{P}", T, A[1:]),
    "penname and true": (f"{T}\n笔名：山月\n真实姓名：陆远之\n{P}", T, ["name=陆远之"]),
    "teacher own": (
        f"{T}\n指导教师：岳小山\n学生姓名：陆远之\n学校：清溪县第二中学\n班级：高一（5）班\n{P}",
        T,
        ["teacher=岳小山", "name=陆远之", "school=清溪县第二中学", "class=高一（5）班"],
    ),
    "class words": (
        f"{T}\n清溪县第二中学高一（5）班 陆远之\n{P}",
        T,
        ["name=陆远之", "unit=清溪县第二中学", "class=高一（5）班"],
    ),
    "school class glued": (
        f"{T}\n清溪县第二中学八年级三班陆远之\n{P}",
        T,
        ["name=陆远之", "unit=清溪县第二中学", "class=八年级三班"],
    ),
    "college": (
        f"{T}\n石桥大学文学院2012级2班 陆远之\n{P}",
        T,
        ["name=陆远之", "unit=石桥大学文学院", "class=2012级2班"],
    ),
    "two units": (
        f"{T}\n陆远之（清溪县档案局） 岳小山（清溪县林业局）\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局", "name=岳小山", "unit=清溪县林业局"],
    ),
    "pos after name": (f"{T}\n陆远之 清溪县档案局副局长\n{P}", T, ["name=陆远之", "unit=清溪县档案局"]),
    "party": (f"{T}\n中共清溪县委组织部 陆远之\n{P}", T, ["name=陆远之", "unit=中共清溪县委组织部"]),
    "party2": (f"{T}\n清溪县石桥镇党委书记 陆远之\n{P}", T, ["name=陆远之", "unit=清溪县石桥镇党委"]),
    "company": (
        f"{T}\n湖南清溪建筑有限责任公司 陆远之\n{P}",
        T,
        ["name=陆远之", "unit=湖南清溪建筑有限责任公司"],
    ),
    "hospital": (f"{T}\n陆远之 清溪县人民医院\n{P}", T, ["name=陆远之", "unit=清溪县人民医院"]),
    "village branch": (f"{T}\n枫林村党支部 陆远之\n{P}", T, ["name=陆远之", "unit=枫林村党支部"]),
    "title with place": (f"清溪县档案局的一盏灯\n{H}{P}", "清溪县档案局的一盏灯", A),
    "title short surname": (f"高山\n{H}{P}", "高山", A),
    "title name-like": (f"方向\n清溪县档案局 陆远之\n{P}", "方向", ["name=陆远之", "unit=清溪县档案局"]),
    "title name-like 2": (f"成长\n{P}\n{Q}", "成长", []),
    "heading after title": (f"{T}\n引言\n{P}\n一、缘起\n{Q}", T, []),
    "subhead surname": (f"{T}\n江水\n{P}\n石桥\n{Q}", T, []),
    "english label": (
        f"{T}\nAuthor: Lu Yuanzhi\nPhone: 13800001234\n{P}",
        T,
        ["name=Lu Yuanzhi", "phone=13800001234"],
    ),
    "hk": (f"{T}\n姓名：陆远之\n电话：+852 9123 4567\n{P}", T, ["name=陆远之", "phone=+852 9123 4567"]),
    "landline paren": (
        f"{T}\n姓名：陆远之\n电话：（0731）84320000转801\n{P}",
        T,
        ["name=陆远之", "phone=（0731）84320000转801"],
    ),
    "phones slash": (
        f"{T}\n姓名：陆远之\n电话：13800001234/13900001234\n{P}",
        T,
        ["name=陆远之", "phone=13800001234", "phone=13900001234"],
    ),
    "phone note": (
        f"{T}\n姓名：陆远之\n电话：13800001234（上班时间）\n{P}",
        T,
        ["name=陆远之", "phone=13800001234"],
    ),
    "waiting": (
        f"{T}\n姓名：陆远之\n电话：待填\n单位：（未填）\n{P}",
        T,
        ["name=陆远之", "phone=待填", "unit=（未填）"],
    ),
    "blank": (f"{T}\n姓名：\n电话：____\n单位：     \n{P}", T, ["name=", "phone=____", "unit="]),
    "trad": (
        f"橋頭的燈\n作者姓名：陸遠之\n聯絡電話：13800001234\n服務單位：清溪縣檔案局\n{P}",
        "橋頭的燈",
        ["name=陸遠之", "phone=13800001234", "unit=清溪縣檔案局"],
    ),
    "trad2": (
        f"橋頭的燈\n清溪縣檔案局　陸遠之\n聯繫電話：13800001234\n{P}",
        "橋頭的燈",
        ["name=陸遠之", "phone=13800001234", "unit=清溪縣檔案局"],
    ),
    "no colon tel": (f"{T}\n陆远之 清溪县档案局 Tel 13800001234\n{P}", T, A),
    "quote title": (f"“{T}”\n{H}{P}", T, A),
    "markdown bold": (f"**{T}**\n{H}{P}", T, A),
    "md h1 author": (f"# {T}\n\n> 作者：陆远之\n> 单位：清溪县档案局\n> 电话：13800001234\n\n{P}", T, A),
    "list marks": (f"{T}\n- 作者：陆远之\n- 单位：清溪县档案局\n- 电话：13800001234\n{P}", T, A),
    "cover block": (
        f"党的群众路线研讨征文\n\n题  目：{T}\n作  者：陆远之\n单  位：清溪县档案局\n电  话：13800001234\n二〇一四年三月\n\n{T}\n\n{P}",
        T,
        A,
    ),
    "exclaim title": (f"大家一起来修路！\n{H}{P}", "大家一起来修路！", A),
    "comma title": (f"走下去，才看得见\n{H}{P}", "走下去，才看得见", A),
    "title then speech": (f"{T}\n“你们来啦！”\n{P}", T, []),
    "first sentence no title": (f"春天来了。\n{P}\n{H}", None, A),
    "only prose": (P + "\n" + Q, None, []),
    "first short line then title": (f"2013年征文\n{T}\n{H}{P}", T, A),
    "id": (
        f"{T}\n{H}身份证号：11010519491231002X 年龄：35 性别：男\n微信号：luyuanzhi\n{P}",
        T,
        A + ["id_number=11010519491231002X", "age=35", "gender=男", "wechat=luyuanzhi"],
    ),
    "and": (f"{T}\n作者：陆远之和岳小山\n{P}", T, ["name=陆远之", "name=岳小山"]),
    "cn space names": (
        f"{T}\n陆远之　岳小山　葛　川\n清溪县档案局\n{P}",
        T,
        ["name=陆远之", "name=岳小山", "name=葛川", "unit=清溪县档案局"],
    ),
    "signature": (
        f"{T}\n{P}\n{Q}\n                      陆远之\n                2014年3月5日\n电话：13800001234",
        T,
        ["name=陆远之", "phone=13800001234"],
    ),
    "sig unit": (
        f"{T}\n{P}\n{Q}\n（作者为清溪县档案局局长）\n陆远之",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "author work": (f"{T}\n作者：陆远之，清溪县档案局工作人员，电话13800001234\n{P}", T, A),
    "author in": (f"{T}\n作者：清溪县档案局 陆远之\n{P}", T, ["name=陆远之", "unit=清溪县档案局"]),
    "unit first name": (f"{T}\n单位：清溪县档案局 姓名：陆远之 手机：13800001234\n{P}", T, A),
    "unit name": (f"{T}\n单位及姓名：清溪县档案局 陆远之\n{P}", T, ["name=陆远之", "unit=清溪县档案局"]),
    "colon jam": (
        f"{T}\n联系方式:手机:13800001234 QQ:12345678\n姓名:陆远之\n{P}",
        T,
        ["name=陆远之", "phone=13800001234"],
    ),
    "mail": (f"{T}\n作者：陆远之 E-mail：lu@example.cn\n{P}", T, ["name=陆远之", "email=lu@example.cn"]),
    "abbrev": (f"{T}\n（陆远之 清溪县档案局）\n{P}", T, ["name=陆远之", "unit=清溪县档案局"]),
    "tail bracket sentence": (f"{T}\n{P}\n{Q}（陆远之，清溪县档案局，13800001234）", T, A),
    "tail bracket 2": (
        f"{T}\n{P}\n{Q}\n【作者系清溪县档案局办公室主任】\n姓名：陆远之",
        T,
        ["name=陆远之", "unit=清溪县档案局办公室"],
    ),
    "all in one line": (f"{T}　作者：陆远之　单位：清溪县档案局　电话：13800001234　{P}{Q}", T, A),
}

LABELS: dict[str, tuple[str, str | None, list[str]]] = {
    "in square brackets": (f"{T}\n【作者】陆远之\n【联系电话】13800001234\n【单位】清溪县档案局\n{P}", T, A),
    "brackets and colon": (f"{T}\n【作者】：陆远之\n[电话]: 13800001234\n〔单位〕清溪县档案局\n{P}", T, A),
    "angle brackets": (f"{T}\n<作者>陆远之 <电话>13800001234 <单位>清溪县档案局\n{P}", T, A),
    "a bracket that is no label": (f"{T}\n[摘自日记]天亮了\n作者：陆远之\n{P}", T, ["name=陆远之"]),
    "numbered authors": (f"{T}\n作者1：陆远之\n作者2：岳小山\n{P}", T, ["name=陆远之", "name=岳小山"]),
    "two labels for one value": (f"{T}\n电话/微信：13800001234\n{P}", T, ["phone=13800001234"]),
    "a mailbox without a colon": (f"{T}\n邮箱 lu@example.cn\n{P}", T, ["email=lu@example.cn"]),
    "a number behind the unit": (
        f"{T}\n作者：陆远之\n单位：清溪县档案局 13800001234\n{P}",
        T,
        A,
    ),
    "a postcode without a colon": (f"{T}\n邮编 410000\n{P}", T, ["postcode=410000"]),
    "a class without a colon": (f"{T}\n班级 八年级二班\n{P}", T, ["class=八年级二班"]),
    "the author's 的 is no value": (f"{T}\n作者：的话\n{P}", T, []),
    "a Kangxi radical in a label": (
        f"{T}\n姓名：陆远之\n⼿机：13800001234\n{P}",
        T,
        ["name=陆远之", "phone=13800001234"],
    ),
    "a person reached": (f"{T}\n联系人：陆远之\n{P}", T, ["name=陆远之"]),
    "a person reached beside the author": (f"{T}\n作者：陆远之\n联系人：岳小山\n{P}", T, ["name=陆远之"]),
    "a dot between institution and name": (
        f"{T}\n清溪县档案局·陆远之\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "and between name and institution": (
        f"{T}\n陆远之·国道208线清溪养护站\n{P}",
        T,
        ["name=陆远之", "unit=国道208线清溪养护站"],
    ),
    "a dot behind a label": (f"{T}\n作者：清溪县档案局·陆远之\n{P}", T, ["name=陆远之", "unit=清溪县档案局"]),
    "dots in a name": (
        f"{T}\n清溪县档案局·阿依古丽·买买提\n{P}",
        T,
        ["name=阿依古丽·买买提", "unit=清溪县档案局"],
    ),
    "an ornament between them": (f"{T}\n清溪县档案局◎陆远之\n{P}", T, ["name=陆远之", "unit=清溪县档案局"]),
    "a sign before the institution": (
        f"{T}\n陆远之 @清溪县档案局\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "a character that looks like a bar": (
        f"{T}\n文丨陆远之（清溪县档案局）\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "two posts before the name": (
        f"{T}\n清溪县档案局党组书记、局长陆远之\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "a correspondent": (
        f"{T}\n本报通讯员 陆远之（清溪县档案局）\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "a villager": (f"{T}\n清溪镇石桥村村民 陆远之\n{P}", T, ["name=陆远之", "unit=清溪镇石桥村"]),
    "on nobody's pay": (f"{T}\n自由职业者 陆远之\n{P}", T, ["name=陆远之"]),
    "a postcode glued to its label": (
        f"{T}\n陆远之 (清溪县档案局，邮编414000)\n{P}",
        T,
        ["name=陆远之", "postcode=414000", "unit=清溪县档案局"],
    ),
    "a telephone drawn before the number": (
        f"{T}\n作者：陆远之\n{P}\n☎13800001234",
        T,
        ["name=陆远之", "phone=13800001234"],
    ),
    "sent in": (f"{T}\n来稿：清溪县档案局陆远之\n{P}", T, ["name=陆远之", "unit=清溪县档案局"]),
    "of whom the text tells": (
        f"{T}\n工作单位：清溪县档案局\n{P}\n{Q}\n方满仓，男，63岁，石桥村村民。",
        T,
        ["unit=清溪县档案局"],
    ),
    "a troop of pioneers": (
        f"{T}\n清溪县实验小学五(2)中队 陆远之\n{P}",
        T,
        ["class=五(2)中队", "name=陆远之", "unit=清溪县实验小学"],
    ),
    "a year and what one studies for": (
        f"{T}\n清溪大学文学院2021级本科生 陆远之\n{P}",
        T,
        ["class=2021级", "name=陆远之", "unit=清溪大学文学院"],
    ),
    "a subject before the class": (
        f"{T}\n清溪大学文学院汉语言文学专业2021级1班 陆远之\n{P}",
        T,
        ["class=汉语言文学专业2021级1班", "name=陆远之", "unit=清溪大学文学院"],
    ),
    "a pupil of a class": (
        f"{T}\n清溪县第二中学八年级（3）班学生陆远之\n{P}",
        T,
        ["class=八年级（3）班", "name=陆远之", "unit=清溪县第二中学"],
    ),
    "an age behind the name": (
        f"{T}\n清溪县第二中学　陆远之　15岁\n{P}",
        T,
        ["name=陆远之", "unit=清溪县第二中学"],
    ),
    "a sentence that ends at a hospital": (f"{T}\n{P}\n{Q}\n清溪县医院，到了。", T, []),
    "a number in brackets that is no list's": (
        f"{T}\n班级：八（3） 姓名：陆远之 学校：清溪县第二中学\n{P}",
        T,
        ["class=八（3）", "name=陆远之", "school=清溪县第二中学"],
    ),
    "a number with spaces behind a name": (
        f"{T}\n{P}\n清溪县档案局　陆远之\n联系人：陆远之，138 0000 1234",
        T,
        ["name=陆远之", "phone=138 0000 1234", "unit=清溪县档案局"],
    ),
    "items of a list": (
        f"{T}\n{P}\n1. 姓名——陆远之\n2. 工作单位——清溪县档案局\n3. 联系电话——13800001234",
        T,
        A,
    ),
    "bars behind labels": (f"{T}\n作者|陆远之 单位|清溪县档案局 电话|13800001234\n{P}", T, A),
    "values in brackets": (
        f"姓名（ 陆远之 ）性别（ 男 ）\n单位（ 清溪县档案局 ）\n电话（ 13800001234 ）\n{T}\n{P}",
        T,
        [*A, "gender=男"],
    ),
    "an address without a colon": (
        f"{T}\n{P}\n作者陆远之　地址清溪县牛角湾　电话13800001234",
        T,
        ["address=清溪县牛角湾", "name=陆远之", "phone=13800001234"],
    ),
    "where he lives, beside his number": (
        f"{T}\n陆远之（清溪县江心洲，13800001234）\n{P}",
        T,
        ["address=清溪县江心洲", "name=陆远之", "phone=13800001234"],
    ),
    "where he lives, in his own words": (
        f"{T}\n{P}\n{Q}\n陆远之，现居清溪县新区锦绣园12栋，13800001234",
        T,
        ["address=清溪县新区锦绣园12栋", "name=陆远之", "phone=13800001234"],
    ),
    "all on him behind a number's label": (
        f"{T}\n联系方式：陆远之，13800001234，清溪县框桥西街7号\n{P}",
        T,
        ["address=清溪县框桥西街7号", "name=陆远之", "phone=13800001234"],
    ),
    "a box for letters": (
        f"{T}\n作者：陆远之\n通讯：清溪地区32145信箱78分队\n{P}",
        T,
        ["address=清溪地区32145信箱78分队", "name=陆远之"],
    ),
    "whose numbers they are": (
        f"{T}\n{P}\n{Q}\n陆远之，男，73岁，清溪县档案局退休职工，住后街，电话0730-8432000（家）、13800001234（儿子转）",
        T,
        ["name=陆远之", "phone=0730-8432000", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "who gets letters": (
        f"{T}\n{P}\n{Q}\n邮编414000　清溪县城关镇北门口9号　陆远之收　13800001234",
        T,
        ["address=清溪县城关镇北门口9号", "name=陆远之", "phone=13800001234", "postcode=414000"],
    ),
    "how he may be called": (
        f"{T}\n{P}\n{Q}\n我是清溪县档案局的志愿者陆远之，如需联系请拨打13800001234。",
        T,
        A,
    ),
    "letters in Latin behind a name": (f"{T}\n陆远之（Lu Yuanzhi）\n清溪县档案局\n{P}", T, [A[0], A[2]]),
    "a people before a name": (
        f"{T}\n（蒙古族）乌云其木格\n{P}\n{Q}\n单位：清溪县档案局",
        T,
        ["name=乌云其木格", A[2]],
    ),
    "a seal behind the institution": (f"{T}\n{P}\n{Q}\n清溪县档案局（公章）\n撰稿：陆远之", T, [A[0], A[2]]),
    "a teacher glued to the label": (
        f"{T}\n清溪县第一小学/三（5）班/陆远之/指导老师岳小山\n{P}",
        T,
        ["class=三（5）班", "name=陆远之", "teacher=岳小山", "unit=清溪县第一小学"],
    ),
    "a class that is not of every school": (
        f"{T}\n清溪县特殊教育学校职高一班 陆远之\n{P}",
        T,
        ["class=职高一班", "name=陆远之", "unit=清溪县特殊教育学校"],
    ),
    "an office in which somebody sits": (
        f"{T}\n陆远之　清溪县应急值班室\n{P}",
        T,
        ["name=陆远之", "unit=清溪县应急值班室"],
    ),
    "a letterhead that ends like a name": (
        f"清溪县委政法委员会文件\n{T}\n{P}\n作者：陆远之",
        T,
        ["name=陆远之"],
    ),
    "a province beside the name": (f"{T}\n江西　陆远之\n{P}", T, ["name=陆远之"]),
    "retired, behind the name": (f"{T}\n姓名：陆远之（退休教师）\n{P}", T, ["name=陆远之"]),
    "a covering letter": (
        f"征文组委会：\n我是清溪县的一名退休干部，现将征文发给你们，收到后请回电告知一声，谢谢。\n{T}\n清溪县档案局　陆远之\n{P}\n{Q}",
        T,
        [A[0], A[2]],
    ),
    "the head of a mail": (
        f"发件人：陆远之\n发送时间：2014年5月6日 21:13\n主题：投稿\n{T}\n{P}\n作者：陆远之",
        T,
        ["name=陆远之"],
    ),
    "when it was published": (
        f"原创 陆远之 清溪文艺 2014-09-08 20:00\n{T}\n{P}\n作者：陆远之",
        T,
        ["name=陆远之"],
    ),
    "a title that begins with a measure": (
        f"一节空课\n清溪县第六小学　陆远之\n{P}",
        "一节空课",
        ["name=陆远之", "unit=清溪县第六小学"],
    ),
    "a date in brackets": (f"{T}\n（二〇一四年三月）\n作者：陆远之\n{P}", T, ["name=陆远之"]),
    "a student number in a byline": (
        f"{T}\n清溪学院信息工程学院 21级计科2班 陆远之 学号2108210216\n{P}",
        T,
        ["class=21级计科2班", "name=陆远之", "student_id=2108210216", "unit=清溪学院信息工程学院"],
    ),
    "a student number and what follows it": (
        f"{T}\n陆远之　清溪大学　学号：2021034412　13800001234　lu@example.com\n{P}",
        T,
        [
            "email=lu@example.com",
            "name=陆远之",
            "phone=13800001234",
            "student_id=2021034412",
            "unit=清溪大学",
        ],
    ),
    "a student number that says so by itself": (
        f"{T}\n陆远之 清溪大学物理学院 2021034411 13800001234\n{P}",
        T,
        ["name=陆远之", "phone=13800001234", "student_id=2021034411", "unit=清溪大学物理学院"],
    ),
    "a student number in the next line": (
        f"{T}\n姓名：\n陆远之\n学号：\n20220733\n{P}",
        T,
        ["name=陆远之", "student_id=20220733"],
    ),
    "all that is said of the author": (
        f"{T}\n{P}\n{Q}\n（作者系清溪大学法学院学生，学号2020060811，电话13800001234，邮箱lu@example.com）",
        T,
        ["email=lu@example.com", "phone=13800001234", "student_id=2020060811", "unit=清溪大学法学院"],
    ),
    "a long line of data is no prose": (
        f"{T}\n清溪大学物理学院 / 陆远之 / 学号2021034412 / 13800001234 / yuanzhi.lu@example.com\n{P}",
        T,
        [
            "email=yuanzhi.lu@example.com",
            "name=陆远之",
            "phone=13800001234",
            "student_id=2021034412",
            "unit=清溪大学物理学院",
        ],
    ),
    "a class without its word": (
        f"{T}\n清溪中学 七(5) 陆远之\n{P}",
        T,
        ["class=七(5)", "name=陆远之", "unit=清溪中学"],
    ),
    "a school by its short name": (
        f"{T}\n附小 六（4）班 陆远之\n{P}",
        T,
        ["class=六（4）班", "name=陆远之", "unit=附小"],
    ),
    "a number for calls and messages": (
        f"{T}\n作者：陆远之\n手机/微信同号：13800001234\n{P}",
        T,
        ["name=陆远之", "phone=13800001234"],
    ),
    "a teacher and a number": (
        f"{T}\n作者：陆远之\n指导老师/电话：岳小山/13800001234\n{P}",
        T,
        ["name=陆远之", "phone=13800001234", "teacher=岳小山"],
    ),
    "who taught him, behind the name": (
        f"{T}\n清溪小学 五年级一班 陆远之 岳小山老师指导\n{P}",
        T,
        ["class=五年级一班", "name=陆远之", "teacher=岳小山", "unit=清溪小学"],
    ),
    "a number glued to a name": (
        f"{T}\n清溪水管站陆远之13800001234\n{P}",
        T,
        ["name=陆远之", "phone=13800001234", "unit=清溪水管站"],
    ),
    "a few words on a young author": (
        f"{T}\n{P}\n{Q}\n小作者简介：陆远之，清溪县第二小学五年级1班学生，喜欢写作。",
        T,
        ["class=五年级1班", "name=陆远之", "unit=清溪县第二小学"],
    ),
    "signed with what he is": (
        f"{T}\n{P}\n{Q}\n清溪县税务局驻村队员：陆远之",
        T,
        ["name=陆远之", "unit=清溪县税务局"],
    ),
    "a number glued to its label and a name": (f"{T}\n清溪县档案局陆远之电话13800001234\n{P}", T, A),
    "who it is, behind a number": (f"{T}\n{P}\n{Q}\n电话：13800001234　陆远之　清溪县档案局", T, A),
    "a number and whose it is": (f"{T}\n{P}\n{Q}\n作者：陆远之\n电话：13800001234 岳小山", T, A[:2]),
    "labels glued to all values": (f"{T}\n作者陆远之，单位清溪县档案局，电话13800001234\n{P}", T, A),
    "retired": (f"{T}\n清溪县水利局 退休 陆远之\n{P}", T, ["name=陆远之", "unit=清溪县水利局"]),
    "where he worked before": (
        f"{T}\n陆远之（退休教师）\n原单位：清溪县档案局\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "nobody is called 原单位": (f"{T}\n原单位\n{P}\n{Q}\n电话：13800001234", T, ["phone=13800001234"]),
    "an empty label above the title": (f"单位：\n作者：\n白杨\n{P}", "白杨", ["name=", "unit="]),
    "what a teacher says": (f"{T}\n老师：坐下，翻开书\n{P}", T, []),
    "what a poet says": (f"{T}\n{P}\n{Q}\n诗人：你是谁", T, []),
    "a poet": (f"{T}\n诗人：陆远之\n{P}", T, ["name=陆远之"]),
    "two teachers": (
        f"{T}\n作者：陆远之\n老师：岳小山、方圆\n{P}",
        T,
        ["name=陆远之", "teacher=岳小山、方圆"],
    ),
    "a hand that is no telephone": (f"{T}\n手：12双\n{P}", T, []),
    "numbers with labels of one character": (
        f"{T}\n{P}\n作者：陆远之，单位：清溪县自来水公司，办：0730-8432000，手：13800001234",
        T,
        ["name=陆远之", "phone=0730-8432000", "phone=13800001234", "unit=清溪县自来水公司"],
    ),
    "an office of a school": (f"{T}\n姓名：陆远之 学校办公室\n{P}", T, ["name=陆远之", "unit=学校办公室"]),
    "whoever else is reached, by his post": (f"{T}\n作者：陆远之\n联系人：李主任\n{P}", T, ["name=陆远之"]),
    "reached in short": (
        f"{T}\n{P}\n清溪县档案局　陆远之\n联系：13800001234",
        T,
        ["unit=清溪县档案局", "name=陆远之", "phone=13800001234"],
    ),
    "all of it behind it": (
        f"{T}\n{P}\n联系：陆远之，清溪县档案局，13800001234",
        T,
        ["name=陆远之", "unit=清溪县档案局", "phone=13800001234"],
    ),
    "a department alone": (f"{T}\n院系：石桥大学文学院\n{P}", T, ["school=石桥大学文学院"]),
    "a subtitle's label": (f"标题：{T}\n副标题：一条路的手记\n作者：陆远之\n{P}", T, ["name=陆远之"]),
}

DOCUMENTS: dict[str, tuple[list[Part], str | None, list[str]]] = {
    "table4": (
        body("桥头的灯")
        + table([["姓名", "陆远之", "联系电话", "13800001234"], ["工作单位", "清溪县档案局", "职务", "科员"]])
        + body(P, Q),
        "桥头的灯",
        [*A, "position=科员"],
    ),
    "above": (
        body("桥头的灯")
        + table([["姓名", "联系电话", "工作单位"], ["陆远之", "13800001234", "清溪县档案局"]])
        + body(P, Q),
        "桥头的灯",
        A,
    ),
    "above2": (
        body("桥头的灯", P, Q)
        + table(
            [
                ["作者", "单位", "电话"],
                ["陆远之", "清溪县档案局", "13800001234"],
                ["葛小山", "清溪县林业局", "13900001234"],
            ]
        ),
        "桥头的灯",
        [*A, "name=葛小山", "unit=清溪县林业局", "phone=13900001234"],
    ),
    "title inside a cell": (
        table([["题目：桥头的灯", "姓名：陆远之"], ["编辑：岳小山", "电话：13800001234"]]) + body(P),
        "桥头的灯",
        ["name=陆远之", "phone=13800001234"],
    ),
    "one row": (body("桥头的灯") + table([["作者", "陆远之"]]) + body(P), "桥头的灯", ["name=陆远之"]),
    "merged": (
        table(
            [
                ["征文登记表", None, None, None],
                ["题目", "桥头的灯", None, None],
                ["姓名", "陆远之", "电话", "13800001234"],
                ["单位", "清溪县档案局", None, None],
            ]
        )
        + body("桥头的灯", P, Q),
        "桥头的灯",
        A,
    ),
    "colon cell": (
        body("桥头的灯")
        + table([["姓名：陆远之", "电话：13800001234"], ["单位：清溪县档案局", ""]])
        + body(P),
        "桥头的灯",
        A,
    ),
    "spaced": (
        body("桥头的灯")
        + table([["姓  名：", "陆 远 之"], ["联系方式：", "13800001234"], ["单　　位：", "清溪县档案局"]])
        + body(P),
        "桥头的灯",
        A,
    ),
    "empty": (
        [*body("桥头的灯")] + table([["姓名", "陆远之"], ["联系方式", ""], ["单位", "×××"]]) + body(P),
        "桥头的灯",
        ["name=陆远之", "phone=", "unit=×××"],
    ),
    "data table mid": (
        body("桥头的灯", "作者：陆远之", P)
        + table([["单位", "金额"], ["档案局", "30"], ["林业局", "20"]])
        + body(Q, P),
        "桥头的灯",
        ["name=陆远之"],
    ),
    "list table mid": (
        body("桥头的灯", "作者：陆远之", P)
        + table(
            [
                ["姓名", "电话"],
                ["岳大爷", "13811110000"],
                ["陈大妈", "13811110001"],
                ["岳四", "13811110001"],
                ["周二", "13811110001"],
                ["冯六", "13811110001"],
            ]
        )
        + body(Q, P),
        "桥头的灯",
        ["name=陆远之"],
    ),
    "data table end": (
        body("桥头的灯", "作者：陆远之", P, Q)
        + table([["单位", "金额"], ["档案局", "30"], ["林业局", "20"]]),
        "桥头的灯",
        ["name=陆远之"],
    ),
    "textbox all": (
        body(P, Q)
        + [
            ("textbox", "桥头的灯"),
            ("textbox", "作者：陆远之"),
            ("textbox", "电话：13800001234"),
            ("textbox", "单位：清溪县档案局"),
        ],
        "桥头的灯",
        A,
    ),
    "textbox byline": (
        [*body("桥头的灯", P, Q)]
        + [("textbox", "清溪县档案局 陆远之"), ("textbox", "联系电话：13800001234")],
        "桥头的灯",
        A,
    ),
    "header": (
        [*body("桥头的灯", P, Q)] + [("header", "作者：陆远之  单位：清溪县档案局  电话：13800001234")],
        "桥头的灯",
        A,
    ),
    "footer": (
        body("桥头的灯", P, Q)
        + [("footer", "陆远之 第1页"), ("footer", "姓名：陆远之 13800001234 清溪县档案局")],
        "桥头的灯",
        A,
    ),
    "footnote": (
        body("桥头的灯\ufffc", P, Q)
        + [("footnote", "作者简介：陆远之，清溪县档案局科员，联系电话13800001234。")],
        "桥头的灯",
        A,
    ),
    "footnote2": (
        [*body("桥头的灯*", "陆远之\ufffc", P, Q)]
        + [("footnote", "作者单位：清溪县档案局；电话：13800001234")],
        "桥头的灯",
        A,
    ),
    "footnote3": (
        [*body("桥头的灯", "陆 远\ufffc", P, Q)]
        + [("footnote", "作者系清溪县档案局干部，电话：13800001234")],
        "桥头的灯",
        ["name=陆远", *A[1:]],
    ),
    "cover underline": (
        body(
            "征文作品",
            "",
            "桥头的灯",
            "",
            "作  者：＿陆远之＿＿",
            "单  位：_清溪县档案局__",
            "联系电话：_13800001234_",
            "2013年10月",
            "桥头的灯",
            P,
            Q,
        ),
        "桥头的灯",
        A,
    ),
    "english": (body("桥头的灯", "Name: 陆远之", "TEL: 13800001234", "Unit: 清溪县档案局", P), "桥头的灯", A),
    "softbreak": (
        body("桥头的灯\n——一条路的手记", "作者：陆远之\n电话：13800001234\n单位：清溪县档案局", P),
        "桥头的灯",
        A,
    ),
    "title break": (
        body("桥头的灯\n又亮了", "作者：陆远之\n电话：13800001234\n单位：清溪县档案局", P),
        "桥头的灯又亮了",
        A,
    ),
    "boxed essay": (
        table(
            [
                ["题目", "桥头的灯"],
                ["姓名", "陆远之"],
                ["电话", "13800001234"],
                ["单位", "清溪县档案局"],
                ["正文", P + Q],
            ]
        ),
        "桥头的灯",
        A,
    ),
    "style title": (
        [
            ("body", "湖南红星网研讨文章"),
            ("body", "桥头的灯", None, "title"),
            ("body", "清溪县档案局 陆远之 13800001234"),
            ("body", P),
        ],
        "桥头的灯",
        A,
    ),
    "long title": (
        body(
            "新形势下县级档案部门面向乡村群众提供便民查询服务的若干实践与思考",
            "陆远之 清溪县档案局",
            P,
            Q,
            "联系电话：13800001234",
        ),
        "新形势下县级档案部门面向乡村群众提供便民查询服务的若干实践与思考",
        A,
    ),
    "question title": (
        body("大家为什么不来？", "陆远之（清溪县档案局）", P, Q, "联系电话：13800001234"),
        "大家为什么不来？",
        A,
    ),
    "section head": (
        body(
            "桥头的灯",
            "陆远之（清溪县档案局）",
            "一、问题在哪里",
            P,
            "二、办法在哪里",
            Q,
            "三、电话：打给谁",
            P,
            "联系电话：13800001234",
        ),
        "桥头的灯",
        A,
    ),
    "abstract": (
        body(
            "桥头的灯",
            "陆远之",
            "（清溪县档案局，湖南清溪 410000）",
            "摘要：本文记下一条乡村公路从争论到修通的经过，并谈几点体会。",
            "关键词：群众路线；作风",
            P,
            Q,
            "联系电话：13800001234",
        ),
        "桥头的灯",
        [*A[:2], "postcode=410000", *A[2:]],
    ),
    "unit dept": (
        body("桥头的灯", "清溪县档案局保管科 陆远之", P, Q, "联系电话：13800001234"),
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局保管科"],
    ),
    "county": (
        body("桥头的灯", "湖南省清溪县石桥镇人民政府　陆远之", P, Q, "联系电话：13800001234"),
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=湖南省清溪县石桥镇人民政府"],
    ),
    "village": (
        body("桥头的灯", "石桥镇枫林村　陆远之", P, Q, "联系电话：13800001234"),
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=石桥镇枫林村"],
    ),
    "two bylines": (
        body("桥头的灯", "陆远之 葛小山", "（清溪县档案局）", P, Q, "联系电话：13800001234"),
        "桥头的灯",
        ["name=葛小山", *A],
    ),
    "ethnic": (
        body("桥头的灯", "清溪县档案局 阿依努尔·托合提", P, Q, "联系电话：13800001234"),
        "桥头的灯",
        ["name=阿依努尔·托合提", *A[1:]],
    ),
    "school class": (
        body(
            "桥头的灯",
            "学校：清溪县第二中学 班级：初二（3）班 姓名：陆远之 学号：20130215",
            P,
            Q,
            "家长联系电话：13800001234",
        ),
        "桥头的灯",
        [
            "name=陆远之",
            "phone=13800001234",
            "school=清溪县第二中学",
            "class=初二（3）班",
            "student_id=20130215",
        ],
    ),
    "poem": (
        body(
            "春到石桥",
            "陆远之",
            "春风吹过石桥",
            "我听见门响",
            "老人把茶端上来",
            "说起修路的事",
            "山坡上站着羊群",
            "雨落在石板上",
            "作者单位：清溪县档案局 电话：13800001234",
        ),
        "春到石桥",
        A,
    ),
    "date sig": (
        body("桥头的灯", P, Q, "清溪县档案局", "陆远之", "2013年9月1日", "电话：13800001234"),
        "桥头的灯",
        A,
    ),
    "addr": (body("桥头的灯", "作者：陆远之", "通联：清溪县档案局 13800001234", P), "桥头的灯", A),
    "postal line": (
        body(
            "桥头的灯",
            "作者：陆远之",
            "单位：清溪县档案局",
            "地址：清溪县人民路18号 邮编：410000 电话：13800001234",
            P,
        ),
        "桥头的灯",
        [*A, "address=清溪县人民路18号", "postcode=410000"],
    ),
    "fields as sentence": (
        body("桥头的灯", "我叫陆远之，在清溪县档案局工作，电话是13800001234。", P),
        "桥头的灯",
        A,
    ),
    "pipe": (body("桥头的灯", "陆远之 | 清溪县档案局 | 13800001234", P), "桥头的灯", A),
    "name phone only": (body("桥头的灯", "陆远之 13800001234", P, Q, "（清溪县档案局）"), "桥头的灯", A),
    "numbers in text": (
        body("桥头的灯", "作者：陆远之", P + "他的电话是13912345670。", Q + "热线12345。"),
        "桥头的灯",
        ["name=陆远之"],
    ),
    "name paren tel": (
        body("桥头的灯", "作者：陆远之（13800001234）", "单位：清溪县档案局", P),
        "桥头的灯",
        A,
    ),
    "parenthesized title": (body("【征文】桥头的灯", "作者：陆远之", P), "桥头的灯", ["name=陆远之"]),
    "zhengwen colon": (body("征文：桥头的灯", "作者：陆远之", P), "桥头的灯", ["name=陆远之"]),
    "group stmt mid": (
        body("桥头的灯", P, "作者：陆远之", "单位：清溪县档案局", "电话：13800001234", Q, P, Q),
        "桥头的灯",
        A,
    ),
}


@pytest.mark.parametrize(
    ("text", "title", "fields"), (TEXTS | MORE_TEXTS | LABELS).values(), ids=TEXTS | MORE_TEXTS | LABELS
)
def test_a_plain_text_tells_title_and_author(text: str, title: str | None, fields: list[str]) -> None:
    assert told(of_text(text)) == (title, sorted(fields))


@pytest.mark.parametrize(("parts", "title", "fields"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_a_document_tells_title_and_author(parts: list[Part], title: str | None, fields: list[str]) -> None:
    assert told(of_parts(parts)) == (title, sorted(fields))


def test_the_largest_type_is_the_title_s() -> None:
    lines = [("清溪县机关党委", 14.0), (T, 22.0), ("陆远之 清溪县档案局", 14.0), (P, 16.0)]
    paragraphs = tuple(
        Paragraph(number, text, "body", runs=(Run(0, len(text), "text", size=size),))
        for number, (text, size) in enumerate(lines)
    )
    essay = recognise(Reading(paragraphs), path="a.docx", sha256="")
    assert told(essay) == (T, ["name=陆远之", "unit=清溪县档案局"])


def test_a_centred_title_of_two_paragraphs_is_one() -> None:
    lines = ["坚持把路修到每一户人家门口", "努力让山里的货走得出去", P]
    paragraphs = tuple(
        Paragraph(
            number,
            text,
            "body",
            align="" if text == P else "center",
            runs=(Run(0, len(text), "text", size=16.0 if text == P else 22.0),),
        )
        for number, text in enumerate(lines)
    )
    essay = recognise(Reading(paragraphs), path="a.docx", sha256="")
    assert told(essay) == (lines[0] + lines[1], [])


def test_a_subtitle_s_style_makes_a_subtitle() -> None:
    paragraphs = (
        Paragraph(0, T, "body", style="title"),
        Paragraph(1, "一条路的手记", "body", style="subtitle"),
        Paragraph(2, P, "body"),
    )
    title = recognise(Reading(paragraphs), path="a.docx", sha256="").title
    assert title is not None
    assert (title.text, title.subtitle) == (T, "一条路的手记")


BODIES = {
    "title, author and byline are no body": (f"{T}\n——一条路的手记\n{H}{P}\n{Q}", P + Q),
    "the contest's name on a cover is none": (f"征文参赛作品\n{T}\n{H}{T}\n{P}", P),
    "editors are none": (f"{T}\n{P}\n编辑：岳小山　审核：葛川", P),
    "an epigraph is": (f"{T}\n路在脚下。\n——题记\n{P}", f"路在脚下。——题记{P}"),
    "a heading is": (f"{T}\n{H}一、缘起\n{P}", f"一、缘起{P}"),
    "author data behind the last sentence is none": (f"{T}\n{P}\n{Q}（作者单位：清溪县档案局）", P + Q),
    "text behind author data on the same line is": (f"{T}　{H[:6]}　电话：13800001234　{P}", P),
    "a long text behind a label is": (f"{T}\n作者简介：{P * 6}", f"作者简介：{P * 6}"),
    "a unit of measure is": (f"{T}\n{P}\n单位：万元\n{Q}", f"{P}单位：万元{Q}"),
}


@pytest.mark.parametrize(("text", "rest"), BODIES.values(), ids=BODIES)
def test_what_is_left_is_the_body(text: str, rest: str) -> None:
    essay = of_text(text)
    assert "".join(essay.quote(span) for span in essay.body).replace("　", "") == rest


def test_a_field_says_where_it_stands() -> None:
    essay = of_text(f"{T}\n{H}{P}")
    phone = next(field for field in essay.fields if field.name == "phone")
    assert (phone.label, essay.quote(phone.span), phone.span.paragraph) == ("电话", "13800001234", 3)


def test_an_empty_label_stands_where_the_label_does() -> None:
    essay = of_text(f"{T}\n姓名：陆远之　联系电话：\n{P}")
    empty = next(field for field in essay.fields if field.name == "phone")
    assert (empty.value, essay.quote(empty.span)) == ("", "联系电话")


def test_the_ruleset_s_own_labels_come_first() -> None:
    paragraphs = tuple(
        Paragraph(n, line, "line") for n, line in enumerate([T, "所在支部：清溪县机关党支部", P])
    )
    essay = recognise(Reading(paragraphs, "utf-8"), path="a.txt", sha256="", labels={"unit": ("所在支部",)})
    assert [(field.name, field.value) for field in essay.fields] == [("unit", "清溪县机关党支部")]


def test_a_subtitle_is_no_title() -> None:
    essay = of_text(f"{T}\n——一条路的手记\n{H}{P}")
    assert essay.title is not None
    assert (essay.title.text, essay.title.subtitle) == (T, "一条路的手记")


@pytest.mark.parametrize("size", [1, 2, 500, 5000])
def test_long_lines_and_many_lines_are_read_in_time_that_grows_with_them(size: int) -> None:
    essay = of_text(f"{T}\n{H}" + "姓名：" * size + "\n" + " " * size + "\n" + f"{P}\n" * size)
    assert essay.title is not None
