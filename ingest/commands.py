"""``hoidap ingest PATH…``: reads documents into the data folder."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ingest.pipeline import Wishes
    from ingest.reports import Failure, Report, Waiting

DONE_WITH_FAILURES = 1


@click.command(short_help="Nạp văn bản từ tệp hoặc thư mục.")
@click.argument(
    "paths",
    metavar="ĐƯỜNG_DẪN...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
)
@click.option("--prune", is_flag=True, help="Gỡ các văn bản có tệp không còn ở đường dẫn đó.")
@click.option("--rebuild", is_flag=True, help="Đọc lại mọi tệp và lập lại chỉ mục.")
@click.option("--retry", is_flag=True, help="Đọc lại các tệp trước đây bị lỗi.")
@click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON.")
def ingest(
    paths: tuple[Path, ...], *, prune: bool, rebuild: bool, retry: bool, as_json: bool
) -> None:
    """Nạp văn bản từ tệp, thư mục, tệp nén; chỉ đọc phần mới.

    Đọc được: PDF, DOCX, XLSX, CSV, HTML, Markdown, TXT, ZIP; bản quét và ảnh (cần Tesseract);
    DOC, XLS, RTF, ODT, ODS (cần LibreOffice). Xem: hoidap doctor.
    """
    from ingest.pipeline import Wishes

    report = _run(paths, Wishes(prune=prune, rebuild=rebuild, retry=retry))
    if as_json:
        import json

        click.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=2))
    else:
        _print(report)
    if report.failed:
        raise click.exceptions.Exit(DONE_WITH_FAILURES)


def _run(paths: tuple[Path, ...], wishes: Wishes) -> Report:
    from ingest import replies
    from ingest.bootstrap import open_ingest
    from ingest.errors import IngestError
    from ingest.progress import open_progress
    from knowledge.settings import Settings

    progress = open_progress(sys.stderr)
    try:
        with open_ingest(Settings(), progress) as work, progress:
            return work.run(paths, wishes)
    except KeyboardInterrupt as stop:
        raise click.ClickException(replies.STOPPED) from stop
    except IngestError as fault:
        raise click.ClickException(str(fault)) from fault


def _print(report: Report) -> None:
    from ingest import replies

    if not report.files:
        click.echo(replies.NO_FILES)
    counts = report.as_json() | {"failed": len(report.failed)}
    click.echo(replies.TITLE)
    for name, label in replies.OUTCOMES.items():
        click.echo(f"  {label:<10} {counts[name]:>6}")
    click.echo(replies.TIMING.format(**report.as_json()["seconds"]))
    _print_failures(report)
    _print_waiting(report)


def _print_failures(report: Report) -> None:
    from ingest import replies

    failed = [failure for failure in report.failed if failure.waits_for is None]
    if failed:
        click.echo(replies.FAILED_HEADING, err=True)
    for failure in failed:
        line = replies.FAILED_LINE.format(source=failure.source, reason=failure.reason)
        click.echo(line, err=True)


def _print_waiting(report: Report) -> None:
    """List the files that lack a program, read in part or not at all, program by program."""
    from ingest import replies

    for program, name in replies.PROGRAMS.items():
        held_up: list[Failure | Waiting] = [*report.failed, *report.waiting]
        sources = sorted({file.source for file in held_up if file.waits_for == program})
        if sources:
            click.echo(replies.WAITING_HEADING.format(program=name), err=True)
        for source in sources:
            click.echo(replies.WAITING_LINE.format(source=source), err=True)
