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
    help="Bỏ qua một phần: embedder, corpus, samples, process, mutations, retrieval.",
)
def bench(skip: tuple[str, ...], *, fresh_clone: bool, check: bool) -> None:
    """In một bảng mọi con số phải đạt."""
    from eval.bench.parts import run_parts
    from eval.bench.table import print_table
    from eval.runs import save_run

    rows = run_parts(skip, fresh_clone=fresh_clone)
    print_table(rows)
    click.echo(save_run("bench", {"skip": skip}, {row.name: row.as_json() for row in rows}))
    if check and any(row.met is False for row in rows):
        sys.exit(1)
