"""Which statements can be true, by their form."""

from __future__ import annotations

import pytest

from essaycheck.essay import Field, Span
from essaycheck.recognition.soundness import flaw

PHONES = {
    "a mobile": ("13800001234", ""),
    "with dashes": ("138-0000-1234", ""),
    "with spaces": ("138 0000 1234", ""),
    "with dots": ("138·0000·1234", ""),
    "with waves": ("138~0000~1234", ""),
    "with low lines": ("138_0000_1234", ""),
    "a number of QQ": ("QQ 54821097", "implausible"),
    "with the country's code": ("+86 13800001234", ""),
    "with the code and no plus": ("8613800001234", ""),
    "in full-width digits": ("１３８００００１２３４", ""),
    "a landline": ("0731-84320000", ""),
    "an area code in brackets": ("（0731）84320000", ""),
    "an extension": ("0731-84320000转801", ""),
    "an extension behind a dash": ("0731-84320000-801", ""),
    "Hong Kong": ("+852 9123 4567", ""),
    "Macau": ("+853 6612 3456", ""),
    "Taiwan": ("0912-345-678", ""),
    "a service number": ("4001234567", ""),
    "eight zeros": ("13800000000", "doubtful"),
    "ten digits": ("1380000123", "implausible"),
    "twelve digits": ("138000012345", "implausible"),
    "a prefix nobody has": ("12800001234", "implausible"),
    "Britain": ("+44 20 7946 0018", ""),
    "Australia": ("+61 412 345 678", ""),
    "a number that Britain has not": ("+44 20 7946", "implausible"),
    "the second of two": ("1380000；13800001234", ""),
    "behind a short number": ("短号661234，长号13800001234", ""),
    "two of which none is good": ("1380000；12800001234", "implausible"),
    "a mobile without one of its figures, its area imagined": ("9977880012", "implausible"),
    "a landline without its zero": ("731-84320000", ""),
    "a landline too short, not of Taiwan": ("0771-55123", "implausible"),
    "letters": ("见邮件", "implausible"),
    "counting up": ("12345678901", "placeholder"),
    "crosses for digits": ("138XXXXXXXX", "placeholder"),
    "lines to write on": ("________", "placeholder"),
    "one digit over and over": ("11111111111", "placeholder"),
    "nothing": ("", "empty"),
    "a space": ("　", "empty"),
}

OTHERS = {
    "a name": ("name", "陆远之", ""),
    "a rare name": ("name", "可可", ""),
    "a long name": ("name", "阿依努尔·托合提", ""),
    "a Latin name": ("name", "Lu Yuanzhi", ""),
    "an e-mail address for an address": ("address", "luyuanzhi@example.com", "implausible"),
    "one character": ("name", "陆", "implausible"),
    "digits in a name": ("name", "陆远之3", "implausible"),
    "an institution for a name": ("name", "清溪县档案局", "implausible"),
    "crosses for a name": ("name", "×××", "placeholder"),
    "a name half left out": ("name", "陆某某", "placeholder"),
    "somebody": ("name", "某某", "placeholder"),
    "an address to be filled in": ("address", "　　省　　市　县（区）", "placeholder"),
    "how to fill in an address": ("address", "（详细到门牌号）", "placeholder"),
    "in the form": ("name", "已填报名表", "placeholder"),
    "see the form": ("name", "详见报名表", "placeholder"),
    "how she is spoken of": ("name", "王女士", "vague"),
    "how he is spoken of": ("name", "陆老师", "vague"),
    "a name with 老": ("name", "老舍", ""),
    "some school": ("unit", "学校", "vague"),
    "a unit with letters for rings": ("unit", "OO公司", "placeholder"),
    "some county": ("unit", "河北省某县", "placeholder"),
    "some troops": ("unit", "某集团军某旅", ""),
    "a number for an address": ("address", "410000", "implausible"),
    "a postcode of noughts": ("postcode", "000000", "placeholder"),
    "an address in brackets": ("address", "（清溪县解放路118号）", ""),
    "an address and an e-mail address": ("address", "清溪县解放路118号，luyuanzhi@example.com", ""),
    "a class with crosses": ("class", "X年级X班", "placeholder"),
    "signs for a name": ("name", "※※※", "placeholder"),
    "rings for a school": ("school", "〇〇〇中学", "placeholder"),
    "a class of the year 2000": ("class", "二〇〇〇级三班", ""),
    "a school's pupils of the year 2000": ("unit", "清溪中学二〇〇〇届校友会", ""),
    "a hospital with a number": ("unit", "解放军二〇〇医院", ""),
    "a form's own address": ("email", "yourname@example.com", "placeholder"),
    "an address at a crossed-out server": ("email", "lu@xxx.com", "placeholder"),
    "letters for noughts": ("phone", "139OOOO4455", "placeholder"),
    "a class to be filled in": ("class", "（　）年级（　）班", "placeholder"),
    "a class": ("class", "五年级（2）班", ""),
    "to be filled in": ("name", "待填", "placeholder"),
    "anonymous": ("name", "佚名", "placeholder"),
    "a unit": ("unit", "清溪县档案局", ""),
    "a short unit": ("unit", "五中", ""),
    "a number for a unit": ("unit", "12345", "implausible"),
    "a unit left out": ("unit", "湖南省××局", "placeholder"),
    "some unit": ("unit", "某单位", "placeholder"),
    "none": ("unit", "无", "placeholder"),
    "a mailbox": ("email", "lu@example.cn", ""),
    "no mailbox": ("email", "lu.example.cn", "implausible"),
    "a postcode": ("postcode", "410000", ""),
    "a postcode too long": ("postcode", "4100001", "implausible"),
    "an ID number": ("id_number", "11010519491231002X", ""),
    "a wrong check character": ("id_number", "110105194912310021", "implausible"),
    "an old ID number": ("id_number", "110105491231002", ""),
    "a permit": ("id_number", "H1234567890", ""),
    "an age": ("age", "35", ""),
    "an age in words": ("age", "三十五岁", ""),
    "no age": ("age", "保密的", "implausible"),
    "a gender": ("gender", "女", ""),
    "no gender": ("gender", "甲", "implausible"),
    "a class is not judged": ("class", "初二", ""),
}


@pytest.mark.parametrize(("value", "expected"), PHONES.values(), ids=PHONES)
def test_a_telephone_number(value: str, expected: str) -> None:
    assert flaw(Field("phone", "电话", value, Span(0, 0, 0))) == expected


@pytest.mark.parametrize(("name", "value", "expected"), OTHERS.values(), ids=OTHERS)
def test_another_field(name: str, value: str, expected: str) -> None:
    assert flaw(Field(name, "", value, Span(0, 0, 0))) == expected
