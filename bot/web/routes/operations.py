"""For those who run the server: is it up, is it ready, what has it counted."""

import hmac

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from bot.channels.tallies import tallies
from bot.metrics import MEDIA_TYPE
from bot.web.problems import Problem
from bot.web.readiness import service_of

router = APIRouter(tags=["vận hành"])


@router.get("/healthz")
@router.head("/healthz", include_in_schema=False)
async def healthz() -> dict[str, str]:
    """Say that the process answers."""
    return {"status": "ok"}


@router.get("/readyz")
@router.head("/readyz", include_in_schema=False)
async def readyz(request: Request) -> dict[str, str | int]:
    """Say that the index is open and the model loaded; 503 until then."""
    service = service_of(request)
    return {"status": "ready", "documents": len(service.library.documents())}


@router.get("/metrics")
async def metrics(request: Request) -> Response:
    """Return the counters for Prometheus, to holders of the admin token if one is set."""
    token = request.app.state.settings.admin_token
    if token is not None and not _bears(request, token.get_secret_value()):
        raise Problem(401, headers={"WWW-Authenticate": "Bearer"})
    channels = request.app.state.channels
    if channels is not None:
        counted = await run_in_threadpool(tallies, channels.storage)
        alarms = await run_in_threadpool(channels.alarms)
        request.app.state.metrics.set_channels(counted, alarms)
    return Response(request.app.state.metrics.exposition(), media_type=MEDIA_TYPE)


def _bears(request: Request, token: str) -> bool:
    offered = request.headers.get("authorization", "").encode("latin-1")  # as Starlette decoded it
    return hmac.compare_digest(offered, f"Bearer {token}".encode())
