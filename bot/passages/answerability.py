"""Whether a sentence answers the question: scopes that must fit, and the odds of all the rest.

What contradicts a question (another year, place, number, rank) is never answered with. Whether a
sentence in other words says what is asked is a matter of degree: the odds are a logistic
regression (Cox 1958) over the features of the sentence and over the lead that it has on other
documents. ``python -m eval.answerability`` fits the weights on the development questions, with
the same questions asked where their documents are missing as those that nothing answers.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from heapq import nlargest
from importlib.resources import files
from operator import attrgetter
from typing import TYPE_CHECKING

from bot.passages.weighing import MOST_WEIGHED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.passages.candidates import Candidate

CONTRADICTED = frozenset(
    "year place number source scope ordinal date person money kind rule body other denied deputy undone".split()
)
DOUBTED = ("figure", "measure", "unit", "term")
MOST_LEAD = 1.0
SHADOW = 0.3


@dataclass(frozen=True, slots=True)
class Odds:
    """The fitted weights of one kind of question, by the name of what they weigh."""

    weights: Mapping[str, float]
    constant: float

    def of(self, known: Mapping[str, float]) -> float:
        """Return the log odds that the sentence answers: above 0 more likely than not."""
        return self.constant + sum(self.weights[name] * known[name] for name in self.weights)


def contradicted(candidate: Candidate) -> bool:
    """Whether a sentence is of another scope than the question's."""
    return not CONTRADICTED.isdisjoint(candidate.faults)


def answering(found: Sequence[Candidate], *, figure: bool, least: float) -> list[Candidate]:
    """Return those that answer, in their order; ``least`` are the log odds that they need."""
    return [candidate for candidate, odds in likely(found, figure=figure) if odds >= least]


def likely(found: Sequence[Candidate], *, figure: bool) -> list[tuple[Candidate, float]]:
    """Return those that nothing contradicts with their log odds, in their order.

    Where a sentence of another scope holds far more of the question, the thing asked for is known
    in that scope alone: what holds less is something else.
    """
    odds = _fitted()["figure" if figure else "words"]
    open_ = [candidate for candidate in found if not contradicted(candidate)]
    rest = rival(open_, found)
    most = max((c.coverage for c in found), default=0.0)
    open_ = [candidate for candidate in open_ if candidate.coverage >= most - SHADOW]
    return [(c, odds.of(known_of(c, c.score - rest))) for c in open_]


def rival(open_: Sequence[Candidate], found: Sequence[Candidate]) -> float:
    """Return the score of the first that says something else in another document than the best's.

    Where none does, what leaves the best its greatest lead. Copies of a document, and the same
    words elsewhere, are no rivals, nor is what of all ``found`` was looked at only for its rank.
    """
    if not open_:
        return 0.0
    best = open_[0]
    same = {best.document.id, *best.document.same_as}
    fullest = nlargest(MOST_WEIGHED, found, key=attrgetter("coverage"))
    least = min(candidate.coverage for candidate in fullest)
    others = (
        c
        for c in open_
        if c.document.id not in same and not c.values & best.values and c.coverage >= least
    )
    return next((c.score for c in others), best.score - MOST_LEAD)


def known_of(candidate: Candidate, lead: float) -> dict[str, float]:
    """Return what the odds weigh: features, doubts, score, and the lead on another document."""
    known = candidate.features.by_name()
    known |= {f"no {name}": float(name in candidate.faults) for name in DOUBTED}
    return {**known, "score": candidate.score, "lead": min(lead, MOST_LEAD)}


@cache
def _fitted() -> dict[str, Odds]:
    text = (files("bot") / "data" / "answerability.json").read_text(encoding="utf-8")
    return {
        kind: Odds(fitted["weights"], fitted["constant"])
        for kind, fitted in json.loads(text).items()
    }
