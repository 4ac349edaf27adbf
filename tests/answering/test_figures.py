"""One figure asked for: the right one, with its scope, its source and its near misses."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus, Question
from bot.figures.asked_units import asked_unit
from bot.figures.bounds import LEAST, MOST
from bot.figures.candidates import weighed
from bot.figures.clauses import clauses_of
from bot.figures.index import figure_index
from bot.figures.judge import HOPELESS, Judge
from bot.figures.measures import share_of_itself
from bot.figures.question import indicator_names, read_question
from bot.figures.scope import faults
from bot.figures.times import years_of
from bot.figures.turns import turned
from bot.figures.units import same_measure
from bot.figures.wording import with_parts
from bot.figures.words import Texts, is_sum
from bot.passages.terms import Vocabulary
from bot.questions.understanding import understand
from knowledge.documents import Figure, Span, Status
from knowledge.quantities import quantities

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.figures.index import Stated
    from bot.figures.judge import Match
    from bot.figures.question import Reading
    from knowledge.library import Library


# --- the answer ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Tốc độ tăng trưởng GRDP năm 2026 của tỉnh là bao nhiêu?", "Tốc độ tăng trưởng GRDP"),
        ("toc do tang grdp cua tinh nam 2025", "Tốc độ tăng trưởng GRDP năm 2025"),
        ("Tăng trưởng kinh tế của tỉnh năm 2026 bao nhiêu phần trăm?", "Tốc độ tăng trưởng GRDP"),
        ("Năm nay trang bị bao nhiêu máy tính cho nhà văn hóa?", "Trang bị 240 máy tính"),
        ("Kinh phí kế hoạch tin học hóa thư viện năm 2026 là bao nhiêu?", "Kinh phí thực hiện"),
        ("Diện tích rừng trồng mới năm 2026 là bao nhiêu ha?", "Diện tích rừng trồng mới"),
        ("Tập huấn cho bao nhiêu cán bộ văn hóa cấp xã?", "Tập huấn cho 96 cán bộ"),
    ],
)
def test_an_answer_begins_with_what_is_measured_and_ends_with_its_source(
    ask: Callable, question: str, opening: str
) -> None:
    line = ask(question).text.splitlines()[0]
    assert line.startswith(opening)
    assert " – theo " in line
    assert line.endswith("]")


def test_the_year_that_stands_in_a_heading_is_said_and_proven(ask: Callable) -> None:
    answer = ask("Diện tích rừng trồng mới năm 2026 là bao nhiêu ha?")
    assert "2.150 ha" in answer.text
    assert "2026" in answer.text
    assert any("2026" in citation.quote for citation in answer.citations)


def test_a_table_row_is_told_in_words(ask: Callable) -> None:
    text = ask("Tỷ lệ che phủ rừng năm 2025 là bao nhiêu?").text
    assert "53,4%" in text
    assert "|" not in text
    assert "STT" not in text


@pytest.mark.parametrize(
    "question",
    ["Năm 2026 đón bao nhiêu lượt khách du lịch?", "nam 2026 don bao nhieu luot khach du lich"],
)
def test_a_target_is_not_the_result_of_the_year_before(ask: Callable, question: str) -> None:
    text = ask(question).text
    assert "720.000" in text
    assert "640.000" not in text


@pytest.mark.parametrize(
    "question",
    [
        "Chỉ tiêu diện tích rừng trồng mới năm 2026",
        "tôi cần con số diện tích rừng trồng mới năm 2026",
        "Có phải diện tích rừng trồng mới năm 2026 là 3.000 ha không?",
    ],
)
def test_a_figure_is_given_without_being_asked_how_much(ask: Callable, question: str) -> None:
    text = ask(question).text
    assert "2.150 ha" in text
    assert "3.000" not in text


def test_two_figures_asked_for_at_once_are_both_given(ask: Callable) -> None:
    text = ask("Năm 2026 trang bị bao nhiêu máy tính và tập huấn cho mấy cán bộ văn hóa?").text
    assert "240 máy tính" in text
    assert "96 cán bộ" in text


def test_growth_between_two_years_that_nobody_wrote_is_told_by_both_years(ask: Callable) -> None:
    text = ask("Tỷ lệ che phủ rừng năm 2026 tăng bao nhiêu so với năm 2025?").text
    assert "53,4%" in text
    assert "2026" in text


# --- refusals -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "differs"),
    [
        ("Tốc độ tăng trưởng GRDP năm 2019 của tỉnh là bao nhiêu?", "khác thời gian"),
        ("Tốc độ tăng trưởng GRDP của tỉnh Lai Châu năm 2026 là bao nhiêu?", "khác địa phương"),
    ],
)
def test_a_near_miss_is_named_as_one(ask: Callable, question: str, differs: str) -> None:
    answer = ask(question)
    assert answer.status == AnswerStatus.NO_EVIDENCE
    assert differs in answer.text
    assert "không phải câu trả lời" in answer.text
    assert "%" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Tỷ lệ thất nghiệp của tỉnh năm 2026 là bao nhiêu?",
        "Số lượng cán bộ của Sở Công Thương là bao nhiêu?",
        "gia xang hien nay la bao nhieu",
    ],
)
def test_what_no_figure_is_near_to_is_plainly_not_found(ask: Callable, question: str) -> None:
    answer = ask(question)
    assert answer.status == AnswerStatus.NO_EVIDENCE
    assert not answer.citations


# --- the parts ----------------------------------------------------------------------------


def clauses(said: str) -> list[str]:
    figures = [
        Figure(n, "", q.value, q.unit, q.span, Span(0, len(said)), None)
        for n, q in enumerate(quantities(said))
    ]
    return [clause.span.of(said) for clause in clauses_of(figures, said)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Tỷ lệ hồ sơ: cấp tỉnh đạt từ 95% trở lên, cấp xã đạt từ 80% trở lên.",
            ["cấp tỉnh đạt từ 95% trở lên", "cấp xã đạt từ 80% trở lên"],
        ),
        (
            "Kiểm tra tại ít nhất 30% số sở, ngành và 40% số xã, phường.",
            ["Kiểm tra tại ít nhất 30% số sở, ngành", "và 40% số xã, phường"],
        ),
        (
            "Tổng kinh phí 32,7 tỷ đồng, trong đó ngân sách tỉnh 19,5 tỷ đồng.",
            ["Tổng kinh phí 32,7 tỷ đồng", "trong đó ngân sách tỉnh 19,5 tỷ đồng"],
        ),
        (
            "Thu ngân sách đạt 900 tỷ đồng; đón 5 triệu lượt khách.",
            ["Thu ngân sách đạt 900 tỷ đồng", "đón 5 triệu lượt khách"],
        ),
        ("STT: 1 | Chỉ tiêu: GRDP | Năm 2026: 9,5", ["Năm 2026: 9,5"]),
    ],
)
def test_each_figure_of_a_sentence_has_a_clause_of_its_own(said: str, expected: list[str]) -> None:
    assert clauses(said)[-len(expected) :] == expected


def stated(library: Library, indicator: str) -> Stated:
    held = figure_index(library).held
    return next(each for each in held if indicator in each.figure.indicator)


def test_the_index_is_built_once_for_a_generation(library: Library) -> None:
    assert figure_index(library) is figure_index(library.pinned())


def test_figures_are_found_by_their_rarest_words_and_within_documents(library: Library) -> None:
    index = figure_index(library)
    found = index.nearest({"vuon": 3.0, "uom": 3.0}, 0.5)
    assert {index.held[at].figure.value for at in found} >= {31.0}
    assert index.nearest({"vuon": 3.0, "uom": 3.0}, 0.5, documents=()) == []


def test_a_word_before_another_may_turn_its_sense(library: Library) -> None:
    growth = stated(library, "GRDP")
    assert not turned("toc do tang truong grdp", growth)
    assert turned("toc do khong tang truong grdp", growth)


def test_a_period_is_read_into_years(library: Library) -> None:
    assert years_of(stated(library, "GRDP"))[0] <= {2025, 2026}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("tỷ đồng", "triệu đồng", True),
        ("%", "điểm phần trăm", False),
        ("tỷ USD", "tỷ đồng", False),
        ("học sinh", "học sinh", True),
    ],
)
def test_values_are_held_against_each_other_in_one_measure(
    one: str, other: str, *, same: bool
) -> None:
    assert same_measure(one, other) is same


def test_names_of_indicators_never_join_the_nation_with_a_province() -> None:
    joined = [
        group
        for group in indicator_names()
        if any("GRDP bình quân" in name for name in group)
        and any("thu nhập" in name for name in group)
    ]
    assert not joined


def test_a_measure_of_another_kind_than_asked_contradicts(
    ask: Callable,
) -> None:
    told = ask("khơi thông kênh mương dài bao nhiêu cây số")
    assert "85 km" in told.text
    other = ask("khơi thông kênh mương rộng bao nhiêu héc-ta")
    assert "85 km" not in other.text


def test_a_span_of_time_in_another_clause_is_no_condition_of_a_sum() -> None:
    text = "Tổng thu từ du lịch đạt 1.450 tỷ đồng; thời gian lưu trú bình quân đạt 1,9 ngày."
    money = Figure(0, "Tổng thu", 1450.0, "tỷ đồng", Span(24, 29), Span(0, len(text)), None)
    stay = Figure(
        1,
        "thời gian lưu trú",
        1.9,
        "ngày",
        Span(text.index("1,9"), text.index("1,9") + 3),
        Span(0, len(text)),
        None,
        qualifier="bình quân",
    )
    clauses = [clause.span.of(text) for clause in clauses_of([money, stay], text)]
    assert clauses[1] == "thời gian lưu trú bình quân đạt 1,9 ngày"


@pytest.mark.parametrize(
    "question",
    ["Tăng trưởng GRDP năm 2026 là bao nhiêu tiền?", "Trang bị máy tính hết bao nhiêu phần trăm?"],
)
def test_a_value_of_another_kind_than_asked_for_is_no_answer(ask: Callable, question: str) -> None:
    answer = ask(question)
    assert "8,9%" not in answer.text
    assert "240 máy tính" not in answer.text


def test_hours_are_asked_for_as_people_say_them() -> None:
    assert asked_unit("xử lý trong mấy tiếng", {}).text == "giờ"
    assert not asked_unit("dạy mấy tiếng dân tộc", {}).known


def test_dollars_are_asked_for_as_people_say_them() -> None:
    assert asked_unit("GDP đầu người bao nhiêu đô?", {"do": "độ"}).text == "USD"
    assert asked_unit("có bao nhiêu đô thị loại I", {"do thi": "đô thị"}).text == "đô thị"


def _told(library: Library, text: str, *values: str) -> list[Stated]:
    """Return the figures of one sentence or row, stated in a document of the library."""
    spans = [Span(text.index(value), text.index(value) + len(value)) for value in values]
    figures = [
        Figure(at, "", 1.0, None, span, Span(0, len(text)), None) for at, span in enumerate(spans)
    ]
    like = figure_index(library).held[0]
    return [
        replace(
            like,
            figure=figure,
            sentence=text,
            clause=clause,
            clause_text=clause.span.of(text),
            value_text=figure.value_span.of(text),
            lead_text=clause.lead.of(text) if clause.lead else "",
            before=text[: clause.span.start],
            after=text[clause.span.end :],
        )
        for figure, clause in zip(figures, clauses_of(figures, text), strict=True)
    ]


def test_a_whole_is_told_with_the_parts_that_its_sentence_gives(library: Library) -> None:
    text = "Tỉnh có 64 đơn vị cấp xã, gồm 55 xã và 09 phường; trong đó 54 xã mới."
    whole, part = _told(library, text, "64", "55")
    span = with_parts(whole)
    assert span is not None
    assert span.of(text) == "Tỉnh có 64 đơn vị cấp xã, gồm 55 xã và 09 phường"
    assert with_parts(part) is None


def test_a_row_that_sums_others_up_is_known_by_its_name(library: Library) -> None:
    (total,) = _told(library, "Tổng cộng | Tổng số (mẫu): 732", "732")
    (row,) = _told(library, "Nội dung: Nuôi tôm | Tổng số (mẫu): 336", "336")
    assert is_sum(total)
    assert not is_sum(row)


def test_not_below_is_no_upper_bound() -> None:
    assert LEAST.search("khong duoi")
    assert not MOST.search("khong duoi")
    assert MOST.search("duoi")


@pytest.mark.parametrize(
    ("question", "fits"),
    [
        ("Tỉnh có bao nhiêu xã sau sắp xếp?", [False, True]),
        ("Tỉnh có bao nhiêu xã, phường sau sắp xếp?", [True, True]),
    ],
)
def test_communes_of_every_kind_together_are_no_communes_of_one(
    library: Library, question: str, fits: list[bool]
) -> None:
    text = "Tỉnh có 64 đơn vị hành chính cấp xã, gồm 55 xã và 09 phường"
    units = {"xa": "xã", "phuong": "phường", "don vi hanh chinh": "đơn vị hành chính"}
    asked = understand(Question(question, dt.date(2026, 10, 1), "c"), None)
    read_ = read_question(asked, Vocabulary.of([text]), units, named=False)
    named = zip(("đơn vị hành chính cấp xã", "xã"), _told(library, text, "64", "55"), strict=True)
    told = [replace(each, figure=replace(each.figure, indicator=name)) for name, each in named]
    assert ["unit" not in faults(read_, each) for each in told] == fits


@pytest.mark.parametrize(("year", "fits"), [(2025, False), (2026, True)])
def test_what_a_paper_on_results_and_tasks_sets_out_is_of_the_later_year(
    library: Library, year: int, *, fits: bool
) -> None:
    (told,) = _told(library, "Lắp đặt 45 cụm pano", "45")
    titled = replace(told.document.metadata, title="Kết quả năm 2025, nhiệm vụ năm 2026")
    told = replace(told, document=replace(told.document, metadata=titled))
    asked = understand(
        Question(f"Lắp đặt bao nhiêu cụm pano năm {year}?", dt.date(2026, 10, 1), "c"), None
    )
    units = {"cum pano": "cụm pano"}
    read_ = read_question(asked, Vocabulary.of([told.sentence]), units, named=False)
    assert ("year" not in faults(read_, told)) is fits


def test_a_raise_told_as_a_share_of_itself_is_no_sum(library: Library) -> None:
    (share,) = _told(library, "Mức trợ cấp tăng thêm không thấp hơn 50% mức trợ cấp cũ", "50")
    (whole,) = _told(library, "Được miễn 50% tiền thuê đất", "50")
    shares = [replace(each, figure=replace(each.figure, unit="%")) for each in (share, whole)]
    assert list(map(share_of_itself, shares)) == [True, False]


@pytest.mark.parametrize(
    ("indicator", "measured"),
    [("Sửa đổi điểm a khoản 1 Điều 11 như sau", "cong"), ("Sửa đổi quy hoạch", "hoach")],
)
def test_the_formula_of_an_amending_paper_names_no_figure(
    library: Library, indicator: str, measured: str
) -> None:
    (told,) = _told(library, "Mức trợ cấp ngày công không thấp hơn 327.600 đồng", "327.600")
    named = replace(told, figure=replace(told.figure, indicator=indicator))
    assert measured in Texts.of(named).indicator
    assert "khoan" not in Texts.of(named).indicator


@pytest.mark.parametrize(
    ("question", "aside"),
    [("Giải ngân bao nhiêu phần trăm vốn?", True), ("Tăng trưởng bao nhiêu?", False)],
)
def test_a_value_is_of_what_its_own_part_of_the_sentence_tells(
    library: Library, question: str, *, aside: bool
) -> None:
    text = "Để giải ngân vốn đầu tư công, đạt mục tiêu tăng trưởng kinh tế 8%"
    (told,) = _told(library, text, "8")
    told = replace(told, figure=replace(told.figure, indicator="mục tiêu tăng trưởng kinh tế"))
    vocabulary = Vocabulary.of([text])
    asked = understand(Question(question, dt.date(2026, 10, 1), "c"), None)
    read_ = read_question(asked, vocabulary, {"%": "%"}, named=False)
    judge = Judge(read_, vocabulary, dt.date(2026, 10, 1))
    match = judge.weigh(told, Texts.of(told), read_.readings[0], Status.CURRENT, named=False)
    assert ("aside" in match.faults) is aside


@pytest.mark.parametrize(
    "text",
    [
        "Kinh phí tin học hóa thư viện năm 2025 là bao nhiêu?",
        "Đến năm 2030 chi bao nhiêu tiền cho du lịch?",
        "Tỷ trọng kinh tế số năm 2025 đạt bao nhiêu phần trăm?",
    ],
)
def test_a_figure_is_held_against_no_naming_that_it_cannot_fit_better(
    library: Library, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    passages = (each for d in library.documents() for each in library.passages(d.id))
    vocabulary = Vocabulary.of(f"{each.context} {each.text}" for each in passages)
    today = dt.date(2026, 10, 1)
    index = figure_index(library)
    asked = understand(Question(text, today, "c"), None)
    question = read_question(asked, vocabulary, index.units, named=False)
    closely: list[Reading] = []
    weigh = Judge.weigh

    def counted(
        self: Judge, stated: Stated, texts: Texts, one: Reading, status: Status, *, named: bool
    ) -> Match:
        closely.append(one)
        return weigh(self, stated, texts, one, status, named=named)

    judge = Judge(question, vocabulary, today)
    namings = [*question.readings, *question.readings]
    told = [(stated, index.texts(at)) for at, stated in enumerate(index.held)]
    best = [
        max((judge.weigh(*one, each, Status.CURRENT, named=False) for each in namings), key=_score)
        for one in told
    ]
    monkeypatch.setattr(Judge, "weigh", counted)
    assert [judge.best(*one, namings, Status.CURRENT, named=False) for one in told] == best
    assert len(told) <= len(closely) < len(told) * len(namings)


def _score(match: Match) -> float:
    return match.score


def test_a_figure_that_holds_too_few_words_is_not_held_against_the_rest(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    passages = (each for d in library.documents() for each in library.passages(d.id))
    vocabulary = Vocabulary.of(f"{each.context} {each.text}" for each in passages)
    today = dt.date(2026, 10, 1)
    text = "Kinh phí thực hiện kế hoạch của thư viện tỉnh là bao nhiêu?"
    asked = understand(Question(text, today, "c"), None)
    few = weighed(asked, library, vocabulary, today)
    monkeypatch.setattr(Judge, "is_hopeless", lambda *_: False)
    again = replace(asked, query="another question: none is remembered")
    all_ = weighed(again, library, vocabulary, today)
    assert few == [match for match in all_ if match.coverage >= HOPELESS]
    assert 0 < len(few) < len(all_)
    assert all("words" in match.faults for match in all_ if match not in few)
