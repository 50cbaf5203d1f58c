"""What only keeps the place of a value, known by its form: put off, withheld, told elsewhere, asked for."""

from __future__ import annotations

from functools import cache

from essaycheck.patterns import compiled
from essaycheck.recognition.people.name_lists import names
from essaycheck.recognition.people.values import is_institution
from essaycheck.recognition.wordlists import label_words, wordlists

_LATER_BEGINS = frozenset("因目现暂尚还仍未没待缺无不稍以之随日届回另拟需须等后入获录采评有必确")
_LATER = (
    r"(?:因故|目前|现在?|暂时?|尚|还|仍|(?:入围|获奖|录用|采用|评[审选]|有?需要|必要|确定)[之以]?[后时]?){0,3}"
    r"(?:再|未|没有?|待|暂|缺|无法|不[便愿想能宜可予必用]?|稍[后候]|[以之随日]后|届时|回头|另行?|拟|需|须|等|后续?)"
    r"(?:再|来|予以?|进行|在此)?(?:[署具]名|安排|[分编]班|方便|[定填写补充确认核实对查证提供交告知公开布详说报议商登记分配选添加更新完善录入透露便有落统通续附寄缺空略]){1,5}(?:中|了|吧)?"
)
"""未定, 待确认, 稍后补充, 不便公开: closed words alone, for 无为, 未来 and 待 begin other things as well."""

_WITHHELD_BEGINS = frozenset("已均因按依此本个信姓作单电身隐匿盲双保密略省从免留空回脱打屏删不秘工暂需须涉")
_WITHHELD = (
    r"(?:已|均|因盲[审评]|因?工作|暂时|需要?|须|[按依]要求|[此本]处|个人|信息|姓名|作者|单位|电话|身份){0,3}"
    r"(?:隐[去匿藏名]|匿去|匿名?|盲[审评]|双盲|保?密|略去?|省略|从略|免[填写]|留空|空[缺白着]|回避|密封|脱敏|打码|屏蔽|删[去除]|不告诉你|秘密|隐私|涉密)"
    r"(?:处理|要求|评[审阅]|需要|单位|不填|中|了)?"
)
"""隐去, 因盲审隐去, 已删除."""

_ELSEWHERE = (
    r"(?:敬请|[详请参另可均]|具体){0,3}(?:[见看]|查[看阅]|参照)[于在]?"
    r"[上下前后左右首末尾文封附表报名登记信邮件题正片签落款备注括号微电话手机页面眉脚图角稿头纸袋内里外处录栏行个人简介资料档案作者册单目详情示述息其他历\d]{1,8}|附[件表页录]\d{0,2}"
    r"|同[上下前后左右](?:[面列文表述行栏]|所[述示]|一?[页行栏格])?|同(?:封面|首页|文[中末首]|题目?)"
    r"|如[上前下左右题表](?:[面文]|所[述示])?"
    r"|(?:报名|投稿|登记|注册|[此之]前|[前上]面|系统|网上|平台|表|邮件){0,2}[时里中内上]?已经?(?:在[一-鿿]{1,6})?[填写登记提供报注明告知发附留交上传]{1,4}[过了]?"
    r"|请?联系(?:单位|学校|本人|作者|家长|老师|班主任|编辑部?|我们?)"
)
"""见封面, 同上, 如前所述, 报名时已填, 请联系单位."""

_WHOSE = r"(?:您|你|贵|我|本人?|咱|该|自己|一[家个所])(?:们|自己)?(?:所在)?的?(.{1,10})"
_NAMED = ("的全称", "的名称", "全称", "名称", "全名", "名字", "简称", "号码", "号", "信息")
_OF_PLACES = frozenset("省市县区乡镇村局厅院校班厂部处科所社店站队司方")
_FILL_IN = r"(?:这[里儿]|[此在]处|在此|请|要)?(?:填写?|写|输入|选择?)(?:[上入]|[你您]的)?"
_FILLED = frozenset("填写输选")
_MANNERS = frozenset(("大名", "尊姓大名", "芳名", "尊名", "姓", "名"))

_REQUESTS = r"填[写入好上报]?|正楷|楷书|输入|[点单]击|[必选]填|勾选|下拉|删除|替换|选择|注明|写明"
_ASKS = (
    rf"(?:(?:请|须|需|务必|必须|此[处栏项]).{{0,14}}(?:{_REQUESTS}).{{0,10}}"
    r"|[在从按用以].{0,10}(?:填写?|正楷|楷书|输入).{0,6}"
    rf"|(?:[此本][处栏项])?[为系]?[必选]填[项栏]?|[由待等][一-鿿]{{1,6}}填写?|(?:{_REQUESTS})(?:此处|[本此该][行项栏处]|一[项个]|文字|内容).{{0,6}})"
)
"""请用正楷填写, 请删除本行, 选择一项."""

_EXAMPLES = r"示例|样例|范例|举例|示范|样本|模板|[例样]"
_EXAMPLE = (
    rf"[(\[【]?(?:填[写报])?(?:(?:{_EXAMPLES}|格式|样式|[例比譬]?如)[:,].+|(?:例如|比如|譬如|示例|样例).{{2,}}|[例如]\d.*)"
    rf"|.+[(\[【](?:填写)?(?:{_EXAMPLES}|例子|仅供参考)[)\]】]"
)
"""例：清溪县档案局, （如：13800001234）, 张三（示例）."""

_TEMPLATE = r"[$#]\{.+\}|\{\{.+\}\}|<%.+%>|\[\[.+\]\]|[{<#%@«]([^{}<>#%@«»]{1,20})[}>#%@»]"
_SCHOOL = "[大中小]学"
_BLANK = (
    r"(?<![xX×✕□△◇＊*_?])[xX×✕□△◇＊*_?]+"
    rf"(?=[省市县区州旗镇乡村街路局厅处院校部委办所站社厂班年级]|{_SCHOOL}|公司|单位|医院|集团)"
)
_LETTERED = rf"(?:(?<![A-Za-z])[A-Z]|[甲乙丙丁])(?=[省市县镇乡村局厅校厂]|{_SCHOOL}|公司|单位)"
_ONE = (
    rf"[×✕□△◇]+(?:[省市县区州旗镇乡村局厅]|{_SCHOOL}|公司|单位).*"
    rf"|.*[省市县区镇乡][xX×✕□△◇*＊]+(?:[局厅委办处科所站校厂院村镇乡]|{_SCHOOL}|公司|单位|社区|街道).*"
    rf"|[xX]+(?:[省市县镇乡村局厅校].*|{_SCHOOL}|公司|单位|学校|医院|银行|集团|社区)"
)
_WHICH = r"几(?:年|班|级|\(|$)"


def is_stand_in(field: str, whole: str) -> bool:
    """Whether a squeezed value has the form of what keeps a place; a remark counts where it stands alone."""
    core = compiled(r"\([^()]*\)").sub("", whole) if "(" in whole else whole
    bare = core or whole.strip("()")
    return is_template(bare) or _keeps_place(field, bare.strip("[]<>《》\"'“”"))


def _keeps_place(field: str, bare: str) -> bool:
    return bool(bare) and (
        _is_put_off(bare)
        or _is_elsewhere(bare)
        or _is_label(field, bare)
        or (field != "phone" and _has_blanks(bare))
        or _is_request(bare)
        or (field == "class" and "几" in bare and bool(compiled(_WHICH).search(bare)))
    )


def _is_put_off(bare: str) -> bool:
    """Whether closed words say that it comes later, or is not to be told: 待确认, 不便公开, 盲审."""
    if bare[0] in _LATER_BEGINS and compiled(_LATER).fullmatch(bare):
        return True
    return bare[0] in _WITHHELD_BEGINS and bool(compiled(_WITHHELD).fullmatch(bare))


def _is_elsewhere(bare: str) -> bool:
    """Whether a value says where to look, or whom to ask: 见封面, 同上, 同作者, 同微信."""
    if not _ELSEWHERE_SIGNS.isdisjoint(bare) and compiled(_ELSEWHERE).fullmatch(bare):
        return True
    as_well = bare.endswith(_SAME)
    other = bare.lstrip("与和跟同以按")[: -2 if as_well else None]
    return (bare[0] == "同" or as_well) and (_is_any_label(other) or other in _PAPERS)


_SAME = ("相同", "一致", "一样", "为准")
_PAPERS = frozenset(("公章", "报名表", "登记表", "营业执照", "封面"))
_ELSEWHERE_SIGNS = frozenset("见看查照同如已联附")


def _is_label(field: str, bare: str) -> bool:
    """Whether a value is what it should be called (单位名称), or whose it is (您的大名, 贵单位, 本部门)."""
    if bare.lower() in _labels(field):
        return True
    alike = _labels(*_ALIKE.get(field, (field,))) if bare.endswith(_NAMED) else ()
    if alike and any(_without(bare, end) in alike for end in _NAMED):
        return True
    whose = compiled(_WHOSE).fullmatch(bare) if bare[0] in "您你贵我本咱该自一" else None
    return (whose is not None and _is_theirs(whose[1], bare)) or _repeats_label(bare)


def _is_theirs(rest: str, bare: str) -> bool:
    """Whether a value says whose it is, and then what it should be called: 您的大名, 贵校."""
    return rest in _MANNERS or (rest in _OF_PLACES and bare[0] != "一") or _is_any_label(rest)


def _repeats_label(bare: str) -> bool:
    """Whether a value names what is to be filled in (写单位, 学校/单位), or that it is not (单位待定)."""
    filled = None if _FILLED.isdisjoint(bare) else compiled(_FILL_IN).match(bare)
    parts = bare[filled.end() :].split("/") if filled else bare.split("/")
    if (filled or parts[1:]) and all(len(part) > 1 and part in label_words() for part in parts):
        return True
    labelled = (cut for cut in (2, 3, 4) if bare[:cut] in label_words())
    others = (bare[cut:].lstrip(":") for cut in labelled)
    return any(rest and (rest in names().placeholders or _is_put_off(rest)) for rest in others)


_ALIKE = dict.fromkeys(("unit", "school"), ("unit", "school", "department"))


def _is_any_label(text: str) -> bool:
    """Whether a text is a label of any field, or an institution's kind: 单位, 手机号, 公司."""
    plain = (text, *(_without(text, end) for end in _NAMED)) if text.endswith(_NAMED) else (text,)
    return any(each.lower() in label_words() or each in names().kinds for each in plain if len(each) > 1)


def _without(text: str, end: str) -> str:
    return text.removesuffix(end) if text.endswith(end) else ""


@cache
def _labels(*fields: str) -> frozenset[str]:
    return frozenset(word for field in fields for word in wordlists("labels.txt").get(field, ()))


def is_template(bare: str) -> bool:
    """Whether a value is what a program fills in: ${unit}, {{单位}}, <name>."""
    if _TEMPLATE_SIGNS.isdisjoint(bare):
        return False
    found = compiled(_TEMPLATE).fullmatch(bare)
    inner = found[1] if found else ""
    return bool(found) and (
        not inner or inner.lower() in label_words() or (inner.islower() and not inner.isalpha())
    )


_TEMPLATE_SIGNS = frozenset("{<#%@«[")


def _has_blanks(bare: str) -> bool:
    """Whether signs stand where the names of places and institutions do: X县X局, □□县□□局, A市B局."""
    signed = not _BLANK_SIGNS.isdisjoint(bare)
    if signed and (compiled(_ONE).fullmatch(bare) or len(compiled(_BLANK).findall(bare)) > 1):
        return True
    lettered = any("A" <= char <= "Z" or char in "甲乙" for char in bare) and not bare.isascii()
    return lettered and len(compiled(_LETTERED).findall(bare)) > 1


_BLANK_SIGNS = frozenset("xX×✕□△◇＊*_?")


def _is_request(bare: str) -> bool:
    """Whether a value asks for one: 请用正楷填写, 选择一项, 请删除本行."""
    text = bare.rstrip("。!")
    asked = not _REQUEST_SIGNS.isdisjoint(text) and bool(compiled(_ASKS).fullmatch(text))
    return asked and not is_institution(text)


_REQUEST_SIGNS = frozenset("填楷输击勾拉删替择注写")


def is_example(text: str) -> bool:
    """Whether a squeezed value is a form's example: 例：清溪县档案局, 13800001234（示例）."""
    opened = text.lstrip("([【")
    if opened[:1] in _EXAMPLE_BEGINS or text[-1:] in ")]】":
        return bool(compiled(_EXAMPLE).fullmatch(text))
    return False


_EXAMPLE_BEGINS = frozenset("例如示样范举比譬格模填")
