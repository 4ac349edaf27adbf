"""Whether a figure is in the measure that a question asks for: money, a share, time, things counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.figures.question import sum_named
from bot.figures.times import fold
from bot.figures.units import kind_of, unit_fits
from bot.passages.table_rows import counted_in
from knowledge.measure_units import UnitKind

if TYPE_CHECKING:
    from bot.figures.index import Stated
    from bot.figures.question import FigureQuestion

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
ALL_COMMUNES = re.compile(r"\bcap xa\b|\bxa\b.{0,12}\bphuong\b|\bphuong\b.{0,12}\bxa\b")
"""Communes of all kinds together."""


def measure_fits(question: FigureQuestion, stated: Stated) -> bool:
    """Whether a figure is in the unit asked for, itself or, for a change, in what it grew by."""
    if question.unit is None and (decided := _kind_fits(question, stated)) is not None:
        return decided
    figure = stated.figure
    if not question.change and "phan tram" in fold(figure.unit or ""):
        return False
    if question.unit is not None and figure.unit is None and _is_out_of_so_many(stated):
        return False
    grew_by = question.change and "%" in (figure.comparison or "")
    asks_share = question.unit is not None and question.unit.kind is UnitKind.SHARE
    if _counts_all(stated) and question.unit and fold(question.unit.text) in _COMMUNE_KINDS:
        return question.communes  # "64 đơn vị hành chính cấp xã" are no "xã" alone
    return unit_fits(question.unit, stated) or (asks_share and grew_by)


def _kind_fits(question: FigureQuestion, stated: Stated) -> bool | None:
    """Whether a figure is of the kind asked for where no unit is named; None where that leaves it open."""
    kind = kind_of(stated.figure.unit)
    if "bao lau" in question.folded:
        return kind is UnitKind.TIME
    if _RATE.search(question.folded):
        return kind is UnitKind.SHARE
    shortened = kind is UnitKind.SHARE and _SHORTENED.search(question.folded)
    ruled_out = kind in _NEVER.get(question.kind or UnitKind.BARE, ())
    if not shortened and (ruled_out or _is_no_share(question, stated)):
        return False
    if question.kind is UnitKind.MONEY and _is_no_sum(question, stated):
        return False
    if question.kind is UnitKind.COUNT:  # a part of what was counted
        part = kind is UnitKind.SHARE and "chiem" in fold(stated.clause_text)
        return part or kind in {UnitKind.COUNT, UnitKind.BARE}
    return None


def _is_out_of_so_many(stated: Stated) -> bool:
    """Whether a number without a unit is out of another: "đạt ít nhất 5 trong 6 tiêu chí"."""
    after = stated.clause_text.partition(stated.value_text)[2]
    return _OUT_OF.match(after) is not None


_OUT_OF = re.compile(r"\s*(?:trong(?: số| tổng số)?|/)\s*\d")


def is_a_count_in_money(stated: Stated) -> bool:
    """Whether a column of a number of things was read in the money that its table is in."""
    header = stated.clause_text.rpartition(": ")[0] if stated.clause.row else ""
    return kind_of(stated.figure.unit) is UnitKind.MONEY and bool(counted_in(header))


def _is_no_share(question: FigureQuestion, stated: Stated) -> bool:
    """Whether a share is asked for, "tỷ lệ …", and a figure is an amount of something."""
    amounts = kind_of(stated.figure.unit) not in {UnitKind.SHARE, UnitKind.BARE}
    return amounts and _SHARE.search(question.folded) is not None


def _counts_all(stated: Stated) -> bool:
    """Whether a figure counts communes of all kinds together."""
    return bool(ALL_COMMUNES.search(fold(f"{stated.figure.indicator} {stated.figure.unit or ''}")))


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
