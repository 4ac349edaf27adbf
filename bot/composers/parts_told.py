"""What a sum is made up of, told in the sentence behind it: "Trong đó: khu vực dịch vụ tăng 7,2%"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.passages.held import UNPAIRED, Held
from bot.passages.item_lines import line_around
from bot.passages.table_rows import is_row
from knowledge.documents import Span
from knowledge.sentences import sentence_spans
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.candidates import Candidate
    from bot.passages.wanted import Wanted
    from knowledge.library import Library

MOST_TOLD = 400
_PARTS = re.compile(r"\W*(?:trong do|cu the)\b")


def with_its_parts(
    chosen: Sequence[Candidate], found: Sequence[Candidate], wanted: Wanted, library: Library
) -> list[Candidate]:
    """Return the sentences chosen, the best with the one behind it that tells the parts asked for.

    Only where a question names what that one tells and the best one doesn't.
    """
    best = chosen[0]
    text = library.text(best.document.id)
    behind = _sentence_behind(text, best.span)
    if behind is None or not _PARTS.match(fold(behind.of(text))):
        return [*chosen]
    told, there = wanted.credits(Held.of(best.words)), wanted.credits(Held.of(behind.of(text)))
    brings = any(
        term.telling and here < UNPAIRED <= new
        for term, here, new in zip(wanted.terms, told, there, strict=True)
    )
    if not brings or behind.end - behind.start > MOST_TOLD:
        return [*chosen]
    known = (c for c in found if c.document.id == best.document.id and c.span == behind)
    parts = next(known, replace(best, span=behind, values=frozenset()))
    return [best, parts, *(c for c in chosen[1:] if c.span != behind)]


def _sentence_behind(text: str, span: Span) -> Span | None:
    """Return the sentence after one of the same line; null where there is none."""
    line = line_around(text, span)
    if is_row(line.of(text)):
        return None
    spans = (Span(line.start + s.start, line.start + s.end) for s in sentence_spans(line.of(text)))
    return next((each for each in spans if each.start >= span.end), None)
