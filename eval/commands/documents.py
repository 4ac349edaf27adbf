"""``hoidap eval documents``: what ingest reads, held against facts that people read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from eval.documents.facts import Split

SPLITS: tuple[Split, ...] = ("dev", "held-out", "final", "fictional")


@click.command()
@click.option(
    "--split",
    type=click.Choice(SPLITS),
    multiple=True,
    help="Chỉ phần này.",
)
@click.option("--faults", is_flag=True, help="In từng chỗ sai.")
@click.option("--only", default="", help="Với --faults: chỉ các dòng có chữ này.")
@click.option("--skip", multiple=True, help="Bỏ qua một phần: ocr, speed, mutations, others.")
@click.option("--check", is_flag=True, help="Thoát với mã 1 khi dưới ngưỡng.")
def documents(
    split: tuple[Split, ...], skip: tuple[str, ...], only: str, *, faults: bool, check: bool
) -> None:
    """Đo việc đọc văn bản so với đáp án do người đọc; đo nhận dạng chữ, tốc độ, tệp độc hại."""
    from eval.bench.table import print_table
    from eval.documents.parts import part_rows
    from eval.documents.report import measure_documents, print_faults
    from eval.runs import save_run

    measured = [measure_documents(name) for name in split or SPLITS]
    if faults:
        print_faults(measured, only)
    rows = [row for each in measured for row in each.rows]
    rows += part_rows(skip) if "others" not in skip else []
    print_table(rows)
    click.echo(save_run("documents", {"split": split}, {row.name: row.as_json() for row in rows}))
    if check and any(row.met is False for row in rows):
        sys.exit(1)
