"""Each provider's package over its own protocol: whole answers, streamed ones, and errors."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from bot.writers.models.chat import Chat, Message, open_chat
from bot.writers.models.faults import FaultKind, ModelFailed, ModelUnavailable
from eval.writer.scripted_server import Reply, ScriptedServer, scripted
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = "khoa-bi-mat-123"
TURNS = [Message("system", "Trả lời ngắn."), Message("human", "Xin chào?")]
SAID = "Chào bạn, mọi việc đều có trong văn bản."


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with scripted(lambda _: Reply(SAID)) as running:
        yield running


@pytest.fixture(params=["openai", "ollama", "anthropic", "google_genai"])
def provider(request: pytest.FixtureRequest) -> str:
    name = str(request.param)
    if not find_spec(f"langchain_{name}"):
        pytest.skip(f"the extra '{name}' is not installed")
    return name


def opened(provider: str, server: ScriptedServer, **changed: object) -> Chat:
    named = {
        "llm": f"{provider}:scripted",
        "llm_base_url": server.url if provider == "openai" else server.root,
        "llm_api_key": KEY,
        "llm_answer_seconds": 5.0,
    }
    return open_chat(Settings(_env_file=None, **{**named, **changed}))


@pytest.mark.parametrize("streaming", [True, False], ids=["streamed", "whole"])
def test_an_answer_comes_with_its_tokens(
    provider: str, server: ScriptedServer, *, streaming: bool
) -> None:
    chat = opened(provider, server, llm_streaming=streaming)
    pieces = list(chat.stream(TURNS))
    chat.close()
    texts = [piece.text for piece in pieces if piece.text]
    assert "".join(texts) == SAID
    assert (len(texts) > 1) is streaming
    used = [piece.used for piece in pieces if piece.used]
    assert sum(tokens_in for tokens_in, _ in used) == 100
    assert sum(tokens_out for _, tokens_out in used) >= len(SAID) // 3
    roles = [(turn["role"], turn["content"]) for turn in server.requests[0].messages]
    assert roles == [("system", "Trả lời ngắn."), ("user", "Xin chào?")]


@pytest.mark.parametrize(
    ("status", "kind"),
    [(401, FaultKind.REFUSED), (429, FaultKind.BUSY), (500, FaultKind.BROKEN)],
)
def test_an_error_is_told_by_its_status_and_without_the_key(
    provider: str, server: ScriptedServer, status: int, kind: FaultKind
) -> None:
    server.script = lambda _: Reply(f"no: {KEY}", status=status)
    chat = opened(provider, server)
    with pytest.raises(ModelFailed) as failed:
        list(chat.stream(TURNS))
    chat.close()
    assert failed.value.kind is kind
    assert KEY not in str(failed.value)
    assert len(server.requests) == 1


@pytest.mark.parametrize("name", ["anthropic", "google_genai"])
def test_a_maker_s_own_servers_are_refused_where_only_local_models_are_allowed(
    server: ScriptedServer, name: str
) -> None:
    with pytest.raises(ModelUnavailable, match="LOCAL_ONLY"):
        opened(name, server, llm_local_only=True)
