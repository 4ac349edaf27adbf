"""What a question asks for: its route, and the units, years, places and documents in it.

Rules run over folded text, so that "so noi vu phai lam gi" and "Sở Nội vụ phải làm gì?"
are one question. They know the language of questions, never a document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot import replies
from bot.figures.times import YEAR_SPAN
from bot.questions.abbreviations import shipped
from bot.questions.asked_of_both import asked_of_both
from bot.questions.completed_text import leans, parted, plain_dashes
from bot.questions.definition_questions import defined_term
from bot.questions.english import in_vietnamese, is_english
from bot.questions.everyday_asking import as_written
from bot.questions.follow_up_forms import OUR_PLACE
from bot.questions.follow_ups import completed
from bot.questions.halves import spelled_out
from bot.questions.held_words import HeldWords
from bot.questions.how_many_places import asking_how_many
from bot.questions.leanings import A_MATTER, BARE, leanings, named_by
from bot.questions.marks_in_context import marked
from bot.questions.mentions import document_numbers, kinds_in, places_in
from bot.questions.offenders import without_caught
from bot.questions.parts import parts_of, pieces_of
from bot.questions.periods import periods_in, told_from, years_in
from bot.questions.possessors import without_possessor
from bot.questions.preambles import without_side, without_story
from bot.questions.routes import (
    EXHAUSTIVE,
    OF_TEXT,
    Route,
    SmallTalk,
    counts,
    gives_own_office,
    route_of,
    small_talk_of,
    speaks_of_own_unit,
)
from bot.questions.spelling import cleaned, evenly_marked, without_marks, written_out
from bot.questions.telex import decoded
from bot.questions.typing_slips import corrected
from bot.questions.where_written import without_where_written
from bot.safety.refusals import LONGEST, Refusal, refusal_of
from knowledge.text import fold, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from bot.answers import Question
    from bot.journal import Turn
    from bot.questions.abbreviations import Abbreviations
    from bot.questions.document_questions import Fact


@dataclass(frozen=True, slots=True)
class Understanding:
    """A question, read.

    ``text`` stands alone: written out and completed from the turn before, its diacritics as
    typed; ``query`` is what is searched for: ``text`` with missing diacritics restored.
    ``compares`` when values of several years, places or documents are asked for side by side;
    ``term`` is what a definition is asked of, empty otherwise; ``periods`` are spans of time
    besides whole years, as written ("quý I", "6 tháng đầu năm", "2026-2030"); ``exhaustive``
    when everything is asked for ("tất cả", "những gì"). ``assumed`` are sentences that say
    which of several readings was taken; they become notices of the answer. ``refusal`` is
    why the message is declined, null when it isn't. ``parts`` are questions of different kinds,
    answered one by one; ``pieces`` several things asked of one matter, answered as a whole first.
    The pieces are ``apart`` when one amount is asked of different things, told perhaps in two papers.
    An ``aside`` is asked beside what has an answer: it is better left open than guessed.
    ``spoken_of`` are the documents of the answer before; ``leanings`` other readings, of the first
    of them, that hold where it says as much. ``plain`` when it was typed without marks: those it
    has are likely ones.
    """

    text: str
    folded: str
    route: Route
    fact: Fact | None = None
    small_talk: SmallTalk | None = None
    own_unit: bool = False
    years: tuple[int, ...] = ()
    places: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    document_ids: tuple[str, ...] = ()
    followed: bool = field(default=False)
    query: str = ""
    compares: bool = False
    term: str = ""
    periods: tuple[str, ...] = ()
    exhaustive: bool = False
    assumed: tuple[str, ...] = ()
    refusal: Refusal | None = None
    alone: str = ""
    spoken_of: tuple[str, ...] = ()
    leanings: tuple[Understanding, ...] = ()
    parts: tuple[Understanding, ...] = ()
    pieces: tuple[Understanding, ...] = ()
    apart: bool = False
    aside: bool = False
    root: str = ""
    plain: bool = False

    @property
    def names_no_paper(self) -> bool:
        """Whether no document is named by its number, nor is the question bound to any."""
        return not (self.numbers or self.document_ids)

    @property
    def subject(self) -> str:
        """The question without document numbers, which are matched as numbers."""
        return _NUMBERED.sub(" ", self.text)


def understand(
    question: Question,
    before: Turn | None,
    places: Iterable[str] = (),
    held: HeldWords | None = None,
    known: Abbreviations | None = None,
    foresee: Callable[[str], None] | None = None,
) -> Understanding:
    """Read a question in its conversation; ``before`` is the turn it may follow up.

    ``places`` are those of the documents held, which no gazetteer need know; ``held`` tells
    which words those documents use; ``known`` are the abbreviations, else the shipped ones.
    ``foresee`` is told what will be searched for first, as soon as it is likely: it was so of 98 of
    100 questions; nothing of what is declined.
    """
    held, places = held or HeldWords(), tuple(places)
    typed = plain_dashes(cleaned(question.text[:LONGEST]))
    refusal = None if small_talk_of(fold(typed)) else _refusal(question.text, held)
    if refusal is not None:
        text = cleaned(question.text)
        return Understanding(text, fold(text), Route.DECLINED, refusal=refusal)
    if len(question.text) > LONGEST:
        return Understanding(typed, fold(typed), Route.SMALL_TALK, small_talk=SmallTalk.TOO_LONG)
    if is_english(typed):
        translated = in_vietnamese(typed)
        if translated is None:
            return Understanding(
                typed, fold(typed), Route.SMALL_TALK, small_talk=SmallTalk.LANGUAGE
            )
        typed = translated
    meant, plain = _as_meant(typed, held, known)
    told = without_side(without_story(without_caught(meant), places), places)
    alone = asking_how_many(without_where_written(told))
    whole = completed(alone, before, places)
    if whole.followed and re.search(r"[a-z]{2}", alone) and not has_diacritics(alone):
        whole = replace(whole, text=without_marks(whole.text))
    several = parts_of(whole.text)
    if foresee:
        first = next(iter(several), whole.text)
        foresee((known or shipped()).both_ways(without_possessor(first)))
    documents = question.document_ids or whole.document_ids
    numbered = typed if not whole.followed else ""
    asked = _read(whole.text, folded_asked(alone), question, places, known, numbered)
    root = before.completed if before and whole.aside else asked.text
    asked = replace(
        asked,
        followed=whole.followed,
        document_ids=documents,
        root=root,
        alone=alone,
        spoken_of=before.document_ids if before else (),
        plain=plain,
    )
    if whole.whole:
        route, fact, _ = route_of(asked.folded, asked.folded)  # the turn before gave its form
        asked = replace(asked, route=route, fact=fact)
    of_matter = whole.followed and not whole.whole and leans(whole.text)
    if asked.route is Route.FACT and of_matter:
        asked = replace(asked, route=Route.GENERAL, fact=None)  # of a matter, of no document

    def read(questions: list[str]) -> tuple[Understanding, ...]:
        return tuple(
            replace(
                _read(each, folded_asked(each), question, places, known),
                document_ids=documents,
                plain=plain,
            )
            for each in questions
        )

    leaning = _leaning(read(leanings(alone, whole, before, places)), before) if before else ()
    parts = tuple(_pieced(part, read) for part in read(several))
    of_text = not parts and asked.route in OF_TEXT
    pieced, apart = _in_pieces(whole.text, asked, places, read) if of_text else ((), False)
    return replace(asked, parts=parts, pieces=pieced, apart=apart, leanings=leaning)


def _in_pieces(
    text: str,
    asked: Understanding,
    places: Iterable[str],
    read: Callable[[list[str]], tuple[Understanding, ...]],
) -> tuple[tuple[Understanding, ...], bool]:
    """Return the several things that a question asks, and whether these are one amount of two."""
    both = asked_of_both(text)
    pieces = spelled_out(text, places) or pieces_of(text) or both
    pieced = read(pieces)
    if asked.compares:
        of_years = asked.route is Route.FIGURE and _of_one_year_each(pieced)
        return (pieced, True) if of_years else ((), False)
    return pieced, bool(pieced) and pieces == both


def _of_one_year_each(pieces: Sequence[Understanding]) -> bool:
    """Whether two pieces ask for the values of two years, one each."""
    years = [each.years for each in pieces]
    return len(years) == 2 and all(len(own) == 1 for own in years) and years[0] != years[1]  # noqa: PLR2004 - one year and another


def _pieced(
    part: Understanding, read: Callable[[list[str]], tuple[Understanding, ...]]
) -> Understanding:
    """Return a part of a question with the several things that it asks of one matter."""
    of_text = part.route in OF_TEXT and not part.compares
    return replace(part, pieces=read(pieces_of(part.text))) if of_text else part


def folded_asked(text: str) -> str:
    """Return a question folded, "AI" (trí tuệ nhân tạo) in capitals: it doesn't ask who.

    >>> folded_asked("AI rủi ro thấp là gì"), folded_asked("AI KÝ VĂN BẢN"), folded_asked("Ai ký")
    ('AI rui ro thap la gi', 'ai ky van ban', 'ai ky')
    """
    folded = fold(text)
    if text.isupper() or len(folded) != len(text):
        return folded
    for match in _INTELLIGENCE.finditer(text):
        folded = f"{folded[: match.start()]}{match[0]}{folded[match.end() :]}"
    return folded


_INTELLIGENCE = re.compile(r"\bAI\b")


def _leaning(others: Iterable[Understanding], before: Turn) -> tuple[Understanding, ...]:
    """Bind other readings to the document before; what they lean on stays what the talk is of."""
    return tuple(
        replace(
            each,
            document_ids=before.document_ids[:1],
            followed=True,
            root=_root(each.text, before),
            route=Route.GENERAL if each.route is Route.FACT else each.route,
        )
        for each in others
        if each.route in OF_TEXT or (each.route is Route.FACT and leans(each.text))
    )


def _root(read: str, before: Turn) -> str:
    """Return the question that later ones lean on: of few words it is the one before that.

    What a question of many words adds to the matter before is a matter of its own, and so is
    what is asked of one's own place as a whole.
    """
    asks, matter = parted(read)
    own = len(named_by(asks))
    scoped = own > BARE and OUR_PLACE.search(fold(asks))  # "tỉnh mình còn mấy xã, phường"
    if own > A_MATTER or (not matter and own > BARE) or scoped:
        return asks
    return before.completed


def _read(
    text: str,
    alone: str,
    question: Question,
    places: tuple[str, ...],
    known: Abbreviations | None,
    typed: str = "",
) -> Understanding:
    """Read a question that stands alone; ``alone`` is the form it was asked in, folded."""
    text, told = told_from(without_possessor(text), question.as_of)
    folded = folded_asked(text)
    own = speaks_of_own_unit(text) or bool(question.unit and gives_own_office(text))
    route, fact, small_talk = route_of(folded, alone, own=own)
    if route is Route.GENERAL and counts(text):
        route = Route.FIGURE
    years = tuple(years_in(text))
    named = tuple(places_in(text, places))
    return Understanding(
        text=text,
        folded=folded,
        route=route,
        fact=fact,
        small_talk=small_talk,
        own_unit=own,
        years=years,
        places=named,
        numbers=tuple(document_numbers(typed) or document_numbers(text)),
        kinds=tuple(kinds_in(text)),
        query=(known or shipped()).both_ways(text),
        compares=route == Route.COMPARISON
        or (route == Route.FIGURE and len(years) > 1 and not YEAR_SPAN.search(folded)),
        term=defined_term(text),
        periods=tuple(periods_in(text)),
        exhaustive=bool(EXHAUSTIVE.search(folded)),
        assumed=tuple(_assumed(folded, told, named, places)),
    )


def _assumed(
    folded: str, told: list[tuple[str, str]], named: Sequence[str], places: Sequence[str]
) -> Iterator[str]:
    yield from (replies.taken_as(typed, meant) for typed, meant in told)
    if len(places) > 1 and not named and _OUR_PROVINCE.search(folded):
        yield replies.EVERY_PROVINCE


_OUR_PROVINCE = re.compile(r"\btinh (?:ta|minh|nha|toi|em|chung ta)\b")


def _refusal(typed: str, held: HeldWords) -> Refusal | None:
    """Return why a message is declined as it was meant; instructions also as they came in."""
    as_it_came = refusal_of(typed, held.holds)
    read = decoded(typed, held.holds)
    if as_it_came is None or as_it_came is Refusal.INSTRUCTION or read == typed:
        return as_it_came
    return refusal_of(read, held.holds)


def _as_meant(typed: str, held: HeldWords, known: Abbreviations | None) -> tuple[str, bool]:
    """Return a question as its asker meant to type it, and whether marks had to be put back."""
    spelled = decoded(typed, held.holds)
    even = evenly_marked(spelled)
    meant = corrected(as_written(written_out(even, known)), held)
    plain = not has_diacritics(meant)
    return as_written(marked(meant, held) if plain else meant), plain


_NUMBERED = re.compile(
    r"(?:\bsố\s+|\bso\s+)?\b\d{1,5}(?:/\d{4})?\s*[/-]\s*[^\W\d][\w/.&-]*", re.IGNORECASE
)
