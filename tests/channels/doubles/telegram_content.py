"""What Telegram lets a bot send: texts, buttons, inline results; and how it refuses.

Sources: ``../shared/channels.md`` "Telegram"; https://core.telegram.org/bots/api.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .faults import Answer, Fault
from .lengths import utf16
from .telegram_formatting import CantParse, Styled, parse_html

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_TEXT = 4096
MAX_CALLBACK_BYTES = 64
MAX_BUTTONS = 100
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete "
    "the webhook first"
)
SECOND_POLLER = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is "
    "running"
)
UNCHANGED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)
OLD_QUERY = "Bad Request: query is too old and response timeout expired or query ID is invalid"
ACTIONS = {
    "callback_data",
    "url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "copy_text",
    "web_app",
}


class Refused(Exception):
    """The API answers with an error."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters


@dataclass(frozen=True)
class Message:
    """A message that the bot sent, as people see it."""

    message_id: int
    chat_id: int
    text: str
    styles: tuple[Styled, ...]
    buttons: tuple[tuple[Mapping[str, Any], ...], ...]
    reply_to: int | None
    thread: int | None
    edits: int = 0

    def button(self, text: str) -> Mapping[str, Any]:
        """Return the first button whose text contains this."""
        return next(b for row in self.buttons for b in row if text in b["text"])


def flooded(seconds: int) -> Refused:
    """Return the refusal of a sender that is too fast."""
    description = f"Too Many Requests: retry after {seconds}"
    return Refused(429, description, retry_after=seconds)


def fault(code: int, description: str, **parameters: int) -> Fault:
    """Return a fault that answers like the API does."""
    content: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        content["parameters"] = parameters
    return Fault(description, Answer.of(content, code))


FLOOD = fault(429, "Too Many Requests: retry after 1", retry_after=1)
BLOCKED = fault(403, "Forbidden: bot was blocked by the user")


def shown(asked: Mapping[str, Any]) -> tuple[str, tuple[Styled, ...]]:
    """Return the text as people see it; refuses what is no HTML, empty or too long."""
    source, styles = str(asked.get("text", "")), ()
    mode = asked.get("parse_mode")
    if mode not in {None, "", "HTML"}:
        raise Refused(400, "Bad Request: unsupported parse_mode")
    if mode == "HTML":
        try:
            source, styles = parse_html(source)
        except CantParse as fault:
            raise Refused(400, f"Bad Request: can't parse entities: {fault}") from fault
    text = source.strip()
    if not text:
        raise Refused(400, "Bad Request: message text is empty")
    if utf16(text) > MAX_TEXT:
        raise Refused(400, "Bad Request: message is too long")
    return text, styles


def buttons(markup: Mapping[str, Any] | None) -> tuple[tuple[Mapping[str, Any], ...], ...]:
    """Return the rows of an inline keyboard; refuses buttons that Telegram refuses."""
    if not markup:
        return ()
    rows = tuple(tuple(row) for row in markup.get("inline_keyboard", ()))
    for button in (button for row in rows for button in row):
        _check_button(button)
    if sum(len(row) for row in rows) > MAX_BUTTONS:
        raise Refused(400, "Bad Request: REPLY_MARKUP_TOO_LONG")
    return rows


def _check_button(button: Mapping[str, Any]) -> None:
    actions = set(button) & ACTIONS
    if not button.get("text"):
        raise Refused(400, 'Bad Request: field "text" must be non-empty')
    if len(actions) != 1:
        raise Refused(400, "Bad Request: text buttons are unallowed in the inline keyboard")
    data = str(button.get("callback_data", "none"))
    if not 1 <= len(data.encode()) <= MAX_CALLBACK_BYTES:
        raise Refused(400, "Bad Request: BUTTON_DATA_INVALID")
    if "url" in button and "." not in (urlsplit(str(button["url"])).hostname or ""):
        url = button["url"]
        raise Refused(
            400, f"Bad Request: inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"
        )


def check_inline(result: Mapping[str, Any], other_ids: set[str]) -> None:
    """Refuse a result of an inline query that Telegram refuses."""
    if not 1 <= len(str(result.get("id", "")).encode()) <= 64:
        raise Refused(400, "Bad Request: RESULT_ID_INVALID")
    if result["id"] in other_ids:
        raise Refused(400, "Bad Request: RESULT_ID_DUPLICATE")
    if result.get("type") != "article" or not result.get("title"):
        raise Refused(400, "Bad Request: can't parse inline query result: article without title")
    content = result.get("input_message_content") or {}
    shown({"text": content.get("message_text", ""), "parse_mode": content.get("parse_mode")})
    buttons(result.get("reply_markup"))
