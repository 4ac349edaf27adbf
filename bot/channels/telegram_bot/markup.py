"""Lines and buttons in Telegram's HTML (https://core.telegram.org/bots/api#html-style)."""

from __future__ import annotations

import html
from itertools import groupby
from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.channels.events import Button
    from bot.channels.rich_text import Line, Run

_TAGS = {"bold": "b", "italic": "i"}


def html_of(lines: Sequence[Line]) -> str:
    r"""Return the lines as HTML; quoted lines that stand together are one quotation.

    >>> from bot.channels.rich_text import Run
    >>> html_of([(Run("A < B", "bold"),), (Run("một", "quote"),), (Run("hai", "quote"),)])
    '<b>A &lt; B</b>\n<blockquote expandable>một\nhai</blockquote>'
    """
    written = []
    for quoted, group in groupby(lines, key=_is_quote):
        text = "\n".join("".join(map(_run, each)) for each in group)
        written.append(f"<blockquote expandable>{text}</blockquote>" if quoted else text)
    return "\n".join(written)


def keyboard_of(rows: Sequence[tuple[Button, ...]]) -> InlineKeyboardMarkup | None:
    """Return the buttons below a message; null for none."""
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(b.title, callback_data=b.action) for b in row] for row in rows]
    )


def _is_quote(line: Line) -> bool:
    return bool(line) and all(run.style == "quote" for run in line)


def _run(run: Run) -> str:
    text = html.escape(run.text)
    if run.url:
        text = f'<a href="{html.escape(run.url)}">{text}</a>'
    tag = _TAGS.get(run.style)
    return f"<{tag}>{text}</{tag}>" if tag else text
