"""What a figure is asked of: the year, the thing, the words that documents have for it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.answers import Question
from bot.figures.asked_values import tells_money
from bot.figures.counted import misses_kind
from bot.figures.index import figure_index
from bot.figures.judge import Judge
from bot.figures.likeness import says_anew
from bot.figures.of_its_document import of_its_document
from bot.figures.question import LEVEL, read_question
from bot.figures.scope import faults
from bot.figures.subject import subject_of
from bot.figures.times import of_some_days
from bot.figures.units import kind_of
from bot.figures.words import Texts
from bot.passages.terms import Vocabulary
from bot.questions.understanding import understand
from knowledge.documents import Status
from knowledge.measure_units import UnitKind

if TYPE_CHECKING:
    from bot.figures.index import Stated
    from bot.questions.understanding import Understanding
    from knowledge.library import Library

TODAY = dt.date(2026, 10, 1)


def _asked(text: str) -> Understanding:
    return understand(Question(text, TODAY, "c"), None)


@pytest.mark.parametrize(
    ("question", "years", "bound"),
    [
        ("Kế hoạch tin học hóa thư viện năm 2026 nói năm 2025 mua bao nhiêu máy?", (2025,), True),
        ("ke hoach tin hoc hoa thu vien nam 2026 ghi nam 2025 mua may may", (2025,), True),
        ("Theo kế hoạch tin học hóa năm 2026, năm 2025 mua bao nhiêu máy?", (2025,), True),
        ("Năm 2026 và năm 2025 mua bao nhiêu máy?", (2026, 2025), False),
        ("Kế hoạch nuôi hải cẩu năm 2026 nói năm 2025 mua bao nhiêu máy?", (2026, 2025), False),
        ("Kế hoạch tin học hóa thư viện năm 2026 mua bao nhiêu máy?", (2026,), False),
    ],
)
def test_the_year_that_names_a_document_is_not_the_figures(
    library: Library, question: str, years: tuple[int, ...], *, bound: bool
) -> None:
    documents = library.documents()
    titles = [document.metadata.title or "" for document in documents]
    told = of_its_document(_asked(question), documents, Vocabulary.of(titles))
    assert told.years == years
    assert bool(told.document_ids) is bound


@pytest.mark.parametrize(
    ("question", "misses"),
    [
        ("Đón bao nhiêu lượt khách quốc tế?", True),
        ("don bao nhieu luot khach quoc te vay", True),
        ("Đón bao nhiêu lượt khách du lịch?", False),
        ("Đón bao nhiêu lượt khách?", False),
    ],
)
def test_another_kind_of_the_thing_counted_is_no_answer(
    library: Library, question: str, *, misses: bool
) -> None:
    text = "Đón 1,2 triệu lượt khách du lịch"
    stated = replace(
        figure_index(library).held[0], sentence=text, clause_text=text, lead_text="", before=""
    )
    figure = replace(stated.figure, indicator="đón lượt khách du lịch", unit="triệu lượt khách")
    texts = Texts.of(replace(stated, figure=figure))
    units = {"luot khach": "lượt khách"}
    vocabulary = Vocabulary.of([text, "khách quốc tế"])
    read = read_question(_asked(question), vocabulary, units, named=False)
    assert misses_kind(read, read.readings[0], texts) is misses


@pytest.mark.parametrize(
    ("question", "of_days"),
    [
        ("Năm 2025 lũ làm bao nhiêu người chết?", True),
        ("Tháng 7/2025 lũ làm bao nhiêu người chết?", False),
        ("Lũ làm bao nhiêu người chết?", False),
    ],
)
def test_some_days_are_not_the_year_asked_for(
    library: Library, question: str, *, of_days: bool
) -> None:
    stated = figure_index(library).held[0]
    period = "từ ngày 31/7 đến ngày 03/8/2025"
    stated = replace(stated, figure=replace(stated.figure, period=period))
    assert of_some_days(_asked(question), stated) is of_days


def test_figures_are_found_by_what_may_stand_for_a_word(library: Library) -> None:
    index = figure_index(library)
    said = frozenset({"may", "tinh"})
    (best, *_) = index.nearest({"pici": 1.0}, 0.5, others={"pici": (said,)})
    assert "máy tính" in index.held[best].sentence
    assert index.nearest({"pici": 1.0}, 0.5, others={"pici": (frozenset({"pici"}),)}) == []


def test_what_a_later_paper_says_of_a_value_that_it_amends(library: Library) -> None:
    earlier, other = figure_index(library).held[:2]
    named = replace(earlier.figure, indicator="Lúa", unit="đồng/m2")
    old = replace(earlier, figure=named, document=replace(earlier.document, amended_by=("new",)))
    new = replace(earlier, figure=named, document=replace(earlier.document, id="new"))
    another = replace(new, figure=replace(other.figure, indicator="Cây bưởi", unit="đồng/cây"))
    assert says_anew(new, old)
    assert not says_anew(old, new)
    assert not says_anew(another, old)


@pytest.mark.parametrize(
    ("words", "value", "unit", "money"),
    [
        ("lao động nữ chiếm từ 45% trở lên", "45", "%", False),
        ("được hỗ trợ 100% học phí", "100", "%", True),
        ("đào tạo 6.500 lao động", "6.500", "lao động", False),
        ("tiền ăn 50.000 đồng", "50.000", "đồng", True),
    ],
)
def test_a_share_answers_how_much_money_only_where_it_is_of_money(
    library: Library, words: str, value: str, unit: str, *, money: bool
) -> None:
    like = figure_index(library).held[0]
    figure = replace(like.figure, unit=unit)
    stated = replace(like, figure=figure, clause_text=words, value_text=value)
    assert tells_money(stated) is money


@pytest.mark.parametrize(
    ("question", "followed", "kept"),
    [
        ("Trong đó chương trình phòng chống ma túy được rót bao nhiêu?", True, True),
        ("Chương trình phòng chống ma túy được rót bao nhiêu?", False, False),
    ],
)
def test_a_programme_that_is_a_part_is_no_document(
    question: str, *, followed: bool, kept: bool
) -> None:
    asked = replace(_asked(question), followed=followed)
    assert ("ma túy" in subject_of(asked, asked.text, None, named=True)) is kept


@pytest.mark.parametrize(
    ("folded", "named"),
    [
        ("muc ho tro tro cap xa hoi hang thang", False),
        ("nang cap tinh lo 10", False),
        ("cap xa co bao nhieu cong chuc", True),
        ("ban chi huy quan su cap huyen", True),
    ],
)
def test_a_level_of_government_is_no_grant_and_no_road(folded: str, *, named: bool) -> None:
    assert bool(LEVEL.search(folded)) is named


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Hội đồng nhân dân tỉnh chốt tổng vốn đầu tư công là bao nhiêu?", "tổng vốn đầu tư công"),
        ("Số vốn đầu tư công mà Quốc hội quyết là bao nhiêu?", "vốn đầu tư công"),
        ("Số cán bộ chủ chốt của xã là bao nhiêu?", "chủ chốt"),
    ],
)
def test_who_decided_a_figure_names_no_figure(question: str, named: str) -> None:
    subject = subject_of(_asked(question), question, None, named=False)
    assert named in subject
    assert " quyết" not in subject
    assert not subject.replace("chủ chốt", "").count("chốt")


def test_a_share_of_a_sum_is_no_amount_of_it_but_of_what_is_granted(library: Library) -> None:
    index = figure_index(library)
    share = next(stated for stated in index.held if stated.figure.unit == "%")
    told = replace(
        share, clause_text=f"hưởng thêm {share.value_text} phụ cấp chức vụ", lead_text="Tổ trưởng"
    )
    asked, granted = (
        read_question(_asked(text), Vocabulary.of([told.clause_text]), index.units, named=False)
        for text in ("Tổ trưởng được phụ cấp chức vụ bao nhiêu?", "Hỗ trợ phụ cấp bao nhiêu?")
    )
    assert "unit" in faults(asked, told)
    assert "unit" not in faults(granted, told)


def test_a_deputys_figure_is_not_the_heads(library: Library) -> None:
    index = figure_index(library)
    money = next(stated for stated in index.held if "đồng" in (stated.figure.unit or ""))
    told = replace(money, lead_text="Phó Giám đốc", clause_text=money.value_text)
    head, deputy = (
        read_question(_asked(text), Vocabulary.of([told.lead_text]), index.units, named=False)
        for text in ("Phụ cấp của giám đốc là bao nhiêu?", "Phụ cấp phó giám đốc là bao nhiêu?")
    )
    assert "other" in faults(head, told)
    assert "other" not in faults(deputy, told)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Tỉnh xin trung ương hỗ trợ bao nhiêu tiền khắc phục bão?", "đề nghị hỗ trợ"),
        ("Mỗi năm tỉnh chi bao nhiêu cho thư viện?", "tỉnh chi bao nhiêu cho thư viện"),
    ],
)
def test_who_is_to_give_and_how_often_name_no_figure(question: str, named: str) -> None:
    subject = subject_of(_asked(question), question, None, named=False)
    assert named in " ".join(subject.split())
    assert "trung ương" not in subject
    assert "Mỗi" not in subject


def test_what_is_spent_on_a_thing_is_its_cost() -> None:
    read = read_question(
        _asked("Tỉnh rót bao nhiêu tỷ cho thư viện?"),
        Vocabulary.of(["kinh phí thư viện"]),
        {},
        named=False,
    )
    said = [[term.folded for term in reading.wanted.terms] for reading in read.readings]
    assert any(terms[:1] == ["tinh"] and {"kinh", "phi"} <= set(terms) for terms in said)


@pytest.mark.parametrize(
    ("question", "best"),
    [("Mỗi năm chi phí thư viện là bao nhiêu?", 0), ("Cả 5 năm chi phí thư viện là bao nhiêu?", 1)],
)
def test_a_figure_of_one_year_is_told_from_that_of_all(
    library: Library, question: str, best: int
) -> None:
    index = figure_index(library)
    money = next(stated for stated in index.held if "đồng" in (stated.figure.unit or ""))
    told = [
        replace(money, lead_text=f"Chi phí thư viện {time}", clause_text=money.value_text)
        for time in ("01 năm", "toàn kỳ")
    ]
    scores = _scores(question, told, index.units)
    assert scores[best] > scores[1 - best]


def test_what_is_left_over_is_told_only_where_a_rest_is_asked_for(library: Library) -> None:
    money = next(s for s in figure_index(library).held if "đồng" in (s.figure.unit or ""))
    rest, whole = (
        replace(
            money,
            figure=replace(money.figure, indicator=named, period=None),
            clause_text=f"{named} là {money.value_text}",
        )
        for named in ("Số vốn còn lại chưa phân bổ của thư viện tỉnh", "Số vốn của thư viện tỉnh")
    )
    units = figure_index(library).units
    asked, of_rest = (
        _scores(question, [rest], units)[0] - _scores(question, [whole], units)[0]
        for question in ("Vốn thư viện tỉnh bao nhiêu?", "Vốn thư viện tỉnh còn bao nhiêu?")
    )
    assert asked < of_rest


def _scores(question: str, told: list[Stated], units: dict[str, str]) -> list[float]:
    vocabulary = Vocabulary.of([stated.clause_text for stated in told])
    read = read_question(_asked(question), vocabulary, units, named=False)
    return [
        Judge(read, vocabulary, TODAY)
        .weigh(each, Texts.of(each), read.readings[0], Status.CURRENT, named=False)
        .score
        for each in told
    ]


@pytest.mark.parametrize(
    "question", ["Tỉnh tăng trưởng bao nhiêu?", "cả nước tăng trưởng bao nhiêu"]
)
def test_growth_asked_for_is_a_rate(library: Library, question: str) -> None:
    asked = read_question(_asked(question), Vocabulary.of([]), {}, named=False)
    held = figure_index(library).held
    counts = [stated for stated in held if kind_of(stated.figure.unit) is UnitKind.COUNT]
    rates = [s for s in held if "GRDP" in s.clause_text and s.figure.unit == "%"]
    assert counts
    assert rates
    assert all("unit" in faults(asked, stated) for stated in counts)
    assert not any("unit" in faults(asked, stated) for stated in rates)
