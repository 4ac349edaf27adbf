"""Labelled lines under a task: "Cơ quan chủ trì: …", "Thời gian hoàn thành: …", "Sản phẩm: …"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ingest.tasks.roles import partners
from knowledge.documents import Role, Span
from knowledge.text import fold
from knowledge.unit_lists import cell_units, subject, unit_list
from knowledge.unit_words import verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.structure.canonical import Line
    from ingest.structure.line_tree import Node

_UNITS = (
    r"(?:ve )?(?:phan cong(?: to chuc| nhiem vu)?(?: thuc hien)?"
    r"|(?:cac )?(?:co quan|don vi|to chuc|dau moi|bo phan|phong|nguoi|lanh dao)(?:[\s,/]+(?:va )?(?:don vi|co quan|to chuc|dia phuong|ca nhan))*"
    r"\s+(?:duoc (?:giao|phan cong)\s+)?(?:chu tri|phoi hop|thuc hien|chiu trach nhiem|phu trach|tham muu|tham gia|dau moi|to chuc)(?:[\s,/]+(?:va )?(?:chu tri|phoi hop|thuc hien|tham muu|trien khai|chinh|to chuc|cung))*"
    r"|(?:chu tri|phoi hop)(?: thuc hien| chinh)?)\s*(?:\([^()]*\))?\s*:"
)
_TIME = r"(?:ve )?(?:thoi gian|thoi han|thoi diem|tien do|lo trinh|thoi luong)(?: (?:thuc hien|hoan thanh|trien khai|to chuc|du kien|bao cao|ket thuc|thuc|va|dia diem|xong|cu the))*\s*:"
_PRODUCT = r"(?:ve )?(?:cac )?(?:san pham|ket qua|dau ra)(?: (?:du kien|dau ra|dat duoc|hoan thanh|thuc hien|can dat|san pham|yeu cau|phai dat|chu yeu|cu the|va|,|/))*\s*:"
_OTHER = r"(?:ve )?(?:kinh phi|nguon (?:kinh phi|von)|dia diem|thanh phan|doi tuong|so luong|hinh thuc|muc tieu|quy mo|ghi chu)(?: [^:.;]{0,40})?:"
_LABEL = re.compile(
    rf"(?P<units>{_UNITS})|(?P<time>{_TIME})|(?P<product>{_PRODUCT})|(?P<other>{_OTHER})"
)
_NEXT = re.compile(r"(?:[;.]\s+|\s-\s)(?=\S)")
_PERSON = re.compile(r"(?:Ông|Bà|ông|bà|[ĐđDd]/c|[ĐĐ]ồng chí|\.\.|…|_)")
_NOTED = re.compile(r"\s*\((?:cơ quan |đơn vị )?(?:chủ trì|phối hợp)", re.IGNORECASE)
_BRACKETED = re.compile(r"\((?P<inner>[^()]{6,300})\)[\s.;,]*$")
_NAMED_PART = re.compile(r"[^\W\d_][^:;.]{3,40}:\s*")
_MOST = 40
_SENTENCE = 6  # words after the verb, from which on a cell tells instead of naming


@dataclass(frozen=True, slots=True)
class Label:
    """One label of a line: what it tells and the place of its words; empty for a bare heading."""

    what: str
    role: Role
    words: Span


@dataclass(slots=True)
class Labels:
    """What the labels under one task say; spans are canonical."""

    units: list[tuple[Role, Span]] = field(default_factory=list)
    deadline: Span | None = None
    product: Span | None = None


def read_labels(text: str, start: int = 0) -> list[Label]:
    """Return the labels with which a line consists, none when it begins with no label.

    >>> text = "- Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ; thời gian hoàn thành: Quý I/2026."
    >>> [(label.what, label.words.of(text)) for label in read_labels(text, 2)]
    [('units', 'Sở Y tế'), ('units', 'Sở Nội vụ'), ('time', 'Quý I/2026')]
    """
    folded = fold(text)
    match = _LABEL.match(folded, start)
    labels: list[Label] = []
    while match:
        following = _next_label(folded, match.end())
        end = following.start() if following else len(text)
        labels.append(_label(text, match, end))
        match = following
    return labels


def trailing_labels(text: str, start: int = 0) -> list[Label]:
    """Return the labels that end an item, in brackets or as sentences of their own.

    >>> text = "Ban hành quy chế. Đơn vị chủ trì: Sở A Văn; thời gian: Quý I/2026."
    >>> [(label.what, label.words.of(text)) for label in trailing_labels(text)]
    [('units', 'Sở A Văn'), ('time', 'Quý I/2026')]
    """
    folded = fold(text)
    if ":" not in folded:
        return []
    bracket = _BRACKETED.search(folded, start)
    if bracket:
        return read_labels(text[: bracket.end("inner")], bracket.start("inner"))
    first = _next_label(folded, start)
    labels = read_labels(text, first.start()) if first else []
    return labels if any(label.what == "units" for label in labels) else []


def _next_label(folded: str, at: int) -> re.Match[str] | None:
    for cut in _NEXT.finditer(folded, at):
        match = _LABEL.match(folded, cut.end())
        if match:
            return match
    return None


def _label(text: str, match: re.Match[str], end: int) -> Label:
    start = match.end()
    while start < end and text[start] in " \t:":
        start += 1
    while end > start and text[end - 1] in " .;,/-–":
        end -= 1
    return Label(match.lastgroup or "", role_of(match[0]), Span(start, end))


def role_of(name: str) -> Role:
    """Return the role that a label or a column gives, from its folded name."""
    if "chu tri" in name or "dau moi" in name:
        return Role.LEAD
    return Role.COORDINATING if "phoi hop" in name else Role.ASSIGNED


def told_units(text: str, words: Span, role: Role) -> list[tuple[Role, Span]]:
    """Return the units of a cell or a label; what it says of their roles itself goes first.

    >>> text = "Sở A Văn chủ trì, phối hợp với Sở Y tế"
    >>> [(role.value, unit.of(text)) for role, unit in told_units(text, Span(0, 38), Role.ASSIGNED)]
    [('lead', 'Sở A Văn'), ('coordinating', 'Sở Y tế')]
    """
    part = text[: words.end]
    told = subject(part, words.start)
    if told is not None and part.startswith("chủ trì", told.end):
        helping = partners(part, told.end, words.end)
        leading = [(Role.LEAD, unit) for unit in told.units]
        return leading + [(Role.COORDINATING, unit) for unit in helping]
    works = told is not None and verbs().match(part, told.end) is not None
    if told is not None and works and len(part[told.end :].split()) >= _SENTENCE:
        return [(role, unit) for unit in told.units]
    return [(_noted(part, unit) or role, unit) for unit in cell_units(part, words.start, words.end)]


def _noted(text: str, unit: Span) -> Role | None:
    """Return the role that stands in brackets after a unit: "Sở A (chủ trì)"."""
    note = _NOTED.match(text, unit.end)
    return role_of(fold(note[0])) if note else None


class LabelledTasks:
    """Which lines are labels, and what they say of which lines."""

    def __init__(self, lines: Sequence[Line], nodes: Sequence[Node | None]) -> None:
        self.lines, self.nodes = lines, nodes
        self.labels: dict[int, list[Label]] = {}
        self.told: dict[int, Labels] = {}
        for n, node in enumerate(nodes):
            if node is not None and lines[n].block.table is None:
                self._read(n, node)
        if self.labels:
            self._assign()

    def _read(self, n: int, node: Node) -> None:
        text, start = self.lines[n].text, node.marker.end if node.marker else 0
        labels = read_labels(text, start) or self._listed(node, text, start)
        if labels:
            self.labels[n] = labels
        elif trailing := trailing_labels(text, start):
            self.told[n] = self._said([(n, label) for label in trailing])

    def _listed(self, node: Node, text: str, start: int) -> list[Label]:
        """Return a line below a bare label as its words: "Đơn vị thực hiện:" / "- Sở A"."""
        above = self.labels.get(node.parent, []) if node.parent is not None else []
        if len(above) != 1 or above[0].words.end > above[0].words.start:
            return []
        if above[0].what == "units" and not unit_list(text, start):
            return []
        end = len(text.rstrip(" .;"))
        return [Label(above[0].what, above[0].role, Span(start, end))]

    def _assign(self) -> None:
        children: dict[int | None, list[int]] = {}
        for n, node in enumerate(self.nodes):
            if node is not None:
                children.setdefault(self._parent(n), []).append(n)
        for parent in {self._parent(n) for n in self.labels}:
            for items, labels in _groups(children[parent], self.labels):
                self._tell(self._targets(items, parent, labels[0], children), labels)

    def _parent(self, n: int) -> int | None:
        """Return the line that this one stands under, labels that only head others left out."""
        node = self.nodes[n]
        parent = node.parent if node else None
        while parent in self.labels:
            above = self.nodes[parent] if parent is not None else None
            parent = above.parent if above else None
        return parent

    def _is_named_part(self, n: int) -> bool:
        """Whether an item is a label we don't know, with bodies after it: "Cơ quan chỉ đạo: …"."""
        text = self.lines[n].text
        name = _NAMED_PART.match(text, self._words(n))
        return name is not None and bool(unit_list(text, name.end()))

    def _words(self, n: int) -> int:
        node = self.nodes[n]
        start = node.marker.end if node and node.marker else 0
        return start + len(self.lines[n].text[start:]) - len(self.lines[n].text[start:].lstrip())

    def _targets(
        self,
        items: list[int],
        parent: int | None,
        label: int,
        children: dict[int | None, list[int]],
    ) -> list[int]:
        leaves = [leaf for item in items for leaf in self._leaves(item, children)]
        if leaves and any(self._is_named_part(leaf) for leaf in leaves):
            return []  # the bodies of an event, each behind its label: nothing is assigned
        if leaves and len(leaves) <= _MOST:
            return leaves
        return [parent] if parent is not None else [max(label - 1, 0)]

    def _leaves(self, n: int, children: dict[int | None, list[int]]) -> Iterator[int]:
        below = [child for child in children.get(n, []) if child not in self.labels]
        if not below:
            yield n
        for child in below:
            yield from self._leaves(child, children)

    def _tell(self, targets: list[int], labels: list[int]) -> None:
        said = self._said([(n, label) for n in labels for label in self.labels[n]])
        for target in targets:
            self.told.setdefault(target, said)

    def _said(self, labels: Sequence[tuple[int, Label]]) -> Labels:
        said = Labels()
        for n, label in labels:
            text, at = self.lines[n].text, self.lines[n].span.start
            words = Span(at + label.words.start, at + label.words.end)
            if label.what == "units" and not _PERSON.match(label.words.of(text)):
                found = told_units(text, label.words, label.role)
                said.units += [(role, Span(at + s.start, at + s.end)) for role, s in found]
            elif label.what == "time" and words.end > words.start:
                said.deadline = said.deadline or words
            elif label.what == "product" and words.end > words.start:
                said.product = said.product or words
        return said


def _groups(
    siblings: Sequence[int], labels: dict[int, list[Label]]
) -> Iterator[tuple[list[int], list[int]]]:
    """Part siblings into items and the labels that follow them."""
    items: list[int] = []
    told: list[int] = []
    for n in siblings:
        if n in labels:
            told.append(n)
        else:
            if told:
                yield items, told
                items, told = [], []
            items.append(n)
    if told:
        yield items, told
