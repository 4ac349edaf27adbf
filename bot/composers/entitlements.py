"""All that a class of people gets, of every document in force, where no matter is named.

"Hộ nghèo được hỗ trợ bao nhiêu?" is answered by no single level: each document has its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.composers.quoting import quote_sentence
from bot.composers.rows import RowsAsked
from bot.drafts import WHOLE_LIST, Draft, plain
from bot.passages.answerability import contradicted
from bot.passages.candidates import candidates
from bot.passages.entitlements import asks_entitlements, entitles
from bot.passages.item_lines import lead_above
from bot.passages.sought import Sought
from bot.questions.routes import Route
from knowledge.copies import without_copies
from knowledge.status import OVER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.passages.candidates import Candidate
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Span
    from knowledge.library import Library

SEARCHED, OF_EACH = 40, 4


def compose_entitlements(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """List what is laid down for the class of people asked about, or say that nothing is; null where not asked."""
    if asked.followed or asked.numbers or not asks_entitlements(asked.folded):
        return None
    among = asked.document_ids or None
    hits = library.search(asked.text, top_k=SEARCHED, document_ids=among, per_document=OF_EACH)
    found = [
        each
        for each in candidates(asked, hits, vocabulary, evidence)
        if each.status not in OVER
        and not contradicted(each)
        and entitles(asked.folded, each.words, _above(each, library))
    ]
    if not found:
        return plain(AnswerStatus.NO_EVIDENCE, replies.NOT_FOUND, replies.ask_documents())
    rows = RowsAsked(
        replace(asked, route=Route.GENERAL), Sought.by(asked, vocabulary).wanted, library
    )
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    for told in _by_document(found):
        shown: list[Span] = []
        for each in told:
            if sum(len(line.text) for line in draft.sentences) > WHOLE_LIST:
                draft.notices.append(replies.SECTION_CUT)
                return draft
            shown += quote_sentence(draft, each, rows, evidence, shown)
    return draft


def _above(candidate: Candidate, library: Library) -> tuple[str, ...]:
    """Return the headings and the lead-in over a sentence."""
    text = library.text(candidate.document.id)
    lead = lead_above(text, candidate.span.start)
    return (*candidate.passage.section, lead.of(text) if lead else "")


def _by_document(found: Sequence[Candidate]) -> list[list[Candidate]]:
    """Return what each document lays down, in its order, the document that fits best first."""
    first = {each.document.id: each.document for each in found}
    held = without_copies(list(first.values()))
    return [
        sorted((each for each in found if each.document.id == one.id), key=lambda each: each.span)
        for one in held
    ]
