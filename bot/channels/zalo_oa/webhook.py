"""The account's webhooks: whether they are Zalo's, and what they tell.

Source: https://developers.zalo.me/docs/official-account/webhook
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from typing import TYPE_CHECKING, Any

from bot.channels.actions import Act, Action, read_words
from bot.channels.events import EventKind, InboundEvent
from bot.channels.port import NotAnEvent

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "zalo-oa"
SIGNATURE_HEADER = "x-zevent-signature"
SAVED_IN_CONSOLE = b"{}"
OLDEST_SECONDS = 24 * 3600.0  # Zalo tries for two hours; older ones were sent by somebody else
FROM_PEOPLE = "user_send_"
FROM_US = "oa_send_"
_POINTER = re.compile(r"^(?P<words>.+) #(?P<ref>[\w-]{8,24})$")


def is_genuine(body: bytes, signature: str, app_id: str, secret: str) -> bool:
    """Whether Zalo signed these bytes: SHA-256 of app id, body, its timestamp, and the secret.

    Compares in constant time. The unsigned ``{}`` that the console posts is let through, for it
    tells nothing. False while no secret is set.
    """
    if body.strip() == SAVED_IN_CONSOLE:
        return True
    if not secret or not app_id:
        return False
    signed = app_id.encode() + body + _timestamp(body).encode() + secret.encode()
    expected = hashlib.sha256(signed).hexdigest()
    offered = signature.strip().removeprefix("mac=").encode("latin-1", "replace")
    return hmac.compare_digest(offered, expected.encode())


def _timestamp(body: bytes) -> str:
    """Return what the body says of its time, as written; empty for a body that isn't JSON."""
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    return str(content.get("timestamp", "")) if isinstance(content, dict) else ""


def read_event(body: Mapping[str, Any], app_id: str, now: float) -> InboundEvent | None:
    """Return what a genuine webhook tells; null for what isn't for us, or is too old.

    Raises NotAnEvent for a body of another shape.
    """
    if not body:
        return None
    name, stamp = _text(body, "event_name"), _millis(body)
    if str(body.get("app_id", app_id)) != app_id or now - stamp / 1000 > OLDEST_SECONDS:
        return None
    if name in {"follow", "unfollow"}:
        return _relation(body, name, stamp, now)
    if name.startswith(FROM_PEOPLE):
        return _words(body, stamp, now)
    if name.startswith(FROM_US):
        return _staff(body, stamp, now)
    return None


def pointed(words: str, ref: str) -> str:
    """Return words with what they refer to, as a button sends them.

    >>> pointed("xem nguồn 1", "Zk3-_9aQx0Lp"), pointed("gửi lại", "")
    ('xem nguồn 1 #Zk3-_9aQx0Lp', 'gửi lại')
    """
    return f"{words} #{ref}" if ref else words


def _words(body: Mapping[str, Any], stamp: int, now: float) -> InboundEvent:
    message = _part(body, "message")
    person = _text(_part(body, "sender"), "id")
    text = message.get("text")
    text = text if isinstance(text, str) else ""
    pressed = _pressed(text)
    kind = EventKind.TEXT if text.strip() else EventKind.UNREADABLE
    return InboundEvent(
        NAME,
        event_id=_text(message, "msg_id"),
        conversation=person,
        sender=person,
        kind=EventKind.PRESSED if pressed else kind,
        text=pressed or text,
        received_at=now,
        position=stamp,
        message_id=_text(message, "msg_id"),
    )


def _pressed(text: str) -> str:
    """Return the action of one of our buttons, which come back as words; else nothing.

    >>> _pressed("xem nguồn 2 #Zk3-_9aQx0Lp"), _pressed("xem nguồn 2"), _pressed("Họp #Zk3-_9aQx0Lp")
    ('s:Zk3-_9aQx0Lp:2', '', '')
    """
    pointer = _POINTER.match(text.strip())
    action = read_words(pointer["words"]) if pointer else None
    if pointer is None or action is None or action.act is not Act.SOURCE:
        return ""
    return Action(action.act, pointer["ref"], action.value).written()


def _relation(body: Mapping[str, Any], name: str, stamp: int, now: float) -> InboundEvent:
    person = _text(_part(body, "follower"), "id")
    return InboundEvent(
        NAME,
        event_id=f"{name}-{person}-{stamp}",
        conversation=person,
        sender=person,
        kind=EventKind.STARTED if name == "follow" else EventKind.LEFT,
        text="",
        received_at=now,
        position=stamp,
    )


def _staff(body: Mapping[str, Any], stamp: int, now: float) -> InboundEvent | None:
    """Tell of a human who took over; without ``admin_id`` it echoes what we sent ourselves."""
    if not _part(body, "sender").get("admin_id"):
        return None
    message = _part(body, "message")
    person = _text(_part(body, "recipient"), "id")
    return InboundEvent(
        NAME,
        event_id=_text(message, "msg_id"),
        conversation=person,
        sender=person,
        kind=EventKind.STAFF_WROTE,
        text="",
        received_at=now,
        position=stamp,
    )


def _part(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = body.get(name)
    if not isinstance(part, dict):
        raise NotAnEvent(f"{name} is no object")
    return part


def _text(body: Mapping[str, Any], name: str) -> str:
    """Return an id or a name; ids are strings, but numbers are taken, too."""
    value = body.get(name)
    if not isinstance(value, (str, int)) or isinstance(value, bool) or not str(value):
        raise NotAnEvent(f"{name} is missing")
    return str(value)


def _millis(body: Mapping[str, Any]) -> int:
    stamp = _text(body, "timestamp")
    if not stamp.isascii() or not stamp.isdigit():
        raise NotAnEvent("timestamp is no number")
    return int(stamp)
