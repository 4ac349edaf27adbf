"""What an answer and a day may cost; when it is spent, answers go without a model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.writers.ledger import Spent, today
from bot.writers.models.faults import FaultKind, ModelFailed
from bot.writers.models.tokens import prompt_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.writers.ledger import Ledger
    from bot.writers.models.calls import Calls
    from bot.writers.models.chat import Message
    from bot.writers.models.usage import Usage
    from knowledge.settings import Settings

_MILLION = 1_000_000


@dataclass(frozen=True)
class Budget:
    """The operator's limits, over the ledger of what was spent."""

    settings: Settings
    ledger: Ledger

    def allows(self, tokens_in: int, before: Usage | None = None) -> bool:
        """Whether a prompt of so many tokens may be sent, after what the answer used before."""
        most_out = self.settings.llm_answer_tokens
        used_in, used_out = (before.tokens_in, before.tokens_out) if before else (0, 0)
        cost = self.cost(used_in + tokens_in, used_out + most_out)
        if 0 < self.settings.llm_answer_cost < cost:
            return False
        if used_out >= most_out:
            return False
        spent, limits = self.ledger.spent(today()), self.settings
        return (
            _below(spent.tokens + used_in + used_out + tokens_in, limits.llm_day_tokens)
            and _below(spent.seconds, limits.llm_day_seconds)
            and _below(spent.cost + cost, limits.llm_day_cost)
        )

    def heard(
        self, calls: Calls, messages: Sequence[Message], deadline: float, usage: Usage
    ) -> Iterator[str]:
        """Yield what a model says; ModelFailed, as of `Calls.stream` or when the budget is spent."""
        if not self.allows(prompt_tokens(messages), usage):
            raise ModelFailed(FaultKind.SPENT)
        yield from calls.stream(messages, deadline, usage)

    def cost(self, tokens_in: int, tokens_out: int) -> float:
        """Return what tokens cost in the operator's prices."""
        prices = self.settings.llm_price_in, self.settings.llm_price_out
        return (tokens_in * prices[0] + tokens_out * prices[1]) / _MILLION

    def charge(self, usage: Usage) -> float:
        """Write down what calls took; return what they cost."""
        cost = self.cost(usage.tokens_in, usage.tokens_out)
        if usage.calls:
            tokens = usage.tokens_in + usage.tokens_out
            self.ledger.spend(today(), Spent(tokens, usage.seconds, cost))
        return cost


def _below(value: float, limit: float) -> bool:
    return limit <= 0 or value < limit
