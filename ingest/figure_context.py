"""What the words around a figure say of it: period, place, and whether it is target or result.

What a sentence doesn't say is taken from the nearest heading above it that does, then from
the title; a heading that names several periods settles nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ingest.statement_times import agreed_time, time_of
from ingest.zones import Zone
from knowledge.capitals import compile_capitals
from knowledge.documents import FigureNature, Span
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.canonical import Line
    from ingest.outline import Outline
    from ingest.zones import Layout
    from knowledge.documents import Metadata

_NAME = r"(?:[A-ZĐÀ-Ỹ][\w’']*)(?:\s[A-ZĐÀ-Ỹ][\w’']*)*"
_PLACE = compile_capitals(
    r"(?<!\w)(?:(?:[Cc]ả nước|[Tt]oàn (?:tỉnh|quốc|thành phố|huyện|vùng|xã(?! hội)|phường))(?!\w)"
    rf"|(?:[Tt]ỉnh|[Tt]hành phố|TP\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn|[Đđ]ặc khu|[Xx]ã|[Pp]hường|[Tt]hôn|[Bb]ản)\s+{_NAME})"
)
_TITLE_PLACE = compile_capitals(
    rf"(?<!\w)(?:tỉnh|thành phố|Tỉnh|Thành phố|TỈNH|THÀNH PHỐ|xã|phường|XÃ|PHƯỜNG)\s+{_NAME}"
)
_NOT_PLACE = re.compile(
    r"(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hđnd|hội đồng nhân dân|đảng bộ|so với|công an|bảo tàng|thư viện)\s*$",
    re.IGNORECASE,
)
_AT = re.compile(r"^[^,;:.\d]{0,80}(?:tại|ở|trên địa bàn|của|cho|-|–)\s(?:các\s)?$")
_TARGET = re.compile(
    r"\b(?:phan dau|muc tieu|chi tieu (?!da)|du kien|se |ke hoach nam|dat toi thieu|den nam 20[3-9]\d|tam nhin|dinh huong|nham|huong toi)"
)
_RESULT = re.compile(
    r"\b(?:uoc dat|uoc|da (?:dat|hoan thanh|co|to chuc|trien khai|duoc|ban hanh|thuc hien|giai ngan)|dat duoc|hien co|hien nay|hien con|den nay|luy ke|ket qua|tinh hinh|danh gia|thuc trang|xay ra|thuc hien nam|trong nam qua|con (?:thieu|lai)|so voi (?:cung ky|nam|thang|quy))"
)
_NORM = re.compile(
    r"\b(?:muc (?:chi|ho tro|thu|phi|khoan|phat|vay|thuong|tro cap|luong|dong|huong)|dinh muc|khong qua|khong vuot|toi da|phat tien|thoi han|trong vong|tong kinh phi|kinh phi|tong muc (?:dau tu|von|kinh phi|chi)|tieu chuan|ngay lam viec|tan suat|phu cap|quy dinh|phan bo|bo tri von|le phi)"
)
_TARGET_KINDS = frozenset(
    {"Kế hoạch", "Chương trình", "Chương trình hành động", "Đề án", "Chỉ thị", "Phương án"}
)
_NORM_KINDS = frozenset(
    {
        "Luật",
        "Nghị định",
        "Thông tư",
        "Pháp lệnh",
        "Quy chế",
        "Quy định",
        "Thông tư liên tịch",
        "Điều lệ",
    }
)
_RESULT_KINDS = frozenset({"Báo cáo"})
_YEAR = re.compile(r"20\d\d|19\d\d")


@dataclass(frozen=True, slots=True)
class Said:
    """Period, place and nature of a figure; null where nothing says."""

    period: str | None
    place: str | None
    nature: FigureNature | None


class Context:
    """The headings above each line, and the title over all."""

    def __init__(
        self, lines: Sequence[Line], layout: Layout, outline: Outline, metadata: Metadata
    ) -> None:
        self.lines = lines
        self.outline = outline
        self.metadata = metadata
        self.title = metadata.title or " ".join(lines[n].text for n in layout.of(Zone.TITLE))
        self._above: dict[int, list[str]] = {}
        self._times: dict[str, tuple[bool, str | None]] = {}

    def above(self, n: int) -> list[str]:
        """Return the lines that a line stands under, nearest first, then its sections' titles."""
        if n not in self._above:
            self._above[n] = list(dict.fromkeys(self._headings(n)))
        return self._above[n]

    def _headings(self, n: int) -> Iterator[str]:
        node = self.outline.nodes[n]
        while node is not None and node.parent is not None:
            yield self.lines[node.parent].text
            node = self.outline.nodes[node.parent]
        yield from reversed(self.outline.path(self.outline.section_of[n]))

    def said(
        self,
        n: int,
        text: str,
        sentence: Span,
        value: Span,
        clause: Span,
        period: str | None = None,
    ) -> Said:
        """Return what is said of the value at a place of a line; ``period`` is its row's."""
        period = time_of(text, sentence, value, clause) or period
        words = sentence.of(text)
        nature = self.nature(n, words, period, clause.of(text))
        if period is None:
            period = self.period_above(n, with_title=nature is not FigureNature.NORM)
        return Said(period, self.place(text, sentence, value), nature)

    def period_above(self, n: int, *, with_title: bool = True) -> str | None:
        """Return the period of the nearest heading that names one, if it names one only."""
        for heading in [*self.above(n), *([self.title] if with_title else [])]:
            if heading not in self._times:
                self._times[heading] = agreed_time([heading])
            named, period = self._times[heading]
            if named:
                return period
        return None

    def place(self, text: str, sentence: Span, value: Span) -> str | None:
        """Return the place that the sentence names nearest to the value, else the title's."""
        found = [
            match
            for match in _PLACE.finditer(text, sentence.start, sentence.end)
            if not _NOT_PLACE.search(text[max(0, match.start() - 24) : match.start()])
        ]
        before = [match[0] for match in found if match.end() <= value.start]
        after = [
            match[0]
            for match in found
            if match.start() >= value.end and _AT.search(text[value.end : match.start()])
        ]
        chosen = before[-1:] or after[:1]
        return chosen[0] if chosen else self.title_place

    @cached_property
    def title_place(self) -> str | None:
        """Return the place that the title names, if it names one only."""
        found = {" ".join(m[0].split()): None for m in _TITLE_PLACE.finditer(self.title)}
        return next(iter(found)) if len(found) == 1 else None

    def nature(self, n: int, words: str, period: str | None, clause: str) -> FigureNature | None:
        """Return whether a figure is to be reached, was reached, or is laid down."""
        folded, near = fold(words), fold(clause)
        of_period = self._of_period(period)
        if _NORM.search(near):
            return FigureNature.RESULT if of_period is FigureNature.RESULT else FigureNature.NORM
        if of_period is not None:
            return of_period
        if _TARGET.search(folded):
            return FigureNature.TARGET
        if _RESULT.search(folded):
            return FigureNature.RESULT
        return self._of_headings(n) or self._of_kind()

    def _of_period(self, period: str | None) -> FigureNature | None:
        years = _YEAR.findall(period or "")
        issued = self.metadata.issued_on or self.metadata.applies_from
        if not years or issued is None:
            return None
        if int(years[-1]) < issued.year:
            return FigureNature.RESULT
        return FigureNature.TARGET if int(years[-1]) > issued.year else None

    def _of_headings(self, n: int) -> FigureNature | None:
        for heading in [*self.above(n), self.title]:
            folded = fold(heading)
            target, result = _TARGET.search(folded + " "), _RESULT.search(folded)
            if bool(target) != bool(result):
                return FigureNature.TARGET if target else FigureNature.RESULT
        return None

    def _of_kind(self) -> FigureNature | None:
        kind = self.metadata.kind
        if kind in _NORM_KINDS:
            return FigureNature.NORM
        if kind in _RESULT_KINDS:
            return FigureNature.RESULT
        return FigureNature.TARGET if kind in _TARGET_KINDS else None
