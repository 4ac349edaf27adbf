"""Where units end: "các sở, ban, ngành" is one as written, "Sở Y tế, đơn vị" are two."""

from __future__ import annotations

import re

from knowledge import unit_grammar as grammar
from knowledge.documents import Span
from knowledge.unit_words import MANY, PLACE


def joins_group(text: str, group: Span, member: str, at: int) -> bool:
    """Whether another kind of member belongs to the group: "các sở, ngành", not "Sở A, đơn vị"."""
    name = group.of(text)
    if PLACE.match(text, at) and PLACE.match(name.rsplit(",", 1)[-1].strip()):
        return False  # "tỉnh A, tỉnh B" are two
    if grammar.PROPER_GROUP.match(name) and member in grammar.GENERAL:
        return False
    if re.match(rf"[Cc]ác {re.escape(member)} \w", name) or grammar.APART.search(member):
        return False  # "các doanh nghiệp viễn thông, doanh nghiệp bưu chính" are two
    if grammar.LEVEL_END.search(name):
        return grammar.LEVEL_END.search(member) is not None
    last = name.rsplit(",", 1)[-1].rsplit(" và ", 1)[-1].strip()
    if member in grammar.GENERAL and grammar.LEVEL.match(last):
        return False
    plural = re.search(r"\b[Cc]ác\b|\bcấp\b|\b(?:ngành|đơn vị|địa phương|sở)$", name)
    return bool(plural or MANY.fullmatch(last) or (last[:1].islower() and MANY.match(last)))


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the span without marks at its ends, nor a remark in brackets at its end."""
    while start < end and text[start] in grammar.TRAILING:
        start += 1
    changed = True
    while changed:
        changed = False
        while end > start and text[end - 1] in grammar.TRAILING:
            end, changed = end - 1, True
        bracket = re.search(r"\s*\([^()]*\)$", text[start:end])
        if bracket and bracket.start() > 0:
            end, changed = start + bracket.start(), True
    return Span(start, end)
