"""Notices of invented contests, for tests of what is derived from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from essaycheck.essay import Paragraph, Reading
from essaycheck.notice import derive

if TYPE_CHECKING:
    from essaycheck.notice import Derived

T = TypeVar("T")

HEAD = ("“山村晨光”征文启事", "欢迎各界朋友踊跃来稿，作品请发送至 chenguang@example.com。")
FOOT = ("云岭文化馆", "2020年3月1日")


def lines(*texts: str) -> Reading:
    """What the reader of .txt makes of these lines."""
    return Reading(tuple(Paragraph(number, text, "line") for number, text in enumerate(texts)))


def notice(*texts: str, foot: tuple[str, ...] = FOOT) -> Derived:
    """What is derived from a notice with these lines between a usual head and foot."""
    return derive(lines(*HEAD, *texts, *foot), "通知.txt")


def requiring(text: str) -> Derived:
    """What is derived from a notice whose requirements are ``text``."""
    return notice(f"征文要求：{text}")


def the(kind: type[T], derived: Derived) -> T | None:
    """The first table of a kind, None when there is none."""
    return next((each.table for each in derived.tables if isinstance(each.table, kind)), None)
