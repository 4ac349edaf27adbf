"""The sides of a comparison: years, places, documents, what was planned and what came, or two things.

Each side is the question asked for that side alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.figures.contrasted_sides import contrasted
from bot.figures.sides import COMPARING, END, PRONOUN, Side, asking, without
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
_JOINED = re.compile(r"\s(?:hay|và|với|hoặc|so với|hay là|va|voi)\s", re.IGNORECASE)
_COMPARED_YEAR = re.compile(r"\b(?:so )?voi (?:cung ky )?(?:nam )?((?:19|20)\d\d)\b")
_HOW_MUCH_MORE = re.compile(
    r"\b(?:tang|giam|hon|kem|vuot|gap|thap|cao|bang)\b.{0,20}\b(?:bao nhieu|may)\b"
)
_AMOUNT = re.compile(r"\b(?:bao nhieu|may)(?: (?:phan tram|diem phan tram|lan)| ?%)?")
_CHANGED = re.compile(r"\b(?:tang|giam|vuot|gap|cao hon|thap hon|bang)\b(?! truong| cuong)")
_NO_NUMBER = r"(?<![\d/.-]){}(?![\d/])"
MOST_SIDES = 4


def sides_of(asked: Understanding) -> list[Side]:
    """Return the sides that a question compares; none when it names fewer than two."""
    ways = (_documents, _places, _nation, _year_before, _years, _plan, contrasted, _things)
    for way in ways:
        sides = way(asked)
        if len(sides) > 1:
            return sides[:MOST_SIDES]
    return []


def several_values(asked: Understanding) -> list[Side]:
    """Return the sides of a question for the values of several places, years or namesakes."""
    for sides in (_places(asked), _years(asked), _namesakes(asked)):
        if len(sides) > 1:
            return sides[:MOST_SIDES]
    return []


def without_compared_year(asked: Understanding) -> Understanding:
    """Leave out the year that a change is measured from: "tăng bao nhiêu so với năm 2024"."""
    from_year = _COMPARED_YEAR.search(asked.folded)
    if from_year is None or not _HOW_MUCH_MORE.search(asked.folded):
        return asked
    years = tuple(year for year in asked.years if year != int(from_year[1]))
    return replace(asked, years=years) if years else asked


def levels_of(asked: Understanding) -> list[Side]:
    """Return the years between which a change is asked for, as sides to be told beside each other.

    None for a question that names no year to measure the change from.
    """
    if without_compared_year(asked) is asked:
        return []
    text = without(asked.text, [_AMOUNT])
    return _years(asking(asked, f"{text} là bao nhiêu"))


def tells_change(stated: Stated) -> bool:
    """Whether a figure is of growth or decline, or is compared with another in its own words."""
    return stated.figure.comparison is not None or bool(_CHANGED.search(fold(stated.clause_text)))


def _documents(asked: Understanding) -> list[Side]:
    return [
        Side(
            number,
            _only(asked, [other for other in asked.numbers if other != number], numbers=(number,)),
        )
        for number in asked.numbers
    ]


def _places(asked: Understanding) -> list[Side]:
    return [
        Side(place, _only(asked, [one for one in asked.places if one != place], places=(place,)))
        for place in asked.places
    ]


def _nation(asked: Understanding) -> list[Side]:
    """Return a province and the country: "cao hơn hay thấp hơn cả nước"."""
    own = _OF_PROVINCE.search(asked.folded)
    country = _COUNTRY.search(asked.folded)
    if country is None or not (asked.places or own):
        return []
    name = asked.places[0] if asked.places else "tỉnh"
    with_country = asking(
        asked, without(asked.text, [COMPARING, PRONOUN, _OF_PROVINCE, *_named(asked.places)])
    )
    return [
        Side(name, asking(asked, without(asked.text, [COMPARING, PRONOUN, _COUNTRY]))),
        Side("cả nước", replace(with_country, places=())),
    ]


def _named(places: Sequence[str]) -> list[re.Pattern[str]]:
    return [
        re.compile(rf"(?:\b(?:cua|o|tai) )?(?:\b(?:tinh|thanh pho|tp) )*{_alone(fold(place))}")
        for place in places
    ]


def told_of_year_before(asked: Understanding) -> bool:
    """Whether a question holds one year against the one before it."""
    return len(asked.years) == 1 and _BEFORE.search(asked.folded) is not None


def _year_before(asked: Understanding) -> list[Side]:
    """Return a year, or school year, and the one before it: "tăng hay giảm so với năm trước"."""
    if not told_of_year_before(asked):
        return []
    text = without(asked.text, [_BEFORE, COMPARING, PRONOUN])
    span, year = YEAR_SPAN.search(text), asked.years[0]
    if span is None:
        return _years(asking(replace(asked, years=(year, year - 1)), f"{text} {year - 1}"))
    first, last = map(int, span.groups())
    if last != first + 1:
        return []
    before = f"{first - 1} - {first}"
    earlier = asking(asked, text.replace(span[0], before))
    return [
        Side(f"năm học {first} - {last}", replace(asking(asked, text), years=(first, last))),
        Side(f"năm học {before}", replace(earlier, years=(first - 1, first))),
    ]


_BEFORE = re.compile(
    r"\b(?:so )?voi (?:cung ky )?nam (?:hoc )?(?:truoc|lien truoc|ngoai|vua (?:roi|qua))(?: do)?\b|\b(?:hon|kem) nam (?:hoc )?(?:truoc|ngoai)\b"
)
_COUNTRY = re.compile(
    r"(?:\b(?:muc |binh quan |trung binh |cua |chung |so voi )+)?\b(?:ca nuoc|toan quoc)\b"
)
_OF_PROVINCE = re.compile(r"\b(?:cua |toan )?tinh(?: ta| minh| nha)?\b(?! uy| doan| hinh)")


def _years(asked: Understanding) -> list[Side]:
    if YEAR_SPAN.search(asked.folded):
        return []
    return [
        Side(
            f"năm {year}",
            _only(asked, [str(one) for one in asked.years if one != year], years=(year,)),
        )
        for year in asked.years
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


def _things(asked: Understanding) -> list[Side]:
    """Return two things named side by side: "rừng đặc dụng và rừng phòng hộ".

    The second runs to the next small word or verb; the first begins where the second's first
    word stands last before it.
    """
    text = asked.text
    for joint in _JOINED.finditer(text):
        end = END.search(text, joint.end())
        second = text[joint.end() : end.start() if end else len(text)]
        first_word = fold(second.split(" ")[0]) if second else ""
        start = fold(text[: joint.start()]).rfind(f" {first_word} ") + 1
        opens = fold(text).startswith(f"{first_word} ")
        if not first_word or (start == 0 and not opens):
            continue
        first = text[start : joint.start()]
        names = (_LEADING.sub("", first), _LEADING.sub("", without(second, [COMPARING])).strip())
        if fold(first) == fold(second) or len(second.split()) < len(first.split()) - _FAR:
            continue
        whole = text[start : joint.end() + len(second)]
        return [
            Side(name, asking(asked, _about(without(text.replace(whole, name), [COMPARING]), name)))
            for name in names
        ]
    return []


def _namesakes(asked: Understanding) -> list[Side]:
    """Return two things called alike that are asked for together: "lề trên và lề dưới"."""
    things = _things(asked)
    heads = {fold(side.name).split(" ")[0] for side in things}
    few = all(len(side.name.split()) <= _FEW_WORDS for side in things)
    return things if len(heads) == 1 and few else []


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

_FAR = 3
_FEW_WORDS = 4


def _only(
    asked: Understanding,
    others: Sequence[str],
    *,
    years: tuple[int, ...] | None = None,
    places: tuple[str, ...] | None = None,
    numbers: tuple[str, ...] | None = None,
) -> Understanding:
    """Return the question without what belongs to the other sides."""
    patterns = [
        re.compile(rf"(?:\b(?:va|voi|hay|nam|tinh|thanh pho|tp) )*{_alone(fold(other))}")
        for other in others
    ]
    one = asking(asked, without(asked.text, [COMPARING, *patterns]))
    return replace(
        one,
        years=asked.years if years is None else years,
        places=asked.places if places is None else places,
        numbers=asked.numbers if numbers is None else numbers,
    )


def _alone(words: str) -> str:
    return _NO_NUMBER.format(re.escape(words)) if words.isdigit() else rf"\b{re.escape(words)}\b"
