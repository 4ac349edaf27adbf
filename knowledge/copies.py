"""Copies of one document among those that we hold: other formats, page images, fuller texts."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from knowledge.identities import agree, issuers_agree
from knowledge.numbers import number_key
from knowledge.sketches import containment, resemblance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from knowledge.documents import Document
    from knowledge.identities import Identity

ALIKE = 0.5  # the share of shingles held in common by copies, misread characters included
CONTAINED = 0.6
COMMON_HASH = 40  # a hash in more texts than this is set phrases
FEWEST_COMMON = 5


def find_copies(identities: Sequence[Identity]) -> dict[str, tuple[str, ...]]:
    """Return the other copies of each document that has any, the fullest first.

    >>> from knowledge.identities import Identity
    >>> scan = Identity("a", number="5/KH-SNV", sketch=(1, 2, 3), recognised=True)
    >>> find_copies([scan, Identity("b", number="5/KH-SNV", sketch=(1, 2, 3))])
    {'a': ('b',), 'b': ('a',)}
    """
    by_id = {identity.document_id: identity for identity in identities}
    groups: dict[str, set[str]] = {}
    for one, other in _candidates(identities):
        if are_copies(one, other):
            joined = groups.get(one.document_id, {one.document_id})
            joined |= groups.get(other.document_id, {other.document_id})
            groups.update(dict.fromkeys(joined, joined))
    return {
        identity.document_id: tuple(
            other.document_id
            for other in sorted((by_id[key] for key in groups[identity.document_id]), key=rank)
            if other is not identity
        )
        for identity in identities
        if identity.document_id in groups
    }


def are_copies(one: Identity, other: Identity) -> bool:
    """Whether two files hold one document.

    Nothing they say of themselves differs, and the text of one is in the other.
    With number, kind and date in common, a trace of common text is enough: the image of one
    page shares little with a long document. Without a number on both sides most of the text
    must be there.
    """
    if not _metadata_agree(one, other):
        return False
    shared = resemblance(one.sketch, other.sketch)
    if one.number and other.number and one.issued_on and other.issued_on:
        return shared > 0
    return shared >= ALIKE or containment(one.sketch, other.sketch) >= CONTAINED


def _metadata_agree(one: Identity, other: Identity) -> bool:
    numbers = {number_key(number) for number in (one.number, other.number) if number}
    dates = {day for day in (one.issued_on, other.issued_on) if day}
    return (
        len(numbers) < 2  # noqa: PLR2004 - two different ones
        and len(dates) < 2  # noqa: PLR2004 - two different ones
        and agree(one.kind, other.kind)
        and agree(one.place, other.place)
        and issuers_agree(one.issuer, other.issuer)
    )


def _candidates(identities: Sequence[Identity]) -> Iterator[tuple[Identity, Identity]]:
    """Yield the pairs worth comparing: one number, or several rare hashes in common."""
    by_number: defaultdict[str, list[int]] = defaultdict(list)
    by_hash: defaultdict[int, list[int]] = defaultdict(list)
    for n, identity in enumerate(identities):
        if identity.number:
            by_number[number_key(identity.number)].append(n)
        for value in identity.sketch:
            by_hash[value].append(n)
    common: defaultdict[tuple[int, int], int] = defaultdict(int)
    for holders in by_hash.values():
        if len(holders) <= COMMON_HASH:
            for pair in combinations(holders, 2):
                common[pair] += 1
    pairs = {pair for pair, count in common.items() if count >= _enough(identities, pair)}
    pairs |= {pair for holders in by_number.values() for pair in combinations(holders, 2)}
    for one, other in sorted(pairs):
        yield identities[one], identities[other]


def _enough(identities: Sequence[Identity], pair: tuple[int, int]) -> int:
    return min(FEWEST_COMMON, *(len(identities[n].sketch) for n in pair))


def rank(identity: Identity) -> tuple[bool, int, str]:
    """Order copies: text before recognised images, then the longest first."""
    return identity.recognised, -identity.characters, identity.document_id


def fullest(documents: Iterable[Document]) -> Document:
    """Return the copy to keep: text before recognised images, then the longest.

    >>> from knowledge.documents import Document, Metadata
    >>> scan = Document("a", "a.png", Metadata(), 1, 9, 900, confidences=(81.0,))
    >>> fullest([scan, Document("b", "b.docx", Metadata(), 1, 5, 500)]).id
    'b'
    """
    return min(documents, key=lambda each: (_read_by_eye(each), -each.characters, each.id))


def _read_by_eye(document: Document) -> bool:
    return any(confidence is not None for confidence in document.confidences)


def without_copies(documents: Sequence[Document]) -> list[Document]:
    """Return the documents, order kept, without those of which a fuller copy is among them.

    Tasks and figures of copies would be listed twice.
    """
    by_id = {document.id: document for document in documents}
    return [
        document
        for document in documents
        if fullest([document, *_among(document.same_as, by_id)]) is document
    ]


def _among(ids: Iterable[str], by_id: Mapping[str, Document]) -> list[Document]:
    return [by_id[key] for key in ids if key in by_id]
