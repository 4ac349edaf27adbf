"""A figure of the asker's own unit: asked by the unit's name, told of it or below its heading."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.composers.figures import compose_figures
from bot.questions.routes import OWN_UNIT, Route
from bot.told_shares import marks_of
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding


def asks_own_figure(asked: Understanding, unit: str | None) -> bool:
    """Whether a figure of the asker's unit is asked for, and it is known which that is."""
    return asked.route is Route.FIGURE and asked.own_unit and bool(unit)


def compose_own_figure(
    asked: Understanding, unit: str | None, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Answer with the figure of the asker's own unit; null when none names it."""
    if unit is None or not asks_own_figure(asked, unit):
        return None
    draft = compose_figures(of_unit(asked, unit), evidence.library, vocabulary, evidence)
    return draft if draft and any(fold(unit) in fold(s.text) for s in draft.sentences) else None


def stands_below(unit: str, draft: Draft, evidence: EvidenceList) -> bool:
    """Whether an answer cites what stands below the heading of a unit."""
    above = (title for n in marks_of(draft) for title in evidence.items[n - 1].section)
    return draft.answers and any(fold(unit) in fold(title) for title in above)


def of_unit(asked: Understanding, unit: str) -> Understanding:
    """Return a question about "đơn vị tôi" as one about the unit that it is, by its name."""
    found = OWN_UNIT.search(asked.folded)
    if found is None or len(asked.folded) != len(asked.text):
        return asked
    text = f"{asked.text[: found.start()]}{unit}{asked.text[found.end() :]}"
    return replace(asked, text=text, folded=fold(text), query=text)
