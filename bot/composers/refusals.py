"""Saying that the documents don't tell: what exactly is missing, and what nearest is held."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.answers import AnswerStatus
from bot.composers.sources import in_words
from bot.document_lookup import agrees, bears
from bot.drafts import Draft, plain
from bot.passages.answerability import answering
from bot.questions.routes import Route
from knowledge.copies import without_copies
from knowledge.status import OVER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.passages.candidates import Candidate
    from bot.questions.understanding import Understanding
    from knowledge.library import Library

NEAR = 0.5
NEARLY = -2.2
_SCOPES = frozenset({"place", "number", "year"})
MOST_NEAR = 3


def compose_refusal(
    asked: Understanding, found: Sequence[Candidate], library: Library, evidence: EvidenceList
) -> Draft:
    """Name the near miss as such (another place, year, number), or the nearest that is held.

    That is a passage where one may be of use, quoted as what it is; else a document.
    """
    near = next((c for c in found if c.coverage >= NEAR), None)
    scoped = near is not None and not _SCOPES.isdisjoint(near.faults)
    nearest = None if scoped else _nearest(asked, found)
    if nearest is not None:
        return _show(asked, nearest, library, evidence)
    if near is None:
        text = replies.NOT_FOUND
    elif "place" in near.faults:
        text = replies.not_found_place(asked.places)
    elif asked.numbers and "number" in near.faults and not _is_held(asked, library):
        text = replies.not_found_number(asked.numbers)
    elif "year" in near.faults:
        text = replies.not_found_year(asked.years, near.document)
    else:
        text = replies.not_found_near(near.document)
    draft = plain(AnswerStatus.NO_EVIDENCE, text, replies.ask_documents())
    if near is not None and not scoped:
        draft.about = near.document.id
    return draft


def _is_held(asked: Understanding, library: Library) -> bool:
    """Whether a document of the number, kind and place asked for is held: then it only doesn't tell."""
    held = [each for each in library.documents() if agrees(asked, each)]
    if asked.places:
        held = [each for each in held if each.metadata.place in asked.places]
    return any(bears(number, each) for number in asked.numbers for each in held)


def _nearest(asked: Understanding, found: Sequence[Candidate]) -> Candidate | None:
    """Return the sentence that may be of use: of the right scope and not too far from asked.

    None where a value is asked: nobody shall take another one for it.
    """
    if asked.route == Route.FIGURE:
        return None
    near = answering(found, figure=False, least=NEARLY)
    return next((c for c in near if c.status not in OVER), None)


def _show(
    asked: Understanding, nearest: Candidate, library: Library, evidence: EvidenceList
) -> Draft:
    """Quote the nearest sentence, as what it is."""
    draft = Draft(AnswerStatus.NO_EVIDENCE, follow_ups=[replies.ask_documents()])
    draft.frame(replies.NEAREST)
    quote = nearest.span.of(library.text(nearest.document.id))
    words = in_words(quote, asked.years)
    mark = evidence.cite(nearest.document, nearest.span, passage=nearest.passage)
    draft.say(f"- {document_names.attributed(nearest.document)}: {words}", mark)
    return draft


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
