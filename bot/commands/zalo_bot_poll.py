"""``hoidap zalo-bot``: fetch what people write to the Zalo bot, and answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.channels.runtime import Runtime
    from bot.channels.zalo_bot.adapter import ZaloBotChannel
    from knowledge.settings import Settings


@click.command("zalo-bot", short_help="Chạy bot Zalo không cần địa chỉ công khai.")
def zalo_bot() -> None:
    """Nhận tin của bot Zalo bằng cách hỏi máy chủ Zalo, và trả lời.

    Cần HOIDAP_ZALO_BOT_TOKEN. Khi máy có địa chỉ https công khai, "hoidap serve" với webhook
    nhanh hơn; xem bot/channels/guides/zalo-bot.md.
    """
    import asyncio
    import logging

    from bot.bootstrap import open_channels, open_service, work_channels
    from bot.channels import zalo_replies as replies
    from bot.channels.holding import Holding
    from bot.channels.zalo_bot.adapter import ZaloBotChannel
    from bot.channels.zalo_bot.polling import POLLING, TokenRefused, WebhookInPlace
    from knowledge.settings import Settings

    settings = Settings()
    logging.basicConfig(level=settings.log_level.upper())
    polled, runtime = ZaloBotChannel.of(settings), open_channels(settings)
    if runtime is None or polled is None:
        raise click.ClickException(replies.BOT_NOT_CONFIGURED)
    holding = Holding.take(settings.data, POLLING)
    if holding is None:
        runtime.close()
        raise click.ClickException(replies.BOT_POLLED_ALREADY)
    service = open_service(settings)
    try:
        service.answering.warm()
        work_channels(runtime, service)
        asyncio.run(_poll(settings, runtime, polled))
    except TokenRefused as fault:
        raise click.ClickException(replies.BOT_UNKNOWN) from fault
    except WebhookInPlace as fault:
        raise click.ClickException(replies.BOT_WEBHOOK_IN_PLACE.format(url=fault.url)) from fault
    finally:
        runtime.close()
        service.close()
        holding.release()
    click.echo(replies.POLLING_STOPPED)


async def _poll(settings: Settings, runtime: Runtime, channel: ZaloBotChannel) -> None:
    """Poll until SIGINT or SIGTERM."""
    import asyncio
    import signal

    from bot.channels.landing import Landing
    from bot.channels.zalo_bot.polling import FILE, Polling

    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for stop in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(stop, stopping.set)

    async def accept(update: Mapping[str, Any]) -> None:
        event = channel.read(update, runtime.storage.clock())
        if event is not None:
            await runtime.accept_soon(event)

    try:
        landing = Landing(settings.data / FILE)
        await Polling(channel, landing, accept, stopping).run(lambda: _tell(channel))
    finally:
        await channel.close()


def _tell(channel: ZaloBotChannel) -> None:
    from bot.channels import zalo_replies as replies

    click.echo(replies.BOT_POLLING.format(name=", ".join(channel.identity.names)))
