"""The text of a Word paragraph as it is shown: runs, fields' results, symbols, note calls.

Tracked changes are accepted, comments, field codes and hidden text left out, and of a drawing
given in two forms (mc:AlternateContent) one is read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ingest.readers.cleaning import clean
from ingest.readers.footnotes import call
from ingest.readers.word.package import W
from ingest.readers.word.styles import Style, toggle, value

if TYPE_CHECKING:
    from lxml import etree

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
SKIPPED = {
    f"{W}{name}"
    for name in (
        "del",
        "moveFrom",
        "instrText",
        "delText",
        "rPr",
        "pPr",
        "tblPr",
        "trPr",
        "tcPr",
        "sectPr",
    )
}
SKIPPED |= {
    f"{W}{name}" for name in ("fldChar", "annotationRef", "footnoteRef", "endnoteRef", "ruby")
}
_BREAKS = {
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}noBreakHyphen": "-",
}
DEEPEST = 40  # nested tables and text boxes below this are dropped


@dataclass(slots=True)
class ShownText:
    """The text of a paragraph as it is gathered, and whether all of it is bold."""

    pieces: list[str] = field(default_factory=list)
    bold: bool = True
    boxes: list[etree._Element] = field(default_factory=list)

    def add(self, text: str, *, bold: bool) -> None:
        """Add a run's text."""
        self.pieces.append(text)
        if not bold and any(c.isalnum() for c in text):
            self.bold = False


@dataclass(slots=True)
class ShownTexts:
    """Reads paragraphs one after another: notes are numbered in the order of their calls."""

    styles: dict[str, Style]
    calls: dict[str, str] = field(default_factory=dict)

    def of(self, paragraph: etree._Element, style: Style) -> ShownText:
        """Return what a paragraph of that style shows; tabs stay tabs, breaks new lines."""
        text = ShownText()
        self._gather(paragraph, text, style, 0)
        return text

    def _gather(self, parent: etree._Element, text: ShownText, style: Style, depth: int) -> None:
        if depth > DEEPEST:
            return
        for child in parent:
            tag = child.tag
            if tag == f"{W}r":
                self._gather_run(child, text, style, depth)
            elif tag in {f"{M}t" for M in (_M,)}:
                text.add(child.text or "", bold=True)
            elif tag not in SKIPPED and isinstance(tag, str):
                self._gather(chosen(child), text, style, depth + 1)

    def _gather_run(self, run: etree._Element, text: ShownText, style: Style, depth: int) -> None:
        properties = run.find(f"{W}rPr")
        own = self.styles.get(value(properties, "rStyle") or "", Style())
        if _said(toggle(properties, "vanish"), own.hidden, style.hidden):
            return
        bold = _said(toggle(properties, "b"), own.bold, style.bold)
        capitals = _said(toggle(properties, "caps"), own.capitals, style.capitals)
        for child in run:
            tag = child.tag
            if tag == f"{W}t":
                text.add((child.text or "").upper() if capitals else child.text or "", bold=bold)
            elif tag in _BREAKS:
                text.add(_BREAKS[tag], bold=True)
            elif tag == f"{W}sym":
                text.add(_symbol(child), bold=True)
            elif tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
                text.add(self._call(child), bold=True)
            elif tag not in SKIPPED and isinstance(tag, str):
                self._gather_drawing(child, text, style, depth)

    def _gather_drawing(
        self, element: etree._Element, text: ShownText, style: Style, depth: int
    ) -> None:
        """Text boxes are kept for after the paragraph; a choice of two forms is read once."""
        form = chosen(element)
        boxes = [box for box in form.iter(f"{W}txbxContent") if not _inside_fallback(box, form)]
        text.boxes.extend(box for box in boxes if not _has_ancestor(box, boxes))
        if not boxes and element.tag == f"{_MC}AlternateContent":
            self._gather(form, text, style, depth + 1)

    def _call(self, reference: etree._Element) -> str:
        kind = "footnote" if reference.tag == f"{W}footnoteReference" else "endnote"
        key = f"{kind}:{reference.get(f'{W}id', '')}"
        number = self.calls.setdefault(key, str(len(self.calls) + 1))
        return call(number)


def chosen(element: etree._Element) -> etree._Element:
    """Of a text given in two forms (mc:AlternateContent) the first is read."""
    if element.tag != f"{_MC}AlternateContent":
        return element
    choice = element.find(f"{_MC}Choice")
    fallback = element.find(f"{_MC}Fallback")
    return choice if choice is not None else fallback if fallback is not None else element


def _inside_fallback(box: etree._Element, top: etree._Element) -> bool:
    ancestors = box.iterancestors()
    return any(a.tag == f"{_MC}Fallback" and top in a.iterancestors() for a in ancestors)


def _has_ancestor(box: etree._Element, boxes: list[etree._Element]) -> bool:
    return any(ancestor in boxes for ancestor in box.iterancestors(f"{W}txbxContent"))


def _said(*values: bool | None) -> bool:
    return next((value for value in values if value is not None), False)


def _symbol(element: etree._Element) -> str:
    """Return a symbol font's character: bullets are all one, the rest says nothing."""
    code = element.get(f"{W}char", "")
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return character if not "\ue000" <= character <= "\uf8ff" else clean(character)
