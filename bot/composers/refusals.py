"""Saying that the documents don't tell: what exactly is missing, and what nearest is held."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.drafts import plain
from knowledge.copies import without_copies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.drafts import Draft
    from bot.passages.candidates import Candidate
    from bot.questions.understanding import Understanding
    from knowledge.library import Library

NEAR = 0.5
MOST_NEAR = 3


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


def compose_unknown_number(numbers: Sequence[str], library: Library) -> Draft:
    """Say that no such number is held, and name the documents of the same figure."""
    figures = {re.split(r"[/-]", number)[0].lstrip("0") for number in numbers}
    near = [
        document
        for document in without_copies(library.documents())
        if document.metadata.number
        and re.split(r"[/-]", document.metadata.number)[0].lstrip("0") in figures
    ]
    return plain(
        AnswerStatus.NO_EVIDENCE,
        replies.not_found_number(numbers, near[:MOST_NEAR]),
        replies.ask_documents(),
    )
