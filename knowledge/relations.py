"""What the documents we hold do to each other, resolved from their mentions of one another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from knowledge.copies import find_copies, rank
from knowledge.documents import Relation
from knowledge.identities import Identity, names
from knowledge.numbers import number_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from knowledge.documents import Reference

Ids = dict[str, tuple[str, ...]]
REPLACING = frozenset({Relation.REPLACES, Relation.REPEALS})
ACTING = REPLACING | {Relation.AMENDS}
RELATION_NAMES = ("replaces", "replaced_by", "amends", "amended_by", "same_as")


@dataclass(frozen=True, slots=True)
class Relations:
    """Ids of documents by the id of the one that does, or to which is done, what the name says.

    In the order of the mentions; copies, which are the same in another file, the fullest first.
    """

    replaces: Ids = field(default_factory=dict)
    replaced_by: Ids = field(default_factory=dict)
    amends: Ids = field(default_factory=dict)
    amended_by: Ids = field(default_factory=dict)
    same_as: Ids = field(default_factory=dict)

    def of(self, document_id: str) -> dict[str, tuple[str, ...]]:
        """Return one document's relations by name, as `knowledge.documents.Document` has them."""
        return {name: getattr(self, name).get(document_id, ()) for name in RELATION_NAMES}


def relate(identities: Sequence[Identity], claims: Iterable[tuple[str, Reference]]) -> Relations:
    """Return who replaces, amends and copies whom.

    ``claims`` are mentions with the id of the document that makes them. What holds for one
    copy of a document holds for all; a document never ends its own copy.

    >>> from knowledge.documents import Reference, Span
    >>> old = Identity("a", "Kế hoạch", "05/KH-UBND", place="Kim Sa")
    >>> new = Identity("b", "Kế hoạch", "9/KH-UBND", place="Kim Sa")
    >>> claim = Reference(Relation.REPLACES, "Kế hoạch", "5/KH-UBND", Span(0, 9))
    >>> relate([old, new], [("b", claim)]).replaced_by
    {'a': ('b',)}
    """
    copies = find_copies(identities)
    by_id = {identity.document_id: identity for identity in identities}
    held = by_number(identities)
    pairs: dict[bool, dict[tuple[str, str], None]] = {True: {}, False: {}}
    for citing, reference in claims:
        if reference.relation in ACTING and citing in by_id:
            for target in resolve(reference, by_id[citing], held, copies):
                replacing = reference.relation in REPLACING
                pairs[replacing].update(_for_copies(citing, target, copies))
    replaces, replaced_by = _both_ways(pairs[True])
    amends, amended_by = _both_ways(pairs[False])
    return Relations(replaces, replaced_by, amends, amended_by, copies)


def by_number(identities: Iterable[Identity]) -> dict[str, list[Identity]]:
    """Return the documents by the key of their number."""
    held: defaultdict[str, list[Identity]] = defaultdict(list)
    for identity in identities:
        if identity.number:
            held[number_key(identity.number)].append(identity)
    return dict(held)


def resolve(
    reference: Reference,
    citing: Identity,
    held: Mapping[str, Sequence[Identity]],
    copies: Mapping[str, tuple[str, ...]],
) -> list[str]:
    """Return the document that a mention means and its copies, the fullest first.

    Empty when it isn't held.
    Two different documents that the mention fits equally well are none: it isn't guessed.
    """
    named = held.get(number_key(reference.number), ())
    fitting = sorted((each for each in named if names(reference, citing, each)), key=rank)
    if not fitting:
        return []
    group = [fitting[0].document_id, *copies.get(fitting[0].document_id, ())]
    if any(each.document_id not in group for each in fitting) or citing.document_id in group:
        return []
    return group


def _for_copies(
    citing: str, target: str, copies: Mapping[str, tuple[str, ...]]
) -> dict[tuple[str, str], None]:
    return {(one, target): None for one in (citing, *copies.get(citing, ()))}


def _both_ways(pairs: Iterable[tuple[str, str]]) -> tuple[Ids, Ids]:
    forth: Ids = {}
    back: Ids = {}
    for acting, target in pairs:
        forth[acting] = (*forth.get(acting, ()), target)
        back[target] = (*back.get(target, ()), acting)
    return forth, back
