"""Lists whose members share one head: "các Bộ: Y tế, Công an", "UBND các xã An Hòa, Suối Lanh".

Each member is a body of its own, named by the head in the singular and its own words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.capitals import compile_capitals
from knowledge.documents import Span
from knowledge.unit_words import HEAD, PLACE, known_names

if TYPE_CHECKING:
    from collections.abc import Sequence

_KINDS = (
    r"[Ss]ở|[Bb]ộ|[Bb]an|[Pp]hòng|[Cc]ục|[Cc]hi cục|[Vv]ụ|[Vv]iện|[Tt]rường|[Hh]ội|[Đđ]oàn|[Đđ]ội|[Tt]rung tâm|[Cc]ông ty"
    r"|[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Hh]uyện|[Qq]uận|[Tt]ỉnh|[Tt]hành phố|[Tt]hị trấn|[Tt]hôn|[Bb]ản|[Ấấ]p|[Nn]ước"
)
_SHARED = compile_capitals(
    rf"(?P<before>(?:[^,;:()]{{1,60}}\s)?)(?P<many>[Cc]ác )(?P<kind>{_KINDS})(?P<mark>\s*:\s*|\s)(?=[A-ZĐÀ-Ỹ])"
)
_FIRST = compile_capitals(r"(?:[Cc]ác )?(?P<body>[^,;:()]{2,40}?) các nước\s*:?\s*(?=[A-ZĐÀ-Ỹ])")
_BETWEEN = re.compile(r"\s*(?:,\s*(?:và\s+)?|;\s*|\s(?:và|cùng)\s+)")
_PLACES = frozenset(
    {
        "xã",
        "phường",
        "đặc khu",
        "huyện",
        "quận",
        "tỉnh",
        "thành phố",
        "thị trấn",
        "thôn",
        "bản",
        "ấp",
    }
)
_KIND_WORDS = re.compile(r"(?:Đại học|Cao đẳng|Trung cấp|Tiểu học|Mầm non|Trung học)\b")
_OF_PLACE = compile_capitals(
    r"(?P<body>(?:Chủ tịch |Phó Chủ tịch |Công an |Đảng ủy |Đảng uỷ )?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Công an|Đảng ủy|Đảng uỷ|Trạm [Yy] tế|Sở)\s)"
    r"(?:[Tt]ỉnh|[Tt]hành phố|[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Hh]uyện) [A-ZĐÀ-Ỹ]"
)
_SIDE = re.compile(r"\s(?:trên|thuộc|có|liên quan|được|nơi|theo|tại)\b")


@dataclass(frozen=True, slots=True)
class Member:
    """One body of a list: its whole name and the place of its own words in the list."""

    name: str
    span: Span


def members(words: str) -> list[Member]:
    """Return the bodies that share the head of a list, none when the words are no such list.

    >>> [member.name for member in members("các Bộ: Quốc phòng, Giáo dục và Đào tạo, Y tế")]
    ['Bộ Quốc phòng', 'Bộ Giáo dục và Đào tạo', 'Bộ Y tế']
    >>> [member.name for member in members("Chủ tịch UBND các xã Suối Lanh, Đồi Thông")]
    ['Chủ tịch UBND xã Suối Lanh', 'Chủ tịch UBND xã Đồi Thông']
    >>> [member.name for member in members("các Đại sứ quán các nước: Lào, Cộng hòa Pháp")]
    ['Đại sứ quán Lào', 'Đại sứ quán Cộng hòa Pháp']
    >>> members("các sở, ban, ngành"), members("các Sở Y tế")
    ([], [])
    """
    shared = _FIRST.match(words) or _SHARED.match(words)
    if shared is None or _SIDE.search(words, shared.end()):
        return []
    parts = _parts(words, shared.end())
    if not _is_sure(words, shared, parts) or any(
        _KIND_WORDS.match(part.of(words)) for part in parts
    ):
        return []
    return [Member(_head(shared) + part.of(words), part) for part in parts]


def _is_sure(words: str, shared: re.Match[str], parts: Sequence[Span]) -> bool:
    """Whether there are several members, not one field of two words: "các Hội Khoa học và Kỹ thuật"."""
    if len(parts) < 2:  # noqa: PLR2004 - several are two
        return False
    kind = shared.groupdict().get("kind") or ""
    listed = ":" in shared[0] or "," in words[parts[0].end : parts[-1].start]
    known = all(known_names().fullmatch(f" {part.of(words)}") for part in parts)
    return listed or known or kind.lower() in _PLACES


def each_named(text: str, spans: Sequence[Span]) -> list[tuple[str, Span]]:
    """Return the name and the place of every body at the spans, members of a list each alone.

    A place that follows a body of places is another of its kind.

    >>> text = "UBND xã Suối Lanh, xã Đồi Thông"
    >>> [name for name, _ in each_named(text, [Span(0, 17), Span(19, 31)])]
    ['UBND xã Suối Lanh', 'UBND xã Đồi Thông']
    """
    found: list[tuple[str, Span]] = []
    body = ""
    for span in spans:
        words = span.of(text)
        shared = [
            (m.name, Span(span.start + m.span.start, span.start + m.span.end))
            for m in members(words)
        ]
        found += shared or [(body + words if PLACE.match(words) else words, span)]
        held = _OF_PLACE.match(words)
        body = held["body"] if held else body if PLACE.match(words) else ""
    return found


def _head(shared: re.Match[str]) -> str:
    """Return what goes before each member's own words."""
    found = shared.groupdict()
    if "body" in found:
        body = found["body"]
        return f"{body[0].upper()}{body[1:]} "
    before, kind = found["before"] or "", found["kind"]
    if kind.lower() in _PLACES:
        return f"{before}{kind} "
    return f"{before}{kind[0].upper()}{kind[1:]} "


def _parts(words: str, start: int) -> list[Span]:
    """Return the members' own words: known fields whole, others up to the next mark."""
    parts: list[Span] = []
    at = start
    while at < len(words):
        end = _part_end(words, at)
        if end == at or not words[at].isupper() or _is_body(words, at):
            return []
        parts.append(Span(at, end))
        between = _BETWEEN.match(words, end)
        if between is None:
            return parts if not words[end:].strip(" .;:") else []
        at = between.end()
    return parts


def _is_body(words: str, at: int) -> bool:
    """Whether a body with a head of its own stands here; "Công an" is a field as well."""
    known = known_names().match(" " + words[at:])
    return known is None and HEAD.match(words, at) is not None


def _part_end(words: str, at: int) -> int:
    known = known_names().match(" " + words[at:])
    if known:
        return at + known.end() - 1
    mark = re.compile(r"\s*[,;]|\s(?:và|cùng)\s(?=\S)|[.:]?\s*$").search(words, at)
    return mark.start() if mark else len(words)
