"""The level of the case asked about, where the sentence told lays down what holds for others.

"Hỗ trợ 50%, tối đa 40 triệu đồng. Gia đình thuộc hộ nghèo được hỗ trợ 80%." Asked for a poor family, the
first sentence has more of the question's words; the second is the answer, and both are told.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.composers.beside import cited_by, first_claim, said_in
from bot.composers.sources import readable
from bot.passages.clauses import values
from bot.passages.expectations import asking_words
from bot.passages.held import Held
from bot.passages.item_lines import line_around, unbroken
from bot.passages.quotable import quotable_in
from bot.passages.table_rows import is_row
from bot.passages.terms import content_terms
from bot.questions.routes import Route

if TYPE_CHECKING:
    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding
    from knowledge.documents import Span

_OF_A_CASE = re.compile(
    r"\W*(?:Riêng(?! (?:đợt|lần|tháng|năm|ngày|quý|vụ|giai đoạn))|Trường hợp|Đối với|Nếu|Với|Gia đình|Hộ|Người|Học sinh|Sinh viên|Trẻ|Phụ nữ|Cán bộ|Đảng viên|Hợp tác xã|Doanh nghiệp|Xã|Phường|Thôn)\b"
)
_NOT_OF_IT = re.compile(r"\b(?:khong (?:o|phai|thuoc|tinh|ke|bao gom|la)|ngoai|tru|chua tinh)\b")
"""A case that is denied is named only to be left out: "cụm công nghiệp không ở miền núi"."""


def with_own_case(asked: Understanding, draft: Draft, evidence: EvidenceList) -> Draft:
    """Add the sentence beside the first line's that lays down a value for a case that only it names."""
    first = first_claim(draft)
    if asked.route is not Route.FIGURE or not draft.answers or first is None or not first.cites:
        return draft
    if _NOT_OF_IT.search(asked.folded):
        return draft
    place = cited_by(first, evidence)[0]
    document = evidence.items[first.cites[0] - 1].document
    said = said_in(draft)
    lacking = set(content_terms(asked.text)) - asking_words(asked.folded) - Held.of(said).words
    text = evidence.library.text(document.id)
    for span in _after(text, place) if lacking else ():
        words = span.of(text)
        if not (_OF_A_CASE.match(words) and values(words) and lacking & Held.of(words).words):
            continue
        if readable(words) in said:
            return draft
        fuller = replace(draft, sentences=list(draft.sentences))
        fuller.say(f"- {readable(words)}", evidence.cite(document, span))
        return fuller
    return draft


def _after(text: str, place: Span) -> list[Span]:
    """Return the sentences of a place's line that follow it, a footnote's apart; of a table none."""
    line = unbroken(text, line_around(text, place))
    if is_row(line.of(text)):
        return []
    return [span for span in quotable_in(text, line) if span.start >= place.end]
