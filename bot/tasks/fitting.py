"""The tasks whose words a question describes, from the passages found for it or from a unit's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.passages.held import OTHERWISE, Held
from bot.passages.named_permits import misses_permit
from bot.passages.official_deeds import misses_official_deed
from bot.passages.ordinals import names_other, other_ordinal
from bot.passages.told_aside import told_aside
from bot.passages.wanted import Wanted
from bot.questions.task_questions import Aspect, without_asking
from bot.safety.typed_patterns import typed
from bot.tasks.bodies_asked import BodyAsked
from bot.tasks.documents import documents_meant, of_place, without_numbered
from bot.units.closing_formulas import is_formula
from bot.units.lookup import find_unit
from bot.units.names import is_group
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from bot.units.register import Assignment, UnitRegister
    from knowledge.documents import Document, Role, Span
    from knowledge.library import Library

TOP_K = 24
FITS = 0.64
UNTOLD = 0.26
CLOSE = 0.06
_WORD = 2
_IN_TITLE = 0.7


@dataclass(frozen=True, slots=True)
class Fitting:
    """A task that fits the question, given to one or more units by the same words."""

    score: float
    document: Document
    span: Span
    given: tuple[Assignment, ...]

    def of_role(self, *roles: Role) -> list[Assignment]:
        """Return the assignments of the roles."""
        return [each for each in self.given if each.task.role in roles]


@dataclass(frozen=True, slots=True)
class _Sought:
    """What tasks are held against; ``due`` when only the deadline is asked for."""

    asked: Understanding
    allowed: set[str]
    wanted: Wanted
    due: bool


def fitting_tasks(
    asked: Understanding,
    unit: str | None,
    aspects: Sequence[Aspect],
    register: UnitRegister,
    library: Library,
    vocabulary: Vocabulary,
) -> list[Fitting]:
    """Return the tasks whose words, with the title above, hold the question's.

    They are those of the ``unit`` asked about, unless it is asked who has them: then one found
    leads to those beside it in its document, of which one may fit better. What a group is asked
    for ("các trường") may be given to all ("các đơn vị").
    """
    allowed = {document.id for document in documents_meant(asked, library)}
    due = [*aspects] == [Aspect.WHEN]
    if unit is None or Aspect.WHO in aspects:
        told = without_numbered(asked.text) if asked.numbers else asked.text
        body = BodyAsked.of(_OWN_UNIT.sub(" ", told), register)
        body = body if Aspect.WHO in aspects else BodyAsked(body.words)
        wanted = Wanted.from_question(_without_places(body.words, asked.places), vocabulary)
        if len(wanted.terms) < _WORD:  # a syllable is no word of a task
            return []
        sought = _Sought(asked, allowed, wanted, due)
        near = filter(body.fits, _in_hits(asked, register, library, allowed))
        found = best_fitting(_weighed(near, sought, register, library))
        documents = dict.fromkeys(each.document.id for each in found)
        beside = (each for held_in in documents for each in register.of_document(held_in))
        fitting = filter(body.fits, beside)
        return best_fitting(_weighed(fitting, sought, register, library))
    subject = without_asking(_OWN_UNIT.sub(" ", asked.text.replace(unit, " ")))
    wanted = Wanted.from_question(_without_places(subject, asked.places), vocabulary)
    sought = _Sought(asked, allowed, wanted, due)
    found = _weighed(_of_unit(asked, unit, register), sought, register, library)
    if not wanted.terms:
        return found
    if not best_fitting(found) and is_group(unit):
        given = _in_hits(asked, register, library, allowed)
        many = [each for each in given if each.name.many]
        found = _weighed(many, sought, register, library)
    return best_fitting(found)


def _weighed(
    near: Iterable[Assignment], sought: _Sought, register: UnitRegister, library: Library
) -> list[Fitting]:
    """Return the tasks of the documents allowed that may fit, with what they hold of a question."""
    there = [
        each
        for each in near
        if each.document.id in sought.allowed
        and _of_places(each, sought.asked)
        and _may_fit(each, sought.wanted, library)
        and not is_formula(each.task.span.of(library.text(each.document.id)))
    ]
    found = []
    for given in _same_words(there, register):
        document, task = given[0].document, given[0].task
        words = task.span.of(library.text(document.id))
        folded = sought.asked.folded
        title = document.metadata.title or ""
        other = (
            names_other(folded, words)
            or other_ordinal(folded, words, title)
            or misses_permit(folded, words, title)
            or misses_official_deed(folded, words, title)
        )
        aside = sought.due and _due_aside(given[0], sought.wanted, library)
        score = 0.0 if other or aside else _score(given[0], sought.wanted, library)
        found.append(Fitting(score, document, task.span, tuple(given)))
    return found


def _may_fit(each: Assignment, wanted: Wanted, library: Library) -> bool:
    """Whether a task holds enough of the question's syllables; quick to tell, and few do."""
    own = fold(each.task.span.of(library.text(each.document.id)))
    above = _title_held(each).words
    most = wanted.share(
        [
            1.0 if term.folded in own else _ELSEWHERE * (bool(term.others) or term.folded in above)
            for term in wanted.terms
        ]
    )
    return most >= FITS or not wanted.terms


_ELSEWHERE = max(OTHERWISE, _IN_TITLE)


def _due_aside(each: Assignment, wanted: Wanted, library: Library) -> bool:
    """Whether a task's deadline is that of another part of it than the one asked about."""
    task, text = each.task, library.text(each.document.id)
    if task.deadline is None or not task.span.covers(task.deadline):
        return False
    due = task.deadline.of(text)
    return told_aside(
        task.span.of(text),
        lambda part: due in part,
        lambda part: wanted.share(wanted.credits(Held.of(part))),
    )


def best_fitting(found: Sequence[Fitting]) -> list[Fitting]:
    """Return those that fit best; a document that replaces another speaks in its place."""
    fitting = [each for each in found if each.score >= FITS]
    replaced = {old for each in fitting for old in each.document.replaces}
    left = [each for each in fitting if each.document.id not in replaced]
    best = max((each.score for each in left), default=0.0)
    return [each for each in left if each.score >= best - CLOSE]


_OWN_UNIT = typed(r"\b(?:đơn vị|cơ quan) (?:tôi|mình|em)\b")


def _without_places(subject: str, places: Sequence[str]) -> str:
    """Return a subject without the places that the documents must be of."""
    for place in places:
        named = rf"(?:\b(?:ở|tại|của|o|tai|cua) )?(?:{re.escape(place)}|{re.escape(fold(place))})\b"
        subject = re.sub(named, " ", subject, flags=re.IGNORECASE)
    return subject


def _of_places(each: Assignment, asked: Understanding) -> bool:
    place = each.document.metadata.place
    return not asked.places or place is None or of_place(each.document, asked.places)


def _of_unit(asked: Understanding, unit: str, register: UnitRegister) -> Sequence[Assignment]:
    match = find_unit(unit, register, places=asked.places)
    return () if match.open else (*match.own, *match.shared)


def _in_hits(
    asked: Understanding, register: UnitRegister, library: Library, allowed: set[str]
) -> list[Assignment]:
    """Return the assignments that stand in the passages found for the question."""
    limited = allowed if len(allowed) < len(library.documents()) else None
    hits = library.search(asked.query or asked.text, top_k=TOP_K, document_ids=limited)
    spans: dict[str, list[Span]] = {}
    for hit in hits:
        spans.setdefault(hit.passage.document_id, []).append(hit.passage.span)
    return [
        each
        for document, there in spans.items()
        for each in register.of_document(document)
        if any(map(each.task.span.meets, there))
    ]


def _same_words(found: Iterable[Assignment], register: UnitRegister) -> list[list[Assignment]]:
    """Return all that is given by the words of each assignment, to whatever units."""
    places = dict.fromkeys((each.document.id, each.task.span) for each in found)
    by_words: dict[tuple[str, Span], list[Assignment]] = {}
    for document in dict.fromkeys(document for document, _ in places):
        for each in register.of_document(document):
            by_words.setdefault((document, each.task.span), []).append(each)
    return [by_words[place] for place in places]


def _score(each: Assignment, wanted: Wanted, library: Library) -> float:
    """Return how much of the question a task holds; 0 where a whole thing asked for is missing."""
    said = Held.of(each.task.span.of(library.text(each.document.id)))
    own, above = wanted.credits(said), wanted.credits(_title_held(each))
    if not own or wanted.share(own) < _OWN or not _adds(wanted, own, above):
        return 0.0
    credits_ = [max(mine, _IN_TITLE * its) for mine, its in zip(own, above, strict=True)]
    share = wanted.share(credits_)
    doing = credits_[0] > 0 or share >= _WITHOUT_VERB
    return share if doing and wanted.untold(credits_) <= UNTOLD else 0.0


def _title_held(each: Assignment) -> Held:
    metadata = each.document.metadata
    return Held.of(f"{metadata.kind or ''} {metadata.title or ''} {metadata.place or ''}")


def _adds(wanted: Wanted, own: Sequence[float], above: Sequence[float]) -> bool:
    """Whether a task holds most of what a question says beyond its document's title."""
    pairs = zip(wanted.terms, own, above, strict=True)
    beyond = [(term.weight, mine) for term, mine, its in pairs if its < _TOLD_ABOVE]
    weight = sum(weight for weight, _ in beyond)
    return sum(weight * mine for weight, mine in beyond) >= _BEYOND * weight


_OWN, _BEYOND = 0.25, 0.55
_TOLD_ABOVE = 0.6
_WITHOUT_VERB = 0.75
