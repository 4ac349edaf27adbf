"""Which unit of those with tasks a name means, and which assignments are its."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.units.communes import commune_of
from bot.units.group_assignments import shared_with
from bot.units.group_members import member_kinds, same_members
from bot.units.names import (
    CENTRAL,
    CITY,
    COMMUNE,
    DISTRICT,
    PROVINCE,
    UnitName,
    place_key,
    province_told,
    read_key,
    read_unit,
)
from bot.units.near_names import near_bodies, successor
from bot.units.spelling import in_order
from bot.units.written_names import written_well
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from bot.units.register import Assignment, UnitRegister

_NEAR = 3
_NATIONAL = ("bo ", "chinh phu", "quoc hoi", "thu tuong", "tong cuc")
_OPEN = 6


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """The unit asked for.

    ``name`` is as a document writes it, null when no document gives it a task of its own;
    ``asked`` as the question does. ``own`` are its assignments, ``shared`` those of groups
    that hold it. ``near`` are names that look alike but are other units; ``open`` the names,
    each with its place, between which only the asker can choose: ``own`` are then those of
    them all. ``guessed`` when the spelling had to be corrected. ``successor`` is the unit held
    into which one without tasks was merged.
    """

    asked: str
    name: str | None = None
    own: tuple[Assignment, ...] = ()
    shared: tuple[Assignment, ...] = ()
    near: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    guessed: bool = False
    successor: str | None = None


def find_unit(
    written: str,
    register: UnitRegister,
    *,
    places: Collection[str] = (),
    within: Callable[[Assignment], bool] | None = None,
) -> UnitMatch:
    """Return the unit that a name means among those of the places, all where none is named.

    ``within`` limits the documents whose assignments count; a unit that has none there is still told
    from one that no document knows.
    """
    named = _of_hamlet(read_unit(_head_of_ban(written, register), register.places), register)
    province = province_told(written)
    places = {*places, province} if province else places
    asked = _generic(_with_initials(named, register), register)
    wanted = _wanted_places(asked, places, register)
    bodies, guessed = register.of_spelling(asked.body)
    every = _called(asked, bodies, register)
    firm = None if every or asked.many else _firm_called(asked, register)
    if firm is not None:
        found = find_unit(firm, register, places=places, within=within)
        return replace(found, asked=written, guessed=bool(found.own))
    held = [each for each in every if _there(each, wanted) and (within is None or within(each))]
    held = _of_parent(asked, held)
    held = [each for each in held if not of_other_rank(written, each.task.unit)]
    identities = _identities(held)
    if len(identities) > 1:
        options = _options(list(identities.values()))
        if len(options) > 1:
            return UnitMatch(written, own=tuple(held), open=options[:_OPEN], guessed=guessed)
    own = held if identities else []
    unit = own[0].name if own and not own[0].name.many else asked
    meant = {province} if province else _provinces_meant(asked, wanted, register)
    places_meant = {each.place for each in own} or meant
    groups = [
        group
        for group in register.named_groups
        if (not places_meant or group[0].place in places_meant)
        and (within is None or within(group[0]))
    ]
    shared = _of_one_place(shared_with(unit, own, groups), places_meant)
    shared = [each for each in shared if not of_other_rank(written, each.task.unit)]
    own_ids = {id(each) for each in own}
    return UnitMatch(
        written,
        name=_name(written, asked, own),
        own=tuple(own),
        shared=tuple(each for each in shared if id(each) not in own_ids),
        near=_shown(near_bodies(asked, bodies, register.single, unknown=not own), register, wanted),
        guessed=guessed and bool(own),
        successor=None if own else _successor(asked, register, wanted),
    )


def _firm_called(asked: UnitName, register: UnitRegister) -> str | None:
    """Return the only firm held that people call by less than its name: "điện lực", "cấp nước"."""
    if " " not in asked.body or _FIRM.match(asked.body):
        return None
    called = f" {asked.body} "
    bodies = [b for b in register.single if _FIRM.match(b) and called in f"{b} "]
    names = {_shown_name(register.of_body(body)) for body in bodies}
    return names.pop() if len(names) == 1 else None


_FIRM = re.compile(
    r"(?:tong cong ty|cong ty|tap doan|nha may|xi nghiep|ngan hang|hop tac xa|chi nhanh|doi|buu dien) "
)


def _head_of_ban(written: str, register: UnitRegister) -> str:
    """Read "truong ban" as the head of a hamlet where no board is held that he may lead."""
    plain = _BARE_HEAD.search(fold(written)) and not register.of_body("ban")
    return "trưởng bản" if plain else written


_BARE_HEAD = re.compile(r"^(?:cac )?truong ban$")


def _of_hamlet(asked: UnitName, register: UnitRegister) -> UnitName:
    """Read the head of a hamlet as any hamlet's where no document gives his own a task."""
    head = _HAMLET.match(asked.body)
    if head is None or register.of_body(asked.body):
        return asked
    return replace(asked, body=head[1]) if register.of_body(head[1]) else asked


_HAMLET = re.compile(
    r"((?:truong|pho truong|bi thu chi bo) (?:thon|ap|xom|khom|lang|buon|khu pho|khu dan cu)"
    r"|to truong(?: to dan pho| dan pho| to dan cu)?|nha truong|hieu truong) \S"
)


def _with_initials(asked: UnitName, register: UnitRegister) -> UnitName:
    """Read the initials of the only place held that has them at the end of an unknown name."""
    body, _, last = asked.body.rpartition(" ")
    place = register.place_of(last)
    if not body or asked.place or not place or register.of_body(asked.body):
        return asked
    return replace(read_key(body, register.places), place=place)


def _generic(asked: UnitName, register: UnitRegister) -> UnitName:
    """Read "UBND xã" without a name as every one of them.

    Where only communes' own papers give such a body tasks ("Công an phường"), theirs is meant.
    """
    if asked.level not in {COMMUNE, DISTRICT} or asked.place:
        return asked
    every = replace(asked, many=True)
    single = not asked.many and any(commune_of(e.document) for e in register.of_body(asked.body))
    return asked if single and not _called(every, (), register) else every


def _called(asked: UnitName, bodies: tuple[str, ...], register: UnitRegister) -> list[Assignment]:
    """Return the assignments whose unit is called so, wherever it is."""
    if asked.many:
        same = [each for each in register.groups if same_members(asked, each.name)]
        return same or with_more_words(asked, register)
    return [each for body in bodies for each in register.of_body(body) if _same(asked, each)]


def with_more_words(asked: UnitName, register: UnitRegister) -> list[Assignment]:
    """Return the tasks of the only group of a special kind of whose name words are left out."""
    words = asked.body.split()
    if len(words) < _SPECIAL or member_kinds(asked.body):
        return []
    found = [
        each
        for each in register.groups
        if each.name.body.split()[:1] == words[:1]
        and asked.level in {"", each.name.level}
        and in_order(words, each.name.body.split())
    ]
    return found if len({each.name.body for each in found}) == 1 else []


_SPECIAL = 3


def _wanted_places(
    asked: UnitName, places: Collection[str], register: UnitRegister
) -> frozenset[str]:
    """Return the folded places meant; a ministry is of the whole country, whatever is named."""
    if asked.level == CENTRAL or asked.body.startswith(_NATIONAL):
        return frozenset()
    named = (
        {asked.place}
        if asked.place and (asked.provincial or asked.place in register.places)
        else set()
    )
    named |= {place_key(place) for place in places}
    return frozenset(named)


def of_other_rank(asked: str, group: str) -> bool:
    """Whether a group is of wards alone and the body asked for a rural commune's, or the reverse.

    >>> of_other_rank("UBND xã Mường So", "UBND các phường")
    True
    >>> of_other_rank("UBND xã Mường So", "UBND các xã, phường"), of_other_rank("UBND xã Mường So", "UBND cấp xã")
    (False, False)
    """
    mine, theirs = (set(_RANK.findall(fold(name))) for name in (asked, group))
    return bool(mine and theirs) and not mine & theirs


_RANK = re.compile(
    r"(?<!cap )(?<!hop tac )(?<!dia )\b(?:xa(?! hoi)|phuong(?! tien| phap| an)|dac khu)\b"
)


def _provinces_meant(asked: UnitName, wanted: frozenset[str], register: UnitRegister) -> set[str]:
    """Return the places whose groups may hold a unit without tasks: a commune's is its province."""
    if asked.level != COMMUNE or not asked.place:
        return set(wanted)
    province = register.province_of(asked.place)
    return {province} if province else set(wanted) - {asked.place}


def _there(each: Assignment, wanted: frozenset[str]) -> bool:
    return not wanted or each.place in wanted or each.name.place in wanted


def _same(asked: UnitName, each: Assignment) -> bool:
    """Whether an assignment's name agrees in kind and level with the one asked for."""
    name = each.name
    if asked.many != name.many:
        return not asked.many and name.body == asked.body and not asked.level
    if not _levels_agree(asked, name):
        return False
    named_here = asked.place and asked.level and not asked.provincial
    return not named_here or name.place == asked.place


def _levels_agree(asked: UnitName, name: UnitName) -> bool:
    if asked.level == name.level or not asked.level:
        return True
    if not name.level:
        return asked.level in {PROVINCE, CITY, CENTRAL}
    return False


def _of_parent(asked: UnitName, held: list[Assignment]) -> list[Assignment]:
    """Keep the parts of the parent asked for; where no document says the parent, all."""
    if not asked.parent:
        return held
    exact = [each for each in held if asked.parent == each.name.parent]
    exact = exact or [each for each in held if _alike(asked.parent, each.name.parent)]
    return exact or [each for each in held if not each.name.parent]


def _alike(asked: str, parent: str) -> bool:
    """Whether one parent's name is the other's or begins it ("so giao duc")."""
    return bool(parent) and (
        f"{parent} ".startswith(f"{asked} ") or f"{asked} ".startswith(f"{parent} ")
    )


def _identities(held: Iterable[Assignment]) -> dict[tuple[str, ...], list[Assignment]]:
    """Divide assignments among the units that they are given to."""
    found: dict[tuple[str, ...], list[Assignment]] = {}
    for each in held:
        name = each.name
        level = name.level if not name.provincial else ""
        body = "" if name.many else name.body
        key = (body, level, name.place if level else "", name.parent, each.place)
        found.setdefault(key, []).append(each)
    return _merged(found)


def _merged(
    found: dict[tuple[str, ...], list[Assignment]],
) -> dict[tuple[str, ...], list[Assignment]]:
    """Count a name that leaves its parent, level or place unsaid with the only one that says it."""
    keys = list(found)
    for key in keys:
        fuller = [
            other
            for other in found
            if other != key and all(mine in {"", its} for mine, its in zip(key, other, strict=True))
        ]
        if len(fuller) == 1:
            found[fuller[0]] = [*found[fuller[0]], *found.pop(key)]
    return found


def _of_one_place(shared: list[Assignment], places: set[str]) -> list[Assignment]:
    """Keep the group assignments where it is known whose they are.

    A province's "các sở, ban, ngành" are not those of its neighbour: where no place is known,
    all must be of one.
    """
    return shared if places or len({each.place for each in shared}) == 1 else []


def _name(written: str, asked: UnitName, own: Collection[Assignment]) -> str | None:
    """Return what to call the unit: as documents do, a group as it was asked for."""
    if not own:
        return None
    places = {each.document.metadata.place or "" for each in own} - {""}
    return written_well(written, places) if asked.many else _shown_name(own)


def _shown_name(own: Collection[Assignment]) -> str:
    names = [each.task.unit for each in own]
    return min(names, key=lambda name: (read_unit(name).many, -names.count(name), len(name)))


def _options(units: list[list[Assignment]]) -> tuple[str, ...]:
    """Name units so that each can be chosen and asked for: with its place where places differ."""
    places = {own[0].place for own in units}
    names = [_with_place(own) if len(places) > 1 else _shown_name(own) for own in units]
    return tuple({place_key(name): name for name in reversed(names)}.values())[::-1]


def _with_place(own: Collection[Assignment]) -> str:
    name, first = _shown_name(own), next(iter(own))
    if read_unit(name).place:
        return name
    place = first.document.metadata.place or ""
    if place_key(place) != first.place or not place or place_key(place) in fold(name):
        return name
    return f"{name} {place}"


def _shown(
    bodies: Iterable[str], register: UnitRegister, wanted: frozenset[str]
) -> tuple[str, ...]:
    """Return the names of the first few bodies that have tasks in the places wanted."""
    names = []
    for body in bodies:
        here = [e for e in register.of_body(body) if _there(e, wanted) and not e.name.many]
        names += [_shown_name(here)] if here else []
    return tuple(names[:_NEAR])


def _successor(asked: UnitName, register: UnitRegister, wanted: frozenset[str]) -> str | None:
    merged_into = successor(asked.body)
    names = _shown([merged_into], register, wanted) if merged_into else ()
    return names[0] if names else None
