"""The tasks of a unit with their citations, and the same as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from bot.answers import Evidence
from bot.evidence import passage_at
from bot.web import replies
from knowledge.status import status_of
from knowledge.units import unit_key

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from bot.web.schemas import TaskList
    from knowledge.documents import Document, Status, Task
    from knowledge.library import Library

# A spreadsheet runs a cell that begins so as a formula (OWASP, CSV injection).
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def assignments(
    library: Library, as_of: dt.date, unit: str, document_id: str, status: Status | None
) -> list[tuple[Task, Evidence]]:
    """Return the tasks that pass every filter, numbered, in document order."""
    wanted = unit_key(unit) if unit.strip() else None
    documents = {document.id: document for document in library.documents()}
    found: list[tuple[Task, Evidence]] = []
    for document in documents.values():
        judged, reason = status_of(document, documents, as_of)
        if document_id in {"", document.id} and status in {None, judged}:
            for task in _tasks(library, document, wanted):
                evidence = _evidence(library, document, task, judged, reason, len(found) + 1)
                found.append((task, evidence))
    return found


def _tasks(library: Library, document: Document, wanted: str | None) -> Iterator[Task]:
    for _, task in library.tasks((document.id,)):
        if wanted in {None, task.unit_key}:
            yield task


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
            replies.ROLE_LABELS[item.role],
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
