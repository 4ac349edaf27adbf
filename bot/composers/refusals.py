"""Saying that the documents don't tell: what exactly is missing, and what nearest is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.drafts import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.candidates import Candidate
    from bot.drafts import Draft
    from bot.understanding import Understanding

NEAR = 0.5


def compose_refusal(asked: Understanding, found: Sequence[Candidate]) -> Draft:
    """Name the near miss as such (another place, year, number), or the nearest document."""
    near = next((c for c in found if c.coverage >= NEAR), None)
    if near is None:
        text = replies.NOT_FOUND
    elif "place" in near.faults:
        text = replies.not_found_place(asked.places)
    elif "number" in near.faults:
        text = replies.not_found_number(asked.numbers)
    elif "year" in near.faults:
        text = replies.not_found_year(asked.years, near.document)
    else:
        text = replies.not_found_near(near.document)
    return plain(AnswerStatus.NO_EVIDENCE, text, replies.ask_documents())
