"""Where something is written: "nằm ở điều mấy", "theo phụ lục nào", "thuộc chương nào"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.passages import enough
from bot.composers.sources import readable
from bot.drafts import Draft
from bot.passages.held import Held
from bot.passages.item_lines import innermost
from bot.passages.wanted import Wanted
from knowledge.text import fold, folded_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.evidence import EvidenceList
    from bot.passages.candidates import Candidate
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Section, Span
    from knowledge.library import Library

ENOUGH = 0.6
FIRST = 5
_ASKS_WHERE = re.compile(
    r"\b(?:(?:duoc |da )?(?:nam|quy dinh|neu|ghi|noi|thuc hien|lap|lam|trinh bay|huong dan|quy dinh cu the) )?(?:o|tai|thuoc|trong|theo) (?P<what>dieu|muc|chuong|phan|phu luc|mau)(?: so)? (?:nao|may|bao nhieu|gi)\b"
)
_CALLED = re.compile(
    r"\W*(?:(dieu|chuong|phu luc)\b|(muc|phan|mau) (?:so |thu )?(?:\d|[ivx]+\b|nhat\b|hai\b|ba\b))"
)
_BY_NUMBER = frozenset({"muc", "phan"})
"""Parts that may be numbered without their word: "II. MỤC TIÊU"."""


def compose_whereabouts(
    asked: Understanding,
    documents: Sequence[Document],
    found: Sequence[Candidate],
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Draft | None:
    """Tell under which heading of a document something stands, or which appendix it goes by.

    Null for other questions, and where no heading or sentence surely tells.
    """
    match = _ASKS_WHERE.search(asked.folded)
    if match is None or len(asked.folded) != len(asked.text):
        return None
    what = match["what"]
    words = f"{asked.text[: match.start()]} {asked.text[match.end() :]}"
    wanted = Wanted.from_question(words, vocabulary)
    allowed = {document.id for document in documents}
    near = [c for c in enough(asked, found) if c.document.id in allowed][:FIRST]
    said = _saying(what, near, library) if what in _GONE_BY else None
    if said is not None:
        return _told(said.document, said.span, evidence)
    headed = _headed(what, words, wanted, documents, library) or _holding(what, near, library)
    return _told(headed[0], headed[1].heading, evidence) if headed else None


def _saying(what: str, near: Sequence[Candidate], library: Library) -> Candidate | None:
    """Return the first sentence that itself names such a part: "thực hiện theo Phụ lục 02"."""
    named = re.compile(rf"\b{what}(?: so)? (?:\d|[ivx]+\b)")
    texts = ((each, each.span.of(library.text(each.document.id))) for each in near)
    return next((each for each, said in texts if named.search(fold(said))), None)


_GONE_BY = frozenset({"phu luc", "mau"})
"""What a rule tells to go by; other parts only hold it."""


def _headed(
    what: str, words: str, wanted: Wanted, documents: Sequence[Document], library: Library
) -> tuple[Document, Section] | None:
    """Return the part whose heading is about what is asked, if one surely is."""
    asked = set(folded_words(words).split())
    scored = [
        (wanted.coverage((Held.of(section.title), 1.0)), document, section)
        for document in documents
        for section in _parts(what, document, library)
    ]
    sure = [each for each in scored if each[0] >= ENOUGH]
    best = max(
        sure,
        key=lambda each: (round(each[0], 1), len(asked & set(folded_words(each[2].title).split()))),
        default=None,
    )
    return best[1:] if best else None


def _holding(
    what: str, near: Sequence[Candidate], library: Library
) -> tuple[Document, Section] | None:
    """Return the part in which the best sentence stands."""
    if not near:
        return None
    best = near[0]
    part = innermost(_parts(what, best.document, library), best.span)
    return (best.document, part) if part else None


def _parts(what: str, document: Document, library: Library) -> Iterator[Section]:
    for section in library.sections(document.id):
        called = _CALLED.match(fold(section.title))
        if (
            called[called.lastindex or 0] == what
            if called
            else section.label and what in _BY_NUMBER
        ):
            yield section


def _told(document: Document, place: Span, evidence: EvidenceList) -> Draft:
    draft = Draft(follow_ups=[replies.ask_status()])
    said = readable(place.of(evidence.library.text(document.id))).rstrip(" :")
    draft.say(f"{document_names.attributed(document)}: {said}", evidence.cite(document, place))
    return draft
