"""The tasks of a unit and the figures of an indicator, each with its citation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from bot.answers import Evidence
from bot.evidence import passage_at
from bot.figures.lookup import matching_figures
from bot.units.lookup import find_unit
from bot.units.named_units import unit_named
from bot.units.register import UnitRegister, register_of
from bot.web.listed import FigureBody, FigureList, TaskBody, TaskList
from knowledge.status import status_of
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from knowledge.documents import Document, Span, Status, Task
    from knowledge.library import Library

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Limits:
    """Which documents a list draws on, and the day for which they are judged.

    An empty ``document_id`` and a null ``status`` limit nothing. ``public_url`` goes before
    the citations' links.
    """

    as_of: dt.date
    document_id: str = ""
    status: Status | None = None
    public_url: str = ""


def list_tasks(library: Library, unit: str, limits: Limits) -> TaskList:
    """Return the tasks of a unit in document order; of every unit when none is named.

    ``unit`` is found as in a question (`bot.units.lookup`), so both give the same tasks. A unit
    named with its place ("Sở Nội vụ tỉnh …") has none in the documents of other places.
    """
    held = _of_its_place(unit, _of_documents(library, library.tasks(_named(limits)), limits))
    chosen = [(document, task, task.span) for document, task in _of_unit(unit, held, library)]
    return TaskList.of(
        [
            TaskBody.of(task, library.text(evidence.document.id), evidence, limits.public_url)
            for task, evidence in _judged(library, chosen, limits)
        ]
    )


def list_figures(library: Library, query: str, limits: Limits) -> FigureList:
    """Return the figures that a query names, the best named first; all for an empty query."""
    held = _of_documents(library, library.figures(_named(limits)), limits)
    found = matching_figures(query, held, library.sections)
    chosen = [(document, figure, figure.span) for document, figure in found]
    return FigureList.of(
        [
            FigureBody.of(figure, library.text(evidence.document.id), evidence, limits.public_url)
            for figure, evidence in _judged(library, chosen, limits)
        ]
    )


def _named(limits: Limits) -> tuple[str, ...] | None:
    return (limits.document_id,) if limits.document_id else None


def _of_documents(
    library: Library, found: Iterable[tuple[str, Found]], limits: Limits
) -> list[tuple[Document, Found]]:
    documents = {document.id: document for document in library.documents()}
    return [
        (documents[held_in], each) for held_in, each in found if limits.document_id in {"", held_in}
    ]


def _of_its_place(unit: str, held: list[tuple[Document, Task]]) -> list[tuple[Document, Task]]:
    """Keep the documents of the place that the unit is named with, and those of no place."""
    named = f" {' '.join(syllables(fold(unit)))} "
    places = {document.metadata.place for document, _ in held}
    meant = {place for place in places if place and f" {fold(place)} " in named}
    if not meant:
        return held
    return [each for each in held if each[0].metadata.place in {None, *meant}]


def _of_unit(
    unit: str, held: Sequence[tuple[Document, Task]], library: Library
) -> Sequence[tuple[Document, Task]]:
    """Keep a unit's tasks, order kept; a group's count as its members'; all when no unit is named."""
    if not unit.strip():
        return held
    register = UnitRegister(held, register_of(library).province_of)
    match = find_unit(unit_named(unit, register) or unit, register)
    chosen = {(each.document.id, each.task.position) for each in (*match.own, *match.shared)}
    return [(document, task) for document, task in held if (document.id, task.position) in chosen]


def _judged(
    library: Library, chosen: Sequence[tuple[Document, Found, Span]], limits: Limits
) -> Iterator[tuple[Found, Evidence]]:
    """Yield what stands in documents of the wanted status, with numbered evidence."""
    documents = {document.id: document for document in library.documents()}
    judgements = {
        key: status_of(document, documents, limits.as_of) for key, document in documents.items()
    }
    kept = [each for each in chosen if limits.status in {None, judgements[each[0].id][0]}]
    for n, (document, found, span) in enumerate(kept, start=1):
        passage = passage_at(library.passages(document.id), span)
        status, reason = judgements[document.id]
        yield (
            found,
            Evidence(
                n=n,
                document=document,
                status=status,
                status_reason=reason,
                section=passage.section if passage else (),
                page=passage.page if passage else None,
                span=span,
                quote=span.of(library.text(document.id)),
                passage=passage,
            ),
        )
