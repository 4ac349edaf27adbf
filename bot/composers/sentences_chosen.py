"""Which of the sentences that answer are told together, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.drafts import PHONE
from bot.passages.expectations import announced
from knowledge.status import OVER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.candidates import Candidate
    from bot.passages.expected_kinds import Expected

CLOSE = 0.16
AGREEING = 0.15
_MOST_SENTENCES = 3


def agreeing(good: Sequence[Candidate]) -> list[Candidate]:
    """Return the best sentence, with those of other documents that say as much."""
    best = good[0]
    chosen = [best]
    for other in good[1:]:
        new = other.document.id not in {c.document.id for c in chosen}
        if new and other.score >= best.score - CLOSE and _agree(other, best):
            chosen.append(other)
    current = [c for c in chosen if c.status not in OVER]
    return (current or chosen)[:_MOST_SENTENCES]


def _of_another(other: Candidate, best: Candidate) -> bool:
    """Whether a sentence gives other values than the best, of something less to the point."""
    differs = bool(other.values and best.values) and not other.values & best.values
    return differs and other.own < best.own - AGREEING


def _agree(other: Candidate, best: Candidate) -> bool:
    """Whether the clauses that answer give a value in common, and are as much to the point."""
    return bool(other.values & best.values) and other.own >= best.own - AGREEING


def told_together(
    good: Sequence[Candidate], kinds: Sequence[Expected], *, alone: bool = False
) -> list[Candidate]:
    """Return the best sentence, others of its document and other documents that say as much.

    Those beside the best come first, in reading order.

    A copy of a document already shown says nothing new. Of several kinds of words asked for
    ("khi nào, ở đâu") each that the best one lacks comes from beside it. Where one value
    ``alone`` is asked for, another of what is less to the point is none.
    """
    best = good[0]
    chosen = [best, *_complements(best, good, kinds)]
    length = sum(map(len_of, chosen))
    for other in good[1:]:
        if other in chosen or (alone and _of_another(other, best)):
            continue
        if len(chosen) >= _MOST_SENTENCES or other.score < best.score - CLOSE:
            break
        beside = other.document.id == best.document.id
        elsewhere = _other_document(other, chosen) and other.status not in OVER
        if (beside or elsewhere) and length + len_of(other) <= PHONE:
            chosen.append(other)
            length += len_of(other)
    order = list(dict.fromkeys(c.document.id for c in chosen))
    return sorted(
        chosen, key=lambda c: (order.index(c.document.id), not _same_place(c, best), c.span)
    )


def _complements(
    best: Candidate, good: Sequence[Candidate], kinds: Sequence[Expected]
) -> list[Candidate]:
    """Return, for each kind asked for that the best doesn't announce, who beside it does."""
    if len(kinds) <= 1:  # only where several kinds are asked for
        return []
    beside = [c for c in good if c.document.id == best.document.id and _same_place(c, best)]
    found = []
    for kind in kinds:
        if not announced(best.words, kind):
            found += [c for c in beside if c is not best and announced(c.words, kind)][:1]
    return [c for i, c in enumerate(found) if c not in found[:i]]


def _same_place(other: Candidate, best: Candidate) -> bool:
    return other.passage.section_position == best.passage.section_position


def _other_document(other: Candidate, chosen: Sequence[Candidate]) -> bool:
    shown = {c.document.id for c in chosen}
    return other.document.id not in shown and not shown & set(other.document.same_as)


def len_of(candidate: Candidate) -> int:
    """Return the length of a candidate's sentence in characters."""
    return candidate.span.end - candidate.span.start
