"""The words of a sentence in one comparable form: numbers, dates, short forms, marks between.

Two writings of one thing are equal: "05/3/2026" and "ngày 05 tháng 3 năm 2026", "UBND" and "Ủy ban
nhân dân", "hoá" and "hóa". Nothing else is: a word with other marks is another word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.numerals import numerals
from bot.passages.tone_marks import spelled_alike
from bot.questions.abbreviations import shipped
from knowledge.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPELLED_DATE = r"(?P<spelled>\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})"
_DATE = r"(?P<date>\d{1,2}[/-]\d{1,2}[/-]\d{4})"
_SIGN = r"(?P<sign>\d+(?:/\d{4})?[/-][^\W\d][\w&]*(?:[-/.][^\W\d][\w&]*)*)"
_TOKEN = re.compile(
    rf"{_SPELLED_DATE}|{_DATE}|{_SIGN}|(?P<number>\d+(?:[.,/]\d+)*)|(?P<word>[^\W\d_]+\d*|%)"
    r"|(?P<mark>[.,;:()\[\]\n…]|\s[-–—]\s|[-–—](?=\s))"
)
_ROMAN = re.compile(r"[IVX]{1,4}")
_LONGEST_SHORT = 6
_OPENS = frozenset(".;:\n-–—…")
BODIES = frozenset("sở ủy ubnd hđnd hội công chi cục trung ban phòng".split())
"""First words of the names of bodies: names also where a sentence begins."""


class Sort(Enum):
    """What a word is."""

    WORD = "word"
    NUMBER = "number"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or mark. ``named`` when it is written as (part of) a name."""

    form: str
    sort: Sort = Sort.WORD
    named: bool = False

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation."""
        return self.sort is Sort.MARK


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text in order.

    >>> [word.form for word in words_of("UBND tỉnh: đạt 8,9%, ngày 05 tháng 3 năm 2026")]
    ['ủy', 'ban', 'nhân', 'dân', 'tỉnh', ':', 'đạt', '8,9', '%', ',', 'ngày', '2026-03-05']
    """
    return tuple(_read(nfc(text)))


def _read(text: str) -> Iterator[Word]:
    opening = True
    shouted = text.upper() == text
    for token in _TOKEN.finditer(text):
        kind, written = token.lastgroup, token[0].strip()
        if kind == "mark":
            opening = written[:1] in _OPENS or token[0] == "\n"
            yield Word(written or "\n", Sort.MARK)
        elif kind == "word":
            yield from _words(written, opening=opening, shouted=shouted)
            opening = False
        else:
            yield Word(_number(str(kind), written), Sort.NUMBER)
            opening = False


def _number(kind: str, written: str) -> str:
    if kind == "spelled":
        return numerals(f"ngày {written}")[0]
    return written.upper() if kind == "sign" else numerals(written)[0]


def _words(written: str, *, opening: bool, shouted: bool) -> Iterator[Word]:
    if _ROMAN.fullmatch(written):
        yield Word(written, Sort.NUMBER)
        return
    full = None
    if written.isupper() and 1 < len(written) <= _LONGEST_SHORT and not shouted:
        full = shipped().full(written, "", "$")
    capital = written[:1].isupper() and not shouted
    named = capital and (not opening or spelled_alike(written) in BODIES or written[1:].isupper())
    for word in (full or written).split():
        yield Word(spelled_alike(word), named=named and len(written) > 1)
