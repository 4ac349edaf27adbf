"""Faults planted in the real code are caught by the comparison that CI makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from click.testing import CliRunner

from eval import runs
from eval.answer_runs import ask_half, keep_run
from eval.commands import eval_group
from eval.comparison import compare
from eval.sittings import seated, unlogged
from knowledge.text import nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from eval.saved_runs import SavedRun
    from knowledge.settings import Settings

pytestmark = pytest.mark.slow
COMMITTED = "samples"
STOPPED = "falsehoods stopped"


@pytest.fixture(scope="module", autouse=True)
def runs_kept_apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("runs")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runs, "RUNS", folder)
        yield folder


@pytest.fixture(scope="module")
def samples() -> Iterator[Settings]:
    """The shipped samples, really ingested."""
    with seated("samples", None) as settings:
        yield settings


def measure(settings: Settings) -> SavedRun:
    with unlogged(settings) as service:
        return keep_run("answers", {}, ask_half(service, "samples", "dev"))


@pytest.fixture(scope="module")
def before(samples: Settings, runs_kept_apart: Path) -> SavedRun:
    return measure(samples)


def only_lowered(text: str) -> str:
    """Stand in for `fold`: case goes, diacritics stay."""
    return nfc(text).lower()


class Planted(NamedTuple):
    """A fault: what replaces what in the real code, and the scores and tags that must tell it."""

    seams: dict[str, Callable[..., object]]
    told_by: set[str]


PLANTED = {
    "diacritics of questions are no longer folded": Planted(
        {
            "bot.questions.understanding.fold": only_lowered,
            "knowledge.lexical.fold": only_lowered,
        },
        {"right", "tasks: recall", "no-diacritics"},
    ),
    "tasks given to a group are no longer a unit's": Planted(
        {"bot.units.lookup.shared_with": lambda *_: []}, {"tasks: recall", "group"}
    ),
    "nothing is verified": Planted({"bot.verification.fault": lambda *_: None}, {STOPPED}),
}


def test_the_code_as_it_stands_passes_against_the_committed_reference(before: SavedRun) -> None:
    assert exit_code(COMMITTED, before.name) == 0


def test_two_runs_of_the_same_code_give_identical_scores(
    samples: Settings, before: SavedRun
) -> None:
    again = measure(samples)
    assert [r.lasting() for r in again.records] == [r.lasting() for r in before.records]
    compared = compare(before, again)
    assert all(change.before == change.after for change in compared.scores)
    assert exit_code(before.name, again.name) == 0


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_is_caught(
    samples: Settings, before: SavedRun, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    with monkeypatch.context() as patch:
        for seam, planted in PLANTED[fault].seams.items():
            patch.setattr(seam, planted)
        after = measure(samples)
    compared = compare(before, after)
    worse = {change.name for change in (*compared.scores, *compared.tags) if change.worse}
    assert worse >= PLANTED[fault].told_by
    assert exit_code(before.name, after.name) == 1
    assert exit_code(COMMITTED, after.name) == 1


def test_every_line_made_false_on_purpose_is_stopped(before: SavedRun) -> None:
    planted = [r.counts[STOPPED] for r in before.records if STOPPED in r.counts]
    assert len(planted) > 50
    assert all(stopped == of for stopped, of in planted)


def exit_code(before: str, after: str) -> int:
    """Compare two runs as `make regression` does."""
    arguments = ["compare", before, after]
    return CliRunner().invoke(eval_group, arguments, catch_exceptions=False).exit_code
