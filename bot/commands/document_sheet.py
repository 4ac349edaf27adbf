"""One document on the console: all that was read in it, each value with the words it stands on."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from bot.commands import replies
from bot.replies import ROLE_LABELS
from bot.web.listed import valued
from bot.web.replies import NATURE_LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.web.document_detail import DocumentDetail, PlaceBody
    from bot.web.listed import FigureBody, TaskBody

QUOTE = 100


def sheet_of(detail: DocumentDetail) -> str:
    """Return the document as lines of text: metadata, validity, outline, tasks, figures, links."""
    return "\n".join(_lines(detail))


def _lines(detail: DocumentDetail) -> Iterator[str]:
    yield from _fields(detail)
    yield from _part(replies.RECIPIENTS, [place.quote for place in detail.recipients])
    yield from _part(replies.LEGAL_BASES, [_short(place) for place in detail.legal_bases])
    yield from _part(replies.OUTLINE, [_heading(s.level, s.title) for s in detail.outline])
    yield from _part(replies.TASKS, map(_task, detail.tasks))
    yield from _part(replies.FIGURES, map(_figure, detail.figures))
    yield from _part(
        replies.REFERENCES,
        [
            f"{replies.RELATIONS[each.relation]}: {each.kind or ''} {each.number}"
            + (f" ({each.issued_on:%d/%m/%Y})" if each.issued_on else "")
            + (f" → {each.document_id}" if each.document_id else "")
            for each in detail.references
        ],
    )
    yield from _part(replies.CITED_BY, detail.cited_by)


def _fields(detail: DocumentDetail) -> Iterator[str]:
    for name, label in replies.DOCUMENT_FIELDS.items():
        value = getattr(detail, name)
        if value in (None, "", []):
            continue
        reading = detail.readings.get(name)
        inferred = f" ({replies.INFERRED})" if reading and reading.inferred else ""
        stood = f"   ← “{_short(reading)}”" if reading and reading.quote != _said(value) else ""
        yield f"{label}: {_said(value)}{inferred}{stood}"


def _said(value: object) -> str:
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, list):
        return "; ".join("–" if each is None else f"{each}" for each in value)
    return str(value)


def _short(place: PlaceBody) -> str:
    words = " ".join(place.quote.split())
    return words if len(words) <= QUOTE else f"{words[: QUOTE - 1]}…"


def _part(title: str, rows: Sequence[str] | Iterator[str]) -> Iterator[str]:
    shown = list(rows)
    if shown:
        yield ""
        yield f"{title} ({len(shown)})"
        yield from (f"  {row}" for row in shown)


def _heading(level: int, title: str) -> str:
    return f"{'  ' * (level - 1)}{title}"


def _task(task: TaskBody) -> str:
    more = [
        f"{label}: {value}"
        for label, value in (
            (replies.WITH, "; ".join(task.coordinating)),
            (replies.DEADLINE, task.deadline),
            (replies.PRODUCT, task.product),
        )
        if value
    ]
    return " · ".join([f"{task.unit} ({ROLE_LABELS[task.role]}): {task.text}", *more])


def _figure(figure: FigureBody) -> str:
    said = [
        figure.indicator,
        valued(figure),
        figure.comparison,
        figure.period,
        figure.place,
        NATURE_LABELS[figure.nature] if figure.nature else None,
    ]
    return " | ".join(part for part in said if part)
