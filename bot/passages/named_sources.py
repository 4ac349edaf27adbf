"""Laws and decrees that a question names: what another document says isn't what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.document_lookup import same_number
from bot.passages.synonyms import full_forms
from knowledge.text import fold

if TYPE_CHECKING:
    from knowledge.documents import Document

_FIGURE = re.compile(
    r"\b(?P<kind>nghi dinh|thong tu)\s+(?:so\s+)?(?P<which>\d{1,4})\b(?!\s*(?:ngay|thang|%))"
)
_SUBJECT = re.compile(
    r"(?<!phap )\b(?P<kind>luat)\s+(?!(?:nay|do|nao|gi|su|va|ve|la|cua|moi|cho|tren|quy|thi|chua)\b)"
    r"(?P<which>[a-z]{2,} (?!(?:quy|co|la|nam|moi|thi|noi|cho|ve|do|cua|va)\b)[a-z]{2,})\b"
)


@dataclass(frozen=True, slots=True)
class NamedSource:
    """A kind of document and its figure or the first two words of its subject, folded."""

    kind: str
    which: str

    def is_spoken_of(self, document: Document, around: str) -> bool:
        """Whether the document is it, or the words around a sentence, folded, speak of it."""
        said = document.metadata
        is_figure = self.which.isdigit()
        if (
            is_figure
            and fold(said.kind or "") == self.kind
            and same_number(self.which, said.number)
        ):
            return True
        so = r"(?:so\s+)?0*" if is_figure else ""
        return bool(re.search(rf"\b{self.kind}\s+{so}{self.which}\b", around))


@lru_cache(maxsize=256)
def sources_named(folded: str) -> tuple[NamedSource, ...]:
    """Return the laws, decrees and circulars that a question, folded, names.

    >>> sources_named("nghi dinh 30 quy dinh le trang the nao")
    (NamedSource(kind='nghi dinh', which='30'),)
    >>> sources_named("luat dat dai noi gi"), sources_named("luat nay quy dinh gi")
    ((NamedSource(kind='luat', which='dat dai'),), ())
    >>> sources_named("theo luat ai phai lam gi")
    (NamedSource(kind='luat', which='tri tue'),)
    """
    return tuple(
        NamedSource(m["kind"], _written_out(m["which"]))
        for pattern in (_FIGURE, _SUBJECT)
        for m in pattern.finditer(folded)
    )


def _written_out(which: str) -> str:
    """Return the first two words of a subject, or of what its first word is short for."""
    full = full_forms(which.split(maxsplit=1)[0])
    return " ".join(fold(full[0]).split()[:2]) if full else which
