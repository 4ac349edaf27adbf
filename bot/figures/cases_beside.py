"""Which case of several told in one sentence is asked about: "trâu 8.000 đồng; lợn 4.000 đồng; …"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.figures.words import EMPTY
from bot.passages.terms import STOP, STOP_TYPED
from knowledge.text import fold, has_diacritics, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.figures.index import Stated

LONGEST_NAME = 6
_JOINT = re.compile(r"[;,]\s+")
_EITHER = re.compile(r",|;|/|\b(?:và|hoặc)\b")
_LEAD = re.compile(r"^.*:\s", re.DOTALL)
_ASIDE = re.compile(r"\([^()]*\)")
_VALUE = re.compile(r"\d[\d.,]*\s?(?P<unit>%|[^\s\d]+)?")
_DENIED = re.compile(
    r"\b(?:không|chẳng|chứ|ngoài|trừ|khong|chang|chu|ngoai|tru) [^,;.?]*", re.IGNORECASE
)


def of_the_case_beside(question: str, stated: Stated) -> bool:
    """Whether a question names another case of a figure's sentence, and nothing of its own."""
    if stated.clause.row:
        return False
    own = _called(stated.clause_text.partition(stated.value_text)[0])
    if not _is_name(own) or len(own.split()) > LONGEST_NAME:
        return False
    marked = has_diacritics(question)
    asked = _words(_DENIED.sub(" , ", nfc(question)), marked=marked)
    if set(_words(own, marked=marked)) & {*asked}:
        return False
    return any(_names(asked, case, marked=marked) for case in cases_told(stated.sentence))


@lru_cache(maxsize=1024)
def cases_told(sentence: str) -> tuple[str, ...]:
    """Return what the cases of a sentence are called that gives each a value of one unit.

    None where one has no name.

    >>> cases_told("Tiền công: trâu, bò 8.000 đồng; lợn 4.000 đồng; chó, mèo 10.000 đồng.")
    ('trâu, bò', 'lợn', 'chó, mèo')
    >>> cases_told("Sắp xếp 90 hộ, gồm 50 hộ tập trung và 40 hộ xen ghép.")
    ()
    >>> cases_told("Kiểm tra 40% số xã, đột xuất 5 cuộc.")
    ()
    """
    found = tuple(_cases(_LEAD.sub("", sentence)))
    named = all(_is_name(name) for name, _ in found)
    one_unit = len({unit for _, unit in found}) == 1
    return tuple(name for name, _ in found) if named and one_unit and len(found) > 1 else ()


def _cases(told: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before the first number of each part, with the parts before that have none.

    Each with the unit behind that number.
    """
    waiting: list[str] = []
    for part in _JOINT.split(told):
        value = _VALUE.search(part)
        waiting.append(part[: value.start()] if value else part)
        if value:
            yield _called(", ".join(waiting)), fold(value["unit"] or "").rstrip(".;,")
            waiting = []


def _is_name(told: str) -> bool:
    """Whether words name something, besides such as only join or bound."""
    return bool(set(syllables(fold(told))) - STOP - EMPTY - _JOINING)


_JOINING = frozenset("va hoac it nhat toi thieu da khong qua khoang con trong do".split())


def _called(told: str) -> str:
    """Return the words that name a case."""
    return _ASIDE.sub(" ", told).strip(" ,;.:–-")


def _names(asked: Sequence[str], case: str, *, marked: bool) -> bool:
    """Whether a question has all the words of a case, or of one of the things that it joins."""
    line = f" {' '.join(asked)} "
    each = (_words(one, marked=marked) for one in _EITHER.split(case))
    return any(words and f" {' '.join(words)} " in line for words in each)


def _words(text: str, *, marked: bool) -> list[str]:
    words = [word.lower() for word in syllables(nfc(text)) if word.lower() not in STOP_TYPED]
    return words if marked else [*map(fold, words)]
