"""``hoidap telegram``: fetch what people write to the bot, and answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.channels.runtime import Runtime
    from bot.channels.telegram_bot.adapter import TelegramChannel


@click.command(short_help="Chạy bot Telegram không cần địa chỉ công khai.")
def telegram() -> None:
    """Nhận tin của bot Telegram bằng cách hỏi máy chủ Telegram, và trả lời.

    Cần HOIDAP_TELEGRAM_TOKEN. Khi máy có địa chỉ https công khai, "hoidap serve" với webhook
    nhanh hơn; xem bot/channels/guides/telegram.md.
    """
    import asyncio
    import logging

    from bot.bootstrap import open_channels, open_service, work_channels
    from bot.channels import replies
    from bot.channels.telegram_bot.adapter import TelegramChannel
    from bot.channels.telegram_bot.polling import TokenRefused, WebhookInPlace
    from knowledge.settings import Settings

    settings = Settings()
    logging.basicConfig(level=settings.log_level.upper())
    polled, runtime = TelegramChannel.of(settings), open_channels(settings)
    if runtime is None or polled is None:
        raise click.ClickException(replies.NOT_CONFIGURED)
    service = open_service(settings)
    try:
        service.answering.warm()
        work_channels(runtime, service)
        asyncio.run(_poll(runtime, polled))
    except TokenRefused as fault:
        raise click.ClickException(replies.TOKEN_REFUSED) from fault
    except WebhookInPlace as fault:
        raise click.ClickException(replies.WEBHOOK_IN_PLACE.format(url=fault.url)) from fault
    finally:
        runtime.close()
        service.close()
    click.echo(replies.POLLING_STOPPED)


def _tell(channel: TelegramChannel) -> None:
    from bot.channels import replies

    click.echo(replies.POLLING.format(username=channel.identity.username))


async def _poll(runtime: Runtime, channel: TelegramChannel) -> None:
    """Poll until SIGINT or SIGTERM."""
    import asyncio
    import signal

    from bot.channels.telegram_bot.polling import poll

    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for stop in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(stop, stopping.set)

    async def accept(update: Mapping[str, Any]) -> None:
        event = channel.read(update, runtime.storage.clock())
        if event is not None:
            await runtime.accept_soon(event)

    try:
        await poll(channel, accept, stopping, lambda: _tell(channel))
    finally:
        await channel.close()
