"""The signatory (người ký): the name below the office, in the first signature."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest import markers
from ingest.zones import Zone
from knowledge.capitals import compile_capitals
from knowledge.documents import Span

if TYPE_CHECKING:
    from ingest.canonical import CanonicalText
    from ingest.zones import Layout

_NAME = compile_capitals(r"(?:[A-ZĐÀ-Ỹ][^\W\d_]{0,7})(?:\s+[A-ZĐÀ-Ỹ][^\W\d_]{0,7}){1,4}\s*\.?$")
_ROLE = re.compile(
    r"\b(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG|THỦ TƯỚNG|CHÁNH|CHỦ NHIỆM|BỘ TRƯỞNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|THỦ TRƯỞNG|TỔNG|PHÓ|HIỆU TRƯỞNG)\b"
)
LONGEST_OFFICE = 80
LONGEST_NAME = 40


def find_signatory(canonical: CanonicalText, layout: Layout) -> Span | None:
    """Return where the name of whoever signed stands; an attachment's signature comes after."""
    for n in layout.of(Zone.CLOSING):
        line = canonical.lines[n]
        role = _ROLE.search(line.text)
        name = _name(line.text, role.end()) if role else None
        if name and not markers.opens_recipients(line.text):
            return Span(line.span.start + name.start, line.span.start + name.end)
    for line, following in pairwise(canonical.lines):
        office = markers.is_capitals(line.text) and len(line.text) < LONGEST_OFFICE
        if office and _ROLE.search(line.text) and len(following.text) < LONGEST_NAME:
            name = _name(following.text, 0)
            if name:
                return following.span
    return None


def _name(text: str, start: int) -> Span | None:
    """Return the name that ends a signature; its words have one capital each."""
    at = start
    for part in re.split(r"( / |\)|(?<=[A-ZĐ])(?=[A-ZĐ][a-zà-ỹ]))", text[start:]):
        name = _NAME.search(part) if part else None
        if (
            name
            and all(len(word) == 1 or not word.isupper() for word in name[0].split())
            and part.strip() == name[0].strip()
        ):
            lead = len(part) - len(part.lstrip())
            return Span(at + lead, at + len(part.rstrip()))
        at += len(part or "")
    return None
