"""Gold candidates out of the journal, in the schema of `eval.cases`: a person decides on each.

A question that found no answer is proposed as one to refuse, an answer that was liked with the
places that it cited, one that was disliked without evidence, for the right one to be picked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eval.cases import Case, Expectation, Proof
from eval.gold_faults import FOLLOW_UP
from eval.held_texts import file_name, path_at
from eval.wording import flat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from eval.live.log import Asked
    from knowledge.library import Library

CANDIDATE = "candidate"
UP, DOWN = "up", "down"


def candidates(
    log: Iterable[Asked], unanswered: Sequence[Sequence[Asked]], library: Library | None
) -> list[Case]:
    """Return one case for each group of unanswered questions, and one for each question rated.

    Where opinions on a question differ, the one who disliked its answer is heard.
    """
    refused = [_case(group[0], Expectation.REFUSED, "unanswered") for group in unanswered]
    rated = [asked for asked in log if asked.rating and not asked.unanswered]
    liked = [
        _case(asked, Expectation.ANSWERED, "rated-up", _proofs(asked, library))
        for asked in rated
        if asked.rating == UP
    ]
    disliked = [
        _case(asked, Expectation.ANSWERED, "rated-down") for asked in rated if asked.rating == DOWN
    ]
    once = {(case.turns, flat(case.question), case.as_of): case for case in [*liked, *disliked]}
    return [*refused, *once.values()]


def write(cases: Iterable[Case], path: Path) -> None:
    """Write the cases as JSON lines, defaults left out."""
    lines = (case.model_dump_json(exclude_defaults=True) for case in cases)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _case(asked: Asked, expect: Expectation, origin: str, evidence: tuple[Proof, ...] = ()) -> Case:
    return Case(
        id=f"live-{asked.answer_id[:8]}",
        question=asked.question,
        turns=asked.before,
        as_of=asked.as_of,
        expect=expect,
        evidence=evidence,
        tags=(CANDIDATE, origin, *([FOLLOW_UP] if asked.before else [])),
    )


def _proofs(asked: Asked, library: Library | None) -> tuple[Proof, ...]:
    """Return what was cited, quoted anew; documents that are held no longer prove nothing."""
    if library is None:
        return ()
    held = {document.id: file_name(document) for document in library.documents()}
    quotes: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for document_id, start, end in asked.citations:
        if document_id in held:
            place = held[document_id], path_at(library, document_id, start)
            quotes.setdefault(place, []).append(library.text(document_id)[start:end])
    return tuple(
        Proof(source=source, section=section, needed=tuple(dict.fromkeys(strings)))
        for (source, section), strings in quotes.items()
    )
