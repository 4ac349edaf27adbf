"""The parts of a Word package that hold no text of the document: numbering, styles, relations."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in (
        ("w", WORD),
        ("r", OFFICE),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("v", "urn:schemas-microsoft-com:vml"),
    )
)
HEADING_LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
BULLET_LEVELS = (("bullet", "-"), ("bullet", "+"))
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TARGETS = ("styles", "numbering", "footnotes", "endnotes", "footer")
FILES = {"footer": "footer1"}


def _levels(levels: Sequence[tuple[str, str]]) -> str:
    return "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate(levels)
    )


NUMBERING = (
    f"<w:numbering {NAMESPACES}>"
    f'<w:abstractNum w:abstractNumId="1">{_levels(HEADING_LEVELS)}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{_levels(BULLET_LEVELS)}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
)
RELATIONS = (
    f'<Relationships xmlns="{PACKAGE}/relationships">'
    + "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{name}" Target="{FILES.get(name, name)}.xml"/>'
        for n, name in enumerate(TARGETS, start=1)
    )
    + "</Relationships>"
)
STATIC_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>'
        + "".join(
            f'<Override PartName="/word/{FILES.get(name, name)}.xml" '
            f'ContentType="{MAIN}.{name}+xml"/>'
            for name in TARGETS
        )
        + "</Types>"
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
    ),
    "word/styles.xml": (
        f'<w:styles {NAMESPACES}><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/></w:style><w:style w:type="table" w:styleId="TableGrid">'
        '<w:name w:val="Table Grid"/></w:style></w:styles>'
    ),
}


def notes_part(name: str, notes: Sequence[str]) -> str:
    """Return footnotes.xml or endnotes.xml: the two separators, then the notes from id 1."""
    marks = (("separator", -1), ("continuationSeparator", 0))
    lines = [
        f'<w:{name} w:type="{mark}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p></w:{name}>'
        for mark, number in marks
    ]
    lines += [
        f'<w:{name} w:id="{number}"><w:p><w:r><w:{name}Ref/></w:r><w:r>'
        f'<w:t xml:space="preserve"> {escape(note)}</w:t></w:r></w:p></w:{name}>'
        for number, note in enumerate(notes, start=1)
    ]
    return f"<w:{name}s {NAMESPACES}>{''.join(lines)}</w:{name}s>"
