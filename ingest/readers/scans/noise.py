"""What recognition finds on a page beside its text: specks, hand-written notes, receiving stamps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.structure import markers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.readers.pdf.drawn_rules import Stroke
    from ingest.readers.scans.tesseract import Word

DOUBTFUL = 60.0  # a mark without letters below it is a speck
UNSEEN = 20.0  # a dash or stop below it is one too
CLOSING = "./."  # ends a document's body (decree 30/2020, Phụ lục I, mục II.6)
HOPELESS = 30.0  # a line whose every word is below it says nothing
SURE = 80.0
SHORT = 12  # letters; a longer line is text, however badly read
MARK = re.compile(r"[-–—+*•.,;:()/]+")
RECEIVED = re.compile(r"đến\b|giờ\b|kính chuyển|chuyển\s*:|lưu hồ sơ|ngày\s*[:.]", re.IGNORECASE)
NEAR = 24.0  # pixels between the corners of a frame: 2 mm
HIGHEST_FIELD = 110.0  # pixels: 9 mm
LEAST_FRAME, MOST_FRAME = 180.0, 1_100.0  # pixels: stamps are 15 to 90 mm wide

Frame = tuple[float, float, float, float]


def without_noise(words: Sequence[Word], strokes: Sequence[Stroke], *, first: bool) -> list[Word]:
    """Return the words that belong to the document."""
    kept = [word for word in words if not _is_speck(word)]
    kept = _without_hopeless(kept)
    if first:
        kept = _without_received_stamp(kept, strokes)
        kept = _without_notes_above(kept)
    return kept


def _is_speck(word: Word) -> bool:
    if any(c.isalnum() for c in word.text) or word.text == CLOSING:
        return False
    return word.confidence < (UNSEEN if MARK.fullmatch(word.text) else DOUBTFUL)


def _without_hopeless(words: Sequence[Word]) -> list[Word]:
    hopeless = {
        line
        for line in {word.line for word in words}
        if _says_nothing([word for word in words if word.line == line])
    }
    return [word for word in words if word.line not in hopeless]


def _says_nothing(line: Sequence[Word]) -> bool:
    letters = sum(c.isalnum() for word in line for c in word.text)
    return letters == 0 or (letters < SHORT and all(word.confidence < HOPELESS for word in line))


def _without_received_stamp(words: Sequence[Word], strokes: Sequence[Stroke]) -> list[Word]:
    """Drop the receiver's stamp (dấu "Đến", decree 30/2020, Phụ lục IV): a frame with its words.

    Its date and number are the receiver's, never the document's.
    """
    kept = list(words)
    for frame in _frames(strokes):
        inside = [word for word in kept if _within(word, frame)]
        if RECEIVED.search(" ".join(word.text for word in inside)):
            whole = _with_name_above(frame, strokes)
            kept = [word for word in kept if not _within(word, whole)]
    return kept


def _frames(strokes: Sequence[Stroke]) -> list[Frame]:
    """Return the boxes between two level strokes of one width that an upright one joins."""
    level = sorted((s for s in strokes if s.level), key=lambda s: s.top)
    upright = [s for s in strokes if not s.level]
    frames = []
    for at, top in enumerate(level):
        if not LEAST_FRAME <= top.right - top.left <= MOST_FRAME:
            continue
        for foot in level[at + 1 :]:
            alike = abs(foot.left - top.left) < NEAR and abs(foot.right - top.right) < 2 * NEAR
            if alike and any(_joins(side, top, foot) for side in upright):
                frames.append((top.left, top.top, top.right, foot.bottom))
    return frames


def _with_name_above(frame: Frame, strokes: Sequence[Stroke]) -> Frame:
    """Add the stamp's upper field, which names the receiver, where a rule closes it."""
    left, top, right, bottom = frame
    over = [
        stroke.top
        for stroke in strokes
        if stroke.level
        and 0 < top - stroke.top < HIGHEST_FIELD
        and min(right, stroke.right) - max(left, stroke.left) > (right - left) / 2
    ]
    return left, min(over, default=top), right, bottom


def _joins(side: Stroke, top: Stroke, foot: Stroke) -> bool:
    reaches = side.top < top.bottom + NEAR and side.bottom > foot.top - NEAR
    return reaches and min(abs(side.left - top.left), abs(side.right - top.right)) < NEAR


def _within(word: Word, frame: Frame) -> bool:
    left, top, right, bottom = frame
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return left - NEAR < x < right + NEAR and top < y < bottom


def _without_notes_above(words: Sequence[Word]) -> list[Word]:
    """Drop doubtful words above the national title: nothing is printed there.

    Decree 30/2020/NĐ-CP, Phụ lục I, mục II: quốc hiệu and issuer open the page.
    """
    title = next((w for w in words if w.text in {"CỘNG", "ĐẢNG"} and w.confidence > SURE), None)
    if title is None or not markers.is_capitals(title.text):
        return list(words)
    return [w for w in words if w.bottom > title.top or w.confidence > SURE]
