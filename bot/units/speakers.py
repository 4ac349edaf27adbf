"""Who speaks in a document, as far as it decides whom a group named there holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.units.names import COMMUNE, DISTRICT, place_key, read_unit

if TYPE_CHECKING:
    from knowledge.documents import Document


class Issuer(Enum):
    """Who speaks in a document, as far as it decides whom a group holds."""

    CENTRAL = "central"
    PROVINCE = "province"
    AGENCY = "agency"
    COMMUNE = "commune"


@dataclass(frozen=True, slots=True)
class Speaker:
    """The issuer of a document: its rank, and the body itself for a sở or a ban."""

    rank: Issuer
    body: str = ""


def speaker(document: Document) -> Speaker:
    """Return who speaks in a document."""
    metadata = document.metadata
    place = place_key(metadata.place or "")
    return _speaker(metadata.issuer or "", place)


@lru_cache(maxsize=4096)
def _speaker(issuer: str, place: str) -> Speaker:
    name = read_unit(issuer, frozenset({place} - {""}))
    if name.level in {COMMUNE, DISTRICT}:
        return Speaker(Issuer.COMMUNE, name.body)
    if _AGENCY.match(name.body):
        return Speaker(Issuer.AGENCY, name.body)
    return Speaker(Issuer.PROVINCE if place else Issuer.CENTRAL, name.body)


_AGENCY = re.compile(
    r"(?:so|cuc|chi cuc|trung tam|ban quan ly|cong an|truong|benh vien|ban tuyen giao|ban to chuc|van phong|thanh tra)\b"
)
