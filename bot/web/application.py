"""The web application: routes, limits, headers and metrics around one service."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from bot.metrics import Metrics
from bot.web.headers import SecurityHeaders
from bot.web.limits import BodyLimit, RateLimit
from bot.web.measuring import Measuring
from bot.web.problems import install_problem_handlers
from bot.web.readiness import Readiness
from bot.web.rendering import STATIC, ImmutableFiles, static_path
from bot.web.routes import ask, documents, operations, pages, tasks

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.bootstrap import Service
    from knowledge.settings import Settings

GZIP_BYTES = 1024


def create_app(settings: Settings, open_service: Callable[[Settings], Service]) -> FastAPI:
    """Return the application; it answers at once and is ready when the service is open."""
    app = FastAPI(
        title="Hỏi Đáp",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan,
    )
    app.state.settings = settings
    app.state.metrics = Metrics()
    app.state.readiness = Readiness(settings, open_service, app.state.metrics)
    install_problem_handlers(app)
    for module in (ask, documents, tasks, operations, pages):
        app.include_router(module.router)
    app.mount(static_path(), ImmutableFiles(directory=STATIC))
    _add_middleware(app, settings)
    return app


def _add_middleware(app: FastAPI, settings: Settings) -> None:
    """Wrap the app, innermost first."""
    app.add_middleware(BodyLimit)
    app.add_middleware(RateLimit, per_minute=settings.requests_per_minute)
    app.add_middleware(GZipMiddleware, minimum_size=GZIP_BYTES, compresslevel=5)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(Measuring, metrics=app.state.metrics)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    readiness: Readiness = app.state.readiness
    following = asyncio.create_task(readiness.keep_current())
    yield
    following.cancel()
    with suppress(asyncio.CancelledError):
        await following
    readiness.close()
