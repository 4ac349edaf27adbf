"""Answers to the gold questions: right, refused, quoted."""

from __future__ import annotations

from bot.bootstrap import open_service
from eval.answers import run_cases, score
from eval.bench.table import Row, at_least, skipped
from eval.sittings import DOCUMENTS, sitting


def gold_rows() -> list[Row]:
    """Measure the samples' gold set, and the seeds' where their documents are present."""
    return [*_rows("samples"), *_rows("seeds")]


def _rows(gold: str) -> list[Row]:
    if not DOCUMENTS[gold].is_dir():
        return [skipped(f"{gold}: trả lời", "không có tài liệu")]
    with sitting(gold, None) as (settings, cases):
        service = open_service(settings)
        scores = score(run_cases(service, cases))
        service.close()
    return [
        at_least(f"{gold}: trả lời đúng ({scores.cases} câu)", scores.right, 0.9),
        at_least(f"{gold}: từ chối câu ngoài tài liệu", scores.refusal_recall, 0.9),
        Row(f"{gold}: từ chối đúng chỗ", "", f"{scores.refusal_precision:.1%}"),
        at_least(f"{gold}: trích dẫn khớp vị trí", scores.quotes_equal, 1.0),
        at_least(f"{gold}: số liệu có trong trích dẫn", scores.numbers_quoted, 1.0),
    ]
