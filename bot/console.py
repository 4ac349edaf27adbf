"""An answer as plain text for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.answers import Answer, Evidence


def rendered(answer: Answer) -> str:
    """Return the answer, its notices and its sources, a line each."""
    parts = [answer.text]
    parts += [f"Lưu ý: {notice}" for notice in answer.notices]
    if answer.citations:
        parts.append("")
        parts += [_source(citation) for citation in answer.citations]
    return "\n".join(parts)


def _source(citation: Evidence) -> str:
    metadata = citation.document.metadata
    name = " ".join(p for p in (metadata.kind, metadata.number) if p) or citation.document.source
    where = [name, *citation.section[-2:]]
    if citation.page is not None:
        where.append(f"tr. {citation.page}")
    return f"[{citation.n}] {', '.join(where)} ({citation.document.source})"
