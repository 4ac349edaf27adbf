"""From when on what a document lays down applies: from when the document itself does.

"Từ bao giờ dân khỏi đóng lệ phí?" is told by two sentences, of which the one that lays it down
tells no time.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import document_names
from bot.composers.fact_readings import say_effective_on, say_issued_on
from bot.composers.sources import readable
from bot.drafts import Draft
from bot.passages.expectations import asks_since, dated, expected
from bot.passages.expected_kinds import Expected
from bot.safety.typed_patterns import typed
from knowledge.documents import Span
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document

_WHEN = typed(
    r"(?:\b(?:kể|bắt đầu|tính) )?(?:\btừ )?\b(?:bao giờ|khi nào|lúc nào|(?:ngày|hôm|tháng|quý|năm) (?:nào|mấy)|thời điểm nào)\b"
    r"(?: (?:thì|bắt đầu|mới|có hiệu lực|áp dụng))*"
)
_OF_RULES = re.compile(
    r"^(?:nghi quyet|quyet dinh|nghi dinh|thong tu|luat|phap lenh|lenh|quy dinh|quy che)\b"
)


def without_since(asked: Understanding) -> Understanding | None:
    """Return what is said to be so, where it is asked from when on it is; else null.

    >>> from bot.questions.routes import Route
    >>> from bot.questions.understanding import Understanding
    >>> text = "Từ bao giờ dân khỏi đóng lệ phí?"
    >>> without_since(Understanding(text, fold(text), Route.GENERAL)).text
    'dân khỏi đóng lệ phí?'
    >>> without_since(Understanding("Khi nào họp?", "khi nao hop?", Route.GENERAL))
    """
    timed = expected(asked.folded, figure=False) in {Expected.DAY, Expected.TIME}
    if not (timed and asks_since(asked.folded)):
        return None
    told = " ".join(_WHEN.sub(" ", nfc(asked.text).lower()).split())
    if told == asked.text.lower():
        return None
    return replace(asked, text=told, folded=fold(told), query=told, pieces=(), aside=True)


def compose_since(provision: Draft, evidence: EvidenceList) -> Draft | None:
    """Say from when on the document of a provision applies, then the provision; null where unsaid.

    What gives a time of its own is no such provision, nor what leaves some of the question open;
    a plan lays nothing down. A document that itself sets a day to begin begins on that day.
    """
    best = next(iter(provision.offered), None)
    if not provision.answers or best is None or dated(best.words):
        return None
    if "untold" in best.faults or not _lays_down(best.document):
        return None
    draft = Draft()
    _say_beginning(draft, best.document, evidence)
    if not draft.sentences:
        return None
    draft.sentences += provision.sentences[:1]
    return draft


def _say_beginning(draft: Draft, document: Document, evidence: EvidenceList) -> None:
    """Add the day on which a document's rules begin; nothing where it sets several."""
    library = evidence.library
    text = library.text(document.id)
    begins = [Span(m.start("since"), m.end("since")) for m in _BEGINS.finditer(text)]
    if begins:
        for span in begins if len(begins) == 1 else ():
            words = f"{document_names.attributed(document)}: {readable(span.of(text))}"
            draft.say(words, evidence.cite(document, span))
        return
    say_effective_on(draft, document, evidence, library)
    if draft.sentences and not dated(draft.sentences[0].text):
        say_issued_on(draft, document, evidence, library)


_BEGINS = re.compile(
    r"^\W*(?:\d{1,2}[.)]|[a-zđ][.)])?\s*(?P<since>(?:Kể t|T)ừ ngày \d(?:(?!đến (?:hết )?ngày \d)[^\n])*)$",
    re.MULTILINE,
)
"""What opens with the day from which it is so: "Từ ngày 01 tháng 12 năm 2025, …"."""


def _lays_down(document: Document) -> bool:
    return bool(_OF_RULES.match(fold(document.metadata.kind or "")))
