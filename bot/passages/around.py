"""What surrounds a sentence, and how far its words count for the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

IN_HEADING, IN_ABOVE, IN_PASSAGE = 0.95, 0.85, 0.75
LEAD_IN = 0.9
BY_HEADING, BY_ABOVE, BY_PASSAGE = 0.95, 0.75, 0.5


@dataclass(frozen=True)
class Around:
    """How well what surrounds a sentence holds each term: title, headings, lead-in, passage."""

    title: Sequence[float]
    nearest: Sequence[float]
    higher: Sequence[float]
    lead: Sequence[float]
    passage: Sequence[float]

    @cached_property
    def anywhere(self) -> list[float]:
        """Return each term's best find around the sentence."""
        rows = zip(self.title, self.nearest, self.higher, self.lead, self.passage, strict=True)
        return [
            max(t, IN_HEADING * n, IN_ABOVE * h, LEAD_IN * led, IN_PASSAGE * p)
            for t, n, h, led, p in rows
        ]

    @cached_property
    def above(self) -> list[float]:
        """Return each term's best find in what stands over the sentence for sure."""
        rows = zip(self.title, self.nearest, self.higher, self.lead, strict=True)
        return [max(t, BY_HEADING * max(n, h, led)) for t, n, h, led in rows]

    @cached_property
    def near(self) -> list[float]:
        """Return each term's best find between the document's title and the sentence."""
        rows = zip(self.nearest, self.higher, self.lead, self.passage, strict=True)
        return [
            max(BY_HEADING * n, BY_ABOVE * h, LEAD_IN * led, BY_PASSAGE * p)
            for n, h, led, p in rows
        ]
