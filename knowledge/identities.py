"""What tells one document from another: kind, number, issuer, place and date, as far as stated.

A number such as 05/KH-UBND is given anew every year by every issuer, so that it names a
document only when nothing else speaks against it.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.numbers import number_key
from knowledge.places import province_spans
from knowledge.text import fold
from knowledge.units import unit_key

if TYPE_CHECKING:
    import datetime as dt

    from knowledge.documents import Reference

_OFFICE = re.compile(
    r"^(?:pho )?(?:bo truong|chu tich|giam doc|cuc truong|truong ban|chu nhiem|tong giam doc)\s+"
)


@dataclass(frozen=True, slots=True)
class Identity:
    """A document that we hold, by what it says of itself.

    ``sketch`` is its text's fingerprint (`knowledge.sketches`), ``characters`` its length;
    ``recognised`` says that character recognition read it.
    """

    document_id: str
    kind: str | None = None
    number: str | None = None
    issuer: str | None = None
    place: str | None = None
    issued_on: dt.date | None = None
    sketch: tuple[int, ...] = ()
    characters: int = 0
    recognised: bool = False


def agree(one: str | None, other: str | None) -> bool:
    """Whether two values are the same word for word, or one isn't said.

    >>> agree("Kế hoạch", "KẾ HOẠCH"), agree("Kế hoạch", None), agree("Kế hoạch", "Đề án")
    (True, True, False)
    """
    return one is None or other is None or fold(one) == fold(other)


def issuers_agree(one: str | None, other: str | None) -> bool:
    """Whether two names may mean one issuer: one goes on where the other ends.

    A head stands for the body that it leads, "UBND tỉnh" for that of any province.

    >>> issuers_agree("Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Cà Mau")
    True
    >>> issuers_agree("Bộ Nội vụ", "Bộ Tài chính"), issuers_agree(None, "Bộ Tài chính")
    (False, True)
    """
    if not one or not other:
        return True
    first, second = _issuer_key(one), _issuer_key(other)
    return first.startswith(second) or second.startswith(first) or _ends_alike(first, second)


def _ends_alike(first: str, second: str) -> bool:
    """Whether the longer name holds the shorter: "Ban Thường vụ Tỉnh ủy", "Tỉnh ủy"."""
    shorter, longer = sorted((first, second), key=len)
    return f" {shorter} " in f" {longer} "


@functools.lru_cache(maxsize=4096)
def _issuer_key(name: str) -> str:
    return _OFFICE.sub("", unit_key(name))


def names(reference: Reference, citing: Identity | None, held: Identity) -> bool:
    """Whether a mention in one document may be of the other: nothing that both say differs.

    Dates that are both stated decide; without them the number may be another issuer's, so
    that issuers must agree.
    """
    if held.number is None or number_key(reference.number) != number_key(held.number):
        return False
    if citing and citing.document_id == held.document_id:
        return False
    if not agree(reference.kind, held.kind) or not _places_agree(reference, citing, held):
        return False
    if reference.issued_on and held.issued_on:
        return reference.issued_on == held.issued_on
    if citing and citing.issued_on and held.issued_on and held.issued_on > citing.issued_on:
        return False
    return issuers_agree(reference.issuer, held.issuer)


def _places_agree(reference: Reference, citing: Identity | None, held: Identity) -> bool:
    """Compare provinces; one named in the mention counts before that of its document."""
    named = province_spans(reference.issuer) if reference.issuer else []
    said = named[-1][1] if named else (citing.place if citing else None)
    return agree(said, held.place)
