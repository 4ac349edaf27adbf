"""Answers out of the passages: a figure, or the few sentences that answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import replies
from bot.composers.alike_clauses import alone_of_alike
from bot.composers.bearers import asks_who_does, bearers_above, says_who
from bot.composers.clauses_meant import compose_clauses_meant
from bot.composers.items import announces_document, endnote_called, items_below, note_after
from bot.composers.led_values import compose_led_value, led_by_value, place_of
from bot.composers.refusals import compose_refusal
from bot.composers.sources import attributed, readable
from bot.composers.verdicts import verdict_above
from bot.composers.whole_lists import compose_whole_list
from bot.drafts import PHONE, Draft
from bot.figures.asked_values import AskedValue
from bot.figures.likeness import OVER as NOT_IN_FORCE
from bot.passages.answerability import answering
from bot.passages.asked_forms import Form
from bot.passages.clauses import holds, values
from bot.passages.exceptions import of_case_apart
from bot.passages.expectations import (
    also_expected,
    announced,
    asking_words,
    expected,
    holds_sign,
    is_line_of_item,
    plural,
)
from bot.passages.expected_kinds import PINNED, Expected
from bot.passages.held import Held
from bot.passages.item_lines import LONGEST as LONGEST_ITEM
from bot.passages.item_lines import item_above
from bot.passages.labelled_lines import of_their_heading
from bot.passages.led_parts import led_part
from bot.passages.named_lines import of_the_named_line
from bot.passages.named_things import things_named
from bot.passages.needs import needs_of, tells
from bot.passages.ranges import outside
from bot.passages.table_rows import is_row
from bot.passages.terms import content_terms
from bot.passages.told_aside import told_aside
from bot.questions.parts import times_asked
from bot.questions.routes import Route
from knowledge.documents import Span
from knowledge.status import OVER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.composers.led_values import Place
    from bot.composers.rows import RowsAsked
    from bot.evidence import EvidenceList
    from bot.passages.candidates import Candidate
    from bot.questions.understanding import Understanding
    from knowledge.library import Library

ENOUGH, ENOUGH_FIGURE = -0.9, -0.9
EVEN = 0.0
"""A sentence of which no clause gives the value asked for has to answer more likely than not."""
ASIDE = 1.2
ENOUGH_OWN = 0.6
ELSEWHERE = 0.8
CLOSE = 0.16
AGREEING = 0.15
LONG = 420
_MOST_SENTENCES = 3
_CLAUSE = re.compile(r";\s+")
_LISTED = re.compile(r",?\s*\b(?:(?:bao )?gồm|trong đó|cụ thể|chia ra)\s*:\s(?=.*\d)")
"""What a sum is made up of, item by item: the first item alone would stand for all of them."""


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
    if asks_who_does(asked) and expected(asked.folded, figure=False) is Expected.WHO:
        good = [c for c in good if says_who(asked, c, library)]
    if not good:
        return compose_refusal(asked, found, library, evidence)
    if place_of(good[0]) in led:
        draft = compose_led_value(asked, good, led, evidence)
        return draft or compose_refusal(asked, found, library, evidence)
    good = [c for c in good if place_of(c) not in led]
    good = of_their_heading(asked, good) or _telling(asked, good, library)
    whole = None if value else compose_whole_list(asked, good[0], library, evidence)
    if whole is not None:
        whole.offered = good
        return whole
    good = rows.first(good, found)
    if not good:
        return compose_refusal(asked, found, library, evidence)
    good = _amended_first(good, found, value) if value else good
    good = good[:1] if _led(asked, good[0], library) else good
    kinds = also_expected(asked.folded)
    alone = asked.route is Route.FIGURE and times_asked(asked.text) == 1
    chosen = rows.each_of(good, found) or (
        _figures(good) if value else _sentences(good, kinds, alone=alone)
    )
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    draft.offered = () if value else good
    before: Candidate | None = None
    shown: list[Span] = []
    for candidate in chosen:
        same = before is not None and before.document.id == candidate.document.id
        shown = shown if same else []
        shown += _quote(draft, candidate, rows, evidence, shown)
        before = candidate
    return draft


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
    good = answering(found, figure=figure, least=least)
    if value:
        likelier = answering(found, figure=figure, least=max(least, EVEN))
        good = [
            c
            for c in good
            if c.values or place_of(c) in led or (c in likelier and "figure" not in c.faults)
        ]
    if _ASKS_NOW.search(asked.folded) and not asked.years:
        good = [candidate for candidate in good if candidate.status not in OVER]
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


def _told_aside(asked: Understanding, candidate: Candidate, kind: Expected) -> bool:
    """Whether a sentence tells the time of another thing than the one asked about."""
    terms = set(content_terms(asked.text)) - asking_words(asked.folded)
    return bool(terms) and told_aside(
        candidate.words,
        lambda part: holds_sign(part, kind),
        lambda part: len(terms & Held.of(part).words) / len(terms),
    )


_TIMED = PINNED - {Expected.VALUE, Expected.NAME}


_ASKS_NOW = re.compile(r"\b(?:hien nay|hien tai|hien gio|bay gio|hien hanh|dang ap dung)\b")
"""What is asked of today isn't told by what applied before."""


def wants_value(asked: Understanding) -> bool:
    """Whether a number answers."""
    figure = asked.route == Route.FIGURE
    return expected(asked.folded, figure=figure) is Expected.VALUE


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


def _figures(good: Sequence[Candidate]) -> list[Candidate]:
    """Return the best sentence, with those of other documents that say as much."""
    best = good[0]
    chosen = [best]
    for other in good[1:]:
        new = other.document.id not in {c.document.id for c in chosen}
        if new and other.score >= best.score - CLOSE and _agree(other, best):
            chosen.append(other)
    current = [c for c in chosen if c.status not in OVER]
    return (current or chosen)[:_MOST_SENTENCES]


def _of_another(other: Candidate, best: Candidate) -> bool:
    """Whether a sentence gives other values than the best, of something less to the point."""
    differs = bool(other.values and best.values) and not other.values & best.values
    return differs and other.own < best.own - AGREEING


def _agree(other: Candidate, best: Candidate) -> bool:
    """Whether the clauses that answer give a value in common, and are as much to the point."""
    return bool(other.values & best.values) and other.own >= best.own - AGREEING


def _sentences(
    good: Sequence[Candidate], kinds: Sequence[Expected], *, alone: bool = False
) -> list[Candidate]:
    """Return the best sentence, others of its document and other documents that say as much.

    Those beside the best come first, in reading order.

    A copy of a document already shown says nothing new. Of several kinds of words asked for
    ("khi nào, ở đâu") each that the best one lacks comes from beside it. Where one value
    ``alone`` is asked for, another of what is less to the point is none.
    """
    best = good[0]
    chosen = [best, *_complements(best, good, kinds)]
    length = sum(map(len_of, chosen))
    for other in good[1:]:
        if other in chosen or (alone and _of_another(other, best)):
            continue
        if len(chosen) >= _MOST_SENTENCES or other.score < best.score - CLOSE:
            break
        beside = other.document.id == best.document.id
        elsewhere = _other_document(other, chosen) and other.status not in OVER
        if (beside or elsewhere) and length + len_of(other) <= PHONE:
            chosen.append(other)
            length += len_of(other)
    order = list(dict.fromkeys(c.document.id for c in chosen))
    return sorted(
        chosen, key=lambda c: (order.index(c.document.id), not _same_place(c, best), c.span)
    )


def _complements(
    best: Candidate, good: Sequence[Candidate], kinds: Sequence[Expected]
) -> list[Candidate]:
    """Return, for each kind asked for that the best doesn't announce, who beside it does."""
    if len(kinds) <= 1:  # only where several kinds are asked for
        return []
    beside = [c for c in good if c.document.id == best.document.id and _same_place(c, best)]
    found = []
    for kind in kinds:
        if not announced(best.words, kind):
            found += [c for c in beside if c is not best and announced(c.words, kind)][:1]
    return [c for i, c in enumerate(found) if c not in found[:i]]


def _same_place(other: Candidate, best: Candidate) -> bool:
    return other.passage.section_position == best.passage.section_position


def _other_document(other: Candidate, chosen: Sequence[Candidate]) -> bool:
    shown = {c.document.id for c in chosen}
    return other.document.id not in shown and not shown & set(other.document.same_as)


def len_of(candidate: Candidate) -> int:
    """Return the length of a candidate's sentence in characters."""
    return candidate.span.end - candidate.span.start


def _quote(
    draft: Draft,
    candidate: Candidate,
    rows: RowsAsked,
    evidence: EvidenceList,
    shown: Sequence[Span],
) -> list[Span]:
    """Say a sentence, with the item of which it tells; return what is said.

    ``shown`` are the places of the document told before: without any the document is named.
    """
    opening, asked, library = not shown, rows.asked, rows.library
    document, text = candidate.document, library.text(candidate.document.id)
    span = excerpt(asked, candidate, text)
    led = _led(asked, candidate, library) if span == candidate.span else None
    lead, span = led or (None, span)
    if asked.route == Route.FIGURE and span != candidate.span:
        given = AskedValue.of(asked, library).given_by(document.id, span)
        span = span if given else candidate.span
    marks = [evidence.cite(document, span, passage=candidate.passage)]
    quote = span.of(text)
    words, unit = rows.words(document.id, span) if is_row(quote) else (readable(quote), None)
    marks += [evidence.cite(document, unit)] if unit else []
    verdict = verdict_above(asked, span, text)
    leads = [
        *bearers_above(asked, candidate, library),
        *filter(None, (verdict, lead)),
    ]
    bearers = [s for s in dict.fromkeys(leads) if s not in shown]
    item = item_above(text, span.start) if is_line_of_item(quote) else None
    if item is not None and any(item.covers(one) for one in shown):
        bearers, item = [], None
    if item is not None and item.end - item.start <= LONGEST_ITEM:
        marks.insert(0, evidence.cite(document, item))
        words = f"{readable(item.of(text)).rstrip(' .;:')} – {words}"
    elif bearers:
        marks[:0] = [evidence.cite(document, body) for body in bearers]
        named = dict.fromkeys(readable(body.of(text)).rstrip(" :") for body in bearers)
        words = f"{', '.join(named)}: {words}"
    draft.say(f"{attributed(document, library)}: {words}" if opening else f"- {words}", *marks)
    note = note_after(document, span, library) if plural(asked.folded) else None
    note = note or endnote_called(text, span)
    if note is not None:
        draft.say(f"- {readable(note.of(text))}", evidence.cite(document, note))
    if quote.rstrip().endswith(":"):
        length = len(words)
        for below in items_below(document, span, library):
            length += below.end - below.start
            if length > PHONE:
                draft.notices.append(replies.SECTION_CUT)
                break
            draft.say(f"- {readable(below.of(text))}", evidence.cite(document, below))
    return [span, *bearers, *([item] if item else [])]


def _led(asked: Understanding, candidate: Candidate, library: Library) -> tuple[Span, Span] | None:
    """Return the lead-in and the one part of a sentence's list that gives the time or sum asked for."""
    expects = expected(asked.folded, figure=wants_value(asked))
    words = candidate.words
    if expects not in PINNED or is_row(words):
        return None
    things = things_named(asked.text, library)
    found = led_part(words, things, lambda part: holds(part, expects))
    if found is None:
        return None
    start = candidate.span.start
    lead, part = (Span(start + at.start, start + at.end) for at in found)
    return lead, part


_OF_SUMS = frozenset(("tien",))
"""What is counted where a sum is asked for ("bao nhiêu tiền"): no word of what it is for."""


def _parts(words: str, *, figure: bool) -> Iterator[tuple[int, str]]:
    """Yield where the parts between semicolons begin, and each; a sum before the first of its items.

    >>> list(_parts("Tổng là 9 tỷ, gồm: xã 4 tỷ; tỉnh 5 tỷ.", figure=True))
    [(0, 'Tổng là 9 tỷ'), (0, 'Tổng là 9 tỷ, gồm: xã 4 tỷ'), (28, 'tỉnh 5 tỷ.')]
    """
    starts = [0, *(m.end() for m in _CLAUSE.finditer(words))]
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        part = words[start:end].rstrip(" ;")
        opened = _LISTED.search(part) if figure and end < len(words) else None
        if opened:
            yield start, part[: opened.start()]
        yield start, part


def excerpt(asked: Understanding, candidate: Candidate, text: str) -> Span:
    """Return the sentence, or the one part between semicolons that says as much.

    A figure is told without its neighbours; a very long sentence without what wasn't asked.
    """
    span = candidate.span
    words = span.of(text)
    figure = wants_value(asked)
    if is_row(words) or (not figure and len_of(candidate) <= LONG):
        return span
    needs = [need for need in needs_of(asked) if tells(words, need)]
    expects = expected(asked.folded, figure=figure)
    form = Form.of(asked.folded)
    terms = set(content_terms(asked.text)) - (_OF_SUMS if figure else frozenset())
    held = len(terms & Held.of(words).words)
    for start, part in _parts(words, figure=figure):
        says = len(terms & Held.of(part).words) >= max(held, 1)
        fits = expects not in PINNED or expects is Expected.VALUE or holds_sign(part, expects)
        all_told = all(tells(part, need) for need in needs) and not form.misses_denial(part)
        of_another = of_case_apart(asked.folded, part) or outside(asked.folded, part)
        all_told = all_told and not of_another
        if says and fits and all_told and (not figure or candidate.values & set(values(part))):
            at = span.start + start
            alone = alone_of_alike(part, terms, candidate.values) if figure else None
            return Span(at + alone.start, at + alone.end) if alone else Span(at, at + len(part))
    return span
