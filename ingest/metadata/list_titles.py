"""Title and sender of a file that is only lists: the rows above the header of its first table.

Decree 30/2020/NĐ-CP, Phụ lục I, III.1: an appendix carries "Phụ lục", its title in capitals, and in
brackets the document that it goes with ("Kèm theo Kế hoạch số … của …").
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from ingest.blocks import BlockKind
from ingest.metadata.issuers import names_unit
from ingest.structure import markers
from ingest.structure.zones import Zone
from knowledge.documents import Span
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.metadata.draft import Draft, Parts
    from ingest.structure.canonical import Line

DEEPEST = 10  # lines before the first row
SHORTEST = 4  # words of a title
_LABEL = re.compile(
    r"(?:phụ lục|biểu|bảng|mẫu|danh mục)(?:\s+số)?\s*[\w.-]{0,6}\s*[:.]?\s*", re.IGNORECASE
)
_ATTACHED = re.compile(r"\W*(?:ban hanh )?kem theo\b.*\bcua\s+(?=\S)")
_UNTIL = re.compile(r"\s*[).;]|\s*$|,\s")


def read_list_title(draft: Draft, parts: Parts) -> None:
    """Read the capitals above the first table of a file that names no kind and no number."""
    if parts.of(Zone.KIND) or {"kind", "number", "title"} & set(draft.values):
        return
    above = _above_table(parts)
    titles = list(_titles(above))
    if titles:
        span = Span(titles[0].start, titles[-1].end)
        title = " ".join(each.of(parts.text).strip(" .*") for each in titles)
        draft.put("title", " ".join(title.split()), span)
    for line in above:
        sent = _ATTACHED.match(fold(line.text))
        end = _UNTIL.search(line.text, sent.end()) if sent else None
        if sent and end and names_unit(line.text[sent.end() :]):
            span = Span(line.span.start + sent.end(), line.span.start + end.start())
            draft.put("issuer", span.of(parts.text), span, inferred=True)


def _above_table(parts: Parts) -> list[Line]:
    """Return the lines above the first row; none when no table stands near the beginning."""
    lines = parts.canonical.lines[: DEEPEST + 1]
    above = list(takewhile(lambda line: line.block.kind is not BlockKind.ROW, lines))
    return above if len(above) < len(lines) else []


def _titles(above: Sequence[Line]) -> Iterator[Span]:
    """Yield the lines of the first title: capitals that are no unit, no label and no motto."""
    begun = False
    for line in above:
        words = _LABEL.sub("", line.text, count=1) if _LABEL.match(line.text) else line.text
        spoken = markers.is_capitals(words) and not markers.opens_numbered(words)
        alone = names_unit(line.text) or markers.is_motto(line.text)
        if spoken and not alone and (begun or len(line.text.split()) >= SHORTEST):
            begun = True
            yield line.span
        elif begun:
            return
