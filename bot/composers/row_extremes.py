"""The row, or its year, that has the most or least of what is asked (`bot.passages.row_extremes`)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.rows import told_with_unit
from bot.drafts import Draft
from bot.passages.candidates import candidates, documents_meant
from bot.passages.column_extremes import extreme_column
from bot.passages.faults import titled
from bot.passages.row_extremes import ExtremeAsked, extreme_row
from bot.passages.search import find_passages
from bot.passages.table_rows import is_row
from bot.passages.tables import FARTHEST_ROWS, table_around
from bot.passages.wanted import Wanted
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.evidence import EvidenceList
    from bot.passages.candidates import Candidate
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
        read = partial(Wanted.from_question, vocabulary=vocabulary)
        extreme = extreme_row(far, rows, asked.years, above, read)
        if extreme is not None:
            shown = (extreme.naming, extreme.column)
            return _told(document, table, extreme.rows, shown, far, evidence)
        when = extreme_column(far, rows, above, read)
        if when is not None:
            return _told(document, table, (when.row,), when.columns, far, evidence)
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
    document: Document,
    table: Table,
    rows: Sequence[int],
    shown: Sequence[str],
    far: ExtremeAsked,
    evidence: EvidenceList,
) -> Draft:
    """Say the rows by the columns shown, and under which words the unit of their numbers is stated."""
    text = evidence.library.text(document.id)
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    draft.frame(replies.MOST_IN_TABLE if far.highest else replies.LEAST_IN_TABLE)
    for at in rows:
        row = table.rows[at]
        words, unit = told_with_unit(table, text, row, (), shown)
        marks = [evidence.cite(document, place) for place in (row, unit) if place]
        draft.say(f"- {words} – {document_names.according_to([document])}", *marks)
    return draft
