"""The outline (đề cương) of a document: which lines are headings, and the section tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.blocks import BlockKind
from ingest.structure import markers
from ingest.structure.line_tree import BOLD, HEADLINE, LEAD, Node, grow_tree
from ingest.structure.numbering import BULLETS
from knowledge.documents import Section, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.structure.canonical import Line
    from ingest.structure.zones import Layout

ALWAYS = frozenset({"phuluc", "attached", "mau", "phan", "chuong", "muc", "dieu", HEADLINE})
LONGEST_HEADING = 320
LONGEST_RUN_IN = 160
LONGEST_STOPPED = 70
MOST_STOPS = 5
MOST_TITLE_LINES = 3


@dataclass(frozen=True, slots=True)
class Outline:
    """``nodes`` and ``section_of`` are by line: its node, the position of its section.

    A heading line belongs to its own section. ``headings`` are the lines that are nothing
    but heading; a run-in heading ("Điều 3. Giao Sở …") is text as well.
    """

    nodes: tuple[Node | None, ...]
    sections: tuple[Section, ...]
    section_of: tuple[int | None, ...]
    headings: frozenset[int]

    def path(self, position: int | None) -> tuple[str, ...]:
        """Return the titles from the top down to the section."""
        titles: list[str] = []
        while position is not None:
            section = self.sections[position]
            titles.append(section.title)
            position = section.parent
        return tuple(reversed(titles))


def draw_outline(lines: Sequence[Line], layout: Layout) -> Outline:
    """Decide which lines are headings and build the section tree from them."""
    zones = list(layout.zones)
    nodes = grow_tree(lines, zones)
    children = _children(nodes)
    sections: list[Section] = []
    section_of: list[int | None] = [None] * len(lines)
    headings: set[int] = set()
    for n, node in enumerate(nodes):
        if node is None or n in headings:
            continue
        above = section_of[node.parent] if node.parent is not None else None
        section_of[n] = above
        if not _is_heading(lines, nodes, children, n):
            continue
        last = _title_end(lines, nodes, n)
        section = _section(
            lines, node, n, last, sections=sections, above=above, alone=not children[n]
        )
        sections.append(section)
        section_of[n : last + 1] = [section.position] * (last + 1 - n)
        if section.heading.end >= lines[n].span.end:
            headings.update(range(n, last + 1))
    _inherit(nodes, section_of, headings)
    ended = _with_ends(sections, section_of, lines)
    return Outline(tuple(nodes), ended, tuple(section_of), frozenset(headings))


def _children(nodes: Sequence[Node | None]) -> list[bool]:
    has_child = [False] * len(nodes)
    for node in nodes:
        if node is not None and node.parent is not None:
            has_child[node.parent] = True
    return has_child


def _is_heading(
    lines: Sequence[Line], nodes: Sequence[Node | None], children: Sequence[bool], n: int
) -> bool:
    node, text = nodes[n], lines[n].text
    if node is None or node.style in BULLETS or node.style in {"", LEAD}:
        return False
    if node.style in ALWAYS:
        return node.style != HEADLINE or children[n] or markers.is_capitals(text)
    if not children[n] or len(text) > LONGEST_HEADING:
        return node.style in {"roman", "upper"} and markers.is_capitals(text)
    if node.style not in {"roman", "upper", BOLD} and _in_form(nodes, n):
        return False
    if node.style in {"roman", "upper", BOLD} or lines[n].block.kind is BlockKind.HEADING:
        return True
    if text.endswith((".", ";", "…")):
        return _is_display(lines, nodes, n)
    return True


def _in_form(nodes: Sequence[Node | None], n: int) -> bool:
    """Whether a line stands in a blank form (mẫu), whose numbered fields are no sections."""
    node = nodes[n]
    while node is not None and node.parent is not None:
        node = nodes[node.parent]
        if node is not None and node.style == "mau":
            return True
    return False


def _is_display(lines: Sequence[Line], nodes: Sequence[Node | None], n: int) -> bool:
    """Whether a line that ends in a stop only heads the items below it: "2. Văn phòng Sở."."""
    text, below = lines[n].text, nodes[n + 1] if n + 1 < len(nodes) else None
    if lines[n].block.bold:
        return len(text) <= LONGEST_RUN_IN
    heads_items = below is not None and below.parent == n and below.marker is not None
    return (
        heads_items
        and text.endswith(".")
        and len(text) <= LONGEST_STOPPED
        and text.count(".") <= MOST_STOPS
    )


def _title_end(lines: Sequence[Line], nodes: Sequence[Node | None], n: int) -> int:
    """Return the last line of a heading written on several: "Chương I" / "QUY ĐỊNH CHUNG"."""
    node = nodes[n]
    if node is None or node.style not in {"phuluc", "attached", "mau", "phan", "chuong", "muc"}:
        return n
    bare = node.marker is None or not lines[n].text[node.marker.end :].strip()
    end = n
    while end + 1 < len(lines) and end - n < MOST_TITLE_LINES and nodes[end + 1] is not None:
        if not _is_title_line(lines[end + 1], nodes[end + 1], bare=bare and end == n):
            break
        end += 1
    return end


def _is_title_line(line: Line, node: Node | None, *, bare: bool) -> bool:
    if node is None or node.marker or line.block.kind is BlockKind.ROW:
        return False
    text = line.text
    if markers.is_motto(text):
        return False
    if node.style == "attached" or len(text) > LONGEST_HEADING or text.endswith((":", ";")):
        return False
    if text.startswith(("(Kèm theo", "(Ban hành", "(kèm theo", "(ban hành")):
        return True
    shown = markers.is_capitals(text) or line.block.bold or line.block.kind is BlockKind.HEADING
    return shown or (bare and not text.endswith((".", ",")) and len(text) < LONGEST_RUN_IN)


def _section(  # noqa: PLR0913 - the pieces of one value
    lines: Sequence[Line],
    node: Node | None,
    n: int,
    last: int,
    *,
    sections: Sequence[Section],
    above: int | None,
    alone: bool,
) -> Section:
    marker = node.marker if node else None
    start, end = lines[n].span.start, lines[last].span.end
    title = " ".join(line.text for line in lines[n : last + 1])
    if marker and marker.style == "dieu" and (alone or _runs_in(title)):
        end = start + len(lines[n].text[: marker.end].rstrip())
        title = lines[n].text[: marker.end].rstrip(" .:")
    level = 1 if above is None else sections[above].level + 1
    span = Span(start, end)
    return Section(len(sections), above, level, marker.label if marker else "", title, span, span)


def _runs_in(title: str) -> bool:
    return len(title) > LONGEST_RUN_IN or title.endswith((".", ":", ";"))


def _inherit(
    nodes: Sequence[Node | None], section_of: list[int | None], headings: set[int]
) -> None:
    """Give the lines below a several-line heading its section."""
    for n, node in enumerate(nodes):
        if node is None or n in headings or section_of[n] is not None:
            continue
        if node.parent is not None:
            section_of[n] = section_of[node.parent]


def _with_ends(
    sections: Sequence[Section], section_of: Sequence[int | None], lines: Sequence[Line]
) -> tuple[Section, ...]:
    ends = [section.span.end for section in sections]
    for n, position in enumerate(section_of):
        above = position
        while above is not None:
            ends[above] = max(ends[above], lines[n].span.end)
            above = sections[above].parent
    return tuple(
        Section(
            s.position,
            s.parent,
            s.level,
            s.label,
            s.title,
            s.heading,
            Span(s.span.start, ends[s.position]),
        )
        for s in sections
    )
