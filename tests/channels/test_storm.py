"""Thousands of events, repeated and out of order, failing sends, a process that is killed.

``STORM_EVENTS`` and ``STORM_KILLS`` set the size; ``make storm`` runs the whole one.
"""

from __future__ import annotations

import json
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import httpx

from .conftest import SECRET, environment, wait_until
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

EVENTS = int(os.environ.get("STORM_EVENTS", "300"))
KILLS = int(os.environ.get("STORM_KILLS", "3"))
PEOPLE = 40
ACKNOWLEDGED = max(100, EVENTS // 5)
RATE = 50
PATIENCE = 120 + EVENTS * 0.15
SERVER = Path(__file__).with_name("storm_server.py")
QUESTIONS = (
    "Ai ký kế hoạch số 27/KH-SNV?",
    "Trung tâm Lưu trữ phải làm gì?",
    "GRDP năm 2026 tăng bao nhiêu?",
    "Thời tiết hôm nay thế nào?",
)
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


class Killed:
    """A server that dies at random moments, and is started again each time."""

    def __init__(self, data: Path, api: TelegramBotApi) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._environment = environment(
            data,
            telegram_token=api.token,
            telegram_api_base=api.base,
            telegram_webhook_secret=SECRET,
            channel_person_per_minute="100000",
            channel_per_minute="1000000",
            channel_workers="3",
            log_level="ERROR",
        )
        self._folder = data.parent
        self.process = self._started()

    def _started(self) -> subprocess.Popen[bytes]:
        log = (self._folder / "server.log").open("ab")
        with log:
            return subprocess.Popen(
                [sys.executable, str(SERVER), str(self.port)],
                cwd=self._folder,
                env=self._environment,
                stdout=log,
                stderr=log,
            )

    def is_up(self) -> bool:
        try:
            return httpx.get(f"http://127.0.0.1:{self.port}/readyz").status_code == 200
        except httpx.TransportError:
            return False

    def die(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process = self._started()

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(30)


def asked(api: TelegramBotApi, chance: random.Random) -> list[dict[str, Any]]:
    """Queue questions, each unlike any other, and return their updates."""
    return [
        api.writes(1000 + chance.randrange(PEOPLE), f"Câu {n}. {chance.choice(QUESTIONS)}")
        for n in range(EVENTS)
    ]


def rows(data: Path, query: str) -> list[sqlite3.Row]:
    with sqlite3.connect(data / "channels.sqlite", timeout=30) as connection:
        connection.row_factory = sqlite3.Row
        found = list(connection.execute(query))
    connection.close()
    return found


def is_settled(data: Path) -> bool:
    unfinished = rows(
        data,
        "select (select count(*) from inbox where state in ('waiting', 'working')) + "
        "(select count(*) from outbox where state in ('waiting', 'sending')) as n, "
        "(select count(*) from inbox) as events",
    )[0]
    return bool(unfinished["events"] == EVENTS and unfinished["n"] == 0)


def question_of(text: str) -> str | None:
    """Return the number of the question that a message answers, by its first lines."""
    for line in text.splitlines()[:2]:
        if line.startswith("Câu "):
            return line.split(".")[0].removeprefix("Câu ")
    return None


def test_every_question_is_answered_once_and_in_order_whatever_happens(data: Path) -> None:
    chance = random.Random(20261121)
    with TelegramBotApi(rates=(10**6, 10**6, 10**6)) as api, WebhookSender((0.3,) * 200) as sender:
        server = Killed(data, api)
        api.webhook.url = f"http://127.0.0.1:{server.port}/webhooks/telegram"
        api.webhook.secret = SECRET
        api.faults.sometimes("sendMessage", 0.05, *EVERY_CLASS, seed=7)
        wait_until(server.is_up, 60)
        updates = disordered(asked(api, chance), seed=3, duplicated=0.2, window=6)
        deliveries = api.deliver(sender, updates)
        for _ in range(KILLS):
            time.sleep(chance.uniform(0.5, 4.0))
            server.die()
        wait_until(lambda: all(each.done() for each in deliveries), PATIENCE)
        wait_until(lambda: is_settled(data), PATIENCE)
        server.end()
        assert all(delivery.result().accepted for delivery in deliveries)
        _judge(api, data)


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
    _tell(
        f"{len(took)} acknowledged: p50 {middle:.0f} ms, p99 {high:.0f} ms, max {took[-1]:.0f} ms"
    )


def _tell(measured: str) -> None:
    sys.stderr.write(f"\n{measured}\n")


def _judge(api: TelegramBotApi, data: Path) -> None:
    said = Counter(number for m in api.messages if (number := question_of(m.text)))
    assert {number: count for number, count in said.items() if count > 1} == {}
    lost = {str(n) for n in range(EVENTS)} - set(said)
    excused = {
        question_of(_text(row["body"])): row["reason"]
        for row in rows(data, "select body, reason from outbox where state in ('dead', 'unclear')")
    }
    assert {number for number in lost if not excused.get(number)} == set()
    assert len(lost) <= EVENTS * 0.1
    assert _overtaken(api, data) == []
    reasons = Counter(reason for number, reason in excused.items() if number in lost)
    _tell(
        f"{EVENTS} questions, {KILLS} kills: {len(said)} answered once; unanswered: {dict(reasons)}"
    )


def _text(body: str) -> str:
    message = json.loads(body)
    return "\n".join("".join(run["text"] for run in line) for line in message["lines"])


def _overtaken(api: TelegramBotApi, data: Path) -> list[tuple[str, str]]:
    """Return neighbours in a chat of which the later was asked, and accepted, before the earlier."""
    accepted = {
        row["text"].split(".")[0].removeprefix("Câu "): (row["position"], row["received_at"])
        for row in rows(data, "select text, position, received_at from inbox")
    }
    by_chat: dict[int, list[str]] = defaultdict(list)
    for message in api.messages:
        number = question_of(message.text)
        if number:
            by_chat[message.chat_id].append(number)
    return [
        (first, second)
        for told in by_chat.values()
        for at, first in enumerate(told)
        for second in told[at + 1 :]
        if accepted[second] < accepted[first] and accepted[second][1] < accepted[first][1]
    ]
