"""Example questions drawn from what is held, so that each of them has an answer."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.web import replies

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.web.schemas import DocumentItem
    from knowledge.documents import Task

UNITS = 3
UNIT_LENGTH = 45


def example_questions(tasks: Sequence[Task], items: Iterable[DocumentItem]) -> list[str]:
    """Return questions on the units with most tasks, and on the newest numbered document."""
    questions = [replies.UNIT_EXAMPLE.format(unit=unit) for unit in busiest_units(tasks)]
    for item in items:
        if item.kind and item.number:
            question = replies.DOCUMENT_EXAMPLE.format(kind=item.kind, number=item.number)
            return [*questions, question]
    return questions


def busiest_units(tasks: Sequence[Task]) -> list[str]:
    """Return how the units with most tasks are written, leaving out names too long to read."""
    counts = Counter(task.unit_key for task in tasks if len(task.unit) <= UNIT_LENGTH)
    written = {task.unit_key: task.unit for task in reversed(tasks)}
    return [_capitalised(written[key]) for key, _ in counts.most_common(UNITS)]


def _capitalised(unit: str) -> str:
    return unit[:1].upper() + unit[1:]
