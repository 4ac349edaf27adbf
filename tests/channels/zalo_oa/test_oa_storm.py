"""Repeated and disordered webhooks, sends failing by every class, tokens refused, kills.

``STORM_EVENTS`` and ``STORM_KILLS`` set the size, as for Telegram's.
"""

from __future__ import annotations

import random
import socket
import time
from collections import Counter
from typing import TYPE_CHECKING, Any

from tests.channels.conftest import environment, wait_until
from tests.channels.doubles.faults import (
    BAD_GATEWAY,
    EMPTY_BODY,
    GARBAGE,
    LOST_AFTER,
    LOST_BEFORE,
    SERVER_ERROR,
)
from tests.channels.doubles.webhooks import disordered
from tests.channels.doubles.zalo_followers import OA_SECRET_KEY, impatient_sender
from tests.channels.doubles.zalo_oauth import METHOD as REFRESH
from tests.channels.doubles.zalo_oauth import ZaloOAuth
from tests.channels.doubles.zalo_official_account import (
    ACCOUNT_CODES,
    METHOD,
    RECIPIENT_CODES,
    RETRY_LATER_CODES,
    TOKEN_CODES,
    ZaloOfficialAccount,
    fault,
)
from tests.channels.test_storm import (
    EVENTS,
    KILLS,
    PATIENCE,
    QUESTIONS,
    Killed,
    _text,
    is_settled,
    question_of,
    rows,
)

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE = 40
CODES = (*TOKEN_CODES, *RETRY_LATER_CODES, *RECIPIENT_CODES, *ACCOUNT_CODES, -201, -210)
NEVER_MENDED = {-211}  # waits for half an hour at a time
EVERY_CLASS = (
    *(fault(code) for code in CODES if code not in NEVER_MENDED),
    *(fault(code, status=401) for code in TOKEN_CODES),
    LOST_BEFORE,
    LOST_AFTER,
    EMPTY_BODY,
    SERVER_ERROR,
    BAD_GATEWAY,
    GARBAGE,
)


class KilledAccount(Killed):
    """The same server, configured for an official account."""

    def __init__(self, data: Path, zalo: ZaloOfficialAccount) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._environment = environment(
            data,
            zalo_oa_app_id=zalo.oauth.app_id,
            zalo_oa_app_secret=zalo.oauth.app_secret,
            zalo_oa_secret_key=OA_SECRET_KEY,
            zalo_oa_refresh_token=zalo.oauth.refresh_token,
            zalo_oa_api_base=zalo.origin,
            zalo_oauth_base=zalo.oauth.origin,
            channel_person_per_minute="100000",
            channel_per_minute="1000000",
            log_level="ERROR",
        )
        self._folder = data.parent
        self.process = self._started()


def asked(zalo: ZaloOfficialAccount, chance: random.Random) -> list[dict[str, Any]]:
    """Queue questions, each unlike any other, and return their events."""
    return [
        zalo.writes(str(7000 + chance.randrange(PEOPLE)), f"Câu {n}. {chance.choice(QUESTIONS)}")
        for n in range(EVENTS)
    ]


def test_every_question_to_the_account_is_answered_once_whatever_happens(data: Path) -> None:
    chance = random.Random(20261122)
    with (
        ZaloOAuth() as oauth,
        ZaloOfficialAccount(oauth, proof_required=True, per_minute=10**6) as zalo,
        impatient_sender((0.3,) * 200) as sender,
    ):
        server = KilledAccount(data, zalo)
        wait_until(server.is_up, 60)
        zalo.faults.sometimes(METHOD, 0.05, *EVERY_CLASS, seed=8)
        events = disordered(asked(zalo, chance), seed=3, duplicated=0.2, window=6)
        hook = f"http://127.0.0.1:{server.port}/webhooks/zalo-oa"
        deliveries = zalo.deliver(sender, hook, events)
        for _ in range(KILLS):
            time.sleep(chance.uniform(0.5, 4.0))
            server.die()
        wait_until(lambda: all(each.done() for each in deliveries), PATIENCE)
        wait_until(lambda: is_settled(data), PATIENCE)
        server.end()
        assert all(delivery.result().accepted for delivery in deliveries)
        _judge(zalo, data)
        assert len(oauth.calls(REFRESH)) > 1
    said = (data.parent / "server.log").read_text()
    secrets = {token for pair in oauth.given for token in pair} | {oauth.app_secret, OA_SECRET_KEY}
    assert not [secret for secret in secrets if secret in said]


def _judge(zalo: ZaloOfficialAccount, data: Path) -> None:
    said = Counter(number for sent in zalo.sent if (number := question_of(sent.text)))
    assert {number: count for number, count in said.items() if count > 1} == {}
    lost = {str(n) for n in range(EVENTS)} - set(said)
    excused = {
        question_of(_text(row["body"])): row["reason"]
        for row in rows(data, "select body, reason from outbox where state in ('dead', 'unclear')")
    }
    assert {number for number in lost if not excused.get(number)} == set()
    assert len(lost) <= EVENTS * 0.15
