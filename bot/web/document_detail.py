"""One document in full, as ``hoidap documents show --json`` prints it and the API gives it."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Self

from pydantic import BaseModel

from bot.web.listed import FigureBody, TaskBody
from bot.web.listings import Limits, list_figures, list_tasks
from bot.web.schemas import DocumentItem
from knowledge.documents import Document, Reference, Relation, Section, Span, Status
from knowledge.library import Library
from knowledge.status import status_of


class PlaceBody(BaseModel):
    """A stretch of the canonical text: ``quote == text[start:end]``."""

    quote: str
    start: int
    end: int

    @classmethod
    def of(cls, span: Span, text: str) -> Self:
        """Return the place with its words."""
        return cls(quote=span.of(text), start=span.start, end=span.end)


class ReadingBody(PlaceBody):
    """Where a metadata value was read; ``inferred`` when the body implies what no header states."""

    inferred: bool


class SectionBody(BaseModel):
    """A node of the outline; ``parent`` is the position of the one that holds it."""

    position: int
    parent: int | None
    level: int
    label: str
    title: str
    start: int
    end: int

    @classmethod
    def of(cls, section: Section) -> Self:
        """Return the section."""
        return cls(
            position=section.position,
            parent=section.parent,
            level=section.level,
            label=section.label,
            title=section.title,
            start=section.span.start,
            end=section.span.end,
        )


class ReferenceBody(BaseModel):
    """A mention of another document; ``document_id`` is its id when we hold it."""

    relation: Relation
    kind: str | None
    number: str
    issued_on: dt.date | None
    issuer: str | None
    document_id: str | None
    place: PlaceBody

    @classmethod
    def of(cls, reference: Reference, document_id: str | None, text: str) -> Self:
        """Return the mention."""
        return cls(
            relation=reference.relation,
            kind=reference.kind,
            number=reference.number,
            issued_on=reference.issued_on,
            issuer=reference.issuer,
            document_id=document_id,
            place=PlaceBody.of(reference.span, text),
        )


class DocumentDetail(DocumentItem):
    """All that was read in a document. ``confidences`` are those of recognised pages, 0 to 100."""

    effective_on: dt.date | None
    parent_issuer: str | None
    signatory_title: str | None
    recipients: list[PlaceBody]
    legal_bases: list[PlaceBody]
    readings: dict[str, ReadingBody]
    amends: list[str]
    amended_by: list[str]
    same_as: list[str]
    cited_by: list[str]
    confidences: list[float | None]
    outline: list[SectionBody]
    references: list[ReferenceBody]
    tasks: list[TaskBody]
    figures: list[FigureBody]

    @classmethod
    def read(cls, library: Library, document: Document, limits: Limits) -> Self:
        """Read everything held of a document, judged as of ``limits.as_of``."""
        status, reason = _judge(library, document, limits.as_of)
        text = library.text(document.id)
        said = document.metadata
        item = DocumentItem.of(document, status, reason)
        own = Limits(limits.as_of, document.id, None, limits.public_url)
        return cls(
            **item.model_dump(),
            effective_on=said.effective_on,
            parent_issuer=said.parent_issuer,
            signatory_title=said.signatory_title,
            recipients=_places(said.recipients, text),
            legal_bases=_places(said.legal_bases, text),
            readings=_readings(document, text),
            amends=list(document.amends),
            amended_by=list(document.amended_by),
            same_as=list(document.same_as),
            confidences=list(document.confidences),
            outline=[SectionBody.of(section) for section in library.sections(document.id)],
            **_citations(library, document, text),
            tasks=list_tasks(library, "", own).items,
            figures=list_figures(library, "", own).items,
        )


def _judge(library: Library, document: Document, as_of: dt.date) -> tuple[Status, str]:
    by_id = {other.id: other for other in library.documents()}
    return status_of(document, by_id, as_of)


def _places(spans: Sequence[Span], text: str) -> list[PlaceBody]:
    return [PlaceBody.of(span, text) for span in spans]


def _readings(document: Document, text: str) -> dict[str, ReadingBody]:
    return {
        name: ReadingBody(
            **PlaceBody.of(reading.span, text).model_dump(), inferred=reading.inferred
        )
        for name, reading in document.metadata.readings.items()
    }


def _citations(library: Library, document: Document, text: str) -> dict[str, Any]:
    found = library.citations(document.id)
    return {
        "references": [ReferenceBody.of(each.reference, each.cited, text) for each in found.cites],
        "cited_by": list(dict.fromkeys(each.citing for each in found.cited_by)),
    }
