"""Zalo's OAuth v4 as an Official Account refreshes its tokens.

Source: ``../shared/channels.md`` "OAuth v4". Only -14014 is a number known from there; other
refusals carry it too.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Any

from .faults import LOST_AFTER, NETWORK_FAULTS, Answer, Fault
from .serving import Double

if TYPE_CHECKING:
    from .clock import Clock
    from .serving import Received

PATH = "/v4/oa/access_token"
METHOD = "access_token"
ACCESS_SECONDS = 90_000
REFRESH_SECONDS = 90 * 24 * 3600
NO_NUMBER = Fault(
    "an error without number",
    Answer.of({"error_name": "Unavailable", "error_reason": "Try again later"}),
)
EMPTY_AFTER = Fault("an empty body, though it took effect", Answer(), takes_effect=True)
OAUTH_FAULTS = (*NETWORK_FAULTS, NO_NUMBER)
"""Faults that leave the old pair good."""
OAUTH_LOSSES = (LOST_AFTER, EMPTY_AFTER)
"""Faults that use the refresh token up, and bring no new one."""


class ZaloOAuth(Double):
    """The double; ``origin`` is what ``HOIDAP_ZALO_OAUTH_BASE`` is set to."""

    def __init__(self, clock: Clock | None = None) -> None:
        super().__init__(clock)
        self.app_id = "3100220033"
        self.app_secret = "app-secret-of-the-double"
        self._count = 0
        self.given: list[tuple[str, str]] = []
        """Each pair given out: access token, refresh token."""
        self.access_token, self.refresh_token = "", ""
        self._given_at = 0.0
        self.authorise()

    def authorise(self) -> str:
        """Let an administrator allow the app anew; returns the first refresh token."""
        self._count += 1
        self.access_token = f"access-{self._count:05d}"
        self.refresh_token = f"refresh-{self._count:05d}"
        self._given_at = self.clock.now()
        self.given.append((self.access_token, self.refresh_token))
        return self.refresh_token

    def judge(self, access_token: str | None) -> int:
        """Return 0 for the token that is good now, else the API's error code."""
        if access_token != self.access_token:
            return -216
        return -220 if self.clock.now() >= self._given_at + ACCESS_SECONDS else 0

    async def answer(self, received: Received) -> Answer:
        if received.path != PATH or received.verb != "POST":
            return Answer(404, b"not found", "text/plain")
        refusal = self._refusal(received)
        if refusal:
            return Answer.of({"error": -14014, "error_name": refusal, "error_reason": refusal})
        self.authorise()
        return Answer.of(self._pair())

    def _refusal(self, received: Received) -> str | None:
        asked = received.parameters
        secret = received.headers.get("secret_key", "")
        form = received.headers.get("content-type", "")
        if not form.startswith("application/x-www-form-urlencoded"):
            return "Body is no form"
        if not hmac.compare_digest(secret, self.app_secret):
            return "Invalid secret key"
        if asked.get("app_id") != self.app_id:
            return "Invalid app id"
        if asked.get("grant_type") != "refresh_token":
            return "Invalid grant type"
        late = self.clock.now() >= self._given_at + REFRESH_SECONDS
        good = asked.get("refresh_token") == self.refresh_token and not late
        return None if good else "Invalid refresh token"

    def _pair(self) -> dict[str, Any]:
        return {
            "access_token": self.access_token,
            "refresh_token": self.refresh_token,
            "expires_in": str(ACCESS_SECONDS),
        }
