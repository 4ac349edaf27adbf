"""What a question leaves of a unit's tasks: a role, a subject, a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.passages.held import Held
from bot.passages.wanted import Wanted
from bot.tasks.periods import falls_within
from knowledge.documents import Role
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.passages.terms import Vocabulary
    from bot.tasks.periods import Period
    from bot.units.lookup import UnitMatch
    from bot.units.register import Assignment
    from knowledge.library import Library

FITS = 0.6
FITS_BESIDE = 0.85


def role_asked(folded: str) -> Role | None:
    """Return the part that a question asks about; null when every part counts.

    A task that is its unit's own, whatever its part, is asked for as one assigned.

    >>> role_asked("so noi vu chu tri nhung nhiem vu nao"), role_asked("so noi vu phoi hop viec gi")
    (<Role.LEAD: 'lead'>, <Role.COORDINATING: 'coordinating'>)
    >>> role_asked("so noi vu chu tri, phoi hop nhung viec gi")
    >>> role_asked("cong an tinh phoi hop viec gi")
    <Role.COORDINATING: 'coordinating'>
    >>> role_asked("so noi vu co viec gi, ke ca viec phoi hop")
    >>> role_asked("so noi vu tu lo viec nao, viec nao chi phoi hop")
    >>> role_asked("so noi vu phai lam va phoi hop lam nhung viec gi")
    >>> role_asked("so noi vu duoc giao chu tri, thuc hien viec gi")
    <Role.ASSIGNED: 'assigned'>
    >>> role_asked("so noi vu co viec gi, khong tinh viec phoi hop")
    <Role.ASSIGNED: 'assigned'>
    """
    if _LEADS_AND_DOES.search(folded) and not _JOINS.search(folded):
        return Role.ASSIGNED
    if _ALONE.search(folded):
        return Role.LEAD if _LEADS.search(folded) else Role.ASSIGNED
    if _BOTH.search(folded):
        return None
    lead, with_others = _LEADS.search(folded), _JOINS.search(folded)
    if bool(lead) == bool(with_others):
        return None
    return Role.LEAD if lead else Role.COORDINATING


_LEADS = re.compile(
    r"\bchu tri\b|\bdau moi\b|\bdung dau\b(?= viec)"
    r"|\b(?:tu|truc tiep) (?:lo|lam|dung ra|ganh)\b|\b(?:lam|lo|phu trach) chinh\b"
)
_JOINS = re.compile(
    r"\bphoi hop\b(?! (?:\w+ ){0,3}(?:voi )?(?:ai|don vi nao|co quan nao|nhung ai|nhung don vi)\b)"
)


_BOTH = re.compile(
    r"\b(?:ca(?! mau\b)|lan|kem|cong(?! (?:an|nghe|thuong|doan|ty|tac|chuc|bao|dan|vien|trinh|ich|so)\b)|them|khong chi|khong rieng)"
    r"(?: (?:\w+ ){0,2})(?:phoi hop|chu tri)\b"
    r"|\b(?:lam|thuc hien|trien khai|lo|phu trach|dam nhiem|tham muu|chu dong)(?: \w+){0,3}? ?(?:,|va|hoac|hay|cung|cung nhu) (?:phai |can |duoc giao )?phoi hop\b"
)
"""One part named only to be counted with the others: "kể cả phối hợp", "làm và phối hợp làm"."""
_LEADS_AND_DOES = re.compile(
    r"\bchu tri(?:,| va| hoac| hay)? ?(?:va )?(?:thuc hien|trien khai|lam|tham muu)\b"
)
"""The heading of what a unit does itself: "chủ trì, thực hiện"."""
_ALONE = re.compile(
    r"\b(?:khong (?:ke|tinh|gom|bao gom|lay|can)|tru|ngoai tru|bo qua)(?: \w+){0,2} phoi hop\b"
)
"""The part of a partner left out: "không kể việc phối hợp"."""


def asks_own_alone(folded: str) -> bool:
    """Whether a question leaves out what a unit is given with many: "ngoài việc chung", "giao đích danh".

    >>> asks_own_alone("ngoai viec chung cua cac so, so y te duoc giao gi")
    True
    >>> asks_own_alone("so y te duoc giao rieng viec gi"), asks_own_alone("so y te duoc giao viec gi")
    (True, False)
    """
    return bool(_COMMON.search(folded) or _BY_NAME.search(folded))


def without_common(text: str) -> str:
    """Return a question without the words that leave out what many are given.

    >>> without_common("Ngoài các việc chung của mọi sở, ngành, Sở Y tế được giao riêng việc gì?")
    ', Sở Y tế được giao việc gì?'
    """
    folded = fold(text)
    for pattern in (_COMMON, _BY_NAME):
        folded = pattern.sub(lambda match: "\0" * len(match[0]), folded)
    return "".join(typed for mark, typed in zip(folded, text, strict=False) if mark != "\0")


_COMMON = re.compile(
    r"\b(?:ngoai|khong (?:ke|tinh|gom|bao gom|lay|can)|(?:ngoai )?tru|bo qua)(?: (?:ra|cac|nhung|may|phan))* (?:viec|nhiem vu|phan)(?: (?:duoc|giao|lam))* chung\b"
    r"(?: (?:cua|cho|voi) (?:(?:moi|cac|tat ca|ca|nhung|toan) )*(?:so|co quan|don vi|xa|phuong|bo|phong|dia phuong)\b"
    r"(?:(?:,| va|, va) (?:(?:ban|nganh)\b|(?:phuong|don vi|dia phuong|co quan)\b(?=,| va| thi)))*)?"
)
_BY_NAME = re.compile(
    r"(?<=\bgiao) (?:rieng|dich danh)\b|(?<=\bgiao cho) (?:rieng|dich danh)\b|\bdich danh\b| rieng(?= (?:nhung |cac )?(?:viec|nhiem vu)\b)"
)


def of_role(found: Sequence[Assignment], role: Role | None) -> list[Assignment]:
    """Keep the assignments of a role; who is simply given a task leads it where its paper says of none that they do."""
    if role is None:
        return list(found)
    if role == Role.ASSIGNED:
        return [each for each in found if each.task.role != Role.COORDINATING]
    if role == Role.COORDINATING:
        return [each for each in found if each.task.role == role]
    said = {each.document.id for each in found if each.task.role == role}
    return [
        each
        for each in found
        if each.task.role == role
        or (each.task.role == Role.ASSIGNED and each.document.id not in said)
    ]


def together_with(
    found: Sequence[Assignment], partner: UnitMatch, library: Library
) -> list[Assignment]:
    """Keep the assignments that a partner shares: given by the same words, or named in them."""
    places = {(each.document.id, each.task.span) for each in partner.own}
    names = {fold(each.task.unit) for each in partner.own} | {fold(partner.asked)}

    def is_shared(each: Assignment) -> bool:
        text = library.text(each.document.id)
        said = fold(" ".join(s.of(text) for s in (each.task.span, *each.task.coordinating)))
        named = any(name in " ".join(said.split()) for name in names)
        return named or (each.document.id, each.task.span) in places

    return [each for each in found if is_shared(each)]


def within(
    found: Sequence[Assignment], period: Period | None, library: Library
) -> list[Assignment]:
    """Keep the assignments that are due, whole or in part, within a period."""
    if period is None:
        return list(found)
    return [
        each
        for each in found
        if falls_within(each.task.span.of(library.text(each.document.id)), each.task.due_on, period)
    ]


def on_subject(
    found: Sequence[Assignment],
    subject: str,
    whole: Collection[str],
    library: Library,
    vocabulary: Vocabulary,
) -> list[Assignment]:
    """Keep the assignments whose words, or the headings above them, speak of a subject.

    All of the documents ``whole``, by id, do; beside them those of others must hold nearly all.
    """
    wanted = Wanted.from_question(subject, vocabulary)
    if not wanted.terms:
        return list(found)
    enough = FITS_BESIDE if whole else FITS
    return [
        each
        for each in found
        if each.document.id in whole
        or wanted.coverage((_said(each, library), 1.0), (_above(each, library), _ABOVE)) >= enough
    ]


_ABOVE = 0.9


def _said(each: Assignment, library: Library) -> Held:
    return Held.of(each.task.span.of(library.text(each.document.id)))


def _above(each: Assignment, library: Library) -> Held:
    """Return the words of the headings above a task, its document's title the highest."""
    sections = library.sections(each.document.id)
    titles = [each.document.metadata.title or ""]
    at = each.task.section_position
    while at is not None and at < len(sections):
        titles.append(sections[at].title)
        at = sections[at].parent
    return Held.of(" ".join(titles))
