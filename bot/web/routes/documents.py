"""``GET /api/v1/documents`` and what belongs to one document."""

import hashlib
from pathlib import PurePath
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import FileResponse
from starlette.concurrency import run_in_threadpool

from bot.web import replies
from bot.web.document_detail import DocumentDetail
from bot.web.holdings import Filters, list_items, matching
from bot.web.links import public_url
from bot.web.listings import Limits
from bot.web.problems import Problem
from bot.web.readiness import service_of
from bot.web.schemas import DocumentItem, DocumentPage, TextBody
from knowledge.documents import Document, Status
from knowledge.status import status_of

router = APIRouter(prefix="/api/v1/documents", tags=["văn bản"])

PER_PAGE = 50
PER_PAGE_MOST = 200
# Only these open inside the browser; everything else is handed over as a file, so that no
# script of an ingested page ever runs on our origin.
SHOWN_INLINE = {".pdf": "application/pdf"}
FILE_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"  # PDF viewers
HANDED_OVER = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".doc": "application/msword",
}


@router.get("")
def list_documents(  # noqa: PLR0913, PLR0917 -- the filters of the contract
    request: Request,
    kind: str | None = None,
    issuer: str | None = None,
    place: str | None = None,
    status: Status | None = None,
    year: int | None = None,
    q: str | None = None,
    page: Annotated[int, Query(ge=1, le=1_000_000)] = 1,
    per_page: Annotated[int, Query(ge=1, le=PER_PAGE_MOST)] = PER_PAGE,
) -> DocumentPage:
    """Return the documents that pass the filters, newest first."""
    service = service_of(request)
    items = list_items(service.library.documents(), service.settings.as_of())
    found = matching(items, Filters(kind, issuer, place, status, year, q))
    first = (page - 1) * per_page
    return DocumentPage(items=found[first : first + per_page], total=len(found))


@router.get("/{document_id}")
def get_document(request: Request, document_id: str) -> DocumentItem:
    """Return one document, judged as of today."""
    return item_of(request, document_of(request, document_id))


@router.get("/{document_id}/detail")
def get_detail(request: Request, document_id: str) -> DocumentDetail:
    """Return all that was read in a document: metadata with places, outline, tasks, figures."""
    return detail_of(request, document_of(request, document_id))


@router.get("/{document_id}/text")
def get_text(request: Request, document_id: str) -> Response:
    """Return the canonical text, kept by caches under an entity tag."""
    document = document_of(request, document_id)
    text = service_of(request).library.text(document.id)
    tag = f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if _has_tag(request, tag):
        return Response(status_code=304, headers=headers)
    body = TextBody(id=document.id, text=text).model_dump_json()
    return Response(body, headers=headers, media_type="application/json")


@router.get("/{document_id}/original", response_class=FileResponse)
async def get_original(request: Request, document_id: str) -> FileResponse:
    """Return the file as ingested; only a PDF is shown inside the browser."""
    document = document_of(request, document_id)
    file = await run_in_threadpool(service_of(request).library.original, document.id)
    if file is None:
        raise Problem(404, replies.NO_ORIGINAL.format(id=document_id))
    suffix = file.suffix.lower()
    media_type = SHOWN_INLINE.get(suffix) or HANDED_OVER.get(suffix, "application/octet-stream")
    return FileResponse(
        file,
        media_type=media_type,
        filename=PurePath(document.source).name,
        content_disposition_type="inline" if suffix in SHOWN_INLINE else "attachment",
        headers={"Content-Security-Policy": FILE_POLICY, "Cache-Control": "no-cache"},
    )


def document_of(request: Request, document_id: str) -> Document:
    """Return the document of that id; a 404 when none is held."""
    for document in service_of(request).library.documents():
        if document.id == document_id:
            return document
    raise Problem(404, replies.NO_SUCH_DOCUMENT.format(id=document_id[:64]))


def item_of(request: Request, document: Document) -> DocumentItem:
    """Return a document as a list item, judged as of today."""
    service = service_of(request)
    by_id = {held.id: held for held in service.library.documents()}
    return DocumentItem.of(document, *status_of(document, by_id, service.settings.as_of()))


def detail_of(request: Request, document: Document) -> DocumentDetail:
    """Return all that was read in a document, judged as of today."""
    service = service_of(request)
    limits = Limits(service.settings.as_of(), public_url=public_url(request))
    return DocumentDetail.read(service.library, document, limits)


def _has_tag(request: Request, tag: str) -> bool:
    offered = request.headers.get("if-none-match", "")
    return tag in {part.strip().removeprefix("W/") for part in offered.split(",")}
