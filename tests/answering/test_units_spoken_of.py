"""A unit of many provinces is that of the document just spoken of; asked alone, it is asked back."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import pytest

from bot.answering import Answering
from bot.answers import AnswerStatus, Question
from ingest.pipeline import Ingest, Wishes
from ingest.progress import open_progress
from ingest.workers.limits import Limits
from ingest.workers.pool import TEMPORARY, Workers
from knowledge.catalogue_writer import CatalogueWriter
from knowledge.library import Library
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.journal import Journal

DIRECTIVE = """ỦY BAN NHÂN DÂN TỈNH {place}
Số: {figure}/CT-UBND
{place}, ngày 02 tháng 3 năm 2026

CHỈ THỊ
Về phòng cháy rừng

1. Sở Nội vụ
- Chủ trì khen thưởng {what}.
2. Sở Tài chính
- Chủ trì cấp kinh phí {what}.
"""
PLACES = (("Lào Cai", 4, "đội tuần rừng"), ("Sơn La", 7, "tổ chữa cháy"))


@pytest.fixture
def answering(tmp_path: Path, library: Library, journal: Journal) -> Iterator[Answering]:
    """Directives of two provinces, taken in by the real pipeline."""
    papers, data = tmp_path / "papers", tmp_path / "data"
    papers.mkdir()
    for place, figure, what in PLACES:
        text = DIRECTIVE.format(place=place, figure=figure, what=what)
        (papers / f"{figure}.txt").write_text(text, encoding="utf-8")
    workers = Workers(data / TEMPORARY, Limits())
    progress = open_progress(io.StringIO())
    with Ingest(CatalogueWriter.open(data), library.embedder, progress, workers) as work:
        assert not work.run([papers], Wishes()).failed
    opened = Library.open(Settings(data=data, _env_file=None), library.embedder)
    yield Answering(opened, journal)
    opened.close()


@pytest.mark.parametrize("typed", ["Sở Tài chính thì được giao gì?", "Sở Tài chính phải làm gì?"])
def test_a_unit_is_that_of_the_document_spoken_of(answering: Answering, typed: str) -> None:
    alone, talk = (Question(typed, dt.date(2026, 10, 1), each) for each in ("alone", "talk"))
    assert answering.answer(alone).status is AnswerStatus.CLARIFY
    first = "Chỉ thị 7/CT-UBND giao Sở Nội vụ việc gì?"
    answering.answer(Question(first, dt.date(2026, 10, 1), "talk"))
    told = answering.answer(talk).text
    assert "cấp kinh phí tổ chữa cháy" in told
    assert "đội tuần rừng" not in told
