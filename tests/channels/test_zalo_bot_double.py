"""What the Bot Platform's double refuses and grants; quotes of ``../shared/channels.md``."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from .doubles.webhooks import WebhookSender
from .doubles.zalo_bot_platform import (
    HTML_PAGE,
    MAX_USERS,
    TOKEN,
    Refused,
    ZaloBotPlatform,
    fault,
)
from .receiving import Receiver

if TYPE_CHECKING:
    from collections.abc import Iterator

AN = "a1b2"


@pytest.fixture
def zalo() -> Iterator[ZaloBotPlatform]:
    with ZaloBotPlatform() as double:
        double.chats[AN] = "PRIVATE"
        yield double


def post(zalo: ZaloBotPlatform, method: str, token: str = TOKEN, **asked: Any) -> httpx.Response:
    url = f"{zalo.base}{token}/{method}"
    return httpx.post(url, json=asked, timeout=20, trust_env=False)


def call(zalo: ZaloBotPlatform, method: str, token: str = TOKEN, **asked: Any) -> Any:
    answer = post(zalo, method, token, **asked)
    assert answer.status_code == 200
    return answer.json()


def send(zalo: ZaloBotPlatform, text: Any, **more: Any) -> Any:
    return call(zalo, "sendMessage", chat_id=AN, text=text, **more)


def test_the_token_stands_in_the_address(zalo: ZaloBotPlatform) -> None:
    """Base `https://bot-api.zaloplatforms.com/bot<TOKEN>/<method>` (never log that URL)"""
    assert call(zalo, "getMe")["ok"]
    assert call(zalo, "getMe", token="1:w")["error_code"] == 401
    assert call(zalo, "editMessageText")["error_code"] == 404


def test_a_poll_brings_one_event_and_pops_it(zalo: ZaloBotPlatform) -> None:
    """returns **one object**, no offset, reading pops it (persist before handling)"""
    first, second = zalo.writes(AN, "một"), zalo.writes(AN, "hai")
    assert call(zalo, "getUpdates")["result"] == first
    assert call(zalo, "getUpdates")["result"] == second
    assert zalo.pending == []


def test_who_hung_up_takes_no_event_along(zalo: ZaloBotPlatform) -> None:
    url = f"{zalo.base}{TOKEN}/getUpdates"
    with pytest.raises(httpx.ReadTimeout):
        httpx.post(url, json={"timeout": "10"}, timeout=0.2, trust_env=False)
    time.sleep(0.1)
    event = zalo.writes(AN, "một")
    assert call(zalo, "getUpdates")["result"] == event


@pytest.mark.parametrize("status", [200, 408])
def test_an_idle_poll_times_out(status: int) -> None:
    """`{"ok":false,"description":"Request timeout","error_code":408}` at HTTP 200 or 408"""
    with ZaloBotPlatform(idle_status=status) as zalo:
        answer = post(zalo, "getUpdates", timeout="0")
    assert answer.status_code == status
    assert answer.json() == {"ok": False, "description": "Request timeout", "error_code": 408}


def test_polling_and_a_webhook_exclude_each_other(zalo: ZaloBotPlatform) -> None:
    """not together with a webhook"""
    assert call(zalo, "setWebhook", url="https://a.example/", secret_token="x" * 8)["ok"]
    assert call(zalo, "getUpdates")["error_code"] == 400
    assert call(zalo, "getWebhookInfo")["result"]["url"] == "https://a.example/"
    assert call(zalo, "deleteWebhook")["ok"]
    assert call(zalo, "getUpdates", timeout=0)["error_code"] == 408


def test_hard_polling_gets_a_page(zalo: ZaloBotPlatform) -> None:
    """hard polling gets an HTML 429 page"""
    zalo.clock.stop()
    answers = [post(zalo, "getUpdates", timeout=0) for _ in range(12)]
    page = next(answer for answer in answers if answer.status_code == 429)
    assert page.headers["content-type"] == "text/html"
    zalo.clock.let_pass(seconds=2)
    assert call(zalo, "getUpdates", timeout=0)["error_code"] == 408


@pytest.mark.parametrize(("length", "allowed"), [(7, False), (8, True), (256, True), (257, False)])
def test_a_webhook_has_a_secret_of_8_to_256(
    zalo: ZaloBotPlatform, *, length: int, allowed: bool
) -> None:
    """`setWebhook{url, secret_token 8–256}`"""
    answer = call(zalo, "setWebhook", url="https://a.example/", secret_token="x" * length)
    assert answer["ok"] is allowed


def test_a_webhook_must_be_https(zalo: ZaloBotPlatform) -> None:
    """`setWebhook{url, secret_token 8–256}`"""
    answer = call(zalo, "setWebhook", url="http://a.example/", secret_token="x" * 8)
    assert answer["error_code"] == 400


def test_webhooks_carry_the_secret_and_come_wrapped_or_flat(zalo: ZaloBotPlatform) -> None:
    """body `{ok:true,result:{event_name,message}}`, in production also seen flat: accept both"""
    with Receiver() as bot, WebhookSender() as sender:
        call(zalo, "setWebhook", url=bot.origin + "/hook", secret_token="bi-mat-dai")
        event = zalo.writes(AN, "Sở nào?")
        assert [sent.result().accepted for sent in zalo.deliver(sender, [event])] == [True]
        [sent.result() for sent in zalo.deliver(sender, [event], flat=True)]
    wrapped, flat = bot.received
    assert wrapped.parameters == {"ok": True, "result": event}
    assert flat.parameters == event
    for got in bot.received:
        assert got.headers["x-bot-api-secret-token"] == "bi-mat-dai"


def test_events_have_the_documented_fields(zalo: ZaloBotPlatform) -> None:
    """`message:{from:{id,display_name,is_bot}, chat:{id,chat_type:PRIVATE|GROUP}"""
    event = zalo.sends(AN, "sticker", group="g1", sticker="x")
    assert event["event_name"] == "message.sticker.received"
    assert event["message"]["chat"] == {"id": "g1", "chat_type": "GROUP"}
    assert set(event["message"]["from"]) == {"id", "display_name", "is_bot"}
    assert event["message"]["date"] > 10**12


def test_a_text_has_1_to_2000_units(zalo: ZaloBotPlatform) -> None:
    """`sendMessage{chat_id, text 1–2000, parse_mode: markdown|html}`"""
    assert send(zalo, "ạ" * 2000)["ok"]
    for text in ("", " ", "ạ" * 2001, "😀" * 1001, None):
        assert send(zalo, text)["error_code"] == 400


@pytest.mark.parametrize(
    "text", ["[mở](https://a.example/1)", "```\na\n```", "| a | b |\n|---|---|"]
)
def test_markdown_has_no_links_tables_or_fences(zalo: ZaloBotPlatform, text: str) -> None:
    """**no links, tables, fences**"""
    assert send(zalo, text, parse_mode="markdown")["error_code"] == 400
    assert send(zalo, text)["ok"]


def test_markdown_has_bold_lists_and_quotes(zalo: ZaloBotPlatform) -> None:
    """bold, italic, strike, inline code, headings, lists, quotes"""
    text = "# Mục\n**Sở** *chủ trì* ~~cũ~~ `173` [1]\n- một\n> trích"
    assert send(zalo, text, parse_mode="markdown")["ok"]
    assert send(zalo, "<b>Sở</b> <i>a</i>", parse_mode="html")["ok"]
    assert send(zalo, "<a href='x'>a</a>", parse_mode="html")["error_code"] == 400
    assert send(zalo, "a", parse_mode="MarkdownV2")["error_code"] == 400


def test_typing_is_shown(zalo: ZaloBotPlatform) -> None:
    """`sendChatAction` (`typing`)"""
    assert call(zalo, "sendChatAction", chat_id=AN, action="typing")["ok"]
    assert zalo.actions == [(AN, "typing")]
    assert call(zalo, "sendChatAction", chat_id=AN, action="thinking")["error_code"] == 400


def test_a_photo_is_sent_by_public_address(zalo: ZaloBotPlatform) -> None:
    """`sendPhoto` by public URL"""
    assert call(zalo, "sendPhoto", chat_id=AN, photo="https://a.example/p.png")["ok"]
    assert call(zalo, "sendPhoto", chat_id=AN, photo="file-id")["error_code"] == 400


def test_a_spent_quota_refuses(zalo: ZaloBotPlatform) -> None:
    """429 "Quota exceeded"""
    zalo.quota = 1
    assert send(zalo, "a")["ok"]
    refused = send(zalo, "b")
    assert (refused["error_code"], refused["description"]) == (429, "Quota exceeded")


def test_the_basic_plan_has_50_users(zalo: ZaloBotPlatform) -> None:
    """Basic plan 50 users, 3000 messages a month"""
    for number in range(MAX_USERS):
        zalo.writes(f"u{number}", "a")
    zalo.writes("u1", "b")
    with pytest.raises(Refused):
        zalo.writes("one more", "a")


def test_unknown_and_closed_chats_are_refused(zalo: ZaloBotPlatform) -> None:
    """`{ok:false,description,error_code}` (400, 401, 403, 404, 408, 429"""
    assert call(zalo, "sendMessage", chat_id="?", text="a")["error_code"] == 404
    assert call(zalo, "sendMessage", text="a")["error_code"] == 400
    zalo.blocked.add(AN)
    assert send(zalo, "a")["error_code"] == 403


def test_faults_are_planted(zalo: ZaloBotPlatform) -> None:
    """hard polling gets an HTML 429 page"""
    zalo.faults.next("sendMessage", fault(429), HTML_PAGE)
    assert send(zalo, "a")["error_code"] == 429
    assert post(zalo, "sendMessage", chat_id=AN, text="a").status_code == 429
    assert zalo.sent == []
