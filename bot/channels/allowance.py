"""Who may ask, how much, and when a machine seems to be asking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.channels import replies
from bot.channels.events import EventKind, Outcome, OutgoingMessage, Reply
from bot.channels.people import standing_of
from bot.channels.rich_text import line
from bot.channels.tables import WAITING
from bot.channels.workers import Later
from bot.safety.masking import masked

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.channels.events import InboundEvent
    from bot.channels.inbox import Inbox
    from bot.channels.tables import Storage

MINUTE = 60.0
SAME_TEXTS = 20
SAME_WITHIN = 600.0
MOST_WAITING = 300
NOTICE_EVERY = 600.0
REFUSAL_EVERY = 24 * 3600.0
COUNTED = {EventKind.TEXT, EventKind.EDITED, EventKind.PRESSED, EventKind.UNREADABLE}


@dataclass(frozen=True, slots=True)
class Rules:
    """Limits as set: answers a minute for one person and for all; who alone, and who never.

    People and conversations are named "telegram:123".
    """

    per_person: int
    overall: int
    allowed: frozenset[str] = frozenset()
    blocked: frozenset[str] = frozenset()


class Allowance:
    """Judges an event before it is answered; what it remembers is in the file."""

    def __init__(self, rules: Rules, storage: Storage, inbox: Inbox) -> None:
        self._rules = rules
        self._storage = storage
        self._inbox = inbox

    def judge(self, event: InboundEvent) -> Reply | Later | None:
        """Return null when the event may be answered, else what becomes of it."""
        if self._named(event, self._rules.blocked):
            return Reply(outcome=Outcome.IGNORED, reason="blocked")
        if self._rules.allowed and not self._named(event, self._rules.allowed):
            return self._once(event, "not allowed", replies.NOT_ADMITTED, REFUSAL_EVERY)
        if event.kind not in COUNTED:
            return None
        return self._flooding(event) or self._too_fast(event)

    @staticmethod
    def _named(event: InboundEvent, names: Collection[str]) -> bool:
        whole_chat = event.conversation.partition(":")[0]
        return any(
            f"{event.channel}:{who}" in names
            for who in (event.sender, event.conversation, whole_chat)
        )

    def _flooding(self, event: InboundEvent) -> Reply | None:
        """Refuse what waits in masses, and the same words over and over: a machine's talk."""
        since = self._storage.clock() - SAME_WITHIN
        recent = self._inbox.recent(event, since, MOST_WAITING + 1)
        if sum(state == WAITING for state, _ in recent) > MOST_WAITING:
            return self._once(event, "flood", replies.BUSY, NOTICE_EVERY)
        done = [text for state, text in recent if state != WAITING][: SAME_TEXTS - 1]
        if len(done) == SAME_TEXTS - 1 and set(done) == {masked(event.text)}:
            return self._once(event, "repeated", replies.REPEATED, SAME_WITHIN)
        return None

    def _too_fast(self, event: InboundEvent) -> Later | None:
        """Leave for later what goes beyond the answers of a minute; nothing is lost."""
        now = self._storage.clock()
        rules = self._rules
        theirs = _full_until(self._inbox.finished(now - MINUTE, event), rules.per_person)
        if theirs is not None:
            said = replies.TOO_MANY.format(seconds=max(1, round(theirs - now)))
            return Later(theirs, self._notice(event, said, NOTICE_EVERY))
        until = _full_until(self._inbox.finished(now - MINUTE), rules.overall)
        if until is not None:
            return Later(until, self._notice(event, replies.BUSY_LATER, NOTICE_EVERY))
        return None

    def _once(self, event: InboundEvent, reason: str, said: str, every: float) -> Reply:
        messages = self._notice(event, said, every)
        return Reply(messages, outcome=Outcome.IGNORED, reason=reason, noticed=bool(messages))

    def _notice(self, event: InboundEvent, said: str, every: float) -> tuple[OutgoingMessage, ...]:
        """Return a notice, unless the person had one in that time; groups get none."""
        noticed = standing_of(self._storage, event.channel, event.sender).noticed_at
        if event.in_group or event.kind is EventKind.LOOKUP:
            return ()
        if self._storage.clock() - noticed < every:
            return ()
        return (OutgoingMessage(event.channel, event.conversation, lines=(line(said),)),)


def _full_until(times: Sequence[float], most: int) -> float | None:
    """Return when a minute with so many answers has room again; null when it has.

    >>> _full_until([10.0, 20.0, 30.0], 3), _full_until([10.0, 20.0], 3)
    (70.0, None)
    """
    return times[-most] + MINUTE if len(times) >= most else None
