"""A table's row in an answer: the one that a question names, by the cells that it asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.composers.sources import readable
from bot.evidence import passage_at
from bot.figures.question import asks_sum
from bot.passages.answerability import answering, contradicted
from bot.passages.asked_columns import columns_asked, compares, naming_column
from bot.passages.asked_rows import row_asked, tells_apart
from bot.passages.expectations import also_expected, expected, plural
from bot.passages.expected_kinds import Expected
from bot.passages.held import OTHER_MARKS, Held
from bot.passages.hours_of_day import hour_asked, with_hours
from bot.passages.named_things import things_named
from bot.passages.place_rows import rows_of_place
from bot.passages.row_keys import called_alike, keys_of, said_of_alike
from bot.passages.row_numbers import cells_of_number, number_fits
from bot.passages.table_rows import bare_numbers, cells, is_row, told
from bot.passages.tables import table_around
from bot.questions.routes import Route
from bot.units.place_classes import places_by_class
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.candidates import Candidate
    from bot.passages.tables import Table
    from bot.passages.wanted import Wanted
    from bot.questions.understanding import Understanding
    from bot.verification import Sentence
    from knowledge.documents import Span
    from knowledge.library import Library


_WHOLE = re.compile(r"\btong\b")
_ONE_NAMED = re.compile(
    r"\b(?:chi tieu|muc tieu) (?!(?:gi|nao|chinh|la|cu the|nam|cua|den|ve|trong|do|cho|nhu)\b)"
)
_OF_ONE = re.compile(
    r"\b(?:bao nhieu|may|ai|khi nao|bao gio|(?:co quan|don vi|so|ban|nganh|phong) nao)\b"
)
"""What is asked of one aim by its name: "chỉ tiêu bao phủ bảo hiểm giao cơ quan nào"."""
_OF_THE_REST = re.compile(r"\b(?:khac|con lai)\b")
"""A row of all that no other is of: "vụ việc khác" is meant by "không phức tạp"."""
_DENIES = re.compile(r"\b(?:khong|ko|chua|chang|ngoai|tru)\b")
MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class RowsAsked:
    """What a question, read as ``wanted``, asks of tables."""

    asked: Understanding
    wanted: Wanted
    library: Library

    def first(self, good: Sequence[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
        """Put the row that the question names first, without the others of its table.

        As they are where the best sentence is none, several are asked for or none fits clearly best;
        without the table's rows where an amount is asked for and nothing tells them apart.
        """
        best = good[0]
        text = self.library.text(best.document.id)
        if not is_row(best.span.of(text)) or self._asks_for_several(best.span.of(text)):
            return list(good)
        table = table_around(text, best.span)
        at = row_asked(self.asked.folded, self.wanted, self._rows(table, text))
        if at is None:
            apart = self._told_apart(good, table)
            others = self._of_another_number(table, text)
            return [c for c in apart if not (_stands_in(c, best, table) and c.span in others)]
        named = self._at(table.rows[at], best, found)
        if named is None or contradicted(named):
            return list(good)
        return [named, *(c for c in good if not _stands_in(c, best, table))]

    def each_of(self, good: Sequence[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
        """Return the rows of a day-table for the place asked about, and those for all around it.

        None where another kind of answer or one row is asked for, or fewer than two are.
        """
        best = good[0]
        text = self.library.text(best.document.id)
        times = {Expected.TIME, Expected.DAY} & {*also_expected(self.asked.folded)}
        if not times or not is_row(best.span.of(text)):
            return []
        table = table_around(text, best.span)
        rows, asked = self._rows(table, text), self.asked.folded
        if not plural(asked) and row_asked(asked, self.wanted, rows) is not None:
            return []
        ats = rows_of_place(rows, things_named(self.asked.text, self.library))
        each = [self._at(table.rows[at], best, found) for at in ats]
        told = [row for row in each if row is not None]
        several = 1 < len(told) <= MOST_ROWS and best.span in {row.span for row in told}
        return told if several else []

    def left_open(self, good: Sequence[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
        """Return the rows called like the best one that an amount asked for may be of as well.

        "Thuê sân quần vợt bao nhiêu" is of the day as of the evening. None where one is asked for.
        """
        best = good[0]
        text = self.library.text(best.document.id)
        row = best.span.of(text)
        amount = expected(self.asked.folded, figure=self.asked.route is Route.FIGURE)
        if amount is not Expected.VALUE or not is_row(row):
            return []
        table = table_around(text, best.span)
        if not keys_of(text, table.rows, row):
            return []
        rows = dict(zip(self._rows(table, text), table.rows, strict=True))
        if row_asked(self.asked.folded, self.wanted, [*rows]) is not None:
            return []
        alike = called_alike([*rows], next(w for w, at in rows.items() if at == best.span))
        fits = {words: number_fits(self.asked.folded, words) for words in alike}
        alike = [words for words in alike if fits[words] == max(fits.values())]
        alike = said_of_alike(self.asked.folded, alike) or alike
        each = [self._at(rows[words], best, found) for words in alike]
        told = [row for row in each if row is not None]
        return told if len(told) <= MOST_ROWS else []

    def without_lesser(self, chosen: Sequence[Candidate], best: Candidate) -> list[Candidate]:
        """Leave out the rows of the best one's table that say less of what is asked, and nothing else.

        Unless several are asked for.
        """
        text = self.library.text(best.document.id)
        row = best.span.of(text)
        denies = _DENIES.search(self.asked.folded)
        if denies or not is_row(row) or self._asks_for_several(row):
            return [*chosen]
        table = table_around(text, best.span)
        return [c for c in chosen if not (_stands_in(c, best, table) and self._less(c, best))]

    def _less(self, other: Candidate, best: Candidate) -> bool:
        """Whether a row holds some of the telling words that the best row holds, and no other."""
        wanted = self.wanted.of_terms(term for term in self.wanted.terms if term.telling)
        here, there = (
            {at for at, c in enumerate(wanted.credits(Held.of(row.words))) if c > OTHER_MARKS}
            for row in (other, best)
        )
        return here < there and not _OF_THE_REST.search(fold(other.words))

    def _told_apart(self, good: Sequence[Candidate], table: Table) -> list[Candidate]:
        """Return the good ones; no amount of one row where nothing asked tells the rows apart.

        One that answers more likely than not, called otherwise there, is told all the same.
        """
        text = self.library.text(good[0].document.id)
        rows = [row.of(text) for row in table.rows]
        amount = expected(self.asked.folded, figure=self.asked.route is Route.FIGURE)
        if amount is not Expected.VALUE or len(rows) == 1:
            return list(good)
        likely = answering(good[:1], figure=self.asked.route is Route.FIGURE, least=0.0)
        if likely or tells_apart(self.asked.folded, self.wanted, rows):
            return list(good)
        return [c for c in good if not _stands_in(c, good[0], table)]

    def _of_another_number(self, table: Table, text: str) -> frozenset[Span]:
        """Return the rows of another number than asked for; those of none, where rows are of it."""
        rows = zip(table.rows, self._rows(table, text), strict=True)
        fits = {row: number_fits(self.asked.folded, words) for row, words in rows}
        least = max(0, *fits.values())
        return frozenset(row for row, fit in fits.items() if fit < least)

    def _rows(self, table: Table, text: str) -> list[str]:
        """Return the rows of a table with the hours that its text lays down, where an hour is asked of."""
        rows = [row.of(text) for row in table.rows]
        if hour_asked(self.asked.folded) is None:
            return rows
        return [with_hours(row, text) for row in rows]

    def _asks_for_several(self, row: str) -> bool:
        """Whether several rows are asked for, or the sum of all: "tổng vốn" may be a column of each."""
        folded = self.asked.folded
        in_column = any(_WHOLE.search(fold(header)) for header, _ in cells(row))
        several = _ONE_NAMED.sub(" ", folded) if _OF_ONE.search(folded) else folded
        for header, value in cells(row):  # "đối tượng ưu tiên" is one column, not several things
            for label in filter(None, (fold(header), fold(value))):
                several = several.replace(label, " ")
        return plural(several) or (asks_sum(folded) and not in_column)

    def _at(self, row: Span, best: Candidate, found: Sequence[Candidate]) -> Candidate | None:
        """Return the row as a candidate, weighed like the best of its table if it wasn't itself."""
        known = (c for c in found if c.document.id == best.document.id and c.span == row)
        passage = passage_at(self.library.passages(best.document.id), row)
        other = replace(best, span=row, passage=passage) if passage else None
        return next(known, other)

    def words(self, document_id: str, row: Span) -> tuple[str, Span | None]:
        """Return a row told by the cells asked for, and where the unit of its bare numbers is stated."""
        text = self.library.text(document_id)
        quote = row.of(text)
        pairs = cells(quote)
        headers = [header for header, _ in pairs[1:]]
        of_number = cells_of_number(self.asked.folded, quote)
        left = [h for h in self._of_class(document_id, headers) if h not in of_number]
        asked = columns_asked(self.asked.text, self.wanted, pairs[0][1], left, self.asked.years)
        columns = [*asked, naming_column(self.wanted, pairs), *of_number]
        return told_with_unit(table_around(text, row), text, row, self.asked.years, columns)

    def _of_class(self, document_id: str, headers: Sequence[str]) -> list[str]:
        """Return headers without those of other classes than a place named is of in the document."""
        for placed in places_by_class(self.asked.folded, self.library):
            of = placed.of
            kept = [h for h in headers if not (of.beside - {of.label}) & {*h.split(" / ")}]
            if of.document_id == document_id and any(of.label in h.split(" / ") for h in kept):
                return kept
        return [*headers]


def of_compared(draft: Draft, evidence: EvidenceList) -> Draft | None:
    """Return a draft that tells a row by the column comparing two of its values; else null.

    Where that row opens it, nothing else is told.
    """
    tells = [_tells_compared(sentence, evidence) for sentence in draft.sentences]
    if not any(tells):
        return None
    draft.sentences = draft.sentences[:1] if tells[0] else draft.sentences
    return draft


def _tells_compared(sentence: Sentence, evidence: EvidenceList) -> bool:
    quotes = (evidence.items[n - 1].quote for n in sentence.cites)
    return any(
        compares(header) and f"{header}: {value}" in sentence.text
        for quote in quotes
        if is_row(quote)
        for header, value in cells(quote)
    )


def told_with_unit(
    table: Table, text: str, row: Span, years: Sequence[int], columns: Collection[str]
) -> tuple[str, Span | None]:
    """Return a row told by some of its columns, and where the unit of its bare numbers is stated."""
    quote = row.of(text)
    keys = keys_of(text, table.rows, quote)
    words = told(quote, years, columns, keys)
    values = {header for header, _ in cells(quote)[1:]} - {*keys}
    shown = values & {*columns} or values
    unit = table.unit(text) if bare_numbers(quote, shown) else None
    return (f"{words} ({readable(unit.of(text))})" if unit else words), unit


def _stands_in(candidate: Candidate, best: Candidate, table: Table) -> bool:
    return candidate.document.id == best.document.id and candidate.span in table.rows
