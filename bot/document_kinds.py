"""Of what kind a document is, and which of the kinds in a question name the document meant."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.questions.document_questions import KIND, Fact
from knowledge.kinds import NAMES
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.questions.understanding import Understanding
    from knowledge.documents import Document


def of_kind(document: Document, kinds: Sequence[str]) -> bool:
    """Whether a document is of one of the kinds, or brings one out: "Quyết định ban hành Quy chế"."""
    said = document.metadata
    return said.kind in kinds or not _brings_out(said.title or "").isdisjoint(kinds)


def preferably_of_kind(documents: Sequence[Document], kinds: Sequence[str]) -> tuple[Document, ...]:
    """Return those of the kinds named; all where none is."""
    return tuple(each for each in documents if of_kind(each, kinds)) or tuple(documents)


def may_be_called(document: Document, kinds: Sequence[str]) -> bool:
    """Whether a document may be meant by kinds named: nobody calls a plan a law.

    Plans, programmes and the decisions that bring them out are taken for one another.
    """
    return _LAWS.isdisjoint(kinds) or document.metadata.kind is None or of_kind(document, kinds)


_LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Thông tư"})


@lru_cache(maxsize=4096)
def _brings_out(title: str) -> frozenset[str]:
    """Return the kinds of what a document with a title brings out.

    >>> sorted(_brings_out("Về kế hoạch 5 năm")), sorted(_brings_out("VỀ VIỆC BAN HÀNH QUY CHẾ A"))
    (['Kế hoạch'], ['Quy chế'])
    """
    opens = _BRINGING_OUT.search(fold(title))
    return frozenset(kind for kind in NAMES if opens and fold(kind) == opens[1])


_BRINGING_OUT = re.compile(
    rf"(?:^(?:ve (?:viec )?)?|\b(?:ban hanh|phe duyet|thong qua) )({KIND})\b"
)


def naming_kinds(asked: Understanding) -> tuple[str, ...]:
    """Return the kinds that name a document, not what is asked of it: "kế hoạch theo nghị quyết nào".

    One said twice does both: "quyết định về giá vé thay quyết định nào".
    """
    wanted = _OTHERS_ASKED.search(asked.folded) if asked.fact in _OF_OTHERS else None
    if wanted is None or asked.folded.count(wanted[1]) > 1:
        return asked.kinds
    return tuple(kind for kind in asked.kinds if fold(kind) != wanted[1]) or asked.kinds


_OTHERS_ASKED = re.compile(rf"\b({KIND})(?: so)? (?:nao|gi|may)\b")
_OF_OTHERS = frozenset({Fact.LEGAL_BASIS, Fact.REPLACES, Fact.AMENDS})
"""Facts that are documents themselves."""
