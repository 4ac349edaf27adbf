"""The gold sets: every string that they need stands in what ingest makes of the document."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest

from eval.cases import SAMPLES, SEEDS, Case, Expectation, load_cases
from eval.sittings import DOCUMENTS
from ingest.reading import read_file
from ingest.structure.canonical import write_canonical

if TYPE_CHECKING:
    from pathlib import Path


@cache
def canonical(path: Path) -> str:
    read = read_file(path, max_bytes=100_000_000)
    return write_canonical(read.blocks, read.pages).text


def missing(cases: list[Case], folder: Path) -> list[str]:
    return [
        f"{case.id} {proof.source}: {string}"
        for case in cases
        for proof in case.evidence
        for string in proof.needed
        if string not in canonical(folder / proof.source)
    ]


def test_every_needed_string_stands_in_its_sample() -> None:
    assert missing(load_cases(SAMPLES), DOCUMENTS["samples"]) == []


@pytest.mark.corpus
def test_every_needed_string_stands_in_its_seed_document() -> None:
    if not DOCUMENTS["seeds"].is_dir():
        pytest.skip("the real documents are not beside the project")
    assert missing(load_cases(SEEDS), DOCUMENTS["seeds"]) == []


def test_the_samples_gold_set_covers_what_the_issue_asks_for() -> None:
    cases = load_cases(SAMPLES)
    tags = Counter(tag for case in cases for tag in case.tags)
    assert len(cases) >= 70
    assert tags["absent"] >= 12
    for tag in ("figure", "tasks", "content", "document", "no-diacritics", "follow-up", "typo"):
        assert tags[tag], tag


@pytest.mark.parametrize("path", [SAMPLES, SEEDS])
def test_ids_are_unique_and_answerable_cases_have_evidence(path: Path) -> None:
    cases = load_cases(path)
    assert len({case.id for case in cases}) == len(cases)
    for case in cases:
        assert bool(case.evidence) == (case.expect is Expectation.ANSWERED), case.id
        assert ("follow-up" in case.tags) == bool(case.turns), case.id


@pytest.mark.parametrize("path", [SAMPLES, SEEDS])
def test_a_forbidden_string_is_never_part_of_a_needed_one(path: Path) -> None:
    for case in load_cases(path):
        needed = " ".join(string for proof in case.evidence for string in proof.needed)
        assert not [string for string in case.forbidden if string in needed], case.id
