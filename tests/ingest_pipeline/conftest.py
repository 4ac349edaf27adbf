"""A small folder of documents, and the real pipeline with an embedder that costs nothing."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING

import numpy as np
import pytest

from ingest.pipeline import Ingest, Wishes
from ingest.progress import Lines
from ingest.workers.limits import MB, Limits
from ingest.workers.pool import TEMPORARY, Workers
from knowledge.bootstrap import open_writer
from knowledge.library import Library
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from ingest.reports import Report

MAX_BYTES = 200_000


class HashedWords:
    """Words hashed into 64 places: a real embedder as far as the port can tell."""

    id = "hashed-words/64"
    dimensions = 64

    def __init__(self) -> None:
        self.embedded = 0

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.embedded += len(texts)
        return np.stack([self.embed_query(text) for text in texts])

    def embed_query(self, text: str) -> NDArray[np.float32]:
        vector = np.full(self.dimensions, 0.01, dtype=np.float32)
        for word in text.lower().split():
            vector[hashlib.sha256(word.encode()).digest()[0] % self.dimensions] += 1
        return vector / np.linalg.norm(vector)


def plan(number: int, task: str) -> str:
    return (
        f"ỦY BAN NHÂN DÂN TỈNH\n\nSố: {number}/KH-UBND\n\nKẾ HOẠCH\n\nCông tác số {number} năm 2026"
        f"\n\nI. MỤC TIÊU\n\n1. Hoàn thành {number} chỉ tiêu được giao trong năm 2026.\n\n"
        f"II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính\n\n- {task}\n"
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "van-ban"
    made.mkdir()
    for number in range(1, 4):
        text = plan(number, f"Bố trí kinh phí đợt {number} cho các đơn vị.")
        (made / f"kh-{number}.txt").write_text(text, encoding="utf-8")
    return made


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data")


@pytest.fixture
def embedder() -> HashedWords:
    return HashedWords()


@pytest.fixture
def limits() -> Limits:
    """Small ones: a test may override them."""
    return Limits(file_bytes=MAX_BYTES, archive_bytes=20 * MB, seconds=60)


@pytest.fixture
def run(settings: Settings, embedder: HashedWords, limits: Limits) -> Callable[..., Report]:
    def ingest(*paths: Path, **wishes: bool) -> Report:
        progress = Lines(io.StringIO())
        writer = open_writer(settings)
        workers = Workers(settings.data / TEMPORARY, limits)
        with Ingest(writer, embedder, progress, workers) as work:
            return work.run(paths, Wishes(**wishes))

    return ingest


@pytest.fixture
def library(settings: Settings, embedder: HashedWords) -> Callable[[], Library]:
    return lambda: Library.open(settings, embedder)
