"""Asking a model for one small object: read and checked by code, asked for twice at most."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from bot.answers import StepOutcome, StepTaken
from bot.safety.masking import masked
from bot.telemetry import note
from bot.telemetry import step as traced
from bot.writers.cache import Cache, key_of
from bot.writers.json_objects import first_object
from bot.writers.models.chat import Message, asked_again
from bot.writers.models.faults import FaultKind, ModelFailed, ModelUnavailable
from bot.writers.prompts import prompt

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.writers.budget import Budget
    from bot.writers.clock import Clock
    from bot.writers.models.calls import Calls
    from bot.writers.models.usage import Usage
    from bot.writers.prompts import Prompt

MOST_LETTERS = 4000
T = TypeVar("T")
log = logging.getLogger(__name__)


class Step(StrEnum):
    """An optional step, by its name in the settings and of its prompt."""

    INTRODUCTION = "introduction"
    COMPLETION = "completion"
    SPLIT = "split"
    ROUTE = "route"
    SUGGESTION = "suggestion"


def steps_in(written: str) -> frozenset[Step]:
    """Return the steps that a setting names; ModelUnavailable for a name that is none.

    >>> sorted(steps_in("route, split")), len(steps_in("all")), len(steps_in(""))
    ([<Step.ROUTE: 'route'>, <Step.SPLIT: 'split'>], 5, 0)
    """
    names = {name.strip() for name in written.split(",")} - {""}
    known = {step.value for step in Step}
    if names - known - {"all"}:
        wrong = ", ".join(sorted(names - known))
        raise ModelUnavailable(
            f"… with HOIDAP_LLM_STEPS={wrong}", f"steps are {', '.join(Step)}, or all"
        )
    return frozenset(Step) if "all" in names else frozenset(map(Step, names))


class Unfit(Exception):
    """What a model gave can't be used; ``fault`` names the part of the prompt that tells it why."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True)
class Asker:
    """Asks one model, within the budget of the answer and of the day."""

    calls: Calls
    budget: Budget

    def ask(
        self,
        step: Step,
        clock: Clock,
        read: Callable[[Mapping[str, Any]], T | None],
        **words: str,
    ) -> T | None:
        """Return what ``read`` makes of the model's object; null when nothing fit comes of it.

        ``read`` raises Unfit for what may not be used, and returns null where nothing is to be
        done. ``words`` fill the prompt's blanks, without identifiers of people.
        """
        sheet, before = prompt(step), clock.used()
        sent = {name: masked(value) for name, value in words.items()}
        key = key_of(self.calls.chat.id, sheet.version, *sent.values())
        kept, found = self._cache.recall(key), None
        with traced(f"model.{step}"):
            try:
                given, found = (kept, read(kept)) if kept else self._given(sheet, clock, read, sent)
                outcome = StepOutcome.NEEDLESS if found is None else StepOutcome.TAKEN
                if not kept:
                    self._cache.keep(key, given)
            except (Unfit, ModelFailed) as fault:
                log.info("a model's %s is not used: %s", step, fault)
                outcome = _outcome_of(fault)
            note(prompt=sheet.version, outcome=outcome.value)
        taken = self._recorded(step, sheet, outcome, clock.usage.since(before))
        clock.steps.append(replace(taken, cached=kept is not None))
        return found

    def _given(
        self,
        sheet: Prompt,
        clock: Clock,
        read: Callable[[Mapping[str, Any]], T | None],
        words: Mapping[str, str],
    ) -> tuple[Mapping[str, Any], T | None]:
        """Return the model's object and what it reads as; asks again once, the fault named."""
        rules, asked = sheet.parts["system"], sheet.fill("ask", **words)
        messages = [Message("system", rules), Message("human", asked)]
        said = self._said(messages, clock)
        try:
            return _read(said, read)
        except Unfit as unfit:
            again = asked_again(messages, said, sheet.parts[unfit.fault])
            return _read(self._said(again, clock), read)

    def _said(self, messages: Sequence[Message], clock: Clock) -> str:
        deadline = clock.deadline(self.budget.settings.llm_answer_seconds)
        said = ""
        for text in self.budget.heard(self.calls, messages, deadline, clock.usage):
            said += text
            if len(said) > MOST_LETTERS:
                break
        return said

    def _recorded(self, step: Step, sheet: Prompt, outcome: StepOutcome, used: Usage) -> StepTaken:
        return StepTaken(
            step=step.value,
            model=self.calls.chat.id,
            prompt=sheet.version,
            outcome=outcome,
            tokens_in=used.tokens_in,
            tokens_out=used.tokens_out,
            seconds=round(used.seconds, 3),
            cost=self.budget.charge(used),
            calls=used.calls,
        )

    @cached_property
    def _cache(self) -> Cache:
        return Cache(self.budget.ledger, self.budget.settings.llm_cache_days)


def _outcome_of(fault: Unfit | ModelFailed) -> StepOutcome:
    if isinstance(fault, Unfit):
        return StepOutcome.UNFIT
    return StepOutcome.SPENT if fault.kind is FaultKind.SPENT else StepOutcome.FAILED


def _read(said: str, read: Callable[[Mapping[str, Any]], T]) -> tuple[Mapping[str, Any], T]:
    given = first_object(said)
    if given is None:
        raise Unfit("malformed")
    return given, read(given)
