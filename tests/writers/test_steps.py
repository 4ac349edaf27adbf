"""Optional steps of a model: each switched on by name, checked by code, with a twin without one."""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Any

import pytest

from bot.answers import AnswerStatus, StepOutcome
from bot.composers import passages
from bot.writers.steps.asking import Step, Unfit
from bot.writers.steps.completion import read_completed
from bot.writers.steps.introduction import read_introduction
from bot.writers.steps.splits import read_split
from eval.writer import characters
from eval.writer.schemers import SCHEMERS
from eval.writer.scripted_server import Reply, Request, ScriptedServer

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answers import Answer

    Ask = Callable[..., Answer]

TASKS = "Sở Thông tin phải làm gì?"
LINES = ["Nhiệm vụ của Sở Thông tin:", "- Tập huấn cho người trông coi loa"]


def gives(**by_step: Any) -> Callable[[Request], Reply]:
    """Script a model that gives these objects when asked for these steps."""

    def script(request: Request) -> Reply:
        if request.step is None:
            return characters.fluent(request)
        given = by_step[request.step]
        given = given.pop(0) if isinstance(given, list) else given
        return Reply(given if isinstance(given, str) else json.dumps(given, ensure_ascii=False))

    return script


def outcomes(answer: Answer) -> list[tuple[str, str]]:
    return [(taken.step, taken.outcome.value) for taken in answer.steps]


def test_without_a_wish_for_it_no_step_is_taken(ask: Ask, server: ScriptedServer) -> None:
    assert ask(TASKS).steps == ()
    assert server.requests == []


def test_an_introduction_stands_over_the_list_that_code_composed(
    asking: Callable[..., Ask], ask_alone: Ask, server: ScriptedServer
) -> None:
    server.script = gives(
        introduction={"introduction": "Dưới đây là các nhiệm vụ của Sở Thông tin"}
    )
    answer, alone = asking(llm_steps="introduction")(TASKS), ask_alone(TASKS)
    first, _, rest = answer.text.partition("\n")
    assert first == "Dưới đây là các nhiệm vụ của Sở Thông tin:"
    assert rest == alone.text.partition("\n")[2]
    assert outcomes(answer) == [("introduction", "taken")]


@pytest.mark.parametrize(
    "line",
    [
        "Dưới đây là 3 nhiệm vụ của Sở Thông tin",
        "Dưới đây là các nhiệm vụ đã hoàn thành của Sở Thông tin",
        "Dưới đây là các nhiệm vụ của Sở Y tế",
        "Sở Thông tin tập huấn cho người trông coi loa",
        "Dưới đây là các nhiệm vụ",
        "Dưới đây không phải là các nhiệm vụ của Sở Thông tin",
        "Dưới đây là các nhiệm vụ của sở thông tin",
    ],
)
def test_an_introduction_that_says_more_is_not_used(line: str) -> None:
    with pytest.raises(Unfit):
        read_introduction({"introduction": line}, LINES[0], LINES)


def test_what_is_unfit_is_asked_for_once_more_with_its_fault_named(
    asking: Callable[..., Ask], ask_alone: Ask, server: ScriptedServer
) -> None:
    lie = {"introduction": "Dưới đây là 12 nhiệm vụ của Sở Y tế"}
    server.script = gives(introduction=["không phải JSON", lie])
    answer = asking(llm_steps="introduction")(TASKS)
    assert answer.text == ask_alone(TASKS).text
    assert outcomes(answer) == [("introduction", "unfit")]
    assert "không phải một đối tượng JSON" in server.requests[1].text
    assert answer.steps[0].calls == 2
    assert answer.steps[0].prompt.startswith("introduction-1-")


def test_a_follow_up_that_the_rules_miss_is_completed_from_the_conversation(
    asking: Callable[..., Ask], ask_alone: Ask, server: ScriptedServer
) -> None:
    first, then = "Cụm loa thông minh đặt ở đâu?", "thế trường học?"
    server.script = gives(completion={"question": "Cụm loa thông minh đặt trong trường học?"})
    talk, lone = uuid.uuid4().hex, uuid.uuid4().hex
    ask = asking(llm_steps="completion")
    ask(first, conversation=talk)
    ask_alone(first, conversation=lone)
    assert ask_alone(then, conversation=lone).status is AnswerStatus.NO_EVIDENCE
    answer = ask(then, conversation=talk)
    assert "không đặt loa trong khuôn viên trường học" in answer.text
    assert outcomes(answer) == [("completion", "taken")]


def test_a_question_whose_one_half_nothing_answers_is_split(
    asking: Callable[..., Ask], ask_alone: Ask, server: ScriptedServer
) -> None:
    loan, bulletin = (
        "Muốn nuôi cá tầm lồng bè trên hồ thủy điện thì thủ tục vay vốn ra sao",
        "bản tin thời tiết phát bằng tiếng gì?",
    )
    whole, pieces = f"{loan} kèm {bulletin}", [f"{loan}?", bulletin]
    server.script = gives(split={"questions": pieces})
    assert ask_alone(whole).status is AnswerStatus.NO_EVIDENCE
    answer = asking(llm_steps="split")(whole)
    assert "tiếng phổ thông" in answer.text
    assert any("Không tìm thấy" in notice for notice in answer.notices)


def test_a_question_in_no_known_form_is_routed(
    asking: Callable[..., Ask],
    ask_alone: Ask,
    server: ScriptedServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(passages, "ENOUGH", 9.0)  # no sentence is sure, as of many documents
    odd = "Sở Thông tin lắp đặt tập huấn gì không?"
    server.script = gives(route={"route": "tasks"})
    assert ask_alone(odd).status is AnswerStatus.NO_EVIDENCE
    assert asking(llm_steps="route")(odd).text == ask_alone(TASKS).text


@pytest.mark.parametrize(
    "text",
    [
        "Kinh phí của Sở Tài chính năm 2026?",
        "Kinh phí của Sở Y tế năm 2027?",
        "Kinh phí bí mật của Sở Y tế?",
        "Sở Y tế phải làm gì năm 2026?",
    ],
)
def test_a_completion_with_words_from_elsewhere_or_without_its_own_is_not_used(text: str) -> None:
    with pytest.raises(Unfit):
        read_completed({"question": text}, "thế kinh phí?", "Sở Y tế phải làm gì năm 2026?")


@pytest.mark.parametrize(
    "pieces",
    [
        ["Lễ hội tổ chức ở đâu?", "kinh phí lễ hội 2027 do ai cấp?"],
        ["Lễ hội tổ chức ở đâu?", "lễ hội do ai cấp?"],
        ["Kinh phí lễ hội tổ chức ở đâu?", "do ai cấp?"],
        ["Lễ hội", "tổ chức ở đâu", "kinh phí lễ hội", "do ai cấp?"],
        ["Lễ hội tổ chức", "ở đâu và kinh phí lễ hội do ai cấp?"],
    ],
)
def test_a_split_that_adds_loses_or_turns_words_is_not_used(pieces: list[str]) -> None:
    whole = "Lễ hội tổ chức ở đâu và kinh phí lễ hội do ai cấp?"
    with pytest.raises(Unfit):
        read_split({"questions": pieces}, whole)


def test_a_route_outside_the_list_or_without_sense_is_not_taken(
    asking: Callable[..., Ask], ask_alone: Ask, server: ScriptedServer
) -> None:
    odd = "Chuyện nuôi cá lồng trên hồ ra sao?"
    assert ask_alone(odd).status is AnswerStatus.NO_EVIDENCE
    server.script = gives(route=[{"route": "delete"}, {"route": "comparison"}])
    answer = asking(llm_steps="route")(odd)
    assert outcomes(answer) == [("route", "unfit")]
    assert answer.text == ask_alone(odd).text


def test_only_suggestions_that_the_documents_answer_are_shown(
    asking: Callable[..., Ask], server: ScriptedServer
) -> None:
    server.script = gives(
        suggestion={
            "questions": [
                "Bản tin thời tiết được phát bằng tiếng gì?",
                "Giám đốc Sở Thông tin lương bao nhiêu?",
                "Cụm loa thông minh giá 5 tỷ đồng?",
                "Bản tin thời tiết",
            ]
        }
    )
    answer = asking(llm_steps="suggestion")("Cụm loa thông minh do ai trông coi?")
    assert answer.follow_ups[0] == "Bản tin thời tiết được phát bằng tiếng gì?"
    assert not any("lương" in each or "5 tỷ" in each for each in answer.follow_ups)


@pytest.mark.parametrize("step", list(Step))
@pytest.mark.parametrize("name", ["garbled", "failing", "silent", "refusing"])
def test_a_step_that_fails_leaves_the_answer_as_it_is(
    asking: Callable[..., Ask], ask_alone: Ask, server: ScriptedServer, step: Step, name: str
) -> None:
    server.script = characters.WRONG[name]
    ask = asking(llm_steps=step.value)
    for question in (TASKS, "Chuyện nuôi cá lồng trên hồ ra sao?"):
        assert ask(question).text == ask_alone(question).text


def test_a_spent_budget_takes_no_step(asking: Callable[..., Ask], server: ScriptedServer) -> None:
    answer = asking(llm_steps="introduction", llm_day_tokens=10)(TASKS)
    assert [taken.outcome for taken in answer.steps] == [StepOutcome.SPENT]
    assert server.requests == []


def test_a_step_is_asked_for_once_and_checked_anew_each_time(
    asking: Callable[..., Ask], server: ScriptedServer
) -> None:
    server.script = gives(introduction={"introduction": "Sau đây là nhiệm vụ của Sở Thông tin"})
    ask = asking(llm_steps="introduction")
    first, again = ask(TASKS), ask(TASKS)
    assert again.text == first.text
    assert [answer.steps[0].cached for answer in (first, again)] == [False, True]
    assert len(server.requests) == 1


@pytest.mark.parametrize("name", sorted(SCHEMERS))
def test_a_model_that_schemes_makes_no_answer_where_there_is_none(
    asking: Callable[..., Ask], ask_alone: Ask, server: ScriptedServer, name: str
) -> None:
    server.script = SCHEMERS[name]
    ask, talk, lone = asking(llm_steps="all"), uuid.uuid4().hex, uuid.uuid4().hex
    for question in (
        "Cụm loa thông minh đặt ở đâu?",
        "Chuyện nuôi cá lồng trên hồ của hợp tác xã ra sao?",
        "Học phí trường mầm non bao nhiêu?",
        TASKS,
    ):
        answer = ask(question, conversation=talk)
        alone = ask_alone(question, conversation=lone)
        assert answer.status is alone.status
        assert {c.span for c in alone.citations} <= {c.span for c in answer.citations}
