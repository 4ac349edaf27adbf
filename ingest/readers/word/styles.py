"""What a Word style says that matters here: bold, capitals, heading level, numbering."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.readers.word.package import W

if TYPE_CHECKING:
    from lxml import etree

_HEADING = re.compile(r"heading\s*([1-9])", re.IGNORECASE)
_OFF = {"0", "false", "off", "none"}


@dataclass(frozen=True, slots=True)
class Style:
    """The resolved values of a style; None where it says nothing."""

    bold: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    level: int | None = None
    number: str | None = None
    number_level: int | None = None


def load_styles(root: etree._Element | None) -> dict[str, Style]:
    """Return every style by id, what it inherits included."""
    if root is None:
        return {}
    elements = {s.get(f"{W}styleId", ""): s for s in root.iter(f"{W}style")}
    resolved: dict[str, Style] = {}
    for name in elements:
        _resolve(name, elements, resolved, frozenset())
    return resolved


def toggle(properties: etree._Element | None, name: str) -> bool | None:
    """Return a run property that is on, off or not said (w:b, w:caps, w:vanish)."""
    found = properties.find(f"{W}{name}") if properties is not None else None
    return None if found is None else found.get(f"{W}val", "1") not in _OFF


def value(properties: etree._Element | None, path: str) -> str | None:
    """Return the w:val at a path below the element, None when absent."""
    found = properties
    for step in path.split("/"):
        found = found.find(f"{W}{step}") if found is not None else None
    return None if found is None else found.get(f"{W}val")


def number_or_none(text: str | None) -> int | None:
    """Return a small whole number, None for anything else."""
    small = text is not None and text.isascii() and text.isdigit() and len(text) < 6  # noqa: PLR2004 - no level or span is longer
    return int(text) if text is not None and small else None


def _resolve(
    name: str, elements: dict[str, etree._Element], resolved: dict[str, Style], seen: frozenset[str]
) -> Style:
    if name in resolved:
        return resolved[name]
    element = elements.get(name)
    if element is None or name in seen:
        return Style()
    parent = value(element, "basedOn")
    above = _resolve(parent, elements, resolved, seen | {name}) if parent else Style()
    own = _own(element)
    pairs = {field: getattr(own, field) for field in Style.__slots__}
    merged = {f: v if v is not None else getattr(above, f) for f, v in pairs.items()}
    resolved[name] = Style(**merged)
    return resolved[name]


def _own(element: etree._Element) -> Style:
    run, paragraph = element.find(f"{W}rPr"), element.find(f"{W}pPr")
    outline = number_or_none(value(paragraph, "outlineLvl"))
    named = _HEADING.match(value(element, "name") or "")
    level = int(named.group(1)) if named else None
    if level is None and outline is not None and outline < 9:  # noqa: PLR2004 - 9 is body text
        level = outline + 1
    return Style(
        bold=toggle(run, "b"),
        capitals=toggle(run, "caps"),
        hidden=toggle(run, "vanish"),
        level=level,
        number=value(paragraph, "numPr/numId"),
        number_level=number_or_none(value(paragraph, "numPr/ilvl")),
    )
