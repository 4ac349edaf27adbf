"""Tasks that the words of another's hand on: "Ủy ban nhân dân xã: giao Phòng Y tế lập danh sách"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.questions.mention_words import verbs
from knowledge.documents import Role, Span
from knowledge.text import fold
from knowledge.units import unit_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from knowledge.documents import Task


def handed_on(task: Task, text: str, known: Callable[[str], int]) -> Iterator[Task]:
    """Yield a task again for each unit to which its own words give it, groups aside.

    ``known`` tells how many characters of a folded text, from its start, are a known name; what
    has to be done must follow the last one, so that no name is cut short.
    """
    words = task.span.of(text)
    opened = _HANDS.match(words)
    if opened is None:
        return
    folded = fold(words)
    at, spans = opened.end(), []
    while length := known(folded[at:]):
        spans.append(Span(task.span.start + at, task.span.start + at + length))
        joined = _AND.match(words, at + length)
        at = joined.end() if joined else at + length
        if joined is None:
            break
    if not spans or not verbs(plain=False).match(words[at:].lstrip().lower()):
        return
    for span in spans:
        unit = span.of(text)
        if unit_key(unit) != task.unit_key:
            yield replace(
                task,
                unit=unit,
                unit_key=unit_key(unit, task.unit),
                unit_span=span,
                role=Role.ASSIGNED,
            )


_HANDS = re.compile(
    r"\W*(?:(?:giao(?: (?:nhiệm vụ|trách nhiệm))?|phân công|chỉ đạo|yêu cầu|đề nghị)(?: cho)?)\s+(?-i:(?=[A-ZĐỦ]))",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:\s*[,;]|\s+(?:và|cùng))\s+(?=[A-ZĐỦ])")
