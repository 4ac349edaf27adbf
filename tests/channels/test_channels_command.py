"""`hoidap channels` and `hoidap doctor` say what is wrong in words, and act for one person."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from bot.channels.queue_findings import queue_findings
from bot.channels.retention import forget_old
from bot.commands import doctor

from .conftest import SECRET, environment
from .doubles.faults import BAD_GATEWAY, Answer, Fault

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Bot
    from .doubles.telegram_bot_api import TelegramBotApi

AN = 42
CHANNELS = "from bot.commands.channels import channels; channels()"


def run(
    data: Path, api: TelegramBotApi | None, *arguments: str, **settings: str
) -> subprocess.CompletedProcess[str]:
    ours = {"telegram_token": api.token, "telegram_api_base": api.base} if api else {}
    return subprocess.run(
        [sys.executable, "-c", CHANNELS, *arguments],
        env=environment(data, **ours | settings),
        cwd=data.parent,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_setup_registers_webhook_secret_and_commands(tmp_path: Path, api: TelegramBotApi) -> None:
    public = {"public_url": "https://vanban.example.vn/", "telegram_webhook_secret": SECRET}
    done = run(tmp_path / "data", api, "setup", **public)
    assert done.returncode == 0, done.stdout
    assert api.webhook.url == "https://vanban.example.vn/webhooks/telegram"
    assert api.webhook.secret == SECRET
    assert api.commands["default"][0]["command"] == "donvi"
    assert SECRET not in done.stdout
    assert run(tmp_path / "data", api, "status", **public).returncode == 0


def test_setup_without_a_secret_says_what_to_set(tmp_path: Path, api: TelegramBotApi) -> None:
    done = run(tmp_path / "data", api, "setup", public_url="https://vanban.example.vn")
    assert done.returncode == 1
    assert "HOIDAP_TELEGRAM_WEBHOOK_SECRET" in done.stdout
    assert api.webhook.url == ""


def test_setup_for_polling_takes_the_webhook_away(tmp_path: Path, api: TelegramBotApi) -> None:
    api.webhook.url = "https://cu.example.vn/webhooks/telegram"
    assert run(tmp_path / "data", api, "setup", "--polling").returncode == 0
    assert api.webhook.url == ""


def test_status_names_a_failing_webhook(tmp_path: Path, api: TelegramBotApi) -> None:
    api.webhook.url = "https://vanban.example.vn/webhooks/telegram"
    api.webhook.last_error = "Connection refused"
    public = {"public_url": "https://vanban.example.vn", "telegram_webhook_secret": SECRET}
    done = run(tmp_path / "data", api, "status", **public)
    assert done.returncode == 1
    assert "Connection refused" in done.stdout


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (
            Fault(
                "401",
                Answer.of({"ok": False, "error_code": 401, "description": "Unauthorized"}, 401),
            ),
            "BotFather",
        ),
        (BAD_GATEWAY, "Kiểm tra mạng"),
    ],
    ids=["token", "network"],
)
def test_status_says_in_words_why_telegram_cannot_be_asked(
    tmp_path: Path, api: TelegramBotApi, fault: Fault, said: str
) -> None:
    api.faults.next("getMe", fault)
    done = run(tmp_path / "data", api, "status")
    assert done.returncode == 1
    assert said in done.stdout
    assert api.token not in done.stdout + done.stderr


def test_without_any_channel_the_command_says_what_to_set(tmp_path: Path) -> None:
    done = run(tmp_path / "data", None, "status")
    assert done.returncode == 1
    assert "HOIDAP_TELEGRAM_TOKEN" in done.stderr + done.stdout


def test_one_persons_data_is_exported_and_deleted_whole(bot: Bot) -> None:
    bot.says(AN, "/donvi Trung tâm Lưu trữ")
    bot.says(AN, "đơn vị tôi phải làm gì?")
    bot.says(43, "Ai ký kế hoạch số 27/KH-SNV?")
    kept: dict[str, Any] = json.loads(run(bot.data, None, "export", f"telegram:{AN}").stdout)
    assert kept["unit"] == "Trung tâm Lưu trữ"
    assert [turn["question"] for turn in kept["turns"]][1] == "đơn vị tôi phải làm gì?"
    assert len(kept["events"]) == 2
    assert run(bot.data, None, "forget", f"telegram:{AN}").returncode == 0
    left = json.loads(run(bot.data, None, "export", f"telegram:{AN}").stdout)
    assert not any(left.values())
    other = json.loads(run(bot.data, None, "export", "telegram:43").stdout)
    assert len(other["turns"]) == 1


def test_a_person_is_named_with_their_channel(tmp_path: Path) -> None:
    assert run(tmp_path / "data", None, "export", "42").returncode == 2


def test_dead_letters_are_shown_with_their_reason_and_can_be_sent_again(bot: Bot) -> None:
    refusal = {"ok": False, "error_code": 400, "description": "Bad Request: MESSAGE_REFUSED"}
    bot.api.faults.next("sendMessage", Fault("refused", Answer.of(refusal, 400)))
    bot.says(AN, "/start")
    said = [each for _, each in queue_findings(bot.service.settings)]
    assert any("essage_refused" in each for each in said)
    assert any("1 tin không gửi được" in each for each in said)
    (check,) = doctor._channels(bot.service.settings)
    assert check.ok is None
    assert "essage_refused" in check.finding
    assert run(bot.data, None, "resend", "telegram").returncode == 0
    bot.settle()
    assert len(bot.api.texts(AN)) == 1


def test_what_is_old_is_deleted_and_what_waits_is_not(bot: Bot) -> None:
    bot.says(AN, "/start")
    storage = bot.runtime.storage
    with storage.writing() as connection:
        connection.exec_driver_sql("update inbox set received_at = received_at - 40 * 86400")
        connection.exec_driver_sql("update outbox set created_at = created_at - 40 * 86400")
    forget_old(storage, 60)
    assert bot.rows("select * from inbox")
    forget_old(storage, 30)
    assert bot.rows("select * from inbox") == bot.rows("select * from outbox") == []
