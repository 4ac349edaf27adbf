"""Between the values of `knowledge.documents` and the rows of `knowledge.schema`."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from knowledge.documents import (
    Figure,
    FigureNature,
    Passage,
    PassageKind,
    Reference,
    Relation,
    Role,
    Section,
    SourceFile,
    Span,
    Task,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import RowMapping


def embedded_text(context: str, text: str) -> str:
    """Return what the embedder reads of a passage: its context, then its own words.

    >>> embedded_text("Kế hoạch A", "Một.").splitlines()
    ['Kế hoạch A', 'Một.']
    """
    return f"{context}\n{text}" if context else text


def text_key(text: str) -> str:
    """Return the name under which the embedding of a text is kept.

    >>> text_key("a")[:8]
    'ca978112'
    """
    return hashlib.sha256(text.encode()).hexdigest()


def section_rows(sections: Iterable[Section], document_key: int) -> list[dict[str, Any]]:
    """Return the rows of ``sections``."""
    return [
        {
            "document_key": document_key,
            "position": section.position,
            "parent": section.parent,
            "level": section.level,
            "label": section.label,
            "title": section.title,
            "heading_start": section.heading.start,
            "heading_end": section.heading.end,
            "start": section.span.start,
            "end": section.span.end,
        }
        for section in sections
    ]


def passage_rows(passages: Iterable[Passage], document_key: int) -> list[dict[str, Any]]:
    """Return the rows of ``passages``."""
    return [
        {
            "document_key": document_key,
            "id": passage.id,
            "position": passage.position,
            "kind": passage.kind.value,
            "start": passage.span.start,
            "end": passage.span.end,
            "text": passage.text,
            "section": list(passage.section),
            "section_position": passage.section_position,
            "page": passage.page,
            "context": passage.context,
            "text_key": text_key(embedded_text(passage.context, passage.text)),
        }
        for passage in passages
    ]


def task_rows(tasks: Iterable[Task], document_key: int) -> list[dict[str, Any]]:
    """Return the rows of ``tasks``."""
    return [
        {
            "document_key": document_key,
            "position": task.position,
            "unit": task.unit,
            "unit_key": task.unit_key,
            "role": task.role.value,
            "start": task.span.start,
            "end": task.span.end,
            "unit_start": task.unit_span.start,
            "unit_end": task.unit_span.end,
            "section_position": task.section_position,
            "coordinating": pairs_of(task.coordinating),
            "deadline": _pair(task.deadline),
            "due_on": task.due_on,
            "product": _pair(task.product),
        }
        for task in tasks
    ]


def figure_rows(figures: Iterable[Figure], document_key: int) -> list[dict[str, Any]]:
    """Return the rows of ``figures``."""
    return [
        {
            "document_key": document_key,
            "position": figure.position,
            "indicator": figure.indicator,
            "value": figure.value,
            "value_to": figure.value_to,
            "unit": figure.unit,
            "value_start": figure.value_span.start,
            "value_end": figure.value_span.end,
            "start": figure.span.start,
            "end": figure.span.end,
            "section_position": figure.section_position,
            "period": figure.period,
            "place": figure.place,
            "qualifier": figure.qualifier,
            "comparison": figure.comparison,
            "nature": figure.nature.value if figure.nature else None,
        }
        for figure in figures
    ]


def reference_rows(references: Iterable[Reference], document_key: int) -> list[dict[str, Any]]:
    """Return the rows of ``refs``."""
    return [
        {
            "document_key": document_key,
            "relation": reference.relation.value,
            "kind": reference.kind,
            "number": reference.number,
            "start": reference.span.start,
            "end": reference.span.end,
            "issued_on": reference.issued_on,
            "issuer": reference.issuer,
        }
        for reference in references
    ]


def source_from(row: RowMapping) -> SourceFile:
    """Return the file that a row of ``sources`` records."""
    return SourceFile(row["path"], row["name"], row["size"], row["sha256"])


def section_from(row: RowMapping) -> Section:
    """Return the section that a row of ``sections`` records."""
    return Section(
        position=row["position"],
        parent=row["parent"],
        level=row["level"],
        label=row["label"],
        title=row["title"],
        heading=Span(row["heading_start"], row["heading_end"]),
        span=Span(row["start"], row["end"]),
    )


def passage_from(row: RowMapping, document_id: str) -> Passage:
    """Return the passage that a row of ``passages`` records."""
    return Passage(
        id=row["id"],
        document_id=document_id,
        position=row["position"],
        kind=PassageKind(row["kind"]),
        span=Span(row["start"], row["end"]),
        text=row["text"],
        section=tuple(row["section"]),
        section_position=row["section_position"],
        page=row["page"],
        context=row["context"],
    )


def task_from(row: RowMapping) -> Task:
    """Return the task that a row of ``tasks`` records."""
    return Task(
        position=row["position"],
        unit=row["unit"],
        unit_key=row["unit_key"],
        role=Role(row["role"]),
        span=Span(row["start"], row["end"]),
        unit_span=Span(row["unit_start"], row["unit_end"]),
        section_position=row["section_position"],
        coordinating=spans_from(row["coordinating"]),
        deadline=_span(row["deadline"]),
        due_on=row["due_on"],
        product=_span(row["product"]),
    )


def figure_from(row: RowMapping) -> Figure:
    """Return the figure that a row of ``figures`` records."""
    return Figure(
        position=row["position"],
        indicator=row["indicator"],
        value=row["value"],
        unit=row["unit"],
        value_span=Span(row["value_start"], row["value_end"]),
        span=Span(row["start"], row["end"]),
        section_position=row["section_position"],
        value_to=row["value_to"],
        period=row["period"],
        place=row["place"],
        qualifier=row["qualifier"],
        comparison=row["comparison"],
        nature=FigureNature(row["nature"]) if row["nature"] else None,
    )


def reference_from(row: RowMapping) -> Reference:
    """Return the reference that a row of ``refs`` records."""
    return Reference(
        relation=Relation(row["relation"]),
        kind=row["kind"],
        number=row["number"],
        span=Span(row["start"], row["end"]),
        issued_on=row["issued_on"],
        issuer=row["issuer"],
    )


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def pairs_of(spans: Iterable[Span]) -> list[list[int]]:
    """Return spans as the rows keep them."""
    return [[span.start, span.end] for span in spans]


def _span(pair: list[int] | None) -> Span | None:
    return Span(*pair) if pair else None


def spans_from(pairs: Iterable[list[int]]) -> tuple[Span, ...]:
    """Return the spans that a row keeps."""
    return tuple(Span(*pair) for pair in pairs)
