"""Messages of the Zalo bot, what each refusal means, and that its address is never told."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

import pytest

from bot.channels.events import EventKind, InboundEvent, MessageKind, OutgoingMessage
from bot.channels.port import Verdict
from bot.channels.rich_text import Run, line
from bot.channels.splitting import split
from bot.channels.zalo_bot.adapter import LIMITS, ZaloBotChannel
from bot.channels.zalo_bot.registration import remove_webhook, set_up, state_of
from tests.channels.doubles.faults import (
    BAD_GATEWAY,
    EMPTY_BODY,
    LOST_AFTER,
    LOST_BEFORE,
    SERVER_ERROR,
)
from tests.channels.doubles.zalo_bot_platform import HTML_PAGE, TOKEN, ZaloBotPlatform, fault

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from bot.channels.port import Failure

AN = "a1b2"
SECRET = "bi-mat-dai"


@pytest.fixture
def zalo() -> Iterator[ZaloBotPlatform]:
    with ZaloBotPlatform() as double:
        double.writes(AN, "chào")
        yield double


def used(
    zalo: ZaloBotPlatform,
    act: Callable[[ZaloBotChannel], Awaitable[Any]],
    *,
    token: str = TOKEN,
    secret: str = SECRET,
) -> Any:
    async def run() -> Any:
        channel = ZaloBotChannel(token, zalo.base, secret)
        try:
            return await act(channel)
        except Exception as met:  # noqa: BLE001 -- the channel judges every fault, as the core has it
            return channel.failure_of(met)
        finally:
            await channel.close()

    return asyncio.run(run())


def sent(zalo: ZaloBotPlatform, *lines: Any, token: str = TOKEN) -> str | Failure:
    message = OutgoingMessage("zalo-bot", AN, lines=lines or (line("Theo Kế hoạch"),))
    result: str | Failure = used(zalo, lambda channel: channel.send(message), token=token)
    return result


def test_anybodys_words_go_out_as_they_are(zalo: ZaloBotPlatform) -> None:
    words = "Điểm *1* < 2 & [mở](https://a.example) `x` # > |a|b|"
    assert sent(zalo, line(words), (Run("trích", "quote"),)) == zalo.sent[0].message_id
    assert zalo.texts(AN) == [words + "\n“trích”"]
    assert zalo.sent[0].parse_mode is None


def test_parts_of_any_answer_fit(zalo: ZaloBotPlatform) -> None:
    parts = split([(Run("Điều 5 😀 giao Sở Nội vụ chủ trì. " * 200, "quote"),)], LIMITS)
    assert len(parts) > 3
    assert all(isinstance(sent(zalo, *part), str) for part in parts)


def test_typing_is_shown(zalo: ZaloBotPlatform) -> None:
    asked = InboundEvent("zalo-bot", "1", AN, AN, EventKind.TEXT, "GRDP?", 0.0)
    used(zalo, lambda channel: channel.show_working(asked, 0.0))
    assert zalo.actions == [(AN, "typing")]


def test_nothing_but_text_is_sent(zalo: ZaloBotPlatform) -> None:
    receipt = OutgoingMessage("zalo-bot", AN, kind=MessageKind.RECEIPT)
    assert used(zalo, lambda channel: channel.send(receipt)) == ""
    assert zalo.received == []


@pytest.mark.parametrize(
    ("planted", "expected"),
    [
        (fault(400), Verdict.REFUSED),
        (fault(401), Verdict.CHANNEL_DOWN),
        (fault(403), Verdict.UNREACHABLE),
        (fault(404), Verdict.UNREACHABLE),
        (fault(408, status=408), Verdict.RETRY),
        (fault(429), Verdict.RETRY),
        (fault(429, status=429), Verdict.RETRY),
        (HTML_PAGE, Verdict.SLOW_DOWN),
        (LOST_BEFORE, Verdict.UNCLEAR),
        (LOST_AFTER, Verdict.UNCLEAR),
        (EMPTY_BODY, Verdict.UNCLEAR),
        (SERVER_ERROR, Verdict.RETRY),
        (BAD_GATEWAY, Verdict.RETRY),
    ],
)
def test_each_refusal_has_its_meaning(
    zalo: ZaloBotPlatform, planted: Any, expected: Verdict
) -> None:
    zalo.faults.next("sendMessage", planted)
    result = sent(zalo)
    assert not isinstance(result, str)
    assert result.verdict is expected


def test_the_webhook_is_registered_checked_and_removed(zalo: ZaloBotPlatform) -> None:
    done = used(zalo, lambda channel: set_up(channel, "https://hoidap.example"))
    assert [good for good, _ in done] == [True, True]
    assert zalo.webhook_url == "https://hoidap.example/webhooks/zalo-bot"
    assert zalo.webhook_secret == SECRET
    good = used(zalo, lambda channel: state_of(channel, "https://hoidap.example"))
    assert all(well for well, _ in good)
    moved = used(zalo, lambda channel: state_of(channel, "https://khac.example"))
    assert not all(well for well, _ in moved)
    assert used(zalo, remove_webhook)[0]
    assert zalo.webhook_url == ""


def test_a_short_secret_or_a_wrong_token_is_told_in_words(zalo: ZaloBotPlatform) -> None:
    short = used(zalo, lambda channel: set_up(channel, "https://a.example"), secret="ngan")
    assert "HOIDAP_ZALO_BOT_WEBHOOK_SECRET" in short[-1][1]
    wrong = used(zalo, lambda channel: state_of(channel, ""), token="1:w")
    assert "HOIDAP_ZALO_BOT_TOKEN" in wrong[0][1]
    assert zalo.webhook_url == ""


def test_neither_log_nor_faults_show_the_token(
    zalo: ZaloBotPlatform, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    told = [sent(zalo)]
    for planted in (fault(401), HTML_PAGE, LOST_AFTER, EMPTY_BODY, SERVER_ERROR):
        zalo.faults.next("sendMessage", planted)
        told.append(sent(zalo))
    assert TOKEN not in caplog.text + repr(told)
