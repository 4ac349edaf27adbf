"""The gold sets: every string that they need stands in what ingest makes of the document."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest

from eval.cases import Case, Expectation, Proof
from eval.gold_faults import Wrong, gold_faults, set_faults, shared_questions
from eval.held_texts import HeldSection
from eval.report.gold_texts import gold_fault
from eval.sittings import DOCUMENTS, HALVES, OTHERS, Half, cases_of, held
from ingest.reading import read_file
from ingest.structure.canonical import write_canonical

if TYPE_CHECKING:
    from pathlib import Path


@cache
def canonical(folders: tuple[Path, ...]) -> dict[str, str]:
    return {path.name: text_of(path) for folder in folders for path in folder.iterdir()}


def text_of(path: Path) -> str:
    read = read_file(path, max_bytes=100_000_000)
    return write_canonical(read.blocks, read.pages).text


GOLD = ("samples", "more", "seeds", "corpus")
SETS = [
    (gold, half)
    for gold in GOLD
    for half in HALVES
    if (gold, half) not in {("seeds", "test"), ("more", "test")}
]
LEAST = {"samples": 150, "corpus": 250}
EVERY_KIND = (
    "figure tasks content section definition time document documents comparison follow-up own-unit "
    "clarify absent near-miss currency past out-of-scope attack opinion personal-data no-diacritics "
    "typo teencode abbreviation"
).split()
NOISE = {"no-diacritics", "typo", "teencode", "telex", "abbreviation", "english"}


def is_noisy(case: Case) -> bool:
    """Whether it is typed as on a phone: slips, short forms, no diacritics, no punctuation."""
    bare = case.question.isascii() or case.question[-1] not in "?.!"
    return bare or bool(NOISE & set(case.tags))


@pytest.mark.parametrize("half", HALVES)
def test_nothing_is_wrong_with_the_gold_on_the_samples(half: Half) -> None:
    texts = canonical(DOCUMENTS["samples"])
    assert gold_faults(cases_of("samples", half), texts) == []


@pytest.mark.parametrize("place", OTHERS)
def test_nothing_is_wrong_with_the_gold_on_papers_of_other_places(place: str) -> None:
    cases = [case for half in HALVES for case in cases_of(place, half)]
    assert len(cases) == len({case.id for case in cases}) > 0
    assert gold_faults(cases, canonical(DOCUMENTS[place])) == []


@pytest.mark.corpus
def test_nothing_is_wrong_with_the_gold_on_the_seed_documents() -> None:
    if not held("seeds"):
        pytest.skip("the real documents are not beside the project")
    assert gold_faults(cases_of("seeds", "dev"), canonical(DOCUMENTS["seeds"])) == []


@pytest.mark.parametrize("gold", LEAST)
def test_each_gold_set_is_large_noisy_and_covers_every_kind_of_question(gold: str) -> None:
    cases = [case for half in HALVES for case in cases_of(gold, half)]
    tags = Counter(tag for case in cases for tag in case.tags)
    assert len(cases) >= LEAST[gold]
    assert [kind for kind in EVERY_KIND if not tags[kind]] == []
    assert sum(map(is_noisy, cases)) >= len(cases) / 3
    assert sum(case.pair is not None for case in cases) >= 25


@pytest.mark.parametrize(("gold", "half"), SETS)
def test_nothing_is_wrong_with_a_gold_set_in_itself(gold: str, half: Half) -> None:
    assert set_faults(cases_of(gold, half)) == []


@pytest.mark.parametrize("gold", GOLD)
def test_the_halves_share_no_question(gold: str) -> None:
    dev, test = (cases_of(gold, half) for half in HALVES)
    assert shared_questions(dev, test) == []


TEXTS = {"kh.docx": "Kinh phí là 18,6 tỷ đồng, năm 2026."}
PROOF = Proof(source="kh.docx", section=("IV. Kinh phí",), needed=("18,6  tỷ đồng",))
GOOD = Case(
    id="a",
    question="Kinh phí?",
    as_of=dt.date(2026, 10, 1),
    expect=Expectation.ANSWERED,
    evidence=(PROOF,),
)
BROKEN = {
    Wrong.NO_QUESTION: {"question": " "},
    Wrong.NO_EVIDENCE: {"evidence": ()},
    Wrong.IDLE_EVIDENCE: {"expect": Expectation.REFUSED},
    Wrong.NO_TURNS: {"tags": ("follow-up",)},
    Wrong.EMPTY_STRING: {"says": ("",)},
    Wrong.FORBIDDEN_NEEDED: {"forbidden": ("18,6",)},
    Wrong.OWN_PAIR: {"pair": "a"},
    Wrong.NO_PAIR: {"pair": "zz"},
    Wrong.NO_DOCUMENT: {"evidence": (Proof(source="no.docx", needed=("18,6",)),)},
    Wrong.NOT_THERE: {"evidence": (Proof(source="kh.docx", needed=("19 tỷ",)),)},
    Wrong.NO_SECTION: {"evidence": (PROOF.model_copy(update={"section": ("V.",)}),)},
    Wrong.NOT_IN_SECTION: {"evidence": (PROOF.model_copy(update={"section": ("I. MỤC",)}),)},
}
SECTIONS = {
    "kh.docx": [
        HeldSection(("I. MỤC TIÊU",), "số hóa tài liệu"),
        HeldSection(("IV. KINH PHÍ",), "kinh phí là 18,6 tỷ đồng, năm 2026."),
    ]
}


def test_a_good_case_has_no_fault() -> None:
    assert gold_faults([GOOD], TEXTS, SECTIONS) == []


@pytest.mark.parametrize("wrong", BROKEN)
def test_every_fault_of_a_case_is_found(wrong: Wrong) -> None:
    found = gold_faults([GOOD.model_copy(update=BROKEN[wrong])], TEXTS, SECTIONS)
    assert [fault.wrong for fault in found] == [wrong]
    assert gold_fault(found[0])


def test_cases_that_repeat_one_another_are_found() -> None:
    found = [fault.wrong for fault in gold_faults([GOOD, GOOD], TEXTS)]
    assert found == [Wrong.ID_TWICE, Wrong.ASKED_TWICE] * 2
    assert [fault.wrong for fault in shared_questions([GOOD], [GOOD])] == [Wrong.IN_BOTH_HALVES]


def test_every_kind_of_fault_is_planted() -> None:
    of_a_set = {Wrong.ID_TWICE, Wrong.ASKED_TWICE, Wrong.IN_BOTH_HALVES}
    assert set(BROKEN) | of_a_set == set(Wrong)
