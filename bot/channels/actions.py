"""What a button sends back, at most 64 bytes, and the words that do the same without buttons."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from enum import StrEnum

from bot.channels.events import Button
from knowledge.text import fold

REF_BYTES = 9
_WORDS = re.compile(
    r"^/?(?:(?:cho )?(?:toi )?xem )?(?:nguon|trich dan|nguyen van)(?: so| thu)?\s*\[?(?P<source>\d{1,3})\]?\W*$"
    r"|^/?hoi(?: tiep)?(?: cau)?(?: so)?\s*(?P<follow>\d{1,2})\W*$"
    r"|^/?(?P<again>gui lai)\W*$"
    r"|^(?P<up>👍)\W*$|^(?P<down>👎)\W*$"
)


class Act(StrEnum):
    """What a person asks for beside questions."""

    SOURCE = "s"
    FOLLOW = "f"
    RATE = "r"
    AGAIN = "a"


@dataclass(frozen=True, slots=True)
class Action:
    """An act on the answer ``ref``, on the newest one where there is none."""

    act: Act
    ref: str = ""
    value: str = ""

    def written(self) -> str:
        """Return what a button carries.

        >>> Action(Act.SOURCE, "Zk3-_9aQx0Lp", "2").written()
        's:Zk3-_9aQx0Lp:2'
        """
        return f"{self.act}:{self.ref}:{self.value}"


def new_ref() -> str:
    """Return a name that a button can carry and nobody can guess."""
    return secrets.token_urlsafe(REF_BYTES)


def read_action(carried: str) -> Action | None:
    """Return what a pressed button means; null for what no button of ours sends.

    >>> read_action("r:Zk3-_9aQx0Lp:up"), read_action("x:1"), read_action("s")
    (Action(act=<Act.RATE: 'r'>, ref='Zk3-_9aQx0Lp', value='up'), None, None)
    """
    act, _, rest = carried.partition(":")
    ref, _, value = rest.partition(":")
    if act not in set(Act) or not (ref or value):
        return None
    return Action(Act(act), ref, value)


def read_words(text: str) -> Action | None:
    """Return the act that words ask for; null for everything else, questions above all.

    >>> read_words("Xem nguồn 12"), read_words("hoi 2")
    (Action(act=<Act.SOURCE: 's'>, ref='', value='12'), Action(act=<Act.FOLLOW: 'f'>, ref='', value='2'))
    >>> read_words("Nguồn vốn 2026?"), read_words("Gửi lại!").act.name, read_words("👍").value
    (None, 'AGAIN', 'up')
    """
    match = _WORDS.match(fold(text).strip())
    if match is None:
        return None
    if match["source"]:
        return Action(Act.SOURCE, value=str(int(match["source"])))
    if match["follow"]:
        return Action(Act.FOLLOW, value=str(int(match["follow"])))
    if match["again"]:
        return Action(Act.AGAIN)
    return Action(Act.RATE, value="up" if match["up"] else "down")


def button(title: str, words: str, act: Act, ref: str, value: str) -> Button:
    """Return a button for an act."""
    return Button(title, Action(act, ref, value).written(), words)
