"""Of which act a fine is told: "không trang bị bình" and "trang bị bình không đúng" are two acts.

A paper on fines tells dozens of acts in much the same words, each with its own sum; the one asked
about is the act that says nearly what the question says, denied where the question denies it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.candidates import Candidate
    from bot.questions.understanding import Understanding

NEARLY, UNASKED = 0.85, 0.6
WORD_FOR_WORD = 5
_FINED = re.compile(r"\b(?:bi phat|xu phat|phat tien|muc phat|phat (?:bao nhieu|may|the nao))\b")
_ACT = re.compile(
    r"\bphat\b(?:[^.;]|(?<=\d)\.(?=\d)){0,120}?\b(?:doi voi|voi|ve) (?:mot trong )?(?:cac |nhung )?hanh vi (?!vi pham\b)(?P<act>[^;:]+)"
    r"|\bhanh vi(?: vi pham)?: (?P<label>[^;|]+)"
)
_LEFT_UNDONE = re.compile(
    r"(?<=\bkhong )(?!(?:dung|du|bao|dam|quy|theo|phu|hop|the|co|duoc|phai|biet)\b)\w+ \w+(?:, \w+ \w+)?"
)
_DENIED = re.compile(
    r"\b(?:khong|ko|chua) (?P<verb>(?!(?:dung|du|bao|dam|quy|theo|phu|hop|the|co|duoc|phai|biet)\b)\w+ \w+)"
)


def of_the_act_asked(found: Sequence[Candidate], asked: Understanding) -> list[Candidate]:
    """Find fault with fines for other acts where a question tells one nearly word for word."""
    if not _FINED.search(asked.folded):
        return list(found)
    matter = _matter(asked.text)
    acts = {id(c): act for c in found if (act := act_of(c.words))}
    if max((_shared(matter, act) for act in acts.values()), default=0) < WORD_FOR_WORD:
        return list(found)
    fits = {
        key: 0.0 if is_contrary(matter, act) else likeness(matter, act) for key, act in acts.items()
    }
    least = NEARLY * max(fits.values(), default=0.0)
    return [
        replace(c, faults=(*c.faults, "other")) if fits.get(id(c), least) < least else c
        for c in found
    ]


@lru_cache(maxsize=2048)
def act_of(sentence: str) -> str:
    """Return the act that a sentence lays down a fine for, folded; empty where it tells of none.

    >>> act_of("Phạt tiền từ 2.000.000 đồng đến 3.000.000 đồng đối với hành vi đốt rơm rạ.")
    'dot rom ra.'
    >>> act_of("Hành vi bị nghiêm cấm: đốt rơm rạ")
    ''
    """
    match = _ACT.search(fold(sentence))
    return (match["act"] or match["label"]) if match else ""


def likeness(matter: str, act: str) -> float:
    """Return how much of an act a folded matter says, words side by side, the shorter act the more.

    >>> asked = "khong thu gom rac sinh hoat"
    >>> likeness(asked, "khong thu gom rac") > likeness(asked, "khong thu gom rac o cho, ben xe")
    True

    An act that leaves undone what isn't spoken of at all is less like.

    >>> asked = "khong lap thiet bi bao khoi"
    >>> likeness(asked, "khong duy tri thiet bi bao khoi") < likeness(asked, "khong trang bi, lap dat thiet bi bao khoi")
    True
    """
    pairs, said = _pairs(act), _pairs(matter)
    spoken = {*syllables(matter)}
    unasked = any(spoken.isdisjoint(syllables(each[0])) for each in _LEFT_UNDONE.finditer(act))
    return (UNASKED if unasked else 1.0) * len(pairs & said) / sqrt(len(pairs) or 1)


def is_contrary(matter: str, act: str) -> bool:
    """Whether one denies what the other says is done, both folded.

    >>> is_contrary("khong nop bao cao", "nop bao cao khong dung mau")
    True
    >>> is_contrary("nop bao cao khong dung mau", "khong nop bao cao")
    True
    >>> is_contrary("khong nop bao cao", "khong lap, khong nop bao cao")
    False
    """
    return _denies(matter, act) or _denies(act, matter)


def _denies(one: str, other: str) -> bool:
    denied = {match["verb"] for match in _DENIED.finditer(one)}
    return any(
        verb in other and not re.search(rf"\b(?:khong|ko|chua) {re.escape(verb)}\b", other)
        for verb in denied
    )


def _matter(text: str) -> str:
    """Return a question folded, without the words that only name its paper."""
    phrase = document_phrase(text)
    return fold(text.replace(phrase, " ") if phrase else text)


def _shared(matter: str, act: str) -> int:
    return len(_pairs(matter) & _pairs(act))


def _pairs(folded: str) -> frozenset[tuple[str, str]]:
    words = syllables(folded)
    return frozenset(pairwise(words))
