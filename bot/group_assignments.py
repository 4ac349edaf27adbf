"""Which tasks are a unit's: its own, and those given to a group that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.documents import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.unit_lookup import UnitMatch
    from knowledge.documents import Document, Task


def assigned_to(
    unit: UnitMatch, tasks: Sequence[tuple[Document, Task]]
) -> list[tuple[Document, Task, bool]]:
    """Return the unit's tasks, each with whether it came through a group.

    "Phối hợp với các sở, ban, ngành" gives a task to the one who leads, not to every member,
    so a group counts only where it is assigned itself.
    """
    own = [(document, task) for document, task in tasks if task.unit_key in unit.keys]
    shared = [
        (document, task)
        for document, task in tasks
        if task.unit_key in unit.groups and task.role != Role.COORDINATING
    ]
    found = [(document, task, False) for document, task in own]
    return found + [(document, task, True) for document, task in _of_its_place(own, shared)]


def _of_its_place(
    own: Sequence[tuple[Document, Task]], shared: Sequence[tuple[Document, Task]]
) -> Sequence[tuple[Document, Task]]:
    """Keep the group assignments of the unit's own place; all, when there is but one place.

    A province's "các sở, ban, ngành" are not those of its neighbour.
    """
    places = {document.metadata.place for document, _ in own}
    if not places:
        places = {document.metadata.place for document, _ in shared}
        return shared if len(places) == 1 else ()
    return [(document, task) for document, task in shared if document.metadata.place in places]
