"""The sides of a comparison: years, places, documents, what was planned and what came, or two things.

Each side is the question asked for that side alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.figures.alternatives import asked_of_each
from bot.figures.contrasted_sides import contrasted
from bot.figures.paired_things import things_in
from bot.figures.sides import COMPARING, PRONOUN, Side, asking, asks_how_much, without
from bot.figures.subject import blanked
from bot.figures.times import YEAR_SPAN
from knowledge.documents import FigureNature
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.figures.index import Stated
    from bot.questions.understanding import Understanding

_AGAINST_PLAN = re.compile(
    r"\bso voi (?:ke hoach|muc tieu|chi tieu|du toan|nghi quyet)(?: (?:de ra|giao|dat ra|nam))?\b|"
    r"\b(?:dat|vuot|hoan thanh) (?:ke hoach|muc tieu|chi tieu|du toan)(?: (?:khong|chua|hay khong))?\b|"
    r"\b(?:ke hoach|muc tieu|chi tieu) (?:va|voi) (?:thuc hien|ket qua|thuc te)\b"
)
_COMPARED_YEAR = re.compile(r"\b(?:so )?voi (?:cung ky )?(?:nam )?((?:19|20)\d\d)\b")
_HOW_MUCH_MORE = re.compile(
    r"\b(?:tang|giam|hon|kem|vuot|gap|thap|cao|bang)\b.{0,20}\b(?:bao nhieu|may)\b"
)
_AMOUNT = re.compile(r"\b(?:bao nhieu|may)(?: (?:phan tram|diem phan tram|lan)| ?%)?")
_CHANGED = re.compile(r"\b(?:tang|giam|vuot|gap|cao hon|thap hon|bang)\b(?! truong| cuong)")
_OF_RANK = r"(?:(?:tinh|thanh pho|tp) )?"
_OF_TIME = r"(?:nam )?"
MOST_SIDES = 4


def sides_of(asked: Understanding) -> list[Side]:
    """Return the sides that a question compares; none when it names fewer than two."""
    asked = _between_levels(asked)
    ways = (_documents, _places, _nation, _year_before, _years, _plan, contrasted, _things)
    for way in ways:
        sides = way(asked)
        if len(sides) > 1:
            return sides[:MOST_SIDES]
    return []


def several_values(asked: Understanding) -> list[Side]:
    """Return the sides of a question for the values of several places, years or namesakes."""
    asked = _between_levels(asked)
    for sides in (_places(asked), _years(asked), _namesakes(asked)):
        if len(sides) > 1:
            return sides[:MOST_SIDES]
    return []


def places_side_by_side(asked: Understanding) -> bool:
    """Whether a question names places one right after the other: "A và B có bao nhiêu …"."""
    names = "|".join(re.escape(fold(place)) for place in asked.places)
    named = rf"{_OF_RANK}(?:{names})"
    beside = rf"\b{named}(?:,? (?:va|voi|hay) |, ?){named}\b"
    return len(asked.places) > 1 and re.search(beside, asked.folded) is not None


_MUCH = r"(?:bao nhiêu|bao nhieu|mấy|may)(?: ?%| (?:phần trăm|phan tram))?"
_ROSE = r"(?:(?:tăng|giảm|nâng|thay đổi|tang|giam|nang|thay doi) )?"
_FROM_LEVEL = re.compile(rf"\b{_ROSE}(?:từ|tu) {_MUCH}(?!\w)", re.IGNORECASE)
_TO_LEVEL = re.compile(
    rf"\b{_ROSE}(?:lên|xuống|đến|tới|thành|len|xuong|den|toi|thanh)(?: (?:đến|tới|thành|còn|den|toi|thanh|con))? {_MUCH}(?!\w)",
    re.IGNORECASE,
)


def _between_levels(asked: Understanding) -> Understanding:
    """Ask how much it is at each time where it is asked from what to what: "tăng từ bao nhiêu lên bao nhiêu"."""
    text = between_levels(asked.text)
    return asked if text == asked.text else replace(asked, text=text, folded=fold(text))


def between_levels(text: str) -> str:
    """Return a question of the levels at two times as one of how much it is at both.

    >>> between_levels("Chỉ tiêu tăng từ bao nhiêu năm 2025 lên bao nhiêu năm 2026?")
    'Chỉ tiêu năm 2025 và năm 2026 là bao nhiêu?'
    >>> between_levels("Năm 2026 so với năm 2025 tăng từ mấy lên mấy"), between_levels("từ mấy giờ đến mấy giờ")
    ('Năm 2026 so với năm 2025 là bao nhiêu', 'từ mấy giờ đến mấy giờ')
    """
    first = _FROM_LEVEL.search(text)
    last = _TO_LEVEL.search(text, first.end()) if first else None
    if first is None or last is None or _CLOCK.match(text, first.end()):
        return text
    between, after = text[first.end() : last.start()], text[last.end() :]
    joint = " và " if after.strip(" ?.!") else " "
    whole = f"{text[: first.start()]}{between}{joint}{after}"
    mark = "?" if whole.rstrip().endswith("?") else ""
    return " ".join(f"{whole.rstrip(' ?.!')} là bao nhiêu{mark}".split())


_CLOCK = re.compile(
    r"\s+(?:giờ|gio|ngày|ngay|tháng|thang|năm|nam|tuổi|tuoi|lớp|lop)\b(?! (?:19|20)\d\d)"
)


def without_compared_year(asked: Understanding) -> Understanding:
    """Leave out the year that a change is measured from: "tăng bao nhiêu so với năm 2024"."""
    from_year = _COMPARED_YEAR.search(asked.folded)
    if from_year is None or not _HOW_MUCH_MORE.search(asked.folded):
        return asked
    years = tuple(year for year in asked.years if year != int(from_year[1]))
    return replace(asked, years=years) if years else asked


def levels_of(asked: Understanding) -> list[Side]:
    """Return the years, or seasons, between which a change is asked for, to be told beside each other.

    None for a question that names no time to measure the change from.
    """
    if not _HOW_MUCH_MORE.search(asked.folded):
        return []
    levels = asking(asked, f"{without(asked.text, [_AMOUNT]).strip(' ?.')} là bao nhiêu")
    if without_compared_year(asked) is not asked:
        return _years(levels)
    return _spans(levels) or _year_before(levels)


def tells_change(stated: Stated, since: str) -> bool:
    """Whether a figure is of growth or decline, or is compared with another in its own words.

    A season that is held against another (``since``, "2025 - 2026") has to be named beside it.
    """
    span = YEAR_SPAN.search(fold(since))
    if span and not re.search(rf"{span[1]} ?[-–] ?{span[2]}", stated.sentence):
        return False
    return stated.figure.comparison is not None or bool(_CHANGED.search(fold(stated.clause_text)))


def _documents(asked: Understanding) -> list[Side]:
    texts = _each(asked, [re.escape(fold(number)) for number in asked.numbers])
    return [
        Side(number, replace(one, numbers=(number,)))
        for number, one in zip(asked.numbers, texts, strict=True)
    ]


def _places(asked: Understanding) -> list[Side]:
    texts = _each(asked, [rf"{_OF_RANK}{re.escape(fold(place))}" for place in asked.places])
    return [
        Side(place, replace(one, places=(place,)))
        for place, one in zip(asked.places, texts, strict=True)
    ]


def _each(asked: Understanding, names: Sequence[str]) -> list[Understanding]:
    """Return the question for each of the things that patterns find, in its order.

    One whose name stands nowhere, as typed in another form, is asked for in the words of all.
    """
    folded = fold(asked.text)
    found = [
        re.search(rf"(?<![\w/.-]){name}(?![\w/]|\s*[-–]\s*(?:19|20)\d\d)", folded) for name in names
    ]
    places = [match.span() for match in found if match]
    if len(places) < 2 or len(places) < len(names):  # noqa: PLR2004 - one alone isn't compared
        return [asking(asked, without(asked.text, [COMPARING])) for _ in names]
    order = sorted(places)
    texts = dict(zip(order, asked_of_each(asked.text, order), strict=True))
    return [_uncompared(asked, texts[place]) for place in places]


def _uncompared(asked: Understanding, text: str) -> Understanding:
    read = asks_how_much(asking(asked, text))
    return asking(asked, without(read.text, [COMPARING, PRONOUN]).strip(" ,?"))


def _nation(asked: Understanding) -> list[Side]:
    """Return a province and the country: "cao hơn hay thấp hơn cả nước"."""
    own = _OF_PROVINCE.search(asked.folded)
    if not _COUNTRY.search(asked.folded) or not (asked.places or own):
        return []
    name = asked.places[0] if asked.places else "tỉnh"
    alone = without(asked.text, [_COUNTRY, COMPARING, PRONOUN])
    province = [_OF_PROVINCE, *_named(asked.places)]
    country = without(asked.text, [COMPARING, PRONOUN, _COMMON_LEVEL, *province])
    return [
        Side(name, asking(asked, alone.strip(" ,?"))),
        Side("cả nước", replace(asking(asked, _of_nation(country)), places=())),
    ]


def _of_nation(text: str) -> str:
    """Return a question with the country's product in place of a province's."""
    return blanked(text, _PROVINCE_PRODUCT, "GDP").strip(" ,?")


def _named(places: Sequence[str]) -> list[re.Pattern[str]]:
    return [
        re.compile(
            rf"(?:\b(?:cua|o|tai) )?(?:\b(?:tinh|thanh pho|tp) )*\b{re.escape(fold(place))}\b"
        )
        for place in places
    ]


def told_of_year_before(asked: Understanding) -> bool:
    """Whether a question holds one year, or school year, against the one before it."""
    span = YEAR_SPAN.search(asked.folded)
    of_school = span is not None and list(asked.years) == [int(span[1]), int(span[1]) + 1]
    return (len(asked.years) == 1 or of_school) and _BEFORE.search(asked.folded) is not None


def _year_before(asked: Understanding) -> list[Side]:
    """Return a year, or school year, and the one before it: "tăng hay giảm so với năm trước"."""
    if not told_of_year_before(asked):
        return []
    text = without(asked.text, [_BEFORE, COMPARING, PRONOUN])
    span, year = YEAR_SPAN.search(text), asked.years[0]
    if span is None:
        alone = asking(asked, text.strip(" ,?"))
        earlier = asking(asked, alone.text.replace(str(year), str(year - 1)))
        return [
            Side(f"năm {year}", alone),
            Side(f"năm {year - 1}", replace(earlier, years=(year - 1,))),
        ]
    first, last = map(int, span.groups())
    if last != first + 1:
        return []
    before = f"{first - 1} - {first}"
    earlier = asking(asked, text.replace(span[0], before))
    return [
        Side(f"năm học {first} - {last}", replace(asking(asked, text), years=(first, last))),
        Side(f"năm học {before}", replace(earlier, years=(first - 1, first))),
    ]


def _spans(asked: Understanding) -> list[Side]:
    """Return two school years or seasons held against each other: "mùa khô 2026-2027 so với 2025-2026"."""
    found = [*_OVER_TWO.finditer(fold(asked.text))]
    spans = [(int(match["first"]), int(match["last"])) for match in found]
    if len(spans) != 2 or any(first + 1 != last for first, last in spans):  # noqa: PLR2004 - held against each other
        return []
    texts = _each(asked, [re.escape(match[0]) for match in found])
    return [
        Side(asked.text[match.start() : match.end()], replace(one, years=(first,)))
        for match, (first, _), one in zip(found, spans, texts, strict=True)
    ]


_OVER_TWO = re.compile(
    r"\b(?:(?:nam hoc|mua kho|nien vu|vu|dong xuan|nam) )*(?P<first>(?:19|20)\d\d) ?[-–] ?(?P<last>(?:19|20)\d\d)\b"
)
_BEFORE = re.compile(
    r"\b(?:so )?(?:voi|so) (?:cung ky )?nam (?:hoc )?(?:truoc|lien truoc|ngoai|cu|vua (?:roi|qua))(?: do)?\b|\b(?:hon|kem) nam (?:hoc )?(?:truoc|ngoai)\b"
)
_PROVINCE_PRODUCT = re.compile(r"\bgrdp\b")
_COUNTRY = re.compile(
    r"(?:\b(?:gdp |muc |binh quan |trung binh |cua |chung |so voi )+)?\b(?:ca nuoc|toan quoc)\b"
)
_COMMON_LEVEL = re.compile(r"\b(?:muc )?(?:binh quan |trung binh )?chung(?: cua)?\b")
_OF_PROVINCE = re.compile(r"\b(?:cua |toan )?tinh(?: ta| minh| nha)?\b(?! uy| doan| hinh)")


def _years(asked: Understanding) -> list[Side]:
    if YEAR_SPAN.search(asked.folded):
        return []
    texts = _each(asked, [rf"{_OF_TIME}{year}" for year in asked.years])
    return [
        Side(f"năm {year}", replace(one, years=(year,)))
        for year, one in zip(asked.years, texts, strict=True)
    ]


def _plan(asked: Understanding) -> list[Side]:
    """Return what came and what was planned, when a question holds the one against the other."""
    if not _AGAINST_PLAN.search(asked.folded):
        return []
    text = without(asked.text, [_AGAINST_PLAN, COMPARING])
    alone = asking(asked, text)
    return [
        Side("kết quả", alone, FigureNature.RESULT),
        Side("mục tiêu", alone, FigureNature.TARGET),
    ]


def _things(asked: Understanding, *, alike: bool = False) -> list[Side]:
    """Return two things named side by side: "rừng đặc dụng và rừng phòng hộ"."""
    named = things_in(asked.text, alike=alike)
    if not named:
        return []
    names = [_LEADING.sub("", asked.text[start:end]) for start, end in named]
    texts = asked_of_each(asked.text, named)
    return [
        Side(name, _uncompared(asked, _about(text, name)))
        for name, text in zip(names, texts, strict=True)
    ]


def _namesakes(asked: Understanding) -> list[Side]:
    """Return two things called alike that are asked for together: "lề trên và lề dưới"."""
    if _MEASURED_TOGETHER.search(asked.folded):
        return []
    things = _things(asked, alike=True)
    heads = {fold(side.name).split(" ")[0] for side in things}
    few = all(len(side.name.split()) <= _FEW_WORDS for side in things)
    return things if len(heads) == 1 and few else []


_MEASURED_TOGETHER = re.compile(
    r"\b(?:bao nhieu|may) (?:thang|nam|quy|ngay|tuan) (?:tien |che do )?\w+(?: \w+){0,3} (?:va|voi|cung) "
)
"""One time for two: "bao nhiêu tháng tiền ăn và tiền lương"."""


def _about(text: str, name: str) -> str:
    """Return a question with the document that it is about last: "kinh phí kế hoạch du lịch"."""
    if not _DOCUMENT.match(name):
        return text
    rest = " ".join(text.replace(name, " ").replace(",", " ").strip(" ?.").split())
    return f"{rest} {name}" if rest else text


def of_document(name: str, title: str) -> bool:
    """Whether a title may be of the document that a side is named after; any for other sides.

    >>> of_document("Kế hoạch du lịch", "Về phát triển du lịch năm 2026"), of_document("Sở Y tế", "")
    (True, True)
    >>> of_document("Kế hoạch cải cách hành chính", "Chuyển đổi số năm 2026")
    False
    """
    named = _DOCUMENT.match(name)
    if named is None:
        return True
    return set(syllables(fold(name[named.end("kind") :]))) <= set(syllables(fold(title)))


_LEADING = re.compile(r"^(?:cho|về|của|với|là|ở|tại|ve|cua|voi)\s+", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"(?P<kind>kế hoạch|nghị quyết|quyết định|chỉ thị|đề án|chương trình|ke hoach|nghi quyet|quyet dinh|chi thi|de an|chuong trinh)\s+\S+",
    re.IGNORECASE,
)

_FEW_WORDS = 4
