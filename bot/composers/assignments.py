"""Who has a task, with whom, by when, with what result: told from the tasks that fit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import replies
from bot.composers.task_lines import task_words
from bot.drafts import Draft
from bot.passages.table_rows import is_row
from bot.passages.terms import Held, Wanted
from bot.questions.task_questions import Aspect, aspects_asked, without_asking
from bot.tasks.documents import documents_allowed
from bot.units.closing_formulas import is_formula
from bot.units.lookup import find_unit, unit_named
from bot.units.register import register_of
from knowledge.documents import Role, Status
from knowledge.status import status_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from bot.units.register import Assignment, UnitRegister
    from knowledge.documents import Document, Span
    from knowledge.library import Library

TOP_K = 24
FITS = 0.7
CLOSE = 0.06
MOST, MOST_OF_UNIT = 4, 12
_ORDER = (Status.CURRENT, Status.UPCOMING, Status.UNKNOWN, Status.PAST, Status.SUPERSEDED)


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


def compose_assignment(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Answer who has a task or by when; null when no task's words fit the question's."""
    aspects = aspects_asked(asked.folded)
    if not aspects or asked.own_unit or _ELSE.search(asked.folded):
        return None
    fitting = _fitting(asked, aspects, register_of(library), library, vocabulary)
    told = next((one for one in aspects if any(_tells(each, one) for each in fitting)), None)
    if told is None:
        return None
    ranked = _ranked([each for each in fitting if _tells(each, told)], library, evidence)
    most = MOST_OF_UNIT if all(each.score == 0 for each in ranked) else MOST
    draft = Draft()
    for each in ranked[:most]:
        _say(draft, each, aspects, library, evidence)
    if len(ranked) > most:
        draft.notices.append(replies.more_tasks(len(ranked) - most))
    return draft


_ELSE = re.compile(
    r"\b(?:bao nhieu|may (?:nguoi|ty|trieu|phan|lan|ngay))\b|\b(?:lam (?:nhung )?gi|(?:nhung|cac|nhiem vu|viec|trach nhiem) (?:viec |nhiem vu )?(?:gi|nao))\b"
)


def _fitting(
    asked: Understanding,
    aspects: Sequence[Aspect],
    register: UnitRegister,
    library: Library,
    vocabulary: Vocabulary,
) -> list[Fitting]:
    """Return the tasks whose words, with the headings above, hold the question's."""
    allowed = {document.id for document in documents_allowed(asked, library.documents())}
    subject = without_asking(asked.query or asked.text, asked.folded)
    unit = unit_named(asked.text, register)
    near = (
        _of_unit(asked, unit, register)
        if unit and Aspect.WHO not in aspects
        else _in_hits(asked, register, library, allowed)
    )
    of_unit = bool(unit) and Aspect.WHO not in aspects
    if unit and of_unit:
        subject = subject.replace(unit, " ")
    wanted = Wanted.from_question(subject, vocabulary)
    near = [
        each for each in near if not is_formula(each.task.span.of(library.text(each.document.id)))
    ]
    found = [
        Fitting(_score(each[0], wanted, library), each[0].document, each[0].task.span, tuple(each))
        for each in _same_words((e for e in near if e.document.id in allowed), register)
    ]
    if not wanted.terms:
        return found if of_unit else []
    best = max((each.score for each in found), default=0.0)
    return [each for each in found if each.score >= max(FITS, best - CLOSE)]


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
        if any(each.task.span.start < s.end and s.start < each.task.span.end for s in there)
    ]


def _same_words(found: Iterable[Assignment], register: UnitRegister) -> list[list[Assignment]]:
    """Return all that is given by the words of each assignment, to whatever units."""
    places = dict.fromkeys((each.document.id, each.task.span) for each in found)
    return [
        [each for each in register.of_document(document) if each.task.span == span]
        for document, span in places
    ]


def _score(each: Assignment, wanted: Wanted, library: Library) -> float:
    said = Held.of(each.task.span.of(library.text(each.document.id)))
    title = Held.of(f"{each.document.metadata.kind or ''} {each.document.metadata.title or ''}")
    return wanted.coverage((said, 1.0), (title, _IN_TITLE))


_IN_TITLE = 0.7


def _tells(fitting: Fitting, aspect: Aspect) -> bool:
    """Whether a task says what is asked of it."""
    if aspect is Aspect.WHEN:
        return any(each.task.deadline for each in fitting.given)
    if aspect is Aspect.RESULT:
        return any(each.task.product for each in fitting.given)
    if aspect is Aspect.WITH_WHOM:
        together = any(each.task.coordinating for each in fitting.given)
        return together or bool(fitting.of_role(Role.COORDINATING))
    return bool(fitting.of_role(Role.LEAD, Role.ASSIGNED))


def _ranked(fitting: Sequence[Fitting], library: Library, evidence: EvidenceList) -> list[Fitting]:
    documents = {document.id: document for document in library.documents()}

    def rank(each: Fitting) -> tuple[int, float, str, int]:
        status = status_of(each.document, documents, evidence.as_of)[0]
        return (_ORDER.index(status), -round(each.score, 2), each.document.id, each.span.start)

    ordered = sorted(fitting, key=rank)
    in_force = [each for each in ordered if rank(each)[0] < _ORDER.index(Status.PAST)]
    return in_force or ordered


def _say(
    draft: Draft,
    fitting: Fitting,
    aspects: Sequence[Aspect],
    library: Library,
    evidence: EvidenceList,
) -> None:
    """Add the line of one task: what is asked, then the task's own words."""
    text = library.text(fitting.document.id)
    quote = fitting.span.of(text)
    marks = [evidence.cite(fitting.document, fitting.span)]
    opening = replies.attributed(fitting.document)
    for form, spans in _parts(fitting, aspects, in_row=is_row(quote)):
        said = dict.fromkeys(_plain(span.of(text)) for span in spans)
        opening += f", {form.format(', '.join(said))}"
        marks += [evidence.cite(fitting.document, span) for span in spans]
    draft.say(f"{opening}: {task_words(quote, fitting.given[0].task.unit)}", *dict.fromkeys(marks))


def _parts(
    fitting: Fitting, aspects: Sequence[Aspect], *, in_row: bool
) -> list[tuple[str, list[Span]]]:
    """Return what a line begins with: forms of words, with the places that fill them.

    What the words of a paragraph say anyhow isn't said twice; a row's cells are.
    """
    found: list[tuple[str, list[Span | None]]] = []
    if {Aspect.WHO, Aspect.WITH_WHOM} & set(aspects):
        found += _who(fitting, with_partners=Aspect.WITH_WHOM in aspects)
    if Aspect.WHEN in aspects:
        found.append((replies.DUE, [each.task.deadline for each in fitting.given]))
    if Aspect.RESULT in aspects:
        found.append((replies.RESULT, [each.task.product for each in fitting.given]))
    told = []
    for form, spans in found:
        apart = [s for s in dict.fromkeys(spans) if s and (in_row or not _within(s, fitting.span))]
        told += [(form, apart)] if apart else []
    return told


def _who(fitting: Fitting, *, with_partners: bool) -> Iterable[tuple[str, list[Span | None]]]:
    yield replies.LEADS, [each.task.unit_span for each in fitting.of_role(Role.LEAD)]
    yield replies.IS_GIVEN, [each.task.unit_span for each in fitting.of_role(Role.ASSIGNED)]
    if with_partners:
        named = [span for each in fitting.given for span in each.task.coordinating]
        along = [each.task.unit_span for each in fitting.of_role(Role.COORDINATING)]
        yield replies.JOINS, [*(named or along)]


def _within(span: Span, whole: Span) -> bool:
    """Whether a place stands in the words that are told anyhow ("- Sở Y tế chủ trì …")."""
    return whole.start <= span.start and span.end <= whole.end


def _plain(words: str) -> str:
    return " ".join(words.split()).strip(" .,;:-–")
