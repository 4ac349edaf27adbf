"""Mentions of other documents: kind, number, date and issuer as the words around them say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.metadata.acts import Acts
from ingest.metadata.periods import first_date
from ingest.structure.zones import Zone
from knowledge.documents import Reference, Relation, Span
from knowledge.kinds import kind_of_words
from knowledge.numbers import kind_of_number, number_key, number_spans
from knowledge.text import fold

if TYPE_CHECKING:
    import datetime as dt

    from ingest.structure.canonical import CanonicalText, Line
    from ingest.structure.zones import Layout
    from knowledge.documents import Metadata

_LAW = re.compile(
    r"(?:\b(Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết|LUẬT|NGHỊ QUYẾT)\b(?:(?!\d+/\d{4})[^;.])*)$"
)
_DATED = re.compile(r"[\s,]*(?:ký |ban hành )?(?:ngày|NGÀY)\s", re.IGNORECASE)
_AFTER_ISSUER = (
    r"và\s(?:các|những|kết quả|luật|nghị|quyết|thông tư|chỉ thị|kế hoạch|chương trình|công văn)"
    r"|về|quy định|ban hành|phê duyệt|hướng dẫn|sửa đổi|triển khai|thực hiện|công bố|bãi bỏ"
    r"|thông qua|đã|được|hết|để|v/v|tại|trên|đề nghị|xác định|ngày|khóa"
)
_OF = re.compile(
    r"[\s,]*(?:của|do)\s+(?P<issuer>(?:(?!,\s(?!thể thao))[^.;:()\[\]])+?)"
    rf"(?=\s*(?:,(?!\sthể thao)|[.;:()\[\]]|$|\s(?:{_AFTER_ISSUER})\b))",
    re.IGNORECASE,
)
LONGEST_ISSUER = 90
ENDING = frozenset({Relation.REPLACES, Relation.REPEALS})


def find_references(
    canonical: CanonicalText, layout: Layout, metadata: Metadata
) -> tuple[Reference, ...]:
    """Return every mention of another document, once for each relation and number.

    Only words that act on the whole document count: "thay thế Kế hoạch số 12/KH-UBND"
    replaces; "thay thế cụm từ … tại Nghị định số …" amends, and what is amended isn't ended
    by the same document.
    """
    own = number_key(metadata.number) if metadata.number else None
    acts = Acts()
    found: dict[tuple[Relation, str], Reference] = {}
    for n, line in enumerate(canonical.lines):
        acts.signed = acts.signed or (layout.zones[n] is Zone.CLOSING and line.text[:1].isalpha())
        for reference in line_references(line, acts):
            key = (reference.relation, number_key(reference.number))
            found[key] = _fuller(found.get(key), reference)
    amended = {number for relation, number in found if relation is Relation.AMENDS}
    return tuple(
        reference
        for (relation, number), reference in found.items()
        if number != own and (number not in amended or relation not in ENDING)
    )


def _fuller(before: Reference | None, now: Reference) -> Reference:
    """Keep the first mention, with the date and issuer that a later one adds."""
    if before is None:
        return now
    return replace(
        before,
        issued_on=before.issued_on or now.issued_on,
        issuer=before.issuer or now.issuer,
    )


def line_references(line: Line, acts: Acts | None = None) -> list[Reference]:
    """Return the references that one line makes."""
    numbers = number_spans(line.text.replace(" / ", "   "))
    relations = (acts or Acts()).of(line, [span for span, _ in numbers])
    if not numbers:
        return []
    return [
        _reference(line, span, number, relation)
        for (span, number), relation in zip(numbers, relations, strict=True)
    ]


def _reference(line: Line, span: Span, number: str, relation: Relation) -> Reference:
    start = line.span.start
    placed = Span(start + span.start, start + span.end)
    day, end = _day_after(line.text, span.end)
    issuer = _issuer_after(line.text, end)
    return Reference(relation, _kind(line.text, span, number), number, placed, day, issuer)


def _kind(text: str, span: Span, number: str) -> str | None:
    """Return the kind that the number's sign or the words before it name.

    Laws carry none in their sign: "Luật Giao dịch điện tử số 20/2023/QH15".
    """
    before = text[max(0, span.start - 120) : span.start]
    named = kind_of_words(before[-40:])
    if named or "QH" not in number:
        return kind_of_number(number) or named
    law = _LAW.search(before)
    return law[1].capitalize() if law else None


def _day_after(text: str, end: int) -> tuple[dt.date | None, int]:
    dated = _DATED.match(text, end)
    found = first_date(text[dated.start() : dated.start() + 50]) if dated else None
    if dated is None or found is None or found[1].start > dated.end() - dated.start():
        return None, end
    return found[0], dated.start() + found[1].end


def _issuer_after(text: str, end: int) -> str | None:
    match = _OF.match(text, end)
    issuer = match["issuer"].strip() if match else ""
    if not issuer or len(issuer) > LONGEST_ISSUER or not issuer[0].isupper():
        return None
    return None if fold(issuer).startswith(("luat", "nghi dinh", "thong tu")) else issuer
