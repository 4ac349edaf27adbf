"""What is shown in a chat while an answer is being made."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from bot.channels import replies

from .conftest import wait_until
from .doubles.faults import SERVER_ERROR, Answer, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answers import Answer as Said
    from bot.answers import Question
    from bot.writers.telling import Tell

    from .conftest import Bot, Starting

AN, GROUP = 42, -1001
QUESTION = "Ai ký kế hoạch số 27/KH-SNV?"
UNKNOWN = Fault("unknown method", Answer.of({"ok": False, "error_code": 404}, 404))


@pytest.fixture
def bot(start: Starting) -> Bot:
    return start(channel_workers=2)


@pytest.fixture
def finish(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Let answers wait until this is set; signs are renewed quickly meanwhile."""
    monkeypatch.setattr("bot.channels.indicators.AGAIN_SECONDS", 0.05)
    monkeypatch.setattr("bot.channels.indicators.GATHER_SECONDS", 0.05)
    monkeypatch.setattr("bot.channels.telegram_bot.adapter.DRAFT_AFTER_SECONDS", 0.05)
    answer, finished = bot.service.answering.answer, threading.Event()

    def slow(question: Question, tell: Tell) -> Said:
        finished.wait(20)
        return answer(question, tell)

    monkeypatch.setattr(bot.service.answering, "answer", slow)
    yield finished
    finished.set()


def test_typing_then_a_draft_stands_until_the_answer_goes_out(
    bot: Bot, finish: threading.Event
) -> None:
    bot.api.writes(AN, QUESTION)
    bot.take()
    wait_until(lambda: len(bot.api.drafts) > 1)
    assert bot.api.actions[0] == (AN, "typing")
    (draft,) = set(bot.api.drafts)
    assert draft[2] == replies.WORKING
    finish.set()
    bot.settle()
    shown = len(bot.api.drafts), len(bot.api.actions)
    assert "[1]" in bot.api.texts(AN)[0]
    assert bot.says(AN, "/start") == [replies.WELCOME]
    assert (len(bot.api.drafts), len(bot.api.actions)) == shown
    methods = [each.method for each in bot.api.received]
    assert "sendMessageDraft" not in methods[methods.index("sendMessage") :]


def test_a_group_and_a_server_without_drafts_see_typing(bot: Bot, finish: threading.Event) -> None:
    bot.api.faults.next("sendMessageDraft", *[UNKNOWN] * 50)
    bot.api.writes(AN, f"@{bot.api.me['username']} {QUESTION}", chat=bot.api.group(GROUP))
    bot.api.writes(AN, QUESTION)
    bot.take()
    for chat in (GROUP, AN):
        wait_until(lambda chat=chat: bot.api.actions.count((chat, "typing")) > 2)
    finish.set()
    bot.settle()
    assert bot.api.drafts == []
    assert bot.api.texts(GROUP)
    assert bot.api.texts(AN)


def test_lines_that_are_proven_are_drafted_while_the_answer_is_being_made(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.indicators.GATHER_SECONDS", 0.05)
    answer, finish = bot.service.answering.answer, threading.Event()

    def telling(question: Question, tell: Tell) -> Said:
        tell("Theo **Kế hoạch**: một [1]", [])
        wait_until(lambda: len(bot.api.drafts) == 1)
        tell("- hai [2]", [])
        finish.wait(20)
        return answer(question, tell)

    monkeypatch.setattr(bot.service.answering, "answer", telling)
    bot.api.writes(AN, QUESTION)
    bot.take()
    wait_until(lambda: len(bot.api.drafts) == 2)
    finish.set()
    bot.settle()
    assert [text for _, _, text in bot.api.drafts] == [
        "Theo Kế hoạch: một [1]",
        "Theo Kế hoạch: một [1]\n• hai [2]",
    ]
    methods = [each.method for each in bot.api.received]
    assert "sendMessageDraft" not in methods[methods.index("sendMessage") :]


def test_a_sign_that_cannot_be_shown_holds_up_no_answer(bot: Bot) -> None:
    bot.api.faults.next("sendChatAction", SERVER_ERROR)
    assert "[1]" in bot.says(AN, QUESTION)[0]
