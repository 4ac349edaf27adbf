"""LangChain's chat models: opened by name, streamed as plain text; LangChain's types stop here."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.writers.models.faults import ModelUnavailable, fault_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from langchain_core.language_models import BaseChatModel

    from knowledge.settings import Settings

    _Opened = tuple[BaseChatModel, Callable[[], None] | None]

MOST_SENT_BACK = 4000
OLLAMA = "http://127.0.0.1:11434"
_LOOPBACK = frozenset({"localhost", "::1"})
_EXTRAS = frozenset({"openai", "ollama", "anthropic", "google_genai"})
_LOCAL = frozenset({"openai", "ollama"})  # the others' servers are their makers'


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a prompt; ``role`` is "system", "human" or "ai"."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """What comes next: text, and the tokens used where the server says so, in and out."""

    text: str = ""
    used: tuple[int, int] | None = None


def asked_again(messages: Sequence[Message], said: str, fault: str) -> list[Message]:
    """Return a conversation that goes on with what was wrong with what was said.

    Turns alternate, as some models insist: to silence it says so behind the question itself.
    """
    if said.strip():
        return [*messages, Message("ai", said[:MOST_SENT_BACK]), Message("human", fault)]
    last = messages[-1]
    return [*messages[:-1], Message(last.role, f"{last.text}\n\n{fault}")]


class Chat:
    """A chat model of any provider. Nothing is sent before ``stream``."""

    def __init__(
        self,
        name: str,
        model: BaseChatModel,
        close: Callable[[], None] | None = None,
        *,
        private: bool = False,
        secret: str = "",
    ) -> None:
        self.id = name
        self._model = model
        self._close = close
        self._private = private
        self._secret = secret

    def close(self) -> None:
        """Close connections, also those of calls that nobody waits for any more."""
        if self._close:
            self._close()

    def stream(self, messages: Sequence[Message]) -> Iterator[Piece]:
        """Yield the answer as it comes; raises ModelFailed."""
        from langsmith import tracing_context  # comes with langchain-core

        try:
            with tracing_context(enabled=False if self._private else None):
                for chunk in self._model.stream([(m.role, m.text) for m in messages]):
                    yield _piece(chunk)
        except Exception as error:  # each provider's package raises errors of its own
            raise fault_of(error, self._secret) from error


def open_chat(settings: Settings) -> Chat:
    """Open the configured model; ModelUnavailable says what its settings or its package lack.

    Where remote models are forbidden, the address must be this machine's own, no proxy is used,
    no redirection followed, and nothing is traced elsewhere.
    """
    name = settings.llm or ""
    provider, _, model = name.partition(":")
    if not provider or not model:
        raise ModelUnavailable(name, "a name is PROVIDER:MODEL, as in openai:gpt-5-mini")
    address = settings.llm_base_url or (OLLAMA if provider == "ollama" else None)
    if settings.llm_local_only and not (provider in _LOCAL and is_local(address)):
        raise ModelUnavailable(
            name,
            "HOIDAP_LLM_LOCAL_ONLY forbids models elsewhere; take openai: or ollama: with"
            " HOIDAP_LLM_BASE_URL at 127.0.0.1",
        )
    try:
        opened, close = _opened(provider, model, address, settings)
    except ImportError as missing:
        known = provider in _EXTRAS
        package = f'"hoidap[{provider}]"' if known else f"langchain-{provider.replace('_', '-')}"
        raise ModelUnavailable(name, f"pip install {package} ({missing})") from missing
    except Exception as error:  # each provider's package raises errors of its own
        raise ModelUnavailable(name, f"{type(error).__name__}: {error}") from error
    key = settings.llm_api_key.get_secret_value() if settings.llm_api_key else ""
    return Chat(name, opened, close, private=settings.llm_local_only, secret=key)


def is_local(address: str | None) -> bool:
    """Whether an address can't be anybody else's machine.

    >>> is_local("http://127.0.0.1:8080/v1"), is_local("http://10.0.0.5/v1"), is_local(None)
    (True, False, False)
    """
    host = urlsplit(address or "").hostname or ""
    return host in _LOOPBACK or (host.startswith("127.") and host.replace(".", "").isdigit())


def _opened(provider: str, model: str, address: str | None, settings: Settings) -> _Opened:
    key, seconds = settings.llm_api_key, settings.llm_answer_seconds
    tokens = settings.llm_answer_tokens
    if provider == "openai":
        return _openai(model, address, key, settings)
    options: dict[str, Any] = {
        "temperature": 0,
        "base_url": address,
        "disable_streaming": not settings.llm_streaming,
    }
    if provider == "ollama":
        options |= {"num_predict": tokens, "client_kwargs": _client(seconds, settings)}
    else:
        options |= {"timeout": seconds, "max_tokens": tokens, "max_retries": 0, "api_key": key}
    from langchain.chat_models import init_chat_model

    given = {name: value for name, value in options.items() if value is not None}
    chat = init_chat_model(model, model_provider=provider, **given)
    return chat, lambda: _close(chat)


def _close(model: BaseChatModel) -> None:
    """Close a model's connections: the packages have no public way, their clients have one."""
    client: Any = getattr(model, "_client", None) or getattr(model, "client", None)
    if hasattr(client, "close"):
        client.close()


def _openai(model: str, address: str | None, key: SecretStr | None, settings: Settings) -> _Opened:
    import httpx
    from langchain_openai import ChatOpenAI

    if not key and address and not os.environ.get("OPENAI_API_KEY"):
        key = SecretStr("none")  # servers of one's own want none, the package insists
    options: dict[str, Any] = {"api_key": key} if key else {}
    client = httpx.Client(**_client(settings.llm_answer_seconds, settings))
    chat = ChatOpenAI(
        model=model,
        base_url=address,
        temperature=0,
        timeout=settings.llm_answer_seconds,
        max_retries=0,
        max_completion_tokens=settings.llm_answer_tokens,
        stream_usage=True,
        disable_streaming=not settings.llm_streaming,
        use_responses_api=False,
        http_client=client,
        **options,
    )
    return chat, client.close


def _client(seconds: float, settings: Settings) -> dict[str, Any]:
    options: dict[str, Any] = {"timeout": seconds}
    if settings.llm_local_only:
        options |= {"trust_env": False, "follow_redirects": False}
    return options


def _piece(chunk: Any) -> Piece:
    counted = getattr(chunk, "usage_metadata", None)
    used = (int(counted["input_tokens"]), int(counted["output_tokens"])) if counted else None
    return Piece(str(getattr(chunk, "text", "") or ""), used)
