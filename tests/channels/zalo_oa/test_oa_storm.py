"""Repeated and disordered webhooks, sends failing by every class, tokens refused and lost, kills.

Tokens are refused while most questions still wait, once more often than the server is killed: the
send that a kill hits never hears of its refusal. So one is heard, and the pair asked for is lost.
A death, or a lost answer, between the platform's taking a refresh token and the new pair's coming
in leaves no token that is good: the account waits for its operator, who has a part here too.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from bot.channels.zalo_oa.token_state import TokenFile
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
from tests.channels.storming import KILLS, judge, questions, storm

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CODES = (*TOKEN_CODES, *RETRY_LATER_CODES, *RECIPIENT_CODES, *ACCOUNT_CODES, -201, -210)
REFUSALS = (*((None,) * 9), fault(-216)) * (KILLS + 1)
"""What the first sends meet, in order: every tenth finds its token refused."""
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


class Operator:
    """Who authorises the app anew, and sets the token, each time the bot says it needs that."""

    def __init__(self, data: Path, oauth: ZaloOAuth) -> None:
        self._tokens = TokenFile(data)
        self._oauth = oauth
        self.mended: set[float | None] = set()
        """Since when each of the alarms sounded that were mended."""

    def __call__(self) -> Mapping[str, str]:
        state = self._tokens.load()
        if "used the token up" not in state.alarm or state.alarm_since in self.mended:
            return {}
        self.mended.add(state.alarm_since)
        return {"zalo_oa_refresh_token": self._oauth.authorise()}


def test_every_question_to_the_account_is_answered_once_whatever_happens(data: Path) -> None:
    chance = random.Random(20261122)
    with (
        ZaloOAuth() as oauth,
        ZaloOfficialAccount(oauth, proof_required=True, per_minute=10**6) as zalo,
        impatient_sender((0.3,) * 200) as sender,
    ):
        with storm(data, **zalo.settings()) as server:
            zalo.faults.next(METHOD, *REFUSALS)
            zalo.faults.sometimes(METHOD, 0.05, *EVERY_CLASS, seed=8)
            oauth.faults.next(REFRESH, None, LOST_AFTER)
            events = [zalo.writes(str(7000 + who), text) for who, text in questions(chance)]
            mixed = disordered(events, seed=3, duplicated=0.2, window=6)
            hook = f"{server.url}/webhooks/zalo-oa"
            operator = Operator(data, oauth)
            server.weather(zalo.deliver(sender, hook, mixed), chance, operator)
        judge("zalo-oa", [(sent.user_id, sent.text) for sent in zalo.sent], data)
        assert len(oauth.calls(REFRESH)) > 2
        assert operator.mended
        said = server.log.read_text()
        secrets = {token for pair in oauth.given for token in pair}
        assert not [s for s in secrets | {oauth.app_secret, OA_SECRET_KEY} if s in said]
