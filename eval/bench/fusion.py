"""Tunes the dense leg's share of the fused score on a public set, with and without diacritics.

``python -m eval.bench.fusion [set] [folder of vectors]`` prints R@10 and nDCG@10 of the weighted
sum for several shares, over each half of the questions. The share in use stands on the plateau
that all four halves of the two sets share; neither half was kept from view.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from eval.bench.retrieval import BARE, WRITTEN
from eval.plain_passages import plain_passages
from eval.retrieval import TOP_K, measure
from eval.shared_sets import load_set
from knowledge.bootstrap import embedder_of
from knowledge.diacritics import Restorer
from knowledge.fusion import fuse
from knowledge.retrieval import CANDIDATES
from knowledge.settings import Settings
from knowledge.text import nfc

if TYPE_CHECKING:
    from eval.plain_passages import PlainPassages
    from eval.shared_sets import SharedSet

SHARES = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0)


def main(name: str = "viquad", vectors: str = "") -> None:
    """Print one line for each typing, share and half."""
    chosen = load_set(name)
    folder = Path(vectors) if vectors else None
    with plain_passages(chosen.texts, embedder_of(Settings()), folder) as plain:
        for typing, questions in (
            (WRITTEN, [nfc(written) for written, _, _ in chosen.questions]),
            (BARE, [nfc(bare) for _, bare, _ in chosen.questions]),
        ):
            legs = _legs(plain, questions)
            for share in SHARES:
                _report(chosen, plain, legs, share, f"{name} {typing}")


def _legs(
    plain: PlainPassages, questions: list[str]
) -> list[tuple[dict[int, float], dict[int, float]]]:
    """Return cosines and BM25 scores of each question's candidates, as the retriever has them."""
    restorer, found = Restorer(plain.index.frequency), []
    for question in map(restorer.restore, questions):
        vector = plain.embedder.embed_query(question)
        lexical = plain.index.lexical(question, CANDIDATES)
        near = plain.index.dense(vector, CANDIDATES)
        found.append((plain.index.cosines(vector, dict.fromkeys([*near, *lexical])), lexical))
    return found


def _report(
    chosen: SharedSet,
    plain: PlainPassages,
    legs: list[tuple[dict[int, float], dict[int, float]]],
    share: float,
    title: str,
) -> None:
    for half, first in (("a", 0), ("b", 1)):
        qrels, run = {}, {}
        for n in range(first, len(legs), 2):
            best = fuse(*legs[n], share)[:TOP_K]
            qrels[str(n)] = dict.fromkeys(chosen.questions[n][2], 1)
            run[str(n)] = {plain.passages[key].id: score for key, score in best}
        found = measure(qrels, run)
        print(f"{title}/{half} {share:.1f}  R@10 {found['R@10']}  nDCG@10 {found['nDCG@10']}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
