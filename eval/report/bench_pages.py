"""The bench written out: a page with the table and the curves, which needs nothing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eval.bench.table import dotted, with_comma
from eval.report.pages import environment
from eval.runs import surroundings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eval.bench.reference import Reference
    from eval.bench.table import Row

MET = {True: "đạt", False: "không đạt", None: ""}
DASHES = ("", "6 3", "2 3")


def bench_as_html(name: str, rows: Sequence[Row], beside: Reference) -> str:
    """Write the rows of a run as a page: style and charts inside, nothing fetched, no script."""
    template = environment().get_template("bench.html")
    return template.render(
        name=name,
        rows=rows,
        curves=[row.curve for row in rows if row.curve is not None],
        beside=beside,
        facts=surroundings(),
        met=MET,
        dashes=DASHES,
        short=short,
        comma=with_comma,
    )


def short(value: float) -> str:
    """Return a number as it is read beside a curve.

    >>> short(100_000.0), short(16.04), short(0.5), short(2.46)
    ('100.000', '16', '0,5', '2,5')
    """
    return dotted(value) if value >= 10 else f"{value:.1f}".removesuffix(".0").replace(".", ",")  # noqa: PLR2004 - two digits say enough
