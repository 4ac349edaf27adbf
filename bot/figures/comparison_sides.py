"""The sides of a comparison: years, places, documents, what was planned and what came, or two things.

Each side is the question asked for that side alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.passages.contrasts import named_apart
from knowledge.documents import FigureNature
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.figures.index import Stated
    from bot.questions.understanding import Understanding

_SPAN = re.compile(r"\b(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d\b")
_COMPARING = re.compile(
    r"\b(?:(?:hay )?so sanh|so voi|tang hay giam|giam hay tang|co (?:tang|giam|cao|thap|nhieu|it|lon|nho)(?: hon)? khong|"
    r"(?:cao|thap|nhieu|it|lon|nho|nhanh|cham|hon|kem) hon(?: (?:khong|bao nhieu|chua|may))?|"
    r"(?:nam|tinh|ben|noi|dau|cai|van ban|don vi|xa|so|thanh pho|dia phuong|muc|loai) nao|"
    r"(?:co )?khac (?:nhau|biet)?(?: (?:the nao|gi|ra sao|khong|bao nhieu))?|chenh (?:lech |nhau )*(?:the nao|ra sao|bao nhieu)?|"
    r"the nao|ra sao|thi sao|giua|(?:tang|giam)(?! truong| cuong| ngheo| sat| phat)|hon (?:khong|bao nhieu)|voi nhau|dat ke hoach (?:khong|chua)|nhieu(?=.{0,40} hon\b)|hon)\b"
)
_AGAINST_PLAN = re.compile(
    r"\bso voi (?:ke hoach|muc tieu|chi tieu|du toan|nghi quyet)(?: (?:de ra|giao|dat ra|nam))?\b|"
    r"\b(?:dat|vuot|hoan thanh) (?:ke hoach|muc tieu|chi tieu|du toan)(?: (?:khong|chua|hay khong))?\b|"
    r"\b(?:ke hoach|muc tieu|chi tieu) (?:va|voi) (?:thuc hien|ket qua|thuc te)\b"
)
_JOINED = re.compile(r"\s(?:hay|và|với|hoặc|so với|hay là|va|voi)\s", re.IGNORECASE)
_END = re.compile(
    r"\s(?:phải|có|là|được|ở|tại|năm|trong|của|theo|chênh|khác|cái|bên|đơn vị|nơi|thì|giao|đặt|đạt|ai|nào"
    r"|phai|co|la|duoc|o|tai|nam|cua|chenh|khac|ben|thi|dat)\s|[?,.:]|$",
    re.IGNORECASE,
)
_COMPARED_YEAR = re.compile(r"\b(?:so )?voi (?:cung ky )?(?:nam )?((?:19|20)\d\d)\b")
_HOW_MUCH_MORE = re.compile(
    r"\b(?:tang|giam|hon|kem|vuot|gap|thap|cao|bang)\b.{0,20}\b(?:bao nhieu|may)\b"
)
_AMOUNT = re.compile(r"\b(?:bao nhieu|may)(?: (?:phan tram|diem phan tram|lan)| ?%)?")
_CHANGED = re.compile(r"\b(?:tang|giam|vuot|gap|cao hon|thap hon|bang)\b(?! truong| cuong)")
_NO_NUMBER = r"(?<![\d/.-]){}(?![\d/])"
MOST_SIDES = 4


@dataclass(frozen=True, slots=True)
class Side:
    """One side: how it is named, as asked, and the question for it alone."""

    name: str
    asked: Understanding
    nature: FigureNature | None = None


def sides_of(asked: Understanding) -> list[Side]:
    """Return the sides that a question compares; none when it names fewer than two."""
    ways = (_documents, _places, _nation, _year_before, _years, _plan, contrasted, _things)
    for way in ways:
        sides = way(asked)
        if len(sides) > 1:
            return sides[:MOST_SIDES]
    return []


def several_values(asked: Understanding) -> list[Side]:
    """Return the sides of a question that asks for the values of several places or years."""
    for sides in (_places(asked), _years(asked)):
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
    text = _without(asked.text, [_AMOUNT])
    return _years(replace(asked, text=f"{text} là bao nhiêu", folded=fold(f"{text} là bao nhiêu")))


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
    with_country = _asking(
        asked, _without(asked.text, [_COMPARING, _PRONOUN, _OF_PROVINCE, *_named(asked.places)])
    )
    return [
        Side(name, _asking(asked, _without(asked.text, [_COMPARING, _PRONOUN, _COUNTRY]))),
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
    text = _without(asked.text, [_BEFORE, _COMPARING, _PRONOUN])
    span, year = _SPAN.search(text), asked.years[0]
    if span is None:
        return _years(_asking(replace(asked, years=(year, year - 1)), f"{text} {year - 1}"))
    first, last = int(span[0][:4]), int(span[0][-4:])
    if last != first + 1:
        return []
    before = f"{first - 1} - {first}"
    earlier = _asking(asked, text.replace(span[0], before))
    return [
        Side(f"năm học {first} - {last}", replace(_asking(asked, text), years=(first, last))),
        Side(f"năm học {before}", replace(earlier, years=(first - 1, first))),
    ]


_BEFORE = re.compile(
    r"\b(?:so )?voi (?:cung ky )?nam (?:hoc )?(?:truoc|lien truoc)(?: do)?\b|\b(?:hon|kem) nam (?:hoc )?truoc\b"
)
_COUNTRY = re.compile(
    r"(?:\b(?:muc |binh quan |trung binh |cua |chung |so voi )+)?\b(?:ca nuoc|toan quoc)\b"
)
_OF_PROVINCE = re.compile(r"\b(?:cua |toan )?tinh(?: ta| minh| nha)?\b(?! uy| doan| hinh)")
_PRONOUN = re.compile(r"\b(?:ben|noi|dau|cai|ai) nao\b|\bmoi (?:ben|noi|cai|don vi)\b|\bhay\b")


def contrasted(asked: Understanding) -> list[Side]:
    """Return two things of one kind of which each excludes the other: "tiến sĩ và thạc sĩ".

    >>> from bot.questions.routes import Route
    >>> from bot.questions.understanding import Understanding
    >>> text = "Hỗ trợ tiến sĩ và thạc sĩ khác nhau ra sao?"
    >>> [side.asked.text for side in contrasted(Understanding(text, fold(text), Route.COMPARISON))]
    ['Hỗ trợ tiến sĩ', 'Hỗ trợ thạc sĩ']
    >>> text = "Trưởng và Phó Trưởng bộ môn được hỗ trợ chênh nhau bao nhiêu?"
    >>> [side.name for side in contrasted(Understanding(text, fold(text), Route.COMPARISON))]
    ['Trưởng bộ môn', 'Phó Trưởng bộ môn']
    """
    deputy = _DEPUTY.search(asked.text)
    if deputy:
        chief = asked.text[deputy.start() : deputy.end()].split()[0]
        whole = asked.text[deputy.start() :]
        tail = whole[deputy.end() - deputy.start() :]
        of_what = _END.split(f"{tail} ")[0].strip() if tail.strip() else ""
        names = [f"{chief} {of_what}".strip(), f"Phó {chief} {of_what}".strip()]
        texts = [f"{asked.text[: deputy.start()]}{each}{tail}" for each in (chief, f"Phó {chief}")]
    else:
        named = named_apart(asked.text)
        if len(named) != 2:  # noqa: PLR2004 - more than two were not asked to be held together
            return []
        names = [asked.text[start:end] for start, end in named]
        texts = [_leaving(asked.text, named[1 - i]) for i in range(2)]
    return [
        Side(name, _asking(asked, _without(text, [_COMPARING, _PRONOUN]).rstrip(" ?")))
        for name, text in zip(names, texts, strict=True)
    ]


def _leaving(text: str, other: tuple[int, int]) -> str:
    """Return a text without one of two things and the word that joins them."""
    start, end = other
    before = re.sub(r"\s(?:và|với|hay|hoặc|so với|va|voi)\s*$", " ", text[:start])
    after = text[end:]
    if before == text[:start]:
        after = re.sub(r"^\s*,?\s*(?:và|với|hay|hoặc|so với|va|voi)\s", " ", after)
    return f"{before}{after}"


_DEPUTY = re.compile(r"\b([Tt]rưởng|[Gg]iám đốc|[Cc]hủ tịch) (?:và|với|hay|so với) [Pp]hó \1\b")


def _years(asked: Understanding) -> list[Side]:
    if _SPAN.search(asked.folded):
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
    text = _without(asked.text, [_AGAINST_PLAN, _COMPARING])
    alone = _asking(asked, text)
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
        end = _END.search(text, joint.end())
        second = text[joint.end() : end.start() if end else len(text)]
        first_word = fold(second.split(" ")[0]) if second else ""
        start = fold(text[: joint.start()]).rfind(f" {first_word} ") + 1
        opens = fold(text).startswith(f"{first_word} ")
        if not first_word or (start == 0 and not opens):
            continue
        first = text[start : joint.start()]
        names = (first, second)
        if fold(first) == fold(second) or len(second.split()) < len(first.split()) - _FAR:
            continue
        whole = text[start : joint.end() + len(second)]
        return [
            Side(name, _asking(asked, _without(text.replace(whole, name), [_COMPARING])))
            for name in names
        ]
    return []


_FAR = 3


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
    one = _asking(asked, _without(asked.text, [_COMPARING, *patterns]))
    return replace(
        one,
        years=asked.years if years is None else years,
        places=asked.places if places is None else places,
        numbers=asked.numbers if numbers is None else numbers,
    )


def _alone(words: str) -> str:
    return _NO_NUMBER.format(re.escape(words)) if words.isdigit() else rf"\b{re.escape(words)}\b"


def _asking(asked: Understanding, text: str) -> Understanding:
    words = " ".join(text.split())
    return replace(asked, text=words, folded=fold(words), query=words)


def _without(text: str, patterns: Iterable[re.Pattern[str]]) -> str:
    for pattern in patterns:
        parts, at = [], 0
        for match in pattern.finditer(fold(text)):
            parts.append(text[at : match.start()])
            at = match.end()
        text = " ".join([*parts, text[at:]])
    return text
