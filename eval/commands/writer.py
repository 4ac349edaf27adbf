"""``hoidap eval writer``: what survives of what a model writes, before a scripted server."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from eval.commands.options import data_option, gold_option

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ("survival", "injections", "pace", "servers", "steps")
MOST_SHOWN = 8


@click.command()
@gold_option
@data_option
@click.option("--part", type=click.Choice(PARTS), multiple=True, help="Chỉ phần này.")
@click.option("--check", is_flag=True, help="Thoát với mã 1 khi dưới ngưỡng.")
def writer(gold: str, data: Path | None, part: tuple[str, ...], *, check: bool) -> None:
    """Đo phần mô hình viết: câu sai lọt ra, câu đúng còn lại, chèn lệnh, độ trễ, máy chủ hỏng."""
    from eval.bench.table import print_table
    from eval.runs import save_run
    from eval.writer.measuring import measured

    rows = []
    for row, examples in measured(gold, data, part or PARTS):
        rows.append(row)
        for example in examples[:MOST_SHOWN]:
            click.echo(f"{row.name}: {example}")
    print_table(rows)
    click.echo(save_run("writer", {"gold": gold}, {row.name: row.as_json() for row in rows}))
    if check and any(row.met is False for row in rows):
        sys.exit(1)
