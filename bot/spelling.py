"""How people type on a phone, written out: abbreviations, chat spellings, stray characters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

from knowledge.kinds import kind_abbreviated
from knowledge.text import fold, nfc

_WORD = re.compile(r"[^\W_]+(?:[&-][^\W_]+)*")
_SPACES = re.compile(r"\s+")
_TAGS = re.compile(r"<[^<>]{0,200}>")


def cleaned(question: str) -> str:
    r"""Return the question in NFC, without control characters, tags and double spaces.

    >>> cleaned("Sở\x00 <b>Nội  vụ</b>?")
    'Sở Nội vụ ?'
    """
    visible = "".join(
        " " if unicodedata.category(c) in {"Cc", "Cf", "Zl", "Zp"} else c for c in nfc(question)
    )
    return _SPACES.sub(" ", _TAGS.sub(" ", visible)).strip()


def written_out(question: str) -> str:
    """Return the question with abbreviations and chat spellings in full.

    A one-letter or ambiguous short form is only read as chat where nobody would write it
    otherwise: in lower case.

    >>> written_out("UBND tỉnh đc giao j?")
    'ủy ban nhân dân tỉnh được giao gì?'
    """
    return _WORD.sub(lambda word: _full(word.group()), question)


def _full(word: str) -> str:
    full = abbreviations().get(word.lower()) or abbreviations().get(fold(word))
    if full is not None and (len(word) > _CHAT_LENGTH or word.islower()):
        return full
    kind = kind_abbreviated(word) if word.isupper() else None
    return kind.lower() if kind else word


_CHAT_LENGTH = 2


@cache
def abbreviations() -> dict[str, str]:
    """Return short form → full form, short forms both as written and folded."""
    table: dict[str, str] = {}
    lines = (files("bot") / "data" / "abbreviations.tsv").read_text(encoding="utf-8")
    for line in lines.splitlines():
        if line and not line.startswith("#"):
            short, _, full = line.partition("\t")
            table[short.strip().lower()] = full.strip()
            table.setdefault(fold(short.strip()), full.strip())
    return table
