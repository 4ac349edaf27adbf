"""Tesseract's only adapter: a picture's words with their boxes and confidences.

An optional system program (Debian: tesseract-ocr, tesseract-ocr-vie), run apart, with one thread
and a time limit, reading from a pipe and writing its TSV (`man tesseract`, CONFIGFILE tsv) to one.
"""

from __future__ import annotations

import csv
import functools
import io
import os
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

PROGRAM = "tesseract"
LANGUAGE = "vie"
SECONDS = 60.0  # for one page; a clean one takes two
DOTS_PER_INCH = 300
LONGEST_TURN = 15.0  # seconds
SUREST = 100.0
BLOCK_LEVEL, WORD_LEVEL = "2", "5"
_BOX = ("left", "top", "width", "height")
_ONE_BLOCK = ("--psm", "6")
_DIGITS_ALONE = ("-l", LANGUAGE, "-c", "tessedit_char_whitelist=0123456789")


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its box in pixels from the top left, its line, and how sure it is, 0 to 100."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    line: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a page, and the boxes (left, top, right, bottom) it took for drawings."""

    words: tuple[Word, ...]
    drawings: tuple[tuple[int, int, int, int], ...] = ()


class NotRecognised(Exception):
    """Tesseract failed or ran out of time on one picture."""


def ocr_available() -> bool:
    """Whether Tesseract is installed with Vietnamese; asked anew after an installation."""
    program = shutil.which(PROGRAM)
    return program is not None and LANGUAGE in _languages(program)


@functools.cache
def _languages(program: str) -> frozenset[str]:
    try:
        listed = _run([program, "--list-langs"], b"", LONGEST_TURN)
    except NotRecognised:
        return frozenset()
    return frozenset(line.strip() for line in listed.splitlines()[1:])


def read_page(picture: Image, *, seconds: float = SECONDS) -> Reading:
    """Return what stands on an upright page, in Tesseract's order; raise `NotRecognised`."""
    rows = _rows(_recognise(picture, ["-l", LANGUAGE, "tsv"], seconds))
    words = tuple(_words(rows))
    told = {word.line[0] for word in words}
    drawings = [
        (left, top, left + width, top + height)
        for row in rows
        if row["level"] == BLOCK_LEVEL and int(row["block_num"]) not in told
        for left, top, width, height in [[int(row[side]) for side in _BOX]]
    ]
    return Reading(words, tuple(drawings))


def read_block(picture: Image, *, seconds: float = LONGEST_TURN) -> list[Word]:
    """Return the words of a picture taken for one column of text; raise `NotRecognised`."""
    return list(_words(_rows(_recognise(picture, ["-l", LANGUAGE, *_ONE_BLOCK, "tsv"], seconds))))


def read_digits(picture: Image) -> str:
    """Return a small picture's line read as digits alone; raise `NotRecognised`."""
    return _recognise(picture, [*_DIGITS_ALONE, "--psm", "7"], LONGEST_TURN).strip()


def quarter_turns(picture: Image) -> int:
    """Return how far a page must be turned clockwise to stand upright: 0, 90, 180 or 270.

    0 as well where Tesseract cannot tell (too few letters).
    """
    try:
        told = _recognise(picture, ["-l", "osd", "--psm", "0"], LONGEST_TURN)
    except NotRecognised:
        return 0
    facts = dict(line.split(": ", 1) for line in told.splitlines() if ": " in line)
    return int(facts.get("Rotate", "0")) % 360


def _recognise(picture: Image, options: list[str], seconds: float) -> str:
    program = shutil.which(PROGRAM)
    if program is None:
        raise NotRecognised("tesseract is not installed")
    data = io.BytesIO()
    picture.save(data, "PNG", compress_level=1)
    asked = [program, "-", "-", "--dpi", str(DOTS_PER_INCH), *options]
    return _run(asked, data.getvalue(), seconds)


def _run(asked: list[str], data: bytes, seconds: float) -> str:
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program; the picture goes in by a pipe
            asked, input=data, capture_output=True, timeout=seconds, check=True, env=environment
        )
    except (OSError, subprocess.SubprocessError) as fault:
        raise NotRecognised(str(fault)) from fault
    return done.stdout.decode("utf-8", "replace")


def _rows(told: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(told), delimiter="\t", quoting=csv.QUOTE_NONE))


def _words(rows: list[dict[str, str]]) -> Iterator[Word]:
    for row in rows:
        text = nfc(row["text"] or "").strip()
        if row["level"] != WORD_LEVEL or not text:
            continue
        left, top, width, height = (float(row[side]) for side in _BOX)
        confidence = min(float(row["conf"]), SUREST)
        line = (int(row["block_num"]), int(row["par_num"]), int(row["line_num"]))
        yield Word(text, left, top, left + width, top + height, confidence, line)
