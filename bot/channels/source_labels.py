"""Names of sources short enough for a list below an answer: "KH 173/KH-UBND, mục IV.1, tr. 7"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.document_names import shortened
from knowledge.kinds import ABBREVIATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answers import Evidence

LONGEST = 60
_SHORT = {
    name: abbreviation
    for abbreviation, name in reversed(ABBREVIATIONS.items())
    if len(abbreviation) > 1  # "L" says less than "Luật"
}
_NAMED = re.compile(
    r"^(Phần|Chương|Điều|Khoản|Phụ lục|Mục)\b(?:\s+(?:số\s+)?([IVXLC]+|\d[\w.]*|[A-ZĐ])(?!\w))?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^([IVXLC]+|\d+(?:\.\d+)*|[A-ZĐ]|[a-zđ])[.)/]?(?=\s|$)")


def label_of(evidence: Evidence) -> str:
    """Return the document by kind and number (else by title), section and page."""
    said = evidence.document.metadata
    name = document_label(said.kind, said.number, said.title or evidence.document.source)
    return place_label(name, evidence.section, evidence.page)


def document_label(kind: str | None, number: str | None, title: str) -> str:
    """Return a document's short name.

    >>> document_label("Kế hoạch", "173/KH-UBND", "Về …"), document_label("Luật", None, "Lưu trữ")
    ('KH 173/KH-UBND', 'Luật Lưu trữ')
    """
    short = _SHORT.get(kind or "", kind or "")
    return f"{short} {number or shortened(title, LONGEST)}".strip()


def place_label(name: str, section: Sequence[str], page: int | None) -> str:
    """Return a document's short name with section and page.

    >>> place_label("KH 5", ["IV. TỔ CHỨC", "2. Sở Y tế"], 7), place_label("KH 5", [], None)
    ('KH 5, mục IV.2, tr. 7', 'KH 5')
    """
    at_page = f"tr. {page}" if page is not None else ""
    return ", ".join(part for part in (name, section_label(section), at_page) if part)


def section_label(path: Sequence[str]) -> str:
    """Return where a section stands, by numbers where the headings have them.

    >>> section_label(["IV. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế", "1.4. Thư viện tỉnh"])
    'mục IV.1.4'
    >>> section_label(["Chương II", "Điều 5. Trách nhiệm"]), section_label(["Mở đầu"])
    ('Chương II, Điều 5', '')
    >>> section_label(["Phụ lục PHÂN CÔNG"]), section_label(["PHỤ LỤC II. CHỈ TIÊU"])
    ('Phụ lục', 'Phụ lục II')
    """
    named: list[str] = []
    numbers: list[str] = []
    for heading in path:
        if match := _NAMED.match(heading):
            named.append(f"{match[1].capitalize()} {match[2] or ''}".strip(" ."))
            numbers = []
        elif match := _NUMBERED.match(heading):
            if numbers and match[1].startswith(f"{numbers[-1]}."):
                numbers.pop()
            numbers.append(match[1])
    if numbers:
        named.append(f"mục {'.'.join(numbers)}")
    return ", ".join(named)
