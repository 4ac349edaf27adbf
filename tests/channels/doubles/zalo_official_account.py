"""Zalo's OpenAPI v3 as an Official Account writes to its followers.

Source: ``../shared/channels.md`` "Zalo Official Account"; errors come inside HTTP 200. Which of the
codes a bad parameter carries isn't known from there; it is -201.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .faults import Answer, Fault
from .lengths import Pace, utf16
from .zalo_followers import OA_SECRET_KEY, ZaloFollowers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .serving import Received
    from .zalo_oauth import ZaloOAuth

PATH = "/v3.0/oa/message/cs"
OLD_PATH = "/v2.0/oa/message"
METHOD = "cs"
MAX_TEXT = 2000
MAX_BUTTONS = 5
MAX_TITLE = 100
MAX_PAYLOAD = 1000
FREE_SECONDS = 48 * 3600
LAST_SECONDS = 7 * 24 * 3600
MEANINGS = {
    -32: "Rate limit exceeded",
    -200: "Send message failed",
    -201: "Parameter is invalid",
    -209: "App has been disabled",
    -210: "Parameter exceeds allowed limit",
    -211: "Out of quota",
    -212: "OA has not registered this API",
    -213: "User has not followed OA",
    -216: "Access token is invalid",
    -218: "Out of quota for this user",
    -219: "App has been removed",
    -220: "Access token has expired",
    -221: "OA has not been verified",
    -223: "OA is out of its package's quota",
    -224: "OA has not bought a package",
    -227: "User is banned or inactive",
    -230: "User has not interacted with OA in the past 7 days",
    -232: "User has not interacted with OA",
    -240: "This version of the API has been shut down",
    -242: "Invalid appsecret_proof",
    -244: "User does not receive this type of message",
    -248: "Violates platform policy",
}
TOKEN_CODES = (-216, -220)
RETRY_LATER_CODES = (-32, -200)
RECIPIENT_CODES = (-213, -218, -227, -230, -232, -244)
ACCOUNT_CODES = (-209, -211, -212, -219, -221, -223, -224, -240, -242, -248)


def fault(code: int, status: int = 200) -> Fault:
    """Return a fault that answers with an error of the API."""
    return Fault(f"{code}", _error(code, status))


@dataclass(frozen=True)
class Sent:
    """A message that a follower got."""

    message_id: str
    user_id: str
    text: str
    buttons: tuple[Mapping[str, Any], ...]
    from_quota: bool


class BadMessage(Exception):
    """The message is refused with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(MEANINGS[code])
        self.code = code


class ZaloOfficialAccount(ZaloFollowers):
    """The double.

    ``per_minute`` is the rate of the whole account, ``quota`` the messages after 48 hours.
    """

    def __init__(
        self,
        oauth: ZaloOAuth,
        *,
        proof_required: bool = False,
        per_minute: int = 4000,
        quota: int = 8,
    ) -> None:
        super().__init__(oauth.clock)
        self.oauth = oauth
        self.proof_required = proof_required
        self.quota = quota
        self.echoes = False
        """Whether each message sent comes back as an ``oa_send_text`` event."""
        self.sent: list[Sent] = []
        self._pace = Pace(per_minute, 60)

    def settings(self) -> dict[str, str]:
        """Return the settings of the account's bot: its tokens begin with the pair given first."""
        return {
            "zalo_oa_app_id": self.oauth.app_id,
            "zalo_oa_app_secret": self.oauth.app_secret,
            "zalo_oa_secret_key": OA_SECRET_KEY,
            "zalo_oa_refresh_token": self.oauth.given[0][1],
            "zalo_oa_api_base": self.origin,
            "zalo_oauth_base": self.oauth.origin,
        }

    def texts(self, user_id: str) -> list[str]:
        return [sent.text for sent in self.sent if sent.user_id == user_id]

    def presses(self, user_id: str, sent: Sent, title: str) -> dict[str, Any]:
        """Press a query button: its payload comes back as if the user had written it."""
        button = next(button for button in sent.buttons if title in button["title"])
        assert button["type"] in {"oa.query.show", "oa.query.hide"}, button
        return self.writes(user_id, button["payload"])

    async def answer(self, received: Received) -> Answer:
        if received.path.startswith(OLD_PATH):
            return _error(-240)
        if received.path != PATH or received.verb != "POST":
            return Answer(404, b"not found", "text/plain")
        try:
            return self._send(received)
        except BadMessage as bad:
            return _error(bad.code)

    def _send(self, received: Received) -> Answer:
        self._check_caller(received)
        asked = received.parameters
        user_id, message = _shape(asked)
        text, buttons = _check_message(message)
        from_quota = self._check_window(user_id)
        now = self.clock.now()
        if self._pace.wait(None, now):
            raise BadMessage(-32)
        self._pace.count(None, now)
        self.quota -= from_quota
        sent = Sent(f"s{len(self.sent) + 1:08d}", user_id, text, buttons, from_quota)
        self.sent.append(sent)
        if self.echoes:
            self._echo(user_id, text, {})
        data = {"message_id": sent.message_id, "user_id": user_id}
        return Answer.of({"data": data, "error": 0, "message": "Success"})

    def _check_caller(self, received: Received) -> None:
        token = received.headers.get("access_token")
        code = self.oauth.judge(token)
        if code:
            raise BadMessage(code)
        proof = hmac.new(self.oauth.app_secret.encode(), str(token).encode(), hashlib.sha256)
        given = received.headers.get("appsecret_proof", "")
        if self.proof_required and given != proof.hexdigest():
            raise BadMessage(-242)

    def _check_window(self, user_id: str) -> bool:
        """Return whether the message comes from the quota of what is sent after 48 hours."""
        if user_id not in self.followers:
            raise BadMessage(-213)
        last = self.last_interaction.get(user_id)
        if last is None:
            raise BadMessage(-232)
        since = self.clock.now() - last
        if since > LAST_SECONDS:
            raise BadMessage(-230)
        if since > FREE_SECONDS and self.quota <= 0:
            raise BadMessage(-211)
        return since > FREE_SECONDS


def _shape(asked: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    recipient, message = asked.get("recipient"), asked.get("message")
    if not isinstance(recipient, dict) or not isinstance(message, dict):
        raise BadMessage(-201)
    user_id = recipient.get("user_id")
    if not isinstance(user_id, str) or not user_id:
        raise BadMessage(-201)
    return user_id, message


def _check_message(message: Mapping[str, Any]) -> tuple[str, tuple[Mapping[str, Any], ...]]:
    text = message.get("text", "")
    if not isinstance(text, str) or not text.strip():
        raise BadMessage(-201)
    if utf16(text) > MAX_TEXT:
        raise BadMessage(-210)
    attachment = message.get("attachment")
    if attachment is None:
        return text, ()
    if attachment.get("type") != "template":
        raise BadMessage(-201)
    buttons = attachment.get("payload", {}).get("buttons", ())
    if not 1 <= len(buttons) <= MAX_BUTTONS:
        raise BadMessage(-201)
    for button in buttons:
        _check_button(button)
    return text, tuple(buttons)


def _check_button(button: Mapping[str, Any]) -> None:
    title, payload = button.get("title"), button.get("payload")
    if not isinstance(title, str) or not 1 <= utf16(title) <= MAX_TITLE:
        raise BadMessage(-201)
    shapes = {
        "oa.query.show": isinstance(payload, str) and 1 <= utf16(payload) <= MAX_PAYLOAD,
        "oa.query.hide": isinstance(payload, str) and 1 <= utf16(payload) <= MAX_PAYLOAD,
        "oa.open.url": isinstance(payload, dict) and str(payload.get("url")).startswith("http"),
        "oa.open.sms": isinstance(payload, dict) and "phone_code" in payload,
        "oa.open.phone": isinstance(payload, dict) and "phone_code" in payload,
    }
    if not shapes.get(str(button.get("type"))):
        raise BadMessage(-201)


def _error(code: int, status: int = 200) -> Answer:
    return Answer.of({"error": code, "message": MEANINGS[code]}, status)
