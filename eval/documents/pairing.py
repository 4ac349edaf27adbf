"""Pairing what was found with gold lines, one to one, and counting what is left over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from eval.documents.anchors import bare
from eval.documents.scores import Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from eval.documents.facts import Fact

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Pairing(Generic[Found]):
    """Gold lines with what was found for each, and what was found beside."""

    pairs: list[tuple[Fact, Found]]
    missing: list[Fact]
    spare: list[Found]

    def tally(self, say_missing: Callable[[Fact], str], say_spare: Callable[[Found], str]) -> Tally:
        """Count; optional gold lines count neither as expected nor as given."""
        paired = sum(not fact.optional for fact, _ in self.pairs)
        missing = [fact for fact in self.missing if not fact.optional]
        return Tally(
            found=paired,
            expected=paired + len(missing),
            right=paired,
            given=paired + len(self.spare),
            faults=[*map(say_missing, missing), *map(say_spare, self.spare)],
        )


def pair(
    gold: Sequence[Fact], given: Sequence[Found], fits: Callable[[Fact, Found], bool]
) -> Pairing[Found]:
    """Give each gold line the first found thing that fits it, required lines first."""
    free = list(given)
    pairs: list[tuple[Fact, Found]] = []
    missing: list[Fact] = []
    for fact in sorted(gold, key=lambda fact: fact.optional):
        at = next((n for n, found in enumerate(free) if fits(fact, found)), None)
        if at is None:
            missing.append(fact)
        else:
            pairs.append((fact, free.pop(at)))
    return Pairing(pairs, missing, free)


def alike(wanted: str | None, said: str | None) -> bool:
    """Whether two wordings agree: one holds the other, or both are silent.

    >>> alike("năm 2026", "trong năm 2026"), alike(None, "khoảng"), alike(None, None)
    (True, False, True)
    """
    if not wanted or not said:
        return not wanted and not said
    return bare(wanted) in bare(said) or bare(said) in bare(wanted)
