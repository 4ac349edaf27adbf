"""``hoidap eval`` over an index that the real command built from two samples."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from eval import runs
from eval.bench.process import server_rows
from eval.commands import eval_group
from eval.own_command import help_seconds, ingest
from eval.saved_runs import LATEST, find_run
from eval.sittings import BUILT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    documents = tmp_path_factory.mktemp("documents")
    for name in ("kh-so-hoa-luu-tru-2026.docx", "hd-lap-ho-so-dien-tu.md"):
        shutil.copy(BUILT / name, documents)
    folder = tmp_path_factory.mktemp("data")
    report = ingest(folder, documents).report
    assert report["added"] == 2
    return folder


@pytest.fixture(autouse=True)
def runs_kept_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(runs, "RUNS", tmp_path)
    return tmp_path


def test_answers_are_judged_printed_and_saved(data: Path, runs_kept_apart: Path) -> None:
    arguments = ["answers", "--data", str(data), "--only", "s007"]
    result = CliRunner().invoke(eval_group, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    (record,) = find_run(LATEST).records
    assert record.right
    assert "1.250" in record.answer
    assert "1.250" in record.citations[0].quote
    assert record.timing_ms["total"] > 0
    results = json.loads(next(runs_kept_apart.glob("*/results.json")).read_text(encoding="utf-8"))
    assert results["dev"]["cases"] == 1


def test_a_run_that_reaches_every_bar_passes_the_check(data: Path) -> None:
    arguments = ["answers", "--data", str(data), "--only", "attack", "--check"]
    result = CliRunner().invoke(eval_group, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output


def test_a_run_under_the_bar_fails_the_check_and_names_the_case(data: Path) -> None:
    arguments = ["answers", "--data", str(data), "--only", "s015", "--check"]
    result = CliRunner().invoke(eval_group, arguments, catch_exceptions=False)
    assert result.exit_code == 1
    assert "s015" in result.output


def test_retrieval_is_measured_over_the_passages_that_hold_the_facts(data: Path) -> None:
    pytest.importorskip("ir_measures")
    result = CliRunner().invoke(
        eval_group, ["retrieval", "--data", str(data)], catch_exceptions=False
    )
    assert result.exit_code == 0, result.output
    assert "nDCG@10" in result.output


def test_a_server_is_measured_from_outside(data: Path) -> None:
    ready, memory = server_rows(data)
    assert ready.measured.endswith(" s")
    assert memory.measured.endswith(" MB")


def test_help_is_timed() -> None:
    assert 0 < help_seconds(rounds=1) < 30
