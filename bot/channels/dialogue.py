"""What is said to an event: read `Dialogue.reply` first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import replies as answering_replies
from bot.answers import Question
from bot.channels import replies
from bot.channels.actions import Act, Action, new_ref, read_action, read_words
from bot.channels.commands import Command, read_command, said_to
from bot.channels.events import EventKind, MessageKind, Outcome, OutgoingMessage, Reply
from bot.channels.identities import asker_of, conversation_of
from bot.channels.people import standing_of
from bot.channels.quick_figures import figure_cards
from bot.channels.rendering import (
    answer_buttons,
    answer_lines,
    messages_to,
    quote_lines,
    told_of,
)
from bot.channels.rich_text import Line, line, plain_text
from bot.channels.told import find_told
from bot.safety.masking import masked
from bot.web.schemas import QUESTION_LENGTH, clean

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answers import Answer, Evidence
    from bot.bootstrap import Service
    from bot.channels.allowance import Allowance
    from bot.channels.events import InboundEvent
    from bot.channels.inbox import Claimed
    from bot.channels.runtime import Runtime
    from bot.channels.workers import Later

STAFF_QUIET_SECONDS = 30 * 60.0
LOOKUP_SECONDS = 10.0
UNREADABLE_SECONDS = 30.0
RECEIPT_SECONDS = 60.0


class Dialogue:
    """Answers the people of every channel with one service; safe to share between threads."""

    def __init__(
        self,
        service: Service,
        runtime: Runtime,
        allowance: Allowance,
        key: bytes,
        count: Callable[[Answer], None],
    ) -> None:
        self._service = service
        self._runtime = runtime
        self._allowance = allowance
        self._key = key
        self._count = count

    def reply(self, claimed: Claimed) -> Reply | Later:
        """Return what an event leads to, by what the person did."""
        event = claimed.event
        settled = self._settled(event)
        if settled is not None:
            return settled
        match event.kind:
            case EventKind.STARTED:
                return self._obey(event, Command.START)
            case EventKind.UNREADABLE:
                return self._unreadable(event)
            case EventKind.LOOKUP:
                return self._look_up(event)
            case EventKind.PRESSED:
                return self._pressed(event)
            case EventKind.EDITED:
                return self._edited(event)
        return self._words(event)

    def give_up(self, claimed: Claimed) -> Reply:
        """Apologise for an event whose answering failed every time."""
        said = self._say(claimed.event, answering_replies.FAULT)
        return replace(said, outcome=Outcome.FAILED, reason="poison")

    def _settled(self, event: InboundEvent) -> Reply | Later | None:
        """Return what becomes of an event that isn't to be answered now; null when it is."""
        now = self._runtime.storage.clock()
        if event.kind is EventKind.LEFT:
            return Reply(outcome=Outcome.IGNORED, reason="left")
        if event.kind is EventKind.STAFF_WROTE:
            until = now + STAFF_QUIET_SECONDS
            return Reply(outcome=Outcome.IGNORED, reason="staff", quiet_until=until)
        standing = standing_of(self._runtime.storage, event.channel, event.conversation)
        if standing.quiet_until > now:
            return Reply(outcome=Outcome.IGNORED, reason="quiet while staff answers")
        return self._allowance.judge(event)

    def _words(self, event: InboundEvent, *opening: Line) -> Reply:
        text = clean(event.text)
        action = read_words(text)
        if action is not None:
            return self._act(event, action)
        command = read_command(text)
        if command is not None:
            return self._obey(event, command)
        if not text:
            return self._say(event, answering_replies.EMPTY)
        if len(text) > QUESTION_LENGTH:
            return self._say(event, replies.TOO_LONG.format(most=QUESTION_LENGTH))
        return self._answer(event, text, opening)

    def _unreadable(self, event: InboundEvent) -> Reply:
        """Say so once where several pictures come together."""
        since = event.received_at - UNREADABLE_SECONDS
        if self._runtime.inbox.has_answered(event.kind, event, since):
            return Reply(outcome=Outcome.IGNORED, reason="told just now")
        return self._say(event, replies.UNREADABLE)

    def _edited(self, event: InboundEvent) -> Reply:
        """Answer an edited question anew; an edit that changes no word is none."""
        if self._runtime.inbox.original(event) == masked(event.text):
            return Reply(outcome=Outcome.IGNORED, reason="unchanged")
        return self._words(event, line(replies.EDITED, "italic"))

    def _pressed(self, event: InboundEvent) -> Reply:
        """Acknowledge a press, then do what the button says."""
        action = read_action(event.text)
        if action is None:
            return Reply((self._receipt(event, replies.TOO_OLD),))
        done = self._act(event, action)
        if action.act is Act.RATE:
            said = plain_text(done.messages[0].lines) if done.messages else ""
            return replace(done, messages=(self._receipt(event, said),))
        return replace(done, messages=(self._receipt(event), *done.messages))

    def _act(self, event: InboundEvent, action: Action) -> Reply:
        match action.act:
            case Act.SOURCE:
                return self._show_source(event, action)
            case Act.FOLLOW:
                return self._go_on(event, action)
            case Act.RATE:
                return self._rate(event, action)
            case Act.AGAIN:
                storage = self._runtime.outbox
                if storage.has_unclear(event.channel, event.conversation):
                    return Reply(resends=True)
                return self._say(event, replies.NOTHING_TO_RESEND)

    def _show_source(self, event: InboundEvent, action: Action) -> Reply:
        told = find_told(self._runtime.storage, event, action.ref)
        if told is None or not told.sources:
            return self._say(event, replies.TOO_OLD if action.ref else replies.NO_SOURCES)
        source = next((each for each in told.sources if each.n == _number(action)), None)
        if source is None:
            return self._say(event, replies.NO_SUCH_SOURCE.format(count=len(told.sources)))
        return Reply(self._messages(event, quote_lines(source)))

    def _go_on(self, event: InboundEvent, action: Action) -> Reply:
        told = find_told(self._runtime.storage, event, action.ref)
        if told is None and action.ref:
            return self._say(event, replies.TOO_OLD)
        questions = dict(enumerate(told.follow_ups if told else (), start=1))
        question = questions.get(_number(action))
        if question is None:
            return self._say(event, replies.NO_SUCH_FOLLOW_UP.format(n=_number(action)))
        opening = line(replies.ASKED.format(question=question), "italic")
        return self._answer(event, question, (opening,))

    def _rate(self, event: InboundEvent, action: Action) -> Reply:
        told = find_told(self._runtime.storage, event, action.ref)
        known = action.value in replies.RATED and told is not None
        if (
            told is None
            or not known
            or not self._service.feedback(told.answer_id, action.value, None)
        ):
            return self._say(event, replies.TOO_OLD)
        return self._say(event, replies.RATED[action.value])

    def _look_up(self, event: InboundEvent) -> Reply:
        until = event.received_at + LOOKUP_SECONDS
        if until < self._runtime.storage.clock():
            return Reply(outcome=Outcome.IGNORED, reason="expired")
        cards = figure_cards(self._service, clean(event.text))
        message = self._aside(event, MessageKind.CARDS, until)
        return Reply((replace(message, cards=cards),))

    def _answer(self, event: InboundEvent, text: str, opening: Sequence[Line]) -> Reply:
        """Ask the answering path, and render what it says for the channel."""
        self._runtime.show_working(event)
        told_lines: list[str] = []

        def tell(told_line: str, _: Sequence[Evidence]) -> None:
            told_lines.append(told_line)
            self._runtime.show_told(event, "\n".join(told_lines))

        answer = self._service.answering.answer(self._question(event, text), tell)
        self._count(answer)
        limits = self._runtime.channels[event.channel].limits
        told = told_of(answer, new_ref(), (self._service.settings.public_url or "").rstrip("/"))
        lines = [*opening, *answer_lines(answer, told, limits)]
        return Reply(
            messages_to(event, lines, limits, answer_buttons(told, limits)),
            told=told,
            forgets=answer.text == answering_replies.FORGOTTEN,
        )

    def _question(self, event: InboundEvent, text: str) -> Question:
        names = (event.channel, event.conversation, event.sender)
        return Question(
            text=text,
            as_of=self._service.settings.as_of(),
            conversation_id=conversation_of(self._key, *names),
            asker=asker_of(event.channel, event.sender),
        )

    def _obey(self, event: InboundEvent, command: Command) -> Reply:
        limits = self._runtime.channels[event.channel].limits
        return said_to(event, command, self._service, limits)

    def _say(self, event: InboundEvent, said: str) -> Reply:
        return Reply(self._messages(event, [line(said)]))

    def _messages(self, event: InboundEvent, lines: Sequence[Line]) -> tuple[OutgoingMessage, ...]:
        return messages_to(event, lines, self._runtime.channels[event.channel].limits)

    def _receipt(self, event: InboundEvent, said: str = "") -> OutgoingMessage:
        until = event.received_at + RECEIPT_SECONDS
        message = self._aside(event, MessageKind.RECEIPT, until)
        return replace(message, lines=(line(said),)) if said else message

    @staticmethod
    def _aside(event: InboundEvent, kind: MessageKind, until: float) -> OutgoingMessage:
        return OutgoingMessage(
            event.channel, event.conversation, kind=kind, handle=event.handle, expires_at=until
        )


def _number(action: Action) -> int:
    return int(action.value) if action.value.isdecimal() else 0
