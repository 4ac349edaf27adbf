"""Zalo's OAuth v4: one refresh, and what its answer means."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

if TYPE_CHECKING:
    from bot.channels.landing import Landed, Landing

PATH = "/v4/oa/access_token"
SECONDS = 20.0
OK = 200
DEFAULT_SECONDS = 90_000.0
LONGEST_REASON = 200


@dataclass(frozen=True, slots=True, repr=False)
class Pair:
    """A new pair of tokens, good for so many seconds."""

    access_token: str
    refresh_token: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Refusal:
    """No pair. ``final``: asking again with the same token can't help. No secrets in ``reason``."""

    reason: str
    final: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class OAuthClient:
    """Where and as whom tokens are refreshed."""

    base: str
    app_id: str
    app_secret: str

    def exchange(self, refresh_token: str, landing: Landing) -> Pair | Refusal:
        """Send the token once. Raises ExchangeFailed when no whole answer came."""
        asked = {
            "refresh_token": refresh_token,
            "app_id": self.app_id,
            "grant_type": "refresh_token",
        }
        headers = {
            "secret_key": self.app_secret,
            "Content-Type": "application/x-www-form-urlencoded",
        }
        body = urlencode(asked).encode()
        return meaning(landing.post(self.base + PATH, headers, body, seconds=SECONDS))


def meaning(landed: Landed) -> Pair | Refusal:
    """Judge an answer: a pair, an error with or without a number, or nothing of use.

    >>> from bot.channels.landing import Landed
    >>> meaning(Landed(200, b'{"error":-14014,"error_name":"Invalid refresh token"}'))
    Refusal(reason='-14014 Invalid refresh token', final=True)
    >>> meaning(Landed(200, b"")).reason, meaning(Landed(502, b"<html>")).reason
    ('an empty or unreadable answer (HTTP 200)', 'an empty or unreadable answer (HTTP 502)')
    """
    try:
        said = json.loads(landed.body)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        return Refusal(f"an empty or unreadable answer (HTTP {landed.status})")
    access, refresh = said.get("access_token"), said.get("refresh_token")
    if isinstance(access, str) and isinstance(refresh, str) and access and refresh:
        return Pair(access, refresh, _seconds(said.get("expires_in")))
    number = said.get("error")
    named = str(said.get("error_name") or said.get("message") or "no reason given")
    if isinstance(number, int) and number and landed.status == OK:
        return Refusal(f"{number} {named}"[:LONGEST_REASON], final=True)
    return Refusal(f"{named} (HTTP {landed.status})"[:LONGEST_REASON])


def _seconds(expires_in: object) -> float:
    """Read how long a token is good for, a number or a string.

    >>> _seconds("90000"), _seconds(3600), _seconds(None)
    (90000.0, 3600.0, 90000.0)
    """
    try:
        return float(str(expires_in))
    except ValueError:
        return DEFAULT_SECONDS
