"""The signatory (người ký): name, and the authority and office that stand above it.

Decree 30/2020/NĐ-CP, Phụ lục I, II.7: TM., KT., TL., TUQ. and the office in capitals, then the
full name; guidance 36-HD/VPTW, II.8: T/M, K/T, T/L. An attachment's signature comes after.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.structure import markers
from ingest.structure.zones import Zone
from knowledge.capitals import compile_capitals
from knowledge.documents import Span
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.metadata.draft import Draft, Parts
    from ingest.structure.canonical import Line

_RANK = r"(?:(?:(?:GS|PGS|TS|ThS|BS|CKII|KTS|Luật sư)\.?|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|Đô đốc)\s*)*"
_NAME = compile_capitals(
    rf"{_RANK}(?P<name>[A-ZĐÀ-Ỹ][^\W\d_]{{0,7}}(?:\s+[A-ZĐÀ-Ỹ][^\W\d_]{{0,7}}){{1,4}})\s*\.?$"
)
_ROLE = re.compile(
    r"\b(?:chu tich|giam doc|bi thu|truong|thu tuong|chanh|chu nhiem|bo truong|cuc truong"
    r"|vien truong|thu truong|tong|pho|hieu truong|thong doc|tu lenh|dai dien)\b"
)
_ONE_LINE = compile_capitals(
    rf"(?P<office>[A-ZĐÀ-Ỹ]{{2,}}(?:\s[A-ZĐÀ-Ỹ]{{2,}})+)\s+{_RANK}(?P<name>[A-ZĐÀ-Ỹ][^\W\d_A-ZĐÀ-Ỹ]{{1,7}}"
    r"(?:\s[A-ZĐÀ-Ỹ][^\W\d_A-ZĐÀ-Ỹ]{0,7}){1,4})$"
)
_NOTE = re.compile(r"[(\[]\s*(?:đã ký|da ky|ký|ky|signed)[^)\]]*[)\]]", re.IGNORECASE)
_PART = re.compile(r"(?:(?! / ).)+")
LONGEST_OFFICE = 80
LONGEST_NAME = 40
MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class Signature:
    """The places of the offices, from the authority down, and of the name if it is there."""

    offices: tuple[Span, ...]
    name: Span | None


def read_signature(draft: Draft, parts: Parts) -> None:
    """Read the first signature with a name, else the first offices that sign for others."""
    signatures = list(_signatures(parts))
    named = (signature for signature in signatures if signature.name)
    found = next(named, signatures[0] if signatures else None)
    if found is None:
        return
    if found.name:
        draft.put("signatory", found.name.of(parts.text).strip(" ."), found.name)
    if found.offices:
        title = " / ".join(span.of(parts.text).strip(" .,:*") for span in found.offices)
        draft.put("signatory_title", title, Span(found.offices[0].start, found.offices[-1].end))


def _signatures(parts: Parts) -> Iterator[Signature]:
    closing = {line.span.start for line in parts.of(Zone.CLOSING)}
    lines = parts.canonical.lines
    opening = max((line.span.end for line in parts.of(Zone.TITLE)), default=parts.head.end)
    for n, line in enumerate(lines):
        if line.span.start < opening or markers.opens_recipients(line.text):
            continue
        if line.span.start in closing or _is_office(line.text) or _ONE_LINE.match(line.text):
            signature = _signature(lines[n : n + MOST_LINES])
            if signature:
                yield signature


def _signature(lines: tuple[Line, ...]) -> Signature | None:
    """Read offices in capitals, then a name; other words end it."""
    offices: list[Span] = []
    noted = bool(_NOTE.search(lines[0].text))
    for text, at in (segment for line in lines for segment in _segments(line)):
        name = _name(text) if offices or noted else None
        if name:
            return Signature(tuple(offices), Span(at + name.start, at + name.end))
        capitals = offices and markers.is_capitals(text) and len(text) < LONGEST_OFFICE
        if not (_is_office(text) or capitals):
            break
        offices.append(Span(at, at + len(text)))
    roles = bool(offices) and markers.opens_signature(lines[0].text)
    return Signature(tuple(offices), None) if roles else None


def _segments(line: Line) -> Iterator[tuple[str, int]]:
    """Yield the lines of a closing cell with their places; "(đã ký)" only parts them."""
    text = _NOTE.sub(lambda match: " / ".ljust(len(match[0])), line.text)
    for match in _PART.finditer(text):
        part = match[0].strip(" /[]")
        at = line.span.start + match.start() + match[0].find(part)
        both = _ONE_LINE.match(part)
        if both:
            yield both["office"], at
            yield both["name"], at + both.start("name")
        elif any(character.isalpha() for character in part):
            yield part, at


def _is_office(text: str) -> bool:
    shouted = len(text) < LONGEST_OFFICE and markers.is_capitals(text)
    return shouted and (bool(_ROLE.search(fold(text))) or markers.opens_signature(text))


def _name(text: str) -> Span | None:
    """Return the name, one capital a word, that is the whole line.

    >>> _name("PGS.TS. Trần Thị Bình"), _name("PHÓ GIÁM ĐỐC")
    (Span(start=8, end=21), None)
    """
    found = _NAME.match(text) if len(text) < LONGEST_NAME else None
    if found and all(_is_syllable(word) for word in found["name"].split()):
        return Span(found.start("name"), found.end("name"))
    return None


def _is_syllable(word: str) -> bool:
    """Whether a word may be of a name: one capital, and no letter twice, as misread words have."""
    doubled = re.search(r"([^o])\1", word[1:].lower())
    return (len(word) == 1 or not word.isupper()) and not doubled
