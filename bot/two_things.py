"""One amount asked of two things: what tells both at once, else the answer for each."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.composers.beside import first_claim, said_in, with_beside
from bot.composers.fuller_quotes import told_fuller
from bot.figures.wording import capitalised
from bot.passages.clauses import values
from bot.passages.needs import needs_of, untold
from bot.passages.table_rows import is_row
from bot.verification import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.needs import Need
    from bot.questions.understanding import Understanding

    Write = Callable[[Understanding], Draft]


def told_of_both(asked: Understanding, whole: Draft, evidence: EvidenceList, write: Write) -> Draft:
    """Return the answer to a whole question where it tells the amounts of both things, else of each.

    The sentence that one amount was cut from mostly holds the other. Where nothing around it does,
    each thing is asked for alone, of whichever paper; the whole stays where either has no answer.
    """
    if asked.compares and whole.answers and not whole.lacks_side:
        return whole
    draft = whole if asked.compares else _from_around(asked, whole, evidence)
    if not asked.compares and _tells_both(draft, asked):
        return draft
    alone = [write(piece) for piece in asked.pieces]
    answered = [each for each in alone if each.answers]
    if len(answered) < len(alone):
        return whole if whole.answers or not answered else answered[0]
    first, second = map(_briefly, answered)
    if said_in(second) in said_in(first):
        return whole if whole.answers else first
    told = replace(first, notices=[*first.notices, *second.notices])
    heads = [[Sentence(f"{_called(piece.text)}:", frame=True)] for piece in asked.pieces]
    if len(evidence.documents_of([*first.sentences, *second.sentences])) == 1:
        heads = [[], []]
    told.sentences = [*heads[0], *first.sentences, *heads[1], *second.sentences]
    return told


def _briefly(draft: Draft) -> Draft:
    """Return an answer's first line alone, unless a line of ours leads in several."""
    led = draft.sentences[0].frame
    return draft if led else replace(draft, sentences=draft.sentences[:1])


def _called(question: str) -> str:
    """Return what a thing is called in its question, without its time and what asks.

    >>> _called("tiền cho chuyển đổi số năm 2026 mấy tỷ?")
    'Tiền cho chuyển đổi số'
    """
    return capitalised(_ASKED.split(question)[0].strip(" ,"))


_ASKED = re.compile(
    r"\s(?:(?:là|hết|được|đạt|năm|giai đoạn|tối đa|tối thiểu|la|het|duoc|dat|nam|giai doan|toi da|toi thieu)\s)*"
    r"(?:bao nhiêu|mấy|bao nhieu|may|(?:19|20)\d\d|\d)",
    re.IGNORECASE,
)


def _from_around(asked: Understanding, whole: Draft, evidence: EvidenceList) -> Draft:
    """Add what stands around an answer and tells the other amount; nothing to a table's row."""
    draft = whole
    for need in needs_of(asked):
        first = first_claim(draft)
        if not draft.answers or first is None or _is_of_row(draft, evidence):
            return draft
        if need in untold(said_in(draft), needs_of(asked)):
            beside = None if _is_numbered(need) else with_beside(draft, need, evidence)
            draft = beside or told_fuller(draft, need, asked, evidence) or draft
    return draft


def _is_of_row(draft: Draft, evidence: EvidenceList) -> bool:
    first = first_claim(draft)
    texts = evidence.library.text
    return first is not None and any(
        is_row(item.span.of(texts(item.document.id)))
        for item in (evidence.items[n - 1] for n in first.cites)
    )


def _tells_both(draft: Draft, asked: Understanding) -> bool:
    """Whether an answer holds two amounts and the own words of both things."""
    said = said_in(draft)
    needs = [need for need in needs_of(asked) if not _is_numbered(need)]
    named = all(need.words for need in needs)
    return draft.answers and named and len(set(values(said))) > 1 and not untold(said, needs)


def _is_numbered(need: Need) -> bool:
    """Whether a number alone tells a thing from the other: "báo động 1", written "báo động I" as well."""
    return bool(need.words) and all(map(str.isdigit, need.words))
