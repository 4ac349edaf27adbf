"""Which tasks given to groups of bodies are also a unit's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.units.communes import commune_of
from bot.units.group_members import covers
from bot.units.speakers import speaker
from knowledge.documents import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from bot.units.names import UnitName
    from bot.units.register import Assignment
    from knowledge.documents import Task


def shared_with(
    unit: UnitName, own: Collection[Assignment], groups: Iterable[Sequence[Assignment]]
) -> list[Assignment]:
    """Return the group assignments that cover a unit, whose own assignments are ``own``.

    ``groups`` are those of one name in one document each. "Phối hợp với các sở, ban, ngành"
    gives a task to the one who leads, not to every member, so a group counts only where it
    is assigned itself, though it be to work with others.
    """
    documents = {each.document.id for each in own}
    return [
        each
        for group in groups
        if _covered(group[0], unit, spoken_to=group[0].document.id in documents)
        for each in group
        if each.task.role != Role.COORDINATING
        or (_heads(each.task) and not (each.document.id in documents and _of_others(each.task)))
    ]


def _heads(task: Task) -> bool:
    """Whether a task stands below the name of its unit: "phối hợp lập danh sách", which it's given."""
    return task.unit_span.end <= task.span.start


def _of_others(task: Task) -> bool:
    """Whether a group is what is left beside the units named: "các sở, ban, ngành khác"."""
    return task.unit.endswith((" khác", " còn lại", " khác có liên quan"))


def _covered(group: Assignment, unit: UnitName, *, spoken_to: bool) -> bool:
    """Whether a group holds a unit; of a commune's body its own papers needn't say the level."""
    if unit.place and unit.place == commune_of(group.document):
        unit = replace(unit, level="", place="")
    return covers(group.name, unit, speaker(group.document), spoken_to=spoken_to)
