"""The web application: routes, limits, headers and metrics around one service."""

from __future__ import annotations

import asyncio
import sys
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.middleware.gzip import GZipMiddleware

from bot.bootstrap import work_channels
from bot.metrics import Metrics
from bot.web.headers import SecurityHeaders
from bot.web.limits import BodyLimit, RateLimit
from bot.web.measuring import Measuring
from bot.web.problems import install_problem_handlers
from bot.web.readiness import Readiness
from bot.web.rendering import STATIC, ImmutableFiles, static_path
from bot.web.routes import ask, documents, operations, pages, tasks, webhooks

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.bootstrap import Service
    from bot.channels.runtime import Runtime
    from knowledge.settings import Settings

GZIP_BYTES = 1024
# Answers are worked in threads of this process: a webhook's acknowledgement waits for each of them
# no longer than this at a time (the default is 5 ms).
SWITCH_SECONDS = 0.001


def create_app(
    settings: Settings,
    open_service: Callable[[Settings], Service],
    channels: Runtime | None = None,
) -> FastAPI:
    """Return the application; it answers at once and is ready when the service is open.

    What the webhooks of the channels bring is kept at once, and answered when it is ready.
    """
    app = FastAPI(
        title="Hỏi Đáp",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan,
    )
    app.state.settings = settings
    app.state.metrics = Metrics()
    app.state.channels = channels
    app.state.readiness = Readiness(settings, open_service, app.state.metrics)
    install_problem_handlers(app)
    for module in (ask, documents, tasks, operations, pages, webhooks):
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
    channels: Runtime | None = app.state.channels
    tasks = [asyncio.create_task(readiness.keep_current())]
    if channels is not None:
        tasks.append(asyncio.create_task(_work(channels, readiness, app.state.metrics)))
    yield
    for task in tasks:
        task.cancel()
    for task in tasks:
        with suppress(asyncio.CancelledError):
            await task
    if channels is not None:
        await run_in_threadpool(channels.close)
    readiness.close()


async def _work(channels: Runtime, readiness: Readiness, metrics: Metrics) -> None:
    """Work the channels' events as soon as there is a service to answer them."""
    await readiness.opened.wait()
    sys.setswitchinterval(SWITCH_SECONDS)
    await run_in_threadpool(work_channels, channels, readiness.service(), metrics.count_answer)
