"""The level that a share is taken of, and the share of a level that the asker's own case has.

"Bằng 80% mức quy định tại khoản 1" tells nothing without the row of khoản 1; and that row is too much
for a child "từ 24 tháng đến dưới 36 tháng tuổi", which has 80% of it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.composers.beside import said_in
from bot.composers.rows import RowsAsked
from bot.composers.sources import readable
from bot.passages.asked_rows import row_asked
from bot.passages.item_lines import lines_of, sections_around
from bot.passages.quotable import quotable_in
from bot.passages.ranges import inside, names_number, outside
from bot.passages.social_classes import names_class, of_same_class
from bot.passages.sought import Sought
from bot.passages.table_rows import is_row
from bot.passages.tables import table_around
from bot.questions.routes import OF_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Section, Span

_SHARE = re.compile(
    r"\b\d+(?:,\d+)?\s?% (?:của )?(?:các )?(?:định mức|đơn giá|mức|giá|số tiền|suất)\b[^.;]{0,60}?\b(?:khoản|điểm|Điều|[Bb]ảng|Phụ lục|nêu trên|tương ứng)\b"
)
"""A share of what another clause lays down: "bằng 150% mức quy định tại khoản 1"."""
LONGEST, LONG = 8_000, 60_000
_ARTICLE = re.compile(r"(?:Điều|Mục)\b")


def with_levels(
    asked: Understanding, draft: Draft, evidence: EvidenceList, vocabulary: Vocabulary
) -> Draft:
    """Add the row that a share told is taken of, or the share of it that the asker's case has."""
    if asked.route not in OF_TEXT or not draft.answers:
        return draft
    said = said_in(draft)
    for at, document, place in _places(draft, evidence):
        text = evidence.library.text(document.id)
        article = article_of(document, place, evidence)
        if article is None:
            continue
        if _SHARE.search(place.of(text)):
            rows = RowsAsked(asked, Sought.by(asked, vocabulary).wanted, evidence.library)
            row = _row_named(rows, text, article.span)
            words, unit = rows.words(document.id, row) if row else ("", None)
            marks = [*filter(None, (row, unit))]
        elif names_number(asked.folded) or names_class(asked.folded):
            own = next(_own_share(asked, text, article.span, article.label), None)
            words, marks = (readable(own.of(text)), [own]) if own else ("", [])
        else:
            continue
        if not words or words in said:
            continue
        fuller = replace(draft, sentences=list(draft.sentences))
        fuller.say(f"- {words}", *(evidence.cite(document, mark) for mark in marks))
        fuller.sentences.insert(at + 1, fuller.sentences.pop())
        return fuller
    return draft


def _places(draft: Draft, evidence: EvidenceList) -> Iterator[tuple[int, Document, Span]]:
    """Yield which sentence cites what: its number, the document and the place."""
    for at, sentence in enumerate(draft.sentences):
        for n in sentence.cites:
            yield at, evidence.items[n - 1].document, evidence.items[n - 1].span


def article_of(document: Document, place: Span, evidence: EvidenceList) -> Section | None:
    """Return the article that a place stands in; the section above its own where none is called so.

    None where it is too long to be of one matter.
    """
    around = sections_around(evidence.library.sections(document.id), place)
    called = next((s for s in around if _ARTICLE.match(s.label)), None)
    section = called or (around[1] if len(around) > 1 else None)
    short = section is not None and section.span.end - section.span.start <= LONGEST
    return section if short else None


def _row_named(rows: RowsAsked, text: str, article: Span) -> Span | None:
    """Return the row of an article's first table that the question names; null if none."""
    first = next(
        (line for line in lines_of(text, article.start, article.end) if is_row(line.of(text))), None
    )
    table = table_around(text, first).rows if first else ()
    at = row_asked(rows.asked.folded, rows.wanted, [row.of(text) for row in table])
    return None if at is None else table[at]


def _own_share(asked: Understanding, text: str, article: Span, label: str) -> Iterator[Span]:
    """Yield the sentences that give the asker's own case, by its number or its kind, a share of a level.

    Those of the article itself first, then those that name it elsewhere.
    """
    lines = lines_of(text, article.start, article.end)
    named = (
        re.compile(rf"\b{re.escape(label)}\b(?! (?:của )?(?:Nghị|Luật|Thông|Bộ))")
        if label
        else None
    )
    if named and len(text) <= LONG:
        lines += [each for each in lines_of(text, 0, len(text)) if named.search(each.of(text))]
    for line in lines:
        for span in () if is_row(line.of(text)) else quotable_in(text, line):
            words = span.of(text)
            if not _SHARE.search(words) or outside(asked.folded, words):
                continue
            if inside(asked.folded, words) or of_same_class(asked.folded, words):
                yield span
