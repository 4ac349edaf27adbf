"""Answers out of the passages: a figure, or the few sentences that answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import replies
from bot.composers.bearers import asks_who_does, says_who
from bot.composers.clauses_meant import compose_clauses_meant
from bot.composers.items import announces_document
from bot.composers.led_values import compose_led_value, led_by_value, place_of
from bot.composers.parts_told import with_its_parts
from bot.composers.quoting import led_of, quote_sentence, wants_value
from bot.composers.refusals import compose_refusal
from bot.composers.sentences_chosen import CLOSE, agreeing, told_together
from bot.composers.whole_lists import compose_whole_list
from bot.drafts import Draft
from bot.figures.asked_values import AskedValue
from bot.figures.likeness import OVER as NOT_IN_FORCE
from bot.passages.answerability import answering
from bot.passages.bodies import asks_venue
from bot.passages.borne import bears
from bot.passages.expectations import (
    also_expected,
    asking_words,
    expected,
    holds_sign,
)
from bot.passages.expected_kinds import PINNED, Expected
from bot.passages.held import Held
from bot.passages.labelled_lines import of_their_heading
from bot.passages.named_lines import of_the_named_line
from bot.passages.official_deeds import says_official_deed
from bot.passages.ranges import inside, outside
from bot.passages.terms import content_terms
from bot.passages.titled_topics import on_topic
from bot.passages.told_aside import told_aside
from bot.passages.whether import UNENDED, asks_only_whether, denies, goes_on_asked
from bot.questions.parts import times_asked
from bot.questions.routes import Route
from knowledge.status import OVER
from knowledge.text import nfc

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.composers.led_values import Place
    from bot.composers.rows import RowsAsked
    from bot.evidence import EvidenceList
    from bot.passages.candidates import Candidate
    from bot.questions.understanding import Understanding
    from knowledge.documents import Span
    from knowledge.library import Library

ENOUGH, ENOUGH_FIGURE = -0.9, -0.9
EVEN = 0.0
"""A sentence of which no clause gives the value asked for has to answer more likely than not."""
NEARLY_DECIDED, PLAINLY_TOLD = -1.7, 0.9
"""A sentence that decides whether a thing is so may hold less of the words in which it is asked."""
ASIDE = 1.2
ENOUGH_OWN = 0.6
ELSEWHERE = 0.8


def compose_from_passages(
    asked: Understanding,
    found: Sequence[Candidate],
    library: Library,
    evidence: EvidenceList,
    meant: Collection[str],
    rows: RowsAsked,
) -> Draft:
    """Answer with the best sentences, or say honestly that none answers.

    When the question names a document (``meant``), others answer only if they fit it closely, or
    surely, in words, where it is named by its subject alone.
    """
    value = AskedValue.of(asked, library) if wants_value(asked) else None
    found = of_the_named_line(asked, found) if value else found
    led = led_by_value(asked, found, value) if value and asked.route is Route.FIGURE else {}
    good = enough(asked, found, meant, led)
    sorted_ = compose_clauses_meant(asked, good, library, evidence)
    if sorted_ is not None:
        return sorted_
    if value is not None and asked.route is Route.FIGURE:
        good = [c for c in good if place_of(c) in led or value.given_by(c.document.id, c.span)]
        good = _bounded_first(good, value)
    good = _of_kind_asked(asked, good, library)
    good = _bearing(asked, good)
    if not good:
        return compose_refusal(asked, found, library, evidence)
    if place_of(good[0]) in led:
        draft = compose_led_value(asked, good, led, evidence)
        return draft or compose_refusal(asked, found, library, evidence)
    good = [c for c in good if place_of(c) not in led]
    good = of_their_heading(asked, good) or _telling(
        asked, _time_labelled_first(asked, good), library
    )
    whole = None if value else compose_whole_list(asked, good[0], library, evidence)
    if whole is not None:
        whole.offered = good
        return whole
    good = rows.first(good, found)
    if not good:
        return compose_refusal(asked, found, library, evidence)
    good = _amended_first(good, found, value) if value else good
    good = good[:1] if led_of(asked, good[0], library) else good
    kinds = also_expected(asked.folded)
    alone = asked.route is Route.FIGURE and times_asked(asked.text) == 1
    of_value = with_its_parts(agreeing(good), found, rows.wanted, library) if value else []
    chosen = rows.each_of(good, found) or rows.left_open(good, found) or of_value
    chosen = chosen or rows.without_lesser(told_together(good, kinds, alone=alone), good[0])
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    draft.offered = () if value else good
    before: Candidate | None = None
    shown: list[Span] = []
    for candidate in chosen:
        same = before is not None and before.document.id == candidate.document.id
        shown = shown if same else []
        shown += quote_sentence(draft, candidate, rows, evidence, shown)
        before = candidate
    return draft


def _of_kind_asked(
    asked: Understanding, good: list[Candidate], library: Library
) -> list[Candidate]:
    """Return those that name who does the very deed asked of, or where a thing takes place."""
    if asks_who_does(asked) and expected(asked.folded, figure=False) is Expected.WHO:
        good = [c for c in good if says_who(asked, c, library)]
    if times_asked(asked.text) == 1:
        good = [c for c in good if says_official_deed(asked.folded, c.words)] or good
    if asks_venue(asked.folded):
        return [c for c in good if holds_sign(c.words, Expected.PLACE)]
    if _OF_EVENT.search(asked.folded) and len(also_expected(asked.folded)) == 1:
        return [c for c in good if holds_sign(c.words, Expected.PLACE)] or good
    return good


def _bearing(asked: Understanding, good: Sequence[Candidate]) -> list[Candidate]:
    """Return those that bear what is asked for, papers to bring, a place to hand in; all where none does."""
    borne = [c for c in good if bears(asked.text, "\n".join((c.words, *c.passage.section)))]
    return borne or list(good)


def _time_labelled_first(asked: Understanding, good: Sequence[Candidate]) -> Sequence[Candidate]:
    """Return the line labelled as the time of what is asked about for all that its paper says.

    "Thời gian tuyên truyền: trong năm 2024" tells when it is done; the days in what is to be made known
    are of other papers.
    """
    best = good[0]
    if expected(asked.folded, figure=False) not in {Expected.TIME, Expected.DAY}:
        return good
    words = {*content_terms(asked.text)}
    words |= _TAKING_IN if "nop" in words else set()
    for candidate in good[1:]:
        label = _TIME_OF.match(nfc(candidate.words))
        of_what = {*content_terms(label["what"])} if label else set()
        if candidate.document.id == best.document.id and of_what and of_what <= words:
            return [candidate, *(c for c in good if c.document.id != best.document.id)]
    return good


_TAKING_IN = frozenset("tiep nhan".split())
"""What one hands in, an office takes in."""
_TIME_OF = re.compile(
    r"\W*(?:\w{1,3}[.)]\s*)?Thời (?:gian|điểm|hạn) (?!thực hiện|hoàn thành)(?P<what>[^\W\d]+(?: [^\W\d]+){0,5})\s*:"
)


def _telling(asked: Understanding, good: Sequence[Candidate], library: Library) -> list[Candidate]:
    """Return those that tell something: what only announces its document does so by a date alone."""
    figure = asked.route == Route.FIGURE
    pinned = expected(asked.folded, figure=figure) in PINNED
    told = [
        c
        for c in good
        if (pinned and c is good[0]) or not announces_document(c.document, c.span, library)
    ]
    return told or list(good)


def enough(
    asked: Understanding,
    found: Sequence[Candidate],
    meant: Collection[str] = (),
    led: Collection[Place] = (),
) -> list[Candidate]:
    """Return the candidates that fit well enough to be said, best first.

    ``led`` are the places of those whose value stands above them.
    """
    figure, value = asked.route == Route.FIGURE, wants_value(asked)
    least = (ENOUGH_FIGURE if figure else ENOUGH) + ASIDE * asked.aside
    good = answering(found, figure=figure, least=least) or _deciding(asked, found)
    if value:
        likelier = answering(found, figure=figure, least=max(least, EVEN))
        good = [
            c
            for c in good
            if c.values or place_of(c) in led or (c in likelier and "figure" not in c.faults)
        ]
    if _ASKS_NOW.search(asked.folded) and not asked.years:
        good = [candidate for candidate in good if candidate.status not in OVER]
    if goes_on_asked(asked.folded):
        good = [c for c in good if c.features.sign > UNENDED] or good
    good = on_topic(asked.text, good)
    if value and good and _leaves_out(asked, found, good[0]):
        return []
    if meant:
        there = [c for c in good if c.document.id in meant]
        named = figure or asked.numbers or asked.document_ids
        surely = [] if named else answering(found, figure=figure, least=least + ASIDE)
        fit = [c for c in good if c.coverage >= ELSEWHERE and c.own >= ENOUGH_OWN]
        good = there or fit or surely
    telling = [c for c in good if place_of(c) in led or "figure" not in c.faults]
    if value:
        return telling or good
    kind = expected(asked.folded, figure=figure)
    if kind not in _TIMED or len(also_expected(asked.folded)) > 1:
        return good
    return [c for c in telling if not _told_aside(asked, c, kind)] or telling


def _leaves_out(asked: Understanding, found: Sequence[Candidate], best: Candidate) -> bool:
    """Whether the levels that answer are laid down for ranges that leave the asker's number out.

    Then another level of the paper is none of the asker's: with 5 members no cooperative gets what one
    "có từ 07 thành viên" gets, nor what one gets for its store.
    """
    if inside(asked.folded, best.words):
        return False
    before = (c for c in found if c.score > best.score and c.document.id == best.document.id)
    return any(c.faults == ("number",) and outside(asked.folded, c.words) for c in before)


def _deciding(asked: Understanding, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the best sentence where it is asked if a thing is so, and it plainly denies that.

    People ask so in their own words: "có được xài AI không" is decided by "không sử dụng trí tuệ
    nhân tạo để …", which holds much of what they tell and little of how they say it.
    """
    if asked.aside or asked.route is not Route.GENERAL or not asks_only_whether(asked.text):
        return []
    near = answering(found, figure=False, least=NEARLY_DECIDED)[:1]
    return [
        c
        for c in near
        if c is found[0]
        and c.status not in OVER
        and denies(c.words)
        and c.features.told >= PLAINLY_TOLD
    ]


def _told_aside(asked: Understanding, candidate: Candidate, kind: Expected) -> bool:
    """Whether a sentence tells the time of another thing than the one asked about."""
    terms = set(content_terms(asked.text)) - asking_words(asked.folded)
    return bool(terms) and told_aside(
        candidate.words,
        lambda part: holds_sign(part, kind),
        lambda part: len(terms & Held.of(part).words) / len(terms),
    )


_OF_EVENT = re.compile(
    r"\b(?:khai mac|be mac|le|hoi nghi|hoi thi|hoi thao|dai hoi|cuoc thi|hoi cho|festival|dien ra|to chuc)\b.*\b(?:o|tai) (?:dau|cho nao|noi nao)\b"
)
"""Asks where something takes place: what names no place tells that least of all."""
_TIMED = PINNED - {Expected.VALUE, Expected.NAME}


_ASKS_NOW = re.compile(r"\b(?:hien nay|hien tai|hien gio|bay gio|hien hanh|dang ap dung)\b")
"""What is asked of today isn't told by what applied before."""


def _bounded_first(good: Sequence[Candidate], value: AskedValue) -> list[Candidate]:
    """Put what lays down the bound asked for ("thấp nhất") first, of those about as good."""
    if not (value.least or value.most):
        return list(good)
    near = [c for c in good if c.score >= good[0].score - CLOSE]
    bounded = [c for c in near if value.bounded_by(c.document.id, c.span)]
    return [*bounded, *(c for c in good if c not in bounded)]


def _amended_first(
    good: Sequence[Candidate], found: Sequence[Candidate], value: AskedValue
) -> list[Candidate]:
    """Put what a document in force says of the best sentence's value, which it amends, in its place."""
    best = good[0]
    place = (best.document.id, best.span)
    later = (
        c
        for c in found
        if c.document.id in best.document.amended_by and c.status not in NOT_IN_FORCE
    )
    anew = next((c for c in later if value.said_anew(place, (c.document.id, c.span))), None)
    return list(good) if anew is None else [anew, *(c for c in good if c not in (best, anew))]
