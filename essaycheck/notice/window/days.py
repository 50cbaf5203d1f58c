"""A date of a notice."""

from __future__ import annotations

import calendar
import datetime

from essaycheck.records import NamedTuple


class Day(NamedTuple):
    """A date of the notice: where it stands in a passage, and what is written there."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None  # None: only the month is written
    part: str = ""  # 底, 上旬 ...
    next_year: bool = False  # 明年, 次年
    counted: bool = False  # from the day on which the notice was signed

    @property
    def valid(self) -> bool:
        """Whether there is such a day."""
        if not 1 <= self.month <= 12 or self.part == "初":
            return False
        return self.day is None or 1 <= self.day <= calendar.monthrange(self.year or 2024, self.month)[1]

    def is_again(self, day: Day | None) -> bool:
        """Whether it is a day told elsewhere without its year."""
        return bool(day and self.year and not day.year and self[3:6] == day[3:6])

    def first(self, year: int) -> datetime.date:
        """The first day that is meant, in that year."""
        day = {"下旬": 21, "中旬": 11}.get(self.part, self.day or 1)
        return datetime.date(
            year, self.month, day if self.part not in ("底", "末") else _last(year, self.month)
        )

    def last(self, year: int) -> datetime.date:
        """The last day that is meant, in that year."""
        if self.day:
            return datetime.date(year, self.month, self.day)
        day = {"上旬": 10, "中旬": 20}.get(self.part, _last(year, self.month))
        return datetime.date(year, self.month, day)


def _last(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]
