"""The figures that one sentence states: which of its numbers measure, and in what words.

Numbers that only compare the value before them ("… đạt 1.200 tỷ đồng, vượt dự toán 12%")
belong to that value's figure and are none of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.figures.comparisons import comparing, comparison_span, stated_against
from ingest.figures.measuring import candidates, measures
from ingest.figures.words import BOUND
from knowledge.documents import Span

if TYPE_CHECKING:
    from knowledge.quantities import Quantity

_QUALIFIER = re.compile(rf"(?:^|(?<=[\s(:])){BOUND}(?:\s+(?:là|đạt|{BOUND}))*\s*$", re.IGNORECASE)
_OPEN_END = re.compile(
    r"(?:\s[^\s,;:.()\d]+){0,5}?\s(trở lên|trở xuống|đổ lên|(?:trở|đổ) lại(?=\s*[,;.)]|$))"
)
_COORDINATE = re.compile(r"[,;]\s*(?:và\s)?$")  # "ít nhất 60% học sinh tiểu học, 75% học sinh …"
WHOLE = 100.0
_SPANNING = {"từ", "đến", "tới", "đạt", "là", "đủ"}


@dataclass(frozen=True, slots=True)
class Measurement:
    """A number that measures; ``lead`` is the text since the number before it, its words.

    ``follows`` says that there is a number before it, whose own words may begin the lead;
    ``limit`` is where the next number stands, or the sentence ends.
    """

    quantity: Quantity
    lead: Span
    follows: bool
    qualifier: str | None
    comparison: Span | None
    limit: int


def measurements(text: str, sentence: Span) -> list[Measurement]:
    """Return what the numbers of a sentence measure, each with the comparison that follows it.

    >>> text = "Thu đạt 1.200 tỷ đồng, vượt dự toán 12%, tăng 8,5% so với cùng kỳ; chi 900 tỷ đồng."
    >>> [(m.quantity.value, m.comparison and m.comparison.of(text))
    ...     for m in measurements(text, Span(0, len(text)))]
    [(1200.0, 'vượt dự toán 12%, tăng 8,5% so với cùng kỳ'), (900.0, None)]
    """
    found: list[Measurement] = []
    at = sentence.start
    kept = candidates(text, sentence)
    for n, quantity in enumerate(kept):
        limit = kept[n + 1].span.start if n + 1 < len(kept) else sentence.end
        compared = _compared(text, at, quantity, found[-1] if found else None, limit)
        if compared is not None:
            found[-1] = replace(found[-1], comparison=compared)
        elif measures(text, Span(at, quantity.span.start), quantity, limit):
            earlier = found[-1] if found else None
            found.append(_measurement(text, at, quantity, limit, earlier))
        else:
            continue
        opened = _OPEN_END.match(text, quantity.end, limit)
        at = opened.end() if opened else quantity.end
        at = max(at, compared.end) if compared else at
    return found


def _compared(
    text: str, at: int, quantity: Quantity, figure: Measurement | None, limit: int
) -> Span | None:
    """Return the comparison of the figure before when a number goes on with it, else null."""
    if figure is None:
        return None
    start = comparing(text, at, quantity, figure.quantity, figure.comparison)
    if start is None:
        return None
    first = figure.comparison.start if figure.comparison else start
    return comparison_span(text, first, quantity, limit)


def _measurement(
    text: str, at: int, quantity: Quantity, limit: int, earlier: Measurement | None
) -> Measurement:
    lead = Span(at, quantity.span.start)
    qualifier = _qualifier(text, lead, quantity)
    if qualifier is None and earlier and _is_coordinate(text, lead, quantity, earlier):
        qualifier = earlier.qualifier
    against = stated_against(text, quantity, limit)
    return Measurement(quantity, lead, earlier is not None, qualifier, against, limit)


def _is_coordinate(text: str, lead: Span, quantity: Quantity, earlier: Measurement) -> bool:
    """Whether a number goes on a list whose bound stands before its first: all of a thing has none."""
    same = earlier.quantity.kind is quantity.kind and quantity.value != WHOLE
    return same and bool(_COORDINATE.search(lead.of(text)))


def _qualifier(text: str, lead: Span, quantity: Quantity) -> str | None:
    match = _QUALIFIER.search(text[lead.start : lead.end])
    before = " ".join(match[0].split()) if match else ""
    opened = _OPEN_END.match(text, quantity.end)
    if opened:
        return f"{before} … {opened[1]}" if before else opened[1]
    words = [
        w for w in re.split(r"\s+(?=từ$|đến$|tới$|đạt|là)", before) if w.lower() not in _SPANNING
    ]
    if quantity.of and words == ["vượt"]:  # "đạt và vượt 37/43 chỉ tiêu" bounds nothing
        return None
    return " ".join(words) or None
