"""Words typed without the space between them: "trămdoanh", "củaSông Ngân", "năm2026"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.questions.syllables import in_use, is_syllable, plain_in_use
from knowledge.capitals import compile_capitals
from knowledge.text import fold, has_diacritics

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from bot.questions.held_words import HeldWords

LONGEST = 7
MOST_PIECES, TWO = 4, 2


def parted(question: str) -> str:
    """Return the question with words apart where a capital or a year begins the second.

    >>> parted("kế hoạch củaSông Ngân năm2026, VNeID, TikTok")
    'kế hoạch của Sông Ngân năm 2026, VNeID, TikTok'
    """
    return _JOINED.sub(_parted, question)


_JOINED = compile_capitals(
    r"(?<![\w/-])(?P<word>[^\W\d_]{2,7}?)(?P<next>[A-ZĐÀ-Ỹ][^\W\d_A-ZĐÀ-Ỹ]+|(?:19|20)\d\d)(?![\w/-])"
)


def _parted(run: re.Match[str]) -> str:
    """Part two words where a capital or a year begins the second: "củaSông Ngân", "năm2026"."""
    word, following = run["word"], run["next"]
    known = word.lower() in in_use() or (word.isascii() and word.lower() in plain_in_use())
    named = following.isdigit() or fold(following) in plain_in_use() or has_diacritics(following)
    return f"{word} {following}" if known and named else run[0]


def split(word: str, held: HeldWords, *, accented: bool) -> str:
    """Return the syllables that a word runs together, each usual beside its neighbour; else nothing.

    Letters with marks that can make no syllable are two words even where nothing has them
    side by side: "trămdoanh".
    """
    known = in_use() if accented else plain_in_use()

    def runs(rest: str, left: int) -> Iterator[tuple[str, ...]]:
        if rest in known:
            yield (rest,)
        if left > 1:
            for end in range(1, min(LONGEST, len(rest) - 1) + 1):
                if rest[:end] in known:
                    yield from ((rest[:end], *more) for more in runs(rest[end:], left - 1))

    scored = [
        (
            min(held.together(*pair, accented=accented) for pair in pairwise(run)),
            -len(run),
            min(map(len, run)),
            run,
        )
        for run in runs(word, MOST_PIECES)
        if len(run) > 1
    ]
    least, pieces, shortest, run = max(scored, default=(0, 0, 0, ()))
    apart = not word.isascii() and pieces == -TWO and shortest > 1 and not is_syllable(word)
    return " ".join(run) if least or apart else ""
