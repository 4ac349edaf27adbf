"""Sends what waits in the outbox of one channel: paced, in order, each failure judged."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from typing import TYPE_CHECKING

from bot.channels import replies
from bot.channels.actions import Act, button
from bot.channels.events import MessageKind, OutgoingMessage
from bot.channels.indicators import Indicators
from bot.channels.pace import Pace
from bot.channels.port import Verdict
from bot.channels.retrying import Retrying
from bot.channels.rich_text import line

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from bot.channels.events import InboundEvent
    from bot.channels.outbox import Due, Outbox, Parcel
    from bot.channels.port import Channel, Failure

log = logging.getLogger(__name__)

AT_ONCE = 8
LOOKED_AT = 1000
IDLE_SECONDS = 0.25
REST_SECONDS = 0.02  # between two looks at the outbox
DOWN_SECONDS = 30.0
FAULT_SECONDS = 1.0
NOTES = 30


class Delivery:
    """The sending side of one channel, in one event loop, by the process that holds the channel."""

    def __init__(
        self,
        channel: Channel,
        outbox: Outbox,
        retrying: Retrying | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._channel = channel
        self._outbox = outbox
        self._retrying = retrying or Retrying()
        self._clock = clock
        self._pace = Pace(channel.pace)
        self._indicators = Indicators(channel)
        self.alarm = ""
        """Why nothing can be sent until an operator acts; empty while all is well."""
        self._under_way: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._stopping = False

    def wake(self) -> None:
        """Look at the outbox now; call it within the loop."""
        self._wake.set()

    def stop(self) -> None:
        """Begin nothing more; `run` ends when what is under way has ended."""
        self._stopping = True
        self._wake.set()

    def show_working(self, event: InboundEvent) -> None:
        """Show that an answer is being made, unless the channel is busy."""
        if len(self._under_way) < AT_ONCE and not self._pace.wait("", self._clock()):
            self._indicators.begin(event)

    def show_told(self, event: InboundEvent, so_far: str) -> None:
        """Show the first lines of the answer that is being made, unless the channel is busy."""
        if not self._pace.wait("", self._clock()):
            self._indicators.tell(event.conversation, so_far)

    async def run(self) -> None:
        """Send until stopped; `take_over` comes first."""
        while not self._stopping:
            self._wake.clear()
            try:
                wait = self._start_due()
            except Exception:
                log.exception("%s: the outbox cannot be used; trying again", self._channel.name)
                wait = FAULT_SECONDS
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), timeout=wait)
            await asyncio.sleep(REST_SECONDS)
        if self._under_way:
            await asyncio.wait(self._under_way)
        await self._indicators.close()

    def take_over(self) -> None:
        """Judge what a process that died was sending: nobody can tell whether it arrived."""
        offered: set[str] = set()
        for parcel in self._outbox.cut_off(self._channel.name):
            message = parcel.message
            if message.kind is not MessageKind.TEXT:
                self._outbox.doubt(parcel, "crashed", None)
                continue
            offer = None if message.conversation in offered else resend_offer(message)
            offered.add(message.conversation)
            self._outbox.doubt(parcel, "crashed", offer)

    def _start_due(self) -> float:
        """Start sending what may go; return the seconds until more may."""
        shortest = IDLE_SECONDS
        for due in self._outbox.due(self._channel.name, LOOKED_AT):
            if len(self._under_way) >= AT_ONCE:
                return shortest
            wait = self._pace.wait(self._paced_as(due), self._clock())
            if wait > 0:
                shortest = min(shortest, wait)
                continue
            self._pace.take(self._paced_as(due), self._clock(), in_group=due.in_group)
            self._start(due)
        return shortest

    @staticmethod
    def _paced_as(due: Due) -> str:
        return due.conversation if due.kind is MessageKind.TEXT else ""

    def _start(self, due: Due) -> None:
        parcel = self._outbox.begin(due.id)
        if parcel is None:
            return
        self._begin(self._send(parcel))

    def _begin(self, sending: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(sending)
        self._under_way.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._wake.set()
        if not task.cancelled() and (fault := task.exception()) is not None:
            log.error("a message of %s was left as it is", self._channel.name, exc_info=fault)

    async def _send(self, parcel: Parcel) -> None:
        if await self._is_too_late(parcel):
            return
        if parcel.message.kind is MessageKind.TEXT:
            await self._indicators.end(parcel.message.conversation)
        try:
            remote_id = await self._channel.send(parcel.message)
        except Exception as fault:  # noqa: BLE001 -- the channel judges every fault of its platform
            failure = self._channel.failure_of(fault)
            await self._note(lambda: self._judge(parcel, failure))
        else:
            self.alarm = ""
            await self._note(lambda: self._outbox.sent(parcel, remote_id))

    async def _is_too_late(self, parcel: Parcel) -> bool:
        """Let go of what nobody waits for any more, bury what may no longer be sent."""
        now, expires = self._clock(), parcel.message.expires_at
        if expires is not None and now > expires:
            await self._note(lambda: self._outbox.drop(parcel, "expired"))
            return True
        if now - parcel.created_at > self._channel.window:
            await self._note(lambda: self._outbox.bury(parcel, "the window for answers has closed"))
            return True
        return False

    async def _note(self, write: Callable[[], None]) -> None:
        """Write down what became of a message, trying for long: it can't be sent anew.

        Left undone, it stays as being sent, and the next process takes it for cut off.
        """
        for _ in range(NOTES):
            try:
                write()
            except Exception:
                log.exception("%s: the outbox cannot be written", self._channel.name)
                await asyncio.sleep(FAULT_SECONDS)
            else:
                return

    def _judge(self, parcel: Parcel, failure: Failure) -> None:
        now = self._clock()
        log.info("%s: %s (%s)", self._channel.name, failure.verdict, failure.reason)
        match failure.verdict:
            case Verdict.UNREACHABLE:
                self._outbox.abandon(parcel, failure.reason)
            case Verdict.REFUSED:
                self._outbox.bury(parcel, failure.reason)
            case Verdict.STALE:
                self._outbox.drop(parcel, failure.reason)
            case Verdict.UNCLEAR:
                self._outbox.doubt(parcel, failure.reason, resend_offer(parcel.message))
            case Verdict.MOVED:
                self._outbox.move(parcel, failure.moved_to)
            case Verdict.SLOW_DOWN:
                self._slow_down(parcel, failure, now)
            case Verdict.CHANNEL_DOWN:
                self.alarm = failure.reason
                log.error("%s cannot send: %s", self._channel.name, failure.reason)
                self._pace.pause("", now + DOWN_SECONDS)
                self._outbox.retry(parcel, now + DOWN_SECONDS, failure.reason, counts=False)
            case Verdict.RETRY:
                self._retry(parcel, failure, now)

    def _slow_down(self, parcel: Parcel, failure: Failure, now: float) -> None:
        """Wait as long as the platform says; a group's flood is its own, another's everybody's."""
        until = now + failure.retry_after
        message = parcel.message
        self._pace.pause(message.conversation if message.in_group else "", until)
        self._outbox.retry(parcel, until, failure.reason, counts=False)

    def _retry(self, parcel: Parcel, failure: Failure, now: float) -> None:
        if self._retrying.is_over(parcel.created_at, now):
            self._outbox.bury(parcel, f"too old: {failure.reason}")
        else:
            wait = max(self._retrying.wait(parcel.attempts), failure.retry_after)
            self._outbox.retry(parcel, now + wait, failure.reason)


def resend_offer(message: OutgoingMessage) -> OutgoingMessage | None:
    """Return what asks a person whether a message came; null where nobody waits for it."""
    if message.kind is not MessageKind.TEXT or message.lines == (line(replies.UNCLEAR),):
        return None
    again = button(replies.RESEND_BUTTON, "gửi lại", Act.AGAIN, "", "1")
    return OutgoingMessage(
        message.channel,
        message.conversation,
        lines=(line(replies.UNCLEAR),),
        buttons=((again,),),
        in_group=message.in_group,
    )
