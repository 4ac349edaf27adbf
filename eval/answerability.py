"""Fits the odds that a sentence answers (`bot.passages.answerability`) on the development questions.

    python -m eval.answerability            # rewrites bot/data/answerability.json, prints the fit

Three kinds of questions say what does not answer: those that nothing answers, by the gold; those
of one gold set asked of the documents of another (some of each); and each question asked again where the
documents that answer it are taken away. The last two weigh little: some are answered all the same.
The fit is a logistic regression with a ridge penalty, by Newton's method; its quality is told for
questions left out of the fit in turn (cross-validation, eight folds of whole questions).
"""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np

from bot.answers import Question
from bot.evidence import EvidenceList
from bot.passages.answerability import contradicted, known_of, rival
from bot.passages.candidates import candidates, documents_meant
from bot.passages.search import find_passages
from bot.questions.routes import Route
from eval.cases import Case, Expectation
from eval.held_texts import file_name
from eval.own_command import ingest
from eval.sittings import DOCUMENTS, OTHERS, cases_of, held, unlogged
from eval.wording import flat
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from bot.answering import Answering
    from knowledge.library import Library
    from knowledge.retrieval import Hit

SETS = ("samples", "more", "corpus", *OTHERS)
OF_EACH_FOREIGN_SET = 300
"""Questions of another set that are asked of one's documents, at most: evenly chosen."""
OUT = Path(__file__).parent.parent / "bot" / "data" / "answerability.json"
OF_OTHER_KINDS = frozenset("tasks greeting attack opinion personal-data clarify".split())
WEIGHT = {"own": 1.0, "absent": 4.0, "foreign": 0.3, "taken": 0.3}
RIDGE = 0.02
FOLDS = 8
STEPS = 50
LEVELS = (0.8, 0.85, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Example:
    """The best sentence for one question: what is known of it, and whether it answers."""

    case: str
    kind: str
    figure: bool
    known: dict[str, float]
    answers: bool


class Without:
    """A library in which some documents cannot be found."""

    def __init__(self, library: Library, gone: Collection[str]) -> None:
        self._library = library
        self._left = [d.id for d in library.documents() if d.id not in gone]

    def __getattr__(self, name: str) -> object:
        return getattr(self._library, name)

    def search(
        self,
        query: str,
        *,
        top_k: int = 10,
        document_ids: Collection[str] | None = None,
        meaning: str | None = None,
    ) -> list[Hit]:
        """Search in what is left."""
        left = [d for d in self._left if document_ids is None or d in document_ids]
        if not left:
            return []
        return self._library.search(query, top_k=top_k, document_ids=left, meaning=meaning)


def examples(data: Path | None = None) -> Iterator[Example]:
    """Yield the examples of every gold set whose documents are here; ``data`` may hold them ready.

    A folder of a set's own name in ``data`` is its index; one that is missing is built.
    """
    sets = [name for name in SETS if held(name)]
    for name in sets:
        with tempfile.TemporaryDirectory() as folder:
            ready = data / name if data and (data / name).is_dir() else None
            if ready is None:
                ingest(Path(folder), *DOCUMENTS[name])
            with unlogged(Settings(data=ready or Path(folder))) as service:
                for other in sets:
                    cases = list(filter(_fit_for, cases_of(other, "dev")))
                    every = 1 if other == name else 1 + len(cases) // OF_EACH_FOREIGN_SET
                    for case in cases[::every]:
                        yield from _of_case(case, service.answering, own=other == name)


def _fit_for(case: Case) -> bool:
    return not case.turns and not OF_OTHER_KINDS & set(case.tags)


def _of_case(case: Case, answering: Answering, *, own: bool) -> Iterator[Example]:
    answered = case.expect is Expectation.ANSWERED
    kind = ("own" if answered else "absent") if own else "foreign"
    yield from _of_question(case, kind, answering, frozenset())
    if own and answered:
        sources = {proof.source for proof in case.evidence}
        documents = answering.library.documents()
        yield from _of_question(
            case, "taken", answering, {d.id for d in documents if file_name(d) in sources}
        )


def _of_question(
    case: Case, kind: str, answering: Answering, gone: Collection[str]
) -> Iterator[Example]:
    library = answering.library
    question = Question(case.question, conversation_id=case.id, as_of=case.as_of)
    asked = answering.understood(question, None)
    if asked.route not in {Route.GENERAL, Route.FIGURE} or (gone and asked.numbers):
        return
    left = cast("Library", Without(library, gone)) if gone else library
    vocabulary = answering.vocabulary(library)
    meant = documents_meant(asked, library, vocabulary) - set(gone)
    hits = find_passages(asked, meant, left, vocabulary)
    found = candidates(asked, hits, vocabulary, EvidenceList(library, case.as_of), meant)
    open_ = [candidate for candidate in found if not contradicted(candidate)]
    if not open_:
        return
    best = open_[0]
    words = flat(best.span.of(library.text(best.document.id)))
    proofs = [p for p in case.evidence if p.source == file_name(best.document)]
    right = any(flat(needed) in words for proof in proofs for needed in proof.needed)
    if kind != "own" or right:  # a wrong sentence for a question that has a right one is neither
        known = known_of(best, best.score - rival(open_, found))
        yield Example(case.id, kind, asked.route is Route.FIGURE, known, kind == "own")


@dataclass(frozen=True)
class Fit:
    """Weights by name, and a constant: what the module that uses them reads."""

    weights: dict[str, float]
    constant: float

    @classmethod
    def of(cls, given: Sequence[Example]) -> Fit:
        """Fit by Newton's method on standardised values; told in the values' own scale."""
        names = sorted(given[0].known)
        values = np.array([[each.known[name] for name in names] for each in given])
        mean, spread = values.mean(0), values.std(0) + 1e-6
        rows = np.c_[(values - mean) / spread, np.ones(len(given))]
        right = np.array([each.answers for each in given], float)
        share = np.array([WEIGHT[each.kind] for each in given])
        found = _newton(rows, right, share / share.sum())
        weights = found[:-1] / spread
        constant = float(found[-1] - (weights * mean).sum())
        return cls(
            {n: round(float(w), 3) for n, w in zip(names, weights, strict=True)}, round(constant, 3)
        )

    def odds(self, example: Example) -> float:
        """Return the log odds of an example."""
        return self.constant + sum(w * example.known[n] for n, w in self.weights.items())


def _newton(
    rows: NDArray[np.float64], right: NDArray[np.float64], share: NDArray[np.float64]
) -> NDArray[np.float64]:
    penalty = np.full(rows.shape[1], RIDGE)
    penalty[-1] = 0.0
    found = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (share * (odds - right)) + penalty * found
        curve = (rows * (share * odds * (1 - odds))[:, None]).T @ rows + np.diag(penalty)
        step = np.linalg.solve(curve + 1e-9 * np.eye(len(found)), slope)
        found -= step
        if np.abs(step).max() < 1e-8:  # noqa: PLR2004 - the precision of the fit
            break
    return found


def validated(given: Sequence[Example]) -> Iterator[tuple[Example, float]]:
    """Yield each example with the odds of a fit that has not seen its question."""
    cases = sorted({each.case for each in given})
    fold = {case: i % FOLDS for i, case in enumerate(np.random.default_rng(0).permutation(cases))}
    for n in range(FOLDS):
        fit = Fit.of([each for each in given if fold[each.case] != n])
        yield from ((each, fit.odds(each)) for each in given if fold[each.case] == n)


def told(checked: Iterable[tuple[Example, float]]) -> Iterator[str]:
    """Yield, for shares of absent questions refused, the odds needed and what else is kept."""
    by_kind: dict[str, list[float]] = {}
    for example, odds in checked:
        by_kind.setdefault(example.kind, []).append(odds)
    absent = sorted(by_kind["absent"])
    for level in LEVELS:
        least = absent[min(int(level * len(absent)), len(absent) - 1)]
        kept = np.mean([odds >= least for odds in by_kind["own"]])
        refused = {k: np.mean([o < least for o in by_kind[k]]) for k in ("foreign", "taken")}
        yield (
            f"absent refused {level:.2f}: odds {least:5.2f}, right kept {kept:.3f}, refused of foreign "
            f"{refused['foreign']:.3f}, of taken {refused['taken']:.3f}"
        )


def main(data: Path | None) -> None:
    """Fit, tell, write."""
    given = list(examples(data))
    fits = {}
    for name, figure in (("words", False), ("figure", True)):
        of_kind = [each for each in given if each.figure is figure]
        print(name, len(of_kind), *told(validated(of_kind)), sep="\n  ")
        fit = fits[name] = Fit.of(of_kind)
        print("  " + ", ".join(f"{n} {w}" for n, w in fit.weights.items()))
    written = {k: {"weights": f.weights, "constant": f.constant} for k, f in fits.items()}
    OUT.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
