"""The platform's events; `InboundEvent` is all that leaves here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.channels.events import EventKind, InboundEvent
from bot.channels.port import NotAnEvent
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "zalo-bot"
MESSAGE = "message.text.received"
OLDEST_SECONDS = 2 * 24 * 3600.0


@dataclass(slots=True)
class Identity:
    """The names by which groups mention the bot: as set, and as getMe tells."""

    names: tuple[str, ...] = ()


def read_event(body: Mapping[str, Any], us: Identity, now: float) -> InboundEvent | None:
    """Return what a webhook's or poll's body tells; null for what isn't for us, or is too old.

    The body is wrapped (``{"ok": true, "result": {…}}``) or, as also seen, flat; a polled message
    may come without the event's name. Raises NotAnEvent for a body of another shape.
    """
    told = body.get("result", body)
    if not isinstance(told, dict):
        raise NotAnEvent("no event")
    name = told.get("event_name", MESSAGE)
    if not isinstance(name, str):
        raise NotAnEvent("event_name is no text")
    if not (name.startswith("message.") and name.endswith(".received")):
        return None
    return _message(_part(told, "message"), us, now)


def _message(message: Mapping[str, Any], us: Identity, now: float) -> InboundEvent | None:
    person, chat = _part(message, "from"), _part(message, "chat")
    if person.get("is_bot"):
        return None  # bots aren't answered: two of them would never stop
    stamp = _millis(message.get("date"), now)
    if now - stamp / 1000 > OLDEST_SECONDS:
        return None
    in_group = chat.get("chat_type") == "GROUP"
    words = message.get("text") or message.get("caption") or ""
    words = words if isinstance(words, str) else ""
    text = without_mention(words, us) if in_group else words
    return InboundEvent(
        NAME,
        event_id=_text(message, "message_id"),
        conversation=_text(chat, "id"),
        sender=_text(person, "id"),
        kind=EventKind.TEXT if words.strip() else EventKind.UNREADABLE,
        text=text,
        received_at=now,
        position=stamp,
        message_id=_text(message, "message_id"),
        in_group=in_group,
    )


def without_mention(text: str, us: Identity) -> str:
    """Return the words without the bot's name; in groups a mention is what brings them here.

    >>> without_mention("@Bot Hỏi Đáp GRDP 2026?", Identity(("Bot Hỏi Đáp",)))
    'GRDP 2026?'
    >>> without_mention("GRDP của @An?", Identity(("Bot Hỏi Đáp",)))
    'GRDP của @An?'
    """
    for name in us.names:
        place = fold(text).find("@" + fold(name))
        if place >= 0 and len(fold(text)) == len(text):
            text = text[:place] + text[place + 1 + len(name) :]
    return " ".join(text.split(" ")).strip(" ,:")


def _part(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = body.get(name)
    if not isinstance(part, dict):
        raise NotAnEvent(f"{name} is no object")
    return part


def _text(body: Mapping[str, Any], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, (str, int)) or isinstance(value, bool) or not str(value):
        raise NotAnEvent(f"{name} is missing")
    return str(value)


def _millis(date: object, now: float) -> int:
    """Return when it was written, in milliseconds; now where it isn't said."""
    said = str(date)
    return int(said) if said.isascii() and said.isdigit() else int(now * 1000)
