"""Another unit asked about as the one before was: "còn bên Sở Y tế?", "thế của cơ quan?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.questions import like_phrases, substitutions
from bot.questions.completions import Completed, carrying, root, root_route
from bot.questions.routes import OWN_UNIT, Route, speaks_of_own_unit
from bot.questions.topics import ASKING
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from bot.journal import Turn


def without_side(subject: str) -> str:
    """Return the unit that a subject names with "bên" before it; anything else as it is.

    >>> without_side("bên Sở Y tế"), without_side("bên mua bán")
    ('Sở Y tế', 'bên mua bán')
    """
    unit = _SIDE.sub("", subject)
    return unit if unit != subject and substitutions.unit_alone(unit) else subject


_SIDE = re.compile(r"^(?:bên|phía|đằng|ben|phia|dang) ", re.IGNORECASE)


def of_unit_replaced(before: Turn, unit: str, *, opened: bool) -> Completed | None:
    """Ask of another unit what was asked of one, or what the document before gives it to do."""
    text = _instead_of_own(before.completed, unit)
    text = text or substitutions.unit_replaced(before.completed, unit)
    if root_route(before) == Route.TASKS:
        text = text or f"{carrying(before, f'{unit} phải làm gì')}?"
        return Completed(text, followed=True, whole=True)
    deputy = f"pho {fold(unit)}" in fold(before.completed)  # "trưởng" may be a school's head word
    if text and not deputy and substitutions.names_like(before.completed, unit):
        return Completed(text, followed=True, whole=True)
    swapped = like_phrases.like_replaced(before.completed, unit)
    of_figure = root_route(before) == Route.FIGURE
    if of_figure and not (text or swapped) and ASKING.search(nfc(root(before.completed))):
        return Completed(f"{unit} {root(before.completed)}?", followed=True, whole=True)
    if opened and before.document_ids and not (swapped or of_figure):
        return Completed(
            f"{unit} phải làm gì?", followed=True, document_ids=before.document_ids[:1], whole=True
        )
    return None


def _instead_of_own(earlier: str, unit: str) -> str:
    """Return a question for one's own unit asked for another; empty where it asks for none's own.

    >>> _instead_of_own("đơn vị tôi phải làm gì ở Lễ hội tỉnh Kim Sa?", "Văn phòng Sở")
    'Văn phòng Sở phải làm gì ở Lễ hội tỉnh Kim Sa?'
    >>> _instead_of_own("Trong Kế hoạch 5, đơn vị tôi phải làm gì?", "Sở Y tế")
    'Trong Kế hoạch 5, Sở Y tế phải làm gì?'
    """
    own = OWN_UNIT.search(fold(earlier))
    if own is None or not speaks_of_own_unit(earlier) or not own[0].endswith(_OWNERS):
        return ""
    lead = earlier[: own.start()]
    begins_clause = not lead or lead.rstrip().endswith((",", ":", ";"))
    return f"{lead}{unit}{earlier[own.end() :]}" if begins_clause else ""


_OWNERS = ("toi", "minh", "em", "tui", "ta")
