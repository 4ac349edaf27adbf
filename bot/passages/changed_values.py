"""Values that a later paper of the same issuer changes, saying which they were, or of what.

"Công văn điều chỉnh thời gian …" amends no article: it names the plan by its number, tells the old
dates, days or sums and those that hold now, in one sentence ("thay cho thời gian từ ngày 05/10") or
in one row ("Ngày đã thông báo: 05/10 | Ngày sau điều chỉnh: 12/10"); or it names the task alone
("Nhiệm vụ số 9 Phụ lục (cơ sở dữ liệu thú cưng): lùi thời hạn đến ngày 30/11/2026").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.lately import Lately
from bot.passages.adjusting_lines import (
    ADJUSTS_TIME,
    FEWEST_NAMED,
    VALUE,
    adjusting_lines,
    changes_the_row,
    named_by_number,
    names_the_told,
    of_one_kind,
    subjects_of,
)
from bot.passages.amended import amendments_in
from bot.passages.amended_clauses import changes_in, clause_changes
from bot.passages.item_lines import innermost, line_around, lines_of, sections_around
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
_NOW = re.compile(r"(?:lên|xuống|còn|sang|thành)(?= (?:là |ngày )?\d)")
_COUNTED = re.compile(r"(?<![\d/])(?<!tháng )(?<!năm )(?<!số )\d[\d.,]*\s(?!tháng|năm)[^\W\d_]+")
_BARE = re.compile(r"\d[\d.,]*")
SOME = 0.4


def changers_of(document: Document, library: Library, evidence: EvidenceList) -> Sequence[Document]:
    """Return the later papers that adjust or amend a document, the latest first.

    They hold as long as what they adjust, whatever days they name; unless another replaces them,
    or they have effect only from a day to come.
    """
    held = (evidence.documents[each] for each in adjusting(document.id, library))
    return [each for each in held if _holds(each, evidence)]


def _holds(newer: Document, evidence: EvidenceList) -> bool:
    effective = newer.metadata.effective_on
    coming = effective is not None and effective > evidence.as_of
    return evidence.status_of(newer) is not Status.SUPERSEDED and not coming


def adjusting(document_id: str, library: Library) -> Sequence[str]:
    """Return the ids of the papers that adjust a document, the latest first."""
    return _changing(library).get(document_id, ())


def wholly_adjusting(document_id: str, library: Library) -> frozenset[str]:
    """Return the ids of the papers that do nothing but adjust a document."""
    ids = {*adjusting(document_id, library)}
    if not ids:
        return frozenset()
    return frozenset(d.id for d in library.documents() if d.id in ids and only_adjusts(d))


def adjusts_only(document: Document, library: Library) -> bool:
    """Whether a paper does nothing but adjust others that are held: its days are theirs."""
    return only_adjusts(document) and any(document.id in ids for ids in _changing(library).values())


def _changing(library: Library) -> Mapping[str, Sequence[str]]:
    return _CHANGING.found(library, None, lambda: _all_changing(library))


_CHANGING: Lately[Mapping[str, Sequence[str]]] = Lately()


def _all_changing(library: Library) -> Mapping[str, Sequence[str]]:
    """Return the ids of the papers that adjust or amend each document."""
    by_number: dict[str, list[Document]] = {}
    for document in library.documents():
        if document.metadata.number:
            by_number.setdefault(number_key(document.metadata.number), []).append(document)
    held = {document.id: document for document in library.documents()}
    changing = {
        older.id: [held[each] for each in older.amended_by if each in held]
        for older in held.values()
        if older.amended_by
    }
    for newer in held.values():
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
    sections = library.sections(newer.id)
    within: list[Span] = []
    for line in adjusting_lines(text):
        around = innermost(sections, line)
        if ADJUSTS_TIME.search(line.of(text)):
            within += [line, *([around.span] if around else [])]
        elif around and newer.metadata.kind in _CONCLUDING and _DECIDES.search(line.of(text)):
            within.append(around.heading)
    return {
        number_key(each.number)
        for each in named
        if any(place.covers(each.span) for place in within)
    }


_CONCLUDING = frozenset({"Thông báo", "Kết luận", "Công văn"})
_DECIDES = re.compile(
    r"\b(?:điều chỉnh|thống nhất|đồng ý|cho phép|cắt giảm|lùi|dời|gia hạn|rút ngắn|giảm số|không tổ chức)\b",
    re.IGNORECASE,
)


def _is_adjusted(older: Document, newer: Document) -> bool:
    issuers = [fold(each.metadata.issuer or "") for each in (older, newer)]
    days = [each.metadata.issued_on for each in (older, newer)]
    later = days[0] is None or (days[1] is not None and days[0] < days[1])
    amends = newer.id in (*older.amended_by, *older.replaced_by)  # told by their own relations
    return bool(issuers[0]) and issuers[0] == issuers[1] and later and not amends


def changed_in(older: Document, place: Span, newer: Document, library: Library) -> Iterator[Span]:
    """Yield the places of an adjusting paper that tell what became of what stands at a place.

    The clauses it amends come first, then what tells the value as it was, then the lines and rows
    that set anew what they name, where that is what stands there.
    """
    was, text = library.text(older.id), library.text(newer.id)
    number = number_key(older.metadata.number or "")
    clauses = list(clause_changes(was, lines_of(was, place.start, place.end), number, text))
    yield from (change.place for change in clauses)
    told = place.of(was)
    headings = " ".join(s.title for s in sections_around(library.sections(older.id), place))
    lines = _lines_about(newer, older, library)
    row = line_around(was, place).of(was)
    for line in lines:
        words = line.of(text)
        if named_by_number(row, words) is False:
            continue
        parts = [Span(0, len(words))] if is_row(words) else sentence_spans(words)
        for part in parts:
            if tells_change(told, part.of(words), headings):
                yield Span(line.start + part.start, line.start + part.end)
    if not amends_clauses(newer, library):
        yield from _anew(was, place, headings, newer, lines, text)


def amends_clauses(newer: Document, library: Library) -> bool:
    """Whether a paper amends articles or clauses of others, each by its address."""
    text = library.text(newer.id)
    return bool(changes_in(text) or amendments_in(text))


def _anew(
    was: str, place: Span, headings: str, newer: Document, lines: Sequence[Span], text: str
) -> Iterator[Span]:
    """Yield the lines and rows of an adjusting paper that set anew what they name."""
    around = line_around(was, place)
    told = around.of(was) if is_row(around.of(was)) else place.of(was)
    whole = only_adjusts(newer)
    setting = {*adjusting_lines(text, whole=whole)}
    for line in lines:
        words = line.of(text)
        if whole and is_row(words):
            if changes_the_row(told, words):
                yield line
        elif line in setting and of_one_kind(told, words) and names_the_told(told, words, headings):
            yield line


def _lines_about(newer: Document, older: Document, library: Library) -> Sequence[Span]:
    """Return the lines of an adjusting paper; of one on other subjects too, those on the older paper."""
    text = library.text(newer.id)
    lines = _LINES.found(library, newer.id, lambda: lines_of(text, 0, len(text)))
    if only_adjusts(newer):
        return lines
    number = number_key(older.metadata.number or "")
    named = [r.span for r in library.references(newer.id) if number_key(r.number) == number]
    sections = library.sections(newer.id)
    around = [innermost(sections, each) or line_around(text, each) for each in named]
    within = [each if isinstance(each, Span) else each.span for each in around]
    return [line for line in lines if any(each.covers(line) for each in within)]


_LINES: Lately[Sequence[Span]] = Lately()
"""The lines of the papers looked at lately: each line of an answer is held against all of them."""


def only_adjusts(newer: Document) -> bool:
    """Whether a paper says in its title that it adjusts: nothing else is its subject."""
    return bool(_ADJUSTS.search(nfc(newer.metadata.title or "").lower()))


def tells_change(told: str, words: str, around: str = "") -> bool:
    """Whether words tell a value as one that was, and the same stands in what is told under headings.

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
    return _named_alike(told, words) if is_row(words) else not _names_another(told, words, around)


def _were(words: str) -> set[str]:
    """Return the values that words tell as past ones: in the cells headed so, or after "thay cho"."""
    if is_row(words):
        old = (value for header, value in cells(words) if _WAS.search(nfc(header).lower()))
        return {value for cell in old for value in (cell, *_values(cell)) if value}
    said = words.lower()
    was, became = _WAS.search(said), list(_BECAME.finditer(said))
    before = words[: became[-1].end()] if became else ""
    after = _NOW.split(words[was.end() :])[0] if was else ""
    return _values(before) | _values(after)


def _values(words: str) -> set[str]:
    """Return the days of a year, hours and amounts of words, each without its spaces.

    >>> sorted(_values("từ 05 tháng 7 đến 9/7/2026")), sorted(_values("giảm từ 60 điểm"))
    (['5/7', '9/7'], ['60điểm'])
    """
    counted = {re.sub(r"\s", "", each) for each in _COUNTED.findall(words)}
    bare = {value for _, value in cells(words) if _BARE.fullmatch(value)} if is_row(words) else ()
    return {_value(match) for match in VALUE.finditer(words)} | counted | {*bare}


def _value(match: re.Match[str]) -> str:
    if match["month"] is None:
        return re.sub(r"\s", "", match[0])
    days = re.sub(r"\s", "", match["days"])
    return f"{days.lstrip('0')}/{match['month'].lstrip('0')}"


def _names_another(told: str, sentence: str, around: str) -> bool:
    """Whether a sentence names what it changes, and it isn't what is told or stands above it."""
    held = set(content_terms(f"{around} {told}"))
    named = [terms for terms in subjects_of(sentence) if len(terms) >= FEWEST_NAMED]
    return bool(named) and all(sum(t in held for t in terms) < SOME * len(terms) for terms in named)


def _named_alike(told: str, row: str) -> bool:
    name = name_of(row)
    return bool(name) and fold(name) in fold(told)
