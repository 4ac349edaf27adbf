"""Which units of the catalogue a question means, and which group assignments cover them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.text import fold, syllables
from knowledge.units import unit_key

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADS = (
    "uy ban nhan dan|hoi dong nhan dan|uy ban mat tran to quoc|ban tuyen giao va dan van|van phong|so|ban|phong|trung tam|"
    "thu vien|bao tang|chi cuc|cuc|bao|dai|cong an|bo chi huy|bo|hoi|doan|lien doan|lien minh|dang uy|tinh uy|thanh uy|"
    "huyen uy|truong|benh vien|quy|thanh tra|cong thong tin|to|nha|chi bo|mat tran|vien|kho bac|thue|toa an|tong cuc|don vi"
)
_ASKED = re.compile(
    rf"\b(?P<unit>(?:{_HEADS})\b.*?)\s*(?=\b(?:thi |co |con )?(?:phai|can|se|duoc|bi|co nhung|co nhiem vu|co trach nhiem|"
    r"chiu trach nhiem|nen|lam|chu tri|phoi hop|trien khai|thuc hien)\b|[?.!,:;]|$)"
)
_GROUP = re.compile(r"^(?:cac|nhung|toan bo|thu truong cac|nguoi dung dau cac)\b")
_TAIL = re.compile(r"\s+(?:tinh|thanh pho|huyen|xa|phuong|dia phuong)$")


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """The unit asked for.

    ``name`` is as a document writes it, null when no document gives it a task; ``asked``
    as the question does. ``keys`` are the catalogue's keys that are this very unit,
    ``groups`` the keys of group assignments that cover it, ``near`` the names that look
    alike but are other units, ``open`` the names between which only the asker can choose.
    """

    asked: str
    name: str | None = None
    keys: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    near: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


def find_unit(question: str, units: Sequence[tuple[str, str]]) -> UnitMatch | None:
    """Return the unit that a question names; ``units`` are (key, name) of those with tasks.

    The longest name wins that stands whole in the question; failing that, names that
    begin with what was asked ("Sở Văn hóa" for "Sở Văn hóa, Thể thao và Du lịch").
    Null when the question names no unit.
    """
    names = {_key(name): name for _, name in units}
    by_key: dict[str, set[str]] = {}
    for key, name in units:
        by_key.setdefault(_key(name), set()).add(key)
    spaced = f" {_key(question)} "
    whole = [key for key in names if key and f" {key} " in spaced]
    asked = _asked_unit(question)
    if whole:
        best = max(whole, key=len)
        if asked is None or len(_bare(asked)) <= len(best) or best not in _bare(asked):
            return _match(best, names, by_key, asked or names[best])
    if asked is None:
        return None
    return _match_beginnings(asked, names, by_key)


def _match_beginnings(asked: str, names: dict[str, str], by_key: dict[str, set[str]]) -> UnitMatch:
    bare = _bare(asked)
    same = [key for key in names if _bare(key) == bare]
    if same:
        return _match(min(same, key=len), names, by_key, asked)
    longer = [key for key in names if key.startswith(bare + " ") and not _GROUP.match(key)]
    groups = frozenset(k for g in _groups_over(bare, names) for k in by_key[g])
    if len({_bare(key) for key in longer}) == 1:
        return _match(longer[0], names, by_key, asked)
    if longer:
        return UnitMatch(asked, open=tuple(names[key] for key in sorted(longer)[:5]))
    return UnitMatch(asked, groups=groups, near=_alike(bare, names))


def _match(best: str, names: dict[str, str], by_key: dict[str, set[str]], asked: str) -> UnitMatch:
    same = [key for key in names if _bare(key) == _bare(best)]
    near = tuple(
        names[key]
        for key in names
        if _bare(key) != _bare(best) and f" {_bare(best)} " in f" {key} " and not _GROUP.match(key)
    )
    groups = [g for g in _groups_over(best, names) if g not in same]
    return UnitMatch(
        asked,
        name=names[best],
        keys=frozenset(k for key in same for k in by_key[key]),
        groups=frozenset(k for g in groups for k in by_key[g]),
        near=near[:5],
    )


def _groups_over(key: str, names: dict[str, str]) -> list[str]:
    """Return the group assignments that cover a unit by the kind of body that it is."""
    if _GROUP.match(key):
        return []
    head = key.split(" ", 1)[0]
    found = []
    for group in names:
        if not _GROUP.match(group) or (" thuoc " in f" {group} " and head != "phong"):
            continue
        if _covers(group, key, head):
            found.append(group)
    return found


def _covers(group: str, key: str, head: str) -> bool:
    members = re.split(r"\b(?:va|cac)\b|,", group)
    if any(re.fullmatch(rf"\s*{head}{_ANY_OF_THEM}\s*", member) for member in members):
        return True
    if head == "so":
        return bool(re.search(r"\bso (?:ban )?nganh\b", group))
    return bool(_COMMUNE.match(key) and _COMMUNES.search(group))


_ANY_OF_THEM = (
    r"(?:\s+(?:tinh|cap tinh|chuyen mon|nghiep vu|lien quan|co lien quan|thuoc\b.*|truc thuoc.*))?"
)
_COMMUNE = re.compile(r"(?:uy ban nhan dan|ubnd) (?:xa|phuong) \w")
_COMMUNES = re.compile(r"uy ban nhan dan (?:cac )?(?:xa|phuong|cap xa)")


def _asked_unit(question: str) -> str | None:
    match = _ASKED.search(fold(question))
    if match is None:
        return None
    written = question[match.start("unit") : match.end("unit")].strip(" ,.;:?!")
    return written if len(syllables(written)) > 1 else None


def _alike(bare: str, names: dict[str, str]) -> tuple[str, ...]:
    wanted = set(bare.split())
    scored = sorted(
        ((len(wanted & set(key.split())) / len(wanted | set(key.split())), key) for key in names),
        reverse=True,
    )
    return tuple(names[key] for score, key in scored[:3] if score >= _ALIKE)


_ALIKE = 0.5


def _key(name: str) -> str:
    return " ".join(syllables(fold(unit_key(name))))


def _bare(key: str) -> str:
    return _TAIL.sub("", " ".join(syllables(fold(key))))
