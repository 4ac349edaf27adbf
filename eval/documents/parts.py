"""The parts of ``hoidap eval documents`` beside the gold: recognition, speed, hostile files."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from eval.bench.table import Row, skipped
from eval.ocr import PAGES, measure_ocr, ocr_rows
from ingest.readers.scans.tesseract import ocr_available

if TYPE_CHECKING:
    from collections.abc import Callable, Collection


def recognition_rows() -> list[Row]:
    """Measure character recognition, where Tesseract and the shared pages are there."""
    if not ocr_available():
        return [skipped("OCR", "không có Tesseract với dữ liệu tiếng Việt")]
    if not PAGES.exists():
        return [skipped("OCR", "không có ../shared/bench")]
    return ocr_rows(measure_ocr())


def _speed_rows() -> list[Row]:
    from eval.bench.parsing import parsing_rows

    return parsing_rows()


def _mutation_rows() -> list[Row]:
    from eval.bench.mutations import mutation_rows

    return mutation_rows()


PARTS: dict[str, Callable[[], list[Row]]] = {
    "ocr": recognition_rows,
    "speed": _speed_rows,
    "mutations": _mutation_rows,
}


def part_rows(skip: Collection[str]) -> list[Row]:
    """Run every part that isn't skipped; which one runs goes to standard error."""
    rows: list[Row] = []
    for name, part in PARTS.items():
        if name in skip:
            rows.append(skipped(name, "theo --skip"))
            continue
        print(f"… {name}", file=sys.stderr, flush=True)
        rows += part()
    return rows
