"""Whether a few words are the name of a village, a town or a county (石桥镇), and not of any (乡镇, 山区)."""

from __future__ import annotations

from functools import cache

from essaycheck.recognition.wordlists import wordlists

PROVINCES = (
    "北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西"
    "|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆"
)
_ENDS = ("县", "市", "区", "镇", "乡", "旗", "街道")
_KINDS = frozenset("县市区镇乡旗村道")
_LONGEST = 14
_ANY = (*"我你他她它咱这那某各每该哪", "一个", "一座", "全市", "全县", "本市", "本县", "自治", "地级", "县级")
_NO_COUNTY = frozenset("全本外邻一两几大小穷富同跨出进")
"""What no name of two characters (攸县) begins with."""
_NO_VILLAGE = frozenset("乡山农新本包驻进")
"""What makes another word of 村: 农村, 驻村."""
_SORTS = frozenset("大小中老新主旧深穷高全外本两")
"""What tells of what sort a place is: 小城镇, 老城区."""


def is_named_place(text: str) -> bool:
    """Whether a squeezed text is a place's own name, as far as its form tells."""
    if text.endswith("村"):
        return len(text) > 2 and text[-2] not in _NO_VILLAGE and min(text) >= "一" and max(text) <= "鿿"
    if not text.endswith(_ENDS) or not 2 <= len(text) <= _LONGEST or text.startswith(_ANY):
        return False
    if len(text) == 2:
        return text[1] == "县" and text[0] not in _NO_COUNTY
    anywhere = wordlists("places.txt")["any"]
    return not text.endswith(anywhere) or (text not in anywhere and _is_short(text))


def _is_short(text: str) -> bool:
    """Whether a name of one character stands there with its kind, and no word for any: 南山区, 清城镇."""
    own = text[max(text.rfind(end, 0, -2) for end in "省市县州") + 1 :]
    return len(own) == 3 and own[0] not in _SORTS


def is_province(text: str) -> bool:
    """Whether a stretch is a province's name, behind which its towns stand (湖南 清溪 414000)."""
    return text.removesuffix("省") in _provinces()


@cache
def _provinces() -> frozenset[str]:
    return frozenset(PROVINCES.split("|"))


@cache
def _cities() -> frozenset[str]:
    return frozenset(wordlists("places.txt")["cities"])


def is_city(text: str) -> bool:
    """Whether a squeezed text is what a city is called for short: 宝鸡."""
    return text in _cities()


def is_abroad(text: str) -> bool:
    """Whether a squeezed text is another country's name."""
    return text.endswith("国") or is_country(text)


def is_country(text: str) -> bool:
    """Whether a squeezed text is a country's name as a whole; many people are called as 韩国 is."""
    return text in _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(wordlists("places.txt")["abroad"])


def behind_place(text: str) -> int:
    """Where what follows a place's name begins in a squeezed text (清溪县|语文教研员), or 0.

    No kind of place follows, which would make another of it (偏远乡|镇干部), but the same: 石桥镇|镇长.
    """
    kinds = [at for at in range(len(text) - 2, 0, -1) if text[at] in _KINDS]
    ends = (at + 1 for at in kinds if text[at + 1] == text[at] or text[at + 1] not in _KINDS)
    return next((end for end in ends if is_named_place(text[:end])), 0)
