"""The figures of several sides, a line each, and which is higher.

What is told of the difference follows from the two values alone; no number is computed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.drafts import Draft
from bot.figures.bounds import LEAST, MOST
from bot.figures.likeness import alike
from bot.figures.side_figures import SideFigures, of_one_time
from bot.figures.sides import words_of
from bot.figures.units import amount, same_measure
from bot.figures.wording import capitalised, told
from bot.numerals import unsupported
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.figures.judge import Match
    from bot.figures.sides import Side
    from bot.passages.terms import Vocabulary
    from knowledge.library import Library

_COMPARES = re.compile(r"\b(?:hơn|so với|bằng)\b")
_AGAINST = re.compile(
    r"\b(?:đạt|vượt|bằng|hoàn thành|cao hơn|thấp hơn)\b(?:[^,;.]|(?<=\d)[.,](?=\d)){0,24}\b(?:kế hoạch|mục tiêu|chỉ tiêu|dự toán|nghị quyết)\b"
)
CLOSE = 0.8


def compose_sides(
    sides: Sequence[Side],
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
    least: float = 0.0,
) -> Draft | None:
    """Say the figure of each side, which is higher, and which sides have none.

    Null when no side has any, or one of them holds less than ``least`` of what is asked for itself.
    """
    figures = SideFigures(sides, library, vocabulary, evidence.as_of)
    found = figures.found()
    told_itself = next(
        (match for match in found[0] if sides[0].nature and _AGAINST.search(match.stated.sentence)),
        None,
    )
    if told_itself is not None:
        return in_its_sentence(told_itself, evidence)
    chosen = figures.chosen(found)
    if not any(chosen):
        return None
    if _one_for_all(chosen):
        itself = chosen[0]
        compares = itself is not None and _COMPARES.search(itself.stated.clause_text)
        return in_its_sentence(itself, evidence) if itself and compares else None
    if any(match is not None and match.own < least for match in chosen):
        return None
    draft = Draft(follow_ups=[replies.ask_status()])
    missing = [side.name for side, match in zip(sides, chosen, strict=True) if match is None]
    if missing:
        draft.frame(replies.SIDE_MISSING)
        draft.notices.append(replies.no_figure_of(missing))
    lines = [
        _line(side, match, evidence)
        for side, match in zip(sides, chosen, strict=True)
        if match is not None
    ]
    _say_higher(draft, sides, chosen, lines)
    for words, marks in lines:
        draft.say(words, *marks)
    return draft


def _one_for_all(chosen: Sequence[Match | None]) -> bool:
    """Whether one figure stands for every side: it tells them not apart."""
    places = {(m.stated.document.id, m.stated.figure.position) for m in chosen if m is not None}
    return len(chosen) > 1 and None not in chosen and len(places) == 1


def in_its_sentence(match: Match, evidence: EvidenceList) -> Draft:
    """Say in its own sentence how one side stands to the other: "đạt 97,5% kế hoạch"."""
    document = match.stated.document
    draft = Draft(follow_ups=[replies.ask_status()])
    words = " ".join(match.stated.sentence.split()).rstrip(" .;")
    draft.say(
        f"{words} – {document_names.according_to([document])}",
        evidence.cite(document, match.stated.span),
    )
    return draft


def _line(side: Side, match: Match, evidence: EvidenceList) -> tuple[str, list[int]]:
    """Return the line of one side, named where its words don't say it, and its marks."""
    document = match.stated.document
    said = told(match.stated, evidence.library, side.asked.years)
    number = document.metadata.readings.get("number") if side.asked.numbers else None
    proofs = [*said.proofs, *([number.span] if number else [])]
    marks = [evidence.cite(document, span) for span in proofs]
    words = f"{said.words} – {document_names.according_to([document])}"
    quotes = [span.of(evidence.library.text(document.id)) for span in proofs]
    name = _name(side, match)
    if fold(name) not in fold(said.words) and not unsupported(name, quotes):
        words = f"{capitalised(name)}: {words}"
    return f"- {words}", marks


def _name(side: Side, match: Match) -> str:
    """Return the name of a side as the document writes it, or else as asked."""
    number = match.stated.document.metadata.number
    if number and side.asked.numbers:
        return number
    for words in (
        match.stated.sentence,
        match.stated.headings,
        match.stated.document.metadata.title or "",
    ):
        at = fold(words).find(fold(side.name))
        if at >= 0:
            return words[at : at + len(side.name)]
    return side.name


def _say_higher(
    draft: Draft,
    sides: Sequence[Side],
    chosen: Sequence[Match | None],
    lines: Sequence[tuple[str, list[int]]],
) -> None:
    """Say which of two sides is higher where their values show it."""
    if len(chosen) != 2 or None in chosen or sides[0].nature is not None:  # noqa: PLR2004 - higher and lower need two sides
        return  # what was planned may have been planned for another part than what came
    one, other = (match for match in chosen if match is not None)
    same = same_measure(one.stated.figure.unit, other.stated.figure.unit)
    same = same and (of_one_time(one, other) or bool(sides[0].asked.years))
    sure = min(one.coverage, other.coverage) >= CLOSE
    if not same or not (sure or alike(one, other, words_of(sides))):
        return
    marks = list(dict.fromkeys(mark for _, cited in lines for mark in cited))
    names = [_name(side, match) for side, match in zip(sides, (one, other), strict=True)]
    values = [amount(match.stated) for match in (one, other)]
    if values[0] == values[1] and not (_bound(one) or _bound(other)):
        draft.say(replies.equal_sides(*names), *marks)
    elif _surely_above(one, other):
        draft.say(replies.higher_side(*names), *marks)
    elif _surely_above(other, one):
        draft.say(replies.higher_side(*reversed(names)), *marks)


def _surely_above(one: Match, other: Match) -> bool:
    """Whether a value is above another whatever their bounds leave open."""
    lowest, highest = amount(one.stated)[0], amount(other.stated)[1] or amount(other.stated)[0]
    return lowest > highest and _bound(one) != "most" and _bound(other) != "least"


def _bound(match: Match) -> str:
    qualifier = fold(match.stated.figure.qualifier or "")
    if MOST.search(qualifier):
        return "most"
    return "least" if LEAST.search(qualifier) else ""
