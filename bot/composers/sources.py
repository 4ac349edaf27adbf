"""How a draft names the document that it speaks from, provably."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.annexes import host_named, is_annex
from bot.numerals import unsupported
from bot.passages.table_rows import is_row, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from knowledge.documents import Document
    from knowledge.library import Library

_BULLET = re.compile(
    r"^\s*(?:[-–+•*]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|\([a-zđ\d]{1,2}\)|[IVX]{1,5}[.-])\s+"
)
LONGEST_TITLE = 140


@lru_cache(maxsize=16384)
def bullet_off(text: str) -> str:
    """Return a line without its bullet or number, closing "./." included.

    >>> bullet_off("- Chủ trì tham mưu;"), bullet_off("1.2. Sở Nội vụ")
    ('Chủ trì tham mưu', 'Sở Nội vụ')
    """
    return re.sub(r"\s*(?:\./\.|[;.])\s*$", "", _BULLET.sub("", text).strip())


def unlabelled(title: str) -> str:
    """Return a heading without its number, nor the word that says which part it is.

    >>> unlabelled("Điều 3. Mục tiêu"), unlabelled("II. MỤC TIÊU"), unlabelled("Mục tiêu chung")
    ('Mục tiêu', 'MỤC TIÊU', 'Mục tiêu chung')
    """
    return _PART_LABEL.sub("", bullet_off(title))


_PART_LABEL = re.compile(r"^\W*(?:Điều|Chương|Mục|Phần)\s+[\dIVX]+\W*", re.IGNORECASE)


def readable(words: str) -> str:
    """Return quoted words on one line, without bullet and closing mark."""
    return bullet_off(" ".join(words.split()))


def in_words(quote: str, years: Sequence[int] = ()) -> str:
    r"""Return a quote as it is read out: a table row by the cells of these years or all, else readable.

    >>> in_words("STT: 1 | Lớp: Một | Sĩ số: 35"), in_words("a) Chủ trì\n  tham mưu;")
    ('Một – Sĩ số: 35', 'Chủ trì tham mưu')
    """
    return told(quote, years) if is_row(quote) else readable(quote)


def provable_name(
    document: Document, evidence: EvidenceList, library: Library, *, titled: bool = True
) -> tuple[str, list[int]]:
    """Return how a document is called, with the marks that prove its number and title.

    Without ``titled`` the title stands only where there is no number.
    """
    said, text = document.metadata, library.text(document.id)
    words, marks = said.kind or "Văn bản", []
    host = None if said.kind else host_named(document, library)
    if host is not None and is_annex(document, library):
        words = f"{replies.ANNEX} {host.kind or 'văn bản'} số {host.number}"
        marks.append(evidence.cite(document, host.span))
    number, title = said.readings.get("number"), said.readings.get("title")
    issuer = said.issuer if said.issuer and not unsupported(said.issuer, []) else ""
    if number and said.number and not unsupported(said.number, [number.span.of(text)]):
        words += f" số {said.number}"
        marks.append(evidence.cite(document, number.span))
    words += f" của {issuer}" if issuer else ""
    shown = titled or not marks
    if shown and title and said.title and not unsupported(said.title, [title.span.of(text)]):
        words += f" – {document_names.shortened(said.title, LONGEST_TITLE)}"
        marks.append(evidence.cite(document, title.span))
    return words, marks


def attributed(document: Document, library: Library) -> str:
    """Open a sentence with its source; an annex without a kind is one to what it goes with."""
    opening = document_names.attributed(document)
    host = None if document.metadata.kind else host_named(document, library)
    if host is None or not is_annex(document, library):
        return opening
    return opening.replace("văn bản", f"{replies.ANNEX} {host.kind or 'văn bản'}", 1)


def head_with_document(
    draft: Draft, evidence: EvidenceList, document: Document, library: Library
) -> None:
    """Add a line that names a document by number and title, each proven by where it says so."""
    words, marks = provable_name(document, evidence, library)
    if marks:
        draft.say(f"**{words}**", *marks)
    else:
        draft.frame(f"**{document_names.attributed(document)}**")
