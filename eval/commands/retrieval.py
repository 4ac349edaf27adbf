"""``hoidap eval retrieval``: search, measured alone."""

from __future__ import annotations

from pathlib import Path

import click

from eval.commands.options import data_option, gold_option


@click.command()
@gold_option
@data_option
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
    shared: str | None,
    vectors: Path | None,
    *,
    whole: bool,
    **size: int,
) -> None:
    """Đo tìm kiếm: nDCG@10, R@10, RR trên bộ câu hỏi chuẩn hoặc bộ đo công khai."""
    from eval.runs import save_run

    config = {"gold": gold, "shared": shared, "all": whole, **size}
    if whole:
        results = _compared(shared, vectors)
    else:
        results = _measured_set(shared, size) if shared else _measured_gold(gold, data)
        for name, value in results.items():
            click.echo(f"{name:>20}  {value}")
    click.echo(save_run("retrieval", config, results))


def _compared(shared: str | None, vectors: Path | None) -> dict[str, object]:
    from eval.bench.retrieval import BARS, retrieval_rows
    from eval.bench.table import print_table

    rows = retrieval_rows([shared] if shared else BARS, vectors)
    print_table(rows)
    return {row.name: row.as_json() for row in rows}


def _measured_set(shared: str, size: dict[str, int]) -> dict[str, object]:
    from eval.shared_sets import load_set, measure_set

    return dict(measure_set(load_set(shared, texts=size["texts"], questions=size["questions"])))


def _measured_gold(gold: str, data: Path | None) -> dict[str, object]:
    from eval.retrieval import measure_gold
    from eval.sittings import cases_of, seated
    from knowledge.bootstrap import open_library

    with seated(gold, data) as settings:
        library = open_library(settings)
        results = measure_gold(library, cases_of(gold, "dev"))
        library.close()
    return dict(results)
