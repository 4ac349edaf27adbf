"""``hoidap eval``: retrieval, answers and the whole bench, measured."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from eval.documents.facts import Split
    from eval.sittings import Half

SPLITS: tuple[Split, ...] = ("dev", "held-out", "final", "fictional")
HALVES: tuple[Half, ...] = ("dev", "test")
GOLD = click.Choice(["samples", "seeds", "corpus"])


@click.group(name="eval")
def eval_group() -> None:
    """Đo chất lượng tìm kiếm, trả lời và tốc độ."""


@eval_group.command()
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


@eval_group.command()
@click.option("--gold", type=GOLD, default="samples", show_default=True, help="Bộ câu hỏi.")
@click.option("--data", type=click.Path(path_type=Path), help="Thư mục dữ liệu đã nạp sẵn.")
@click.option(
    "--half",
    type=click.Choice(HALVES),
    multiple=True,
    help="Chỉ nửa phát triển (dev) hay nửa kiểm tra (test); mặc định cả hai.",
)
@click.option("--check", is_flag=True, help="Thoát với mã 1 khi dưới ngưỡng.")
@click.option("--only", default="", help="Chỉ các câu có thẻ hoặc mã này.")
@click.option("--failures", is_flag=True, help="In cả các câu sai của nửa kiểm tra.")
def answers(
    gold: str,
    data: Path | None,
    half: tuple[Half, ...],
    only: str,
    *,
    check: bool,
    failures: bool,
) -> None:
    """Đo trả lời: từng câu hỏi chuẩn qua dịch vụ thật; in các câu sai của nửa phát triển."""
    from bot.bootstrap import open_service
    from eval.answers import run_cases
    from eval.reports import below_bar, print_failures, print_scores, save
    from eval.scores import scores
    from eval.sittings import cases_of, seated

    ran = {}
    with seated(gold, data) as settings:
        service = open_service(settings)
        for name in half or HALVES:
            cases = cases_of(gold, name)
            wanted = [case for case in cases if not only or only in {case.id, *case.tags}]
            ran[name] = run_cases(service, wanted)
        service.close()
    for name, outcomes in ran.items():
        if failures or name == "dev":
            print_failures(outcomes)
    print_scores(ran)
    click.echo(save(gold, settings, ran))
    if check and any(below_bar(scores(outcomes)) for outcomes in ran.values()):
        sys.exit(1)


@eval_group.command()
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


@eval_group.command()
@click.option("--fresh-clone", is_flag=True, help="Đo cả `make run` từ bản sao mới (vài phút).")
@click.option("--check", is_flag=True, help="Thoát với mã 1 khi có mục không đạt.")
@click.option(
    "--skip", multiple=True, help="Bỏ qua một phần: embedder, corpus, samples, process, mutations."
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
