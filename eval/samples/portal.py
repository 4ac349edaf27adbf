"""Sets a sample as portals publish it: a web page full of other things, or text copied from one."""

from __future__ import annotations

import textwrap
from html import escape
from itertools import count

from eval.samples.markup import MARK, Kind, Part, Sample
from eval.samples.webpage import document_body

COPY_WIDTH = 72
RULE, LONG_RULE = "-------", "---------------"
BOLD = {Kind.HEADING, Kind.SUBHEADING}
PAGE = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8">
<title>{title} - Cổng Thông tin điện tử</title>
<script>var menu = ["Kế hoạch số 99/KH-UBND"];</script>
<style>.vb-noidung td {{padding: 2px}}</style></head>
<body>
<div id="header"><img src="banner.png" alt="Cổng Thông tin điện tử"><form>Tìm kiếm <input></form></div>
<div class="menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/gt">Giới thiệu</a></li>
<li><a href="/vb">Văn bản quy phạm pháp luật</a></li><li><a href="/tthc">Thủ tục hành chính</a></li></ul></div>
<div class="breadcrumb"><a href="/">Trang chủ</a> &raquo; <a href="/vb">Văn bản</a> &raquo; Quyết định</div>
<table width="100%"><tr>
<td class="sidebar" width="200"><h3>Loại văn bản</h3><ul><li><a href="/nq">Nghị quyết (214)</a></li>
<li><a href="/qd">Quyết định (1.087)</a></li><li><a href="/kh">Kế hoạch (632)</a></li></ul></td>
<td><div class="thuoctinh"><table><tr><td>Số ký hiệu</td><td>{number}</td></tr>
<tr><td>Ngày ban hành</td><td>{date:%d/%m/%Y}</td></tr><tr><td>Lượt xem</td><td>1.254</td></tr></table></div>
<div class="vb-noidung">
{body}
</div>
<div class="share"><a href="#">Chia sẻ</a> <a href="#">In trang</a> Cỡ chữ: <a>A+</a> <a>A-</a></div>
<div class="related"><h3>Văn bản liên quan</h3><ul>
<li><a href="/1">Quyết định số 22/2026/QĐ-UBND ngày 04/5/2026 quy định giá thuê đất</a></li>
<li><a href="/2">Kế hoạch số 150/KH-UBND ngày 02/4/2026 về kiểm kê đất đai</a></li></ul></div>
</td></tr></table>
<div id="footer">Cơ quan chủ quản: Văn phòng Ủy ban nhân dân. Điện thoại: 0200.1234.567. {mark}</div>
</body></html>
"""


def render_page(sample: Sample) -> bytes:
    """Return the document between menus, links to others and a table of its properties."""
    body = document_body(sample, count(1))
    nested = body.replace("<table>", '<table width="100%"><tr><td><table>', 1)
    nested = nested.replace("</table>", "</table></td></tr></table>", 1)
    page = PAGE.format(
        title=escape(sample.abstract),
        number=sample.number,
        date=sample.date,
        body=nested,
        mark=MARK,
    )
    return page.encode()


def render_copy(sample: Sample) -> bytes:
    """Return Markdown whose tables came apart, a cell a paragraph between lone bars."""
    blocks = [
        _table(((_issuer(sample), _motto(sample)), (sample.number_line, f"*{sample.dateline}*"))),
        *(f"**{line}**" if n == 0 else line for n, line in enumerate(sample.heading)),
        *map(_part, sample.body),
        _table((("\n".join(_recipients(sample)), _signature(sample)),)),
        *map(_part, sample.appendices),
        f"*{MARK}*",
    ]
    return "\n\n".join(blocks).encode() + b"\n"


def render_glued(sample: Sample) -> bytes:
    """Return Markdown whose letterhead and closing lost every break between their cells."""
    head = [sample.parent, sample.issuer, RULE, *sample.motto, LONG_RULE]
    closing = [*_recipients(sample), *sample.authority, sample.signatory]
    blocks = [
        "".join([*head, sample.number_line, sample.dateline]),
        *(f"**{line}**" for line in sample.heading),
        *map(_part, sample.parts),
        " ".join(closing),
        f"*{MARK}*",
    ]
    return "\n\n".join(blocks).encode() + b"\n"


def _issuer(sample: Sample) -> str:
    name = sample.issuer.replace(" TỈNH ", "**\nTỈNH ").replace(" THÀNH PHỐ ", "**\nTHÀNH PHỐ ")
    return f"**{name}\n{RULE}"


def _motto(sample: Sample) -> str:
    first, *others = sample.motto
    return "\n".join([f"**{first}**", *others, LONG_RULE])


def _recipients(sample: Sample) -> list[str]:
    return ["Nơi nhận:", *(f"- {name}" for name in sample.recipients)]


def _signature(sample: Sample) -> str:
    return "\n".join(f"**{line}**" for line in (*sample.authority, sample.signatory))


def _part(part: Part) -> str:
    if part.kind is Kind.TABLE:
        head, *rows = part.rows
        return _table((tuple(f"**{cell}**" for cell in head), *rows))
    if part.kind is Kind.APPENDIX:
        name, *others = part.text.split(" :: ")
        return "\n\n".join([f"**{name}**", *others[:-1], f"*{others[-1]}*"])
    wrapped = textwrap.fill(part.text, COPY_WIDTH, break_long_words=False, break_on_hyphens=False)
    if part.kind in BOLD:
        return f"**{wrapped}**"
    return f"*{wrapped}*" if part.kind is Kind.BASIS else wrapped


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    return "\n".join("|\n" + "\n|\n".join(row) + "\n|" for row in rows)
