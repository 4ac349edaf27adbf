"""Which animals are counted: "bao nhiêu con bò" isn't told by how many goats there are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.safety.typed_patterns import typed
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from bot.figures.index import Stated

NAMES = "trâu|bò|lợn|heo|gà|vịt|ngan|ngỗng|dê|cừu|ngựa|chó|mèo|ong|tôm|cá|bê|nghé"
_ASKED = typed(
    rf"\b(?:bao nhiêu|mấy) (?:con|đàn) (?P<which>(?:{NAMES})(?:(?:,| và|) (?:{NAMES}))*)\b"
)
_TOLD = re.compile(rf"\b(?:{NAMES})\b")


@lru_cache(maxsize=128)
def animals_asked(question: str) -> frozenset[str]:
    """Return the animals, folded, of which a question asks the number.

    >>> sorted(animals_asked("Tỉnh có bao nhiêu con bò?")), sorted(animals_asked("nuoi may con ga"))
    (['bo'], ['ga'])
    >>> sorted(animals_asked("có mấy con trâu, bò")), sorted(animals_asked("có bao nhiêu con đường"))
    (['bo', 'trau'], [])
    """
    asked = _ASKED.search(nfc(question).lower())
    return frozenset(re.findall(r"\w+", fold(asked["which"]))) - {"va"} if asked else frozenset()


def counts_other_animals(question: str, stated: Stated) -> bool:
    """Whether the number of some animals is asked for, and a figure's own words name others, or none."""
    asked = animals_asked(question)
    if not asked:
        return False
    own = nfc(f"{stated.lead_text} {stated.clause_text} {stated.figure.indicator}").lower()
    return asked.isdisjoint(fold(name) for name in _TOLD.findall(own))
