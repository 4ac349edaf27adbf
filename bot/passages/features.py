"""What is known of a sentence before it is judged, and how much each thing weighs."""

from __future__ import annotations

from operator import mul
from typing import NamedTuple


class Features(NamedTuple):
    """What is known of a sentence before it is judged, each from 0 to 1.

    ``coverage``: the share of the question found anywhere; ``local``: of what the document's
    title doesn't say, the share found in the sentence and above it; ``own``: the same in the
    sentence itself; ``heading``: how much of the nearest heading the question repeats;
    ``label`` and ``sign``: words of the kind that the question expects; ``focus``: the best
    clause that holds a value; ``similar``: of the passage's meaning; ``sure``: like coverage,
    but without what merely stands in the same passage; ``key``: the share found of the
    question's rarest words alone; ``lost`` and ``strange``: the share of it missing that documents
    use, and that they never use; ``untold``: its longest run missing; ``head``: how well its first
    words are found; ``length``: how many words it has that tell something; ``headless`` and ``wordless``: whether its
    first word of two syllables is missing, and the share of them that are.
    ``apart``: how far the passage's meaning stands out from the others found (below 0 it is under
    their mean); ``first``: no passage was found before it; ``told``: how much of the question
    stands in the sentence and over it, in information and not as a share, for of a question in
    everyday words little more than what matters is found; ``paired``: how many of its words stand
    in the sentence side by side.
    """

    coverage: float
    local: float
    own: float
    heading: float
    label: float
    sign: float
    focus: float
    counted: float
    similar: float
    low_rank: float
    meant: float
    over: float
    lead_in: float
    basis: float
    sure: float = 0.0
    key: float = 0.0
    lost: float = 0.0
    strange: float = 0.0
    untold: float = 0.0
    head: float = 0.0
    length: float = 0.0
    headless: float = 0.0
    wordless: float = 0.0
    apart: float = 0.0
    first: float = 0.0
    told: float = 0.0
    paired: float = 0.0

    def score(self, weights: Features) -> float:
        """Return the weighted sum."""
        score: float = sum(map(mul, self, weights))
        return score

    def by_name(self) -> dict[str, float]:
        """Return each feature by its name."""
        return dict(zip(self._fields, self, strict=True))


# Fitted on the development questions (the likelihood of the right sentence among those found,
# in a conditional logit), drawn towards what had been set by hand, and rounded.
WEIGHTS = Features(
    coverage=0.32,
    local=0.24,
    own=0.06,
    heading=0.08,
    label=0.06,
    sign=0.22,
    focus=0.14,
    counted=0.05,
    similar=0.31,
    low_rank=-0.33,
    meant=0.09,
    over=-0.16,
    lead_in=-0.07,
    basis=-0.3,
    sure=0.3,
    strange=-0.09,
    wordless=-0.18,
    told=0.09,
)
VALUE_WEIGHTS = Features(
    coverage=0.27,
    local=0.15,
    own=0.18,
    heading=0.09,
    label=0.1,
    sign=0.0,
    focus=0.22,
    counted=0.08,
    similar=0.6,
    low_rank=-0.26,
    meant=0.1,
    over=-0.15,
    lead_in=-0.21,
    basis=-0.2,
    sure=0.17,
    lost=-0.12,
    strange=-0.15,
    untold=-0.12,
    wordless=-0.08,
    told=0.1,
)
