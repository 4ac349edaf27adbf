"""Tables that assign tasks: columns "Cơ quan chủ trì", "Đơn vị phối hợp", "Thời gian", "Kết quả".

A row of a web copy may have lost its empty cells and its column names; its cells are then
laid under the header in the order that fits what they say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.blocks import BlockKind
from ingest.tasks.labels import read_labels, role_of, told_units
from knowledge.documents import Role, Span
from knowledge.text import fold
from knowledge.unit_lists import subject
from knowledge.unit_words import HEAD, verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.structure.canonical import Line

_CELL = re.compile(r"(?:^| \| )(?:(?P<name>[^:|]{1,80}?): )?(?P<value>.*?)(?= \| |$)")
_UNITS = re.compile(
    r"(?:.*\b(?:co quan|don vi|to chuc|dau moi|phong|ban nganh|nguoi|bo phan|so, nganh)\b.*\b(?:chu tri|phoi hop|thuc hien|chiu trach nhiem|tham muu|chu quan|dau moi|phu trach|tham gia)\b"
    r"|(?:.*/ )?luc luong (?:chinh|chu luc|nong cot|chu cong|chu tri|thuc hien|phoi hop|tham gia|phu trach)\b"
    r"|(?:.*/ )?(?:chu tri|phoi hop|phan cong|don vi phoi hop)\b|(?:don vi|co quan) duoc giao|(?:co quan|don vi),? dia phuong (?:chu tri|phoi hop|thuc hien))"
)
_PERSON = re.compile(r"(?:.*/ )?(?:(?:ho ten )?nguoi|luc luong)\b")
_BODIES = re.compile(
    r"(?:.*/ )?(?:ten )?(?:cac )?(?:don vi|co quan|bo phan|phong|ban|to chuc|phong ban|so|nganh|dia phuong|doan the)"
    r"(?:,? (?:va )?(?:don vi|co quan|bo phan|phong|ban|to chuc|nganh|dia phuong|doan the|chuyen mon|ca nhan))*\W*$"
)
"""A column that names bodies and not their part: who has the work of a column of tasks beside it."""
_WORK = re.compile(
    r"(?:.*/ )?(?:(?:noi dung|ten|chi tiet) )?(?:nhiem vu|cong viec|phan viec|viec|trach nhiem)\b(?!.*\b(?:chi tieu|so luong)\b)"
)
_PEOPLE = " people"
"""Ends the kind of a column that may name people or measures: who is no body there gets no task."""
_TIME = re.compile(
    r".*\b(?:thoi gian|thoi han|tien do|lo trinh|thoi diem|nam (?:thuc hien|hoan thanh)|hoan thanh)\b"
    r"|(?:.*/ )?han(?: (?:chot|cuoi|nop|xong|gui|bao cao))?\W*$"
)
_PRODUCT = re.compile(r".*\b(?:san pham|ket qua|dau ra)\b")
_TASK = re.compile(r".*\b(?:nhiem vu|noi dung|cong viec|giai phap|hoat dong|hang muc|ten)\b")
_ORDINAL = re.compile(r"(?:stt|tt|so tt|so thu tu)\W*$")
_PROCEDURES = re.compile(
    r"\b(?:thu tuc hanh chinh|ten thu tuc|tthc|ma so|ma tthc|le phi|trinh tu|buoc|quy trinh|can cu phap ly|thanh phan ho so)\b"
)
_STEP = re.compile(r"(?:[^:|]{1,20}: )?Bước \d")
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]{1,5}|[a-zđ])[.)]?$")
_WHEN = re.compile(
    r"(?:.{0,30}\b(?:qu[yi] (?:[iv]+|\d)|thang \d|nam 20\d\d|\d{1,2}/20\d\d|20\d\d|\d{1,2}/\d{1,2})|thuong xuyen|hang (?:nam|quy|thang|tuan)"
    r"|dinh ky|sau khi|khi co|theo |den |truoc |trong ).{0,60}$"
)
_RECIPIENTS = re.compile(r"\W*(?:Nơi nhận|NƠI NHẬN)\b")
_DOES = re.compile(
    r"\s*(?!(?:và|về|tại|ở|với|cho|do|là|của|từ|đến|trong|ngoài|trên|dưới|bằng|này|khác|số|năm|thứ|như|hoặc|nêu|theo|được|đã)\b)[a-zà-ỹđ]+\s+\w"
)
"""Work after the body that opens a cell of work: any word that doesn't tie the name to others."""
_LONG = 60
_SHORT_NAME = 80


@dataclass(frozen=True, slots=True)
class RowTask:
    """What a row assigns; spans are places in the row."""

    units: tuple[tuple[Role, Span], ...]
    deadline: Span | None
    product: Span | None


def table_tasks(lines: Sequence[Line]) -> dict[int, RowTask]:
    """Return what each row of the document's assignment tables gives to whom, by line."""
    tasks: dict[int, RowTask] = {}
    for rows in _tables(lines):
        header, head = _header(lines, rows)
        if _is_procedure(head, lines, rows):
            continue
        for n in rows:
            text = lines[n].text
            task = _row_task(text, header) if header else _scheduled(text)
            if task.units:
                tasks[n] = task
    return tasks


def tells_work(row: str) -> bool:
    """Whether a cell of a row says what to do, and it is no row of data.

    >>> tells_work("Nội dung: Rà soát chợ | Số lượng: 12"), tells_work("Loại cây: Lúa | Đơn giá: 9.500")
    (True, False)
    >>> tells_work("**Nơi nhận:** - Như trên; - Lưu: VT. | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Đỗ Văn An, ký thay mặt Ủy ban")
    False
    """
    if _RECIPIENTS.match(row):
        return False
    cells = (cell["value"].lower() for cell in _CELL.finditer(row))
    return any(verbs().match(words) or len(words) > _LONG for words in cells)


def _tables(lines: Sequence[Line]) -> Iterator[list[int]]:
    tables: dict[int | None, list[int]] = {}
    for n, line in enumerate(lines):
        if line.block.kind is BlockKind.ROW:
            tables.setdefault(line.block.table, []).append(n)
    yield from tables.values()


def _header(lines: Sequence[Line], rows: Sequence[int]) -> tuple[dict[int, str], str]:
    """Return the kind of each column, by position, and the words of the header."""
    named: dict[str, int] = {}
    for n in rows:
        for cell in _CELL.finditer(lines[n].text):
            if cell["name"]:
                named.setdefault(cell["name"], len(named))
    names = [fold(name).strip() for name in named]
    if _assign(kinds := _kinds(names)):
        return dict(enumerate(kinds)), " | ".join(names)
    for n in rows[:3]:
        cells = [fold(cell["value"]).strip() for cell in _CELL.finditer(lines[n].text)]
        if _assign(kinds := _kinds([c if len(c) < _SHORT_NAME else "" for c in cells])):
            return dict(enumerate(kinds)), " | ".join(cells)
    return {}, ""


def _assign(kinds: Sequence[str]) -> bool:
    return any(kind.startswith("units") for kind in kinds)


def _kinds(names: Sequence[str]) -> list[str]:
    """Return the kinds of columns by their folded names; bare bodies beside tasks have those.

    >>> _kinds(["stt", "don vi", "nhiem vu", "thoi han"]), _kinds(["don vi", "so luong"])
    (['ordinal', 'units assigned people', 'task', 'time'], ['other', 'other'])
    """
    kinds = [_kind(name) for name in names]
    if _assign(kinds) or not any(_WORK.match(name) for name in names):
        return kinds
    bare = next((at for at, name in enumerate(names) if _BODIES.match(name)), None)
    whose = f"units {Role.ASSIGNED.value}{_PEOPLE}"
    return [whose if at == bare else kind for at, kind in enumerate(kinds)]


def _is_procedure(head: str, lines: Sequence[Line], rows: Sequence[int]) -> bool:
    """Tell a list of administrative procedures: who handles it there has no task of the document."""
    return bool(_PROCEDURES.search(head)) or any(_STEP.match(lines[n].text) for n in rows[:3])


def _kind(header: str) -> str:
    if _UNITS.match(header):
        people = _PEOPLE if _PERSON.match(header) else ""
        return f"units {role_of(header).value}{people}"
    for kind, pattern in (
        ("ordinal", _ORDINAL),
        ("time", _TIME),
        ("product", _PRODUCT),
        ("task", _TASK),
    ):
        if pattern.match(header):
            return kind
    return "other"


def _row_task(row: str, header: dict[int, str]) -> RowTask:
    units: list[tuple[Role, Span]] = []
    places: dict[str, Span] = {}
    for kind, span in _placed(row, header):
        if kind.startswith("units"):
            told = _cell_units(row, span, Role(kind.split()[1]))
            people = kind.endswith(_PEOPLE)
            units += [each for each in told if not people or HEAD.match(each[1].of(row))]
        elif span.end > span.start:
            places.setdefault(kind, span)
    return RowTask(tuple(units), places.get("time"), places.get("product"))


def _scheduled(row: str) -> RowTask:
    """Return what a row of a schedule gives to the body that opens its work: "Công việc: Sở A thẩm định".

    >>> row = "Công việc: Sở A Văn thẩm định hồ sơ | Thời hạn: Trước ngày 30/4/2026"
    >>> [(role.value, unit.of(row)) for role, unit in _scheduled(row).units]
    [('assigned', 'Sở A Văn')]
    >>> _scheduled("Công việc: Lễ trao giải của Sở A Văn | Thời hạn: Ngày 20/10/2026").units
    ()
    """
    cells = {
        fold(cell["name"] or "").strip(): Span(*cell.span("value")) for cell in _CELL.finditer(row)
    }
    work = next((span for name, span in cells.items() if _WORK.match(name)), None)
    when = next((span for name, span in cells.items() if _TIME.match(name)), None)
    told = subject(row[: work.end], work.start) if work and when else None
    if told is None or not _DOES.match(row, told.end):
        return RowTask((), None, None)
    units = [unit for unit in told.units if not verbs().match(unit.of(row).split()[-1])]
    return RowTask(tuple((Role.ASSIGNED, unit) for unit in units), when, None)


def _cell_units(row: str, cell: Span, role: Role) -> list[tuple[Role, Span]]:
    """Return the units of a cell; what it says of their roles itself goes before the column's."""
    part = row[: cell.end]
    labels = [label for label in read_labels(part, cell.start) if label.what == "units"]
    if labels:
        return [unit for label in labels for unit in told_units(part, label.words, label.role)]
    return told_units(part, cell, role)


def _placed(row: str, header: dict[int, str]) -> Iterator[tuple[str, Span]]:
    cells = list(_CELL.finditer(row))
    named = _kinds([fold(cell["name"] or "").strip() for cell in cells])
    if any(cell["name"] and kind != "other" for cell, kind in zip(cells, named, strict=True)):
        for cell, kind in zip(cells, named, strict=True):
            yield kind, Span(*cell.span("value"))
        return
    spans = [
        Span(cell.start("name") if cell["name"] else cell.start("value"), cell.end("value"))
        for cell in cells
    ]
    kinds = [header[at] for at in range(len(header))]
    words = [fold(span.of(row)).strip() for span in spans]
    if all(_kind(word) == kind for word, kind in zip(words, kinds, strict=False)):
        return  # the header itself
    heads = [HEAD.match(span.of(row)) is not None for span in spans]
    yield from zip(_fitted(words, heads, kinds), spans, strict=True)


def _fitted(words: Sequence[str], heads: Sequence[bool], kinds: Sequence[str]) -> list[str]:
    """Lay the cells under the columns in order, so that they fit best; Needleman and Wunsch."""
    rows, columns = len(words), len(kinds)
    if rows > columns:
        return ["other"] * rows
    best: list[list[tuple[float, list[str]]]] = [
        [(0.0, [])] * (columns + 1) for _ in range(rows + 1)
    ]
    for i in range(1, rows + 1):
        for j in range(i, columns + 1):
            score, chosen = best[i - 1][j - 1]
            kind = kinds[j - 1]
            options = [(score + _fit(words[i - 1], kind, head=heads[i - 1]), [*chosen, kind])]
            if j > i:
                options.insert(0, best[i][j - 1])  # of two that fit alike, the earlier column
            best[i][j] = max(options, key=lambda option: option[0])
    return best[rows][columns][1]


def _fit(words: str, kind: str, *, head: bool) -> float:
    """Return how well a cell's words suit a kind of column."""
    if kind == "ordinal":
        return 3 if _NUMBER.match(words) else -4
    if kind.startswith("units"):
        return 3 if head and len(words) < 3 * _LONG else -3
    if kind == "time":
        return 3 if _WHEN.match(words) and not head else -2
    if kind == "task":
        return 2 if len(words) > _LONG else 0.5
    return 0 if head else 0.5
