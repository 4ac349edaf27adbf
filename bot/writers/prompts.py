"""Prompts: files under ``data/prompts/``, each with a version that answers are recorded with.

A file is parts headed by ``[name]``; ``{words}`` in a part are filled in. The version is the file's
own number with a hash of its text, so that an edit is never taken for the prompt it was.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PART = re.compile(r"^\[(\w+)\]\n", re.MULTILINE)
_BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Prompt:
    """The parts of a prompt and its version, "write-1-0a1b2c3d"."""

    version: str
    parts: Mapping[str, str]

    def fill(self, part: str, **words: str) -> str:
        """Return a part with its blanks filled in; what is filled in is never read again."""
        return _BLANK.sub(lambda blank: words.get(blank[1], blank[0]), self.parts[part])


@cache
def prompt(name: str) -> Prompt:
    """Return a shipped prompt."""
    path = files("bot") / "data" / "prompts" / f"{name}.txt"
    return read_prompt(name, path.read_text(encoding="utf-8"))


def read_prompt(name: str, text: str) -> Prompt:
    r"""Read a prompt's file.

    >>> read_prompt("x", "[version]\n1\n[ask]\nHỏi: {question}\n").fill("ask", question="Ai?")
    'Hỏi: Ai?'
    """
    pieces = _PART.split(text)[1:]
    parts = {part: words.strip() for part, words in zip(pieces[::2], pieces[1::2], strict=True)}
    seal = hashlib.sha256(text.encode()).hexdigest()[:8]
    return Prompt(f"{name}-{parts['version']}-{seal}", parts)
