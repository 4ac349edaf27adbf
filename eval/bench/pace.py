"""How fast documents are taken in: pages a second, passages a second, stage by stage."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from eval.bench.table import Row
from eval.own_command import ingest
from eval.sittings import BUILT
from knowledge.bootstrap import open_library
from knowledge.settings import Settings

if TYPE_CHECKING:
    from eval.own_command import Done
    from knowledge.library import Library

CHARACTERS_A_PAGE = 2000


def pace_rows() -> list[Row]:
    """Take in the samples: every format, scans among them."""
    with tempfile.TemporaryDirectory(prefix="hoidap-bench-") as folder:
        done = ingest(Path(folder), BUILT)
        return stage_rows("mẫu", done, Path(folder))


def stage_rows(name: str, done: Done, data: Path) -> list[Row]:
    """Divide what an ingest took in by the seconds of its stages."""
    library = open_library(Settings(data=data))
    pages = sum(_pages(library, document.id) for document in library.documents())
    passages = sum(document.passages for document in library.documents())
    library.close()
    seconds = done.report["seconds"]
    embedded = done.report["embedded"]
    return [
        _stage(f"nạp {name}: đọc và phân tích", pages, "trang", seconds["parse"]),
        _stage(f"nạp {name}: nhúng", embedded, "đoạn", seconds["embed"]),
        _stage(f"nạp {name}: chỉ mục", passages, "đoạn", seconds["index"]),
        _stage(f"nạp {name}: cả lệnh", pages, "trang", done.seconds),
    ]


def _pages(library: Library, document_id: str) -> int:
    """Return a document's pages; where its format has none, one for every 2,000 characters."""
    pages = len(library.pages(document_id))
    return pages or -(-len(library.text(document_id)) // CHARACTERS_A_PAGE)


def _stage(name: str, amount: int, unit: str, seconds: float) -> Row:
    pace = f"{amount / seconds:.1f} {unit}/s" if seconds else "không đo được"
    each = 1000 * seconds / amount if amount else None
    return Row(name, "", f"{pace} ({amount} {unit}, {seconds:.2f} s)", ms=each)
