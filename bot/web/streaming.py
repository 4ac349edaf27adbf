"""An answer as server-sent events: ``status``, ``delta``, ``citation``, ``done``, ``error``."""

from __future__ import annotations

import json
import logging
import re
from typing import TYPE_CHECKING

from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool

from bot.web import replies
from bot.web.problems import Problem

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from starlette.responses import Response

    from bot.web.schemas import AnswerBody

PIECE = re.compile(r"\S+\s*|\s+")
WORDS_IN_PIECE = 6
MARK = re.compile(r"\[(\d{1,3})\]")
LOG = logging.getLogger(__name__)


def stream(answer: Callable[[], AnswerBody]) -> Response:
    """Return the event stream of an answer that ``answer`` works out in a thread."""
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return EventSourceResponse(_events(answer), headers=headers, ping=15)


async def _events(answer: Callable[[], AnswerBody]) -> AsyncIterator[ServerSentEvent]:
    yield _event("status", _json(message=replies.SEARCHING))
    try:
        body = await run_in_threadpool(answer)
    except Exception:  # the headers have gone out: the stream itself must carry any fault
        LOG.exception("an answer could not be worked out")
        yield _event("error", _json(**Problem(500).body()))
        return
    for event in answer_events(body):
        yield event
    yield _event("done", body.model_dump_json())


def answer_events(body: AnswerBody) -> Iterator[ServerSentEvent]:
    """Yield the text in pieces, each citation right after the piece that first calls it."""
    waiting = {citation.n: citation for citation in body.citations}
    for piece in pieces(body.answer):
        yield _event("delta", _json(text=piece))
        for n in MARK.findall(piece):
            citation = waiting.pop(int(n), None)
            if citation:
                yield _event("citation", citation.model_dump_json())
    for citation in waiting.values():
        yield _event("citation", citation.model_dump_json())


def pieces(text: str) -> Iterator[str]:
    """Yield the text in pieces of a few words that join to the same text.

    >>> list(pieces("một hai ba bốn năm sáu bảy"))
    ['một hai ba bốn năm sáu ', 'bảy']
    """
    words = PIECE.findall(text)
    for first in range(0, len(words), WORDS_IN_PIECE):
        yield "".join(words[first : first + WORDS_IN_PIECE])


def _event(name: str, data: str) -> ServerSentEvent:
    return ServerSentEvent(data=data, event=name)


def _json(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False)
