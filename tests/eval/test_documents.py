"""The scorers of ``hoidap eval documents`` can fail, and say where."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

import pytest

from eval.documents import facts as gold
from eval.documents.facts import Fact, load_facts
from eval.documents.figures import score_figures
from eval.documents.holdings import hold
from eval.documents.metadata import score_metadata, score_relations
from eval.documents.tasks import score_tasks
from knowledge.documents import (
    Figure,
    Metadata,
    ParsedDocument,
    Reference,
    Relation,
    Role,
    Section,
    SourceFile,
    Span,
    Task,
)

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "IV. TỔ CHỨC THỰC HIỆN\n"
    "1. Sở Y tế\n"
    "- Chủ trì tổ chức tiêm chủng trước ngày 30/6/2026.\n"
    "- Báo cáo kết quả.\n"
    "V. MỤC TIÊU\n"
    "Tỷ lệ tiêm chủng đạt 95% trở lên.\n"
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def task(unit: str, words: str, role: Role = Role.ASSIGNED) -> Task:
    line = span(words)
    whole = Span(line.start, TEXT.index("\n", line.start))
    return Task(0, unit, "so y te", role, whole, span("Sở Y tế"), 1)


def parsed(*tasks: Task, figures: tuple[Figure, ...] = (), **said: object) -> ParsedDocument:
    second = Section(
        1, None, 1, "V", "V. MỤC TIÊU", span("V. MỤC TIÊU"), Span(span("V. M").start, len(TEXT))
    )
    return ParsedDocument(
        id="a",
        source=SourceFile("a.md", "a.md", 1, "a" * 64),
        text=TEXT,
        pages=(),
        sections=(second,),
        passages=(),
        tasks=tasks,
        references=(),
        metadata=Metadata(**said),  # type: ignore[arg-type] # one keyword a field
        figures=figures,
    )


def fact(field: str, value: object = None, **more: object) -> Fact:
    return Fact.model_validate({"file": "a.md", "field": field, "value": value, **more})


LEADS = fact("task", unit="Sở Y tế", role="lead", anchor="Chủ trì tổ chức tiêm chủng")
REPORTS = fact("task", unit="Sở Y tế", role="assigned", anchor="Báo cáo kết quả")
RATE = fact("figure", "95", indicator="tỷ lệ tiêm chủng", unit="%", anchor="đạt 95% trở lên")


def rate(value: float = 95.0, unit: str = "%", indicator: str = "Tỷ lệ tiêm chủng") -> Figure:
    return Figure(0, indicator, value, unit, span("95%"), span("Tỷ lệ tiêm chủng đạt"), 1)


def test_a_task_that_was_not_found_lowers_recall_and_is_named() -> None:
    tally, _ = score_tasks(parsed(task("Sở Y tế", "- Chủ trì")), [LEADS, REPORTS])
    assert (tally.recall, tally.precision) == (0.5, 1.0)
    assert "Báo cáo kết quả" in tally.faults[0]


def test_a_task_of_another_unit_is_wrong_on_both_sides() -> None:
    other = dataclasses.replace(task("Sở Nội vụ", "- Chủ trì"), unit_key="so noi vu")
    tally, _ = score_tasks(parsed(other), [LEADS])
    assert (tally.recall, tally.precision) == (0.0, 0.0)


def test_the_same_task_twice_is_wrong_once() -> None:
    tally, _ = score_tasks(parsed(*[task("Sở Y tế", "- Chủ trì")] * 2), [LEADS])
    assert (tally.recall, tally.precision) == (1.0, 0.5)


def test_an_optional_line_counts_neither_way() -> None:
    maybe = REPORTS.model_copy(update={"optional": True})
    assert score_tasks(parsed(task("Sở Y tế", "- Chủ trì")), [LEADS, maybe])[0].recall == 1.0
    both = parsed(task("Sở Y tế", "- Chủ trì"), task("Sở Y tế", "- Báo cáo"))
    assert score_tasks(both, [LEADS, maybe])[0].precision == 1.0


def test_role_and_deadline_are_judged_apart() -> None:
    wanted = LEADS.model_copy(update={"deadline": "trước ngày 30/6/2026"})
    found = dataclasses.replace(task("Sở Y tế", "- Chủ trì"), deadline=span("trước ngày 30/6/2026"))
    _, shares = score_tasks(parsed(found), [wanted])
    assert (shares.share("role"), shares.share("deadline")) == (0.0, 1.0)


def test_only_the_section_that_was_read_counts() -> None:
    scope = fact("scope", ["V. MỤC TIÊU"])
    tally, _ = score_tasks(parsed(task("Sở Y tế", "- Báo cáo")), [scope])
    assert (tally.expected, tally.given) == (0, 0)


@pytest.mark.parametrize("found", [rate(59.0), rate(unit="người")])
def test_a_figure_needs_its_value_and_its_unit(found: Figure) -> None:
    tally, _ = score_figures(parsed(figures=(found,)), [RATE])
    assert (tally.recall, tally.precision) == (0.0, 0.0)
    assert "thiếu" in tally.faults[0]


def test_what_a_figure_measures_is_judged_apart() -> None:
    tally, shares = score_figures(parsed(figures=(rate(indicator="Số trẻ em"),)), [RATE])
    assert tally.recall == 1.0
    assert shares.share("indicator") == 0.0


def test_a_value_where_the_document_says_nothing_is_wrong() -> None:
    document = parsed(number="12/KH-UBND", kind="Kế hoạch", issued_on=dt.date(2026, 3, 5))
    facts = [fact("number"), fact("kind", "Kế hoạch"), fact("issued_on", "2026-03-06")]
    shares = score_metadata(document, facts, hold([document]))
    assert (shares.share("null"), shares.share("kind"), shares.share("issued_on")) == (0, 1, 0)


def test_a_variant_that_the_note_allows_is_right() -> None:
    document = parsed(place="Thành phố Huế")
    allowed = fact("place", "Huế", note="also: Thành phố Huế")
    assert score_metadata(document, [allowed], hold([document])).share("place") == 1.0


def test_relations_are_pairs_of_what_is_done_and_to_which_number() -> None:
    made = Reference(Relation.REPEALS, "Kế hoạch", "9/KH-UBND", Span(0, 1))
    document = dataclasses.replace(parsed(), references=(made,))
    tally = score_relations(document, [fact("replaces", ["9/KH-UBND"]), fact("repeals", [])])
    assert (tally.recall, tally.precision) == (0.0, 0.0)


def test_a_gold_line_at_fault_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gold, "GOLD", tmp_path)
    (tmp_path / "tasks.jsonl").write_text('{"file": "a.md"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"tasks\.jsonl, line 1"):
        load_facts("tasks", "dev")


@pytest.mark.parametrize("kind", ["documents", "tasks", "figures"])
@pytest.mark.parametrize("split", ["dev", "held-out"])
def test_every_gold_line_reads(kind: str, split: gold.Split) -> None:
    assert load_facts(kind, split)
