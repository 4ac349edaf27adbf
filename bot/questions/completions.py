"""A question made to stand alone, and what its completion reads off it and the turn before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from bot.questions import follow_up_forms as forms
from bot.questions.mentions import places_in
from bot.questions.periods import years_in
from bot.questions.routes import Route, counts, route_of
from bot.questions.substitutions import is_relative
from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from bot.journal import Turn


@dataclass(frozen=True, slots=True)
class Completed:
    """A question made to stand alone.

    ``followed`` when the turn before was needed; ``document_ids`` are those of its documents
    that the question speaks of; ``whole`` when the text asks what the turn before asked, so
    that its form counts too; ``aside`` when it asks of the document only, so that the
    question before stays the one that later follow-ups change.
    """

    text: str
    followed: bool = False
    document_ids: tuple[str, ...] = ()
    whole: bool = False
    aside: bool = False


def own_words(text: str) -> frozenset[str]:
    """Return the words that tell what a question is about, folded.

    Of a text with its marks only words that are spelled so are left out.

    >>> sorted(own_words("con so noi vu thi sao")), sorted(own_words("Có mấy trạm biệt phái"))
    (['noi', 'so', 'vu'], ['biet', 'phai', 'tram'])
    """
    words = (word.lower() for word in syllables(text))
    return frozenset(fold(w) for w in words if not (forms.names_nothing(w) or w.isdigit()))


def without_opener(alone: str) -> str:
    """Return a follow-up without the words that open and close it.

    >>> without_opener("thế còn Sở Nội vụ thì sao?"), without_opener("con người là gì?")
    ('Sở Nội vụ', 'con người là gì')
    >>> without_opener("ý tôi là rừng phòng hộ cơ"), without_opener("không, em hỏi về phường")
    ('rừng phòng hộ', 'phường')
    >>> without_opener("Còn mấy loại hồ sơ khác thì sao?")
    'loại hồ sơ khác'
    """
    match = opener(alone).match(fold(alone)) or forms.SOME_OTHERS.match(fold(alone))
    rest = (alone[match.end() :] if match else alone).strip(" ?.!,")
    if forms.MEANT.match(fold(alone)):
        rest = forms.MEANT_TAIL.sub("", rest)
    return forms.TAIL.sub("", forms.TAIL.sub("", rest)).strip(" ,")


def opener(alone: str) -> re.Pattern[str]:
    """Return the words that open a follow-up: "con người" does not, "còn người" does."""
    marked = re.search(r"\b(?:còn|thế)\b", alone.lower()) or forms.MEANT.match(fold(alone))
    return forms.MARKED_OPENER if marked else forms.OPENER


def leaves_open(folded: str) -> bool:
    """Whether a folded question names a part of a document, but neither a document nor a matter.

    >>> leaves_open("tong kinh phi la may ty"), leaves_open("kinh phi trong rung la bao nhieu")
    (True, False)
    >>> leaves_open("muc tro cap la bao nhieu"), leaves_open("tro cap nguoi gia la bao nhieu")
    (True, False)
    >>> leaves_open("giai nhat duoc bao nhieu tien"), leaves_open("giai nhat thi nau an duoc bao nhieu")
    (True, False)
    """
    left = forms.LEVELS.sub(" ", forms.SAYS.sub(" ", forms.PARTS.sub(" ", folded)))
    return bool(open_parts(folded)) and not own_words(left)


def open_parts(folded: str) -> list[str]:
    """Return the parts of a document and the levels that a folded question names.

    >>> open_parts("muc tro cap la bao nhieu"), open_parts("han nop la khi nao")
    (['muc tro cap'], ['han nop'])
    """
    return parts_in(folded) or [match[0] for match in forms.LEVELS.finditer(folded)]


def points_back(typed: str) -> bool:
    """Whether a question opens with a thing that only a talk before could have named.

    >>> points_back("Giấy phép đó có hạn mấy năm?"), points_back("Sau đó phải làm gì?")
    (True, False)
    >>> points_back("Hướng dẫn ấy có mấy mẫu?"), points_back("giay phep do ai cap")
    (True, False)
    """
    return bool(forms.POINTED_AT.match(typed.lower()))


def parts_in(folded: str) -> list[str]:
    """Return the parts of a document that a folded question names.

    >>> parts_in("kinh phi thuc hien lay o dau")
    ['kinh phi', 'thuc hien', 'lay']
    """
    return [match[0] for match in forms.PARTS.finditer(folded)]


def root_route(before: Turn) -> Route:
    """Return the way of the question that stands behind a turn, whatever was asked aside."""
    folded = fold(before.completed)
    route = route_of(folded, folded)[0]
    return Route.FIGURE if route is Route.GENERAL and counts(before.completed) else route


def root(text: str) -> str:
    """Return a question without what an earlier completion put before it, so that none grows."""
    return text.rpartition(" – ")[2].rstrip(" ?.!")


def carrying(before: Turn, subject: str) -> str:
    """Add to a new subject what the question before said of document, time and place."""
    phrase = document_phrase(before.completed)
    if phrase and not document_phrase(subject):
        return f"{subject} trong {phrase}"
    places = places_in(before.completed)
    if places and not places_in(subject):
        subject = f"{subject} {'ở' if has_diacritics(subject) else 'o'} {places[0]}"
    years = [] if _ASKS_WHEN.search(fold(subject)) else years_in(before.completed)
    word = "năm" if has_diacritics(subject) else "nam"
    if years and not (years_in(subject) or is_relative(fold(subject))):
        span = _SPAN.search(before.completed)
        subject = f"{subject} {span[0]}" if span else f"{subject} {word} {years[0]}"
    return subject


_ASKS_WHEN = re.compile(
    r"\b(?:khi nao|bao gio|luc nao|(?:ngay|hom|thang) (?:nao|may))\b|\b(?:co )?phai lam gi\b"
)
"""What asks for a day, or for work, gets no year of a figure: it may well be of another."""
_SPAN = re.compile(r"(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d")
