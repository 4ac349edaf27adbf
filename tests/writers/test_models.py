"""Opening models, and keeping within limits of failures and money."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from bot.writers.ledger import Ledger, Spent
from bot.writers.models.breaker import Breaker
from bot.writers.models.chat import Message, open_chat
from bot.writers.models.faults import FaultKind, ModelUnavailable, fault_of
from eval.writer.scripted_server import Reply, scripted
from knowledge.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date(2026, 10, 1)


def settings(**changed: object) -> Settings:
    return Settings(_env_file=None, **changed)


@pytest.mark.parametrize(
    "address", [None, "https://api.openai.com/v1", "http://10.0.0.8/v1", "http://127.evil.vn/v1"]
)
def test_a_model_elsewhere_is_refused_where_only_local_ones_are_allowed(
    address: str | None,
) -> None:
    with pytest.raises(ModelUnavailable, match="LOCAL_ONLY"):
        open_chat(settings(llm="openai:m", llm_base_url=address, llm_local_only=True))


@pytest.mark.parametrize("name", ["gpt-5", "openai:", ":m", "nobody:m"])
def test_a_name_that_names_no_model_is_refused_with_its_remedy(name: str) -> None:
    with pytest.raises(ModelUnavailable, match="unset HOIDAP_LLM"):
        open_chat(settings(llm=name, llm_base_url="http://127.0.0.1:9/v1"))


def test_a_local_model_is_reached_past_any_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with scripted(lambda _: Reply("xin chào")) as server:
        chat = open_chat(settings(llm="openai:m", llm_base_url=server.url, llm_local_only=True))
        said = "".join(piece.text for piece in chat.stream([Message("human", "chào")]))
        chat.close()
    assert said == "xin chào"


def test_the_key_is_in_no_representation() -> None:
    assert "bi-mat" not in repr(settings(llm_api_key="bi-mat"))


def test_a_breaker_opens_after_failures_in_a_row_and_lets_one_try_after_a_rest() -> None:
    now = [0.0]
    breaker = Breaker(failures=2, rest=10, now=lambda: now[0])
    breaker.failed()
    assert breaker.lets_through()
    breaker.failed()
    assert not breaker.lets_through()
    now[0] = 11
    assert [breaker.lets_through(), breaker.lets_through()] == [True, False]
    breaker.succeeded()
    assert breaker.lets_through()


class Coded(Exception):
    def __init__(self, status: int, message: str = "") -> None:
        super().__init__(message)
        self.status_code = status


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (Coded(429), FaultKind.BUSY),
        (Coded(500), FaultKind.BROKEN),
        (Coded(401), FaultKind.REFUSED),
        (Coded(400, "maximum context length is 4096"), FaultKind.OVERFLOW),
        (TimeoutError("timed out"), FaultKind.SLOW),
        (OSError("reset"), FaultKind.BROKEN),
    ],
)
def test_an_error_of_any_provider_is_told_by_what_it_says(
    error: Exception, kind: FaultKind
) -> None:
    assert fault_of(error).kind is kind


def test_the_ledger_outlives_the_process_and_adds_up_each_day(tmp_path: Path) -> None:
    for _ in range(2):
        ledger = Ledger(tmp_path / "models.sqlite", retention_days=30)
        ledger.spend(DAY, Spent(100, 1.5, 0.25))
        ledger.close()
    ledger = Ledger(tmp_path / "models.sqlite", retention_days=30)
    assert ledger.spent(DAY) == Spent(200, 3.0, 0.5)
    assert ledger.spent(DAY + dt.timedelta(days=1)) == Spent()
    ledger.close()


def test_what_was_written_is_recalled_until_it_is_too_old() -> None:
    ledger = Ledger(None, retention_days=30)
    ledger.keep("k", [["Một.", [1, 2]]], DAY)
    assert ledger.recall("k", DAY) == [["Một.", [1, 2]]]
    assert ledger.recall("k", DAY + dt.timedelta(days=1)) is None
    ledger.close()
