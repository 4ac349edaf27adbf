"""Suggesting what to ask next: only questions that the documents answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.verification import MARK
from bot.writers.steps.asking import Step, Unfit
from bot.writers.steps.wording import ASKING, forms_of, is_made_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.drafts import Draft
    from bot.writers.steps.asking import Asker
    from bot.writers.steps.hearing import Hearing

MOST, LONGEST = 3, 120
SHOWN = 1200
HEADINGS = 12
_ALSO = ASKING | frozenset(
    "phải làm nhiệm vụ do được có những bao lâu nội dung kế hoạch văn bản".split()
)


def suggested(asker: Asker, question: str, draft: Draft, hearing: Hearing) -> list[str]:
    """Return questions that may follow, each tried: without a model it is answered."""
    library = hearing.evidence.library
    documents = [each.id for each in hearing.evidence.documents_of(draft.sentences)[:2]]
    headings = [s.title for each in documents for s in library.sections(each)][:HEADINGS]
    sources = [question, *(library.text(each) for each in documents)]
    said = "\n".join(MARK.sub("", sentence.text) for sentence in draft.sentences)[:SHOWN]
    found = asker.ask(
        Step.SUGGESTION,
        hearing.clock,
        lambda given: read_suggestions(given, question, sources),
        question=question,
        answer=said,
        headings="\n".join(headings),
    )
    return [each for each in found or () if hearing.answers(each)]


def read_suggestions(
    given: Mapping[str, Any], question: str, sources: Sequence[str]
) -> list[str] | None:
    """Return the questions that are made of words of the documents; Unfit when none is.

    >>> sources = ["Sở Y tế chủ trì kiểm tra 25 cơ sở.", "Ai kiểm tra?"]
    >>> read_suggestions({"questions": ["Sở Y tế kiểm tra gì?", "Sở Y tế tham nhũng gì?"]}, "", sources)
    ['Sở Y tế kiểm tra gì?']
    """
    offered = given.get("questions")
    if not isinstance(offered, list):
        raise Unfit("malformed")
    texts = [" ".join(each.split()) for each in offered if isinstance(each, str) and each.strip()]
    if not texts:
        return None
    asked = {tuple(forms_of(question))}
    fit = []
    for text in texts:
        own = tuple(forms_of(text))
        asks = text.endswith("?") and len(text) <= LONGEST
        if asks and own not in asked and is_made_of(text, sources, _ALSO):
            asked.add(own)
            fit.append(text)
    if not fit:
        raise Unfit("foreign")
    return fit[:MOST]
