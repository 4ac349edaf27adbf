"""The webhook of `hoidap serve`: what is let in, how fast, and what is refused."""

from __future__ import annotations

import json
import sqlite3
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx

from bot.channels import replies

from .conftest import SECRET, wait_until
from .doubles.telegram_people import SECRET_HEADER
from .doubles.webhooks import WebhookSender
from .served import Served
from .serving import running, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

    from knowledge.library import Library

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


@contextmanager
def served(
    library: Library, api: TelegramBotApi, folder: Path, secret: str = SECRET
) -> Iterator[tuple[str, Served]]:
    """Serve in this process; yield the webhook's address as well."""
    with Served(folder / "data", library, **api.settings(secret)) as opened:
        api.webhook.url = f"{opened.url}/webhooks/telegram"
        api.webhook.secret = secret
        yield api.webhook.url, opened


def test_an_update_that_makes_no_sense_is_acknowledged_and_forgotten(
    library: Library, api: TelegramBotApi, tmp_path: Path
) -> None:
    odd = [{"update_id": 1}, {"update_id": 2, "message": {"text": 5}}, {"update_id": 3, "poll": {}}]
    with served(library, api, tmp_path) as (url, opened):
        for update in odd:
            assert httpx.post(url, json=update, headers=PROVEN).status_code == 200
        assert opened.states("inbox") == []


def test_an_update_of_last_week_is_not_answered_again(
    library: Library, api: TelegramBotApi, tmp_path: Path
) -> None:
    update = api.writes(AN, "/start")
    update["message"]["date"] -= 7 * 24 * 3600
    with served(library, api, tmp_path) as (url, opened):
        assert httpx.post(url, json=update, headers=PROVEN).status_code == 200
        assert opened.states("inbox") == []


def test_without_a_secret_the_webhook_stays_closed(
    library: Library, api: TelegramBotApi, tmp_path: Path
) -> None:
    with served(library, api, tmp_path, secret="") as (url, _):
        for headers in ({}, {SECRET_HEADER: ""}):
            assert httpx.post(url, json={"update_id": 1}, headers=headers).status_code == 403


def test_queues_and_a_refused_token_show_in_the_metrics(
    library: Library, api: TelegramBotApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.delivery.DOWN_SECONDS", 0.2)
    with served(library, api, tmp_path) as (_, opened), WebhookSender() as sender:

        def metrics() -> str:
            return httpx.get(f"{opened.url}/metrics").text

        api.writes(AN, "/start")
        api.deliver(sender)
        wait_until(lambda: api.texts(AN))
        opened.settle()
        assert (
            'hoidap_channel_rows{box="inbox",channel="telegram",state="answered"} 1.0' in metrics()
        )
        assert 'hoidap_channel_alarm{channel="telegram"} 0.0' in metrics()
        known, api.token = api.token, "1100220033:another"
        api.writes(AN, "/start")
        api.deliver(sender)
        wait_until(lambda: 'hoidap_channel_alarm{channel="telegram"} 1.0' in metrics())
        assert opened.states("outbox") == ["sent", "waiting"]
        api.token = known
        opened.settle()
        assert 'hoidap_channel_alarm{channel="telegram"} 0.0' in metrics()
    assert len(api.texts(AN)) == 2


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
