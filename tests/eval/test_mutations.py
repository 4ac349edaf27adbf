"""The spoilt files of the bench, a few of them: the ingest outlives and names every one."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from eval.bench.mutation_seeds import load_seeds
from eval.bench.mutations import LIMITS, SHARES, survive, write_mutations
from eval.bench.mutators import mutate
from ingest.errors import Reason

if TYPE_CHECKING:
    from pathlib import Path

FEW = 60


def fingerprint(folder: Path) -> dict[str, str]:
    files = sorted(folder.iterdir())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_same_number_gives_the_same_files(tmp_path: Path) -> None:
    write_mutations(tmp_path / "a", FEW)
    write_mutations(tmp_path / "b", FEW)
    made = fingerprint(tmp_path / "a")
    assert made == fingerprint(tmp_path / "b")
    assert len(set(made.values())) > FEW // 2


def test_every_format_that_ingest_reads_is_spoilt() -> None:
    seeds = load_seeds()
    assert sum(SHARES.values()) == 100
    assert set(seeds) <= set(SHARES)
    assert {"pdf", "docx", "html", "md", "txt", "zip", "png", "jpg", "tif", "scan.pdf"} <= set(
        seeds
    )


@pytest.mark.parametrize("suffix", sorted(SHARES))
def test_mutations_differ_from_their_seed_and_from_each_other(suffix: str) -> None:
    seeds = load_seeds()
    if suffix not in seeds:
        pytest.skip(f"no sample in the format {suffix}")
    (seed, *_) = seeds[suffix]
    made = {mutate(seed, suffix, Random(number)) for number in range(30)}
    assert len(made - {seed}) > 20


@pytest.mark.slow
def test_an_ingest_of_spoilt_files_outlives_and_names_each(tmp_path: Path) -> None:
    found = survive(tmp_path, FEW, replace(LIMITS, seconds=6))
    assert found.unreported == []
    assert found.touched == []
    assert found.read > 0
    assert set(found.failed) <= {str(reason) for reason in Reason}
    assert found.longest < 6 + 10
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "elsewhere", "files"]
