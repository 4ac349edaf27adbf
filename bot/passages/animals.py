"""Which animals are counted: "bao nhiêu con bò" isn't told by how many goats there are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.safety.typed_patterns import typed
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES = "trâu|bò|lợn|heo|gà|vịt|ngan|ngỗng|dê|cừu|ngựa|chó|mèo|ong|tôm|cá|bê|nghé"
_LISTED = rf"(?:{NAMES})(?:(?:,| và|) (?:{NAMES}))*"
_ASKED = typed(
    rf"\b(?:bao nhiêu|mấy) (?:con|đàn) (?P<which>{_LISTED})\b"
    rf"|\bđàn (?P<herd>{_LISTED})\b(?=.*\b(?:bao nhiêu|mấy)\b)"
)
_SAME = {"heo": "lon"}
_TOLD = re.compile(rf"\b(?:{NAMES})\b")


@lru_cache(maxsize=128)
def animals_asked(question: str) -> frozenset[str]:
    """Return the animals, folded, of which a question asks the number.

    >>> sorted(animals_asked("Tỉnh có bao nhiêu con bò?")), sorted(animals_asked("nuoi may con ga"))
    (['bo'], ['ga'])
    >>> sorted(animals_asked("có mấy con trâu, bò")), sorted(animals_asked("có bao nhiêu con đường"))
    (['bo', 'trau'], [])
    >>> sorted(animals_asked("Tổng đàn heo của huyện là bao nhiêu?"))
    ['lon']
    """
    asked = _ASKED.search(nfc(question).lower())
    named = (asked["which"] or asked["herd"]) if asked else ""
    return _folded(re.findall(r"\w+", named)) - {"va"}


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(_SAME.get(name, name) for name in map(fold, names))


def counts_other_animals(question: str, told: str) -> bool:
    """Whether the number of some animals is asked for, and words told name others, or none.

    >>> counts_other_animals("tổng đàn trâu bao nhiêu con", "Tổng đàn bò: 2.000 con")
    True
    >>> counts_other_animals("tổng đàn trâu bao nhiêu con", "Đàn trâu, bò: 3.500 con")
    False
    """
    asked = animals_asked(question)
    return bool(asked) and asked.isdisjoint(_folded(_TOLD.findall(nfc(told).lower())))
