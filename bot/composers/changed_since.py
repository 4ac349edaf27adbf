"""What a later paper of the same issuer has changed is told first, whoever composed the answer."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.sources import in_words
from bot.drafts import Draft
from bot.passages.adjusting_lines import ends_it, names_other_number, places_limited_to
from bot.passages.as_issued import asks_as_issued
from bot.passages.changed_values import amends_clauses, changed_in, changers_of
from bot.passages.expectations import also_expected, expected
from bot.passages.expected_kinds import Expected
from bot.passages.ordinals import other_ordinal
from bot.passages.terms import content_terms
from bot.questions.routes import Route
from knowledge.status import name_of
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answers import Evidence
    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding
    from bot.verification import Sentence
    from knowledge.documents import Document, Span

_ASKED = frozenset({Route.GENERAL, Route.FIGURE, Route.COMPARISON, Route.TASKS})


def with_changes(asked: Understanding, draft: Draft, evidence: EvidenceList) -> Draft:
    """Put what holds now before the lines whose value was changed since; say what adjusts.

    A line that tells more than what changed (a task, who bears it), or what a document named by
    its number says, stays below what holds now; others go.
    """
    if draft.answers and asks_as_issued(asked.folded):
        return _as_issued(draft, evidence)
    if not draft.answers or asked.route not in _ASKED:
        return draft
    cited = evidence.documents_of(draft.sentences)
    newer = {d.id: changers_of(d, evidence.library, evidence) for d in cited}
    if not any(newer.values()):
        return draft
    listed = asked.route is Route.TASKS and len([s for s in draft.sentences if s.cites]) > 1
    now = Draft()
    moved: list[Sentence] = []
    for line in draft.sentences:
        changes = list(_changes(asked, line, newer, evidence))
        first = not listed and any(_leads(asked, line, each, evidence) for each in changes)
        stays = not first or any(_says_more(asked, line, each, evidence) for each in changes)
        if not first and line not in moved:
            now.sentences.append(line)
        for document, span in changes:
            if not _is_told(document, span, now.sentences, evidence):
                told = [s for s in draft.sentences if _is_told(document, span, [s], evidence)]
                moved += told if first else []
                now.sentences += told if first else []
                if not told:
                    _tell(now, document, span, evidence)
        if first and stays:
            now.sentences.append(line)
    _drop_lone_frames(now)
    shown = {d.id for d in evidence.documents_of(now.sentences)}
    notices = [
        replies.ADJUSTED.format(older=document_names.named(older), newer=name_of(each))
        for older in cited
        for each in newer[older.id]
        if (each.id not in shown or older.id in shown)
        and not amends_clauses(each, evidence.library)
    ]
    return replace(draft, sentences=now.sentences, notices=[*draft.notices, *notices])


def _tell(now: Draft, document: Document, span: Span, evidence: EvidenceList) -> None:
    said = in_words(span.of(evidence.library.text(document.id)))
    now.say(f"{document_names.attributed(document)}: {said}", evidence.cite(document, span))


def _is_told(
    document: Document, span: Span, lines: Sequence[Sentence], evidence: EvidenceList
) -> bool:
    """Whether one of some lines tells a change already."""
    cited = (evidence.items[n - 1] for line in lines for n in line.cites)
    return any(each.document.id == document.id and each.span.meets(span) for each in cited)


def _drop_lone_frames(now: Draft) -> None:
    """Drop the heading of several values where one is left."""
    if sum(not line.frame for line in now.sentences) == 1:
        now.sentences = [
            replace(line, text=line.text.removeprefix("- "))
            for line in now.sentences
            if not line.frame
        ]


def _leads(
    asked: Understanding, line: Sentence, change: tuple[Document, Span], evidence: EvidenceList
) -> bool:
    """Whether a change tells the kind of thing asked for, at the place asked of."""
    document, span = change
    words = span.of(evidence.library.text(document.id))
    places = places_limited_to(words)
    if places and not any(place in asked.folded for place in places):
        return False
    kinds = _kinds(asked)
    if ends_it(words):
        return True
    if _ASKS_HOUR.search(asked.folded):
        return bool(_HOUR.search(words))
    if kinds & _A_DAY and _DAY_OR_HOUR.search(words):
        return True
    if Expected.DURATION in kinds or kinds & _AMOUNTS or asked.route is Route.FIGURE:
        return _same_measure(line.text, words)
    return not kinds & _A_DAY


def _kinds(asked: Understanding) -> set[Expected]:
    of_figure = asked.route is Route.FIGURE
    return {expected(asked.folded, figure=of_figure), *also_expected(asked.folded)}


def _same_measure(line: str, words: str) -> bool:
    """Whether words tell an amount in a unit of a line, or a number of it.

    >>> _same_measure("Giải nhất 10 triệu đồng", "Giải nhất nâng lên 15 triệu đồng")
    True
    >>> _same_measure("Lắp tại 60 nhà văn hóa", "giảm từ 60 điểm còn 52"), _same_measure("60 nhà", "lùi đến ngày 30/10/2026")
    (True, False)
    """
    one, other = (_AMOUNT.findall(fold(_DAY_OR_HOUR.sub(" ", each))) for each in (line, words))
    return bool(
        {n for n, _ in one} & {n for n, _ in other}
        or {u for _, u in one if u} & {u for _, u in other}
    )


_ASKS_HOUR = re.compile(r"\bmay (?:gio|h)\b")
_HOUR = re.compile(r"\b\d{1,2} giờ")
_AMOUNT = re.compile(r"\b(\d[\d.,]*)\s?(%|(?:trieu |ty |nghin )?[a-z]+)?")
_DAY_OR_HOUR = re.compile(
    r"\d{1,2}(?:/\d{1,2}){1,2}|\b\d{1,2} giờ(?: \d{2})?|\b(?:ngày|tháng|quý|năm) (?:\d+|[IVX]+)"
)


def _says_more(
    asked: Understanding, line: Sentence, change: tuple[Document, Span], evidence: EvidenceList
) -> bool:
    """Whether a line tells, besides what changed, something that is asked for."""
    document, span = change
    words = span.of(evidence.library.text(document.id))
    if asked.route is Route.TASKS or _asks_beside_the_day(asked) or _LEAVES_THE_REST.search(words):
        return True
    if asked.numbers:
        return not _ASKS_NOW.search(asked.folded)
    items = [evidence.items[n - 1] for n in line.cites]
    above = " ".join(f"{' '.join(i.section)} {i.document.metadata.title or ''}" for i in items)
    told, elsewhere = (set(content_terms(each)) for each in (line.text, f"{words} {above}"))
    left = {*content_terms(asked.text)} & told - elsewhere - _OF_ACTS
    return len(left) >= MOST_LEFT


_ASKS_NOW = re.compile(
    r"\b(?:nay|hien (?:gio|tai|hanh)|bay gio|sau (?:khi )?(?:dieu chinh|sua|thay doi)|moi nhat)\b"
)
_LEAVES_THE_REST = re.compile(
    r"^\W*(?:\w+[.)]\s+)?(?:Bãi bỏ |Thay (?:thế )?(?:các )?(?:cụm )?từ )|\b(?:kéo dài|thêm|bổ sung)\b(?!,)",
    re.IGNORECASE,
)
"""What only adds, or says of a clause that it or some of its words go, tells nothing without it."""
_OF_ACTS = frozenset(
    "to chuc dien ra hoan thanh thoi gian han ngay muc duoc ho tro tong gio xong bat dau ket thuc du kien giao".split()
)
"""Syllables of what is done with anything: that a line alone holds them says nothing of it."""
MOST_LEFT = 2


def _asks_beside_the_day(asked: Understanding) -> bool:
    """Whether something else is asked for than a day: who, which product, how much."""
    kinds = {expected(asked.folded, figure=False), *also_expected(asked.folded)}
    return bool(kinds - _A_DAY) and bool(kinds & (_A_DAY | _BEARERS))


_A_DAY = frozenset({Expected.DAY, Expected.TIME, Expected.DURATION})
_AMOUNTS = frozenset({Expected.VALUE, Expected.MONEY, Expected.FEE})
_BEARERS = frozenset({Expected.WHO, Expected.OUTCOME, Expected.PLACE})


def _as_issued(draft: Draft, evidence: EvidenceList) -> Draft:
    """Say by which papers those cited, asked for as they were first issued, are amended."""
    notices = [
        replies.AS_ISSUED.format(
            older=document_names.named(older), newer=name_of(evidence.documents[newer])
        )
        for older in evidence.documents_of(draft.sentences)
        for newer in older.amended_by
        if newer in evidence.documents
    ]
    return replace(draft, notices=[*draft.notices, *notices])


def _changes(
    asked: Understanding,
    line: Sentence,
    newer: dict[str, Sequence[Document]],
    evidence: EvidenceList,
) -> Iterator[tuple[Document, Span]]:
    """Yield the first place of each adjusting paper that tells what became of a line's value."""
    library = evidence.library
    told: set[str] = set()
    cited = (evidence.items[n - 1] for n in line.cites)
    for item in (each for each in cited if not _names_the_paper(each)):
        for document in newer.get(item.document.id, ()):
            text = library.text(document.id)
            places = changed_in(item.document, item.span, document, library)
            fitting = [s for s in places if not _of_another(asked, s.of(text))]
            place = max(fitting, key=lambda s: _shared(asked, s.of(text)), default=None)
            if place is not None and document.id not in told:
                told.add(document.id)
                yield document, place
                return


def _names_the_paper(item: Evidence) -> bool:
    """Whether a citation only proves how a paper is called."""
    return fold(item.quote) in fold(item.document.metadata.title or "")


def _shared(asked: Understanding, words: str) -> int:
    """Return how many of a question's terms words hold: of several changes the one asked about."""
    return len({*content_terms(asked.text)} & {*content_terms(words)})


def _of_another(asked: Understanding, words: str) -> bool:
    """Whether a change is of another numbered thing than the one asked for."""
    return other_ordinal(asked.folded, words) or names_other_number(asked.text, words)
