"""Whether a sentence gives any value of the kind that a question asks for.

A sentence found by its meaning may hold numbers of another kind: "trả bao nhiêu tiền một tháng?"
is not answered by "không quá 1,5 lần".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.figures.asked_units import asked_unit
from bot.figures.index import figure_index
from bot.figures.question import kind_asked
from bot.figures.subject import ASKS, CONTEXT, asking_in
from bot.figures.units import kind_of, unit_fits
from bot.passages.scope import of_country
from bot.passages.terms import Held, content_terms
from knowledge.measure_units import UnitKind, unit_at
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.questions.understanding import Understanding
    from knowledge.documents import Span
    from knowledge.library import Library

_VALUE = re.compile(r"(?<![\w/.,-])\d+(?:[.,]\d+)*(?![/\d])")


def gives_asked(asked: Understanding, document_id: str, span: Span, library: Library) -> bool:
    """Whether the values of a span may be of the kind asked for; true when none is told.

    Money asked for without a unit ("mức hỗ trợ là bao nhiêu") may be a share, too; what is
    counted may be called otherwise, but is neither money nor a share.
    """
    words = span.of(library.text(document_id))
    if not _names_part(asked, words) or _of_country(asked, words):
        return False
    index = figure_index(library)
    text = asking_in(asked.subject)
    unit = asked_unit(text, index.units)
    kind = unit.kind if unit else kind_asked(fold(text))
    unknown = unit is not None and not unit.known
    if kind is None or unknown or (unit is None and kind is not UnitKind.MONEY):
        return True
    held = [index.held[at] for at in index.within(document_id, span)]
    if any(unit_fits(unit, stated) for stated in held if unit):
        return True
    written = (unit_at(words, match.end(), len(words)) for match in _VALUE.finditer(words))
    found = {each.kind for each in written if each} | {kind_of(s.figure.unit) for s in held}
    found.discard(UnitKind.BARE)
    if kind in _PINNED:
        return not found or bool(found & ({kind} if unit else _PINNED))
    if not found and kind is UnitKind.COUNT:
        return False
    return not found or bool(found - _PINNED)


_PINNED = frozenset({UnitKind.MONEY, UnitKind.SHARE})


def _of_country(asked: Understanding, words: str) -> bool:
    """Whether a province is asked about and a sentence tells of the country."""
    return bool(asked.places and not _COUNTRY.search(asked.folded) and of_country(words))


_COUNTRY = re.compile(r"\b(?:ca nuoc|toan quoc|viet nam|dat nuoc|quoc gia)\b")


def _names_part(asked: Understanding, words: str) -> bool:
    """Whether words name the part asked for of a figure told before; true when none is asked for."""
    part, context, _ = asked.subject.partition(CONTEXT)
    if not (asked.followed and context and ASKS.search(fold(part))):
        return True
    terms = content_terms(part)
    held = Held.of(words).words
    return sum(term in held for term in terms) >= LEAST_NAMED * len(terms)


LEAST_NAMED = 0.5
