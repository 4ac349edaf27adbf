"""``hoidap eval answers``: every gold question through the real service, judged."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eval.commands.options import HALVES, data_option, gold_option, half_option, run_type

if TYPE_CHECKING:
    from eval.records import Record
    from eval.saved_runs import SavedRun
    from eval.sittings import Half


@click.command()
@gold_option
@data_option
@half_option
@click.option("--check", is_flag=True, help="Thoát với mã 1 khi dưới ngưỡng.")
@click.option("--only", default="", help="Chỉ các câu có thẻ hoặc mã này.")
@click.option("--failures", is_flag=True, help="In cả các câu sai của nửa kiểm tra.")
@click.option("--against", type=run_type, help="So với lượt này; thoát với mã 1 khi kém hơn.")
@click.option(
    "--keep",
    type=click.Path(path_type=Path, file_okay=False),
    help="Ghi thêm vào thư mục này làm lượt đối chiếu (không kèm thời gian).",
)
def answers(  # noqa: PLR0913 - click passes every option by name
    gold: str,
    data: Path | None,
    half: tuple[Half, ...],
    only: str,
    against: SavedRun | None,
    keep: Path | None,
    *,
    check: bool,
    failures: bool,
) -> None:
    """Đo trả lời: từng câu hỏi chuẩn qua dịch vụ thật; in các câu sai của nửa phát triển."""
    from eval.answer_runs import PEAK, measure_answers
    from eval.comparison import compare
    from eval.report.terminal import print_comparison, print_failures, print_summaries
    from eval.saved_runs import save_reference
    from eval.summary import summarise

    run = measure_answers(gold, data, half or HALVES, only)
    print_failures(_shown(run.records, all_halves=failures))
    summaries = {name: summarise(run.of_half(name)) for name in run.halves}
    print_summaries(summaries)
    click.echo(f"Bộ nhớ nhiều nhất: {run.config[PEAK]:.0f} MB\n{run.name}")
    if keep is not None:
        save_reference(keep, {"gold": gold, "half": half or HALVES, "only": only}, run.records)
    comparison = compare(against, run) if against is not None else None
    if comparison is not None:
        print_comparison(comparison)
    below = check and any(summary.below_bar() for summary in summaries.values())
    if below or (comparison is not None and comparison.worse):
        sys.exit(1)


def _shown(records: tuple[Record, ...], *, all_halves: bool) -> list[Record]:
    """Return the records whose faults may be read while rules are written."""
    return [record for record in records if all_halves or record.half == "dev"]
