"""``hoidap eval answers``: every gold question through the real service, judged."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from eval.commands.options import HALVES, data_option, gold_option, half_option

if TYPE_CHECKING:
    from pathlib import Path

    from eval.sittings import Half


@click.command()
@gold_option
@data_option
@half_option
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
    from eval.answers import run_cases
    from eval.reports import below_bar, print_failures, print_scores, save
    from eval.scores import scores
    from eval.sittings import cases_of, seated, unlogged

    ran = {}
    with seated(gold, data) as settings, unlogged(settings) as service:
        for name in half or HALVES:
            cases = cases_of(gold, name)
            wanted = [case for case in cases if not only or only in {case.id, *case.tags}]
            ran[name] = run_cases(service, wanted)
    for name, outcomes in ran.items():
        if failures or name == "dev":
            print_failures(outcomes)
    print_scores(ran)
    click.echo(save(gold, settings, ran))
    if check and any(below_bar(scores(outcomes)) for outcomes in ran.values()):
        sys.exit(1)
