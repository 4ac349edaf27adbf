"""What may be quoted from a passage: its sentences, its footnotes, the rows of its table."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from knowledge.documents import PassageKind, Span
from knowledge.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.documents import Passage


@functools.lru_cache(maxsize=32768)  # all passages of a usual library
def spans_of(passage: Passage) -> Sequence[Span]:
    """Return what may be quoted from a passage: its sentences, or the rows of its table."""
    if passage.kind == PassageKind.TABLE:
        parts = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", passage.text)]
    else:
        parts = quotable_in(passage.text, Span(0, len(passage.text)))
    start = passage.span.start
    return [Span(start + part.start, start + part.end) for part in parts if part.end > part.start]


def notes_apart(sentence: Span, text: str) -> list[Span]:
    """Split a sentence from the footnotes that it calls, so that either can be told alone.

    >>> text = "Thu đạt kỷ lục. [chú thích 1: Khoảng 2,65 triệu tỷ đồng.]"
    >>> [span.of(text) for span in notes_apart(Span(0, len(text)), text)]
    ['Thu đạt kỷ lục.', 'Khoảng 2,65 triệu tỷ đồng.']
    """
    parts, start = [], sentence.start
    for note in _NOTE.finditer(text, sentence.start, sentence.end):
        parts += [Span(start, note.start()), Span(*note.span("words"))]
        start = note.end()
    parts.append(Span(start, sentence.end))
    return [trimmed for part in parts if (trimmed := _trimmed(part, text)) is not None]


def quotable_in(text: str, line: Span) -> list[Span]:
    """Return the sentences of a line and the footnotes that they call, each to be told alone.

    >>> text = "1. Thu. [chú thích 1: Khoảng 2 tỷ.]"
    >>> [span.of(text) for span in quotable_in(text, Span(3, len(text)))]
    ['Thu.', 'Khoảng 2 tỷ.']
    """
    words = line.of(text)
    parts = [part for span in sentence_spans(words) for part in notes_apart(span, words)]
    return [Span(line.start + part.start, line.start + part.end) for part in parts]


def _trimmed(span: Span, text: str) -> Span | None:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    return None if _LABEL_ALONE.fullmatch(text[start:end]) else Span(start, end)


_LABEL_ALONE = re.compile(r"\W*(?:(?:Điều|Khoản|Mục|Chương|Phần)\s+)?[\dIVX.]*\W*", re.IGNORECASE)


def is_note(text: str, start: int) -> bool:
    """Whether a place in a text is within a footnote, which tells of the sentence that calls it.

    >>> text = "Thu đạt kỷ lục. [chú thích 1: Khoảng 2 tỷ. Tăng 3%.] Chi giảm."
    >>> [is_note(text, text.index(words)) for words in ("Thu", "Khoảng", "Tăng", "Chi")]
    [False, True, True, False]
    """
    return _OPENS_NOTE in text and _OPEN_NOTE.search(text, 0, start) is not None


_OPENS_NOTE = "[chú thích "
_OPEN_NOTE = re.compile(r"\[chú thích [^:\]]{1,8}:[^\[\]]*\Z")
_NOTE = re.compile(r"\[chú thích [^:\]]{1,8}:\s*(?P<words>[^\[\]]*)\]?")
