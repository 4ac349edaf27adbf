"""People talk with the official account: webhook in over HTTP, answer out over HTTP."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from bot.channels import replies
from bot.channels.tallies import send_again
from tests.channels.conftest import wait_until
from tests.channels.doubles.webhooks import disordered
from tests.channels.doubles.zalo_followers import (
    OA_SECRET_KEY,
    STICKER,
    body_of,
    headers_of,
    impatient_sender,
)
from tests.channels.doubles.zalo_oauth import METHOD as REFRESH
from tests.channels.doubles.zalo_oauth import ZaloOAuth
from tests.channels.doubles.zalo_official_account import METHOD, ZaloOfficialAccount, fault
from tests.channels.served import Served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from knowledge.library import Library
    from tests.channels.doubles.webhooks import Delivery

AN, BINH = "7001", "7002"
QUESTION = "Trung tâm Lưu trữ phải làm gì?"


class Account:
    """The double and the bot behind its webhook."""

    def __init__(self, zalo: ZaloOfficialAccount, served: Served) -> None:
        self.zalo = zalo
        self.served = served
        self.hook = f"{served.url}/webhooks/zalo-oa"

    def deliver(self, events: list[Any] | None = None) -> list[Delivery]:
        with impatient_sender([0.05] * 5) as sender:
            return [sent.result() for sent in self.zalo.deliver(sender, self.hook, events)]

    def metrics(self) -> str:
        return httpx.get(f"{self.served.url}/metrics", trust_env=False).text

    def settle(self) -> None:
        assert all(delivery.accepted for delivery in self.deliver())
        self.served.settle()

    def says(self, user: str, text: str) -> list[str]:
        before = len(self.zalo.texts(user))
        self.zalo.writes(user, text)
        self.settle()
        return self.zalo.texts(user)[before:]


@pytest.fixture
def zalo() -> Iterator[ZaloOfficialAccount]:
    with ZaloOAuth() as oauth, ZaloOfficialAccount(oauth, proof_required=True) as double:
        yield double


@contextmanager
def running(data: Path, library: Library, zalo: ZaloOfficialAccount) -> Iterator[Account]:
    with Served(data, library, **zalo.settings()) as served:
        yield Account(zalo, served)


@pytest.fixture
def account(library: Library, zalo: ZaloOfficialAccount, tmp_path: Path) -> Iterator[Account]:
    with running(tmp_path / "data", library, zalo) as opened:
        yield opened


def test_a_question_is_answered_with_sources_to_press(account: Account) -> None:
    told = "\n".join(account.says(AN, QUESTION))
    assert "Trung tâm Lưu trữ" in told
    assert "[1]" in told
    last = account.zalo.sent[-1]
    assert 1 <= len(last.buttons) <= 5
    buttons = sum(each["title"].startswith("Nguồn") for each in last.buttons)
    assert replies.SEE_MORE_SOURCES.format(n=buttons + 1) in told
    account.zalo.presses(AN, last, "Nguồn 1")
    account.settle()
    quote = account.zalo.texts(AN)[-1]
    assert quote.startswith("Nguồn [1]: ")
    assert "“" in quote
    assert "https://hoidap.example/van-ban/" in quote


def test_a_button_of_an_older_answer_shows_that_answers_source(account: Account) -> None:
    account.says(AN, QUESTION)
    older = account.zalo.sent[-1]
    account.zalo.presses(AN, older, "Nguồn 1")
    account.settle()
    first = account.zalo.texts(AN)[-1]
    account.says(AN, "Có những văn bản nào đang có hiệu lực?")
    account.zalo.presses(AN, older, "Nguồn 1")
    account.settle()
    assert account.zalo.texts(AN)[-1] == first


def test_a_long_list_comes_whole_in_numbered_parts(account: Account) -> None:
    parts = account.says(AN, QUESTION)
    if len(parts) > 1:
        assert [part.partition("\n")[0] for part in parts] == [
            f"({n}/{len(parts)})" for n in range(1, len(parts) + 1)
        ]
    assert account.served.states("outbox") == ["sent"] * len(parts)


def test_repeated_and_reordered_webhooks_are_answered_once_each(account: Account) -> None:
    events = [account.zalo.writes(AN, f"xem nguồn {n}") for n in range(1, 13)]
    account.zalo.pending.clear()
    account.deliver(disordered(events, seed=4, duplicated=0.5, window=3))
    account.served.settle()
    assert account.zalo.texts(AN) == [replies.NO_SOURCES] * 12
    assert len(account.served.rows("select id from inbox")) == 12


def test_following_greets_and_a_sticker_is_answered_kindly(account: Account) -> None:
    account.zalo.follows(AN)
    account.zalo.last_interaction[AN] = account.zalo.clock.now()
    account.settle()
    assert account.zalo.texts(AN) == [replies.WELCOME]
    for _ in range(3):
        account.zalo.sends(AN, "user_send_sticker", attachments=[STICKER])
    account.settle()
    assert account.zalo.texts(AN)[1:] == [replies.UNREADABLE]


def test_the_bot_keeps_quiet_where_a_human_took_over(account: Account) -> None:
    assert account.says(AN, "/help")
    account.zalo.staff_writes(AN, "Chào anh, em trả lời tiếp nhé")
    account.settle()
    assert account.says(AN, QUESTION) == []
    assert account.says(BINH, QUESTION) != []


def test_what_we_sent_ourselves_does_not_come_back_as_a_question(account: Account) -> None:
    account.zalo.echoes = True
    account.says(AN, "/help")
    account.zalo.sees(AN, "s1")
    account.settle()
    assert len(account.served.rows("select id from inbox")) == 1


def test_who_left_is_not_written_to_until_they_come_back(account: Account) -> None:
    account.says(AN, "/help")
    account.zalo.writes(AN, QUESTION)
    account.zalo.unfollows(AN)
    account.settle()
    assert "dead" in account.served.states("outbox")
    assert account.says(AN, "/help")


def test_a_token_replaced_elsewhere_is_renewed_without_losing_an_answer(account: Account) -> None:
    account.says(AN, "/help")
    account.zalo.faults.next(METHOD, fault(-216), None, fault(-220))
    assert account.says(AN, "/help")
    assert account.says(AN, "/help")
    assert account.served.states("outbox") == ["sent"] * 3


def test_a_passing_fault_is_tried_again_and_a_final_one_is_not(account: Account) -> None:
    account.zalo.faults.next(METHOD, fault(-200), fault(-200))
    assert len(account.says(AN, "/help")) == 1
    account.zalo.faults.next(METHOD, fault(-201))
    assert account.says(AN, "/help") == []
    assert account.served.states("outbox") == ["sent", "dead"]
    assert len(account.zalo.calls(METHOD)) == 4


def test_an_acknowledgement_comes_long_before_the_answer_is_due(account: Account) -> None:
    for n in range(30):
        account.zalo.writes(AN, f"{QUESTION} {n}")
    deliveries = account.deliver()
    assert all(len(delivery.attempts) == 1 for delivery in deliveries)
    assert len(account.served.rows("select id from inbox")) == 30


def test_saving_the_address_in_the_console_gets_200_and_keeps_nothing(account: Account) -> None:
    with impatient_sender() as sender:
        assert account.zalo.save_address(sender, account.hook).result().accepted
    assert account.served.rows("select id from inbox") == []


def test_forged_webhooks_are_refused_kept_nowhere_and_tell_no_secret(
    account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    event = account.zalo.writes(AN, QUESTION)
    account.zalo.pending.clear()
    body = body_of(event)
    good = headers_of(event, body)
    signed = good["X-ZEvent-Signature"]
    attempts: list[tuple[bytes, dict[str, str]]] = [
        (body, {"content-type": "application/json"}),
        (body, good | {"X-ZEvent-Signature": signed[:-1] + ("0" if signed[-1] != "0" else "1")}),
        (body[:-2], good),
        (body.replace(b"7001", b"7002"), good),
        (body + b" " * 300_000, good),
        (b"{" * 5000, good),
        (b"", good),
    ]
    for sent, headers in attempts:
        answer = httpx.post(account.hook, content=sent, headers=headers, trust_env=False)
        assert answer.status_code in {403, 413}
    assert account.served.rows("select id from inbox") == []
    assert OA_SECRET_KEY not in caplog.text
    assert signed not in caplog.text


def test_a_genuine_body_of_another_shape_is_refused(account: Account) -> None:
    event = account.zalo.writes(AN, QUESTION)
    account.zalo.pending.clear()
    del event["sender"]
    body = body_of(event)
    answer = httpx.post(
        account.hook, content=body, headers=headers_of(event, body), trust_env=False
    )
    assert answer.status_code == 400


def test_a_replayed_webhook_is_acknowledged_and_answered_no_second_time(account: Account) -> None:
    event = account.zalo.writes(AN, "/help")
    account.settle()
    assert [delivery.accepted for delivery in account.deliver([event, event])] == [True, True]
    account.served.settle()
    assert len(account.zalo.texts(AN)) == 1


def test_a_lost_token_cries_in_the_metrics_and_keeps_every_answer_until_it_is_mended(
    library: Library,
    zalo: ZaloOfficialAccount,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.channels.delivery.DOWN_SECONDS", 0.5)
    with running(tmp_path / "data", library, zalo) as account:
        account.says(AN, "/help")
        assert 'hoidap_channel_alarm{channel="zalo-oa"} 0.0' in account.metrics()
        zalo.oauth.authorise()  # somebody else took a token: ours are dead
        zalo.writes(AN, QUESTION)
        account.deliver()
        wait_until(lambda: 'hoidap_channel_alarm{channel="zalo-oa"} 1.0' in account.metrics())
        assert account.served.states("outbox")[-1] == "waiting"
    zalo.oauth.given[0] = zalo.oauth.given[-1]  # what the operator sets now
    with running(tmp_path / "data", library, zalo) as account:
        wait_until(lambda: "Trung tâm Lưu trữ" in "".join(zalo.texts(AN)), patience=60)
        assert 'hoidap_channel_alarm{channel="zalo-oa"} 0.0' in account.metrics()


def test_a_restart_goes_on_with_the_tokens_and_the_conversations(
    library: Library, zalo: ZaloOfficialAccount, tmp_path: Path
) -> None:
    with running(tmp_path / "data", library, zalo) as account:
        account.says(AN, QUESTION)
    with running(tmp_path / "data", library, zalo) as account:
        assert account.says(AN, "xem nguồn 1")[0].startswith("Nguồn [1]: ")
    assert len(zalo.oauth.calls(REFRESH)) == 1


def test_what_waited_beyond_the_48_hours_is_sent_only_when_an_operator_says_so(
    library: Library, zalo: ZaloOfficialAccount, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.delivery.DOWN_SECONDS", 0.2)
    with running(tmp_path / "data", library, zalo) as account:
        account.says(AN, "/help")
        zalo.faults.sometimes(METHOD, 1.0, fault(-221))
        zalo.writes(AN, "/start")
        account.deliver()
        wait_until(lambda: len(zalo.calls(METHOD)) > 2)
        two_days = "update outbox set created_at = created_at - 48 * 3600 where state <> 'sent'"
        with account.served.runtime.storage.writing() as connection:
            connection.exec_driver_sql(two_days)
        account.served.settle()
        assert account.served.states("outbox") == ["sent", "dead"]
        zalo.faults.sometimes(METHOD, 0.0)
        assert send_again(account.served.runtime.storage, "zalo-oa") == 1
        account.served.settle()
    assert zalo.texts(AN)[-1] == replies.WELCOME
