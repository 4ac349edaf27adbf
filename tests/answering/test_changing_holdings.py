"""Answers follow the holding: what is taken in, changed and removed while the bot runs."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from bot import replies
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
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from bot.answers import Answer
    from bot.journal import Journal

QUESTION = "Mỗi tổ tự quản có bao nhiêu thành viên?"
NOTICE = """Số: 3/TB-VP

THÔNG BÁO
Về tổ tự quản khu phố

1. Mỗi tổ tự quản có {members} thành viên.
2. Tổ tự quản họp vào ngày 5 hằng tháng.
"""


@pytest.fixture
def take_in(tmp_path: Path, library: Library) -> Callable[[str | None], None]:
    """Write, or with null remove, the one paper; then ingest its folder with pruning."""
    folder = tmp_path / "papers"
    folder.mkdir()

    def ingest(members: str | None) -> None:
        paper = folder / "thong-bao.txt"
        paper.unlink(missing_ok=True)
        if members is not None:
            paper.write_text(NOTICE.format(members=members), encoding="utf-8")
        writer = CatalogueWriter.open(tmp_path / "data")
        progress = open_progress(io.StringIO())
        workers = Workers(tmp_path / "data" / TEMPORARY, Limits())
        with Ingest(writer, library.embedder, progress, workers) as work:
            assert not work.run([folder], Wishes(prune=True)).failed

    return ingest


@pytest.fixture
def ask_there(
    tmp_path: Path, library: Library, journal: Journal, today: dt.date, take_in: Callable
) -> Callable[[str], Answer]:
    """Ask a bot that stays open over the folder's own holding, begun with seven members."""
    take_in("7")
    opened = Library.open(Settings(data=tmp_path / "data", _env_file=None), library.embedder)
    answering = Answering(opened, journal)
    yield lambda text: answering.answer(Question(text, today, "c"))
    opened.close()


def test_a_changed_paper_answers_with_its_new_words(ask_there: Callable, take_in: Callable) -> None:
    assert "7 thành viên" in ask_there(QUESTION).text
    take_in("9")
    answer = ask_there(QUESTION)
    assert "9 thành viên" in answer.text
    assert "7 thành viên" not in answer.text


def test_with_every_paper_gone_the_bot_says_that_it_holds_nothing(
    ask_there: Callable, take_in: Callable
) -> None:
    take_in(None)
    answer = ask_there(QUESTION)
    assert (answer.status, answer.text) == (AnswerStatus.NO_EVIDENCE, replies.NOTHING_HELD)


def test_a_follow_up_on_a_paper_that_is_gone_is_no_fault(
    ask_there: Callable, take_in: Callable
) -> None:
    ask_there(QUESTION)
    take_in("9")
    answer = ask_there("văn bản ấy ai ký?")
    assert answer.status in {AnswerStatus.NO_EVIDENCE, AnswerStatus.CLARIFY}
