"""Telegram's updates as events; `InboundEvent` is all that leaves here."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from telegram import Chat, ChatMember, MaybeInaccessibleMessage, Message, MessageEntity, Update
from telegram.constants import ChatID

from bot.channels.events import EventKind, InboundEvent
from bot.channels.port import NotAnEvent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from telegram import CallbackQuery, ChatMemberUpdated, InlineQuery

log = logging.getLogger(__name__)

NAME = "telegram"
OLDEST_SECONDS = 2 * 24 * 3600.0  # Telegram keeps updates for a day (getUpdates)
ALLOWED = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.MY_CHAT_MEMBER,
)
_ADDRESSED = re.compile(r"^(/\w+)@\w+")
_GONE = {ChatMember.BANNED, ChatMember.LEFT}


@dataclass(slots=True)
class Identity:
    """The bot's own id, told by its token, and its user name, told by getMe."""

    id: int
    username: str = ""

    @classmethod
    def of_token(cls, token: str) -> Identity:
        """Return the identity in a token.

        >>> Identity.of_token("12345:abc").id, Identity.of_token("abc").id
        (12345, 0)
        """
        head = token.partition(":")[0]
        return cls(int(head) if head.isdecimal() else 0)


def read_update(body: Mapping[str, Any], us: Identity, now: float) -> InboundEvent | None:
    """Return what an update tells; null for what isn't for us, or what nobody waits for.

    Null, too, for an update that can't be read: refused, Telegram would bring it for a day and
    hold up what comes after it. Raises NotAnEvent for what has no update's id.
    """
    number = body.get("update_id")
    if not isinstance(number, int) or isinstance(number, bool):
        raise NotAnEvent("not an update of the Bot API: it has no id")
    try:
        return _Reading(number, us, now).event(Update.de_json(dict(body), None))
    except (AttributeError, KeyError, TypeError, ValueError) as fault:
        log.warning("update %d cannot be read: %s", number, type(fault).__name__)
        return None


@dataclass(frozen=True, slots=True)
class _Reading:
    """One update being read."""

    update_id: int
    us: Identity
    now: float

    def event(self, update: Update) -> InboundEvent | None:
        if update.message is not None:
            return self._message(update.message, EventKind.TEXT)
        if update.edited_message is not None:
            return self._message(update.edited_message, EventKind.EDITED)
        if update.callback_query is not None:
            return self._press(update.callback_query)
        if update.inline_query is not None:
            return self._query(update.inline_query)
        if update.my_chat_member is not None:
            return self._membership(update.my_chat_member)
        return None

    def _message(self, message: Message, kind: EventKind) -> InboundEvent | None:
        sender = _sender(message)
        if not sender or message.via_bot or message.chat.type == Chat.CHANNEL:
            return None
        if self.now - message.date.timestamp() > OLDEST_SECONDS:
            return None
        in_group = message.chat.type != Chat.PRIVATE
        if in_group and not _is_for(message, self.us):
            return None
        text = message.text or message.caption or ""
        if not text and message.effective_attachment is None:
            return None  # a service message: somebody joined, a title changed
        if not text and kind is EventKind.EDITED:
            return None
        album = message.media_group_id if not text else None
        return self._event(
            EventKind.UNREADABLE if not text else kind,
            _conversation(message),
            sender,
            text=_without_mention(text, self.us),
            event_id=f"album-{album}" if album else "",
            message_id=str(message.message_id),
            in_group=in_group,
        )

    def _press(self, press: CallbackQuery) -> InboundEvent | None:
        if press.message is None or press.from_user.is_bot:
            return None
        return self._event(
            EventKind.PRESSED,
            _conversation(press.message),
            press.from_user.id,
            text=press.data or "",
            message_id=str(press.message.message_id),
            handle=press.id,
            in_group=press.message.chat.type != Chat.PRIVATE,
        )

    def _query(self, query: InlineQuery) -> InboundEvent | None:
        person = query.from_user.id
        where = f"inline-{person}"
        return self._event(EventKind.LOOKUP, where, person, text=query.query, handle=query.id)

    def _membership(self, change: ChatMemberUpdated) -> InboundEvent | None:
        in_group = change.chat.type in {Chat.GROUP, Chat.SUPERGROUP}
        gone = change.new_chat_member.status in _GONE
        joined = in_group and change.old_chat_member.status in _GONE and not gone
        if not gone and not joined:
            return None
        kind = EventKind.LEFT if gone else EventKind.STARTED
        where = str(change.chat.id)
        return self._event(kind, where, change.from_user.id, in_group=in_group)

    def _event(
        self, kind: EventKind, conversation: str, sender: int, *, event_id: str = "", **said: Any
    ) -> InboundEvent:
        return InboundEvent(
            channel=NAME,
            event_id=event_id or str(self.update_id),
            conversation=conversation,
            sender=str(sender),
            kind=kind,
            text=said.pop("text", ""),
            received_at=self.now,
            position=self.update_id,
            **said,
        )


def _sender(message: Message) -> int:
    """Return who wrote; the group itself for an admin who hides in it, zero for nobody to answer.

    Bots aren't answered: two of them would never stop.
    """
    person = message.from_user
    if person is not None and person.id == ChatID.ANONYMOUS_ADMIN:
        return message.chat.id
    return 0 if person is None or person.is_bot else person.id


def _conversation(message: MaybeInaccessibleMessage) -> str:
    """Return the chat, with its topic in a forum."""
    thread = message.message_thread_id if isinstance(message, Message) else None
    topic = isinstance(message, Message) and message.is_topic_message and thread
    return f"{message.chat.id}:{thread}" if topic else str(message.chat.id)


def _is_for(message: Message, us: Identity) -> bool:
    """Whether a group's message mentions the bot, answers it, or is a command for it."""
    replied = message.reply_to_message
    if replied is not None and replied.from_user is not None and replied.from_user.id == us.id:
        return True
    entities = {
        **message.parse_entities([MessageEntity.MENTION, MessageEntity.BOT_COMMAND]),
        **message.parse_caption_entities([MessageEntity.MENTION, MessageEntity.BOT_COMMAND]),
    }
    for entity, text in entities.items():
        if entity.type == MessageEntity.MENTION and _names(text.removeprefix("@"), us):
            return True
        if entity.type == MessageEntity.BOT_COMMAND and entity.offset == 0:
            _, _, addressee = text.partition("@")
            return not addressee or _names(addressee, us)
    mentioned = [*message.entities, *message.caption_entities]
    return any(entity.user is not None and entity.user.id == us.id for entity in mentioned)


def _names(username: str, us: Identity) -> bool:
    """Whether a name is the bot's; until its own is known, any bot's (they end in "bot")."""
    if us.username:
        return username.lower() == us.username.lower()
    return username.lower().endswith("bot")


def _without_mention(text: str, us: Identity) -> str:
    """Return the words without the bot's name, also behind a command.

    >>> _without_mention("@so_ngan_bot GRDP 2026?", Identity(1, "So_Ngan_bot"))
    'GRDP 2026?'
    >>> _without_mention("/donvi@so_ngan_bot Sở Y tế", Identity(1, "So_Ngan_bot"))
    '/donvi Sở Y tế'
    """
    text = _ADDRESSED.sub(r"\1", text)
    words = (
        w for w in text.split(" ") if not (w.startswith("@") and _names(w[1:].rstrip(",:"), us))
    )
    return " ".join(words).strip()
