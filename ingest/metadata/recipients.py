"""Recipients (nơi nhận) and legal bases (căn cứ ban hành), each entry with its place.

Decree 30/2020/NĐ-CP, Phụ lục I, II.9: below "Nơi nhận:", one dash an entry, "Lưu: …" last;
II.6.b: each legal basis on its own line, ended by ";" and the last by ".".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.blocks import BlockKind
from ingest.structure import markers
from knowledge.documents import Span
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.metadata.draft import Draft, Parts
    from ingest.structure.canonical import Line

_ENTRY = re.compile(r"(?:^(?:Nơi nhận\s*:\s*)?|\s/\s|;\s)\s*[-–—¬•*+]+\s*(?=\S)")
_KEPT = re.compile(r"(?:^|[-–—¬•*+])\s*Lưu\b")
_BASIS = re.compile(r"(?:^|(?<=[;.]\s))\W{0,3}(?=Căn cứ\s)", re.IGNORECASE)
FOLLOWING = 40
LONGEST_ENTRY = 200


def read_recipients(draft: Draft, parts: Parts) -> None:
    """Read the list of recipients beside the signature, the last of which is "Lưu: …"."""
    signature = draft.readings.get("signatory") or draft.readings.get("signatory_title")
    lists = list(_lists(parts))
    if not lists:
        return
    signed = signature.span.start if signature else lists[0][0].start
    entries = min(lists, key=lambda each: abs(each[0].start - signed))
    draft.put("recipients", entries, Span(entries[0].start, entries[-1].end))


def _lists(parts: Parts) -> Iterator[tuple[Span, ...]]:
    lines = parts.canonical.lines
    for n, line in enumerate(lines):
        if line.span.start >= parts.head.end and _opens_list(line):
            entries = _entries(lines[n : n + FOLLOWING])
            if entries:
                yield entries


def _opens_list(line: Line) -> bool:
    """Whether recipients begin here; a closing cell of dashes has lost its "Nơi nhận"."""
    if markers.opens_recipients(line.text):
        return True
    cell = line.block.kind is BlockKind.LETTERHEAD and markers.may_open_bullet(line.text)
    return cell and bool(_KEPT.search(line.text))


def _entries(lines: Sequence[Line]) -> tuple[Span, ...]:
    """Return the entries of the list's line, and of the lines below it until "Lưu: …".

    A short line without a dash goes on with the entry above it.
    """
    found = list(_dashed(lines[0]))
    kept = _KEPT.search(lines[0].text)
    for line in lines[1:]:
        if kept or markers.opens_signature(line.text) or len(line.text) > LONGEST_ENTRY:
            break
        found += _dashed(line)
        kept = _KEPT.search(line.text)
    return tuple(found) if kept else tuple(_dashed(lines[0]))


def _dashed(line: Line) -> Iterator[Span]:
    marks = list(_ENTRY.finditer(line.text))
    ends = [*(mark.start() for mark in marks[1:]), len(line.text)]
    for start, end in zip((mark.end() for mark in marks), ends, strict=False):
        text = line.text[start:end].rstrip(" /;,.")
        if text:
            yield Span(line.span.start + start, line.span.start + start + len(text))


def read_legal_bases(draft: Draft, parts: Parts) -> None:
    """Read each "Căn cứ …" between the title and the first article or heading."""
    bases = tuple(span for line in parts.introduction for span in _bases(line))
    if bases:
        draft.put("legal_bases", bases, Span(bases[0].start, bases[-1].end))


def _bases(line: Line) -> Iterator[Span]:
    if not fold(line.text).lstrip(" `'.,*\"").startswith("can cu "):
        return
    starts = [match.end() for match in _BASIS.finditer(line.text)] or [0]
    for start, end in zip(starts, [*starts[1:], len(line.text)], strict=True):
        text = line.text[start:end].rstrip(" ;,.`'")
        yield Span(line.span.start + start, line.span.start + start + len(text))
