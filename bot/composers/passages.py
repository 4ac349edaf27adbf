"""Answers out of the passages: a figure, or the few sentences that answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.clauses import values
from bot.composers.sources import bullet_off
from bot.drafts import Draft, plain
from bot.table_rows import is_row, told
from bot.terms import Held, content_terms
from knowledge.documents import Span, Status

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.candidates import Candidate
    from bot.evidence import EvidenceList
    from bot.understanding import Understanding
    from knowledge.library import Library

ENOUGH = 0.56
ENOUGH_FIGURE = 0.6
ENOUGH_OWN = 0.22
ELSEWHERE = 0.8
CLOSE = 0.12
AGREEING = 0.15
LONG = 420
PHONE = 600
_MOST_SENTENCES = 3
_CLAUSE = re.compile(r";\s+")


def compose_from_passages(
    asked: Understanding,
    found: Sequence[Candidate],
    library: Library,
    evidence: EvidenceList,
    meant: Collection[str] = (),
) -> Draft:
    """Answer with the best sentences, or say honestly that none answers.

    When the question names a document (``meant``), others answer only if they fit it closely.
    """
    enough = ENOUGH_FIGURE if asked.route == "figure" else ENOUGH
    good = [c for c in found if not c.faults and c.coverage >= enough and c.own >= ENOUGH_OWN]
    if meant:
        there = [c for c in good if c.document.id in meant]
        good = there or [c for c in good if c.coverage >= ELSEWHERE and c.own >= enough]
    if not good:
        return _nothing(asked, found)
    chosen = _figures(good) if asked.route == "figure" else _sentences(good)
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    for candidate in chosen:
        _quote(draft, asked, candidate, library, evidence)
    return draft


def _figures(good: Sequence[Candidate]) -> list[Candidate]:
    """Return the best sentence, with those of other documents that say as much."""
    best = good[0]
    chosen = [best]
    for other in good[1:]:
        new = other.document.id not in {c.document.id for c in chosen}
        if new and other.score >= best.score - CLOSE and _agree(other, best):
            chosen.append(other)
    current = [c for c in chosen if c.status not in {Status.PAST, Status.SUPERSEDED}]
    return (current or chosen)[:_MOST_SENTENCES]


def _agree(other: Candidate, best: Candidate) -> bool:
    """Whether the clauses that answer give a value in common, and are as much to the point."""
    return bool(other.values & best.values) and other.own >= best.own - AGREEING


def _sentences(good: Sequence[Candidate]) -> list[Candidate]:
    """Return the best sentence and its good neighbours of the same passage, in reading order."""
    best = good[0]
    beside = [
        c for c in good[1:] if c.passage.id == best.passage.id and c.score >= best.score - 0.2
    ]
    chosen, length = [best], len_of(best)
    for candidate in beside:
        if length + len_of(candidate) <= PHONE and len(chosen) < _MOST_SENTENCES:
            chosen.append(candidate)
            length += len_of(candidate)
    chosen.sort(key=lambda c: c.span)
    for other in good[1:]:
        new = other.document.id not in {c.document.id for c in chosen}
        if new and other.score >= best.score - CLOSE and length + len_of(other) <= PHONE:
            chosen.append(other)
            length += len_of(other)
    return chosen


def len_of(candidate: Candidate) -> int:
    """Return the length of a candidate's sentence in characters."""
    return candidate.span.end - candidate.span.start


def _quote(
    draft: Draft,
    asked: Understanding,
    candidate: Candidate,
    library: Library,
    evidence: EvidenceList,
) -> None:
    text = library.text(candidate.document.id)
    span = excerpt(asked, candidate, text)
    mark = evidence.cite(candidate.document, span, passage=candidate.passage)
    quote = span.of(text)
    words = told(quote, asked.years) if is_row(quote) else _readable(quote)
    draft.say(f"{replies.attributed(candidate.document)}: {words}", mark)


def excerpt(asked: Understanding, candidate: Candidate, text: str) -> Span:
    """Return the sentence, or the one part between semicolons that says as much.

    A figure is told without its neighbours; a very long sentence without what wasn't asked.
    """
    span = candidate.span
    words = span.of(text)
    if is_row(words) or (asked.route != "figure" and len_of(candidate) <= LONG):
        return span
    terms = set(content_terms(asked.text))
    held = len(terms & Held.of(words).words)
    starts = [0, *(m.end() for m in _CLAUSE.finditer(words))]
    ends = [*starts[1:], len(words)]
    for start, end in zip(starts, ends, strict=True):
        part = words[start:end].rstrip(" ;")
        enough = len(terms & Held.of(part).words) >= max(held, 1)
        if enough and (asked.route != "figure" or candidate.values & set(values(part))):
            return Span(span.start + start, span.start + start + len(part))
    return span


def _readable(words: str) -> str:
    return bullet_off(" ".join(words.split()))


def _nothing(asked: Understanding, found: Sequence[Candidate]) -> Draft:
    near = next((c for c in found if c.coverage >= ENOUGH), None)
    if near is None:
        text = replies.NOT_FOUND
    elif "place" in near.faults:
        text = replies.not_found_place(asked.places)
    elif "year" in near.faults:
        text = replies.not_found_year(asked.years, near.document)
    elif "number" in near.faults:
        text = replies.not_found_number(asked.numbers)
    else:
        text = replies.not_found_near(near.document)
    return plain(AnswerStatus.NO_EVIDENCE, text, replies.ask_documents())
