"""How a draft names the document that it speaks from, provably."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot import replies
from bot.numerals import unsupported

if TYPE_CHECKING:
    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from knowledge.documents import Document
    from knowledge.library import Library

_BULLET = re.compile(
    r"^\s*(?:[-–+•*]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|\([a-zđ\d]{1,2}\)|[IVX]{1,5}[.-])\s+"
)


@lru_cache(maxsize=16384)
def bullet_off(text: str) -> str:
    """Return a line without its bullet or number, closing "./." included.

    >>> bullet_off("- Chủ trì tham mưu;"), bullet_off("1.2. Sở Nội vụ")
    ('Chủ trì tham mưu', 'Sở Nội vụ')
    """
    return re.sub(r"\s*(?:\./\.|[;.])\s*$", "", _BULLET.sub("", text).strip())


def head_with_document(
    draft: Draft, evidence: EvidenceList, document: Document, library: Library
) -> None:
    """Add a line that names a document by number and title, each proven by where it says so."""
    metadata = document.metadata
    marks = []
    words = metadata.kind or "Văn bản"
    issuer = metadata.issuer if metadata.issuer and not unsupported(metadata.issuer, []) else ""
    number, title = metadata.readings.get("number"), metadata.readings.get("title")
    text = library.text(document.id)
    if number and metadata.number and not unsupported(metadata.number, [number.span.of(text)]):
        words += f" số {metadata.number}"
        marks.append(evidence.cite(document, number.span))
    if title and metadata.title and not unsupported(metadata.title, [title.span.of(text)]):
        words += f" của {issuer}" if issuer else ""
        words += f" – {replies.shortened(metadata.title, 140)}"
        marks.append(evidence.cite(document, title.span))
    if marks:
        draft.say(f"**{words}**", *marks)
    else:
        draft.frame(f"**{replies.attributed(document)}**")
