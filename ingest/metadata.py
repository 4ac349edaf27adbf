"""What a document says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.documents import Metadata

if TYPE_CHECKING:
    from ingest.canonical import CanonicalText
    from ingest.outline import Outline
    from ingest.zones import Layout


def read_metadata(_canonical: CanonicalText, _layout: Layout, _outline: Outline) -> Metadata:
    """Return nothing yet."""
    return Metadata()
