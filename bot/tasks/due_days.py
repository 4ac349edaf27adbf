"""The tasks that are due first, next or last of many: "việc nào gấp nhất"."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from typing import TYPE_CHECKING

from bot.questions.due_extremes import DueExtreme
from knowledge.status import OVER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.units.register import Assignment

_MONTHS = 12
_EACH_MONTH = re.compile(r"\bngày (?P<day>\d{1,2}) (?:hằng|hàng|mỗi|của mỗi) tháng\b")


def at_extreme(
    found: Sequence[Assignment], extreme: DueExtreme | None, evidence: EvidenceList
) -> list[Assignment]:
    """Keep the assignments whose last day is the extreme one; of papers in force, if any is.

    Where the first of all is over, what comes next is kept beside it.
    """
    if extreme is None:
        return list(found)
    in_force = [e for e in found if evidence.status_of(e.document) not in OVER] or list(found)
    if extreme is not DueExtreme.NEXT:
        due = [each.task.due_on for each in in_force if each.task.due_on]
        days = {(min if extreme is DueExtreme.FIRST else max)(due, default=dt.date.max)}
    else:
        days = set()
    kept = [each for each in in_force if each.task.due_on in days]
    if extreme is DueExtreme.LAST or any(day >= evidence.as_of for day in days):
        return kept
    coming = {id(each): _next_day(each, evidence) for each in in_force}
    soonest = min((day for day in coming.values() if day), default=None)
    upcoming = [e for e in in_force if soonest and coming[id(e)] == soonest]
    return [*kept, *(each for each in upcoming if each not in kept)]


def _next_day(each: Assignment, evidence: EvidenceList) -> dt.date | None:
    """Return the day from today on by which a task must be done, that of each month too."""
    as_of, due = evidence.as_of, each.task.due_on
    words = each.task.span.of(evidence.library.text(each.document.id))
    days = [due] if due and due >= as_of else []
    if again := _EACH_MONTH.search(words):
        days.append(next_of_month(int(again["day"]), as_of))
    return min(days, default=None)


def next_of_month(day: int, as_of: dt.date) -> dt.date:
    """Return when a day of each month comes next; a short month has its last for it.

    >>> next_of_month(20, dt.date(2026, 10, 1)), next_of_month(31, dt.date(2026, 1, 31))
    (datetime.date(2026, 10, 20), datetime.date(2026, 1, 31))
    >>> next_of_month(5, dt.date(2026, 12, 10))
    datetime.date(2027, 1, 5)
    """
    here = as_of.replace(day=min(day, monthrange(as_of.year, as_of.month)[1]))
    if here >= as_of:
        return here
    year, month = as_of.year + as_of.month // _MONTHS, as_of.month % _MONTHS + 1
    return dt.date(year, month, min(day, monthrange(year, month)[1]))
