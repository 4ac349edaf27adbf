"""The clauses that a sentence sorts: "các đơn vị quy định từ khoản 19 đến khoản 22 là đơn vị sự nghiệp".

Decrees on a body's structure list its units, then say in one sentence of which kind they are:
asked which units of a kind there are, the clauses answer, not the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.sources import in_words, readable
from bot.drafts import WHOLE_LIST, Draft
from bot.passages.expectations import expected
from bot.passages.expected_kinds import Expected
from bot.passages.faults import titled
from bot.passages.item_lines import innermost, lines_of
from knowledge.documents import Span
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.evidence import EvidenceList
    from bot.passages.candidates import Candidate
    from bot.questions.understanding import Understanding
    from knowledge.library import Library

AMONG = 8
NAMED = 3
_ASKED = frozenset({Expected.WORDS, Expected.WHO, Expected.NAME, Expected.PLACE})
_SORTED = re.compile(
    r"(?:từ |tại )(?P<what>khoản|điểm|mục|số) (?P<first>\w{1,3}) đến (?:(?P=what) )?(?P<last>\w{1,3})\b[^;.]{0,30}? (?:là|thuộc|gồm)\b(?P<kind>[^;.]+)"
)
_NUMBER = re.compile(r"\W*(?P<label>\d{1,3}|[a-zđ])[.)]\s")


@dataclass(frozen=True, slots=True)
class _Sorting:
    """What a sentence says of the clauses from one to another, and where it says so."""

    first: str
    last: str
    kind: str
    span: Span


def compose_clauses_meant(
    asked: Understanding,
    good: Sequence[Candidate],
    library: Library,
    evidence: EvidenceList,
) -> Draft | None:
    """List the clauses that one of the best sentences says are of the kind asked for; else null.

    Of a body that is named only its own document tells.
    """
    if expected(asked.folded, figure=False) not in _ASKED or not _NAMING.search(asked.folded):
        return None
    body = _BODY.search(asked.text.lower())
    for candidate in good[:AMONG]:
        if body and fold(body[0]) not in fold(titled(candidate.document)):
            continue
        text = library.text(candidate.document.id)
        sorted_ = _sortings(candidate.span, text)
        meant = next((each for each in sorted_ if _is_asked_for(asked, each)), None)
        lines = _clauses(candidate, meant, library) if meant else []
        if meant and lines and sum(line.end - line.start for line in lines) <= WHOLE_LIST:
            return _listed(candidate, meant, lines, library, evidence)
    return None


def _listed(
    candidate: Candidate,
    sorting: _Sorting,
    lines: Sequence[Span],
    library: Library,
    evidence: EvidenceList,
) -> Draft:
    """Quote what the sentence says of the clauses, then the clauses."""
    document, text = candidate.document, library.text(candidate.document.id)
    draft = Draft(follow_ups=[replies.ask_status()])
    lead = f"{document_names.attributed(document)}: {readable(sorting.span.of(text))}:"
    draft.say(lead, evidence.cite(document, sorting.span))
    for line in lines:
        draft.say(f"- {in_words(line.of(text))}", evidence.cite(document, line))
    return draft


_BODY = re.compile(
    r"\b(?:bộ(?! (?:phận|trưởng|máy|luật))|sở(?! hữu)|cục|tổng cục|thanh tra) [^\W\d]+ [^\W\d]+"
)
_NAMING = re.compile(
    r"\b(?:nhung|cac|gom|ke (?:ten|ra)|liet ke|neu ten|ten (?:la )?gi|may|bao nhieu)\b|\bnao\b"
)


def _sortings(sentence: Span, text: str) -> Iterator[_Sorting]:
    for match in _SORTED.finditer(text, sentence.start, sentence.end):
        start = max(text.rfind(";", sentence.start, match.start()) + 1, sentence.start)
        start += len(text[start : match.end()]) - len(text[start : match.end()].lstrip())
        yield _Sorting(match["first"], match["last"], match["kind"], Span(start, match.end()))


def _is_asked_for(asked: Understanding, sorting: _Sorting) -> bool:
    """Whether the question names the kind: "những đơn vị sự nghiệp nào"."""
    kind = [word for word in syllables(fold(sorting.kind)) if word not in _SEVERAL][:NAMED]
    return f" {' '.join(kind)} " in f" {' '.join(syllables(asked.folded))} "


_SEVERAL = frozenset({"cac", "nhung", "mot", "so"})


def _clauses(candidate: Candidate, sorting: _Sorting, library: Library) -> list[Span]:
    """Return the lines of the sentence's article that are numbered from the first to the last."""
    sections = library.sections(candidate.document.id)
    article = innermost(sections, candidate.span)
    if article is None:
        return []
    text = library.text(candidate.document.id)
    lines = lines_of(text, article.heading.end, candidate.span.start)
    labels = [_label(line.of(text)) for line in lines]
    first, last = sorting.first.lower(), sorting.last.lower()
    if first not in labels or last not in labels or labels.index(first) > labels.index(last):
        return []
    return lines[labels.index(first) : labels.index(last) + 1]


def _label(line: str) -> str:
    match = _NUMBER.match(line)
    return fold(match["label"]) if match else ""
