"""A gold case made from a real answer: its evidence is picked from what was cited, by number."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answers import Question
from eval.cases import Case, Expectation, Proof, load_cases
from eval.gold_faults import gold_faults
from eval.held_texts import file_name, sections_of, texts_of
from eval.live.candidates import CANDIDATE

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from bot.answers import Answer
    from bot.bootstrap import Service
    from eval.gold_faults import GoldFault

BESIDES = 5  # passages shown beside the citations, for answers that cite the wrong ones
BREAK = "|"
_NUMBERED = re.compile(r"(\D*)(\d+)")


@dataclass(frozen=True, slots=True)
class Asking:
    """A question to be added, with everything that bears on its answer."""

    question: str
    as_of: dt.date
    turns: tuple[str, ...] = ()
    unit: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A numbered place that may be evidence; ``cited`` by the answer, or only found."""

    n: int
    source: str
    section: tuple[str, ...]
    quote: str
    cited: bool


def asking_of(case: Case) -> Asking:
    """Return the question of a candidate, to be asked anew and judged by a person."""
    tags = tuple(tag for tag in case.tags if tag != CANDIDATE)
    return Asking(case.question, case.as_of, case.turns, case.unit, tags)


def ask(service: Service, asking: Asking) -> tuple[Answer, tuple[Place, ...]]:
    """Answer the question, its earlier turns first; return the places that may be evidence.

    First those that the answer cites, under the numbers that it gives them; then the best passages
    of search, so that a wrong answer can be given the right evidence.
    """
    conversation = uuid.uuid4().hex
    for turn in asking.turns:
        service.answering.answer(Question(turn, asking.as_of, conversation, asking.unit))
    answer = service.answering.answer(
        Question(asking.question, asking.as_of, conversation, asking.unit)
    )
    cited = [
        Place(c.n, file_name(c.document), c.section, c.quote, cited=True) for c in answer.citations
    ]
    found = _found(service, asking.question, len(cited))
    return answer, (*cited, *found)


def needed_strings(wishes: Iterable[str]) -> dict[int, tuple[str, ...]]:
    """Read "number=string" wishes, several strings for one number broken by "|".

    Raises ValueError where there is no number before the equals sign.

    >>> needed_strings(["1=18,6 tỷ đồng|năm 2026", "2=15%"])
    {1: ('18,6 tỷ đồng', 'năm 2026'), 2: ('15%',)}
    """
    found: dict[int, tuple[str, ...]] = {}
    for wish in wishes:
        number, _, strings = wish.partition("=")
        found[int(number)] = (*found.get(int(number), ()), *_strings(strings))
    return found


def proofs_of(places: Sequence[Place], needed: Mapping[int, Sequence[str]]) -> tuple[Proof, ...]:
    """Return the evidence: the strings needed of each section, by the number of the place.

    Raises KeyError for a number that isn't shown.
    """
    by_number = {place.n: place for place in places}
    found: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for number, strings in needed.items():
        place = by_number[number]
        found.setdefault((place.source, place.section), []).extend(strings)
    return tuple(
        Proof(source=source, section=section, needed=tuple(dict.fromkeys(strings)))
        for (source, section), strings in found.items()
    )


def made_case(
    asking: Asking,
    expect: Expectation,
    evidence: tuple[Proof, ...],
    forbidden: tuple[str, ...],
    case_id: str,
) -> Case:
    """Put a case together."""
    return Case(
        id=case_id,
        question=asking.question,
        turns=asking.turns,
        as_of=asking.as_of,
        unit=asking.unit,
        expect=expect,
        evidence=evidence,
        forbidden=forbidden,
        tags=asking.tags,
    )


def next_id(cases: Sequence[Case], prefix: str) -> str:
    """Return the id after the highest one, in the manner of those that there are.

    >>> next_id([], "q")
    'q001'
    """
    numbered = [(m[1], m[2]) for case in cases if (m := _NUMBERED.fullmatch(case.id))]
    if not numbered:
        return f"{prefix}{len(cases) + 1:03}"
    letters, digits = max(numbered, key=lambda each: int(each[1]))
    return f"{letters}{int(digits) + 1:0{len(digits)}}"


def held_cases(path: Path) -> list[Case]:
    """Return the cases of a file; none where it doesn't exist yet."""
    return load_cases(path) if path.is_file() else []


def faults_of(case: Case, held: Sequence[Case], service: Service) -> list[GoldFault]:
    """Return what is wrong with a case beside those that the set holds already."""
    library = service.library
    found = gold_faults([*held, case], texts_of(library), sections_of(library))
    return [fault for fault in found if fault.case == case.id]


def append_case(path: Path, case: Case) -> None:
    """Add a case at the end of a file, defaults left out."""
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    gap = "" if not before or before.endswith("\n") else "\n"
    path.write_text(f"{before}{gap}{case.model_dump_json(exclude_defaults=True)}\n", "utf-8")


def _found(service: Service, question: str, cited: int) -> list[Place]:
    hits = service.library.search(question, top_k=BESIDES)
    names = {d.id: file_name(d) for d in service.library.documents()}
    return [
        Place(n, names[hit.passage.document_id], hit.passage.section, hit.passage.text, cited=False)
        for n, hit in enumerate(hits, start=cited + 1)
    ]


def _strings(written: str) -> tuple[str, ...]:
    return tuple(string.strip() for string in written.split(BREAK) if string.strip())
