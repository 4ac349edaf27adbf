"""What is wrong with a gold set: said of a case, before it can judge an answer wrongly."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from eval.cases import Expectation
from eval.wording import flat

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from eval.cases import Case, Proof
    from knowledge.library import Library

FOLLOW_UP = "follow-up"


@dataclass(frozen=True, slots=True)
class GoldFault:
    """A case and what is wrong with it."""

    case: str
    fault: str


def gold_faults(cases: Collection[Case], texts: Mapping[str, str]) -> list[GoldFault]:
    """Return everything wrong with the cases of one half, in their order.

    ``texts`` gives the canonical text of each document by file name, as `texts_of` does.
    """
    held = {name: flat(text) for name, text in texts.items()}
    return [*set_faults(cases), *(fault for case in cases for fault in _proof_faults(case, held))]


def set_faults(cases: Collection[Case]) -> list[GoldFault]:
    """Return what is wrong with the cases whatever the documents say."""
    ids = Counter(case.id for case in cases)
    asked = Counter((case.turns, flat(case.question), case.unit, case.as_of) for case in cases)
    found = []
    for case in cases:
        faults = [*_case_faults(case), *_pair_faults(case, ids)]
        faults += ["its id is used twice"] if ids[case.id] > 1 else []
        twice = asked[case.turns, flat(case.question), case.unit, case.as_of] > 1
        faults += ["the same question is asked twice"] if twice else []
        found += [GoldFault(case.id, fault) for fault in faults]
    return found


def shared_questions(dev: Iterable[Case], test: Iterable[Case]) -> list[GoldFault]:
    """Return the cases of the test half whose question stands in the development half, too."""
    asked = {(case.turns, flat(case.question)) for case in dev}
    return [
        GoldFault(case.id, "the development half asks the same")
        for case in test
        if (case.turns, flat(case.question)) in asked
    ]


def texts_of(library: Library) -> dict[str, str]:
    """Return the canonical texts held, by file name; files of one name are one text."""
    texts: dict[str, str] = {}
    for document in library.documents():
        name = document.source.rsplit("/", 1)[-1]
        texts[name] = "\n".join(filter(None, (texts.get(name), library.text(document.id))))
    return texts


def missing_strings(proof: Proof, held: Mapping[str, str]) -> list[str]:
    """Return the needed strings that don't stand in the document's flat text."""
    return [string for string in proof.needed if flat(string) not in held[proof.source]]


def _proof_faults(case: Case, held: Mapping[str, str]) -> Iterator[GoldFault]:
    for proof in case.evidence:
        if proof.source not in held:
            yield GoldFault(case.id, f"no document is called {proof.source}")
            continue
        for string in missing_strings(proof, held):
            yield GoldFault(case.id, f"not in {proof.source}: {string}")


def _case_faults(case: Case) -> Iterator[str]:
    answered = case.expect is Expectation.ANSWERED
    if not case.question.strip():
        yield "no question"
    if answered and not case.evidence:
        yield "answerable, without evidence"
    if case.evidence and not answered:
        yield f"evidence, though {case.expect} is expected"
    if FOLLOW_UP in case.tags and not case.turns:
        yield f"tagged {FOLLOW_UP}, without earlier turns"
    needed = [string for proof in case.evidence for string in proof.needed]
    if any(not flat(string) for string in (*needed, *case.forbidden, *case.says)):
        yield "an empty string"
    yield from (
        f"forbidden, yet part of what is needed: {string}"
        for string in case.forbidden
        if any(flat(string) in flat(one) for one in needed)
    )


def _pair_faults(case: Case, ids: Mapping[str, int]) -> Iterator[str]:
    if case.pair == case.id:
        yield "its pair is itself"
    elif case.pair and not ids[case.pair]:
        yield f"its pair {case.pair} doesn't exist"
