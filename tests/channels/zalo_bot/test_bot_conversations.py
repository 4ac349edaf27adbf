"""People talk with the Zalo bot: event in over HTTP, answer out over HTTP."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from bot.channels import replies
from bot.channels.holding import Holding
from bot.channels.tables import FILE
from bot.channels.zalo_bot.polling import POLLING
from tests.channels.conftest import environment, wait_until
from tests.channels.doubles.webhooks import WebhookSender, disordered
from tests.channels.doubles.zalo_bot_platform import (
    HTML_PAGE,
    SECRET_HEADER,
    TOKEN,
    ZaloBotPlatform,
    fault,
)
from tests.channels.served import Served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from knowledge.library import Library

AN, BINH = "a1b2", "c3d4"
SECRET = "bi-mat-dai"
QUESTION = "Trung tâm Lưu trữ phải làm gì?"
POLL = "from bot.commands.zalo_bot_poll import zalo_bot; zalo_bot()"


class Bot:
    """The double and the bot behind its webhook."""

    def __init__(self, zalo: ZaloBotPlatform, served: Served) -> None:
        self.zalo = zalo
        self.served = served
        zalo.webhook_url = f"{served.url}/webhooks/zalo-bot"
        zalo.webhook_secret = SECRET

    def settle(self, *, flat: bool = False) -> None:
        with WebhookSender([0.1]) as sender:
            for sent in self.zalo.deliver(sender, flat=flat):
                assert sent.result().accepted
        self.served.settle()

    def says(self, user: str, text: str, *, flat: bool = False, **more: Any) -> list[str]:
        chat = more.get("group") or user
        before = len(self.zalo.texts(chat))
        self.zalo.writes(user, text, **more)
        self.settle(flat=flat)
        return self.zalo.texts(chat)[before:]


@pytest.fixture
def zalo() -> Iterator[ZaloBotPlatform]:
    with ZaloBotPlatform() as double:
        yield double


@pytest.fixture
def bot(library: Library, zalo: ZaloBotPlatform, tmp_path: Path) -> Iterator[Bot]:
    with Served(tmp_path / "data", library, **zalo.settings(SECRET)) as served:
        yield Bot(zalo, served)


@pytest.mark.parametrize("flat", [False, True])
def test_a_question_is_answered_with_what_to_type_for_its_sources(bot: Bot, *, flat: bool) -> None:
    told = "\n".join(bot.says(AN, QUESTION, flat=flat))
    assert "Trung tâm Lưu trữ" in told
    assert replies.SEE_SOURCE in told
    assert (AN, "typing") in bot.zalo.actions
    assert bot.says(AN, "xem nguồn 1", flat=flat)[0].startswith("Nguồn [1]: ")


def test_what_is_offered_is_asked_by_its_number(bot: Bot) -> None:
    told = "\n".join(bot.says(AN, "GRDP 2026 tăng bao nhiêu?"))
    if "1)" in told:
        question = told.split("1) ")[1].splitlines()[0]
        assert question in "\n".join(bot.says(AN, "hỏi 1"))


def test_in_a_group_each_member_has_a_talk_of_their_own(bot: Bot) -> None:
    told = bot.says(AN, f"@Bot Hỏi Đáp {QUESTION}", group="g1")
    assert "Trung tâm Lưu trữ" in told[0]
    assert bot.says(BINH, "@Bot Hỏi Đáp /help", group="g1")
    assert bot.zalo.texts(AN) == []


def test_repeated_and_reordered_events_are_answered_once_each(bot: Bot) -> None:
    events = [bot.zalo.writes(AN, f"xem nguồn {n}") for n in range(1, 11)]
    with WebhookSender([0.1]) as sender:
        mixed = disordered(events, seed=6, duplicated=0.5, window=3)
        for sent in bot.zalo.deliver(sender, mixed):
            assert sent.result().accepted
    bot.served.settle()
    assert bot.zalo.texts(AN) == [replies.NO_SOURCES] * 10


def test_a_sticker_is_answered_kindly(bot: Bot) -> None:
    bot.zalo.sends(AN, "sticker", sticker="x")
    bot.settle()
    assert bot.zalo.texts(AN) == [replies.UNREADABLE]


def test_a_passing_fault_is_tried_again_and_a_final_one_is_not(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.zalo_bot.refusals.PAGE_SECONDS", 0.05)
    bot.zalo.faults.next("sendMessage", HTML_PAGE, fault(408, status=408))
    assert len(bot.says(AN, "/help")) == 1
    bot.zalo.faults.next("sendMessage", fault(400))
    assert bot.says(AN, "/help") == []
    assert bot.served.states("outbox") == ["sent", "dead"]


@pytest.mark.parametrize("secret", ["", "bi-mat-da", "bi-mat-dai ", "BI-MAT-DAI"])
def test_a_webhook_without_the_secret_is_refused_and_kept_nowhere(bot: Bot, secret: str) -> None:
    event = bot.zalo.writes(AN, QUESTION)
    headers = {SECRET_HEADER: secret.strip() if secret.endswith(" ") else secret}
    headers[SECRET_HEADER] += "x" if secret.endswith(" ") else ""
    answer = httpx.post(bot.zalo.webhook_url, json=event, headers=headers, trust_env=False)
    assert answer.status_code == 403
    assert bot.served.rows("select id from inbox") == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"ok": true}', b"[" * 50_000])
def test_a_body_that_is_no_event_is_refused(bot: Bot, body: bytes) -> None:
    headers = {SECRET_HEADER: SECRET}
    answer = httpx.post(bot.zalo.webhook_url, content=body, headers=headers, trust_env=False)
    assert answer.status_code == 400


@contextmanager
def polling(data: Path, zalo: ZaloBotPlatform, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    settings = {"zalo_bot_token": TOKEN, "zalo_bot_api_base": zalo.base, "log_level": "DEBUG"}
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, "-c", POLL],
            cwd=log.parent,
            env=environment(data, **settings),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()


def sent_rows(data: Path) -> int:
    if not (data / FILE).is_file():
        return 0
    with closing(sqlite3.connect(data / FILE, timeout=10)) as connection:
        tables = "select 1 from sqlite_master where name = 'outbox'"
        if connection.execute(tables).fetchone() is None:
            return 0
        count = connection.execute("select count(*) from outbox where state = 'sent'")
        return int(count.fetchone()[0])


def test_the_command_fetches_and_answers_through_a_kill_and_tells_no_token(
    data: Path, zalo: ZaloBotPlatform, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    with polling(data, zalo, log) as process:
        zalo.writes(AN, "xem nguồn 1")
        wait_until(lambda: sent_rows(data) == 1, patience=60)
        os.kill(process.pid, signal.SIGKILL)
    zalo.writes(AN, "xem nguồn 2")
    with polling(data, zalo, log) as process:
        wait_until(lambda: len(zalo.texts(AN)) == 2, patience=60)
        process.terminate()
        assert process.wait(timeout=40) == 0
    assert zalo.texts(AN) == [replies.NO_SOURCES] * 2
    said = log.read_text()
    assert "Bot Hỏi Đáp" in said
    assert TOKEN not in said


def test_one_process_at_a_time_polls(data: Path, zalo: ZaloBotPlatform, tmp_path: Path) -> None:
    holding = Holding.take(data, POLLING)
    assert holding
    with polling(data, zalo, tmp_path / "log") as process:
        assert process.wait(timeout=60) == 1
    holding.release()
    assert zalo.calls("getUpdates") == []


def test_the_command_says_in_words_what_is_wrong(
    data: Path, zalo: ZaloBotPlatform, tmp_path: Path
) -> None:
    zalo.webhook_url = "https://hoidap.example/webhooks/zalo-bot"
    log = tmp_path / "log"
    with polling(data, zalo, log) as process:
        assert process.wait(timeout=60) == 1
    assert "hoidap channels setup --polling" in log.read_text()
