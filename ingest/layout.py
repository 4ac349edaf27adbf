"""From physical lines to paragraphs: unwrapping, page furniture, words cut by a page.

The same `Line` serves text files and the text layer of PDFs. Whether a file is hard-wrapped
is read from its own lines: how often a line that ends no sentence is followed by one
that starts with a small letter, and how long its lines are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from ingest import markers
from ingest.cleaning import clean, is_junk

FULL_LINE = 0.86  # of the measure; proportional type makes equal lines differ by a tenth
LONGEST_WRAPPED = 160  # characters; nobody sets a page wider
KIND_ALONE = re.compile(
    r"(?:KẾ HOẠCH|HƯỚNG DẪN|NGHỊ QUYẾT|CHỈ THỊ|QUYẾT ĐỊNH|THÔNG BÁO|BÁO CÁO|CHƯƠNG TRÌNH"
    r"|ĐỀ ÁN|TỜ TRÌNH|CÔNG ĐIỆN|KẾT LUẬN|QUY ĐỊNH|QUY CHẾ|NGHỊ ĐỊNH|THÔNG TƯ|LUẬT)$"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A physical line. ``gap`` counts blank lines before it; ``indented`` its first-line indent.

    ``opens_page`` is true for the first line after a page break, ``below_rule`` for the
    first line under a rule drawn across the page, where footnotes begin.
    """

    text: str
    gap: int = 0
    page: int | None = None
    indented: bool = False
    opens_page: bool = False
    below_rule: bool = False
    bold: bool = False


class Setting(Enum):
    """How a text was typed: one paragraph a line, hard-wrapped, or wrapped and double-spaced."""

    PARAGRAPHS = auto()
    WRAPPED = auto()
    SPACED = auto()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines put together again."""

    text: str
    page: int | None = None
    bold: bool = False


def setting_of(lines: Sequence[Line]) -> Setting:
    """Tell how the text was typed, from its own lines."""
    pairs = [(a, b) for a, b in pairwise(lines) if len(a.text) > 20]
    continued = [(a, b) for a, b in pairs if _flows_on(a.text, b.text)]
    lengths = sorted(len(line.text) for line in lines if len(line.text) > 20)
    if not lengths or len(continued) < max(1, 0.2 * len(pairs)):
        return Setting.PARAGRAPHS
    if lengths[int(0.9 * (len(lengths) - 1))] > LONGEST_WRAPPED:
        return Setting.PARAGRAPHS
    spaced = sum(b.gap == 1 for _, b in continued)
    return Setting.SPACED if spaced > 0.5 * len(continued) else Setting.WRAPPED


def unwrap(lines: Sequence[Line], setting: Setting | None = None) -> list[Paragraph]:
    """Put the lines of each paragraph together, across page breaks too."""
    lines = [line for line in lines if not is_junk(line.text)]
    setting = setting or setting_of(lines)
    measure = measure_of(lines)
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs and _continues(paragraphs[-1], line, setting, measure):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [_paragraph(group) for group in paragraphs]


def measure_of(lines: Sequence[Line]) -> int:
    """Return the characters of a full line: the ninth decile of the lines' lengths."""
    lengths = sorted(len(line.text) for line in lines if len(line.text) > 20)
    return lengths[int(0.9 * (len(lengths) - 1))] if lengths else LONGEST_WRAPPED


def join(parts: Iterable[str]) -> str:
    """Join lines, without a space where a number or compound was cut at its hyphen.

    >>> join(["Thông báo số 02/TB-", "TBTTPV", "ngày"]), join(["kinh tế -", "xã hội"])
    ('Thông báo số 02/TB-TBTTPV ngày', 'kinh tế - xã hội')
    """
    joined = ""
    for part in parts:
        glued = re.search(r"\w[-/]$", joined) and re.match(r"\w", part)
        joined = joined + part if glued or not joined else f"{joined} {part}"
    return joined


def _paragraph(group: Sequence[Line]) -> Paragraph:
    text = clean(join(line.text for line in group))
    return Paragraph(text, group[0].page, bold=all(line.bold for line in group))


def _flows_on(text: str, following: str) -> bool:
    return not markers.ends_sentence(text) and markers.opens_lower(following)


def _continues(group: Sequence[Line], line: Line, setting: Setting, measure: int) -> bool:
    previous = group[-1]
    if _starts_afresh(group, line):
        return False
    if re.search(r"\w[-/]$", previous.text) and re.match(r"[A-ZĐ\d]", line.text):
        return True
    if _flows_on(previous.text, line.text):
        return setting is not Setting.WRAPPED or line.gap == 0 or _crosses_page(previous, line)
    if markers.is_capitals(previous.text) or markers.is_capitals(line.text):
        return _same_capitals(group, line, setting)
    if setting is Setting.PARAGRAPHS:
        return False
    return _fills_measure(previous, line, setting, measure)


def _starts_afresh(group: Sequence[Line], line: Line) -> bool:
    text, previous = line.text, group[-1].text
    if markers.opens_signature(text) or markers.opens_recipients(text) or markers.is_motto(text):
        return True
    if markers.opens_recipients(previous) and len(previous) < 15:
        return True
    if markers.may_open_bullet(text):
        return markers.opens_bullet(text) or markers.ends_sentence(previous)
    if markers.opens_numbered(text):
        return not re.search(r"(?:\b(?:số|ngày|tháng|năm|và|đến|tại|theo|khoản|điểm|mục),?|\d[-–])$", previous)
    return False


def _crosses_page(previous: Line, line: Line) -> bool:
    return line.opens_page or (previous.page is not None and previous.page != line.page)


def _same_capitals(group: Sequence[Line], line: Line, setting: Setting) -> bool:
    previous = group[-1]
    if not (markers.is_capitals(previous.text) and markers.is_capitals(line.text)):
        return False
    if markers.opens_signature(group[0].text) or KIND_ALONE.match(previous.text):
        return False
    return setting is Setting.SPACED or line.gap == 0


def _fills_measure(previous: Line, line: Line, setting: Setting, measure: int) -> bool:
    """Whether the next word would not have fitted, so that the line broke of itself."""
    if line.indented and not line.opens_page:
        return False
    gaps_allowed = 1 if setting is Setting.SPACED else 0
    if line.gap > gaps_allowed and not _crosses_page(previous, line):
        return False
    if previous.text.endswith((":", "./.")):
        return False
    first_word = line.text.split(" ", 1)[0]
    return len(previous.text) + 1 + len(first_word) > FULL_LINE * measure
