"""JSON objects in what a model says: in a code fence, among chatter, cut off at the end."""

from __future__ import annotations

import json
from typing import Any

_DECODER = json.JSONDecoder(strict=False)


def object_at(text: str, at: int) -> tuple[Any, int] | None:
    """Return the value that begins at a place, and where it ends; null when it isn't whole."""
    try:
        return _DECODER.raw_decode(text, at)
    except (ValueError, RecursionError):
        return None


def first_object(text: str) -> dict[str, Any] | None:
    """Return the first whole object of a text; null when there is none.

    >>> first_object('Đây: {"route": "tasks"} nhé'), first_object('{"route": ')
    ({'route': 'tasks'}, None)
    """
    at = text.find("{")
    while at >= 0:
        found = object_at(text, at)
        if found is not None and isinstance(found[0], dict):
            return found[0]
        at = text.find("{", at + 1)
    return None
