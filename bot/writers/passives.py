"""A passive turned back: "hồ sơ được kiểm tra" says what "kiểm tra hồ sơ" says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.writers.words import Word

_LONGEST_VERB = 3
_LONGEST_THING = 12


def actives_of(said: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Yield what a passive sentence would be with its verb first, for each length of the verb.

    >>> from bot.writers.words import words_of
    >>> [" ".join(w.form for w in one) for one in actives_of(words_of("hồ sơ được nộp sớm"))]
    ['nộp hồ sơ sớm', 'nộp sớm hồ sơ']
    """
    forms = [word.form for word in said]
    at = forms.index("được") if "được" in forms else 0
    if not 0 < at <= _LONGEST_THING:
        return
    thing, rest = said[:at], said[at + 1 :]
    for length in range(1, min(_LONGEST_VERB, len(rest)) + 1):
        yield (*rest[:length], *thing, *rest[length:])
