"""What the way around a model costs: our own time, and the wait for the first proven sentence."""

from __future__ import annotations

import math
import time
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answers import Question
from eval.writer.scripted_server import Reply, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.bootstrap import Service
    from eval.cases import Case
    from eval.writer.scripted_server import Request, ScriptedServer

BEFORE = 0.15
PACE = 0.02


@dataclass(frozen=True, slots=True)
class Pace:
    """Of one answer: seconds without the model's, and to the first sentence over the model's."""

    overhead: float
    first: float


def paced(request: Request) -> Reply:
    """Speak at the pace of a model: a while of nothing, then about 600 letters a second."""
    said = [(words, [n], [words]) for n, words in request.evidence.items()]
    return Reply(written(*said), before=BEFORE, pace=PACE)


def paces(service: Service, server: ScriptedServer, cases: Sequence[Case]) -> list[Pace]:
    """Ask each case once; only answers that a model wrote are counted."""
    server.script = paced
    return [pace for case in cases if (pace := _pace(service, server, case)) is not None]


def _pace(service: Service, server: ScriptedServer, case: Case) -> Pace | None:
    told: list[float] = []
    server.first_sentences.clear()
    began = time.monotonic()
    question = Question(case.question, case.as_of, uuid.uuid4().hex, case.unit)
    answer = service.answering.answer(question, lambda *_: told.append(time.monotonic() - began))
    total = time.monotonic() - began
    writing = answer.writing
    if writing is None or not writing.kept or not told or not server.first_sentences:
        return None
    return Pace(total - writing.seconds, told[0] / server.first_sentences[0])


def alone(service: Service, cases: Sequence[Case]) -> list[float]:
    """Return the seconds of the same answers without a model."""
    return [_seconds(service, case) for case in cases]


def _seconds(service: Service, case: Case) -> float:
    began = time.monotonic()
    service.answering.answer(Question(case.question, case.as_of, uuid.uuid4().hex, case.unit))
    return time.monotonic() - began


def most_of(values: Sequence[float], share: float = 0.95) -> float:
    """Return what most values stay at or below.

    >>> most_of([1.0, 2.0, 3.0, 4.0], 0.5)
    2.0
    """
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * share) - 1)] if ordered else 0.0
