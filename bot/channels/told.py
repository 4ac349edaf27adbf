"""What answers' buttons refer to, as kept in the table ``told``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from pydantic import TypeAdapter

from bot.channels.events import Told
from bot.channels.tables import told

if TYPE_CHECKING:
    from bot.channels.events import InboundEvent
    from bot.channels.tables import Storage

_TOLD = TypeAdapter(Told)


def encoded(body: Told, event: InboundEvent, now: float) -> dict[str, Any]:
    """Return the row."""
    return {
        "ref": body.ref,
        "channel": event.channel,
        "conversation": event.conversation,
        "sender": event.sender,
        "body": _TOLD.dump_json(body).decode(),
        "told_at": now,
    }


def find_told(storage: Storage, event: InboundEvent, ref: str) -> Told | None:
    """Return what a button of this conversation refers to; without ``ref`` the newest.

    A ``ref`` of another conversation is as unknown as one never made.
    """
    query = (
        sa.select(told.c.body)
        .where(told.c.channel == event.channel, told.c.conversation == event.conversation)
        .order_by(told.c.told_at.desc())
        .limit(1)
    )
    if ref:
        query = query.where(told.c.ref == ref)
    with storage.engine.connect() as connection:
        body = connection.scalar(query)
    return _TOLD.validate_json(body) if body is not None else None
