"""Two figures asked for at once: "bao nhiêu điểm … và nằm ở mấy xã?" taken apart."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.figures.subject import ASKS, blanked
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.questions.understanding import Understanding

_JOINT = re.compile(r"(?:,| va\b|;)+\s*(?:(?:va|trong do|con)\b\s*)*")
_FEW = 2
_COUNTED = re.compile(r"\b(?:bao nhieu|may) ")


def each_asked(asked: Understanding) -> list[Understanding]:
    """Return the question for each figure that one asks for; none where it asks for one.

    What stands before the first belongs to all; a later one that has no such words before it
    belongs to what the first one asks of.

    >>> from bot.questions.routes import Route
    >>> from bot.questions.understanding import Understanding
    >>> text = "Kho ở tỉnh rộng bao nhiêu m2, cao mấy mét?"
    >>> [each.text for each in each_asked(Understanding(text, fold(text), Route.FIGURE))]
    ['Kho ở tỉnh rộng bao nhiêu m2', 'Kho ở tỉnh rộng cao mấy mét?']
    """
    folded = fold(asked.text)
    starts = [m.start() for m in ASKS.finditer(folded)]
    if len(starts) != _FEW:
        return []
    first, second = starts
    joints = [m for m in _JOINT.finditer(folded, first, second) if m.start() > first]
    if not joints:
        return []
    joint = joints[-1]
    one, rest = asked.text[: joint.start()].strip(), asked.text[joint.end() :].strip()
    before = asked.text[:first].strip()
    shared = before if len(before.split()) > _FEW else blanked(one, _COUNTED)
    return [_asking(asked, one), _asking(asked, f"{shared} {rest}")]


def _asking(asked: Understanding, text: str) -> Understanding:
    return replace(asked, text=text, folded=fold(text), query=text)
