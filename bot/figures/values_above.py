"""A value told once for all the items below it: "Mức 2, không quá 30.000.000 đồng … sau đây: a) …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.figures.index import figure_index
from bot.figures.units import kind_of
from bot.passages.item_lines import any_lead_above
from knowledge.measure_units import UnitKind

if TYPE_CHECKING:
    from bot.figures.asked_values import AskedValue
    from knowledge.documents import Span

_OF_PARTS = re.compile(r"\b(?:trong (?:số )?đó|gồm(?: có)?|chia ra)\s*:$", re.IGNORECASE)
_LED = frozenset({UnitKind.MONEY, UnitKind.SHARE})


def value_above(value: AskedValue, document_id: str, item: Span) -> Span | None:
    """Return the lead-in that gives the money or share asked for to the item at a place; else null.

    Null where the item has one of its own or is a part of what the value is the whole of, and
    where no kind of value is told by the question.
    """
    if value.kind not in _LED:
        return None
    index = figure_index(value.library)
    lead = any_lead_above(value.library.text(document_id), item.start)
    if lead is None or _OF_PARTS.search(lead.of(value.library.text(document_id))):
        return None
    own, above = (
        {kind_of(index.held[at].figure.unit) for at in index.within(document_id, place)}
        for place in (item, lead)
    )
    return lead if value.kind in above and not own & _LED else None
