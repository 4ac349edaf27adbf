"""Limits: who may ask, how much, and when a machine is talking to the bot."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bot.channels import replies
from bot.channels.allowance import SAME_TEXTS
from bot.channels.events import EventKind, InboundEvent

from .conftest import wait_until

if TYPE_CHECKING:
    from .conftest import Bot, Starting

AN, BINH, GROUP = 42, 43, -1001


def test_who_asks_too_fast_is_told_once_and_answered_later(start: Starting) -> None:
    bot = start(channel_person_per_minute=2)
    for _ in range(5):
        bot.api.writes(AN, "/help")
    bot.take()
    _wait_for_texts(bot, 3)
    assert bot.api.texts(AN)[2].startswith("Bạn gửi hơi nhanh")
    time.sleep(0.5)
    assert len(bot.api.texts(AN)) == 3
    waiting = bot.rows("select due_at from inbox where state = 'waiting'")
    assert len(waiting) == 3


def test_everybody_together_has_a_limit_too(start: Starting) -> None:
    bot = start(channel_per_minute=1)
    bot.api.writes(AN, "/start")
    bot.take()
    _wait_for_texts(bot, 1)
    bot.api.writes(BINH, "/start")
    bot.take()
    _wait_for_texts(bot, 2)
    assert bot.api.texts(BINH) == [replies.BUSY_LATER]


def test_the_same_words_over_and_over_are_a_machine(start: Starting) -> None:
    bot = start(channel_person_per_minute=1000)
    bot.api.private(44)
    now = time.time()
    for n in range(SAME_TEXTS + 3):
        channel, kind = "telegram", EventKind.TEXT
        event = InboundEvent(channel, f"x{n}", "44", "44", kind, "/help", now, n)
        bot.runtime.accept(event)
    wait_until(lambda: not bot.rows("select 1 from inbox where state in ('waiting', 'working')"))
    reasons = [row[0] for row in bot.rows("select reason from inbox order by id")]
    assert reasons == [""] * (SAME_TEXTS - 1) + ["repeated"] * 4


def test_only_those_on_the_list_are_served_where_there_is_one(start: Starting) -> None:
    bot = start(channel_allow=f"telegram:{AN}, telegram:{GROUP}")
    assert bot.says(AN, "/start") == [replies.WELCOME]
    assert bot.says(BINH, "/start") == [replies.NOT_ADMITTED]
    assert bot.says(BINH, "/start") == []
    group = bot.api.group(GROUP)
    assert bot.says(BINH, f"/help@{bot.api.me['username']}", chat=group) != []


def test_who_is_blocked_hears_nothing(start: Starting) -> None:
    bot = start(channel_block=f"telegram:{AN}")
    assert bot.says(AN, "/start") == []
    assert bot.says(BINH, "/start") == [replies.WELCOME]


def test_while_staff_answers_the_bot_keeps_quiet(bot: Bot) -> None:
    wrote = InboundEvent(
        "telegram", "staff-1", str(AN), "staff", EventKind.STAFF_WROTE, "", time.time()
    )
    bot.runtime.accept(wrote)
    bot.settle()
    assert bot.says(AN, "/start") == []
    assert bot.says(BINH, "/start") == [replies.WELCOME]


def _wait_for_texts(bot: Bot, count: int) -> None:
    wait_until(lambda: len(bot.api.messages) >= count)
