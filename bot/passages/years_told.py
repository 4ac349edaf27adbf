"""Of which years a sentence is: what it says itself, what stands above it, its document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.document_lookup import fits_year
from bot.passages.expected_kinds import Expected
from bot.passages.table_rows import cells, is_row
from knowledge.text import folded_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.sought import Sought
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Passage

_COMPARED_YEAR = re.compile(
    r"(?:so với|so|(?:gấp|bằng)\s+[\d,]+\s*(?:lần|%)(?:\s+so với)?|(?:cao|thấp|nhiều|ít|lớn)\s+hơn)"
    r"\s+(?:cùng kỳ\s+)?(?:năm\s+)?(?:19|20)\d\d"
)
_BUDGET_YEAR = re.compile(r"từ dự toán[^,;.]{0,40}\s(?:19|20)\d\d")
_ALREADY = re.compile(
    r"[;,]\s(?!(?:trong )?năm\b)[^;,.]*\b(?:đã|từng)\b[^;,.]*\bnăm\s+(?:19|20)\d\d[^;,.]*",
    re.IGNORECASE,
)
"""Who has had something before, beside what a sentence tells: "hộ đã nhận năm 2025 không được"."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def year_fits(sought: Sought, document: Document, passage: Passage, sentence: str) -> bool:
    """Whether a sentence is of a year asked for: by its own words, those above it, its document."""
    asked, expects = sought.asked, sought.expects
    named_by = expects is not Expected.VALUE and _names_by_span(asked.folded, document)
    if named_by or (expects in _TIMES and _only_bounded(asked, sentence)):
        return True
    without_compared = _COMPARED_YEAR.sub(" ", sentence)
    named_here = {int(y) for y in _YEAR.findall(without_compared)} & set(asked.years)
    if named_here:
        return expects is not Expected.VALUE or not _only_in_span(asked.years, without_compared)
    measured = not _COMPARES.search(asked.folded) and _measured_from(asked.years, sentence)
    named = _YEAR.findall(_ALREADY.sub(" ", _BUDGET_YEAR.sub(" ", without_compared)))
    if any(_within(year, without_compared) for year in asked.years):
        return expects is not Expected.VALUE
    of_columns = is_row(sentence) and _of_other_years(sentence, asked.years)
    if measured or of_columns or (named and not _only_references(sentence)):
        return False
    above = _year_above(passage, sentence)
    if above:
        return bool(above & set(asked.years))
    nearby = _COMPARED_YEAR.sub(" ", f"{passage.text} {' '.join(passage.section)}")
    nearby = _DAYS.sub(" ", nearby)
    if any(str(year) in nearby for year in asked.years):
        return True
    if expects is Expected.VALUE and _of_one_year(document) not in {None, *asked.years}:
        return False
    return fits_year(document, asked.years)


def _names_by_span(asked: str, document: Document) -> bool:
    """Whether a folded question's years only name a document by its span: "kế hoạch … 2026 - 2028"."""
    named = _PAPER_OF_SPAN.search(asked)
    title = document.metadata.title or ""
    years = {named["first"], named["last"]} if named else set[str]()
    if named is None or set(_YEAR.findall(asked)) != years:
        return False
    return any({first, last} == years for first, last in _ENDS.findall(title))


_PAPER_OF_SPAN = re.compile(
    r"\b(?:ke hoach|de an|chuong trinh|du an|nghi quyet|chien luoc)\b[^,.;?]*?\b(?P<first>(?:19|20)\d\d)\s*[-–]\s*(?P<last>(?:19|20)\d\d)\b"
)
_ENDS = re.compile(r"\b((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)\b")


def _measured_from(years: Sequence[int], sentence: str) -> bool:
    """Whether what a sentence tells is measured from a year asked for, so that it is of another.

    >>> _measured_from((2025,), "Đón 3 triệu lượt khách, tăng 16% so với năm 2025")
    True
    """
    from_years = " ".join(match[0] for match in _COMPARED_YEAR.finditer(sentence))
    return any(str(year) in from_years for year in years)


_COMPARES = re.compile(r"\b(?:so voi|so nam|gap|bang|hon)\b")


def _of_other_years(row: str, years: Sequence[int]) -> bool:
    """Whether the columns of a row are of years, none of which, nor a span of them, is asked for.

    >>> row = "Chỉ tiêu: GRDP | Năm 2025: 8,1 | Kế hoạch / 2028: 9"
    >>> _of_other_years(row, (2027,)), _of_other_years(row, (2028,))
    (True, False)
    >>> _of_other_years("Chỉ tiêu: GRDP | Giai đoạn 2021 - 2025: 7,8", (2023,))
    False
    """
    headers = [header for header, value in cells(row) if value and _YEAR.search(header)]
    return bool(headers) and not any(_within(year, h) for year in years for h in headers)


def _only_in_span(years: Sequence[int], words: str) -> bool:
    """Whether the one year asked for only bounds a span, and the values beside are of other years.

    >>> _only_in_span((2024,), "Thời gian: 2024 - 2026 | Vốn năm 2025: 8.400")
    True
    >>> _only_in_span((2024,), "Giai đoạn 2024 - 2026: 8.400 triệu đồng")
    False
    """
    rest = _SPAN_OF_YEARS.sub(" ", words)
    alone = {int(year) for year in _YEAR.findall(rest)}
    return len(years) == 1 and rest != words and bool(alone) and years[0] not in alone


_TIMES = frozenset({Expected.TIME, Expected.DAY, Expected.DURATION})
_BOUNDING = re.compile(
    r"\b(?P<side>truoc|sau)(?: (?:nam|ngay [\d/]*|thang [\d/]*))? ?(?P<year>(?:19|20)\d\d)\b"
)
_COME_ABOUT = re.compile(
    r"\b(?:cap|ky|mua|xay|lap|co|mo|chay|hoat dong|dang ky|nhan|lam|sinh|tot nghiep|ra truong|cong nhan|dau tu)"
    r"(?: duoc| xong)? (?:tu|hoi)(?: hoi)?(?: nam| thang \d{1,2}/)? ?(?P<year>(?:19|20)\d\d)\b"
)
"""Since when the asker's thing is: "giấy cấp từ 2024" is one from before what is laid down now."""


def _only_bounded(asked: Understanding, sentence: str) -> bool:
    """Whether a question's years only bound what it asks about, and the sentence bounds it, too.

    "Cấp trước năm 2026 còn dùng được tới ngày nào": the day is of another year.
    """
    bounds = {int(m["year"]): "truoc" for m in _COME_ABOUT.finditer(asked.folded)}
    bounds |= {int(m["year"]): m["side"] for m in _BOUNDING.finditer(asked.folded)}
    words = folded_words(sentence)
    return bounds.keys() >= set(asked.years) and all(side in words for side in bounds.values())


def _of_one_year(document: Document) -> int | None:
    """Return the one year of which a document's title says that it is: "Kế hoạch … năm 2026"."""
    title = _DAYS.sub(" ", document.metadata.title or "")
    years = {int(match["year"]) for match in _TITLE_YEAR.finditer(title)}
    return years.pop() if len(years) == 1 and not _SPAN_OF_YEARS.search(title) else None


_DAYS = re.compile(
    r"\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)\d\d\b|\btháng \d{1,2} năm (?:19|20)\d\d\b|\d/(?:19|20)\d\d/[^\W\d]",
    re.IGNORECASE,
)
"""Days, mostly of documents, and years in their numbers: not of what is told."""
_TITLE_YEAR = re.compile(r"(?<!đến )(?<!từ )\bnăm (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_SPAN_OF_YEARS = re.compile(
    r"(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d|\bđến (?:hết )?năm\b", re.IGNORECASE
)


def _year_above(passage: Passage, sentence: str) -> set[int]:
    """Return the years of the nearest words above that name any: earlier sentence, heading."""
    earlier = passage.text.split(sentence, 1)[0].rpartition("\n")[2]
    for words in (earlier, *reversed(passage.section)):
        own = _COMPARED_YEAR.sub(" ", words)
        years = [int(y) for y in re.findall(r"năm\s+((?:19|20)\d\d)", own, re.IGNORECASE)]
        if years:
            return {years[-1]} if words is earlier else set(years)
    return set()


_OF_ITS_TIME = re.compile(r"(?:năm|đoạn|quý|tháng \d{1,2}/)\s*(?:19|20)\d\d", re.IGNORECASE)


def _only_references(sentence: str) -> bool:
    """Whether the years of a sentence stand only in dates and numbers of documents."""
    return not _OF_ITS_TIME.search(sentence)


def _within(year: int, sentence: str) -> bool:
    if str(year) in sentence:
        return True
    spans = re.findall(r"((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)", sentence)
    return any(int(a) <= year <= int(b) for a, b in spans)
