"""Who has to do what (phân công nhiệm vụ): headings, sentences, labels and tables that assign.

A heading that names units gives them every line below it, until a sub-heading or a bullet
names another. Sentences assign by "Giao …", "Đề nghị …", or by opening with the unit and a
verb inside an assignment section; labelled lines by "Cơ quan chủ trì: …".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.assignment_tables import row_assignments
from ingest.blocks import BlockKind
from ingest.numbering import BULLETS
from ingest.zones import Layout, Zone
from knowledge.documents import Role, Span, Task
from knowledge.sentences import sentence_spans
from knowledge.text import fold
from knowledge.units import skip_prefix, subject_end, unit_key, unit_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.canonical import CanonicalText, Line
    from ingest.line_tree import Node
    from ingest.outline import Outline

_SCOPE = re.compile(
    r"\b(?:to chuc (?:trien khai )?thuc hien|trien khai thuc hien|phan cong|trach nhiem|nhiem vu cu the"
    r"|thuc hien ke hoach|don vi thuc hien|phoi hop thuc hien|to chuc thi hanh|dieu khoan thi hanh)\b"
)
_ORDER = re.compile(
    r"(?:Giao|Đề nghị|Yêu cầu|Phân công|giao|yêu cầu|đề nghị)\s+(?!định|tiếp|dịch|thông|lưu|nhận)"
)
_STRONG = re.compile(r"(?:chủ trì|có trách nhiệm|chịu trách nhiệm|phối hợp với|có nhiệm vụ)\b")
_LABEL = re.compile(
    r"(?:về )?(?:cơ quan|đơn vị|tổ chức|đầu mối)?(?:,? đơn vị)?\s*(?P<what>chủ trì|phối hợp|thực hiện|chịu trách nhiệm)"
    r"(?: thực hiện| chính| chủ trì)?(?: và phối hợp)?\s*:",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?:cơ quan|đơn vị|tổ chức|đầu mối|chủ trì|phối hợp)", re.IGNORECASE)
_WITH = re.compile(r"[Cc]hủ trì,?\s*(?:và\s+)?phối hợp(?: chặt chẽ)?\s+(?:cùng\s+)?với\s+")
_TASK_LABEL = re.compile(
    r"\W*(?:cơ quan|đơn vị|thời gian|thời hạn|sản phẩm|kinh phí|địa điểm)", re.IGNORECASE
)
_DUTIES = re.compile(r"\bchuc nang,? .{0,80}?\bcua (?=\S)")
_DUTY = re.compile(r"^(?:chuc nang, )?nhiem vu\b(?:,? (?:va )?quyen han)?\W*$")
_REMARK = re.compile(r"trên đây là", re.IGNORECASE)
_LEADS = 60
_LONGEST_HEADING = 300
_NAME_TAIL = 2


@dataclass(frozen=True, slots=True)
class _Owner:
    """A unit that lines belong to, as written, and where it is named."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Found:
    """A task before it is numbered."""

    owner: _Owner
    role: Role
    span: Span
    line: int


def find_tasks(canonical: CanonicalText, layout: Layout, outline: Outline) -> tuple[Task, ...]:
    """Return every task with its unit, in document order; a task for several units is repeated."""
    found: list[_Found] = []
    seen: set[tuple[str, Span]] = set()
    for each in _Assignment(canonical.lines, layout, outline).found():
        key = (unit_key(each.owner.name), each.span)
        if key[0] and key not in seen:
            seen.add(key)
            found.append(each)
    found.sort(key=lambda each: each.span.start)
    return tuple(
        Task(
            position=position,
            unit=each.owner.name,
            unit_key=unit_key(each.owner.name),
            role=each.role,
            span=each.span,
            unit_span=each.owner.span,
            section_position=outline.section_of[each.line],
        )
        for position, each in enumerate(found)
    )


class _Assignment:
    """One pass down the document, with the owners and the scope that lines inherit."""

    def __init__(self, lines: Sequence[Line], layout: Layout, outline: Outline) -> None:
        self.lines = lines
        self.zones = layout.zones
        self.outline = outline
        self.owners: dict[int, tuple[_Owner, ...]] = {}
        self.scoped: dict[int, bool] = {}
        self.described = self._described(layout)

    def _described(self, layout: Layout) -> tuple[_Owner, ...]:
        """Return the unit whose duties (chức năng, nhiệm vụ) the title says it lays down."""
        for n in layout.of(Zone.TITLE):
            match = _DUTIES.search(fold(self.lines[n].text))
            spans = unit_list(self.lines[n].text, match.end()) if match else []
            if spans:
                return (self._owner(self.lines[n], spans[0]),)
        return ()

    def found(self) -> Iterator[_Found]:
        for n, line in enumerate(self.lines):
            if self.zones[n] is Zone.BODY and self.outline.nodes[n] is not None:
                yield from self._line(n, line)

    def _line(self, n: int, line: Line) -> Iterator[_Found]:
        node = self.outline.nodes[n]
        parent = node.parent if node else None
        heading = n in self.outline.headings
        start = node.marker.end if node and node.marker else 0
        above = self.owners.get(parent, ()) if parent is not None else ()
        scoped = self.scoped.get(parent, False) if parent is not None else False
        self.scoped[n] = scoped or (heading and bool(_SCOPE.search(fold(line.text))))
        self.owners[n] = above
        if line.block.kind is BlockKind.ROW:
            yield from self._row(n, line, above)
        elif heading:
            yield from self._heading(n, line, start, above)
        elif not _REMARK.match(line.text):
            yield from self._text(n, line, start, above)

    def _row(self, n: int, line: Line, above: tuple[_Owner, ...]) -> Iterator[_Found]:
        assigned = row_assignments(line.text)
        for role, span in assigned:
            yield _Found(self._owner(line, span), role, line.span, n)
        if not assigned:
            for owner in above:
                yield _Found(owner, Role.ASSIGNED, line.span, n)

    def _heading(
        self, n: int, line: Line, start: int, above: tuple[_Owner, ...]
    ) -> Iterator[_Found]:
        owners = self._whole_line(line, start)
        if not owners and _DUTY.search(fold(line.text[start:]).strip()):
            owners = self.described
        if owners:
            self.owners[n] = owners
            return
        owners = self._subject(line, start, scoped=self.scoped[n])
        self.owners[n] = owners or above
        if owners or (above and line.text.endswith(":")):
            yield from self._tasks(n, line, start, owners or above)

    def _text(self, n: int, line: Line, start: int, above: tuple[_Owner, ...]) -> Iterator[_Found]:
        label = _LABEL.match(line.text, start)
        if label and _LABELLED.match(line.text, start):
            yield from self._labelled(n, line, label)
            return
        owners = self._subject(line, start, scoped=self.scoped[n] or bool(above))
        if not owners and self.scoped[n]:
            owners = self._whole_line(line, start) if line.text.endswith(":") else ()
        if owners:
            self.owners[n] = owners
        if owners or above:
            yield from self._tasks(n, line, start, owners or above)
        if not owners:
            yield from self._orders(n, line, start)

    def _whole_line(self, line: Line, start: int) -> tuple[_Owner, ...]:
        """Return the units of a line that names units and nothing else."""
        end = len(line.text.rstrip(" .:;"))
        stop = subject_end(line.text, start)
        acts = stop is not None and len(line.text[stop:end].split()) > _NAME_TAIL
        if end - start > _LONGEST_HEADING or acts:
            return ()
        return tuple(self._owner(line, span) for span in unit_list(line.text, start, end))

    def _subject(self, line: Line, start: int, *, scoped: bool) -> tuple[_Owner, ...]:
        """Return the units that open a sentence and have to do what follows."""
        ordered = _ORDER.match(line.text, start)
        first = skip_prefix(line.text, start)
        stop = subject_end(line.text, first)
        if stop is None or stop <= first:
            return ()
        if line.text.startswith(("yêu cầu ", "đề nghị ", "giao "), stop):
            return self._subject(line, stop, scoped=True)
        strong = _STRONG.match(line.text, stop)
        if not (scoped or ordered or strong):
            return ()
        if not scoped and not ordered and line.text[stop] == ":":
            return ()
        spans = unit_list(line.text, first, stop)
        return tuple(self._owner(line, span) for span in spans)

    def _tasks(
        self, n: int, line: Line, start: int, owners: tuple[_Owner, ...]
    ) -> Iterator[_Found]:
        role = _role(line.text, start)
        for owner in owners:
            yield _Found(owner, role, line.span, n)
        partners = _WITH.search(line.text, start)
        if partners:
            yield from self._partners(n, line, partners.end(), line.span)

    def _partners(self, n: int, line: Line, start: int, task: Span) -> Iterator[_Found]:
        stop = subject_end(line.text, start)
        for span in unit_list(line.text, start, stop) if stop else ():
            yield _Found(self._owner(line, span), Role.COORDINATING, task, n)

    def _orders(self, n: int, line: Line, start: int) -> Iterator[_Found]:
        """Yield assignments inside a paragraph: "… Giao Sở A chủ trì, phối hợp với Sở B …"."""
        if "Giao " not in line.text and "giao " not in line.text:
            return
        for sentence in sentence_spans(line.text):
            first = max(sentence.start, start) if sentence.start < start else sentence.start
            if not _ORDER.match(line.text, first):
                continue
            task = Span(line.span.start + first, line.span.start + sentence.end)
            part = replace(line, text=line.text[: sentence.end])
            for owner in self._subject(part, first, scoped=True):
                yield _Found(owner, _role(part.text, first), task, n)
            partners = _WITH.search(part.text, first)
            if partners:
                yield from self._partners(n, part, partners.end(), task)

    def _labelled(self, n: int, line: Line, label: re.Match[str]) -> Iterator[_Found]:
        node = self.outline.nodes[n]
        task = self._labelled_task(n, node)
        role = Role.COORDINATING if label["what"].lower() == "phối hợp" else Role.LEAD
        if (
            "thực hiện" in label[0].lower()
            and role is Role.LEAD
            and "chủ trì" not in label[0].lower()
        ):
            role = Role.ASSIGNED
        stop = subject_end(line.text, label.end()) or len(line.text)
        for span in unit_list(line.text, _after_blanks(line.text, label.end()), stop):
            yield _Found(self._owner(line, span), role, task.span, n)

    def _labelled_task(self, n: int, node: Node | None) -> Line:
        """Return the item that the label stands under, or the nearest unlabelled line above."""
        parent = self.outline.nodes[node.parent] if node and node.parent is not None else None
        numbered = bool(node and node.style not in BULLETS and node.style)
        if parent and (numbered or parent.style not in {"roman", "upper", "dieu"}):
            return self.lines[parent.line]
        above = n - 1
        while above > 0 and _TASK_LABEL.match(self.lines[above].text):
            above -= 1
        return self.lines[max(above, 0)]

    def _owner(self, line: Line, span: Span) -> _Owner:
        start = line.span.start
        return _Owner(span.of(line.text), Span(start + span.start, start + span.end))


def _after_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _role(text: str, start: int) -> Role:
    stop = subject_end(text, skip_prefix(text, start))
    first = fold(text[start : start + 12])
    at = (
        start
        if first.startswith(("chu tri", "phoi hop"))
        else (stop if stop is not None else start)
    )
    opening = text[at : at + _LEADS].lower()
    if "chủ trì" in opening:
        return Role.LEAD
    return Role.COORDINATING if opening.lstrip(" :").startswith("phối hợp") else Role.ASSIGNED
