"""A row of the bench: what was promised, what was measured, and whether it holds."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from rich.console import Console
from rich.table import Table

_MET = {True: "[green]đạt[/]", False: "[red]không đạt[/]", None: "–"}


@dataclass(frozen=True, slots=True)
class Row:
    """``met`` is null for a number without a target and for one that was skipped."""

    name: str
    target: str
    measured: str
    met: bool | None = None

    def as_json(self) -> dict[str, Any]:
        """Return what a saved run keeps."""
        return asdict(self)


def at_least(name: str, value: float, bar: float, written: str = "{:.1%}") -> Row:
    """Make a row that is met from the bar upwards.

    >>> at_least("right", 0.95, 0.9)
    Row(name='right', target='≥ 90.0%', measured='95.0%', met=True)
    """
    return Row(name, f"≥ {written.format(bar)}", written.format(value), value >= bar)


def at_most(name: str, value: float, bar: float, written: str = "{:.2f} s") -> Row:
    """Make a row that is met from the bar downwards."""
    return Row(name, f"≤ {written.format(bar)}", written.format(value), value <= bar)


def skipped(name: str, reason: str) -> Row:
    """Make a row that says why nothing was measured."""
    return Row(name, "", f"bỏ qua: {reason}")


def print_table(rows: list[Row]) -> None:
    """Print the rows as one table."""
    table = Table("Chỉ số", "Phải đạt", "Đo được", "Kết quả")
    for row in rows:
        table.add_row(row.name, row.target, row.measured, _MET[row.met])
    Console(width=140).print(table)
