"""``hoidap tasks "đơn vị"``: every task of a unit, with the place that gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bot.commands import replies
from bot.replies import ROLE_LABELS

if TYPE_CHECKING:
    from bot.web.schemas import TaskBody

STATUSES = ["current", "upcoming", "past", "superseded", "unknown"]


@click.command(short_help="Liệt kê nhiệm vụ giao cho một đơn vị.")
@click.argument("unit", metavar="ĐƠN_VỊ")
@click.option("--status", type=click.Choice(STATUSES), help="Chỉ văn bản có hiệu lực như vậy.")
@click.option("--document", default="", metavar="MÃ", help="Chỉ trong văn bản này.")
@click.option("--json", "as_json", is_flag=True, help="In đối tượng JSON như HTTP API.")
def tasks(unit: str, status: str | None, document: str, *, as_json: bool) -> None:
    """Liệt kê mọi nhiệm vụ giao cho một đơn vị, kèm trích dẫn, theo thứ tự văn bản."""
    from bot.web.assignments import assignments
    from bot.web.schemas import TaskList
    from knowledge.bootstrap import open_library
    from knowledge.documents import Status
    from knowledge.settings import Settings

    settings = Settings()
    library = open_library(settings)
    try:
        judged = Status(status) if status else None
        found = assignments(library, settings.as_of(), unit, document, judged)
        listed = TaskList.of(found, (settings.public_url or "").rstrip("/"))
    finally:
        library.close()
    if as_json:
        click.echo(listed.model_dump_json(indent=2))
    elif listed.items:
        click.echo("\n".join([*map(_line, listed.items), _count(listed.total)]))
    else:
        click.echo(replies.NO_TASKS.format(unit=unit))


def _line(task: TaskBody) -> str:
    place = task.citation
    named = " ".join(p for p in (place.document.kind, place.document.number) if p)
    where = [named or place.document.source, *place.section[-1:]]
    if place.page is not None:
        where.append(f"tr. {place.page}")
    role = ROLE_LABELS[task.role]
    return f"[{place.n}] {task.text}\n    {task.unit} ({role}) · {' › '.join(where)}"


def _count(total: int) -> str:
    return replies.TASK_COUNT.format(count=total)
