"""By when a task is to be done: what its own words say, or the heading above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.tasks.details import time_limit
from knowledge.documents import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.structure.canonical import Line
    from ingest.structure.outline import Outline


class TimeLimits:
    """The time limits of a document's lines; spans are canonical."""

    def __init__(self, lines: Sequence[Line], outline: Outline) -> None:
        self.lines, self.outline = lines, outline

    def of(self, line: Line, span: Span) -> Span | None:
        """Return the limit that stands inside a span of the line."""
        limit = time_limit(line.text, span.start, span.end)
        at = line.span.start
        return Span(at + limit.start, at + limit.end) if limit else None

    def above(self, n: int) -> Span | None:
        """Return the time limit that the nearest heading gives to all below it."""
        node = self.outline.nodes[n]
        while node is not None and node.parent is not None:
            above = self.lines[node.parent]
            if node.parent in self.outline.headings and (
                limit := self.of(above, Span(0, len(above.text)))
            ):
                return limit
            node = self.outline.nodes[node.parent]
        return None
