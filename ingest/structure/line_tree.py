"""Which line stands under which: the tree that numbering and bullets draw.

Levels come from the sequence that the document uses, not from a fixed table: a style that
is open continues its list, a new one nests, and one that ranks higher closes what is below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.blocks import BlockKind
from ingest.structure import markers
from ingest.structure.numbering import BULLETS, RANKS, Marker, read_marker
from ingest.structure.zones import Zone
from knowledge.kinds import kind_named
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.structure.canonical import Line

HEADLINE, BOLD, LEAD = "headline", "bold", "lead"
_OWN_RANKS = {HEADLINE: 9, BOLD: 18, LEAD: 19}
_NESTABLE = {("roman", "dieu"), ("upper", "roman"), ("upper", "dieu"), ("letter", "(n)")}
_CLOSING_REMARK = re.compile(
    r"(?:tren day la|qua trinh (?:trien khai|thuc hien)|trong qua trinh (?:trien khai|thuc hien|to chuc)"
    r"|yeu cau (?:cac|thu truong)|de nghi (?:cac (?:so|co quan|don vi|dong chi)|thu truong)"
    r"|can cu (?:noi dung )?(?:ke hoach|huong dan|chi thi|nghi quyet|chuong trinh) nay"
    r"|nhan duoc (?:ke hoach|huong dan|chi thi|van ban)"
    r"|(?:ke hoach|huong dan|chi thi|nghi quyet|chuong trinh|quyet dinh|thong bao) nay\b"
    r"|[^.;]{4,80} (?:yeu cau|de nghi) (?:cac (?:so|co quan|don vi|dia phuong)|thu truong|giam doc))"
)
_WHOLE = frozenset(
    {"roman", "upper", "dieu", "phan", "chuong", "muc", "phuluc", "attached", HEADLINE}
)
_NEVER_WITHIN = frozenset({"phuluc", "attached", "mau", "phan", "chuong", "muc", "dieu"})
_AROUND = frozenset({"chuong", "muc", "upper", "roman", "dieu"})
LONGEST_HEADLINE = 220
SHORTEST_HEADLINE = 6


@dataclass(frozen=True, slots=True)
class Node:
    """A line of the body; ``style`` is empty for a plain paragraph or a table row."""

    line: int
    parent: int | None
    style: str
    marker: Marker | None
    ordinal: int = 0


def grow_tree(lines: Sequence[Line], zones: Sequence[Zone]) -> list[Node | None]:
    """Return the node of every line, null for those outside the body.

    Lines below a node follow it without a gap, so a node's subtree is one span.
    """
    signed = [n for n, zone in enumerate(zones) if zone is Zone.CLOSING]
    growth = _Growth(lines, signed[0] if signed else 0)
    for n, line in enumerate(lines):
        if zones[n] is Zone.BODY:
            growth.add(n)
        elif zones[n] is Zone.CLOSING and re.search(r"\w", line.text):
            growth.close()
    return growth.nodes


class _Growth:
    """The open path from the root down to the last line; forms before ``signed`` are captions."""

    def __init__(self, lines: Sequence[Line], signed: int) -> None:
        self.lines, self.signed = lines, signed
        self.nodes: list[Node | None] = [None] * len(lines)
        self.path: list[Node] = []
        self.numbered = False
        self.nested: set[tuple[str, str]] = set()
        self.around: dict[str, int] = {}

    def close(self) -> None:
        """End what is open at a signature; inside a form only the form's own parts."""
        forms = [i for i, node in enumerate(self.path) if node.style == "mau"]
        within = forms and not self._is_caption(self.path[forms[-1]])
        del self.path[forms[-1] + 1 if within else 0 :]

    def _is_caption(self, node: Node) -> bool:
        """Whether "Biểu 1. …" stands over a table of the body, and is no form attached to it."""
        return node.line < self.signed and self.lines[node.line].text.lower().startswith("biểu")

    def add(self, n: int) -> None:
        line = self.lines[n]
        marker = None if line.block.kind is BlockKind.ROW else read_marker(line.text)
        style = marker.style if marker else self._style(n)
        if style in BULLETS:
            self._pop_to_bullet(style)
        elif marker and self._is_caption(Node(n, None, style, marker)) and style == "mau":
            self._pop_to_caption()
        elif marker:
            self._pop_to_number(marker, n)
        elif style:
            self._pop_to_display(style, line)
        else:
            self._pop_for_text(line)
        self._push(n, style, marker)

    def _pop_to_caption(self) -> None:
        """Close what a table's caption can't stand under: bullets, leads, the table before."""
        tables = [i for i, node in enumerate(self.path) if node.style == "mau"]
        del self.path[tables[0] if tables else len(self.path) :]
        while self.path and self.path[-1].style in {*BULLETS, LEAD}:
            self.path.pop()

    def _pop_to_display(self, style: str, line: Line) -> None:
        """Close what is open below an unnumbered heading's like, or what ranks no higher."""
        alike = [i for i, node in enumerate(self.path) if node.style == style == BOLD]
        if alike:
            del self.path[alike[0] :]
        self._pop_while(self._rank(style, line))

    def _push(self, n: int, style: str, marker: Marker | None) -> None:
        parent = self.path[-1].line if self.path else None
        node = Node(n, parent, style, marker, marker.ordinal if marker else 0)
        self.nodes[n] = node
        if marker and not any(open_.style == "mau" for open_ in self.path):
            self.around[style] = marker.ordinal
        if style:
            self.path.append(node)
            self.numbered = self.numbered or marker is not None

    def _style(self, n: int) -> str:
        line = self.lines[n]
        if line.block.kind is BlockKind.ROW:
            return ""
        text = line.text
        capitals = markers.is_capitals(text)
        shown = line.block.bold or line.block.kind is BlockKind.HEADING
        if markers.is_motto(text):
            return ""
        if kind_named(text) and (capitals or shown) and not text.endswith(":"):
            return HEADLINE if any(node.style == "mau" for node in self.path) else "attached"
        if capitals and _AUTHORITY.match(fold(text)) and self._ends_here(n):
            return ""
        if self._is_display(text) and (capitals or shown):
            plain = line.block.kind is BlockKind.HEADING or capitals
            return HEADLINE if plain else BOLD
        return LEAD if text.endswith(":") else ""

    def _ends_here(self, n: int) -> bool:
        """Whether an appendix or nothing follows, so that a body in capitals has signed."""
        after = read_marker(self.lines[n + 1].text) if n + 1 < len(self.lines) else None
        return n + 1 == len(self.lines) or (after is not None and after.style in {"phuluc", "mau"})

    def _is_display(self, text: str) -> bool:
        if len(text) > LONGEST_HEADLINE or text.endswith((".", ";", ",", ":")):
            return False
        if not self.numbered and _AUTHORITY.match(fold(text)):
            return False
        return len(text) >= SHORTEST_HEADLINE and not text.startswith("(")

    def _rank(self, style: str, line: Line) -> float:
        if style == HEADLINE and line.block.level is not None:
            return 1 + line.block.level / 10
        return float(RANKS.get(style, _OWN_RANKS.get(style, 30)))

    def _node_rank(self, node: Node) -> float:
        return self._rank(node.style, self.lines[node.line])

    def _pop_while(self, rank: float) -> None:
        while self.path and self._node_rank(self.path[-1]) >= rank:
            self.path.pop()

    def _pop_to_bullet(self, style: str) -> None:
        below = [i for i, node in enumerate(self.path) if node.style in BULLETS]
        same = [i for i in below if self.path[i].style == style]
        if same:
            del self.path[same[-1] :]
        elif below and not self._nests(style):
            del self.path[below[0] :]

    def _nests(self, style: str) -> bool:
        top = self.path[-1]
        return RANKS[style] > RANKS[top.style] or self.lines[top.line].text.endswith(":")

    def _pop_to_number(self, marker: Marker, n: int) -> None:
        self._leave_form(marker)
        same = [i for i, node in enumerate(self.path) if node.style == marker.style]
        following = [i for i in same if self.path[i].ordinal + 1 == marker.ordinal]
        if following:
            del self.path[following[-1] :]
        elif same and not self._restarts_below(marker, n, same[-1]):
            earlier = [i for i in same if self.path[i].ordinal < marker.ordinal]
            del self.path[(earlier or same)[-1] :]
        elif not same:
            self._pop_by_rank(marker, n)

    def _leave_form(self, marker: Marker) -> None:
        """Close a form (mẫu) where the numbering from before it goes on: "B. LĨNH VỰC …"."""
        forms = [i for i, node in enumerate(self.path) if node.style == "mau"]
        if not forms or marker.ordinal < 2:  # noqa: PLR2004 - what goes on
            return
        if marker.style not in _AROUND and not self._is_caption(self.path[forms[0]]):
            return
        within = any(node.style == marker.style for node in self.path[forms[0] :])
        if not within and self.around.get(marker.style) == marker.ordinal - 1:
            del self.path[forms[0] :]

    def _restarts_below(self, marker: Marker, n: int, at: int) -> bool:
        """Whether a list that begins at 1 again stands inside the open one."""
        if marker.ordinal != 1 or self.path[at].ordinal == 0 or marker.style in _NEVER_WITHIN:
            return False
        before = self.lines[n - 1].text if n else ""
        deeper = [node for node in self.path[at + 1 :] if node.style not in BULLETS]
        return bool(deeper) or before.endswith(":")

    def _pop_by_rank(self, marker: Marker, n: int) -> None:
        rank = RANKS[marker.style]
        while self.path and self._node_rank(self.path[-1]) >= rank:
            pair = (marker.style, self.path[-1].style)
            if marker.ordinal == 1 and (pair in _NESTABLE or self._announces(marker.style)):
                return
            if self._nests_below(marker, n, pair):
                return
            self.path.pop()

    def _nests_below(self, marker: Marker, n: int, pair: tuple[str, str]) -> bool:
        """Whether chapters stand below roman parts here: "II. …", right under it "Chương 1"."""
        if pair == ("chuong", "roman") and marker.ordinal == 1 and self.path[-1].line == n - 1:
            self.nested.add(pair)
        return pair in self.nested

    def _announces(self, style: str) -> bool:
        """Whether the bullet above ends in a colon and this list is what it announces."""
        top = self.path[-1]
        announced = self.lines[top.line].text.endswith(":") and top.style in BULLETS
        return announced and style in {"(n)", "letter", "n1)"}

    def _pop_for_text(self, line: Line) -> None:
        keep_lead = line.block.kind is BlockKind.ROW
        while self.path and (
            self.path[-1].style in BULLETS or (self.path[-1].style == LEAD and not keep_lead)
        ):
            self.path.pop()
        if self._is_remark(line):
            del self.path[1 if self.path[0].style in _WHOLE else 0 :]

    def _is_remark(self, line: Line) -> bool:
        """Whether a paragraph speaks to all after the last unit's tasks, not to that unit."""
        if not self.path or line.block.kind is BlockKind.ROW:
            return False
        if self._follows_heading(line) and not self.lines[self.path[-1].line].text.endswith(
            (".", ";")
        ):
            return bool(re.match(r"(?:tren day la|yeu cau cac)", fold(line.text[:40])))
        return line.text.endswith("./.") or bool(_CLOSING_REMARK.match(fold(line.text[:160])))

    def _follows_heading(self, line: Line) -> bool:
        after = self.path[-1].line + 1
        return after < len(self.lines) and self.lines[after] is line


_AUTHORITY = re.compile(
    r"(?:uy ban|hoi dong|chu tich|giam doc|bo truong|thu tuong|chinh phu|quoc hoi|tong giam doc"
    r"|bo |cuc truong|truong ban|ban thuong vu|ban chap hanh|thu truong|chanh|hieu truong|so )"
)
