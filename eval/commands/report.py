"""``hoidap eval report``: a saved run as a page and as Markdown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from eval.commands.options import run_type

if TYPE_CHECKING:
    from eval.saved_runs import SavedRun

FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("run", type=run_type, metavar="LƯỢT_ĐO", default="latest")
@click.option("--against", type=run_type, help="So với lượt này.")
@click.option("--html", type=FILE, help="Ghi báo cáo thành trang HTML, mở không cần mạng.")
@click.option("--markdown", type=FILE, help="Ghi báo cáo dạng Markdown, dán vào pull request.")
@click.option("--failures", is_flag=True, help="Kê cả các câu của nửa kiểm tra.")
def report(
    run: SavedRun,
    against: SavedRun | None,
    html: Path | None,
    markdown: Path | None,
    *,
    failures: bool,
) -> None:
    """Viết báo cáo một lượt đo: bảng, biểu đồ theo thẻ, từng câu đổi khác, thời gian."""
    from eval.report.contents import contents_of
    from eval.report.pages import as_html, as_markdown

    contents = contents_of(run, against, all_cases=failures)
    if html is not None:
        html.write_text(as_html(contents), encoding="utf-8")
    if markdown is not None:
        markdown.write_text(as_markdown(contents), encoding="utf-8")
    if html is None and markdown is None:
        click.echo(as_markdown(contents))
