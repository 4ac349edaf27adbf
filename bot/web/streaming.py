"""An answer as server-sent events: ``status``, ``delta``, ``citation``, ``done``, ``error``."""

from __future__ import annotations

import asyncio
import json
import logging
import re
from typing import TYPE_CHECKING

from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool

from bot.web import replies
from bot.web.problems import Problem
from bot.web.schemas import CitationBody

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence

    from starlette.responses import Response

    from bot.answers import Evidence
    from bot.web.schemas import AnswerBody
    from bot.writers.telling import Tell

    Answering = Callable[[Tell], AnswerBody]
    Told = tuple[str, list[CitationBody]]

PIECE = re.compile(r"\S+\s*|\s+")
WORDS_IN_PIECE = 6
MARK = re.compile(r"\[(\d{1,3})\]")
LOG = logging.getLogger(__name__)


def stream(answer: Answering, public_url: str = "") -> Response:
    """Return the event stream of an answer that ``answer`` works out in a thread.

    ``answer`` is handed what takes each proven line as soon as there is one.
    """
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return EventSourceResponse(_events(answer, public_url), headers=headers, ping=15)


async def _events(answer: Answering, public_url: str) -> AsyncIterator[ServerSentEvent]:
    yield _event("status", _json(message=replies.SEARCHING))
    told: asyncio.Queue[Told | None] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def tell(line: str, citations: Sequence[Evidence]) -> None:
        bodies = [CitationBody.of(citation, public_url) for citation in citations]
        loop.call_soon_threadsafe(told.put_nowait, (line, bodies))

    work = asyncio.create_task(run_in_threadpool(answer, tell))
    work.add_done_callback(lambda _: told.put_nowait(None))
    said, known = "", set[int]()
    while (lines := await told.get()) is not None:
        line = f"\n{lines[0]}" if said else lines[0]
        said += line
        known |= {citation.n for citation in lines[1]}
        for event in text_events(line, lines[1]):
            yield event
    try:
        body = work.result()
    except Exception:  # the headers have gone out: the stream itself must carry any fault
        LOG.exception("an answer could not be worked out")
        yield _event("error", _json(**Problem(500).body()))
        return
    rest = [citation for citation in body.citations if citation.n not in known]
    for event in text_events(body.answer.removeprefix(said), rest):
        yield event
    yield _event("done", body.model_dump_json())


def text_events(text: str, citations: Iterable[CitationBody]) -> Iterator[ServerSentEvent]:
    """Yield the text in pieces, each citation right after the piece that first calls it."""
    waiting = {citation.n: citation for citation in citations}
    for piece in pieces(text):
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
