"""Messages to followers: buttons, limits, tokens, and what each refusal means."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

import pytest

from bot.channels.events import Button, MessageKind, OutgoingMessage
from bot.channels.port import Verdict
from bot.channels.rich_text import Run, line
from bot.channels.splitting import split
from bot.channels.zalo_oa.adapter import LIMITS, Account, ZaloOaChannel
from bot.channels.zalo_oa.oauth import OAuthClient
from bot.channels.zalo_oa.tokens import Tokens
from tests.channels.doubles.faults import (
    BAD_GATEWAY,
    EMPTY_BODY,
    GARBAGE,
    LOST_AFTER,
    LOST_BEFORE,
    SERVER_ERROR,
)
from tests.channels.doubles.zalo_followers import OA_SECRET_KEY
from tests.channels.doubles.zalo_oauth import METHOD as REFRESH
from tests.channels.doubles.zalo_oauth import ZaloOAuth
from tests.channels.doubles.zalo_official_account import (
    ACCOUNT_CODES,
    MEANINGS,
    METHOD,
    RECIPIENT_CODES,
    ZaloOfficialAccount,
    fault,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from bot.channels.port import Failure

AN = "7001"


@pytest.fixture
def zalo() -> Iterator[ZaloOfficialAccount]:
    with ZaloOAuth() as oauth, ZaloOfficialAccount(oauth, proof_required=True) as double:
        double.writes(AN, "chào")
        yield double


def channel_of(zalo: ZaloOfficialAccount, folder: Path) -> ZaloOaChannel:
    oauth = zalo.oauth
    client = OAuthClient(oauth.origin, oauth.app_id, oauth.app_secret)
    tokens = Tokens(folder, client, seed=oauth.given[0][1], clock=zalo.clock.now)
    account = Account(oauth.app_id, oauth.app_secret, OA_SECRET_KEY, zalo.origin)
    return ZaloOaChannel(account, tokens)


@pytest.fixture
def send(zalo: ZaloOfficialAccount, tmp_path: Path) -> Callable[..., str | Failure]:
    """Send one message with a channel of its own; return the id, or what the fault means."""

    def sent(text: str = "Theo Kế hoạch", **more: Any) -> str | Failure:
        return asyncio.run(_sent(channel_of(zalo, tmp_path), message(text, **more)))

    return sent


def message(text: str, **more: Any) -> OutgoingMessage:
    return OutgoingMessage("zalo-oa", AN, **{"lines": (line(text),)} | more)


async def _sent(channel: ZaloOaChannel, outgoing: OutgoingMessage) -> str | Failure:
    try:
        return await channel.send(outgoing)
    except Exception as met:  # noqa: BLE001 -- the channel judges every fault, as the core has it
        return channel.failure_of(met)
    finally:
        await channel.close()


def verdict(result: str | Failure) -> Verdict:
    assert not isinstance(result, str), result
    return result.verdict


def test_a_message_goes_out_with_proof_and_returns_its_id(
    zalo: ZaloOfficialAccount, send: Callable[..., str | Failure]
) -> None:
    assert send("Theo Kế hoạch 173") == zalo.sent[0].message_id
    assert zalo.texts(AN) == ["Theo Kế hoạch 173"]


def test_a_source_is_quoted_in_plain_text(
    zalo: ZaloOfficialAccount, send: Callable[..., str | Failure]
) -> None:
    quote = (Run("Điểm 1 < 2 & *nhất*", "quote"),)
    send(lines=(line("Nguồn [1]: KH 5", "bold"), quote, (Run("https://a.vn/1", url="x"),)))
    assert zalo.texts(AN) == ["Nguồn [1]: KH 5\n“Điểm 1 < 2 & *nhất*”\nhttps://a.vn/1"]


def test_parts_of_any_answer_fit_with_their_quotation_marks(
    zalo: ZaloOfficialAccount, send: Callable[..., str | Failure]
) -> None:
    words = "Điều 5 😀 giao Sở Nội vụ chủ trì, phối hợp. " * 60
    parts = split([line("Nguồn:"), *[(Run(words, "quote"),)] * 3], LIMITS)
    assert len(parts) > 3
    for part in parts:
        assert isinstance(send(lines=part), str)
    assert len(zalo.sent) == len(parts)


def test_at_most_five_buttons_say_what_a_person_would_type(
    zalo: ZaloOfficialAccount, send: Callable[..., str | Failure]
) -> None:
    sources = tuple(
        Button(f"Nguồn {n}", f"s:Zk3-_9aQx0Lp:{n}", f"xem nguồn {n}") for n in (1, 2, 3)
    )
    asked = tuple(
        Button("Còn Sở Y tế?", f"f:Zk3-_9aQx0Lp:{n}", "Sở Y tế phải làm gì?") for n in (1, 2, 3)
    )
    assert isinstance(send(buttons=(sources, *((each,) for each in asked))), str)
    payloads = [button["payload"] for button in zalo.sent[0].buttons]
    assert payloads[0] == "xem nguồn 1 #Zk3-_9aQx0Lp"
    assert payloads[3:] == ["Sở Y tế phải làm gì?"] * 2


def test_an_old_token_is_refreshed_once_and_the_message_sent_once(
    zalo: ZaloOfficialAccount, send: Callable[..., str | Failure]
) -> None:
    send()
    for code in (-216, -220):
        zalo.faults.next(METHOD, fault(code))
        assert isinstance(send(), str)
    zalo.faults.next(METHOD, fault(-216, status=401))
    assert isinstance(send(), str)
    assert len(zalo.oauth.calls(REFRESH)) == 4
    assert len(zalo.sent) == 4


def test_a_token_that_ran_out_is_refreshed_before_sending(
    zalo: ZaloOfficialAccount, send: Callable[..., str | Failure]
) -> None:
    send()
    zalo.clock.let_pass(hours=26)
    assert isinstance(send(), str)
    assert len(zalo.calls(METHOD)) == 2


def test_a_new_token_that_is_refused_too_stops_the_channel(
    zalo: ZaloOfficialAccount, send: Callable[..., str | Failure]
) -> None:
    zalo.faults.next(METHOD, fault(-216), fault(-216))
    assert verdict(send()) is Verdict.CHANNEL_DOWN
    assert len(zalo.calls(METHOD)) == 2


def test_without_a_token_nothing_is_sent_and_everything_waits(
    zalo: ZaloOfficialAccount, send: Callable[..., str | Failure]
) -> None:
    zalo.oauth.faults.next(REFRESH, LOST_AFTER)
    for _ in range(2):
        assert verdict(send()) is Verdict.CHANNEL_DOWN
        zalo.clock.let_pass(seconds=10)
    assert zalo.calls(METHOD) == []


@pytest.mark.parametrize("code", RECIPIENT_CODES)
def test_who_cannot_be_reached_is_not_written_to_again(
    zalo: ZaloOfficialAccount, send: Callable[..., str | Failure], code: int
) -> None:
    zalo.faults.next(METHOD, fault(code))
    assert verdict(send()) is Verdict.UNREACHABLE


@pytest.mark.parametrize("code", [code for code in ACCOUNT_CODES if code not in {-211, -248}])
def test_a_fault_of_the_account_keeps_everything_waiting(
    zalo: ZaloOfficialAccount, send: Callable[..., str | Failure], code: int
) -> None:
    zalo.faults.next(METHOD, fault(code))
    assert verdict(send()) is Verdict.CHANNEL_DOWN


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (-32, Verdict.SLOW_DOWN),
        (-200, Verdict.RETRY),
        (-211, Verdict.RETRY),
        (-201, Verdict.REFUSED),
        (-210, Verdict.REFUSED),
        (-248, Verdict.REFUSED),
    ],
)
def test_each_other_refusal_has_its_meaning(
    zalo: ZaloOfficialAccount, send: Callable[..., str | Failure], code: int, expected: Verdict
) -> None:
    zalo.faults.next(METHOD, fault(code))
    assert verdict(send()) is expected


def test_every_code_that_is_known_is_judged(
    zalo: ZaloOfficialAccount, send: Callable[..., str | Failure]
) -> None:
    for code in set(MEANINGS) - {-216, -220}:
        zalo.faults.next(METHOD, fault(code))
        assert verdict(send()) in Verdict
    assert zalo.sent == []


@pytest.mark.parametrize(
    ("planted", "expected"),
    [
        (LOST_BEFORE, Verdict.UNCLEAR),
        (LOST_AFTER, Verdict.UNCLEAR),
        (EMPTY_BODY, Verdict.UNCLEAR),
        (GARBAGE, Verdict.UNCLEAR),
        (SERVER_ERROR, Verdict.RETRY),
        (BAD_GATEWAY, Verdict.RETRY),
    ],
)
def test_a_lost_answer_is_unclear_and_a_servers_fault_is_tried_again(
    zalo: ZaloOfficialAccount,
    send: Callable[..., str | Failure],
    planted: Any,
    expected: Verdict,
) -> None:
    zalo.faults.next(METHOD, planted)
    assert verdict(send()) is expected


def test_a_server_that_is_away_is_tried_again(zalo: ZaloOfficialAccount, tmp_path: Path) -> None:
    channel = channel_of(zalo, tmp_path)
    away = Account(zalo.oauth.app_id, "s", OA_SECRET_KEY, "http://127.0.0.1:9")
    closed = ZaloOaChannel(away, channel.tokens)
    assert verdict(asyncio.run(_sent(closed, message("a")))) is Verdict.RETRY


def test_after_seven_days_a_person_counts_as_out_of_reach(
    zalo: ZaloOfficialAccount, send: Callable[..., str | Failure]
) -> None:
    zalo.clock.let_pass(days=8)
    assert verdict(send()) is Verdict.UNREACHABLE


def test_nothing_acknowledges_a_button(
    zalo: ZaloOfficialAccount, send: Callable[..., str | Failure]
) -> None:
    assert send(kind=MessageKind.RECEIPT) == ""
    assert zalo.calls(METHOD) == []


def test_neither_log_nor_faults_show_a_secret(
    zalo: ZaloOfficialAccount,
    send: Callable[..., str | Failure],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    results = [send()]
    for code in MEANINGS:
        zalo.faults.next(METHOD, fault(code))
        results.append(send())
    channel = channel_of(zalo, tmp_path)
    shown = caplog.text + repr(results) + repr(vars(channel))
    secrets = {token for pair in zalo.oauth.given for token in pair}
    secrets |= {zalo.oauth.app_secret, OA_SECRET_KEY}
    assert not [secret for secret in secrets if secret in shown]
