"""Tasks asked for without a unit: all that a document gives, and what falls due in a time."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.composers.sources import head_with_document
from bot.composers.task_lines import task_words
from bot.drafts import Draft, plain
from bot.passages.table_rows import is_row
from bot.tasks.documents import documents_meant, documents_on, of_place, subject_left
from bot.tasks.filters import on_subject, within
from bot.tasks.periods import period_asked
from bot.units.closing_formulas import is_formula, is_general_call
from bot.units.named_units import mention_named
from bot.units.names import read_unit
from bot.units.register import register_within
from knowledge.documents import Role, Status
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from bot.tasks.periods import Period
    from bot.units.register import Assignment, UnitRegister
    from knowledge.documents import Document, Span
    from knowledge.library import Library

MOST = 60
_IN_FORCE = frozenset({Status.CURRENT, Status.UPCOMING, Status.UNKNOWN})
_BODY = r"(?:ai|(?:nhung |cac )?(?:don vi|co quan|so|so,? (?:ban,? )?nganh|nganh|dia phuong|phong|ben|noi)(?: nganh)?(?: nao)?)"
_GIVES = re.compile(
    rf"\b(?:giao|phan cong)(?: (?:nhung|cac|nhiem vu|viec|cong viec|trach nhiem|gi|nao|ra sao|cu the))* (?:cho )?{_BODY}"
    rf"(?: (?:lam|thuc hien|chu tri|nhung|cac|nhiem vu|viec|gi|nao))*\W*$"
    rf"|\b(?:phan cong|giao)(?: nhiem vu| viec| trach nhiem)?(?: cho (?:cac|tung|nhung) (?:don vi|co quan|so|nganh)\S*(?: nganh)?)?"
    r" (?:the nao|nhu the nao|ra sao|cu the the nao)\W*$"
    rf"|\b{_BODY} (?:duoc|bi) (?:giao|phan cong)(?: (?:nhung|cac|nhiem vu|viec|lam|gi|nao))*(?: (?:trong|theo(?! doi)|tai|o|boi)\b.*)?\W*$"
)
_DUE = re.compile(
    r"\b(?:xong|hoan thanh|den han|toi han|het han|qua han|tre han|han(?: chot| cuoi)?|phai lam|can lam|phai trien khai)\b"
)
_WORK = re.compile(
    r"\b(?:viec|nhiem vu|noi dung|phan viec) (?:gi|nao)\b|^(?:dau |cong |phan )?(?:viec|nhiem vu)\b|\b(?:nhung|cac|liet ke|danh sach) (?:dau |cong |phan )?(?:viec|nhiem vu)\b"
    r"|\b(?:lam|xong|hoan thanh|trien khai) (?:nhung )?gi\b|\b(?:nhung|cac) (?:thoi )?(?:han|moc)(?: chot| cuoi| thoi gian)?(?: nao| gi)?\W*$"
)
_ELSE = re.compile(r"\b(?:bao nhieu|may (?!viec|nhiem vu|dau viec))\b")


def compose_overview(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """List what a document gives to whom, or what is due in a time; null for other questions."""
    period = period_asked(asked.folded, evidence.as_of)
    due = bool(period and _DUE.search(asked.folded) and _WORK.search(asked.folded))
    gives = bool(_GIVES.search(asked.folded))
    if asked.own_unit or not (due or gives) or _ELSE.search(asked.folded):
        return None
    register = register_within(library, asked.document_ids)
    named = mention_named(asked.text, register)
    if named and not named.owner and not _says_nobody(named.written, gives=gives):
        return None
    given = _given(asked, period if due else None, register, library, vocabulary, evidence)
    if given:
        return _told(given, library, evidence)
    return plain(AnswerStatus.NO_EVIDENCE, replies.NOTHING_DUE) if due and given == [] else None


def _says_nobody(written: str, *, gives: bool) -> bool:
    """Whether a name is of no unit: a place, or "các đơn vị" to whom a paper gives its tasks."""
    return fold(written).split()[0] == "tinh" or (gives and read_unit(written).many)


def _given(
    asked: Understanding,
    period: Period | None,
    register: UnitRegister,
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> list[Assignment] | None:
    """Return the assignments meant; null when the question leaves open which documents'."""
    subject = subject_left(asked.text, "", asked.places)
    allowed = documents_meant(asked, library)
    limited = bool(asked.numbers or asked.document_ids)
    meant = allowed if limited else documents_on(asked, subject, allowed, vocabulary)
    if period is None:
        return _assigned(meant, register, library) if meant else None
    if not meant and subject.names_document:
        return None
    in_force = [
        document
        for document in meant or allowed
        if evidence.status_of(document) in _IN_FORCE
        and (not asked.places or of_place(document, asked.places))
    ]
    found = within(_assigned(in_force, register, library), period, library)
    if meant or not subject.marked:
        return found
    return on_subject(found, subject.words, (), library, vocabulary)


def _assigned(
    documents: Sequence[Document], register: UnitRegister, library: Library
) -> list[Assignment]:
    """Return what documents give somebody to do, in their order, formulas aside."""
    return [
        each
        for document in documents
        for each in register.of_document(document.id)
        if each.task.role != Role.COORDINATING
        and not _empty(each.task.span.of(library.text(document.id)), many=each.name.many)
    ]


def _empty(words: str, *, many: bool) -> bool:
    """Whether a line only opens a list, or calls on many to carry the paper out."""
    opens = words.rstrip().endswith(":")
    return opens or (many and (is_formula(words) or is_general_call(words)))


def _told(given: Sequence[Assignment], library: Library, evidence: EvidenceList) -> Draft:
    draft = Draft()
    lines = 0
    spans = {(each.document.id, each.task.span) for each in given}
    for document, of_document in groupby(given, key=lambda each: each.document):
        if lines >= MOST:
            break
        head_with_document(draft, evidence, document, library)
        for _, same in groupby(of_document, key=lambda each: each.task.span):
            if lines < MOST:
                _say(draft, list(same), library, evidence)
                lines += 1
    draft.notices.append(replies.counted_given(len(spans), len({d for d, _ in spans})))
    if len(spans) > lines:
        draft.notices.append(replies.cut_given(lines))
    draft.follow_ups = [replies.ask_tasks(_first_unit(given))]
    return draft


def _say(draft: Draft, same: list[Assignment], library: Library, evidence: EvidenceList) -> None:
    """Add the line of one task: to whom it is given, its words, when where they lack that."""
    first = same[0]
    text = library.text(first.document.id)
    quote = first.task.span.of(text)
    marks = [evidence.cite(first.document, first.task.span)]
    units = list(dict.fromkeys(" ".join(each.task.unit_span.of(text).split()) for each in same))
    apart = [each.task.unit_span for each in same if not _in(each.task.unit_span, first)]
    marks += [evidence.cite(first.document, span) for span in apart]
    words = task_words(quote, first.task.unit)
    if apart or is_row(quote):
        words = f"{', '.join(units)}: {words}"
    due = first.task.deadline
    if due and not _in(due, first):
        words += f" ({replies.DEADLINE}: {' '.join(due.of(text).split())})"
        marks.append(evidence.cite(first.document, due))
    draft.say(f"- {words}", *dict.fromkeys(marks))


def _in(span: Span, each: Assignment) -> bool:
    return each.task.span.start <= span.start and span.end <= each.task.span.end


def _first_unit(given: Sequence[Assignment]) -> str:
    return next((each.task.unit for each in given if not each.name.many), given[0].task.unit)
