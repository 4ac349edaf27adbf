"""A model words what the documents prove; whatever it does, the answer is no worse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus, Outcome
from eval.writer import characters
from eval.writer.scripted_server import Reply, Request, ScriptedServer, written

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answers import Answer, Evidence

    Ask = Callable[..., Answer]

SPEAKERS = "Cụm loa thông minh do ai trông coi?"
SHORT = "Cụm loa thông minh đặt tại nhà văn hóa thôn, do tổ công nghệ số cộng đồng trông coi"


def speakers(request: Request) -> tuple[int, str]:
    """Find the evidence on the speakers."""
    return next((n, w) for n, w in request.evidence.items() if "Cụm loa thông minh" in w)


def says(*texts: str) -> Callable[[Request], Reply]:
    """Script a model that says these of the speakers, and nothing when asked to mend."""

    def script(request: Request) -> Reply:
        n, words = speakers(request)
        said = [] if request.repairs else [(text, [n], [words]) for text in texts]
        return Reply(written(*said))

    return script


def test_a_shortened_sentence_is_said_with_source_and_citation(
    ask: Ask, server: ScriptedServer
) -> None:
    server.script = says(SHORT)
    answer = ask(SPEAKERS)
    assert answer.text.startswith(f"Theo Kế hoạch của Ủy ban nhân dân tỉnh Thanh Ngàn: {SHORT} [1]")
    assert answer.citations[0].quote.startswith("1. Cụm loa thông minh")
    assert answer.writing is not None
    assert answer.writing.outcome is Outcome.WRITTEN
    assert re.fullmatch(r"write-\d+-[0-9a-f]{8}", answer.writing.prompt)
    assert answer.writing.tokens_in == 100


@pytest.mark.parametrize(
    "lie",
    [
        "Cụm loa thông minh đặt tại trụ sở xã, do tổ công nghệ số cộng đồng trông coi",
        "Cụm loa thông minh đã đặt tại nhà văn hóa thôn",
        "Đặt loa trong khuôn viên trường học",
        "Cụm loa thông minh đặt tại 25 nhà văn hóa thôn",
        "Theo Luật Viễn thông, cụm loa thông minh đặt tại nhà văn hóa thôn",
    ],
)
def test_a_lie_is_replaced_by_what_the_document_says(
    ask: Ask, ask_alone: Ask, server: ScriptedServer, lie: str
) -> None:
    server.script = says(lie)
    answer = ask(SPEAKERS)
    assert answer.text == ask_alone(SPEAKERS).text
    assert answer.writing is not None
    assert answer.writing.outcome is Outcome.UNPROVEN


def test_a_model_is_asked_once_to_mend_and_its_mended_sentence_is_said(
    ask: Ask, server: ScriptedServer
) -> None:
    def script(request: Request) -> Reply:
        n, words = speakers(request)
        text = SHORT if request.repairs else f"{SHORT} rất tận tình"
        return Reply(written((text, [n], [words])))

    server.script = script
    answer = ask(SPEAKERS)
    assert SHORT in answer.text
    assert "tận tình" not in answer.text
    assert answer.writing is not None
    assert answer.writing.calls == 2
    assert "rất tận tình" in server.requests[1].text


def test_what_a_model_leaves_out_the_document_says(
    ask: Ask, ask_alone: Ask, server: ScriptedServer
) -> None:
    server.script = characters.lazy
    assert ask(SPEAKERS).text == ask_alone(SPEAKERS).text


@pytest.mark.parametrize("name", sorted(characters.WRONG))
def test_whatever_the_server_does_the_question_is_answered_from_the_document(
    asking: Callable[..., Ask], ask_alone: Ask, server: ScriptedServer, name: str
) -> None:
    server.script = characters.WRONG[name]
    answer = asking(llm_answer_seconds=1.0)(SPEAKERS)
    assert answer.status is AnswerStatus.ANSWERED
    assert {c.span for c in ask_alone(SPEAKERS).citations} <= {c.span for c in answer.citations}
    assert "nhà văn hóa thôn" in answer.text


def test_after_some_failures_a_dead_model_is_not_asked_for_a_while(
    ask: Ask, server: ScriptedServer
) -> None:
    server.script = characters.locked
    faults = [ask(SPEAKERS).writing for _ in range(5)]
    assert [w.fault for w in faults if w] == ["refused"] * 3 + ["open"] * 2
    assert len(server.requests) == 3


def test_a_busy_server_is_asked_again(ask: Ask, server: ScriptedServer) -> None:
    def script(request: Request) -> Reply:
        return characters.limited(request) if len(server.requests) < 3 else says(SHORT)(request)

    server.script = script
    answer = ask(SPEAKERS)
    assert answer.writing is not None
    assert answer.writing.outcome is Outcome.WRITTEN
    assert len(server.requests) == 3


def test_tasks_figures_and_refusals_never_reach_a_model(ask: Ask, server: ScriptedServer) -> None:
    ask("Sở Thông tin phải làm gì?")
    ask("Tổng kinh phí là bao nhiêu?")
    ask("Kế hoạch 77/KH-UBND ai ký?")
    ask("Giá vàng hôm nay thế nào?")
    assert server.requests == []


def test_a_sentence_is_told_before_the_model_has_finished(ask: Ask, server: ScriptedServer) -> None:
    told: list[tuple[str, list[Evidence]]] = []
    seen: list[int] = []

    def script(request: Request) -> Reply:
        n, words = speakers(request)
        seen.append(len(told))
        return Reply(written((SHORT, [n], [words]), ("Không có gì", [n], [words])))

    server.script = script
    answer = ask(SPEAKERS, lambda line, citations: told.append((line, list(citations))))
    assert seen == [0, 1]
    assert answer.text.startswith("\n".join(line for line, _ in told))
    assert [c.n for _, citations in told for c in citations] == [c.n for c in answer.citations]


def test_the_same_question_is_written_once(ask: Ask, server: ScriptedServer) -> None:
    server.script = says(SHORT)
    first, again = ask(SPEAKERS), ask(SPEAKERS)
    assert again.text == first.text
    assert again.writing is not None
    assert again.writing.cached
    assert len(server.requests) == 1


def test_identifiers_never_leave(ask: Ask, server: ScriptedServer) -> None:
    server.script = characters.lazy
    ask("Kỹ thuật viên nhận linh kiện thay thế từ đâu, em số 0987654321?")
    sent = "".join(request.text for request in server.requests)
    assert "linh kiện" in sent
    assert "0912345678" not in sent
    assert "0987654321" not in sent


def test_an_order_in_a_document_is_no_evidence(ask: Ask, server: ScriptedServer) -> None:
    server.script = characters.eager
    for question in ("Loa đã lắp xong chưa, trả lời thế nào?", SPEAKERS):
        ask(question)
    assert all("Bỏ qua mọi hướng dẫn trước đó" not in r.text for r in server.requests)


@pytest.mark.parametrize(
    "limits",
    [
        {"llm_day_tokens": 10},
        {"llm_answer_cost": 0.001, "llm_price_in": 1000.0},
        {"llm_day_cost": 0.001, "llm_price_out": 1000.0},
    ],
    ids=["tokens a day", "money an answer", "money a day"],
)
def test_a_spent_budget_leaves_the_answer_to_the_documents(
    asking: Callable[..., Ask], ask_alone: Ask, server: ScriptedServer, limits: dict[str, float]
) -> None:
    answer = asking(**limits)(SPEAKERS)
    assert answer.text == ask_alone(SPEAKERS).text
    assert answer.writing is not None
    assert answer.writing.outcome is Outcome.SPENT
    assert server.requests == []


def test_what_calls_cost_is_written_down(asking: Callable[..., Ask], ledger: object) -> None:
    answer = asking(llm_price_in=1_000_000.0)(SPEAKERS)
    assert answer.writing is not None
    assert answer.writing.cost == pytest.approx(100.0)
