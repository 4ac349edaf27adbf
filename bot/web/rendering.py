"""Pages from templates; Jinja stops here. Everything is escaped."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse
from starlette.staticfiles import StaticFiles

from bot.replies import ROLE_LABELS
from bot.web import light_markdown, replies
from bot.web.listed import valued
from bot.web.reader import BULLET

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import Scope

HERE = Path(__file__).parent
STATIC = HERE / "static"


class ImmutableFiles(StaticFiles):
    """Static files below a path that names their content, so they never change."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return the file, to be kept for a year."""
        response = await super().get_response(path, scope)
        if response.status_code < 400:  # noqa: PLR2004 -- the first status of an error
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


@cache
def static_path() -> str:
    """Return the path of the static files, which changes when any of them does."""
    digest = hashlib.sha256()
    for file in sorted(STATIC.rglob("*")):
        if file.is_file():
            digest.update(file.relative_to(STATIC).as_posix().encode() + file.read_bytes())
    return f"/static/{digest.hexdigest()[:12]}"


def vietnamese_day(day: dt.date | None) -> str:
    """Return the day as Vietnamese documents write it.

    >>> import datetime
    >>> vietnamese_day(datetime.date(2026, 3, 5)), vietnamese_day(None)
    ('05/03/2026', '')
    """
    return day.strftime("%d/%m/%Y") if day else ""


def without_bullet(text: str) -> str:
    """Return an item's words without the mark before them.

    >>> without_bullet("- Chủ trì tham mưu"), without_bullet("1. Chủ trì")
    ('Chủ trì tham mưu', '1. Chủ trì')
    """
    return BULLET.sub("", text)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["day"] = vietnamese_day
    environment.filters["valued"] = valued
    environment.filters["without_bullet"] = without_bullet
    environment.filters["light_markdown"] = light_markdown.parse
    environment.globals["static"] = static_path()
    environment.globals["status_labels"] = {
        status.value: label for status, label in replies.STATUS_LABELS.items()
    }
    environment.globals["role_labels"] = ROLE_LABELS
    return environment


def page(
    request: Request,
    template: str,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **context: Any,
) -> HTMLResponse:
    """Return a page rendered from a template."""
    body = _environment().get_template(template).render(path=request.url.path, **context)
    caching = {"Cache-Control": "no-cache", **(headers or {})}
    return HTMLResponse(body, status, caching)
