"""A year that names a document, not the figure asked for: "kế hoạch năm 2025 nói năm 2024 …"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.document_lookup import by_subject
from bot.questions.periods import years_in
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document

_KINDS = "ke hoach|nghi quyet|quyet dinh|chi thi|huong dan|bao cao|thong bao|de an|chuong trinh|ket luan|to trinh|cong van"
_TELLS = r"noi|ghi|viet|neu|ke|cho (?:biet|hay|thay)|bao cao|danh gia|thong tin|tong ket|thong ke|cong bo|dua ra|nhac|the hien"
_TOLD_BY = re.compile(
    rf"^(?P<opening>(?:theo|trong|o|tai)? ?(?:cai |ban )?)(?P<document>(?:{_KINDS})\b[^,;?]*?\bnam (?:19|20)\d\d)"
    rf"(?:,? (?:(?:co|da|thi|dang) )*(?:{_TELLS})(?: (?:lai|ro|la|rang|den))*,?|,(?: thi)?|:) (?=\S)"
)


def of_its_document(
    asked: Understanding, documents: Sequence[Document], vocabulary: Vocabulary
) -> Understanding:
    """Return what a document named with its year is asked to tell of another year.

    The question itself where it names one year alone, or no document held.
    """
    said = _TOLD_BY.match(asked.folded)
    if said is None or asked.numbers or asked.document_ids or len(asked.folded) != len(asked.text):
        return asked
    named, rest = asked.text[slice(*said.span("document"))], asked.text[said.end() :]
    own, others = years_in(named), tuple(years_in(rest))
    if not others or set(own) & set(others):
        return asked
    whose = replace(asked, text=named, folded=fold(named), years=tuple(own))
    found = by_subject(whose, named, documents, vocabulary).documents
    if not found:
        return asked
    ids = tuple(document.id for document in found)
    return replace(asked, text=rest, folded=fold(rest), years=others, document_ids=ids)
