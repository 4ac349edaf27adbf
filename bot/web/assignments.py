"""The tasks of a unit with their citations, and the same as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from bot.answers import Evidence
from bot.evidence import passage_at
from bot.group_assignments import assigned_to
from bot.replies import ROLE_LABELS
from bot.unit_lookup import find_unit
from bot.web import replies
from knowledge.status import status_of
from knowledge.units import unit_key

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from bot.web.schemas import TaskList
    from knowledge.documents import Document, Status, Task
    from knowledge.library import Library

# A spreadsheet runs a cell that begins so as a formula (OWASP, CSV injection).
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def assignments(
    library: Library, as_of: dt.date, unit: str, document_id: str, status: Status | None
) -> list[tuple[Task, Evidence]]:
    """Return the tasks that pass every filter, numbered, in document order.

    ``unit`` is found as in a question (`bot.unit_lookup`), so both give the same tasks.
    """
    documents = {document.id: document for document in library.documents()}
    held = [
        (documents[held_in], task)
        for held_in, task in library.tasks()
        if document_id in {"", held_in}
    ]
    found: list[tuple[Task, Evidence]] = []
    for document, task in _of_unit(unit, held):
        judged, reason = status_of(document, documents, as_of)
        if status in {None, judged}:
            evidence = _evidence(library, document, task, judged, reason, len(found) + 1)
            found.append((task, evidence))
    return found


def _of_unit(unit: str, held: Sequence[tuple[Document, Task]]) -> Sequence[tuple[Document, Task]]:
    """Keep a unit's tasks, order kept; a group's count as its members'; all when no unit is named."""
    if not unit.strip():
        return held
    match = find_unit(unit, list(dict.fromkeys((task.unit_key, task.unit) for _, task in held)))
    if match is None:
        wanted = unit_key(unit)
        return [(document, task) for document, task in held if task.unit_key == wanted]
    chosen = {(document.id, task.position) for document, task, _ in assigned_to(match, held)}
    return [(document, task) for document, task in held if (document.id, task.position) in chosen]


def _evidence(
    library: Library, document: Document, task: Task, status: Status, reason: str, n: int
) -> Evidence:
    passage = passage_at(library.passages(document.id), task.span)
    return Evidence(
        n=n,
        document=document,
        status=status,
        status_reason=reason,
        section=passage.section if passage else (),
        page=passage.page if passage else None,
        span=task.span,
        quote=task.span.of(library.text(document.id)),
        passage=passage,
    )


def csv_of(listed: TaskList) -> str:
    """Return the tasks as CSV with a byte order mark, so that Excel reads the accents."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(replies.TASK_COLUMNS)
    for row in _rows(listed):
        writer.writerow([_plain(cell) for cell in row])
    return "\ufeff" + written.getvalue()


def _rows(listed: TaskList) -> Iterator[tuple[str, ...]]:
    for item in listed.items:
        citation, document = item.citation, item.citation.document
        yield (
            str(citation.n),
            item.unit,
            ROLE_LABELS[item.role],
            item.text,
            document.title or document.source,
            document.number or "",
            " › ".join(citation.section),
            str(citation.page or ""),
            replies.STATUS_LABELS[document.status],
            citation.url,
        )


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
