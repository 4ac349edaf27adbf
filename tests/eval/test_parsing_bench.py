from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from eval.bench.parsing import long_pdf, measure
from eval.samples.pages import FACES, FONTS
from eval.sittings import BUILT

if TYPE_CHECKING:
    from pathlib import Path


def test_files_are_measured_in_a_process_of_their_own() -> None:
    measured = measure([BUILT / "hd-lap-ho-so-dien-tu.md"])
    assert measured["pages"] > 1
    assert measured["pages_a_second"] == pytest.approx(
        measured["pages"] / measured["seconds"], rel=0.1
    )
    assert 10 < measured["memory_mb"] < 300


def test_the_long_pdf_has_the_pages_asked_for(tmp_path: Path) -> None:
    if not all((FONTS / f"{face}.ttf").is_file() for face in FACES.values()):
        pytest.skip("needs the Debian package fonts-dejavu-extra")
    path = tmp_path / "long.pdf"
    path.write_bytes(long_pdf(8))
    assert 8 <= measure([path])["pages"] <= 20
