"""The part of a document that gold has read whole, where it isn't all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eval.documents.anchors import AnchoredText, bare
from knowledge.documents import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eval.documents.facts import Fact
    from knowledge.documents import ParsedDocument


def scope_of(document: ParsedDocument, facts: Sequence[Fact]) -> list[Span]:
    """Return the spans that were read; the whole text when no ``scope`` line says otherwise.

    A scope is named by its heading as written and runs to the end of that section.
    """
    headings = [name for fact in facts if fact.field == "scope" for name in fact.value]
    if not headings:
        return [Span(0, len(document.text))]
    return [_section(document, heading) for heading in headings]


def in_scope(span: Span, scope: Sequence[Span]) -> bool:
    """Whether a place lies in what was read."""
    return any(part.covers(span) for part in scope)


def _section(document: ParsedDocument, heading: str) -> Span:
    wanted = bare(heading)
    for section in document.sections:
        unlabelled = section.title.removeprefix(section.label)
        if bare(section.title).startswith(wanted) or bare(unlabelled).startswith(wanted):
            return section.span
    places = AnchoredText(document.text).places(heading)
    if not places:
        raise ValueError(f"{document.source.name}: no heading {heading!r}")
    return Span(places[0].start, len(document.text))
