"""What the documents say: a definition, a section or summary asked for, or sentences found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.composers.duties import compose_duties
from bot.composers.namesakes import ask_which_namesake
from bot.composers.numbered_sections import compose_numbered
from bot.composers.passages import compose_from_passages, enough
from bot.composers.rows import RowsAsked
from bot.composers.rubrics import compose_funds, compose_rubric
from bot.composers.sections import compose_quoted, compose_section
from bot.composers.summaries import compose_summary
from bot.composers.whereabouts import compose_whereabouts
from bot.passages.candidates import candidates
from bot.passages.sought import Sought
from bot.questions.routes import Route
from knowledge.copies import without_copies

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.candidates import Candidate
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document
    from knowledge.library import Library
    from knowledge.retrieval import Hit


def compose_content(
    asked: Understanding,
    meant: Collection[str],
    hits: Sequence[Hit],
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Draft:
    """Answer from passages: the section or document named, or else the sentences that fit."""
    found = candidates(asked, hits, vocabulary, evidence, frozenset(meant))
    which = ask_which_namesake(asked, found, library)
    if which is not None:
        return which
    if asked.route in {Route.GENERAL, Route.TASKS}:
        named = _documents(meant, library)
        held = named or ([] if asked.numbers else _documents(_of(hits), library))
        whole = (
            compose_whereabouts(asked, held[:_FIRST], found, library, vocabulary, evidence)
            or compose_numbered(asked, named, library, evidence)
            or compose_duties(asked, held[:_FIRST], library, vocabulary, evidence)
            or compose_quoted(asked, held[:_FIRST], found, library, evidence)
            or compose_rubric(asked, held[:_FIRST], library, vocabulary, evidence)
            or _section(asked, held, found, library, vocabulary, evidence)
            or compose_summary(asked, named, library, evidence)
            or compose_funds(asked, found, meant, library, evidence)
        )
        if whole is not None:
            return whole
    rows = RowsAsked(asked, Sought.by(asked, vocabulary).wanted, library)
    return compose_from_passages(asked, found, library, evidence, meant, rows)


def _section(
    asked: Understanding,
    documents: Sequence[Document],
    found: Sequence[Candidate],
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Draft | None:
    best = [(c.coverage + c.own) / 2 for c in enough(asked, found)[:_FIRST]]
    return compose_section(asked, documents, library, vocabulary, evidence, max(best, default=0.0))


_FIRST = 5


def _of(hits: Iterable[Hit]) -> list[str]:
    return list(dict.fromkeys(hit.document_id for hit in hits))


def _documents(ids: Iterable[str], library: Library) -> list[Document]:
    return without_copies([library.document(document_id) for document_id in ids])
