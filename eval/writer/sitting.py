"""Gold questions put to the real service before a scripted model's server."""

from __future__ import annotations

import logging
import uuid
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answers import Question
from eval.measures import judge
from eval.sittings import unlogged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answers import Answer
    from bot.bootstrap import Service
    from eval.cases import Case
    from eval.measures import Verdict
    from eval.writer.scripted_server import ScriptedServer
    from knowledge.settings import Settings

MODEL = "openai:scripted"


@dataclass(frozen=True, slots=True)
class Sat:
    """A case, its answer, and whether it was right."""

    case: Case
    answer: Answer
    verdict: Verdict


@contextmanager
def quiet() -> Iterator[None]:
    """Keep what fails on purpose out of the log."""
    loggers = [logging.getLogger(name) for name in ("bot.verification", "bot.writers")]
    before = [log.level for log in loggers]
    for log in loggers:
        log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for log, level in zip(loggers, before, strict=True):
            log.setLevel(level)


@contextmanager
def with_model(settings: Settings, server: ScriptedServer, **changed: object) -> Iterator[Service]:
    """Open the service with the scripted model, nothing remembered."""
    model = {"llm": MODEL, "llm_base_url": server.url, "llm_local_only": True, **changed}
    with unlogged(settings.model_copy(update=model)) as service, quiet():
        yield service


def sit(service: Service, cases: Sequence[Case]) -> list[Sat]:
    """Ask each case in a conversation of its own, its earlier turns first."""
    return [_sat(service, case, uuid.uuid4().hex) for case in cases]


def _sat(service: Service, case: Case, conversation: str) -> Sat:
    for turn in case.turns:
        service.answering.answer(Question(turn, case.as_of, conversation, case.unit))
    answer = service.answering.answer(Question(case.question, case.as_of, conversation, case.unit))
    return Sat(case, answer, judge(case, answer))


def of_a_model(service: Service, cases: Sequence[Case]) -> list[Case]:
    """Return the cases whose answer a model is asked to write."""
    return [sat.case for sat in sit(service, cases) if sat.answer.writing is not None]
