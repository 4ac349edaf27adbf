"""From a claim to a sentence that is proven, or to what is wrong with it.

The numbers are resolved, inventions dropped, the quoted words found, and what is said must only
shorten the sentences that it rests on. Verification (`bot.verification`) then judges as always.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import permutations
from typing import TYPE_CHECKING

from bot import document_names
from bot.composers.sources import bullet_off
from bot.questions.english import is_english
from bot.units.spelling import in_order
from bot.verification import MARK
from bot.writers.quotes import stands_in
from bot.writers.shortening import shortens
from bot.writers.turning import FREE, without_connective
from bot.writers.words import BODIES, words_of
from knowledge.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.writers.claims import Claim
    from bot.writers.offers import Offer
    from bot.writers.words import Word
    from knowledge.documents import Document

LONGEST = 700
_MOST_GROUNDS = 3
_SOURCE = re.compile(
    r"^\s*theo (?P<source>[^:]{3,200}?)(?:[:,]\s+)(?P<rest>\S.*)$", re.IGNORECASE | re.DOTALL
)
_JOINTS = frozenset(";.")


class Fault(StrEnum):
    """What is wrong with a claim; the prompt's file tells the model in words."""

    UNCITED = "uncited"
    INVENTED = "invented"
    MISQUOTED = "misquoted"
    UNPROVEN = "unproven"
    MISATTRIBUTED = "misattributed"
    TOO_LONG = "too_long"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Proven:
    """What a claim says, less the naming of its source, and the offers that prove it."""

    text: str
    offers: tuple[Offer, ...]


def judge(claim: Claim, offers: Sequence[Offer]) -> Proven | Fault:
    """Return the claim as it may be said, or its fault."""
    cited = [offer for offer in offers if offer.n in claim.evidence]
    if not claim.evidence or not claim.quotes:
        return Fault.UNCITED
    if not cited:
        return Fault.INVENTED
    if len(claim.text) > LONGEST:
        return Fault.TOO_LONG
    if not all(any(stands_in(q, offer.shown) for offer in cited) for q in claim.quotes):
        return Fault.MISQUOTED
    resting = [o for o in cited if any(stands_in(q, o.shown) for q in claim.quotes)]
    text = _source_off(_cleaned(claim.text), [offer.document for offer in resting])
    if text is None:
        return Fault.MISATTRIBUTED
    proving = _proving(text, resting[:_MOST_GROUNDS])
    if not proving:
        return Fault.FOREIGN if is_english(text) else Fault.UNPROVEN
    return Proven(text, tuple(proving))


def _cleaned(text: str) -> str:
    """Return a claim's words without marks of its own: citations, bullets, emphasis."""
    return bullet_off(" ".join(MARK.sub("", text).replace("**", "").split())).replace(" .", ".")


def _source_off(text: str, documents: Sequence[Document]) -> str | None:
    """Return a claim without "Theo Kế hoạch …,"; null when that names another source.

    Code names the source of what is said, out of what is known of the document.
    """
    named = _SOURCE.match(text)
    if named is None:
        return text
    said = [w.form for w in words_of(named["source"]) if not w.is_mark and w.form not in FREE]
    if any(_names(said, name) for document in documents for name in _namings(document)):
        return named["rest"]
    return None


def _namings(document: Document) -> Iterator[list[str]]:
    """Yield the words of the ways to name a document, its kind first."""
    about = document.metadata
    day = f"ngày {about.issued_on:%d/%m/%Y}" if about.issued_on else ""
    number = f"số {about.number}" if about.number else ""
    for kind in (about.kind or "văn bản", "văn bản"):
        for written in (
            (kind, number, day, about.issuer, about.place, about.title),
            (kind, about.title, number, day, about.issuer),
            (document_names.attributed(document).removeprefix("Theo "), about.place),
        ):
            words = words_of(" ".join(filter(None, written)))
            yield [w.form for w in words if not w.is_mark and w.form not in FREE]


def _names(said: Sequence[str], naming: Sequence[str]) -> bool:
    """Whether words begin as a naming does, and go on in its order."""
    return said[:1] == naming[:1] and in_order(said, naming)


def _proving(text: str, offers: Sequence[Offer]) -> list[Offer]:
    """Return the offers that prove every sentence of a text; none when one is left unproven."""
    proving: list[Offer] = []
    for span in sentence_spans(text):
        said = words_of(without_connective(span.of(text)))
        found = next((p for p in _orders(offers) if _shortened(said, p, first=True)), None)
        if found is None:
            return []
        proving += [offer for offer in found if offer not in proving]
    return proving


def _orders(offers: Sequence[Offer]) -> list[tuple[Offer, ...]]:
    """Return the ways to rest on some of the offers, on few first."""
    return [some for count in range(1, len(offers) + 1) for some in permutations(offers, count)]


def _shortened(said: Sequence[Word], offers: Sequence[Offer], *, first: bool) -> bool:
    """Whether words shorten the offers one after the other.

    Each after the first begins with its sentence's own beginning: nobody else's deed or value. Nor
    may one without a name follow one that begins with a body's, whose deed it would seem.
    """
    ground = offers[0].ground
    if len(offers) == 1:
        return shortens(said, ground, whole=not first)
    joints = [at for at, word in enumerate(said) if word.form in _JOINTS]
    return any(
        shortens(said[:at], ground, whole=not first)
        and _speaks_for_itself(said, _untied(said[at:]))
        and _shortened(_untied(said[at:]), offers[1:], first=False)
        for at in joints
    )


def _speaks_for_itself(before: Sequence[Word], after: Sequence[Word]) -> bool:
    of_a_body = before[0].named and before[0].form in BODIES
    return bool(after) and (after[0].named or not of_a_body)


def _untied(words: Sequence[Word]) -> Sequence[Word]:
    at = 0
    while at < len(words) and (words[at].is_mark or words[at].form in _TIES):
        at += 1
    return words[at:]


_TIES = FREE | frozenset("đồng thời còn và".split())
