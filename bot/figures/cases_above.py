"""Whether a figure stands below what is of another case than the one asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.passages.led_cases import counts_a_case, led_for_another
from bot.passages.sibling_headings import under_other_heading

if TYPE_CHECKING:
    from bot.figures.index import Stated
    from knowledge.library import Library

MOST_LINES = 12


def of_another_case(asked: str, stated: Stated, library: Library) -> bool:
    """Whether a heading alike or a lead-in above names another case than the folded question."""
    document, figure = stated.document.id, stated.figure
    if under_other_heading(asked, document, figure.section_position, library):
        return True
    if not counts_a_case(asked):
        return False
    return led_for_another(asked, lead_in_above(library.text(document), stated.span.start))


def lead_in_above(text: str, start: int) -> str:
    r"""Return the nearest line above that ends with a colon; empty without one nearby.

    >>> lead_in_above("Trường hợp hai tầng:\n- Rộng: 5 m\n- Cao: 2 m", 34)
    'Trường hợp hai tầng:'
    """
    above = text[:start].rsplit("\n", MOST_LINES + 1)[-MOST_LINES - 1 : -1]
    return next((line for line in reversed(above) if line.rstrip().endswith(":")), "")
