"""``hoidap eval new``, ``lint`` and ``schema`` over an office's own documents and file."""

from __future__ import annotations

import json
import shutil
import uuid
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from bot.answers import Question
from bot.bootstrap import open_service
from eval.cases import Expectation, load_cases
from eval.commands import eval_group
from eval.own_command import ingest
from eval.sittings import BUILT
from knowledge.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

pytestmark = pytest.mark.slow
QUESTION = "Tổng kinh phí thực hiện Kế hoạch số hóa năm 2026 là bao nhiêu?"
SOURCE = "kh-so-hoa-luu-tru-2026.docx"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with one document of an office."""
    documents = tmp_path_factory.mktemp("documents")
    shutil.copy(BUILT / SOURCE, documents)
    data = tmp_path_factory.mktemp("data")
    assert ingest(data, documents).report["added"] == 1
    return data


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return tmp_path / "cua-toi.jsonl"


def run(*arguments: object, typed: str = "") -> Result:
    words = list(map(str, arguments))
    return CliRunner().invoke(eval_group, words, input=typed, catch_exceptions=False)


def add(office: Path, gold: Path, *arguments: str, typed: str = "") -> Result:
    return run("new", "--gold", gold, "--data", office, *arguments, typed=typed)


def test_a_case_is_added_without_a_prompt_when_everything_is_said(office: Path, gold: Path) -> None:
    arguments = ["--question", QUESTION, "--as-of", "2026-10-01", "--expect", "answered"]
    result = add(office, gold, *arguments, "--needed", "1=18,6 tỷ đồng", "--tag", "figure")
    assert result.exit_code == 0, result.output
    (case,) = load_cases(gold)
    assert (case.id, case.question, case.tags) == ("q001", QUESTION, ("figure",))
    assert [(p.source, p.needed) for p in case.evidence] == [(SOURCE, ("18,6 tỷ đồng",))]
    assert case.evidence[0].section[0].startswith("IV.")
    assert run("lint", "--gold", gold, "--data", office).exit_code == 0


def test_prompts_are_repeated_until_the_evidence_stands_in_the_document(
    office: Path, gold: Path
) -> None:
    typed = "answered\n77\n1\nkhông có ở đâu\n18,6 tỷ đồng|năm 2026\n"
    result = add(office, gold, "--question", QUESTION, "--as-of", "2026-10-01", typed=typed)
    assert result.exit_code == 0, result.output
    assert "Không có trích dẫn số 77" in result.output
    assert "Hãy chép đúng từng chữ" in result.output
    (case,) = load_cases(gold)
    assert case.evidence[0].needed == ("18,6 tỷ đồng", "năm 2026")


def test_a_case_that_is_wrong_in_itself_is_not_written(office: Path, gold: Path) -> None:
    arguments = ["--question", QUESTION, "--expect", "answered", "--needed"]
    assert add(office, gold, *arguments, "1=999 tỷ đồng").exit_code == 1
    assert add(office, gold, *arguments, "99=18,6 tỷ đồng").exit_code == 2
    assert add(office, gold, *arguments, "18,6 tỷ đồng").exit_code == 2
    assert not gold.exists()


def test_rated_answers_are_offered_one_by_one(office: Path, gold: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(office, data)
    settings = Settings(data=data)
    service = open_service(settings)
    for text in ("Giá vàng hôm nay bao nhiêu?", QUESTION):
        question = Question(text, settings.as_of(), uuid.uuid4().hex)
        service.feedback(service.answering.answer(question).id, "down", None)
    service.close()
    typed = "n\ny\nanswered\n1\n18,6 tỷ đồng\n"
    result = run("new", "--gold", gold, "--data", data, "--rated", "down", typed=typed)
    assert result.exit_code == 0, result.output
    (case,) = load_cases(gold)
    assert case.question == QUESTION
    assert case.tags == ("rated-down",)


def test_candidates_of_a_file_are_offered_too(office: Path, gold: Path, tmp_path: Path) -> None:
    candidate = {"id": "live-1", "question": "Ai thắng World Cup?", "as_of": "2026-10-01"}
    source = tmp_path / "candidates.jsonl"
    source.write_text(json.dumps({**candidate, "expect": "refused"}), encoding="utf-8")
    result = add(office, gold, "--from", str(source), "--expect", "refused", typed="y\n")
    assert result.exit_code == 0, result.output
    assert [case.expect for case in load_cases(gold)] == [Expectation.REFUSED]


def test_an_office_lints_and_measures_its_own_questions_over_its_own_documents(
    office: Path, gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from eval import runs

    monkeypatch.setattr(runs, "RUNS", tmp_path / "runs")
    add(office, gold, "--question", QUESTION, "--expect", "answered", "--needed", "1=18,6 tỷ đồng")
    whole = ("--gold", gold, "--data", office)
    assert run("lint", *whole).output == "1 câu, 0 lỗi\n"
    measured = run("answers", *whole, "--keep", tmp_path / "mine")
    assert measured.exit_code == 0, measured.output
    assert run("answers", *whole, "--against", tmp_path / "mine").exit_code == 0
    case = json.loads(gold.read_text(encoding="utf-8"))
    case["evidence"][0]["needed"] = ["0 đồng"]
    gold.write_text(json.dumps(case), encoding="utf-8")
    linted = run("lint", *whole)
    assert linted.exit_code == 1
    assert f"q001: không có trong văn bản: {SOURCE}: 0 đồng" in linted.output


def test_the_journal_of_an_office_is_left_alone_by_measuring(office: Path, gold: Path) -> None:
    before = {path.name for path in office.iterdir()}
    add(office, gold, "--question", "Giá vàng?", "--expect", "refused")
    assert {path.name for path in office.iterdir()} == before


def test_the_schema_of_a_case_is_printed() -> None:
    schema = json.loads(run("schema").output)
    assert set(schema["required"]) == {"id", "question", "as_of", "expect"}
    assert all("description" in schema["properties"][name] for name in ("turns", "forbidden"))


def test_a_file_that_is_no_gold_set_is_refused(tmp_path: Path) -> None:
    assert run("lint", "--gold", tmp_path / "nowhere.jsonl").exit_code == 2


def test_a_line_that_is_no_case_is_named_and_nothing_is_written(office: Path, gold: Path) -> None:
    broken = '{"id": "q1", "question": "?", "as_of": "2026-10-01", "expect": "maybe"}\n'
    gold.write_text(broken, encoding="utf-8")
    for arguments in (("lint",), ("answers",), ("new", "--question", "Ai ký?")):
        result = run(*arguments, "--gold", gold, "--data", office)
        assert result.exit_code == 2
        assert "dòng 1: expect: không phải một trong answered" in result.output
    assert gold.read_text(encoding="utf-8") == broken
