"""The documents held, as list items: judged, filtered, sorted, and what there is to filter by."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.web.schemas import DocumentItem
from knowledge.status import status_of
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.documents import Document, Status


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is limited to; null or empty limits nothing. ``year`` is that of issue."""

    kind: str | None = None
    issuer: str | None = None
    place: str | None = None
    status: Status | None = None
    year: int | None = None
    q: str | None = None


@dataclass(frozen=True, slots=True)
class Facets:
    """The values that each filter can take, in reading order."""

    kinds: tuple[str, ...]
    issuers: tuple[str, ...]
    places: tuple[str, ...]
    years: tuple[int, ...]


def list_items(documents: Sequence[Document], as_of: dt.date) -> list[DocumentItem]:
    """Return every document with its status on a day, the newest first, undated ones last."""
    by_id = {document.id: document for document in documents}
    items = [DocumentItem.of(d, *status_of(d, by_id, as_of)) for d in documents]
    items.sort(key=lambda item: (item.title or item.source, item.id))
    items.sort(key=lambda item: item.issued_on or dt.date.min, reverse=True)
    return items


def matching(items: Iterable[DocumentItem], filters: Filters) -> list[DocumentItem]:
    """Return the items that pass every filter, in their order."""
    return [item for item in items if _passes(item, filters)]


def facets_of(items: Sequence[DocumentItem]) -> Facets:
    """Return the values found among the items."""
    return Facets(
        kinds=_values(item.kind for item in items),
        issuers=_values(item.issuer for item in items),
        places=_values(item.place for item in items),
        years=tuple(sorted({year for item in items if (year := year_of(item))}, reverse=True)),
    )


def year_of(item: DocumentItem) -> int | None:
    """Return the year of issue, stated or inferred, else that in which the period begins."""
    day = item.issued_on or item.applies_from
    return item.year or (day.year if day else None)


def _values(found: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({value for value in found if value}, key=fold))


def _passes(item: DocumentItem, filters: Filters) -> bool:
    return (
        _is(item.kind, filters.kind)
        and _names(item.issuer, filters.issuer)
        and _names(item.place, filters.place)
        and filters.status in {None, item.status}
        and filters.year in {None, year_of(item)}
        and _mentions(item, filters.q)
    )


def _is(value: str | None, wanted: str | None) -> bool:
    return not wanted or fold(value or "") == fold(wanted.strip())


def _names(value: str | None, wanted: str | None) -> bool:
    return not wanted or fold(wanted.strip()) in fold(value or "")


def _mentions(item: DocumentItem, words: str | None) -> bool:
    if not words:
        return True
    said = (item.title, item.kind, item.number, item.issuer, item.place, item.source)
    held = fold(" ".join(value for value in said if value))
    return all(word in held for word in syllables(fold(words)))
