"""Which columns of a table a question asks for: by the words of their headers.

"Có phân loại, khu Rạch Vông" asks for the column "Có phân loại rác / Khu Rạch Vông" and no other.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.passages.contrasts import other_of_kind, same_of_kind, tells_apart
from bot.passages.expectations import also_expected, heads_column
from bot.passages.expected_kinds import Expected
from bot.passages.held import OTHER_MARKS, Held
from bot.passages.quarters import of_quarters
from bot.passages.ranges import outside
from bot.passages.table_rows import SHORT, counted_in
from bot.passages.weekdays import of_weekdays
from bot.questions.parts import times_asked
from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.passages.wanted import Wanted

_OPPOSED = {"khong": "co", "chua": "da", "ngoai": "trong"}
_OPPOSITES = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (
        (r"\bban ngay\b", r"\b(?:ban|buoi|trong) (?:dem|toi)\b"),
        (r"\bbuoi sang\b", r"\bbuoi chieu\b"),
        (
            r"\b(?:do thi|thanh thi|noi thanh|noi thi)\b",
            r"\b(?:nong thon|ngoai thanh|(?:o|duoi|vung|lang) que)\b",
        ),
        (r"\bngay (?:thuong|lam viec|trong tuan)\b", r"\b(?:ngay (?:le|nghi|tet)|cuoi tuan)\b"),
        (r"\btrong nuoc\b", r"\b(?:ngoai nuoc|nuoc ngoai|quoc te)\b"),
        (
            r"\b(?:nguoi lon|doi tuong thuong|ve thuong)\b",
            r"\b(?:tre em|doi tuong uu tien|uu tien|hoc sinh|sinh vien)\b",
        ),
    )
)
"""Who asks of one side isn't told of the other's column."""
_SHARE = re.compile(r"%|\b(?:ty|ti) (?:le|trong)\b|\bso sanh\b|\btoc do\b")
_ASKS_SHARE = re.compile(
    r"%|\bphan tram\b|\b(?:ty|ti) (?:le|trong)\b|\bso sanh\b|\bbang may\b|\btoc do\b"
)
_PRICED = re.compile(
    r"\b(?:gia|tien|phi|le phi|kinh phi|muc (?:thu|chi|phat|ho tro|phi|gia|vay)|(?:bao nhieu|may) (?:(?:nghin|ngan|trieu|ty) )?dong)\b"
)
_FOR_EACH = re.compile(r"\b(?:theo|gia|ve|tron|khoan) (?P<time>thang|nam|quy|tuan|gio)\b")
"""What is charged for a length of time: no price of one time."""
_WHEN_WHERE = frozenset({Expected.TIME, Expected.DAY, Expected.PLACE})
"""Told together: who asks on which day asks where, too."""
_AMOUNTS = {
    True: re.compile(r"\b(?:bao nhiêu|mấy)\b", re.IGNORECASE),
    False: re.compile(r"\b(?:bao nhieu|may)\b", re.IGNORECASE),
}
"""By whether the question is typed with its marks: "máy bơm" is no "mấy"."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_REMARK = re.compile(r"^(?:ghi chu|luu y)\b")
_ASKS_COMPARED = re.compile(r"\bbang (?:bao nhieu|may) ?(?:%|phan tram)")
_COMPARED = re.compile(r"\bso sanh\b|\bso voi\b")
_NOT_SO = re.compile(
    r"\b(?:khong|chang|dau|chua) (?:phai|thuoc|nam trong) (?:(?:la|o|thuoc|tai) )*(?P<what>[^,.;?]+)"
)
_PART = re.compile(r"\s*[/(),;]\s*")


def columns_asked(
    text: str, wanted: Wanted, subject: str, headers: Sequence[str], years: Sequence[int] = ()
) -> list[str]:
    """Return the headers that the words of a question ask for; all where they name none.

    ``subject`` names the row: what stands in it as often as in the question names no column.

    >>> from bot.passages.terms import Vocabulary
    >>> from bot.passages.wanted import Wanted
    >>> headers = ["Có phân loại rác / Khu A", "Có phân loại rác / Khu B", "Không phân loại rác"]
    >>> def asked(text):
    ...     wanted = Wanted.from_question(text, Vocabulary.of(headers))
    ...     return columns_asked(text, wanted, "Hộ gia đình", headers)
    >>> asked("Khu B có phân loại rác đóng bao nhiêu?"), asked("Không phân loại rác thì sao?")
    (['Có phân loại rác / Khu B'], ['Không phân loại rác'])
    """
    if not all(headers):
        return [*headers]
    each = [_asked_in(clause, wanted, subject, headers, years) for clause in _clauses(text)]
    if len(each) > 1 and all(each):
        return [header for header in dict.fromkeys(headers) if any(header in own for own in each)]
    return _asked_in(text, wanted, subject, headers, years) or _fitting(fold(text), headers, years)


def class_denied(folded: str) -> str:
    """Return the words by which a folded question says that it isn't of a class; empty where it doesn't.

    >>> class_denied("nha khong thuoc dien ngheo dong bao nhieu"), class_denied("khong phai xa mien nui")
    ('dien ngheo dong bao nhieu', 'xa mien nui')
    >>> class_denied("khong phai o khu vuc 2")
    ''
    """
    denied = _NOT_SO.search(folded)
    return denied["what"] if denied and tells_apart(denied["what"]) else ""


def asks_compared(folded: str) -> bool:
    """Whether a folded question asks what share one value is of another.

    >>> asks_compared("nam 2026 bang bao nhieu phan tram so voi uoc 2025")
    True
    """
    return bool(_ASKS_COMPARED.search(folded))


def compares(header: str) -> bool:
    """Whether a column tells what share one value is of another: "So sánh 2026/2025 (%)"."""
    return bool(_COMPARED.search(fold(header)))


def _clauses(text: str) -> list[str]:
    """Return the parts of a question that each ask something, with what stands before each.

    >>> _clauses("Khu A, nhà 3 tầng có mấy căn, bao giờ xong"), _clauses("Ai ký?")
    (['Khu A, nhà 3 tầng có mấy căn', 'bao giờ xong'], ['Ai ký?'])
    """
    clauses, start = [], 0
    for joint in _JOINT.finditer(text):
        if times_asked(text[start : joint.start()]) and times_asked(text[joint.end() :]):
            clauses.append(text[start : joint.start()])
            start = joint.end()
    return [*clauses, text[start:]]


_JOINT = re.compile(r"\s*[,;?]\s+(?:và |va |rồi |roi )?|\s+(?:và|va|rồi|roi)\s+", re.IGNORECASE)


def _fitting(folded: str, headers: Sequence[str], years: Sequence[int]) -> list[str]:
    """Return the headers without those of another kind, class, year or weekday than a folded question's."""
    kept = [h for h in dict.fromkeys(headers) if not _is_of_other_kind(folded, fold(h))]
    kept = [h for h in kept if not _denied(folded, h)] or kept or [*headers]
    kept = [h for h in kept if not _not_of_class(folded, h, kept)]
    kept = of_weekdays(folded, _of_kind(folded, _in_range(folded, kept)))
    return of_quarters(folded, _of_years(folded, kept, years))


def _in_range(folded: str, headers: Sequence[str]) -> list[str]:
    """Return the headers without those of other ages and measures than a folded question's; all where none is left.

    >>> _in_range("ong 70 tuoi ve bao nhieu", ["Người lớn", "Trẻ em từ 6 đến dưới 16 tuổi"])
    ['Người lớn']
    >>> _in_range("ruong 2 ha duoc bao nhieu", ["Dưới 1 ha", "Từ 1 ha đến 3 ha", "Trên 3 ha"])
    ['Từ 1 ha đến 3 ha']
    """
    return [header for header in headers if not outside(folded, header)] or [*headers]


def _of_kind(folded: str, headers: Sequence[str]) -> list[str]:
    """Return the headers without those of another of a kind than a folded question's; all where none is of that.

    >>> _of_kind("con ho ngheo dong bao nhieu", ["Học sinh hộ cận nghèo", "Học sinh hộ nghèo"])
    ['Học sinh hộ nghèo']
    >>> _of_kind("nha khong thuoc dien ngheo dong bao nhieu", ["Học sinh", "Học sinh hộ nghèo"])
    ['Học sinh']
    """
    denied = class_denied(folded)
    if denied:
        return [h for h in headers if not same_of_kind(denied, h)] or [*headers]
    if not any(same_of_kind(folded, header) for header in headers):
        return [*headers]
    return [h for h in headers if not other_of_kind(folded, fold(h), fold(h))]


def _asked_in(
    text: str, wanted: Wanted, subject: str, headers: Sequence[str], years: Sequence[int]
) -> list[str]:
    """Return the headers that the words of one clause ask for; none where they name none."""
    folded = fold(text)
    kept = _fitting(folded, headers, years)
    compared = [h for h in kept if compares(h)]
    if len(compared) == 1 and asks_compared(folded):
        return compared
    counting = [h for h in kept if _counts_asked(folded, fold(h))]
    if len(counting) == 1 and not _BOUND_IN_TIME.search(folded):
        return counting
    found = _named(folded, wanted, subject, kept)
    common = frozenset.intersection(*found.values()) if len(found) > 1 else frozenset[str]()
    own = {header: terms - common for header, terms in found.items()}
    kinds = set(also_expected(folded))
    kinds |= _WHEN_WHERE if kinds & _WHEN_WHERE else set()
    announced = {h for h in kept if any(heads_column(h, kind) for kind in kinds)}
    named = _fullest(
        _fullest({h: terms for h, terms in own.items() if terms}, years=False), years=True
    )
    named = _said_whole(folded, named)
    asked_for = [h for h in kept if h in named or h in announced]
    amounts = len(_AMOUNTS[has_diacritics(text)].findall(text))
    return [] if 1 < amounts > len(asked_for) else asked_for


_BOUND_IN_TIME = re.compile(
    r"\b(?:nam|quy|thang|hoc ky) (?:nay|nao|\d|[ivx]+\b)|\b(?:trong so|trong do)\b"
)


def _counts_asked(folded: str, header: str) -> bool:
    """Whether a column counts what a folded question counts, all of it: "mấy căn", "Số căn".

    >>> _counts_asked("tong cong may can", "so can"), _counts_asked("may can", "so can cho thue")
    (True, False)
    """
    counted = (match["what"] for match in _COUNTED.finditer(folded))
    return any(
        re.fullmatch(rf"(?:tong )?so(?: luong)? {re.escape(what)}(?: \([^()]*\))?", header)
        for what in counted
    )


_COUNTED = re.compile(r"\b(?:bao nhieu|may) (?P<what>[a-z]+(?:-[a-z]+)?)\b")


def _of_years(folded: str, headers: Sequence[str], years: Sequence[int]) -> list[str]:
    """Return the headers of the years asked for and those of none; all where none is of one.

    What sums the years up is none of those, unless it is asked for besides.

    >>> _of_years("nam 2027 giao may ho", ["Năm 2026", "Năm 2027", "Đơn vị", "Cộng (hộ)"], (2027,))
    ['Năm 2027', 'Đơn vị']
    >>> _of_years("2026 - 2027 giao may ho", ["Năm 2026", "Năm 2027", "Cộng (hộ)"], (2026, 2027))
    ['Cộng (hộ)']
    """
    said = {header: set(map(int, _YEAR.findall(header))) for header in headers}
    if not any(said[header] & set(years) for header in headers):
        return [*headers]
    kept = [header for header in headers if not said[header] or said[header] & set(years)]
    kept = _begun_in(kept, years)
    if _OF_PERIOD.search(folded) and any(map(sums_years, kept)):
        return [header for header in kept if not is_of_one_year(header)]
    if _ASKS_SUM.search(folded) or len(_AMOUNTS[False].findall(folded)) > 1:
        return kept
    return [header for header in kept if not sums_years(header)]


def _begun_in(headers: Sequence[str], years: Sequence[int]) -> list[str]:
    """Return the headers without the school years and seasons that end in a year asked for, if others begin in it.

    >>> _begun_in(["Năm học 2025 - 2026", "Năm học 2026 - 2027", "Đơn vị"], (2026,))
    ['Năm học 2026 - 2027', 'Đơn vị']
    """
    spans = {header: [*map(int, _YEAR.findall(header))] for header in headers}
    over_two = {h: each for h, each in spans.items() if len(each) == 2 and each[0] + 1 == each[1]}  # noqa: PLR2004 - from one year into the next
    begun = {header for header, each in over_two.items() if each[0] in years}
    return [header for header in headers if not begun or header in begun or header not in over_two]


def is_of_one_year(header: str) -> bool:
    """Whether a column is of one year: "2026", "Kế hoạch / Năm 2026"."""
    return re.fullmatch(r"(?:.* / )?(?:nam )?(?:19|20)\d\d", fold(header)) is not None


def sums_years(header: str) -> bool:
    """Whether a column sums the others up: "Cộng", "Tổng số (hộ)"."""
    return _SUMS_YEARS.fullmatch(fold(header)) is not None


_SUMS_YEARS = re.compile(r"(?:tong|cong|tong (?:cong|so))(?: \([^()]*\))?")
_OF_PERIOD = re.compile(r"\b(?:19|20)\d\d ?(?:-|–|den) ?(?:nam )?(?:19|20)\d\d\b")
_ASKS_SUM = re.compile(r"\b(?:rieng|(?:va|tren|so voi) (?:tong|toan|ca))\b")
"""A year asked for beside all of them."""


def _fullest(found: Mapping[str, frozenset[str]], *, years: bool) -> Mapping[str, frozenset[str]]:
    """Return the headers that hold what no other holds more of, years alone or all other words."""
    own = {
        header: frozenset(word for word in terms if word.isdigit() is years)
        for header, terms in found.items()
    }
    some = any(own.values())
    return {
        header: found[header]
        for header, terms in own.items()
        if (terms or not some) and not any(terms < other for other in own.values())
    }


def _said_whole(folded: str, named: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """Return the headers without those of a narrower class than one said as fully.

    >>> named = {"Khu II (xã)": frozenset({"xa"}), "Khu III (xã miền núi)": frozenset({"xa"})}
    >>> [*_said_whole("nha o xa dong bao nhieu", named)]
    ['Khu II (xã)']
    """
    parts = {header: frozenset(_PART.split(fold(header))) - {""} for header in named}
    common = frozenset.intersection(*parts.values()) if parts else frozenset[str]()
    whole = {
        header: any(re.search(rf"\b{re.escape(part)}\b", folded) for part in own - common)
        for header, own in parts.items()
    }
    return {
        header: terms
        for header, terms in named.items()
        if whole[header] or not any(whole[h] and named[h] == terms for h in named)
    }


def _is_of_other_kind(folded: str, header: str) -> bool:
    """Whether a column gives a share, a count or a remark where another thing is asked for."""
    if _REMARK.search(header):
        return "ghi chu" not in folded
    if _SHARE.search(header) and not _ASKS_SHARE.search(folded):
        return True
    each = _FOR_EACH.search(header)
    if each and not re.search(rf"\b{each['time']}\b", folded):
        return True
    counted = counted_in(header)
    if not counted or not _PRICED.search(folded):
        return False
    asked = rf"\b(?:bao nhieu|may|so) (?:(?:nghin|ngan|trieu) )?{re.escape(counted)}\b"
    return not re.search(asked, folded)


def _denied(folded: str, header: str) -> bool:
    """Whether a column is of what the question isn't of: "có …" and "không …", "trong", "ngoài"."""
    if _BEFORE_NEW.search(folded) and _NEW.search(fold(header)):
        return True
    if any(
        ours.search(folded) and not theirs.search(folded) and theirs.search(fold(header))
        for pair in _OPPOSITES
        for ours, theirs in (pair, pair[::-1])
    ):
        return True
    pairs = Held.of(header).pairs
    for no, yes in _OPPOSED.items():
        for said, other in ((no, yes), (yes, no)):
            opposed = {pair for pair in pairs if pair.startswith(f"{other} ")}
            if any(re.search(rf"\b{said} {pair.split()[1]}\b", folded) for pair in opposed):
                return True
    return False


def _not_of_class(folded: str, header: str, headers: Sequence[str]) -> bool:
    """Whether a question says that it isn't of a header's class: the one called so most fully.

    >>> headers = ["Khu II (xã)", "Khu III (xã miền núi)"]
    >>> [_not_of_class("khong phai xa mien nui dong bao nhieu", h, headers) for h in headers]
    [False, True]
    """
    denied = _NOT_SO.search(folded)
    if denied is None:
        return False
    longest = {h: _longest_part(h, denied["what"]) for h in headers}
    return 0 < longest[header] == max(longest.values()) and min(longest.values()) < longest[header]


def _longest_part(header: str, said: str) -> int:
    """Return the length of the longest part of a header with which folded words begin."""
    parts = filter(None, _PART.split(fold(header)))
    begun = (len(part) for part in parts if re.match(rf"{re.escape(part)}\b", said))
    return max(begun, default=0)


_BEFORE_NEW = re.compile(
    r"\b(?:truoc khi|luc chua|hoi chua)(?: co| ap dung| tang| doi| len)* (?:\w+ )?moi\b"
)
_NEW = re.compile(r"\bmoi\b")
"""What held before the new: "trước khi có giá mới" asks for the old one."""


def _named(
    folded: str, wanted: Wanted, subject: str, headers: Sequence[str]
) -> Mapping[str, frozenset[str]]:
    """Return, for each header, which words of the question it holds, denials with what they deny."""
    in_row, typed = Counter(syllables(fold(subject))), Counter(syllables(folded))
    denied = {
        " ".join(pair) for pair in pairwise(syllables(folded)) if pair[0] in _OPPOSED and pair[1]
    }
    typed -= Counter(syllables(class_denied(folded)))  # it names no other one like it
    found: dict[str, frozenset[str]] = {}
    for header in headers:
        held = Held.of(header[:SHORT])
        terms = zip(wanted.terms, wanted.credits(held), strict=True)
        held_terms = (term.folded for term, credit in terms if credit > OTHER_MARKS)
        words = {word for word in held_terms if typed[word] > in_row[word]}
        words -= _numbers_of_others(folded, header)
        found[header] = frozenset(words | (denied & held.pairs))
    return found


def _numbers_of_others(folded: str, header: str) -> set[str]:
    """Return the numbers of a header that a folded question has, but of nothing called so.

    >>> _numbers_of_others("khu vuc 2 gia bao nhieu 1 luot", "Khu vực 1")
    {'1'}
    >>> _numbers_of_others("khu vuc 2 gia bao nhieu 1 luot", "Khu vực 2 (lượt)")
    set()
    """
    asked = set(pairwise(syllables(folded)))
    pairs = pairwise(syllables(fold(header)))
    return {no for of, no in pairs if len(no) == 1 and no.isdigit() and (of, no) not in asked}


def naming_column(wanted: Wanted, pairs: Sequence[tuple[str, str]]) -> str:
    """Return the header of the cell of words that holds most of a question; empty where none does.

    >>> from bot.passages.terms import Vocabulary
    >>> from bot.passages.wanted import Wanted
    >>> wanted = Wanted.from_question("Lễ bế mạc lúc mấy giờ?", Vocabulary.of(["Lễ bế mạc"]))
    >>> naming_column(wanted, [("Ngày", "Thứ Bảy"), ("Việc", "Bế mạc"), ("Nơi", "Nhà hát")])
    'Việc'
    """
    shares = [
        (wanted.share(wanted.credits(Held.of(value))), header)
        for header, value in pairs
        if any(map(str.isalpha, value))
    ]
    most = max((share for share, _ in shares), default=0.0)
    return next((header for share, header in shares if share == most), "") if most else ""
