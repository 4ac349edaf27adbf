"""The one place where the bot's parts are put together."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy.exc import OperationalError

from bot.answering import Answering
from bot.journal import Journal, JournalUnavailable
from bot.questions.abbreviations import open_abbreviations
from bot.telemetry import open_telemetry
from bot.units.askers import Askers, askers_in_memory, open_key
from knowledge.bootstrap import open_library

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answers import Answer
    from bot.channels.port import Channel
    from bot.channels.retrying import Retrying
    from bot.channels.runtime import Runtime
    from bot.writers.budget import Budget
    from bot.writers.ledger import Ledger
    from bot.writers.models.calls import Calls
    from bot.writers.models.chat import Chat
    from bot.writers.port import AnswerWriter
    from bot.writers.steps.path import Steps
    from knowledge.library import Library
    from knowledge.settings import Settings


log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Service:
    """Everything that a channel needs."""

    settings: Settings
    library: Library
    journal: Journal
    askers: Askers
    answering: Answering
    model: Model | None = None

    def feedback(self, answer_id: str, rating: str, comment: str | None) -> bool:
        """Keep a rating of an answer; false when no such answer is known."""
        return self.journal.rate(answer_id, rating, comment)

    def close(self) -> None:
        """Release files and connections."""
        if self.model:
            self.model.close()
        self.journal.close()
        self.askers.close()
        self.library.close()


def open_service(settings: Settings, *, lasting: bool = True) -> Service:
    """Open the library and the journal under the data folder, ready to answer.

    Unless it is ``lasting``, nothing that is asked stays behind, nor is anything asked before
    known: so answers are measured.
    """
    open_telemetry()
    library = open_library(settings)
    journal = open_journal(settings) if lasting else _journal_in_memory(settings)
    askers = open_askers(settings) if lasting else askers_in_memory()
    model = open_model(settings, lasting=lasting)
    answering = Answering(
        library,
        journal,
        open_abbreviations(settings.data),
        askers,
        model.writing if model else None,
        model.steps() if model else None,
    )
    return Service(settings, library, journal, askers, answering, model)


@dataclass(frozen=True, slots=True)
class Model:
    """The configured language model with its limits and its ledger."""

    chat: Chat
    calls: Calls
    budget: Budget

    def writing(self, extractive: AnswerWriter) -> AnswerWriter:
        """Put the model before the writer that quotes."""
        from bot.writers.model import ModelWriter

        return ModelWriter(extractive, self.calls, self.budget)

    def steps(self) -> Steps | None:
        """Return the optional steps that are wanted of the model; null when none is.

        Raises ModelUnavailable when the settings name one that there isn't.
        """
        from bot.writers.steps.asking import Asker, steps_in
        from bot.writers.steps.path import Steps

        wanted = steps_in(self.budget.settings.llm_steps)
        return Steps(Asker(self.calls, self.budget), wanted) if wanted else None

    def close(self) -> None:
        """Release connections and the ledger's file."""
        self.chat.close()
        self.budget.ledger.close()


def open_model(settings: Settings, *, lasting: bool = True) -> Model | None:
    """Return the configured model, null without one.

    Raises ModelUnavailable when the settings name one that can't be opened.
    """
    if not settings.llm:
        return None
    from bot.writers.budget import Budget
    from bot.writers.models.calls import Calls
    from bot.writers.models.chat import open_chat

    chat = open_chat(settings)
    ledger = open_ledger(settings if lasting else None, settings.retention_days)
    return Model(chat, Calls(chat), Budget(settings, ledger))


def open_ledger(settings: Settings | None, retention_days: int) -> Ledger:
    """Open the ledger of the data folder; in memory without settings, or where it can't be written."""
    from bot.writers.ledger import Ledger

    if settings is None:
        return Ledger(None, retention_days=retention_days)
    try:
        return Ledger(settings.data / "models.sqlite", retention_days=retention_days)
    except OperationalError as fault:
        log.warning("%s; what models cost is counted in memory until this process ends", fault)
        return Ledger(None, retention_days=retention_days)


def open_channels(settings: Settings, retrying: Retrying | None = None) -> Runtime | None:
    """Open the inbox and outbox of the channels that are configured; null when none is.

    Events may be accepted at once; `work_channels` begins to answer them.
    """
    from bot.channels.runtime import Runtime
    from bot.channels.tables import FILE, Storage

    channels = _configured(settings)
    if not channels:
        return None
    settings.data.mkdir(parents=True, exist_ok=True)
    return Runtime(Storage(settings.data / FILE), settings.data, channels, retrying)


def work_channels(
    runtime: Runtime, service: Service, count: Callable[[Answer], None] = lambda _: None
) -> None:
    """Begin to answer and send; `Runtime.stop` ends it."""
    from bot.channels.allowance import Allowance, Rules
    from bot.channels.dialogue import Dialogue

    settings = service.settings
    rules = Rules(
        settings.channel_person_per_minute,
        settings.channel_per_minute,
        _names(settings.channel_allow),
        _names(settings.channel_block),
    )
    allowance = Allowance(rules, runtime.storage, runtime.inbox)
    key = open_key(settings.data / "askers.key")
    runtime.start(
        Dialogue(service, runtime, allowance, key, count),
        settings.channel_workers,
        retention_days=settings.retention_days,
    )


def _configured(settings: Settings) -> dict[str, Channel]:
    channels: list[Channel | None] = []
    if settings.telegram_token is not None:
        from bot.channels.telegram_bot.adapter import TelegramChannel

        channels.append(TelegramChannel.of(settings))
    if settings.zalo_oa_app_id is not None:
        from bot.channels.zalo_oa.adapter import ZaloOaChannel

        channels.append(ZaloOaChannel.of(settings))
    if settings.zalo_bot_token is not None:
        from bot.channels.zalo_bot.adapter import ZaloBotChannel

        channels.append(ZaloBotChannel.of(settings))
    return {channel.name: channel for channel in channels if channel is not None}


def _names(written: str) -> frozenset[str]:
    return frozenset(name.strip() for name in written.split(",") if name.strip())


def open_askers(settings: Settings) -> Askers:
    """Open what askers let the bot remember; in memory where the folder can't be written."""
    try:
        key = open_key(settings.data / "askers.key")
        return Askers(settings.data / "askers.sqlite", key, retention_days=settings.retention_days)
    except (OSError, OperationalError) as fault:
        log.warning("%s; units of askers are kept in memory until this process ends", fault)
        return askers_in_memory()


def open_journal(settings: Settings) -> Journal:
    """Open the journal; where the folder can't be written, one in memory, with a warning."""
    path = settings.data / "journal.sqlite"
    try:
        return Journal(path, retention_days=settings.retention_days)
    except JournalUnavailable as fault:
        log.warning("%s; conversations are kept in memory until this process ends", fault)
        return _journal_in_memory(settings)


def _journal_in_memory(settings: Settings) -> Journal:
    return Journal(None, retention_days=settings.retention_days)
