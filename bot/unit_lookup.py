"""Which units of the catalogue a question means, and which group assignments cover them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text import fold, syllables
from knowledge.units import unit_key

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADS = (
    "uy ban nhan dan|hoi dong nhan dan|uy ban mat tran to quoc|ban tuyen giao va dan van|van phong|so|ban|phong|trung tam|"
    "thu vien|bao tang|chi cuc|cuc|bao|dai|cong an|bo chi huy|bo|hoi|doan|lien doan|lien minh|dang uy|tinh uy|thanh uy|"
    "huyen uy|truong|benh vien|tram|quy|thanh tra|cong thong tin|to|nha|chi bo|mat tran|vien|kho bac|thue|toa an|tong cuc|don vi"
)
_ASKED = re.compile(
    rf"\b(?P<unit>(?:{_HEADS})\b.*?)\s*(?=\b(?:thi |co |con )?(?:phai|can|se|duoc|bi|co nhung|co nhiem vu|co trach nhiem|"
    r"chiu trach nhiem|la gi|la nhung|gom|nen|lam|chu tri|phoi hop|trien khai|thuc hien)\b|[?.!,:;]|$)"
)
_LEVELLED = "(?:uy ban nhan dan|hoi dong nhan dan|cong an|dang uy|uy ban mat tran to quoc)"
_GROUP = re.compile(
    r"^(?:cac|nhung|toan bo|thu truong cac|nguoi dung dau cac)\b"
    rf"|^{_LEVELLED} (?:cac|cap xa)\b"
)
_TAIL = re.compile(
    r"\s+(?:(?:cac |cap )?(?:tinh|thanh pho|huyen|xa|phuong|dia phuong|dac khu)\s*)+$"
)


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

    The name wins that stands whole in the question: not a parent ("… của Sở Nội vụ"), not
    the issuer of a document ("kế hoạch của …"), and of two in one place the longer. Failing
    that, names that begin with what was asked ("Sở Văn hóa" for "Sở Văn hóa, Thể thao và
    Du lịch"). Null when the question names no unit.
    """
    names = {_key(name): name for _, name in units}
    by_key: dict[str, set[str]] = {}
    for key, name in units:
        by_key.setdefault(_key(name), set()).add(key)
    asked = _asked_unit(question)
    best = _standing_in(_key(question), {_bare(key) for key in names})
    if best is not None and (asked is None or not _longer_name(asked, best)):
        return _match(best, names, by_key, asked or _shown(best, names))
    if asked is None:
        return None
    return _match_beginnings(asked, names, by_key)


def is_group(name: str) -> bool:
    """Whether a name is of many units at once.

    >>> is_group("Các sở, ban, ngành"), is_group("Sở Nội vụ")
    (True, False)
    """
    return bool(_GROUP.match(fold(name)))


def _standing_in(question: str, keys: set[str]) -> str | None:
    """Return the key that stands whole in the question and is its subject."""
    spaced = f" {question} "
    found = {key: spaced.find(f" {key} ") for key in keys if key and f" {key} " in spaced}
    whole = {
        key: at
        for key, at in found.items()
        if not any(
            other != key and at >= o and at + len(key) <= o + len(other)
            for other, o in found.items()
        )
    }
    subjects = {key: at for key, at in whole.items() if not _OWNER.search(spaced[: at + 1])}
    chosen = subjects or whole
    return max(chosen, key=lambda key: (len(key), -chosen[key])) if chosen else None


def _longer_name(asked: str, best: str) -> bool:
    """Whether what was asked goes on where the best key ends, so that it is another unit."""
    key = _bare(_key(asked))
    rest = key[len(best) + 1 :]
    if re.fullmatch(_LEVELLED, best) and _A_COMMUNE.match(rest):
        return True
    return key.startswith(best + " ") and not _PLACED.match(rest)


def _shown(key: str, names: dict[str, str]) -> str:
    return min((name for full, name in names.items() if _bare(full) == key), key=len)


_OWNER = re.compile(
    r"(?<!nhiem vu)(?<!trach nhiem)(?<!cong viec)(?<!phan viec) (?:cua|thuoc|truc thuoc|voi|boi) $"
)
_A_COMMUNE = re.compile(r"(?:xa|phuong|huyen|thanh pho) \w")
_PLACED = re.compile(
    r"(?:cac|tinh|thanh pho|huyen|xa|phuong|cua|thuoc|o|tai|so|trong|nam|theo|ve|va)\b"
)


def _match_beginnings(asked: str, names: dict[str, str], by_key: dict[str, set[str]]) -> UnitMatch:
    bare = _bare(_key(asked))
    if any(_bare(key) == bare for key in names):
        return _match(bare, names, by_key, asked)
    longer = [key for key in names if key.startswith(bare + " ") and not _GROUP.match(key)]
    groups = frozenset(k for g in _groups_over(bare, names) for k in by_key[g])
    if len({_bare(key) for key in longer}) == 1:
        return _match(_bare(longer[0]), names, by_key, asked)
    if longer:
        return UnitMatch(asked, open=tuple(names[key] for key in sorted(longer)[:5]))
    return UnitMatch(asked, groups=groups, near=_alike(bare, _single(names)))


def _match(best: str, names: dict[str, str], by_key: dict[str, set[str]], asked: str) -> UnitMatch:
    same = [key for key in names if _bare(key) == best]
    alike = {
        _bare(key): _shown(_bare(key), names)
        for key in names
        if _bare(key) != best and f" {best} " in f" {key} " and not _GROUP.match(key)
    }
    groups = [g for g in _groups_over(best, names) if g not in same]
    return UnitMatch(
        asked,
        name=_shown(best, names),
        keys=frozenset(k for key in same for k in by_key[key]),
        groups=frozenset(k for g in groups for k in by_key[g]),
        near=tuple(alike.values())[:5],
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
    commune = _COMMUNE.match(key)
    return bool(commune and re.search(rf"{commune['body']} (?:cac )?{_COMMUNES}", group))


_ANY_OF_THEM = (
    r"(?:\s+(?:tinh|cap tinh|chuyen mon|nghiep vu|lien quan|co lien quan|thuoc\b.*|truc thuoc.*))?"
)
_COMMUNE = re.compile(rf"(?P<body>{_LEVELLED}) (?:xa|phuong|dac khu) \w")
_COMMUNES = r"(?:xa|phuong|cap xa|dac khu)"


def _asked_unit(question: str) -> str | None:
    match = _ASKED.search(fold(question))
    if match is None:
        return None
    written = question[match.start("unit") : match.end("unit")].strip(" ,.;:?!")
    return written if len(syllables(written)) > 1 else None


def _single(names: dict[str, str]) -> dict[str, str]:
    return {key: name for key, name in names.items() if not _GROUP.match(key)}


def _alike(bare: str, names: dict[str, str]) -> tuple[str, ...]:
    wanted = set(bare.split())
    scored = sorted(
        ((len(wanted & set(key.split())) / len(wanted | set(key.split())), key) for key in names),
        reverse=True,
    )
    return tuple(names[key] for score, key in scored[:3] if score >= _ALIKE)


_ALIKE = 0.5


@lru_cache(maxsize=16384)
def _key(name: str) -> str:
    """Return a name folded, its abbreviations written out, its parent in brackets kept last."""
    return " ".join(syllables(fold(unit_key(name.replace("(", " thuoc ")))))


@lru_cache(maxsize=16384)
def _bare(key: str) -> str:
    """Return a key without its parent, its place and the office of its head.

    >>> _bare("giam doc trung tam luu tru thuoc so noi vu"), _bare("thu vien tinh")
    ('trung tam luu tru', 'thu vien')
    """
    if _LEVELLED_BELOW.match(key):
        return key
    if _GROUP.match(key):
        return key
    plain = _PARENT.sub("", _HEAD_OF.sub("", key))
    return _TAIL.sub("", plain) if len(plain.split()) > _SHORT else plain


_PARENT = re.compile(r"\s+(?:thuoc|truc thuoc|cua)\s.*$")
_HEAD_OF = re.compile(
    r"^(?:(?:pho )?giam doc|chanh(?= van phong)|truong(?= (?:ban|phong)\b)|thu truong|chu tich) "
)
_LEVELLED_BELOW = re.compile(rf"{_LEVELLED} (?:cac|cap|xa|phuong|huyen|thanh pho)\b")
_SHORT = 2
