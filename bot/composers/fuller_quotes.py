"""What several things asked leave untold where the answer was cut from: its clause, sentence or row.

A composer tells the clause or the cell of the first thing asked. The second often stands beside it in
other words than the question's ("thời hạn đến 120 tháng" for "vay được mấy tháng"): where nothing tells it
for sure, what was cut off is told with the rest, as it is written.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import document_names
from bot.composers.beside import cited_by, first_claim, leads_with_task, said_in, told_words
from bot.passages.clauses import counts, values
from bot.passages.contrasts import other_of_kind
from bot.passages.expectations import holds_sign
from bot.passages.expected_kinds import Expected
from bot.passages.item_lines import line_around, unbroken
from bot.passages.needs import TIMES, counted_beside, needs_of, told_loosely
from bot.passages.table_rows import is_row
from knowledge.documents import Span
from knowledge.sentences import sentence_spans
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.needs import Need
    from bot.questions.understanding import Understanding
    from bot.verification import Sentence
    from knowledge.documents import Document

_EACH = frozenset({"moi", "tung"})
MOST_TOLD = 400
"""How many letters of a sentence are told for what may stand in it."""


def told_fuller(
    draft: Draft, need: Need, asked: Understanding, evidence: EvidenceList
) -> Draft | None:
    """Tell a line's whole clause, sentence or row where that brings a value of the kind needed.

    Null where as many values are told as are asked for, where nothing was cut off, or what was
    holds no number (or time) that is not told already.
    """
    first, said = first_claim(draft), said_in(draft)
    few, other = _lacks(said, need, asked), _of_another(said, need, asked)
    if first is None or leads_with_task(draft) or not (few or other or told_loosely(said, need)):
        return None
    for claim, document, whole in _cut_from(draft, said, evidence):
        words = told_words(whole.of(evidence.library.text(document.id)))
        row = is_row(whole.of(evidence.library.text(document.id)))
        alone = replace(need, counted="") if row else need
        if len(words) > MOST_TOLD or (row and not few) or not _brings(words, said, alone):
            continue
        if other and _of_another(words, need, asked):
            continue
        nearer = counted_beside(words, need) > counted_beside(said, need)
        if not (few or other or nearer or _EACH & need.words):
            continue
        fuller = replace(draft, sentences=[])
        fuller.say(
            f"{document_names.attributed(document)}: {words}", evidence.cite(document, whole)
        )
        told = fuller.sentences
        fuller.sentences = [
            line for each in draft.sentences for line in (told if each is claim else [each])
        ]
        return fuller
    return None


def told_of_each(draft: Draft, evidence: EvidenceList) -> Draft:
    """Tell the sentence of a share whole where it tells that of another thing, too.

    What is asked of two things at once is told of both.
    """
    said = said_in(draft)
    for claim, document, whole in _cut_from(draft, said, evidence):
        words = told_words(whole.of(evidence.library.text(document.id)))
        if len(words) > MOST_TOLD or len(_SHARE.findall(words)) <= len(_SHARE.findall(said)):
            continue
        fuller = replace(draft, sentences=[each for each in draft.sentences if each is not claim])
        fuller.say(
            f"{document_names.attributed(document)}: {words}", evidence.cite(document, whole)
        )
        return fuller
    return draft


_SHARE = re.compile(r"\d\s*(?:%|phần trăm)")


def _cut_from(
    draft: Draft, said: str, evidence: EvidenceList
) -> Iterator[tuple[Sentence, Document, Span]]:
    """Yield each line of a draft with what it was cut from, the smallest first."""
    for claim in draft.sentences:
        for at, span in zip(claim.cites, cited_by(claim, evidence), strict=True):
            document = evidence.items[at - 1].document
            for whole in _wholes(evidence.library.text(document.id), span, said):
                yield claim, document, whole


def _lacks(said: str, need: Need, asked: Understanding) -> bool:
    """Whether fewer values are said than asked for, or no time; the question's own are none."""
    if need.kind is not Expected.VALUE:
        return need.kind in TIMES and not holds_sign(said, need.kind)
    amounts = [each for each in needs_of(asked) if each.kind is Expected.VALUE]
    return len({*values(said)} - {*values(asked.text)}) < len(amounts)


def _of_another(words: str, need: Need, asked: Understanding) -> bool:
    """Whether words name another of a kind than the piece of a need: "trung ương" for "ngân sách tỉnh"."""
    piece = asked.pieces[needs_of(asked).index(need)].folded
    return other_of_kind(piece, fold(words), fold(words))


def _wholes(text: str, place: Span, said: str) -> Iterator[Span]:
    """Yield the clauses of which the values said are, then their sentence; of a table the row."""
    line = unbroken(text, line_around(text, place))
    if is_row(line.of(text)):
        yield line
        return
    told = set(values(said))
    for sentence in sentence_spans(line.of(text)):
        whole = Span(line.start + sentence.start, line.start + sentence.end)
        if not whole.meets(place):
            continue
        holding = [c for c in clauses_of(text, whole) if told & set(values(c.of(text)))]
        if holding:
            yield Span(holding[0].start, holding[-1].end)
        yield whole


def clauses_of(text: str, sentence: Span) -> Iterator[Span]:
    """Yield what semicolons part a sentence into."""
    start = sentence.start
    for mark in re.finditer(r";\s+|$", sentence.of(text)):
        yield Span(start, sentence.start + mark.start())
        start = sentence.start + mark.end()


def _brings(words: str, said: str, need: Need) -> bool:
    """Whether words hold a value, counted as asked, or a time that isn't said already."""
    if need.kind is not Expected.VALUE:
        return holds_sign(words, need.kind)
    rest = words
    for value in values(said):
        rest = re.sub(rf"(?<![\d.,]){re.escape(value)}(?![\d,.]*\d)", " ", rest)
    if not values(rest):
        return False
    return not need.counted or counts(rest, need.counted)
