"""What the documents held say, by file name, as gold cases name them: whole and by section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from eval.wording import flat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.documents import Document, Section
    from knowledge.library import Library

    Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeldSection:
    """A section: its headings from the outermost in, and its text, flat, with its descendants'."""

    path: Path
    text: str


def file_name(document: Document) -> str:
    """Return the name by which gold cases name a document, whatever folder it was read from."""
    return document.source.rsplit("/", 1)[-1]


def texts_of(library: Library) -> dict[str, str]:
    """Return the canonical texts held, by file name; files of one name are one text."""
    texts: dict[str, str] = {}
    for document in library.documents():
        name = file_name(document)
        texts[name] = "\n".join(filter(None, (texts.get(name), library.text(document.id))))
    return texts


def sections_of(library: Library) -> dict[str, list[HeldSection]]:
    """Return the sections of the documents held, by file name."""
    found: dict[str, list[HeldSection]] = {}
    for document in library.documents():
        outline, text = library.sections(document.id), library.text(document.id)
        held = found.setdefault(file_name(document), [])
        held += [HeldSection(path_of(s, outline), flat(s.span.of(text))) for s in outline]
    return found


def path_of(section: Section, outline: Sequence[Section]) -> Path:
    """Return the headings down to a section, itself the last."""
    above = () if section.parent is None else path_of(outline[section.parent], outline)
    return (*above, section.title)


def path_at(library: Library, document_id: str, start: int) -> Path:
    """Return the headings down to the innermost section that holds a position of the text."""
    outline = library.sections(document_id)
    holding = [s for s in outline if s.span.start <= start < s.span.end]
    return path_of(max(holding, key=lambda s: s.level), outline) if holding else ()


def names(wanted: Path, path: Path) -> bool:
    """Whether some headings, or their beginnings, are the last of a path.

    >>> names(("IV.", "1. Sở Y tế"), ("Phần II", "IV. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế:"))
    True
    """
    last = path[len(path) - len(wanted) :]
    return len(last) == len(wanted) and all(
        flat(heading).startswith(flat(one)) for one, heading in zip(wanted, last, strict=True)
    )


def within(wanted: Path, path: Path) -> bool:
    """Whether a path leads through the section that is named; an empty name names everything.

    >>> within(("IV.",), ("IV. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế"))
    True
    """
    return not wanted or any(names(wanted, path[:n]) for n in range(1, len(path) + 1))
