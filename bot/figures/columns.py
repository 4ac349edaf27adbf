"""The column that a question asks for, in the row that the best figure stands in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.figures.choice import Choice
from bot.passages.asked_columns import columns_asked
from bot.passages.table_rows import cells
from bot.passages.wanted import Wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.figures.judge import Match
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding


def of_column(
    choice: Choice, found: Sequence[Match], asked: Understanding, vocabulary: Vocabulary
) -> Choice | None:
    """Return the choice, or the figure of its row in the column asked for; null where that has none.

    What several documents say, and rows whose columns the question doesn't tell apart, stay; other
    cases that stand in columns not asked for are left out.
    """
    best = choice.best
    if best is None or not best.stated.clause.row or choice.agreeing or choice.differing:
        return choice
    headers = [header for header, _ in cells(best.stated.sentence)][1:]
    wanted = Wanted.from_question(asked.subject, vocabulary)
    columns = columns_asked(asked.text, wanted, best.stated.lead_text, headers, asked.years)
    if not _header(best):
        return choice
    if _header(best) in columns:
        left = {*headers} - {*columns}
        return replace(choice, rivals=tuple(m for m in choice.rivals if _header(m) not in left))
    there = (m for m in found if m.stated.span == best.stated.span and _header(m) in columns)
    other = next((m for m in there if m.stated.document.id == best.stated.document.id), None)
    return Choice(other) if other is not None and not other.faults else None


def _header(match: Match) -> str:
    return match.stated.clause_text.rpartition(": ")[0].strip()
