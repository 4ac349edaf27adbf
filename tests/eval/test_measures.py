"""How an answer is judged."""

from __future__ import annotations

import datetime as dt

from bot.answers import Answer, AnswerStatus, Evidence
from eval.answers import Outcome, by_tag, score
from eval.cases import Case, Expectation, Proof
from eval.measures import judge, loose_numbers, quotes_off
from eval.reports import below_bar
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


def test_scores_tell_recall_of_refusals_from_their_precision() -> None:
    absent = case(Expectation.REFUSED, tags=("absent",))
    refusal = answer("Không tìm thấy.", status=AnswerStatus.NO_EVIDENCE)
    right = answer("18,6 tỷ đồng [1]", evidence())
    outcomes = [
        Outcome(c, a, judge(c, a), 0, ())
        for c, a in ((FIGURE, right), (FIGURE, refusal), (absent, refusal), (absent, right))
    ]
    scores = score(outcomes)
    assert (scores.right, scores.refusal_recall, scores.refusal_precision) == (0.5, 0.5, 0.5)
    assert by_tag(outcomes) == {"absent": (1, 2), "figure": (1, 2)}
    assert below_bar(scores) == ["right", "refusal_recall"]
