"""Characters of a model's server: eager, lazy, lying, obeying what documents say, slow, broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eval.writer.lies import lies_of
from eval.writer.scripted_server import Reply, written

if TYPE_CHECKING:
    from eval.writer.scripted_server import Request, Script

ENGLISH = "The plan was approved by the committee."
REFUSAL = "Xin lỗi, tôi không thể trả lời câu hỏi này."
TOO_MUCH = "This model's maximum context length is 4096 tokens. (context_length_exceeded)"


def fluent(request: Request) -> Reply:
    """Say the first evidence, as it should be said."""
    n, words = next(iter(request.evidence.items()))
    return Reply(written((words, [n], [words])))


def eager(request: Request) -> Reply:
    """Say everything that was offered, whether it was asked or not."""
    return Reply(written(*((words, [n], [words]) for n, words in request.evidence.items())))


def beside_the_point(request: Request) -> Reply:
    """Say nothing but the last of what was offered."""
    n, words = list(request.evidence.items())[-1]
    return Reply(written((words, [n], [words])))


def lying(request: Request) -> Reply:
    """Lie in every way that the evidence lends itself to."""
    return Reply(written(*(said for _, said in lies_of(request.evidence, request.above))))


def lazy(_: Request) -> Reply:
    """Find nothing, whatever is offered."""
    return Reply(written())


def refusing(_: Request) -> Reply:
    """Refuse in plain words."""
    return Reply(REFUSAL)


def in_english(request: Request) -> Reply:
    """Answer in another language."""
    n, words = next(iter(request.evidence.items()))
    return Reply(written((ENGLISH, [n], [words])))


def malformed(request: Request) -> Reply:
    """Return JSON that isn't any."""
    return Reply(fluent(request).text.replace('"evidence":', "evidence ").replace("}", ""))


def silent(_: Request) -> Reply:
    """Return nothing at all."""
    return Reply("")


def cut_short(request: Request) -> Reply:
    """Reach the limit of tokens in the middle of the first sentence."""
    text = fluent(request).text
    return Reply(text[: len(text) // 2], finish="length")


def dropped(request: Request) -> Reply:
    """Close the line in the middle."""
    return Reply(fluent(request).text, pieces=3)


def failing(_: Request) -> Reply:
    """Fail inside."""
    return Reply("internal error", status=500)


def limited(_: Request) -> Reply:
    """Say that there were too many requests."""
    return Reply("rate limit", status=429, headers={"Retry-After": "0.05"})


def locked(_: Request) -> Reply:
    """Know no such key."""
    return Reply("invalid api key", status=401)


def overflowing(_: Request) -> Reply:
    """Find every prompt too long."""
    return Reply(TOO_MUCH, status=400)


def garbled(_: Request) -> Reply:
    """Answer with what is no protocol of anybody's."""
    return Reply(raw=b"\xff\xfe<html>502</html>")


def slow(request: Request) -> Reply:
    """Take longer than anybody waits."""
    return Reply(fluent(request).text, before=3.0)


def dripping(request: Request) -> Reply:
    """Begin at once and never come to an end in time."""
    return Reply(fluent(request).text, pace=1.0)


WRONG: dict[str, Script] = {
    f.__name__: f
    for f in (
        eager,
        beside_the_point,
        lying,
        lazy,
        refusing,
        in_english,
        malformed,
        silent,
        cut_short,
        dropped,
        failing,
        limited,
        locked,
        overflowing,
        garbled,
        slow,
        dripping,
    )
}
