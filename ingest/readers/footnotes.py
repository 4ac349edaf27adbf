"""Footnotes joined to the sentence that calls them: " [chú thích 1: …]" after its end.

In a text layer the call is a digit glued to a word ("kỷ lục1", "8,02%1") and the note a
line at the page's foot that begins with the digit. Precision first: a digit is a call only
when its note exists, numbers run in sequence and the call comes before the note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.readers.cleaning import CALL_CLOSE, CALL_OPEN, clean
from ingest.readers.layout import Line, Paragraph, join

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CALL = re.compile(f"{CALL_OPEN}([^{CALL_CLOSE}]*){CALL_CLOSE}")
SENTENCE_END = re.compile(r"(?:[.!?…]+|/\.)[\"”’)\]]*(?=\s+[\"“(\[]?(\w)|\s*$)")
NOTE_LINE = re.compile(r"^\(?(\d{1,3})\)?\s+(?=[^\W\d_]|[\"“(])")
CELL_END = " | "  # of a table's row
REACH = 80  # lines that a page holds, at most
LONGEST_NOTE = 40  # lines; anything longer is no note


def call(number: str) -> str:
    """Return the mark that a reader leaves in the text where a note is called."""
    return f"{CALL_OPEN}{number}{CALL_CLOSE}"


def join_notes(text: str, notes: Mapping[str, str]) -> str:
    """Put each called note after the sentence that calls it; unknown calls vanish.

    >>> join_notes("Đạt 8,02%" + call("1") + ", tăng. Hết.", {"1": "Theo giá so sánh"})
    'Đạt 8,02%, tăng. [chú thích 1: Theo giá so sánh] Hết.'
    """
    while (found := CALL.search(text)) is not None:
        number = found.group(1)
        text = text[: found.start()] + text[found.end() :]
        note = clean(CALL.sub("", notes.get(number, "")))
        if not note:
            continue
        end = _sentence_end(text, found.start())
        text = f"{text[:end]} [chú thích {number}: {note}]{text[end:]}"
    return clean(text)


def _sentence_end(text: str, start: int) -> int:
    """Return where the sentence or the cell ends; a note already put there stays before the next."""
    ends = (found for found in SENTENCE_END.finditer(text, max(0, start - 1)) if _is_end(found))
    end = next((found.end() for found in ends), len(text))
    cell = text.find(CELL_END, start)
    end = cell if 0 <= cell < end else end
    while (note := re.match(r" \[chú thích [^\]]*\]", text[end:])) is not None:
        end += note.end()
    return end


def _is_end(found: re.Match[str]) -> bool:
    following = found.group(1)
    return following is None or following.isupper()


@dataclass(frozen=True, slots=True)
class PageNotes:
    """Notes taken off the feet of pages, by number; their calls are marked in the lines."""

    notes: Mapping[str, str]

    def join(self, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
        """Put the notes into the paragraphs that call them."""
        return [replace(p, text=join_notes(p.text, self.notes)) for p in paragraphs]


def lift_page_notes(lines: Sequence[Line]) -> tuple[list[Line], PageNotes]:
    """Take the notes off the feet of pages and mark their calls in the text."""
    kept: list[Line] = list(lines)
    notes: dict[str, str] = {}
    expected, start = 1, 0
    usual = usual_gap(lines)
    while (place := _next_note(kept, expected, start, usual)) is not None:
        called_at, note_at, note_end = place
        text = clean(join(line.text for line in kept[note_at:note_end]))
        notes[str(expected)] = NOTE_LINE.sub("", text)
        marked = _mark(kept[called_at].text, expected)
        kept[called_at] = replace(kept[called_at], text=marked)
        if note_end < len(kept):
            kept[note_end] = replace(kept[note_end], opens_page=True)
        del kept[note_at:note_end]
        start, expected = called_at, expected + 1
    return _without_orphan_call(kept, expected, start), PageNotes(notes)


def usual_gap(lines: Sequence[Line]) -> int:
    """Return the blank lines that commonly stand between two lines."""
    gaps = sorted(line.gap for line in lines)
    return gaps[len(gaps) // 2] if gaps else 0


def _without_orphan_call(lines: list[Line], number: int, start: int) -> list[Line]:
    """Drop the call after the last note found, when the file lost its note."""
    if number == 1:
        return lines
    orphan = re.compile(rf"(?<=[a-zà-ỹđ]){number}(?=$|[\s.,;:!?)”\]])")
    for at in range(start, len(lines)):
        if orphan.search(lines[at].text):
            lines[at] = replace(lines[at], text=orphan.sub("", lines[at].text, count=1))
            break
    return lines


def _next_note(
    lines: Sequence[Line], number: int, start: int, usual: int
) -> tuple[int, int, int] | None:
    """Return where the note is called, where it begins and where it ends."""
    for called_at in range(start, len(lines)):
        if _call_pattern(number).search(lines[called_at].text) is None:
            continue
        for at in range(called_at + 1, min(len(lines), called_at + REACH)):
            opening = NOTE_LINE.match(lines[at].text)
            if opening and int(opening.group(1)) == number and _at_foot(lines, at):
                end = _note_end(lines, at, usual)
                return (called_at, at, end) if end - at <= LONGEST_NOTE else None
    return None


def _at_foot(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a note may begin here: below a rule or below a note just lifted."""
    return lines[at].below_rule or lines[at].opens_page


def _note_end(lines: Sequence[Line], at: int, usual: int) -> int:
    """Return where a note ends: at the next one, a wider gap or the end of the page."""
    end = at + 1
    while end < len(lines) and not _ends_note(lines[end], usual):
        end += 1
    return end


def _ends_note(line: Line, usual: int) -> bool:
    return line.opens_page or line.gap > usual or NOTE_LINE.match(line.text) is not None


def _call_pattern(number: int) -> re.Pattern[str]:
    """Match a call: glued to a word, a per cent sign or a closing mark, never to a figure."""
    return re.compile(rf"(?<=[^\W\d_]|[%”\"»)])(?<![A-ZĐ]){number}(?=$|[\s.,;:!?)”\]])")


def _mark(text: str, number: int) -> str:
    return _call_pattern(number).sub(call(str(number)), text, count=1)
