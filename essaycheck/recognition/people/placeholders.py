"""What people write where they do not want to write, or have yet to: ××, 某某, （公章）, 138XXXXXXXX."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from essaycheck.patterns import compiled
from essaycheck.recognition.lines import SPACES, squeeze
from essaycheck.recognition.people.name_lists import names
from essaycheck.recognition.people.nobodies import is_nobody
from essaycheck.recognition.people.standins import is_example, is_stand_in
from essaycheck.recognition.people.values import is_institution, is_person

_FILLER = "xX×✕✖*＊某_—-.…·?？/\\○〇◯●□■△#口 " + SPACES
_BLANKS = {"address": "省市县区镇乡村组街道路号栋室盟旗州()/、,_-", "class": "年级班第()/、,_-×xX*某○〇"}
"""Of what characters the words are that a form gives with the blanks."""
_HINTS = ("详细", "具体", "精确", "需", "须", "如", "例", "到")
_NO_NAME = (
    r"(?:不便|不愿|不署|不填|不写|未署|未填|未定|暂缺|暂不|暂无|尚未|空缺|空白|待[填核签补定]|(?:详|[请参]+)[见看](?!微)|见(?:文[末后尾]|附|封|后|末|下|表)|同(?:上|前|题|封|第|首|文.)"
    r"|如[上前题]|附后|手[写签]|亲笔|系统|已[在填]|选填|勿填|由组委会|示例|样例|测试|test|一[名个位]|普通(?:党员|群众|职工|市民|教师)|热心(?:市民|群众|读者))"
)
_NO_UNIT = (
    r"填?写?(?:所在|工作)?(?:单位|学校|机构)(?:的)?(?:全称|名称)|全称|名称|(?:暂|目前)?(?:没有|无)(?:工作|固定|任何)?单位|系统已填|已填写?|见\w{1,4}"
    r"|同[上前]|如[上前]|附后|选填|示例|样例|不填|空白|不便(?:公开|透露|填写)|[市县省区]?直?某(?:镇|乡|县|市|区|村|社区|街道|事业|国有|民营)?"
    r"(?:政府|办事处|单位|机关|企业|国企|医院|中学|小学|大学|学院|学校|银行|局|厅|处|科室|部门|公司|村委会|居委会)"
)
"""What is written instead of a name, and instead of an institution."""
_NO_NAME_BEGINS = frozenset("不未暂尚空待详请参见同如附手亲系已选勿由示样测t一普热")
_NO_UNIT_BEGINS = frozenset("填写所工单学机全名暂目没无系已见同如附选示样不空市县省区直某")
_NO_TEACHER = (
    r"(?:[无×xX]|没有)?(?:指导|辅导)?(?:老师|教师)?(?:姓名)?|不需要|自己|本人|自学|(?:自行|独立)完成"
)
"""What is written where nobody taught the author."""
_NOBODYS = ("your", "yourname", "youremail", "username", "user", "name")
_NAMES = ("name", "contact", "teacher")
_TROOPS = r"某(?:[旅营连师军舰艇]|部(?!门)|团(?![委支总])|基地|场站)(?!范)"
_UNREACHED = (
    r"(?:需要时|请|可)?(?:[加打与找由经用发]|通过)?(?:我的?|本人|作者)?"
    r"(?:微信|邮[件箱]|[Qq]{2}|单位|学校|编辑部?|老师|家长|党支部|班主任)?(?:电话)?(?:联系|转[达告]?)"
    r"|请联系.{1,6}|请?加微信|私信|打单位电话|\d{0,2}位手机号码?|[手座]机或[手座]机|区号[-+].{2,4}"
)
"""What is written instead of a number: 请与单位联系, 由学校转, 11位手机号."""
_FEW = 3
"""Digits that are no number's."""
_REFUSALS = ("没", "无", "暂", "未", "待", "稍后", "以后")


@lru_cache(maxsize=256)  # the same value is asked about several times
def is_placeholder(field: str, text: str) -> bool:
    """Whether a clean value only keeps the place of one: ××, ____, 某某, 待填, 138XXXXXXXX, 12345678901."""
    whole = squeeze(text)
    bare = whole.strip("()[]{}<>《》\"'“”")
    if _is_request(field, whole, bare) or _is_filler(field, bare) or _is_unfilled(field, whole):
        return True
    if bare and field != "teacher" and (is_example(whole) or is_stand_in(field, whole)):
        return True
    if field == "phone":
        return _phone_placeholder(bare)
    if field == "email" and "@" in bare:
        return _email_placeholder(bare)
    if field == "name" and (_is_masked(bare) or (len(bare) <= 4 and _is_masked(bare[:-1]))):
        return True
    if (field in ("name", "unit") and _is_excuse(field, bare)) or (field == "name" and is_nobody(bare)):
        return True
    if field == "teacher" and compiled(_NO_TEACHER).fullmatch(bare):
        return True
    if field == "postcode" and len(bare) > 1 and len(set(bare)) == 1:
        return True
    return _is_anonymous(field, bare) or _is_blanked(bare)


def _is_request(field: str, whole: str, bare: str) -> bool:
    """Whether a value in brackets asks for one: （公章）, （手写签名）."""
    if not is_remark(whole):
        return False
    if field == "unit":
        return not is_institution(bare, weak=True)
    return field in ("name", "teacher") and not is_person(bare)


def _is_filler(field: str, bare: str) -> bool:
    """Whether a value is a word or nothing but signs that stand where there is none: 待填, 姓名, ××, ※※※."""
    word = bare.lower()
    if word in names().placeholders:
        return True
    if not bare.strip(_FILLER) or bare.startswith(names().prompts):
        return True
    return field == "name" and not any(map(str.isalnum, bare))


def _email_placeholder(bare: str) -> bool:
    """Whether a person or a server keeps the place of one: xxx@qq.com, but tao_xi@qq.com."""
    person, _, server = bare.lower().partition("@")
    return not person.strip(_FILLER) or person in _NOBODYS or not server.partition(".")[0].strip("x*×")


def _is_excuse(field: str, bare: str) -> bool:
    """Whether words say why nothing stands there, or where to look for it: 不便透露, 暂无单位, 同题目."""
    if field == "unit":
        return bare[:1] in _NO_UNIT_BEGINS and bool(compiled(_NO_UNIT).fullmatch(bare))
    return bare[:1] in _NO_NAME_BEGINS and not is_person(bare) and bool(compiled(_NO_NAME).match(bare))


def _is_anonymous(field: str, bare: str) -> bool:
    """Whether a value says 某 for what it does not tell; a unit of the armed forces may: 某集团军某旅."""
    if "某" not in bare or any(word in bare for word in names().forces):
        return False
    if len(bare) <= 3 or bare.count("某") > 1:
        return True
    if field in _NAMES:
        return bare.startswith("某")
    return not compiled(_TROOPS).search(bare)  # 清溪县某局, and not 驻清溪某部


def _is_blanked(bare: str) -> bool:
    """Whether signs stand for characters of a value, as in ×× and 〇〇; 二〇〇医院 has a number."""
    blank = "〇〇" in bare and re.search("(?<![一二三四五六七八九〇])〇〇", bare)
    blank = blank or (bare[:2] in ("OO", "oo", "ＯＯ") and compiled("[Ooｏ]{2,}[一-鿿]").match(bare))
    return (
        bool(blank)
        or bare.count("×") > 1
        or (
            _has_pair(bare, "xX×*_○")
            and bool(compiled("(?<![A-Za-z])[xX×*_○]{2}").search(bare))  # and not Exxon
        )
    )


def is_blank_title(text: str) -> bool:
    """Whether a title only keeps the place of one: XXXX, ____, 待定, （请输入标题）, 文档标题."""
    bare = squeeze(text).strip("()（）[]【】《》<>\"'“”")
    return bare in names().no_titles or (len(bare) > 1 and not bare.strip("xX×*＊_-某○〇□")) or _asks(bare)


def _asks(text: str) -> bool:
    """Whether a text is what a form or a word processor asks for: 单击此处输入标题."""
    return text.startswith(names().prompts) and text.partition("(")[0].endswith(("标题", "题目", "篇名"))


def _is_unfilled(field: str, whole: str) -> bool:
    """Whether nothing but a form's own words stands there: 省　市　县（区）, （详细到门牌号）."""
    words = _BLANKS.get(field)
    hint = field == "address" and is_remark(whole) and whole.startswith(_HINTS, 1)
    return hint or (words is not None and not whole.strip(words))


def _is_masked(name: str) -> bool:
    """Whether a family name is all that is told: 张X, 李**."""
    return 2 <= len(name) <= 3 and not name[1:].strip("xX×*○")


def is_remark(text: str) -> bool:
    """Whether a squeezed text stands in round brackets as a whole."""
    return text[:1] + text[-1:] == "()" and text.count("(") == 1


def _has_pair(text: str, signs: str) -> bool:
    """Whether two of the signs stand side by side."""
    rare = not set(signs).isdisjoint(text)
    return rare and any(one in signs and two in signs for one, two in pairwise(text))


def _phone_placeholder(bare: str) -> bool:
    digits = "".join(filter(str.isdigit, bare))
    if not digits and bare.startswith(_REFUSALS):
        return True
    if len(digits) < _FEW and compiled(_UNREACHED).fullmatch(bare):
        return True
    if _has_pair(bare, "xX×*_?○某oO"):
        return True
    return len(digits) * 2 > len(bare) and (
        digits in {"12345678901", "1234567890", "12345678", "123456789", "0123456789"}
        or len(set(digits)) == 1
    )
