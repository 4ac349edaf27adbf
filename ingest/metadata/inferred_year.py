"""The year of issue: stated by date, letterhead or number, else inferred from the body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.metadata.periods import every_date
from knowledge.documents import Span
from knowledge.text import fold

if TYPE_CHECKING:
    from ingest.metadata.draft import Draft, Parts

_HEAD_YEAR = re.compile(r"\bthang\b[^\n]{0,12}\bnam\s*(?P<year>20\d\d)\b")
_NUMBER_YEAR = re.compile(r"/(?P<year>(?:19|20)\d\d)/")
_YEAR = re.compile(r"\bnam\s+(?P<year>20\d\d)\b(?!\s*[-–])")
_SCHOOL_YEAR = re.compile(r"\bnam hoc\s+(?P<year>20\d\d)\s*[-–]\s*20\d\d\b")


def read_year(draft: Draft, parts: Parts) -> None:
    """Take the year of the date, of a letterhead with a blank day, or of the number; or infer."""
    issued = draft.readings.get("issued_on")
    if issued:
        draft.put("year", draft.values["issued_on"].year, issued.span)
    for text, at in parts.head_segments():
        match = _HEAD_YEAR.search(fold(text))
        if match:
            draft.put("year", int(match["year"]), _place(match, at))
    number = draft.readings.get("number")
    match = _NUMBER_YEAR.search(number.span.of(parts.text)) if number else None
    if number and match:
        draft.put("year", int(match["year"]), _place(match, number.span.start))
    if "year" not in draft.values:
        _infer(draft, parts)


def _place(match: re.Match[str], at: int) -> Span:
    return Span(at + match.start("year"), at + match.end("year"))


def _infer(draft: Draft, parts: Parts) -> None:
    """Infer the year from the title's and from the dates of the documents that it carries out.

    A document follows what it carries out in the same year or the next, and plans for its own
    year or the next: where both speak they must agree; where one speaks, the body must say the
    same year again and no date a later one. Anything else leaves the year unknown.
    """
    planned = _title_year(draft, parts)
    cited = _cited_year(parts)
    years = [day.year for day, _ in every_date(parts.text)]
    latest = max(years, default=0)
    if planned and cited:
        chosen = planned if 0 <= planned[0] - cited[0] <= 1 else None
        chosen = cited if cited[0] - planned[0] == 1 else chosen
    else:
        chosen = planned or cited
        if chosen and not _said_again(parts.text, chosen):
            chosen = None
    if chosen and latest <= chosen[0] + 1:
        draft.put("year", chosen[0], chosen[1], inferred=True)


def _title_year(draft: Draft, parts: Parts) -> tuple[int, Span] | None:
    title = draft.readings.get("title")
    if title is None:
        return None
    folded = fold(title.span.of(parts.text))
    found = list(_YEAR.finditer(folded)) or list(_SCHOOL_YEAR.finditer(folded))
    return (int(found[-1]["year"]), _place(found[-1], title.span.start)) if found else None


def _cited_year(parts: Parts) -> tuple[int, Span] | None:
    """Return the year of the latest date that the introduction gives."""
    found = [
        (day, Span(line.span.start + span.start, line.span.start + span.end))
        for line in parts.introduction
        for day, span in every_date(line.text)
    ]
    latest = max(found, default=None)
    return (latest[0].year, latest[1]) if latest else None


def _said_again(text: str, chosen: tuple[int, Span]) -> bool:
    year, span = chosen
    return any(
        not span.start <= match.start() < span.end
        for match in re.finditer(rf"(?:năm\s+|[/.]){year}\b", text)
    )
