"""How updates reach a bot on Telegram: fetched by offset, or brought to a webhook.

Source: https://core.telegram.org/bots/api#getting-updates.
"""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .telegram_content import SECOND_POLLER, WEBHOOK_ACTIVE, Refused
from .telegram_people import TelegramPeople, Webhook

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


class TelegramFetching(TelegramPeople):
    """The methods that fetch updates, and those that set a webhook."""

    _polls = 0

    async def _get_updates(self, asked: Mapping[str, Any]) -> list[dict[str, Any]]:
        if self.webhook.url:
            raise Refused(409, WEBHOOK_ACTIVE)
        self._polls += 1
        mine = self._polls
        offset, limit = int(asked.get("offset", 0)), int(asked.get("limit", 100))
        if offset:
            self._confirm(offset)
        waited, timeout = 0.0, float(asked.get("timeout", 0))
        while not self.pending and waited < timeout and not self.stopping:
            await asyncio.sleep(0.01)
            waited += 0.01
            if self._polls != mine:
                raise Refused(409, SECOND_POLLER)
        return self.pending[: max(1, min(limit, 100))]

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self.pending = self.pending[offset:]
        else:
            self.pending = [update for update in self.pending if update["update_id"] >= offset]

    def _set_webhook(self, asked: Mapping[str, Any]) -> bool:
        url, secret = str(asked.get("url", "")), asked.get("secret_token")
        parts = urlsplit(url)
        if url and parts.scheme != "https" and parts.hostname != "127.0.0.1":
            raise Refused(
                400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
            )
        if secret is not None and not _SECRET.fullmatch(str(secret)):
            raise Refused(400, "Bad Request: secret token contains unallowed characters")
        self._drop_if_asked(asked)
        self.webhook = Webhook(url, secret)
        return True

    def _delete_webhook(self, asked: Mapping[str, Any]) -> bool:
        self._drop_if_asked(asked)
        self.webhook = Webhook()
        return True

    def _drop_if_asked(self, asked: Mapping[str, Any]) -> None:
        if str(asked.get("drop_pending_updates")).lower() == "true":
            self.pending = []

    def _get_webhook_info(self, _: Mapping[str, Any]) -> dict[str, Any]:
        info = {
            "url": self.webhook.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.pending),
        }
        if self.webhook.last_error:
            now = int(self.clock.now())
            info |= {"last_error_date": now, "last_error_message": self.webhook.last_error}
        return info
