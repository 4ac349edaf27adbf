"""Whether a value counts the very thing that a question asks to count."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.figures.subject import COUNTED
from bot.figures.times import fold
from bot.figures.units import SCALES
from bot.passages.wanted import HALF_MISSING
from bot.questions.completed_text import asked_now
from knowledge.measure_units import UnitKind

if TYPE_CHECKING:
    from bot.figures.index import Stated
    from bot.figures.question import FigureQuestion, Reading
    from bot.figures.words import Texts

CODED = 3


def counted_as_asked(question: FigureQuestion, stated: Stated) -> int:
    """Return 1 where the value counts just what is asked for ("180 buổi chiếu phim"), −1 where other.

    More for a code ("28 trạm 5G"): nothing else is called so.

    0 where no word follows the unit, in the question or the sentence.
    """
    unit = fold(question.unit.text) if question.unit else ""
    if question.unit is not None and question.unit.kind is UnitKind.SHARE:
        return int(_of_same(question.folded, stated))
    if per := _per(stated):
        named = re.search(rf"\b{re.escape(per[0])} (?P<of>\w+)", question.folded)
        return 0 if named is None else 2 if named["of"] == per[1] else -2
    if not unit or question.unit is None or question.unit.kind is not UnitKind.COUNT:
        return 0
    counted = COUNTED.search(question.folded)
    asked = _next_word(question.folded[counted.end() if counted else 0 :], unit)
    figure = stated.figure
    after = fold(stated.clause_text).partition(fold(stated.value_text))[2]
    said = _next_word(after, unit)
    if not asked or not said or SCALES.sub("", fold(figure.unit or "")).strip() != unit:
        return 0
    if asked == said:
        return CODED if any(map(str.isdigit, asked)) else 1
    return -1


def misses_kind(question: FigureQuestion, reading: Reading, texts: Texts) -> bool:
    """Whether the kind of thing asked to be counted stands nowhere: "lượt khách quốc tế".

    Its kind are the last two syllables of what follows "bao nhiêu", the unit aside.
    """
    counted = COUNTED.search(question.folded)
    if counted is None or question.unit is None or question.unit.kind is not UnitKind.COUNT:
        return False
    unit = fold(question.unit.text).split()
    said = [*takewhile(_names, re.split(r"\s+|(?=[?,.;:])", question.folded[counted.end() :]))]
    terms = {term.folded: term for term in reading.wanted.terms if term.folded not in unit}
    told = [terms[word] for word in said[: len(unit) + _LONGEST_KIND] if word in terms][-2:]
    if len(told) <= 1:  # a word is mostly of two syllables
        return False
    accented = reading.wanted.accented
    found = (max(text.find(term, accented=accented) for text in texts.parts) for term in told)
    return max(found) < HALF_MISSING


def asks_people(asked: str) -> bool:
    """Whether a folded question asks how many people there are.

    >>> asks_people("con bao nhieu cong chuc cap xa"), asks_people("dan so la bao nhieu nguoi")
    (True, True)
    >>> asks_people("co bao nhieu xa"), asks_people("bao nhieu ho ngheo")
    (False, False)
    """
    return _PEOPLE.search(asked) is not None


def counts_places(stated: Stated) -> bool:
    """Whether a value counts communes and the like, of which no number of people is told."""
    unit = SCALES.sub("", fold(stated.figure.unit or "")).strip()
    return _PLACES.fullmatch(unit) is not None


def counts_more(asked: str, stated: Stated) -> bool:
    """Whether a value counts two kinds of a thing together, and a question names one of them."""
    unit = SCALES.sub("", fold(stated.figure.unit or "")).strip()
    before = fold(stated.clause_text).partition(fold(stated.value_text))[0]
    return bool(unit) and of_two_kinds(asked, before, unit)


def of_two_kinds(asked: str, before: str, unit: str) -> bool:
    """Whether folded words before a value count two kinds of a unit, of which one is asked for.

    >>> before = "tong so tram 3g/4g va cac tram 5g trong khu la "
    >>> of_two_kinds("co bao nhieu tram 5g", before, "tram")
    True
    >>> of_two_kinds("bao nhieu tram 3g va 5g", before, "tram"), of_two_kinds("may tram", before, "tram")
    (False, False)
    """
    if before.count(unit) <= 1:
        return False
    both = re.search(
        rf"\b{re.escape(unit)} (?P<one>[^,;.]{{1,40}}?) va (?:cac |nhung |so )*{re.escape(unit)} (?P<other>\w+)",
        before,
    )
    if both is None or len(_ASKED.findall(asked_now(asked))) > 1:
        return False
    named = set(re.findall(r"\w+", asked))
    one = re.findall(r"\w+", both["one"])[:_LONGEST_KIND]
    return bool(named & set(one)) is not (both["other"] in named)


_ASKED = re.compile(r"\b(?:bao nhieu|may)\b")
_PEOPLE = re.compile(
    r"\b(?:bao nhieu|may)(?: (?:nghin|ngan|trieu|van|tram|luot))? (?:nguoi|dan|nhan khau|can bo|cong chuc|vien chuc|nhan vien|giao vien|giang vien|hoc sinh|sinh vien"
    r"|hoc vien|dang vien|doan vien|hoi vien|thanh vien|bac si|y si|duoc si|dieu duong|ky su|tien si|thac si|cu nhan|nghe nhan|chien si|quan nhan|lao dong|cong nhan"
    r"|nong dan|ngu dan|dai bieu|tre|thanh nien|phu nu|benh nhan|nan nhan|du khach|khach|van dong vien|huan luyen vien|chuyen gia|tinh nguyen vien|kiem toan vien"
    r"|cong chung vien|luat su|nha khoa hoc|tuyen truyen vien|bao cao vien)\b"
)
_PLACES = re.compile(
    r"(?:don vi|xa|phuong|thi tran|dac khu|huyen|quan|thi xa|tinh|thanh pho|thon|ban|ap|buon|lang|to dan pho|khu pho)(?: .*)?"
)


def _names(word: str) -> bool:
    return word.isalpha() and word not in _JOINING


_LONGEST_KIND = 4


def _per(stated: Stated) -> tuple[str, str] | None:
    """Return the thing that a value is laid down for each of, and which: "/công trình nước sạch"."""
    thing = fold(stated.figure.unit or "").partition("/")[2].strip()
    if not thing or "/" in thing:
        return None
    which = re.search(rf"/\s?{re.escape(thing)} (?P<of>[^\W\d_]+)", fold(stated.clause_text))
    return (thing, which["of"]) if which and which["of"] not in _JOINING else None


def _of_same(asked: str, stated: Stated) -> bool:
    """Whether a share is asked for and told of one thing: "80% số trạm y tế"."""
    after = fold(stated.clause_text).partition(fold(stated.value_text))[2]
    wanted, said = _SHARE_OF.search(asked), _SHARE_OF.match(after)
    return bool(wanted and said and wanted["of"] == said["of"])


_SHARE_OF = re.compile(
    r"\s?(?:phan tram|%) (?:(?:tong so|so luong|so|cac|nhung|cua) )*(?P<of>[^\W\d_]+ [^\W\d_]+)"
)


def _next_word(folded: str, unit: str) -> str:
    """Return the word that directly follows a unit at the start of folded text; empty when none."""
    match = re.match(rf"\W*{re.escape(unit)} (\w+)", SCALES.sub("", folded))
    return match[1] if match and match[1] not in _JOINING else ""


_JOINING = frozenset(
    "duoc co da se phai o tai cua va cho trong den tu la thi nam vao theo tren tham bi do de hoan thuoc".split()
)
