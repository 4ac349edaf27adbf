"""How the providers' servers speak over HTTP: what they are sent, and how they answer.

OpenAI's chat completions (https://platform.openai.com/docs/api-reference/chat), Ollama's chat
(https://github.com/ollama/ollama/blob/main/docs/api.md), Anthropic's messages
(https://docs.anthropic.com/en/api/messages-streaming) and Gemini's content generation
(https://ai.google.dev/api/generate-content), streamed or whole.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Body = Mapping[str, Any]
    Turn = dict[str, str]

TOKENS_IN = 100


def tokens_out(text: str) -> int:
    """Return how many tokens the server says that it wrote."""
    return max(1, len(text) // 3)


@dataclass(frozen=True)
class Dialect:
    """One provider's protocol; what is streamed is given as bytes to be written one by one.

    ``turns`` reads the messages that were sent, ``whole`` writes an answer at once, ``opening``
    what stands before its first piece, ``piece`` one piece, ``closing`` what stands behind the
    last, with the count of tokens; ``fault`` is the body of an error.
    """

    media: str
    turns: Callable[[Body], list[Turn]]
    whole: Callable[[str, str], Any]
    opening: Callable[[], Iterator[bytes]]
    piece: Callable[[str], bytes]
    closing: Callable[[str, str], Iterator[bytes]]
    fault: Callable[[str, int], Any]


def dialect_of(path: str) -> Dialect:
    """Return the protocol that an address belongs to."""
    return next((d for part, d in _BY_PATH.items() if part in path), OPENAI)


def is_streamed(path: str, body: Body) -> bool:
    """Whether an answer is wanted piece by piece; Ollama's are unless told otherwise."""
    return "streamGenerateContent" in path or bool(body.get("stream", "/api/chat" in path))


def _event(data: Any, name: str = "") -> bytes:
    opened = f"event: {name}\n" if name else ""
    return f"{opened}data: {json.dumps(data)}\n\n".encode()


def _chunk(**data: Any) -> bytes:
    return _event(
        {"id": "s", "object": "chat.completion.chunk", "created": 0, "model": "s", **data}
    )


def _delta(content: Turn, finish: str | None = None) -> dict[str, Any]:
    return {"index": 0, "delta": content, "finish_reason": finish}


def _openai_usage(text: str) -> dict[str, int]:
    out = tokens_out(text)
    return {"prompt_tokens": TOKENS_IN, "completion_tokens": out, "total_tokens": TOKENS_IN + out}


def _openai_whole(text: str, finish: str) -> Any:
    message = {"role": "assistant", "content": text}
    choice = {"index": 0, "message": message, "finish_reason": finish}
    return {"id": "s", "object": "chat.completion", "created": 0, "model": "s", "choices": [choice], "usage": _openai_usage(text)}  # fmt: skip


def _openai_closing(text: str, finish: str) -> Iterator[bytes]:
    yield _chunk(choices=[_delta({}, finish)])
    yield _chunk(choices=[], usage=_openai_usage(text))
    yield b"data: [DONE]\n\n"


OPENAI = Dialect(
    "text/event-stream",
    lambda body: [dict(turn) for turn in body["messages"]],
    _openai_whole,
    lambda: iter(()),
    lambda text: _chunk(choices=[_delta({"content": text})]),
    _openai_closing,
    lambda said, _: {"error": {"message": said, "type": "scripted"}},
)


def _ollama(text: str, **more: Any) -> Any:
    message = {"role": "assistant", "content": text}
    return {"model": "s", "created_at": "2026-01-01T00:00:00Z", "message": message, **more}


def _ollama_end(text: str, finish: str) -> dict[str, Any]:
    return {"done": True, "done_reason": finish, "prompt_eval_count": TOKENS_IN, "eval_count": tokens_out(text)}  # fmt: skip


def _line(data: Any) -> bytes:
    return json.dumps(data).encode() + b"\n"


OLLAMA = Dialect(
    "application/x-ndjson",
    lambda body: [dict(turn) for turn in body["messages"]],
    lambda text, finish: _ollama(text, **_ollama_end(text, finish)),
    lambda: iter(()),
    lambda text: _line(_ollama(text, done=False)),
    lambda text, finish: iter([_line(_ollama("", **_ollama_end(text, finish)))]),
    lambda said, _: {"error": said},
)


def _anthropic_turns(body: Body) -> list[Turn]:
    system = body.get("system") or []
    rules = system if isinstance(system, str) else "".join(part["text"] for part in system)
    turns = [{"role": "system", "content": rules}] if rules else []
    for turn in body["messages"]:
        content = turn["content"]
        text = content if isinstance(content, str) else "".join(p["text"] for p in content)
        turns.append({"role": turn["role"], "content": text})
    return turns


def _anthropic_message(text: str, out: int, finish: str | None) -> dict[str, Any]:
    content = [{"type": "text", "text": text}] if text else []
    stop = {"stop": "end_turn", "length": "max_tokens"}.get(finish or "", finish)
    usage = {"input_tokens": TOKENS_IN, "output_tokens": out}
    return {"id": "s", "type": "message", "role": "assistant", "model": "s", "content": content, "stop_reason": stop, "stop_sequence": None, "usage": usage}  # fmt: skip


def _anthropic_opening() -> Iterator[bytes]:
    message = _anthropic_message("", 1, None)
    yield _event({"type": "message_start", "message": message}, "message_start")
    block = {"type": "text", "text": ""}
    yield _event({"type": "content_block_start", "index": 0, "content_block": block}, "content_block_start")  # fmt: skip


def _anthropic_piece(text: str) -> bytes:
    delta = {"type": "text_delta", "text": text}
    return _event({"type": "content_block_delta", "index": 0, "delta": delta}, "content_block_delta")  # fmt: skip


def _anthropic_closing(text: str, finish: str) -> Iterator[bytes]:
    yield _event({"type": "content_block_stop", "index": 0}, "content_block_stop")
    whole = _anthropic_message(text, tokens_out(text), finish)
    delta = {"stop_reason": whole["stop_reason"], "stop_sequence": None}
    usage = {"input_tokens": TOKENS_IN, "output_tokens": tokens_out(text)}
    yield _event({"type": "message_delta", "delta": delta, "usage": usage}, "message_delta")
    yield _event({"type": "message_stop"}, "message_stop")


_ANTHROPIC_FAULTS = {401: "authentication_error", 429: "rate_limit_error", 529: "overloaded_error"}
ANTHROPIC = Dialect(
    "text/event-stream",
    _anthropic_turns,
    lambda text, finish: _anthropic_message(text, tokens_out(text), finish),
    _anthropic_opening,
    _anthropic_piece,
    _anthropic_closing,
    lambda said, status: {
        "type": "error",
        "error": {"type": _ANTHROPIC_FAULTS.get(status, "api_error"), "message": said},
    },
)


def _gemini_turns(body: Body) -> list[Turn]:
    def text(content: Body) -> str:
        return "".join(part["text"] for part in content["parts"])

    rules = body.get("systemInstruction")
    turns = [{"role": "system", "content": text(rules)}] if rules else []
    return [
        *turns,
        *({"role": c.get("role", "user"), "content": text(c)} for c in body["contents"]),
    ]


def _gemini(text: str, out: int, finish: str | None) -> dict[str, Any]:
    stop = {"stop": "STOP", "length": "MAX_TOKENS"}.get(finish or "", finish)
    content = {"role": "model", "parts": [{"text": text}]}
    candidate = {"content": content, "index": 0, **({"finishReason": stop} if stop else {})}
    used = {"promptTokenCount": TOKENS_IN, "candidatesTokenCount": out, "totalTokenCount": TOKENS_IN + out}  # fmt: skip
    return {"candidates": [candidate], "usageMetadata": used, "modelVersion": "s"}


GEMINI = Dialect(
    "text/event-stream",
    _gemini_turns,
    lambda text, finish: _gemini(text, tokens_out(text), finish),
    lambda: iter(()),
    lambda text: _event(_gemini(text, 0, None)),
    lambda text, finish: iter([_event(_gemini("", tokens_out(text), finish))]),
    lambda said, status: {"error": {"code": status, "message": said, "status": "SCRIPTED"}},
)
_BY_PATH = {"/api/chat": OLLAMA, "/v1/messages": ANTHROPIC, "enerateContent": GEMINI}
