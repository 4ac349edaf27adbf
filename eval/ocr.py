"""How well scans are read: the pipeline beside plain Tesseract, on real pages with gold text.

The pages are those of ``../shared/bench/ocr.jsonl``. The character error rate is Levenshtein's
distance to the gold, divided by the gold's length. Both outputs and the gold are treated alike:
NFC, blanks and line breaks as one space, and the canonical text's mark of a line break within a
letterhead, " / ", as a space too. The order of the two-column letterhead is left as each reading
has it and counts as error where it differs. The gold isn't letter-true: an exact transcription of
the five pages would have a rate of about 5.6 %.
"""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pypdfium2

from eval.bench.table import Row, at_least, at_most
from eval.sittings import SHARED
from ingest.reading import read_file
from ingest.structure.canonical import write_canonical
from knowledge.text import nfc

if TYPE_CHECKING:
    from collections.abc import Sequence

BUILT = Path(__file__).parent / "samples" / "built"
PAGES = SHARED / "bench" / "ocr.jsonl"
FILES = SHARED / "corpus" / "real"
MOST_BYTES = 200_000_000
SCANNED = ("kh-chuyen-doi-so-2026.pdf", "kh-giao-duc-2026-2027.pdf", "kh-so-hoa-luu-tru-2025.pdf")
SLANT, RESOLUTION = 0.7, 150  # degrees, dots an inch
RATE_BAR, FACTS_BAR = 0.10, 0.95
_DATE = re.compile(r"\d{1,2} tháng \d{1,2} năm \d{4}|\b\d{1,2}/\d{1,2}/\d{4}\b")
_SYMBOL = re.compile(r"\b\d+(?:/(?:19|20)\d\d)?[/-][A-ZĐ][\w]*(?:[-/][A-ZĐ]\w*)*")
_FIGURE = re.compile(r"(?<![\w/.])(?<!\w-)\d+(?:[.,]\d+)*(?![\w/])")


@dataclass(frozen=True, slots=True)
class PageReading:
    """One page: both error rates, and how many dates, numbers and symbols each text has right.

    ``plain`` and ``plain_right`` are null where Tesseract alone was not run.
    """

    name: str
    plain: float | None
    ours: float
    plain_right: int | None
    ours_right: int
    facts: int
    confidence: float | None


@dataclass(frozen=True, slots=True)
class OcrMeasure:
    """The real pages as images and as pages of their PDFs; the project's samples, scanned."""

    images: tuple[PageReading, ...]
    pdfs: tuple[PageReading, ...]
    samples: tuple[PageReading, ...]


def measure_ocr() -> OcrMeasure:
    """Read every page both ways (about a minute); needs Tesseract and the shared pages."""
    pdfs = tuple(
        _pdf(FILES / page["pdf"], page["page"], page["gold_text"]) for page in _real_pages()
    )
    samples = tuple(_sample(path) for path in sorted(BUILT.glob("*.pdf")) if path.name in SCANNED)
    return OcrMeasure(measure_images(), pdfs, samples)


def measure_images() -> tuple[PageReading, ...]:
    """Read the real pages' images both ways."""
    return tuple(_image(FILES / page["image"], page["gold_text"]) for page in _real_pages())


def _real_pages() -> list[dict[str, Any]]:
    return [json.loads(line) for line in PAGES.read_text(encoding="utf-8").splitlines()]


def ocr_rows(measure: OcrMeasure) -> list[Row]:
    """Return the measured numbers as rows of the table of promises.

    The bars count on the real images alone; with the project's own scans for information.
    """
    images, samples = measure.images, measure.samples
    plain = _mean([page.plain for page in images if page.plain is not None])
    return [
        at_most("OCR, tỷ lệ sai ký tự (ảnh)", _rate(images), RATE_BAR, "{:.1%}"),
        Row("OCR, tỷ lệ sai ký tự (ảnh), Tesseract không xử lý gì", "–", f"{plain:.1%}"),
        Row("OCR, tỷ lệ sai ký tự (PDF)", "–", f"{_rate(measure.pdfs):.1%}"),
        Row("OCR, tỷ lệ sai ký tự (mẫu quét)", "–", f"{_rate(samples):.1%}"),
        at_least("OCR, ngày, số, ký hiệu đúng (ảnh thật)", _right(images), FACTS_BAR),
        Row(
            "OCR, ngày, số, ký hiệu đúng (ảnh thật), Tesseract", "–", f"{_plain_right(images):.1%}"
        ),
        Row("OCR, ngày, số, ký hiệu đúng (cả mẫu quét)", "–", f"{_right([*images, *samples]):.1%}"),
    ]


def _rate(pages: Sequence[PageReading]) -> float:
    return _mean([page.ours for page in pages])


def _right(pages: Sequence[PageReading]) -> float:
    return sum(page.ours_right for page in pages) / sum(page.facts for page in pages)


def _plain_right(pages: Sequence[PageReading]) -> float:
    return sum(page.plain_right or 0 for page in pages) / sum(page.facts for page in pages)


def character_error_rate(text: str, gold: str) -> float:
    """Return Levenshtein's distance between the normal forms, per character of the gold.

    >>> character_error_rate("KẾ HOẠCH /  Số", "KẾ HOẠCH Số"), character_error_rate("ab", "abcd")
    (0.0, 0.5)
    """
    wanted = normal_form(gold)
    return _distance(normal_form(text), wanted) / len(wanted)


def normal_form(text: str) -> str:
    r"""Return the text as the measure compares it.

    >>> normal_form("UBND TỈNH / Số: 12/KH-UBND\n\nMẫu")
    'UBND TỈNH Số: 12/KH-UBND Mẫu'
    """
    return " ".join(nfc(text).replace(" / ", " ").split())


def facts_of(text: str) -> set[str]:
    """Return the dates, the documents' symbols and the other numbers of a text.

    >>> sorted(facts_of("Số 92/TTr-UBND ngày 21 tháng 4 năm 2026, 02-NQ/TW, 1.500 người, QH15"))
    ['02-NQ/TW', '1.500', '21 tháng 4 năm 2026', '92/TTr-UBND']
    """
    plain = normal_form(text)
    facts: set[str] = set()
    for shape in (_DATE, _SYMBOL, _FIGURE):
        facts.update(shape.findall(plain))
        plain = shape.sub(" ", plain)
    return facts


def _image(path: Path, gold: str) -> PageReading:
    plain = subprocess.run(  # noqa: S603 - fixed words and a file of the shared set
        ["tesseract", str(path), "-", "-l", "vie"],  # noqa: S607 - found as the reader finds it
        capture_output=True,
        check=True,
    ).stdout.decode()
    return _compared(path, 1, gold, plain)


def _pdf(path: Path, page: int, gold: str) -> PageReading:
    return _compared(path, page, gold, None)


def _sample(path: Path) -> PageReading:
    """Compare a fictional plan with itself scanned: grey, 150 dpi, laid askew."""
    gold = write_canonical(read_file(path, max_bytes=MOST_BYTES).blocks, None).text
    document = pypdfium2.PdfDocument(path)
    shown = [document[n].render(scale=RESOLUTION / 72).to_pil() for n in range(len(document))]
    document.close()
    sheets = [page.convert("L").rotate(SLANT, fillcolor=255) for page in shown]
    with tempfile.TemporaryDirectory() as folder:
        scan = Path(folder) / f"{path.stem}.tif"
        sheets[0].save(scan, save_all=True, append_images=sheets[1:])
        read = read_file(scan, max_bytes=MOST_BYTES)
    ours = write_canonical(read.blocks, None).text
    facts = facts_of(gold)
    confident = [each for each in read.confidences if each is not None]
    return PageReading(
        path.name,
        None,
        character_error_rate(ours, gold),
        None,
        len(facts & facts_of(ours)),
        len(facts),
        _mean(confident),
    )


def _compared(path: Path, page: int, gold: str, plain: str | None) -> PageReading:
    read = read_file(path, max_bytes=MOST_BYTES)
    ours = write_canonical([block for block in read.blocks if block.page == page], None).text
    facts = facts_of(gold)
    return PageReading(
        path.name,
        None if plain is None else character_error_rate(plain, gold),
        character_error_rate(ours, gold),
        None if plain is None else len(facts & facts_of(plain)),
        len(facts & facts_of(ours)),
        len(facts),
        read.confidences[page - 1] if read.confidences else None,
    )


def _distance(text: str, other: str) -> int:
    """Return Levenshtein's distance, a row of the table at a time (Wagner and Fischer, 1974)."""
    wanted = np.array([ord(c) for c in other])
    steps = np.arange(len(other) + 1)
    row = steps.copy()
    for number, sign in enumerate(text, start=1):
        replaced = row[:-1] + (wanted != ord(sign))
        row = np.concatenate(([number], np.minimum(row[1:] + 1, replaced)))
        row = np.minimum.accumulate(row - steps) + steps
    return int(row[-1])


def _mean(rates: Sequence[float]) -> float:
    return sum(rates) / len(rates)
