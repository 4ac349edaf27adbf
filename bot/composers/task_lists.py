"""Every task of a unit, from every document, grouped by document and role."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.composers.sources import bullet_off, head_with_document
from bot.document_lookup import by_subject, same_number
from bot.drafts import Draft, plain
from bot.group_assignments import assigned_to
from bot.table_rows import is_row, told
from bot.unit_lookup import UnitMatch, find_unit, is_group
from knowledge.documents import Role, Status
from knowledge.status import status_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.terms import Vocabulary
    from bot.understanding import Understanding
    from knowledge.documents import Document, Task
    from knowledge.library import Library

_ORDER = (Status.CURRENT, Status.UPCOMING, Status.UNKNOWN, Status.PAST, Status.SUPERSEDED)
_OVER = frozenset({Status.PAST, Status.SUPERSEDED})


MOST_PLACES = 2


@dataclass(frozen=True, slots=True)
class Assigned:
    """A task in its document, with the document's status."""

    document: Document
    status: Status
    task: Task
    by_group: bool


def compose_tasks(
    asked: Understanding,
    own_unit: str | None,
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Draft | None:
    """List every task of the unit asked for; null when the question names no unit."""
    tasks = library.tasks(asked.document_ids or None)
    units = list(dict.fromkeys((task.unit_key, task.unit) for _, task in tasks))
    if asked.own_unit and not own_unit:
        return _ask_for_unit(tasks)
    unit = find_unit(own_unit if asked.own_unit and own_unit else asked.text, units)
    if unit is None:
        return None
    if unit.open:
        return plain(
            AnswerStatus.CLARIFY, replies.choices(unit.open), *map(replies.ask_tasks, unit.open)
        )
    chosen = _chosen(
        asked, unit, _of_document_named(asked, tasks, library, vocabulary), library, evidence.as_of
    )
    places = sorted({item.document.metadata.place or "" for item in chosen} - {""})
    if len(places) > MOST_PLACES and not asked.numbers:
        options = [f"{unit.name or unit.asked} ({place})" for place in places]
        return plain(AnswerStatus.CLARIFY, replies.choices(options))
    if not chosen:
        return plain(AnswerStatus.NO_EVIDENCE, replies.not_found_unit(unit.asked, unit.near))
    return _listed(unit, chosen, library, evidence)


def _of_document_named(
    asked: Understanding,
    tasks: Sequence[tuple[str, Task]],
    library: Library,
    vocabulary: Vocabulary,
) -> Sequence[tuple[str, Task]]:
    """Keep the tasks of the documents that the question names ("trong kế hoạch du lịch")."""
    named = _IN_DOCUMENT.search(asked.text) or _ON_SUBJECT.search(asked.text)
    if asked.numbers or named is None:
        return tasks
    meant = by_subject(asked, named["subject"], library.documents(), vocabulary)
    if not meant.documents and named.re is _ON_SUBJECT:
        return tasks
    held = {document.id for document in meant.documents}
    return [(document_id, task) for document_id, task in tasks if document_id in held]


_IN_DOCUMENT = re.compile(
    r"\b(?:trong|theo|tại|o|ở|tai)\s+(?:bản\s+)?(?P<subject>(?:kế hoạch|nghị quyết|hướng dẫn|chỉ thị|quyết định|chương trình|"
    r"ke hoach|nghi quyet|huong dan|chi thi|quyet dinh|chuong trinh)\s+(?!này|đó|ấy|nay\b|do\b|ay\b)[^,?]{3,}?)"
    r"(?=\s*(?:,|\?|$|\bthì\b|\bthi\b|phải|phai))",
    re.IGNORECASE,
)
_ON_SUBJECT = re.compile(
    r"(?:\bnhiệm vụ|\bnhiem vu|\bgì|\bgi|\bviệc)\b.*?\s(?:trong|về|ve|đối với)\s+"
    r"(?P<subject>(?!năm|nam\b|thời gian|thoi gian|quý|quy\b|tháng|thang\b)[^,?]{5,})",
    re.IGNORECASE,
)


def _ask_for_unit(tasks: Sequence[tuple[str, Task]]) -> Draft:
    named = Counter(task.unit for _, task in tasks if not is_group(task.unit))
    unit = named.most_common(1)[0][0] if named else "Sở Nội vụ"
    example = replies.ask_tasks(unit)
    return plain(AnswerStatus.CLARIFY, replies.WHICH_UNIT.format(example=example))


def _chosen(
    asked: Understanding,
    unit: UnitMatch,
    tasks: Sequence[tuple[str, Task]],
    library: Library,
    as_of: dt.date,
) -> list[Assigned]:
    documents = {document.id: document for document in library.documents()}
    fitting = [(documents[d], task) for d, task in tasks if in_scope(asked, documents[d])]
    found = assigned_to(unit, fitting)
    return sorted(
        (
            Assigned(document, status_of(document, documents, as_of)[0], task, by_group)
            for document, task, by_group in found
        ),
        key=_rank,
    )


def in_scope(asked: Understanding, document: Document) -> bool:
    """Whether a document fits the year, number and place that the question names."""
    metadata = document.metadata
    if asked.years and metadata.applies_from and metadata.applies_to:
        years = range(metadata.applies_from.year, metadata.applies_to.year + 1)
        if not any(year in years for year in asked.years):
            return False
    if asked.numbers and not any(same_number(n, metadata.number) for n in asked.numbers):
        return False
    return not asked.places or of_place(document, asked.places)


def of_place(document: Document, places: Sequence[str]) -> bool:
    """Whether a document is of one of the places, by its own word or by its title or issuer."""
    metadata = document.metadata
    named = f"{metadata.title or ''} {metadata.issuer or ''}".lower()
    return metadata.place in places or any(place.lower() in named for place in places)


def _rank(item: Assigned) -> tuple[int, float, str, bool, str, int]:
    issued = item.document.metadata.issued_on
    newest = -issued.toordinal() if issued else 0
    group = item.task.unit if item.by_group else ""
    return (
        _ORDER.index(item.status),
        newest,
        item.document.id,
        item.by_group,
        group if item.by_group else str(item.task.role == Role.COORDINATING),
        item.task.span.start,
    )


def _listed(
    unit: UnitMatch, chosen: Sequence[Assigned], library: Library, evidence: EvidenceList
) -> Draft:
    draft = Draft(unit=unit.name or unit.asked)
    over_named = False
    for document, items in groupby(chosen, key=lambda item: item.document):
        of_document = list(items)
        if of_document[0].status in _OVER and not over_named and chosen[0].status not in _OVER:
            draft.frame(replies.PAST_TASKS)
            over_named = True
        head_with_document(draft, evidence, document, library)
        _lines(draft, of_document, library, evidence)
    own = {(i.document.id, i.task.span) for i in chosen}
    draft.notices.append(replies.counted_tasks(len(own), len({i.document.id for i in chosen})))
    places = sorted({item.document.metadata.place or "" for item in chosen} - {""})
    if len(places) > 1:
        draft.notices.append(replies.several_places(places))
    if unit.near:
        draft.notices.append(replies.near_units(unit.near))
    draft.follow_ups = [replies.ask_status(), *map(replies.ask_tasks, unit.near[:2])]
    return draft


def _lines(
    draft: Draft, items: Sequence[Assigned], library: Library, evidence: EvidenceList
) -> None:
    seen = set()
    heading = None
    several = len({_heading(item) for item in items}) > 1
    for item in items:
        if item.task.span in seen:
            continue
        seen.add(item.task.span)
        if _heading(item) != heading:
            heading = _heading(item)
            if several or item.by_group or item.task.role == Role.COORDINATING:
                draft.frame(heading)
        quote = item.task.span.of(library.text(item.document.id))
        words = told(quote, ()) if is_row(quote) else bullet_off(quote)
        draft.say(f"- {words}", evidence.cite(item.document, item.task.span))


def _heading(item: Assigned) -> str:
    if item.by_group:
        return replies.GROUP.format(unit=item.task.unit)
    return replies.COORDINATING if item.task.role == Role.COORDINATING else replies.LEAD
