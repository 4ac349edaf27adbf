"""Faults planted in the real code are caught by the comparison that CI makes.

All questions are asked once; with a fault, those alone that it concerns: the others count as ended
as they did before, which makes a fault harder to see, never easier.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from click.testing import CliRunner

from eval import runs
from eval.answer_runs import keep_run
from eval.answers import run_cases
from eval.commands import eval_group
from eval.comparison import compare
from eval.records import records_of
from eval.sittings import cases_of, seated, unlogged
from knowledge.text import nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from pathlib import Path

    from eval.answers import Outcome
    from eval.saved_runs import SavedRun
    from knowledge.settings import Settings

    AskAgain = Callable[[Collection[str]], SavedRun]

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


def kept(outcomes: Sequence[Outcome]) -> SavedRun:
    return keep_run("answers", {}, records_of("dev", outcomes))


@pytest.fixture(scope="module")
def outcomes(samples: Settings) -> list[Outcome]:
    with unlogged(samples) as service:
        return run_cases(service, cases_of("samples", "dev"))


@pytest.fixture(scope="module")
def before(outcomes: list[Outcome], runs_kept_apart: Path) -> SavedRun:
    return kept(outcomes)


@pytest.fixture(scope="module")
def ask_again(samples: Settings, outcomes: list[Outcome]) -> AskAgain:
    """Ask cases anew by their ids, and always those whose drafts are falsified; the others stay."""
    probed = {outcome.case.id for outcome in outcomes if outcome.stopped[1]}

    def ask(ids: Collection[str]) -> SavedRun:
        cases = [o.case for o in outcomes if o.case.id in probed.union(ids)]
        with unlogged(samples) as service:
            anew = {outcome.case.id: outcome for outcome in run_cases(service, cases)}
        return kept([anew.get(outcome.case.id, outcome) for outcome in outcomes])

    return ask


def only_lowered(text: str) -> str:
    """Stand in for `fold`: case goes, diacritics stay."""
    return nfc(text).lower()


class Planted(NamedTuple):
    """A fault: what replaces what in the real code, and the scores and tags that must tell it.

    ``concerns`` are the tags of the cases that are asked with it.
    """

    seams: dict[str, Callable[..., object]]
    told_by: set[str]
    concerns: set[str]


PLANTED = {
    "diacritics of questions are no longer folded": Planted(
        {
            "bot.questions.understanding.fold": only_lowered,
            "knowledge.lexical.fold": only_lowered,
        },
        {"right", "tasks: recall", "no-diacritics"},
        {"no-diacritics"},
    ),
    "tasks given to a group are no longer a unit's": Planted(
        {"bot.units.lookup.shared_with": lambda *_: []}, {"tasks: recall", "group"}, {"tasks"}
    ),
    "nothing is verified": Planted({"bot.verification.fault": lambda *_: None}, {STOPPED}, set()),
}


def test_the_code_as_it_stands_passes_against_the_committed_reference(before: SavedRun) -> None:
    assert exit_code(COMMITTED, before.name) == 0


def test_two_runs_of_the_same_code_give_identical_scores(
    before: SavedRun, ask_again: AskAgain
) -> None:
    again = ask_again([record.id for record in before.records[::4]])
    assert [r.lasting() for r in again.records] == [r.lasting() for r in before.records]
    compared = compare(before, again)
    assert all(change.before == change.after for change in compared.scores)
    assert not compared.worse


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_is_caught(
    before: SavedRun, ask_again: AskAgain, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    concerned = [r.id for r in before.records if PLANTED[fault].concerns & {*r.tags}]
    with monkeypatch.context() as patch:
        for seam, planted in PLANTED[fault].seams.items():
            patch.setattr(seam, planted)
        after = ask_again(concerned)
    compared = compare(before, after)
    worse = {change.name for change in (*compared.scores, *compared.tags) if change.worse}
    assert worse >= PLANTED[fault].told_by
    assert compared.worse
    assert exit_code(COMMITTED, after.name) == 1


def test_every_line_made_false_on_purpose_is_stopped(before: SavedRun) -> None:
    planted = [r.counts[STOPPED] for r in before.records if STOPPED in r.counts]
    assert len(planted) > 50
    assert all(stopped == of for stopped, of in planted)


def exit_code(before: str, after: str) -> int:
    """Compare two runs as `make regression` does."""
    arguments = ["compare", before, after]
    return CliRunner().invoke(eval_group, arguments, catch_exceptions=False).exit_code
