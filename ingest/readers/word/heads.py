"""Letterheads that Word files set without a table: by tabs, or in text boxes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ingest.blocks import Block, BlockKind
from ingest.readers.cleaning import clean
from ingest.readers.letterhead_cells import letterhead_text
from ingest.structure.markers import is_motto

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_LINES = 12
LONGEST_LINE = 160
LONGEST_BOX = 500


@dataclass(slots=True)
class TabbedHead:
    """Gathers the first paragraphs of a document while each is two columns parted by tabs.

    The first of them has the motto on its right (decree 30/2020/NĐ-CP, Phụ lục I, ô 1).
    """

    lines: list[tuple[str, str]] = field(default_factory=list)
    closed: bool = False

    def takes(self, shown: str) -> bool:
        """Take a paragraph that may be a line of the head; tell whether it was taken."""
        parts = [clean(part) for part in shown.split("\t") if part.strip()]
        columns = len(parts) == 2 and len(shown) < LONGEST_LINE  # noqa: PLR2004 - left and right
        indented = len(parts) == 1 and "\t" in shown[: len(shown) - len(shown.lstrip())]
        if self.closed or len(self.lines) >= MOST_LINES or "\n" in shown.strip():
            return False
        if not self.lines and not (columns and is_motto(parts[1])):
            return False
        if columns or (indented and self.lines and len(shown) < LONGEST_LINE):
            self.lines.append((parts[0], parts[1]) if columns else ("", parts[0]))
            return True
        return False

    def rest(self) -> Iterator[Block]:
        """Yield the two columns that were taken, once; from then on nothing is taken."""
        lines, self.lines, self.closed = self.lines, [], True
        for column in zip(*lines, strict=True):
            text = letterhead_text(column)
            if text:
                yield Block(text, BlockKind.LETTERHEAD)


def boxed_head(boxes: Sequence[Sequence[str]]) -> list[Block]:
    """Return text boxes as letterheads where the motto stands in one, else nothing."""
    if not any(is_motto(clean(line)) for box in boxes for line in box):
        return []
    if any(sum(map(len, box)) > LONGEST_BOX for box in boxes):
        return []
    texts = [letterhead_text(box) for box in boxes]
    return [Block(text, BlockKind.LETTERHEAD) for text in texts if text]
