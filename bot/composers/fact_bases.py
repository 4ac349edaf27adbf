"""What a document is founded on: all of it, or the paper or the proposer asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.questions.document_questions import BASIS
from knowledge.documents import Span
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.documents import Document

_BASIS_LINE = re.compile(
    r"^\s*(?:Căn cứ|Thực hiện|Theo đề nghị|Xét(?: đề nghị)?|Triển khai|Phúc đáp|Trả lời|Tiếp theo)\b.*$",
    re.MULTILINE,
)
_BODY = re.compile(
    r"^\s*(?:QUYẾT ĐỊNH\s*:|QUYẾT NGHỊ\s*:|Điều 1\b|I\. |Chương I\b|Phần )", re.MULTILINE
)
_HEAD_OF_TEXT = 12000
_KIND_ASKED = re.compile(rf"\b(?P<kind>{BASIS})(?: so)? (?:nao|gi|may|bao nhieu)\b")
_PROPOSER = re.compile(r"\bde nghi cua\b|\bto trinh\b")
_PROPOSER_ASKED = re.compile(r"\bde nghi cua\b|\b(?:trinh|de nghi|de xuat)\W*$")
_PROPOSAL = "to trinh"
_ANY = frozenset({"van ban", "tai lieu"})


def bases(document: Document, text: str, folded: str) -> Sequence[Span]:
    """Return the lines that found a document; those alone that a folded question asks for.

    "Thực hiện công văn nào" asks for the lines with an official letter, "theo đề nghị của ai"
    for the proposal; where no line is such, all are returned.
    """
    asked = _KIND_ASKED.search(folded)
    lines = _lines(text)
    if asked and asked["kind"] not in _ANY:
        told = [*document.metadata.legal_bases, *lines]
        opening = re.compile(
            rf"(?:can cu|thuc hien|xet|theo|trien khai|phuc dap|tra loi|tiep theo)(?: \w+)? {asked['kind']}\b"
        )
        holding = re.compile(rf"(?<!phap )(?<!ky )\b{asked['kind']}\b")
        wanted = [s for s in told if opening.match(_of(s, text))]
        wanted = wanted or [s for s in told if holding.search(_of(s, text))]
        if not wanted and asked["kind"] == _PROPOSAL:
            wanted = [s for s in lines if _PROPOSER.search(_of(s, text))]
    elif _PROPOSER_ASKED.search(folded):
        wanted = [s for s in lines if _PROPOSER.search(_of(s, text))]
    else:
        wanted = []
    return list(_once(wanted)) or document.metadata.legal_bases or lines


def _lines(text: str) -> list[Span]:
    """Return the lines of the preamble: those before the text proper."""
    body = _BODY.search(text, 0, _HEAD_OF_TEXT)
    end = body.start() if body else _HEAD_OF_TEXT // 2
    return [Span(m.start(), m.end()) for m in _BASIS_LINE.finditer(text, 0, end)]


def _of(span: Span, text: str) -> str:
    return fold(span.of(text)).strip()


def _once(spans: Sequence[Span]) -> list[Span]:
    """Leave out the spans that an earlier one meets."""
    kept: list[Span] = []
    for span in spans:
        if not any(map(span.meets, kept)):
            kept.append(span)
    return kept
