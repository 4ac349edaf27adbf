"""Repeated and disordered webhooks, sends failing by every class, kills."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.channels.doubles.faults import (
    BAD_GATEWAY,
    GARBAGE,
    LOST_AFTER,
    LOST_BEFORE,
    SERVER_ERROR,
)
from tests.channels.doubles.webhooks import WebhookSender, disordered
from tests.channels.doubles.zalo_bot_platform import HTML_PAGE, TOKEN, ZaloBotPlatform, fault
from tests.channels.storming import judge, questions, storm

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "bi-mat-dai"
# 401 and 429 wait for as long as the platform wants; they are met in test_bot_sending.py
EVERY_CLASS = (
    *(fault(code, status=200) for code in (400, 403, 404, 408)),
    HTML_PAGE,
    LOST_BEFORE,
    LOST_AFTER,
    SERVER_ERROR,
    BAD_GATEWAY,
    GARBAGE,
)


def test_every_question_to_the_bot_is_answered_once_whatever_happens(data: Path) -> None:
    chance = random.Random(20261123)
    with ZaloBotPlatform(quota=10**6) as zalo, WebhookSender((0.3,) * 200) as sender:
        with storm(data, **zalo.settings(SECRET)) as server:
            zalo.webhook_url = f"{server.url}/webhooks/zalo-bot"
            zalo.webhook_secret = SECRET
            zalo.faults.sometimes("sendMessage", 0.05, *EVERY_CLASS, seed=9)
            events = [zalo.writes(f"u{who}", text) for who, text in questions(chance)]
            mixed = disordered(events, seed=3, duplicated=0.2, window=6)
            server.weather(zalo.deliver(sender, mixed), chance)
        judge("zalo-bot", [(sent.chat_id, sent.text) for sent in zalo.sent], data)
        assert TOKEN not in server.log.read_text()
        assert zalo.faults.drawn
