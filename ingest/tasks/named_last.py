"""Who is named last in an item: "Lắp camera (Công an xã chủ trì)", "Chốt 1: …, Công an xã phụ trách."."""

from __future__ import annotations

import re

from ingest.tasks.roles import role_at
from knowledge.documents import Role, Span
from knowledge.unit_lists import subject
from knowledge.unit_words import HEAD, verbs

_HAS = r"(?:chủ trì|thực hiện|phối hợp|phụ trách|chịu trách nhiệm)"
_BRACKETED = re.compile(r"\((?P<inner>[^()]{4,240})\)[\s.;,]*$")
_CLOSING = re.compile(r"[,;] (?P<inner>[A-ZĐÀ-Ỹ][^,;:.()]{3,119})[\s.;,]*$")
_POSTED = re.compile(
    r"(?:chủ trì|phối hợp|phụ trách|chịu trách nhiệm|đảm nhận|đảm nhiệm|trực|canh)\b"
)
_WORD = re.compile(r"(?<!\w)\w+")


def named_last(text: str, start: int) -> tuple[Span, Role] | None:
    """Return the words that name who has an item, and the part that they have.

    >>> for text in ("Dọn rác (Sở A Văn chủ trì)", "Chốt 1: ngầm, 05 người, Công an xã phụ trách."):
    ...     inner, role = named_last(text, 0)
    ...     print(inner.of(text), role.value)
    Sở A Văn chủ trì lead
    Công an xã phụ trách assigned
    >>> named_last("Tuần tra hằng đêm, Công an xã phụ trách.", 0)
    """
    return _bracketed(text, start) or _posted(text, start)


def _bracketed(text: str, start: int) -> tuple[Span, Role] | None:
    match = _BRACKETED.search(text, start)
    return _told(text, match, re.compile(_HAS)) if match else None


def _posted(text: str, start: int) -> tuple[Span, Role] | None:
    """Read who closes an item that is a thing, nobody's work before it: a post, a store, a road."""
    match = _CLOSING.search(text, start)
    if match is None or not HEAD.match(text, match.start("inner")):
        return None
    before = text[start : match.start()].lower()
    if any(verbs().match(before, word.start()) for word in _WORD.finditer(before)):
        return None
    return _told(text, match, _POSTED)


def _told(text: str, match: re.Match[str], has: re.Pattern[str]) -> tuple[Span, Role] | None:
    inner = Span(match.start("inner"), match.end("inner"))
    told = subject(text, inner.start, inner.end)
    if told is None or not has.match(text, told.end):
        return None
    return inner, role_at(text, told.end, told.end)
