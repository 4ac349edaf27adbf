"""Who has to do what (phân công nhiệm vụ): headings, sentences, labels and tables that assign.

A heading that names units gives them every line below it, until a sub-heading or a bullet
names another. Sentences assign by "Giao …", "Đề nghị …", or by opening with the unit and a
verb inside an assignment section; labelled lines by "Cơ quan chủ trì: …"; tables by columns.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.blocks import BlockKind
from ingest.structure.zones import Layout, Zone
from ingest.tasks.details import due_on
from ingest.tasks.headed_bodies import HeadedBodies
from ingest.tasks.labels import LabelledTasks, Labels
from ingest.tasks.limits import TimeLimits
from ingest.tasks.named_last import named_last
from ingest.tasks.orders import (
    Order,
    find_orders,
    to_others,
)
from ingest.tasks.owners import Found, Owner, is_part, is_whole, people_named, with_members
from ingest.tasks.roles import companions, partners, role_at
from ingest.tasks.scope import TaskScope, described_unit, planned_year
from ingest.tasks.tables import table_tasks, tells_work
from knowledge.documents import Role, Span, Task
from knowledge.text import fold
from knowledge.unit_lists import subject, unit_list
from knowledge.unit_members import each_named
from knowledge.units import unit_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.structure.canonical import CanonicalText, Line
    from ingest.structure.outline import Outline

_DUTY = re.compile(r"^(?:chuc nang, )?nhiem vu\b(?:,? (?:va )?quyen han)?\W*$")
_REMARK = re.compile(r"(?:tren day la|qua trinh|trong qua trinh|nhan duoc)")
_CONTACT = re.compile(
    r"(?:Mọi |Nếu |Khi )?(?:[Cc]ó )?(?:(?:chi tiết|thông tin|thắc mắc|vướng mắc|khó khăn|góp ý)[^.:;]{0,40}|cần (?:biết |hỏi )?(?:thêm|rõ)[^.:;]{0,30})[,:]? (?:xin |vui lòng |đề nghị )?liên hệ\b",
    re.IGNORECASE,
)
"""Whom to ask, said at the end of a paper: no work of the bodies of the item before it."""
_LOOSE = re.compile(
    r"(?:Doanh nghiệp|Chủ |Nhà |Địa phương|Đơn vị|Hợp tác xã|Ngân hàng|Trường|Quỹ|Báo)"
)
_APART = frozenset({"phuluc", "attached", "mau"})
_WORKS = re.compile(r"^\W*(?:\w{1,3}\W+)?(?:Chủ trì|Phối hợp)\b")
_JOINT = re.compile(r"[Cc]hủ trì,? phối hợp(?: với)?\s*:?$")
_DIRECTS = re.compile(r"(?:chỉ đạo|giao|phân công|yêu cầu)\s+(?=\S)")
_LONGEST_HEADING = 300


def find_tasks(canonical: CanonicalText, layout: Layout, outline: Outline) -> tuple[Task, ...]:
    """Return every task with its unit, in document order; a task for several units is repeated."""
    found: list[Found] = []
    seen: set[tuple[str, int]] = set()
    for each in _Assignment(canonical, layout, outline).found():
        key = (unit_key(each.owner.name), each.span.start)
        if key[0] and key not in seen:
            seen.add(key)
            found.append(each)
    found.sort(key=lambda each: each.span.start)
    year = planned_year(canonical.lines, layout)
    return tuple(
        Task(
            position=position,
            unit=each.owner.name,
            unit_key=unit_key(each.owner.name, each.owner.parent),
            role=each.role,
            span=each.span,
            unit_span=each.owner.span,
            section_position=outline.section_of[each.line],
            coordinating=each.coordinating,
            deadline=each.deadline,
            due_on=due_on(each.deadline.of(canonical.text), year) if each.deadline else None,
            product=each.product,
        )
        for position, each in enumerate(found)
    )


class _Assignment:
    """One pass down the document, with the owners and the scope that lines inherit."""

    def __init__(self, canonical: CanonicalText, layout: Layout, outline: Outline) -> None:
        self.lines = lines = canonical.lines
        self.whole = canonical.text
        self.zones = layout.zones
        self.outline = outline
        self.owners: dict[int | None, tuple[Owner, ...]] = {}
        self.announced: dict[int | None, tuple[Owner, ...]] = {}
        self.scope = TaskScope(lines, layout, outline)
        self.parents = {node.parent for node in outline.nodes if node is not None}
        self.tables = table_tasks(lines)
        self.labels = LabelledTasks(lines, outline.nodes)
        described = described_unit(lines, layout)
        self.described: tuple[Owner, ...] = ()
        if described is not None:
            line, span = described
            self.described = (Owner(span.of(line.text), self._placed(line, span)),)
        self.siblings = HeadedBodies(lines, outline)
        self.limits = TimeLimits(lines, outline)

    def found(self) -> Iterator[Found]:
        for n, line in enumerate(self.lines):
            if self.zones[n] is Zone.BODY and self.outline.nodes[n] is not None:
                yield from self._line(n, line)

    def _line(self, n: int, line: Line) -> Iterator[Found]:
        node = self.outline.nodes[n]
        parent = node.parent if node else None
        heading = n in self.outline.headings
        start = _words_begin(line.text, node.marker.end) if node and node.marker else 0
        above = () if node and node.style in _APART else self.owners.get(parent, ())
        self.scope.enter(n, start)
        self.owners[n] = above
        if line.block.kind is BlockKind.ROW:
            yield from self._row(n, line, above)
            return
        if self.scope.is_form(n) or not line.text[start:]:
            return
        yield from self._labelled(n, line)
        if n in self.labels.labels:
            return
        if node and not node.style:
            self.announced.pop(parent, None)
        if self._names_only(n, line, start, heading=heading):
            return
        announced = self.announced.get(parent, ())
        self.owners[n] = above or announced
        yield from self._text(n, line, start, above or announced, handed=bool(above))

    def _row(self, n: int, line: Line, above: tuple[Owner, ...]) -> Iterator[Found]:
        task = self.tables.get(n)
        if task is None:
            for owner in above if tells_work(line.text) else ():
                yield Found(owner, Role.ASSIGNED, line.span, n)
            return
        labels = Labels(
            [(role, self._placed(line, span)) for role, span in task.units],
            self._placed(line, task.deadline) if task.deadline else None,
            self._placed(line, task.product) if task.product else None,
        )
        yield from self._told(n, line.span, labels)

    def _labelled(self, n: int, line: Line) -> Iterator[Found]:
        labels = self.labels.told.get(n)
        if labels is not None:
            yield from self._told(n, line.span, labels)

    def _told(self, n: int, span: Span, labels: Labels) -> Iterator[Found]:
        helping = tuple(unit for role, unit in labels.units if role is Role.COORDINATING)
        for role, unit in labels.units:
            with_whom = () if role is Role.COORDINATING else helping
            for name, place in each_named(self.whole, [unit]):
                owner = Owner(name, place)
                yield Found(owner, role, span, n, with_whom, labels.deadline, labels.product)

    def _names_only(self, n: int, line: Line, start: int, *, heading: bool) -> bool:
        """Take a line that names units and nothing else as the heading of what is theirs."""
        leads = n in self.parents or (self.scope.orders(n) and line.text.endswith(":"))
        if not (heading or leads) or len(line.text) - start > _LONGEST_HEADING:
            return False
        spans = unit_list(line.text, start)
        if spans and not self.scope.orders(n) and _LOOSE.match(line.text, spans[0].start):
            return False
        if not spans and heading and self.scope.shares_out(n):
            spans = people_named(line.text, start)
        if not spans and heading and self.scope.shares_out(n):
            spans = self.siblings.named(n, start)
        owners = self._owners(line, spans, n)
        if not owners and heading and _DUTY.search(fold(line.text[start:]).strip()):
            owners = self.described
        if not owners:
            return False
        self.owners[n] = owners
        if n not in self.parents:
            node = self.outline.nodes[n]
            self.announced[node.parent if node else None] = owners
        return True

    def _text(
        self, n: int, line: Line, start: int, above: tuple[Owner, ...], *, handed: bool
    ) -> Iterator[Found]:
        scoped = self.scope.orders(n) or bool(above)
        orders = find_orders(line.text, start, scoped=scoped, owned=bool(above))
        if above and not _REMARK.match(fold(line.text[:40])):
            orders = to_others(line.text, orders, {unit_key(owner.name) for owner in above})
        opening = next((order for order in orders if order.opens), None)
        if handed and opening is not None and line.text.startswith("Giao ", start):
            orders, opening = [], None  # what the unit above has to do is to hand it on
        if opening is not None:
            self._hand_down(n, line, opening)
        elif orders and _REMARK.match(fold(line.text[:40])):
            above = ()
        if above and opening is None and not self._only_heads(n) and not _CONTACT.match(line.text):
            for kept in _kept(line.text, start, orders):
                if _of_people(line.text[max(start, kept.start) : kept.end], above):
                    continue
                yield from self._given(n, line, above, kept, max(start, kept.start))
        if handed and opening is not None:
            yield from self._led(n, line, opening)
        for order in orders:
            owners = self._owners(line, order.units, n)
            span = Span(0, order.span.end) if order.opens else order.span
            yield from self._given(n, line, owners, span, order.end)
        yield from self._named_last(n, line, start)

    def _led(self, n: int, line: Line, opening: Order) -> Iterator[Found]:
        """Yield what those above lead together with the body that opens the line below them."""
        node = self.outline.nodes[n]
        parent = node.parent if node else None
        if parent is None or not _JOINT.search(self.lines[parent].text):
            return
        for owner in self.owners.get(parent, ()):
            yield Found(owner, Role.LEAD, line.span, n)
        for owner in self._owners(line, opening.units, n):
            yield Found(owner, Role.COORDINATING, line.span, n)

    def _only_heads(self, n: int) -> bool:
        """Whether the line is a heading of what stands below it, and no work itself."""
        text = self.lines[n].text
        works = _WORKS.search(text) is not None
        return n in self.outline.headings and not text.endswith(":") and not works

    def _hand_down(self, n: int, line: Line, opening: Order) -> None:
        owners = self._owners(line, opening.units, n)
        self.owners[n] = self._directed(n, line, opening) or owners
        if line.text.endswith(":"):
            node = self.outline.nodes[n]
            if node and node.marker is None:
                self.announced[node.parent] = owners

    def _given(
        self, n: int, line: Line, owners: tuple[Owner, ...], span: Span, work: int
    ) -> Iterator[Found]:
        """Yield the task of a line for its units, and for those whom they lead."""
        labels = self.labels.told.get(n, Labels())
        limit = labels.deadline or self.limits.of(line, span) or self.limits.above(n)
        task = self._placed(line, span)
        helping = [self._placed(line, each) for each in companions(line.text, work, span.end)]
        helping += [unit for role, unit in labels.units if role is Role.COORDINATING]
        for owner in owners:
            role = role_at(line.text, work, work)
            yield Found(owner, role, task, n, tuple(helping), limit, labels.product)
        for owner in self._owners(line, partners(line.text, work, span.end), n):
            yield Found(owner, Role.COORDINATING, task, n, (), limit, labels.product)

    def _named_last(self, n: int, line: Line, start: int) -> Iterator[Found]:
        told = named_last(line.text, start)
        if told is None:
            return
        inner, role = told
        who = subject(line.text, inner.start, inner.end)
        for owner in self._owners(line, who.units if who else (), n):
            yield Found(
                owner,
                role,
                line.span,
                n,
                deadline=self.limits.of(line, Span(0, len(line.text))),
            )
        for owner in self._owners(line, partners(line.text, inner.start, inner.end), n):
            yield Found(owner, Role.COORDINATING, line.span, n)

    def _placed(self, line: Line, span: Span) -> Span:
        return Span(line.span.start + span.start, line.span.start + span.end)

    def _directed(self, n: int, line: Line, opening: Order) -> tuple[Owner, ...]:
        """Return whom those of an order direct to do what is listed below: "Sở A chỉ đạo …:"."""
        directs = _DIRECTS.match(line.text, opening.end)
        if directs is None or not line.text.endswith(":"):
            return ()
        told = subject(line.text, directs.end())
        return self._owners(line, told.units, n) if told else ()

    def _owners(self, line: Line, spans: Sequence[Span], n: int) -> tuple[Owner, ...]:
        return tuple(
            Owner(name, self._placed(line, span), self._parent(name, n))
            for told in spans
            for name, span in each_named(line.text, with_members(line.text, told))
        )

    def _parent(self, name: str, n: int | None) -> str:
        """Return the body of which the unit is a part: "Văn phòng Sở" under "1. Sở …"."""
        if not is_part(name):
            return ""
        node = self.outline.nodes[n] if n is not None else None
        while node is not None and node.parent is not None:
            for owner in self.owners.get(node.parent, ()):
                if is_whole(owner.name):
                    return owner.name
            node = self.outline.nodes[node.parent]
        return ""


def _kept(text: str, start: int, orders: Sequence[Order]) -> Iterator[Span]:
    """Yield what a line says to the units above it: all that its orders leave of it.

    >>> text = "Tuần tra. Công an cấp xã quản lý địa bàn. Hằng tháng gửi số liệu."
    >>> [kept.of(text) for kept in _kept(text, 0, find_orders(text, 0, scoped=True, owned=True))]
    ['Tuần tra.', 'Hằng tháng gửi số liệu.']
    """
    at = 0
    for begins, ends in [*((o.span.start, o.span.end) for o in orders), (len(text), len(text))]:
        words = text[max(at, start) : begins].strip(" ;.,")
        if words:
            first = 0 if at == 0 else at + len(text[at:]) - len(text[at:].lstrip(" ;.,"))
            last = text[:begins]
            yield Span(first, len(last.rstrip(" ;") if begins < len(text) else last))
        at = max(at, ends)


def _of_people(words: str, above: Sequence[Owner]) -> bool:
    """Whether a line below bodies tells what people do: "Người dân phản ánh …", "Hộ gia đình nộp …"."""
    return bool(_PEOPLE.match(words)) and not any(_PEOPLE.match(owner.name) for owner in above)


_PEOPLE = re.compile(
    r"(?:Mọi |Các )?(?:[Nn]gười dân|[Nn]hân dân|[Cc]ông dân|[Hh]ộ gia đình|[Tt]ổ chức, cá nhân|[Cc]á nhân|[Hh]ành khách|[Pp]hụ huynh)"
    r" (?!(?:các|các |trên|ở|tại|trong|thôn|xã)\b)"
)


def _words_begin(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at
