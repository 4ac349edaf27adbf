"""Answer latency over 20,000 passages, and whether a long conversation costs more than a short one.

The passages are those of the real documents beside the project, filled up with articles of the
public law set, fifty to a file, through the real ingest.
"""

from __future__ import annotations

import gzip
import itertools
import json
import statistics
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answers import Question
from bot.bootstrap import open_service
from eval.bench.table import Row, at_most
from eval.own_command import ingest
from eval.sittings import HALVES, SHARED, cases_of
from knowledge.bootstrap import embedder_of
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answering import Answering
    from bot.answers import Timing

PASSAGES = 20_000
TO_A_FILE = 50
A_ROUND = 40
LONG, SHORT = 50, 2
CONVERSATIONS = 15


def fill(data: Path) -> None:
    """Ingest articles into ``data`` until it holds 20,000 passages."""
    files = _law_files()
    with tempfile.TemporaryDirectory(prefix="hoidap-laws-") as folder:
        while (missing := PASSAGES - _passages(data)) > 0:
            for name, text in islice(files, min(A_ROUND, 1 + missing // (2 * TO_A_FILE))):
                (Path(folder) / name).write_text(text, encoding="utf-8")
            ingest(data, Path(folder))


def _law_files() -> Iterator[tuple[str, str]]:
    with gzip.open(SHARED / "bench" / "legal.corpus.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles = (json.loads(line) for line in lines)
        texts = (f"{article['title']}\n{article['text']}" for article in articles)
        for number in itertools.count():
            several = list(islice(texts, TO_A_FILE))
            if not several:
                return
            yield f"luat-{number:03}.txt", "\n\n".join(several)


def _passages(data: Path) -> int:
    service = open_service(Settings(data=data))
    try:
        return sum(document.passages for document in service.library.documents())
    finally:
        service.close()


def large_rows(data: Path) -> list[Row]:
    """Time every gold question of the real documents, alone and in conversations."""
    settings = Settings(data=data)
    questions = list(dict.fromkeys(c.question for half in HALVES for c in cases_of("corpus", half)))
    embedding = _embedding(settings, questions)
    service = open_service(settings)
    service.answering.warm()
    service.answering.practise()
    passages = sum(document.passages for document in service.library.documents())
    timings = [_ask(service.answering, text, f"lone-{n}") for n, text in enumerate(questions)]
    turns = _conversations(service.answering, questions)
    service.close()
    slowest = _p95([timing.total for timing in timings])
    steps = ("understand", "retrieve", "compose", "total")
    spent = ", ".join(f"{step} {_p95([getattr(t, step) for t in timings]):.0f}" for step in steps)
    name = f"{passages} đoạn, {len(questions)} câu"
    long, short = (statistics.median(turns[turn]) for turn in (LONG, SHORT))
    return [
        Row(f"trả lời p95 từng bước ({name})", "", f"{spent} ms", ms=slowest),
        at_most(
            f"trả lời p95 trừ nhúng câu hỏi p95 ({name})",
            slowest - _p95(embedding),
            40.0,
            "{:.1f} ms",
        ),
        at_most("lượt thứ 50 so với lượt thứ 2 của hội thoại", long / short, 1.1, "{:.2f} ×"),
    ]


def _conversations(answering: Answering, questions: list[str]) -> dict[int, list[float]]:
    """Return the times of one and the same question as 2nd and as 50th turn.

    Both ask it after the same turn, in the same minute, so that only the length differs.
    """
    times: dict[int, list[float]] = {SHORT: [], LONG: []}
    for n in range(CONVERSATIONS):
        rest = questions[n * LONG :] + questions[: n * LONG]
        last, before = rest[0], rest[1]
        for length in (SHORT, LONG):
            name = f"talk-{n}-{length}"
            for text in (*rest[2:length], before):
                _ask(answering, text, name)
            times[length].append(_ask(answering, last, name).total)
    return times


def _ask(answering: Answering, text: str, conversation: str) -> Timing:
    return answering.answer(Question(text, Settings().as_of(), conversation)).timing


def _embedding(settings: Settings, questions: list[str]) -> list[float]:
    embedder = embedder_of(settings)
    embedder.embed_query("làm nóng")
    times = []
    for question in questions:
        start = time.perf_counter()
        embedder.embed_query(question)
        times.append((time.perf_counter() - start) * 1000)
    return times


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]
