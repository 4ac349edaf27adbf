"""The writer that lets a model word what the documents prove; read `ModelWriter.write` first."""

from __future__ import annotations

import logging
import time
from dataclasses import astuple, dataclass, field
from typing import TYPE_CHECKING

from bot.answers import Outcome, Writing
from bot.telemetry import note, step
from bot.verification import MARK
from bot.writers.cache import Cache, key_of
from bot.writers.claims import Claim, ClaimReader, as_json
from bot.writers.judging import Fault, Proven, judge
from bot.writers.models.chat import Message, asked_again
from bot.writers.models.faults import FaultKind, ModelFailed
from bot.writers.models.tokens import tokens_of
from bot.writers.offers import offers_of, trimmed, written_out
from bot.writers.page import Page
from bot.writers.prompts import prompt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.drafts import Draft
    from bot.writers.budget import Budget
    from bot.writers.models.calls import Calls
    from bot.writers.models.usage import Usage
    from bot.writers.offers import Offer
    from bot.writers.port import AnswerWriter, Commission

LEAST_SECONDS = 2.0
log = logging.getLogger(__name__)


@dataclass
class _Work:
    """One answer on its way: what is asked, what has been said, what fell, what it took."""

    commission: Commission
    offers: list[Offer]
    page: Page
    deadline: float
    before: Usage
    reader: ClaimReader = field(default_factory=ClaimReader)
    held: list[Claim] = field(default_factory=list)
    fallen: list[tuple[Claim, Fault]] = field(default_factory=list)
    cached: bool = False
    fault: str = ""

    @property
    def usage(self) -> Usage:
        """What models have taken for the whole answer."""
        return self.commission.clock.usage


class ModelWriter:
    """Writes what a model says and the documents prove; what falls, the documents say themselves.

    It words only answers out of sentences (`Draft.offered`): lists of tasks, figures, facts and
    refusals stay as ``extractive`` composed them.
    """

    def __init__(self, extractive: AnswerWriter, calls: Calls, budget: Budget) -> None:
        self._extractive = extractive
        self._calls = calls
        self._budget = budget
        self._cache = Cache(budget.ledger, budget.settings.llm_cache_days)
        self._prompt = prompt("write")

    def write(self, commission: Commission) -> Draft:
        """Compose without the model, ask it, judge what it says, mend once, fill with quotes."""
        draft = self._extractive.write(commission)
        if not draft.offered or _is_list(draft):
            return draft
        work = self._begin(commission, draft)
        if not work.offers:
            return draft
        key = self._key(work)
        recalled = self._cache.recall(key)
        if recalled is None:
            self._ask(work)
            if work.held and not (work.fallen or work.fault):  # what fell may go better next time
                self._cache.keep(key, [astuple(claim) for claim in work.held])
        else:
            work.cached = True
            self._hear(work, (Claim(text, tuple(ns), tuple(qs)) for text, ns, qs in recalled))
        if work.held:
            work.page.fill(draft)
            draft.sentences = work.page.sentences
        draft.writing = self._recorded(work)
        commission.clock.lap("compose")
        return draft

    def _begin(self, commission: Commission, draft: Draft) -> _Work:
        evidence = commission.evidence
        told = [(item.document.id, item.span) for item in evidence.items]
        room = self._budget.settings.llm_context_tokens - self._budget.settings.llm_answer_tokens
        room -= tokens_of(len(self._prompt.parts["system"]) + len(commission.asked.text))
        offers = trimmed(offers_of(draft.offered, told, evidence.library), room)
        deadline = commission.clock.deadline(self._budget.settings.llm_answer_seconds)
        page = Page(evidence, commission.tell)
        return _Work(commission, offers, page, deadline, commission.clock.used())

    def _ask(self, work: _Work) -> None:
        """Ask; a failure is kept in ``work.fault``."""
        with step("model"):
            try:
                self._converse(work)
            except ModelFailed as failed:
                log.warning("%s", failed)
                work.fault = failed.kind
            used = work.usage.since(work.before)
            note(model=self._calls.chat.id, prompt=self._prompt.version, calls=used.calls)
            note(tokens_in=used.tokens_in, tokens_out=used.tokens_out)
            note(kept=len(work.held), fallen=len(work.fallen))

    def _converse(self, work: _Work) -> None:
        """Hear what the model says, and once more with the faults named."""
        self._hear(work, self._claims(work, self._messages(work)))
        if not (work.held or work.fallen or work.reader.formed):
            fault = self._prompt.parts["malformed"]
            again = asked_again(self._messages(work), work.reader.text, fault)
            self._hear(work, self._claims(work, again))
        elif work.fallen:
            self._mend(work)
        if not (work.held or work.fallen):
            work.fault = FaultKind.EMPTY

    def _mend(self, work: _Work) -> None:
        """Ask once more for what fell; what isn't mended stays fallen."""
        if work.deadline - time.monotonic() < LEAST_SECONDS:
            return
        fell, before = work.fallen, len(work.held)
        work.fallen = []
        try:
            self._hear(work, self._claims(work, self._repairs(work, fell)))
        finally:
            work.fallen = [] if len(work.held) - before >= len(fell) else fell

    def _repairs(self, work: _Work, fell: Sequence[tuple[Claim, Fault]]) -> list[Message]:
        faults = "\n".join(f"- “{c.text}”: {self._prompt.parts[fault]}" for c, fault in fell)
        said = as_json([claim for claim, _ in fell])
        fault = self._prompt.fill("repair", faults=faults)
        return asked_again(self._messages(work), said, fault)

    def _claims(self, work: _Work, messages: Sequence[Message]) -> Iterator[Claim]:
        """Yield what the model says as it says it; with less evidence where it was too much."""
        reader = work.reader = ClaimReader()
        try:
            for text in self._budget.heard(self._calls, messages, work.deadline, work.usage):
                yield from reader.feed(text)
        except ModelFailed as failed:
            fewer = [o for at, o in enumerate(work.offers) if o.told or at < len(work.offers) // 2]
            if failed.kind is not FaultKind.OVERFLOW or len(fewer) == len(work.offers):
                raise
            work.offers = fewer
            yield from self._claims(work, self._messages(work))

    def _hear(self, work: _Work, claims: Iterator[Claim]) -> None:
        """Judge each claim as it comes; what holds is said at once."""
        for claim in claims:
            verdict = judge(claim, work.offers)
            if isinstance(verdict, Proven) and work.page.say(verdict):
                work.held.append(claim)
            else:
                fault = verdict if isinstance(verdict, Fault) else Fault.UNPROVEN
                log.info("a model's sentence fell: %s", fault)
                work.fallen.append((claim, fault))

    def _messages(self, work: _Work) -> list[Message]:
        question = work.commission.asked.text
        evidence = written_out(work.offers)
        return [
            Message("system", self._prompt.parts["system"]),
            Message("human", self._prompt.fill("ask", evidence=evidence, question=question)),
        ]

    def _key(self, work: _Work) -> str:
        about = [self._calls.chat.id, self._prompt.version, work.commission.asked.text]
        about += [f"{o.document.id} {o.span.start} {o.span.end} {o.sentence}" for o in work.offers]
        return key_of(*about)

    def _recorded(self, work: _Work) -> Writing:
        used = work.usage.since(work.before)
        cost = self._budget.charge(used)
        return Writing(
            model=self._calls.chat.id,
            prompt=self._prompt.version,
            outcome=_outcome(work),
            tokens_in=used.tokens_in,
            tokens_out=used.tokens_out,
            seconds=round(used.seconds, 3),
            cost=cost,
            calls=used.calls,
            kept=len(work.held),
            fallen=len(work.fallen),
            cached=work.cached,
            fault=str(work.fault),
        )


def _outcome(work: _Work) -> Outcome:
    if work.held:
        return Outcome.MIXED if work.fallen or work.fault else Outcome.WRITTEN
    if work.fault == FaultKind.SPENT:
        return Outcome.SPENT
    return Outcome.FAILED if work.fault else Outcome.UNPROVEN


def _is_list(draft: Draft) -> bool:
    """Whether a draft announces items: lists are code's."""
    return any(MARK.sub("", s.text).rstrip().endswith(":") for s in draft.sentences)
