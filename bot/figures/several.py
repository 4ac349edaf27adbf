"""Two figures asked for at once: "bao nhiêu điểm … và nằm ở mấy xã?" taken apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.figures.sides import asking
from bot.figures.subject import COUNTED, blanked
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.questions.understanding import Understanding

_JOINT = re.compile(r"(?:,| va\b|;)+\s*(?:(?:va|trong do|con)\b\s*)*")
_FEW = 2
_ALONE = 5
_ASKED = re.compile(r"\b(?:bao nhiêu|mấy|bao nhieu|may)\b", re.IGNORECASE)  # "máy" is none


def each_asked(asked: Understanding) -> list[tuple[Understanding, ...]]:
    """Return the readings of each question for a figure in one; none where it asks for one.

    What stands before the first belongs to all; a later one that has no such words before it
    belongs to what the first one asks of. One long enough may also stand alone.

    >>> from bot.questions.routes import Route
    >>> from bot.questions.understanding import Understanding
    >>> text = "Kho ở tỉnh rộng bao nhiêu m2, cao mấy mét?"
    >>> [first.text for first, *_ in each_asked(Understanding(text, fold(text), Route.FIGURE))]
    ['Kho ở tỉnh rộng bao nhiêu m2', 'Kho ở tỉnh rộng cao mấy mét?']
    """
    folded = fold(asked.text)
    starts = [m.start() for m in _ASKED.finditer(asked.text)]
    if len(starts) != _FEW:
        return []
    first, second = starts
    joints = [m for m in _JOINT.finditer(folded, first, second) if m.start() > first]
    if not joints:
        return []
    joint = joints[-1]
    one, rest = asked.text[: joint.start()].strip(), asked.text[joint.end() :].strip()
    before = asked.text[:first].strip()
    shared = before if len(before.split()) > _FEW else blanked(one, COUNTED)
    alone = (asking(asked, rest),) if len(rest.split()) >= _ALONE else ()
    return [(asking(asked, one),), (asking(asked, f"{shared} {rest}"), *alone)]
