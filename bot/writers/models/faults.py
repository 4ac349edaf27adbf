"""Why a model gave nothing, or what the settings lack to ask one."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

OVERFLOWS = (
    "context_length_exceeded",
    "maximum context length",
    "context window",
    "context size",
    "prompt is too long",
    "too many tokens",
)
_TIMEOUTS = ("timeout", "timed out")


class FaultKind(StrEnum):
    """What kept a model from answering."""

    SLOW = "slow"
    BUSY = "busy"  # rate limits, overload
    BROKEN = "broken"  # 5xx, a connection that fails or ends
    OVERFLOW = "overflow"
    REFUSED = "refused"  # key, rights, an unknown model: trying again is no use
    OPEN = "open"  # the circuit breaker: it failed too often just now
    CROWDED = "crowded"  # as many calls of our own are under way as may be
    EMPTY = "empty"  # it answered, without one sentence in the form asked for
    SPENT = "spent"


class ModelFailed(Exception):
    """A call that gave no answer; ``after``: seconds that the server asks to wait."""

    def __init__(self, kind: FaultKind, detail: str = "", after: float | None = None) -> None:
        super().__init__(f"the model gave no answer ({kind}): {detail}"[:300])
        self.kind = kind
        self.after = after


class ModelUnavailable(Exception):
    """The settings name a model that can't be opened, or that they forbid."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"HOIDAP_LLM={name}: {reason}; unset HOIDAP_LLM to answer without a model")


def fault_of(error: BaseException, secret: str = "") -> ModelFailed:
    """Return what an error of a provider's package means; each has an error tree of its own.

    Some servers repeat the key that they refuse: the ``secret`` is left out.
    """
    if isinstance(error, ModelFailed):
        return error
    status = _status(error)
    said = f"{type(error).__name__}: {error}"
    said = said.replace(secret, "…") if secret else said
    folded = said.lower()
    if any(sign in folded for sign in OVERFLOWS):
        return ModelFailed(FaultKind.OVERFLOW, said)
    if status in {408, 504} or any(sign in folded for sign in _TIMEOUTS):
        return ModelFailed(FaultKind.SLOW, said)
    if status in {429, 503, 529}:
        return ModelFailed(FaultKind.BUSY, said, _retry_after(error))
    if status is not None and 400 <= status < 500:  # noqa: PLR2004 - the client errors of HTTP
        return ModelFailed(FaultKind.REFUSED, said)
    return ModelFailed(FaultKind.BROKEN, said)


def _told(error: BaseException, *names: str) -> Iterator[Any]:
    """Yield what an error, or the one that it was raised from, has under any of the names."""
    cause: BaseException | None = error
    while cause is not None:
        yield from (getattr(cause, name, None) for name in names)
        cause = cause.__cause__


def _status(error: BaseException) -> int | None:
    codes = _told(error, "status_code", "code")
    return next((code for code in codes if isinstance(code, int) and code > 0), None)


def _retry_after(error: BaseException) -> float | None:
    responses = (getattr(found, "headers", None) for found in _told(error, "response"))
    headers: Any = next((found for found in responses if found), {})
    try:
        return float(headers.get("retry-after") or "")
    except ValueError:
        return None
