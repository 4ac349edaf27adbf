"""The row of a table that has the most or the least of what is asked (`bot.passages.row_extremes`)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.rows import told_with_unit
from bot.drafts import Draft
from bot.passages.candidates import candidates, documents_meant
from bot.passages.faults import titled
from bot.passages.row_extremes import ExtremeAsked, extreme_row
from bot.passages.search import find_passages
from bot.passages.table_rows import is_row
from bot.passages.tables import FARTHEST_ROWS, table_around
from bot.passages.wanted import Wanted
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.evidence import EvidenceList
    from bot.passages.candidates import Candidate
    from bot.passages.row_extremes import Extreme
    from bot.passages.tables import Table
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document
    from knowledge.library import Library

MOST_TABLES = 6


def compose_row_extreme(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Tell the row with the most or the least; null where that isn't asked or no table tells it."""
    far = ExtremeAsked.of(asked.text)
    if far is None:
        return None
    sought = replace(asked, text=far.text, folded=fold(far.text), query=far.text)
    meant = documents_meant(sought, library, vocabulary)
    hits = find_passages(sought, meant, library, vocabulary)
    found = candidates(sought, hits, vocabulary, evidence, frozenset(meant))
    for candidate, table in _tables(found, library):
        text, document = library.text(candidate.document.id), candidate.document
        above = [title.of(text) for title in table.titles]
        above += [*candidate.passage.section, titled(document), document.metadata.issuer or ""]
        rows = [row.of(text) for row in table.rows]
        extreme = extreme_row(
            far, rows, asked.years, above, lambda words: Wanted.from_question(words, vocabulary)
        )
        if extreme is not None:
            return _told(document, table, extreme, evidence, highest=far.highest)
    return None


def _tables(found: list[Candidate], library: Library) -> Iterator[tuple[Candidate, Table]]:
    """Yield the tables of the rows found, each once, with the row that fits best."""
    seen = set[tuple[str, int]]()
    for candidate in found:
        text = library.text(candidate.document.id)
        if is_row(candidate.span.of(text)):
            table = table_around(text, candidate.span)
            key = candidate.document.id, table.rows[0].start
            whole = len(table.rows) <= FARTHEST_ROWS
            if whole and key not in seen and len(seen) < MOST_TABLES:
                seen.add(key)
                yield candidate, table


def _told(
    document: Document, table: Table, extreme: Extreme, evidence: EvidenceList, *, highest: bool
) -> Draft:
    """Say the rows, and under which words the unit of their numbers is stated."""
    text = evidence.library.text(document.id)
    shown = [extreme.naming, extreme.column]
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    draft.frame(replies.MOST_IN_TABLE if highest else replies.LEAST_IN_TABLE)
    for at in extreme.rows:
        row = table.rows[at]
        words, unit = told_with_unit(table, text, row, (), shown)
        marks = [evidence.cite(document, place) for place in (row, unit) if place]
        draft.say(f"- {words} – {document_names.according_to([document])}", *marks)
    return draft
