"""``hoidap ask "câu hỏi"``: one answer on the terminal, or the HTTP object as JSON."""

from __future__ import annotations

import os
import uuid
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import datetime as dt


@click.command(short_help="Hỏi một câu, trả lời kèm trích dẫn.")
@click.argument("question", metavar="CÂU_HỎI")
@click.option("--unit", metavar="ĐƠN_VỊ", help="Đơn vị của người hỏi.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Ngày xét hiệu lực.")
@click.option("--document", "documents", multiple=True, metavar="ID", help="Chỉ hỏi văn bản này.")
@click.option("--json", "as_json", is_flag=True, help="In đối tượng JSON như HTTP API.")
def ask(
    question: str,
    unit: str | None,
    as_of: dt.datetime | None,
    documents: tuple[str, ...],
    as_json: bool,  # noqa: FBT001 - click passes flags by name
) -> None:
    """Hỏi một câu về các văn bản đã nạp.

    "/donvi TÊN" ghi nhớ đơn vị của bạn, "/donvi" cho biết đơn vị đang nhớ, "/quen" xóa hết.
    """
    from bot.answers import Question
    from bot.bootstrap import open_service
    from knowledge.settings import Settings

    settings = Settings()
    service = open_service(settings)
    try:
        answer = service.answering.answer(
            Question(
                text=question,
                as_of=as_of.date() if as_of else settings.as_of(),
                conversation_id=uuid.uuid4().hex,
                unit=unit,
                document_ids=documents,
                asker=_asker(),
            )
        )
    finally:
        service.close()
    if as_json:
        from bot.web.schemas import AnswerBody

        click.echo(AnswerBody.of(answer).model_dump_json(indent=2))
    else:
        from bot.console import rendered

        click.echo(rendered(answer))


def _asker() -> str:
    """Name who asks by the account's number, where the system numbers its accounts."""
    return f"console-{os.getuid()}" if hasattr(os, "getuid") else "console"
