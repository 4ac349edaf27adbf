"""The queues of the channels in words, for `hoidap doctor` and `hoidap channels status`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.channels import replies
from bot.channels.tables import DEAD, FILE, UNCLEAR
from bot.channels.tallies import Tally, dead_letters, storage_there, tallies

if TYPE_CHECKING:
    from knowledge.settings import Settings

WORRYING = {DEAD, UNCLEAR, "failed"}
LETTERS = 5


def queue_findings(settings: Settings) -> list[tuple[bool | None, str]]:
    """Return whether it is well (null for nothing yet) and a sentence, for each count and letter."""
    storage = storage_there(settings.data / FILE)
    if storage is None:
        return [(None, replies.NO_TRAFFIC)]
    try:
        counted = [(each.state not in WORRYING, _said(each)) for each in tallies(storage)]
        letters = [
            (False, replies.DEAD_LETTER.format(id=letter.id, reason=letter.reason))
            for letter in dead_letters(storage, LETTERS)
        ]
    finally:
        storage.close()
    return [*counted, *letters] or [(None, replies.NO_TRAFFIC)]


def _said(tally: Tally) -> str:
    what = replies.BOXES.get((tally.box, tally.state), tally.state)
    return f"{tally.channel}: {replies.TALLY.format(count=tally.count, what=what)}"
