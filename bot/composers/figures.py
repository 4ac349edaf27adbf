"""One figure, said directly: value, unit, period, place, condition, and where it is written."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.answers import AnswerStatus
from bot.composers.figure_sides import compose_sides
from bot.composers.fuller_quotes import clauses_of
from bot.composers.open_rows import tell_open_row
from bot.composers.parts_of_sums import compose_part_and_sum
from bot.composers.sources import readable
from bot.drafts import Draft
from bot.figures.by_meaning import LIKELY, likeliest, nearest
from bot.figures.candidates import question_read, weighed
from bot.figures.choice import Choice, chosen_of, of_rank
from bot.figures.columns import of_column
from bot.figures.comparison_sides import (
    levels_of,
    several_values,
    tells_change,
    without_compared_year,
)
from bot.figures.judge import Judge
from bot.figures.of_its_document import of_its_document
from bot.figures.openings import (
    ASKS_PARTS,
    leaves_figure_open,
    with_roman,
    with_ten_thousand,
    without_denied,
    without_guess,
)
from bot.figures.parts import one_of_several
from bot.figures.several import each_asked
from bot.figures.wording import named_alone, told, with_parts
from bot.passages.expectations import expected, holds_sign
from bot.passages.expected_kinds import Expected
from bot.passages.item_lines import line_around
from bot.passages.needs import TIMES, needs_of, untold
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.evidence import EvidenceList
    from bot.figures.by_meaning import Near
    from bot.figures.index import Stated
    from bot.figures.judge import Match
    from bot.figures.sides import Side
    from bot.passages.needs import Need
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.library import Library
    from knowledge.retrieval import Hit

MOST_DOCUMENTS = 3
MOST_RIVALS = 4
MOST_TOLD = 500
NEAR = 0.8
_AMOUNT = re.compile(r"\bbao nhieu\b|\bmay (?:phan tram\b|%|diem\b|lan\b)")


def compose_figures(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Answer with the figure asked for; null when the passages have to answer.

    What other documents say of the same figure is cited with it when it agrees, and told
    beside it when it doesn't.
    """
    if expected(asked.folded, figure=True) is Expected.TIME and not _AMOUNT.search(asked.folded):
        return None
    asked = of_its_document(asked, library.documents(), vocabulary)
    of_sum = compose_part_and_sum(asked, library, vocabulary, evidence)
    if of_sum is not None:
        return of_sum
    levels = levels_of(asked)
    asked = without_compared_year(_as_written(asked, vocabulary))
    found = weighed(asked, library, vocabulary, evidence.as_of)
    choice = of_rank(chosen_of(found, asked.folded), asked.folded)
    parts = None
    if ASKS_PARTS.search(asked.folded):
        parts = _of_whole_asked_first(asked, library, vocabulary, evidence)
        parts = parts or _with_parts(choice, found, evidence)
    several = parts or _each_told(asked, library, vocabulary, evidence)
    if several is not None:
        return several
    sides = several_values(asked)
    if sides and not (choice.best and _names_all(choice.best, sides)):
        return compose_sides(sides, library, vocabulary, evidence)
    if levels and not (choice.best and tells_change(choice.best.stated, since=levels[1].name)):
        return compose_sides(levels, library, vocabulary, evidence)
    of_the_column = of_column(choice, found, asked, vocabulary)
    return _told(of_the_column, evidence, asked, vocabulary) if of_the_column else None


def _as_written(asked: Understanding, vocabulary: Vocabulary) -> Understanding:
    """Return the question without guesses and what isn't meant, in the documents' numbers."""
    text = without_denied(asked.text)
    if vocabulary.counts.get("van dan", 0) > vocabulary.counts.get("000 dan", 0):
        text = with_ten_thousand(text)
    return _reworded(asked, with_roman(without_guess(text), vocabulary.counts))


def _reworded(asked: Understanding, text: str) -> Understanding:
    """Return the question in other words, searched for as before; itself when they are the same."""
    return asked if text == asked.text else replace(asked, text=text, folded=fold(text))


def _told(
    choice: Choice, evidence: EvidenceList, asked: Understanding, vocabulary: Vocabulary
) -> Draft | None:
    """Say the figure chosen, beside those of other documents and other cases; null for none."""
    if choice.best is None:
        return None
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    if choice.differing:
        others = [*choice.agreeing, *choice.differing]
        _side_by_side(draft, [choice.best, *others][:MOST_DOCUMENTS], evidence, asked)
    elif tell_open_row(draft, choice.best.stated, asked, vocabulary, evidence):
        return draft
    elif choice.rivals and len(choice.rivals) < MOST_RIVALS:
        draft.frame(replies.SEVERAL_FIGURES)
        for match in (choice.best, *choice.rivals):
            words, marks = _cited(match, evidence, asked)
            draft.say(f"- {words} – {document_names.according_to([match.stated.document])}", *marks)
    else:
        agreeing = choice.agreeing[: MOST_DOCUMENTS - 1]
        _together(draft, choice.best, agreeing, evidence, asked)
    return draft


def _of_whole_asked_first(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Say a whole with its parts where it is asked for before these: "kinh phí bao nhiêu, trong đó …".

    What a part is called ("ngân sách tỉnh") stands with other wholes, too: the whole is chosen by
    its own words.
    """
    parted = _AMONG.search(asked.folded)
    if parted is None or not _AMOUNT.search(asked.folded[: parted.start()]):
        return None
    head = _reworded(asked, asked.text[: parted.start()].rstrip(" ,"))
    found = weighed(head, library, vocabulary, evidence.as_of)
    return _with_parts(chosen_of(found, head.folded), found, evidence)


_AMONG = re.compile(r"[,;]?\s*(?:va )?trong (?:so )?do\b")


def _with_parts(choice: Choice, found: Sequence[Match], evidence: EvidenceList) -> Draft | None:
    """Say the whole that the figure chosen is or is a part of, with its parts; null without."""
    if choice.best is None:
        return None
    span = choice.best.stated.span
    wholes = (m.stated for m in found if m.stated.span == span and not m.faults)
    told_so = ((stated, where) for stated in wholes if (where := with_parts(stated)))
    stated, where = next(told_so, (choice.best.stated, None))
    if where is None or where.end - where.start > MOST_TOLD:
        return None
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    words = readable(where.of(evidence.library.text(stated.document.id)))
    mark = evidence.cite(stated.document, where)
    draft.say(f"{words} – {document_names.according_to([stated.document])}", mark)
    return draft


def _each_told(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Say both figures that one question asks for; null when it asks for one or one is missing."""
    parts = each_asked(asked)
    found = [_first_found(part, library, vocabulary, evidence) for part in parts]
    best = [match for match in found if match is not None]
    if not best or len({id(match.stated) for match in best}) < len(best):
        return None
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    if found[0] is not None and _tells_all(found[0], asked, library):
        _together(draft, found[0], (), evidence, asked)
        return draft
    if len(best) < len(parts):
        return None
    alone = replace(asked, pieces=())
    for match in best:
        words, marks = _cited(match, evidence, alone)
        draft.say(f"- {words} – {document_names.according_to([match.stated.document])}", *marks)
    return draft


def _tells_all(match: Match, asked: Understanding, library: Library) -> bool:
    """Whether the line of the first figure, its notes included, tells what else is asked for."""
    needs, stated = needs_of(asked), match.stated
    text = library.text(stated.document.id)
    said = (stated.sentence, line_around(text, stated.span).of(text))
    others = set(needs[1:])
    return bool(others) and (
        not all(set(untold(words, needs)) & others for words in said)
        or all(_timed_beside(stated, need, text) for need in others)
    )


def _timed_beside(stated: Stated, need: Need, text: str) -> bool:
    """Whether the clause that gives a figure gives a time of the kind needed: "100 triệu, hạn đến 120 tháng"."""
    clauses = (span.of(text) for span in clauses_of(text, stated.span))
    own = [clause for clause in clauses if stated.value_text in clause]
    return need.kind in TIMES and any(holds_sign(clause, need.kind) for clause in own)


def _first_found(
    readings: Sequence[Understanding],
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Match | None:
    """Return the figure of the first reading of a part that has one."""
    for reading in readings:
        found = weighed(reading, library, vocabulary, evidence.as_of)
        choice = of_column(chosen_of(found), found, reading, vocabulary)
        if choice is not None and choice.best is not None:
            return choice.best
    return None


def compose_open_figure(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Answer with a figure what only may ask for one, when its words fit nearly all; else null."""
    guessed = _reworded(asked, without_guess(asked.text))
    if guessed is asked and not leaves_figure_open(asked.folded):
        return None
    found = weighed(guessed, library, vocabulary, evidence.as_of)
    near = {match.stated.span for match in found if match.coverage >= NEAR}
    choice = chosen_of([match for match in found if match.stated.span in near])
    return _told(choice, evidence, guessed, vocabulary)


class LikelyFigure:
    """A figure of the passages found, asked for in other words: weighed once, however likely."""

    def __init__(
        self,
        asked: Understanding,
        hits: Sequence[Hit],
        meant: Collection[str],
        vocabulary: Vocabulary,
        evidence: EvidenceList,
    ) -> None:
        self._asked = _as_written(asked, vocabulary)
        self._hits = hits
        self._meant = meant
        self._vocabulary = vocabulary
        self._evidence = evidence

    def compose(self, least: float = LIKELY) -> Draft | None:
        """Answer with it when it answers with odds of ``least``, from 0 to 1, at least; else null."""
        if self._judge is None:
            return None
        match = likeliest(self._judge, self._found, least)
        beside = [replace(near.match, faults=()) for near in self._found]
        choice = of_column(Choice(match), beside, self._asked, self._vocabulary)
        return _told(choice, self._evidence, self._asked, self._vocabulary) if choice else None

    @cached_property
    def _judge(self) -> Judge | None:
        """What figures are held against; null when nothing, or more than one value, is named."""
        library = self._evidence.library
        question = question_read(self._asked, library, self._vocabulary, named=self._bound)
        if not question.readings or several_values(self._asked):
            return None
        return Judge(question, self._vocabulary, self._evidence.as_of)

    @cached_property
    def _found(self) -> list[Near]:
        within = [hit for hit in self._hits if not self._bound or hit.document_id in self._meant]
        judge, library = self._judge, self._evidence.library
        return nearest(judge, within, library, self._meant) if judge else []

    @property
    def _bound(self) -> bool:
        return bool(self._asked.numbers or self._asked.document_ids)


def compose_near_miss(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Refuse, naming the figure of another time or place that is held; null when none is near.

    Its value is left to the place cited, so that nobody takes it for the answer.

    Only for what is asked of one scope that no figure is of, everything else being as asked.
    """
    found = weighed(asked, library, vocabulary, evidence.as_of)
    near = [m for m in found if m.sure and len(m.faults) == 1 and m.faults[0] in replies.DIFFERS_IN]
    if not near or near[0].coverage < NEAR:
        return None
    draft = Draft(status=AnswerStatus.NO_EVIDENCE, follow_ups=[replies.ask_documents()])
    draft.frame(replies.NEAR_FIGURE.format(differs=replies.DIFFERS_IN[near[0].faults[0]]))
    words, marks = named_alone(near[0].stated), _cited(near[0], evidence)[1]
    draft.say(f"- {words} – {document_names.according_to([near[0].stated.document])}", *marks)
    return draft


def _together(
    draft: Draft,
    best: Match,
    agreeing: Sequence[Match],
    evidence: EvidenceList,
    asked: Understanding,
) -> None:
    """Say the figure once, with every document that gives it."""
    words, marks = _cited(best, evidence, asked)
    marks += [_cited(match, evidence, asked)[1][0] for match in agreeing]
    source = document_names.according_to([match.stated.document for match in (best, *agreeing)])
    draft.say(f"{words} – {source}", *marks)


def _side_by_side(
    draft: Draft, matches: Sequence[Match], evidence: EvidenceList, asked: Understanding
) -> None:
    """Say what each document gives, the best fitting first."""
    draft.frame(replies.FIGURES_DIFFER)
    for match in matches:
        words, marks = _cited(match, evidence, asked)
        draft.say(f"- {document_names.attributed(match.stated.document)}: {words}", *marks)


def _names_all(match: Match, sides: Sequence[Side]) -> bool:
    """Whether one sentence is of all the places or years asked for: "từ A đến B".

    A table row holds a cell for each: the one chosen is of one alone.
    """
    said = fold(match.stated.clause_text if match.stated.clause.row else match.stated.sentence)
    return all(fold(side.name) in said for side in sides)


def _cited(
    match: Match, evidence: EvidenceList, asked: Understanding | None = None
) -> tuple[str, list[int]]:
    """Return a figure in words with its marks; told of what ``asked`` asks beside it, too."""
    years, needs = (asked.years, needs_of(asked)) if asked else ((), ())
    stated, library = match.stated, evidence.library
    if (
        asked
        and one_of_several(asked.folded, stated, library)
        and len(stated.sentence) <= MOST_TOLD
    ):
        return readable(stated.sentence), [evidence.cite(stated.document, stated.span)]
    said = told(stated, library, years, needs)
    marks = [evidence.cite(match.stated.document, span) for span in said.proofs]
    return said.words, marks
