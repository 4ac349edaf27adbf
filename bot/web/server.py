"""Runs the application on a socket that is already bound; uvicorn stops here."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import click
import uvicorn

from bot.web import replies

if TYPE_CHECKING:
    import socket

    from fastapi import FastAPI

    from knowledge.settings import Settings

GRACE_SECONDS = 10


def run(app: FastAPI, listener: socket.socket, settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM, letting requests under way finish."""
    config = uvicorn.Config(
        app,
        log_level=settings.log_level.lower(),
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    click.echo(replies.SERVING.format(address=settings.public_url or address_of(listener)))
    for stop in (signal.SIGINT, signal.SIGTERM):
        # uvicorn stops on these and then raises them again, which would end us with a fault.
        signal.signal(stop, lambda *_: None)
    uvicorn.Server(config).run(sockets=[listener])
    click.echo(replies.STOPPED)


def address_of(listener: socket.socket) -> str:
    """Return the address to open in a browser; all interfaces are named by the local one."""
    host, port = listener.getsockname()[:2]
    if host in {"0.0.0.0", "::"}:  # noqa: S104 -- compared with, not bound to
        host = "localhost"
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
