"""The clause of a sentence that answers: the value asked for beside the words asked about."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.passages.expectations import holds_sign
from bot.passages.expected_kinds import PINNED, Expected
from bot.passages.held import Held
from bot.passages.spoken_units import HOW_MANY, written_unit
from bot.passages.table_rows import is_row
from bot.passages.terms import STOP, STOP_TYPED
from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.wanted import Wanted

_BREAK = re.compile(
    r";\s+|:\s+(?!(?:[Kk]hông|[Mm]iễn)\W*(?:$|\|))|,\s+(?!\d)|\s[–-]\s|\s\|\s|\.\s+(?=[A-ZĐÀ-Ỹ])"
)
_SYMBOL = (
    r"(?:[µmckd]?m[23²³]?|ha|[mk]?g|m?l|lít|[kKMG]?[Ww]h?|k[vV]A?|[KkMGT]B|[KMG]bps|pt|đ|tr|tỷ|°C)"
)
_VALUE = re.compile(
    rf"(?:(?<![\w/.-])|(?<=\d[-–]))\d[\d.,]*(?={_SYMBOL}(?!\w))"
    r"|(?<![\w/.-])\d[\d.,]*(?:\s?%|(?![\w/-]))"
)
_FRACTION = re.compile(
    r"(?<![\w/.-])[1-9]/[2-9](?= (?:tổng )?(?:số|thành viên|đại biểu|thời (?:gian|hạn)|diện tích|giá trị|mức|hộ|người|dân số|chiều dài|quân số)\b)"
)
"""A part of a whole, no day: "2/3 số hộ"."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEADING_NUMBER = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s|\(\d+\))")
_NOT_A_FIGURE = re.compile(
    r"\bsố\s+\d[\w/.-]*/[\w/.-]*|\b(?:ngày|tháng|quý)\s+\d[\d/]*|(?:\d{1,2}\s*[-–]\s*)?\d{1,2}/\d{1,2}/\d{4}|\bSTT: \d+|\b(?:[Đđ]iều|[Kk]hoản|[Pp]hường|[Qq]uận|[Cc]hương|[Kk]hóa|[Bb]ước|[Qq]uốc lộ|[Tt]ỉnh lộ|[Tt]ổ dân phố|[Tt]ổ(?= \d)|[Kk]hu phố|[Kk]hu vực|(?<!mỗi )(?<!một )(?<!\d )(?:[Tt]uyến|[Kk]hối|[Cc]ơ sở|[Ll]ớp)(?! \d+ (?:người|em|học sinh|trẻ|ngày|buổi|tháng|m|km|ha|giờ|đến)\b)) \d+(?:(?:,| và| hoặc| đến| tới| [-–]) \d+(?![\d.]*,\d))*(?![\d%])"
)
_FREE = re.compile(r"\b(?:lệ )?phí\s*:\s*(?:không|miễn)\W*(?:$|\|)", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:tang|giam)\b")
BESIDE, SENTENCE = 0.85, 0.6
CROWD = 0.15
WRONG_YEAR = 0.2


def measured(question: str) -> str:
    """Return what a question counts, the word after "bao nhiêu", as typed; empty when none.

    A unit of measure is returned folded.

    >>> measured("Tỉnh có bao nhiêu đảng viên?"), measured("Tăng bao nhiêu phần trăm?")
    ('đảng', '')
    >>> measured("Mấy khu công nghiệp có bao nhiêu trạm 5G?"), measured("rộng mấy hecta")
    ('trạm', 'ha')
    """
    match = _MEASURED.search(question.lower())
    if match is None:
        return ""
    if written := written_unit(question[match.start("what") :]):
        return fold(written)
    stop = STOP_TYPED if has_diacritics(question) else STOP
    return "" if match["what"] in stop or fold(match["what"]) in _NO_MEASURE else match["what"]


_MEASURED = re.compile(rf"\b{HOW_MANY} (?P<what>[^\W\d]+)")
_NO_MEASURE = frozenset(
    "cai chiec tam buc cuon quyen ngoi phan tien moi mot so tu trong vao hang la diem cua nam thang o".split()
)


def counts(sentence: str, what: str) -> bool:
    """Whether a number stands directly before the thing counted, with whatever marks.

    >>> counts("có 31.650 đảng viên", "dang"), counts("mưa gần 400mm", "mm")
    (True, True)
    >>> counts("báo động II là 1,70 m", "mét"), counts("trong 30 ngày", "mét")
    (True, False)
    """
    counted = _AS_WRITTEN.get(fold(what), re.escape(fold(what)))
    return bool(re.search(rf"\d[\d.,]*\s*(?:(?:nghin|trieu|ty|luot) )*{counted}\b", fold(sentence)))


_AS_WRITTEN = {"met": r"(?:met|m\d?)", "ky": "(?:ky|kg)", "tieng": "(?:tieng|gio)"}
"""Units asked for by the word that people say, and how documents write them."""


def values(sentence: str, years: Sequence[int] = ()) -> list[str]:
    """Return the numbers of a sentence that could be figures, without unit: no year, no bullet.

    >>> values("1. Đón 1,65 triệu lượt khách năm 2026, tăng 16,2%")
    ['1,65', '16,2']
    >>> values("Phí, lệ phí: Không"), values("mưa 100-150mm, có nơi trên 400mm; trạm 5G")
    (['0'], ['150', '400'])
    >>> values("có ít nhất 2/3 số hộ dự"), values("họp ngày 2/3")
    (['2/3'], [])
    """
    of_years = {str(year) for year in years}
    return [value for value in _values(sentence) if value not in of_years]


@lru_cache(maxsize=4096)  # a sentence is asked for its values by whatever weighs it
def _values(sentence: str) -> tuple[str, ...]:
    body = without_numbering(sentence)
    found = [v.group().strip(" .,%") for v in _VALUE.finditer(body)]
    found += _FRACTION.findall(body)
    told = [v for v in found if not _YEAR.fullmatch(v)]
    return (*told, "0") if is_free(sentence) else tuple(told)


@lru_cache(maxsize=4096)  # the same
def without_numbering(sentence: str) -> str:
    """Return a sentence without what numbers it, days, articles and numbers of documents.

    >>> without_numbering("2. Bước 1: trong 15 ngày, theo Điều 4")
    ' : trong 15 ngày, theo  '
    >>> values("Học sinh các tổ dân phố 11, 12 và 13 học tại cơ sở 2"), values("tổ dân phố 9 có 120 hộ")
    ([], ['120'])
    """
    return _NOT_A_FIGURE.sub(" ", _LEADING_NUMBER.sub("", sentence))


def is_free(sentence: str) -> bool:
    """Whether a sentence says that nothing is to be paid.

    >>> is_free("1.8. Lệ phí: Không."), is_free("Lệ phí: Không quá 50.000 đồng")
    (True, False)
    """
    return bool(_FREE.search(sentence))


def holds(clause: str, what: Expected) -> bool:
    """Whether a clause holds what is expected, as far as that can be told for sure.

    The day of a document that is only named tells no time of what is said.

    >>> holds("Bãi bỏ khoản 2 Thông tư số 18/2025/TT-BCT ngày 13 tháng 3 năm 2025", Expected.DAY)
    False
    >>> holds("Theo Luật số 18/2025/QH15, nộp trước ngày 13/3/2025", Expected.DAY)
    True
    """
    if what is Expected.VALUE:
        return bool(_values(clause))
    said = _DATED_PAPER.sub(" ", clause) if what in _TIMES else clause
    return what not in PINNED or holds_sign(said, what)


_TIMES = frozenset({Expected.DAY, Expected.TIME})
_DATED_PAPER = re.compile(
    r"\bsố:?\s+\d[\w/.&-]*,?\s+ngày\s+(?:[\d/]+\d{4}|\d+\s+tháng\s+\d+\s+năm\s+\d+)", re.IGNORECASE
)
"""A document named by its number and day."""


def focus(
    sentence: str, credits_: Sequence[float], wanted: Wanted, what: Expected, years: Sequence[int]
) -> tuple[float, str]:
    """Return how well the best clause that holds the expected words fits, and that clause.

    ``credits_`` are the sentence's own. From 0 (no clause holds any) to 1. A clause leans on the
    one before it, which often names its subject; other years and many foreign words count
    against it.
    """
    if (
        what is Expected.VALUE
        and _CHANGE.search(wanted.words)
        and not _CHANGE.search(fold(sentence))
    ):
        return 0.0, ""
    clauses = [c for c in _BREAK.split(_LEADING_NUMBER.sub("", sentence)) if c.strip()]
    around = BESIDE if is_row(sentence) else SENTENCE
    whole = [around * credit for credit in credits_]
    best, chosen = 0.0, ""
    for i, clause in enumerate(clauses):
        if not holds(clause, what):
            continue
        before = wanted.credits(Held.of(clauses[i - 1] if i else ""))
        own = wanted.credits(Held.of(clause))
        fit = wanted.share(map(max, own, [BESIDE * credit for credit in before], whole))
        if fit <= best:
            continue
        fit -= CROWD * _foreign(clause, wanted)
        named = {int(y) for y in _YEAR.findall(clause)}
        if years and named and not named & set(years):
            fit -= WRONG_YEAR
        if fit > best:
            best, chosen = fit, clause
    return best, chosen


def _foreign(clause: str, wanted: Wanted) -> float:
    """Return the share of a clause's words that the question doesn't have."""
    asked = {term.folded for term in wanted.terms}
    words = [w for w in syllables(fold(clause)) if w not in STOP and not w[0].isdigit()]
    return sum(w not in asked for w in words) / len(words) if words else 0.0
