"""About how many tokens a text costs, where nobody has counted them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.writers.models.chat import Message

LETTERS_IN_TOKEN = 2.5  # Vietnamese costs more tokens a letter than English


def tokens_of(letters: int) -> int:
    """Return about how many tokens so many letters are, rather more than fewer.

    >>> tokens_of(1000)
    401
    """
    return int(letters / LETTERS_IN_TOKEN) + 1


def prompt_tokens(messages: Iterable[Message]) -> int:
    """Return about how many tokens a prompt is."""
    return tokens_of(sum(len(message.text) for message in messages))
