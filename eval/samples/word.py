"""Sets a sample as a Word file: header table, styled body, real footnotes, closing table."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as PackagePart
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from eval.samples.markup import MARK, Kind, Part, Sample, runs

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

EPOCH = (2026, 1, 1, 0, 0, 0)
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
    "<w:continuationSeparator/></w:r></w:p></w:footnote>"
)
CENTER, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def render(sample: Sample) -> bytes:
    """Return the bytes of a .docx that are the same on every run."""
    document = docx.Document()
    notes: list[str] = []
    _page(document)
    _letterhead(document, sample)
    _line(document, sample.kind, bold=True)
    _line(document, sample.abstract, bold=True)
    for part in sample.body:
        _part(document, part, notes)
    _closing(document, sample)
    for part in sample.appendices:
        _part(document, part, notes)
    _footnotes(document, notes)
    _fixed_properties(document, sample)
    return _frozen(document)


def _page(document: Document) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    section = document.sections[0]
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    footer = section.footer.paragraphs[0]
    footer.alignment = CENTER
    footer.add_run(MARK).font.size = Pt(9)


def _letterhead(document: Document, sample: Sample) -> None:
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    star = ("*",) if sample.party else ()
    upper = (sample.parent,) if sample.parent else ()
    _cell(left, (*upper, sample.issuer, *star, sample.number_line), bold=len(upper))
    _cell(right, (*sample.motto, sample.dateline), bold=0)


def _closing(document: Document, sample: Sample) -> None:
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    lines = ("Nơi nhận:", *(f"- {name}" for name in sample.recipients))
    _cell(left, lines, bold=0, center=False)
    _cell(right, (*sample.authority, "", "", sample.signatory), bold=0)


def _cell(cell: _Cell, lines: tuple[str, ...], *, bold: int, center: bool = True) -> None:
    for index, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        paragraph.alignment = CENTER if center else None
        run = paragraph.add_run(line)
        run.bold = index == bold
        run.font.size = Pt(12)


def _line(document: Document, text: str, *, bold: bool = False) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.alignment = CENTER
    paragraph.add_run(text).bold = bold
    return paragraph


def _part(document: Document, part: Part, notes: list[str]) -> None:
    if part.kind is Kind.TABLE:
        _table(document, part)
    elif part.kind is Kind.APPENDIX:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        for index, text in enumerate(part.text.split(" :: ")):
            _line(document, text, bold=index < 2)  # noqa: PLR2004 - name and title are bold, the reference is not
    else:
        _paragraph(document, part, notes)


def _paragraph(document: Document, part: Part, notes: list[str]) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = JUSTIFY
    paragraph.paragraph_format.first_line_indent = Cm(1)
    for piece in runs(part.text):
        run = paragraph.add_run(piece.text)
        run.bold = part.kind in {Kind.HEADING, Kind.SUBHEADING}
        run.italic = part.kind in {Kind.BASIS, Kind.MINOR}
        if piece.note:
            notes.append(piece.note)
            _call(paragraph, len(notes))


def _call(paragraph: Paragraph, number: int) -> None:
    run = paragraph.add_run()
    run.font.superscript = True
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(number))
    run._r.append(reference)  # noqa: SLF001 - python-docx has no footnotes; its docs name _r as the way in


def _table(document: Document, part: Part) -> None:
    table = document.add_table(rows=0, cols=len(part.rows[0]), style="Table Grid")
    for index, row in enumerate(part.rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            run = cell.paragraphs[0].add_run(text)
            run.bold = index == 0
            run.font.size = Pt(12)
    document.add_paragraph()


def _footnotes(document: Document, notes: list[str]) -> None:
    body = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        f'<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {escape(note)}</w:t></w:r></w:p>'
        "</w:footnote>"
        for number, note in enumerate(notes, start=1)
    )
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:footnotes xmlns:w="{NAMESPACE}">{SEPARATORS}{body}</w:footnotes>'
    )
    part = PackagePart(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        xml.encode(),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _fixed_properties(document: Document, sample: Sample) -> None:
    properties = document.core_properties
    properties.title, properties.author = sample.abstract, "Hỏi Đáp"
    properties.comments = MARK
    properties.created = properties.modified = dt.datetime(*EPOCH, tzinfo=dt.UTC)


def _frozen(document: Document) -> bytes:
    built, frozen = io.BytesIO(), io.BytesIO()
    document.save(built)
    with zipfile.ZipFile(built) as source, zipfile.ZipFile(frozen, "w") as target:
        for name in sorted(source.namelist()):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return frozen.getvalue()
