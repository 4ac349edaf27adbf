"""Who does what a quoted sentence tells, where only the words above it say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.composers.sources import readable
from bot.passages.bodies import names_doer
from bot.passages.expectations import expected, names_body
from bot.passages.expected_kinds import Expected
from bot.passages.item_lines import lead_above
from bot.passages.table_rows import is_row
from bot.units.register import register_of
from knowledge.documents import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Passage, Span
    from knowledge.library import Library

LONGEST = 120
MOST = 3


def doers_above(
    asked: Understanding, document: Document, passage: Passage, span: Span, library: Library
) -> list[Span]:
    """Return the places above a sentence that name who does it; empty unless that is asked.

    They are those of the units whose task it is, else its lead-in or its heading; nothing where
    the sentence names them itself.
    """
    text = library.text(document.id)
    sentence = span.of(text)
    who = expected(asked.folded, figure=False) is Expected.WHO
    if not who or is_row(sentence) or names_doer(sentence):
        return []
    units = list(dict.fromkeys(_units_above(document, span, library)))
    lead = lead_above(text, span.start)
    if lead is not None and names_body(lead.of(text)) and all(map(lead.covers, units)):
        return [lead]
    if units:
        return units[:MOST]
    return list(_heading_above(passage, span, library))


def _units_above(document: Document, span: Span, library: Library) -> Iterator[Span]:
    """Yield where the units are named whose task a sentence is, before it."""
    for each in register_of(library).of_document(document.id):
        task = each.task
        above = task.unit_span.end <= span.start
        if above and task.role is not Role.COORDINATING and task.span.meets(span):
            yield task.unit_span


def _heading_above(passage: Passage, span: Span, library: Library) -> Iterator[Span]:
    if passage.section_position is None:
        return
    section = library.sections(passage.document_id)[passage.section_position]
    title = readable(section.title)
    plain = len(title) <= LONGEST and not title.isupper()
    if plain and names_body(title) and not section.heading.covers(span):
        yield section.heading
