"""Where plain sentences assign: "Tổ chức thực hiện", "Nhiệm vụ, giải pháp"; where they only tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.metadata.periods import title_period
from ingest.structure.zones import Layout, Zone
from knowledge.kinds import kind_named
from knowledge.text import fold
from knowledge.unit_lists import unit_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.structure.canonical import Line
    from ingest.structure.outline import Outline
    from knowledge.documents import Span

_SCOPE = re.compile(
    r"\b(?:to chuc (?:trien khai )?thuc hien|trien khai thuc hien|phan cong|trach nhiem|nhiem vu cu the"
    r"|thuc hien ke hoach|don vi thuc hien|phoi hop thuc hien|to chuc thi hanh|dieu khoan thi hanh|giao nhiem vu)\b"
)
_WORK = re.compile(r"\b(?:bien phap|nhiem vu|giai phap|noi dung|cong tac)\b")
_NARRATIVE = re.compile(
    r"^\W*(?:danh gia|ket qua|tinh hinh|thuc trang|ton tai|han che|muc dich|quan diem|muc tieu|can cu|su can thiet"
    r"|boi canh|doi tuong|tieu chi|dac diem|nguyen nhan|co so|hinh thuc|pham vi|giai thich|nguyen tac)\b(?!.*\btrach nhiem\b)"
)
_REPORTED = re.compile(
    r"^\W*(?:danh gia|ket qua|tinh hinh|thuc trang|ton tai|han che|nguyen nhan)\b"
)
_DIRECTING = frozenset({"Chỉ thị", "Công điện", "Thông báo", "Công văn", "Kết luận"})
_LAWS = frozenset({"dieu", "chuong", "muc"})  # parts of rules, which tell more than they order
_LETTER = re.compile(r"(?:^|/ )(?:V/v|Kính gửi)\b")
_OPENING = 15
_TELLING = frozenset({"Báo cáo", "Tờ trình", "Biên bản"})
_DUTIES = re.compile(r"\bchuc nang,? .{0,80}?\bcua (?=\S)")


class TaskScope:
    """What each line inherits from its headings, asked line by line from the top down."""

    def __init__(self, lines: Sequence[Line], layout: Layout, outline: Outline) -> None:
        self.lines, self.outline = lines, outline
        kinds = {kind_named(lines[n].text) for n in layout.of(Zone.KIND)}
        self._orders: dict[int | None, bool] = {
            None: bool(kinds & _DIRECTING) or (not kinds and _is_letter(lines))
        }
        self._tells = bool(kinds & _TELLING)
        self._shares: dict[int | None, bool] = {None: False}
        self._forms: dict[int | None, bool] = {None: False}

    def enter(self, n: int, start: int) -> None:
        """Take a line in, after the line that it stands under."""
        node = self.outline.nodes[n]
        parent = node.parent if node else None
        style = node.style if node else ""
        self._forms[n] = self._forms.get(parent, False) or style == "mau"
        self._orders[n] = self._orders.get(parent, False)
        self._shares[n] = self._shares.get(parent, False)
        if n not in self.outline.headings:
            return
        words = fold(self.lines[n].text[start:])
        works = style not in _LAWS and not self._tells and _is_work(words)
        self._shares[n] = self._shares[n] or _SCOPE.search(words) is not None
        if self._shares[n] or works:
            self._orders[n] = True
        elif _NARRATIVE.match(words):
            self._orders[n] = False

    def orders(self, n: int) -> bool:
        """Whether a plain sentence that opens with a unit is an order to it."""
        return self._orders[n]

    def shares_out(self, n: int) -> bool:
        """Whether a heading above says that the work is shared out here (tổ chức thực hiện)."""
        return self._shares[n]

    def is_form(self, n: int) -> bool:
        """Whether the line is part of a blank form (mẫu), which assigns nothing."""
        return self._forms[n]


def _is_letter(lines: Sequence[Line]) -> bool:
    """Whether a document without a kind is a letter (công văn): "V/v …", "Kính gửi: …"."""
    return any(_LETTER.search(line.text) for line in lines[:_OPENING])


def _is_work(words: str) -> bool:
    return bool(_WORK.search(words)) and not _REPORTED.match(words)


def planned_year(lines: Sequence[Line], layout: Layout) -> int | None:
    """Return the one year that the title plans for, null when it names none or several."""
    period = title_period(" ".join(lines[n].text for n in layout.of(Zone.TITLE)))
    if period is None or period.end is None or period.start is None:
        return None
    return period.end.year if period.start.year == period.end.year else None


def described_unit(lines: Sequence[Line], layout: Layout) -> tuple[Line, Span] | None:
    """Return where the title names the unit whose duties (chức năng, nhiệm vụ) it lays down."""
    for n in layout.of(Zone.TITLE):
        match = _DUTIES.search(fold(lines[n].text))
        spans = unit_list(lines[n].text, match.end()) if match else []
        if spans:
            return lines[n], spans[0]
    return None
