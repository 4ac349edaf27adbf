"""How it was before, told from the paper that the one spoken of took the place of.

"Bây giờ quét tối thiểu bao nhiêu dpi?" – "trước đây yêu cầu bao nhiêu?": the second is the first
asked of the older paper. So is "năm ngoái giao bao nhiêu?" where no figure of that year is found.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.questions.completions import root
from bot.questions.routes import OF_TEXT
from bot.questions.substitutions import is_relative
from bot.questions.time_follow_ups import asks_of_earlier, at_paper_of_year, without_now
from bot.told_shares import ENOUGH, said_by
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.journal import Turn
    from bot.leaning import Reading
    from bot.questions.understanding import Understanding
    from bot.told_shares import ToldShares
    from knowledge.documents import Document

ALIKE = 0.8


def told_of_earlier(
    asked: Understanding,
    draft: Draft,
    before: Turn | None,
    shares: ToldShares,
    understand: Callable[[str], Understanding],
    compose: Callable[[Understanding], Draft],
) -> Reading:
    """Return what the earlier paper tells of the question before; the reading given where it tells nothing."""
    of_year = _of_paper_of_year(asked, before, shares.evidence)
    if before and of_year:
        text, document_id, year = of_year
        read = replace(understand(text), document_ids=(document_id,), followed=True)
        read = replace(read, root=before.completed, alone=asked.alone)
        here = compose(read)
        of_another = text == _REPLACED and f"năm {year}" not in said_by(here)
        return (asked, draft) if of_another else (read, here)
    text = _asked_of_earlier(asked, draft, before)
    older = earlier_than(before.document_ids[0], shares.evidence) if before and text else None
    if older is None:
        return asked, draft
    read = replace(understand(text), document_ids=(older.id,), followed=True, root=text)
    here = compose(read)
    told = here.answers and replace(shares, alone=text).told_by(here) >= ENOUGH
    return (replace(read, alone=asked.alone), here) if told else (asked, draft)


def _of_paper_of_year(
    asked: Understanding, before: Turn | None, evidence: EvidenceList
) -> tuple[str, str, int] | None:
    """Return what is asked of the paper of a year, that paper's id, and the year: the one spoken of or the one before.

    Where the one before isn't held, the one spoken of tells what it replaced. Null where none is meant.
    """
    asks = at_paper_of_year(asked.alone, evidence.as_of) if before else None
    spoken_of = (
        evidence.documents.get(before.document_ids[0])
        if before and asks and before.document_ids
        else None
    )
    if asks is None or spoken_of is None:
        return None
    text, year = asks
    for document in (spoken_of, earlier_than(spoken_of.id, evidence)):
        if document is not None and document.metadata.year == year:
            return text, document.id, year
    later = (spoken_of.metadata.year or 0) > year
    return (_REPLACED, spoken_of.id, year) if later else None


_REPLACED = "Văn bản này thay thế văn bản nào?"


def _asked_of_earlier(asked: Understanding, draft: Draft, before: Turn | None) -> str:
    """Return the question to ask of an earlier paper; empty where none is asked of it."""
    if before is None or not before.document_ids or before.route not in OF_TEXT:
        return ""
    if asks_of_earlier(asked.alone):
        return without_now(root(before.completed))
    of_year = asked.followed and is_relative(fold(asked.alone))
    return asked.text if of_year and not draft.answers else ""


def earlier_than(document_id: str, evidence: EvidenceList) -> Document | None:
    """Return the paper that one replaced, else the latest of its issuer that is called the same but for its time.

    Null where none is held.
    """
    document = evidence.documents.get(document_id)
    if document is None:
        return None
    replaced = [evidence.documents[id_] for id_ in document.replaces if id_ in evidence.documents]
    if replaced:
        return replaced[0]
    issued = document.metadata.issued_on
    earlier = [
        (each.metadata.issued_on, each.id)
        for each in evidence.documents.values()
        if each.metadata.issued_on and issued and each.metadata.issued_on < issued
        if _is_of_the_same(document, each)
    ]
    return evidence.documents[max(earlier)[1]] if earlier else None


def _is_of_the_same(document: Document, other: Document) -> bool:
    """Whether two papers are of one issuer, kind and place, and titled alike but for their years."""
    one, two = document.metadata, other.metadata
    of_one_hand = (one.issuer, one.kind, one.place) == (two.issuer, two.kind, two.place)
    if not (of_one_hand and one.title and two.title):
        return False
    words, others = _title_words(one.title), _title_words(two.title)
    both = words & others
    return bool(both) and len(both) >= ALIKE * max(len(words), len(others))


def _title_words(title: str) -> frozenset[str]:
    return frozenset(word for word in syllables(fold(title)) if not word.isdigit())
