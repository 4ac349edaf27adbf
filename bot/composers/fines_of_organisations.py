"""A fine laid down for persons, asked for of a company: how many times that an organisation pays.

Decrees on fines give each sum for one kind of offender and say once, in an article of their own,
what the other pays: "mức phạt tiền đối với tổ chức gấp 02 lần mức phạt tiền đối với cá nhân".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.composers.beside import first_claim, said_in
from bot.composers.sources import readable
from bot.passages.quotable import spans_of
from bot.questions.offenders import names_organisation
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding

_FINE = re.compile(r"\bphat\b")
_RATE = re.compile(
    r"\bto chuc\b.{0,120}\b(?:gap|bang) (?:\d+|hai|ba) lan\b.{0,80}\bca nhan\b"
    r"|\bca nhan\b.{0,120}\bbang (?:1/2|mot phan hai|mot nua)\b.{0,80}\bto chuc\b",
    re.DOTALL,
)


def with_rate_for_organisations(
    asked: Understanding, draft: Draft, evidence: EvidenceList
) -> Draft:
    """Add the sentence of the document just cited that says how a fine differs for an organisation."""
    first = first_claim(draft)
    if not draft.answers or first is None or not first.cites:
        return draft
    said = said_in(draft)
    if not (names_organisation(asked.text) and _FINE.search(asked.folded)):
        return draft
    document = evidence.items[first.cites[0] - 1].document
    text = evidence.library.text(document.id)
    if not _FINE.search(fold(said)) or _RATE.search(fold(said)) or not _RATE.search(fold(text)):
        return draft
    for passage in evidence.library.passages(document.id):
        for span in spans_of(passage) if _RATE.search(fold(passage.text)) else ():
            words = readable(span.of(text))
            if _RATE.search(fold(words)):
                fuller = replace(draft, sentences=list(draft.sentences))
                fuller.say(f"- {words}", evidence.cite(document, span, passage=passage))
                return fuller
    return draft
