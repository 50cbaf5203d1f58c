from __future__ import annotations

import pytest

from essaycheck.rules.anonymous import Anonymous
from essaycheck.rules.author import Author
from essaycheck.rules.manual import Manual
from tests.notice.notices import notice, requiring, the


@pytest.mark.parametrize(
    ("text", "required"),
    [
        ("文末注明姓名、单位、联系电话。", ("name", "unit", "phone")),
        ("文末注明姓名、期刊名称、供电所名称。", ("name", "unit")),
        ("作者署名格式为“营业部名称 姓名”，置于题目之下。", ("unit", "name")),
        ("作者署名：须用真名，并附工作单位、电话。", ("name", "unit", "phone")),
        ("作品标题下注明作者所在院、姓名。", ("unit", "name")),
        ("文章开头写明姓名、所属志愿队。", ("name", "unit")),
        ("文章开头写明姓名、所属组别。", ("name",)),
        ("稿件末行右对齐打印作者单位、姓名、电话。", ("unit", "name", "phone")),
        ("封面写明单位名称、报告题目、执笔人、联系电话。", ("unit", "name", "phone")),
        ("4000字左右。论文结构：题目、作者（单位、职务）、摘要、正文。", ("name", "unit", "position")),
        ("姓名、学校、联系方式备注于书信末尾。", ("name", "school", "phone")),
        ("来稿请注明姓名、单位、通讯联络方法。", ("name", "unit", "phone")),
        ("来稿请注明姓名、电话、QQ或微信号。", ("name", "phone")),
        ("来稿请注明姓名、电话、QQ和微信号。", ("name", "phone", "wechat")),
        ("文末注明通联邮编、地址、姓名。", ("postcode", "address", "name")),
        ("请在题目下一行写明科室及作者姓名。", ("unit", "name")),
        (
            "来稿请附真实姓名、通讯地址、邮编和手机号码，以便寄送样刊。",
            ("name", "address", "postcode", "phone"),
        ),
        ("作品首页标题下方署作者单位和姓名，末尾附手机号码。", ("unit", "name", "phone")),
        ("稿件页眉右侧标注“班级+姓名+学号”。", ("class", "name", "student_id")),
        ("以“分行（部室）+姓名”形式署于标题下方。", ("unit", "name")),
        ("题目下写明学校、年级、姓名，文末写明指导教师。", ("school", "class", "name", "teacher")),
        ("来稿须注明姓名、工作单位或学校、电话（手机）。", ("name", "unit", "phone")),
        ("完整填写作者姓名、联系电话等真实信息，并在征文中标明。", ("name", "phone")),
        ("请将姓名、班级写在作文纸右上角。", ("name", "class")),
        ("交稿时请留下姓名和手机号。", ("name", "phone")),
        ("作者简介置于首页脚注，包括姓名、出生年月、职务、电子邮箱。", ("name", "age", "position", "email")),
        ("文末注明姓名、性别、身份证号、微信号。", ("name", "gender", "id_number", "wechat")),
        ("标题下写明供电所名称、作者姓名，不写职务。", ("unit", "name")),
        ("来稿请注明姓名、任职单位或所在学校。", ("name", "unit")),
        ("来稿请注明姓名、家长联系电话。", ("name", "phone")),
        ("标题下注明姓名，无需注明单位。", ("name",)),
        ("标题下注明单位、姓名，不需要注明职务。", ("unit", "name")),
        ("标题下注明单位、姓名，无须注明职务。", ("unit", "name")),
        ("请在标题下署名，并在文后注明班级。", ("name", "class")),
        ("姓名、身份证号、工作单位（或学校）请在稿件结尾处标明。", ("name", "id_number", "unit")),
        ("文末写姓名，联系电话、地址请在邮件中注明。", ("name",)),
        ("标题下注明派驻单位、姓名。", ("unit", "name")),
        ("在标题下一行居中标明党支部名称、作者姓名。", ("unit", "name")),
        ("作品首页列出作者姓名、原任职务、手机。", ("name", "position", "phone")),
        ("首页载明作者中文姓名、外文姓名、通讯地址。", ("name", "address")),
        ("文首写明中英文姓名、联系电话。", ("name", "phone")),
        ("落款写“高三（X）班 姓名”。", ("class", "name")),
        ("题目下写“七年级（×）班＋姓名”。", ("class", "name")),
        ("作者信息：在文末用表格列出姓名、工种、单位、手机、是否会员。", ("name", "unit", "phone")),
        ("稿子末尾把名字、电话写上，方便上门送奖。", ("name", "phone")),
        ("来稿末尾请把单位、姓名写清楚。", ("unit", "name")),
        ("内容：写你所在小城的吃食、街巷、手艺。文末附姓名。", ("name",)),
        ("文末写姓名、学校、指导老师姓名（没有可不写）。", ("name", "school")),
        ("文末写姓名、手机（没有手机的写座机）。", ("name", "phone")),
        ("文末写姓名、电话、单位（个体工商户可不写单位）。", ("name", "phone")),
        ("文末写姓名、电话；少儿读者还须写明学校。", ("name", "phone")),
        ("文末注明姓名、电话或邮箱。", ("name", "phone")),
        ("文末注明姓名、所在营连、军线电话。", ("name", "unit", "phone")),
        ("题目下注明网点名称、员工姓名，无需填写工号和联系电话。", ("unit", "name")),
        ("文末请附第一作者联系电话和电子邮箱。", ("phone", "email")),
        ("文末注明姓名、微信号或WhatsApp。", ("name",)),
        ("来稿注明盟员姓名、所属支部、入盟时间。", ("name", "unit")),
        ("作者信息（组别、姓名、单位、联系方式）附于文末。", ("name", "unit", "phone")),
        ("标题下标注“管理处＋收费站＋姓名”。", ("unit", "name")),
        ("文末注明姓名。年满八十岁的学员请注明年龄。", ("name",)),
        ("文末注明姓名。患者投稿只需留联系方式。", ("name",)),
        ("稿末请注明作者姓名、所在单位（学生写明学院、班级）、手机号。", ("name", "unit", "phone")),
        ("文末注明姓名。未成年人作品须注明所在学校。", ("name",)),
        ("文末注明姓名。内容可写一通95598电话、一碗姜汤。", ("name",)),
        ("作者须在标题下写明所在机构和姓名。", ("unit", "name")),
        ("作者署名置于标题之下，格式为“姓名（单位）”。", ("name", "unit")),
        ("信末请写上姓名和班级，联系方式写在邮件里即可。", ("name", "class")),
        ("文章抬头写明单位、姓名、联系电话。", ("unit", "name", "phone")),
        ("涉及患者的，须隐去真实姓名。文末写明作者姓名。", ("name",)),
        ("正文第一行写“单位：××× 姓名：×××”。", ("unit", "name")),
        ("班级、姓名写在题目下一行居中位置。", ("class", "name")),
        ("作者姓名与单位置于文题之下，通信地址、邮编置于文末。", ("name", "unit", "address", "postcode")),
        ("投稿者须提供姓名、单位职务、手机号码。", ("name", "unit", "position", "phone")),
        ("标题二号黑体，作者信息（部门+姓名）三号楷体居中，正文三号仿宋。", ("unit", "name")),
        ("文末留下姓名电话。", ("name", "phone")),
        ("首页为题目、作者姓名、单位、职称。", ("name", "unit", "position")),
        ("来稿时请将姓名、学校、班级附于文章后面。", ("name", "school", "class")),
        ("文后附上姓名、所在企业、原工作单位、电话。", ("name", "unit", "phone")),
        ("论文由标题、作者单位、姓名、摘要、关键词构成。", ("unit", "name")),
        ("首页脚注注明第一作者姓名、职称。", ("name", "position")),
        ("文末请写明：姓名、收样刊地址（含邮编）、电话。", ("name", "address", "postcode", "phone")),
        ("稿子写完发行政部，邮箱 miao@example.com，文后写上姓名、部门。", ("name", "unit")),
        ("文末写明姓名、现（原）工作科室、联系方式。", ("name", "unit", "phone")),
        ("首页须含作者姓名、研究室、职称。", ("name", "unit", "position")),
        ("每篇稿子都要写上院名、名字。", ("unit", "name")),
        ("信的末尾留下你的名字和微信号哦。", ("name", "wechat")),
        ("第一行学校，第二行班级和姓名。", ("school", "class", "name")),
        ("姓名写在标题下，前面加单位简称，中间空一格。", ("name", "unit")),
        ("单位和姓名（楷体_GB2312，三号，居中，置于标题下）", ("unit", "name")),
        ("姓名及单位（标题下空一行）为3号楷体字", ("name", "unit")),
        ("作者单位、姓名用楷体四号。", ("unit", "name")),
        ("作者单位及姓名，小3号楷体，置于标题下。", ("unit", "name")),
        ("作者简介及联系电话列于文末。", ("phone",)),
        ("作者姓名、单位、联系电话列于文末。", ("name", "unit", "phone")),
        ("标题下方为单位和姓名，三号楷体。", ("unit", "name")),
        ("标题下空一行写中心+姓名。", ("unit", "name")),
        ("请按“标题—单位、姓名—正文—联系电话”的顺序编排。", ("unit", "name", "phone")),
        ("文章标题下写庭室和姓名。", ("unit", "name")),
        ("稿末請註明真實姓名、學校、電話及電郵地址。", ("name", "school", "phone", "email")),
        ("标题下方居中打印作者单位姓名。", ("unit", "name")),
        ("题目下一行写“组别 学校 姓名”，指导教师写在文末。", ("teacher", "school", "name")),
        ("题目下不署名；文末另起一段，附作者姓名、科室。", ("name", "unit")),
        ("右上角标明部门、姓名，末尾不再附联系方式。", ("unit", "name")),
        ("左上角写班次、学员姓名、家庭电话，右上角写任课老师的名字。", ("class", "name", "phone", "teacher")),
        ("首页写网点名称和选手姓名。", ("unit", "name")),
        ("信末写上姓名、班级，千万不要写家庭住址和电话。", ("name", "class")),
        ("执笔人单位、职务、电话以尾注形式写在报告最后。", ("unit", "position", "phone")),
        ("稿子右下角落名字和门牌号。", ("name", "address")),
        ("请在纸的背面写上孩子姓名、年龄、学校。", ("name", "age", "school")),
        ("文末提供作者姓名、单位；文章首页不署名，以便盲审时撕去末页。", ("name", "unit")),
        ("姓名、单位、电话在文章末页单独注明，文章其他地方不得出现作者信息。", ("name", "unit", "phone")),
        ("文末写明姓名、手机号（必填）、邮箱（可不填）。", ("name", "phone")),
        ("文末注明姓名、电话，微信号自愿填写。", ("name", "phone")),
        ("文末必填：姓名、电话；选填：邮箱、单位。", ("name", "phone")),
        ("正文之后另起一页，写明姓名、电话。", ("name", "phone")),
        ("各班撰写征文，压缩包命名为“学院名称+征文”，文末注明姓名。", ("name",)),
        ("作者信息（姓名、单位、手机）附文末。", ("name", "unit", "phone")),
        ("作者资料（姓名、学校（单位）、手机）附篇末。", ("name", "unit", "phone")),
        ("班级、姓名写题目下。", ("class", "name")),
        ("请将作者信息（姓名、单位、手机）附文末。", ("name", "unit", "phone")),
        ("作者信息（姓名、单位、手机）放最后。", ("name", "unit", "phone")),
        ("姓名、单位、手机请附文后。", ("name", "unit", "phone")),
        ("作者姓名及联系电话附文尾即可。", ("name", "phone")),
        ("稿子里也写上科室姓名哈。", ("unit", "name")),
        ("稿子里也写上科室、姓名噢。", ("unit", "name")),
        ("标题下写“园所+教师姓名”。", ("unit", "name")),
        ("文末注明姓名、手机号，本院职工加注所在科室。", ("name", "phone")),
        ("面向海内外中文写作者，文末写姓名。", ("name",)),
        (
            "获奖作品将在《晨报》刊登，作品请发送至邮箱a@example.com，作品请注明作者姓名、性别和单位。",
            ("name", "gender", "unit"),
        ),
        ("获奖作品将在《晨报》刊登，请注明姓名、电话。", ("name", "phone")),
        ("文末写明姓名、联系方式（含微信）。", ("name", "phone", "wechat")),
        ("文末附上会员号和作者具体通联地址、电话。", ("address", "phone")),
        ("文尾注明姓名、详细收寄地址、邮编。", ("name", "address", "postcode")),
        ("稿末注明详细固定通讯地址、邮编和真实姓名。", ("address", "postcode", "name")),
        ("标题黑体居中，标题下方“部门+姓名”楷体四号字居中。", ("unit", "name")),
        (
            "请将参赛作品和作者真实姓名、电话及电子邮箱等个人信息，放在一个Word文档里（文档命名：姓名+题目）。",
            ("name", "phone", "email"),
        ),
        ("题目下写作者。", ("name",)),
        ("文末注明作者。", ("name",)),
        (
            "作者简介（姓名、单位、职称、电话、邮箱）列于文末。",
            ("name", "unit", "position", "phone", "email"),
        ),
        ("个人信息（姓名、部门、电话）写在标题下方。", ("name", "unit", "phone")),
        ("落款处写真实姓名，家庭住址及手机号另纸附上，不要写在家书里。", ("name",)),
        ("文末注明姓名、单位，联系电话、地址单独写在一张纸上。", ("name", "unit")),
        ("文末写真实姓名和单位，身份证号及银行卡号另纸附上。", ("name", "unit")),
        ("文末写姓名、单位，“邮箱”一栏选填。", ("name", "unit")),
        ("作者简介务必写明姓名、电话。", ("name", "phone")),
        ("署名为网点+姓名+岗位。", ("unit", "name", "position")),
        ("写明作者真实姓名、详细通联、邮编和电话。", ("name", "address", "postcode", "phone")),
        ("文章最后写上姓名、所在志愿服务队、联系方式。", ("name", "unit", "phone")),
        ("作者姓名和单位排在标题正下方，用小四号楷体。", ("name", "unit")),
        ("首行题目，次行姓名，末行联系电话。", ("name", "phone")),
        ("请勿忘记写明姓名、单位。", ("name", "unit")),
        ("文末写姓名、联系方式（电话或微信）。", ("name", "phone")),
        ("文末写姓名。如需样刊，请留下地址、邮编。", ("name",)),
        ("文末写姓名，需要退稿的请附地址。", ("name",)),
        ("投稿者需要在文末注明姓名、单位。", ("name", "unit")),
        ("文末写姓名、联系方式（电话、微信）。", ("name", "phone", "wechat")),
        ("请提供真实姓名、电话，我们承诺保密。", ("name", "phone")),
        ("文末请留下您的姓名、电话，仅用于联系。", ("name", "phone")),
        ("来稿请附姓名、学校，如有指导教师请一并注明。", ("name", "school")),
        ("文末注明姓名、电话，如有邮箱也请附上。", ("name", "phone")),
        ("文末注明姓名、指导教师。", ("name", "teacher")),
        ("写在学校统一印制的稿纸上，第一行写班级、姓名。", ("class", "name")),
        ("标题下写明部门、姓名，单位统一汇总。", ("unit", "name")),
        ("标题下写明姓名，单位统一用全称。", ("name", "unit")),
        ("作品末尾除姓名、联系电话外，学生还须注明班级。", ("name", "phone")),
        ("文末注明姓名、任教学校。", ("name", "school")),
        ("作品和登记表打成一个包，标题下写明科室、姓名。", ("unit", "name")),
        ("来稿请附：姓名/单位/手机/邮箱。", ("name", "unit", "phone", "email")),
        ("文末写姓名、单位/学校。", ("name", "unit")),
        ("连同真实姓名、通讯地址写在稿件末尾。", ("name", "address")),
        ("姓名、电话写在文章结尾，小朋友加写年龄。", ("name", "phone")),
        ("姓名、电话写在文章结尾，小朋友还要写年龄。", ("name", "phone")),
        ("标题下注明党小组和姓名。", ("unit", "name")),
        ("题目下写“教研组+姓名”。", ("unit", "name")),
        ("来稿注明车间、姓名，文尾另附联系电话。", ("unit", "name", "phone")),
        ("文章后面写上班级、宝宝姓名。", ("class", "name")),
        ("标题下面空一行写“××税务所 某某某”，别写职务。", ("unit", "name")),
        ("题目下面写××学校 ×××。", ("unit", "name")),
        ("次行为“科所　作者”，第三行起为正文。", ("unit", "name")),
        ("文末请留下姓名、职业和手机，如果是在校学生，请再写上学校。", ("name", "position", "phone")),
        ("文末写姓名和科室，别写职务。", ("name", "unit")),
        (
            "格式：题名（三号黑体）→作者、单位（四号楷体）→正文（小四号宋体）→联系方式",
            ("name", "unit", "phone"),
        ),
        ("请写上：姓名、当年班级、现居城市。", ("name", "class")),
        ("材料右上角写“推荐单位+联系人+电话”。", ("unit", "phone")),
        ("家庭成员姓名、家长手机号（写在稿子末尾）。", ("name", "phone")),
        ("请写明姓名、联系方式（儿童作品加注年龄）。", ("name", "phone")),
        ("纸上别忘了写：贵姓大名、电话多少。", ("name", "phone")),
        ("文末写姓名，编号由学校统一编制。", ("name",)),
    ],
)
def test_fields_that_a_draft_must_hold(text: str, required: tuple[str, ...]) -> None:
    rule = the(Author, requiring(f"题目自拟。{text}"))
    assert rule
    assert rule.required == required
    assert rule.basis


@pytest.mark.parametrize(
    "text",
    [
        "联系人：程禾，联系电话：0739-5550123。",
        "邮件主题请注明“姓名+单位”。",
        "邮件正文里写上姓名、部门、电话。",
        "信封上注明作者姓名和电话。",
        "请填写报名表，写明姓名、性别、电话。",
        "请关注公众号，在线填写姓名、手机号。",
        "作者信息表另附，包含姓名、单位、电话。",
        "将姓名、电话写在邮件正文中。",
        "附件以“单位+姓名”命名。",
        "讲述外国语学院、职业技术学校的故事，附照片。",
        "不得抄袭，不写姓名。",
        "请附指导老师意见书。",
        "联系电话、职务填在报送函中。",
        "注明指导老师电话。",
        "请在邮件正文中注明姓名、电话。",
        "点击文末“阅读原文”填登记表（监护人电话、班主任姓名）。",
        "作品发送至邮箱a@example.com，并注明姓名、电话。",
        "作品请发送至邮箱a@example.com，作品请在邮件中注明姓名、电话。",
        "请填《参赛登记表》，注明姓名、电话。",
        "作品未在网络（含博客、微博、微信等）公开。",
        "未在任何媒体（包括报刊、微信）发表。",
        "未在公开渠道，包括微博、微信，发布。",
        "标题下方“——读《渡口》有感”楷体居中。",
        "请将作者姓名、电话等信息，写在邮件中。",
        "请将作者姓名、电话等信息，填在报名表里。",
        "作品发送至邮箱a@example.com，作品请备注姓名于邮件主题。",
        "作品以“部门+姓名”命名。",
        "通过小程序上传，无需在正文中署名。",
        "请另纸（勿写在稿件之内）列明：姓名、年龄、电话。",
        "海内外华语写作者均可参加。",
        "两人以上合作的，写第一作者即可。",
        "电子档档名请标明文类、题目及作者姓名。",
        "稿件要素齐全：标题、正文、作者（含单位）、审核人。",
        "文末注明发表时间、报刊名称、出版社名称。",
        "本市作者（以通讯地址为准，含县市区），年龄、职业不限。",
        "参赛作品须附全市读书征文大赛参赛表（见附件），注明作者姓名、单位、联系电话。",
        "作者资料（姓名、单位）请填在报名表中。",
        "须使用统一模板，模板中“工号”“部门”两栏为必填，“手机”栏选填。",
        "邮件格式：题目、作者、正文。",
        "稿件结构：标题、正文、落款。",
        "文章结构：要求完整，题目、作者不计入正文字数。",
        "书评格式：书名、作者、出版社、正文。",
        "本活动不收费，请勿向任何个人提供身份证号、银行卡号。",
        "作者须对提供的姓名、身份证号的真实性负责。",
        "所填写的姓名、电话仅用于寄送样刊。",
        "作者请加微信群（注明姓名、单位）。",
        "作品和登记表打成一个包，包名用“科室+姓名”。",
        "写好后私信本馆账号，告知姓名、手机号。",
        "正文中除姓名外，不得出现单位、电话。",
        "电子版名字就写“车间+姓名”。",
        "原通知要求“封面注明学校、姓名”，现改为附登记表。",
        "可署真名，也可署笔名；但须在邮件中告知真实姓名、电话。",
    ],
)
def test_what_belongs_elsewhere_is_not_asked_of_the_draft(text: str) -> None:
    rule = the(Author, requiring(f"题目自拟。{text}"))
    assert rule is None or rule.required == ("teacher",)


def test_data_asked_for_in_a_letter_are_for_a_person_to_check() -> None:
    manual = the(Manual, requiring("题目自拟。邮件正文里写上姓名、部门、电话。"))
    assert manual
    assert "邮件正文里写上姓名、部门、电话" in manual.items


@pytest.mark.parametrize(
    ("text", "besides"),
    [
        ("文末注明姓名、警号、电话。", "警号"),
        ("文末注明姓名、民族、政治面貌、电话。", "民族、政治面貌"),
        ("文末注明姓名、银行账号（用于发放稿酬）。", "银行账号"),
        ("文末请附姓名、电话、开户行及账号。", "开户行及账号"),
        ("作品末页附姓名、联系电话和60字以内的个人简介。", "60字以内的个人简介"),
        ("文末注明工号、姓名等信息。", "工号"),
        ("作者信息（学校（单位）、姓名、教龄、电话）附文末。", "教龄"),
        ("作者信息（工号、姓名、电话）附文末。", "工号"),
        ("工号、姓名、电话附文末。", "工号"),
        ("姓名、学号、专业放在标题下一行。", "专业"),
        ("请将工号、姓名、电话写在文末。", "工号"),
        ("对组织得力、投稿多的部门，附名单表扬。", None),
        ("文末附：姓名（中、英文）、现居城市。", "现居城市"),
        ("信末写明姓名、与收信人的关系。", "与收信人的关系"),
        ("首页写明论文题目、姓名、单位。", None),
        ("文末注明姓名、电话、籍贯（可不填）。", None),
        ("文末写上姓名、电话就好，不要写楼号和电话。", None),
        ("文末注明姓名、电话等真实信息。", None),
        ("文末写上班级、姓名和家长姓名哈。", "家长姓名"),
        ("稿子开头写班级+姓名+（想用笔名就写笔名）。", None),
    ],
)
def test_data_that_no_rule_knows_are_for_a_person_to_check(text: str, besides: str | None) -> None:
    manual = the(Manual, requiring(f"题目自拟。{text}"))
    items = [item for item in (manual.items if manual else ()) if item.startswith("另须注明：")]
    assert items == ([f"另须注明：{besides}"] if besides else [])


@pytest.mark.parametrize(
    ("audience", "required"),
    [
        ("全县职工", ("name", "unit", "phone")),
        ("职工及家属", ("name", "unit")),
        ("全县职工、社会各界人士", ("name", "unit")),
        ("全体员工", ("name", "unit")),
    ],
)
def test_a_crowd_that_is_all_who_take_part_are_no_some(audience: str, required: tuple[str, ...]) -> None:
    asked = "署名要求：文末写姓名、部门。职工须在文末注明手机号。"
    rule = the(Author, notice("征文要求：题目自拟。", f"参加对象：{audience}。", asked))
    assert rule
    assert rule.required == required


def test_what_stands_under_the_name_of_a_group_is_told_with_it() -> None:
    derived = notice("学生组：文末写姓名、学校、班级。", "成人组：文末写姓名、单位、电话。")
    author, manual = the(Author, derived), the(Manual, derived)
    assert author
    assert manual
    assert author.required == ("name", "unit")
    assert manual.items == ("学生组：文末写姓名、学校、班级", "成人组：文末写姓名、单位、电话")


@pytest.mark.parametrize(
    ("text", "some"),
    [
        ("征文要求：文末注明姓名、手机号，本院职工加注所在科室。", "本院职工加注所在科室"),
        ("署名方式：文末注明姓名、手机号，本院职工加注所在科室。", "本院职工加注所在科室"),
        ("署名要求：文末注明姓名、手机号。幼儿园教师加注所在班级。", "幼儿园教师加注所在班级"),
        ("征文要求：文末注明姓名、手机号；职工家属投稿的，注明职工姓名。", "职工家属投稿的，注明职工姓名"),
        ("征文要求：文末注明姓名、手机号；少儿读者还须写明学校。", "少儿读者还须写明学校"),
    ],
)
def test_what_some_authors_add_is_for_a_person_to_check(text: str, some: str) -> None:
    derived = notice(text)
    author, manual = the(Author, derived), the(Manual, derived)
    assert author
    assert manual
    assert (author.required, manual.items) == (("name", "phone"), (some,))


def test_labels_that_drafts_are_not_searched_for_are_added() -> None:
    rule = the(Author, requiring("题目自拟。文末注明作者姓名、所在项目、楼栋房号。"))
    assert rule
    assert rule.labels == {"unit": ("所在项目",), "address": ("楼栋房号",)}


def test_a_label_asks_by_itself() -> None:
    rule = the(Author, notice("征文要求：题目自拟。", "署名要求：姓名、班级", "来稿请注明：学号、电话。"))
    assert rule
    assert rule.required == ("name", "class", "student_id", "phone")


@pytest.mark.parametrize(
    ("text", "required"),
    [
        ("稿末：姓名＋手机号＋银行卡号", ("name", "phone")),
        ("题目下方居中署名：学院 专业班级 姓名 学号", ("school", "class", "name", "student_id")),
        ("首页作者栏：姓名、单位、职称", ("name", "unit", "position")),
        ("作者：楷体，三号，格式为“科室 姓名”", ("unit", "name")),
        ("稿件署名：统一为“单位+作者”，并注明联系电话", ("unit", "name", "phone")),
        ("署名方式：机构名称、作者姓名", ("unit", "name")),
        ("写上啥：名字、班组，写在题目底下", ("name", "unit")),
        ("署名：XX党支部 XXX，写在题目下面一行", ("unit", "name")),
        ("论文结构：题目、作者及单位、摘要、关键词、正文、参考文献。", ("name", "unit")),
        ("稿件格式：标题-作者单位-作者姓名-正文。", ("unit", "name")),
    ],
)
def test_labels_that_announce_a_list(text: str, required: tuple[str, ...]) -> None:
    rule = the(Author, notice("征文要求：题目自拟。", text))
    assert rule
    assert rule.required == required


@pytest.mark.parametrize(
    ("choice", "required"),
    [
        ("单位（学校、班级）", ("unit",)),
        ("单位（学校+班级）", ("unit",)),
        ("所在单位（或学校、班级）", ("unit",)),
        ("单位或学校班级", ("unit",)),
        ("单位/学校班级", ("unit",)),
        ("单位或学校、班级", ("unit",)),
        ("学校或单位、班级", ("unit",)),
        ("学校班级（单位）", ("unit",)),
        ("学校及班级或工作单位", ("unit",)),
        ("班级、单位", ("class", "unit")),
        ("学校（班级）", ("school", "class")),
        ("工作单位（学校）、职务", ("unit", "position")),
    ],
)
def test_where_a_unit_will_do_no_class_is_asked_for(choice: str, required: tuple[str, ...]) -> None:
    rule = the(Author, requiring(f"文末注明姓名、{choice}、联系电话。"))
    assert rule
    assert rule.required == ("name", *required, "phone")


@pytest.mark.parametrize(
    ("text", "required"),
    [
        ("来稿请注明姓名、单位、电话，学生加写班级。", ("name", "unit", "phone")),
        ("职工投稿的，须在文末注明姓名、单位、电话。", ("name", "unit", "phone")),
        ("文末写上您的大名和所住小区。", ("name", "address")),
        ("信纸末尾请写：幼儿班级、幼儿姓名。", ("class", "name")),
        ("文末注明姓名、所在村（居）或学校班级、电话。", ("name", "unit", "phone")),
        ("正文中不得出现企业真实名称。标题下写姓名，文末注明电话。", ("name", "phone")),
        ("来稿请注明姓名、电话。职工投稿的，须注明姓名、单位。", ("name", "phone")),
        ("文稿上标明姓名、单位；属于老年大学的学员另外注明班级。", ("name", "unit")),
        ("文末注明姓名、电话，在校学生另外注明学校、班级。", ("name", "phone")),
        ("文末注明姓名、电话，属实的材料请附原件。", ("name", "phone")),
        ("原要求“文末附身份证号”不再执行，只需注明姓名、电话。", ("name", "phone")),
        ("不再要求附身份证号，文末注明姓名、电话。", ("name", "phone")),
        ("文末注明姓名、电话，不再重复填写报名表。", ("name", "phone")),
        ("请注明姓名、电话、通讯地址或电子邮箱。", ("name", "phone")),
        ("请注明姓名、手机或电子邮箱。", ("name", "phone")),
        ("文末注明姓名、单位（含地址）。", ("name", "unit", "address")),
        ("文首标明：所评图书书名、作者、出版社。文末注明姓名、班级。", ("name", "class")),
        ("文末，学生写明学校、班级、姓名，教师写明单位、姓名。", ("name", "unit")),
        (
            "公众组写姓名、单位、手机；学生组写姓名、学校、年级班级、指导教师、手机。",
            ("name", "unit", "phone"),
        ),
        ("公众组在文末写姓名、手机，学生组在文末写姓名、学校，并写明指导教师。", ("name",)),
        ("文末附上作者姓名、电话。学生投稿除附上姓名、联系方式外，请附上学校、班级。", ("name", "phone")),
        ("A、B类来稿写明作者姓名与电话；C类写明作者姓名、年龄。", ("name",)),
        ("文末注明姓名、单位。学生作者请注明学校、班级。", ("name", "unit")),
        ("请在文末注明姓名、电话，学生请注明班级。", ("name", "phone")),
        ("学生组注明班级，其他组注明单位。均须写姓名、电话。", ("name", "phone")),
        ("小学组文末写学校、班级、姓名。", ("school", "class", "name")),
        ("学生须注明班级、姓名，并写明电话。", ("class", "name", "phone")),
        ("各组均须注明姓名、班级。", ("name", "class")),
        ("小组成员须注明姓名、学号。", ("name", "student_id")),
        ("学校以组为单位，文末写班级、姓名。", ("class", "name")),
        ("社会作者注明姓名、单位、电话，校内师生注明姓名、院系、电话。", ("name", "unit", "phone")),
        ("家长须在作文纸右上角写明孩子姓名、班级。", ("name", "class")),
        ("教职工注明部门，学生注明班级，均须写姓名。", ("name",)),
        ("“学生组”须写明：学校、姓名；“社会组”须写明：单位、姓名、电话。", ("name", "unit")),
        ("请小学组、中学组作者在标题下写学校、班级、姓名，成人组写单位、姓名。", ("name", "unit")),
        ("小学高年级组写学校、班级、姓名；初中组写学校、姓名。", ("school", "name")),
        ("员工在文末注明姓名、部门。", ("name", "unit")),
        ("参赛学生请注明姓名、班级。", ("name", "class")),
        ("诗歌组、散文组作品均须在标题下注明姓名、单位。", ("name", "unit")),
        ("题目自拟。\n署名：学生写明班级、姓名，教师写明姓名、任教学科。", ("name",)),
        ("题目自拟。\n署名：学生写明班级、姓名，并写明电话。", ("class", "name", "phone")),
        ("题目自拟。\n署名：员工：姓名、部门、岗位；家属：姓名及员工姓名。", ("name",)),
        ("题目自拟。\n署名：员工：姓名、部门。", ("name", "unit")),
        ("文末注明姓名、单位（文稿注明“晨光征文”，电子邮件在主题注明“晨光征文”）。", ("name", "unit")),
        ("题目自拟。\n作品末页须注明：姓名（中英）、住址、电邮。", ("name", "address", "email")),
    ],
)
def test_what_some_add_is_not_asked_of_all(text: str, required: tuple[str, ...]) -> None:
    first, *rest = text.split("\n")
    rule = the(Author, notice(f"征文要求：{first}", *rest))
    assert rule
    assert rule.required == required


@pytest.mark.parametrize(
    "either", ["单位或住址", "单位（住址）", "单位（或住址）", "单位（没有单位的写住址）"]
)
def test_an_address_may_stand_in_place_of_a_unit(either: str) -> None:
    rule = the(Author, requiring(f"题目自拟。文末注明姓名、{either}。"))
    assert rule
    assert (rule.required, rule.labels) == (("name", "unit"), {"unit": ("住址",)})


@pytest.mark.parametrize(
    "text",
    ["打开“晨光”App，上传文章并留下姓名和手机号码。", "填写姓名、手机号，获取作品编号。"],
)
def test_what_is_told_where_the_draft_is_handed_in_need_not_stand_in_it(text: str) -> None:
    assert the(Author, notice("征文要求：题目自拟。", f"投稿方式：{text}")) is None


@pytest.mark.parametrize(
    "text",
    [
        "作品首页请隐去作者信息。",
        "文章内不得出现真实校名、人名。",
        "作者名不要写在正文文档里。另用一个文档写明：真名、电话。",
        "正文中不得出现作者姓名、单位等信息。",
        "文中请勿出现作者姓名和所在单位，作者信息填写在报名表中。",
        "稿件一律不署名。",
        "稿件需不具名。",
        "请各参赛人员删除正文中的姓名、单位等信息。",
        "文件内、文件属性中均不得有作者信息。",
        "为便于评审，文章内不要注明任何个人信息。",
        "正文中不得出现学校名称。",
        "文档里请不要出现孩子的姓名和学校。",
        "姓名、联系电话填入报名登记表，不得出现在文章中。",
        "姓名、电话只填写在网上报名页，文章里不要出现。",
        "作者信息一律填写在报名表中，稿件上不写。",
        "姓名写在信封上，稿件上不写。",
        "一式三份（作品稿件内不得注记作者姓名）。",
        "文内不能有任何能看出作者身份的内容，也不能有任何个人信息。",
        "文件名为题目，正文中不写姓名。",
        "稿子里别留名字，另外写个作者信息表（姓名、电话）一起发。",
        "作者信息单列一页，包括姓名、学号、学院、手机。正文部分隐去一切作者信息，以便双盲评审。",
        "稿件除题目外不得有作者任何信息。",
        "论文电子版一律匿名提交。",
        "稿件不署作者的姓名。",
        "参赛者姓名、地址及电话请另纸书写，勿写在作品上。",
        "论文正文及页眉页脚不得含作者信息。",
        "正文出现姓名、单位、联系方式等个人信息的，视为无效作品。",
        "稿件中带有作者姓名、校名者，一律作废稿处理。",
        "另起一页打印学校、年级、姓名，正文页不出现以上信息。",
        "译文在前，文档中不得出现译者任何信息。",
        "原通知要求“封面注明学校、姓名”，因匿名评审，现改为作品中一律不得出现学校、姓名。",
    ],
)
def test_anonymous_drafts(text: str) -> None:
    found = requiring(f"题目自拟。{text}")
    assert the(Anonymous, found)
    assert the(Author, found) is None


@pytest.mark.parametrize(
    "text",
    [
        "文中不得出现患者真实姓名、住院号。",
        "不具名的稿件不予采用。",
        "标题下写明姓名，不写职务。",
        "参赛作品须注明姓名、学校，不得在作品中出现学校标识。",
        "文件名中不得出现作者姓名。",
        "文字复制比不超过20%（去除本人文献）。",
        "不得出现献血者的身份证号等隐私信息。",
        "请勿将作者信息写在页眉处。",
        "标题下方不署姓名，文末注明姓名和单位。",
        "请勿删除稿件中的姓名、单位。",
        "评审时工作人员会删除作者信息，请在文末注明姓名、电话。",
        "组委会将隐去作者信息后送评委盲评。",
        "稿件统一编号，隐去姓名后交评委评阅。",
        "文件名只写题目，不写姓名。",
        "敏感词汇，文章里不要出现。",
        "征得同意后选登，涉及隐私的隐去姓名。",
        "作品不得署真名以外的笔名，标题下注明姓名。",
        "请特别注明作者姓名、电话。",
        "首页为题目、作者姓名、单位，第二页起为正文，正文中请勿出现作者信息。",
        "封面写明姓名、单位，正文页不得出现作者信息。",
        "文首标明：所评图书书名、作者、出版社。",
        "评审时正文部分隐去作者姓名。",
        "不署名的作品不予受理。",
        "不署真名的稿件一律不予采用。",
        "不写姓名者不评奖。",
        "作品不署名的，取消资格。",
        "案情须隐去真实人名、地名。",
        "匿名投稿不予受理。",
        "除文末外，文中不得出现作者姓名。",
        "文末写姓名，请勿写在稿纸背面。",
        "姓名、地址请勿写在信封上。",
        "正文不得含图片、表格。",
        "每篇不超过1200字（不含标题和署名）。",
        "字数不含标题、署名。",
        "作品中出现患者姓名、住院号的，视为无效作品。",
        "优秀作品在内网刊登，刊登时可应本人要求隐去姓名。",
        "公众号推送时，可隐去作者姓名。",
        "不得含有联系方式、广告链接、单位商业秘密。",
    ],
)
def test_drafts_that_are_not_anonymous(text: str) -> None:
    assert the(Anonymous, requiring(f"题目自拟。{text}")) is None


def test_a_label_that_tells_of_a_blind_review_is_no_part_about_prizes() -> None:
    assert the(Anonymous, notice("■ 匿名评审：正文请勿出现姓名、学号、课题组名称"))


def test_a_label_that_asks_for_the_data_behind_it() -> None:
    rule = the(Author, notice("1.来稿须附个人信息：姓名、职业、联系电话、常住地址；"))
    assert rule
    assert rule.required == ("name", "position", "phone", "address")


def test_a_label_may_say_that_nobody_has_to() -> None:
    found = notice(
        "征文要求：题目自拟。",
        "必须写明：姓名、手机号码（写在文末）",
        "可以选填：电子邮箱、单位，不填不影响评选",
    )
    rule = the(Author, found)
    assert rule
    assert rule.required == ("name", "phone")


def test_an_author_in_a_few_words_may_consist_of_data() -> None:
    rule = the(Author, notice("【体例】", "题名：不超过20字", "作者简介：姓名、性别、职称、E-mail、手机"))
    assert rule
    assert rule.required == ("name", "gender", "position", "email", "phone")


def test_who_may_take_any_name_is_asked_for_none() -> None:
    assert the(Author, notice("署名：可署真名、昵称或“一位女儿”之类的称谓，悉听尊便。")) is None
