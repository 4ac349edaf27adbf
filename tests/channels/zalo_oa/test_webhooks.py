"""What the account's webhooks tell, and which are refused."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import pytest

from bot.channels.events import EventKind, InboundEvent
from bot.channels.port import NotAnEvent
from bot.channels.zalo_oa.webhook import is_genuine, read_event
from tests.channels.doubles.zalo_followers import (
    APP_ID,
    OA_SECRET_KEY,
    PICTURE,
    STICKER,
    ZaloFollowers,
    body_of,
    signature,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

AN = "7001"


@pytest.fixture
def zalo() -> Iterator[ZaloFollowers]:
    double = ZaloFollowers()
    with double:
        yield double


def read(event: dict[str, Any]) -> InboundEvent | None:
    return read_event(event, APP_ID, time.time())


def genuine(body: bytes, signed: str) -> bool:
    return is_genuine(body, signed, APP_ID, OA_SECRET_KEY)


def test_a_signed_body_is_genuine_with_or_without_its_prefix(zalo: ZaloFollowers) -> None:
    event = zalo.writes(AN, "Sở Nội vụ phải làm gì?")
    body = body_of(event)
    assert genuine(body, signature(event, body))
    assert genuine(body, signature(event, body).removeprefix("mac="))


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body + b" ",
        lambda body: body[:-1],
        lambda body: body.replace(b"7001", b"7002"),
        lambda _: b"",
        lambda _: b"[]",
        lambda _: b"[" * 100_000,
        lambda _: b"\xff\xfe",
    ],
)
def test_a_body_that_was_changed_is_not_genuine(zalo: ZaloFollowers, change: Any) -> None:
    event = zalo.writes(AN, "Sở Nội vụ phải làm gì?")
    body = body_of(event)
    assert not genuine(change(body), signature(event, body))


@pytest.mark.parametrize("signed", ["", "mac=", "mac=00", "mac=ạ", "mac=" + "0" * 64])
def test_a_wrong_signature_is_refused(zalo: ZaloFollowers, signed: str) -> None:
    assert not genuine(body_of(zalo.writes(AN, "a")), signed)


def test_a_body_signed_with_another_secret_is_refused(zalo: ZaloFollowers) -> None:
    event = zalo.writes(AN, "a")
    body = body_of(event)
    assert not genuine(body, signature(event, body, secret="another"))
    assert not is_genuine(body, signature(event, body, secret=""), APP_ID, "")


def test_saving_the_address_tells_nothing(zalo: ZaloFollowers) -> None:
    assert genuine(b"{}", "")
    assert read({}) is None
    assert not genuine(b'{"a":1}', "")


def test_words_become_a_question_in_the_order_of_their_times(zalo: ZaloFollowers) -> None:
    event = zalo.writes(AN, "Sở Nội vụ phải làm gì?")
    got = read(event)
    assert got
    assert (got.kind, got.text) == (EventKind.TEXT, "Sở Nội vụ phải làm gì?")
    assert (got.conversation, got.sender) == (AN, AN)
    assert got.event_id == event["message"]["msg_id"]
    assert got.position == int(event["timestamp"])


@pytest.mark.parametrize(
    ("name", "attachment"),
    [
        ("user_send_image", PICTURE),
        ("user_send_sticker", STICKER),
        ("user_send_audio", {"type": "audio", "payload": {"url": "https://zalo.example/a"}}),
        ("user_send_location", {"type": "location", "payload": {"coordinates": {}}}),
        ("user_send_file", {"type": "file", "payload": {"name": "a.pdf"}}),
        ("user_send_business_card", {"type": "link", "payload": {}}),
    ],
)
def test_what_holds_no_words_is_answered_kindly(
    zalo: ZaloFollowers, name: str, attachment: dict[str, Any]
) -> None:
    got = read(zalo.sends(AN, name, attachments=[attachment]))
    assert got
    assert got.kind is EventKind.UNREADABLE


def test_words_beside_a_picture_are_read(zalo: ZaloFollowers) -> None:
    got = read(zalo.sends(AN, "user_send_image", text="Đây là gì?", attachments=[PICTURE]))
    assert got
    assert (got.kind, got.text) == (EventKind.TEXT, "Đây là gì?")


def test_a_button_comes_back_as_a_press_on_its_own_answer(zalo: ZaloFollowers) -> None:
    got = read(zalo.writes(AN, "xem nguồn 2 #Zk3-_9aQx0Lp"))
    assert got
    assert (got.kind, got.text) == (EventKind.PRESSED, "s:Zk3-_9aQx0Lp:2")


def test_following_starts_and_leaving_ends_a_conversation(zalo: ZaloFollowers) -> None:
    started, left = read(zalo.follows(AN)), read(zalo.unfollows(AN))
    assert started
    assert left
    assert (started.kind, left.kind) == (EventKind.STARTED, EventKind.LEFT)
    assert started.event_id != left.event_id


def test_staff_who_write_are_told_apart_from_our_own_words(zalo: ZaloFollowers) -> None:
    got = read(zalo.staff_writes(AN, "Để tôi trả lời"))
    assert got
    assert (got.kind, got.conversation, got.text) == (EventKind.STAFF_WROTE, AN, "")
    zalo._echo(AN, "của bot", {})
    assert read(zalo.pending[-1]) is None


def test_what_nobody_wrote_is_ignored(zalo: ZaloFollowers) -> None:
    assert read(zalo.sees(AN, "m1")) is None
    unknown = zalo.writes(AN, "a") | {"event_name": "user_submit_info"}
    assert read(unknown) is None


def test_what_is_older_than_a_day_or_of_another_app_is_ignored(zalo: ZaloFollowers) -> None:
    event = zalo.writes(AN, "a")
    assert read_event(event, APP_ID, time.time() + 25 * 3600) is None
    assert read(event | {"app_id": "1"}) is None


@pytest.mark.parametrize(
    "change",
    [
        {"sender": None},
        {"sender": {}},
        {"sender": {"id": ""}},
        {"sender": {"id": True}},
        {"message": "a"},
        {"message": {"text": "a"}},
        {"timestamp": "soon"},
        {"timestamp": None},
        {"event_name": None},
    ],
)
def test_a_body_of_another_shape_is_refused(zalo: ZaloFollowers, change: dict[str, Any]) -> None:
    with pytest.raises(NotAnEvent):
        read(zalo.writes(AN, "a") | change)


def test_an_id_may_come_as_a_number(zalo: ZaloFollowers) -> None:
    event = json.loads(body_of(zalo.writes(AN, "a")).replace(b'"7001"', b"7001"))
    got = read(event)
    assert got
    assert got.sender == AN
