"""Whether an answer to a question that was read anew is about what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import document_names
from bot.writers.steps.wording import ASKING, LEANING, forms_of, names_in
from bot.writers.turning import FREE

if TYPE_CHECKING:
    from bot.drafts import Draft
    from bot.evidence import EvidenceList

LEAST = 2 / 3


def is_about(question: str, draft: Draft, evidence: EvidenceList) -> bool:
    """Whether what an answer cites holds most of a question's words, and every name and number.

    A model could otherwise lead from what nobody wrote of to what somebody wrote.
    """
    cited = dict.fromkeys(n for sentence in draft.sentences for n in sentence.cites)
    items = [evidence.items[n - 1] for n in cited]
    texts = [f"{item.quote}\n{' '.join(item.section)}" for item in items]
    texts += dict.fromkeys(
        f"{document_names.named(i.document)} {i.document.metadata.title}" for i in items
    )
    held = {form for text in texts for form in forms_of(text)}
    words = [form for form in forms_of(question) if form not in ASKING | FREE | LEANING]
    sure = {form for name in names_in(question) for form in name}
    sure |= {form for form in words if any(map(str.isdigit, form))}
    return sure <= held and sum(form in held for form in words) >= LEAST * len(words)
