"""What leaves is proven: sentences built by hand, held against the real papers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.drafts import Draft
from bot.evidence import EvidenceList, renumber
from bot.verification import Sentence, verify
from knowledge.documents import Span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from bot.answers import Evidence
    from knowledge.library import Library

GROWTH = "Tốc độ tăng trưởng GRDP năm 2026 của tỉnh đạt 8,9%."
VISITORS = "Đón 720.000 lượt khách du lịch trong năm 2026."


@pytest.fixture
def evidence(library: Library, paper: Callable, today: dt.date) -> list[Evidence]:
    """Two places of the resolution, cited as 1 and 2."""
    document = paper("nghi-quyet-kinh-te-2026")
    text = library.text(document.id)
    cited = EvidenceList(library, today)
    for words in (GROWTH, VISITORS):
        start = text.index(words)
        cited.cite(document, Span(start, start + len(words)))
    return cited.items


def kept_of(
    library: Library, evidence: list[Evidence], *sentences: Sentence
) -> tuple[list[str], list[str]]:
    kept, dropped = verify(sentences, evidence, library)
    return [s.text for s in kept], [d.reason for d in dropped]


def test_a_sentence_whose_numbers_stand_in_its_quote_is_kept(
    library: Library, evidence: list[Evidence]
) -> None:
    kept, dropped = kept_of(library, evidence, Sentence("Năm 2026 GRDP tăng 8,9% [1]"))
    assert kept == ["Năm 2026 GRDP tăng 8,9% [1]"]
    assert not dropped


@pytest.mark.parametrize(
    "wrong",
    [
        "Năm 2026 GRDP tăng 9,8% [1]",
        "Năm 2026 GRDP tăng 89% [1]",
        "Năm 2027 GRDP tăng 8,9% [1]",
        "GRDP tăng 8,9%, đón 720.000 lượt khách [1]",
        "Đón 720.00 lượt khách [2]",
        "Đến ngày 10/12/2026 GRDP tăng 8,9% [1]",
        "Đến ngày 01 tháng 12 năm 2026 GRDP tăng 8,9% [1]",
    ],
)
def test_a_number_or_date_that_no_cited_quote_holds_drops_the_sentence(
    library: Library, evidence: list[Evidence], wrong: str
) -> None:
    kept, dropped = kept_of(library, evidence, Sentence(wrong))
    assert not kept
    assert "numbers" in dropped[0]


def test_a_number_may_stand_in_any_of_the_quotes_that_its_sentence_cites(
    library: Library, evidence: list[Evidence]
) -> None:
    both = "Năm 2026 tăng 8,9%, đón 720.000 lượt khách [1][2]"
    assert kept_of(library, evidence, Sentence(both)) == ([both], [])


def test_an_invented_citation_drops_the_sentence(
    library: Library, evidence: list[Evidence]
) -> None:
    kept, dropped = kept_of(library, evidence, Sentence("GRDP tăng 8,9% [1][7]"))
    assert not kept
    assert "does not exist" in dropped[0]


def test_the_mark_of_a_documents_own_note_cites_nothing(
    library: Library, evidence: list[Evidence]
) -> None:
    draft = Draft()
    draft.say("[2] Năm 2026 GRDP tăng 8,9%[7]", 1)
    kept, dropped = kept_of(library, evidence, *draft.sentences)
    assert kept == ["Năm 2026 GRDP tăng 8,9% [1]"]
    assert not dropped


def test_a_sentence_without_citation_is_dropped(library: Library, evidence: list[Evidence]) -> None:
    kept, dropped = kept_of(library, evidence, Sentence("GRDP tăng nhanh"))
    assert (kept, dropped) == ([], ["no citation"])


@pytest.mark.parametrize("touched", ["quote", "span", "empty"])
def test_a_quote_that_differs_from_its_span_drops_what_cites_it(
    library: Library, evidence: list[Evidence], touched: str
) -> None:
    first = evidence[0]
    false = {
        "quote": replace(first, quote=first.quote.replace("8,9", "9,9")),
        "span": replace(first, span=Span(first.span.start + 1, first.span.end + 1)),
        "empty": replace(first, quote=""),
    }[touched]
    kept, dropped = kept_of(library, [false], Sentence("Có mục tiêu tăng trưởng [1]"))
    assert not kept
    assert "differs from its span" in dropped[0]


def test_the_sentences_that_hold_stay_in_order_when_others_go(
    library: Library, evidence: list[Evidence]
) -> None:
    kept, dropped = kept_of(
        library,
        evidence,
        Sentence("Đón 720.000 lượt khách [2]"),
        Sentence("Tăng 12% [1]"),
        Sentence("Tăng 8,9% [1]"),
    )
    assert kept == ["Đón 720.000 lượt khách [2]", "Tăng 8,9% [1]"]
    assert len(dropped) == 1


def test_a_frame_stays_above_what_holds(library: Library, evidence: list[Evidence]) -> None:
    lines = (Sentence("Mục tiêu:", frame=True), Sentence("Tăng 8,9% [1]"))
    assert kept_of(library, evidence, *lines) == (["Mục tiêu:", "Tăng 8,9% [1]"], [])


@pytest.mark.parametrize(
    "lines",
    [
        (Sentence("Chủ trì:", frame=True),),
        (Sentence("Chủ trì:", frame=True), Sentence("Tăng 12% [1]")),
        (Sentence("Kế hoạch", frame=True), Sentence("Chủ trì:", frame=True)),
        (Sentence("A", frame=True), Sentence("B", frame=True), Sentence("không nguồn")),
    ],
)
def test_frames_without_content_vanish(
    library: Library, evidence: list[Evidence], lines: tuple[Sentence, ...]
) -> None:
    assert kept_of(library, evidence, *lines)[0] == []


def test_a_frame_that_claims_a_number_is_dropped(
    library: Library, evidence: list[Evidence]
) -> None:
    lines = (Sentence("Có 12 nhiệm vụ:", frame=True), Sentence("Tăng 8,9% [1]"))
    assert kept_of(library, evidence, *lines)[0] == ["Tăng 8,9% [1]"]


def test_citations_are_numbered_anew_in_order_of_appearance(evidence: list[Evidence]) -> None:
    lines, citations = renumber(
        [Sentence("Khách [2]"), Sentence("Tăng trưởng [1]"), Sentence("Cả hai [2][1]")], evidence
    )
    assert lines == ["Khách [1]", "Tăng trưởng [2]", "Cả hai [1][2]"]
    assert [(c.n, c.quote) for c in citations] == [(1, VISITORS), (2, GROWTH)]


def test_evidence_that_is_no_longer_cited_is_left_out(evidence: list[Evidence]) -> None:
    lines, citations = renumber([Sentence("Khách [2]")], evidence)
    assert lines == ["Khách [1]"]
    assert [c.quote for c in citations] == [VISITORS]


def test_one_place_cited_twice_keeps_its_number(
    library: Library, paper: Callable, today: dt.date
) -> None:
    document = paper("nghi-quyet-kinh-te-2026")
    cited = EvidenceList(library, today)
    assert [cited.cite(document, Span(0, 5)), cited.cite(document, Span(0, 5))] == [1, 1]
    assert cited.cite(document, Span(0, 6)) == 2


def test_evidence_knows_its_section_and_passage(evidence: list[Evidence]) -> None:
    assert evidence[0].section == ("Điều 2. Mục tiêu năm 2026",)
    assert evidence[0].passage is not None
    assert evidence[0].page is None
