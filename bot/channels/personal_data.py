"""All that is kept of one person over every file of the data folder: shown, or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.bootstrap import open_askers, open_journal
from bot.channels.identities import asker_of, conversation_of
from bot.channels.retention import conversations_of, forget_person, kept_of
from bot.units.askers import open_key

if TYPE_CHECKING:
    from bot.channels.tables import Storage
    from knowledge.settings import Settings


def exported(settings: Settings, storage: Storage, channel: str, sender: str) -> dict[str, Any]:
    """Return what the channels, the journal and the memory of units keep of a person."""
    kept: dict[str, Any] = kept_of(storage, channel, sender)
    journal, askers = open_journal(settings), open_askers(settings)
    try:
        kept["unit"] = askers.remembered(asker_of(channel, sender))
        kept["turns"] = journal.exported(_talks(settings, storage, channel, sender))
    finally:
        journal.close()
        askers.close()
    return kept


def deleted(settings: Settings, storage: Storage, channel: str, sender: str) -> None:
    """Delete it all, for good."""
    talks = _talks(settings, storage, channel, sender)
    journal, askers = open_journal(settings), open_askers(settings)
    try:
        theirs = askers.forget(asker_of(channel, sender), talks[0] if talks else "")
        journal.forget([*theirs, *talks])
    finally:
        journal.close()
        askers.close()
    forget_person(storage, channel, sender)


def _talks(settings: Settings, storage: Storage, channel: str, sender: str) -> list[str]:
    key = open_key(settings.data / "askers.key")
    return [
        conversation_of(key, channel, conversation, sender)
        for conversation in conversations_of(storage, channel, sender)
        if conversation
    ]
