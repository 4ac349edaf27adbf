"""Where this server's pages are reached from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import Request


def public_url(request: Request) -> str:
    """Return ``HOIDAP_PUBLIC_URL`` without its last slash; empty when links are relative."""
    url: str | None = request.app.state.settings.public_url
    return (url or "").rstrip("/")
