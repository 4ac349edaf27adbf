"""Page furniture: page numbers alone on a line, running headers and footers, stray links."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.readers.cleaning import is_junk
from ingest.structure.markers import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.readers.layout import Line

PAGE_NUMBER = re.compile(
    r"^(?:[-–—\[(|]\s*)?(?:trang\s+)?(\d{1,4})(?:\s*/\s*\d{1,4})?(?:\s*[-–—\])|])?$", re.IGNORECASE
)
URL_ALONE = re.compile(r"^https?://\S+$")
EDGE = 2  # lines at the top and bottom of a page where furniture stands
MIN_LINES_A_PAGE = 6


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """Drop page numbers, lines repeated at page edges and links printed a second time."""
    kept = _without_running(list(lines)) if any(line.page for line in lines) else list(lines)
    kept = _without_numbers(kept)
    return _without_second_links(kept)


def _without_numbers(lines: list[Line]) -> list[Line]:
    """Drop the lone numbers that follow the last one found and cut the page."""
    kept: list[Line] = []
    last, since = 0, MIN_LINES_A_PAGE
    cut = False
    for at, line in enumerate(lines):
        number = PAGE_NUMBER.match(line.text)
        value = int(number.group(1)) if number else 0
        if number and since >= MIN_LINES_A_PAGE and _steps(last, value) and _at_cut(lines, at):
            last, since, cut = value, 0, True
            continue
        kept.append(replace(line, opens_page=True) if cut else line)
        cut = False
        since += bool(line.text)
    return kept


def _steps(last: int, value: int) -> bool:
    return last < value <= last + 4 if last else value <= 40  # noqa: PLR2004 - first pages often go unnumbered


def _at_cut(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if line.opens_page or (at + 1 < len(lines) and lines[at + 1].opens_page) or at == 0:
        return True
    following = lines[at + 1] if at + 1 < len(lines) else None
    apart = line.gap >= EDGE or (following is not None and following.gap >= EDGE)
    return apart or following is None or not ends_sentence(lines[at - 1].text)


def _without_running(lines: list[Line]) -> list[Line]:
    """Drop what stands at the same edge of at least half of the pages, digits apart."""
    pages: dict[int | None, list[int]] = {}
    for at, line in enumerate(lines):
        pages.setdefault(line.page, []).append(at)
    if len(pages) < 3:  # noqa: PLR2004 - two pages prove no repetition
        return lines
    edges = [at for page in pages.values() for at in {*page[:EDGE], *page[-EDGE:]}]
    seen = Counter(_shape(lines[at].text) for at in edges)
    running = {at for at in edges if seen[_shape(lines[at].text)] >= max(3, len(pages) / 2)}
    return [line for at, line in enumerate(lines) if at not in running or is_junk(line.text)]


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text).casefold()


def _without_second_links(lines: list[Line]) -> list[Line]:
    """PDF converters print a link's address again at the page's end."""
    kept: list[Line] = []
    for at, line in enumerate(lines):
        before = " ".join(earlier.text for earlier in lines[max(0, at - 80) : at])
        if not (URL_ALONE.match(line.text) and line.text.rstrip("/.") in before):
            kept.append(line)
    return kept
