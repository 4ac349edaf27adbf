"""What each piece of a question asks for itself, and whether words of a document tell it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.passages.clauses import counts, measured, values
from bot.passages.expectations import asking_words, expected, heads_column, holds_sign
from bot.passages.expected_kinds import KINDS, Expected
from bot.passages.held import Held
from bot.passages.table_rows import cells, is_row
from bot.passages.terms import content_terms
from knowledge.text import SYLLABLE, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.questions.understanding import Understanding

ENOUGH, HALF = 0.6, 0.5
_AMOUNT = re.compile(
    r"\bbao nhi[eê]u\b|\b(?:mấy|may)\b(?!.*\b(?:nào|ai|gì|đâu|bao giờ|bao lâu|nao|gi|dau|bao gio|bao lau)\b)",
    re.IGNORECASE,
)
"""Asks for a number: "mấy huyện cũ giao cho ai" doesn't."""
_LISTED = re.compile(
    r"\b(?:ke ten|neu ten|liet ke|la nhung|gom (?:nhung|cac|gi)|cu the la)\b|\bnhung (?:\w+ ){0,3}(?:gi|nao)\b"
)
_WHOM = re.compile(
    r"(?<!giao )\b(?:cho|voi|cua|toi|den|ve|xin|hoi) (?:nhung )?(?:ai|\w+(?: \w+)? nao)\b"
    r"|\b(?:ai|nao) (?:duoc|bi|huong|nam trong)\b|\bdoi tuong\b"
)
_SMALL = frozenset(
    "toi da thieu it nhat nhieu lon be truoc sau xong hoan thanh chot han tinh cai giao".split()
)
_BOUND = re.compile(
    r"\b(?:dài|ngắn|cao|thấp|lâu|nhanh|chậm|sớm|muộn|dai|ngan|thap|lau|cham|som|muon) (?:nhất|nhat)\b",
    re.IGNORECASE,
)
TIMES = frozenset({Expected.TIME, Expected.DAY, Expected.DURATION, Expected.FREQUENCY})
_TOLD_BY_SIGN = TIMES | {Expected.PLACE, Expected.NAME, Expected.MONEY, Expected.FEE}
SURELY_TOLD = _TOLD_BY_SIGN | {Expected.VALUE, Expected.WHO}
"""The kinds that show in words whether they are told."""
_HEADED = frozenset({Expected.PLACE, Expected.TIME, Expected.DAY})
"""The kinds that the header of a cell tells."""
_OPEN = frozenset({Expected.WORDS, Expected.MANNER, Expected.CAUSE, Expected.REASON})
_CLAUSE = re.compile(r"[;:]\s+|,\s+(?!\d)|\.\s+")
_ITEM = re.compile(r"^\s*\d{1,2}[.)]\s")
_TO_WHOM = re.compile(
    r"\b(?:gửi|trình|báo cáo|cho|với|tới|về|qua) (?:về |tới |đến |cho )?(?:các )?[A-ZĐ][^,;.]*"
)
"""A body that something is sent to or done for does nothing of it."""
_CITED = re.compile(
    r"\bsố\s+\d[\w/.&-]*(?:,?\s+ngày\s+[\d/]+(?:\s+tháng\s+\d+\s+năm\s+\d+)?)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Need:
    """One of several things asked: its kind, the words that only it has, what it counts.

    ``words`` and ``counted`` are folded syllables. ``listed`` when things are to be named,
    ``doer`` when it is asked who does what is told, not for whom or of whom.
    """

    kind: Expected
    words: frozenset[str]
    counted: str = ""
    listed: bool = False
    doer: bool = False


@lru_cache(maxsize=256)
def needs_of(asked: Understanding) -> tuple[Need, ...]:
    """Return what the pieces of a question ask, in their order; nothing where it has none.

    >>> from bot.questions.routes import Route
    >>> from bot.questions.understanding import Understanding
    >>> def read(text):
    ...     return Understanding(text, fold(text), Route.FIGURE)
    >>> from knowledge.text import fold
    >>> asked = read("Kho rộng bao nhiêu m2, xây ngày nào?")
    >>> pieces = (read("Kho rộng bao nhiêu m2?"), read("Kho rộng xây ngày nào?"))
    >>> from dataclasses import replace
    >>> [(need.kind.value, sorted(need.words)) for need in needs_of(replace(asked, pieces=pieces))]
    [('value', ['m2']), ('day', ['xay'])]
    """
    terms = [_terms(piece) for piece in asked.pieces]
    return tuple(
        _need(piece, own - _shared(at, terms))
        for at, (piece, own) in enumerate(zip(asked.pieces, terms, strict=True))
    )


def _terms(piece: Understanding) -> frozenset[str]:
    said = _BOUND.sub(" ", piece.text)
    return frozenset(content_terms(said)) - asking_words(piece.folded) - _SMALL


def _shared(at: int, terms: list[frozenset[str]]) -> frozenset[str]:
    """Return the terms that a piece has from the others: of the first one, or of all after it."""
    return terms[0] if at else frozenset.intersection(*terms[1:])


def _need(piece: Understanding, own: Iterable[str]) -> Need:
    amount = bool(_AMOUNT.search(piece.text))
    kind = expected(piece.folded, figure=amount)
    listed = kind not in _TOLD_BY_SIGN and bool(_LISTED.search(piece.folded))
    doer = kind is Expected.WHO and not _WHOM.search(piece.folded)
    return Need(kind, frozenset(own), fold(measured(piece.text)), listed, doer)


def tells(words: str, need: Need) -> bool:
    """Whether words of a document surely tell what is needed.

    >>> need = Need(Expected.VALUE, frozenset({"dan", "so"}))
    >>> tells("rộng 18.000 km2 với quy mô dân số trên 3,3 triệu người", need)
    True
    >>> tells("rộng 18.000 km2", need)
    False
    """
    if need.listed:
        return False
    if is_row(words):
        return any(_cell_tells(header, value, need) for header, value in cells(words))
    said = _CITED.sub(" ", words)
    if need.kind in _HEADED and any(heads_column(h, need.kind) for h in _told_headers(words)):
        return True
    if need.kind is Expected.VALUE or need.kind in TIMES:
        return _in_a_clause(said, need)
    fits = share_of(said, need) >= ENOUGH
    if need.kind in KINDS and need.kind in _TOLD_BY_SIGN:
        return fits and holds_sign(said, need.kind)
    named = need.kind is not Expected.WHO or _names_who(said, need)
    return bool(need.words) and fits and named and need.kind not in _OPEN


def _names_who(words: str, need: Need) -> bool:
    """Whether words name a body; of who does something, one before what is done or behind "do".

    >>> need = Need(Expected.WHO, frozenset({"nhan"}), doer=True)
    >>> _names_who("Tiếp nhận hồ sơ của các cơ quan cũ", need), _names_who("Sở A tiếp nhận hồ sơ", need)
    (False, True)
    """
    if not need.doer:
        return holds_sign(words, need.kind)
    said = _TO_WHOM.sub(" ", words)
    if _LED_BY.search(said):
        return True
    done = (each.start() for each in SYLLABLE.finditer(said) if fold(each[0]) in need.words)
    return holds_sign(said[: max(done, default=len(said))], need.kind)


_LED_BY = re.compile(
    r"\b(?:do|giao(?: cho)?)\s+(?:các\s+)?[A-ZĐ]|\b(?:chủ trì|thực hiện|phụ trách|đầu mối|tiếp nhận)(?:\s+là|:)\s+\S"
)


def _told_headers(words: str) -> list[str]:
    """Return the headers of a table's row that is told in one line.

    >>> _told_headers("Áo phao – Hiện có: 310; Nơi cất giữ: Kho phường")
    ['Hiện có', 'Nơi cất giữ']
    >>> _told_headers("Theo Kế hoạch: Thời gian: tháng 5")
    []
    """
    name, dash, told = words.partition(" – ")
    if not dash or ":" in name or "\n" in words:
        return []
    return [cell.partition(": ")[0].strip() for cell in told.split("; ") if ": " in cell]


def untold(words: str, needs: Sequence[Need]) -> list[Need]:
    """Return the needs that words don't tell; of amounts all but the first where one value stands.

    >>> each = Need(Expected.VALUE, frozenset({"tram"})), Need(Expected.VALUE, frozenset({"5g"}))
    >>> untold("có 87 trạm 5G", each) == [each[1]]
    True
    """
    amounts = [need for need in needs if need.kind is Expected.VALUE]
    few = not is_row(words) and len(_amounts(words)) < len(amounts)
    return [need for need in needs if not tells(words, need) or (few and need in amounts[1:])]


def hints(words: str, need: Need) -> bool:
    """Whether words tell what is needed as far as they share its own, were they said otherwise.

    >>> need = Need(Expected.VALUE, frozenset({"moi", "nguoi"}), "nguoi")
    >>> hints("37 tổ, mỗi tổ có 05 thành viên", need), tells("37 tổ, mỗi tổ có 05 thành viên", need)
    (True, False)
    """
    if need.listed or is_row(words) or need.kind not in SURELY_TOLD - {Expected.WHO}:
        return False
    said = _CITED.sub(" ", words)
    if need.kind is Expected.VALUE and len(_amounts(said)) <= 1:
        return False
    return _given_beside(said, need, HALF)


def told_loosely(words: str, need: Need) -> bool:
    """Whether no clause with a need's words counts what is asked for: "giảm 52 vụ" for "giảm mấy người".

    >>> need = Need(Expected.VALUE, frozenset({"giam"}), "nguoi")
    >>> told_loosely("chết 167 người; giảm 52 vụ", need), told_loosely("giảm 14 người chết", need)
    (True, False)
    """
    return bool(_beyond_the_unit(need)) and not is_row(words) and counted_beside(words, need) < 1.0


def counted_beside(words: str, need: Need) -> float:
    """Return the most of a need's own words that a clause has which counts what is asked for; -1 where none does.

    >>> need = Need(Expected.VALUE, frozenset({"tinh", "ngan", "sach"}), "ty")
    >>> round(counted_beside("gồm: ngân sách trung ương 40 tỷ đồng", need), 2)
    0.67
    """
    named = replace(need, words=_beyond_the_unit(need))
    clauses = (clause for clause in _CLAUSE.split(words) if counts(clause, need.counted))
    return max((share_of(clause, named) for clause in clauses), default=-1.0)


def _beyond_the_unit(need: Need) -> frozenset[str]:
    """Return the words of a need for an amount beside its unit; none where it asks for no unit."""
    counted = need.kind is Expected.VALUE and need.counted
    return need.words - {need.counted} if counted else frozenset()


def _in_a_clause(said: str, need: Need) -> bool:
    """Whether the value or time that is needed stands in the clause of its words or in the next."""
    others = replace(need, words=need.words - {need.counted})
    alone = need.counted in need.words or not need.words
    named = share_of(said, others) >= HALF
    if need.counted and alone and named and counts(said, need.counted):
        return True
    if need.kind is Expected.VALUE and not need.words:
        return False
    if share_of(said, need) < ENOUGH:
        return False
    return _given_beside(said, need, 1.0 if need.counted in need.words else HALF)


def _given_beside(said: str, need: Need, least: float) -> bool:
    """Whether a clause with that share of a need's words, or the next, gives what is needed."""
    clauses = [*_CLAUSE.split(said), ""]
    return any(
        share_of(clause, need) >= least and (_gives(clause, need) or _gives(after, need))
        for clause, after in pairwise(clauses)
    )


def _amounts(words: str) -> set[str]:
    """Return the values of words; a number that opens them is one unless it is an item's."""
    return set(values(f"– {_ITEM.sub('', words)}"))


def _gives(words: str, need: Need) -> bool:
    if need.kind is Expected.VALUE:
        return bool(_amounts(words))
    return holds_sign(words, need.kind)


def share_of(words: str, need: Need) -> float:
    """Return the share of a need's own words that stand in others; 1 where it has none."""
    held = Held.of(words).words
    return len(need.words & held) / len(need.words) if need.words else 1.0


def _cell_tells(header: str, value: str, need: Need) -> bool:
    if need.kind in KINDS and heads_column(header, need.kind):
        return True
    counted = need.kind is Expected.VALUE and any(map(str.isdigit, value))
    named = bool(need.words) and share_of(header, need) >= ENOUGH
    return counted and (named or need.counted in need.words & Held.of(header).words)
