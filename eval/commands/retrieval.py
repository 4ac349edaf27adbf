"""``hoidap eval retrieval``: search, measured alone."""

from __future__ import annotations

from pathlib import Path

import click

GOLD = click.Choice(["samples", "seeds", "corpus"])


@click.command()
@click.option("--gold", type=GOLD, default="samples", show_default=True, help="Bộ câu hỏi.")
@click.option("--data", type=click.Path(path_type=Path), help="Thư mục dữ liệu đã nạp sẵn.")
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
