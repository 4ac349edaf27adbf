"""What the documents say of each of several sides, a line each, where no figures tell them apart.

Each side is a question of its own. What is said of two sides in much the same words proves one
the other: such a pair needs less of each question than one sentence alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.passages import ENOUGH
from bot.composers.quoting import excerpt
from bot.composers.sources import in_words
from bot.drafts import Draft
from bot.figures.sides import NAMED, asking, matter_of, named_in, of_scopes, wish_of, words_of
from bot.figures.wording import capitalised
from bot.numerals import unsupported
from bot.passages.answerability import likely
from bot.passages.candidates import candidates, documents_meant
from bot.passages.contrasts import of_another, other_of_kind, same_of_kind
from bot.passages.search import find_passages
from bot.passages.terms import content_terms
from bot.questions.routes import Route
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.figures.sides import Side
    from bot.passages.candidates import Candidate
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.library import Library

WEIGHED = 10
PARALLEL = 3.5
BEHIND = 1.2
LEAST_ALIKE = 0.3
ALONE = 0.0
MOST_LESS = 1.5
LACKING, LACKING_IN_SERIES = 0.3, 0.6
ALIKE_TITLES = 0.5
NO_MORE = -4.0


@dataclass(frozen=True, slots=True)
class _Likely:
    """A sentence that may answer for a side, with its log odds and the words that aren't names.

    ``worth`` counts also whether it names the side; ``told`` are the words of the question that it
    holds, with its headings and title.
    """

    candidate: Candidate
    odds: float
    worth: float
    words: frozenset[str]
    told: frozenset[str]

    @property
    def place(self) -> tuple[str, int]:
        """Where it stands."""
        return self.candidate.document.id, self.candidate.span.start


def begin_content_sides(asked: Understanding, sides: Sequence[Side], library: Library) -> None:
    """Begin the searches of `compose_content_sides`, while figures of the sides are looked for."""
    wish = wish_of(asked)
    for side in sides:
        alone = _asked_of(side, wish)
        library.begin_search(alone.query or alone.text, document_ids=alone.document_ids or None)


def compose_content_sides(
    asked: Understanding,
    sides: Sequence[Side],
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Draft | None:
    """Say for each side the sentence that answers for it; null unless every side has its own."""
    wish = wish_of(asked)
    held = [_held(side, sides, wish, vocabulary, evidence) for side in sides]
    near = [[each for each in one if each.worth >= one[0].worth - BEHIND] for one in held]
    apart = (each for each in product(*near) if len({one.place for one in each}) == len(each))
    chosen = max(apart, key=_worth, default=())
    if not chosen or not _surely(chosen, sides, vocabulary) or _said_of_all(held, chosen, sides):
        return None
    draft = Draft(follow_ups=[replies.ask_status()])
    more = [] if wish or of_scopes(sides) else _beside(chosen, held, sides)
    for at, side in enumerate(sides):
        for each in (chosen, *more):
            words, marks = _line(side, each[at].candidate, evidence)
            draft.say(words, *marks)
    return draft


def _beside(
    chosen: Sequence[_Likely], held: Sequence[Sequence[_Likely]], sides: Sequence[Side]
) -> list[tuple[_Likely, ...]]:
    """Return the next sentences that tell the sides apart in like words, where there are any.

    What a thing is and what it is made of may be told in two places.
    """
    shown = {each.place for each in chosen}
    further = (
        each
        for each in product(
            *([one for one in likely_ if one.place not in shown] for likely_ in held)
        )
        if len({one.place for one in each}) == len(each) and _alike(each) >= LEAST_ALIKE
    )
    best = max(further, key=_worth, default=())
    named = all(
        one.odds >= 0 and fold(side.name) in fold(one.candidate.words)
        for side, one in zip(sides, best, strict=False)
    )
    return [best] if best and named else []


def _held(
    side: Side,
    sides: Sequence[Side],
    wish: str,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> list[_Likely]:
    """Return the sentences that may answer for a side, best first."""
    amount = wish == "bao nhiêu"
    asked = _asked_of(side, wish)
    meant = documents_meant(asked, evidence.library, vocabulary)
    hits = find_passages(asked, meant, evidence.library, vocabulary)
    found = likely(candidates(asked, hits, vocabulary, evidence, meant), figure=amount)
    names = words_of(sides)
    others = [other.name for other in sides if other is not side]
    terms = matter_of(side.asked.text) - names
    held = [
        _Likely(
            each,
            odds,
            odds + _named(side.name, others, each.words),
            frozenset(content_terms(each.words)) - names,
            frozenset(terms & _around(each)),
        )
        for each, odds in found
        if odds > NO_MORE and (each.values or not amount) and not _of_other(side.name, each.words)
    ]
    return sorted(held, key=lambda each: -each.worth)[:WEIGHED]


def _asked_of(side: Side, wish: str) -> Understanding:
    """Return what texts are asked of a side."""
    asked = replace(side.asked, route=Route.FIGURE if wish == "bao nhiêu" else Route.GENERAL)
    return asking(asked, f"{asked.text} {wish}") if wish and wish not in asked.text else asked


def _named(name: str, others: Sequence[str], quote: str) -> float:
    """Return how surely a quote is of a side, which it may call by another of its names."""
    surely = named_in(name, others, quote)
    return max(surely, NAMED) if same_of_kind(name, quote) else surely


def _of_other(name: str, quote: str) -> bool:
    """Whether a quote is of another of things that exclude each other than the side is."""
    said = fold(quote)
    return of_another(name, quote) or other_of_kind(fold(name), said, said)


def _around(candidate: Candidate) -> set[str]:
    title = candidate.document.metadata.title or ""
    above = " ".join(candidate.passage.section)
    return set(syllables(fold(f"{title} {above} {candidate.words}")))


def _alike(chosen: Sequence[_Likely]) -> float:
    """Return the share of words, numbers aside, that the sentences of all sides have in common."""
    words = [{word for word in each.words if not word.isdigit()} for each in chosen]
    most = max(map(len, words), default=0)
    return len(set.intersection(*words)) / most if most else 0.0


def _worth(chosen: Sequence[_Likely]) -> float:
    return sum(each.worth for each in chosen) + PARALLEL * _alike(chosen)


def _surely(chosen: Sequence[_Likely], sides: Sequence[Side], vocabulary: Vocabulary) -> bool:
    """Whether each sentence answers, with what being alike adds, and all are of one matter."""
    alike = _alike(chosen)
    least = ENOUGH - min(PARALLEL * alike, MOST_LESS) if alike >= LEAST_ALIKE else ALONE
    told = frozenset[str]().union(*(each.told for each in chosen))

    weight = vocabulary.weight_of
    lacking = LACKING_IN_SERIES if _of_one_series(chosen) else LACKING
    return _of_their_years(chosen, sides) and all(
        each.odds >= least and weight(told - each.told) <= lacking * weight(told) for each in chosen
    )


def _of_one_series(chosen: Sequence[_Likely]) -> bool:
    """Whether the sentences stand in one document, or in several that are called alike."""
    documents = [each.candidate.document for each in chosen]
    if len({document.id for document in documents}) == 1:
        return True
    places = {
        word for document in documents for word in syllables(fold(document.metadata.place or ""))
    }
    titles = [matter_of(document.metadata.title or "") - places for document in documents]
    return len(set.intersection(*titles)) >= ALIKE_TITLES * min(map(len, titles)) > 0


def _of_their_years(chosen: Sequence[_Likely], sides: Sequence[Side]) -> bool:
    """Whether each year's sentence says it, where another year's stands in the same document."""
    documents = {each.candidate.document.id for each in chosen}
    return len(documents) == len(chosen) or all(
        side.asked.years == sides[0].asked.years
        or all(str(year) in each.candidate.words for year in side.asked.years)
        for side, each in zip(sides, chosen, strict=True)
    )


def _said_of_all(
    held: Sequence[Sequence[_Likely]], chosen: Sequence[_Likely], sides: Sequence[Side]
) -> bool:
    """Whether one sentence that names every side answers better than one for each.

    One that lists them together is of both where it is told of either.
    """
    first, *others = [{each.place: each for each in one} for one in held]
    names = "|".join(re.escape(fold(side.name).partition(" o ")[0]) for side in sides)
    told = {each.place for each in chosen}
    listed = re.compile(rf"(?:{names})\s*(?:,|va|hoac)\s*(?:{names})")
    for place, each in first.items():
        quote = fold(each.candidate.words)
        if all(fold(side.name) in quote for side in sides) and all(place in one for one in others):
            both = [each, *(one[place] for one in others)]
            better = min(one.worth for one in both) >= max(one.worth for one in chosen)
            if better or (place in told and listed.search(quote)):
                return True
    return False


def _line(side: Side, candidate: Candidate, evidence: EvidenceList) -> tuple[str, list[int]]:
    """Return the line of one side, named where its words don't say it, and its marks."""
    document, text = candidate.document, evidence.library.text(candidate.document.id)
    span = excerpt(side.asked, candidate, text)
    marks = [evidence.cite(document, span, passage=candidate.passage)]
    said = in_words(span.of(text), side.asked.years)
    words = f"{said} – {document_names.according_to([document])}"
    if fold(side.name) not in fold(said):
        title = document.metadata.readings.get("title")
        proofs = [span.of(text), *([title.span.of(text)] if title else [])]
        if unsupported(side.name, proofs):
            return f"- {words}", marks
        if unsupported(side.name, proofs[:1]) and title:
            marks.append(evidence.cite(document, title.span))
        words = f"{capitalised(side.name)}: {words}"
    return f"- {words}", marks
