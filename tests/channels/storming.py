"""A server that dies at random moments in a storm of events, and what may be said of the outcome.

``STORM_EVENTS`` and ``STORM_KILLS`` set the size; ``make storm`` runs the whole one.
"""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import subprocess
import sys
import time
from collections import Counter, defaultdict
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from .conftest import environment, wait_until

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from .doubles.webhooks import Delivery

EVENTS = int(os.environ.get("STORM_EVENTS", "200"))
KILLS = int(os.environ.get("STORM_KILLS", "2"))
PEOPLE = 40
MOST_LOST = 0.3
PATIENCE = 120 + EVENTS * 0.15
SERVER = Path(__file__).with_name("storm_server.py")
QUESTIONS = (
    "Ai ký kế hoạch số 27/KH-SNV?",
    "Trung tâm Lưu trữ phải làm gì?",
    "GRDP năm 2026 tăng bao nhiêu?",
    "Thời tiết hôm nay thế nào?",
)
EXCUSED = "select body, reason from outbox where state in ('dead', 'unclear')"
STUCK = "select state, reason from outbox where state in ('waiting', 'sending') limit 5"
OPEN = (
    "select (select count(*) from inbox where state in ('waiting', 'working')) + "
    "(select count(*) from outbox where state in ('waiting', 'sending')) as n, "
    "(select count(*) from inbox) as events"
)


class Killed:
    """A server that is killed, and started again each time."""

    def __init__(self, data: Path, **settings: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.data = data
        self.log = data.parent / "server.log"
        unlimited = {"channel_person_per_minute": "100000", "channel_per_minute": "1000000"}
        self._environment = environment(data, log_level="ERROR", **unlimited | settings)
        self._process = self._started()

    def _started(self) -> subprocess.Popen[bytes]:
        with self.log.open("ab") as log:
            return subprocess.Popen(
                [sys.executable, str(SERVER), str(self.port)],
                cwd=self.data.parent,
                env=self._environment,
                stdout=log,
                stderr=log,
            )

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def is_up(self) -> bool:
        try:
            return httpx.get(f"{self.url}/readyz").status_code == 200
        except httpx.TransportError:
            return False

    def die(self, **settings: str) -> None:
        """Be killed and started again, with these settings changed."""
        self._process.kill()
        self._process.wait()
        self._environment |= {f"HOIDAP_{name.upper()}": value for name, value in settings.items()}
        self._process = self._started()

    def end(self) -> None:
        self._process.terminate()
        self._process.wait(30)

    def weather(
        self,
        deliveries: list[Delivery],
        chance: random.Random,
        operator: Callable[[], Mapping[str, str]] = dict,
    ) -> None:
        """Die at random moments, then wait until every event was taken and everything settled.

        ``operator`` is asked now and then which settings to change, for what only one can mend.
        """
        for _ in range(KILLS):
            time.sleep(chance.uniform(0.5, 4.0))
            self.die()
        wait_until(lambda: all(each.done() for each in deliveries), PATIENCE)
        wait_until(lambda: self._is_settled(operator()), PATIENCE, self._standing)
        assert all(delivery.result().accepted for delivery in deliveries)

    def _is_settled(self, changed: Mapping[str, str]) -> bool:
        if changed:
            self.die(**changed)
        (open_rows,) = rows(self.data, OPEN)
        return bool(open_rows["events"] == EVENTS and open_rows["n"] == 0)

    def _standing(self) -> str:
        (open_rows,) = rows(self.data, OPEN)
        waiting = [(row["state"], row["reason"]) for row in rows(self.data, STUCK)]
        return f"{dict(open_rows)}, {waiting}, log: {self.log.read_text()[-2000:]}"


@contextmanager
def storm(data: Path, **settings: str) -> Iterator[Killed]:
    """Run a server for a storm."""
    server = Killed(data, **settings)
    try:
        wait_until(server.is_up, 60)
        yield server
    finally:
        server.end()


def questions(chance: random.Random) -> Iterator[tuple[int, str]]:
    """Yield people with what they ask, each question unlike any other."""
    for n in range(EVENTS):
        yield chance.randrange(PEOPLE), f"Câu {n}. {chance.choice(QUESTIONS)}"


def rows(data: Path, query: str) -> list[sqlite3.Row]:
    with sqlite3.connect(data / "channels.sqlite", timeout=30) as connection:
        connection.row_factory = sqlite3.Row
        found = list(connection.execute(query))
    connection.close()
    return found


def question_of(text: str) -> str | None:
    """Return the number of the question that a message answers, by its first lines."""
    for line in text.splitlines()[:2]:
        if line.startswith("Câu "):
            return line.split(".")[0].removeprefix("Câu ")
    return None


def judge(channel: str, told: Sequence[tuple[object, str]], data: Path) -> None:
    """Hold that each question was answered once and in order, or not for a reason that is kept.

    ``told`` are chats and texts as they came. Many may be lost: a person said to be out of reach
    loses all that waits for them.
    """
    said = Counter(number for _, text in told if (number := question_of(text)))
    assert {number: count for number, count in said.items() if count > 1} == {}
    lost = {str(n) for n in range(EVENTS)} - set(said)
    excused = {question_of(_text(row["body"])): row["reason"] for row in rows(data, EXCUSED)}
    assert {number for number in lost if not excused.get(number)} == set()
    assert len(lost) <= EVENTS * MOST_LOST
    assert _overtaken(told, data) == []
    reasons = Counter(reason for number, reason in excused.items() if number in lost)
    tell(
        f"{channel}: {EVENTS} questions, {KILLS} kills: {len(said)} answered once, {dict(reasons)}"
    )


def _overtaken(told: Sequence[tuple[object, str]], data: Path) -> list[tuple[str, str]]:
    """Return neighbours in a chat of which the later was asked, and accepted, before the earlier."""
    accepted = {
        question_of(row["text"]): (row["position"], row["received_at"])
        for row in rows(data, "select text, position, received_at from inbox")
    }
    by_chat: dict[object, list[str]] = defaultdict(list)
    for chat, text in told:
        number = question_of(text)
        if number:
            by_chat[chat].append(number)
    return [
        (first, second)
        for numbers in by_chat.values()
        for at, first in enumerate(numbers)
        for second in numbers[at + 1 :]
        if accepted[second] < accepted[first] and accepted[second][1] < accepted[first][1]
    ]


def tell(measured: str) -> None:
    sys.stderr.write(f"\n{measured}\n")


def _text(body: str) -> str:
    message = json.loads(body)
    return "\n".join("".join(run["text"] for run in line) for line in message["lines"])
