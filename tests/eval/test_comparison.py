"""When one run may not replace another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from eval import runs, saved_runs
from eval.comparison import compare
from eval.intervals import estimate
from eval.records import Record
from eval.saved_runs import RunNotFound, SavedRun, find_run, read_run, save_reference
from eval.summary import summarise
from eval.timings import spreads

if TYPE_CHECKING:
    from pathlib import Path

Counts = dict[str, tuple[float, float]]


def record(number: int, counts: Counts, **fields: object) -> Record:
    right = counts.get("right", (1.0, 1.0))[0] == 1
    given = {"id": f"q{number}", "half": "dev", "gold": "g", "question": "?", "right": right}
    return Record.model_validate({**given, "counts": counts, **fields})


def run_of(*counts: Counts, **fields: object) -> SavedRun:
    records = [record(number, each, **fields) for number, each in enumerate(counts)]
    return SavedRun("a run", {}, tuple(records))


def rights(right: int, wrong: int) -> list[Counts]:
    return [{"right": (1.0, 1.0)}] * right + [{"right": (0.0, 1.0)}] * wrong


def test_a_run_is_no_worse_than_itself() -> None:
    run = run_of(*rights(40, 5))
    assert not compare(run, run).worse


def test_a_few_cases_lost_are_no_significant_drop_and_many_are() -> None:
    before = run_of(*rights(50, 0))
    few, many = compare(before, run_of(*rights(48, 2))), compare(before, run_of(*rights(42, 8)))
    assert not few.worse
    assert [now.id for _, now in few.newly_wrong] == ["q48", "q49"]
    assert many.worse
    assert next(change for change in many.scores if change.name == "right").probability < 0.01


def test_what_is_won_elsewhere_does_not_hide_a_strict_score_broken_in_one_case() -> None:
    whole, short = {"grounded": (1.0, 1.0)}, {"grounded": (0.0, 1.0)}
    compared = compare(run_of(whole, short, short), run_of(short, whole, whole))
    assert compared.worse
    assert [change.broken for change in compared.scores] == [("q0",)]


def test_a_strict_score_that_was_short_before_may_stay_short() -> None:
    short = {"citation recall": (1.0, 3.0)}
    assert not compare(run_of(short), run_of({"citation recall": (2.0, 3.0)})).worse


def test_more_refusals_are_a_drop_where_less_is_better() -> None:
    before = run_of(*[{"answerable, yet refused": (0.0, 1.0)}] * 30)
    after = run_of(*[{"answerable, yet refused": (float(n < 8), 1.0)} for n in range(30)])
    assert compare(before, after).worse
    assert not compare(after, before).worse


def test_citations_are_resampled_by_the_answer_that_bears_them() -> None:
    good, poor = {"citation precision": (4.0, 4.0)}, {"citation precision": (1.0, 4.0)}
    before = run_of(*[good] * 30)
    assert compare(before, run_of(*[poor] * 10, *[good] * 20)).worse
    assert not compare(before, run_of(poor, *[good] * 29)).worse


def test_a_drop_of_a_hair_is_let_pass_however_sure_it_is() -> None:
    before = run_of(*[{"citation precision": (100.0, 100.0)}] * 30)
    after = run_of(*[{"citation precision": (99.8, 100.0)}] * 30)
    compared = compare(before, after)
    assert compared.scores[0].probability == 0.0
    assert not compared.worse


def test_a_tag_that_collapses_is_seen_though_the_whole_hardly_moves() -> None:
    right, wrong = {"right": (1.0, 1.0)}, {"right": (0.0, 1.0)}
    others = [record(n, right, tags=("figure",)) for n in range(200)]
    unit = [record(200 + n, right, tags=("unit",)) for n in range(8)]
    lost = [record(200 + n, wrong, tags=("unit",)) for n in range(8)]
    compared = compare(
        SavedRun("before", {}, (*others, *unit)), SavedRun("after", {}, (*others, *lost))
    )
    assert [change.name for change in compared.tags if change.worse] == ["unit"]


def test_cases_whose_gold_changed_are_not_compared_and_too_few_left_is_a_failure() -> None:
    before = run_of(*rights(10, 0))
    after = run_of(*rights(0, 10), gold="other")
    compared = compare(before, after)
    assert (compared.cases, len(compared.left_out)) == (0, 10)
    assert not compared.enough
    assert compared.worse


def test_a_half_that_only_one_run_asked_is_left_aside() -> None:
    dev = run_of(*rights(10, 0))
    test = run_of(*rights(0, 30), half="test")
    both = SavedRun("both", {}, (*dev.records, *test.records))
    compared = compare(dev, both)
    assert (compared.cases, compared.left_out, compared.worse) == (10, (), False)


def test_a_reference_keeps_no_times_and_is_found_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saved_runs, "REFERENCE", tmp_path)
    timed = run_of(*rights(2, 1), timing_ms={"total": 3.5})
    save_reference(tmp_path / "office", {"gold": "office.jsonl"}, timed.records)
    found = find_run("office")
    assert found.config == {"gold": "office.jsonl"}
    assert [r.timing_ms for r in found.records] == [{}, {}, {}]
    assert not compare(found, timed).worse
    assert "timing" not in (tmp_path / "office" / "outcomes.jsonl").read_text(encoding="utf-8")


def test_the_latest_run_is_found_and_an_unknown_one_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs, "RUNS", tmp_path)
    for name in ("20260101T000000-a", "20260102T000000-b"):
        save_reference(tmp_path / name, {}, run_of(*rights(1, 0)).records)
    assert find_run("latest").name == "20260102T000000-b"
    assert find_run("20260101").name == "20260101T000000-a"
    with pytest.raises(RunNotFound, match="'nowhere'"):
        find_run("nowhere")


def test_the_committed_reference_is_of_the_gold_as_it_stands() -> None:
    from eval.records import digest
    from eval.sittings import cases_of

    reference = read_run(saved_runs.REFERENCE / "samples")
    held = {record.id: record.gold for record in reference.records}
    assert held == {case.id: digest(case) for case in cases_of("samples", "dev")}


def test_an_interval_holds_the_score_and_is_the_same_every_time() -> None:
    counts = [(1.0, 1.0)] * 45 + [(0.0, 1.0)] * 5
    found = estimate(counts)
    assert found is not None
    assert found == estimate(counts)
    assert found.low < 0.9 < found.high
    assert estimate([]) is None
    assert estimate([(1.0, 4.0)]) is not None


def test_steps_are_summed_up_where_times_were_kept() -> None:
    found = spreads([{"compose": 1.0, "total": 4.0}, {"compose": 3.0, "total": 8.0}, {}])
    assert (found["compose"].p50, found["verify"].p50, found["total"].slowest) == (2.0, 4.0, 8.0)
    assert spreads([{}]) == {}


def test_a_summary_names_what_misses_its_bar_and_rates_every_tag() -> None:
    run = run_of({"right": (1.0, 1.0), "grounded": (0.0, 1.0)}, tags=("figure",))
    summary = summarise(run.records)
    assert summary.below_bar() == ["grounded"]
    assert [(tag.tag, tag.right.cases) for tag in summary.tags] == [("figure", 1)]
