"""Values that a later paper of the same issuer changes, saying which they were.

"Công văn điều chỉnh thời gian …" amends no article: it names the plan by its number, tells the old
dates, days or sums and those that hold now, in one sentence ("thay cho thời gian từ ngày 05/10") or
in one row ("Ngày đã thông báo: 05/10 | Ngày sau điều chỉnh: 12/10").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.lately import Lately
from bot.passages.item_lines import lines_of
from bot.passages.table_rows import cells, is_row, name_of
from knowledge.documents import Span, Status
from knowledge.numbers import number_key
from knowledge.sentences import sentence_spans
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.evidence import EvidenceList
    from knowledge.documents import Document
    from knowledge.library import Library

_ADJUSTS = re.compile(
    r"\b(?:dieu chinh|thay doi|gia han|keo dai|lui|doi (?:lich|ngay|thoi gian|dia diem)|hoan|dinh chinh|cap nhat)\b"
)
_WAS = re.compile(
    r"\b(?:thay (?:cho|vi|the cho)|da (?:thong bao|ban hanh|giao|phe duyet|an dinh)|truoc (?:day|khi dieu chinh|dieu chinh)|theo ke hoach cu|ban dau|cu|hien hanh|dieu chinh tu|thay doi tu|tang tu|giam tu|lui tu|chuyen tu)\b"
)
_BECAME = re.compile(
    r"\b(?:(?:sua(?: lai| doi)?|doi|dinh chinh|dieu chinh|thay(?: doi)?) (?:lai )?thanh"
    r"|(?:doi|lui|chuyen|hoan|dieu chinh|thay)\b[^.]*?\b(?:sang|thanh|(?:den|toi|vao) (?:ngay|luc|thang))"
    r"|(?:khong to chuc|huy bo|tam (?:dung|hoan|ngung))\b)"
)
"""What stands before it holds no more: "mức 385.000 đồng sửa thành …", "hoãn ngày 27/7; dời sang …"."""
_VALUE = re.compile(
    r"(?P<days>\d{1,2}(?:\s?[-–]\s?\d{1,2})?)(?:/| tháng )(?P<month>\d{1,2})(?:(?:/| năm )\d{4})?"
    r"|\d{1,2} giờ(?: \d{2})?"
    r"|\d[\d.,]*\s(?:đồng|nghìn|triệu|tỷ|người|hộ|ha|km|m2|giờ|ngày|lượt|%)"
)


def changers_of(document: Document, library: Library, evidence: EvidenceList) -> Sequence[Document]:
    """Return the later papers of a document's issuer that adjust it, the latest first.

    They hold as long as what they adjust, whatever days they name; unless another replaces them.
    """
    changing = _CHANGING.found(library, None, lambda: _all_changing(library)).get(document.id, ())
    held = (evidence.documents[each] for each in changing)
    return [each for each in held if evidence.status_of(each) is not Status.SUPERSEDED]


_CHANGING: Lately[Mapping[str, Sequence[str]]] = Lately()


def _all_changing(library: Library) -> Mapping[str, Sequence[str]]:
    """Return the ids of the papers that adjust each document; those that amend articles aside."""
    by_number: dict[str, list[Document]] = {}
    for document in library.documents():
        if document.metadata.number:
            by_number.setdefault(number_key(document.metadata.number), []).append(document)
    changing: dict[str, list[Document]] = {}
    for newer in library.documents():
        if not _ADJUSTS.search(fold(newer.metadata.title or "")):
            continue
        numbers = {number_key(each.number) for each in library.references(newer.id)}
        for older in (each for number in numbers for each in by_number.get(number, ())):
            if _is_adjusted(older, newer):
                changing.setdefault(older.id, []).append(newer)
    return {
        older: [d.id for d in sorted(found, key=lambda d: str(d.metadata.issued_on), reverse=True)]
        for older, found in changing.items()
    }


def _is_adjusted(older: Document, newer: Document) -> bool:
    issuers = [fold(each.metadata.issuer or "") for each in (older, newer)]
    days = [each.metadata.issued_on for each in (older, newer)]
    later = days[0] is None or (days[1] is not None and days[0] < days[1])
    amends = newer.id in (*older.amended_by, *older.replaced_by)
    return bool(issuers[0]) and issuers[0] == issuers[1] and later and not amends


def changed_in(told: str, newer: Document, library: Library) -> Iterator[Span]:
    """Yield the places of an adjusting paper that tell what became of a value ``told``."""
    text = library.text(newer.id)
    for line in lines_of(text, 0, len(text)):
        words = line.of(text)
        parts = [Span(0, len(words))] if is_row(words) else sentence_spans(words)
        for part in parts:
            if tells_change(told, part.of(words)):
                yield Span(line.start + part.start, line.start + part.end)


def tells_change(told: str, words: str) -> bool:
    """Whether words tell a value as one that was, and the same stands in what is told.

    A row has to be named as the row told is.

    >>> row = "Thôn: Lũng Cao | Đã thông báo: 16 - 20/10 | Sau điều chỉnh: 23 - 27/10"
    >>> tells_change("Thôn: Lũng Cao | Đợt 2: 16 - 20/10", row)
    True
    >>> tells_change("Thôn: Nà Tăm | Đợt 2: 16 - 20/10", row)
    False
    >>> tells_change("Từ 05/10", "Từ ngày 12/10 (thay cho 05/10)"), tells_change("Từ 05/10", "Từ 05/10")
    (True, False)
    >>> tells_change("Khám 27/7/2026", "hoãn hai ngày 27/7 và 28/7/2026; dời sang 10/8/2026")
    True
    """
    was = _were(words)
    return bool(was & _values(told)) and (not is_row(words) or _named_alike(told, words))


def _were(words: str) -> set[str]:
    """Return the values that words tell as past ones: in the cells headed so, or after "thay cho"."""
    if is_row(words):
        old = (value for header, value in cells(words) if _WAS.search(fold(header)))
        return {value for cell in old for value in _values(cell)}
    folded = fold(words)
    if len(folded) != len(words):
        return set()
    was, became = _WAS.search(folded), list(_BECAME.finditer(folded))
    before = words[: became[-1].end()] if became else ""
    return _values(before) | (_values(words[was.end() :]) if was else set())


def _values(words: str) -> set[str]:
    """Return the days of a year, hours and amounts of words, each without its spaces.

    >>> sorted(_values("từ 05 tháng 7 đến 9/7/2026"))
    ['5/7', '9/7']
    """
    return {_value(match) for match in _VALUE.finditer(words)}


def _value(match: re.Match[str]) -> str:
    if match["month"] is None:
        return re.sub(r"\s", "", match[0])
    days = re.sub(r"\s", "", match["days"])
    return f"{days.lstrip('0')}/{match['month'].lstrip('0')}"


def _named_alike(told: str, row: str) -> bool:
    name = name_of(row)
    return bool(name) and fold(name) in fold(told)
