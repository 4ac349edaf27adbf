"""What became of a commune, and of which ones another was made, as a resolution lays it down."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.sources import in_words
from bot.drafts import Draft
from bot.passages.tone_marks import spelled_alike
from bot.units.rearranged import LEVEL, rearranged_units
from knowledge.copies import without_copies
from knowledge.documents import Status
from knowledge.text import fold, has_diacritics, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding
    from bot.units.rearranged import Rearranged
    from knowledge.documents import Document
    from knowledge.library import Library

MOST = 3
_LEVEL = fold(LEVEL)
_JOINED = r"(?:nhap|sap nhap|gop|ghep|hop nhat|sap xep)"
_CHANGED = re.compile(
    rf"\b(?:bay gio|(?<!may )gio|hien (?:nay|gio)|nay|moi|cu|hoi truoc|xua|{_JOINED}|doi|chia|tach|che|cat|xe)\b"
)
_BECAME = re.compile(
    rf"\b(?:thuoc|thanh|ra|len|vao|voi|ve|sang|la|mang|ten|goi|ghi|lay)(?: (?:ve|la|ten|goi|don vi|dia chi|dia ban|{_LEVEL}))*?"
    rf" (?:{_LEVEL}|noi|cho|don vi)(?: moi)? (?:nao|gi|may)\b"
    rf"|\b(?:vao|ve|sang|qua|voi|chung voi|thuoc) (?:dau|ai)\b|\bten(?: goi)?(?: moi)?(?: la)? gi\b|\bdoi ten\b"
)
_OTHER = re.compile(
    r"\b(?:nop|gui|ho so|giay to|giay|thu tuc|tien|bao cao|lien he|goi dien|kham|hoc|phi|ky|bau|tru so)\b"
)
"""What else is asked of a unit: where a paper goes, who signs."""
_MADE_OF = re.compile(
    rf"\b{_JOINED}(?: lai| nen| ra| thanh)? tu\b|\b(?:hinh thanh|thanh lap|lap) tu\b"
    rf"|\b(?:may|nhung|cac|bao nhieu)(?: cai)? (?:{_LEVEL}|noi|don vi)(?:,? (?:va )?{_LEVEL})?(?: nao)? cu\b"
    rf"|\b(?:do|la|gom|tu)\b.{{0,40}}\b(?:nao|may|nhung|dau)\b.{{0,40}}\b{_JOINED} (?:lai|thanh|nen|ma thanh)\b"
)
_KEPT = re.compile(rf"\b(?:khong|hong|chang|khoi|chua)(?: \w+){{0,2}}? {_JOINED}\b|\bgiu nguyen\b")
_WHICH = re.compile(rf"\b(?:{_LEVEL}|noi|don vi)(?: \w+){{0,5}}? nao\b|\bnhung {_LEVEL}\b")


class Wish(Enum):
    """What is asked of a unit: what it became, what it was made of, which ones stayed."""

    BECAME = auto()
    MADE_OF = auto()
    KEPT = auto()


def compose_rearranged(
    asked: Understanding, typed: str, library: Library, evidence: EvidenceList
) -> Draft | None:
    """Quote what lays down the change of the unit asked about; null when none that is held does.

    The unit may stand in what is ``typed`` before the question: "Nhà em ở xã A. Giờ là xã nào?".
    What has been rearranged stays so when the year of the resolution is over. A name that units of
    several provinces bear is nobody's until the province is named.
    """
    wish = wish_of(asked.folded)
    if wish is None:
        return None
    found = [
        each
        for each in _named(wish, asked, f"{nfc(typed)} {asked.text}", library)
        if evidence.status_of(evidence.documents[each.document_id]) is not Status.SUPERSEDED
        and _of_place(evidence.documents[each.document_id], asked)
    ]
    documents = without_copies([evidence.documents[i] for i in {e.document_id for e in found}])
    if len(documents) != 1:
        return None
    told = [each for each in found if each.document_id == documents[0].id]
    return _quoted(told, documents[0], library, evidence) if len(told) <= MOST else None


def wish_of(folded: str) -> Wish | None:
    """Return what a folded question wants to know of a unit rearranged; null when nothing.

    >>> wish_of("xa lai an gio thuoc xa nao"), wish_of("xa tan me gop tu nhung xa nao")
    (<Wish.BECAME: 1>, <Wish.MADE_OF: 2>)
    >>> wish_of("dan xa lai an gio nop ho so ve dau")
    """
    if _KEPT.search(folded) and _WHICH.search(folded):
        return Wish.KEPT
    if not _CHANGED.search(folded) or _OTHER.search(folded):
        return None
    if _MADE_OF.search(folded):
        return Wish.MADE_OF
    return Wish.BECAME if _BECAME.search(folded) else None


def _named(wish: Wish, asked: Understanding, said: str, library: Library) -> list[Rearranged]:
    """Return what tells of the units named in what is said, those of the longest name alone."""
    held = rearranged_units(library)
    if wish is Wish.KEPT:
        return [each for each in held if each.kept] if asked.places else []
    sides = [(each, each.new if wish is Wish.MADE_OF else each.old) for each in held]
    folded = fold(said)
    names = {n for _, side in sides for n in side if _is_named(n, asked, folded)}
    longest = {n for n in names if not any(n != m and f" {n} " in f" {m} " for m in names)}
    return [
        each
        for each, side in sides
        if any(n in side and _spelled(n, said, each, library) for n in longest)
    ]


def _is_named(name: str, asked: Understanding, said: str) -> bool:
    """Whether folded words name a unit; one called like a province or in one word by its level."""
    places = {fold(place) for place in asked.places}
    level = rf"{_LEVEL} " if name in places or " " not in name else ""
    return name in said and bool(re.search(rf"\b{level}{re.escape(name)}\b", said))


def _spelled(name: str, said: str, each: Rearranged, library: Library) -> bool:
    """Whether the text writes a name with the marks that it was typed with, if any."""
    written = _alike(each.span.of(library.text(each.document_id)))
    found = re.finditer(rf"\b{re.escape(name)}\b", fold(said))
    typed = (said[match.start() : match.end()] for match in found)
    return any(not has_diacritics(each) or _alike(each) in written for each in typed)


def _alike(words: str) -> str:
    return f" {' '.join(spelled_alike(word) for word in syllables(words))} "


def _of_place(document: Document, asked: Understanding) -> bool:
    said = document.metadata
    title = (said.title or "").lower()
    fits = said.place in asked.places or any(p.lower() in title for p in asked.places)
    return fits or not asked.places


def _quoted(
    told: Sequence[Rearranged], document: Document, library: Library, evidence: EvidenceList
) -> Draft | None:
    draft = Draft(follow_ups=[replies.ask_status()])
    text = library.text(document.id)
    for each in told:
        opening = "- " if draft.sentences else f"{document_names.attributed(document)}: "
        draft.say(f"{opening}{in_words(each.span.of(text))}", evidence.cite(document, each.span))
    return draft if told else None
