"""Clauses that a later document amends or repeals: "2. Sửa đổi khoản 2 Điều 3 như sau: “2. …”".

What amends an article in one clause leaves the rest of it (see `amended` for articles amended
whole); words that are replaced ("thay cụm từ “15 ngày” bằng cụm từ “30 ngày” tại khoản 1 Điều 5")
change only what says them. Nghị định 78/2025/NĐ-CP, phụ lục I lays down how clauses are named.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.passages.item_lines import lines_of
from knowledge.documents import Span
from knowledge.numbers import number_key, number_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Address(NamedTuple):
    """Where a line stands in a document: point "b" of clause "2" of article "3"; empty where in none."""

    article: str
    clause: str = ""
    point: str = ""

    def covers(self, other: Address) -> bool:
        """Whether another address is this one or lies in it.

        >>> Address("3", "2").covers(Address("3", "2", "a")), Address("3", "2", "b").covers(Address("3", "2"))
        (True, False)
        """
        whole = (self.article, self.clause, self.point or other.point)
        return whole == (other.article, other.clause, other.point)


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """What a document says becomes of a clause: its place, and the words replaced where only these are."""

    number: str
    address: Address
    place: Span
    words: str


_ARTICLE = re.compile(r"\W*Điều\s+(\d+[a-z]?)\b")
_CLAUSE = re.compile(r"\s*(\d{1,2}[a-z]?)[.)]\s")
_POINT = re.compile(r"\s*([a-zđ]\d?)[.)]\s")
_AMENDS = re.compile(
    r"\W*(?:(?:Điều\s+\d+[a-z]?|\d{1,2}|[a-zđ])[.)]\s*)?(?:(?:Sửa đổi|Thay|Bãi bỏ|Bỏ|Điều chỉnh)\b"
    r"|(?:Điểm|Khoản)\s[^“\"]{1,80}\b(?:được (?:sửa đổi|thay|điều chỉnh)|bị bãi bỏ|hết hiệu lực)\b)"
)
_EACH = re.compile(
    r"(?:[Đđ]iểm (?P<points>[a-zđ](?:(?:,| và|;) (?:điểm )?[a-zđ](?!\w))*)\s+)?"
    r"[Kk]hoản (?P<clauses>\d+[a-z]?(?:(?:,| và|;) (?:khoản )?\d+[a-z]?)*)\s+Điều\s+(?P<article>\d+[a-z]?)"
)
_REPLACED_WORDS = re.compile(
    r"\b[Tt]hay(?: thế)? (?:các )?(?:cụm )?(?:từ|số) [“\"](?P<words>[^”\"]+)[”\"]"
)
_QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)")
_ENTRY = re.compile(r"[a-zđ]\b|\d+[a-z]?")
LONGEST_QUOTED, MOST_LINES = 900, 4


def clause_changes(
    older: str, places: Sequence[Span], number: str, newer: str
) -> Iterator[ClauseChange]:
    r"""Yield what a newer text says becomes of the clauses of an older one in which places stand.

    >>> older = "Điều 3. Mức\n1. Hộ A 30 đồng.\n2. Hộ B 20 đồng."
    >>> newer = "Điều 1.\n1. Sửa đổi khoản 2 Điều 3 như sau:\n“2. Hộ B 28 đồng.”\n2. Bãi bỏ khoản 4 Điều 5."
    >>> [c.place.of(newer) for c in clause_changes(older, [Span(29, 44)], "14/nq", newer)]
    ['1. Sửa đổi khoản 2 Điều 3 như sau:\n“2. Hộ B 28 đồng.”']
    >>> list(clause_changes(older, [Span(12, 27)], "14/nq", newer))
    []
    >>> newer = "1. Khoản 2 Điều 3 được sửa đổi như sau:\n“2. Hộ B 28 đồng.”"
    >>> len(list(clause_changes(older, [Span(29, 44)], "14/nq", newer)))
    1
    """
    for change in changes_in(newer):
        if change.number not in ("", number):
            continue
        if any(
            change.address.covers(address_of(older, place.start))
            and change.words in place.of(older)
            for place in places
        ):
            yield change


@lru_cache(maxsize=64)
def changes_in(text: str) -> tuple[ClauseChange, ...]:
    r"""Return the clauses that a text amends, by the number of the document named above each.

    >>> text = "Điều 1. Sửa đổi Nghị quyết số 14/2025/NQ-HĐND\n4. Thay cụm từ “15 ngày” bằng cụm từ “30 ngày” tại khoản 1, khoản 2 Điều 5."
    >>> [(c.number, c.address.clause, c.words) for c in changes_in(text)]
    [('14/2025/nq-hdnd', '1', '15 ngày'), ('14/2025/nq-hdnd', '2', '15 ngày')]
    """
    found: list[ClauseChange] = []
    above = ""
    for line in lines_of(text, 0, len(text)):
        words = line.of(text)
        if _ARTICLE.match(words):
            above = next((number_key(number) for _, number in number_spans(words)), "")
        if not _AMENDS.match(words):
            continue
        replaced = _REPLACED_WORDS.search(words)
        place = _with_the_quoted(text, line)
        was = replaced["words"] if replaced else ""
        addresses = _addresses(_QUOTED.sub(" ", words))
        found += [ClauseChange(above, address, place, was) for address in addresses]
    return tuple(found)


def _addresses(words: str) -> Iterator[Address]:
    for each in _EACH.finditer(words):
        points = _ENTRY.findall(each["points"].replace("điểm ", "")) if each["points"] else [""]
        for clause in re.findall(r"\d+[a-z]?", each["clauses"]):
            yield from (Address(each["article"], clause, point) for point in points)


def _with_the_quoted(text: str, line: Span) -> Span:
    """Return a line with what is quoted below it: "như sau:" and the clause as it reads now."""
    if not line.of(text).endswith(":"):
        return line
    below = lines_of(text, line.end, min(len(text), line.end + LONGEST_QUOTED))[:MOST_LINES]
    end = line.end
    for each in below:
        end = each.end
        if "”" in each.of(text) or each.of(text).rstrip(".;").endswith('"'):
            break
    return Span(line.start, end)


def address_of(text: str, start: int) -> Address:
    r"""Return the article, clause and point in which a place of a text stands.

    >>> text = "Điều 3. Mức\n1. Gồm:\na) Hộ A;\nb) Hộ B."
    >>> address_of(text, text.index("Hộ B"))
    Address(article='3', clause='1', point='b')
    """
    known = _addresses_of(text)
    after = bisect_right(known, start, key=lambda each: each[0])
    return known[after - 1][1] if after else Address("")


@lru_cache(maxsize=64)
def _addresses_of(text: str) -> tuple[tuple[int, Address], ...]:
    """Return where each line with an address of its own begins, in order."""
    found: list[tuple[int, Address]] = []
    now = Address("")
    for line in lines_of(text, 0, len(text)):
        words = line.of(text)
        article, clause, point = (p.match(words) for p in (_ARTICLE, _CLAUSE, _POINT))
        if article:
            now = Address(article[1])
        elif clause and now.article:
            now = Address(now.article, clause[1])
        elif point and now.article:
            now = Address(now.article, now.clause, point[1])
        else:
            continue
        found.append((line.start, now))
    return tuple(found)
