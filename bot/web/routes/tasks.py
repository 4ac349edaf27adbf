"""``GET /api/v1/tasks`` as JSON or CSV; figures and xlsx answer 501 for now."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from bot.web import replies
from bot.web.assignments import assignments, csv_of
from bot.web.links import public_url
from bot.web.problems import Problem
from bot.web.readiness import service_of
from bot.web.schemas import TaskList
from knowledge.documents import Status

router = APIRouter(prefix="/api/v1", tags=["nhiệm vụ"])
Format = Literal["json", "csv", "xlsx"]


@router.get("/tasks", response_model=TaskList)
async def list_tasks(
    request: Request,
    unit: Annotated[str, Query(max_length=200)] = "",
    document_id: Annotated[str, Query(max_length=64)] = "",
    status: Status | None = None,
    format: Format = "json",  # noqa: A002 -- the contract's name
) -> Response:
    """Return every task of a unit, in document order, each with its citation."""
    if format == "xlsx":
        raise Problem(501, replies.XLSX_LATER)
    service = service_of(request)
    found = await run_in_threadpool(
        assignments, service.library, service.settings.as_of(), unit, document_id, status
    )
    listed = TaskList.of(found, public_url(request))
    if format == "json":
        return Response(listed.model_dump_json(), media_type="application/json")
    headers = {"Content-Disposition": 'attachment; filename="nhiem-vu.csv"'}
    return Response(csv_of(listed), headers=headers, media_type="text/csv; charset=utf-8")


@router.get("/figures")
async def list_figures() -> None:
    """Say that figures come later."""
    raise Problem(501, replies.FIGURES_LATER)
