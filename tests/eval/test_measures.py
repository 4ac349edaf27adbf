"""How an answer is judged."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.answers import Answer, AnswerStatus, Evidence
from eval.answers import Outcome
from eval.cases import Case, Expectation, Proof
from eval.citation_measures import first_is_evidence, supported_lines, supporting
from eval.measures import judge, loose_numbers, quotes_off
from eval.qualities import leads_current
from eval.records import records_of
from eval.scores import scores
from eval.summary import summarise
from eval.task_measures import tally
from knowledge.documents import Document, Metadata, Span, Status

TEXT = "Kinh phí là 18,6 tỷ đồng từ ngày 05 tháng 3 năm 2026."
DOCUMENT = Document("d1", "samples/kh.docx", Metadata(), None, 1, len(TEXT))


def evidence(quote: str = TEXT) -> Evidence:
    return Evidence(1, DOCUMENT, Status.CURRENT, "", (), None, Span(0, len(TEXT)), quote)


def answer(text: str, *citations: Evidence, status: AnswerStatus = AnswerStatus.ANSWERED) -> Answer:
    return Answer("a", "c", status, text, citations)


def case(expect: Expectation = Expectation.ANSWERED, **fields: object) -> Case:
    defaults: dict[str, object] = {
        "id": "x",
        "question": "?",
        "as_of": dt.date(2026, 10, 1),
        "expect": expect,
        "tags": ("figure",),
    }
    return Case.model_validate(defaults | fields)


FIGURE = case(evidence=[Proof(source="kh.docx", needed=("18,6 tỷ đồng",))])


def test_an_answer_with_the_needed_figure_and_its_source_is_right() -> None:
    assert judge(FIGURE, answer("Kinh phí là 18,6  tỷ đồng [1].", evidence())).right


def test_a_figure_that_stands_only_in_the_quote_is_not_an_answer() -> None:
    verdict = judge(FIGURE, answer("Xem văn bản [1].", evidence()))
    assert verdict.faults == ("missing '18,6 tỷ đồng'",)


def test_content_may_stand_in_the_quote() -> None:
    content = FIGURE.model_copy(update={"tags": ("content",)})
    assert judge(content, answer("Xem văn bản [1].", evidence())).right


def test_an_answer_that_cites_nothing_is_wrong() -> None:
    assert "kh.docx isn't cited" in judge(FIGURE, answer("18,6 tỷ đồng")).faults


def test_one_of_several_proofs_is_enough_where_the_case_says_any() -> None:
    proofs = (*FIGURE.evidence, Proof(source="other.md", needed=("9 tỷ",)))
    either = FIGURE.model_copy(update={"evidence": proofs, "match": "any"})
    both = either.model_copy(update={"match": "all"})
    given = answer("18,6 tỷ đồng [1]", evidence())
    assert judge(either, given).right
    assert not judge(both, given).right


def test_a_forbidden_string_or_a_missing_notice_makes_an_answer_wrong() -> None:
    strict = FIGURE.model_copy(update={"forbidden": ("11,9",), "needs_notice": True})
    faults = judge(strict, answer("18,6 tỷ đồng, năm trước 11,9 tỷ đồng [1]", evidence())).faults
    assert faults == ("holds '11,9'", "no notice of the document's status")


def test_a_question_outside_the_documents_must_be_refused() -> None:
    absent = case(Expectation.REFUSED)
    assert judge(absent, answer("Không tìm thấy.", status=AnswerStatus.NO_EVIDENCE)).right
    assert not judge(absent, answer("18,6 tỷ đồng [1]", evidence())).right


def test_a_greeting_is_not_answered_from_the_documents() -> None:
    greeting = case(Expectation.GREETING)
    assert judge(greeting, answer("Xin chào!")).right
    assert not judge(greeting, answer("Kế hoạch [1]", evidence())).right


def test_numbers_and_dates_of_an_answer_must_stand_in_its_quotes() -> None:
    good = answer("18,6 tỷ đồng, từ 5/3/2026 [1]", evidence())
    assert loose_numbers(good) == set()
    assert loose_numbers(answer("19 tỷ đồng [1]", evidence())) == {"19"}


def test_a_quote_that_differs_from_its_span_is_counted() -> None:
    texts = {"d1": TEXT}
    assert quotes_off([evidence(), evidence("Kinh phí là 19")], texts.__getitem__) == 1


def outcome(asked: Case, given: Answer) -> Outcome:
    return Outcome(asked, given, judge(asked, given), 0, ())


REFUSAL = answer("Không tìm thấy.", status=AnswerStatus.NO_EVIDENCE)
RIGHT = answer("Kinh phí là 18,6 tỷ đồng [1]", evidence())


def test_scores_tell_missed_refusals_from_false_ones() -> None:
    absent = case(Expectation.REFUSED, tags=("absent",))
    run = [
        outcome(asked, given)
        for asked, given in ((FIGURE, RIGHT), (FIGURE, REFUSAL), (absent, REFUSAL), (absent, RIGHT))
    ]
    by_name = {score.name: score for score in scores(run)}
    assert by_name["right"].value == 0.5
    assert by_name["not in the documents: refused"].value == 0.5
    assert by_name["answerable, yet refused"].value == 0.5
    summary = summarise(records_of("dev", run))
    assert {t.tag: (t.right.value, t.right.cases) for t in summary.tags} == {
        "absent": (0.5, 2),
        "figure": (0.5, 2),
    }
    missed = summary.below_bar()
    assert "answerable, yet refused" in missed
    assert "citation precision" not in missed


def test_a_bar_is_neither_met_nor_missed_where_nothing_was_measured() -> None:
    by_name = {score.name: score for score in scores([outcome(FIGURE, RIGHT)])}
    assert by_name["follow-ups"].met is None
    assert by_name["figure: right value and scope, cited"].met is True


def test_a_question_without_diacritics_is_held_against_its_twin() -> None:
    bare = FIGURE.model_copy(update={"id": "y", "pair": "x"})
    run = [outcome(FIGURE, RIGHT), outcome(bare, REFUSAL)]
    lost = next(s for s in scores(run) if s.name.startswith("lost without diacritics"))
    assert (lost.value, lost.of, lost.met) == (1.0, 1, False)


def test_a_complete_list_counts_what_is_missing_and_what_is_spare() -> None:
    text = "Lập dự toán kinh phí. Báo cáo kết quả hằng quý. Tuyên truyền."
    quotes = [evidence("Lập dự toán kinh phí."), evidence("Tuyên truyền.")]
    cited = [
        Evidence(n, DOCUMENT, Status.CURRENT, "", (), None, Span(0, len(text)), e.quote)
        for n, e in enumerate(quotes, start=1)
    ]
    whole = case(
        complete=True,
        tags=("tasks",),
        evidence=[
            Proof(source="kh.docx", needed=("Lập dự toán",)),
            Proof(source="kh.docx", needed=("Báo cáo kết quả",)),
        ],
    )
    given = answer("Kế hoạch [1]\n- Lập dự toán kinh phí [1]\n- Tuyên truyền [2]", *cited)
    counted = tally(whole, given)
    assert (counted.wanted, counted.found, counted.listed) == (2, 1, 2)
    assert counted.spare == ("- Tuyên truyền [2]",)
    assert any(fault.startswith("not among the tasks") for fault in judge(whole, given).faults)


def test_a_citation_supports_only_a_line_that_says_what_it_quotes() -> None:
    given = answer("Kinh phí là 18,6 tỷ đồng [1]", evidence())
    other = answer("Số lớp học buổi tối đã mở [1]", evidence())
    assert supporting(given) == (1, 1)
    assert supporting(other) == (0, 1)


def test_what_a_line_says_of_its_source_is_no_claim_that_a_quote_must_show() -> None:
    document = replace(DOCUMENT, metadata=Metadata(kind="Kế hoạch", issuer="Sở Văn hóa, Thể thao"))
    cited = replace(evidence("Kinh phí là 18,6 tỷ đồng; vốn vay thêm."), document=document)
    given = answer("Kinh phí 18,6 tỷ – theo Kế hoạch của Sở Văn hóa, Thể thao [1]", cited)
    assert supporting(given) == (1, 1)


def test_a_citation_that_alone_proves_the_year_or_the_place_is_no_idle_one() -> None:
    fact = evidence("Số hóa 240 mét giá tài liệu.")
    head = replace(evidence("Ban hành để thi hành trên địa bàn tỉnh Sông Ngân từ 2026"), n=2)
    idle = replace(evidence("Các sở tổ chức thi hành nghiêm túc, kịp thời, hiệu quả"), n=2)
    line = "Số hóa 240 mét giá tài liệu (năm 2026, tỉnh Sông Ngân) [1][2]"
    assert supporting(answer(line, fact, head)) == (2, 2)
    assert supporting(answer(line, fact, idle)) == (1, 2)


def test_a_line_with_a_number_that_its_quotes_lack_is_not_supported() -> None:
    assert supported_lines(answer("Là 18,6 tỷ đồng [1]\nLà 19 tỷ đồng [1]", evidence())) == (1, 2)
    assert supported_lines(answer("Là 19 tỷ đồng", evidence())) == (0, 1)


def test_the_first_citation_must_hold_the_fact() -> None:
    assert first_is_evidence(FIGURE, RIGHT)
    assert not first_is_evidence(FIGURE, answer("18,6 tỷ đồng [1]", evidence("Kinh phí.")))


def test_what_a_refusal_must_say_is_looked_for() -> None:
    near = case(Expectation.REFUSED, says=("năm 2025",))
    assert judge(near, REFUSAL).faults == ("doesn't say 'năm 2025'",)


def test_a_question_back_is_expected_where_two_readings_are_open() -> None:
    back = case(Expectation.CLARIFY)
    assert not judge(back, RIGHT).right
    assert judge(back, answer("Bạn hỏi đơn vị nào?", status=AnswerStatus.CLARIFY)).right


def by_name(*outcomes: Outcome) -> dict[str, float]:
    return {score.name: score.value for score in scores(outcomes) if score.of}


def test_an_answer_is_complete_by_what_it_shows_and_right_only_as_a_whole() -> None:
    wide = case(evidence=[Proof(source="kh.docx", needed=("18,6 tỷ đồng", "năm 2026"))])
    found = by_name(outcome(wide, RIGHT))
    assert (found["right"], found["complete"]) == (0.0, 0.5)
    uncited = answer("18,6 tỷ đồng, năm 2026")
    assert by_name(outcome(wide, uncited))["complete"] == 0.0


def test_a_claim_without_proof_is_not_grounded_and_small_talk_claims_nothing() -> None:
    assert by_name(outcome(FIGURE, RIGHT))["grounded"] == 1.0
    assert by_name(outcome(FIGURE, answer("18,6 tỷ đồng")))["grounded"] == 0.0
    talk = outcome(case(Expectation.GREETING, tags=("greeting",)), answer("Xin chào!"))
    assert "grounded" not in by_name(talk)


def test_a_long_answer_is_not_concise_unless_it_lists_tasks() -> None:
    long = answer("Kinh phí là 18,6 tỷ đồng; " * 40 + "[1]", evidence())
    assert by_name(outcome(FIGURE, long))["concise"] == 0.0
    listed = FIGURE.model_copy(update={"tags": ("tasks",)})
    assert "concise" not in by_name(outcome(listed, long))


def test_refusals_have_precision_and_recall() -> None:
    absent = case(Expectation.REFUSED, tags=("absent",))
    found = by_name(outcome(absent, REFUSAL), outcome(FIGURE, REFUSAL), outcome(absent, RIGHT))
    assert (found["refusal precision"], found["refusal recall"]) == (0.5, 0.5)


def test_an_answer_from_a_document_out_of_force_must_say_so() -> None:
    past = replace(evidence(), status=Status.PAST)
    silent = answer("Kinh phí là 18,6 tỷ đồng [1]", past)
    warned = replace(silent, notices=("Văn bản đã hết thời gian thực hiện.",))
    assert by_name(outcome(FIGURE, silent))["currency"] == 0.0
    assert by_name(outcome(FIGURE, warned))["currency"] == 1.0
    assert by_name(outcome(FIGURE, RIGHT))["currency"] == 1.0


def test_a_document_out_of_force_may_lead_only_where_no_other_holds_the_proof() -> None:
    past = replace(evidence(), status=Status.PAST)
    current = case(evidence=[Proof(source="kh-2026.docx", needed=("19 tỷ đồng",))])
    both = case(evidence=[*FIGURE.evidence, *current.evidence])
    assert leads_current(outcome(FIGURE, answer("18,6 tỷ đồng [1]", past))) is None
    assert leads_current(outcome(FIGURE, answer("18,6 tỷ đồng [1]", evidence()))) == (True, 1)
    assert leads_current(outcome(current, answer("18,6 tỷ đồng [1]", past))) == (False, 1)
    assert leads_current(outcome(both, answer("18,6 tỷ đồng [1]", past))) == (False, 1)
