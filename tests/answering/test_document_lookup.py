"""Which documents a question means: those that bear a number, and those that carry it out."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.answers import Question
from bot.document_kinds import naming_kinds
from bot.document_lookup import carries_out, find_carrying_out, find_documents, may_bear
from bot.passages.terms import Vocabulary
from bot.questions.understanding import Understanding, understand
from bot.tasks.documents import documents_allowed

if TYPE_CHECKING:
    from knowledge.documents import Document
    from knowledge.library import Library

PLAN = "Triển khai thực hiện Nghị quyết số 61-NQ/TU ngày 03/02/2026 về kinh tế rừng"


@pytest.fixture
def plan(library: Library) -> Document:
    """A plan by its title, of a body that another document of the holding isn't by."""
    document = library.documents()[0]
    metadata = replace(document.metadata, title=PLAN, issuer="Sở Nông nghiệp và Môi trường")
    return replace(document, metadata=metadata)


def test_a_title_names_what_it_carries_out(plan: Document) -> None:
    assert carries_out("61", plan)
    assert not carries_out("6", plan)
    assert not carries_out("3", plan)


@pytest.mark.parametrize(
    "question",
    [
        "kế hoạch thực hiện NQ 61 giao việc gì",
        "Sở Nông nghiệp và Môi trường làm gì theo nghị quyết 61?",
    ],
)
def test_it_is_meant_when_so_asked_or_named_by_its_issuer(question: str, plan: Document) -> None:
    assert find_carrying_out(_read(question), [plan]) == (plan,)


@pytest.mark.parametrize(
    "question", ["Nghị quyết 61 nói gì về rừng?", "kế hoạch thực hiện NQ 62 giao việc gì"]
)
def test_it_is_not_meant_by_the_number_alone(question: str, plan: Document) -> None:
    assert find_carrying_out(_read(question), [plan]) == ()


def test_tasks_of_a_plan_are_not_those_of_the_resolution_it_carries_out(plan: Document) -> None:
    number = replace(plan.metadata, title="Về kinh tế rừng", number="61-NQ/TU", kind="Nghị quyết")
    resolution = replace(plan, id="resolution", metadata=number)
    both = [resolution, plan]
    assert documents_allowed(_read("kế hoạch thực hiện NQ 61 giao ai"), both) == [plan]
    assert documents_allowed(_read("Nghị quyết 61 giao ai?"), both) == [resolution]


def _read(question: str) -> Understanding:
    asked = Question(question, conversation_id="a", as_of=dt.date(2026, 10, 1))
    return understand(asked, None)


def test_a_paper_without_number_may_be_the_one_asked_for(plan: Document) -> None:
    bare = replace(plan, metadata=replace(plan.metadata, number=None, kind="Kế hoạch"))
    told = _read("kế hoạch số 61 của Sở Nông nghiệp và Môi trường trồng bao nhiêu héc-ta quế")
    assert may_bear(told, bare)
    assert not may_bear(_read("kế hoạch số 61 trồng bao nhiêu héc-ta quế"), bare)
    assert not may_bear(_read("Nghị quyết 61 của Sở Nông nghiệp và Môi trường nói gì"), bare)


def test_one_without_its_head_may_bear_a_bare_figure_of_its_kind(plan: Document) -> None:
    headless = replace(
        plan, metadata=replace(plan.metadata, number=None, title=None, issued_on=None)
    )
    kind = headless.metadata.kind
    assert may_bear(_read(f"{kind} 61 trồng bao nhiêu héc-ta quế"), headless)
    assert not may_bear(_read(f"{kind} 61 nói về nội dung gì"), headless)
    assert not may_bear(_read(f"{kind} 61 của Ủy ban nhân dân tỉnh trồng bao nhiêu quế"), headless)
    assert not may_bear(_read(f"{kind} 61/KH-UBND trồng bao nhiêu héc-ta quế"), headless)


@pytest.mark.parametrize(
    ("question", "kind", "meant"),
    [
        ("Quy chế trồng rừng ai ký?", "Quyết định", True),
        ("Kế hoạch trồng rừng ai ký?", "Kế hoạch", True),
        ("Trồng rừng thì theo kế hoạch số mấy?", "Kế hoạch", True),
        ("Luật trồng rừng số mấy?", "Kế hoạch", False),
        ("Theo kế hoạch số mấy?", "Kế hoạch", False),
    ],
)
def test_a_document_is_named_by_its_subject_and_by_what_it_brings_out(
    plan: Document, question: str, kind: str, *, meant: bool
) -> None:
    title = "Về việc ban hành Quy chế trồng rừng" if kind == "Quyết định" else "Trồng rừng"
    held = replace(plan, metadata=replace(plan.metadata, kind=kind, title=title))
    vocabulary = Vocabulary.of([title, "Quyết định số 5 về trồng rừng", "Kế hoạch năm 2026"])
    found = find_documents(_read(question), [held], vocabulary)
    assert found.documents == ((held,) if meant else ())


def test_a_plan_under_a_numbered_paper_is_the_plan(plan: Document) -> None:
    paper = replace(plan, id="b", metadata=replace(plan.metadata, number="61-NQ/TU", title="Rừng"))
    found = find_documents(_read("kế hoạch làm theo NQ 61 ai ký"), [paper, plan], Vocabulary.of([]))
    assert found.documents == (plan,)


def test_what_is_asked_of_a_document_does_not_name_it() -> None:
    asked = _read("Kế hoạch trồng rừng làm theo nghị quyết nào?")
    assert naming_kinds(asked) == ("Kế hoạch",)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Kế hoạch 12 của tỉnh Thanh Ngàn ai ký?", True),
        ("Kế hoạch 12 của tỉnh Vân Sơn ai ký?", False),
        ("Kế hoạch 12 cho tỉnh Vân Sơn vay bao nhiêu?", True),
    ],
)
def test_a_number_said_to_be_of_another_province_is_not_held(
    plan: Document, question: str, *, meant: bool
) -> None:
    said = replace(
        plan.metadata,
        number="12/KH-UBND",
        place="Thanh Ngàn",
        issuer="Ủy ban nhân dân tỉnh Thanh Ngàn",
    )
    held = replace(plan, metadata=said)
    asked = understand(
        Question(question, dt.date(2026, 10, 1), "c"), None, ["Thanh Ngàn", "Vân Sơn"]
    )
    assert bool(find_documents(asked, [held], Vocabulary.of([])).documents) is meant
