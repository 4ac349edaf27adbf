"""What a later paper of the same issuer has changed is told first, whoever composed the answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.sources import in_words
from bot.drafts import Draft
from bot.passages.as_issued import asks_as_issued
from bot.passages.changed_values import changed_in, changers_of
from bot.passages.expectations import also_expected, expected
from bot.passages.expected_kinds import Expected
from bot.passages.ordinals import other_ordinal
from bot.questions.routes import Route
from knowledge.status import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding
    from bot.verification import Sentence
    from knowledge.documents import Document, Span

_ASKED = frozenset({Route.GENERAL, Route.FIGURE, Route.COMPARISON, Route.TASKS})


def with_changes(asked: Understanding, draft: Draft, evidence: EvidenceList) -> Draft:
    """Put what holds now in the place of the lines whose value was changed since; say what adjusts.

    A line that tells more than the day asked for (a task, who bears it) stays, what holds now
    below it; so does what a document named by its number says.
    """
    if draft.answers and asks_as_issued(asked.folded):
        return _as_issued(draft, evidence)
    if not draft.answers or asked.route not in _ASKED:
        return draft
    cited = evidence.documents_of(draft.sentences)
    newer = {d.id: changers_of(d, evidence.library, evidence) for d in cited}
    if not any(newer.values()):
        return draft
    now = Draft()
    stays = bool(asked.numbers) or asked.route is Route.TASKS or _asks_beside_the_day(asked)
    for line in draft.sentences:
        changes = list(_changes(asked, line, newer, evidence))
        if stays or not changes:
            now.sentences.append(line)
        for document, span in changes:
            said = f"{document_names.attributed(document)}: {in_words(span.of(evidence.library.text(document.id)))}"
            now.say(said, evidence.cite(document, span))
    shown = {d.id for d in evidence.documents_of(now.sentences)}
    notices = [
        replies.ADJUSTED.format(older=document_names.named(older), newer=name_of(each))
        for older in cited
        for each in newer[older.id]
        if each.id not in shown or older.id in shown
    ]
    return replace(draft, sentences=now.sentences, notices=[*draft.notices, *notices])


def _asks_beside_the_day(asked: Understanding) -> bool:
    """Whether something else is asked for than a day: who, which product, how much."""
    kinds = {expected(asked.folded, figure=False), *also_expected(asked.folded)}
    return bool(kinds - _A_DAY) and bool(kinds & (_A_DAY | _BEARERS))


_A_DAY = frozenset({Expected.DAY, Expected.TIME, Expected.DURATION})
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
    for item in (evidence.items[n - 1] for n in line.cites):
        for document in newer.get(item.document.id, ()):
            text = library.text(document.id)
            places = changed_in(item.quote, document, library)
            fitting = (s for s in places if not other_ordinal(asked.folded, s.of(text)))
            place = next(fitting, None)
            if place is not None:
                yield document, place
                return
