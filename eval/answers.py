"""Every gold question through the real service, judged; what `hoidap eval answers` runs."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answers import Question
from eval.falsehoods import falsifying
from eval.measures import judge, loose_numbers, quotes_off

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answers import Answer
    from bot.bootstrap import Service
    from eval.cases import Case
    from eval.measures import Verdict

PROBED = 60


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case, the answer that came, and how it was judged."""

    case: Case
    answer: Answer
    verdict: Verdict
    quotes_off: int
    loose_numbers: tuple[str, ...]
    stopped: tuple[int, int] = (0, 0)  # of the lines made false on purpose, see `falsehoods`


def run_cases(service: Service, cases: Iterable[Case]) -> list[Outcome]:
    """Ask every case in a conversation of its own, its earlier turns first.

    The first of those that are answered from documents are asked again with falsified drafts.
    """
    run, other = uuid.uuid4().hex, uuid.uuid4().hex
    outcomes = [_outcome(service, case, run) for case in cases]
    probed = [o for o in outcomes if o.answer.citations and not o.case.turns][:PROBED]
    with falsifying(service.answering) as lying:
        stopped = {
            o.case.id: lying.stopped(_question(o.case, o.case.question, other)) for o in probed
        }
    return [replace(o, stopped=stopped.get(o.case.id, o.stopped)) for o in outcomes]


def _outcome(service: Service, case: Case, run: str) -> Outcome:
    for turn in case.turns:
        service.answering.answer(_question(case, turn, run))
    answer = service.answering.answer(_question(case, case.question, run))
    return Outcome(
        case=case,
        answer=answer,
        verdict=judge(case, answer),
        quotes_off=quotes_off(answer.citations, service.library.text),
        loose_numbers=tuple(sorted(loose_numbers(answer))),
    )


def _question(case: Case, text: str, run: str) -> Question:
    """Ask in a conversation that no other run knows of."""
    conversation = f"eval-{run}-{case.id}"
    return Question(text=text, as_of=case.as_of, conversation_id=conversation, unit=case.unit)
