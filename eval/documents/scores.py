"""Counts of right, wrong and missing, and the lines that say which."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """How many expected things were found, and how many found things were expected."""

    found: int = 0
    expected: int = 0
    right: int = 0
    given: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of expected things that were found; 1 where none was expected."""
        return self.found / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        """The share of given things that were right; 1 where none was given."""
        return self.right / self.given if self.given else 1.0

    def add(self, other: Tally) -> None:
        """Count another tally in."""
        self.found += other.found
        self.expected += other.expected
        self.right += other.right
        self.given += other.given
        self.faults += other.faults


@dataclass(slots=True)
class Shares:
    """Right answers by name: how many of how many."""

    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def count(self, name: str, *, right: bool, fault: str = "") -> None:
        """Count one; a wrong one keeps the line that says so."""
        self.of[name] += 1
        self.right[name] += right
        if not right and fault:
            self.faults.append(fault)

    def share(self, *names: str) -> float:
        """Return the share of right ones among those names; 1 where there is none."""
        of = sum(self.of[name] for name in names)
        return sum(self.right[name] for name in names) / of if of else 1.0

    def add(self, other: Shares) -> None:
        """Count other shares in."""
        self.right += other.right
        self.of += other.of
        self.faults += other.faults
