"""What is said of somebody beside his name and his institution: 男，汉族，1978年10月生，湖南清溪人."""

from __future__ import annotations

from essaycheck.patterns import compiled
from essaycheck.recognition.people.name_lists import names
from essaycheck.recognition.people.places import PROVINCES

_PLACE = rf"(?:{PROVINCES})省?(?:[一-鿿]{{2,4}})?|\d{{1,2}}号"
"""From where the author is, where it stands beside a name (湖南清溪); a seat in a class (12号)."""
_WHERE = (
    r"(?:现居|现住|家住|住|旅居)?[一-鿿]{2,10}[省市县区旗州镇乡][一-鿿\d-]{2,30}"
    r"|(?:现居|现住|家住|旅居|住)[一-鿿\d-]{2,30}"
)
_PAST_BEGINS = frozenset("曾先历毕有诗散作著出发荣获多生籍祖原老12爱喜热酷业从擅平闲")
_ABOUT_HIM_ENDS = frozenset("岁生年月日-族员科专中历化人籍事")
_ABOUT_HIM = (
    r"\d{1,3}岁|(?:生于)?(?:19|20)\d\d(?:年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出?生)?|-)|\w{1,4}族"
    r"|(?:中共|预备)党员|(?:大学)?(?:大专|专科|本科|高中|中专|初中)(?:学历|文化)?"
    rf"|(?:\w{{1,8}}[省市县区州旗镇乡村]|(?:{PROVINCES})\w{{0,6}})人|\w{{2,3}}籍"
    r"|\w{2,16}(?:协会|学会|联合会|研究会|文联|[作音美书舞摄影剧]协)(?:会员|理事)"
)
"""What a few words on the author say beside his name and his institution."""


def all_personal(text: str) -> bool:
    """Whether a squeezed line says only of what sex, age, people … somebody is (男，汉族，1978年10月生)."""
    parts = compiled("[,，、。;]").split(text.rstrip("。"))
    return len(parts) > 1 and all(part in names().said_beside or is_personal(part) for part in parts)


def is_personal(text: str) -> bool:
    """Whether a squeezed stretch says of what age, people, education … somebody is."""
    return text[-1:] in _ABOUT_HIM_ENDS and bool(compiled(_ABOUT_HIM).fullmatch(text))


def is_where(text: str) -> bool:
    """Whether a stretch beside a name and a number is where somebody lives (清溪县江心洲)."""
    return (
        bool(compiled(_WHERE).fullmatch(text))
        and not text.startswith(("曾", "先后"))
        and not is_personal(text)  # 清溪县作协会员
    )


def is_place(text: str) -> bool:
    """Whether a stretch beside a name is only from where somebody is, or which seat in a class is his."""
    return bool(compiled(_PLACE).fullmatch(text))


def lives(text: str) -> int:
    """The length of the words before where somebody lives (现居, 作者现居), or 0."""
    whose = 2 if text.startswith(("作者", "本人")) else 1 if text.startswith("我") else 0
    living = names().living
    if not text.startswith(living, whose):
        return 0
    return next(whose + len(word) for word in living if text.startswith(word, whose))


_PAST = (
    r"曾(?:[在任获于被经从有]|发表|供职|就读|荣获|多次|先后)|先后|历任|毕业|有(?:作品|诗|散文|文章)|(?:诗歌|散文)?作品(?:散?见|多次|曾|发表|入选|获)"
    r"|著有|出版|发表|荣获|获(?:得|过|\d|.{0,8}奖)|多次|出?生于|籍贯|祖籍|原籍|老家|(?:19|20)\d\d年(?![级度])\S{2}"
    "|(?:业余|平时|闲暇|工作之余)\\S|(?:酷爱|热爱|喜爱|爱好|喜欢|擅长)\\S{2,8}$|从[教医警军政事]\\S{2,8}$"
    "|(?:散文|诗歌|小说|文学|业余)(?:作者|爱好者)$"
)
"""How a few words on somebody begin that tell of his past, of where he was printed, and what he likes."""


def is_past(text: str) -> bool:
    """Whether a stretch says what somebody has done, or where he is from, and not where he is."""
    return text[:1] in _PAST_BEGINS and bool(compiled(_PAST).match(text))


def is_aside(before: str, text: str) -> bool:
    """Whether a stretch says where somebody lives or, behind a number, whose it is (（儿子转）)."""
    return lives(text) > 0 or (before[-1:] == "(" and before[-2:-1].isdigit())
