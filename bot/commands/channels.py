"""``hoidap channels``: register, check, and look after what the channels keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from bot.channels.tables import Storage
    from knowledge.settings import Settings


@click.group(short_help="Đăng ký, kiểm tra các kênh nhắn tin.")
def channels() -> None:
    """Đăng ký và kiểm tra các kênh nhắn tin; xuất, xóa dữ liệu của một người dùng."""


@channels.command(short_help="Đăng ký webhook và lệnh của bot.")
@click.option("--polling", is_flag=True, help="Gỡ webhook để nhận tin bằng “hoidap telegram”.")
def setup(*, polling: bool) -> None:
    """Đăng ký webhook và thực đơn lệnh với từng nền tảng đã cấu hình."""
    from knowledge.settings import Settings

    settings = Settings()
    public_url = (settings.public_url or "").rstrip("/")
    found = _registrations(settings)

    async def act() -> list[tuple[bool, str]]:
        said: list[tuple[bool, str]] = []
        for channel, registration in found:
            try:
                if not polling:
                    said += await registration.set_up(channel, public_url)
                elif hasattr(registration, "remove_webhook"):
                    said.append(await registration.remove_webhook(channel))
            finally:
                await channel.close()
        return said

    _tell(act())


@channels.command(short_help="Kiểm tra token, webhook, hàng chờ.")
def status() -> None:
    """Kiểm tra token, webhook và hàng chờ của từng kênh; mục nào hỏng thì nói cách sửa."""
    from bot.channels.queue_findings import queue_findings
    from knowledge.settings import Settings

    settings = Settings()
    public_url = (settings.public_url or "").rstrip("/")
    found = _registrations(settings)

    async def act() -> list[tuple[bool, str]]:
        said: list[tuple[bool, str]] = []
        for channel, registration in found:
            try:
                said += await registration.state_of(channel, public_url)
            finally:
                await channel.close()
        return said

    for _, said in queue_findings(settings):
        click.echo(f"  {said}")
    _tell(act())


@channels.command(short_help="Gửi lại các tin không gửi được.")
@click.argument("name", metavar="KÊNH")
def resend(name: str) -> None:
    """Đưa các tin không gửi được của một kênh vào hàng chờ gửi lại."""
    from bot.channels import replies
    from bot.channels.tallies import send_again
    from knowledge.settings import Settings

    storage = _storage(Settings())
    try:
        click.echo(replies.SENT_AGAIN.format(count=send_again(storage, name)))
    finally:
        storage.close()


@channels.command(short_help="Xuất mọi dữ liệu của một người dùng.")
@click.argument("who", metavar="KÊNH:SỐ")
def export(who: str) -> None:
    """In ra JSON mọi dữ liệu đang giữ của một người dùng, ví dụ telegram:123456789."""
    import json

    from bot.channels.personal_data import exported
    from knowledge.settings import Settings

    settings = Settings()
    name, sender = _person(who)
    storage = _storage(settings)
    try:
        kept = exported(settings, storage, name, sender)
    finally:
        storage.close()
    click.echo(json.dumps(kept, ensure_ascii=False, indent=2, default=str))


@channels.command(short_help="Xóa mọi dữ liệu của một người dùng.")
@click.argument("who", metavar="KÊNH:SỐ")
def forget(who: str) -> None:
    """Xóa hẳn mọi dữ liệu đang giữ của một người dùng: câu hỏi, câu trả lời, đơn vị, góp ý."""
    from bot.channels import replies
    from bot.channels.personal_data import deleted
    from knowledge.settings import Settings

    settings = Settings()
    name, sender = _person(who)
    storage = _storage(settings)
    try:
        deleted(settings, storage, name, sender)
    finally:
        storage.close()
    click.echo(replies.FORGOTTEN_PERSON.format(who=who))


def _registrations(settings: Settings) -> list[tuple[Any, Any]]:
    """Return each configured channel with the module that registers it."""
    from bot.channels import replies
    from bot.channels.telegram_bot import registration as of_telegram
    from bot.channels.telegram_bot.adapter import TelegramChannel
    from bot.channels.zalo_bot import registration as of_zalo_bot
    from bot.channels.zalo_bot.adapter import ZaloBotChannel
    from bot.channels.zalo_oa import registration as of_zalo_oa
    from bot.channels.zalo_oa.adapter import ZaloOaChannel

    kinds = (
        (TelegramChannel, of_telegram),
        (ZaloOaChannel, of_zalo_oa),
        (ZaloBotChannel, of_zalo_bot),
    )
    opened = [(kind.of(settings), registration) for kind, registration in kinds]
    found = [(channel, registration) for channel, registration in opened if channel is not None]
    if not found:
        raise click.ClickException(replies.NO_CHANNELS)
    return found


def _storage(settings: Settings) -> Storage:
    from bot.channels import replies
    from bot.channels.tables import FILE
    from bot.channels.tallies import storage_there

    storage = storage_there(settings.data / FILE)
    if storage is None:
        raise click.ClickException(replies.NO_TRAFFIC)
    return storage


def _person(who: str) -> tuple[str, str]:
    from bot.channels import replies

    name, _, sender = who.partition(":")
    if not name or not sender:
        raise click.UsageError(replies.WRONG_NAME)
    return name, sender


def _tell(findings: Coroutine[Any, Any, list[tuple[bool, str]]]) -> None:
    """Print findings; exit with 1 where one is wrong."""
    import asyncio

    from bot.commands import replies

    told = asyncio.run(findings)
    for good, said in told:
        click.echo(f"{replies.MARKS[good]} {said}")
    if not all(good for good, _ in told):
        raise click.exceptions.Exit(1)
