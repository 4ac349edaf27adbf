"""``GET /api/v1/tasks`` and ``/figures`` as JSON, CSV or XLSX."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from bot.web.links import public_url
from bot.web.listed import FigureList, TaskList
from bot.web.listings import Limits, list_figures, list_tasks
from bot.web.readiness import service_of
from bot.web.spreadsheets import CSV_TYPE, XLSX_TYPE, csv_of, xlsx_of
from knowledge.documents import Status

router = APIRouter(prefix="/api/v1", tags=["nhiệm vụ, số liệu"])
Format = Literal["json", "csv", "xlsx"]
Words = Annotated[str, Query(max_length=200)]
DocumentId = Annotated[str, Query(max_length=64)]


def _limits(request: Request, document_id: DocumentId = "", status: Status | None = None) -> Limits:
    as_of = service_of(request).settings.as_of()
    return Limits(as_of, document_id, status, public_url(request))


AskedLimits = Annotated[Limits, Depends(_limits)]


@router.get("/tasks", response_model=TaskList)
async def get_tasks(
    request: Request,
    limits: AskedLimits,
    unit: Words = "",
    format: Format = "json",  # noqa: A002 -- the contract's name
) -> Response:
    """Return every task of a unit, in document order, each with its citation."""
    library = service_of(request).library
    listed = await run_in_threadpool(list_tasks, library, unit, limits)
    return await run_in_threadpool(_response, listed, format, "nhiem-vu")


@router.get("/figures", response_model=FigureList)
async def get_figures(
    request: Request,
    limits: AskedLimits,
    q: Words = "",
    format: Format = "json",  # noqa: A002 -- the contract's name
) -> Response:
    """Return the figures of an indicator, each with its citation."""
    library = service_of(request).library
    listed = await run_in_threadpool(list_figures, library, q, limits)
    return await run_in_threadpool(_response, listed, format, "so-lieu")


def _response(listed: TaskList | FigureList, wanted: Format, name: str) -> Response:
    if wanted == "json":
        return Response(listed.model_dump_json(), media_type="application/json")
    headers = {"Content-Disposition": f'attachment; filename="{name}.{wanted}"'}
    if wanted == "csv":
        return Response(csv_of(listed), headers=headers, media_type=CSV_TYPE)
    return Response(xlsx_of(listed), headers=headers, media_type=XLSX_TYPE)
