"""Marks put back as the paper spoken of writes: after a talk of vaccines "tram" is a "trạm", no "trăm".

A question typed without diacritics goes on with words of its talk; which of several words its
letters mean is told best by the paper that the answer before cited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lately import Lately
from knowledge.diacritics import Restorer, passages_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.journal import Turn
    from knowledge.library import Library

SPOKEN_OF = 30
"""How many passages of other papers one of the paper spoken of counts for."""


def restored_in_talk(library: Library, before: Turn | None) -> Callable[[str], str]:
    """Return what puts marks back on a question that may go on with a turn."""
    if before is None or not before.document_ids:
        return library.restored
    spoken_of = before.document_ids[0]
    if all(document.id != spoken_of for document in library.documents()):
        return library.restored  # the paper is gone since
    made = _RESTORERS.found(library, spoken_of, lambda: _restorer(library, spoken_of))
    return made.restore


_RESTORERS: Lately[Restorer] = Lately()


def _restorer(library: Library, document_id: str) -> Restorer:
    counts = passages_with(passage.text for passage in library.passages(document_id))
    return Restorer(lambda term: library.frequency(term) + SPOKEN_OF * counts[term])
