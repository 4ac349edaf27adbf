"""What stands under the heading of a rubric that a question asks for: form, audience, funds.

`bot.composers.sections` finds a heading by all the words of a question. Here only the rubric
must stand in the heading; what else is asked may be what its document is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.composers.items import bullet
from bot.composers.passages import enough
from bot.composers.sections import headings_above, list_section, section_items
from bot.composers.sources import bullet_off, unlabelled
from bot.document_lookup import by_subject, named_words
from bot.passages.expectations import announced, asking_words, expected, heads
from bot.passages.expected_kinds import Expected
from bot.passages.held import Held
from bot.passages.item_lines import lines_of
from bot.passages.terms import content_terms
from bot.passages.wanted import Wanted
from bot.questions.routes import Route
from bot.questions.rubrics import (
    AUDIENCE,
    FUNDS,
    GOALS,
    PAPERS,
    PURPOSE,
    RUBRICS,
    STRUCTURE,
    TARGETS,
    rubrics_asked,
)
from knowledge.status import OVER, of_the_past
from knowledge.text import fold, folded_words, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.candidates import Candidate
    from bot.passages.terms import Vocabulary
    from bot.questions.rubrics import Rubric
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Section, Span
    from knowledge.library import Library

ENOUGH = 0.74
PRECISE = 0.5
LEAST_UNTOLD = 0.3
PRECISE_GAIN = 0.15
PAST = 0.1
LONGEST_HEADING = 14
MOST_TITLED = 3
DEEPER = 0.05
OWN, ALONE = 0.5, 0.15
NEAR = 48
BELOW, IN_ITEMS, IN_PHRASES = 1500, 0.9, 0.9
_OF_KIND = {
    Expected.WHO: frozenset({AUDIENCE, STRUCTURE}),
    Expected.NAME: frozenset({AUDIENCE}),
    Expected.REASON: frozenset({PURPOSE}),
    Expected.MONEY: frozenset({FUNDS}),
}
_ANY = frozenset({Expected.WORDS, Expected.MANNER, Expected.CONDITION, Expected.OUTCOME})


@dataclass(frozen=True, slots=True)
class _Place:
    score: float
    document: Document
    section: Section
    rubric: Rubric


def compose_rubric(
    asked: Understanding,
    documents: Sequence[Document],
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Draft | None:
    """List what stands under the rubric asked for; null when none is, or no heading fits."""
    return _compose(asked, _wanted(asked), documents, library, vocabulary, evidence)


def compose_funds(
    asked: Understanding,
    found: Sequence[Candidate],
    meant: Collection[str],
    library: Library,
    evidence: EvidenceList,
) -> Draft | None:
    """List the funds of the document that the best sentences are of; null unless they are asked for.

    A sentence that tells of money closely enough answers by itself, and so it does where its
    document has no single heading of funds.
    """
    if expected(asked.folded, figure=False) is not Expected.MONEY:
        return None
    best = next(iter(enough(asked, found, meant)), None)
    if best is None:
        return None
    document = best.document
    if _tells_of_funds(best) and best.coverage >= ENOUGH:
        return None
    sections = [
        section
        for section in library.sections(document.id)
        if FUNDS.heading.match(fold(unlabelled(section.title)))
    ]
    if len(sections) != 1:
        return None
    return list_section(document, sections[0], library, evidence)


def _tells_of_funds(candidate: Candidate) -> bool:
    """Whether a sentence tells of funds: under their heading, by their label, or in its words."""
    heading = candidate.passage.section[-1] if candidate.passage.section else ""
    return announced(candidate.words, Expected.MONEY) or heads(heading, Expected.MONEY)


def compose_goals(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """List the goals or targets of the document named, when no single figure is asked for."""
    named = asked.route is Route.GENERAL
    opening = (_GOALS_OF if named else _GOALS).match(asked.folded)
    if opening is None or _ONE_FIGURE.search(asked.folded) or (named and not asked.kinds):
        return None
    return _compose(asked, (GOALS, TARGETS), (), library, vocabulary, evidence)


_GOALS = re.compile(
    r"^(?:(?:cho|xin|toi|minh|em|hoi|biet|muon|cac|nhung|liet ke|neu|ke ra|ve) )*(?:muc tieu|chi tieu)\b(?! (?:quoc gia|thien nien ky))"
)
_GOALS_OF = re.compile(rf"{_GOALS.pattern}(?: (?:chu yeu|chinh))? (?:cua|trong|o)\b")
_ONE_FIGURE = re.compile(
    r"\b(?:bao nhieu|may|ty le|ti le|toc do|so luong|ty trong|con so|bao lau|khi nao|nam nao|muc do)\b|%"
)


def _compose(
    asked: Understanding,
    rubrics: Sequence[Rubric],
    documents: Sequence[Document],
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Draft | None:
    if not rubrics:
        return None
    rest = _without_rubrics(asked, rubrics)
    wanted = Wanted.from_question(rest, vocabulary, asking_words(asked.folded) | _ASKING)
    others = [] if asked.numbers else library.documents()
    titled = by_subject(asked, rest, others, vocabulary).documents[:MOST_TITLED]
    places = [
        place
        for document in {d.id: d for d in (*documents, *titled)}.values()
        for place in _places(document, rubrics, wanted, asked, library, evidence)
    ]
    if not places:
        return None
    shared = [place for place in places if _holds_all(place.section, asked)]
    if shared:
        best = max(shared, key=lambda place: place.score)
        return list_section(best.document, best.section, library, evidence)
    best = _deeper(max(places, key=lambda place: place.score), wanted, library)
    items = _of_rubric(best, library)
    return list_section(best.document, best.section, library, evidence, items)


def _holds_all(section: Section, asked: Understanding) -> bool:
    """Whether a heading is of several rubrics, all of them asked for: "Mục đích, yêu cầu"."""
    title = fold(unlabelled(section.title))
    named = [rubric for rubric in RUBRICS if rubric.heading.search(title)]
    return len(named) > 1 and all(rubric.asked.search(asked.folded) for rubric in named)


def _deeper(place: _Place, wanted: Wanted, library: Library) -> _Place:
    """Return the subsection that is of what the question adds to its document, if one is."""
    known = Held.of(f"{named_words(place.document)} {place.section.title}")
    whole = wanted.coverage((known, 1.0))
    added = wanted.without(Held.of(named_words(place.document)))
    below = sorted(
        (
            (wanted.coverage((known, 1.0), (held, 1.0)), added.coverage((held, 1.0)), section)
            for section in library.sections(place.document.id)
            if section.parent == place.section.position
            for held in [Held.of(section.title)]
        ),
        key=lambda each: (-each[0], -each[1], each[2].position),
    )
    if not below:
        return place
    (told, own, section), others = below[0], [each[1] for each in below[1:]]
    alone = own >= OWN and own >= max(others, default=0.0) + ALONE
    return replace(place, section=section) if told >= whole + DEEPER or alone else place


_COMMON = frozenset("chung cu chu yeu co ban chinh hanh vi ve quy dinh viec thuc hien".split())


def _wanted(asked: Understanding) -> tuple[Rubric, ...]:
    """Return the rubrics asked for, as far as the question expects such words."""
    kind = expected(asked.folded, figure=False)
    found = rubrics_asked(asked.folded)
    if kind in _ANY:
        return found
    return tuple(rubric for rubric in found if rubric in _OF_KIND.get(kind, frozenset()))


_ASKING = frozenset(
    "gom chia bao ke het ra nguoi ta nhung cac neu liet trinh bay tom tat muc phan dinh bang cach lam xin dang ky can phai".split()
)


_SUMMED_UP = re.compile(
    r"(?:(?:cho|giup|ho|toi|minh|em|voi|hay|nho) )*(?:tom tat|tom luoc|trinh bay|neu|noi ro)(?: (?:cho|giup|ho|toi|minh|em|voi))*(?: (?:noi dung )?(?:muc|phan)\b(?! (?:tieu|dich)))?"
)


def _without_rubrics(asked: Understanding, rubrics: Iterable[Rubric]) -> str:
    opening = _SUMMED_UP.match(fold(asked.subject))
    text = asked.subject[opening.end() :] if opening else asked.subject
    for rubric in rubrics:
        for match in reversed(list(rubric.asked.finditer(fold(text)))):
            kept = text[slice(*match.span("kept"))] if match.groupdict().get("kept") else ""
            text = f"{text[: match.start()]} {kept} {text[match.end() :]}"
    return _without_division(text)


def _without_division(text: str) -> str:
    """Return a question's words without those that ask for the groups of a whole.

    >>> _without_division("Kế hoạch chia thành những nhóm nào").split()
    ['Kế', 'hoạch', 'chia', 'nào']
    >>> _without_division("nguồn nước của Thanh Hóa")
    'nguồn nước của Thanh Hóa'
    """
    divided = _DIVIDED.search(fold(text))
    return f"{text[: divided.start()]} {text[divided.end() :]}" if divided else text


_DIVIDED = re.compile(r"\b(?:(?:ra|lam|thanh) )?(?:nhung |cac |may )nhom\b")


_EVERY_DOCUMENT = "văn bản"
"""What a talk calls any document."""


def _places(
    document: Document,
    rubrics: Sequence[Rubric],
    wanted: Wanted,
    asked: Understanding,
    library: Library,
    evidence: EvidenceList,
) -> Iterable[_Place]:
    """Yield the sections whose heading is of a rubric and leaves nothing of the question untold."""
    sections, text = library.sections(document.id), library.text(document.id)
    status = evidence.status_of(document)
    over = PAST * (status in OVER and not of_the_past(asked.years, evidence.as_of))
    called = f"{_EVERY_DOCUMENT} {named_words(document)}"
    known = Held.of(f"{called} {document.metadata.number} {_years(document)}")
    said = known.words.union(content_terms(asked.subject))
    for section in sections:
        title = unlabelled(section.title)
        opening = fold(title)[:NEAR]
        rubric = next((r for r in rubrics if r.heading.search(opening)), None)
        if rubric is None:
            continue
        own = [term for term in content_terms(title) if term not in _COMMON]
        if len(own) > LONGEST_HEADING:
            continue
        heading, above = Held.of(title), Held.of(headings_above(section, sections))
        below = Held.of(section.span.of(text)[:BELOW])
        phrases = Held.of(phrases_in(asked.subject, text) if rubric is PAPERS else "")
        credits_ = wanted.best_credits(
            (known, 0.95), (heading, 1.0), (above, 0.95), (below, IN_ITEMS), (phrases, IN_PHRASES)
        )
        share = wanted.share(credits_)
        precise = _precise(own, said)
        if share < ENOUGH or precise < PRECISE or wanted.untold(credits_) > LEAST_UNTOLD:
            continue
        yield _Place(share + PRECISE_GAIN * precise - over, document, section, rubric)


@lru_cache(maxsize=64)
def phrases_in(question: str, text: str) -> str:
    """Return the runs of three and more syllables of a question that a text holds as they stand.

    A paper on several houses, roads or schools names in its text the one asked for, not in its
    title; what is to be handed in is told once for all.

    >>> phrases_in("hồ sơ thuê nhà Đồi Cọ Xanh gồm gì", "Nhà Đồi Cọ Xanh có 40 căn.")
    'nhà Đồi Cọ Xanh'
    """
    typed, held = syllables(nfc(question)), f" {folded_words(text)} "
    words = [fold(word) for word in typed]
    runs, at = [], 0
    while at + _RUN <= len(words):
        end = at + _RUN
        while end <= len(words) and f" {' '.join(words[at:end])} " in held:
            end += 1
        found = end > at + _RUN
        if found:
            runs.append(" ".join(typed[at : end - 1]))
        at = end - 1 if found else at + 1
    return " ".join(runs)


_RUN = 3


def _precise(own: Sequence[str], said: Collection[str]) -> float:
    """Return the share of a heading's words that a rubric has or that are ``said``."""
    words = " ".join(own)
    rubric_words = set(" ".join(m for r in RUBRICS for m in r.heading.findall(words)).split())
    return sum(term in said or term in rubric_words for term in own) / (len(own) or 1)


def _years(document: Document) -> str:
    said = document.metadata
    days = (said.applies_from, said.applies_to, said.issued_on)
    return " ".join(str(day.year) for day in days if day)


def _of_rubric(place: _Place, library: Library) -> list[Span] | None:
    """Return the items of a heading of several rubrics that are of the one asked for; else null."""
    text = library.text(place.document.id)
    title = fold(bullet_off(place.section.title))
    if "," not in title and " va " not in title:
        return None
    items = lines_of(text, place.section.heading.end, place.section.span.end)
    opening = next(
        (i for i, s in enumerate(items) if place.rubric.heading.match(_plain(s, text))), None
    )
    if opening is None or not section_items(place.section, place.document, library):
        return None
    kind = bullet(items[opening].of(text))
    ends = (i for i in range(opening + 1, len(items)) if bullet(items[i].of(text)) == kind)
    return items[opening : next(ends, len(items))]


def _plain(span: Span, text: str) -> str:
    return fold(bullet_off(span.of(text)))
