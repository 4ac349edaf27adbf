"""Cutting text into messages at natural places: lines, then sentences, clauses, words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.channels.rich_text import Line, Run, length, units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PLACES = tuple(
    re.compile(pattern) for pattern in (r"[.!?…]\s+", r"[;:]\s+", r",\s+", r"\s+[–-]\s+|\s+")
)
NUMBERING = 16  # units kept free for "(12/34)" and its line break
LEAST_FILL = 0.5


@dataclass(frozen=True, slots=True)
class TextLimits:
    """What one message may hold: visible UTF-16 units, and stretches of formatting."""

    units: int
    entities: int = 10_000
    buttons: int = 100
    title_units: int = 60


def split(lines: Sequence[Line], limits: TextLimits) -> list[tuple[Line, ...]]:
    """Return the parts, numbered "(1/3)" when there are several; nothing is left out.

    A heading (a line that ends with a colon, or is bold from end to end) doesn't stand last.

    >>> parts = split([(Run("Một hai ba. Bốn năm sáu bảy tám."),)], TextLimits(units=28))
    >>> [[run.text for line in part for run in line] for part in parts]
    [['(1/3)', 'Một hai ba.'], ['(2/3)', 'Bốn năm sáu'], ['(3/3)', 'bảy tám.']]
    >>> split([(Run("Một hai ba."),)], TextLimits(units=28))
    [((Run(text='Một hai ba.', style='plain', url=''),),)]
    """
    if _fits(lines, limits):
        return [tuple(lines)] if lines else []
    room = replace(limits, units=limits.units - NUMBERING)
    parts = list(_packed(_pieces(lines, room.units), room))
    return [
        ((Run(f"({n}/{len(parts)})", "italic"),), *part) for n, part in enumerate(parts, start=1)
    ]


def _fits(lines: Sequence[Line], limits: TextLimits) -> bool:
    return _size(lines) <= limits.units and _entities(lines) <= limits.entities


def _size(lines: Sequence[Line]) -> int:
    return sum(map(length, lines)) + max(0, len(lines) - 1)


def _entities(lines: Sequence[Line]) -> int:
    return sum((run.style != "plain") + bool(run.url) for line in lines for run in line)


def _packed(lines: Iterator[Line], limits: TextLimits) -> Iterator[list[Line]]:
    part: list[Line] = []
    for line in lines:
        if part and not _fits([*part, line], limits):
            kept = len(part) - _headings_at_end(part)
            if not _fits([*part[kept:], line], limits):
                kept = len(part)
            yield part[:kept]
            part = part[kept:]
        part.append(line)
    yield part


def _headings_at_end(part: Sequence[Line]) -> int:
    """Count the headings that would stand last; none where nothing else would be left."""
    count = 0
    while count < len(part) and _is_heading(part[-1 - count]):
        count += 1
    return 0 if count == len(part) or count > 3 else count  # noqa: PLR2004 - deeper is no heading


def _is_heading(line: Line) -> bool:
    text = "".join(run.text for run in line).rstrip()
    return text.endswith(":") or (bool(line) and all(run.style == "bold" for run in line))


def _pieces(lines: Sequence[Line], most: int) -> Iterator[Line]:
    for line in lines:
        rest = line
        while length(rest) > most:
            piece, rest = _cut(rest, _place("".join(run.text for run in rest), most))
            yield piece
        yield rest


def _place(text: str, most: int) -> int:
    """Return where to cut, in characters: as late as possible at the best kind of place."""
    end, size = 0, 0
    for character in text:
        size += units(character)
        if size > most:
            break
        end += 1
    for pattern in PLACES:
        places = [match.end() for match in pattern.finditer(text, 0, end + 1) if match.end() <= end]
        if places and places[-1] >= end * LEAST_FILL:
            return places[-1]
    return end


def _cut(line: Line, at: int) -> tuple[Line, Line]:
    """Cut a line after so many characters; the space at the cut goes."""
    before: list[Run] = []
    after: list[Run] = []
    for run in line:
        if at >= len(run.text):
            before.append(run)
        elif at <= 0:
            after.append(run)
        else:
            before.append(replace(run, text=run.text[:at]))
            after.append(replace(run, text=run.text[at:]))
        at -= len(run.text)
    if before:
        before[-1] = replace(before[-1], text=before[-1].text.rstrip())
    if after:
        after[0] = replace(after[0], text=after[0].text.lstrip())
    return tuple(run for run in before if run.text), tuple(run for run in after if run.text)
