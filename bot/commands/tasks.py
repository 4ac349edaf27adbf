"""``hoidap tasks "đơn vị"``: every task of a unit, with the place that gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bot.commands import replies
from bot.commands.listing import give, list_options, listed_by, place_of
from bot.replies import ROLE_LABELS

if TYPE_CHECKING:
    from bot.commands.listing import ListOptions
    from bot.web.listed import TaskBody, TaskList


@click.command(short_help="Liệt kê nhiệm vụ giao cho một đơn vị.")
@click.argument("words", metavar="ĐƠN_VỊ")
@list_options
def tasks(unit: str, options: ListOptions) -> None:
    """Liệt kê mọi nhiệm vụ giao cho một đơn vị, kèm thời hạn, sản phẩm, trích dẫn, theo thứ tự văn bản."""
    from bot.web.listings import list_tasks

    listed = listed_by(list_tasks, unit, options)
    give(listed, _text(unit, listed), options)


def _text(unit: str, listed: TaskList) -> str:
    if not listed.items:
        return replies.NO_TASKS.format(unit=unit)
    count = replies.TASK_COUNT.format(count=listed.total)
    return "\n".join([*map(_line, listed.items), count])


def _line(task: TaskBody) -> str:
    said = [f"[{task.citation.n}] {task.text}"]
    said += [
        f"    {label}: {value}"
        for label, value in (
            (replies.WITH, "; ".join(task.coordinating)),
            (replies.DEADLINE, task.deadline),
            (replies.PRODUCT, task.product),
        )
        if value
    ]
    said.append(f"    {task.unit} ({ROLE_LABELS[task.role]}) · {place_of(task.citation)}")
    return "\n".join(said)
