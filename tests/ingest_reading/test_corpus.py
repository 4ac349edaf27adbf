from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from ingest.errors import FileNotRead, Reason
from ingest.reading import read_file

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.corpus
REFUSED = {Reason.NEEDS_OCR, Reason.NEEDS_OFFICE}


def test_every_real_file_gives_clean_blocks_or_a_reason(corpus: Path) -> None:
    files = [path for path in corpus.rglob("*") if path.is_file()]
    assert files
    refused: dict[str, Reason] = {}
    for path in files:
        try:
            blocks = read_file(path, max_bytes=10**8).blocks
        except FileNotRead as fault:
            refused[path.suffix] = fault.reason
            continue
        for block in blocks:
            assert unicodedata.is_normalized("NFC", block.text)
            assert block.text == " ".join(block.text.split())
    assert set(refused.values()) <= REFUSED
    assert not set(refused) & {".txt", ".md", ".docx", ".html"}


def test_a_wrapped_real_file_has_no_block_that_starts_in_mid_sentence(corpus: Path) -> None:
    for path in (corpus / "seeds").glob("*.txt"):
        blocks = read_file(path, max_bytes=10**8).blocks
        starts = [
            block.text
            for block in blocks
            if block.text[0].islower() and block.text[1:2] not in {")", "."}
        ]
        assert starts == []
