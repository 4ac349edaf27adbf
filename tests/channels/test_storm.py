"""Thousands of events, repeated and out of order, failing sends, a process that is killed."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

from .conftest import SECRET
from .doubles.faults import (
    BAD_GATEWAY,
    GARBAGE,
    LOST_AFTER,
    LOST_BEFORE,
    SERVER_ERROR,
    Answer,
    Fault,
)
from .doubles.telegram_bot_api import TelegramBotApi
from .doubles.webhooks import WebhookSender, disordered
from .serving import serving
from .storming import EVENTS, PEOPLE, QUESTIONS, judge, questions, storm, tell

if TYPE_CHECKING:
    from pathlib import Path

ACKNOWLEDGED = max(100, EVENTS // 5)
RATE = 50
FLOOD = {
    "ok": False,
    "error_code": 429,
    "description": "Too Many Requests: retry after 1",
    "parameters": {"retry_after": 1},
}
REFUSAL = {"ok": False, "error_code": 400, "description": "Bad Request: MESSAGE_REFUSED"}
BLOCKED = {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}
EVERY_CLASS = (
    LOST_BEFORE,
    LOST_AFTER,
    SERVER_ERROR,
    BAD_GATEWAY,
    GARBAGE,
    Fault("flood", Answer.of(FLOOD, 429)),
    Fault("refused", Answer.of(REFUSAL, 400)),
    Fault("blocked", Answer.of(BLOCKED, 403)),
)


def test_every_question_is_answered_once_and_in_order_whatever_happens(data: Path) -> None:
    chance = random.Random(20261121)
    with TelegramBotApi(rates=(10**6, 10**6, 10**6)) as api, WebhookSender((0.3,) * 200) as sender:
        with storm(data, **api.settings(SECRET), channel_workers="3") as server:
            api.webhook.url = f"{server.url}/webhooks/telegram"
            api.webhook.secret = SECRET
            api.faults.sometimes("sendMessage", 0.05, *EVERY_CLASS, seed=7)
            updates = [api.writes(1000 + who, text) for who, text in questions(chance)]
            mixed = disordered(updates, seed=3, duplicated=0.2, window=6)
            server.weather(api.deliver(sender, mixed), chance)
        judge("telegram", [(each.chat_id, each.text) for each in api.messages], data)


def test_events_are_acknowledged_at_once_while_answers_are_made(
    data: Path, api: TelegramBotApi
) -> None:
    """Fifty a second, each a question; the bar is 200 ms at the 99th percentile."""
    with serving(data, api, log_level="ERROR") as _, WebhookSender(connections=16) as sender:
        begun = time.monotonic()
        deliveries = []
        for n in range(ACKNOWLEDGED):
            api.writes(1000 + n % PEOPLE, QUESTIONS[n % len(QUESTIONS)])
            deliveries += api.deliver(sender)
            time.sleep(max(0.0, begun + n / RATE - time.monotonic()))
        took = sorted(each.result().attempts[0].seconds * 1000 for each in deliveries)
        assert all(each.result().accepted for each in deliveries)
    middle, high = took[len(took) // 2], took[len(took) * 99 // 100]
    tell(f"{len(took)} acknowledged: p50 {middle:.0f} ms, p99 {high:.0f} ms, max {took[-1]:.0f} ms")
