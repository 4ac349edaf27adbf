"""Fetching events: one at a time, each kept before the next, none lost to a sudden death."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.channels.landing import Landing
from bot.channels.tables import FILE, Storage
from bot.channels.zalo_bot.adapter import ZaloBotChannel
from bot.channels.zalo_bot.polling import Polling, TokenRefused, WebhookInPlace
from tests.channels.doubles.faults import EMPTY_BODY, LOST_BEFORE, SERVER_ERROR
from tests.channels.doubles.zalo_bot_platform import HTML_PAGE, TOKEN, ZaloBotPlatform, fault
from tests.channels.killing import ARRIVED, workers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

AN = "a1b2"
WORKER = Path(__file__).with_name("fetching.py")


@pytest.fixture(params=[200, 408])
def zalo(request: pytest.FixtureRequest) -> Iterator[ZaloBotPlatform]:
    with ZaloBotPlatform(idle_status=request.param) as double:
        yield double


def polled(
    zalo: ZaloBotPlatform, folder: Path, count: int, *, token: str = TOKEN
) -> list[Mapping[str, Any]]:
    """Poll until so many events were accepted."""
    accepted: list[Mapping[str, Any]] = []

    async def run() -> None:
        channel = ZaloBotChannel(token, zalo.base, "")
        stopping = asyncio.Event()

        async def accept(body: Mapping[str, Any]) -> None:
            accepted.append(body["result"])
            if len(accepted) == count:
                stopping.set()

        polling = Polling(channel, Landing(folder / "answer"), accept, stopping)
        polling._retrying = type(polling._retrying)(first=0.01, longest=0.02)
        try:
            await polling.run()
        finally:
            await channel.close()

    asyncio.run(run())
    return accepted


def test_events_are_fetched_one_by_one_in_order(zalo: ZaloBotPlatform, tmp_path: Path) -> None:
    written = [zalo.writes(AN, f"câu {n}") for n in range(4)]
    assert polled(zalo, tmp_path, 4) == written
    assert zalo.popped == written


def test_an_idle_poll_is_no_fault(zalo: ZaloBotPlatform, tmp_path: Path) -> None:
    zalo.faults.next("getUpdates", *[fault(408, status=zalo.idle_status)] * 2)
    event = zalo.writes(AN, "a")
    assert polled(zalo, tmp_path, 1) == [event]
    assert len(zalo.calls("getUpdates")) == 3


@pytest.mark.parametrize("planted", [LOST_BEFORE, EMPTY_BODY, SERVER_ERROR, fault(429)])
def test_a_failed_poll_is_made_again(
    zalo: ZaloBotPlatform, tmp_path: Path, planted: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.zalo_bot.refusals.QUOTA_SECONDS", 0.01)
    zalo.faults.next("getUpdates", planted, planted)
    event = zalo.writes(AN, "a")
    assert polled(zalo, tmp_path, 1) == [event]


def test_a_page_that_says_too_fast_is_waited_out(
    zalo: ZaloBotPlatform, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.zalo_bot.refusals.PAGE_SECONDS", 0.01)
    zalo.faults.next("getUpdates", HTML_PAGE)
    event = zalo.writes(AN, "a")
    assert polled(zalo, tmp_path, 1) == [event]


def test_a_wrong_token_or_a_webhook_ends_it(zalo: ZaloBotPlatform, tmp_path: Path) -> None:
    with pytest.raises(TokenRefused):
        polled(zalo, tmp_path, 1, token="1:w")
    zalo.webhook_url = "https://hoidap.example/webhooks/zalo-bot"
    with pytest.raises(WebhookInPlace, match=r"hoidap\.example"):
        polled(zalo, tmp_path, 1)


def test_an_event_that_another_process_left_behind_is_accepted_first(
    zalo: ZaloBotPlatform, tmp_path: Path
) -> None:
    first, second = zalo.writes(AN, "một"), zalo.writes(AN, "hai")
    landing = Landing(tmp_path / "answer")
    landing.prepare()
    landing.post(f"{zalo.base}{TOKEN}/getUpdates", {}, b"{}", seconds=5)
    assert polled(zalo, tmp_path, 2) == [first, second]


def test_no_death_between_two_steps_loses_an_event_that_had_come_in(tmp_path: Path) -> None:
    """Reading an event takes it off the platform's queue: after that it exists here alone."""
    chance = random.Random(3)
    folder = tmp_path / "data"
    came: set[str] = set()
    with ZaloBotPlatform() as zalo, workers(WORKER, folder, zalo.base) as (worker,):
        zalo.writes(AN, "trước")
        steps = worker.does(from_sending=True)["steps"]
        for number in range(40):
            zalo.clock.let_pass(seconds=2)
            if not zalo.pending:
                zalo.writes(AN, f"câu {number}")
            near = chance.random() < 0.5
            kill = chance.randint(1, 120) if near else chance.randint(1, steps)
            worker.does(kill=kill, from_sending=True)
            arrived = (folder / ARRIVED).read_text()
            came |= {e["message"]["message_id"] for e in zalo.popped if _in(e, arrived)}
        zalo.writes(AN, "sau")
        zalo.clock.let_pass(seconds=2)
        worker.does()
        assert len(zalo.popped) > 20
    kept = _kept(folder)
    assert came
    assert came <= set(kept)
    assert len(kept) == len(set(kept))


def _in(event: dict[str, Any], arrived: str) -> bool:
    return str(event["message"]["message_id"]) in arrived and arrived.rstrip().endswith("}")


def _kept(folder: Path) -> list[str]:
    storage = Storage(folder / FILE)
    try:
        with storage.engine.connect() as connection:
            return list(connection.exec_driver_sql("select event_id from inbox").scalars())
    finally:
        storage.close()
