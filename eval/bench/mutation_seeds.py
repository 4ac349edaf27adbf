"""Sound files in every format that ingest reads: what the mutations start from."""

from __future__ import annotations

import io
import time
import zipfile
from typing import TYPE_CHECKING

from eval.sittings import BUILT

if TYPE_CHECKING:
    from pathlib import Path

MORE = BUILT.parent / "more"
SCAN = "*.scan.pdf"
TEXTS = ("pdf", "docx", "html", "md", "txt")
STRIP = (0.05, 0.05, 0.95, 0.3)  # the letterhead: recognising a whole page takes seconds
PICTURES = {"png": "PNG", "jpg": "JPEG", "tif": "TIFF", "scan.pdf": "PDF"}


def load_seeds() -> dict[str, list[bytes]]:
    """Return the seeds by suffix; a format that has none beside the samples is left out."""
    seeds = {suffix: _all(BUILT, suffix) for suffix in TEXTS}
    seeds |= {suffix: _all(MORE, suffix) for suffix in ("xlsx", "doc")}
    seeds["zip"] = [_zipped({f"van-ban/{n}.{s}": seeds[s][0] for n, s in enumerate(TEXTS)})]
    seeds |= {suffix: [_picture(form)] for suffix, form in PICTURES.items()}
    return {suffix: files for suffix, files in seeds.items() if files}


def _all(folder: Path, suffix: str) -> list[bytes]:
    found = sorted(set(folder.glob(f"*.{suffix}")) - set(folder.glob(SCAN)))
    return [path.read_bytes() for path in found]


def _picture(form: str) -> bytes:
    """Return the head of a scanned page in that format of images."""
    import pypdfium2

    document = pypdfium2.PdfDocument(next(BUILT.glob(SCAN)))
    page = document[0].render(scale=2).to_pil().convert("L")
    document.close()
    left, top, right, bottom = STRIP
    width, height = page.size
    strip = page.crop(
        (int(left * width), int(top * height), int(right * width), int(bottom * height))
    )
    content = io.BytesIO()
    always = time.gmtime(0)  # a PDF says when it was made
    strip.save(content, form, creationDate=always, modDate=always)
    return content.getvalue()


def _zipped(files: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return content.getvalue()
