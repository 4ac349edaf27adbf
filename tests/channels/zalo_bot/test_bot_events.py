"""What the bot's events tell, wrapped or flat."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

from bot.channels.events import EventKind, InboundEvent
from bot.channels.port import NotAnEvent
from bot.channels.zalo_bot.adapter import ZaloBotChannel
from bot.channels.zalo_bot.updates import Identity, read_event
from tests.channels.doubles.zalo_bot_platform import ZaloBotPlatform

if TYPE_CHECKING:
    from collections.abc import Iterator

AN = "a1b2"
US = Identity(("Bot Hỏi Đáp", "bot.hoidap"))


@pytest.fixture
def zalo() -> Iterator[ZaloBotPlatform]:
    with ZaloBotPlatform() as double:
        yield double


def read(event: dict[str, Any]) -> InboundEvent | None:
    return read_event(event, US, time.time())


def test_a_body_may_be_wrapped_or_flat(zalo: ZaloBotPlatform) -> None:
    event = zalo.writes(AN, "Sở Nội vụ phải làm gì?")
    flat, wrapped = read(event), read({"ok": True, "result": event})
    assert flat
    assert wrapped
    assert flat.event_id == wrapped.event_id == event["message"]["message_id"]
    assert (flat.kind, flat.text, flat.in_group) == (
        EventKind.TEXT,
        event["message"]["text"],
        False,
    )
    assert (flat.conversation, flat.sender) == (AN, AN)


def test_in_a_group_the_bots_name_is_left_out_and_each_member_is_their_own_sender(
    zalo: ZaloBotPlatform,
) -> None:
    got = read(zalo.writes(AN, "@Bot Hỏi Đáp GRDP 2026?", group="g1"))
    assert got
    assert (got.text, got.conversation, got.sender, got.in_group) == ("GRDP 2026?", "g1", AN, True)


@pytest.mark.parametrize("kind", ["image", "sticker", "voice", "unsupported"])
def test_what_holds_no_words_is_answered_kindly(zalo: ZaloBotPlatform, kind: str) -> None:
    got = read(zalo.sends(AN, kind, photo="https://zalo.example/p.jpg"))
    assert got
    assert got.kind is EventKind.UNREADABLE


def test_a_caption_is_read(zalo: ZaloBotPlatform) -> None:
    got = read(zalo.sends(AN, "image", photo="https://a.example/p", caption="Đây là gì?"))
    assert got
    assert (got.kind, got.text) == (EventKind.TEXT, "Đây là gì?")


def test_bots_old_events_and_other_events_are_ignored(zalo: ZaloBotPlatform) -> None:
    event = zalo.writes(AN, "a")
    machine = event["message"] | {"from": {"id": "b", "is_bot": True}}
    assert read(event | {"message": machine}) is None
    assert read_event(event, US, time.time() + 3 * 24 * 3600) is None
    assert read(event | {"event_name": "bot.joined"}) is None


def test_a_polled_message_may_come_without_the_events_name(zalo: ZaloBotPlatform) -> None:
    event = zalo.writes(AN, "GRDP 2026?")
    got = read({"ok": True, "result": {"message": event["message"]}})
    assert got
    assert (got.kind, got.text) == (EventKind.TEXT, "GRDP 2026?")


@pytest.mark.parametrize("body", [{}, {"ok": True}, {"result": []}, {"event_name": 5}])
def test_a_body_without_an_event_is_refused(body: dict[str, Any]) -> None:
    with pytest.raises(NotAnEvent):
        read(body)


@pytest.mark.parametrize("part", ["from", "chat", "message_id"])
def test_a_message_without_its_ids_is_refused(zalo: ZaloBotPlatform, part: str) -> None:
    event = zalo.writes(AN, "a")
    broken = {name: value for name, value in event["message"].items() if name != part}
    with pytest.raises(NotAnEvent):
        read(event | {"message": broken})


def test_only_the_secret_opens_the_webhook() -> None:
    channel = ZaloBotChannel("1:x", "http://127.0.0.1/bot", "bi-mat-dai")
    assert channel.admits({"x-bot-api-secret-token": "bi-mat-dai"}, b"")
    for offered in ({}, {"x-bot-api-secret-token": ""}, {"x-bot-api-secret-token": "bi-mat"}):
        assert not channel.admits(offered, b"")
    closed = ZaloBotChannel("1:x", "http://127.0.0.1/bot", "")
    assert not closed.admits({"x-bot-api-secret-token": ""}, b"")
