"""From physical lines to paragraphs: unwrapping, page furniture, words cut by a page.

The same `Line` serves text files and the text layer of PDFs. Whether a file is hard-wrapped
is read from its own lines: how often a line that ends no sentence is followed by one
that starts with a small letter, and how long its lines are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.readers.cleaning import clean, is_junk
from ingest.structure import markers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FULL_LINE = 0.86  # of the measure; proportional type makes equal lines differ by a tenth
SHORT_LINE = 20  # characters; shorter lines say nothing of the measure
FIRST_LINE = 0.72
LONGEST_WRAPPED = 160  # characters; nobody sets a page wider
KIND_ALONE = re.compile(
    r"(?:KẾ HOẠCH|HƯỚNG DẪN|NGHỊ QUYẾT|CHỈ THỊ|QUYẾT ĐỊNH|THÔNG BÁO|BÁO CÁO|CHƯƠNG TRÌNH"
    r"|ĐỀ ÁN|TỜ TRÌNH|CÔNG ĐIỆN|KẾT LUẬN|QUY ĐỊNH|QUY CHẾ|NGHỊ ĐỊNH|THÔNG TƯ|LUẬT"
    r"|PHỤ LỤC(?:\s+(?:SỐ\s+)?[IVX\d]+)?)$"
)
YEAR_END = re.compile(r"\b(?:19|20)\d\d$")
YEAR_ON = re.compile(r"[-–]\s?(?:19|20)\d\d\b")  # "giai đoạn 2026" / "- 2030"
AWAITS_NUMBER = re.compile(r"(?i:\b(?:năm|tháng|ngày|số|giai đoạn|quý|khóa|lần thứ|điều|khoản))$")


@dataclass(frozen=True, slots=True)
class Line:
    """A physical line. ``gap`` counts blank lines before it; ``indented`` its first-line indent.

    ``opens_page`` is true for the first line after a page break, ``below_rule`` for the
    first line under a rule drawn across the page, where footnotes begin. ``ends_hard``: the
    format says that the line ends here. ``slack``: characters left before the right margin,
    where the format knows; ``centred``: as many at the left. ``goes_on``: the emphasis of the
    line above goes on in this one.
    """

    text: str
    gap: int = 0
    page: int | None = None
    indented: bool = False
    opens_page: bool = False
    below_rule: bool = False
    bold: bool = False
    ends_hard: bool = False
    slack: float | None = None
    centred: bool = False
    goes_on: bool = False


class Setting(Enum):
    """How a text was typed.

    PARAGRAPHS: one a line. WRAPPED: hard-wrapped. SPACED: wrapped and double-spaced.
    FLOWING: the lines given are one block of Markdown, where a line break means nothing.
    """

    PARAGRAPHS = auto()
    WRAPPED = auto()
    SPACED = auto()
    FLOWING = auto()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines put together again."""

    text: str
    page: int | None = None
    bold: bool = False


def setting_of(lines: Sequence[Line]) -> Setting:
    """Tell how the text was typed, from its own lines."""
    pairs = [(a, b) for a, b in pairwise(lines) if len(a.text) > SHORT_LINE]
    continued = [(a, b) for a, b in pairs if markers.flows_on(a.text, b.text)]
    lengths = sorted(len(line.text) for line in lines if len(line.text) > SHORT_LINE)
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
    in_recipients = False
    for line in lines:
        in_recipients = markers.opens_recipients(line.text) or (
            in_recipients and not markers.opens_signature(line.text)
        )
        if (in_recipients and paragraphs and _continues_recipient(paragraphs[-1], line)) or (
            paragraphs and not in_recipients and _continues(paragraphs[-1], line, setting, measure)
        ):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [_paragraph(group) for group in paragraphs]


def measure_of(lines: Sequence[Line]) -> int:
    """Return the characters of a full line: the ninth decile of the lines' lengths."""
    lengths = sorted(len(line.text) for line in lines if len(line.text) > SHORT_LINE)
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


def _continues(group: Sequence[Line], line: Line, setting: Setting, measure: int) -> bool:
    previous = group[-1]
    if _starts_afresh(group, line) or KIND_ALONE.match(previous.text):
        return False
    if setting is Setting.FLOWING:
        return _flows(previous, line)
    if re.search(r"\w[-/]$", previous.text) and re.match(r"[A-ZĐ\d]", line.text):
        return True
    if AWAITS_NUMBER.search(previous.text) and re.match(r"\d|[IVX]+\b", line.text):
        return True
    if markers.flows_on(previous.text, line.text):
        return setting is not Setting.WRAPPED or line.gap == 0 or _crosses_page(previous, line)
    broken_off = _QUANTITY.fullmatch(line.text) and previous.text[-1:].islower()
    if not broken_off and any(map(markers.is_capitals, (previous.text, line.text))):
        return _same_capitals(group, line, setting)
    if setting is Setting.PARAGRAPHS:
        return False
    return _fills_measure(group, line, setting, measure)


_QUANTITY = re.compile(r"\d[\d.,]* ?[A-Z]{1,4}[.;,/]*")
"""What an unfinished line goes on with, though all in capitals: "thêm" / "40 TB."."""


def _flows(previous: Line, line: Line) -> bool:
    if markers.opens_lower(line.text) or YEAR_ON.match(line.text):
        return True
    if previous.ends_hard or (previous.bold and not line.bold and not line.goes_on):
        return False
    wordless = not any(c.isalpha() for c in line.text)
    return wordless or markers.is_capitals(previous.text) <= markers.is_capitals(line.text)


def _continues_recipient(group: Sequence[Line], line: Line) -> bool:
    """Let a recipient run over narrow lines to its comma, semicolon or full stop."""
    last = group[-1].text
    opened = markers.may_open_bullet(group[0].text) and (
        not last.endswith((";", ",", ".", ":")) or markers.opens_lower(line.text)
    )
    return opened and not markers.may_open_bullet(line.text) and not markers.is_capitals(line.text)


def _starts_afresh(group: Sequence[Line], line: Line) -> bool:
    text, previous = line.text, group[-1].text
    if _is_dash_within(group[-1], line) or (YEAR_END.search(previous) and YEAR_ON.match(text)):
        return False
    if markers.opens_signature(text) or markers.opens_recipients(text) or markers.is_motto(text):
        return True
    if markers.opens_formula(text) and markers.ends_sentence(previous):
        return True
    if markers.opens_recipients(previous) and len(previous) < SHORT_LINE:
        return True
    if markers.may_open_bullet(text):
        return markers.opens_bullet(text) or markers.ends_sentence(previous)
    if markers.opens_numbered(text):
        return not re.search(
            r"(?i:\b(?:số|ngày|tháng|năm|và|đến|tại|theo|khoản|điểm|mục|điều|chương|phần|phụ lục),?|\d[-–])$",
            previous,
        )
    return False


def _is_dash_within(previous: Line, line: Line) -> bool:
    """Tell a dash of the sentence: at the left margin, under a full line with no stop."""
    if line.slack is None or previous.slack is None or line.indented or line.text[:1] not in "-–":
        return False
    full = previous.slack < 1 + len(line.text.split(" ", 2)[1] if " " in line.text else "")
    return full and not markers.ends_sentence(previous.text)


def _crosses_page(previous: Line, line: Line) -> bool:
    return line.opens_page or (previous.page is not None and previous.page != line.page)


def _same_capitals(group: Sequence[Line], line: Line, setting: Setting) -> bool:
    previous = group[-1]
    if not (markers.is_capitals(previous.text) and markers.is_capitals(line.text)):
        return False
    if markers.opens_signature(group[0].text) or KIND_ALONE.match(previous.text):
        return False
    return setting is Setting.SPACED or line.gap == 0


def _fills_measure(group: Sequence[Line], line: Line, setting: Setting, measure: int) -> bool:
    """Whether the next word would not have fitted, so that the line broke of itself.

    The first line of a paragraph is shorter by its indent, which text files lose; the lines of a
    title stand in the middle, what is in brackets below it by itself.
    """
    previous = group[-1]
    in_title = previous.centred and line.centred and not line.text.startswith("(")
    if line.indented and not line.opens_page and not in_title:
        return False
    gaps_allowed = 1 if setting is Setting.SPACED else 0
    if line.gap > gaps_allowed and not _crosses_page(previous, line):
        return False
    if previous.text.endswith((":", "./.")):
        return False
    if _is_lead_in(group, line, measure):
        return False
    open_sentence = not markers.ends_sentence(previous.text)
    indented_first = len(group) == 1 and open_sentence and not markers.opens_item(previous.text)
    first_word = line.text.split(" ", 1)[0]
    if previous.slack is not None:
        room = 2 * previous.slack if in_title else previous.slack
        return room < len(first_word) + 1
    share = FIRST_LINE if indented_first else FULL_LINE
    return len(previous.text) + 1 + len(first_word) > share * measure


def _is_lead_in(group: Sequence[Line], line: Line, measure: int) -> bool:
    """Tell a short line that ends with a colon right under a heading: it stands alone."""
    heading = len(group) == 1 and markers.opens_numbered(group[0].text)
    return heading and line.text.endswith(":") and len(line.text) < measure / 2
