"""Things that a document numbers in a row, all of them or the one asked for: "bước 2", "mấy đợt"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.items import items_below
from bot.composers.sources import in_words, readable
from bot.document_lookup import named_words
from bot.drafts import WHOLE_LIST, Draft
from bot.passages.candidates import documents_meant
from bot.passages.expectations import expected, holds_sign
from bot.passages.expected_kinds import Expected
from bot.passages.held import Held
from bot.passages.item_lines import lines_above, lines_of, sections_around
from bot.passages.series import FEWEST, is_member, series_in
from bot.passages.sought import Sought
from bot.questions.numbered_things import LAST, numbered_things
from knowledge.copies import without_copies
from knowledge.documents import Span
from knowledge.status import OVER, of_the_past
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.evidence import EvidenceList
    from bot.passages.series import Series
    from bot.passages.terms import Vocabulary
    from bot.passages.wanted import Wanted
    from bot.questions.numbered_things import NumberedThings
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document
    from knowledge.library import Library

TOP_K = 8
ENOUGH = 0.66
LEAST_UNTOLD = 0.3
AS_GOOD = 0.02
PAST = 0.05
BELOW = 3000
NAMED, ABOVE, AMID = 0.95, 1.0, 0.9
LONG_LINE, NEAR = 260, 300
_TOLD = frozenset({Expected.WORDS, Expected.MANNER})
_TIMES = frozenset({Expected.TIME, Expected.DAY, Expected.DURATION})
_OF_ONE, _OF_ALL = _TOLD | _TIMES, _TOLD | {Expected.FREQUENCY}


def lists_in_row(draft: Draft, folded: str) -> bool:
    """Whether a draft lists the numbered things of which a piece asks."""
    wish = numbered_things(folded)
    members = (wish and is_member(each.text, wish.noun) for each in draft.sentences)
    return sum(map(bool, members)) >= FEWEST


def needs_no_more(folded: str) -> bool:
    """Whether a list of numbered things tells all that a piece asks: how many, or one's time."""
    wish = numbered_things(folded)
    return wish is not None and (not wish.which or expected(folded, figure=False) in _TIMES)


@dataclass(frozen=True, slots=True)
class _Found:
    """A series of the document that holds so much of the question."""

    document: Document
    series: Series
    share: float


def compose_numbered_things(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """List the numbered things asked about, or tell the one asked for; null where none fits.

    Of several series that fit as well, or go on one after the other ("- Cấp xã: Bước 1 …"), in one
    document each is told under what leads it in.
    """
    wish = numbered_things(asked.folded)
    kind = expected(asked.folded, figure=False)
    if wish is None or kind not in (_OF_ONE if wish.which else _OF_ALL):
        return None
    found = list(_series(asked, wish, library, vocabulary, evidence))
    best = max(found, key=lambda each: each.share, default=None)
    if best is None or best.share < ENOUGH:
        return None
    draft = Draft(follow_ups=[replies.ask_status()])
    for each in _told_with(best, found, library):
        if wish.which:
            _tell_one(draft, wish, each, library, evidence, timed=kind in _TIMES)
        else:
            _tell_all(draft, each, library, evidence)
    return draft if any(not sentence.frame for sentence in draft.sentences) else None


def _told_with(best: _Found, found: Sequence[_Found], library: Library) -> list[_Found]:
    """Return the best with those of its document that fit as well or stand in one list with it."""
    beside = [each for each in found if each.document.id == best.document.id]
    at = beside.index(best)
    text = library.text(best.document.id)
    first = last = at
    while first and _go_on(beside[first - 1].series, beside[first].series, text):
        first -= 1
    while last + 1 < len(beside) and _go_on(beside[last].series, beside[last + 1].series, text):
        last += 1
    return [
        each
        for n, each in enumerate(beside)
        if first <= n <= last or each.share >= best.share - AS_GOOD
    ]


def _go_on(one: Series, next_: Series, text: str) -> bool:
    """Whether nothing but a lead-in stands between two series."""
    between = lines_of(text, one.members[-1].end, next_.members[0].start)
    return len(between) == 1 and between[0].of(text).endswith(":")


def _series(
    asked: Understanding,
    wish: NumberedThings,
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Iterator[_Found]:
    wanted = Sought.by(asked, vocabulary).wanted
    wanted = wanted.of_terms(t for t in wanted.terms if t.folded not in wish.words)
    for document in _documents(asked, library, vocabulary):
        past = PAST * (
            evidence.status_of(document) in OVER and not of_the_past(asked.years, evidence.as_of)
        )
        for series in series_in(library.text(document.id)):
            if fold(series.noun) == wish.noun:
                share = _share(wanted, document, series, library)
                yield _Found(document, series, share - past)


def _documents(
    asked: Understanding, library: Library, vocabulary: Vocabulary
) -> Sequence[Document]:
    meant = asked.document_ids or documents_meant(asked, library, vocabulary)
    if not meant:
        hits = library.search(asked.query or asked.text, top_k=TOP_K)
        meant = tuple(dict.fromkeys(hit.document_id for hit in hits))
    return without_copies([library.document(one) for one in meant])


def _share(wanted: Wanted, document: Document, series: Series, library: Library) -> float:
    """Return how much of the question the series holds with its headings; 0 where a part is untold."""
    text, members = library.text(document.id), series.members
    above = sections_around(library.sections(document.id), members[0])
    credits_ = wanted.best_credits(
        (Held.of(named_words(document)), NAMED),
        (Held.of(" ".join(section.title for section in above)), ABOVE),
        (Held.of(" ".join(line.of(text) for line in members)), ABOVE),
        (Held.of(text[members[0].start : members[-1].end][:BELOW]), AMID),
    )
    return 0.0 if wanted.untold(credits_) > LEAST_UNTOLD else wanted.share(credits_)


def _tell_all(draft: Draft, found: _Found, library: Library, evidence: EvidenceList) -> None:
    """Say how many there are, in the document's words where it counts them, then each."""
    document, members = found.document, found.series.members
    text = library.text(document.id)
    counted = _counted(found.series, text)
    words = counted.of(text) if counted else f"{len(members)} {found.series.noun}"
    proof = counted or members[-1]
    under, marks = _under(found, library, evidence)
    draft.say(
        f"{document_names.attributed(document)}{under}, có {words}:",
        *marks,
        evidence.cite(document, proof),
    )
    long = sum(line.end - line.start for line in members) > WHOLE_LIST
    for line in members:
        span = _first_sentence(line, text) if long else line
        draft.say(f"- {readable(span.of(text))}", evidence.cite(document, span))


def _under(found: _Found, library: Library, evidence: EvidenceList) -> tuple[str, list[int]]:
    """Name the lead-in or the heading that a series stands right under, if one does, with its mark."""
    first = found.series.members[0]
    text = library.text(found.document.id)
    above = next(iter(lines_above(text, first.start, 1)), None)
    sections = library.sections(found.document.id)
    headings = [s.heading for s in sections if s.heading.end <= first.start]
    near = [h for h in headings if first.start - h.end <= NEAR]
    lead = above if above and above.of(text).endswith(":") else next(reversed(near), None)
    if lead is None:
        return "", []
    return f", mục “{readable(lead.of(text)).rstrip(' :')}”", [evidence.cite(found.document, lead)]


def _counted(series: Series, text: str) -> Span | None:
    """Return where a text says how many there are: "ba đợt cao điểm", "03 bước"."""
    number = len(series.members)
    ways = "|".join(w for w in (f"0?{number}", _IN_WORDS.get(number, "")) if w)
    match = re.search(
        rf"\b(?:{ways})\s+{series.noun}(?:\s[^\W\d]+){{0,3}}?(?=\s+(?:trên|sau|như|dưới|nêu|gồm|là)\b|\s*[,.:;(])",
        text,
        re.IGNORECASE,
    )
    return Span(match.start(), match.end()) if match else None


_IN_WORDS = dict(enumerate("hai ba bốn năm sáu bảy tám chín mười".split(), start=2))


def _first_sentence(line: Span, text: str) -> Span:
    end = _SENTENCE_END.search(text, line.start + LEAST, line.end)
    return Span(line.start, end.start() + 1) if end else line


LEAST = 20
_SENTENCE_END = re.compile(r"[.;](?=\s)")


def _tell_one(
    draft: Draft,
    wish: NumberedThings,
    found: _Found,
    library: Library,
    evidence: EvidenceList,
    *,
    timed: bool,
) -> None:
    """Quote the line of the one asked for, with what stands below it unless its time is asked."""
    document, members = found.document, found.series.members
    text = library.text(document.id)
    at = len(members) if wish.which == LAST else int(wish.which)
    if at > len(members) or (timed and not _tells_when(members[at - 1].of(text))):
        return
    line = members[at - 1]
    under, marks = _under(found, library, evidence)
    words = f"{document_names.attributed(document)}{under}: {readable(line.of(text))}"
    draft.say(words, *marks, evidence.cite(document, line))
    length, short = 0, line.end - line.start < LONG_LINE
    for item in _below(found, at, library) if short and not timed else ():
        length += item.end - item.start
        if length > WHOLE_LIST:
            draft.notices.append(replies.SECTION_CUT)
            break
        draft.say(f"- {in_words(item.of(text))}", evidence.cite(document, item))


def _tells_when(line: str) -> bool:
    """Whether a numbered line names a time, or opens with one: "Đợt 2. Từ sau Đại hội …".

    >>> _tells_when("3. Đợt 3. Sau khi bế mạc Đại hội"), _tells_when("Bước 2. Tiếp nhận hồ sơ")
    (True, False)
    """
    return holds_sign(line, Expected.TIME) or bool(_FROM_WHEN.search(line))


_FROM_WHEN = re.compile(r"\d[.:,–-]?\s+(?:từ|sau|trước|trong|đến|hết)\b", re.IGNORECASE)


def _below(found: _Found, at: int, library: Library) -> list[Span]:
    """Return the lines under a member, to the next one; under the last those of one rank."""
    document, members = found.document, found.series.members
    text = library.text(document.id)
    if at < len(members):
        return lines_of(text, members[at - 1].end, members[at].start)
    return items_below(document, members[-1], library)
