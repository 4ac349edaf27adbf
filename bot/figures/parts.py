"""Values that are a part of another of their sentence: "23 phường; trong đó 21 phường …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.figures.index import figure_index
from bot.figures.units import kind_of, same_measure
from bot.passages.terms import STOP, content_terms
from knowledge.measure_units import UnitKind
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.figures.index import Stated
    from bot.figures.judge import Match
    from knowledge.library import Library

OPENING = 16
_APART_ONLY = re.compile(r"\briêng\s+(?:cho|phần|đối với|tại|ở|năm|của)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\btrong (?:số )?đó\b|(?<=\s)\((?=\d)", re.IGNORECASE)


def of_part(stated: Stated) -> bool:
    """Whether a figure is of a part of the like counted before it, in words or in brackets."""
    if _APART_ONLY.search(stated.clause_text):
        return True
    unit = stated.figure.unit or ""
    counted = rf"\d\s+{re.escape(unit)}\b"
    said = stated.before.rpartition(". ")[2]
    within = _WITHIN.search(f"{said}{stated.clause_text[:OPENING]}")
    return bool(unit and within and re.search(counted, said[: within.start()]))


def whole_of(best: Match, found: Iterable[Match], asked: str) -> Match:
    """Return the whole that a figure is a part of, where that part isn't asked for; else itself.

    "07 điểm (04 điểm cấp nước; 03 điểm đại diện cho các ao)": who asks how many there are is
    told 07. ``asked`` is the folded question.
    """
    if not of_part(best.stated) or _names_part(asked, best.stated):
        return best
    wholes = (
        match
        for match in found
        if match.stated.span == best.stated.span
        and match.stated.figure.value_span.start < best.stated.figure.value_span.start
        and same_measure(match.stated.figure.unit, best.stated.figure.unit)
        and not (match.faults or of_part(match.stated))
    )
    return min(wholes, key=lambda match: match.stated.figure.value_span.start, default=best)


def without_parts(best: Match, others: Iterable[Match], asked: str) -> list[Match]:
    """Return the others without parts, not asked for, of what the best tells as a whole."""
    if of_part(best.stated):
        return list(others)
    return [o for o in others if not of_part(o.stated) or _names_part(asked, o.stated)]


def one_of_several(asked: str, stated: Stated, library: Library) -> bool:
    """Whether a value is one of several counted in turn of one lead, and a folded question names none.

    "Xã A: lấy mẫu 01 vị trí ở đầm Đông, 01 vị trí ở đầm Tây": none of them is how many the
    commune has.
    """
    counts = kind_of(stated.figure.unit) is UnitKind.COUNT
    if stated.clause.row or not (stated.lead_text and counts):
        return False
    index = figure_index(library)
    held = (index.held[at] for at in index.within(stated.document.id, stated.span))
    alike = [each for each in held if each.figure.unit == stated.figure.unit]
    turn = len(alike) > 1 and all(each.lead_text == stated.lead_text for each in alike)
    listed = all(_LISTED.match(each.clause_text) for each in alike[1:])
    if not (turn and listed) or any(map(of_part, alike)):
        return False
    behind = [_behind(each) for each in alike]
    shared = set.intersection(*behind)
    wanted = set(content_terms(asked)) - STOP
    return all(len((words - shared) & wanted) <= 1 for words in behind)


_LISTED = re.compile(r"(?:và\s+)?\d")


def _behind(stated: Stated) -> set[str]:
    """Return the words of a clause behind its value that its unit, lead and headings don't say."""
    above = f"{stated.figure.unit} {stated.lead_text} {stated.headings} {stated.titled}"
    after = stated.clause_text.partition(stated.value_text)[2]
    return set(syllables(fold(after))) - set(syllables(fold(above)))


def _names_part(asked: str, stated: Stated) -> bool:
    """Whether a folded question names what is said of a part and of nothing before it or above."""
    part = f"{stated.clause_text} {_END.split(stated.after)[0]}"
    shared = f"{stated.before} {stated.lead_text} {stated.headings} {stated.titled}"
    own = set(syllables(fold(part))) - set(syllables(fold(shared)))
    wanted = set(content_terms(asked)) - STOP
    return not own.isdisjoint(wanted) or _names_one_titled(wanted, stated)


def _names_one_titled(wanted: set[str], stated: Stated) -> bool:
    """Whether words name a part that the title names beside another, and not that other.

    "Tiêm chủng và khám sức khỏe": of the money for both, who asks of one is told its part.
    """
    named = set(syllables(fold(stated.clause_text.partition(stated.value_text)[0]))) - STOP
    beside = set(syllables(fold(f"{stated.before} {_END.split(stated.after)[0]}")))
    titled = set(syllables(fold(stated.titled))) - STOP
    others = beside & titled - named
    if wanted & _OF_ALL:
        return False
    most = len(named & titled & wanted) >= _MOST * max(len(named), 1)
    return most and bool(others) and others.isdisjoint(wanted)


_MOST = 0.5
_OF_ALL = frozenset("tong hoach trinh an".split())
"""Of what names the whole, or its paper: "tổng kinh phí", "kế hoạch …", "đề án …"."""
_END = re.compile(r";\s|\.\s")
