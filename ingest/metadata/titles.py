"""Kind (tên loại) and abstract (trích yếu).

Decree 30/2020/NĐ-CP, Phụ lục I, II.5: the kind in capitals on its own line, the abstract below
it; an official letter (công văn) has no kind and its abstract, "V/v …", stands below the
number. Guidance 36-HD/VPTW, II.6 puts both in the same places.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.structure import markers
from ingest.structure.zones import Zone
from knowledge.documents import Span
from knowledge.kinds import kind_named, kind_opening
from knowledge.text import fold

if TYPE_CHECKING:
    from ingest.metadata.draft import Draft, Parts

_RULE = re.compile(r"[\s\-–—_*=.~]+$")
_NUMBER_LINE = re.compile(r"\(?(?:luật\s+|nghị quyết\s+)?số\b", re.IGNORECASE)
_ABSTRACT = re.compile(r"(?<![\w/])V\s?/\s?[vy]?:?\s+(?P<title>[^\n]+)", re.IGNORECASE)
_AFTER_ABSTRACT = re.compile(r"\s{3,}| / (?=[A-ZĐ][^/]*, ngày)")
_SELF = re.compile(
    r"(?:\d+[.)]\s*|[a-z]\)\s*)?(?P<kind>[a-z ]{4,24}?) nay (?:pho bien|co hieu luc|thay the|duoc|da duoc)\b"
)
_ISSUED_KIND = re.compile(
    r"\bban hanh\s+(?P<kind>[a-z ]{4,24}?)\s+(?:ve|quy dinh|sua doi|bai bo)\b"
)
OPENING = 200
NEAR_END = 20
SHORTEST_ABSTRACT = 6  # words
LONGEST_NUMBER_LINE = 40


def read_kind_and_title(draft: Draft, parts: Parts) -> None:
    """Read both from the lines that the layout keeps for them."""
    spans: list[Span] = []
    for line in parts.of(Zone.KIND):
        named = kind_named(line.text)
        opened = (named, len(line.text)) if named else kind_opening(line.text)
        if opened:
            kind, end = opened
            draft.put("kind", kind, Span(line.span.start, line.span.start + end))
            if line.text[end:].strip(" .:*"):
                spans.append(Span(line.span.start + end, line.span.end))
    spans += [line.span for line in parts.of(Zone.TITLE) if _speaks(line.text)]
    if spans:
        title = " ".join(span.of(parts.text).strip(" .:*_-–") for span in spans)
        draft.put("title", " ".join(title.split()), Span(spans[0].start, spans[-1].end))


def _speaks(text: str) -> bool:
    return not (_RULE.match(text) or text.startswith("(") or is_number_line(text))


def is_number_line(text: str) -> bool:
    """Whether a line of the title is only the number.

    >>> is_number_line("Luật số: 12/2031/QH16"), is_number_line("Số hóa tài liệu lưu trữ tỉnh")
    (True, False)
    """
    return bool(
        len(text) < LONGEST_NUMBER_LINE
        and _NUMBER_LINE.match(text)
        and re.search(r"\d|số\s*:", text)
    )


def read_letter_abstract(draft: Draft, parts: Parts) -> None:
    """Read "V/v …" of an official letter, which goes on below until the addressees."""
    if "kind" in draft.values:
        return
    match = _ABSTRACT.search(parts.text, 0, parts.head.end + 400)
    if match and (parts.head.end or match.start() < OPENING):
        title = _AFTER_ABSTRACT.split(match["title"])[0].replace(" / ", " ")
        span = Span(match.start("title"), match.start("title") + len(title))
        draft.put("title", " ".join(title.split()).strip(" ."), span)
        draft.put("kind", "Công văn", Span(match.start(), match.end()), inferred=True)


def infer_letter(draft: Draft, parts: Parts) -> None:
    """Take for an official letter what has addressees and a number whose sign names no kind."""
    number = draft.readings.get("number")
    if "kind" in draft.values or number is None:
        return
    for line in parts.canonical.lines[:NEAR_END]:
        if line.text.startswith("Kính gửi"):
            draft.put("kind", "Công văn", Span(line.span.start, line.span.start + 8), inferred=True)


def read_unmarked_title(draft: Draft, parts: Parts) -> None:
    """Take the paragraph above the first legal basis, where the kind's line was misread."""
    if "title" in draft.values or parts.of(Zone.KIND) or "kind" not in draft.values:
        return
    for line, below in pairwise(parts.canonical.lines[:OPENING]):
        if fold(below.text).lstrip(" `'.,*").startswith("can cu "):
            if len(line.text.split()) >= SHORTEST_ABSTRACT and not _is_head(line.text):
                draft.put("title", line.text.strip(" ."), line.span)
            return


def _is_head(text: str) -> bool:
    return markers.is_motto(text) or ", ngày" in text or is_number_line(text)


def infer_kind(draft: Draft, parts: Parts) -> None:
    """Take the kind from "… ban hành Thông tư quy định …" or "Nghị quyết này phổ biến …"."""
    for line in parts.introduction:
        _put_kind(draft, _ISSUED_KIND.search(fold(line.text)), line.span.start)
    for line in parts.body[-NEAR_END:]:
        _put_kind(draft, _SELF.match(fold(line.text)), line.span.start)


def _put_kind(draft: Draft, match: re.Match[str] | None, at: int) -> None:
    kind = kind_named(match["kind"]) if match else None
    if match and kind:
        draft.put(
            "kind", kind, Span(at + match.start("kind"), at + match.end("kind")), inferred=True
        )
