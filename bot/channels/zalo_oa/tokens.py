"""The account's access token, kept fresh by one refresher at a time.

A refresh token works once, and with it the old access token dies. So: under a lock that processes
share, note on the disk that a refresh begins; ask, the answer landing on the disk (see
`landing.py`); keep the new pair on the disk; only then use it. Whoever comes after a death
finds the note, and the answer if it had come. If it had not, the old refresh token is tried again:
good when the platform never got it, refused when it did. Then only an operator can help, who is
told loudly: a critical line in the log, ``hoidap doctor``, the channel's status.
"""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.channels.landing import ExchangeFailed, Landing
from bot.channels.zalo_oa.oauth import Pair, Refusal, meaning
from bot.channels.zalo_oa.token_state import TokenFile, TokenState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.channels.zalo_oa.oauth import OAuthClient

log = logging.getLogger(__name__)

REFRESH_BEFORE = 2 * 3600.0  # so that a failing refresh is told while the old token still works
FIRST_PAUSE, LONGEST_PAUSE = 5.0, 600.0
NO_TOKEN = "no refresh token is known: set HOIDAP_ZALO_OA_REFRESH_TOKEN"  # noqa: S105 -- a sentence


class TokenUnavailable(Exception):
    """There is no access token to use for ``retry_after`` seconds, for a reason without secrets."""

    def __init__(self, reason: str, retry_after: float) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class Tokens:
    """Access tokens of one account; safe between threads, processes and sudden deaths.

    ``seed`` is the refresh token that an operator gave: taken at the first start, and again
    whenever it is another one.
    """

    def __init__(
        self,
        folder: Path,
        client: OAuthClient,
        *,
        seed: str = "",
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._file = TokenFile(folder)
        self._landing = Landing(folder / "zalo-oa-answer")
        self._client = client
        self._seed = seed
        self._clock = clock

    def state(self) -> TokenState:
        """Return what is kept, for showing how things stand."""
        return self._file.load().with_seed(self._seed)

    def access_token(self) -> str:
        """Return the token to use now; refreshes where there is none or it has run out."""
        state = self.state()
        return state.access_token if self.is_good(state) else self.renewed(state.access_token)

    def is_good(self, state: TokenState) -> bool:
        """Whether there is a token that hasn't run out."""
        return bool(state.access_token) and self._clock() < state.expires_at

    def keep_fresh(self) -> None:
        """Refresh a token that soon runs out; call it now and then. Raises TokenUnavailable."""
        state = self.state()
        if self._clock() >= state.expires_at - REFRESH_BEFORE:
            self.renewed(state.access_token)

    def renewed(self, rejected: str) -> str:
        """Return an access token other than the rejected one. Raises TokenUnavailable."""
        with self._file.locked():
            state = self._recovered(self.state())
            if state.access_token != rejected and self.is_good(state):
                return state.access_token  # another refresher was faster
            self._refuse_too_early(state)
            return self._refreshed(state)

    def _refuse_too_early(self, state: TokenState) -> None:
        wait = state.next_try_at - self._clock()
        if not state.refresh_token:
            raise TokenUnavailable(NO_TOKEN, LONGEST_PAUSE)
        if wait > 0:
            raise TokenUnavailable(state.alarm, wait)

    def _recovered(self, state: TokenState) -> TokenState:
        """Take up the answer that a refresher left behind when it died."""
        if state.pending_since is None:
            return state
        landed = self._landing.left_behind()
        answer = meaning(landed) if landed else None
        return self._kept(state, answer) if isinstance(answer, Pair) else state

    def _refreshed(self, state: TokenState) -> str:
        interrupted = state.pending_since is not None
        self._landing.prepare()
        state = replace(state, pending_since=self._clock())
        self._file.save(state)
        try:
            answer = self._client.exchange(state.refresh_token, self._landing)
        except ExchangeFailed as fault:
            answer = Refusal(str(fault))
        if isinstance(answer, Pair):
            return self._kept(state, answer).access_token
        raise self._alarmed(state, answer, interrupted=interrupted)

    def _kept(self, state: TokenState, pair: Pair) -> TokenState:
        now = self._clock()
        new = state.with_pair(pair.access_token, pair.refresh_token, now, pair.seconds)
        self._file.save(new)
        self._landing.clear()
        if state.alarm:
            log.warning("Zalo OA: tokens are refreshed again")
        return new

    def _alarmed(
        self, state: TokenState, refusal: Refusal, *, interrupted: bool
    ) -> TokenUnavailable:
        """Keep the failure, cry out, and return what to raise."""
        pause = LONGEST_PAUSE if refusal.final else FIRST_PAUSE * 2**state.failures
        pause = min(pause, LONGEST_PAUSE)
        reason = refusal.reason
        if refusal.final and (interrupted or state.failures):
            reason += "; an earlier refresh was cut off, and may have used the token up"
        self._file.save(state.with_failure(reason, self._clock(), pause))
        log.critical(
            "Zalo OA: the access token can't be refreshed: %s. %s",
            reason,
            "Authorise the app again in Zalo's console and set HOIDAP_ZALO_OA_REFRESH_TOKEN"
            if refusal.final
            else f"Trying again in {pause:.0f} s",
        )
        return TokenUnavailable(reason, pause)
