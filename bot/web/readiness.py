"""The service behind the routes: opened in the background, so that the server listens at once."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool

from bot.web import replies
from bot.web.problems import Problem
from knowledge.errors import IndexMissing, KnowledgeError

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from bot.bootstrap import Service
    from bot.metrics import Metrics
    from knowledge.settings import Settings

RETRY_SECONDS = 2.0
REFRESH_SECONDS = 2.0
LOG = logging.getLogger(__name__)


class Readiness:
    """Holds the service once it is open, and says why while it isn't."""

    def __init__(
        self, settings: Settings, open_service: Callable[[Settings], Service], metrics: Metrics
    ) -> None:
        self._settings = settings
        self._open_service = open_service
        self._metrics = metrics
        self._service: Service | None = None
        self._detail = replies.DETAILS[503]
        self.opened = asyncio.Event()

    def service(self) -> Service:
        """Return the open service, or say in a 503 what it waits for."""
        if self._service is None:
            raise Problem(503, self._detail, {"Retry-After": str(int(RETRY_SECONDS))})
        return self._service

    async def open(self) -> None:
        """Open the service, trying again until something has been ingested."""
        while self._service is None:
            try:
                self._service = await run_in_threadpool(self._open_warm)
                self.opened.set()
            except Exception as fault:  # noqa: BLE001 -- /readyz tells of any fault, a retry may mend it
                self._explain(fault)
                await asyncio.sleep(RETRY_SECONDS)

    async def keep_current(self) -> None:
        """Open the service, practise, then follow the catalogue's generation until cancelled."""
        await self.open()
        library = self.service().library
        self._metrics.set_ready(len(library.documents()))
        try:
            await run_in_threadpool(self.service().answering.practise)
        except (
            Exception
        ):  # whatever it was, a question that meets it tells of it, and answers go on
            LOG.exception("practising failed; first questions will wait for what it reads")
        while True:
            self._metrics.set_ready(len(library.documents()))
            await asyncio.sleep(REFRESH_SECONDS)
            try:
                await run_in_threadpool(library.refresh)
            except KnowledgeError:  # the generation that is open goes on answering
                LOG.exception("the new generation cannot be opened")

    def _open_warm(self) -> Service:
        service = self._open_service(self._settings)
        service.answering.warm()
        return service

    def _explain(self, fault: Exception) -> None:
        missing = isinstance(fault, IndexMissing)
        detail = replies.NOTHING_INGESTED if missing else replies.CANNOT_OPEN
        if detail != self._detail:
            LOG.error("the service cannot be opened: %s", fault, exc_info=not missing)
        self._detail = detail

    def close(self) -> None:
        """Close the service if it was opened."""
        if self._service is not None:
            self._service.close()


def service_of(request: Request) -> Service:
    """Return the service for a request; a 503 while it is not ready."""
    readiness: Readiness = request.app.state.readiness
    return readiness.service()
