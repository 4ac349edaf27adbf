"""How a sentence found is said: the part that answers, with the item, heading or body it stands below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import replies
from bot.composers.alike_clauses import alone_of_alike
from bot.composers.bearers import bearers_above
from bot.composers.items import endnote_called, items_below, note_after
from bot.composers.sentences_chosen import len_of
from bot.composers.sources import attributed, readable
from bot.composers.verdicts import verdict_above
from bot.drafts import PHONE
from bot.figures.asked_values import AskedValue
from bot.passages.asked_forms import Form
from bot.passages.clauses import holds, values
from bot.passages.exceptions import of_case_apart
from bot.passages.expectations import expected, holds_sign, is_line_of_item, plural
from bot.passages.expected_kinds import PINNED, Expected
from bot.passages.held import Held
from bot.passages.item_lines import LONGEST as LONGEST_ITEM
from bot.passages.item_lines import item_above
from bot.passages.led_parts import led_part
from bot.passages.named_things import things_named
from bot.passages.needs import needs_of, tells
from bot.passages.paragraph_names import paragraph_name
from bot.passages.ranges import inside, outside
from bot.passages.table_rows import is_row
from bot.passages.terms import content_terms
from bot.questions.routes import Route
from knowledge.documents import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.composers.rows import RowsAsked
    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.candidates import Candidate
    from bot.questions.understanding import Understanding
    from knowledge.library import Library

LONG = 420
_CLAUSE = re.compile(r";\s+")
_ALSO_WHETHER = re.compile(r"\bco (?:phai|can|duoc|bi) \w[^,;?]*\b(?:khong|ko)\b")
"""What is asked beside a sum ("…, có phải thế chấp không"): another part of the sentence may decide it."""
_LISTED = re.compile(r",?\s*\b(?:(?:bao )?gồm|trong đó|cụ thể|chia ra)\s*:\s(?=.*\d)")
"""What a sum is made up of, item by item: the first item alone would stand for all of them."""


def wants_value(asked: Understanding) -> bool:
    """Whether a number answers."""
    figure = asked.route == Route.FIGURE
    return expected(asked.folded, figure=figure) is Expected.VALUE


def quote_sentence(
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
    led = led_of(asked, candidate, library) if span == candidate.span else None
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
        *filter(None, (verdict, lead, paragraph_name(text, span))),
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


def led_of(
    asked: Understanding, candidate: Candidate, library: Library
) -> tuple[Span, Span] | None:
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

    A figure is told without its neighbours, but with the part for the range that the asker's number
    lies in; a very long sentence without what wasn't asked.
    """
    span = candidate.span
    words = span.of(text)
    figure = wants_value(asked)
    if is_row(words) or (not figure and len_of(candidate) <= LONG):
        return span
    if figure and _ALSO_WHETHER.search(asked.folded):
        return span
    needs = [need for need in needs_of(asked) if tells(words, need)]
    expects = expected(asked.folded, figure=figure)
    form = Form.of(asked.folded)
    terms = set(content_terms(asked.text)) - (_OF_SUMS if figure else frozenset())
    held = len(terms & Held.of(words).words)
    of_range = inside(asked.folded, words)
    for start, part in _parts(words, figure=figure):
        says = len(terms & Held.of(part).words) >= max(held, 1)
        fits = expects not in PINNED or expects is Expected.VALUE or holds_sign(part, expects)
        all_told = all(tells(part, need) for need in needs) and not form.misses_denial(part)
        of_another = of_case_apart(asked.folded, part) or outside(asked.folded, part)
        all_told = all_told and not of_another and of_range <= inside(asked.folded, part)
        if says and fits and all_told and (not figure or candidate.values & set(values(part))):
            at = span.start + start
            alone = alone_of_alike(part, terms, candidate.values) if figure else None
            return Span(at + alone.start, at + alone.end) if alone else Span(at, at + len(part))
    return span
