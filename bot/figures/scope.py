"""Whether a figure is of the time, place, unit and condition that a question names.

A scope that the question leaves open is no fault; one that it names has to hold.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from bot.figures.beneficiaries import for_another
from bot.figures.bounds import bound_fits
from bot.figures.costs import asks_cost, is_income
from bot.figures.counted import asks_people, counts_more, counts_places
from bot.figures.each import asks_of_each, is_of_all
from bot.figures.measures import ALL_COMMUNES, is_a_count_in_money, measure_fits
from bot.figures.question import LEVEL
from bot.figures.table_sums import of_one_year_of_all, sums_besides_the_named
from bot.figures.territory_scope import of_other_level, place_fits
from bot.figures.times import fold, of_an_earlier_time, part_fits, year_fits
from bot.figures.turns import opposite
from bot.figures.units import kind_of
from bot.passages.animals import counts_other_animals
from bot.passages.contrasts import other_of_kind, tells_apart
from bot.passages.deeds import misses_deed
from bot.passages.deputies import only_deputies
from bot.passages.earlier_states import of_aim, of_result
from bot.passages.exceptions import leaves_out_the_asked, of_case_apart
from bot.passages.existing_counts import asks_how_many_there_are, counts_none
from bot.passages.hours_of_day import hour_is_open
from bot.passages.made_words import misses_made_word
from bot.passages.measures_of import measure_of_another
from bot.passages.named_for_sure import Told, misses
from bot.passages.named_issuers import of_other_issuer
from bot.passages.paid_once import of_another_payment
from bot.passages.ranges import bounds_of_case, inside, outside
from bot.passages.receivers import of_other_receiver
from bot.passages.social_classes import labelled_for_others
from bot.passages.spoken_about import misses_aim
from bot.passages.table_rows import row_told
from bot.passages.weekdays import other_weekday, weekdays_told
from knowledge.measure_units import UnitKind
from knowledge.text import fold as plain_fold
from knowledge.text import syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.figures.index import Stated
    from bot.figures.question import FigureQuestion

_PER_HEAD = re.compile(r"\bbinh quan\b|\bdau nguoi\b|/nguoi\b|\bmoi nguoi\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def faults(question: FigureQuestion, stated: Stated) -> Iterable[str]:
    """Yield every named scope that a figure isn't of."""
    years_fit = not question.asked.years or year_fits(question, stated)
    one_year = of_one_year_of_all(question.folded, question.asked.years, stated)
    if not years_fit or one_year or of_an_earlier_time(question.folded, stated):
        yield "year"
    if not part_fits(question.asked, stated):
        yield "part"
    if question.asked.places and not place_fits(question, stated):
        yield "place"
    if of_other_level(question, stated):
        yield "scope"
    counts_others = asks_people(question.folded) and counts_places(stated)
    of_a_kind = question.communes and not ALL_COMMUNES.search(fold(stated.clause_text))
    if (
        counts_others
        or of_a_kind
        or not measure_fits(question, stated)
        or is_a_count_in_money(stated)
        or _is_of_some(question, stated)
        or counts_other_animals(question.asked.text, _own_words(stated))
        or (asks_cost(question.folded) and is_income(stated))
    ):
        yield "unit"
    yield from _conditions_missed(question, stated)


def _own_words(stated: Stated) -> str:
    return f"{stated.lead_text} {stated.clause_text} {stated.figure.indicator}"


def _is_of_some(question: FigureQuestion, stated: Stated) -> bool:
    """Whether all there are of something are asked for, and a figure is of a share or of some."""
    if not asks_how_many_there_are(question.folded):
        return False
    is_share = kind_of(stated.figure.unit) is UnitKind.SHARE
    told = stated.sentence if stated.clause.row else stated.clause_text
    return is_share or counts_none(question.folded, told)


def _conditions_missed(question: FigureQuestion, stated: Stated) -> Iterable[str]:
    """Yield the conditions that don't hold: number, name, body, level, bound."""
    if _of_other_numbers(question, stated):
        yield "number"
    if any(not _holds(_around(stated), name) for name in question.names):
        yield "name"
    if (
        _of_another(question, stated)
        or sums_besides_the_named(question.folded, stated)
        or leaves_out_the_asked(question.folded, fold(stated.clause_text))
    ):
        yield "other"
    if _of_other_paper(question, stated):
        yield "source"
    if question.body and not _holds(_around(stated), question.body):
        yield "body"
    if question.level and not _level_fits(question.level, stated):
        yield "level"
    if bound_fits(question, stated) is False:
        yield "bound"
    own = f"{stated.lead_text} {stated.clause_text}"
    above = f"{_SENTENCE.split(stated.before)[-1]} {stated.headings}"
    if opposite(question.asked.query or question.asked.text, own, above):
        yield "sense"
    if counted_in_other_time(question.folded, stated.figure.unit or ""):
        yield "each"
    yield from _told_of_something_else(question, stated)


def _of_other_numbers(question: FigureQuestion, stated: Stated) -> bool:
    """Whether a number that the question names stands nowhere around, nor in a range that is told."""
    ranged = inside(question.folded, f"{stated.lead_text} {stated.sentence}")
    numbers = [number for number in question.numbers if number not in ranged]
    missed = bool(numbers) and not _numbers_fit(numbers, stated, _around(stated))
    part = _part_of_sentence(stated)
    return (
        missed
        or outside(question.folded, part)
        or bool(inside(question.folded, stated.sentence) - inside(question.folded, part))
        or stated.figure.value in bounds_of_case(question.folded, stated.clause_text)
        or _beside_the_one_asked(question.folded, stated)
    )


def _beside_the_one_asked(asked: str, stated: Stated) -> bool:
    """Whether a clause names another number of a thing than another clause of its sentence: "hạng 3 sao"."""
    things_asked, spans_asked = _things_counted(asked)
    if stated.clause.row or not (things_asked or spans_asked):
        return False
    own, told = fold(f"{stated.lead_text} {stated.clause_text}"), fold(stated.sentence)
    counted, elsewhere = set(_COUNTED.findall(own)), set(_COUNTED.findall(told))
    spans, others = set(_LASTING.findall(own)), set(_LASTING.findall(told))
    return any(
        each in elsewhere - counted and any(thing == each[1] for _, thing in counted)
        for each in things_asked
    ) or (bool(spans) and any(each in others - spans for each in spans_asked))


@functools.lru_cache(maxsize=128)  # one question is held against every figure
def _things_counted(asked: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the numbered things that a folded question names, and the spans of time."""
    return _COUNTED.findall(asked), _LASTING.findall(asked)


_COUNTED = re.compile(r"(?<![\w/.,-])(\d{1,3}) ([a-z]+)")
_LASTING = re.compile(
    r"\b(?:(?:ca|nua|nguyen) (?:nam|thang|ngay|tuan|buoi)|\d{1,3} (?:nam|thang|ngay|tuan|gio))\b(?! 20\d\d)"
)


def _told_of_something_else(question: FigureQuestion, stated: Stated) -> Iterable[str]:
    """Yield the faults of a figure of something else than the question names for sure."""
    own = f"{stated.lead_text} {stated.clause_text} {stated.sentence}"
    headings = tuple(section.title for section in stated.sections)
    told = Told(own, headings, stated.titled)
    yield from sorted(misses(question.asked, question.readings[0].wanted, told, amount=True))
    part = f"{stated.clause_text} {stated.figure.unit or ''}"
    if of_another_payment(question.folded, part, stated.lead_text, *headings):
        yield "payment"
    wanted = question.readings[0].wanted
    if of_other_receiver(
        question.asked.folded, wanted, stated.sentence, stated.lead_text, *headings
    ):
        yield "receiver"
    counted = kind_of(stated.figure.unit) in {UnitKind.COUNT, UnitKind.BARE}
    if counted and misses_deed(question.folded, stated.lead_text, stated.clause_text):
        yield "deed"  # "1.236 ngôi nhà bị hư hỏng" is nothing that anybody gets
    if other_weekday(question.folded, _beside_value(stated)):
        yield "day"
    if stated.clause.row and hour_is_open(question.folded, stated.sentence):
        yield "hour"


_SENTENCE = re.compile(r";\s|\.\s")


def _part_of_sentence(stated: Stated) -> str:
    """Return what semicolons leave of the sentence around a figure; of a table the row's cells and its column."""
    if stated.clause.row:
        return f"{row_told(stated.sentence)} {stated.clause_text}"
    at = stated.figure.value_span.start - stated.span.start
    start, end = 0, len(stated.sentence)
    for joint in _SENTENCE.finditer(stated.sentence):
        if joint.start() > at:
            end = joint.start()
            break
        start = joint.end()
    return stated.sentence[start:end]


def counted_in_other_time(asked: str, unit: str) -> bool:
    """Whether a unit counts things for each month, and a folded question asks for each year.

    >>> counted_in_other_time("mot nam duoc do nuoc may dot", "đợt/tháng")
    True
    >>> counted_in_other_time("mot nam hop may lan", "lần/năm"), counted_in_other_time("mot nam bao nhieu", "đồng/tháng")
    (False, False)
    """
    counted, _, per = unit.partition("/")
    told = set(_TIMES.findall(fold(per)))
    if not told or kind_of(counted) is not UnitKind.COUNT:
        return False
    wanted = {match["after"] or match["before"] for match in _EACH.finditer(asked)}
    return bool(wanted) and not told & wanted


_TIMES = re.compile(r"\b(?:nam|quy|thang|tuan|ngay)\b")
_EACH = re.compile(
    r"\b(?:bao nhieu|may) (?:\w+ ){1,3}?(?:(?:moi|mot|1|hang|tren) |/ ?)(?P<after>nam|quy|thang|tuan|ngay)\b"
    r"|\b(?:moi|mot|1|hang) (?P<before>nam|quy|thang|tuan|ngay)\b(?=(?: \w+){0,8}? (?:bao nhieu|may)\b)"
)


def _beside_value(stated: Stated) -> str:
    """Return the words after a figure up to the next one, or those before it; of a table its cell.

    "100.000 đồng từ thứ Hai đến thứ Năm và 120.000 đồng cuối tuần": each day stands after its price.
    """
    if stated.clause.row:
        return stated.clause_text
    before, _, after = stated.clause_text.partition(stated.value_text)
    following = _NEXT_VALUE.split(after)[0]
    return following if weekdays_told(fold(following)) else _NEXT_VALUE.split(before)[-1]


_NEXT_VALUE = re.compile(r"\d[\d.]{2,}|[;.]\s")


def _of_another(question: FigureQuestion, stated: Stated) -> bool:
    """Whether a figure is of another than is asked for: its contrast, a deputy, all, what was."""
    own = (stated.lead_text, stated.before, stated.clause_text, stated.figure.indicator)
    named = f"{stated.sentence} {stated.figure.indicator} {stated.headings} {stated.titled}"
    if (
        (
            tells_apart(question.folded)
            and other_of_kind(question.folded, fold(" ".join(own)), _around(stated))
        )
        or _names_contrast(question, stated)
        or misses_aim(
            question.asked.text, question.readings[0].wanted, (named, stated.before, stated.after)
        )
        or of_case_apart(question.folded, stated.clause_text)
        or only_deputies(question.folded, f"{stated.lead_text}: {stated.clause_text}")
        or defines_another(question.folded, stated.sentence)
        or counts_more(question.folded, stated)
        or for_another(question.folded, stated)
        or labelled_for_others(question.folded, stated.lead_text, stated.sentence)
        or measure_of_another(question.asked.text, named)
        or misses_made_word(
            question.asked.text, question.readings[0].wanted, (named,), plain=question.asked.plain
        )
        or of_result(question.folded, stated.sentence, *(above.title for above in stated.sections))
        or of_aim(question.folded, stated.sentence, *(above.title for above in stated.sections))
        or (asks_of_each(question.folded) and is_of_all(stated))
        or (
            _PER_HEAD.search(question.folded)
            and not _PER_HEAD.search(fold(" ".join((*own, stated.figure.unit or ""))))
        )
    ):
        return True
    if _OLD.search(stated.clause_text) and not _ASKS_OLD.search(question.folded):
        return True
    return bool(_NEW.search(stated.clause_text) and _ONCE.search(question.folded))


def _names_contrast(question: FigureQuestion, stated: Stated) -> bool:
    """Whether what a clause says before its value is another than is asked for, told in the clause before.

    "Hộ nghèo được giảm 40%; hộ cận nghèo được giảm 30%": the second is of the latter alone.
    """
    if stated.clause.row:
        return False
    own = fold(stated.clause_text.partition(stated.value_text)[0])
    around = f"{fold(stated.lead_text)} {own}"
    return other_of_kind(question.folded, own, around)


def _of_other_paper(question: FigureQuestion, stated: Stated) -> bool:
    """Whether a figure stands in another's paper than that of the body named, and not of it."""
    return question.asked.names_no_paper and of_other_issuer(
        question.folded, stated.document, stated.sentence, stated.headings, stated.titled
    )


def _numbers_fit(asked: Iterable[str], stated: Stated, around: str) -> bool:
    """Whether the numbers asked for stand around a figure, and none of them is its value."""
    wanted = _plain_numbers(asked)
    numbers = _plain_numbers([*around.split(), *_NUMBER.findall(stated.sentence)])
    told = _plain_numbers([stated.value_text, *stated.value_text.split()])
    return numbers.issuperset(wanted) and not told & wanted


def _plain_numbers(words: Iterable[str]) -> set[str]:
    """Return words with their leading noughts left out: documents write "05 năm"."""
    return {word.lstrip("0") if word.isdigit() else word for word in words}


def defines_another(asked: str, sentence: str) -> bool:
    """Whether a sentence defines another of a kind than a folded question names.

    >>> said = "Khu vực chính là khu vực bên ngoài khu vực lõi, rộng 800 m"
    >>> defines_another("khu vuc loi rong bao nhieu", said)
    True
    >>> defines_another("khu vuc chinh rong bao nhieu", said), defines_another("khu vuc do rong?", said)
    (False, False)
    """
    defined = _DEFINES.match(fold(sentence))
    if defined is None or defined["kind"] + defined["which"] in asked:
        return False
    named = re.finditer(rf"\b{defined['kind']} (?P<which>[^\W\d_]+)", asked)
    return any(
        match["which"] not in _NO_NAME and f"{defined['kind']} {match['which']}" in fold(sentence)
        for match in named
    )


_DEFINES = re.compile(
    r"\W*(?:\w{1,2}[.)] )?(?P<kind>[^\W\d_]+(?: [^\W\d_]+)?)(?P<which>(?: \w+){1,4}?) la (?:mot )?(?P=kind)\b"
)
_NO_NAME = frozenset("nay do ay kia nao la co duoc gom thuoc o tai cua".split())

_OLD = re.compile(r"^[^:|]*\b(?:cũ|trước (?:khi )?(?:sửa đổi|điều chỉnh))\b[^:|]*:")
_NEW = re.compile(r"^[^:|]*\bmới\b[^:|]*:")
_ONCE = re.compile(r"\b(?:truoc day|truoc kia|hoi truoc|gia cu|muc cu)\b")
_ASKS_OLD = re.compile(r"\b(?:cu|truoc|ban dau|chenh|so voi)\b")


def _level_fits(level: str, stated: Stated) -> bool:
    """Whether a figure is of a level of government ("cấp xã"), by its own words or those before."""
    own = set(LEVEL.findall(fold(f"{stated.figure.indicator} {stated.clause_text}")))
    above = fold(f"{stated.lead_text} {stated.before} {stated.headings} {stated.titled}")
    return level in own if own else level in above


def _around(stated: Stated) -> str:
    said = stated.document.metadata
    parts = (stated.sentence, stated.figure.indicator, stated.headings)
    return _joined(*parts, said.title, said.issuer, said.number)


@functools.lru_cache(maxsize=4096)
def _joined(*parts: str | None) -> str:
    return " ".join(syllables(plain_fold(" ".join(part for part in parts if part))))


def _holds(around: str, words: str) -> bool:
    return f" {' '.join(syllables(words))} " in f" {around} "
