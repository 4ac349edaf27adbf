"""What the double of Zalo's OAuth refuses and grants; quotes of ``../shared/channels.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from .doubles.faults import LOST_AFTER, LOST_BEFORE
from .doubles.zalo_oauth import EMPTY_AFTER, METHOD, NO_NUMBER, PATH, ZaloOAuth

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def oauth() -> Iterator[ZaloOAuth]:
    with ZaloOAuth() as double:
        yield double


def refresh(oauth: ZaloOAuth, token: str | None = None, secret: str | None = None) -> Any:
    form = {
        "refresh_token": token or oauth.refresh_token,
        "app_id": oauth.app_id,
        "grant_type": "refresh_token",
    }
    headers = {"secret_key": secret or oauth.app_secret}
    answer = httpx.post(oauth.origin + PATH, data=form, headers=headers, trust_env=False)
    assert answer.status_code == 200
    return answer.json()


def test_a_refresh_gives_a_new_pair_for_25_hours(oauth: ZaloOAuth) -> None:
    """Access token 25 h (`expires_in: "90000"`, a string)"""
    pair = refresh(oauth)
    assert pair["expires_in"] == "90000"
    assert (pair["access_token"], pair["refresh_token"]) == oauth.given[-1]
    oauth.clock.let_pass(hours=24.9)
    assert oauth.judge(pair["access_token"]) == 0
    oauth.clock.let_pass(hours=0.1)
    assert oauth.judge(pair["access_token"]) == -220


def test_a_refresh_token_works_once(oauth: ZaloOAuth) -> None:
    """refresh token 3 months and **single use**"""
    first = oauth.refresh_token
    refresh(oauth)
    assert refresh(oauth, first)["error"] == -14014
    assert "access_token" in refresh(oauth)


def test_a_refresh_token_lives_three_months(oauth: ZaloOAuth) -> None:
    """refresh token 3 months and **single use**"""
    oauth.clock.let_pass(days=91)
    assert refresh(oauth)["error"] == -14014


def test_the_old_access_token_dies_at_once(oauth: ZaloOAuth) -> None:
    """the old access token dies at once"""
    old = oauth.access_token
    assert oauth.judge(old) == 0
    refresh(oauth)
    assert oauth.judge(old) == -216


def test_the_app_secret_stands_in_a_header(oauth: ZaloOAuth) -> None:
    """header `secret_key` = app secret"""
    refused = refresh(oauth, secret="wrong")
    assert set(refused) == {"error", "error_name", "error_reason"}
    assert "access_token" in refresh(oauth)


def test_the_request_is_a_form(oauth: ZaloOAuth) -> None:
    """form `refresh_token, app_id, grant_type=refresh_token`"""
    asked = {
        "refresh_token": oauth.refresh_token,
        "app_id": oauth.app_id,
        "grant_type": "refresh_token",
    }
    headers = {"secret_key": oauth.app_secret}
    url = oauth.origin + PATH
    assert "error" in httpx.post(url, json=asked, headers=headers, trust_env=False).json()
    wrong = asked | {"grant_type": "authorization_code"}
    assert "error" in httpx.post(url, data=wrong, headers=headers, trust_env=False).json()
    wrong = asked | {"app_id": "1"}
    assert "error" in httpx.post(url, data=wrong, headers=headers, trust_env=False).json()
    assert "error" not in httpx.post(url, data=asked, headers=headers, trust_env=False).json()


def test_a_failure_may_come_without_a_number(oauth: ZaloOAuth) -> None:
    """sometimes an empty 200 body or `error_name` without a number"""
    oauth.faults.next(METHOD, NO_NUMBER)
    refused = refresh(oauth)
    assert "error" not in refused
    assert "error_name" in refused


def test_a_failure_may_be_an_empty_body(oauth: ZaloOAuth) -> None:
    """sometimes an empty 200 body or `error_name` without a number"""
    oauth.faults.next(METHOD, EMPTY_AFTER)
    before = oauth.refresh_token
    answer = httpx.post(
        oauth.origin + PATH,
        data={"refresh_token": before, "app_id": oauth.app_id, "grant_type": "refresh_token"},
        headers={"secret_key": oauth.app_secret},
        trust_env=False,
    )
    assert (answer.status_code, answer.content) == (200, b"")
    assert oauth.refresh_token != before


@pytest.mark.parametrize(("fault", "used_up"), [(LOST_BEFORE, False), (LOST_AFTER, True)])
def test_an_answer_can_be_lost_with_the_token_used_up_or_not(
    oauth: ZaloOAuth, fault: Any, *, used_up: bool
) -> None:
    """one refresher at a time (across processes too), the new pair stored durably before first use"""
    oauth.faults.next(METHOD, fault)
    before = oauth.refresh_token
    with pytest.raises(httpx.RemoteProtocolError):
        refresh(oauth)
    assert ("error" in refresh(oauth, before)) is used_up
