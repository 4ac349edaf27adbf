"""One thing of an earlier question put in the place of another: time, place, unit, the like."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.questions.like_phrases import STOPS, stops
from bot.questions.mentions import places_in
from bot.units.mentions import mentions
from knowledge.places import provinces
from knowledge.text import SYLLABLE, fold, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.units.mentions import Mention

_YEAR = r"(?:19|20)\d\d"
_TOLD = r"(?:nay|ngoai|truoc|kia|sau|toi|vua roi|vua qua|hien tai)"
_TIME = re.compile(
    rf"\b(?:giai doan|nam hoc|nhiem ky) {_YEAR}\s*[-–]\s*{_YEAR}"
    rf"|\b(?:\d{{1,2}}|sau|chin) thang(?: dau| cuoi)?(?: nam)?(?: {_YEAR}| {_TOLD})?"
    rf"|\b(?:quy|thang) (?:[ivx]{{1,3}}|\d{{1,2}}|nay|truoc)(?:\s*(?:/|nam)\s*{_YEAR})?"
    rf"|\b(?:(?:den |toi )?(?:het |cuoi |dau )?nam )?{_YEAR}(?:\s*[-–]\s*{_YEAR})?\b"
    rf"|\b(?:(?:den |toi )(?:het |cuoi )?)?{_YEAR}\b|\bnam {_TOLD}\b"
)
_RELATIVE = re.compile(rf"\b(?:nam(?: hoc)?|quy|thang) {_TOLD}\b|\bhien (?:nay|tai)\b")
_OTHER_PLACE = re.compile(
    r"^(?:(?:cac |o )*(?:tinh|thanh pho|dia phuong|xa|noi) (?:khac|ban|con lai)|noi khac|cho khac|ca nuoc|toan quoc)$"
)
WHOLE_COUNTRY = re.compile(r"\b(?:ca nuoc|toan quoc)\b")
_REGIONAL = re.compile(r"\bGRDP\b", re.IGNORECASE)
_PLACE_WORDS = re.compile(r"\b(?:tinh|thanh pho|tp|o|tai|cua|ben)\b")


def is_relative(folded: str) -> bool:
    """Whether words tell a time from today."""
    return bool(_RELATIVE.search(folded))


def time_replaced(earlier: str, subject: str) -> str:
    """Return an earlier question with its time changed to the one that a subject names.

    >>> time_replaced("GRDP của tỉnh năm 2025 là bao nhiêu?", "đến năm 2030")
    'GRDP của tỉnh đến năm 2030 là bao nhiêu?'
    >>> time_replaced("Bao nhiêu xã dùng vào 2025?", "đến 2030")
    'Bao nhiêu xã dùng đến 2030?'
    >>> time_replaced("Tỉnh có bao nhiêu học sinh?", "2024")
    'Tỉnh có bao nhiêu học sinh năm 2024?'
    >>> time_replaced("GRDP năm 2025?", "quý I")
    'GRDP quý I/2025?'
    >>> time_replaced("Trạm 5G hiện có bao nhiêu?", "Đến 2030")
    'Trạm 5G có bao nhiêu đến 2030?'
    """
    asked = _TIME.search(fold(subject))
    time = subject[asked.start() : asked.end()] if asked else subject
    if re.fullmatch(_YEAR, time):
        time = f"{'nam' if earlier.isascii() else 'năm'} {time}"
    found = _TIME.search(fold(earlier))
    year = re.search(_YEAR, found[0]) if found else None
    if asked and year and not re.search(_YEAR, time) and not is_relative(fold(time)):
        time = f"{time} {year[0]}" if fold(time).endswith(" nam") else f"{time}/{year[0]}"
    if found is None:
        lasting = _NOW.sub("", earlier).rstrip(" ?.")
        return f"{lasting} {time[:1].lower()}{time[1:]}?"
    kept = earlier[: found.start()]
    if _SPANS.match(fold(time)):
        kept = _AT.sub("", kept)
    return kept + time + earlier[found.end() :]


def without_time(earlier: str) -> str:
    """Return an earlier question without its times.

    >>> without_time("Năm 2025 tỉnh trồng bao nhiêu ha rừng?")
    'tỉnh trồng bao nhiêu ha rừng?'
    """
    for found in reversed([*_TIME.finditer(fold(earlier))]):
        earlier = f"{earlier[: found.start()]} {earlier[found.end() :]}"
    return " ".join(earlier.split())


_NOW = re.compile(
    r"\b(?:hiện (?:nay|tại|giờ)|hien (?:nay|tai|gio)|hiện(?= có)|hien(?= co)|hiện đang|hien dang|bây giờ|bay gio)\b ?",
    re.IGNORECASE,
)
_SPANS = re.compile(r"(?:den|toi|tu|het|truoc|sau)\b")
_AT = re.compile(r"\b(?:vào|vao|trong)\s+$", re.IGNORECASE)
"""No "vào đến năm 2030"."""


def stage_replaced(earlier: str, subject: str) -> str:
    """Return an earlier question for a target as one for the outcome, where a subject names that.

    >>> stage_replaced("Chỉ tiêu thu ngân sách năm 2025 là bao nhiêu?", "ước năm 2025")
    'ước thu ngân sách năm 2025 là bao nhiêu?'
    >>> stage_replaced("Thu ngân sách năm 2025 là bao nhiêu?", "ước năm 2025")
    'ước Thu ngân sách năm 2025 là bao nhiêu?'
    >>> stage_replaced("Thu ngân sách năm 2025?", "thực tế năm 2025")
    'Thu ngân sách năm 2025?'
    >>> stage_replaced("Tỉnh phải xây bao nhiêu cầu năm 2025?", "năm 2025 làm được")
    'Tỉnh đã xây bao nhiêu cầu năm 2025?'
    >>> stage_replaced("Năm 2025 tỉnh đặt chỉ tiêu xây bao nhiêu cầu?", "năm ngoái được mấy cái")
    'Năm 2025 tỉnh được xây bao nhiêu cầu?'
    >>> stage_replaced("Năm 2026 tỉnh xây được bao nhiêu cầu?", "chỉ tiêu năm 2026")
    'Năm 2026 tỉnh xây bao nhiêu cầu?'
    """
    if _TARGET.search(fold(subject)) and not _TARGET.search(fold(earlier)):
        return " ".join(_DONE.sub("", earlier).split())
    outcome = _OUTCOME.search(fold(subject))
    if outcome is None or _OUTCOME.search(fold(earlier)):
        return earlier
    told = subject[outcome.start() : outcome.end()]
    target = _TARGET.search(fold(earlier))
    duty = _DUTY.search(fold(earlier))
    if target is None and duty and not outcome[0].startswith("uoc"):
        done = "đã" if has_diacritics(earlier) else "da"
        return f"{earlier[: duty.start()]}{done}{earlier[duty.end() :]}"
    if target is None:
        return f"{told} {earlier}" if outcome[0].startswith("uoc") else earlier
    return f"{earlier[: target.start()]}{told}{earlier[target.end() :]}"


_OUTCOME = re.compile(
    r"\b(?:uoc(?: thuc hien)?|thuc hien|ket qua|thuc te|(?:lam|dat|hoan thanh) duoc|duoc(?= (?:bao nhieu|may)\b))\b"
)
_DONE = re.compile(
    r"\b(?:đã |da )|\b(?:được|duoc) (?=(?:bao nhiêu|bao nhieu|mấy|may)\b)", re.IGNORECASE
)
_DUTY = re.compile(r"\b(?:phai|can|(?:duoc|bi) giao)\b")
_TARGET = re.compile(r"\b(?:(?:dat|de) (?:ra )?)?(?:chi tieu|muc tieu)\b|\bphan dau\b")


def whole_named(earlier: str, subject: str) -> str:
    """Return an earlier question of "tỉnh" as one of "cả tỉnh", where a subject says so.

    >>> whole_named("Năm 2026 tỉnh xây bao nhiêu cầu?", "chỉ tiêu của cả tỉnh")
    'Năm 2026 cả tỉnh xây bao nhiêu cầu?'
    """
    whole = _WHOLE.search(fold(subject))
    part = whole and re.search(rf"\b{whole['of']}\b", fold(earlier))
    if not (whole and part) or _WHOLE.search(fold(earlier)):
        return earlier
    return earlier[: part.start()] + subject[slice(*whole.span())] + earlier[part.end() :]


_WHOLE = re.compile(r"\b(?:ca|toan) (?P<of>tinh|thanh pho|xa|phuong|nganh)\b")


def day_replaced(earlier: str, subject: str) -> str:
    """Return an earlier question with its one day changed to the one that a subject is; else empty.

    >>> day_replaced("Sáng thứ Bảy 24/10 ai trực?", "hôm 31 tháng 10")
    'hôm 31 tháng 10 ai trực?'
    >>> day_replaced("Ai trực?", "ngày 31/10"), day_replaced("Ngày 24/10 ai trực?", "lịch 31/10")
    ('', '')
    """
    told = [*_DAY.finditer(fold(earlier))]
    if len(told) != 1 or not _DAY.fullmatch(fold(subject).strip()):
        return ""
    return earlier[: told[0].start()] + subject + earlier[told[0].end() :]


_DAY = re.compile(
    r"\b(?:(?:sang|chieu|toi|buoi|ngay|hom|bua|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat),? )*"
    r"(?<![\d/])\d{1,2}(?:/| thang )\d{1,2}(?:(?:/| nam )(?:19|20)\d\d)?(?![\d/])"
)


def place_alone(subject: str, places: Iterable[str]) -> bool:
    """Whether a subject is the name of a place and nothing else.

    >>> place_alone("tỉnh Kim Sa", ["Kim Sa"]), place_alone("dân số Kim Sa", ["Kim Sa"])
    (True, False)
    """
    named = [fold(name) for name in _all_named(subject, places)]
    rest = _PLACE_WORDS.sub(" ", fold(subject))
    for name in sorted(named, key=len, reverse=True):
        rest = rest.replace(name, " ")
    return bool(named) and not syllables(rest)


def other_place(subject: str) -> bool:
    """Whether a subject asks for places other than the one spoken of.

    >>> other_place("tỉnh khác"), other_place("ca nuoc"), other_place("mục khác")
    (True, True, False)
    """
    return bool(_OTHER_PLACE.match(fold(subject).strip()))


def place_replaced(earlier: str, subject: str, places: Iterable[str]) -> str:
    """Return an earlier question with its place changed, or with the place added.

    >>> place_replaced("Sau sắp xếp Kim Sa còn bao nhiêu xã?", "Sông Ngân", ["Kim Sa"])
    'Sau sắp xếp Sông Ngân còn bao nhiêu xã?'
    >>> place_replaced("GRDP của tỉnh Kim Sa năm 2025?", "tỉnh khác", ["Kim Sa"])
    'GRDP năm 2025?'
    >>> place_replaced("GRDP bình quân của tỉnh là bao nhiêu?", "cả nước", [])  # no region's product
    'GDP bình quân cả nước là bao nhiêu?'
    """
    if WHOLE_COUNTRY.search(fold(subject)):
        earlier = _REGIONAL.sub(lambda product: "gdp" if product[0].islower() else "GDP", earlier)
    new = "" if re.search(r"\b(?:khac|ban|con lai)$", fold(subject)) else subject
    folded = fold(earlier)
    names = sorted(_all_named(earlier, places), key=len, reverse=True)
    for name in names:
        lead = r"(?:\b(?:tinh|thanh pho|tp\.?) )?"
        lead = lead if new else rf"(?:\b(?:cua|o|tai|cho) )?{lead}"
        found = re.search(rf"{lead}\b{re.escape(fold(name))}\b", folded)
        if found:
            joined = earlier[: found.start()] + new + earlier[found.end() :]
            return " ".join(joined.split())
    generic = re.search(r"\b(?:cua )?(?:toan )?tinh(?: ta| minh| nha)?\b(?! uy| doan)", folded)
    if generic and new:
        return " ".join(f"{earlier[: generic.start()]} {new} {earlier[generic.end() :]}".split())
    return f"{earlier.rstrip(' ?.')} {new}?" if new else earlier


def name_replaced(earlier: str, subject: str) -> str:
    """Return an earlier question with a bare name in the place of the one commune or place it names; else empty.

    Of which kind the other is isn't said: "phường Hoa Lư" may be asked about after "xã An Bình".

    >>> name_replaced("Xã An Bình trồng bao nhiêu cây?", "bên Hoa Lư")
    'Hoa Lư trồng bao nhiêu cây?'
    >>> name_replaced("Vé tháng xe máy phà An Bình bao nhiêu tiền?", "bến Hoa Lư")
    'Vé tháng xe máy Hoa Lư bao nhiêu tiền?'
    >>> name_replaced("Xã An Bình trồng bao nhiêu cây?", "hộ nghèo"), name_replaced("Trồng bao nhiêu?", "Hoa Lư")
    ('', '')
    """
    bare, named = _BARE_NAME.fullmatch(subject.strip()), [*_NAMED.finditer(earlier)]
    if bare is None or len(named) != 1:
        return ""
    return f"{earlier[: named[0].start()]}{bare['name']}{earlier[named[0].end() :]}"


_CAPITALISED = r"[^\W\d_a-zà-ỹđ][^\W\d_]*"
_BARE_NAME = re.compile(
    rf"(?:(?:[Bb]ên|[Pp]hía|[Ởở]|[Tt]ại) )?(?:(?:[Bb]ến phà|[Bb]ến|[Pp]hà|[Tt]rạm|[Cc]ảng) )?(?P<name>{_CAPITALISED}(?: {_CAPITALISED}){{1,3}})"
)
_NAMED = re.compile(
    rf"\b(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]hị trấn|[Tt]hôn|[Bb]ản|[Ấấ]p|[Cc]hợ|[Bb]ến phà|[Bb]ến|[Pp]hà|[Tt]rạm|[Cc]ảng) {_CAPITALISED}(?: {_CAPITALISED}){{0,3}}"
)


def _all_named(text: str, places: Iterable[str]) -> list[str]:
    """Return the names of places as they may stand in a text, old names beside today's."""
    today = set(places_in(text, places))
    return [*today, *(old for old, new in provinces().items() if new in today and old not in today)]


def unit_alone(subject: str) -> bool:
    """Whether a subject is the name of a unit and nothing else.

    >>> unit_alone("Sở Nội vụ"), unit_alone("kinh phí của Sở Nội vụ")
    (True, False)
    """
    named = mentions(subject, lambda _: 0)
    return bool(named) and len(named[0].written) >= len(subject.strip(" ?.!"))


def unit_in(reply: str) -> str:
    """Return the unit that a reply names, or the reply without its last stop.

    >>> unit_in("em ở Phòng Văn hóa xã"), unit_in("Hội Nông dân.")
    ('Phòng Văn hóa xã', 'Hội Nông dân')
    """
    named = mentions(reply, lambda _: 0)
    return named[0].written if named else reply.rstrip(" ?.")


def units_asked_of(earlier: str) -> list[Mention]:
    """Return the units that a question asks of, not those whose paper or partner it only names."""
    return [m for m in mentions(earlier, lambda _: 0) if not (m.owner or m.partner)]


def unit_replaced(earlier: str, unit: str) -> str:
    """Return an earlier question about a unit with another in its place; empty when it has none.

    >>> unit_replaced("Theo kế hoạch này, Sở Y tế phải làm gì?", "Sở Nội vụ")
    'Theo kế hoạch này, Sở Nội vụ phải làm gì?'
    >>> unit_replaced("Sở Y tế Lâm Đồng phải làm gì?", "Sở Nội vụ")
    'Sở Nội vụ Lâm Đồng phải làm gì?'
    """
    named = units_asked_of(earlier)
    if not named:
        return ""
    best = next((m for m in named if m.active), named[0])
    start = earlier.find(best.written, best.start)
    placed = place_ending(best.written)
    if placed and not places_in(unit):
        unit = f"{unit} {placed}"
    return earlier[:start] + unit + earlier[start + len(best.written) :]


def names_like(earlier: str, unit: str) -> bool:
    """Whether an earlier question names a unit of the same head as another: two "sở", two communes.

    >>> names_like("Sở Y tế mua bao nhiêu máy?", "sở Nội vụ"), names_like("Lễ hội hoa ban", "Sở Y tế")
    (True, False)
    """
    return any(_head(m.written) == _head(unit) for m in mentions(earlier, lambda _: 0))


def _head(unit: str) -> str:
    """Return the first word of a unit's name, the same for all communes."""
    head = fold(unit).split(maxsplit=1)[0]
    return "xa" if head in {"phuong", "dac", "thi"} else head


def place_ending(unit: str) -> str:
    """Return the place that a unit's name ends with, as written; empty when it names none."""
    folded = fold(unit)
    names = sorted(_all_named(unit, ()), key=len, reverse=True)
    found = (re.search(rf"(?:tinh |thanh pho )?{re.escape(fold(n))}$", folded) for n in names)
    return next((unit[match.start() :] for match in found if match), "")


def counted_replaced(earlier: str, subject: str) -> str:
    """Return an earlier "how many" with other things counted; empty when it counts none.

    >>> counted_replaced("Tỉnh có bao nhiêu giáo viên năm 2026?", "học sinh")
    'Tỉnh có bao nhiêu học sinh năm 2026?'
    >>> counted_replaced("Tỉnh còn mấy xã, phường?", "phường")
    'Tỉnh còn mấy phường?'
    >>> counted_replaced("GRDP tăng bao nhiêu phần trăm?", "thu ngân sách")
    ''
    """
    folded = fold(earlier)
    words = syllables(fold(subject))
    found = _COUNTED.search(folded)
    if not found or not words or len(words) > 2:  # noqa: PLR2004 - a name of two syllables at most
        return ""
    told = list(SYLLABLE.finditer(folded, found.end()))
    counted = told[: len(words)]
    if [word[0] for word in told[len(words) : 2 * len(words)]] == words:  # "mấy xã, phường"
        counted = told[: 2 * len(words)]
    if len(counted) < len(words) or any(w[0] in STOPS or w[0] in _MEASURED for w in counted):
        return ""
    return earlier[: counted[0].start()] + subject + earlier[counted[-1].end() :]


def number_replaced(earlier: str, subject: str) -> str:
    """Return an earlier "how many" asked of what a subject gives the number of; else empty.

    >>> number_replaced("Năm học này toàn tỉnh có bao nhiêu học sinh?", "số trường")
    'Năm học này toàn tỉnh có bao nhiêu trường?'
    >>> number_replaced("Phố có bao nhiêu cơ sở lưu trú năm 2025?", "so phong")
    'Phố có bao nhiêu phong năm 2025?'
    >>> number_replaced("Phố có bao nhiêu cơ sở lưu trú?", "phòng nghỉ")
    ''
    """
    number = _NUMBER_OF.match(fold(subject))
    found = _COUNTED.search(fold(earlier))
    if number is None or found is None:
        return ""
    counted = list(
        takewhile(lambda word: not stops(word[0]), SYLLABLE.finditer(earlier, found.end()))
    )
    if not counted or fold(counted[0][0]) in _MEASURED:
        return ""
    return earlier[: found.end()] + subject[number.end() :] + earlier[counted[-1].end() :]


_NUMBER_OF = re.compile(r"(?:tong )?so (?:luong )?(?=\w+(?: \w+){0,2}$)")
_COUNTED = re.compile(r"\b(?:co|con|bao gom|gom|dat|ca) (?:bao nhieu|may) ")
_MEASURED = frozenset(
    "tien dong ty ti trieu nghin ngan phan % ngay thang tuan gio met km ha tan muc diem lan von kinh".split()
)
