"""The account's tokens through refusals, lost answers, races and sudden deaths."""

from __future__ import annotations

import logging
import os
import random
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.channels.zalo_oa.oauth import OAuthClient
from bot.channels.zalo_oa.tokens import REFRESH_BEFORE, Tokens, TokenUnavailable
from tests.channels.doubles.faults import (
    BAD_GATEWAY,
    EMPTY_BODY,
    GARBAGE,
    LOST_AFTER,
    LOST_BEFORE,
    SERVER_ERROR,
)
from tests.channels.doubles.zalo_oauth import EMPTY_AFTER, METHOD, NO_NUMBER, ZaloOAuth
from tests.channels.killing import ARRIVED, workers
from tests.channels.storming import tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.channels.doubles.faults import Fault

EXCHANGE_STEPS = 60
REFRESHES = int(os.environ.get("STORM_REFRESHES", "60"))  # 1000 is what is promised
WORKER = Path(__file__).with_name("refreshing.py")


@pytest.fixture
def oauth() -> Iterator[ZaloOAuth]:
    with ZaloOAuth() as double:
        yield double


def opened(oauth: ZaloOAuth, folder: Path, seed: str | None = None) -> Tokens:
    client = OAuthClient(oauth.origin, oauth.app_id, oauth.app_secret)
    given = oauth.given[0][1] if seed is None else seed
    return Tokens(folder, client, seed=given, clock=oauth.clock.now)


def test_the_first_token_comes_from_the_operators_refresh_token(
    oauth: ZaloOAuth, tmp_path: Path
) -> None:
    tokens = opened(oauth, tmp_path)
    assert oauth.judge(tokens.access_token()) == 0
    assert tokens.access_token() == oauth.access_token
    assert len(oauth.calls(METHOD)) == 1


def test_a_restart_goes_on_with_the_pair_that_was_kept(oauth: ZaloOAuth, tmp_path: Path) -> None:
    first = opened(oauth, tmp_path).access_token()
    again = opened(oauth, tmp_path)
    assert again.access_token() == first
    assert oauth.judge(again.renewed(first)) == 0


def test_a_token_is_refreshed_before_it_runs_out(oauth: ZaloOAuth, tmp_path: Path) -> None:
    tokens = opened(oauth, tmp_path)
    old = tokens.access_token()
    tokens.keep_fresh()
    assert tokens.access_token() == old
    oauth.clock.let_pass(seconds=90_000 - REFRESH_BEFORE + 1)
    assert oauth.judge(old) == 0
    tokens.keep_fresh()
    assert oauth.judge(tokens.access_token()) == 0
    assert tokens.access_token() != old


def test_a_token_that_ran_out_is_not_used(oauth: ZaloOAuth, tmp_path: Path) -> None:
    tokens = opened(oauth, tmp_path)
    old = tokens.access_token()
    oauth.clock.let_pass(hours=26)
    assert tokens.access_token() != old
    assert oauth.judge(tokens.access_token()) == 0


def test_what_is_kept_is_for_us_alone_and_shows_no_token(oauth: ZaloOAuth, tmp_path: Path) -> None:
    tokens = opened(oauth, tmp_path)
    tokens.access_token()
    for file in tmp_path.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    shown = repr(tokens.state())
    assert not any(token in shown for pair in oauth.given for token in pair)


@pytest.mark.parametrize(
    "fault", [LOST_BEFORE, EMPTY_BODY, NO_NUMBER, SERVER_ERROR, BAD_GATEWAY, GARBAGE]
)
def test_a_refresh_that_failed_without_using_the_token_is_told_and_tried_again(
    oauth: ZaloOAuth, tmp_path: Path, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    tokens = opened(oauth, tmp_path)
    oauth.faults.next(METHOD, fault)
    with pytest.raises(TokenUnavailable) as unavailable:
        tokens.access_token()
    assert [record.levelno for record in caplog.records] == [logging.CRITICAL]
    with pytest.raises(TokenUnavailable):
        tokens.access_token()
    assert len(oauth.calls(METHOD)) == 1, "asked again too early"
    oauth.clock.let_pass(seconds=unavailable.value.retry_after)
    assert oauth.judge(tokens.access_token()) == 0
    assert tokens.state().alarm == ""


@pytest.mark.parametrize("fault", [LOST_AFTER, EMPTY_AFTER])
def test_a_lost_pair_raises_an_alarm_until_an_operator_gives_a_new_token(
    oauth: ZaloOAuth, tmp_path: Path, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    tokens = opened(oauth, tmp_path)
    oauth.faults.next(METHOD, fault)
    for _ in range(2):
        with pytest.raises(TokenUnavailable):
            tokens.access_token()
        oauth.clock.let_pass(seconds=10)
    assert "-14014" in tokens.state().alarm
    assert "may have used the token up" in tokens.state().alarm
    assert tokens.state().alarm_since
    critical = [record for record in caplog.records if record.levelno == logging.CRITICAL]
    assert "HOIDAP_ZALO_OA_REFRESH_TOKEN" in critical[-1].getMessage()
    assert not any(token in caplog.text for pair in oauth.given for token in pair)
    mended = opened(oauth, tmp_path, seed=oauth.authorise())
    assert oauth.judge(mended.access_token()) == 0
    assert mended.state().alarm == ""


def test_an_old_operators_token_is_not_taken_again(oauth: ZaloOAuth, tmp_path: Path) -> None:
    first = oauth.refresh_token
    opened(oauth, tmp_path, first).access_token()
    opened(oauth, tmp_path, oauth.authorise()).access_token()
    back = opened(oauth, tmp_path, first)
    assert oauth.judge(back.access_token()) == 0
    assert oauth.judge(back.renewed(back.access_token())) == 0


def test_without_any_token_the_reason_names_the_setting(oauth: ZaloOAuth, tmp_path: Path) -> None:
    with pytest.raises(TokenUnavailable, match="HOIDAP_ZALO_OA_REFRESH_TOKEN"):
        opened(oauth, tmp_path, seed="").access_token()
    assert oauth.received == []


def test_many_threads_refresh_once(oauth: ZaloOAuth, tmp_path: Path) -> None:
    old = opened(oauth, tmp_path).access_token()
    refreshers = [opened(oauth, tmp_path) for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        renewed = set(pool.map(lambda tokens: tokens.renewed(old), refreshers))
    assert renewed == {oauth.access_token}
    assert len(oauth.calls(METHOD)) == 2


def test_many_processes_refresh_once(oauth: ZaloOAuth, tmp_path: Path) -> None:
    seed = oauth.refresh_token
    folder = tmp_path / "data"
    with workers(WORKER, folder, oauth.origin, 4) as processes:
        old = processes[0].does(rejected="", seed=seed)["token"]
        for process in processes:
            process.asks(rejected=old, seed=seed)
        assert {process.answered()["token"] for process in processes} == {oauth.access_token}
    assert len(oauth.calls(METHOD)) == 2


def killed_often(oauth: ZaloOAuth, folder: Path, refreshes: int, seed: int) -> tuple[int, int]:
    """Force refreshes, each killed after a random step; return how many died and were alarmed.

    Half of the deaths fall close to the exchange, where there is something to lose.

    After each death a refresher that isn't killed must end with a good token, unless the
    platform's answer had never come in: then with an alarm.
    """
    chance = random.Random(seed)
    operators = oauth.refresh_token
    deaths = alarms = 0
    with workers(WORKER, folder, oauth.origin) as (worker,):
        token = worker.does(rejected="", seed=operators)["token"]
        whole = worker.does(rejected=token, seed=operators)
        token = whole["token"]
        for _ in range(refreshes):
            cried = worker.log.read_text().count("CRITICAL")
            (folder / ARRIVED).unlink(missing_ok=True)
            died = worker.does(rejected=token, seed=operators, **_step(whole, chance))
            deaths += "killed" in died
            arrived = (folder / ARRIVED).read_bytes()
            newest = oauth.refresh_token
            after = worker.does(rejected=token, seed=operators)
            if "token" in after:
                assert oauth.judge(after["token"]) == 0
            else:
                alarms += 1
                assert newest.encode() not in arrived, "an answer that had come in was lost"
                assert worker.log.read_text().count("CRITICAL") > cried
                assert "used the token up" in opened(oauth, folder).state().alarm
                operators = oauth.authorise()
                after = worker.does(rejected=token, seed=operators)
            token = after["token"]
            assert oauth.judge(token) == 0
    return deaths, alarms


def _step(whole: dict[str, Any], chance: random.Random) -> dict[str, int]:
    if chance.random() < 0.5:
        return {"kill": chance.randint(1, EXCHANGE_STEPS), "from_sending": True}
    return {"kill": chance.randint(1, whole["steps"])}


def test_no_death_between_two_steps_loses_a_token_that_had_come_in(
    oauth: ZaloOAuth, tmp_path: Path
) -> None:
    deaths, alarms = killed_often(oauth, tmp_path / "data", REFRESHES, seed=REFRESHES)
    tell(
        f"{REFRESHES} refreshes: {deaths} deaths, {alarms} answers that never came in, each alarmed"
    )
    assert deaths > 0.8 * REFRESHES
    assert 0 < alarms < deaths / 2
