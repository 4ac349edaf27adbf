"""Questions that lean on the one before: "thế năm ngoái?", "còn Sở Nội vụ?", "văn bản ấy ai ký?".

Only what a question leaves out is taken from the turn before; one that names its own subject
stands alone, whatever was asked before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from bot.questions import choices, substitutions
from bot.questions import follow_up_forms as forms
from bot.questions.document_questions import fact_of
from bot.questions.mentions import document_numbers, kinds_in
from bot.questions.periods import periods_in, years_in
from bot.questions.routes import OWN_UNIT, Route, asks_for_tasks, route_of, small_talk_of
from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

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


FEW, FEWEST = 6, 2


def completed(alone: str, before: Turn | None, places: Iterable[str] = ()) -> Completed:
    """Return the question made to stand alone; ``places`` are those of the documents held.

    >>> from bot.journal import Turn
    >>> turn = Turn("GRDP của tỉnh năm 2025 là bao nhiêu?", "figure", (), None)
    >>> completed("thế năm 2024?", turn).text
    'GRDP của tỉnh năm 2024 là bao nhiêu?'
    >>> completed("Kinh phí trồng rừng năm 2026 là bao nhiêu?", turn).followed
    False
    """
    if before is None or not before.completed or small_talk_of(fold(alone)):
        return Completed(alone)
    picked = _picked(alone, before)
    if picked:
        return picked
    pointed = _pointed(alone, before)
    if pointed:
        return replace(pointed, aside=bool(pointed.document_ids))
    bare = _changed(alone, before, places) or _bare(alone, before)
    return bare or Completed(alone)


def _picked(alone: str, before: Turn) -> Completed | None:
    """Read a choice among what was offered, an item of the answer, or a wish for more of it."""
    if before.clarifies:
        option = choices.chosen(alone, before.lines) if before.lines else None
        if option:
            return Completed(_with_option(before, option), followed=True, whole=True)
        if not before.lines and before.route == Route.TASKS and _is_a_name(alone):
            return Completed(f"{substitutions.unit_in(alone)} phải làm gì?", followed=True)
    nth = forms.NTH_DOCUMENT.search(fold(alone))
    if nth and before.document_ids:
        document = choices.at_place(nth["place"], before.document_ids)
        if document:
            return Completed(alone, followed=True, document_ids=(document,))
    item = choices.item_asked(alone, before.lines)
    if item:
        return Completed(
            item, followed=True, document_ids=before.document_ids, whole=True, aside=True
        )
    if forms.AGAIN.match(fold(alone).strip()):
        return Completed(before.completed, followed=True, whole=True)
    return None


def _with_option(before: Turn, option: str) -> str:
    if before.route == Route.TASKS:
        named = re.sub(r"\s*\(([^()]*)\)$", r" \1", option)
        asked = substitutions.unit_replaced(before.completed, named)
        return asked or f"{named} phải làm gì?"
    numbers = document_numbers(option)
    return f"{_root(before.completed)} – {option if not numbers else _named(option, numbers[0])}"


def _named(option: str, number: str) -> str:
    kinds = kinds_in(option)
    return f"{kinds[0] if kinds else 'Văn bản'} số {number}"


def _is_a_name(text: str) -> bool:
    folded = fold(text)
    return len(syllables(text)) <= 2 * FEW and not re.search(
        r"\b(?:gi|nao|bao nhieu|may|ai|dau)\b", folded
    )


def _pointed(alone: str, before: Turn) -> Completed | None:
    """Read "văn bản ấy", "trong đó", "phụ lục II": they speak of the document before."""
    folded, first = fold(alone), before.document_ids[:1]
    if document_numbers(alone):
        return None
    if forms.THIS_DOCUMENT.search(folded) and not _is_other_word(alone):
        return _of_document(alone, before)
    if forms.WITHIN.search(folded):
        rest = " ".join(forms.WITHIN.sub(" ", folded).split())
        text = alone if _own_words(rest) else f"{alone.rstrip(' ?.')} – {_root(before.completed)}"
        return Completed(text, followed=True, document_ids=first)
    if (
        fact_of(folded)
        and not document_phrase(alone)
        and not _own_words(forms.PARTS.sub(" ", folded))
    ):
        return _of_document(alone, before)
    subject = _without_opener(alone)
    if first and forms.OF_WHOM.match(folded) and before.route in {Route.FACT, Route.DOCUMENTS}:
        asked = "Cơ quan nào ban hành văn bản này?"
        return Completed(asked, followed=True, document_ids=first, whole=True)
    if first and forms.PART.match(fold(subject)) and not document_phrase(alone):
        asks = re.search(r"\b(?:gi|nao|sao|may|bao nhieu|ai|dau)\b", fold(subject))
        return Completed(
            subject if asks else f"{subject} gồm gì?", followed=True, document_ids=first
        )
    pattern = forms.POINTS if has_diacritics(alone) else forms.PLAIN_POINTS
    if pattern.search(alone) and len(_own_words(folded)) <= FEW:
        return Completed(f"{alone.rstrip(' ?.')} – {_root(before.completed)}", followed=True)
    return None


def _of_document(alone: str, before: Turn) -> Completed:
    """Read a question on the document before: its answer's, else the one that was asked about."""
    if before.document_ids:
        return Completed(alone, followed=True, document_ids=before.document_ids[:1])
    named = _naming(alone, document_phrase(before.completed))
    return Completed(named, followed=named != alone)


def _naming(alone: str, phrase: str) -> str:
    """Return a question on "this document" with the words that name it in its place.

    >>> _naming("Hạn báo cáo của kế hoạch này?", "kế hoạch 5G"), _naming("ai ký?", "kế hoạch 5G")
    ('Hạn báo cáo của kế hoạch 5G?', 'kế hoạch 5G ai ký?')
    """
    if not phrase:
        return alone
    this = forms.THIS_DOCUMENT.search(fold(alone))
    if this:
        return f"{alone[: this.start()]}{phrase}{alone[this.end() :]}"
    return f"{phrase} {alone}"


def _is_other_word(alone: str) -> bool:
    """Whether "no" is written with other marks than "nó"."""
    return (
        has_diacritics(alone)
        and bool(re.search(r"\b(?!nó)n[oôơóòỏõọốồổỗộớờởỡợ]\b", alone.lower()))
        and not re.search(r"\b(?:này|ấy|đó|trên|kia)\b", alone.lower())
    )


def _changed(alone: str, before: Turn, places: Iterable[str]) -> Completed | None:
    """Read a question that changes one thing of the one before: year, place, unit, subject."""
    folded = fold(alone)
    if re.match(r"(?:the |vay |con |thi )*so voi .{2,40}\bthi\b", folded):
        return _with_subject(before, _without_opener(alone))
    opened = bool(forms.OPENER.match(folded)) and not _spelled_otherwise(alone)
    opened = opened or _is_a_tag(alone)
    subject = _without_opener(alone) if opened else forms.TAIL.sub("", alone.strip(" ?.!")).strip()
    time = years_in(subject) or periods_in(subject) or substitutions.is_relative(fold(subject))
    own = _own_words(_without_time(fold(subject)))
    if time and not own:
        return Completed(
            substitutions.time_replaced(before.completed, subject), followed=True, whole=True
        )
    if substitutions.place_alone(subject, places) or (
        opened and substitutions.other_place(subject)
    ):
        text = substitutions.place_replaced(before.completed, subject, places)
        if text:
            return Completed(text, followed=True, whole=True)
    named = substitutions.unit_alone(subject)
    if named and _root_route(before) == Route.TASKS:
        text = substitutions.unit_replaced(before.completed, subject) or f"{subject} phải làm gì?"
        return Completed(text, followed=True, whole=True)
    if not opened or len(own) > FEW or fact_of(folded):
        return None
    return _with_subject(before, subject)


def _is_a_tag(alone: str) -> bool:
    """Whether a question is but a word or two: "quốc tế?"."""
    folded = fold(alone)
    words = syllables(folded)
    asks = any(word in forms.NO_SUBJECT for word in words)
    return alone.rstrip().endswith("?") and len(words) <= FEWEST + 1 and not asks


def _with_subject(before: Turn, subject: str) -> Completed:
    compared = re.match(r"(?:so với|so voi)\s+(?P<other>.+)", subject, re.IGNORECASE)
    if compared:
        asked = forms.AMOUNT.sub("", _root(before.completed))
        return Completed(f"So sánh {asked} với {compared['other']}", followed=True)
    if re.search(r"\b(?:gi|nao|bao nhieu|may|ai|dau|bao gio|bao lau|khi nao)\b", fold(subject)):
        return Completed(_carrying(before, subject), followed=True)
    if before.document_ids and not _own_words(forms.PARTS.sub(" ", fold(subject))):
        return Completed(subject, followed=True, document_ids=before.document_ids[:1], aside=True)
    route = _root_route(before)
    if route == Route.TASKS and not asks_for_tasks(fold(subject)):
        return Completed(f"{subject} phải làm gì?", followed=True)
    swapped = substitutions.like_replaced(before.completed, subject)
    if swapped:
        return Completed(swapped, followed=True, whole=True)
    if len(syllables(subject)) <= FEWEST and route == Route.FIGURE:
        return Completed(f"{subject} – {_root(before.completed)}", followed=True, whole=True)
    asked = " là bao nhiêu?" if route == Route.FIGURE else ""
    return Completed(f"{_carrying(before, subject)}{asked}", followed=True)


def _carrying(before: Turn, subject: str) -> str:
    """Add to a new subject what the question before said of document, time and place."""
    phrase = document_phrase(before.completed)
    if phrase and not document_phrase(subject):
        return f"{subject} trong {phrase}"
    years = years_in(before.completed)
    word = "năm" if has_diacritics(subject) else "nam"
    if years and not years_in(subject):
        subject = f"{subject} {word} {years[0]}"
    return subject


def _bare(alone: str, before: Turn) -> Completed | None:
    """Read a question without a subject of its own: "ai chủ trì?", "hạn chót là khi nào?"."""
    folded = fold(alone)
    own = _own_words(forms.PARTS.sub(" ", folded))
    named = forms.PARTS.findall(folded)
    few = 2 if forms.WHY.match(folded) else 0
    if len(own) > few or document_numbers(alone) or not before.document_ids or years_in(alone):
        return None
    if (
        len(syllables(alone)) > 2 * FEW
        or OWN_UNIT.search(folded)
        or substitutions.unit_alone(alone)
    ):
        return None
    text = alone if named and not own else f"{alone.rstrip(' ?.')} – {_root(before.completed)}"
    return Completed(text, followed=True, document_ids=before.document_ids[:1], aside=True)


def _own_words(folded: str) -> frozenset[str]:
    return frozenset(w for w in syllables(folded) if w not in forms.NO_SUBJECT and not w.isdigit())


def _without_time(folded: str) -> str:
    return re.sub(
        r"\b(?:nay|ngoai|truoc|sau|toi|kia|quy|giai doan|dau|cuoi|het|hien|i{1,3}|iv|may|%)\b",
        " ",
        folded,
    )


def _without_opener(alone: str) -> str:
    match = forms.OPENER.match(fold(alone))
    rest = alone[match.end() :] if match else alone
    return forms.TAIL.sub("", forms.TAIL.sub("", rest.strip(" ?.!,"))).strip(" ,")


def _spelled_otherwise(alone: str) -> bool:
    """Whether the letters of an opener carry the marks of other words: "Những", "thể", "con"."""
    return has_diacritics(alone) and bool(
        re.match(r"(?:những|thể|thẻ|con|vay|vây|rồi sẽ)\b", alone.lower())
    )


def _root_route(before: Turn) -> Route:
    """Return the way of the question that stands behind a turn, whatever was asked aside."""
    folded = fold(before.completed)
    return route_of(folded, folded)[0]


def _root(text: str) -> str:
    """Return a question without what an earlier completion put before it, so that none grows."""
    return text.rpartition(" – ")[2].rstrip(" ?.!")
