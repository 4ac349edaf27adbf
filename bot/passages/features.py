"""What is known of a sentence before it is judged, and how much each thing weighs."""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter


@dataclass(frozen=True, slots=True)
class Features:
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

    def score(self, weights: Features) -> float:
        """Return the weighted sum."""
        pairs = zip(_EACH(self), _EACH(weights), strict=True)
        return sum([float(value) * float(weight) for value, weight in pairs])


_EACH = attrgetter(*(field.name for field in fields(Features)))
WEIGHTS = Features(
    coverage=0.35,
    local=0.32,
    own=0.15,
    heading=0.14,
    label=0.16,
    sign=0.15,
    focus=0.1,
    counted=0.08,
    similar=0.1,
    low_rank=-0.1,
    meant=0.15,
    over=-0.12,
    lead_in=-0.05,
    basis=-0.45,
)
VALUE_WEIGHTS = Features(
    coverage=0.4,
    local=0.1,
    own=0.15,
    heading=0.03,
    label=0.05,
    sign=0.0,
    focus=0.4,
    counted=0.08,
    similar=0.05,
    low_rank=-0.05,
    meant=0.2,
    over=-0.12,
    lead_in=-0.2,
    basis=-0.2,
)
