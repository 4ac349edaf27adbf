"""The gold sets: every string that they need stands in what ingest makes of the document."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest

from eval.cases import Case, Expectation
from eval.sittings import DOCUMENTS, HALVES, Half, cases_of, held
from eval.wording import flat
from ingest.reading import read_file
from ingest.structure.canonical import write_canonical

if TYPE_CHECKING:
    from pathlib import Path


@cache
def canonical(path: Path) -> str:
    read = read_file(path, max_bytes=100_000_000)
    return flat(write_canonical(read.blocks, read.pages).text)


GOLD = ("samples", "seeds", "corpus")
SETS = [(gold, half) for gold in GOLD for half in HALVES if (gold, half) != ("seeds", "test")]
LEAST = {"samples": 150, "corpus": 250}
EVERY_KIND = (
    "figure tasks content section definition time document documents comparison follow-up own-unit "
    "clarify absent near-miss currency past out-of-scope attack opinion personal-data no-diacritics "
    "typo teencode abbreviation"
).split()
NOISE = {"no-diacritics", "typo", "teencode", "telex", "abbreviation", "english"}


def is_noisy(case: Case) -> bool:
    """Whether it is typed as on a phone: slips, short forms, no diacritics, no punctuation."""
    bare = case.question.isascii() or case.question[-1] not in "?.!"
    return bare or bool(NOISE & set(case.tags))


def missing(cases: list[Case], folders: tuple[Path, ...]) -> list[str]:
    files = {path.name: path for folder in folders for path in folder.iterdir()}
    return [
        f"{case.id} {proof.source}: {string}"
        for case in cases
        for proof in case.evidence
        for string in proof.needed
        if flat(string) not in canonical(files[proof.source])
    ]


@pytest.mark.parametrize("half", HALVES)
def test_every_needed_string_stands_in_its_sample(half: Half) -> None:
    assert missing(cases_of("samples", half), DOCUMENTS["samples"]) == []


@pytest.mark.corpus
def test_every_needed_string_stands_in_its_seed_document() -> None:
    if not held("seeds"):
        pytest.skip("the real documents are not beside the project")
    assert missing(cases_of("seeds", "dev"), DOCUMENTS["seeds"]) == []


@pytest.mark.parametrize("gold", LEAST)
def test_each_gold_set_is_large_noisy_and_covers_every_kind_of_question(gold: str) -> None:
    cases = [case for half in HALVES for case in cases_of(gold, half)]
    tags = Counter(tag for case in cases for tag in case.tags)
    assert len(cases) >= LEAST[gold]
    assert [kind for kind in EVERY_KIND if not tags[kind]] == []
    assert sum(map(is_noisy, cases)) >= len(cases) / 3
    assert sum(case.pair is not None for case in cases) >= 25


@pytest.mark.parametrize(("gold", "half"), SETS)
def test_ids_are_unique_and_answerable_cases_have_evidence(gold: str, half: Half) -> None:
    cases = cases_of(gold, half)
    assert len({case.id for case in cases}) == len(cases)
    for case in cases:
        assert bool(case.evidence) == (case.expect is Expectation.ANSWERED), case.id
        assert ("follow-up" in case.tags) <= bool(case.turns), case.id


@pytest.mark.parametrize("gold", GOLD)
def test_the_halves_share_no_question_and_every_pair_exists(gold: str) -> None:
    dev, test = (cases_of(gold, half) for half in HALVES)
    asked = {(case.turns, flat(case.question)) for case in dev}
    assert [c.id for c in test if (c.turns, flat(c.question)) in asked] == []
    for half in (dev, test):
        ids = {case.id for case in half}
        assert [case.id for case in half if case.pair and case.pair not in ids] == []


@pytest.mark.parametrize(("gold", "half"), SETS)
def test_a_forbidden_string_is_never_part_of_a_needed_one(gold: str, half: Half) -> None:
    for case in cases_of(gold, half):
        needed = " ".join(string for proof in case.evidence for string in proof.needed)
        assert not [string for string in case.forbidden if string in needed], case.id
