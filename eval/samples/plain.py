"""Sets a sample as hard-wrapped text, the way text copied out of a PDF looks, or as Markdown."""

from __future__ import annotations

import textwrap
from itertools import count

from eval.samples.markup import MARK, Kind, Part, Sample, runs

WIDTH = 82
PAGE_LINES = 44


def render_text(sample: Sample) -> bytes:
    """Return pages of wrapped lines: page numbers on top, footnotes at the bottom, form feeds."""
    numbers = count(1)
    lines: list[tuple[str, list[str]]] = [(line, []) for line in _letterhead(sample)]
    for part in sample.body:
        lines += _wrapped(part, numbers)
    lines += [(line, []) for line in _closing(sample)]
    for part in sample.appendices:
        lines += _wrapped(part, numbers)
    return "\f".join(_pages(lines)).encode()


def _letterhead(sample: Sample) -> list[str]:
    upper = [sample.parent] if sample.parent else []
    star = ["*"] if sample.party else []
    left = [*upper, sample.issuer, *star, sample.number_line, *sample.subject]
    right = [*sample.motto, sample.dateline]
    rows = max(len(left), len(right))
    columns = zip(left + [""] * (rows - len(left)), right + [""] * (rows - len(right)), strict=True)
    title = [line for text in sample.heading for line in textwrap.wrap(text, WIDTH - 20)]
    return [
        *(f"{a:<40}{b}".rstrip() for a, b in columns),
        "",
        *(line.center(WIDTH).rstrip() for line in title),
        "",
    ]


def _closing(sample: Sample) -> list[str]:
    names = ["Nơi nhận:", *(f"- {name}" for name in sample.recipients)]
    signature = [*sample.authority, "", "", sample.signatory]
    return ["", *names, "", *(f"{'':<44}{line}".rstrip() for line in signature), "", MARK]


def _wrapped(part: Part, numbers: count[int]) -> list[tuple[str, list[str]]]:
    if part.kind is Kind.TABLE:
        return [(" | ".join(row), []) for row in part.rows]
    if part.kind is Kind.APPENDIX:
        texts = part.text.split(" :: ")
        return [("", []), *((line, []) for text in texts for line in textwrap.wrap(text, WIDTH))]
    text, notes = _called(part.text, numbers)
    lines = textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
    return [(lines[0], notes), *((line, []) for line in lines[1:])]


def _called(text: str, numbers: count[int]) -> tuple[str, list[str]]:
    written, notes = "", []
    for run in runs(text):
        written += run.text
        if run.note:
            number = next(numbers)
            written += str(number)
            notes.append(f"{number} {run.note}")
    return written, notes


def _pages(lines: list[tuple[str, list[str]]]) -> list[str]:
    pages: list[str] = []
    while lines:
        taken, lines = lines[:PAGE_LINES], lines[PAGE_LINES:]
        head = [f"{len(pages) + 1}".center(WIDTH).rstrip(), ""] if pages else []
        notes = [note for _, called in taken for note in called]
        foot = ["_" * 20, *(line for note in notes for line in textwrap.wrap(note, WIDTH))]
        body = [line for line, _ in taken]
        pages.append("\n".join([*head, *body, *(foot if notes else [])]) + "\n")
    return pages


MARKS = {Kind.HEADING: "## {}", Kind.SUBHEADING: "### {}", Kind.BASIS: "*{}*", Kind.MINOR: "*{}*"}


def render_markdown(sample: Sample) -> bytes:
    """Return Markdown with a header table, headings, pipe tables and ``[^n]`` footnotes."""
    numbers = count(1)
    notes: list[str] = []
    blocks = [_markdown_letterhead(sample), f"# {sample.kind}", f"**{sample.abstract}**"]
    blocks += [_markdown(part, numbers, notes) for part in sample.body]
    blocks += ["**Nơi nhận:**", "\n".join(f"- {name}" for name in sample.recipients)]
    blocks += [*(f"**{line}**" for line in sample.authority), f"**{sample.signatory}**"]
    blocks += [_markdown(part, numbers, notes) for part in sample.appendices]
    return "\n\n".join([*blocks, *notes, f"*{MARK}*"]).encode() + b"\n"


def _markdown_letterhead(sample: Sample) -> str:
    upper = f"{sample.parent}<br>" if sample.parent else ""
    star = "<br>\\*" if sample.party else ""
    left = f"{upper}**{sample.issuer}**{star}<br>{sample.number_line}"
    right = f"**{'<br>'.join(sample.motto)}**<br>{sample.dateline}"
    return f"| {left} | {right} |\n| --- | --- |"


def _markdown(part: Part, numbers: count[int], notes: list[str]) -> str:
    if part.kind is Kind.TABLE:
        head, *rows = (f"| {' | '.join(row)} |" for row in part.rows)
        return "\n".join([head, "|" + " --- |" * len(part.rows[0]), *rows])
    if part.kind is Kind.APPENDIX:
        name, *rest = part.text.split(" :: ")
        return "\n\n".join([f"## {name}", *rest])
    written = ""
    for run in runs(part.text):
        written += run.text
        if run.note:
            number = next(numbers)
            written += f"[^{number}]"
            notes.append(f"[^{number}]: {run.note}")
    return MARKS.get(part.kind, "{}").format(written)
