"""The one place where the bot's parts are put together."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy.exc import OperationalError

from bot.answering import Answering
from bot.journal import Journal, JournalUnavailable
from bot.questions.abbreviations import open_abbreviations
from bot.units.askers import Askers, askers_in_memory, open_key
from bot.writers.budget import Budget
from bot.writers.ledger import Ledger
from bot.writers.model import ModelWriter
from bot.writers.models.calls import Calls
from knowledge.bootstrap import open_library

if TYPE_CHECKING:
    from bot.answering import Writing
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

    def feedback(self, answer_id: str, rating: str, comment: str | None) -> bool:
        """Keep a rating of an answer; false when no such answer is known."""
        return self.journal.rate(answer_id, rating, comment)

    def close(self) -> None:
        """Release files and connections."""
        self.journal.close()
        self.askers.close()
        self.library.close()


def open_service(settings: Settings, *, lasting: bool = True) -> Service:
    """Open the library and the journal under the data folder, ready to answer.

    Unless it is ``lasting``, nothing that is asked stays behind, nor is anything asked before
    known: so answers are measured.
    """
    library = open_library(settings)
    journal = open_journal(settings) if lasting else _journal_in_memory(settings)
    askers = open_askers(settings) if lasting else askers_in_memory()
    writing = model_writing(settings, lasting=lasting)
    answering = Answering(library, journal, open_abbreviations(settings.data), askers, writing)
    return Service(settings, library, journal, askers, answering)


def model_writing(settings: Settings, *, lasting: bool = True) -> Writing | None:
    """Return what puts the configured model before the writer that quotes; null without one.

    Raises ModelUnavailable when the settings name a model that can't be opened.
    """
    if not settings.llm:
        return None
    from bot.writers.models.chat import open_chat  # LangChain: not without a model

    calls = Calls(open_chat(settings))
    budget = Budget(settings, open_ledger(settings if lasting else None, settings.retention_days))
    return lambda extractive: ModelWriter(extractive, calls, budget)


def open_ledger(settings: Settings | None, retention_days: int) -> Ledger:
    """Open the ledger of the data folder; in memory without settings, or where it can't be written."""
    if settings is None:
        return Ledger(None, retention_days=retention_days)
    try:
        return Ledger(settings.data / "models.sqlite", retention_days=retention_days)
    except OperationalError as fault:
        log.warning("%s; what models cost is counted in memory until this process ends", fault)
        return Ledger(None, retention_days=retention_days)


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
