"""Headings that name bodies by where they stand: among headings of bodies that share out work.

Under "Tổ chức thực hiện" each heading names who does what stands below it (decree
30/2020/NĐ-CP leaves the words free), so a name there needs no word that we know.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text import fold
from knowledge.unit_lists import cell_units, skip_prefix, unit_list
from knowledge.unit_words import HEAD, STRONG, verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.structure.canonical import Line
    from ingest.structure.outline import Outline
    from knowledge.documents import Span

_MOST_WORDS = 24
_MATTERS = re.compile(
    r"(?:kinh phi|nguon|che do|thoi gian|to chuc|cong tac|nhiem vu|giai phap|noi dung|hoat dong|viec|ve |thong tin|kiem tra"
    r"|bao cao|tien do|lo trinh|muc |yeu cau|dia diem|hinh thuc|thanh phan|doi tuong|giai doan|buoc|dot|hieu luc|dieu khoan"
    r"|trach nhiem|dieu kien|trien khai|mot so|cac nhiem vu|cac noi dung|cac giai phap|cac hoat dong|phuong|quy |so ket|tong ket)"
)


class HeadedBodies:
    """Which headings are names because the headings beside them are."""

    def __init__(self, lines: Sequence[Line], outline: Outline) -> None:
        self.lines, self.outline = lines, outline
        self._beside: dict[int | None, list[int]] = {}
        self._first: dict[int, int] = {}
        for n in sorted(outline.headings):
            node = outline.nodes[n]
            if node is not None and node.marker is not None:
                self._beside.setdefault(node.parent, []).append(n)
        for n, node in enumerate(outline.nodes):
            if node is not None and node.parent is not None:
                self._first.setdefault(node.parent, n)

    def named(self, n: int, start: int) -> list[Span]:
        """Return the bodies that a heading names, none when it isn't bare or stands alone."""
        text = self.lines[n].text
        words = text[start:].rstrip(" :")
        if not self._is_bare(words) or not self._among_bodies(n):
            return []
        first = skip_prefix(text, start)
        known = HEAD.match(text, first) is not None
        if not known and (_MATTERS.match(fold(text[first:])) or not self._has_work(n)):
            return []
        if not known and verbs().match(text[first:].lower()):
            return []
        return cell_units(text, first, start + len(words))

    def _is_bare(self, words: str) -> bool:
        return (
            0 < len(words.split()) <= _MOST_WORDS
            and not words.endswith((".", ";"))
            and not any(STRONG.match(words, at.start()) for at in re.finditer(r"(?<= )\w", words))
        )

    def _among_bodies(self, n: int) -> bool:
        """Whether most of the headings beside this one name bodies and nothing else."""
        node = self.outline.nodes[n]
        beside = [m for m in self._beside.get(node.parent if node else None, []) if m != n]
        bodies = sum(bool(unit_list(self.lines[m].text, self._words(m))) for m in beside)
        return bodies > 0 and 2 * bodies >= len(beside)

    def _has_work(self, n: int) -> bool:
        """Whether what stands below begins with a verb."""
        below = self._first.get(n)
        if below is None:
            return False
        return verbs().match(self.lines[below].text[self._words(below) :].lower()) is not None

    def _words(self, n: int) -> int:
        node, text = self.outline.nodes[n], self.lines[n].text
        start = node.marker.end if node and node.marker else 0
        return start + len(text[start:]) - len(text[start:].lstrip())
