"""What a question leaves of a unit's tasks: a role, a subject, a time."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.passages.terms import Held, Wanted
from knowledge.documents import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.passages.terms import Vocabulary
    from bot.units.register import Assignment
    from knowledge.library import Library

FITS = 0.6
FITS_BESIDE = 0.85
SOON = 30


@dataclass(frozen=True, slots=True)
class Period:
    """The days, both included, within which a task must be done."""

    first: dt.date
    last: dt.date


def role_asked(folded: str) -> Role | None:
    """Return the part that a question asks about; null when every part counts.

    >>> role_asked("so noi vu chu tri nhung nhiem vu nao"), role_asked("so noi vu phoi hop viec gi")
    (<Role.LEAD: 'lead'>, <Role.COORDINATING: 'coordinating'>)
    >>> role_asked("so noi vu chu tri, phoi hop nhung viec gi")
    """
    lead, with_others = _LEADS.search(folded), _JOINS.search(folded)
    if bool(lead) == bool(with_others):
        return None
    return Role.LEAD if lead else Role.COORDINATING


_LEADS = re.compile(r"\bchu tri\b|\bdau moi\b|\bdung dau\b(?= viec)")
_JOINS = re.compile(
    r"\bphoi hop\b(?! (?:\w+ ){0,3}(?:voi )?(?:ai|don vi nao|co quan nao|nhung ai|nhung don vi)\b)"
)


def of_role(found: Sequence[Assignment], role: Role | None) -> list[Assignment]:
    """Keep the assignments of a role; who is simply given a task leads it where none is said to."""
    if role is None:
        return list(found)
    exact = [each for each in found if each.task.role == role]
    if exact or role == Role.COORDINATING:
        return exact
    return [each for each in found if each.task.role == Role.ASSIGNED]


def period_asked(folded: str, as_of: dt.date) -> Period | None:
    """Return the time within which tasks must be done that a question asks for.

    >>> day = dt.date(2026, 10, 1)
    >>> period_asked("viec nao phai xong trong quy iv", day)
    Period(first=datetime.date(2026, 10, 1), last=datetime.date(2026, 12, 31))
    >>> period_asked("nhiem vu phai hoan thanh truoc 30/10", day).last
    datetime.date(2026, 10, 30)
    >>> period_asked("nhiem vu nam 2026", day)
    """
    if _SOON.search(folded):
        return Period(as_of, as_of + dt.timedelta(days=SOON))
    if _LATE.search(folded):
        return Period(dt.date(1, 1, 1), as_of - dt.timedelta(days=1))
    if day := _BEFORE.search(folded):
        last = _date(day, as_of)
        return Period(dt.date(1, 1, 1), last) if last else None
    if quarter := _QUARTER.search(folded):
        number = _NUMERALS[quarter["quarter"]]
        return _months(int(quarter["year"] or as_of.year), number * 3 - 2, number * 3)
    if month := _MONTH.search(folded):
        number = int(month["month"])
        if not 1 <= number <= _MONTHS:
            return None
        return _months(int(month["year"] or as_of.year), number, number)
    due = _DUE_YEAR.search(folded)
    return _months(int(due["year"]), 1, _MONTHS) if due else None


def _date(match: re.Match[str], as_of: dt.date) -> dt.date | None:
    year = int(match["year"] or as_of.year)
    try:
        return dt.date(year, int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _months(year: int, first: int, last: int) -> Period:
    return Period(dt.date(year, first, 1), dt.date(year, last, monthrange(year, last)[1]))


_MONTHS = 12
_NUMERALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_SOON = re.compile(
    r"\b(?:sap|gan) (?:den|toi|het) han\b|\b(?:den|toi) han (?:trong )?(?:thang nay|tuan nay|sap toi)\b"
)
_LATE = re.compile(r"\b(?:qua|tre|het) han\b(?! chua hoan)")
_BEFORE = re.compile(
    r"\btruoc (?:ngay )?(?P<day>\d{1,2})\s*(?:/|-|thang)\s*(?P<month>\d{1,2})(?:\s*(?:/|-|nam)\s*(?P<year>\d{4}))?"
)
_QUARTER = re.compile(r"\bquy (?P<quarter>iv|i{1,3}|[1-4])\b(?:[ /]*(?:nam )?(?P<year>20\d\d))?")
_MONTH = re.compile(
    r"\b(?:trong|vao|den han|xong|thanh) (?:\w+ ){0,2}?thang (?P<month>\d{1,2})\b(?:[ /]*(?:nam )?(?P<year>20\d\d))?"
)
_DUE_YEAR = re.compile(
    r"\b(?:den han|han chot|xong|hoan thanh)(?: \w+){0,3} nam (?P<year>20\d\d)\b"
)


def within(found: Sequence[Assignment], period: Period | None) -> list[Assignment]:
    """Keep the assignments whose last day falls within a period."""
    if period is None:
        return list(found)
    return [
        each
        for each in found
        if each.task.due_on and period.first <= each.task.due_on <= period.last
    ]


def on_subject(
    found: Sequence[Assignment],
    subject: str,
    whole: Collection[str],
    library: Library,
    vocabulary: Vocabulary,
) -> list[Assignment]:
    """Keep the assignments whose words, or the headings above them, speak of a subject.

    All of the documents ``whole``, by id, do; beside them those of others must hold nearly all.
    """
    wanted = Wanted.from_question(subject, vocabulary)
    if not wanted.terms:
        return list(found)
    enough = FITS_BESIDE if whole else FITS
    return [
        each
        for each in found
        if each.document.id in whole
        or wanted.coverage((_said(each, library), 1.0), (_above(each, library), _ABOVE)) >= enough
    ]


_ABOVE = 0.9


def _said(each: Assignment, library: Library) -> Held:
    return Held.of(each.task.span.of(library.text(each.document.id)))


def _above(each: Assignment, library: Library) -> Held:
    """Return the words of the headings above a task."""
    sections = library.sections(each.document.id)
    titles: list[str] = []
    at = each.task.section_position
    while at is not None and at < len(sections):
        titles.append(sections[at].title)
        at = sections[at].parent
    return Held.of(" ".join(titles))
