"""Sets a sample as a Word file that uses what Word offers, written as raw OOXML (ECMA-376).

Letterhead in two text boxes (each with its VML fallback), headings and bullets that Word
numbers, ``++inserted++`` and ``~~deleted~~`` runs as tracked changes, footnotes, endnotes
``[~ … ]``, a closing table, and an appendix table with a header of two rows (``A > B``),
merged cells, group rows (``= …``) and a header that Word repeats on each page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from eval.samples.markup import MARK, Kind, Part, Sample
from eval.samples.packing import packed
from eval.samples.word_parts import NAMESPACES, NUMBERING, RELATIONS, STATIC_PARTS, notes_part

if TYPE_CHECKING:
    from collections.abc import Sequence

LEVELS = {Kind.HEADING: 0, Kind.SUBHEADING: 1, Kind.MINOR: 2}
BULLETS = {"- ": 0, "+ ": 1}
MARKS = re.compile(r"(\+\+.*?\+\+|~~.*?~~|\[\^ .*? \]|\[~ .*? \])")
CHANGE = 'w:id="{id}" w:author="Văn thư" w:date="2026-09-18T08:00:00Z"'
BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
DEEP = " > "
GROUP = "= "


def render(sample: Sample) -> bytes:
    """Return the bytes of a .docx that are the same on every run."""
    return packed(Writer().parts(sample))


class Writer:
    """Writes one document, counting its notes and changes."""

    def __init__(self) -> None:
        self.footnotes: list[str] = []
        self.endnotes: list[str] = []
        self.changes = 0

    def parts(self, sample: Sample) -> dict[str, bytes]:
        """Return the parts of the package by their names."""
        body = [_letterhead(sample), *map(_centred, sample.heading)]
        body += [self._part(part) for part in sample.body]
        body += [_closing(sample), BREAK]
        body += [self._part(part) for part in sample.appendices]
        section = '<w:sectPr><w:footerReference w:type="default" r:id="rId5"/></w:sectPr>'
        document = f"<w:body>{''.join(body)}{section}</w:body>"
        written = {
            "word/document.xml": f"<w:document {NAMESPACES}>{document}</w:document>",
            "word/footnotes.xml": notes_part("footnote", self.footnotes),
            "word/endnotes.xml": notes_part("endnote", self.endnotes),
            "word/footer1.xml": f"<w:ftr {NAMESPACES}>{_centred(MARK)}</w:ftr>",
            "word/numbering.xml": NUMBERING,
            "word/_rels/document.xml.rels": RELATIONS,
            **STATIC_PARTS,
        }
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        return {name: (head + xml).encode() for name, xml in written.items()}

    def _part(self, part: Part) -> str:
        if part.kind is Kind.TABLE:
            return _table(part.rows)
        if part.kind is Kind.APPENDIX:
            return "".join(map(_centred, part.text.split(" :: ")))
        if part.kind in LEVELS:
            return self._paragraph(part.text, (1, LEVELS[part.kind]), part.kind)
        for mark, level in BULLETS.items():
            if part.text.startswith(mark):
                return self._paragraph(part.text.removeprefix(mark), (2, level), part.kind)
        return self._paragraph(part.text, None, part.kind)

    def _paragraph(self, text: str, numbered: tuple[int, int] | None, kind: Kind) -> str:
        style = "<w:b/>" if kind in {Kind.HEADING, Kind.SUBHEADING} else ""
        style += "<w:i/>" if kind is Kind.BASIS else ""
        pieces = "".join(self._piece(piece, style) for piece in MARKS.split(text) if piece)
        layout = ""
        if numbered:
            number, level = numbered
            layout = (
                f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
                "</w:numPr></w:pPr>"
            )
        return f"<w:p>{layout}{pieces}</w:p>"

    def _piece(self, piece: str, style: str) -> str:
        if piece.startswith(("++", "~~")) and MARKS.fullmatch(piece):
            return self._change(piece, style)
        if piece.startswith("[^ "):
            self.footnotes.append(piece[3:-2])
            return _call("footnote", len(self.footnotes))
        if piece.startswith("[~ "):
            self.endnotes.append(piece[3:-2])
            return _call("endnote", len(self.endnotes))
        return _run(piece, style)

    def _change(self, piece: str, style: str) -> str:
        self.changes += 1
        tag, text = ("ins", "t") if piece.startswith("++") else ("del", "delText")
        said = CHANGE.format(id=100 + self.changes)
        return f"<w:{tag} {said}>{_run(piece[2:-2], style, text)}</w:{tag}>"


def _run(text: str, style: str = "", tag: str = "t") -> str:
    said = f'<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}>'
    return f"<w:r><w:rPr>{style}</w:rPr>{said}</w:r>"


def _call(name: str, number: int) -> str:
    style = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return f'<w:r>{style}<w:{name}Reference w:id="{number}"/></w:r>'


def _centred(text: str) -> str:
    return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{_run(text, "<w:b/>")}</w:p>'


def _letterhead(sample: Sample) -> str:
    left = _box((sample.issuer, sample.number_line), 0, 1)
    right = _box((*sample.motto, sample.dateline), 2900000, 2)
    return f"<w:p>{left}{right}</w:p>"


def _box(lines: tuple[str, ...], offset: int, number: int) -> str:
    content = f"<w:txbxContent>{''.join(map(_centred, lines))}</w:txbxContent>"
    shape = (
        "<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x='0' y='0'/>"
        "<a:ext cx='2800000' cy='900000'/></a:xfrm><a:prstGeom prst='rect'><a:avLst/>"
        f"</a:prstGeom></wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp>"
    )
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    anchor = (
        "<wp:anchor distT='0' distB='0' distL='0' distR='0' simplePos='0' relativeHeight='2' "
        "behindDoc='0' locked='0' layoutInCell='1' allowOverlap='1'><wp:simplePos x='0' y='0'/>"
        f"<wp:positionH relativeFrom='margin'><wp:posOffset>{offset}</wp:posOffset>"
        "</wp:positionH><wp:positionV relativeFrom='margin'><wp:posOffset>0</wp:posOffset>"
        "</wp:positionV><wp:extent cx='2800000' cy='900000'/><wp:wrapTopAndBottom/>"
        f"<wp:docPr id='{number}' name='Text Box {number}'/><wp:cNvGraphicFramePr/>"
        f"<a:graphic><a:graphicData uri='{uri}'>{shape}</a:graphicData></a:graphic></wp:anchor>"
    )
    fallback = f"<w:pict><v:rect><v:textbox>{content}</v:textbox></v:rect></w:pict>"
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
        f"{anchor}</w:drawing></mc:Choice><mc:Fallback>{fallback}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def _closing(sample: Sample) -> str:
    left = ("Nơi nhận:", *(f"- {name}" for name in sample.recipients))
    right = (*sample.authority, "", sample.signatory)
    cells = (_cell("".join(_plain(line) for line in side)) for side in (left, right))
    return f"<w:tbl><w:tblPr/><w:tr>{''.join(cells)}</w:tr></w:tbl><w:p/>"


def _plain(text: str) -> str:
    return f"<w:p>{_run(text)}</w:p>"


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    head, *others = rows
    columns = len(head)
    written = [*_header(head), *(_row(row, columns) for row in others)]
    borders = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    column = '<w:gridCol w:w="1500"/>'
    grid = f"<w:tblGrid>{column * columns}</w:tblGrid>"
    return f"<w:tbl>{borders}{grid}{''.join(written)}</w:tbl><w:p/>"


def _header(head: Sequence[str]) -> tuple[str, str]:
    """Return two rows: columns of one name run down both, ``A > B`` share one cell above."""
    upper, lower = "", ""
    for index, cell in enumerate(head):
        group, deep, name = cell.partition(DEEP)
        if not deep:
            upper += _cell(_plain(cell), '<w:vMerge w:val="restart"/>')
            lower += _cell("<w:p/>", "<w:vMerge/>")
            continue
        if index == 0 or not head[index - 1].startswith(group + DEEP):
            span = sum(other.startswith(group + DEEP) for other in head)
            upper += _cell(_plain(group), f'<w:gridSpan w:val="{span}"/>')
        lower += _cell(_plain(name))
    repeated = "<w:trPr><w:tblHeader/></w:trPr>"
    return f"<w:tr>{repeated}{upper}</w:tr>", f"<w:tr>{repeated}{lower}</w:tr>"


def _row(row: tuple[str, ...], columns: int) -> str:
    if row[0].startswith(GROUP):
        span = f'<w:gridSpan w:val="{columns}"/>'
        return f"<w:tr>{_cell(_plain(row[0].removeprefix(GROUP)), span)}</w:tr>"
    return f"<w:tr>{''.join(_cell(_plain(cell)) for cell in row)}</w:tr>"


def _cell(content: str, merge: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>{merge}</w:tcPr>{content}</w:tc>'
