"""``hoidap eval bench``: every promised number in one table."""

from __future__ import annotations

import sys
from pathlib import Path

import click

FILE = click.Path(path_type=Path, dir_okay=False)
NAMES = "samples, process, pace, load, growth, corpus, embedder, mutations, retrieval, clone"
NO_SUCH = "không có phần {names}; có: {known}"


@click.command()
@click.option("--quick", is_flag=True, help="Khoảng một phút: cỡ nhỏ, ít phần.")
@click.option("--full", is_flag=True, help="Mọi phần, cả kho văn bản thật và bản sao mới (lâu).")
@click.option("--only", multiple=True, help=f"Chỉ phần này: {NAMES}.")
@click.option("--skip", multiple=True, help="Bỏ qua phần này.")
@click.option("--html", type=FILE, help="Vẽ thành trang HTML, mở không cần mạng.")
@click.option("--check", is_flag=True, help="Thoát với mã 1 khi có mục không đạt.")
def bench(
    only: tuple[str, ...],
    skip: tuple[str, ...],
    html: Path | None,
    *,
    quick: bool,
    full: bool,
    check: bool,
) -> None:
    """Đo tốc độ, bộ nhớ, tải và độ tăng theo số đoạn; in một bảng mọi con số phải đạt."""
    from eval.bench.parts import BY_EXTENT, PARTS, Extent, run_parts
    from eval.bench.reference import reference
    from eval.bench.table import print_table, with_comma
    from eval.report.bench_pages import bench_as_html
    from eval.runs import save_run

    extent = Extent.QUICK if quick else Extent.FULL if full else Extent.USUAL
    unknown = {*only, *skip} - PARTS.keys()
    if unknown:
        raise click.UsageError(
            NO_SUCH.format(names=", ".join(sorted(unknown)), known=", ".join(PARTS))
        )
    parts = [name for name in only or BY_EXTENT[extent] if name not in skip]
    beside = reference()
    rows = run_parts(parts, quick=quick)
    beside = beside.and_then(reference())
    print_table(rows, beside)
    fixed = (
        f"Việc chuẩn, đo trong cùng lượt: một lần nhúng câu hỏi {beside.embedding:.1f} ms, "
        f"một lần quét 100.000 véc-tơ {beside.scan:.1f} ms"
    )
    click.echo(with_comma(fixed))
    config = {"extent": extent, "parts": parts, "reference": beside.as_json()}
    folder = save_run("bench", config, {row.name: row.as_json() for row in rows})
    click.echo(folder)
    if html is not None:
        html.write_text(bench_as_html(folder.name, rows, beside), encoding="utf-8")
    if check and any(row.met is False for row in rows):
        sys.exit(1)
