"""``hoidap eval compare``: two saved runs, case by case."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from eval.commands.options import run_type

if TYPE_CHECKING:
    from eval.saved_runs import SavedRun


@click.command()
@click.argument("before", type=run_type, metavar="LƯỢT_TRƯỚC")
@click.argument("after", type=run_type, metavar="LƯỢT_SAU")
def compare(before: SavedRun, after: SavedRun) -> None:
    """So hai lượt đo trên cùng câu hỏi; thoát với mã 1 khi lượt sau kém hơn đáng kể."""
    from eval.comparison import compare as held_against
    from eval.report.terminal import print_comparison

    comparison = held_against(before, after)
    print_comparison(comparison)
    sys.exit(1 if comparison.worse else 0)
