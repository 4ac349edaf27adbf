"""A paper as it was first issued, asked for with what a later one has changed since: "lúc mới ban hành"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.lately import Lately

if TYPE_CHECKING:
    from knowledge.library import Library

_AS_ISSUED = re.compile(
    r"\b(?:luc|khi|hoi) (?:con )?(?:moi|vua) (?:ban hanh|ra doi|ky|cong bo|co hieu luc)\b"
    r"|\b(?:luc|hoi) (?:ban hanh|ra doi)\b(?! nao\b)"
    r"|\b(?:ban dau|luc dau|thoi diem (?:moi )?ban hanh|ban (?:goc|dau tien|chua sua))\b"
    r"|\b(?:truoc (?:khi|luc)(?: duoc| bi| co)?|(?:khi|luc) chua(?: duoc| bi)?) (?:sua|sua doi|dieu chinh|thay doi|bo sung)\b"
)


def asks_as_issued(folded: str) -> bool:
    """Whether a folded question asks what a paper said before it was amended.

    >>> asks_as_issued("luc moi ban hanh quyet dinh 38 cho giam may phan tram")
    True
    >>> asks_as_issued("truoc khi sua doi thi giam bao nhieu"), asks_as_issued("ban hanh luc nao")
    (True, False)
    """
    return bool(_AS_ISSUED.search(folded))


def amending_documents(library: Library) -> frozenset[str]:
    """Return the ids of the documents held that amend others held."""
    return _AMENDING.found(
        library,
        None,
        lambda: frozenset(newer for each in library.documents() for newer in each.amended_by),
    )


_AMENDING: Lately[frozenset[str]] = Lately()
