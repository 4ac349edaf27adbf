"""Whether a value counts the very thing that a question asks to count."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.figures.subject import COUNTED
from bot.figures.times import fold
from bot.figures.units import SCALES
from bot.passages.wanted import HALF_MISSING
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
