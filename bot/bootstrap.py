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
from knowledge.bootstrap import open_library

if TYPE_CHECKING:
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
    answering = Answering(library, journal, open_abbreviations(settings.data), askers)
    return Service(settings, library, journal, askers, answering)


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
