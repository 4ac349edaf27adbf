"""Articles that a newer paper amends or repeals: what is said now answers, on and from its day."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import pytest

from bot.answering import Answering
from bot.answers import Question
from bot.passages.amended import amendments_in
from ingest.pipeline import Ingest, Wishes
from ingest.progress import open_progress
from ingest.workers.limits import Limits
from ingest.workers.pool import TEMPORARY, Workers
from knowledge.catalogue_writer import CatalogueWriter
from knowledge.library import Library
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.answers import Answer
    from bot.journal import Journal

HEAD = """BỘ NÔNG NGHIỆP
-------
Số: {number}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Hà Nội, ngày {day}

THÔNG TƯ
{title}

"""
OLD = f"""{HEAD.format(number="5/2025/TT-BNN", day="10 tháng 02 năm 2025", title="Quy định về giấy phép nuôi ong lấy mật")}
Điều 1. Phạm vi điều chỉnh
Thông tư này quy định việc cấp giấy phép nuôi ong lấy mật.

Điều 2. Thẩm quyền cấp giấy phép nuôi ong lấy mật
1. Cục Chăn nuôi có trách nhiệm tiếp nhận hồ sơ, cấp giấy phép nuôi ong lấy mật.

Điều 3. Hiệu lực
Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2025.
"""
NEW = f"""{HEAD.format(number="9/2026/TT-BNN", day="02 tháng 6 năm 2026", title="Sửa đổi, bổ sung một số điều của Thông tư số 5/2025/TT-BNN")}
Điều 1. Sửa đổi, bổ sung Điều 2 Thông tư số 5/2025/TT-BNN
“Điều 2. Thẩm quyền cấp giấy phép nuôi ong lấy mật
1. Ủy ban nhân dân cấp xã có trách nhiệm tiếp nhận hồ sơ, cấp giấy phép nuôi ong lấy mật.”.

Điều 2. Hiệu lực
Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2026.
"""
QUESTION = "Cơ quan nào cấp giấy phép nuôi ong lấy mật?"
BEFORE, AFTER = dt.date(2026, 6, 15), dt.date(2026, 10, 1)


@pytest.fixture
def ask_on(tmp_path: Path, library: Library, journal: Journal) -> Callable[[str, dt.date], Answer]:
    """Ask a bot that holds a circular and the one that amends it."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "thong-tu-cu.txt").write_text(OLD, encoding="utf-8")
    (folder / "thong-tu-sua-doi.txt").write_text(NEW, encoding="utf-8")
    writer = CatalogueWriter.open(tmp_path / "data")
    workers = Workers(tmp_path / "data" / TEMPORARY, Limits())
    with Ingest(writer, library.embedder, open_progress(io.StringIO()), workers) as work:
        assert not work.run([folder], Wishes()).failed
    opened = Library.open(Settings(data=tmp_path / "data", _env_file=None), library.embedder)
    answering = Answering(opened, journal)
    yield lambda text, day: answering.answer(Question(text, day, f"{text}{day}"))
    opened.close()


def test_an_amended_article_answers_until_the_day_of_the_amendment(ask_on: Callable) -> None:
    before, after = ask_on(QUESTION, BEFORE).text, ask_on(QUESTION, AFTER).text
    assert "Cục Chăn nuôi" in before
    assert "Ủy ban nhân dân cấp xã" in after
    assert "Cục Chăn nuôi" not in after


def test_an_amended_article_asked_for_by_number_says_that_it_is_amended(ask_on: Callable) -> None:
    answer = ask_on("Điều 2 Thông tư 5/2025/TT-BNN quy định gì?", AFTER)
    assert "Cục Chăn nuôi" in answer.text
    assert any("9/2026/TT-BNN" in notice for notice in answer.notices)


def test_an_article_amended_in_a_clause_or_added_stays() -> None:
    text = (
        "Điều 1. Sửa đổi, bổ sung khoản 2 Điều 4 Thông tư số 5/2025/TT-BNN\n"
        "Điều 2. Bổ sung Điều 6a vào sau Điều 6 Thông tư số 5/2025/TT-BNN\n"
        "Điều 3. Bãi bỏ Điều 7, Điều 8 Thông tư số 5/2025/TT-BNN"
    )
    assert sorted(amendments_in(text)) == [("5/2025/tt-bnn", "7"), ("5/2025/tt-bnn", "8")]
    assert all(each.repeals for each in amendments_in(text).values())
