"""Sets a sample as a web page, the way a province's portal publishes its documents."""

from __future__ import annotations

from html import escape
from itertools import count

from eval.samples.markup import MARK, Kind, Part, Sample, runs

TAGS = {Kind.HEADING: "h2", Kind.SUBHEADING: "h3", Kind.MINOR: "h4", Kind.BASIS: "p"}
PAGE = """<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><title>{title}</title>
<style>body{{font-family:serif;max-width:50em;margin:auto}}td,th{{border:1px solid}}</style>
</head>
<body>
<nav><a href="/">Trang chủ</a> <a href="/van-ban">Văn bản chỉ đạo điều hành</a></nav>
<main>
{body}
</main>
<footer>{mark}</footer>
</body>
</html>
"""


def render(sample: Sample) -> bytes:
    """Return a page with navigation around the document, header table and linked footnotes."""
    body = document_body(sample, count(1))
    return PAGE.format(title=escape(sample.abstract), body=body, mark=MARK).encode()


def document_body(sample: Sample, numbers: count[int]) -> str:
    """Return the document alone, its footnotes below a line."""
    notes: list[str] = []
    body = [
        _columns(_left(sample), (*sample.motto, sample.dateline)),
        f"<h1>{escape(sample.kind)}</h1>",
        f"<p><strong>{escape(sample.abstract)}</strong></p>",
        *(_part(part, numbers, notes) for part in sample.body),
        _columns(_recipients(sample), (*sample.authority, "", sample.signatory)),
        *(_part(part, numbers, notes) for part in sample.appendices),
    ]
    if notes:
        body.append("<hr>\n" + "\n".join(notes))
    return "\n".join(body)


def _left(sample: Sample) -> tuple[str, ...]:
    upper = (sample.parent,) if sample.parent else ()
    return (*upper, sample.issuer, *(("*",) if sample.party else ()), sample.number_line)


def _recipients(sample: Sample) -> tuple[str, ...]:
    return ("Nơi nhận:", *(f"- {name}" for name in sample.recipients))


def _columns(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    cells = ("<br>".join(map(escape, side)) for side in (left, right))
    return f"<table><tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr></table>"


def _part(part: Part, numbers: count[int], notes: list[str]) -> str:
    if part.kind is Kind.TABLE:
        return _table(part)
    if part.kind is Kind.APPENDIX:
        name, *rest = part.text.split(" :: ")
        return "\n".join([f"<h2>{escape(name)}</h2>", *(f"<p>{escape(line)}</p>" for line in rest)])
    tag = TAGS.get(part.kind, "p")
    return f"<{tag}>{_inline(part.text, numbers, notes)}</{tag}>"


def _inline(text: str, numbers: count[int], notes: list[str]) -> str:
    written = ""
    for run in runs(text):
        written += escape(run.text)
        if run.note:
            n = next(numbers)
            written += f'<sup><a href="#fn{n}" id="ref{n}">{n}</a></sup>'
            notes.append(
                f'<p id="fn{n}"><sup><a href="#ref{n}">{n}</a></sup> {escape(run.note)}</p>'
            )
    return written


def _table(part: Part) -> str:
    head, *rows = part.rows
    lines = [_row(head, "th"), *(_row(row, "td") for row in rows)]
    return "<table>\n" + "\n".join(lines) + "\n</table>"


def _row(cells: tuple[str, ...], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
