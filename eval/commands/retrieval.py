"""``hoidap eval retrieval``: search, measured alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from eval.commands.options import data_option, gold_option, half_option

if TYPE_CHECKING:
    from eval.sittings import Half


@click.command()
@gold_option
@data_option
@half_option
@click.option("--shared", type=click.Choice(["legal", "viquad"]), help="Bộ đo công khai.")
@click.option("--texts", default=1000, show_default=True, help="Số văn bản của bộ đo công khai.")
@click.option("--questions", default=200, show_default=True, help="Số câu hỏi của bộ đó.")
@click.option("--all", "whole", is_flag=True, help="Cả bộ, không qua khâu nạp, bên các cách khác.")
@click.option(
    "--vectors", type=click.Path(path_type=Path), help="Với --all: thư mục giữ véc-tơ để dùng lại."
)
def retrieval(
    gold: str,
    data: Path | None,
    half: tuple[Half, ...],
    shared: str | None,
    vectors: Path | None,
    *,
    whole: bool,
    **size: int,
) -> None:
    """Đo tìm kiếm: nDCG@10, R@k, MRR trên bộ câu hỏi chuẩn hoặc bộ đo công khai."""
    from eval.runs import save_run

    if not whole and not shared:
        _measure_gold(gold, data, half or ("dev",))
        return
    if whole:
        results = _compared(shared, vectors)
    else:
        results = _measured_set(shared or "", size)
        for name, value in results.items():
            click.echo(f"{name:>20}  {value}")
    click.echo(save_run("retrieval", {"shared": shared, "all": whole, **size}, results))


def _compared(shared: str | None, vectors: Path | None) -> dict[str, object]:
    from eval.bench.retrieval import BARS, retrieval_rows
    from eval.bench.table import print_table

    rows = retrieval_rows([shared] if shared else BARS, vectors)
    print_table(rows)
    return {row.name: row.as_json() for row in rows}


def _measured_set(shared: str, size: dict[str, int]) -> dict[str, object]:
    from eval.shared_sets import load_set, measure_set

    return dict(measure_set(load_set(shared, texts=size["texts"], questions=size["questions"])))


def _measure_gold(gold: str, data: Path | None, halves: tuple[Half, ...]) -> None:
    from eval.report.terminal import print_summaries
    from eval.retrieval_runs import measure_retrieval
    from eval.summary import summarise

    run = measure_retrieval(gold, data, halves)
    print_summaries({half: summarise(run.of_half(half)) for half in run.halves})
    click.echo(run.name)
