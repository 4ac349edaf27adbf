"""The asker's own unit: told once, held for a conversation, remembered by consent, forgotten."""

from __future__ import annotations

import datetime as dt
import stat
import uuid
from typing import TYPE_CHECKING, Protocol

import pytest
import sqlalchemy as sa

from bot import replies
from bot.answering import Answering
from bot.answers import AnswerStatus, OwnUnit, Question
from bot.units.askers import Askers, open_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.answers import Answer
    from bot.journal import Journal
    from knowledge.library import Library

OWN = "Đơn vị tôi phải làm gì?"
KEY = b"k" * 32


@pytest.fixture
def askers(tmp_path: Path) -> Iterator[Askers]:
    opened = Askers(tmp_path / "askers.sqlite", KEY, retention_days=30)
    yield opened
    opened.close()


class Talk(Protocol):
    def __call__(
        self, *said: str, asker: str | None = ..., conversation: str = ..., unit: str | None = ...
    ) -> list[Answer]: ...


@pytest.fixture
def talk(library: Library, journal: Journal, askers: Askers, today: dt.date) -> Talk:
    """Say several things in one conversation, a new one unless named."""
    answering = Answering(library, journal, askers=askers)

    def say(
        *said: str, asker: str | None = None, conversation: str = "", unit: str | None = None
    ) -> list[Answer]:
        about = conversation or uuid.uuid4().hex
        return [answering.answer(Question(t, today, about, unit, asker=asker)) for t in said]

    return say


def test_the_unit_is_asked_for_once_and_its_name_completes_the_question(talk: Talk) -> None:
    asked, completed, again = talk(OWN, "Sở Y tế", "Cơ quan mình phải làm gì?")
    (named,) = talk("Sở Y tế phải làm gì?")
    assert asked.status == AnswerStatus.CLARIFY
    assert completed.text == again.text == named.text
    assert completed.own_unit == OwnUnit("Sở Y tế", remembered=False)


@pytest.mark.parametrize(
    "told",
    ["so y te", "tôi ở Sở Y tế", "em bên sở y tế ạ", "Mình là chuyên viên Sở Y tế", "tôi là giám đốc Sở Y tế", "đơn vị tôi là Sở Y tế."],
)  # fmt: skip
def test_the_unit_may_be_told_in_many_ways(talk: Talk, told: str) -> None:
    completed = talk(OWN, told)[-1]
    assert completed.text == talk("Sở Y tế phải làm gì?")[0].text


def test_a_unit_told_in_the_same_breath_is_taken_for_the_question(talk: Talk) -> None:
    (answer,) = talk("Tôi ở Sở Y tế, tôi phải làm gì?")
    assert answer.text == talk("Sở Y tế phải làm gì?")[0].text
    assert talk("Tôi ở Sở Y tế, phải làm gì?")[0].text == answer.text


@pytest.mark.parametrize(
    "other", ["Ai ký Quyết định số 512/QĐ-UBND?", "Kế hoạch nào còn hiệu lực?"]
)
def test_another_question_after_the_clarifying_one_is_answered_for_itself(
    talk: Talk, other: str
) -> None:
    answer = talk(OWN, other)[-1]
    assert answer.text == talk(other)[0].text
    assert answer.own_unit is None


def test_a_unit_is_held_for_its_conversation_alone(talk: Talk) -> None:
    talk(OWN, "Sở Y tế", asker="a")
    (answer,) = talk(OWN, asker="a")
    assert answer.status == AnswerStatus.CLARIFY


def test_remembering_is_offered_and_sending_the_offer_back_is_the_consent(talk: Talk) -> None:
    answer = talk(OWN, "Sở Y tế", asker="a")[-1]
    offer = answer.follow_ups[-1]
    assert offer == "Ghi nhớ đơn vị của tôi: Sở Y tế"
    kept, known = talk(offer, OWN, asker="a")
    assert kept.text == replies.remembered_unit("Sở Y tế")
    assert known.text == answer.text
    assert known.own_unit == OwnUnit("Sở Y tế", remembered=True)
    assert offer not in known.follow_ups


def test_the_command_remembers_tells_and_changes(talk: Talk) -> None:
    talk("/donvi so y te", asker="a")
    told, changed, unknown = talk("/donvi", "/donvi Sở Tài chính", "/donvi xyz", asker="a")
    assert told.text == replies.remembered_unit("Sở Y tế")
    assert changed.own_unit == OwnUnit("Sở Tài chính", remembered=True)
    assert unknown.status == AnswerStatus.CLARIFY
    assert talk("/donvi", asker="a")[0].text == replies.remembered_unit("Sở Tài chính")


def test_one_askers_unit_is_not_anothers(talk: Talk) -> None:
    talk("/donvi Sở Y tế", asker="a")
    (answer,) = talk("/donvi", asker="b")
    assert answer.text == replies.NO_OWN_UNIT


def test_without_an_asker_the_unit_holds_for_the_conversation(talk: Talk) -> None:
    kept, known = talk("/donvi Sở Y tế", OWN)
    assert kept.text == replies.held_unit("Sở Y tế")
    assert known.text == talk("Sở Y tế phải làm gì?")[0].text


def test_a_unit_in_the_question_object_wins_for_that_question(talk: Talk) -> None:
    talk("/donvi Sở Y tế", asker="a")
    (answer,) = talk(OWN, asker="a", unit="Sở Khoa học và Công nghệ")
    assert "Sở Khoa học và Công nghệ" in answer.text
    assert "512/QĐ-UBND" not in answer.text
    assert answer.own_unit == OwnUnit("Sở Y tế", remembered=True)


@pytest.mark.parametrize(
    "command",
    ["/quen", "/quên", "Quên đơn vị của tôi đi", "xoa thong tin cua toi", "hãy quên tôi đi"],
)
def test_forgetting_leaves_nothing_of_the_asker(
    talk: Talk, journal: Journal, tmp_path: Path, command: str
) -> None:
    first = talk("/donvi Sở Y tế", "Ai ký Quyết định số 512/QĐ-UBND?", asker="a", conversation="c1")
    talk("Hội nghị tổng kết khi nào?", asker="a", conversation="c2")
    talk("GRDP tăng bao nhiêu?", asker="b", conversation="c3")
    assert journal.rate(first[-1].id, "down", "thiếu tên người ký")
    (answer,) = talk(command, asker="a", conversation="c4")
    assert answer.text == replies.FORGOTTEN
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("*.sqlite*"))
    for gone in (
        "Ai ký Quyết định số 512",
        "Hội nghị tổng kết khi nào",
        "thiếu tên người ký",
        "Sở Y tế",
    ):
        assert gone.encode() not in kept
    assert "GRDP tăng bao nhiêu".encode() in kept
    assert talk(OWN, asker="a")[0].status == AnswerStatus.CLARIFY


def test_commands_are_no_turn_that_a_follow_up_builds_on(talk: Talk) -> None:
    answer = talk("Ai ký Quyết định số 512/QĐ-UBND?", "/donvi Sở Y tế", "ngày nào?")[-1]
    plain = talk("Ai ký Quyết định số 512/QĐ-UBND?", "ngày nào?")[-1]
    assert answer.text == plain.text


def test_an_identifier_is_no_unit_and_is_not_repeated(talk: Talk) -> None:
    (answer,) = talk("/donvi 001099012345", asker="a")
    assert "001099012345" not in answer.text


def test_only_a_keyed_hash_of_the_asker_is_stored(tmp_path: Path, askers: Askers) -> None:
    askers.remember("lan@example.vn", "Sở Y tế")
    askers.meet("lan@example.vn", "c")
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("askers*"))
    assert b"lan@example.vn" not in kept
    other = Askers(tmp_path / "askers.sqlite", b"x" * 32, retention_days=30)
    assert other.remembered("lan@example.vn") is None
    other.close()


def test_what_is_remembered_outlives_the_process_but_not_the_retention(tmp_path: Path) -> None:
    path = tmp_path / "askers.sqlite"
    first = Askers(path, KEY, retention_days=30)
    first.remember("a", "Sở Y tế")
    first.close()
    second = Askers(path, KEY, retention_days=30)
    assert second.remembered("a") == "Sở Y tế"
    second.close()
    long_ago = dt.datetime.now(tz=dt.UTC).replace(tzinfo=None) - dt.timedelta(days=31)
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE remembered_units SET seen_at = :at"), {"at": long_ago})
    engine.dispose()
    third = Askers(path, KEY, retention_days=30)
    assert third.remembered("a") is None
    third.close()


def test_the_key_is_made_once_and_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "askers.key"
    key = open_key(path)
    assert open_key(path) == key
    assert len(key) == 32
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "question",
    [
        "Tôi ở Thư viện tỉnh. Kế hoạch 31/KH-SKHCN giao cho chúng tôi những việc gì?",
        "Cơ quan tôi là Thư viện tỉnh, kế hoạch 31/KH-SKHCN yêu cầu bên mình làm gì?",
        "Minh lam o Thu vien tinh, ke hoach 31/KH-SKHCN giao nhung viec gi cho tui minh?",
    ],
)
def test_what_we_are_given_is_what_our_unit_is(talk: Talk, question: str) -> None:
    (answer,) = talk(question)
    assert "kho sách điện tử gồm 5.200 đầu sách" in answer.text
