"""What was asked and answered is kept, for a while, in a file of its own."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.answers import Answer, AnswerStatus
from bot.journal import Journal, JournalUnavailable, answers, ratings, turns

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answering.conftest import Ask


def keep(journal: Journal, answer_id: str, *, conversation: str = "c", asked: str = "Hỏi?") -> None:
    answer = Answer(answer_id, conversation, AnswerStatus.ANSWERED, "Đáp")
    journal.record(answer, question=asked, completed=asked, route="general", unit="Sở Nội vụ")


def rows_of(path: Path, table: sa.Table) -> list[sa.Row]:
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        found = list(connection.execute(sa.select(table)))
    engine.dispose()
    return found


def test_the_newest_turn_of_a_conversation_is_the_one_followed_up(journal: Journal) -> None:
    keep(journal, "a", asked="Câu một?")
    keep(journal, "b", asked="Câu hai?")
    keep(journal, "c", conversation="other", asked="Câu khác?")
    last = journal.last_turn("c")
    assert last is not None
    assert (last.completed, last.route, last.unit) == ("Câu hai?", "general", "Sở Nội vụ")


def test_a_conversation_never_seen_has_no_turn(journal: Journal) -> None:
    assert journal.last_turn("không có") is None


def test_turns_outlive_the_process_that_kept_them(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    first = Journal(path, retention_days=30)
    keep(first, "a", asked="Còn đây không?")
    first.close()
    second = Journal(path, retention_days=30)
    last = second.last_turn("c")
    second.close()
    assert last is not None
    assert last.completed == "Còn đây không?"


def test_turns_outlive_a_killed_process(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    script = (
        "import os, pathlib, sys\n"
        "from bot.answers import Answer, AnswerStatus\n"
        "from bot.journal import Journal\n"
        "journal = Journal(pathlib.Path(sys.argv[1]), retention_days=30)\n"
        "answer = Answer('a', 'c', AnswerStatus.ANSWERED, 'x')\n"
        "journal.record(answer, question='q', completed='q', route='general', unit=None)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], check=False, timeout=60)
    assert done.returncode == -9
    journal = Journal(path, retention_days=30)
    assert journal.last_turn("c") is not None
    journal.close()


def test_what_is_older_than_the_retention_is_forgotten_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    journal = Journal(path, retention_days=30)
    for name in ("old", "new"):
        keep(journal, name, conversation=name)
        assert journal.rate(name, "up", None)
    journal.close()
    assert {row.answer_id for row in rows_of(path, answers)} == {"old", "new"}
    long_ago = dt.datetime.now(tz=dt.UTC).replace(tzinfo=None) - dt.timedelta(days=31)
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        old = turns.c.answer_id == "old"
        connection.execute(sa.update(turns).where(old).values(asked_at=long_ago))
        old = answers.c.answer_id == "old"
        connection.execute(sa.update(answers).where(old).values(answered_at=long_ago))
        old = ratings.c.answer_id == "old"
        connection.execute(sa.update(ratings).where(old).values(rated_at=long_ago))
    engine.dispose()
    Journal(path, retention_days=30).close()
    assert [row.answer_id for row in rows_of(path, turns)] == ["new"]
    assert [row.answer_id for row in rows_of(path, answers)] == ["new"]
    assert [row.answer_id for row in rows_of(path, ratings)] == ["new"]


def test_what_was_answered_is_kept_with_its_citations_and_the_time_of_each_step(
    ask: Ask, journal: Journal, tmp_path: Path, today: dt.date
) -> None:
    answer = ask("Diện tích rừng trồng mới năm 2026 là bao nhiêu?")
    journal.close()
    (row,) = rows_of(tmp_path / "journal.sqlite", answers)
    assert (row.answer_id, row.as_of, row.text) == (answer.id, today, answer.text)
    assert json.loads(row.citations) == [
        [citation.document.id, citation.span.start, citation.span.end]
        for citation in answer.citations
    ]
    assert json.loads(row.citations)
    assert json.loads(row.timing)["total"] == answer.timing.total


def test_an_answer_that_repeats_an_identifier_is_kept_without_it(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j.sqlite", retention_days=30)
    answer = Answer("a", "c", AnswerStatus.CLARIFY, "Ý bạn là số 0912 345 678?")
    journal.record(answer, question="?", completed="?", route="general", unit=None)
    journal.close()
    (row,) = rows_of(tmp_path / "j.sqlite", answers)
    assert row.text == "Ý bạn là số ***?"


def test_a_journal_of_before_answers_were_kept_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    Journal(path, retention_days=30).close()
    engine = sa.create_engine(f"sqlite:///{path}")
    answers.drop(engine)
    engine.dispose()
    journal = Journal(path, retention_days=30)
    keep(journal, "a")
    journal.close()
    assert [row.answer_id for row in rows_of(path, answers)] == ["a"]


def test_feedback_is_kept_with_its_comment(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j.sqlite", retention_days=30)
    keep(journal, "a")
    assert journal.rate("a", "down", "Thiếu nhiệm vụ'; DROP TABLE ratings; --")
    journal.close()
    (row,) = rows_of(tmp_path / "j.sqlite", ratings)
    assert (row.answer_id, row.rating) == ("a", "down")
    assert row.comment == "Thiếu nhiệm vụ'; DROP TABLE ratings; --"


@pytest.mark.parametrize("unknown", ["", "chưa từng có", "' OR 1=1 --"])
def test_feedback_on_an_answer_never_given_is_refused(journal: Journal, unknown: str) -> None:
    keep(journal, "a")
    assert not journal.rate(unknown, "up", None)


def test_many_threads_may_write_at_once(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j.sqlite", retention_days=30)
    threads = [
        threading.Thread(target=lambda n=n: [keep(journal, f"{n}-{i}") for i in range(10)])
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    journal.close()
    assert len(rows_of(tmp_path / "j.sqlite", turns)) == 80


def test_a_folder_that_cannot_be_written_is_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(JournalUnavailable):
        Journal(tmp_path / "file" / "journal.sqlite", retention_days=30)


def test_a_journal_in_memory_serves_as_long_as_it_lives() -> None:
    journal = Journal(None, retention_days=30)
    keep(journal, "a", asked="Câu một?")
    last = journal.last_turn("c")
    journal.close()
    assert last is not None
    assert last.completed == "Câu một?"
