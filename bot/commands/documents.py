"""``hoidap documents``: what is held, and one document in full."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from bot.commands import replies

if TYPE_CHECKING:
    from bot.web.schemas import DocumentItem

STATUSES = ["current", "upcoming", "past", "superseded", "unknown"]
TITLE_WIDTH = 60


@click.group(invoke_without_command=True, short_help="Liệt kê và xem các văn bản đã nạp.")
@click.option("--kind", metavar="LOẠI", help="Loại văn bản, ví dụ “Kế hoạch”.")
@click.option("--issuer", metavar="CƠ_QUAN", help="Cơ quan ban hành.")
@click.option("--place", metavar="ĐỊA_BÀN", help="Tỉnh, thành phố.")
@click.option("--status", type=click.Choice(STATUSES), help="Hiệu lực tính đến hôm nay.")
@click.option("--year", type=click.IntRange(1900, 2200), metavar="NĂM", help="Năm ban hành.")
@click.option("--q", "words", metavar="TỪ", help="Từ trong tiêu đề, số hiệu, tên tệp.")
@click.option("--json", "as_json", is_flag=True, help="In đối tượng JSON như HTTP API.")
@click.pass_context
def documents(  # noqa: PLR0913 - one parameter an option
    ctx: click.Context,
    *,
    kind: str | None,
    issuer: str | None,
    place: str | None,
    status: str | None,
    year: int | None,
    words: str | None,
    as_json: bool,
) -> None:
    """Liệt kê các văn bản đã nạp; “documents show MÃ” xem một văn bản."""
    if ctx.invoked_subcommand:
        return
    from bot.web.holdings import Filters, matching
    from bot.web.schemas import DocumentPage
    from knowledge.documents import Status

    judged = Status(status) if status else None
    items = matching(_items(), Filters(kind, issuer, place, judged, year, words))
    if as_json:
        click.echo(DocumentPage(items=items, total=len(items)).model_dump_json(indent=2))
    else:
        _print_table(items)


@documents.command(short_help="Xem một văn bản.")
@click.argument("document_id", metavar="MÃ")
@click.option("--json", "as_json", is_flag=True, help="In đối tượng JSON như HTTP API.")
def show(document_id: str, *, as_json: bool) -> None:
    """Xem tất cả những gì đã đọc được ở một văn bản, kèm chỗ đã đọc."""
    from bot.commands.document_sheet import sheet_of
    from bot.web.document_detail import DocumentDetail
    from bot.web.listings import Limits
    from knowledge.bootstrap import open_library
    from knowledge.settings import Settings

    settings = Settings()
    library = open_library(settings)
    try:
        held = next((each for each in library.documents() if each.id == document_id), None)
        if held is None:
            raise click.ClickException(replies.NO_SUCH_DOCUMENT.format(id=document_id))
        limits = Limits(settings.as_of(), public_url=(settings.public_url or "").rstrip("/"))
        detail = DocumentDetail.read(library, held, limits)
    finally:
        library.close()
    click.echo(detail.model_dump_json(indent=2) if as_json else sheet_of(detail))


def _items() -> list[DocumentItem]:
    from bot.web.holdings import list_items
    from knowledge.catalogue import Catalogue
    from knowledge.settings import Settings

    settings = Settings()
    url = settings.database_url.get_secret_value() if settings.database_url else None
    catalogue = Catalogue.open(settings.data, url)
    try:
        generation = catalogue.generation()
        held = catalogue.documents(generation.number).values() if generation else ()
        return list_items(list(held), settings.as_of())
    finally:
        catalogue.close()


def _print_table(items: list[DocumentItem]) -> None:
    from rich.console import Console
    from rich.table import Table

    if not items:
        click.echo(replies.NO_DOCUMENTS)
        return
    table = Table(*replies.DOCUMENT_COLUMNS, box=None, pad_edge=False)
    for item in items:
        table.add_row(*_cells(item))
    width = None if sys.stdout.isatty() else 200
    Console(width=width, markup=False, highlight=False).print(table)
    click.echo(replies.DOCUMENT_COUNT.format(count=len(items)))


def _cells(item: DocumentItem) -> tuple[str, ...]:
    day = f"{item.issued_on:%d/%m/%Y}" if item.issued_on else ""
    status = replies.STATUS_LABELS[item.status]
    title = item.title or ""
    short = title if len(title) <= TITLE_WIDTH else f"{title[: TITLE_WIDTH - 1]}…"
    return (item.id, item.kind or "", item.number or "", short, day, status, item.source)
