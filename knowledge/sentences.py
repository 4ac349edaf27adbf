"""Sentences of Vietnamese administrative prose, as spans of the text."""

from __future__ import annotations

import re

from knowledge.documents import Span

_ABBREVIATIONS = frozenset(
    "tp tx tt ths ts gs pgs bs cn ks nxb tr st vd no q p x h đ/c kt tm tl tuq stt ubnd cp".split()
)
_END = re.compile(r"(?:\./\.|[.!?…]+)[”\"’)\]]*(?=\s|$)|\n")
_WORD = re.compile(r"(?:^|[\s(“\"])([^\s(“\"]*)$")
_NEXT = re.compile(r"\s*([“\"‘(\[]*)(\S)")


def sentence_spans(text: str) -> list[Span]:
    """Return the spans of the sentences, in order, without the blanks between them.

    A note in brackets that follows a sentence ("[chú thích 1: …]") belongs to it.

    >>> text = "TP. Kim Sa đạt 1.234,5 tỷ đồng. Giao ThS. An chủ trì... theo dõi./. Hết"
    >>> [span.of(text) for span in sentence_spans(text)]
    ['TP. Kim Sa đạt 1.234,5 tỷ đồng.', 'Giao ThS. An chủ trì... theo dõi./.', 'Hết']
    """
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if match.end() <= start or not _ends_here(text, match, start):
            continue
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return spans


def _ends_here(text: str, match: re.Match[str], start: int) -> bool:
    if match[0] == "\n" or match[0].startswith("./."):
        return True
    upcoming = _NEXT.match(text, match.end())
    if upcoming and (upcoming[2].islower() or text.startswith("[chú thích", upcoming.start(1))):
        return False
    if match[0] != ".":
        return True
    before = _WORD.search(text, max(start, match.start() - 24), match.start())
    word = before[1] if before else ""
    return not _is_abbreviation(word, at_start=match.start() - len(word) <= start + 1)


def _is_abbreviation(word: str, *, at_start: bool) -> bool:
    if at_start and (word.isdigit() or len(word) == 1 or re.fullmatch(r"[IVX]+|[\d.]+", word)):
        return True
    return word.casefold() in _ABBREVIATIONS or (len(word) == 1 and word.isupper())


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append(Span(start, end))
