"""Who has to do what."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.canonical import CanonicalText
    from ingest.outline import Outline
    from ingest.zones import Layout
    from knowledge.documents import Task


def find_tasks(_canonical: CanonicalText, _layout: Layout, _outline: Outline) -> tuple[Task, ...]:
    """Return nothing yet."""
    return ()
