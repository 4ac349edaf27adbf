"""The HTTP objects of a task and of a figure, and the lists of them."""

import datetime as dt
from collections.abc import Sequence
from typing import Self

from pydantic import BaseModel

from bot.answers import Evidence
from bot.web.schemas import CitationBody
from knowledge.documents import Figure, FigureNature, Role, Task


class TaskBody(BaseModel):
    """One task of a unit with the place that gives it.

    ``deadline`` and ``product`` are the document's words, ``due_on`` the last day where they
    name one, ``coordinating`` the units to work with, as written.
    """

    unit: str
    role: Role
    text: str
    coordinating: list[str]
    deadline: str | None
    due_on: dt.date | None
    product: str | None
    citation: CitationBody

    @classmethod
    def of(cls, task: Task, text: str, evidence: Evidence, public_url: str = "") -> Self:
        """Return the task, whose words are those of its citation; ``text`` is its document's."""
        citation = CitationBody.of(evidence, public_url)
        return cls(
            unit=task.unit,
            role=task.role,
            text=citation.quote,
            coordinating=[span.of(text) for span in task.coordinating],
            deadline=task.deadline.of(text) if task.deadline else None,
            due_on=task.due_on,
            product=task.product.of(text) if task.product else None,
            citation=citation,
        )


class TaskList(BaseModel):
    """Every task that matched, in document order."""

    items: list[TaskBody]
    total: int

    @classmethod
    def of(cls, items: Sequence[TaskBody]) -> Self:
        """Return the list."""
        return cls(items=list(items), total=len(items))


class FigureBody(BaseModel):
    """One figure with the place that states it.

    ``value`` is a plain number in ``unit``; ``written`` is the value as the document has it,
    the other words are the document's own.
    """

    indicator: str
    value: float
    value_to: float | None
    unit: str | None
    written: str
    period: str | None
    place: str | None
    qualifier: str | None
    comparison: str | None
    nature: FigureNature | None
    citation: CitationBody

    @classmethod
    def of(cls, figure: Figure, text: str, evidence: Evidence, public_url: str = "") -> Self:
        """Return the figure; ``text`` is the canonical text of its document."""
        return cls(
            indicator=figure.indicator,
            value=figure.value,
            value_to=figure.value_to,
            unit=figure.unit,
            written=figure.value_span.of(text),
            period=figure.period,
            place=figure.place,
            qualifier=figure.qualifier,
            comparison=figure.comparison,
            nature=figure.nature,
            citation=CitationBody.of(evidence, public_url),
        )


def valued(figure: FigureBody) -> str:
    """Return a figure's value as written, with its qualifier and its unit around it."""
    value = figure.written
    if figure.unit is not None and figure.unit not in value:
        value += figure.unit if figure.unit.startswith("%") else f" {figure.unit}"
    if figure.qualifier and "…" in figure.qualifier:
        return figure.qualifier.replace("…", value)
    return f"{figure.qualifier} {value}" if figure.qualifier else value


class FigureList(BaseModel):
    """Every figure that matched, the best named first, then in document order."""

    items: list[FigureBody]
    total: int

    @classmethod
    def of(cls, items: Sequence[FigureBody]) -> Self:
        """Return the list."""
        return cls(items=list(items), total=len(items))
