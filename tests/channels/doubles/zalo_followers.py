"""The people who write to a Zalo Official Account, and the webhooks that tell of it.

Source: ``../shared/channels.md`` "Webhook body", "Signature", "Delivery".
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from .serving import Double
from .webhooks import WebhookSender

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from concurrent.futures import Future

    from .clock import Clock
    from .webhooks import Delivery

APP_ID = "3100220033"
OA_ID = "2090909090"
OA_SECRET_KEY = "oa-secret-key-of-the-double"
RETRIES = (30, 300, 900, 1800, 3600)
ACKNOWLEDGE_SECONDS = 2
PICTURE = {"type": "image", "payload": {"thumbnail": "https://zalo.example/t.jpg", "url": ""}}
STICKER = {"type": "sticker", "payload": {"id": "46655", "url": "https://zalo.example/s.png"}}

Event = dict[str, Any]


def signature(event: Event, body: bytes, *, secret: str = OA_SECRET_KEY) -> str:
    """Return the header's value: plain SHA-256 of app id, raw body, timestamp and secret."""
    signed = APP_ID.encode() + body + str(event["timestamp"]).encode() + secret.encode()
    return "mac=" + hashlib.sha256(signed).hexdigest()


def body_of(event: Event) -> bytes:
    """Return an event as it is sent."""
    return json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()


def headers_of(event: Event, body: bytes) -> dict[str, str]:
    """Return the headers of a genuine webhook."""
    return {"content-type": "application/json", "X-ZEvent-Signature": signature(event, body)}


class ZaloFollowers(Double):
    """Followers, when they last wrote, and events that haven't been posted yet."""

    def __init__(self, clock: Clock | None = None) -> None:
        super().__init__(clock)
        self.last_interaction: dict[str, float] = {}
        self.followers: set[str] = set()
        self.pending: list[Event] = []
        self.webhook_disabled = False
        self._events = 0

    def follows(self, user_id: str) -> Event:
        self.followers.add(user_id)
        return self._relation("follow", user_id)

    def unfollows(self, user_id: str) -> Event:
        self.followers.discard(user_id)
        return self._relation("unfollow", user_id)

    def writes(self, user_id: str, text: str, **more: Any) -> Event:
        """Queue ``user_send_text``; it opens the 48 hours."""
        return self.sends(user_id, "user_send_text", text=text, **more)

    def sends(self, user_id: str, event_name: str, **message: Any) -> Event:
        """Queue any event of a user who sends something: image, sticker, location …"""
        self.followers.add(user_id)
        self.last_interaction[user_id] = self.clock.now()
        ends = {"sender": {"id": user_id}, "recipient": {"id": OA_ID}}
        return self._queue({"event_name": event_name, **ends, "message": message}, numbered=True)

    def sees(self, user_id: str, *msg_ids: str) -> Event:
        ends = {"sender": {"id": OA_ID}, "recipient": {"id": user_id}}
        message = {"msg_ids": list(msg_ids)}
        return self._queue({"event_name": "user_seen_message", **ends, "message": message})

    def staff_writes(self, user_id: str, text: str, admin_id: str = "777") -> Event:
        """Queue the echo of what a member of the staff wrote in the OA's console."""
        return self._echo(user_id, text, {"admin_id": admin_id})

    def deliver(
        self, sender: WebhookSender, url: str, events: Iterable[Event] | None = None
    ) -> list[Future[Delivery]]:
        """Post events as they come here: repeated, in any order; none once disabled."""
        chosen = list(self.pending if events is None else events)
        self.pending = [event for event in self.pending if event not in chosen]
        if self.webhook_disabled:
            return []
        return [self._post(sender, url, event) for event in chosen]

    def save_address(self, sender: WebhookSender, url: str) -> Future[Delivery]:
        """Do what the console does when the webhook's address is saved."""
        return sender.send(url, b"{}", {"content-type": "application/json"})

    def _post(self, sender: WebhookSender, url: str, event: Mapping[str, Any]) -> Future[Delivery]:
        body = body_of(dict(event))
        sent = sender.send(url, body, headers_of(dict(event), body))
        sent.add_done_callback(self._judge_delivery)
        return sent

    def _judge_delivery(self, sent: Future[Delivery]) -> None:
        if not sent.cancelled() and not sent.result().accepted:
            self.webhook_disabled = True

    def _echo(self, user_id: str, text: str, author: Mapping[str, str]) -> Event:
        ends = {"sender": {"id": OA_ID, **author}, "recipient": {"id": user_id}}
        message = {"text": text}
        event = {"event_name": "oa_send_text", **ends, "message": message}
        return self._queue(event, numbered=True)

    def _relation(self, event_name: str, user_id: str) -> Event:
        event = {"event_name": event_name, "oa_id": OA_ID, "follower": {"id": user_id}}
        return self._queue(event | {"source": "qr"})

    def _queue(self, event: Event, *, numbered: bool = False) -> Event:
        self._events += 1
        if numbered:
            event["message"]["msg_id"] = f"m{self._events:08d}"
        stamp = str(self.clock.millis())
        event = {"app_id": APP_ID, "user_id_by_app": "1", **event, "timestamp": stamp}
        self.pending.append(event)
        return event


def impatient_sender(pauses: Sequence[float] = (), **more: Any) -> WebhookSender:
    """Return a sender that waits as long as Zalo does, and counts retries as Zalo does.

    Zalo pauses for ``RETRIES``; tests pass shorter ones.
    """
    return WebhookSender(pauses, timeout=ACKNOWLEDGE_SECONDS, retry_header="num_retry", **more)
