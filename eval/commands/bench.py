"""``hoidap eval bench``: every promised number in one table."""

from __future__ import annotations

import sys

import click


@click.command()
@click.option("--fresh-clone", is_flag=True, help="Đo cả `make run` từ bản sao mới (vài phút).")
@click.option("--check", is_flag=True, help="Thoát với mã 1 khi có mục không đạt.")
@click.option(
    "--skip",
    multiple=True,
    help="Bỏ qua một phần: samples, process, pace, load, growth, corpus, embedder, mutations, "
    "retrieval.",
)
@click.option("--only", multiple=True, help="Chỉ đo phần này.")
def bench(skip: tuple[str, ...], only: tuple[str, ...], *, fresh_clone: bool, check: bool) -> None:
    """In một bảng mọi con số phải đạt."""
    from eval.bench.parts import PARTS, run_parts
    from eval.bench.reference import reference
    from eval.bench.table import print_table
    from eval.runs import save_run

    if only:
        skip = tuple(part for part in PARTS if part not in only)
    beside = reference()
    rows = run_parts(skip, fresh_clone=fresh_clone)
    beside = beside.and_then(reference())
    print_table(rows, beside)
    click.echo(
        f"Việc chuẩn: một lần nhúng {beside.embedding:.1f} ms, một lần quét {beside.scan:.1f} ms"
    )
    config = {"skip": skip, "reference": beside.as_json()}
    click.echo(save_run("bench", config, {row.name: row.as_json() for row in rows}))
    if check and any(row.met is False for row in rows):
        sys.exit(1)
