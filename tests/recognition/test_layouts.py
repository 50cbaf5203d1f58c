"""How plain texts are laid out, and what a person reads out of them."""

from __future__ import annotations

import pytest

from essaycheck.essay import Paragraph, Reading
from essaycheck.recognition import recognise
from tests.recognition.texts import A, H, P, Q, T, of_text, told

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


@pytest.mark.parametrize(("text", "title", "fields"), (TEXTS | MORE_TEXTS).values(), ids=TEXTS | MORE_TEXTS)
def test_a_plain_text_tells_title_and_author(text: str, title: str | None, fields: list[str]) -> None:
    assert told(of_text(text)) == (title, sorted(fields))


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
        Paragraph(n, line, "line") for n, line in enumerate([T, "所在项目：清溪县机关党支部", P])
    )
    essay = recognise(Reading(paragraphs, "utf-8"), path="a.txt", sha256="", labels={"unit": ("所在项目",)})
    assert [(field.name, field.value) for field in essay.fields] == [("unit", "清溪县机关党支部")]


def test_a_subtitle_is_no_title() -> None:
    essay = of_text(f"{T}\n——一条路的手记\n{H}{P}")
    assert essay.title is not None
    assert (essay.title.text, essay.title.subtitle) == (T, "一条路的手记")


@pytest.mark.parametrize("size", [1, 2, 500, 5000])
def test_long_lines_and_many_lines_are_read_in_time_that_grows_with_them(size: int) -> None:
    essay = of_text(f"{T}\n{H}" + "姓名：" * size + "\n" + " " * size + "\n" + f"{P}\n" * size)
    assert essay.title is not None
