"""Spans of time that a question names, and days told from today: "năm ngoái", "quý này"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text import fold, has_diacritics

if TYPE_CHECKING:
    import datetime as dt

_YEAR = r"(?:19|20)\d\d"
_OF_YEAR = rf"(?:\s*(?:/|nam|cua nam|,? nam)\s*{_YEAR})?"
_NUMBER = r"(?:\d{1,2}|hai|ba|bon|nam|sau|bay|tam|chin|muoi)"
_PERIODS = re.compile(
    rf"\b(?:giai doan|nhiem ky|nam hoc|thoi ky|trong nam|cac nam|tu nam)\s+{_YEAR}\s*(?:[-–]|den nam|den)\s*{_YEAR}"
    rf"|\b{_YEAR}\s*[-–]\s*{_YEAR}\b"
    rf"|\bquy\s+(?:iv|i{{1,3}}|[1-4])\b{_OF_YEAR}"
    rf"|\b{_NUMBER} thang (?:dau|cuoi) nam(?:\s*{_YEAR})?"
    rf"|\b\d{{1,2}} thang(?= nam {_YEAR}) nam {_YEAR}"
    rf"|\b(?:nua )?(?:dau|cuoi) nam\s+{_YEAR}"
    rf"|\b(?:den|toi|truoc)(?: het| cuoi)?(?: nam)?\s+{_YEAR}\b"
    rf"|\bthang\s+\d{{1,2}}\b(?!\s*%){_OF_YEAR}"
)
_YEARS = re.compile(rf"(?<![\d/.-])({_YEAR})(?![\d/])|\b(?:thang|quy)\s+\w{{1,3}}/({_YEAR})\b")
_ROMAN = ("I", "II", "III", "IV")
_MONTHS = 12
_QUARTER = 3


def periods_in(text: str) -> list[str]:
    """Return the spans of time besides whole years that a question names, as typed.

    >>> periods_in("GRDP 6 tháng đầu năm 2026 và quý I/2026"), periods_in("gđ 2026-2030")
    (['6 tháng đầu năm 2026', 'quý I/2026'], ['2026-2030'])
    >>> periods_in("den nam 2030 co bao nhieu"), periods_in("quỹ đất năm 2026")
    (['den nam 2030'], [])
    """
    return [text[m.start() : m.end()].strip() for m in _PERIODS.finditer(fold(text))]


def years_in(text: str) -> list[int]:
    """Return the years of a question, none out of dates and numbers of documents.

    >>> years_in("GRDP 2024 và tháng 10/2026"), years_in("ngày 31/7/2025, 2024/KH-UBND")
    ([2024, 2026], [])
    """
    found = (int(m[1] or m[2]) for m in _YEARS.finditer(fold(text)))
    return list(dict.fromkeys(found))


def told_from(text: str, today: dt.date) -> tuple[str, list[tuple[str, str]]]:
    """Write times told from today as what they are, with the pairs (typed, meant).

    "Năm trước" after "so với" or "cùng kỳ" is told from the year spoken of, and stays.

    >>> import datetime as dt
    >>> told_from("Năm ngoái đạt bao nhiêu?", dt.date(2026, 10, 1))
    ('năm 2025 đạt bao nhiêu?', [('Năm ngoái', 'năm 2025')])
    >>> told_from("quý này tăng bao nhiêu so với năm trước", dt.date(2026, 10, 1))[0]
    'quý IV năm 2026 tăng bao nhiêu so với năm trước'
    >>> told_from("chuyen doi so nam ngoai", dt.date(2026, 10, 1))[0]
    'chuyen doi so nam 2025'
    >>> told_from("vốn của 5 năm tới", dt.date(2026, 10, 1))[0]
    'vốn của 5 năm tới'
    >>> told_from("Năm học trước có mấy trường?", dt.date(2026, 10, 1))[0]
    'năm học 2025-2026 có mấy trường?'
    >>> told_from("Năm học sau chi bao nhiêu?", dt.date(2026, 10, 1))[0]
    'năm học 2027-2028 chi bao nhiêu?'
    >>> told_from("Năm học mới bắt đầu từ ngày nào?", dt.date(2026, 3, 1))[0]
    'năm học 2026-2027 bắt đầu từ ngày nào?'
    >>> told_from("mùa khô này với mùa khô trước", dt.date(2026, 10, 1))[0]
    'mùa khô 2026-2027 với mùa khô 2025-2026'
    >>> told_from("Năm học mới ở xã An Bình bắt đầu ngày nào?", dt.date(2026, 8, 1))[0]
    'năm học 2026-2027 ở xã An Bình bắt đầu ngày nào?'
    >>> told_from("năm trước nữa thì sao?", dt.date(2026, 10, 1))[0]
    'năm 2024 thì sao?'
    >>> told_from("đã nhận hỗ trợ 6 năm trước rồi, giờ xin nữa được không", dt.date(2026, 10, 1))[1]
    []
    >>> told_from("đủ năm rồi thì đi học được không", dt.date(2026, 10, 1))[1]
    []
    >>> told_from("báo cáo hằng quý trước ngày mấy", dt.date(2026, 10, 1))[0]
    'báo cáo hằng quý trước ngày mấy'
    >>> told_from("mua rồi, hai năm sau bán lại được không", dt.date(2026, 10, 1))[1]
    []
    >>> told_from("tháng hai năm sau nộp gì", dt.date(2026, 10, 1))[0]
    'tháng hai năm 2027 nộp gì'
    """
    taken: list[tuple[str, str]] = []
    pieces, at = [], 0
    for match in _RELATIVE.finditer(fold(text)):
        meant = _meant(match, today)
        typed = text[match.start() : match.end()]
        if _is_other(typed) or (has_diacritics(text) and text[: match.start()].endswith(" so ")):
            continue
        if not match["ago"] and _SO_MANY.search(fold(text[: match.start()])):
            continue
        meant = meant if has_diacritics(text) else fold(meant)
        taken.append((typed, meant))
        pieces += [text[at : match.start()], meant]
        at = match.end()
    return "".join([*pieces, text[at:]]), taken


_DAY = r"(?! (?:khi|do|ngay|han)\b)"
"""No bound follows: "báo cáo quý trước ngày 25" is no report of the last quarter."""
_LAST = (
    "".join(f"(?<!{word} nam )" for word in "du duoc may nhieu lau tron qua xong".split())
    + r"(?<!bao nhieu nam )roi(?! moi)"
)
"""No time that has gone by: "đủ năm rồi", "được mấy năm rồi"."""
_SO_MANY = re.compile(
    r"(?<!\bthang )(?<!\bquy )(?<!\bdot )(?<!\bky )(?<!\blan )(?<!\bthu )(?<!\bhoc ky )"
    r"\b(?:mot|hai|ba|bon|bay|tam|chin|muoi|may|vai|(?<!bao )nhieu|nhung|cac|tung) $"
)
"""So many years, no one year: "hai năm sau bán lại", "mấy năm nay"."""
_BEGINS = r"(?=(?: [^\W\d]+){0,5}? (?:bat dau|khai giang|tuu truong|vao hoc|ket thuc|keo dai|tinh tu|(?:tu )?(?:ngay|hom|bao gio|khi|thang) (?:nao|may)))"
_RELATIVE = re.compile(
    r"(?<!so voi )(?<!cung ky )(?<!bang )(?<!hon )(?<!\d )"
    rf"\b(?:nam (?P<year>nay|hien tai|hien nay|ngoai|truoc nua|truoc{_DAY}|vua (?:roi|qua)|{_LAST}|kia|sau|toi(?! da\b))"
    rf"|(?P<over_two>nam hoc|mua kho|nien vu|(?:vu )?dong xuan) (?P<school>nay|moi{_BEGINS}|ngoai|truoc{_DAY}|vua (?:roi|qua)|sau{_DAY}|toi(?! da\\b))"
    r"|(?P<ago>\d|hai|ba) nam truoc(?! roi)"
    rf"|(?<!hang )(?<!moi )(?<!tung )quy (?P<quarter>nay|truoc{_DAY}|vua roi|vua qua|sau{_DAY}|toi)"
    rf"|(?<!hang )(?<!moi )(?<!tung )thang (?P<month>nay|truoc{_DAY}|vua roi|vua qua|sau{_DAY}|toi))\b"
)
_SCHOOL_BEGINS = 6  # its plan is asked for from the summer on
_OFFSETS = {
    "nay": 0,
    "moi": 0,
    "hien tai": 0,
    "hien nay": 0,
    "kia": -2,
    "truoc nua": -2,
    "sau": 1,
    "toi": 1,
}
_AGO = {"hai": 2, "ba": 3}
_OVER_TWO = {
    "nam hoc": "năm học",
    "mua kho": "mùa khô",
    "nien vu": "niên vụ",
    "dong xuan": "vụ Đông Xuân",
}
"""What begins in one year and ends in the next."""
_OTHER_WORDS = re.compile(
    r"^(?:quỹ|quy|quỷ)\b|\bmỗi$|^(?:n[aă]m|quý) (?:sâu|rời|tối|ngoài)\b|^nấm", re.IGNORECASE
)


def _is_other(typed: str) -> bool:
    """Whether the letters are of other words: "quỹ này"."""
    return not typed.isascii() and bool(_OTHER_WORDS.match(typed))


def _meant(match: re.Match[str], today: dt.date) -> str:
    if match["ago"]:
        back = _AGO.get(match["ago"]) or int(match["ago"])
        return f"năm {today.year - back}"
    if match["school"]:
        last = today.month < _SCHOOL_BEGINS and match["school"] != "moi"
        begun = today.year - last + _OFFSETS.get(match["school"], -1)
        return f"{_OVER_TWO[match['over_two'].removeprefix('vu ')]} {begun}-{begun + 1}"
    if match["year"]:
        return f"năm {today.year + _OFFSETS.get(match['year'], -1)}"
    if match["quarter"]:
        quarter = (
            today.year * 4 + (today.month - 1) // _QUARTER + _OFFSETS.get(match["quarter"], -1)
        )
        return f"quý {_ROMAN[quarter % 4]} năm {quarter // 4}"
    month = today.year * _MONTHS + today.month - 1 + _OFFSETS.get(match["month"] or "", -1)
    return f"tháng {month % _MONTHS + 1} năm {month // _MONTHS}"


def names_only_a_time(folded: str) -> bool:
    """Whether a folded message names a year and nothing else: half of a talk that isn't there.

    >>> names_only_a_time("the nam 2025?"), names_only_a_time("con nam ngoai thi sao")
    (True, True)
    >>> names_only_a_time("nam 2025 thu bao nhieu"), names_only_a_time("ke hoach nam 2025")
    (False, False)
    """
    return bool(_TIME_ALONE.match(folded.strip()))


_TIME_ALONE = re.compile(
    r"(?:(?:the|con|vay|roi|va|a|ua|thi|la|hoi|vao|trong|cho|cua) )*nam (?:(?:19|20)\d\d|nay|ngoai|truoc|toi|sau)"
    r"(?: (?:thi|la|sao|the|nao|ra|nhu|vay|a|nhi|ban|em|ad|bao nhieu|may|duoc|co|khong))*\W*$"
)


def names_only_a_round(folded: str) -> bool:
    """Whether a folded message asks when or how much of a numbered round, and says of what nowhere.

    >>> names_only_a_round("dot 2 tu ngay nao vay?"), names_only_a_round("vong 1 bao gio bat dau")
    (True, True)
    >>> names_only_a_round("dot 2 tiem phong ngay nao"), names_only_a_round("dot 2 o dau, ai lam")
    (False, True)
    """
    return bool(_ROUND_ALONE.match(folded.strip()))


_ROUND_ALONE = re.compile(
    r"(?:(?:the|con|vay|cho|hoi|a|ua|ad|em|minh|xin|cua) )*(?:dot|vong|giai doan|ky|lan|phien|buoi)(?: thu)? (?:\d{1,2}|mot|hai|ba|nhat|nhi|cuoi|dau(?: tien)?)"
    r"(?:,? (?:thi|la|tu|den|toi|vao|trong|co|se|duoc|bat|dau|ket|thuc|mo|dien|ra|lam|to|chuc|xong|han|ngay|hom|bua|thang|nam|gio|khi|luc|nao|may|bao|nhieu|gio|lau|o|ai|sao|the|vay|a|nhi|ha|ad|z|v|z?a|roi|tien|nguoi|do|nay))+\W*$"
)
