"""``hoidap eval live``: how it goes in use, from the journal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import datetime as dt

    from knowledge.library import Library
    from knowledge.settings import Settings


@click.command()
@click.option("--data", type=click.Path(path_type=Path), help="Thư mục dữ liệu của máy chủ.")
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="NĂM-THÁNG-NGÀY",
    help="Từ ngày này; mặc định mọi thứ còn lưu.",
)
@click.option("--top", default=15, show_default=True, help="Số dòng của mỗi bảng.")
@click.option(
    "--export",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Ghi các câu nên đưa vào bộ câu hỏi chuẩn ra tệp .jsonl.",
)
def live(data: Path | None, since: dt.datetime | None, top: int, export: Path | None) -> None:
    """Xem việc dùng thật: câu chưa trả lời được, văn bản hay dẫn, đánh giá, thay đổi theo tuần."""
    from eval.live.candidates import candidates, write
    from eval.live.grouping import groups_of_unanswered
    from eval.live.log import read_log
    from eval.live.report import print_live
    from eval.live.weeks import weeks
    from knowledge.bootstrap import embedder_of
    from knowledge.settings import Settings

    settings = Settings(data=data) if data else Settings()
    log = read_log(settings.data / "journal.sqlite", since.date() if since else None)
    if not log:
        click.echo(f"Nhật ký ở {settings.data} chưa có câu hỏi nào trong thời gian này.")
        return
    groups = groups_of_unanswered(log, embedder_of(settings))
    library = _library(settings)
    documents = {document.id: document for document in library.documents()} if library else {}
    print_live(log, groups, weeks(log), documents, top)
    if export is not None:
        cases = candidates(log, groups, library)
        write(cases, export)
        click.echo(f"{len(cases)} câu để xét, ghi ở {export}")
    if library is not None:
        library.close()


def _library(settings: Settings) -> Library | None:
    """Open the documents for their names; the journal is worth reading without them."""
    from knowledge.bootstrap import open_library
    from knowledge.errors import KnowledgeError

    try:
        return open_library(settings)
    except KnowledgeError as fault:
        click.echo(f"Không mở được kho văn bản, chỉ xem nhật ký: {fault}", err=True)
        return None
