"""The names under which the answering path knows the people of a channel."""

from __future__ import annotations

import hashlib
import hmac

DIGITS = 32


def asker_of(channel: str, sender: str) -> str:
    """Return the opaque id of a person; `bot.units.askers` keeps only its keyed hash."""
    return f"{channel}:{sender}"


def conversation_of(key: bytes, channel: str, conversation: str, sender: str) -> str:
    """Return the id of a person's talk in a conversation, the same each time.

    A keyed hash (HMAC-SHA-256): the journal names neither person nor chat. In a group each
    member has a talk of their own, so that a follow-up means their own question.

    >>> one = conversation_of(b"k", "telegram", "-5", "7")
    >>> one == conversation_of(b"k", "telegram", "-5", "7"), len(one)
    (True, 32)
    >>> one == conversation_of(b"k", "telegram", "-5", "8")
    False
    """
    named = f"{channel}\0{conversation}\0{sender}"
    return hmac.new(key, named.encode(), hashlib.sha256).hexdigest()[:DIGITS]
