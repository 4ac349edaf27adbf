"""What the Official Account's double refuses and grants; quotes of ``../shared/channels.md``."""

from __future__ import annotations

import hashlib
import hmac
import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from .doubles.webhooks import disordered
from .doubles.zalo_followers import (
    APP_ID,
    OA_ID,
    OA_SECRET_KEY,
    RETRIES,
    impatient_sender,
)
from .doubles.zalo_oauth import ZaloOAuth
from .doubles.zalo_official_account import MEANINGS, METHOD, PATH, ZaloOfficialAccount, fault
from .receiving import Receiver

if TYPE_CHECKING:
    from collections.abc import Iterator

AN = "7001"


@contextmanager
def account(**more: Any) -> Iterator[ZaloOfficialAccount]:
    with ZaloOAuth() as oauth, ZaloOfficialAccount(oauth, **more) as double:
        double.writes(AN, "chào")
        double.pending.clear()
        yield double


@pytest.fixture
def zalo() -> Iterator[ZaloOfficialAccount]:
    with account() as double:
        yield double


def post(zalo: ZaloOfficialAccount, body: Any, path: str = PATH, **headers: str) -> Any:
    sent = {"access_token": zalo.oauth.access_token} | headers
    answer = httpx.post(zalo.origin + path, json=body, headers=sent, trust_env=False)
    assert answer.status_code == 200
    return answer.json()


def send(zalo: ZaloOfficialAccount, text: str, buttons: Any = None, user: str = AN) -> Any:
    message: dict[str, Any] = {"text": text}
    if buttons is not None:
        message["attachment"] = {"type": "template", "payload": {"buttons": buttons}}
    return post(zalo, {"recipient": {"user_id": user}, "message": message})


def later(zalo: ZaloOfficialAccount, hours: float) -> None:
    """Let time pass, after which the account has a token that isn't too old."""
    zalo.clock.let_pass(hours=hours)
    zalo.oauth.authorise()


def button(**changed: Any) -> dict[str, Any]:
    return {"title": "Nguồn 1", "type": "oa.query.show", "payload": "xem nguồn 1"} | changed


def test_a_message_is_sent_with_the_token_in_a_header(zalo: ZaloOfficialAccount) -> None:
    """Answer `{data:{message_id,…}, error:0, message}`"""
    answer = send(zalo, "Theo Kế hoạch")
    assert answer["error"] == 0
    assert answer["data"]["message_id"] == zalo.sent[0].message_id
    assert zalo.texts(AN) == ["Theo Kế hoạch"]


def test_a_text_over_2000_utf16_units_is_refused_not_cut(zalo: ZaloOfficialAccount) -> None:
    """Text ≤ 2000; longer is refused with -210, not cut (count UTF-16 units to be safe)"""
    assert send(zalo, "ạ" * 2000)["error"] == 0
    assert send(zalo, "😀" * 1000)["error"] == 0
    assert send(zalo, "ạ" * 2001)["error"] == -210
    assert send(zalo, "😀" * 1000 + "x")["error"] == -210
    assert [len(text) for text in zalo.texts(AN)] == [2000, 1000]


def test_errors_come_inside_http_200_and_sometimes_401(zalo: ZaloOfficialAccount) -> None:
    """errors arrive inside HTTP 200 (sometimes 401)"""
    for code in MEANINGS:
        zalo.faults.next(METHOD, fault(code))
        assert send(zalo, "a")["error"] == code
    zalo.faults.next(METHOD, fault(-216, status=401))
    answer = httpx.post(zalo.origin + PATH, json={}, trust_env=False)
    assert (answer.status_code, answer.json()["error"]) == (401, -216)
    assert zalo.sent == []


def test_the_old_version_is_closed(zalo: ZaloOfficialAccount) -> None:
    """v2.0 text is closed (-240)"""
    body = {"recipient": {"user_id": AN}, "message": {"text": "a"}}
    assert post(zalo, body, "/v2.0/oa/message")["error"] == -240


def test_a_wrong_or_old_token_is_refused(zalo: ZaloOfficialAccount) -> None:
    """-216/-220 token invalid/expired: refresh, retry once"""
    body = {"recipient": {"user_id": AN}, "message": {"text": "a"}}
    assert post(zalo, body, access_token="wrong")["error"] == -216
    old = zalo.oauth.access_token
    zalo.oauth.authorise()
    assert post(zalo, body, access_token=old)["error"] == -216
    zalo.clock.let_pass(hours=25)
    assert send(zalo, "a")["error"] == -220


def test_more_than_five_buttons_are_refused(zalo: ZaloOfficialAccount) -> None:
    """at most 5; types `oa.query.show|hide`"""
    assert send(zalo, "a", [button()] * 5)["error"] == 0
    assert send(zalo, "a", [button()] * 6)["error"] == -201


@pytest.mark.parametrize(
    "wrong",
    [
        button(title="x" * 101),
        button(title=""),
        button(payload="x" * 1001),
        button(type="oa.query.reply"),
        button(type="oa.open.url", payload="https://hoidap.example"),
        button(type="oa.open.phone", payload={}),
    ],
)
def test_a_button_out_of_shape_is_refused(zalo: ZaloOfficialAccount, wrong: Any) -> None:
    """buttons:[{title ≤100,type,payload ≤1000}]"""
    assert send(zalo, "a", [wrong])["error"] == -201


def test_a_pressed_query_button_comes_back_as_text(zalo: ZaloOfficialAccount) -> None:
    """arrives back as `user_send_text`"""
    open_page = button(type="oa.open.url", payload={"url": "https://hoidap.example"}, title="Mở")
    send(zalo, "a", [button(title="x" * 100, payload="y" * 1000), open_page])
    event = zalo.presses(AN, zalo.sent[0], "x")
    assert (event["event_name"], event["message"]["text"]) == ("user_send_text", "y" * 1000)


def test_messages_are_free_for_48_hours_then_from_a_quota_to_7_days() -> None:
    """free within 48 h of the user's last interaction; to 7 days from a quota"""
    with account(quota=1) as zalo:
        later(zalo, 47.9)
        assert send(zalo, "a")["error"] == 0
        later(zalo, 1)
        assert send(zalo, "b")["error"] == 0
        assert [sent.from_quota for sent in zalo.sent] == [False, True]
        assert send(zalo, "c")["error"] == -211
        zalo.writes(AN, "còn đó không")
        assert send(zalo, "d")["error"] == 0


def test_after_7_days_nothing_is_sent(zalo: ZaloOfficialAccount) -> None:
    """beyond that -230"""
    later(zalo, 7 * 24 + 0.1)
    assert send(zalo, "a")["error"] == -230


def test_who_does_not_follow_or_never_wrote_gets_nothing(zalo: ZaloOfficialAccount) -> None:
    """-213, -218, -227, -230, -232, -244 recipient state: do not retry"""
    assert send(zalo, "a", user="7002")["error"] == -213
    zalo.follows("7002")
    assert send(zalo, "a", user="7002")["error"] == -232
    zalo.unfollows(AN)
    assert send(zalo, "a")["error"] == -213


def test_too_many_messages_in_a_minute_are_refused() -> None:
    """-32 rate limit (4000/min)"""
    with account(per_minute=3) as zalo:
        zalo.clock.stop()
        assert [send(zalo, "a")["error"] for _ in range(4)] == [0, 0, 0, -32]
        zalo.clock.let_pass(seconds=61)
        assert send(zalo, "a")["error"] == 0


def test_a_proof_may_be_required() -> None:
    """`appsecret_proof` = hex HMAC-SHA256(key = app secret, data = access_token), a console option"""
    body = {"recipient": {"user_id": AN}, "message": {"text": "a"}}
    with account(proof_required=True) as zalo:
        assert post(zalo, body)["error"] == -242
        key, token = zalo.oauth.app_secret.encode(), zalo.oauth.access_token.encode()
        proof = hmac.new(key, token, hashlib.sha256).hexdigest()
        assert post(zalo, body, appsecret_proof=proof)["error"] == 0


def test_a_body_out_of_shape_is_refused(zalo: ZaloOfficialAccount) -> None:
    """`{recipient:{user_id}, message:{text}}`"""
    message = {"text": "a"}
    for wrong in (
        {},
        {"recipient": {}, "message": message},
        {"recipient": {"user_id": 7001}, "message": message},
        {"recipient": {"user_id": AN}, "message": {"text": " "}},
        {"recipient": {"user_id": AN}, "message": {"text": "a", "attachment": {"type": "x"}}},
    ):
        assert post(zalo, wrong)["error"] == -201


def test_events_have_the_documented_fields(zalo: ZaloOfficialAccount) -> None:
    """ids are strings, `timestamp` an epoch-ms string"""
    event = zalo.writes(AN, "Sở nào chủ trì?", quote_msg_id="m1")
    assert set(event) == {
        "app_id",
        "sender",
        "recipient",
        "user_id_by_app",
        "event_name",
        "message",
        "timestamp",
    }
    assert (event["sender"], event["recipient"]) == ({"id": AN}, {"id": OA_ID})
    assert isinstance(event["timestamp"], str)
    assert len(event["timestamp"]) == 13
    assert set(event["message"]) == {"text", "msg_id", "quote_msg_id"}


def test_following_names_the_follower(zalo: ZaloOfficialAccount) -> None:
    """`follow`/`unfollow` `{oa_id, follower:{id}, …}`"""
    event = zalo.follows(AN)
    assert (event["event_name"], event["oa_id"]) == ("follow", OA_ID)
    assert event["follower"] == {"id": AN}


def test_what_the_account_sent_is_echoed_and_names_the_staff_who_wrote_it(
    zalo: ZaloOfficialAccount,
) -> None:
    """with `sender.admin_id` a human staff member wrote it"""
    zalo.echoes = True
    send(zalo, "của bot")
    (ours,) = zalo.pending
    theirs = zalo.staff_writes(AN, "của người")
    assert ours["event_name"] == theirs["event_name"] == "oa_send_text"
    assert ours["sender"] == {"id": OA_ID}
    assert theirs["sender"] == {"id": OA_ID, "admin_id": "777"}


def test_a_webhook_is_signed_over_its_raw_body(zalo: ZaloOfficialAccount) -> None:
    """plain SHA-256 (not HMAC) of `appId + rawBody + body.timestamp + OASecretKey`"""
    zalo.writes(AN, "Sở nào?")
    with Receiver() as bot, impatient_sender() as sender:
        assert [sent.result().accepted for sent in zalo.deliver(sender, bot.origin)] == [True]
    got = bot.received[0]
    stamp = json.loads(got.body)["timestamp"]
    signed = APP_ID.encode() + got.body + stamp.encode() + OA_SECRET_KEY.encode()
    assert got.headers["x-zevent-signature"] == "mac=" + hashlib.sha256(signed).hexdigest()


def test_saving_the_address_posts_an_unsigned_empty_object(zalo: ZaloOfficialAccount) -> None:
    """Saving the URL in the console posts an unsigned `{}`"""
    with Receiver() as bot, impatient_sender() as sender:
        assert zalo.save_address(sender, bot.origin).result().accepted
    assert bot.received[0].body == b"{}"
    assert "x-zevent-signature" not in bot.received[0].headers


def test_a_refused_webhook_comes_again_and_counts(zalo: ZaloOfficialAccount) -> None:
    """Retries at 30 s, 5 m, 15 m, 30 m, 1 h (`num_retry` header)"""
    assert RETRIES == (30, 300, 900, 1800, 3600)
    zalo.writes(AN, "a")
    with Receiver(500, 500, 200) as bot, impatient_sender([0.01] * 5) as sender:
        (sent,) = zalo.deliver(sender, bot.origin)
        assert sent.result().accepted
    assert [got.headers.get("num_retry") for got in bot.received] == [None, "1", "2"]
    assert len({got.body for got in bot.received}) == 1


def test_after_the_last_retry_the_webhook_is_disabled(zalo: ZaloOfficialAccount) -> None:
    """then the webhook is disabled"""
    zalo.writes(AN, "a")
    with Receiver(500) as bot, impatient_sender([0.01] * 5) as sender:
        (sent,) = zalo.deliver(sender, bot.origin)
        assert len(sent.result().attempts) == 6
        zalo.writes(AN, "b")
        assert zalo.deliver(sender, bot.origin) == []


def test_an_answer_after_two_seconds_counts_as_none(zalo: ZaloOfficialAccount) -> None:
    """answer 200 within 2 s"""
    with impatient_sender() as sender:
        assert sender._client.timeout.read == 2


def test_events_can_be_repeated_and_reordered(zalo: ZaloOfficialAccount) -> None:
    """Deduplicate on `msg_id`"""
    events = [zalo.writes(AN, f"{n}") for n in range(40)]
    sent = disordered(events, seed=2, duplicated=0.3, window=5)
    assert {event["message"]["msg_id"] for event in sent} == {
        event["message"]["msg_id"] for event in events
    }
    assert len(sent) > 40
