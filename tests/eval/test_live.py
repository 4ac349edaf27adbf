"""What is read out of an office's journal: gaps by meaning, weeks that differ, gold candidates."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from bot.answers import Answer, AnswerStatus, Question, Timing
from bot.bootstrap import open_service
from bot.journal import Journal, answers, turns
from eval.cases import Expectation, load_cases
from eval.commands import eval_group
from eval.gold_faults import gold_faults
from eval.held_texts import sections_of, texts_of
from eval.live.candidates import candidates
from eval.live.grouping import groups_of_unanswered
from eval.live.log import Asked, read_log
from eval.live.report import drifts
from eval.live.weeks import LATENCY, fisher, mann_whitney, weeks
from eval.own_command import ingest
from eval.sittings import BUILT
from knowledge.bootstrap import embedder_of, open_library
from knowledge.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

MONDAY = dt.datetime(2026, 10, 5, 8, tzinfo=dt.UTC).astimezone()
ASKED = Asked(
    answer_id="0",
    at=MONDAY,
    question="",
    completed="",
    route="general",
    status=AnswerStatus.NO_EVIDENCE,
    document_ids=(),
    total_ms=20.0,
    as_of=MONDAY.date(),
)
GAPS = (
    (
        "Lịch tiêm chủng mở rộng quý I ở xã thế nào?",
        "lich tiem chung mo rong quy 1 o xa",
        "Khi nào trạm y tế xã tiêm chủng mở rộng?",
    ),
    (
        "Mức hỗ trợ hộ nghèo xây nhà là bao nhiêu?",
        "ho ngheo xay nha duoc ho tro bao nhieu tien",
        "Nhà nước hỗ trợ hộ nghèo làm nhà bao nhiêu tiền?",
    ),
    ("Bao giờ sửa xong cầu Bến Đá?", "cau ben da khi nao sua xong"),
    ("Ai là chủ tịch xã Hòa Bình?", "chu tich xa hoa binh la ai"),
    ("Lương cơ sở năm 2027 là bao nhiêu?", "Năm 2027 mức lương cơ sở tăng lên bao nhiêu?"),
)


def asked(text: str, **changes: object) -> Asked:
    return replace(ASKED, answer_id=uuid.uuid4().hex, question=text, completed=text, **changes)


def week_of(day: dt.datetime, ends: dict[AnswerStatus, int], ms: float = 20.0) -> list[Asked]:
    return [
        asked("Hỏi?", at=day, status=end, total_ms=ms + number / 10)
        for end, many in ends.items()
        for number in range(many)
    ]


def keep(journal: Journal, name: str, text: str, **changes: object) -> None:
    answer = Answer(
        name, "talk", AnswerStatus.NO_EVIDENCE, "Không tìm thấy", timing=Timing(total=9)
    )
    journal.record(
        replace(answer, **changes), question=text, completed=text, route="general", unit=None
    )


def test_unanswered_questions_are_gathered_by_what_they_ask_for() -> None:
    log = [asked(text) for gap in GAPS for text in gap]
    groups = groups_of_unanswered(log, embedder_of(Settings(_env_file=None)))
    found = {frozenset(one.completed for one in group) for group in groups}
    assert found == {frozenset(gap) for gap in GAPS}


def test_the_gap_asked_for_most_often_leads_and_is_named_as_typed_in_full() -> None:
    log = [asked("cau ben da khi nao sua xong") for _ in range(5)]
    log += [asked("Cầu Bến Đá khi nào sửa xong"), asked("Ai là chủ tịch xã Hòa Bình?")]
    log += [asked("Lương cơ sở năm 2027?", status=AnswerStatus.ANSWERED)]
    first, second = groups_of_unanswered(log, embedder_of(Settings(_env_file=None)))
    assert (len(first), first[0].completed) == (6, "Cầu Bến Đá khi nào sửa xong")
    assert [one.completed for one in second] == ["Ai là chủ tịch xã Hòa Bình?"]


def test_a_log_without_gaps_has_no_groups() -> None:
    log = [asked("Hỏi?", status=AnswerStatus.ANSWERED)]
    assert groups_of_unanswered(log, embedder_of(Settings(_env_file=None))) == []


def test_a_week_that_refuses_more_than_chance_allows_is_marked() -> None:
    before = week_of(MONDAY, {AnswerStatus.ANSWERED: 90, AnswerStatus.NO_EVIDENCE: 10})
    after = week_of(
        MONDAY + dt.timedelta(days=7), {AnswerStatus.ANSWERED: 60, AnswerStatus.NO_EVIDENCE: 40}
    )
    first, second = weeks([*before, *after])
    assert (first.name, second.name) == ("2026-W41", "2026-W42")
    assert first.drifted == frozenset()
    assert {AnswerStatus.ANSWERED, AnswerStatus.NO_EVIDENCE} <= second.drifted
    assert AnswerStatus.DECLINED not in second.drifted
    assert second.monday == (MONDAY + dt.timedelta(days=7)).date()
    assert drifts([first, second])[0].endswith("phần “trả lời” giảm từ 90% đến 60%.")


def test_a_week_that_differs_by_chance_is_not_marked() -> None:
    before = week_of(MONDAY, {AnswerStatus.ANSWERED: 45, AnswerStatus.NO_EVIDENCE: 5})
    after = week_of(
        MONDAY + dt.timedelta(days=7), {AnswerStatus.ANSWERED: 43, AnswerStatus.NO_EVIDENCE: 7}
    )
    assert [week.drifted for week in weeks([*before, *after])] == [frozenset(), frozenset()]


def test_a_slower_week_is_marked_and_one_slow_answer_is_not() -> None:
    before = week_of(MONDAY, {AnswerStatus.ANSWERED: 40})
    next_week = MONDAY + dt.timedelta(days=7)
    slower = week_of(next_week, {AnswerStatus.ANSWERED: 40}, ms=30)
    one_slow = week_of(next_week, {AnswerStatus.ANSWERED: 40})
    one_slow[0] = replace(one_slow[0], total_ms=9000.0)
    assert LATENCY in weeks([*before, *slower])[1].drifted
    (said,) = drifts(weeks([*before, *slower]))
    assert "thời gian trả lời tăng" in said
    assert LATENCY not in weeks([*before, *one_slow])[1].drifted


def test_tests_of_significance_agree_with_published_values() -> None:
    # The lady tasting tea (Fisher, The Design of Experiments, 1935), and scipy 1.17.1's
    # fisher_exact and mannwhitneyu(method="asymptotic") for the rest.
    assert fisher(3, 4, 1, 4) == pytest.approx(0.485714)
    assert fisher(90, 100, 60, 100) == pytest.approx(1.2433e-06, rel=1e-4)
    assert fisher(0, 50, 0, 60) == 1.0
    assert mann_whitney(list(range(12)), list(range(4, 16))) == pytest.approx(0.0223416, abs=1e-6)
    ties = [1, 1, 2, 2, 3, 3, 4, 4, 5], [2, 2, 3, 3, 4, 4, 5, 5, 6, 6]
    assert mann_whitney(*ties) == pytest.approx(0.1056800, abs=1e-6)
    assert mann_whitney([5.0] * 20, [5.0] * 20) == 1.0
    assert mann_whitney([1.0] * 7, [9.0] * 7) == 1.0


def test_the_log_is_read_with_the_last_rating_and_without_small_talk(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    journal = Journal(path, retention_days=30)
    keep(journal, "a", "Ai ký?")
    journal.record(
        Answer("b", "talk", AnswerStatus.ANSWERED, "Chào bạn"),
        question="Chào",
        completed="Chào",
        route="small_talk",
        unit=None,
    )
    journal.rate("a", "up", None)
    journal.rate("a", "down", "Sai")
    journal.close()
    (only,) = read_log(path)
    assert (only.question, only.rating, only.comment) == ("Ai ký?", "down", "Sai")
    assert (only.unanswered, only.total_ms) == (True, 9)


def test_only_the_days_asked_for_are_read(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    journal = Journal(path, retention_days=30)
    keep(journal, "old", "Câu cũ?")
    keep(journal, "new", "Câu mới?")
    journal.close()
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        week_ago = dt.datetime.now(tz=dt.UTC).replace(tzinfo=None) - dt.timedelta(days=7)
        old = turns.c.answer_id == "old"
        connection.execute(sa.update(turns).where(old).values(asked_at=week_ago))
    engine.dispose()
    yesterday = dt.datetime.now(tz=dt.UTC).astimezone().date() - dt.timedelta(days=1)
    assert [one.answer_id for one in read_log(path)] == ["old", "new"]
    assert [one.answer_id for one in read_log(path, yesterday)] == ["new"]


def test_a_journal_of_before_answers_were_logged_is_read_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    journal = Journal(path, retention_days=30)
    keep(journal, "a", "Ai ký?")
    journal.close()
    engine = sa.create_engine(f"sqlite:///{path}")
    answers.drop(engine)
    (only,) = read_log(path)
    assert (only.answer_id, only.citations) == ("a", ())
    assert not sa.inspect(engine).has_table("answers")
    engine.dispose()


def test_a_folder_where_nothing_was_asked_says_so(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        eval_group, ["live", "--data", str(tmp_path)], catch_exceptions=False
    )
    assert result.exit_code == 0
    assert "chưa có câu hỏi nào" in result.output
    assert not list(tmp_path.iterdir())


def test_a_question_rated_twice_is_one_candidate_and_dislike_is_heard() -> None:
    answered = AnswerStatus.ANSWERED
    log = [asked("Ai ký?", status=answered, rating=rating) for rating in ("up", "down", "up")]
    log.append(asked("Còn ai nữa?", status=answered, rating="up", before=("Ai ký?",)))
    once, follow_up = candidates(log, [], None)
    assert (once.question, once.tags) == ("Ai ký?", ("candidate", "rated-down"))
    assert (follow_up.turns, follow_up.tags[-1]) == (("Ai ký?",), "follow-up")


@pytest.mark.slow
def test_use_is_shown_and_exported_as_gold_candidates(tmp_path: Path) -> None:
    data, exported = tmp_path / "data", tmp_path / "candidates.jsonl"
    ingest(data, BUILT / "kh-so-hoa-luu-tru-2026.docx")
    service = open_service(Settings(data=data, _env_file=None))
    day = dt.date(2026, 10, 1)

    def ask(text: str, talk: str) -> Answer:
        return service.answering.answer(Question(text, day, talk))

    liked = ask("Năm 2026 phải số hóa bao nhiêu mét giá tài liệu?", "one")
    disliked = ask("Ai ký kế hoạch số hóa tài liệu lưu trữ năm 2026?", "two")
    ask("Giá vé tàu hỏa đi Vinh là bao nhiêu?", "three")
    service.feedback(liked.id, "up", None)
    service.feedback(disliked.id, "down", "Cần chức vụ [đầy đủ]")
    service.close()

    arguments = ["live", "--data", str(data), "--export", str(exported)]
    result = CliRunner().invoke(eval_group, arguments, catch_exceptions=False)

    assert result.exit_code == 0, result.output
    assert "Giá vé tàu hỏa đi Vinh là bao nhiêu?" in result.output
    assert "1 hài lòng, 1 không" in result.output
    assert "Cần chức vụ [đầy đủ]" in result.output
    by_origin = {case.tags[1]: case for case in load_cases(exported)}
    assert by_origin["unanswered"].expect is Expectation.REFUSED
    assert by_origin["rated-down"].evidence == ()
    proofs = by_origin["rated-up"].evidence
    assert {proof.source for proof in proofs} == {"kh-so-hoa-luu-tru-2026.docx"}
    assert proofs[0].section == liked.citations[0].section
    quotes = [string for proof in proofs for string in proof.needed]
    assert sorted(quotes) == sorted({c.quote for c in liked.citations})
    assert by_origin["rated-up"].as_of == day
    library = open_library(Settings(data=data, _env_file=None))
    faults = gold_faults(load_cases(exported), texts_of(library), sections_of(library))
    library.close()
    assert {fault.case for fault in faults} == {by_origin["rated-down"].id}  # to be given evidence
