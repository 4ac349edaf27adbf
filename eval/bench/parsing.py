"""Reading and parsing without OCR and LibreOffice: pages a second a core, and memory.

Measured in a process of its own, in its CPU seconds. A format without pages counts 1,800
characters of canonical text as one.
"""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from eval.bench.table import Row, at_least, at_most, skipped
from eval.sittings import BUILT, CORPUS

if TYPE_CHECKING:
    from collections.abc import Sequence

CHARACTERS_A_PAGE = 1800
LONG = 200  # pages
MOST_BYTES = 10**9
UNREAD = {".png", ".jpg", ".doc", ".xls", ".rtf", ".odt"}  # OCR and LibreOffice are timed apart
FEWEST_LETTERS = 100  # a page of a PDF with fewer is a picture, for OCR


def parsing_rows() -> list[Row]:
    """Measure the samples, the real documents where they are, and a long PDF."""
    with tempfile.TemporaryDirectory(prefix="hoidap-bench-") as folder:
        long = Path(folder) / "long.pdf"
        rows = [_speed("văn bản mẫu", _files(BUILT))]
        if CORPUS.is_dir():
            rows.append(_speed("kho văn bản thật", _files(CORPUS)))
        try:
            long.write_bytes(long_pdf())
        except (ImportError, OSError) as fault:
            return [*rows, skipped(f"PDF {LONG} trang", str(fault))]
        measured = measure([long])
    return [
        *rows,
        at_least(f"PDF {LONG} trang: trang/giây/lõi", measured["pages_a_second"], 40.0, "{:.0f}"),
        at_most(f"PDF {LONG} trang: bộ nhớ", measured["memory_mb"], 300.0, "{:.0f} MB"),
    ]


def _speed(name: str, files: Sequence[Path]) -> Row:
    value = measure(files)["pages_a_second"]
    return at_least(f"đọc và phân tích {name}: trang/giây/lõi", value, 40.0, "{:.0f}")


def _files(folder: Path) -> list[Path]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [path for path in files if path.suffix not in UNREAD and not _is_scan(path)]


def _is_scan(path: Path) -> bool:
    """Whether any page of a PDF is a picture, which OCR would read."""
    if path.suffix != ".pdf":
        return False
    from ingest.readers.pdf.glyphs import printed_pages

    return any(len(page.glyphs) < FEWEST_LETTERS for page in printed_pages(path.read_bytes()))


def long_pdf(pages: int = LONG) -> bytes:
    """Return a PDF of at least so many pages: the samples, set one after another."""
    from eval.samples.markup import load_all
    from eval.samples.pages import draw_body, open_sheet

    samples = load_all()
    target = io.BytesIO()
    sheet = open_sheet(target, samples[0])
    while (printed := sheet.canvas.getPageNumber()) <= pages:
        draw_body(sheet, samples[printed % len(samples)])
        sheet.end_page()
    sheet.canvas.save()
    return target.getvalue()


def measure(files: Sequence[Path]) -> dict[str, float]:
    """Parse the files in a fresh process; return pages, seconds, pages a second and MB."""
    command = [sys.executable, "-m", "eval.bench.parsing", *map(str, files)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603 - our own module
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def parse_all(files: Sequence[Path]) -> dict[str, float]:
    """Read and parse files here; the first is parsed once before, to load the word lists."""
    _parse(files[0])
    start = time.process_time()
    pages = sum(_parse(path) for path in files)
    seconds = time.process_time() - start
    return {
        "pages": round(pages, 1),
        "seconds": seconds,
        "pages_a_second": pages / seconds,
        "memory_mb": _peak_memory(),
    }


def _peak_memory() -> float:
    """Return this process's own peak in MB; getrusage would tell its parent's, if that was larger."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024  # type: ignore[index] # Linux always has the line


def _parse(path: Path) -> float:
    from ingest.files import find_files, hash_file
    from ingest.parsing import parse_document
    from ingest.reading import read_file

    source = hash_file(find_files([path], skip=Path("/dev"))[0], max_bytes=MOST_BYTES)
    document = parse_document(source, read_file(path, max_bytes=MOST_BYTES))
    return len(document.pages) or len(document.text) / CHARACTERS_A_PAGE


if __name__ == "__main__":
    print(json.dumps(parse_all([Path(name) for name in sys.argv[1:]])))
