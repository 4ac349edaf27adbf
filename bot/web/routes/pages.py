"""The pages: questions at ``/``, documents at ``/van-ban``, the reader below it.

Each works without JavaScript; the scripts make them quicker to use.
"""

import re
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool

from bot.web.examples import example_questions
from bot.web.holdings import Filters, facets_of, list_items, matching
from bot.web.problems import Problem, problem_of_faults
from bot.web.reader import Reader, quoted_span
from bot.web.readiness import service_of
from bot.web.rendering import page
from bot.web.routes.ask import answer, question_of
from bot.web.routes.documents import detail_of, document_of
from bot.web.schemas import AnswerBody, AskRequest, DocumentItem
from knowledge.documents import Status

router = APIRouter(include_in_schema=False)
PER_PAGE = 30
NATURAL = re.compile(r"[0-9]{1,9}")


@router.get("/")
@router.head("/")
async def home(request: Request, q: str = "", c: str | None = None) -> Response:
    """Show the question box, and under ``?q=`` the answer to a question."""
    return await run_in_threadpool(_home, request, q, c)


@router.get("/van-ban")
def show_documents(  # noqa: PLR0913, PLR0917 -- the filters of the form
    request: Request,
    kind: str = "",
    issuer: str = "",
    place: str = "",
    status: str = "",
    year: str = "",
    q: str = "",
    trang: Annotated[int, Query(ge=1, le=1_000_000)] = 1,
) -> Response:
    """Show the list of documents with its filters; an unknown filter value limits nothing."""
    items = _items(request)
    filters = Filters(
        kind=kind,
        issuer=issuer,
        place=place,
        status=Status(status) if status in set(Status) else None,
        year=_natural(year),
        q=q,
    )
    found = matching(items, filters)
    first = (trang - 1) * PER_PAGE
    return page(
        request,
        "documents.html",
        items=found[first : first + PER_PAGE],
        total=len(found),
        held=len(items),
        number=trang,
        pages=max(1, -(-len(found) // PER_PAGE)),
        facets=facets_of(items),
        filters=filters,
        address=request.url.include_query_params,
    )


@router.get("/van-ban/{document_id}")
def show_document(
    request: Request,
    document_id: str,
    start: Annotated[str, Query(alias="from")] = "",
    end: Annotated[str, Query(alias="to")] = "",
) -> Response:
    """Show a document with the quote ``from``–``to`` marked; a wrong span marks nothing."""
    document = document_of(request, document_id)
    library = service_of(request).library
    text, sections = library.text(document.id), library.sections(document.id)
    quote = quoted_span(_natural(start), _natural(end), len(text))
    pages = library.pages(document.id)
    reader = Reader(text, sections, library.passages(document.id), pages, quote)
    return page(
        request,
        "reader.html",
        document=detail_of(request, document),
        related={item.id: item for item in _items(request)},
        sections=sections,
        blocks=reader.blocks(),
        quote=quote.of(text) if quote else None,
    )


def _home(request: Request, q: str, conversation_id: str | None) -> Response:
    try:
        items = _items(request)
    except Problem as waiting:
        if q:
            raise
        return page(request, "home.html", q="", examples=[], items=[], answer=None, waiting=waiting)
    body = _answer(request, q, conversation_id) if q.strip() else None
    tasks = [task for _, task in service_of(request).library.tasks()]
    return page(
        request,
        "home.html",
        q=q.strip(),
        examples=example_questions(tasks, items),
        items=items,
        answer=body,
        waiting=None,
    )


def _answer(request: Request, q: str, conversation_id: str | None) -> AnswerBody:
    try:
        asked = AskRequest(question=q, conversation_id=conversation_id or None)
    except ValidationError as invalid:
        raise problem_of_faults([dict(fault) for fault in invalid.errors()]) from invalid
    return answer(request, question_of(request, asked))


def _items(request: Request) -> list[DocumentItem]:
    service = service_of(request)
    return list_items(service.library.documents(), service.settings.as_of())


def _natural(written: str) -> int | None:
    return int(written) if NATURAL.fullmatch(written) else None
