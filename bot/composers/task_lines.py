"""One task, told in a line: its words, and what it needs besides to be understood alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import replies
from bot.composers.sources import bullet_off, readable
from bot.passages.table_rows import cells, is_row
from knowledge.documents import Role, Span
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from knowledge.documents import Document, Task
    from knowledge.library import Library

_SUBJECT = re.compile(
    r"\b(?:nhiem vu|noi dung|cong viec|giai phap|ten|chi tieu|viec|danh sach|hoat dong)\b"
)
_WHO = re.compile(
    r"\b(?:don vi|co quan)\b.*\b(?:thuc hien|chu tri|chiu trach nhiem)\b|^(?:don vi|co quan)$|\bchu tri\b|\bphan cong\b"
)
_ORDER = re.compile(r"^[\dIVXivx]{1,4}(?:[.,]\d{1,3})*[.)]?$")


@dataclass(frozen=True, slots=True)
class Detail:
    """Something told beside the task's own words, at the place that says it."""

    label: str
    words: str
    span: Span


def say_task(
    draft: Draft, document: Document, task: Task, library: Library, evidence: EvidenceList
) -> None:
    """Add a task's line, cited; its deadline, product and partners where its words lack them."""
    text = library.text(document.id)
    words = task_words(task.span.of(text), task.unit)
    marks = [evidence.cite(document, task.span)]
    for detail in details(task, text):
        words += f" ({detail.label}: {detail.words})"
        marks.append(evidence.cite(document, detail.span))
    draft.say(f"- {words}", *dict.fromkeys(marks))


def task_words(quote: str, unit: str) -> str:
    """Return a task's words without bullet and line ends; a table row in words.

    >>> task_words("- Chủ trì tham mưu;", "Sở Nội vụ")
    'Chủ trì tham mưu'
    >>> task_words("STT: 1 | Nhiệm vụ: Số hóa hồ sơ | Chủ trì: Sở Tư pháp | Hạn: 30/9", "Sở Tư pháp")
    'Số hóa hồ sơ (Hạn: 30/9)'
    """
    line = " ".join(quote.split())
    if not is_row(line):
        return bullet_off(line)
    return _row_told(line, unit)


def _row_told(row: str, unit: str) -> str:
    pairs = [(h, v) for h, v in cells(row) if v and (h or not _ORDER.match(v))]
    if not pairs:
        return row
    subject = next(
        (p for p in pairs if _SUBJECT.search(fold(p[0])) and not _WHO.search(fold(p[0]))), None
    )
    subject = subject or max(pairs, key=lambda pair: len(pair[1]))
    rest = [
        f"{h}: {bullet_off(v)}" if h else bullet_off(v)
        for h, v in pairs
        if (h, v) != subject and not (_WHO.search(fold(h)) and fold(v).strip(" .;") == fold(unit))
    ]
    told = bullet_off(subject[1])
    return f"{told} ({'; '.join(rest)})" if rest else told


def details(task: Task, text: str) -> list[Detail]:
    """Return the deadline, the product and the partners that stand outside the task's words."""
    found = []
    if task.deadline and _outside(task.deadline, task.span):
        found.append(Detail(replies.DEADLINE, readable(task.deadline.of(text)), task.deadline))
    if task.product and _outside(task.product, task.span):
        found.append(Detail(replies.PRODUCT, readable(task.product.of(text)), task.product))
    partners = [span for span in task.coordinating if _outside(span, task.span)]
    if partners and len(partners) <= _FEW:
        label = replies.LEADER if task.role == Role.COORDINATING else replies.PARTNERS
        found += [Detail(label, readable(span.of(text)), span) for span in _apart(partners)]
    return found


def _outside(span: Span, whole: Span) -> bool:
    return span.end <= whole.start or span.start >= whole.end


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Join spans that follow each other in one list, so that it is told as it stands."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if joined and span.start - joined[-1].end <= _GAP:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


_FEW = 12
_GAP = 6
