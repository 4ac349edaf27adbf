"""The webhook of `hoidap serve`: what is let in, how fast, and what is refused."""

from __future__ import annotations

import json
import sqlite3
import time
from typing import TYPE_CHECKING, Any

import httpx

from bot.channels import replies

from .conftest import SECRET, wait_until
from .doubles.telegram_people import SECRET_HEADER
from .doubles.webhooks import WebhookSender
from .serving import running, serving

if TYPE_CHECKING:
    from pathlib import Path

    from .doubles.telegram_bot_api import TelegramBotApi

AN = 42
PROVEN = {SECRET_HEADER: SECRET}


def accepted(data: Path) -> list[Any]:
    connection = sqlite3.connect(data / "channels.sqlite", timeout=30)
    try:
        return list(connection.execute("select event_id, text, state from inbox order by id"))
    finally:
        connection.close()


def test_what_is_brought_twice_is_answered_once(data: Path, api: TelegramBotApi) -> None:
    with serving(data, api) as (_, said), WebhookSender() as sender:
        update = api.writes(AN, "/start")
        delivered = [each.result() for each in api.deliver(sender, [update, update, update])]
        wait_until(lambda: api.texts(AN))
        assert all(each.accepted for each in delivered)
        assert len(accepted(data)) == 1
    assert api.texts(AN) == [replies.WELCOME]
    log = said.read_text("utf-8")
    assert api.token not in log
    assert SECRET not in log


def test_nothing_forged_broken_or_oversized_is_let_in(data: Path, api: TelegramBotApi) -> None:
    body = json.dumps(api.writes(AN, "mật khẩu là bí mật")).encode()
    attempts: list[tuple[int, bytes, dict[str, str]]] = [
        (403, body, {}),
        (403, body, {SECRET_HEADER: ""}),
        (403, body, {SECRET_HEADER: SECRET[:-1]}),
        (403, body, {SECRET_HEADER: SECRET + "x"}),
        (403, body, {SECRET_HEADER: SECRET.upper()}),
        (403, body[: len(body) // 2], {SECRET_HEADER: "khác"}),
        (400, body[: len(body) // 2], PROVEN),
        (400, b"", PROVEN),
        (400, b"[]", PROVEN),
        (400, b"\xff\xfe", PROVEN),
        (400, b"[" * 50_000, PROVEN),
        (400, json.dumps({"update_id": "1"}).encode(), PROVEN),
        (413, b" " * 300_000 + body, PROVEN),
    ]
    with serving(data, api) as (url, said):
        for status, content, headers in attempts:
            sent = {name: value.encode() for name, value in headers.items()}
            assert httpx.post(url, content=content, headers=sent).status_code == status
        elsewhere = httpx.post(url.replace("telegram", "zalo-oa"), content=body, headers=PROVEN)
        assert elsewhere.status_code == 404
        assert httpx.get(url).status_code == 405
        assert accepted(data) == []
    log = said.read_text("utf-8")
    assert SECRET not in log
    assert "bí mật" not in log


def test_an_update_that_makes_no_sense_is_acknowledged_and_forgotten(
    data: Path, api: TelegramBotApi
) -> None:
    odd = [{"update_id": 1}, {"update_id": 2, "message": {"text": 5}}, {"update_id": 3, "poll": {}}]
    with serving(data, api) as (url, _):
        for update in odd:
            assert httpx.post(url, json=update, headers=PROVEN).status_code == 200
        assert accepted(data) == []


def test_an_update_of_last_week_is_not_answered_again(data: Path, api: TelegramBotApi) -> None:
    update = api.writes(AN, "/start")
    update["message"]["date"] -= 7 * 24 * 3600
    with serving(data, api) as (url, _):
        assert httpx.post(url, json=update, headers=PROVEN).status_code == 200
        assert accepted(data) == []


def test_without_a_secret_the_webhook_stays_closed(data: Path, api: TelegramBotApi) -> None:
    with serving(data, api, telegram_webhook_secret="") as (url, _):
        for headers in ({}, {SECRET_HEADER: ""}):
            assert httpx.post(url, json={"update_id": 1}, headers=headers).status_code == 403


def test_queues_are_counted_for_prometheus(data: Path, api: TelegramBotApi) -> None:
    with serving(data, api) as (url, _), WebhookSender() as sender:
        api.writes(AN, "/start")
        api.deliver(sender)
        wait_until(lambda: api.texts(AN))
        metrics = httpx.get(url.replace("/webhooks/telegram", "/metrics")).text
    assert 'hoidap_channel_rows{box="inbox",channel="telegram",state="answered"} 1.0' in metrics


def test_events_are_acknowledged_while_answers_are_made(data: Path, api: TelegramBotApi) -> None:
    with serving(data, api, log_level="ERROR") as (_, _), WebhookSender() as sender:
        deliveries = []
        for n in range(100):
            api.writes(1000 + n % 20, "Trung tâm Lưu trữ phải làm gì?")
            deliveries += api.deliver(sender)
            time.sleep(0.02)
        took = sorted(each.result().attempts[0].seconds for each in deliveries)
        assert all(each.result().accepted for each in deliveries)
        assert took[-1] < 10  # a platform's own patience


def test_polling_answers_and_confirms_what_it_has_kept(data: Path, api: TelegramBotApi) -> None:
    with running(data, api, "telegram_poll", "telegram") as said:
        api.writes(AN, "/start")
        api.writes(AN, "Ai ký kế hoạch số 27/KH-SNV?")
        wait_until(lambda: len(api.texts(AN)) == 2, 60)
        wait_until(lambda: not api.pending)
    assert api.me["username"] in said.read_text("utf-8")
    assert api.token not in said.read_text("utf-8")


def test_a_poll_and_a_server_share_one_bot_without_answering_twice(
    data: Path, api: TelegramBotApi
) -> None:
    with serving(data, api):
        api.webhook.url = ""
        with running(data, api, "telegram_poll", "telegram"):
            for n in range(5):
                api.writes(AN + n, "/start")
            wait_until(lambda: len(api.messages) == 5, 60)
            time.sleep(1)
    assert len(api.messages) == 5
