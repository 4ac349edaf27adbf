"""Markdown, tolerantly: portal copies with broken tables as well as clean files.

Emphasis is taken off and remembered (`Block.bold`); paragraphs are unwrapped; pipe tables
become rows. Portal copies write a table cell by cell, a lone "|" line between the cells:
`ingest.readers.markdown.flattened_table` puts these together again.
"""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.blocks import Block, BlockKind, ReadFile
from ingest.metadata.letterhead import gather_closing
from ingest.readers.cleaning import clean, is_junk
from ingest.readers.encodings.detection import decode
from ingest.readers.footnotes import call, join_notes
from ingest.readers.layout import Line, Setting, unwrap
from ingest.readers.letterhead_cells import letterhead_text
from ingest.readers.markdown.flattened_table import flattened_rows
from ingest.readers.tables import Cell, table_blocks
from ingest.structure import markers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
HEADING = re.compile(r"^\s{0,6}(#{1,6})\s+(.*?)\s*#*\s*$")
NOTE = re.compile(r"^\[\^([^\]]+)\]:\s*(.*)$")
BULLET = re.compile(r"^(\s*)[*\-+•]\s+")
PIPE_ROW = re.compile(r"^\s*\|.*\|\s*$")
SEPARATOR = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|&<>~])")
ESCAPED = 0xF0000  # escaped marks wait in a private plane while the others are taken off
_HIDDEN = re.compile("[\U000f0020-\U000f007e]")
# Texts are bounded: a hundred thousand brackets in a row must not be tried in every pair.
_IMAGE = re.compile(r"!\[([^\]]{0,1000})\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]{1,1000})\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\)")
_CALL = re.compile(r"\[\^([^\]]{1,100})\](?!:)")
_TAG = re.compile(
    r"</?(?:br|b|i|u|em|strong|span|p|div|sup|sub|font|center|a|hr)\b[^>]{0,2000}>", re.IGNORECASE
)
_STAR = re.compile(r"(?<!\()\*+(?!\))|(?<=\()\*+(?=\w)|(?<=\w)\*+(?=\))")
_UNDERSCORE = re.compile(r"(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)")
_STRIKE = re.compile(r"~~")


def read_markdown(data: bytes) -> ReadFile:
    """Read the bytes of a Markdown file."""
    text = FRONT_MATTER.sub("", decode(data)).replace("\r\n", "\n").replace("\r", "\n")
    lines, notes = _without_notes(text.replace("\f", "\n").split("\n"))
    blocks = list(_blocks(lines))
    joined = [replace(block, text=join_notes(block.text, notes)) for block in blocks]
    told = [block for block in joined if not is_junk(block.text)]
    return ReadFile(tuple(gather_closing(_rejoined(told))))


def _rejoined(blocks: Sequence[Block]) -> list[Block]:
    """Put together a sentence that a blank line cut, as page breaks leave it."""
    whole: list[Block] = []
    for block in blocks:
        last = whole[-1] if whole else None
        if last is not None and _is_cut(last, block):
            whole[-1] = replace(last, text=f"{last.text} {block.text}")
        else:
            whole.append(block)
    return whole


def _is_cut(last: Block, block: Block) -> bool:
    plain = all(b.kind is BlockKind.TEXT and not b.bold and b.table is None for b in (last, block))
    return plain and markers.opens_lower(block.text[:1]) and markers.flows_on(last.text, block.text)


def inline_text(raw: str) -> str:
    r"""Return a line without its Markdown marks.

    >>> inline_text(r"**1\.** Xem [Kế hoạch](http://a.vn/b) *số* 12")
    '1. Xem Kế hoạch số 12'
    """
    text = _ESCAPE.sub(lambda m: chr(ESCAPED + ord(m.group(1))), raw)
    text = _CALL.sub(lambda m: call(m.group(1)), text)
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    text = _UNDERSCORE.sub("", _STAR.sub("", _STRIKE.sub("", _TAG.sub(" ", text))))
    text = _HIDDEN.sub(lambda m: chr(ord(m.group()) - ESCAPED), text.replace("`", ""))
    return clean(html.unescape(text))


def _without_notes(lines: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    kept: list[str] = []
    notes: dict[str, str] = {}
    current: str | None = None
    for line in lines:
        definition = NOTE.match(line)
        if definition:
            current = definition.group(1)
            notes[current] = inline_text(definition.group(2))
        elif current is not None and line.startswith(("    ", "\t")):
            notes[current] = clean(f"{notes[current]} {inline_text(line)}")
        else:
            current = None if line.strip() else current
            kept.append(line)
    return kept, notes


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    at, table = 0, 0
    while at < len(lines):
        if _closes_nothing(lines, at):
            at += 1
        elif lines[at].strip() == "|":
            end, flat = flattened_rows(lines, at)
            rows = [[replace(c, lines=tuple(_whole(c.lines))) for c in row] for row in flat]
            yield from _table(rows, table)
            at, table = end, table + 1
        elif _opens_pipe_table(lines, at):
            end = _run_end(lines, at, PIPE_ROW)
            yield from _table(_pipe_rows(lines[at:end]), table)
            at, table = end, table + 1
        elif heading := HEADING.match(lines[at]):
            yield _heading(heading)
            at += 1
        else:
            end = _text_end(lines, at)
            yield from _paragraphs(lines[at:end])
            at = end


def _closes_nothing(lines: Sequence[str], at: int) -> bool:
    """Whether a bar is left over from a table whose beginning was lost."""
    following = lines[at + 1].strip() if at + 1 < len(lines) else ""
    return lines[at].strip() == "|" and not following


def _heading(heading: re.Match[str]) -> Block:
    text = inline_text(heading.group(2))
    return Block(text, BlockKind.HEADING, level=len(heading.group(1)))


def _table(rows: Sequence[Sequence[Cell]], table: int) -> list[Block]:
    cells = [
        [replace(cell, lines=tuple(inline_text(line) for line in cell.lines)) for cell in row]
        for row in rows
    ]
    return table_blocks(cells, table)


def _whole(lines: Sequence[str]) -> list[str]:
    """Put together the lines of a cell that one emphasis runs over."""
    whole: list[str] = []
    for line in lines:
        if whole and (whole[-1].count("**") % 2 or whole[-1].replace("**", "").count("*") % 2):
            whole[-1] = f"{whole[-1]} {line}"
        else:
            whole.append(line)
    return whole


def _opens_pipe_table(lines: Sequence[str], at: int) -> bool:
    if not PIPE_ROW.match(lines[at]) or lines[at].strip() == "|":
        return False
    return at + 1 < len(lines) and bool(PIPE_ROW.match(lines[at + 1]))


def _pipe_rows(lines: Sequence[str]) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for line in lines:
        if SEPARATOR.match(line):
            rows = [[replace(cell, header=True) for cell in row] for row in rows]
            continue
        cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
        rows.append([Cell(tuple(re.split(r"<br\s*/?>", cell))) for cell in cells])
    return rows


def _run_end(lines: Sequence[str], at: int, pattern: re.Pattern[str]) -> int:
    while at < len(lines) and pattern.match(lines[at]):
        at += 1
    return at


def _text_end(lines: Sequence[str], at: int) -> int:
    at += 1
    while at < len(lines) and not (
        lines[at].strip() == "|" or HEADING.match(lines[at]) or _opens_pipe_table(lines, at)
    ):
        at += 1
    return at


def _paragraphs(raw: Sequence[str]) -> Iterator[Block]:
    """Group the lines between blank ones, take emphasis off and unwrap."""
    group: list[str] = []
    for line in [*raw, ""]:
        if line.strip():
            group.append(line)
        elif group:
            yield from _paragraph(group)
            group = []


def _paragraph(group: Sequence[str]) -> Iterator[Block]:
    text = "\n".join(group)
    if re.search(r"(?<!\\)\|", text):
        cells = [cell.split("\n") for cell in re.split(r"(?<!\\)\|", text)]
        texts = [letterhead_text([inline_text(line) for line in cell]) for cell in cells]
        yield from (Block(text, BlockKind.LETTERHEAD) for text in texts if text)
        return
    lines: list[Line] = []
    bold = False
    for raw in group:
        goes_on = bold
        all_bold, bold = _boldness(raw, bold)
        line = inline_text(
            BULLET.sub("- ", raw.lstrip("> ")) if BULLET.match(raw) else raw.lstrip("> ")
        )
        ends_hard = raw.endswith(("  ", "\\"))
        lines.append(Line(line, bold=all_bold, ends_hard=ends_hard, goes_on=goes_on))
    for paragraph in unwrap(lines, Setting.FLOWING):
        yield Block(paragraph.text, bold=paragraph.bold)


def _boldness(raw: str, bold: bool) -> tuple[bool, bool]:  # noqa: FBT001 - a state machine's state
    """Return whether every word of the line is bold, and the state after it."""
    plain = False
    for at, piece in enumerate(re.split(r"\*\*|__", raw)):
        inside = bold if at % 2 == 0 else not bold
        plain = plain or (not inside and not is_junk(piece))
    closed = bold ^ bool(len(re.findall(r"\*\*|__", raw)) % 2)
    return not plain and not is_junk(raw), closed
