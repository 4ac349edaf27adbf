"""What becomes of messages that the Bot API refuses, delays or loses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.channels import replies
from bot.channels.events import EventKind, InboundEvent, MessageKind, OutgoingMessage, Reply
from bot.channels.inbox import Inbox
from bot.channels.outbox import Outbox, Parcel
from bot.channels.rich_text import line
from bot.channels.tables import Storage
from bot.replies import FAULT

from .conftest import wait_until
from .doubles.faults import (
    BAD_GATEWAY,
    GARBAGE,
    LOST_AFTER,
    LOST_BEFORE,
    SERVER_ERROR,
    Answer,
    Fault,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from .conftest import Bot, Starting

AN, GROUP = 42, -1001


def refusal(code: int, said: str, **parameters: Any) -> Fault:
    content = {"ok": False, "error_code": code, "description": said, "parameters": parameters}
    return Fault(said, Answer.of(content, code))


def ended(bot: Bot) -> list[tuple[str, str]]:
    return [tuple(row) for row in bot.rows("select state, reason from outbox order by id")]


@pytest.mark.parametrize("fault", [SERVER_ERROR, BAD_GATEWAY, GARBAGE], ids=lambda f: f.name)
def test_a_passing_fault_is_outlasted(bot: Bot, fault: Fault) -> None:
    bot.api.faults.next("sendMessage", fault, fault)
    assert bot.says(AN, "/start") == [replies.WELCOME]
    assert len(bot.api.calls("sendMessage")) == 3


@pytest.mark.parametrize("fault", [LOST_BEFORE, LOST_AFTER], ids=lambda f: f.name)
def test_what_may_have_arrived_is_offered_again_and_sent_only_on_demand(
    bot: Bot, fault: Fault
) -> None:
    bot.api.faults.next("sendMessage", fault)
    arrived = [replies.WELCOME] if fault.takes_effect else []
    assert bot.says(AN, "/start") == [*arrived, replies.UNCLEAR]
    bot.api.presses(AN, bot.last(AN), bot.last(AN).buttons[0][0])
    bot.settle()
    assert bot.api.texts(AN) == [*arrived, replies.UNCLEAR, replies.WELCOME]
    assert bot.says(AN, "gửi lại") == [replies.NOTHING_TO_RESEND]


def test_a_flood_limit_is_waited_out(bot: Bot) -> None:
    flood = refusal(429, "Too Many Requests: retry after 1", retry_after=1)
    bot.api.faults.next("sendMessage", flood)
    assert bot.says(AN, "/start") == [replies.WELCOME]
    assert ended(bot) == [("sent", "")]


def test_a_person_who_blocked_the_bot_is_not_written_to(bot: Bot) -> None:
    bot.api.writes(AN, "/start")
    bot.api._blocked.add(AN)
    bot.api.writes(AN, "/help")
    bot.settle()
    assert [state for state, _ in ended(bot)].count("dead") == len(ended(bot))
    assert all("blocked" in reason for _, reason in ended(bot))
    (since,) = bot.rows(f"select unreachable_since from people where who = '{AN}'")[0]  # noqa: S608 - a number
    assert since


def test_a_block_that_telegram_tells_is_remembered_until_they_write_again(bot: Bot) -> None:
    bot.says(AN, "/start")
    bot.api.blocks(AN)
    bot.settle()
    assert bot.rows("select who from people where unreachable_since is not null")
    bot.api._blocked.clear()
    assert bot.says(AN, "/start") == [replies.WELCOME]
    assert bot.rows("select who from people where unreachable_since is not null") == []


def test_a_message_that_is_never_taken_becomes_a_dead_letter_with_its_reason(bot: Bot) -> None:
    bot.api.faults.next("sendMessage", refusal(400, "Bad Request: MESSAGE_REFUSED"))
    assert bot.says(AN, "/start") == []
    ((state, reason),) = ended(bot)
    assert (state, reason.upper()) == ("dead", "MESSAGE_REFUSED")


def test_a_group_that_became_a_supergroup_is_answered_there(bot: Bot) -> None:
    new = bot.api.group(-1002)
    moved = refusal(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=new["id"])
    bot.api.faults.next("sendMessage", moved)
    bot.api.writes(AN, f"/help@{bot.api.me['username']}", chat=bot.api.group(GROUP))
    bot.settle()
    assert len(bot.api.texts(-1002)) == 1


def test_a_press_acknowledged_too_late_is_no_loss(bot: Bot) -> None:
    bot.says(AN, "/start")
    bot.api.presses(AN, bot.last(AN), bot.last(AN).buttons[0][0])
    bot.api._open_callbacks.clear()
    bot.settle()
    assert {state for state, _ in ended(bot)} == {"sent", "stale"}


def test_a_refused_token_keeps_messages_until_it_is_mended(start: Starting) -> None:
    bot = start()
    bot.api.token, known = "1100220033:another", bot.api.token
    bot.api.writes(AN, "/start")
    bot.take()
    wait_until(lambda: ("waiting", "the token is not accepted") in ended(bot))
    assert bot.api.messages == []
    bot.api.token = known


def test_messages_of_a_chat_keep_their_order_and_its_pace(bot: Bot) -> None:
    for _ in range(3):
        bot.api.writes(AN, "/start")
        bot.api.writes(AN, "/help")
    bot.settle()
    assert [text == replies.WELCOME for text in bot.api.texts(AN)] == [True, False] * 3
    assert not bot.rows("select reason from outbox where reason <> ''")


def test_a_sent_message_is_not_sent_anew_because_the_disk_was_full(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent, faults = bot.runtime.outbox.sent, iter([OSError("no space left")])

    def failing_once(parcel: Parcel, remote_id: str) -> None:
        for fault in faults:
            raise fault
        sent(parcel, remote_id)

    monkeypatch.setattr(bot.runtime.outbox, "sent", failing_once)
    assert bot.says(AN, "/start") == [replies.WELCOME]
    assert ended(bot) == [("sent", "")]


def test_a_question_that_cannot_be_worked_is_apologised_for_in_the_end(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(bot.service.answering, "answer", broken)
    assert bot.says(AN, "Ai ký kế hoạch số 27/KH-SNV?") == [FAULT]
    assert bot.rows("select state, reason from inbox") == [("failed", "poison")]


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    opened = Storage(tmp_path / "channels.sqlite")
    yield opened
    opened.close()


def event(number: int, position: int, conversation: str = "a") -> InboundEvent:
    return InboundEvent("c", str(number), conversation, "p", EventKind.TEXT, "t", 0.0, position)


def test_an_event_is_accepted_once(storage: Storage) -> None:
    inbox = Inbox(storage)
    assert inbox.accept(event(1, 1), event(1, 1)) == [True, False]
    assert inbox.accept(event(1, 1), event(2, 2)) == [False, True]


def test_a_conversation_is_worked_in_the_platforms_order_one_event_at_a_time(
    storage: Storage,
) -> None:
    inbox = Inbox(storage)
    for number, position in ((1, 3), (2, 1), (3, 2)):
        inbox.accept(event(number, position))
    inbox.accept(event(4, 4, "b"))
    first, other = inbox.claim(["c"]), inbox.claim(["c"])
    assert first is not None
    assert other is not None
    assert (first.event.event_id, other.event.event_id) == ("2", "4")
    assert inbox.claim(["c"]) is None
    inbox.complete(first, Reply())
    following = inbox.claim(["c"])
    assert following is not None
    assert following.event.event_id == "3"


def test_an_event_given_back_to_another_worker_is_not_completed_twice(storage: Storage) -> None:
    inbox, outbox = Inbox(storage), Outbox(storage)
    inbox.accept(event(1, 1))
    slow = inbox.claim(["c"])
    assert slow is not None
    assert inbox.take_over("c") == 1
    again = inbox.claim(["c"])
    assert again is not None
    reply = Reply((OutgoingMessage("c", "a", (line("đáp"),)),))
    inbox.complete(again, reply)
    inbox.complete(slow, reply)
    assert len(outbox.due("c", 10)) == 1


def test_a_receipt_does_not_wait_for_the_messages_of_its_chat(storage: Storage) -> None:
    inbox, outbox = Inbox(storage), Outbox(storage)
    inbox.accept(event(1, 1))
    claimed = inbox.claim(["c"])
    assert claimed is not None
    texts = [OutgoingMessage("c", "a", (line(said),)) for said in ("một", "hai")]
    receipt = OutgoingMessage("c", "a", kind=MessageKind.RECEIPT, handle="h")
    inbox.complete(claimed, Reply((*texts, receipt)))
    assert [due.kind for due in outbox.due("c", 10)] == [MessageKind.RECEIPT, MessageKind.TEXT]


def test_what_a_dead_process_was_sending_is_known_to_the_next(storage: Storage) -> None:
    inbox, outbox = Inbox(storage), Outbox(storage)
    inbox.accept(event(1, 1))
    claimed = inbox.claim(["c"])
    assert claimed is not None
    inbox.complete(claimed, Reply((OutgoingMessage("c", "a", (line("đáp"),)),)))
    parcel = outbox.begin(outbox.due("c", 1)[0].id)
    assert parcel is not None
    assert [cut.message for cut in outbox.cut_off("c")] == [parcel.message]
    assert outbox.due("c", 1) == []
