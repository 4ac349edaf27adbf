"""Questions that lean on the one before: "thế năm ngoái?", "còn Sở Nội vụ?", "văn bản ấy ai ký?".

Only what a question leaves out is taken from the turn before; one that names its own subject
stands alone, whatever was asked before it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from bot.questions import choices, like_phrases, substitutions
from bot.questions import follow_up_forms as forms
from bot.questions.alike_follow_ups import (
    FEWEST,
    asked_alike,
    asked_the_same,
    counted_anew,
    defined_alike,
    told_apart_from,
)
from bot.questions.compared_follow_ups import (
    changed_since,
    compared_places,
    compared_with_plan,
)
from bot.questions.completions import (
    Completed,
    carrying,
    opener,
    own_words,
    root,
    root_route,
    without_opener,
)
from bot.questions.contrary_follow_ups import of_contrary
from bot.questions.document_pointers import given_by, of_signer, of_unit, pointed
from bot.questions.document_questions import fact_of
from bot.questions.doubts import doubted
from bot.questions.due_extremes import asks_for_extreme_only
from bot.questions.ended_documents import of_ended_document
from bot.questions.figure_follow_ups import due_of_figure, of_figure, state_before
from bot.questions.leanings import OF_TIMES, named_by
from bot.questions.left_out_objects import with_object
from bot.questions.listed_documents import nth_document
from bot.questions.matters import asks, upon
from bot.questions.mentions import document_numbers, kinds_in, places_in
from bot.questions.named_anew import of_another_place, of_paper, of_whole, paid_for_replaced
from bot.questions.offenders import of_organisation
from bot.questions.periods import periods_in, years_in
from bot.questions.persons_replaced import class_replaced, moved
from bot.questions.routes import (
    OF_TEXT,
    OWN_UNIT,
    Route,
    asks_for_tasks,
    route_of,
    small_talk_of,
)
from bot.questions.siblings import of_deputy, said_instead, sibling_replaced
from bot.questions.time_follow_ups import (
    compares_only,
    measured_anew,
    names_a_figure_in_time,
    value_of_another_year,
    with_year_told,
)
from bot.questions.topics import ASKING, measure_replaced, topic_and_more, topic_replaced
from bot.questions.units_replaced import of_unit_replaced, without_side
from knowledge.text import fold, has_diacritics, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.journal import Turn


FEW, MATTER = 6, 3


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
    alone = with_object(with_year_told(alone, before), before)
    meant = without_opener(alone) if forms.MEANT.match(fold(alone)) else ""
    if asks(meant) and meant != alone:
        return completed(meant, before, places)  # "tôi hỏi ai ký mà"
    picked = (
        _picked(alone, before)
        or doubted(alone, before)
        or of_paper(alone, before)
        or of_whole(alone, before)
        or of_ended_document(alone, before)
        or of_figure(alone, before)
        or due_of_figure(alone, before)
        or state_before(alone, before)
        or given_by(alone, before)
        or of_unit(alone, before)
        or of_signer(alone, before)
        or of_organisation(alone, before)
        or of_contrary(alone, before)
        or said_instead(alone, before)
        or of_deputy(alone, before)
    )
    if picked:
        return picked
    beside = (
        changed_since(alone, before)
        or compared_with_plan(alone, before)
        or compared_places(alone, before, places)
        or of_another_place(alone, before, places)
    )
    if beside:
        return beside
    at_document = pointed(alone, before, places)
    if at_document:
        return replace(at_document, aside=_is_aside(at_document, alone))
    whole = _changed(alone, before, places) or _bare(alone, before)
    whole = whole or Completed(alone, aside=compares_only(alone, before))
    if whole.followed and forms.THIS_DOCUMENT.search(fold(whole.text)):
        return replace(whole, document_ids=whole.document_ids or before.document_ids[:1])
    return whole


def _is_aside(at_document: Completed, alone: str) -> bool:
    """Whether what is asked of the document before has no matter of its own to lean on later."""
    folded = fold(alone)
    about = own_words(forms.PARTS.sub(" ", forms.THIS_DOCUMENT.sub(" ", folded)))
    within = own_words(forms.PARTS.sub(" ", forms.WITHIN.sub(" ", folded)))
    of_paper = bool(about) and bool(forms.THIS_DOCUMENT.search(folded))
    own = of_paper or (len(within) > MATTER and bool(forms.WITHIN.search(folded)))
    return bool(at_document.document_ids) and not own


def _picked(alone: str, before: Turn) -> Completed | None:
    """Read a choice among what was offered, an item of the answer, or a wish for more of it."""
    if before.clarifies:
        option = choices.chosen(alone, before.lines) if before.lines else None
        if option:
            return Completed(_with_option(before, option), followed=True, whole=True)
        if not before.lines and before.route == Route.TASKS and _is_a_name(alone):
            return Completed(f"{substitutions.unit_in(alone)} phải làm gì?", followed=True)
        of_what = before.route in {Route.FACT, Route.COMPARISON}
        if not before.lines and of_what and _is_a_name(alone):
            text = f"{alone.rstrip(' ?.')} {before.completed}"
            return Completed(text, followed=True, whole=True)
    listed = nth_document(alone, before)
    if listed:
        return listed
    item = choices.item_asked(alone, before.lines)
    if item:
        return Completed(
            item, followed=True, document_ids=before.document_ids, whole=True, aside=True
        )
    if forms.AGAIN.match(fold(alone).strip()):
        return Completed(before.completed, followed=True, whole=True)
    if before.unit and before.route == Route.TASKS and asks_for_extreme_only(alone):
        among = before.document_ids if len(before.document_ids) == 1 else ()
        asked = f"{before.unit} {re.sub('^cái|^cai', 'việc', without_opener(alone).lower())}"
        return Completed(asked, followed=True, document_ids=among, aside=True)
    return None


def _with_option(before: Turn, option: str) -> str:
    if before.route == Route.TASKS:
        named = re.sub(r"\s*\(([^()]*)\)$", r" \1", option)
        asked = substitutions.unit_replaced(before.completed, named)
        return asked or f"{named} phải làm gì?"
    numbers = document_numbers(option)
    return f"{root(before.completed)} – {option if not numbers else _named(option, numbers[0])}"


def _named(option: str, number: str) -> str:
    kinds = kinds_in(option)
    return f"{kinds[0] if kinds else 'Văn bản'} số {number}"


def _is_a_name(text: str) -> bool:
    folded = fold(text)
    return len(syllables(text)) <= 2 * FEW and not re.search(
        r"\b(?:gi|nao|bao nhieu|may|ai|dau)\b", folded
    )


def _changed(alone: str, before: Turn, places: Iterable[str]) -> Completed | None:
    """Read a question that changes one thing of the one before: year, place, unit, subject."""
    apart = told_apart_from(alone, before)
    if apart:
        first = before.document_ids[:1]
        return Completed(apart, followed=True, document_ids=first, whole=True, aside=True)
    differs = forms.of_another(fold(alone).strip(" ?.!"))
    alone = f"còn {alone[slice(*differs.span('subject'))]}?" if differs else alone
    folded = fold(alone)
    if forms.COMPARED.match(folded.strip(" ?.!")):
        return _with_subject(before, without_opener(alone))
    added = forms.AND.sub("", alone)
    if added != alone and (
        substitutions.unit_alone(added) or substitutions.place_alone(added, places)
    ):
        return _changed(added, before, places)
    opened = bool(opener(alone).match(folded)) and not _spelled_otherwise(alone)
    opened = opened or _is_a_tag(alone) or bool(forms.HOW_ABOUT.search(folded))
    subject = without_opener(alone) if opened else forms.TAIL.sub("", alone.strip(" ?.!")).strip()
    same = asked_the_same(subject, before, places)
    subject = same or without_side(subject)
    own = own_words(_without_time(fold(subject)))
    renamed = substitutions.name_replaced(before.completed, subject) if opened else ""
    replaced = _of_time(before, subject, own) or renamed
    if replaced:
        return Completed(replaced, followed=True, whole=True)
    if substitutions.place_alone(subject, places) or (
        (opened or same) and substitutions.other_place(subject)
    ):
        text = substitutions.place_replaced(before.completed, subject, places)
        text = counted_anew(text, alone)
        if text:
            return Completed(text, followed=True, whole=True)
    if substitutions.unit_alone(subject):
        other = of_unit_replaced(before, subject, opened=opened)
        if other:
            return other
    alike = asked_alike(subject, before)
    if alike or not opened or fact_of(folded) or (len(own) > FEW and asks(subject)):
        return alike
    return _with_subject(before, subject)


def _of_time(before: Turn, subject: str, own: frozenset[str]) -> str:
    """Return the question before with the day or the time that a subject is alone; else empty.

    Words that the question before said, too, name nothing new: "năm ngoái cấp xã đặt bao nhiêu?".
    """
    third = value_of_another_year(before, subject)
    if third:
        return third
    of_day = substitutions.day_replaced(before.completed, subject)
    time = years_in(subject) or periods_in(subject) or substitutions.is_relative(fold(subject))
    if of_day or not time:
        return of_day
    placed = forms.OUR_PLACE.sub(" ", forms.WHOLE.sub("", fold(subject)))
    level = forms.LEVEL.sub(" ", " ".join(forms.STAGE.sub(" ", placed).split()))
    of_figure = root_route(before) == Route.FIGURE or names_a_figure_in_time(root(before.completed))
    more = own_words(_without_time(level)) if of_figure else own
    if more and (not of_figure or more - {*syllables(fold(root(before.completed)))}):
        return ""
    timed = substitutions.time_replaced(before.completed, subject)
    return substitutions.whole_named(substitutions.stage_replaced(timed, subject), subject)


def _is_a_tag(alone: str) -> bool:
    """Whether a question is but a word or two: "quốc tế?"."""
    folded = fold(alone)
    words = syllables(folded)
    asks = any(word in forms.NO_SUBJECT for word in words)
    return alone.rstrip().endswith("?") and len(words) <= FEWEST + 1 and not asks


def _with_subject(before: Turn, subject: str) -> Completed:
    compared = re.match(r"(?:so với|so voi)\s+(?P<other>.+)", subject, re.IGNORECASE)
    if compared:
        asked = forms.AMOUNT.sub("", root(before.completed))
        return Completed(f"So sánh {asked} với {compared['other']}", followed=True, aside=True)
    if ASKING.search(nfc(subject)):
        whose = () if _names_a_thing(subject) else before.document_ids[:1]
        carried = Completed(carrying(before, subject), followed=True, document_ids=whose)
        return _bare(subject, before) or carried
    owned = _OWNED.match(fold(subject))
    if before.document_ids and not (owned or own_words(forms.PARTS.sub(" ", fold(subject)))):
        return Completed(subject, followed=True, document_ids=before.document_ids[:1], aside=True)
    route = root_route(before)
    of_unit = route == Route.TASKS and substitutions.units_asked_of(before.completed)
    if of_unit and not asks_for_tasks(fold(subject)):
        said = topic_and_more(subject)
        text = subject if said else f"{subject} phải làm gì?"
        return Completed(text, followed=True, document_ids=before.document_ids[:1] if said else ())
    anew = measured_anew(subject)
    elsewhere = "" if places_in(subject) else moved(before.completed, subject)
    swapped = (
        elsewhere
        or paid_for_replaced(before.completed, subject)
        or substitutions.counted_replaced(before.completed, subject)
        or substitutions.number_replaced(before.completed, subject)
        or _swapped_like(before.completed, subject)
        or class_replaced(before.completed, subject)
        or sibling_replaced(before.completed, subject)
        or defined_alike(subject, before)
        or topic_replaced(before.completed, subject)
        or measure_replaced(before.completed, subject)
    )
    if swapped and not anew:
        whose = before.document_ids[:1] if elsewhere else ()
        return Completed(swapped, followed=True, document_ids=whose, whole=True)
    if anew or route_of(fold(subject), "")[0] == Route.FIGURE:
        asked = f"{carrying(before, subject)} là bao nhiêu?"
        bare = len(syllables(subject)) == FEWEST or not _names_a_thing(subject)  # "tổng thu"
        whose = before.document_ids[:1] if bare else ()
        return Completed(asked, followed=True, document_ids=whose)
    if route in OF_TEXT:
        earlier = root(before.completed)
        timed = years_in(subject) or substitutions.is_relative(fold(subject))
        earlier = substitutions.without_time(earlier) if timed else earlier
        if names_a_figure_in_time(earlier):
            earlier = f"{earlier} là bao nhiêu"
        return Completed(f"{subject} – {earlier}", followed=True, whole=True)
    return Completed(carrying(before, subject), followed=True)


def _names_a_thing(subject: str) -> bool:
    """Whether words name anything but a time: "năm 2026 mức mới là bao nhiêu" does not."""
    return bool(named_by(subject) - OF_TIMES)


def _swapped_like(earlier: str, subject: str) -> str:
    """Put a subject in the place of what is like it; empty where a name that it isn't went with it.

    >>> _swapped_like("Lễ hội hoa ban Điện Biên mở ngày nào?", "lễ hội chọi trâu")
    ''
    """
    swapped = like_phrases.like_replaced(earlier, subject)
    kept = {*syllables(swapped), *syllables(subject)}
    lost = sum(word.istitle() and word not in kept for word in syllables(earlier)[1:])
    named = any(word.istitle() for word in syllables(subject))
    return "" if lost >= _A_NAME and not named else swapped


_A_NAME = 2


def _bare(alone: str, before: Turn) -> Completed | None:
    """Read a question without a subject of its own: "ai chủ trì?", "hạn chót là khi nào?".

    Who signed "kế hoạch của Kim Sa" is asked of a paper, whatever was asked before.
    """
    folded = fold(alone)
    if fact_of(folded) and document_phrase(alone) and places_in(alone):
        return None
    own = own_words(forms.PARTS.sub(" ", folded))
    named = forms.PARTS.findall(folded)
    few = 2 if forms.WHY.match(folded) else 0
    said = len(own - set(syllables(fold(before.completed)))) if _asks(folded) else len(own)
    if min(len(own), said) > few or document_numbers(alone) or not before.document_ids:
        return None
    if forms.asks_when_due(folded) and root_route(before) == Route.TASKS:
        return Completed(before.completed, followed=True, whole=True)  # its list tells each day
    if forms.PARTNERS.match(folded) and before.route == Route.TASKS and _tells_partners(before):
        return Completed(before.completed, followed=True, whole=True)
    if years_in(alone):
        phrase = document_phrase(before.completed) if before.route == Route.FACT else ""
        asked = f"{alone.rstrip(' ?.')} trong {phrase}"
        first = before.document_ids[:1]
        return Completed(asked, followed=True, document_ids=first) if phrase else None
    if (
        len(syllables(alone)) > 2 * FEW
        or OWN_UNIT.search(folded)
        or substitutions.unit_alone(alone)
    ):
        return None
    of_event = root_route(before) == Route.GENERAL and forms.OF_EVENT.search(folded)
    whole = not named or own or of_event or folded.startswith("bao lau")
    text = upon(alone, before) if whole else alone
    return Completed(text, followed=True, document_ids=before.document_ids[:1], aside=True)


def _tells_partners(before: Turn) -> bool:
    """Whether a list of tasks tells who works with their unit."""
    return "phoi hop:" in fold(before.told)


def _asks(folded: str) -> bool:
    """Whether a question begins with what it asks for: "ai phải treo cờ?"."""
    return bool(re.match(r"(?:ai|o dau|khi nao|bao gio|ngay nao|luc nao)\b", folded))


def _without_time(folded: str) -> str:
    return re.sub(
        r"\b(?:sang(?= nam)|hoi(?= nam)|hoc(?= (?:nay|ngoai|truoc|sau|toi))|nay|ngoai|truoc|sau|toi|kia|quy|giai doan|dau|cuoi|het|ca(?= nam)|hien|i{1,3}|iv|may|%)\b",
        " ",
        folded,
    )


def _spelled_otherwise(alone: str) -> bool:
    """Whether the letters of an opener carry the marks of other words: "Những", "thể", "con"."""
    return has_diacritics(alone) and bool(
        re.match(r"(?:những|thể|thẻ|con|vay|vây|rồi sẽ)\b", alone.lower())
    )


_OWNED = re.compile(r"(?:cua|cho|voi|doi voi) \w")
"""Another to whom the thing just asked about belongs: "thế còn của cơ quan?"."""
