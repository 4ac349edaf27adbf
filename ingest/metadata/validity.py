"""Effective date (có hiệu lực từ ngày) and applicable period (thời gian thực hiện).

Law 64/2025/QH15: a document has effect from the day that it names, or that of its signature where
it says so. Plans, programmes and notices speak for a time: that of their title ("năm 2026",
"giai đoạn 2026 - 2030"), of the sentence that issues them, or of their own line "Thời gian thực
hiện"; the times of single tasks are none.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.metadata.periods import (
    DATE,
    Period,
    day_of,
    moved,
    period_of_line,
    stated_range,
    title_period,
)
from knowledge.documents import Span
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.metadata.draft import Draft, Parts
    from ingest.structure.canonical import Line

_THIS = (
    r"(?:^\W*(?:dieu\s+\d+\s*[.:]\s*)?(?:\d+(?:\.\d+)*[.)]\s*|[a-z]\)\s*)?|[.;:]\s+)"
    r"(?P<this>(?:nghi quyet|quyet dinh|nghi dinh|thong tu|luat|phap lenh|chi thi|quy dinh|quy che|van ban"
    r"|ke hoach|huong dan|chuong trinh|quy trinh|dieu le|hiep dinh|nghi dinh thu|thoa thuan)\s+(?:nay\b|(?=co hieu luc)))"
)
_EFFECT = re.compile(
    rf"{_THIS}[^.;]{{0,200}}?\bco hieu luc[^.;]{{0,40}}?\b(?:tu|ke tu)\s+{DATE.format('a')}"
)
_UNTIL = re.compile(
    rf"[\s,]*(?:va\s+)?(?:(?:duoc\s+)?(?:ap dung|thuc hien|co hieu luc)\s+)?(?:cho\s+)?den\s+(?P<before>truoc\s+)?(?:het\s+)?(?:[a-z]+\s+)?{DATE.format('a')}"
)
_EXPIRES = re.compile(
    rf"{_THIS}[^.;]{{0,80}}?\bhet hieu luc[^.;]{{0,30}}?\b(?:tu|ke tu)\s+(?P<before>){DATE.format('a')}"
)
_SIGNED = re.compile(
    rf"{_THIS}[^.;]{{0,200}}?\bco hieu luc[^.;]{{0,40}}?\btu\s+(?:ngay\s+)?(?:duoc\s+)?"
    r"(?:ky ban hanh|ky|ban hanh|thong qua)"
)
_AFTER = re.compile(
    rf"{_THIS}[^.;]{{0,60}}?\bco hieu luc[^.;]{{0,40}}?\bsau\s+(?P<days>\d{{1,3}})\s*(?:\([^)]*\)\s*)?ngay,?"
    r"\s*ke tu ngay\s+(?:ky|ban hanh|thong qua)"
)
_TIME_LINE = re.compile(
    r"^\W*(?:dieu\s+\d+[.:]\s+|\d+(?:\.\d+)*[.)-]?\s+|[a-z]\)\s+|[ivx]+[.-]\s+)?(?:ve )?thoi (?:gian|han (?:thuc hien|uy quyen|ap dung))\b(?! qua)[^.;,]{0,40}(?::|$)"
)
_PLANS = re.compile(
    r"\b(?:ke hoach|chuong trinh|du toan|nhiem vu|phuong huong|chi tieu|phan bo|giai doan|tang cuong|de an"
    r"|thi diem|chien luoc|phat trien|nhiem ky|quy hoach|danh muc|muc chi|muc thu|chinh sach)\b"
)
_DEADLINE = re.compile(r"\b(?:hoan thanh|xong|truoc)\b")
_FROM_NOW = re.compile(r"\btu (?:nay|ngay ban hanh|ngay ky|khi ban hanh)\b")
_ALL_YEAR = re.compile(r"\btrong nam\b(?!\s*\d)|\bca nam\b")
_REASON = re.compile(
    r"\b(?:do anh huong|du bao|mua (?:lon|to|bao)|bao so|ap thap|thien tai|khong khi lanh|vua qua|thoi gian qua"
    r"|bao cao|ket qua)\b[^.]*$"
)
NORMATIVE = frozenset({"Luật", "Nghị định", "Thông tư", "Quy định", "Quy chế", "Hiến pháp"})
TIMED = frozenset(
    {
        "Kế hoạch",
        "Kế hoạch phối hợp",
        "Kế hoạch liên tịch",
        "Hướng dẫn",
        "Chương trình",
        "Chương trình hành động",
        "Chương trình phối hợp",
        "Phương án",
        "Đề án",
    }
)
ACTS = frozenset({"Nghị quyết", "Quyết định", "Nghị quyết liên tịch"})
ANNOUNCED = TIMED | {"Thông báo", "Công văn"}
LONGEST_TIME_LINE = 400
BARE_HEADING = 60


def read_validity(draft: Draft, parts: Parts) -> None:
    """Read the effective date and the applicable period; a period that was over is none."""
    _read_effect(draft, parts.body)
    kind = draft.values.get("kind")
    title = draft.readings.get("title")
    named = _named_period(title.span.of(parts.text), kind) if title else None
    if title and named and named.of_school_year:
        _put_period(draft, _announced(parts.introduction))
    if title and named:
        since = _since_issue(draft, named, fold(title.span.of(parts.text)))
        _put_period(draft, moved(since, title.span.start))
    if kind in ANNOUNCED and not named:
        _put_period(draft, _announced(parts.introduction))
    if kind in TIMED | ACTS and "applies_to" not in draft.values:
        _put_period(draft, _stated(draft, parts.body))


def _named_period(title: str, kind: str | None) -> Period | None:
    """Return the title's period; an act such as "sáp nhập … năm 2025" lasts beyond its year."""
    if kind in NORMATIVE or (kind in ACTS and not _PLANS.search(fold(title))):
        return None
    return title_period(title)


def _read_effect(draft: Draft, body: Sequence[Line]) -> None:
    """Read "có hiệu lực từ ngày …", which also begins the period, and its end if it has one."""
    for line in body:
        if "hiệu lực" not in line.text:
            continue
        folded = fold(line.text)
        begins = _begins(draft, folded)
        if begins and "effective_on" not in draft.values:
            match, day = begins
            span = _placed(line, match)
            draft.put("effective_on", day, span)
            draft.put("applies_from", day, span)
            draft.put("applies_to", _last_day(_UNTIL.match(folded, match.end())), line.span)
        expires = _EXPIRES.search(folded)
        draft.put("applies_to", _last_day(expires), line.span)


def _begins(draft: Draft, folded: str) -> tuple[re.Match[str], dt.date] | None:
    match = _EFFECT.search(folded)
    day = day_of(match, "a") if match else None
    if match and day:
        return match, day
    issued = draft.values.get("issued_on")
    match = _AFTER.search(folded) or _SIGNED.search(folded)
    if match is None or not isinstance(issued, dt.date):
        return None
    return match, issued + dt.timedelta(days=int(match.groupdict().get("days") or 0))


def _placed(line: Line, match: re.Match[str]) -> Span:
    return Span(line.span.start + match.start("this"), line.span.start + match.end())


def _last_day(match: re.Match[str] | None) -> dt.date | None:
    """Return the last day of effect: the day itself, or the one before "đến trước ngày …"."""
    day = day_of(match, "a") if match else None
    if match is None or day is None:
        return None
    return day if match["before"] is None else day - dt.timedelta(days=1)


def _put_period(draft: Draft, period: Period | None) -> None:
    """Keep a period that isn't over before the document is issued or has effect."""
    begun = draft.values.get("effective_on") or draft.values.get("issued_on")
    if period is None or (begun and period.end and period.end < begun):
        return
    draft.put("applies_from", period.start, period.span)
    draft.put("applies_to", period.end, period.span)


def _announced(introduction: Sequence[Line]) -> Period | None:
    """Return the only stretch of days that the introduction names: "từ ngày … đến hết ngày …".

    Those of what gave rise to the paper are none: "do bão gây mưa lớn từ ngày 26/7 đến ngày 29/7".
    """
    found = [
        moved(period, line.span.start)
        for line in introduction
        if (period := stated_range(fold(line.text)))
        and not _REASON.search(fold(line.text)[: period.span.start])
    ]
    stretches = {(period.start, period.end) for period in found}
    return found[0] if len(stretches) == 1 else None


def _stated(draft: Draft, body: Sequence[Line]) -> Period | None:
    """Return the period of the only line or heading "Thời gian thực hiện".

    Several of them are those of single tasks, and what is to be completed is a deadline.
    """
    lines = list(_time_lines(body))
    headings = [line for line in lines if _TIME_LINE.match(fold(line.text))]
    if len(headings) != 1:
        return None
    for line in lines:
        folded = fold(line.text)
        period = None if _DEADLINE.search(folded) else _in_context(draft, folded)
        if period:
            return moved(period, line.span.start)
    return None


def _in_context(draft: Draft, folded: str) -> Period | None:
    """Return the line's period, "từ nay" and "trong năm" taken from the date of issue."""
    issued = draft.values.get("issued_on")
    period = period_of_line(folded)
    if period:
        return _since_issue(draft, period, folded)
    everyday = _ALL_YEAR.search(folded)
    if everyday and isinstance(issued, dt.date):
        span = Span(everyday.start(), everyday.end())
        return Period(dt.date(issued.year, 1, 1), dt.date(issued.year, 12, 31), span)
    return None


def _since_issue(draft: Draft, period: Period, folded: str) -> Period:
    """Return the period, begun on the day of issue where its text says "từ nay"."""
    issued = draft.values.get("issued_on")
    if period.start is None and isinstance(issued, dt.date) and _FROM_NOW.search(folded):
        return replace(period, start=issued)
    return period


def _time_lines(lines: Sequence[Line]) -> Iterator[Line]:
    for n, line in enumerate(lines):
        if len(line.text) < LONGEST_TIME_LINE and not line.block.table:
            if line.text.startswith(("-", "+")) or not _TIME_LINE.match(fold(line.text)):
                continue
            yield line
            if n + 1 < len(lines) and len(line.text) < BARE_HEADING:
                yield lines[n + 1]
