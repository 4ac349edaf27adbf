"""``hoidap eval retrieval``: search, measured alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from eval.commands.options import data_option, gold_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@gold_option
@data_option
@click.option("--shared", type=click.Choice(["legal", "viquad"]), help="Bộ đo công khai.")
@click.option("--texts", default=1000, show_default=True, help="Số văn bản của bộ đo công khai.")
@click.option("--questions", default=200, show_default=True, help="Số câu hỏi của bộ đó.")
def retrieval(gold: str, data: Path | None, shared: str | None, texts: int, questions: int) -> None:
    """Đo tìm kiếm: nDCG@10, R@10, RR trên bộ câu hỏi chuẩn hoặc bộ đo công khai."""
    from eval.retrieval import measure_gold
    from eval.runs import save_run
    from eval.shared_sets import load_set, measure_set
    from eval.sittings import cases_of, seated
    from knowledge.bootstrap import open_library

    config = {"gold": gold, "shared": shared, "texts": texts, "questions": questions}
    if shared:
        results = measure_set(load_set(shared, texts=texts, questions=questions))
    else:
        with seated(gold, data) as settings:
            library = open_library(settings)
            results = measure_gold(library, cases_of(gold, "dev"))
            library.close()
    for name, value in results.items():
        click.echo(f"{name:>20}  {value}")
    click.echo(save_run("retrieval", config, results))
