"""Units' names as people shorten and mistype them: initials, clipped words, slips of the keyboard."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.units.names import fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONG_NAME = 14
_SHORT_NAME = 7


def initials(body: str) -> str:
    """Return the first letters of a name's syllables.

    >>> initials("so noi vu")
    'snv'
    """
    return "".join(syllable[0] for syllable in body.split())


def stands_for(short: str, body: str) -> bool:
    """Whether a shortened name is the body's: each word clipped, or several by their initials.

    >>> stands_for("snv", "so noi vu"), stands_for("so tc", "so tai chinh")
    (True, True)
    >>> stands_for("so nong nghiep moi trg", "so nong nghiep moi truong")
    True
    >>> stands_for("so y te", "so cong thuong")
    False
    """
    return _fits(short.split(), body.split())


def _fits(short: list[str], full: list[str]) -> bool:
    if not short or not full:
        return not short and not full
    word = short[0]
    if word == full[0] and _fits(short[1:], full[1:]):
        return True
    if len(word) >= 2 and word == "".join(s[0] for s in full[: len(word)]):  # noqa: PLR2004 - two words at least
        return _fits(short[1:], full[len(word) :])
    return _clipped(word, full[0]) and _fits(short[1:], full[1:])


def _clipped(word: str, full: str) -> bool:
    """Whether a word without its vowels is a syllable's: "trg" for "truong"."""
    if word[0] != full[0] or len(word) < 2 or set(word) & set("aeiouy"):  # noqa: PLR2004
        return False
    return in_order(word, full)


def close(body: str, held: Iterable[str]) -> tuple[str, ...]:
    """Return the bodies held that are a slip away from one typed, the closest alone.

    One wrong, missing, doubled or swapped letter, two in a long name; the spaces don't count.
    A name that is a well-known one of its own is never taken for another.

    >>> close("so tai chin", ["so tai chinh", "so noi vu"]), close("so ngoai vu", ["so noi vu"])
    (('so tai chinh',), ())
    """
    if _well_known(body) or len(body) < _SHORT_NAME:
        return ()
    typed = body.replace(" ", "")
    letters = frozenset(typed)
    most = 2 if len(typed) >= _LONG_NAME else 1
    found = [
        (distance, other)
        for other in held
        if len(letters ^ letters_of(other)) <= 2 * most
        and (distance := slips(typed, other.replace(" ", ""), most)) <= most
    ]
    best = min(found, default=(0, ""))[0]
    return tuple(other for distance, other in found if distance == best)


@lru_cache(maxsize=65536)
def letters_of(body: str) -> frozenset[str]:
    """Return the letters of a name: a slip changes no more than two of them."""
    return frozenset(body.replace(" ", ""))


def leaves_out(short: str, full: str) -> bool:
    """Whether a name is another's with a few words left out, all of its own said in order.

    A name of a kind and a field alone ("so y te") is too short to be told so.

    >>> leaves_out("phong mam non tieu hoc", "phong giao duc mam non tieu hoc")
    True
    >>> leaves_out("trung tam y te", "trung tam kiem dinh y te"), leaves_out("so y te", "so noi y te")
    (False, False)
    """
    words, its = short.split(), full.split()
    lost = len(its) - len(words)
    if len(words) < _TOLD or not 0 < lost <= _LEFT_OUT or words[:1] != its[:1]:
        return False
    return in_order(words, its) and not _well_known(short)


def in_order(words: Sequence[str], its: Sequence[str]) -> bool:
    """Whether words stand in a name in their order, others perhaps between them."""
    rest = iter(its)
    return all(word in rest for word in words)


_TOLD, _LEFT_OUT = 5, 2


def one_slip_in(words: Sequence[str], name: Sequence[str]) -> int | None:
    """Return where a name stands among folded words with one syllable a slip off; null if nowhere.

    >>> one_slip_in("so noi vuu phai lam gi".split(), ("so", "noi", "vu"))
    0
    >>> one_slip_in("so ngoai vu phai lam gi".split(), ("so", "noi", "vu"))
    """
    length = len(name)
    for at in range(len(words) - length + 1):
        window = words[at : at + length]
        off = [(typed, meant) for typed, meant in zip(window, name, strict=True) if typed != meant]
        if len(off) != 1 or _well_known(" ".join(window)):
            continue
        if min(map(len, off[0])) > 1 and slips(*off[0], 1) == 1:
            return at
    return None


def _well_known(body: str) -> bool:
    return any(
        body == f"{head} {field}" for field in fields() for head in ("so", "bo", "phong", "ban")
    )


def slips(one: str, other: str, most: int) -> int:
    """Return the optimal string alignment distance, or more than ``most`` when it is more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        older, before, row = before, row, [i]
        for j, its in enumerate(other, start=1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
