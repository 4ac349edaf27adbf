"""Where the messaging platforms bring what people wrote: checked, kept, acknowledged."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request

from bot.channels.port import NotAnEvent
from bot.web.problems import Problem

if TYPE_CHECKING:
    from bot.channels.events import InboundEvent
    from bot.channels.port import Channel
    from bot.channels.runtime import Runtime

router = APIRouter(prefix="/webhooks", tags=["kênh nhắn tin"])
log = logging.getLogger(__name__)


@router.post("/{name}", include_in_schema=False)
async def receive(request: Request, name: str) -> dict[str, bool]:
    """Keep one event on the disk, then acknowledge it; it is answered later.

    A request that doesn't prove to be the platform's is refused before its body is read as
    anything.
    """
    runtime: Runtime | None = request.app.state.channels
    channel = runtime.channels.get(name) if runtime else None
    if runtime is None or channel is None:
        raise Problem(404)
    body = await request.body()
    if not channel.admits(request.headers, body):
        raise Problem(403)
    event = _read(channel, body, runtime.storage.clock())
    if event is None:
        return {"ok": True}
    await runtime.accept_soon(event)
    return {"ok": True}


def _read(channel: Channel, body: bytes, now: float) -> InboundEvent | None:
    try:
        content = json.loads(body)
        return channel.read(content if isinstance(content, dict) else {}, now)
    except (ValueError, NotAnEvent, RecursionError) as fault:
        log.warning("%s: a body was refused: %s", channel.name, type(fault).__name__)
        raise Problem(400) from None
