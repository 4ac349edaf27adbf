"""Retrieval measured alone: nDCG@10, R@10 and RR of a run against what is relevant.

Qrels are not written by hand: the passages that hold a needed string of a case are its
relevant ones. The measures are ir-measures' (extra ``eval``), with pytrec_eval underneath.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eval.held_texts import file_name, within
from eval.wording import flat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eval.cases import Case
    from knowledge.library import Library
    from knowledge.retrieval import Hit

    Qrels = dict[str, dict[str, int]]
    Run = dict[str, dict[str, float]]

TOP_K = 10


def measure(qrels: Qrels, run: Run) -> dict[str, float]:
    """Return the measures of a run, by name."""
    import ir_measures
    from ir_measures import RR, R, nDCG

    wanted = [nDCG @ 10, R @ 10, RR @ 10]
    found = ir_measures.calc_aggregate(wanted, qrels, run)
    return {str(name): round(found[name], 4) for name in wanted}


def relevant_passages(library: Library, case: Case) -> set[str]:
    """Return the ids of the passages that hold a needed string, in the section where it is named."""
    by_name = {file_name(d): d.id for d in library.documents()}
    return {
        passage.id
        for proof in case.evidence
        if proof.source in by_name
        for passage in library.passages(by_name[proof.source])
        if within(proof.section, passage.section)
        and any(flat(string) in flat(passage.text) for string in proof.needed)
    }


def ranked(hits: Iterable[Hit], relevant: set[str]) -> dict[str, float]:
    """Score by rank; a near-duplicate kept in ``also_in`` stands for the hit that holds it."""
    ranked: dict[str, float] = {}
    for position, hit in enumerate(hits):
        ids = [hit.passage.id, *(twin.id for twin in hit.also_in)]
        best = next((name for name in ids if name in relevant), ids[0])
        ranked.setdefault(best, float(TOP_K - position))
    return ranked
