"""Values that only keep a place, by their form, and those that look like them and are true."""

from __future__ import annotations

import pytest

from essaycheck.essay import Field, Span
from essaycheck.recognition.people.soundness import flaw
from tests.recognition.texts import A, P, Q, T, of_text, rest, told

STAND_INS = {
    "unit": """
        未定 暂定 待确认 待核实 以后补 稍后补充 暂不填写 目前没有落实 无法提供 另行通知 贵单位
        您的单位 你的工作单位 本部门 我公司 我们学校 我局 该单位 单位名称（全称） 公司名称 X县X局
        x县x局 □□县□□局 ×县气象局 X中学 A市B局 湖南省A市B局 △△市△△局 ${unit} {{单位}} <单位> {unit}
        #单位# <%=unit%> 选择一项。 请删除本行 由单位填写 请用正楷填写 （必填） 请务必填写全称
        示例：清溪县档案局 例如清溪县档案局 例：清溪县档案局 （如：清溪县档案局）
        清溪县档案局（示例） 同作者 同单位 同下 如上所述 与作者单位相同 清溪县某局 清溪县某中学
        某县气象局 本市某医院 某国企 某部门 报名时已填 因盲审隐去 暂时保密 工作单位保密 附件1
        一个单位 写单位 这里填单位 单位/学校 单位待定 与公章一致 入围后补充 不方便透露 清溪县□□局
        清溪县X局 甲县乙局 加盖公章
    """,
    "school": """
        贵校 我校 学校名称 清溪县某中学 你的学校 未定
    """,
    "class": """
        几年级几班 （几年级几班） 几班 未定 你的班级 班级名称 待分班 高几
    """,
    "name": """
        您的大名 尊姓大名 未提供 尚未定 隐去 已隐去 盲审 不署名 {{name}} NAME 同作者 张三（示例）
        《姓名》 {姓名} 【姓名】 例：陆远之 请用正楷填写 小编 网友 记者 党员 普通员工 一线工作者 本报通讯员 热心网友 乡村教师
        农村教师 一位老兵 小记者 优秀共产党员 某乡镇干部 一读者 姓名不详 见文末 见附件 见报名表
    """,
    "phone": """
        同微信 同微信号 不便公开 请联系单位 见邮件 您的手机号 与微信一致 报名时已填 ${phone}
        （如：13800001234） 例：13800001234 如13800001234 13800001234（示例） 请与单位联系 由学校转
        微信联系 加微信 11位手机号 不方便 获奖后提供
    """,
    "address": """
        您的通讯地址 同单位 同单位地址 见信封 X省X市X县 某县某镇 示例：清溪县解放路1号
    """,
    "email": """
        您的邮箱 同上 {{email}}
    """,
}

SOUND = {
    "unit": """
        无为市文化馆 无锡市第一中学 未来科技公司 未名书院 未央区教育局 一线天景区管理处 待王镇中学
        后勤集团 不锈钢厂 须江中学 另山村委会 还珠楼酒店 尚义县教育局 以岭药业公司 之江中学 贵州大学
        贵阳一中 贵溪市文化馆 本溪市第一中学 本田公司 我爱我家公司 同济大学 同心县民政局
        如东县教育局 如皋市档案局 如家酒店 例子村委会 示范小学 样板村 见义勇为基金会 查干湖林场
        填海造地公司 楷书书法学校 选择出版社 清溪县保密局 密云区教育局 免税店 双流区教育局
        X射线研究所 TCL公司 Exxon公司 A区物业公司 一○一中学 几何书店 空军某部 驻清溪某部 火箭军某旅
        解放军某部 清溪县档案局（必填） 清溪县档案局（请盖章） 系统工程研究院 信息中心 证券时报
        售后服务中心 战后重建委员会 附属中学 一家人超市 一个人书店 涉县第一中学 必应公司
        有色金属研究院 获嘉县教育局 写作协会 隐私保护中心 确山县档案局 北京市X射线研究所
    """,
    "class": """
        五年级（2）班 几何班 未来班 同舟班 例会班 启航班
    """,
    "name": """
        未名 王未来 贵生 本真 如意 范例 樊例 看山 见贤 同文 同小雨 空谷 无尘 任教 文员 文书 张学生
        农民强 党员生 张网友 汪小编 于友 李正楷 万一 石一线 山里人 拾荒者 守望者 追梦人 行者无疆
        陆远之党员 格桑卓玛教师 尚未雨 安全 写意 时报春 甲子 一一 评定 附庸风雅
    """,
    "phone": """
        请拨打13800001234 13800001234（必填） 13800001234（与微信号相同） 手机13800001234
    """,
    "address": """
        贵州省贵阳市云岩区1号 如东县掘港镇 X光厂宿舍2栋 清溪县A区3栋B座 见龙路3号
    """,
    "email": """
        xx1990@example.com example@example.org
    """,
}


def cases(values: dict[str, str]) -> list[tuple[str, str]]:
    return [(field, value) for field, several in values.items() for value in several.split()]


@pytest.mark.parametrize(("field", "value"), cases(STAND_INS))
def test_what_only_keeps_a_place(field: str, value: str) -> None:
    assert flaw(Field(field, "", value, Span(0, 0, 0))) == "placeholder"


@pytest.mark.parametrize(("field", "value"), cases(SOUND))
def test_what_looks_like_it_and_is_true(field: str, value: str) -> None:
    assert flaw(Field(field, "", value, Span(0, 0, 0))) == ""


BEHIND_LABELS = {
    "an example of a number": ("电话：13800001234", "电话：（如：13800001234）", "phone=（如：13800001234）"),
    "a number called an example": (
        "电话：13800001234",
        "电话：13800001234（示例）",
        "phone=13800001234（示例）",
    ),
    "a name called an example": ("作者：陆远之", "作者：陆远之（示例）", "name=陆远之（示例）"),
    "a number elsewhere": ("电话：13800001234", "电话：同微信", "phone=同微信"),
    "a number not to be told": ("电话：13800001234", "电话：不便公开", "phone=不便公开"),
    "a unit to be chosen": ("单位：清溪县档案局", "单位：选择一项。", "unit=选择一项"),
    "a name with a remark": ("作者：陆远之", "作者：陆远之（请用正楷填写）", "name=陆远之"),
    "a number with a remark": ("电话：13800001234", "电话：13800001234（必填）", "phone=13800001234"),
    "a post before a name": ("作者：陆远之", "作者：记者　陆远之", "name=陆远之"),
}


@pytest.mark.parametrize(("old", "new", "field"), BEHIND_LABELS.values(), ids=BEHIND_LABELS)
def test_is_the_value_and_no_part_of_the_body(old: str, new: str, field: str) -> None:
    essay = of_text(f"{T}\n作者：陆远之\n单位：清溪县档案局\n电话：13800001234\n{P}\n{Q}".replace(old, new))
    name = field.partition("=")[0]
    assert told(essay) == (T, sorted([*(each for each in A if not each.startswith(name)), field]))
    assert rest(essay) == [P, Q]


BESIDE = {
    "a unit": ("单位：清溪县档案局，邮编410000", ["unit=清溪县档案局"]),
    "a unit with a number": (
        "单位：清溪县档案局，邮编410000，13800001234",
        ["phone=13800001234", "unit=清溪县档案局"],
    ),
    "a school and a class": ("单位：双溪中学八年级三班，邮编410000", ["class=八年级三班", "unit=双溪中学"]),
    "a number": ("电话：13800001234（邮编：410000）", ["phone=13800001234"]),
    "a number behind a comma": ("电话：13800001234，邮编410000", ["phone=13800001234"]),
    "an address": ("地址：清溪县解放路1号邮政编码410000", ["address=清溪县解放路1号"]),
}


@pytest.mark.parametrize(("line", "fields"), BESIDE.values(), ids=BESIDE)
def test_a_postcode_is_no_part_of_what_it_stands_beside(line: str, fields: list[str]) -> None:
    assert told(of_text(f"{T}\n{line}\n{P}\n{Q}")) == (T, sorted([*fields, "postcode=410000"]))


POSTS = {
    "under the title": (
        f"{T}\n陆远之\n{P}\n{Q}\n作者：清溪县档案局科员",
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "in two words": (
        f"{T}\n陆远之\n{P}\n{Q}\n作者：清溪县档案局　科员",
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "nowhere": (f"{T}\n{P}\n{Q}\n作者：清溪中学语文教师", ["unit=清溪中学"]),
    "behind it": (f"{T}\n{P}\n{Q}\n作者：清溪县档案局干部陆远之", ["name=陆远之", "unit=清溪县档案局"]),
    "in its place": (f"{T}\n{P}\n{Q}\n作者：清溪县档案局", ["name=清溪县档案局", "unit=清溪县档案局"]),
}


@pytest.mark.parametrize(("text", "fields"), POSTS.values(), ids=POSTS)
def test_a_post_tells_where_somebody_is_and_not_who(text: str, fields: list[str]) -> None:
    assert told(of_text(text)) == (T, fields)


NO_POSTCODE = {
    "the post office": ("单位：清溪县邮政局", "unit=清溪县邮政局"),
    "a short number": ("电话：13800001234 661234", "phone=13800001234 661234"),
    "nothing else": ("电话：邮编410000", "phone=邮编410000"),
}


@pytest.mark.parametrize(("line", "field"), NO_POSTCODE.values(), ids=NO_POSTCODE)
def test_what_is_no_postcode_beside_a_value(line: str, field: str) -> None:
    assert told(of_text(f"{T}\n{line}\n{P}\n{Q}")) == (T, [field])


def test_a_crossed_number_in_a_byline_is_the_authors() -> None:
    essay = of_text(f"{T}\n清溪县档案局　陆远之　13800001234X\n{P}\n{Q}")
    assert told(essay) == (T, ["name=陆远之", "phone=13800001234X", "unit=清溪县档案局"])
    assert [flaw(field) for field in essay.fields if field.name == "phone"] == ["implausible"]


TALK = (
    "电话：响了三遍，没有人接。",
    "老师：请写下来，写在本子上。",
    "单位：我们以单位为家，他说。",
    "作者：我不知道该怎样写下去。",
)


@pytest.mark.parametrize("line", TALK)
def test_what_is_told_stays_in_the_body(line: str) -> None:
    assert line in rest(of_text(f"{T}\n陆远之\n{P}\n{line}\n{Q}"))


BRACKETS = {
    "匿名（清溪县档案局）": ["name=匿名", "unit=清溪县档案局"],
    "网友（清溪县档案局，13800001234）": ["name=网友", "phone=13800001234", "unit=清溪县档案局"],
    "匿名（请勿公开）": ["name=匿名"],
    "佚名（陆远之）": ["name=佚名"],
}


@pytest.mark.parametrize(("value", "fields"), BRACKETS.items(), ids=BRACKETS)
def test_a_bracket_behind_what_is_no_name_tells_where_somebody_is(value: str, fields: list[str]) -> None:
    assert told(of_text(f"{T}\n作者：{value}\n{P}\n{Q}")) == (T, fields)
