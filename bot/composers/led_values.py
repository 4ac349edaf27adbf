"""A value told once for a list of cases, said with the case that is asked for.

"Mức 2, không quá 30.000.000 đồng/tháng … sau đây: b) có bằng thạc sĩ và từ 05 năm …" answers
only with both lines; where several cases fit, each stands beside its own value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.sources import in_words, readable
from bot.drafts import Draft
from bot.figures.choice import far_end
from bot.figures.index import figure_index
from bot.figures.units import amount
from bot.figures.values_above import value_above
from bot.passages.contrasts import other_of_kind
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.evidence import EvidenceList
    from bot.figures.asked_values import AskedValue
    from bot.passages.candidates import Candidate
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Span

    Place = tuple[str, Span]

MOST_CASES, MOST_LEADS = 3, 6
CLOSE, CLOSE_OWN = 0.1, 0.1


def led_by_value(
    asked: Understanding, found: Sequence[Candidate], value: AskedValue
) -> dict[Place, Span]:
    """Return the lead-ins that give the value of items found, by item; none of another kind's."""
    led = {}
    for candidate in found:
        document_id, item = place = place_of(candidate)
        own = fold(item.of(value.library.text(document_id)))
        lead = value_above(value, document_id, item)
        if lead is not None and not other_of_kind(asked.folded, own, own):
            led[place] = lead
    return led


def place_of(candidate: Candidate) -> Place:
    """Return where a candidate stands: its document's id and its span there."""
    return candidate.document.id, candidate.span


def compose_led_value(
    asked: Understanding,
    good: Sequence[Candidate],
    led: Mapping[Place, Span],
    evidence: EvidenceList,
) -> Draft | None:
    """Say the value above the best item with the item; null where too many values fit as well.

    Where the highest or lowest is asked for ("bậc cao nhất"), the lead-in that gives it alone;
    where the question names none of many cases, each lead-in in reading order.
    """
    best = good[0]
    cases = [c for c in good if place_of(c) in led and _as_good(c, best)]
    far = far_end(asked.folded)
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    if far is not None:
        values = {lead for (where, _), lead in led.items() if where == best.document.id}
        lead = far(values, key=lambda place: _amount(best.document, place, evidence))
        _say(draft, best, [lead], evidence)
        return draft
    leads = sorted({led[place_of(c)] for c in cases})
    if len(leads) > MOST_CASES:
        return _say_leads(best, leads, evidence) if len(leads) <= MOST_LEADS else None
    for case in cases:
        _say(draft, case, [led[place_of(case)], case.span], evidence)
    return draft


def _say_leads(best: Candidate, leads: Sequence[Span], evidence: EvidenceList) -> Draft:
    """Say each value that the best item's document gives, without the cases below it."""
    draft = Draft(
        follow_ups=[replies.ask_status(), replies.ask_signatory()], notices=[replies.SECTION_CUT]
    )
    for lead in leads:
        _say(draft, best, [lead], evidence)
    return draft


def _as_good(case: Candidate, best: Candidate) -> bool:
    beside = case.document.id == best.document.id
    return beside and case.score >= best.score - CLOSE and case.own >= best.own - CLOSE_OWN


def _amount(document: Document, place: Span, evidence: EvidenceList) -> float:
    index = figure_index(evidence.library)
    return max(amount(index.held[at])[0] for at in index.within(document.id, place))


def _say(
    draft: Draft, candidate: Candidate, places: Sequence[Span], evidence: EvidenceList
) -> None:
    """Add a line of the words at some places of a candidate's document, each cited."""
    document = candidate.document
    text = evidence.library.text(document.id)
    *above, last = (place.of(text) for place in places)
    words = ": ".join([*(readable(lead).rstrip(" :") for lead in above), in_words(last)])
    marks = [evidence.cite(document, place) for place in places]
    opening = not draft.sentences
    draft.say(
        f"{document_names.attributed(document)}: {words}" if opening else f"- {words}", *marks
    )
