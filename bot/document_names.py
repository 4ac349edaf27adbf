"""How a document, and who signed it, are named in running text."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.documents import Document


def named(document: Document) -> str:
    """Name a document in running text, as fully as it names itself.

    Used in notices and lists of choices, not in claims.
    """
    metadata = document.metadata
    if not (metadata.kind or metadata.number or metadata.title):
        return f"Văn bản trong tệp {PurePath(document.source).name}"
    words = [metadata.kind or "Văn bản"]
    if metadata.number:
        words.append(f"số {metadata.number}")
    if metadata.title and not metadata.number:
        words.append(shortened(metadata.title, 90))
    if metadata.issuer:
        words.append(f"của {metadata.issuer}")
    return " ".join(words)


def told_apart(documents: Sequence[Document]) -> list[str]:
    """Name each document; those of one name by their day and abstract, too."""
    names = [named(document) for document in documents]
    return [
        name if names.count(name) == 1 else f"{name}{_dated(document)}"
        for name, document in zip(names, documents, strict=True)
    ]


def _dated(document: Document) -> str:
    said = document.metadata
    day = f" ngày {said.issued_on:%d/%m/%Y}" if said.issued_on else ""
    return f"{day} – {shortened(said.title, 90)}" if said.title else day


_KNOWN_BY_TITLE = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})


def attributed(document: Document) -> str:
    """Open a sentence with its source: "Theo Kế hoạch của Ủy ban nhân dân tỉnh …".

    Without number or year, which would be claims that the quote doesn't prove.
    """
    metadata = document.metadata
    kind = metadata.kind or "văn bản"
    if kind in _KNOWN_BY_TITLE and metadata.title and not any(map(str.isdigit, metadata.title)):
        title = metadata.title.capitalize() if metadata.title.isupper() else metadata.title
        return f"Theo {kind} {shortened(title, 90)}"
    if metadata.issuer and not any(c.isdigit() for c in metadata.issuer):
        return f"Theo {kind} của {metadata.issuer}"
    if metadata.title and not any(c.isdigit() for c in metadata.title):
        return f"Theo {kind} {shortened(metadata.title, 90)}"
    return f"Theo {kind}"


_HALF_A_DATE = re.compile(
    r"\s+(?:ngày|tháng|số)(?:\s+\d+(?:\s+tháng(?:\s+\d+(?:\s+năm)?)?)?)?$", re.IGNORECASE
)


def shortened(text: str, most: int) -> str:
    """Cut at a word, with an ellipsis, when longer than ``most`` characters."""
    if len(text) <= most:
        return text
    cut = _HALF_A_DATE.sub("", text[:most].rsplit(" ", 1)[0])
    return cut.rstrip(" ,;:-") + "…"


def according_to(documents: Sequence[Document]) -> str:
    """Close a sentence with its sources: "theo Kế hoạch của … và Nghị quyết của …"."""
    sources = dict.fromkeys(attributed(document).removeprefix("Theo ") for document in documents)
    return "theo " + " và ".join(sources)


def office(title: str) -> str:
    """Return the office out of a signature's heading, in running case.

    >>> office("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"), office("GIÁM ĐỐC")
    ('Phó Chủ tịch', 'Giám đốc')
    >>> office("T/M BỘ CHÍNH TRỊ")
    'thay mặt Bộ Chính trị'
    """
    last = re.split(r"\s/\s|(?<=\w{2})/", title)[-1].strip()
    behalf = re.match(r"(?:TM\b\.?|T/M\b\.?)\s*(?=\S)", last)
    last = re.sub(r"^(?:[A-Z]/?[A-Z]{1,2}\b\.?|Q\.)\s*(?=\S)", "", last)
    last = last.rsplit(".", 1)[-1].strip() or last
    words = last.capitalize() if last.isupper() else last
    for name in ("Phó Chủ tịch", "Phó Giám đốc", "Bộ Chính trị", "Ban Bí thư", "Ban Thường vụ"):
        words = words.replace(name.capitalize(), name)
    return f"thay mặt {words}" if behalf else words
