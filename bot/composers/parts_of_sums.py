"""A part told beside the sum of its table: "cho cây chè là bao nhiêu trên tổng số bao nhiêu?"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.drafts import Draft
from bot.figures.candidates import weighed
from bot.figures.choice import chosen_of
from bot.figures.index import figure_index
from bot.figures.table_sums import names_row
from bot.figures.wording import told
from bot.figures.words import is_sum
from knowledge.documents import Span
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.figures.index import Stated
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.library import Library

MOST_PARTS = 4
_MUCH = r"\b(?:bao nhieu|may)\b"
_OF_ALL = re.compile(
    rf"(?P<of>.*?)(?P<part>[^,;]*?{_MUCH}[^,;]*?)[,;]? ?\b(?:tren|trong) (?P<whole>(?:ca )?tong\b.*?{_MUCH}.*)"
)
_AMONG = re.compile(rf"(?P<whole>.*?{_MUCH}.*?)[,;]? ?\b(?:trong do|rieng) (?P<part>.*?{_MUCH}.*)")


def compose_part_and_sum(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Say the rows named and the sum of their table where both are asked for; null for none such."""
    read = _part_and_whole(asked.text)
    if read is None:
        return None
    part, whole = read
    question = replace(asked, text=whole, folded=fold(whole), query=whole, pieces=())
    best = chosen_of(weighed(question, library, vocabulary, evidence.as_of), fold(whole)).best
    if best is None or not is_sum(best.stated):
        return None
    parts = _rows_named(fold(part), best.stated, library)
    if not 0 < len(parts) <= MOST_PARTS:
        return None
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    for stated in (*parts, best.stated):
        said = told(stated, library, asked.years)
        marks = [evidence.cite(stated.document, span) for span in said.proofs]
        draft.say(f"- {said.words} – {document_names.according_to([stated.document])}", *marks)
    return draft


def _part_and_whole(text: str) -> tuple[str, str] | None:
    """Return what asks for a part and for the whole; null where a question doesn't ask for both.

    >>> _part_and_whole("Trong vốn 5 năm, cho chè là bao nhiêu trên tổng số bao nhiêu tỷ?")
    (' cho chè là bao nhiêu', 'Trong vốn 5 năm, tổng số bao nhiêu tỷ?')
    >>> _part_and_whole("Tổng vốn là bao nhiêu, trong đó cho chè bao nhiêu?")
    ('cho chè bao nhiêu?', 'Tổng vốn là bao nhiêu')
    """
    folded = fold(text)
    if len(folded) != len(text):
        return None
    of_all = _OF_ALL.fullmatch(folded)
    if of_all:
        of = text[slice(*of_all.span("of"))].strip()
        return text[
            slice(*of_all.span("part"))
        ], f"{of} {text[slice(*of_all.span('whole'))]}".strip()
    among = _AMONG.fullmatch(folded)
    if among:
        return text[slice(*among.span("part"))], text[slice(*among.span("whole"))]
    return None


def _rows_named(folded: str, whole: Stated, library: Library) -> Sequence[Stated]:
    """Return the figures of the rows that folded words name, in the column of their sum."""
    header, index = whole.clause_text.partition(": ")[0], figure_index(library)
    text = Span(0, len(library.text(whole.document.id)))
    return [
        stated
        for stated in (index.held[at] for at in index.within(whole.document.id, text))
        if stated.figure.section_position == whole.figure.section_position
        and stated.clause.row
        and stated.lead_text in whole.rows
        and stated.clause_text.partition(": ")[0] == header
        and names_row(folded, stated.lead_text, whole.rows)
    ]
