"""Asking back where a question names only a part ("tổng kinh phí?", "mức phạt?") that many have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.drafts import plain
from bot.figures.candidates import weighed
from bot.figures.choice import chosen_of
from bot.figures.likeness import alike
from bot.figures.units import amount
from bot.figures.wording import named_alone
from bot.passages.clauses import values
from bot.passages.expectations import dated, expected
from bot.passages.expected_kinds import Expected
from bot.questions.completions import leaves_open, open_parts
from bot.questions.routes import Route
from knowledge.copies import without_copies
from knowledge.status import OVER
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.figures.index import Stated
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Passage

_ASKED = frozenset({Route.GENERAL, Route.COMPARISON, Route.FIGURE, Route.TASKS})
_DAYS = frozenset({Expected.TIME, Expected.DAY})
WIDE = 8
BESIDE = 80
NEAR = 0.1
FEWEST_CASES = 3


_MONTH_OR_DAY = re.compile(r"(?:thang|quy|ngay)\b")
"""What is due in a month is asked of every document."""


def which_is_meant(
    asked: Understanding, draft: Draft, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Ask which document, or which of one document's many cases, is meant; null where one is.

    Only of what names neither a document nor a matter.
    """
    elsewhere = asked.followed or asked.document_ids or asked.numbers or asked.own_unit
    told = draft.answers or draft.status is AnswerStatus.NO_EVIDENCE
    if elsewhere or not told or asked.route not in _ASKED:
        return None
    in_time = any(_MONTH_OR_DAY.match(fold(period)) for period in asked.periods)
    if in_time or not leaves_open(_without_places(asked)):
        return None
    offered = (each.document for each in draft.offered)
    others = () if asked.places else _that_tell_it(asked, vocabulary, evidence)
    fitting = (*evidence.documents_of(draft.sentences), *offered, *others)
    documents = without_copies(list({document.id: document for document in fitting}.values()))
    if not documents:
        return None
    if len(documents) > 1:
        which = plain(AnswerStatus.CLARIFY, replies.which_document(documents))
        return None if asked.places else which
    cases = _cases(asked, documents[0], vocabulary, evidence)
    if len(cases) < FEWEST_CASES:
        return None
    names = list(dict.fromkeys(map(named_alone, cases)))
    return plain(AnswerStatus.CLARIFY, replies.which_case(documents[0], names))


def _without_places(asked: Understanding) -> str:
    """Return the folded question without the places that it names: they tell of no matter."""
    folded = asked.folded
    for place in asked.places:
        folded = folded.replace(fold(place), " ")
    return folded


def _that_tell_it(
    asked: Understanding, vocabulary: Vocabulary, evidence: EvidenceList
) -> Iterator[Document]:
    """Yield the documents in force that have the part asked for, or a figure of it as good as any."""
    yield from _that_have_it(asked, evidence)
    if asked.route is not Route.FIGURE:
        return
    found = [m for m in weighed(asked, evidence.library, vocabulary, evidence.as_of) if m.sure]
    most = max((match.score for match in found if not match.faults), default=0.0)
    for match in found:
        document = match.stated.document
        held = evidence.status_of(document) not in OVER
        if held and not match.faults and match.score >= most - NEAR:
            yield document


def _that_have_it(asked: Understanding, evidence: EvidenceList) -> Iterator[Document]:
    """Yield the documents in force that tell the part asked for in a heading or in a line.

    The best first. A line tells it where a day, or an amount, that is asked for stands beside it.
    """
    parts = tuple(_NAMING_A_MEASURE.sub("", part) for part in open_parts(_without_places(asked)))
    of_figure = asked.route is Route.FIGURE
    of_day = expected(asked.folded, figure=of_figure) in _DAYS
    for hit in evidence.library.search(asked.query or asked.text, top_k=WIDE, per_document=1):
        document = evidence.documents.get(hit.document_id)
        if document is None or evidence.status_of(document) in OVER:
            continue
        heads = fold(" ".join(hit.passage.section))
        passages = evidence.library.passages(document.id) if of_day or of_figure else ()
        lines = (line for passage in passages for line in _naming(passage, parts))
        if parts[0] in heads or any(
            dated(line) if of_day else values(beside) for line, beside in lines
        ):
            yield document


_NAMING_A_MEASURE = re.compile(r"^(?:muc|tong|tien|so tien|khoan|han)\s+(?=\w)")
"""What the name of a part says of its measure alone: "mức hỗ trợ", "hạn nộp"."""


def _naming(passage: Passage, parts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the lines of a passage that name one of the parts, with the words from there on."""
    folded = fold(passage.text)
    if any(part in folded for part in parts):
        for line in passage.text.splitlines():
            if beside := _beside(line, parts):
                yield line, beside


def _beside(line: str, parts: Sequence[str]) -> str:
    """Return the words of a line from the first of the parts on that it names, the nearest few.

    >>> _beside("Hỗ trợ một lần 3 triệu đồng", ["ho tro"]), _beside("Kinh phí: 2 tỷ đồng", ["phi"])
    ('ho tro mot lan 3 trieu dong', '')
    """
    folded = fold(line)
    match = re.search(rf"(?<!\bkinh )(?<!\bchi )\b(?:{'|'.join(map(re.escape, parts))})\b", folded)
    return folded[match.start() : match.start() + BESIDE] if match else ""


def _cases(
    asked: Understanding, document: Document, vocabulary: Vocabulary, evidence: EvidenceList
) -> list[Stated]:
    """Return the figures of a document that answer as well as the best, of other things each."""
    if asked.route is not Route.FIGURE:
        return []
    found = weighed(asked, evidence.library, vocabulary, evidence.as_of)
    best = chosen_of(found).best
    if best is None or best.stated.document.id != document.id:
        return []
    others = [
        match
        for match in found
        if match.stated.document.id == document.id
        and match.sure
        and not match.faults
        and match.score >= best.score - NEAR
        and amount(match.stated) != amount(best.stated)
        and not alike(match, best)
    ]
    return [best.stated, *(match.stated for match in others)]
