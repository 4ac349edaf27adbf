"""The level of the case asked about, where the sentence told lays down what holds for others.

"Hỗ trợ 50%, tối đa 40 triệu đồng. Gia đình thuộc hộ nghèo được hỗ trợ 80%." Asked for a poor family, the
first sentence has more of the question's words; the second is the answer, and both are told. A level for
a range that the asker's number isn't in gives way to the one beside it that is for that number.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.composers.beside import cited_by, first_claim, said_in
from bot.composers.levels_beside import article_of
from bot.composers.sources import attributed, readable
from bot.drafts import Draft
from bot.passages.clauses import values
from bot.passages.expectations import asking_words
from bot.passages.held import Held
from bot.passages.item_lines import line_around, lines_of, unbroken
from bot.passages.quotable import quotable_in
from bot.passages.ranges import inside, names_number, outside
from bot.passages.table_rows import is_row
from bot.passages.terms import content_terms
from bot.questions.routes import OF_TEXT, Route

if TYPE_CHECKING:
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


def of_own_range(asked: Understanding, draft: Draft, evidence: EvidenceList) -> Draft:
    """Tell the level of its article that is for the asker's number, instead of one for another range.

    "Giảm 50% cho người từ đủ 60 đến dưới 75 tuổi" is none of who is 76: "miễn … từ đủ 75 tuổi" is.
    """
    first = first_claim(draft)
    of_text = asked.route in OF_TEXT and names_number(asked.folded)
    if not (of_text and draft.answers and first and first.cites):
        return draft
    place = cited_by(first, evidence)[0]
    document = evidence.items[first.cites[0] - 1].document
    text = evidence.library.text(document.id)
    told = place.of(text)
    if is_row(told) or not _LEVEL.match(told) or not outside(asked.folded, told):
        return draft
    article = article_of(document, place, evidence)
    lines = lines_of(text, article.span.start, article.span.end) if article else []
    for span in (span for line in lines for span in quotable_in(text, line)):
        words = span.of(text)
        if _LEVEL.match(words) and inside(asked.folded, words) and not is_row(words):
            own = Draft(follow_ups=draft.follow_ups, notices=draft.notices)
            source = attributed(document, evidence.library)
            own.say(f"{source}: {readable(words)}", evidence.cite(document, span))
            return own
    return draft


_LEVEL = re.compile(
    r"\W*(?:\d{1,2}[.)]|[a-zđ]\))?\s*(?:Được )?(?:miễn|giảm|hỗ trợ|trợ cấp|tặng|cấp|thu|mức|phụ cấp|cho vay|phạt)\b",
    re.IGNORECASE,
)
"""A clause that lays down what somebody gets or pays."""


def _after(text: str, place: Span) -> list[Span]:
    """Return the sentences of a place's line that follow it, a footnote's apart; of a table none."""
    line = unbroken(text, line_around(text, place))
    if is_row(line.of(text)):
        return []
    return [span for span in quotable_in(text, line) if span.start >= place.end]
