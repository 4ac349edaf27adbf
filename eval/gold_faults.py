"""What is wrong with a gold set: said of a case, before it can judge an answer wrongly."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from eval.cases import Expectation
from eval.held_texts import names
from eval.wording import flat

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from eval.cases import Case, Proof
    from eval.held_texts import HeldSection

FOLLOW_UP = "follow-up"
HEADINGS = " › "


class Wrong(StrEnum):
    """What can be wrong with a case."""

    NO_QUESTION = "no question"
    NO_EVIDENCE = "answerable, without evidence"
    IDLE_EVIDENCE = "evidence, though no answer is expected"
    NO_TURNS = "tagged follow-up, without earlier turns"
    EMPTY_STRING = "an empty string"
    FORBIDDEN_NEEDED = "forbidden, yet part of what is needed"
    OWN_PAIR = "its pair is itself"
    NO_PAIR = "its pair doesn't exist"
    ID_TWICE = "its id is used twice"
    ASKED_TWICE = "the same question is asked twice"
    IN_BOTH_HALVES = "the development half asks the same"
    NO_DOCUMENT = "no such document"
    NOT_THERE = "not in the document"
    NO_SECTION = "no such section"
    NOT_IN_SECTION = "not in the section"


@dataclass(frozen=True, slots=True)
class GoldFault:
    """A case, what is wrong with it, and with which string, pair or document."""

    case: str
    wrong: Wrong
    detail: str = ""


def gold_faults(
    cases: Collection[Case],
    texts: Mapping[str, str],
    sections: Mapping[str, Sequence[HeldSection]] | None = None,
) -> list[GoldFault]:
    """Return everything wrong with the cases of one half, in their order.

    ``texts`` gives the canonical text of each document by file name, ``sections`` its sections, as
    `eval.held_texts` does; without them sections aren't looked at.
    """
    held = {name: flat(text) for name, text in texts.items()}
    found = set_faults(cases)
    for case in cases:
        found += _proof_faults(case, held)
        found += [] if sections is None else _section_faults(case, sections)
    return found


def set_faults(cases: Collection[Case]) -> list[GoldFault]:
    """Return what is wrong with the cases whatever the documents say."""
    ids = Counter(case.id for case in cases)
    asked = Counter(map(_asked, cases))
    found = []
    for case in cases:
        found += [*_case_faults(case), *_pair_faults(case, ids)]
        if ids[case.id] > 1:
            found.append(GoldFault(case.id, Wrong.ID_TWICE))
        if asked[_asked(case)] > 1:
            found.append(GoldFault(case.id, Wrong.ASKED_TWICE))
    return found


def shared_questions(dev: Iterable[Case], test: Iterable[Case]) -> list[GoldFault]:
    """Return the cases of the test half whose question stands in the development half, too."""
    asked = {(case.turns, flat(case.question)) for case in dev}
    return [
        GoldFault(case.id, Wrong.IN_BOTH_HALVES)
        for case in test
        if (case.turns, flat(case.question)) in asked
    ]


def missing_strings(proof: Proof, held: Mapping[str, str]) -> list[str]:
    """Return the needed strings that don't stand in the document's flat text."""
    return [string for string in proof.needed if flat(string) not in held[proof.source]]


def _asked(case: Case) -> tuple[object, ...]:
    return case.turns, flat(case.question), case.unit, case.as_of


def _proof_faults(case: Case, held: Mapping[str, str]) -> Iterator[GoldFault]:
    for proof in case.evidence:
        if proof.source not in held:
            yield GoldFault(case.id, Wrong.NO_DOCUMENT, proof.source)
            continue
        for string in missing_strings(proof, held):
            yield GoldFault(case.id, Wrong.NOT_THERE, f"{proof.source}: {string}")


def _section_faults(
    case: Case, sections: Mapping[str, Sequence[HeldSection]]
) -> Iterator[GoldFault]:
    for proof in case.evidence:
        if not proof.section or proof.source not in sections:
            continue
        named = [held for held in sections[proof.source] if names(proof.section, held.path)]
        where = f"{proof.source}: {HEADINGS.join(proof.section)}"
        if not named:
            yield GoldFault(case.id, Wrong.NO_SECTION, where)
            continue
        for string in proof.needed:
            if not any(flat(string) in held.text for held in named):
                yield GoldFault(case.id, Wrong.NOT_IN_SECTION, f"{where}: {string}")


def _case_faults(case: Case) -> Iterator[GoldFault]:
    answered = case.expect is Expectation.ANSWERED
    needed = [string for proof in case.evidence for string in proof.needed]
    holds = {
        Wrong.NO_QUESTION: not case.question.strip(),
        Wrong.NO_EVIDENCE: answered and not case.evidence,
        Wrong.IDLE_EVIDENCE: bool(case.evidence) and not answered,
        Wrong.NO_TURNS: FOLLOW_UP in case.tags and not case.turns,
        Wrong.EMPTY_STRING: not all(map(flat, (*needed, *case.forbidden, *case.says))),
    }
    yield from (GoldFault(case.id, wrong) for wrong, so in holds.items() if so)
    for string in case.forbidden:
        if any(flat(string) in flat(one) for one in needed):
            yield GoldFault(case.id, Wrong.FORBIDDEN_NEEDED, string)


def _pair_faults(case: Case, ids: Mapping[str, int]) -> Iterator[GoldFault]:
    if case.pair == case.id:
        yield GoldFault(case.id, Wrong.OWN_PAIR)
    elif case.pair and not ids[case.pair]:
        yield GoldFault(case.id, Wrong.NO_PAIR, case.pair)
