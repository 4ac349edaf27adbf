"""Faults that a test plants: by script, for the next calls, or by chance, from a seed."""

from __future__ import annotations

import json
import random
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Answer:
    """What goes back over HTTP."""

    status: int = 200
    body: bytes = b""
    content_type: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()
    cut: bool = False
    """The connection ends before the body is whole: the caller can't know what happened."""

    @classmethod
    def of(cls, content: Any, status: int = 200) -> Answer:
        """Return an answer of JSON."""
        return cls(status, json.dumps(content, ensure_ascii=False).encode())

    def content(self) -> Any:
        """Return the JSON within."""
        return json.loads(self.body)


@dataclass(frozen=True)
class Fault:
    """What happens to one call instead of its answer."""

    name: str
    answer: Answer
    takes_effect: bool = False
    """The call is done first, and only its answer is lost or spoilt."""
    seconds: float = 0
    """The answer comes this late."""


LOST_BEFORE = Fault("lost before it took effect", Answer(cut=True))
LOST_AFTER = Fault("lost after it took effect", Answer(cut=True), takes_effect=True)
EMPTY_BODY = Fault("an empty body", Answer())
SERVER_ERROR = Fault("server error", Answer(500, b"Internal Server Error", "text/plain"))
BAD_GATEWAY = Fault(
    "bad gateway", Answer(502, b"<html><h1>502 Bad Gateway</h1></html>", "text/html")
)
GARBAGE = Fault("no JSON", Answer(200, b"<html>maintenance</html>", "text/html"))
NETWORK_FAULTS = (LOST_BEFORE, EMPTY_BODY, SERVER_ERROR, BAD_GATEWAY, GARBAGE)


@dataclass
class Faults:
    """The faults of one double."""

    drawn: list[tuple[str, Fault]] = field(default_factory=list)
    _next: dict[str, deque[Fault | None]] = field(default_factory=lambda: defaultdict(deque))
    _chance: dict[str, tuple[float, tuple[Fault, ...], random.Random]] = field(default_factory=dict)

    def next(self, method: str, *faults: Fault | None) -> None:
        """Let the next calls of a method meet these, in order; None stands for none."""
        self._next[method].extend(faults)

    def sometimes(self, method: str, share: float, *faults: Fault, seed: int = 0) -> None:
        """Let this share of a method's calls meet one of these; a share of 0 ends it."""
        self._chance[method] = (share, faults, random.Random(seed))

    def draw(self, method: str) -> Fault | None:
        """Return what the call at hand meets."""
        planned = self._next[method]
        fault = planned.popleft() if planned else self._by_chance(method)
        if fault:
            self.drawn.append((method, fault))
        return fault

    def _by_chance(self, method: str) -> Fault | None:
        share, faults, chance = self._chance.get(method, (0.0, (), random.Random(0)))
        return chance.choice(faults) if faults and chance.random() < share else None
