"""Whom lines belong to: units as written, people named in a heading, bodies and their parts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.documents import Role, Span
from knowledge.text import fold
from knowledge.unit_lists import cell_units, unit_list

_PEOPLE = re.compile(
    r"(?:Đối với )?(?:[Cc]ác )?(?:[Tt]ổ chức, cá nhân|[Cc]á nhân\b|[Nn]gười (?!đứng)|[Hh]ộ |[Nn]hân dân\b|[Nn]ông dân\b|[Nn]gư dân\b"
    r"|[Cc]hủ (?=cơ sở|hộ|đầm|ao|trang|phương|doanh|tàu|nguồn|dự)|[Cc]ơ sở (?=nuôi|sản|kinh|giáo|y|đào|khám|chế|lưu)|[Cc]ộng đồng dân cư)"
)
_DOERS = re.compile(
    r"(?:Đối với )?(?:[Cc]ác )?(?:[Đđ]ơn vị|[Cc]ơ quan|[Dd]oanh nghiệp|[Đđ]ịa phương|[Cc]hủ đầu tư|[Cc]hủ dự án)\b(?!.*[.;:]$)"
)
_PART = re.compile(
    r"(?:van phong so|thanh tra so|(?:cac )?phong\b|cac (?:phong|don vi|co quan)\b.*\b(?:thuoc|truc thuoc) so$|phong,? ban)"
)
_WHOLE = re.compile(r"(?:sở|bộ|ban|cục|ủy ban nhân dân|ubnd) \S", re.IGNORECASE)
_MOST_WORDS = 16
_IN_BRACKETS = re.compile(r"\s*\((?P<inner>[^()]+)\)")


@dataclass(frozen=True, slots=True)
class Owner:
    """A unit that lines belong to, as written, where it is named, and what it is a part of."""

    name: str
    span: Span
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A task before it is numbered; spans are canonical, ``line`` is where it stands."""

    owner: Owner
    role: Role
    span: Span
    line: int
    coordinating: tuple[Span, ...] = ()
    deadline: Span | None = None
    product: Span | None = None


def people_named(text: str, start: int) -> list[Span]:
    """Return a heading that names people or bodies by what they are.

    >>> text = "6. Người nuôi trồng thủy sản:"
    >>> [span.of(text) for span in people_named(text, 3)]
    ['Người nuôi trồng thủy sản']
    """
    words = text[start:].rstrip(" .:;")
    if len(words.split()) > _MOST_WORDS:
        return []
    if _DOERS.match(words):
        return cell_units(text, start, start + len(words))
    return [Span(start, start + len(words))] if _PEOPLE.match(words) else []


def with_members(text: str, group: Span) -> list[Span]:
    """Return a group and the bodies that brackets after it name as its members.

    >>> text = "Các cơ quan thẩm định (Sở Tài chính, Sở Xây dựng):"
    >>> [span.of(text) for span in with_members(text, Span(0, 21))]
    ['Các cơ quan thẩm định', 'Sở Tài chính', 'Sở Xây dựng']
    """
    told = _IN_BRACKETS.match(text, group.end)
    if told is None or not group.of(text).lower().startswith("các "):
        return [group]
    members = unit_list(text, *told.span("inner"))
    single = len(members) > 1 and all(text[member.start].isupper() for member in members)
    return [group, *members] if single else [group]


def is_part(name: str) -> bool:
    """Whether a name is of a part of a body that it doesn't name.

    >>> is_part("Văn phòng Sở"), is_part("Thư viện tỉnh")
    (True, False)
    """
    return bool(_PART.match(fold(name)))


def is_whole(name: str) -> bool:
    """Whether a name is of a body that parts belong to: "Sở Y tế"."""
    return bool(_WHOLE.match(name))
