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
from bot.figures.question import LEVEL, sum_named
from bot.figures.territories import Territory
from bot.figures.times import fold, part_fits, year_fits
from bot.figures.turns import opposite
from bot.figures.units import kind_of, unit_fits
from bot.passages.contrasts import other_of_kind, tells_apart
from bot.passages.deeds import misses_deed
from bot.passages.deputies import only_deputies
from bot.passages.earlier_states import of_result
from bot.passages.exceptions import of_case_apart
from bot.passages.existing_counts import asks_how_many_there_are, counts_none
from bot.passages.made_words import misses_made_word
from bot.passages.measures_of import measure_of_another
from bot.passages.named_for_sure import Told, misses
from bot.passages.named_issuers import of_other_issuer
from bot.passages.ranges import inside, outside
from bot.passages.scope import of_country, other_scope
from bot.passages.social_classes import labelled_for_others
from bot.passages.spoken_about import misses_aim
from bot.passages.table_rows import counted_in, row_told
from bot.passages.weekdays import other_weekday, weekdays_told
from knowledge.measure_units import UnitKind
from knowledge.text import fold as plain_fold
from knowledge.text import syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.figures.index import Stated
    from bot.figures.question import FigureQuestion
    from bot.questions.understanding import Understanding

_SHARE = re.compile(r"\bty le\b")
_RATE = re.compile(r"\btoc do tang\b|\btang truong\b|\bty trong\b|\blai suat\b")
_SHORTENED = re.compile(r"\b(?:rut ngan|cat giam|giam|tiet kiem|tang)\b")
_NEVER = {
    UnitKind.MONEY: frozenset({UnitKind.TIME, UnitKind.PHYSICAL, UnitKind.COUNT}),
    UnitKind.SHARE: frozenset({UnitKind.TIME, UnitKind.MONEY, UnitKind.PHYSICAL}),
    UnitKind.PHYSICAL: frozenset({UnitKind.TIME, UnitKind.MONEY, UnitKind.SHARE}),
    UnitKind.TIME: frozenset({UnitKind.MONEY, UnitKind.SHARE, UnitKind.PHYSICAL}),
}
"""What a word of the indicator rules out: capital is no number of days, a rate no sum."""
_PER_HEAD = re.compile(r"\bbinh quan\b|\bdau nguoi\b|/nguoi\b|\bmoi nguoi\b")
_NATION = re.compile(r"\b(?:ca nuoc|toan quoc|viet nam|quoc gia)\b")
_OF_NATION = re.compile(r"\b(?:ca nuoc|toan quoc|viet nam|dat nuoc)\b")
_OF_PROVINCE = re.compile(
    r"\b(?:cua tinh|toan tinh|tinh ta|trong tinh|dia ban tinh|thanh pho|tinh)\b"
)
_OF_ONE_PROVINCE = re.compile(
    r"\b(?:cua tinh|toan tinh|tinh ta|tinh minh|tinh nha|trong tinh|dia ban tinh|ca tinh)\b(?! (?:hinh|trang)\b)"
)
_TOLD_OF = re.compile(
    r"\b(?:gdp|grdp|ca nuoc|toan quoc|viet nam|dat nuoc|toan tinh|cua tinh|dia ban tinh)\b"
)
_ALL_COMMUNES = re.compile(r"\bcap xa\b|\bxa\b.{0,12}\bphuong\b|\bphuong\b.{0,12}\bxa\b")
_COMMUNE = re.compile(r"^(?:xa|phuong|thi tran|huyen|thi xa|ban|thon|quan|to dan pho)\s")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def faults(question: FigureQuestion, stated: Stated) -> Iterable[str]:
    """Yield every named scope that a figure isn't of."""
    if question.asked.years and not year_fits(question, stated):
        yield "year"
    if not part_fits(question.asked, stated):
        yield "part"
    if question.asked.places and not _place_fits(question, stated):
        yield "place"
    if _other_level_of_country(question, stated):
        yield "scope"
    counts_others = asks_people(question.folded) and counts_places(stated)
    of_a_kind = question.communes and not _ALL_COMMUNES.search(fold(stated.clause_text))
    if (
        counts_others
        or of_a_kind
        or not _measure_fits(question, stated)
        or _is_a_count_in_money(stated)
        or _is_of_some(question, stated)
        or (asks_cost(question.folded) and is_income(stated))
    ):
        yield "unit"
    yield from _conditions_missed(question, stated)


def _is_of_some(question: FigureQuestion, stated: Stated) -> bool:
    """Whether all there are of something are asked for, and a figure is of a share or of some."""
    if not asks_how_many_there_are(question.folded):
        return False
    is_share = kind_of(stated.figure.unit) is UnitKind.SHARE
    told = stated.sentence if stated.clause.row else stated.clause_text
    return is_share or counts_none(question.folded, told)


def _measure_fits(question: FigureQuestion, stated: Stated) -> bool:
    """Whether a figure is in the unit asked for, itself or, for a change, in what it grew by."""
    figure = stated.figure
    if question.unit is None and "bao lau" in question.folded:
        return kind_of(figure.unit) is UnitKind.TIME
    if question.unit is None and _RATE.search(question.folded):
        return kind_of(figure.unit) is UnitKind.SHARE
    shortened = _SHORTENED.search(question.folded) and kind_of(figure.unit) is UnitKind.SHARE
    if (
        question.unit is None
        and not shortened
        and (
            kind_of(figure.unit) in _NEVER.get(question.kind or UnitKind.BARE, ())
            or _is_no_share(question, stated)
        )
    ):
        return False
    if question.unit is None and question.kind is UnitKind.MONEY and _is_no_sum(question, stated):
        return False
    if question.unit is None and question.kind is UnitKind.COUNT:  # a part of what was counted
        share = kind_of(figure.unit) is UnitKind.SHARE and "chiem" in fold(stated.clause_text)
        return share or kind_of(figure.unit) in {UnitKind.COUNT, UnitKind.BARE}
    if not question.change and "phan tram" in fold(figure.unit or ""):
        return False
    grew_by = question.change and "%" in (figure.comparison or "")
    asks_share = question.unit is not None and question.unit.kind is UnitKind.SHARE
    if _counts_all(stated) and question.unit and fold(question.unit.text) in _COMMUNE_KINDS:
        return question.communes  # "64 đơn vị hành chính cấp xã" are no "xã" alone
    return unit_fits(question.unit, stated) or (asks_share and grew_by)


def _is_a_count_in_money(stated: Stated) -> bool:
    """Whether a column of a number of things was read in the money that its table is in."""
    header = stated.clause_text.rpartition(": ")[0] if stated.clause.row else ""
    return kind_of(stated.figure.unit) is UnitKind.MONEY and bool(counted_in(header))


def _is_no_share(question: FigureQuestion, stated: Stated) -> bool:
    """Whether a share is asked for, "tỷ lệ …", and a figure is an amount of something."""
    amounts = kind_of(stated.figure.unit) not in {UnitKind.SHARE, UnitKind.BARE}
    return amounts and _SHARE.search(question.folded) is not None


def _counts_all(stated: Stated) -> bool:
    """Whether a figure counts communes of all kinds together."""
    return bool(_ALL_COMMUNES.search(fold(f"{stated.figure.indicator} {stated.figure.unit or ''}")))


_COMMUNE_KINDS = frozenset({"xa", "phuong", "thi tran", "dac khu"})


def _is_no_sum(question: FigureQuestion, stated: Stated) -> bool:
    """Whether a share tells no sum of money: one of what is asked for, or of what it raises."""
    return _share_of(question, stated) or (not question.change and share_of_itself(stated))


def _share_of(question: FigureQuestion, stated: Stated) -> bool:
    """Whether a share is of the very thing asked for: "100% phụ cấp" is no amount of it.

    What is asked for is what the question begins with, or the first sum that it names.
    """
    if kind_of(stated.figure.unit) is not UnitKind.SHARE or not question.readings:
        return False
    heads = [" ".join(question.readings[0].wanted.words.split()[:2]), sum_named(question.folded)]
    after = fold(stated.clause_text).partition(fold(stated.value_text))[2].lstrip(" %")
    return any(head and after.startswith(head) for head in heads)


def share_of_itself(stated: Stated) -> bool:
    """Whether a value is told as a share of what it raises: "mức trợ cấp tăng thêm 50% mức trợ cấp"."""
    if kind_of(stated.figure.unit) is not UnitKind.SHARE:
        return False
    before, _, after = fold(stated.clause_text).partition(fold(stated.value_text))
    of = _OF_WHAT.match(after)
    return bool(of and _MORE_OF_IT.search(before) and f" {of['what']} " in f" {before} ")


_OF_WHAT = re.compile(r"\s?%?\s(?:(?:cua|muc|so|tien|tong) )*(?P<what>[^\W\d]+ [^\W\d]+)")
_MORE_OF_IT = re.compile(r"\b(?:tang|them|cong|huong|bang|giam)\b")


def _conditions_missed(question: FigureQuestion, stated: Stated) -> Iterable[str]:
    """Yield the conditions that don't hold: number, name, body, level, bound."""
    if _of_other_numbers(question, stated):
        yield "number"
    if any(not _holds(_around(stated), name) for name in question.names):
        yield "name"
    if _of_another(question, stated):
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
    return (
        missed
        or outside(question.folded, _part_of_sentence(stated))
        or _beside_the_one_asked(question.folded, stated)
    )


def _beside_the_one_asked(asked: str, stated: Stated) -> bool:
    """Whether a clause names another number of a thing than another clause of its sentence: "hạng 3 sao"."""
    if stated.clause.row:
        return False
    own, told = fold(f"{stated.lead_text} {stated.clause_text}"), fold(stated.sentence)
    counted, elsewhere = set(_COUNTED.findall(own)), set(_COUNTED.findall(told))
    spans, others = set(_LASTING.findall(own)), set(_LASTING.findall(told))
    return any(
        each in elsewhere - counted and any(thing == each[1] for _, thing in counted)
        for each in _COUNTED.findall(asked)
    ) or (bool(spans) and any(each in others - spans for each in _LASTING.findall(asked)))


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
    counted = kind_of(stated.figure.unit) in {UnitKind.COUNT, UnitKind.BARE}
    if counted and misses_deed(question.folded, stated.lead_text, stated.clause_text):
        yield "deed"  # "1.236 ngôi nhà bị hư hỏng" is nothing that anybody gets
    if other_weekday(question.folded, _beside_value(stated)):
        yield "day"


_SENTENCE = re.compile(r";\s|\.\s")


def _part_of_sentence(stated: Stated) -> str:
    """Return what semicolons leave of the sentence around a figure; of a table the row's cells and its column."""
    if stated.clause.row:
        return f"{row_told(stated.sentence)} {stated.clause_text}"
    parts = _SENTENCE.split(stated.sentence)
    return next((part for part in parts if stated.value_text in part), stated.clause_text)


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


def _place_fits(question: FigureQuestion, stated: Stated) -> bool:
    own, document = fold(stated.figure.place or ""), stated.document.metadata
    asked = [fold(place) for place in question.asked.places]
    if any(place in own for place in asked):
        return True
    said = fold(f"{stated.clause_text} {stated.headings}")
    if any(re.search(rf"\b{re.escape(place)}\b", said) for place in asked):
        return True
    if _NATION.search(own) or (own and _COMMUNE.match(own) and own not in question.folded):
        return False
    titled = fold(f"{document.title or ''} {document.place or ''} {stated.home or ''}")
    return any(place in titled for place in asked)


def _other_level_of_country(question: FigureQuestion, stated: Stated) -> bool:
    """Whether the one is of the country and the other of a province."""
    place = fold(stated.figure.place or "")
    of_nation = _is_of(_OF_NATION, question.folded)
    of_province = bool(question.asked.places) or _is_of(_OF_PROVINCE, question.folded)
    if of_province and not of_nation and _NATION.search(place):
        return True
    if of_nation and not of_province and place and not _NATION.search(place):
        return True
    of_one = bool(question.asked.places) or _is_of(_OF_ONE_PROVINCE, question.folded)
    if of_one and not of_nation and of_country(_of_whom(stated)):
        return True  # a province's GDP, as people say, is not the country's
    if of_other_territory(question.asked, stated):
        return True
    return other_scope(question.folded, _of_whom(stated))


def of_other_territory(asked: Understanding, stated: Stated) -> bool:
    """Whether a clause names neither country nor province, and what stands around the other one."""
    if stated.territory is None or _tells_of_whom(stated.clause_text):
        return False
    of_nation = _is_of(_OF_NATION, asked.folded)
    if stated.territory is Territory.PROVINCE:
        return of_nation and not asked.places
    return not of_nation and (bool(asked.places) or _is_of(_OF_ONE_PROVINCE, asked.folded))


@functools.lru_cache(maxsize=128)
def _is_of(level: re.Pattern[str], folded: str) -> bool:
    """Whether a folded question is of a level; it is asked with every figure."""
    return level.search(folded) is not None


def _of_whom(stated: Stated) -> str:
    """Return the nearest words that tell whether a figure is the country's or a province's."""
    for words in (stated.clause_text, stated.sentence):
        if _tells_of_whom(words):
            return words
    headings = stated.headings
    return headings if _tells_of_whom(headings) else stated.clause_text


@functools.lru_cache(maxsize=8192)
def _tells_of_whom(words: str) -> bool:
    return bool(_TOLD_OF.search(fold(words)))


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
