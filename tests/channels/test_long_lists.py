"""A list of forty tasks arrives whole on every platform, however many messages it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.channels.rich_text import units

from .doubles.webhooks import WebhookSender
from .doubles.zalo_bot_platform import ZaloBotPlatform
from .doubles.zalo_followers import impatient_sender
from .doubles.zalo_oauth import ZaloOAuth
from .doubles.zalo_official_account import ZaloOfficialAccount
from .long_plan import TASKS, UNIT
from .served import Served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from knowledge.library import Library

    from .conftest import Bot

QUESTION = f"{UNIT} phải làm gì?"
AN = "42"
SECRET = "bi-mat-rat-dai"


@pytest.fixture
def telegram(bot: Bot) -> Callable[[str], list[str]]:
    return lambda text: bot.says(int(AN), text)


@pytest.fixture
def zalo_oa(library: Library, tmp_path: Path) -> Iterator[Callable[[str], list[str]]]:
    with (
        ZaloOAuth() as oauth,
        ZaloOfficialAccount(oauth) as zalo,
        Served(tmp_path / "data", library, **zalo.settings()) as served,
    ):

        def ask(text: str) -> list[str]:
            zalo.writes(AN, text)
            with impatient_sender() as sender:
                for sent in zalo.deliver(sender, f"{served.url}/webhooks/zalo-oa"):
                    assert sent.result().accepted
            served.settle()
            return zalo.texts(AN)

        yield ask


@pytest.fixture
def zalo_bot(library: Library, tmp_path: Path) -> Iterator[Callable[[str], list[str]]]:
    with (
        ZaloBotPlatform() as zalo,
        Served(tmp_path / "data", library, **zalo.settings(SECRET)) as served,
    ):
        zalo.webhook_url = f"{served.url}/webhooks/zalo-bot"
        zalo.webhook_secret = SECRET

        def ask(text: str) -> list[str]:
            zalo.writes(AN, text)
            with WebhookSender() as sender:
                for sent in zalo.deliver(sender):
                    assert sent.result().accepted
            served.settle()
            return zalo.texts(AN)

        yield ask


@pytest.mark.parametrize(
    ("channel", "limit"), [("telegram", 4096), ("zalo_oa", 2000), ("zalo_bot", 2000)]
)
def test_forty_tasks_come_complete_in_order_in_numbered_messages(
    channel: str, limit: int, request: pytest.FixtureRequest
) -> None:
    ask = request.getfixturevalue(channel)
    parts = ask(QUESTION)
    count = len(parts)
    assert count > sum(map(len, TASKS)) // limit
    assert [part.split("\n")[0] for part in parts] == [
        f"({n}/{count})" for n in range(1, count + 1)
    ]
    assert max(map(units, parts)) <= limit
    assert places(parts) == sorted(places(parts))
    assert ask("xem nguồn 40")[-1].startswith("Nguồn [40]: KH 61/KH-UBND, mục II.1")


def places(parts: Sequence[str]) -> list[tuple[int, int]]:
    """Return the message, and the place in it, at which each task stands in one piece, once."""
    found = []
    for task in TASKS:
        said = task.rstrip(".")
        (at,) = [n for n, part in enumerate(parts) if said in part]
        assert parts[at].count(said) == 1
        found.append((at, parts[at].index(said)))
    return found
