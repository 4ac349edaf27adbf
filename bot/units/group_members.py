"""Which bodies a group holds: "các sở, ban, ngành", "các cơ quan, đơn vị", "UBND các xã".

Members are told by kind and level. Whose group it is follows from who issued the document:
"các đơn vị" of a sở's plan are that sở's own, those of a province's plan the province's.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.units.names import CENTRAL, COMMUNE, DISTRICT, UnitName
from bot.units.speakers import Issuer, Speaker

if TYPE_CHECKING:
    from collections.abc import Callable


@lru_cache(maxsize=65536)
def covers(group: UnitName, unit: UnitName, speaks: Speaker, *, spoken_to: bool = False) -> bool:
    """Whether a group holds a unit; ``spoken_to`` when the document names the unit elsewhere.

    >>> from bot.units.names import read_unit
    >>> province = Speaker(Issuer.PROVINCE)
    >>> departments = read_unit("Các sở, ban, ngành")
    >>> covers(departments, read_unit("Sở Tài chính"), province)
    True
    >>> covers(departments, read_unit("Thư viện tỉnh"), province)
    False
    >>> board = Speaker(Issuer.PROVINCE, "ban chi huy phong thu dan su")
    >>> [covers(read_unit("các đơn vị"), read_unit("Sở Y tế"), each) for each in (board, province)]
    [False, True]
    >>> covers(read_unit("UBND các xã, phường"), read_unit("UBND xã Mường So"), province)
    True
    """
    if unit.many or not group.many:
        return False
    if _CENTRAL.search(group.body) and unit.level != CENTRAL:
        return False
    if group.level in {COMMUNE, DISTRICT}:
        return _of_level(group, unit)
    if unit.level in {COMMUNE, DISTRICT}:
        return unit.body in {"", _COMMITTEE} and _local(group.body, speaks)
    if group.body in {"", unit.body}:
        return unit.body in {group.body, _COMMITTEE}
    if _OF_THE_DEPARTMENT.search(group.body):
        return speaks.rank is Issuer.AGENCY and _own_part(unit, speaks, spoken_to)
    kinds = member_kinds(group.body)
    if not kinds:
        return unit.body.startswith(group.body + " ") and " " in group.body
    return any(_IS[kind](unit, speaks, spoken_to) for kind in kinds)


def _of_level(group: UnitName, unit: UnitName) -> bool:
    """Whether a unit is one of "UBND các xã, phường", "các xã, phường"."""
    if unit.level != group.level:
        return False
    if unit.body in {"", _COMMITTEE}:
        return group.body in {"", _COMMITTEE} or member_kinds(group.body) is not None
    return group.body == unit.body


def _local(body: str, speaks: Speaker) -> bool:
    return speaks.rank is Issuer.PROVINCE and bool(re.search(r"\bdia phuong\b", body))


_OF_THE_DEPARTMENT = re.compile(r"\bthuoc (?:so|cuc|trung tam|truong|ban)\b")
_COMMITTEE = "uy ban nhan dan"
_CENTRAL = re.compile(r"\btrung uong\b|\bthuoc chinh phu\b(?!.*\bdia phuong\b)")
_WORDS = (
    "to chuc chinh tri xa hoi|bo|so|ban|nganh|phong|co quan ngang bo|co quan thuoc chinh phu|co quan|don vi|dia phuong|doan the"
    "|to chuc|doanh nghiep|ca nhan|cac|chuyen mon|su nghiep|chuc nang|nha nuoc|hanh chinh|thuoc so|thuoc uy ban nhan dan|truc thuoc|thuoc"
    "|cong lap|cap|can bo|cong chuc|vien chuc|nguoi lao dong|quan ly"
)
_GENERIC = re.compile(rf"(?:(?:{_WORDS})(?:\s|$))*")
_KIND = re.compile(
    r"co quan (?:thong tin dai chung|bao chi|truyen thong|thong tan)|to chuc chinh tri xa hoi|co quan ngang bo|co quan thuoc chinh phu"
    r"|\b(?:bo|so|ban|nganh|phong|co quan|don vi|dia phuong|doan the)\b"
)
_VERTICAL = re.compile(
    r"cong an$|bo chi huy (?:quan su|bo doi bien phong)|thanh tra$|bao hiem xa hoi|kho bac|thue$|cuc thue|thong ke|toa an|vien kiem sat"
    r"|hai quan|chi cuc quan ly thi truong|ngan hang nha nuoc"
)
_PART = re.compile(
    r"(?:phong|trung tam|thu vien|bao tang|chi cuc|ban quan ly du an|nha hat|nha van hoa|doan nghe thuat|truong|benh vien|tram|van phong$)\b"
)
_UNION = re.compile(r"hoi\b(?! dong)|doan thanh nien|lien doan lao dong|lien minh hop tac xa")
_STEERS = re.compile(
    r"(?:(?:tieu )?ban chi (?:huy|dao)|ban van dong|to cong tac|hoi dong(?! nhan dan)|uy ban phong)\b"
)
"""Boards set up for one matter: their "các đơn vị" are those to whom the paper gives work."""
_PRESS = re.compile(r"(?:bao|dai|thong tan xa|tap chi|trang thong tin|cong thong tin)\b")


def same_members(asked: UnitName, group: UnitName) -> bool:
    """Whether two names of groups are of the same bodies, one of them perhaps of some more.

    >>> from bot.units.names import read_unit
    >>> same_members(read_unit("các sở, ngành"), read_unit("Thủ trưởng các sở, ban, ngành tỉnh"))
    True
    >>> same_members(read_unit("các xã, phường"), read_unit("UBND các xã, phường"))
    True
    >>> same_members(read_unit("các sở, ngành"), read_unit("các cơ quan, đơn vị"))
    False
    """
    if asked.level != group.level and {asked.level, group.level} & {COMMUNE, DISTRICT}:
        return False
    if asked.body == group.body or {asked.body, group.body} == {"", _COMMITTEE}:
        return True
    mine, its = member_kinds(asked.body), member_kinds(group.body)
    if not mine or not its:
        return False
    return mine[0] == its[0] and (set(mine) <= set(its) or set(its) <= set(mine))


@lru_cache(maxsize=4096)
def member_kinds(body: str) -> tuple[str, ...] | None:
    """Return the kinds of member that a group's name lists; null when it is of one special kind."""
    found = tuple(match.group() for match in _KIND.finditer(body))
    special = bool(found) and found[0].startswith("co quan ") and found[0] not in _IS_CENTRAL
    if special:
        return ("co quan bao chi",)
    return found if _GENERIC.fullmatch(body) else None


_IS_CENTRAL = ("co quan ngang bo", "co quan thuoc chinh phu")


def _department(unit: UnitName, *_: object) -> bool:
    return unit.body.startswith("so ")


def _ministry(unit: UnitName, *_: object) -> bool:
    return unit.body.startswith("bo ") and not unit.body.startswith(("bo chi huy", "bo tu lenh"))


def _sector(unit: UnitName, speaks: Speaker, spoken_to: bool) -> bool:  # noqa: FBT001 - one signature for every kind
    if speaks.rank is Issuer.CENTRAL:
        return _ministry(unit) or _central(unit)
    if spoken_to:
        return False  # a body that the paper names itself isn't hidden in "ngành" as well
    office = unit.body == "van phong" and unit.parent.startswith((_COMMITTEE, "hoi dong nhan dan"))
    return bool(_VERTICAL.match(unit.body)) or office


def _central(unit: UnitName, *_: object) -> bool:
    return unit.level == CENTRAL or unit.parent == "chinh phu"


def _board(unit: UnitName, *_: object) -> bool:
    return unit.body.startswith(("ban quan ly", "ban dan toc")) and not unit.parent


def _division(unit: UnitName, speaks: Speaker, spoken_to: bool) -> bool:  # noqa: FBT001
    return unit.body.startswith("phong ") and _own_part(unit, speaks, spoken_to)


def _own_part(unit: UnitName, speaks: Speaker, spoken_to: bool) -> bool:  # noqa: FBT001
    """Whether a part is the issuer's own."""
    if not _PART.match(unit.body):
        return False
    return unit.parent == speaks.body if unit.parent else spoken_to


def _any(unit: UnitName, speaks: Speaker, spoken_to: bool) -> bool:  # noqa: FBT001
    """Whether "các cơ quan, đơn vị" holds a unit."""
    if speaks.rank in {Issuer.AGENCY, Issuer.COMMUNE}:
        return _own_part(unit, speaks, spoken_to)
    if speaks.rank is Issuer.CENTRAL:
        return _ministry(unit) or _central(unit)
    if unit.body in {_COMMITTEE, "hoi dong nhan dan"} or unit.level == CENTRAL:
        return False
    if _STEERS.match(speaks.body):
        return spoken_to
    return not _ministry(unit) and (spoken_to or not _PART.match(unit.body))


def _local_body(unit: UnitName, speaks: Speaker, _: bool) -> bool:  # noqa: FBT001
    return unit.body == _COMMITTEE and speaks.rank is Issuer.CENTRAL


def _union(unit: UnitName, *_: object) -> bool:
    return bool(_UNION.match(unit.body))


def _front(unit: UnitName, *_: object) -> bool:
    return _union(unit) or unit.body == "mat tran to quoc"


def _press(unit: UnitName, *_: object) -> bool:
    return bool(_PRESS.match(unit.body))


_IS: dict[str, Callable[[UnitName, Speaker, bool], bool]] = {
    "so": _department,
    "bo": _ministry,
    "ban": _board,
    "nganh": _sector,
    "phong": _division,
    "co quan": _any,
    "don vi": _any,
    "dia phuong": _local_body,
    "co quan ngang bo": _central,
    "co quan thuoc chinh phu": _central,
    "doan the": _front,
    "to chuc chinh tri xa hoi": _union,
    "co quan bao chi": _press,
}
