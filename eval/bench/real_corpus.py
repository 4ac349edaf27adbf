"""The real documents: ingest split into its stages, the second run, answer latency."""

from __future__ import annotations

import re
import statistics
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answers import Question
from bot.bootstrap import open_service
from eval.bench.gold import gold_rows
from eval.bench.latency import fill, large_rows
from eval.bench.pace import stage_rows
from eval.bench.process import server_rows
from eval.bench.table import Row, at_least, at_most, skipped
from eval.cases import SAMPLES, SEEDS, load_cases
from eval.own_command import ingest
from eval.sittings import CORPUS
from knowledge.bootstrap import embedder_of
from knowledge.settings import Settings

if TYPE_CHECKING:
    from eval.own_command import Done
    from knowledge.embedders.port import Embedder

FOLDERS = (CORPUS / "seeds", CORPUS / "real")


def corpus_rows() -> list[Row]:
    """Ingest the corpus beside the project twice, then ask it."""
    if not all(folder.is_dir() for folder in FOLDERS):
        return [skipped("nạp kho văn bản thật", "không có ../shared/corpus")]
    with tempfile.TemporaryDirectory(prefix="hoidap-bench-") as folder:
        data = Path(folder)
        first = ingest(data, *FOLDERS)
        second = ingest(data, *FOLDERS)
        rows = [
            *ingest_rows(first, second),
            *stage_rows("kho thật", first, data),
            *latency_rows(data),
            *_over_corpus(data),
        ]
        rows += gold_rows("corpus", data)
        fill(data)
        return [*rows, *large_rows(data)]


def ingest_rows(first: Done, second: Done) -> list[Row]:
    """Split the first run into its stages and set the second against it."""
    report, seconds = first.report, first.report["seconds"]
    parse, embed, index = (seconds[stage] for stage in ("parse", "embed", "index"))
    return [
        Row(
            "nạp kho văn bản thật",
            "không lỗi",
            f"thêm {report['added']}; {_reasons(report['failed'])}",
            report["added"] > 0,
        ),
        Row("nạp: phân tích / nhúng / chỉ mục", "", f"{parse:.1f} / {embed:.1f} / {index:.1f} s"),
        at_most("nạp: (phân tích + chỉ mục) / nhúng", (parse + index) / embed, 0.15, "{:.1%}"),
        at_least("nạp lần hai nhanh hơn", first.seconds / second.seconds, 50.0, "{:.0f} ×"),
    ]


def latency_rows(data: Path) -> list[Row]:
    """Answer every gold question once; the 95th percentile less the query's embedding.

    Each question comes once, so that no embedding is found in the library's cache.
    """
    settings = Settings(data=data)
    cases = [*load_cases(SEEDS), *load_cases(SAMPLES)]
    questions = list(dict.fromkeys(case.question for case in cases))
    embedder = embedder_of(settings)
    embedder.embed_query("làm nóng")
    embedding = [_embedding_ms(embedder, question) for question in questions]
    service = open_service(settings)
    service.answering.warm()
    timings = [
        service.answering.answer(Question(text, settings.as_of(), f"bench-{i}")).timing
        for i, text in enumerate(questions)
    ]
    service.close()
    slowest = p95([timing.total for timing in timings])
    steps = ("understand", "retrieve", "compose", "total")
    spent = (f"{step} {p95([getattr(t, step) for t in timings]):.0f}" for step in steps)
    typical = statistics.median(embedding)
    return [
        Row("nhúng câu hỏi p50 / p95", "", f"{typical:.1f} / {p95(embedding):.1f} ms", ms=typical),
        Row("trả lời p95 từng bước", "", f"{', '.join(spent)} ms", ms=slowest),
        at_most("trả lời p95 trừ nhúng câu hỏi", slowest - typical, 25.0, "{:.1f} ms"),
    ]


def p95(values: list[float]) -> float:
    """Return the 95th percentile.

    >>> p95([float(n) for n in range(1, 101)])
    95.95
    """
    return round(statistics.quantiles(values, n=20)[-1], 3)


def _embedding_ms(embedder: Embedder, question: str) -> float:
    start = time.perf_counter()
    embedder.embed_query(question)
    return (time.perf_counter() - start) * 1000


def _reasons(failed: list[dict[str, str]]) -> str:
    """Count the failures by the words of their reason, numbers left out."""
    counts = Counter(re.split(r"[;(:]", failure["reason"])[0].strip() for failure in failed)
    return "; ".join(f"{reason} {count}" for reason, count in counts.most_common())


def _over_corpus(data: Path) -> list[Row]:
    return [
        Row(f"{row.name} (kho thật)", row.target, row.measured, row.met)
        for row in server_rows(data)
    ]
