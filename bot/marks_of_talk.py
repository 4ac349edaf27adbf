"""Marks put back as the paper spoken of writes: after a talk of vaccines "tram" is a "trạm", no "trăm".

A question typed without diacritics goes on with words of its talk; which of several words its
letters mean is told best by the question before, and by the paper that its answer cited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lately import Lately
from bot.passages.terms import STOP_TYPED
from knowledge.diacritics import Restorer, passages_with
from knowledge.text import has_diacritics, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.journal import Turn
    from knowledge.library import Library

SPOKEN_OF = 30
"""How many passages of other papers one of the paper spoken of counts for."""
SAID = 0.002
"""How often a word of the question before follows any other, where it was typed with its marks."""


def restored_in_talk(library: Library, before: Turn | None) -> Callable[[str], str]:
    """Return what puts marks back on a question that may go on with a turn."""
    if before is None or not before.document_ids:
        return library.restored
    spoken_of = before.document_ids[0]
    if all(document.id != spoken_of for document in library.documents()):
        return library.restored  # the paper is gone since
    said = before.completed if has_diacritics(before.completed) else ""
    made = _RESTORERS.found(library, (spoken_of, said), lambda: _restorer(library, spoken_of, said))
    return made.restore


_RESTORERS: Lately[Restorer] = Lately()


def _restorer(library: Library, document_id: str, said: str) -> Restorer:
    written = passages_with(passage.text for passage in library.passages(document_id))
    again = {*syllables(nfc(said).lower())} - STOP_TYPED

    def frequency(term: str) -> int:
        first, _, second = term.partition("_")
        counted = library.frequency(term) + SPOKEN_OF * written[term]
        return counted + round(SAID * frequency(first)) if second in again else counted

    return Restorer(frequency)
