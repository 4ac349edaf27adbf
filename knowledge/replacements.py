"""Which of the documents we hold replaces which, resolved from references by number.

A number such as 05/KH-UBND is given anew every year by every issuer, so a reference names a
document only when kind, place and dates don't speak against it.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from knowledge.documents import Relation
from knowledge.text import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

REPLACING = (Relation.REPLACES, Relation.REPEALS)


@dataclass(frozen=True, slots=True)
class Claim:
    """A document's word that it replaces the one of that kind and number."""

    document_id: str
    kind: str | None
    number: str


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells a document from others of the same number."""

    document_id: str
    kind: str | None
    number: str
    place: str | None
    issued_on: dt.date | None


@dataclass(frozen=True, slots=True)
class Replacements:
    """Ids of documents by the id of the one that replaces, and the other way round."""

    replaces: dict[str, tuple[str, ...]] = field(default_factory=dict)
    replaced_by: dict[str, tuple[str, ...]] = field(default_factory=dict)


def resolve_replacements(identities: Sequence[Identity], claims: Iterable[Claim]) -> Replacements:
    """Return who replaces whom.

    >>> old = Identity("a", "Kế hoạch", "05/KH-UBND", "Hà Nam", None)
    >>> new = Identity("b", "Kế hoạch", "9/KH-UBND", "Hà Nam", None)
    >>> resolve_replacements([old, new], [Claim("b", "Kế hoạch", "5/KH-UBND")]).replaced_by
    {'a': ('b',)}
    """
    by_id = {identity.document_id: identity for identity in identities}
    held: dict[str, list[Identity]] = defaultdict(list)
    for identity in identities:
        held[normal_number(identity.number)].append(identity)
    pairs = dict.fromkeys(
        (claim.document_id, older.document_id)
        for claim in claims
        for older in held.get(normal_number(claim.number), ())
        if claim.document_id in by_id and _may_mean(claim, by_id[claim.document_id], older)
    )
    replaces: dict[str, tuple[str, ...]] = {}
    replaced_by: dict[str, tuple[str, ...]] = {}
    for new, old in pairs:
        replaces[new] = (*replaces.get(new, ()), old)
        replaced_by[old] = (*replaced_by.get(old, ()), new)
    return Replacements(replaces, replaced_by)


def _may_mean(claim: Claim, newer: Identity, older: Identity) -> bool:
    return (
        newer.document_id != older.document_id
        and _agree(claim.kind, older.kind)
        and _agree(newer.place, older.place)
        and not (newer.issued_on and older.issued_on and older.issued_on > newer.issued_on)
    )


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or fold(one) == fold(other)


@functools.lru_cache(maxsize=4096)
def normal_number(number: str) -> str:
    """Return a document's number without what people write differently: marks, spaces, zeros.

    >>> normal_number("số 05/KH - UBND") == normal_number("5/KH-UBND")
    True
    """
    bare = "".join(fold(number).split()).removeprefix("so").strip(".:,;")
    return bare.lstrip("0")
