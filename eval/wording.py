"""How wordings are compared when answers are judged: flat text, numbers in one writing, lines."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.text import fold, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answers import Answer, Evidence

MARK = re.compile(r"\[(\d+)\]")
_SPELLED_DATE = re.compile(r"(\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
_NUMBER = re.compile(r"\d+(?:[.,/-]\d+)*")
_ENUMERATOR = re.compile(r"^\s*(?:\d+[.)]\s+)", re.MULTILINE)


def flat(text: str) -> str:
    r"""Return the text as it is compared: NFC, blanks collapsed, case folded.

    >>> flat("Sở  Nội vụ\n chủ trì")
    'sở nội vụ chủ trì'
    """
    return " ".join(nfc(text).split()).casefold()


def numbers(text: str) -> set[str]:
    """Return the numbers and dates of a text in one writing, citation marks left out.

    >>> sorted(numbers("Đạt 8,1% [1] từ ngày 05 tháng 3 năm 2026"))
    ['5/3/2026', '8,1']
    """
    unmarked = _ENUMERATOR.sub("", MARK.sub("", nfc(text)))
    slashed = _SPELLED_DATE.sub(r"\1/\2/\3", unmarked)
    return {_bare(number) for number in _NUMBER.findall(slashed)}


def _bare(number: str) -> str:
    return "/".join(part.lstrip("0") or "0" for part in number.split("/"))


def words(text: str) -> set[str]:
    """Return the folded syllables of a text, citation marks left out.

    >>> sorted(words("Sở Nội vụ [1]"))
    ['noi', 'so', 'vu']
    """
    return set(syllables(fold(MARK.sub(" ", text))))


def neighbours(text: str) -> set[str]:
    """Return the pairs of neighbouring syllables, folded; most Vietnamese words are such pairs.

    >>> sorted(neighbours("tỉnh Sông Ngân [2]"))
    ['song ngan', 'tinh song']
    """
    folded = syllables(fold(MARK.sub(" ", text)))
    return {f"{left} {right}" for left, right in pairwise(folded)}


def cited_lines(answer: Answer) -> Iterable[tuple[str, list[Evidence]]]:
    """Yield each line of an answer that bears marks, with the citations that they name."""
    by_number = {citation.n: citation for citation in answer.citations}
    for line in answer.text.splitlines():
        marks = [int(n) for n in MARK.findall(line)]
        if marks:
            yield line, [by_number[n] for n in marks if n in by_number]
