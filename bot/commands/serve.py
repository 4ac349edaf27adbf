"""``hoidap serve``: the HTTP API and the web page."""

from __future__ import annotations

import socket
import sys

import click


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Địa chỉ để lắng nghe.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="Cổng."
)
def serve(host: str, port: int) -> None:
    """Chạy máy chủ web và HTTP API."""
    from bot.bootstrap import open_channels, open_service
    from bot.web.application import create_app
    from bot.web.server import run
    from knowledge.settings import Settings

    settings = Settings()
    listener = _listen(host, port)
    run(create_app(settings, open_service, open_channels(settings)), listener, settings)


def _listen(host: str, port: int) -> socket.socket:
    """Bind before anything heavy is loaded, so that a busy port is told at once."""
    from bot.web import replies

    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=1024)
    except OSError as fault:
        click.echo(replies.cannot_listen(host, port, fault), err=True)
        sys.exit(1)
