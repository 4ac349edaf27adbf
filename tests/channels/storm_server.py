"""`hoidap serve` for a storm: faster than Telegram allows, each answer names its question.

Answers are the real ones, opened by their question's own words, so that a storm can tell which
question a message answers.
"""

from __future__ import annotations

import socket
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.bootstrap import Service, open_channels, open_service
from bot.channels import delivery
from bot.channels.pace import PaceLimits, Rate
from bot.channels.retrying import Retrying
from bot.channels.telegram_bot.adapter import TelegramChannel
from bot.channels.zalo_bot import refusals as bot_refusals
from bot.channels.zalo_bot.adapter import ZaloBotChannel
from bot.channels.zalo_oa import refusals as oa_refusals
from bot.channels.zalo_oa.adapter import ZaloOaChannel
from bot.web.application import create_app
from bot.web.server import run
from knowledge.settings import Settings

if TYPE_CHECKING:
    from bot.answers import Answer, Question
    from bot.writers.telling import Tell


def opened(settings: Settings) -> Service:
    service = open_service(settings)
    answer = service.answering.answer

    def named(question: Question, tell: Tell | None = None) -> Answer:
        told = answer(question, tell)
        return replace(told, text=f"{question.text}\n{told.text}")

    service.answering.answer = named  # type: ignore[method-assign]
    return service


if __name__ == "__main__":
    unbounded = Rate(10_000, 1.0)
    for channel in (TelegramChannel, ZaloOaChannel, ZaloBotChannel):
        channel.pace = PaceLimits(unbounded, unbounded, unbounded)
    oa_refusals.RATE_SECONDS = bot_refusals.PAGE_SECONDS = delivery.DOWN_SECONDS = 0.5
    settings = Settings(_env_file=None)
    channels = open_channels(settings, Retrying(first=0.1, longest=1.0, patience=60.0))
    listener = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=1024)
    run(create_app(settings, opened, channels), listener, settings)
