"""Finds and reads what `hoidap eval answers` and `retrieval` have kept: a folder for each run.

``config.json`` says what was configured, ``outcomes.jsonl`` holds a record for each case. The
reference run, with which a change is compared, is such a folder under ``eval/reference``, committed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eval import runs
from eval.records import Record, read_records, written

if TYPE_CHECKING:
    from collections.abc import Iterable

REFERENCE = Path(__file__).parent / "reference"
LATEST = "latest"
CONFIG, OUTCOMES = "config.json", "outcomes.jsonl"


class RunNotFound(LookupError):
    """No saved run goes by that name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"no saved run '{name}': give a folder that holds {OUTCOMES}, the name of one under "
            f"eval/runs or eval/reference, or '{LATEST}'; `hoidap eval answers` saves one"
        )


@dataclass(frozen=True, slots=True)
class SavedRun:
    """A run as read back: its name, its configuration, the records of its cases."""

    name: str
    config: dict[str, Any]
    records: tuple[Record, ...]

    def of_half(self, half: str) -> tuple[Record, ...]:
        """Return the records of one half."""
        return tuple(record for record in self.records if record.half == half)

    @property
    def halves(self) -> tuple[str, ...]:
        """The halves that were run, in order."""
        return tuple(dict.fromkeys(record.half for record in self.records))


def find_run(name: str) -> SavedRun:
    """Read a run by its folder, by the name or the beginning of the name of one, or the latest.

    Raises RunNotFound.
    """
    newest = sorted(runs.RUNS.glob("*"), reverse=True)
    begun = [folder for folder in newest if name == LATEST or folder.name.startswith(name)]
    for folder in (Path(name), REFERENCE / name, *begun):
        if (folder / OUTCOMES).is_file():
            return read_run(folder)
    raise RunNotFound(name)


def read_run(folder: Path) -> SavedRun:
    """Read the run in a folder."""
    config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
    records = read_records((folder / OUTCOMES).read_text(encoding="utf-8"))
    return SavedRun(folder.name, config, tuple(records))


def save_records(folder: Path, records: Iterable[Record]) -> None:
    """Add the records of the cases to a run's folder."""
    (folder / OUTCOMES).write_text(written(records), encoding="utf-8")


def save_reference(folder: Path, config: dict[str, Any], records: Iterable[Record]) -> None:
    """Write a run to compare with: without times, and with nothing of the machine it ran on."""
    folder.mkdir(parents=True, exist_ok=True)
    described = json.dumps(config, ensure_ascii=False, indent=2)
    (folder / CONFIG).write_text(f"{described}\n", encoding="utf-8")
    save_records(folder, (record.lasting() for record in records))
