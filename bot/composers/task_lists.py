"""Every task of a unit, from every document, grouped by document and role."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.composers.sources import head_with_document
from bot.composers.task_lines import say_task
from bot.drafts import Draft, plain
from bot.task_documents import DocumentScope, document_scope
from bot.task_filters import of_role, on_subject, period_asked, role_asked, within
from bot.unit_lookup import UnitMatch, find_unit, unit_named
from bot.unit_names import read_unit
from bot.unit_register import Assignment, UnitRegister, register_of
from knowledge.documents import Role, Status
from knowledge.status import status_of
from knowledge.text import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.terms import Vocabulary
    from bot.understanding import Understanding
    from knowledge.documents import Document
    from knowledge.library import Library

_ORDER = (Status.CURRENT, Status.UPCOMING, Status.UNKNOWN, Status.PAST, Status.SUPERSEDED)
_OVER = frozenset({Status.PAST, Status.SUPERSEDED})


@dataclass(frozen=True, slots=True)
class Listed:
    """An assignment with its document's status; ``by_group`` when a group was given it."""

    assignment: Assignment
    status: Status
    by_group: bool

    @property
    def document(self) -> Document:
        """The document that gives it."""
        return self.assignment.document


def compose_tasks(
    asked: Understanding,
    own_unit: str | None,
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Draft | None:
    """List every task of the unit asked for; null when the question names no unit."""
    register = register_of(library)
    if asked.own_unit and not own_unit:
        return _ask_for_unit(register)
    own = asked.own_unit and own_unit
    written = own_unit if own else unit_named(asked.text, register)
    if not written:
        return None
    scope = document_scope(asked, library, vocabulary, register)
    unit = find_unit(
        written, register, places=asked.places, within=lambda each: each.document.id in scope.ids
    )
    if unit.open:
        return _ask_which(unit.open)
    if not unit.own and not own and not _is_local(written, register):
        return _without_own(unit, scope)
    return _of_unit(asked, unit, scope, library, vocabulary, evidence)


def _ask_for_unit(register: UnitRegister) -> Draft:
    named = Counter(each.task.unit for each in register.assignments if not each.name.many)
    unit = named.most_common(1)[0][0] if named else "Sở Nội vụ"
    example = replies.ask_tasks(unit)
    return plain(AnswerStatus.CLARIFY, replies.WHICH_UNIT.format(example=example))


def _ask_which(options: Sequence[str]) -> Draft:
    return plain(AnswerStatus.CLARIFY, replies.choices(options), *map(replies.ask_tasks, options))


def _is_local(written: str, register: UnitRegister) -> bool:
    """Whether a unit is one of many of its kind, which papers only name together."""
    name = read_unit(written, register.places)
    return bool(name.place and name.level) and not name.provincial


def _without_own(unit: UnitMatch, scope: DocumentScope) -> Draft:
    """Say that a unit is given nothing itself; name the groups that hold it, to ask for them."""
    groups = list(dict.fromkeys(each.task.unit for each in unit.shared))[:2]
    said = replies.not_found_unit(unit.asked, unit.near, in_document=scope.named)
    if groups:
        said += " " + replies.only_shared(groups)
    return plain(AnswerStatus.NO_EVIDENCE, said, *map(replies.ask_tasks, [*groups, *unit.near][:3]))


def _of_unit(
    asked: Understanding,
    unit: UnitMatch,
    scope: DocumentScope,
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Draft:
    """List the unit's tasks that the question leaves; say so when it leaves none."""
    found = [*unit.own, *unit.shared]
    kept = of_role(found, role_asked(asked.folded))
    kept = within(kept, period_asked(asked.folded, evidence.as_of))
    if scope.subject:
        kept = on_subject(kept, scope.subject, library, vocabulary)
    if not found:
        return _without_own(unit, scope)
    if not kept:
        return plain(
            AnswerStatus.NO_EVIDENCE,
            replies.no_such_task(unit.name or unit.asked, len(found)),
            replies.ask_tasks(unit.name or unit.asked),
        )
    return _listed(unit, _ranked(kept, unit, library, evidence.as_of), library, evidence)


def _ranked(
    kept: Sequence[Assignment], unit: UnitMatch, library: Library, as_of: dt.date
) -> list[Listed]:
    documents = {document.id: document for document in library.documents()}
    statuses = {each.document.id: status_of(each.document, documents, as_of)[0] for each in kept}
    shared = {id(each) for each in unit.shared}
    listed = [Listed(each, statuses[each.document.id], id(each) in shared) for each in kept]
    return sorted(listed, key=_rank)


def _rank(item: Listed) -> tuple[int, float, str, bool, str, int]:
    issued = item.document.metadata.issued_on
    task = item.assignment.task
    return (
        _ORDER.index(item.status),
        -issued.toordinal() if issued else 0,
        item.document.id,
        item.by_group,
        fold(task.unit) if item.by_group else str(task.role == Role.COORDINATING),
        task.span.start,
    )


def _listed(
    unit: UnitMatch, chosen: Sequence[Listed], library: Library, evidence: EvidenceList
) -> Draft:
    name = unit.name or unit.asked
    draft = Draft(unit=name)
    over_named = False
    for document, items in groupby(chosen, key=lambda item: item.document):
        of_document = list(items)
        if of_document[0].status in _OVER and not over_named and chosen[0].status not in _OVER:
            draft.frame(replies.PAST_TASKS)
            over_named = True
        head_with_document(draft, evidence, document, library)
        _lines(draft, of_document, library, evidence)
    told = {(item.document.id, item.assignment.task.span) for item in chosen}
    draft.notices.append(replies.counted_tasks(name, len(told), len({d for d, _ in told})))
    if unit.guessed:
        draft.notices.append(replies.read_as(unit.asked, name))
    if unit.near:
        draft.notices.append(replies.near_units(unit.near))
    draft.follow_ups = [replies.ask_status(), *map(replies.ask_tasks, unit.near[:2])]
    return draft


def _lines(draft: Draft, items: Sequence[Listed], library: Library, evidence: EvidenceList) -> None:
    seen = set()
    heading = None
    several = len({_heading(item) for item in items}) > 1
    for item in items:
        task = item.assignment.task
        if task.span in seen:
            continue
        seen.add(task.span)
        if _heading(item) != heading:
            heading = _heading(item)
            if several or item.by_group or task.role == Role.COORDINATING:
                draft.frame(heading)
        say_task(draft, item.document, task, library, evidence)


def _heading(item: Listed) -> str:
    task = item.assignment.task
    if item.by_group:
        return replies.GROUP.format(unit=task.unit)
    return replies.COORDINATING if task.role == Role.COORDINATING else replies.LEAD
