"""One measured run of search over a gold set, kept case by case as runs of answers are."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from eval.answer_runs import keep_run
from eval.records import Record, digest
from eval.retrieval import TOP_K, ranked, relevant_passages
from eval.sittings import cases_of, seated
from eval.timings import TOTAL
from knowledge.bootstrap import open_library

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from eval.cases import Case
    from eval.saved_runs import SavedRun
    from eval.sittings import Half
    from knowledge.library import Library

NOT_FOUND = f"no passage with a needed string among the first {TOP_K}"


def measure_retrieval(gold: str, data: Path | None, halves: Iterable[Half]) -> SavedRun:
    """Search the questions of each half, and keep the run."""
    with seated(gold, data) as settings:
        library = open_library(settings)
        records = [r for half in halves for r in search_half(library, half, cases_of(gold, half))]
        library.close()
    return keep_run("retrieval", {"gold": gold, "embedder": settings.embedder}, records)


def search_half(library: Library, half: str, cases: Iterable[Case]) -> list[Record]:
    """Search every case that stands alone and has evidence; follow-ups need the bot.

    nDCG@10 (Järvelin and Kekäläinen, 2002), R@k and RR@10 (its mean is MRR; Voorhees, 1999) are
    those of TREC as ir-measures computes them; relevant are the passages that hold a needed
    string. A case is right when one of them is among the first ten.
    """
    asked, qrels, run, took = {}, {}, {}, {}
    for case in cases:
        relevant = set() if case.turns else relevant_passages(library, case)
        if relevant:
            asked[case.id] = case
            qrels[case.id] = dict.fromkeys(relevant, 1)
            start = time.perf_counter()
            hits = library.search(case.question, top_k=TOP_K)
            took[case.id] = round((time.perf_counter() - start) * 1000, 2)
            run[case.id] = ranked(hits, relevant)
    counts = _by_case(qrels, run)
    return [_record(half, case, counts[case.id], took[case.id]) for case in asked.values()]


def _by_case(
    qrels: dict[str, dict[str, int]], run: dict[str, dict[str, float]]
) -> dict[str, dict[str, tuple[float, float]]]:
    import ir_measures
    from ir_measures import RR, R, nDCG

    wanted = [nDCG @ 10, R @ 1, R @ 5, R @ 10, RR @ 10]
    counts: dict[str, dict[str, tuple[float, float]]] = {query: {} for query in qrels}
    for metric in ir_measures.iter_calc(wanted, qrels, run):
        counts[metric.query_id][str(metric.measure)] = (round(metric.value, 6), 1.0)
    return {query: {str(m): found[str(m)] for m in wanted} for query, found in counts.items()}


def _record(
    half: str, case: Case, counts: dict[str, tuple[float, float]], milliseconds: float
) -> Record:
    found = counts[f"R@{TOP_K}"][0] > 0
    return Record(
        id=case.id,
        half=half,
        gold=digest(case),
        question=case.question,
        tags=case.tags,
        right=found,
        faults=() if found else (NOT_FOUND,),
        counts=counts,
        timing_ms={"retrieve": milliseconds, TOTAL: milliseconds},
    )
