"""What ``hoidap doctor`` says of the language model, and never its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.commands.model_finding import model_finding
from eval.writer import characters
from eval.writer.scripted_server import Reply, Request, ScriptedServer, scripted
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = "sk-khoa-bi-mat"


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with scripted(lambda _: Reply("có")) as running:
        yield running


def found(server: ScriptedServer, **changed: object) -> tuple[bool | None, str]:
    named = {"llm": "openai:scripted", "llm_base_url": server.url, "llm_api_key": KEY}
    return model_finding(Settings(_env_file=None, **{**named, **changed}))


def test_without_a_model_nothing_is_wrong(server: ScriptedServer) -> None:
    good, said = found(server, llm=None)
    assert good is None
    assert "trích" in said
    assert server.requests == []


def test_a_model_that_answers_is_told_with_where_its_key_comes_from(
    server: ScriptedServer,
) -> None:
    good, said = found(server)
    assert good is True
    assert "openai:scripted; khóa lấy từ HOIDAP_LLM_API_KEY; trả lời sau" in said
    assert KEY not in said


def echoing(_: Request) -> Reply:
    """Refuse as some servers do: with the key itself."""
    return Reply(f"Incorrect API key provided: {KEY}", status=401)


@pytest.mark.parametrize(
    ("script", "expected"), [(echoing, "khóa và tên"), (characters.failing, "HOIDAP_LLM_BASE_URL")]
)
def test_a_model_that_fails_is_told_with_what_to_look_at(
    server: ScriptedServer, script: object, expected: str, caplog: pytest.LogCaptureFixture
) -> None:
    server.script = script  # type: ignore[assignment]  # a fixture's parameter has no type
    good, said = found(server)
    assert good is False
    assert expected in said
    assert KEY not in said + caplog.text


@pytest.mark.parametrize(
    ("setting", "value", "remedy"),
    [("llm", "openai", "PROVIDER:MODEL"), ("llm_steps", "route,dance", "dance")],
)
def test_a_name_that_is_none_is_told_with_its_remedy(
    server: ScriptedServer, setting: str, value: str, remedy: str
) -> None:
    good, said = found(server, **{setting: value})
    assert good is False
    assert remedy in said
