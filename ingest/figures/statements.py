"""Sentences that may state figures, with the footnotes of a line told apart from its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.documents import Span
from knowledge.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 4_000  # characters; what goes on longer without a full stop is no sentence
_NOTE = re.compile(r"\s?\[chú thích \d+\w?: (?P<words>[^\]]*)\]")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of a line; ``text`` is the line with all other notes or the body blanked.

    ``span`` is its place in the line, ``above`` the sentence whose footnote it is.
    """

    text: str
    span: Span
    above: Span | None = None


def statements(line: str, start: int = 0) -> Iterator[Statement]:
    """Yield the sentences of a line that hold a digit, the body's first; positions are the line's.

    >>> line = "Thu tăng. [chú thích 1: Đạt 12%.] Chi 5 tỷ."
    >>> [(s.span.of(line), s.above and s.above.of(line)) for s in statements(line)]
    [('Chi 5 tỷ.', None), ('Đạt 12%.', 'Thu tăng.')]
    """
    notes = list(_NOTE.finditer(line, start))
    body = _without(line, notes)
    spans = [
        Span(max(span.start, start), span.end) for span in sentence_spans(body) if span.end > start
    ]
    for span in spans:
        if _DIGIT.search(body, span.start, span.end) and span.end - span.start <= LONGEST:
            yield Statement(body, span)
    for note in notes:
        above = next((s for s in reversed(spans) if s.start < note.start()), None)
        yield from _of_note(line, note, above)


def _of_note(line: str, note: re.Match[str], above: Span | None) -> Iterator[Statement]:
    offset = note.start("words")
    for span in sentence_spans(note["words"]):
        part = Span(offset + span.start, offset + span.end)
        if span.end - span.start > LONGEST:
            continue
        if _DIGIT.search(line, part.start, part.end):
            yield Statement(line, part, above)


def _without(line: str, notes: list[re.Match[str]]) -> str:
    body = line
    for note in notes:
        body = body[: note.start()] + " " * (note.end() - note.start()) + body[note.end() :]
    return body
