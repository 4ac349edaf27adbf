"""Lines of a paper that adjusts another: what each names and whether that is what another line tells.

"c) Nhiệm vụ số 9 Phụ lục (thú cưng): lùi đến ngày 30/11/2026" names a task by its number and in
brackets, "Vốn đối ứng cắt giảm còn 41 tỷ đồng" before its verb, "Lùi thời gian tổ chức giải đua
thuyền sang ngày 27/9" after it, "Lớp 4: từ ngày 30/11" by a number within what it adjusts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.passages.item_lines import lines_of
from bot.passages.table_rows import cells, is_row, name_of
from bot.passages.terms import content_terms
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.documents import Span

VALUE = re.compile(
    r"(?P<days>\d{1,2}(?:\s?[-–]\s?\d{1,2})?)(?:/| tháng )(?P<month>\d{1,2})(?:(?:/| năm )\d{4})?"
    r"|\d{1,2} giờ(?: \d{2})?"
    r"|\d[\d.,]*\s?(?:%|(?:đồng|nghìn|triệu|tỷ|người|hộ|ha|km|m2|giờ|ngày|lượt)\b)"
)
ADJUSTS_TIME = re.compile(
    r"\b(?:điều chỉnh|thay đổi|gia hạn|kéo dài|rút ngắn|lùi|dời|hoãn)\b[^.;:|]{0,30}\b(?:thời hạn|thời gian|tiến độ|ngày|lịch|hạn)\b",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\b(?:điều chỉnh|thay đổi|sửa(?: đổi)?|đổi|đính chính|gia hạn|kéo dài|rút ngắn|lùi|dời|hoãn|chuyển(?= (?:sang|đến|tới|về|từ|thành|địa điểm))"
    r"|(?:cắt )?giảm(?= (?:từ|xuống|còn|số|mức|chỉ tiêu|quy mô))|tăng(?= (?:từ|lên|thêm|số|mức|chỉ tiêu|quy mô))|nâng(?: lên)?|hạ(?= (?:từ|xuống|mức|chỉ tiêu))|bổ sung|rút xuống|(?:sớm|muộn) hơn"
    r"|chỉ (?:còn|thực hiện|tổ chức)|không (?:còn )?(?:tổ chức|thực hiện)|(?:hủy|huỷ)(?: bỏ)?|tạm (?:dừng|hoãn|ngừng|ngưng)|thay (?:bằng|cho|thế))\b",
    re.IGNORECASE,
)
"""Verbs by which an adjusting paper says what becomes of what it names."""
_ENDS = re.compile(
    r"^\W*(?:\w{1,2}[.)]\s+)?Không (?!quá\b|kể\b|tính\b)\w+|\b(?:không (?:còn )?(?:tổ chức|thực hiện)|(?:hủy|huỷ|bãi) bỏ|tạm (?:dừng|hoãn|ngừng|ngưng)|chuyển địa điểm|(?:chủ trì|thực hiện),? thay)\b",
    re.IGNORECASE,
)
_GROUND = re.compile(
    r"^\s*(?:Căn cứ|Thực hiện|Theo đề nghị|Xét|Kính gửi|Về việc)\b|\bV/v\b|^[^:;.]{0,40}, ngày \d"
)
_LABEL = re.compile(r"\s*(?:\d{1,2}(?:\.\d+)*[.)]|[a-zđ][.)]|[-–+•*]|Điều \d+\.)\s")
_ASSIGNS = re.compile(
    rf"(?:{_LABEL.pattern}\s*)?(?:Giao|Yêu cầu|Đề nghị|Tổ chức thực hiện|TỔ CHỨC)\b"
)
_PAPER = re.compile(
    r"\b[Ss]ố:? ?\d+\S*(?:,? ngày (?:\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}))?"
)
_LATER_DIGIT = re.compile(r"\w\w.*\d")
_ITEM = re.compile(r"\s*(?:[a-zđ][.)]|[-–+•*])\s")
_SETTING = re.compile(
    r"^\s*(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s|\b(?:[Ll]ần này|[Đđ]ồng ý|[Tt]hống nhất|[Cc]ho phép|[Rr]iêng|(?:[Cc]hỉ|[Mm]ục) tiêu|[Đđ]ịa điểm|[Tt]hời lượng|[Tt]hời điểm|[Qq]uy mô"
    r"|(?:[Tt]hời hạn|[Tt]hời gian|[Tt]iến độ)(?: hoàn thành| thực hiện)?|hoàn thành|bắt đầu|kết thúc|tổ chức|đến|từ|trước|ngày|xong|thứ|(?:[Nn]hiệm vụ|[Nn]ội dung) số \d+|số thứ tự \d+|xuống|lên|còn(?: lại)?|sang"
    r"|(?:tại )?(?:điểm|mục|khoản|[Pp]hụ lục|[Đđ]iều|Phần|tiểu mục|dòng)(?: số)? (?:[IVXL]+|[a-zđ]|\d+)\b|[Pp]hụ lục|(?:Kế hoạch|Quyết định|Hướng dẫn|Phương án|Thông báo|Công văn|Chỉ thị|Nghị quyết)(?: số)? \d+\S*)(?!\w)"
)
"""What an adjusting line says of the adjusting itself and of where the task stands, not of the task."""
_TASK_NUMBER = re.compile(
    r"\b(?:(?:nhiệm vụ|nội dung|chỉ tiêu|dự án|công trình|hạng mục|dòng)(?: thứ| số)+|số thứ tự|stt|dòng|thứ tự)\s+(\d{1,3})\b",
    re.IGNORECASE,
)
_BRACKETED_TASK = re.compile(rf"{_TASK_NUMBER.pattern}[^:;(]*\((?P<named>[^()]+)\)", re.IGNORECASE)
_ROW_NUMBER = re.compile(r"^(?:S?TT|Số TT|Số thứ tự|#): (\d{1,3})\b")
_NUMBERED = re.compile(
    r"\b(?P<noun>lớp|đợt|giai đoạn|vòng|khóa|khoá|kỳ|lần|tuyến|gói|nhóm|khu|tầng|tổ|bước|học kỳ):? (?:thứ )?(?P<number>\d{1,2}|[IVX]{1,4})\b(?!/)",
    re.IGNORECASE,
)
_A_PLACE = r"(?:xã|phường|thị trấn|đặc khu|thôn|bản|ấp|khóm|tổ dân phố|khu phố|điểm|cụm) [A-ZĐÀ-Ỹ][\wÀ-ỹ]*(?: [A-ZĐÀ-Ỹ][\wÀ-ỹ]*)*"
_PLACES = re.compile(_A_PLACE)
_AT_PLACES = re.compile(
    rf"\b(?:tại|ở|của|đối với|trên địa bàn) {_A_PLACE}(?:(?:,| và|;) {_A_PLACE})*"
)
_ELSEWHERE_STANDS = re.compile(
    r"\b(?:các|những) (?:xã|phường|thôn|bản|nơi|địa phương|địa bàn|đơn vị|điểm|khu vực)[^.;]{0,40}\b(?:khác|còn lại)\b[^.;]{0,20}\b(?:giữ nguyên|không (?:thay )?đổi|thực hiện theo|như cũ)",
    re.IGNORECASE,
)
_OF_PLACES_ALONE = re.compile(r"\s*(?:[-–+•*]\s|(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s)?Riêng\b")
LONGEST_HEADING, LONGEST_LABEL, FEWEST_NAMED = 120, 6, 3
MOSTLY, IN_THE_LINE = 0.8, 0.4


def ends_it(words: str) -> bool:
    """Whether words say that something is no more, moves or is another's, whatever its value.

    >>> ends_it("Hội thi nấu ăn không tổ chức"), ends_it("Hội thi lùi đến ngày 30/10")
    (True, False)
    """
    return bool(_ENDS.search(words))


@lru_cache(maxsize=64)
def adjusting_lines(text: str, *, whole: bool = False) -> tuple[Span, ...]:
    r"""Return the lines that say what becomes of something: by a verb, or under one that does.

    In a paper that only adjusts (``whole``) each line with a value of its own.

    >>> text = "1. Điều chỉnh thời hạn\na) Đợt 3: đến ngày 15/11/2026.\n2. Giao thêm\na) Sở A: xong trước 20/10/2026."
    >>> [line.of(text) for line in adjusting_lines(text)]
    ['a) Đợt 3: đến ngày 15/11/2026.']
    """
    found: list[Span] = []
    above = ""
    for line in lines_of(text, 0, len(text)):  # what a paper assigns anew adjusts nothing
        words = line.of(text)
        if not _ITEM.match(words):
            above = words if len(words) <= LONGEST_HEADING else ""
        if is_row(words) or words.endswith(":") or _GROUND.search(words) or _ASSIGNS.match(above):
            continue
        said = _PAPER.sub("", words)
        moves = bool(_CHANGES.search(said))
        alone = whole and _LABEL.match(words)
        has_value = VALUE.search(said) or ((moves or alone) and _LATER_DIGIT.search(said))
        if (has_value and (alone or moves or ADJUSTS_TIME.search(above))) or _ENDS.search(said):
            found.append(line)
    return tuple(found)


def names_the_told(told: str, line: str, around: str = "") -> bool:
    """Whether what an adjusting line names is, for the most part, in what is told.

    ``around`` are the headings above what is told: some of what names it may stand there.

    >>> row = "STT: 9 | Nhiệm vụ: Xây dựng cơ sở dữ liệu thú cưng | Thời hạn: 31/12/2026"
    >>> line = "c) Nhiệm vụ số 9 Phụ lục (cơ sở dữ liệu vật nuôi): rút ngắn, xong trước ngày 10/12/2026"
    >>> names_the_told(row, line), names_the_told(row.replace("9", "8", 1), line)
    (True, False)
    >>> names_the_told("Lớp 3 từ ngày 9/9; lớp 4 từ ngày 9/11", "b) Lớp 4 dời sang từ ngày 30/11")
    True
    >>> names_the_told("Bố trí 48 tỷ đồng vốn đối ứng", "Vốn đối ứng cắt giảm còn 41 tỷ đồng")
    True
    >>> names_the_told("Mở lớp tập huấn trước 31/12/2026", line)
    False
    """
    by_number = named_by_number(told, line)
    if by_number is not None:
        return by_number
    numbered = _numbered(line)
    if numbered and not numbered <= _numbered(told):
        return False
    if _BRACKETED_TASK.search(line):
        around = ""
    return _is_labelled_alike(told, line) or any(
        _is_named(subject, told, around, numbered=bool(numbered)) for subject in subjects_of(line)
    )


def changes_the_row(told: str, row: str) -> bool:
    """Whether a row of an adjusting paper tells another value for the same name and column.

    >>> changes_the_row("Xã: Nà Phạ | Rừng (ha): 120 | Cây: 15", "Xã: Nà Phạ | Rừng (ha): 95")
    True
    >>> changes_the_row("Xã: Bản Mù | Rừng (ha): 85", "Xã: Nà Phạ | Rừng (ha): 95")
    False
    """
    name = name_of(row)
    if not (name and is_row(told) and is_row(row) and fold(name) == fold(name_of(told))):
        return False
    was, now = (dict(cells(each)) for each in (told, row))
    return any(h in was and was[h] != v and any(map(str.isdigit, v)) for h, v in now.items())


def places_limited_to(line: str) -> frozenset[str]:
    """Return the places, folded, for which alone an adjusting line holds; none where it holds anywhere.

    >>> sorted(places_limited_to("Đợt 3 tại xã Pha Lin và xã Mường Cát chuyển sang 19/10; các xã khác giữ nguyên"))
    ['muong cat', 'pha lin']
    >>> places_limited_to("Hạn chuyển sang ngày 31/10; riêng xã Hòn Nưa ngày 15/11")
    frozenset()
    """
    if not (_OF_PLACES_ALONE.match(line) or _ELSEWHERE_STANDS.search(line)):
        return frozenset()
    return frozenset(fold(name.partition(" ")[2]) for name in _PLACES.findall(line))


def of_one_kind(told: str, words: str) -> bool:
    """Whether words tell a day, an hour or an amount as what is told does; or that it is no more.

    >>> of_one_kind("Xã: Tân Lập | Rừng (ha): 60", "Hạn trồng rừng chuyển sang ngày 31/10/2026")
    False
    >>> of_one_kind("Trồng 60 ha trước 30/9", "Hạn trồng rừng chuyển sang ngày 31/10/2026")
    True
    """
    one, other = map(_kinds_of_values, (told, _BRACKETED_TASK.sub(" ", words)))
    return bool(one & other) or ends_it(words)


def _kinds_of_values(words: str) -> set[str]:
    days = bool(_DAY.search(words))
    hours = bool(_HOUR.search(words))
    amounts = bool(_DIGIT.search(_HOUR.sub(" ", _DAY.sub(" ", _ROW_NUMBER.sub(" ", words)))))
    return {kind for kind, held in (("day", days), ("hour", hours), ("amount", amounts)) if held}


_DAY = re.compile(r"\d{1,2}(?:/\d{1,4}){1,2}|\b(?:[Tt]háng|[Qq]uý|[Nn]ăm|[Nn]gày) (?:\d+|[IVX]+)\b")
_HOUR = re.compile(r"\b\d{1,2} giờ(?: \d{2})?")
_DIGIT = re.compile(r"(?<![\w.,])\d+")


def names_other_number(asked: str, words: str) -> bool:
    """Whether words are of another numbered thing than a question's: of "lớp 4", asked for "lớp 3".

    >>> names_other_number("lớp 3 học khi nào", "Lớp 4 dời sang"), names_other_number("lớp 4", "Lớp 4")
    (True, False)
    """
    wanted, there = _numbered(asked), _numbered(words)
    nouns = {noun for noun, _ in there}
    return any(each not in there and each[0] in nouns for each in wanted)


def subjects_of(line: str) -> Iterator[tuple[str, ...]]:
    """Yield the terms by which an adjusting line, or a part of it, may name what it adjusts.

    >>> [" ".join(terms) for terms in subjects_of("Thống nhất hạ chỉ tiêu hộ dùng nước sạch xuống 69%")]
    ['ho dung nuoc sach', 'ho dung nuoc sach']
    """
    bracketed = _BRACKETED_TASK.search(line)
    if bracketed:
        yield content_terms(bracketed["named"])
        return
    if places_limited_to(line):
        line = _AT_PLACES.sub(" ", line)
    first, *others = line.split(";")
    for part in (first, *(each for each in others if not _OF_PLACES_ALONE.match(each))):
        opening = _opening(part)
        yield _terms(_CHANGES.sub(" ", opening))
        verb = _CHANGES.search(part)
        if verb is None:
            continue
        left = part[: verb.start()].rpartition(",")[2]
        right = _opening(part[verb.end() :])
        yield from (terms for terms in (_terms(left), _terms(right)) if terms)


def _opening(line: str) -> str:
    """Return what stands before the first value of a line; all of it where it has none."""
    starts = [m.start() for m in (VALUE.search(line), _TO_NUMBER.search(line)) if m]
    return line[: min(starts)] if starts else line


_TO_NUMBER = re.compile(r"(?:\b(?:từ|còn|lên|xuống|thành)|:) \d")


def _terms(words: str) -> tuple[str, ...]:
    return content_terms(_SETTING.sub(" ", words))


def named_by_number(told: str, line: str) -> bool | None:
    """Whether a line names the row told by its number, and no word of it contradicts; null without one.

    >>> line = "điều chỉnh thời hạn nhiệm vụ số 7 Phụ lục từ 30/9/2026 sang 15/11/2026"
    >>> named_by_number("TT: 6 | Nhiệm vụ: Mở chợ | Hạn: 30/9/2026", line), named_by_number("Mở chợ", line)
    (False, None)
    """
    number, row = _TASK_NUMBER.search(line), _ROW_NUMBER.match(told)
    if number is None or row is None:
        return None
    if int(number[1]) != int(row[1]):
        return False
    bracketed = _BRACKETED_TASK.search(line)
    named = content_terms(bracketed["named"]) if bracketed else ()
    held = set(content_terms(told))
    return not named or 2 * sum(term in held for term in named) >= len(named)


def _numbered(words: str) -> set[tuple[str, str]]:
    """Return the numbered things of words: "lớp 4", "đợt 3"."""
    return {(fold(m["noun"]), m["number"].lstrip("0").lower()) for m in _NUMBERED.finditer(words)}


def _is_labelled_alike(told: str, line: str) -> bool:
    """Whether what stands before the colon of a line opens what is told: "Thời gian khám: …"."""
    label, colon, _ = _LABEL.sub("", line).partition(":")
    named = content_terms(label)
    opening = " ".join(content_terms(_opening(_LABEL.sub("", told))))
    return bool(colon) and 1 < len(named) <= LONGEST_LABEL and opening.startswith(" ".join(named))


def _is_named(subject: tuple[str, ...], told: str, around: str, *, numbered: bool) -> bool:
    """Whether the terms of a subject are, for the most part, in a clause told and the headings above it."""
    if numbered and len(subject) < FEWEST_NAMED:
        return 0 < len(subject) <= sum(term in content_terms(told) for term in subject)
    if len(subject) < FEWEST_NAMED:
        return len(subject) > 1 and " ".join(subject) in " ".join(content_terms(_opening(told)))
    above = set(content_terms(f"{around} {told.partition(':')[0]}"))
    clauses = [told] if is_row(told) else _CLAUSE.split(told)
    return any(
        sum(term in held | above for term in subject) >= MOSTLY * len(subject)
        and sum(term in held for term in subject) >= IN_THE_LINE * len(subject)
        for held in (set(content_terms(clause)) for clause in clauses)
    )


_CLAUSE = re.compile(r";|(?<=\D)\. (?=[A-ZĐÀ-Ỹ])")
