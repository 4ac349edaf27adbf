"""A row of the bench: what was promised, what was measured, and whether it holds."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from eval.bench.curves import Curve
    from eval.bench.reference import Reference

_DECIMALS = re.compile(r"(?<=\d)\.(?=\d{1,2}(?!\d))")
_MET = {True: "[green]đạt[/]", False: "[red]không đạt[/]", None: "–"}


@dataclass(frozen=True, slots=True)
class Row:
    """``met`` is null for a number without a target and for one that was skipped.

    ``ms`` is the time that the row measures, in milliseconds, where it measures one: it is shown
    beside the time of a fixed work. ``curve`` is drawn on the page.
    """

    name: str
    target: str
    measured: str
    met: bool | None = None
    ms: float | None = None
    curve: Curve | None = None

    def lasting(self, ms: float) -> Row:
        """Return the row with the time that it measures."""
        return replace(self, ms=ms)

    def as_json(self) -> dict[str, Any]:
        """Return what a saved run keeps."""
        return asdict(self)


def at_least(name: str, value: float, bar: float, written: str = "{:.1%}") -> Row:
    """Make a row that is met from the bar upwards.

    >>> at_least("right", 0.95, 0.9)
    Row(name='right', target='≥ 90.0%', measured='95.0%', met=True, ms=None, curve=None)
    """
    return Row(name, f"≥ {written.format(bar)}", written.format(value), value >= bar)


def at_most(name: str, value: float, bar: float, written: str = "{:.2f} s") -> Row:
    """Make a row that is met from the bar downwards."""
    return Row(name, f"≤ {written.format(bar)}", written.format(value), value <= bar)


def dotted(number: float) -> str:
    """Return a whole number as it is written in Vietnamese.

    >>> dotted(100_000)
    '100.000'
    """
    return f"{number:,.0f}".replace(",", ".")


def with_comma(text: str) -> str:
    """Return a text with the decimals of its numbers as they are written in Vietnamese.

    >>> with_comma("7.6 trang/s trong 10.000 đoạn, 0.15 s")
    '7,6 trang/s trong 10.000 đoạn, 0,15 s'
    """
    return _DECIMALS.sub(",", text)


def skipped(name: str, reason: str) -> Row:
    """Make a row that says why nothing was measured."""
    return Row(name, "", f"bỏ qua: {reason}")


def print_table(rows: list[Row], beside: Reference | None = None) -> None:
    """Print the rows as one table, times beside those of the reference work."""
    table = Table("Chỉ số", "Phải đạt", "Đo được", "Kết quả")
    if beside is not None:
        table.add_column("× nhúng / × quét", justify="right")
    for row in rows:
        ratio = [] if beside is None or row.ms is None else [with_comma(beside.ratio(row.ms))]
        written = map(with_comma, (row.target, row.measured))
        table.add_row(row.name, *written, _MET[row.met], *ratio)
    Console(width=140).print(table)
