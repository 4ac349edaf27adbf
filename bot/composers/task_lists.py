"""Every task of a unit, from every document, grouped by document and role."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.composers.sources import head_with_document
from bot.composers.task_lines import say_task
from bot.drafts import Draft, plain
from bot.questions.due_extremes import due_extreme, without_due_extreme
from bot.questions.task_questions import COMMUNES, OWN_COMMUNE, SENDS, SENT
from bot.tasks.ambiguity import settled
from bot.tasks.documents import subject_left, without_places
from bot.tasks.due_days import at_extreme
from bot.tasks.filters import asks_own_alone, of_role, on_subject, role_asked, together_with, within
from bot.tasks.periods import period_asked
from bot.tasks.search import Found, TaskSearch
from bot.units.everyday_names import called_by_field
from bot.units.lookup import find_unit
from bot.units.named_units import mention_named, partner_named, unit_named
from bot.units.names import read_unit
from bot.units.register import Assignment, UnitRegister, register_within
from bot.units.written_names import written_well
from knowledge.documents import Role
from knowledge.status import IN_FORCE_FIRST, OVER
from knowledge.text import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from bot.units.lookup import UnitMatch
    from bot.units.mentions import Mention
    from knowledge.documents import Document, Span, Status
    from knowledge.library import Library


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
    """List every task of the unit asked for; null when the question names no unit.

    A body may be called by its field alone ("bên y tế"); where nothing else answers, it is.
    """
    draft = _of_unit(asked, own_unit, library, vocabulary, evidence)
    if draft is not None and draft.status is not AnswerStatus.NO_EVIDENCE:
        return draft
    for named in called_by_field(asked, register_within(library, asked.document_ids)):
        again = _of_unit(named, own_unit, library, vocabulary, evidence)
        if again is not None and again.answers:
            return again
    return draft


def _of_unit(
    asked: Understanding,
    own_unit: str | None,
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Draft | None:
    register = register_within(library, asked.document_ids)
    own = own_unit if asked.own_unit else None
    written = own or _unit_asked(asked, register)
    if not written and own_unit and not subject_left(asked.text, "", asked.places).words:
        written = own_unit  # "còn phải làm gì nữa": whose unit is known asks of it
    if asked.own_unit and not written:
        return ask_for_unit(register)
    if not written:
        return None
    found = TaskSearch(asked, written, library, vocabulary, register).found()
    if not found.unit.own and not own and (slipped := register.slipped_name(asked.text)):
        found = TaskSearch(asked, slipped, library, vocabulary, register).found()
    if found.unit.open and (meant := settled(asked, found, library, vocabulary)):
        found = TaskSearch(meant, written, library, vocabulary, register).found()
    if found.unit.open and asked.spoken_of and not asked.document_ids:
        within_talk = replace(asked, document_ids=asked.spoken_of[:1])
        there = _of_unit(within_talk, own_unit, library, vocabulary, evidence)
        if there is not None and there.answers:
            return there
    unit = found.unit
    held_by_groups = _is_local(written, register) or (found.limited and found.known)
    missing = _missing(found, written, needs_own=not (own or (unit.shared and held_by_groups)))
    if missing is not None:
        return missing
    kept = _meant(asked, found, register, library, vocabulary, evidence.as_of)
    kept = at_extreme(kept, due_extreme(asked.folded), evidence)
    if not kept:
        return _none_such(unit, in_document=found.limited)
    return _listed(unit, _ranked(kept, unit, evidence, asked.spoken_of), library, evidence)


def _meant(
    asked: Understanding,
    found: Found,
    register: UnitRegister,
    library: Library,
    vocabulary: Vocabulary,
    as_of: dt.date,
) -> list[Assignment]:
    """Keep of a unit's tasks those of the role and time asked for, with a partner or on a subject."""
    alone = found.unit.own and asks_own_alone(asked.folded)
    tasks = [*found.unit.own, *(() if alone else found.unit.shared)]
    if partner := partner_named(asked.text, register):
        both = within(tasks, period_asked(asked.folded, as_of), library)
        kept = together_with(both, find_unit(partner, register, places=asked.places), library)
    else:
        kept = _fitting(asked, tasks, library, as_of)
        if found.subject:
            about = without_places(found.subject, asked.places)
            kept = on_subject(kept, about, found.on_subject, library, vocabulary)
    if _REPORTS.search(asked.folded):
        kept = on_subject(kept, _REPORT, (), library, vocabulary)
    return kept


def _missing(found: Found, written: str, *, needs_own: bool) -> Draft | None:
    """Say why no list can be given: several units, no such document, nothing of the unit's own."""
    unit = found.unit
    if unit.open:
        return _ask_which(unit.open)
    if found.no_document:
        return plain(AnswerStatus.NO_EVIDENCE, replies.NO_SUCH_DOCUMENT, replies.ask_tasks(written))
    if found.strange and unit.name:
        said = replies.parent_unsaid(unit.name, unit.asked)
        return plain(AnswerStatus.NO_EVIDENCE, said, replies.ask_tasks(unit.name))
    if not unit.own and needs_own:
        return _without_own(unit, in_document=found.limited)
    return None


def _unit_asked(asked: Understanding, register: UnitRegister) -> str | None:
    """Return the unit named; beside the asker's own not the sender or the owner of a paper."""
    other = asked.own_unit and mention_named(asked.text, register)
    if other and (other.owner or _sends(other, asked)):
        return COMMUNES if OWN_COMMUNE.search(asked.folded) else None
    named = unit_named(without_due_extreme(asked.text), register)
    own = OWN_COMMUNE.search(asked.folded) if asked.own_unit else None
    acts = own and _ACTS.match(asked.folded[own.end() :])
    return COMMUNES if own and (acts or not named) else named


def _sends(named: Mention, asked: Understanding) -> bool:
    return bool(SENDS.match(asked.folded[named.end :]) or SENT.search(fold(named.written)))


_REPORT = "báo cáo"
_REPORTS = re.compile(
    r"\b(?:nop|gui|lam|co) (?:nhung |cac )?bao cao (?:nao|gi)\b|\b(?:phai|can) bao cao(?: (?:nhung )?(?:gi|noi dung gi|viec gi))?(?:,? (?:va )?(?:khi nao|luc nao|bao gio|ngay nao|han nao|cho ai|gui ai))*\W*$"
)
_ACTS = re.compile(
    r"(?: (?:thi|con|se|cung))* (?:phai|can|co (?:viec|nhiem|trach|gi|nhung|phai)|duoc giao|lam|nop|bao cao|gui)\b"
)


def ask_for_unit(register: UnitRegister) -> Draft:
    """Ask which unit the asker's own is."""
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


def _without_own(unit: UnitMatch, *, in_document: bool) -> Draft:
    """Say that a unit is given nothing itself; name the groups that hold it, to ask for them."""
    groups = list(dict.fromkeys(each.task.unit for each in unit.shared))[:2]
    near = tuple(name for name in unit.near if name != unit.successor)
    said = replies.not_found_unit(unit.asked, near, in_document=in_document)
    if unit.successor:
        said += " " + replies.perhaps_unit(unit.successor)
    if groups:
        said += " " + replies.only_shared(groups)
    offered = [*([unit.successor] if unit.successor else ()), *groups, *near]
    return plain(AnswerStatus.NO_EVIDENCE, said, *map(replies.ask_tasks, offered[:3]))


def _fitting(
    asked: Understanding, found: Sequence[Assignment], library: Library, as_of: dt.date
) -> list[Assignment]:
    """Keep the assignments of the role and the time asked for."""
    folded = fold(without_due_extreme(asked.text))
    return within(of_role(found, role_asked(folded)), period_asked(folded, as_of), library)


def _none_such(unit: UnitMatch, *, in_document: bool) -> Draft:
    """Say that none of the unit's tasks is what was asked for, and offer them all."""
    if not unit.own and not unit.shared:
        return _without_own(unit, in_document=in_document)
    name = unit.name or written_well(unit.asked)
    said = replies.no_such_task(name, len(unit.own) + len(unit.shared))
    return plain(AnswerStatus.NO_EVIDENCE, said, replies.ask_tasks(name))


def _ranked(
    kept: Sequence[Assignment], unit: UnitMatch, evidence: EvidenceList, spoken_of: Sequence[str]
) -> list[Listed]:
    """Put the document that a talk is of first, then those in force."""
    shared = {id(each) for each in unit.shared}
    listed = [Listed(e, evidence.status_of(e.document), id(e) in shared) for e in kept]
    naming = {item.document.id for item in listed if not item.by_group}
    return sorted(
        listed,
        key=lambda item: (
            item.document.id not in spoken_of[:1],
            _rank(item, item.document.id in naming),
        ),
    )


def _rank(item: Listed, names_unit: bool) -> tuple[int, bool, float, str, bool, str, int]:  # noqa: FBT001
    """Put current documents first, among them those that name the unit, the newest first."""
    issued = item.document.metadata.issued_on
    task = item.assignment.task
    return (
        IN_FORCE_FIRST.index(item.status),
        not names_unit,
        -issued.toordinal() if issued else 0,
        item.document.id,
        item.by_group,
        fold(task.unit) if item.by_group else str(task.role == Role.COORDINATING),
        task.span.start,
    )


def _listed(
    unit: UnitMatch, chosen: Sequence[Listed], library: Library, evidence: EvidenceList
) -> Draft:
    name = unit.name or written_well(unit.asked)
    draft = Draft(unit=name)
    draft.frame(replies.TASKS_OF.format(unit=name))
    over_named = False
    for document, items in groupby(chosen, key=lambda item: item.document):
        of_document = list(items)
        if of_document[0].status in OVER and not over_named and chosen[0].status not in OVER:
            draft.frame(replies.PAST_TASKS)
            over_named = True
        head_with_document(draft, evidence, document, library)
        _lines(draft, of_document, library, evidence)
    told = {(item.document.id, item.assignment.task.span) for item in chosen}
    draft.notices.append(_counted(unit, name, told))
    if unit.guessed:
        draft.notices.append(replies.read_as(unit.asked, name))
    if unit.near:
        draft.notices.append(replies.near_units(unit.near))
    draft.follow_ups = [replies.ask_status(), *map(replies.ask_tasks, unit.near[:2])]
    return draft


def _counted(unit: UnitMatch, name: str, told: set[tuple[str, Span]]) -> str:
    """Say that the list is whole, or how many of the unit's tasks it holds."""
    held = {(each.document.id, each.task.span) for each in (*unit.own, *unit.shared)}
    if len(told) < len(held):
        return replies.counted_fitting(name, len(told), len(held))
    return replies.counted_tasks(name, len(told), len({document for document, _ in told}))


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
