"""Values that a later paper of the same issuer changes, saying which they were, or of what.

"Công văn điều chỉnh thời gian …" amends no article: it names the plan by its number, tells the old
dates, days or sums and those that hold now, in one sentence ("thay cho thời gian từ ngày 05/10") or
in one row ("Ngày đã thông báo: 05/10 | Ngày sau điều chỉnh: 12/10"); or it names the task alone
("Nhiệm vụ số 9 Phụ lục (cơ sở dữ liệu thú cưng): lùi thời hạn đến ngày 30/11/2026").
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.lately import Lately
from bot.passages.item_lines import innermost, lines_of
from bot.passages.table_rows import cells, is_row, name_of
from bot.passages.terms import content_terms
from knowledge.documents import Span, Status
from knowledge.numbers import number_key
from knowledge.sentences import sentence_spans
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.evidence import EvidenceList
    from knowledge.documents import Document
    from knowledge.library import Library

_ADJUSTS = re.compile(
    r"\b(?:điều chỉnh|thay đổi|gia hạn|kéo dài|lùi|đổi (?:lịch|ngày|thời gian|địa điểm)|hoãn|đính chính|cập nhật)\b"
)
_ADJUSTS_TIME = re.compile(
    r"\b(?:điều chỉnh|thay đổi|gia hạn|kéo dài|rút ngắn|lùi|dời|hoãn)\b[^.;:|]{0,30}\b(?:thời hạn|thời gian|tiến độ|ngày|lịch|hạn)\b",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\b(?:thay (?:cho|vì|thế cho)|đã (?:thông báo|ban hành|giao|phê duyệt|ấn định)|trước (?:đây|khi điều chỉnh|điều chỉnh)|theo kế hoạch cũ|ban đầu|cũ|hiện hành"
    r"|(?:điều chỉnh|thay đổi|tăng|giảm|lùi|chuyển) từ)\b"
)
_BECAME = re.compile(
    r"\b(?:(?:sửa(?: lại| đổi)?|đổi|đính chính|điều chỉnh|thay(?: đổi)?) (?:lại )?thành"
    r"|(?:đổi|lùi|dời|chuyển|hoãn|điều chỉnh|thay)\b[^.]*?\b(?:sang|(?<!hoàn )thành(?! phố| viên| phần| lập| tích)|(?:đến|tới|vào) (?:ngày|lúc|tháng))"
    r"|(?:không tổ chức|hủy bỏ|huỷ bỏ|tạm (?:dừng|hoãn|ngừng|ngưng)))\b"
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
    held = (evidence.documents[each] for each in adjusting(document.id, library))
    return [each for each in held if evidence.status_of(each) is not Status.SUPERSEDED]


def adjusting(document_id: str, library: Library) -> Sequence[str]:
    """Return the ids of the papers that adjust a document, the latest first."""
    return _CHANGING.found(library, None, lambda: _all_changing(library)).get(document_id, ())


_CHANGING: Lately[Mapping[str, Sequence[str]]] = Lately()


def _all_changing(library: Library) -> Mapping[str, Sequence[str]]:
    """Return the ids of the papers that adjust each document; those that amend articles aside."""
    by_number: dict[str, list[Document]] = {}
    for document in library.documents():
        if document.metadata.number:
            by_number.setdefault(number_key(document.metadata.number), []).append(document)
    changing: dict[str, list[Document]] = {}
    for newer in library.documents():
        numbers = {number_key(each.number) for each in library.references(newer.id)}
        named = {
            number: [older for older in by_number.get(number, ()) if _is_adjusted(older, newer)]
            for number in numbers
        }
        adjusted = _numbers_adjusted(newer, library) if any(named.values()) else ()
        for older in (each for number in adjusted for each in named[number]):
            changing.setdefault(older.id, []).append(newer)
    return {
        older: [d.id for d in sorted(found, key=lambda d: str(d.metadata.issued_on), reverse=True)]
        for older, found in changing.items()
    }


def _numbers_adjusted(newer: Document, library: Library) -> set[str]:
    """Return the numbers that a paper adjusts.

    All it names where its title says so, else those under whose name a line puts off what is due.
    """
    named = library.references(newer.id)
    if _ADJUSTS.search(nfc(newer.metadata.title or "").lower()):
        return {number_key(each.number) for each in named}
    text = library.text(newer.id)
    if not _ADJUSTS_TIME.search(text):
        return set()
    sections = library.sections(newer.id)
    putting_off = [line for line in adjusting_lines(text) if not is_row(line.of(text))]
    around = [innermost(sections, line) for line in putting_off]
    within = [*putting_off, *(each.span for each in around if each)]
    return {
        number_key(each.number)
        for each in named
        if any(place.covers(each.span) for place in within)
    }


def _is_adjusted(older: Document, newer: Document) -> bool:
    issuers = [fold(each.metadata.issuer or "") for each in (older, newer)]
    days = [each.metadata.issued_on for each in (older, newer)]
    later = days[0] is None or (days[1] is not None and days[0] < days[1])
    amends = newer.id in (*older.amended_by, *older.replaced_by)
    return bool(issuers[0]) and issuers[0] == issuers[1] and later and not amends


def changed_in(told: str, newer: Document, library: Library) -> Iterator[Span]:
    """Yield the places of an adjusting paper that tell what became of a value ``told``.

    Those that tell the value as it was come first; then the lines that set a new day for what they
    name, where that is what ``told`` is of.
    """
    text = library.text(newer.id)
    for line in lines_of(text, 0, len(text)):
        words = line.of(text)
        parts = [Span(0, len(words))] if is_row(words) else sentence_spans(words)
        for part in parts:
            if tells_change(told, part.of(words)):
                yield Span(line.start + part.start, line.start + part.end)
    if _values(told):
        yield from (line for line in adjusting_lines(text) if names_the_told(told, line.of(text)))


@lru_cache(maxsize=64)
def adjusting_lines(text: str) -> tuple[Span, ...]:
    r"""Return the lines that set another day, by their own words or by those they stand under.

    >>> text = "1. Điều chỉnh thời hạn\na) Đợt 3: đến ngày 15/11/2026.\n2. Giao thêm\na) Sở A: xong trước 20/10/2026."
    >>> [line.of(text) for line in adjusting_lines(text)]
    ['a) Đợt 3: đến ngày 15/11/2026.']
    """
    found: list[Span] = []
    above = ""
    for line in lines_of(text, 0, len(text)):
        words = line.of(text)
        if not _ITEM.match(words):
            above = words if len(words) <= LONGEST_HEADING else ""
        if _values(_DATED_PAPER.sub("", words)) and (
            _ADJUSTS_TIME.search(words) or _ADJUSTS_TIME.search(above)
        ):
            found.append(line)
    return tuple(found)


def names_the_told(told: str, line: str, least: float = 0.8) -> bool:
    """Whether what a line names before its first value is, for the most part, in what is told.

    >>> row = "STT: 9 | Nhiệm vụ: Xây dựng cơ sở dữ liệu thú cưng | Thời hạn: 31/12/2026"
    >>> line = "c) Nhiệm vụ số 9 Phụ lục (xây dựng cơ sở dữ liệu thú cưng): rút ngắn, xong trước ngày 10/12/2026"
    >>> names_the_told(row, line), names_the_told("Mở lớp tập huấn trước 31/12/2026", line)
    (True, False)
    """
    named = _subject(_opening(line))
    held = set(content_terms(told))
    return len(named) >= FEWEST_NAMED and sum(t in held for t in named) >= least * len(named)


def _opening(line: str) -> str:
    """Return what stands before the first value of a line; all of it where it has none."""
    first = _VALUE.search(line)
    return line[: first.start()] if first else line


def _subject(opening: str) -> tuple[str, ...]:
    """Return the terms by which the opening of an adjusting line names what it adjusts."""
    return content_terms(_SETTING.sub(" ", opening))


LONGEST_HEADING, FEWEST_NAMED, SOME = 120, 3, 0.4
_DATED_PAPER = re.compile(
    r"số \d+\S*,? ngày (?:\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})"
)
_ITEM = re.compile(r"\s*(?:[a-zđ][.)]|[-–+•*])\s")
_SETTING = re.compile(
    r"^\s*(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s|\b(?:[Ll]ần này|[Đđ]ồng ý|[Tt]hống nhất|[Cc]ho phép|[Đđ]iều chỉnh|[Tt]hay đổi|[Gg]ia hạn|[Kk]éo dài|[Rr]út ngắn|[Ll]ùi|[Dd]ời|[Hh]oãn"
    r"|(?:[Tt]hời hạn|[Tt]hời gian|[Tt]iến độ)(?: hoàn thành| thực hiện)?|hoàn thành|bắt đầu|kết thúc|đến|từ|trước|ngày|xong|thứ|[Nn]hiệm vụ số \d+|số thứ tự \d+"
    r"|(?:tại )?(?:điểm|mục|khoản|[Pp]hụ lục|[Đđ]iều|Phần|tiểu mục|dòng)(?: số)? (?:[IVXL]+|[a-zđ]|\d+)\b|[Pp]hụ lục|(?:Kế hoạch|Quyết định|Hướng dẫn|Phương án|Thông báo|Công văn|Chỉ thị|Nghị quyết)(?: số)? \d+\S*)(?!\w)"
)
"""What an adjusting line says of the adjusting itself and of where the task stands, not of the task."""


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
    >>> put_off = "Điều chỉnh thời hạn làm sổ tay chó mèo từ ngày 30/9 sang ngày 15/11/2026"
    >>> tells_change("Phát tờ rơi trước 30/9", put_off), tells_change("Làm sổ tay trước 30/9", put_off)
    (False, True)
    """
    if not _were(words) & _values(told):
        return False
    return _named_alike(told, words) if is_row(words) else not _names_another(told, words)


def _were(words: str) -> set[str]:
    """Return the values that words tell as past ones: in the cells headed so, or after "thay cho"."""
    if is_row(words):
        old = (value for header, value in cells(words) if _WAS.search(nfc(header).lower()))
        return {value for cell in old for value in _values(cell)}
    said = words.lower()
    was, became = _WAS.search(said), list(_BECAME.finditer(said))
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


def _names_another(told: str, sentence: str) -> bool:
    """Whether a sentence tells, before its first value, what is put off, and it isn't what is told."""
    opening = _opening(sentence)
    is_of_task = bool(_ADJUSTS_TIME.search(opening)) and len(_subject(opening)) >= FEWEST_NAMED
    return is_of_task and not names_the_told(told, sentence, SOME)


def _named_alike(told: str, row: str) -> bool:
    name = name_of(row)
    return bool(name) and fold(name) in fold(told)
