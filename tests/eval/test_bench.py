"""The bench's own arithmetic, and what a run leaves behind."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from eval import runs
from eval.bench import clone, parts
from eval.bench.process import free_port, resident_mb, wait_until_ready
from eval.bench.real_corpus import ingest_rows
from eval.bench.table import Row, at_least, at_most, print_table, skipped
from eval.commands import eval_group
from eval.own_command import Done
from eval.retrieval import measure

if TYPE_CHECKING:
    from pathlib import Path


def test_a_row_is_met_on_the_bar() -> None:
    assert at_least("a", 0.9, 0.9).met
    assert at_most("a", 0.5, 0.5).met
    assert not at_most("a", 0.51, 0.5).met
    assert skipped("a", "absent").met is None


def test_the_table_shows_target_measure_and_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    print_table([at_least("trả lời đúng", 0.5, 0.9)])
    shown = capsys.readouterr().out
    assert "≥ 90,0%" in shown
    assert "không đạt" in shown


def test_an_ingest_is_split_into_its_stages() -> None:
    report = {
        "added": 3,
        "failed": [{"source": "scan.pdf", "reason": "cần nhận dạng chữ"}],
        "seconds": {"parse": 1.0, "embed": 20.0, "index": 1.0},
    }
    rows = ingest_rows(Done(60.0, 1, report), Done(1.0, 0, report))
    assert [row.met for row in rows] == [True, None, True, True]


def test_memory_of_a_process_is_read_from_outside() -> None:
    program = "print('up', flush=True); input()"
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", program], **pipes) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert 1 < resident_mb(process) < 100
        process.communicate(b"\n")


def test_a_server_that_never_answers_is_a_fault() -> None:
    with pytest.raises(TimeoutError):
        wait_until_ready(free_port(), patience=0.2)


def test_a_server_that_ended_is_not_waited_for() -> None:
    with subprocess.Popen([sys.executable, "-c", "raise SystemExit(3)"]) as process:
        process.wait()
        with pytest.raises(RuntimeError, match="ended with 3"):
            wait_until_ready(free_port(), patience=30, process=process)


def test_a_command_that_fails_makes_a_row_that_is_not_met(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> list[Row]:
        raise RuntimeError("no such command")

    monkeypatch.setattr(parts, "PARTS", {"process": broken})
    (first,) = parts.run_parts(["process"])
    assert (first.met, first.measured) == (False, "RuntimeError: no such command")


def test_the_bench_runs_the_part_asked_for_beside_the_fixed_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs, "RUNS", tmp_path)
    timed = {"load": lambda: [at_most("hỏi", 0.02, 1.0).lasting(20.0)], "growth": list[Row]}
    monkeypatch.setattr(parts, "PARTS", timed)
    page = tmp_path / "bench.html"
    arguments = ["bench", "--only", "load", "--html", str(page)]
    result = CliRunner().invoke(eval_group, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    (saved,) = (path for path in tmp_path.iterdir() if path.is_dir())
    kept = json.loads((saved / "results.json").read_text(encoding="utf-8"))
    assert (list(kept), kept["hỏi"]["ms"]) == (["hỏi"], 20.0)
    config = json.loads((saved / "config.json").read_text(encoding="utf-8"))
    assert config["reference"]["embedding"] > 0
    assert "Việc chuẩn" in result.output
    assert "hỏi" in page.read_text(encoding="utf-8")
    assert CliRunner().invoke(eval_group, ["bench", "--only", "laod"]).exit_code == 2


def test_the_usual_bench_leaves_out_what_takes_long_or_needs_other_files() -> None:
    quick, usual, full = (set(parts.BY_EXTENT[extent]) for extent in parts.Extent)
    assert quick < usual < full == set(parts.PARTS)
    assert set(parts.QUICKER) <= quick


def test_hard_links_are_counted_once(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 10_000)
    (tmp_path / "b").hardlink_to(tmp_path / "a")
    assert clone.size_of(tmp_path) == 10_000


def test_a_run_keeps_its_configuration_beside_its_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs, "RUNS", tmp_path)
    folder = runs.save_run("answers", {"gold": "samples"}, {"right": 1.0})
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    assert (config["name"], config["gold"]) == ("answers", "samples")
    assert json.loads((folder / "results.json").read_text(encoding="utf-8")) == {"right": 1.0}


def test_retrieval_is_measured_against_qrels() -> None:
    pytest.importorskip("ir_measures")
    found = measure({"q": {"a": 1, "b": 1}}, {"q": {"x": 3.0, "a": 2.0}})
    assert (found["RR@10"], found["R@10"]) == (0.5, 0.5)


def test_a_row_is_saved_whole() -> None:
    assert Row("a", "b", "c").as_json() == {
        "name": "a",
        "target": "b",
        "measured": "c",
        "met": None,
        "ms": None,
        "curve": None,
    }
