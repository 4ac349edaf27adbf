"""Tables that assign tasks: columns "Cơ quan chủ trì", "Đơn vị phối hợp", "Thực hiện"."""

from __future__ import annotations

import re

from knowledge.documents import Role, Span
from knowledge.text import fold
from knowledge.units import unit_list

_CELL = re.compile(r"(?:^| \| )(?P<header>[^:|]{2,80}?): (?P<value>.*?)(?= \| |$)")
_UNIT_COLUMN = re.compile(
    r"^(?:(?:co quan|don vi|to chuc|dau moi|phong|ban nganh)\b.*\b(?:chu tri|phoi hop|thuc hien|chiu trach nhiem|tham muu|chu quan|dau moi)\b"
    r"|(?:co quan|don vi),? (?:don vi|co quan)?.*(?:chu tri|phoi hop|thuc hien)|chu tri\b.*|phoi hop\b.*|(?:don vi|co quan) duoc giao.*)"
)


def row_assignments(row: str) -> list[tuple[Role, Span]]:
    """Return the units of a table row with their role and place in the row.

    >>> row = "STT: 1 | Nhiệm vụ: Lập hồ sơ | Cơ quan chủ trì: Sở Nội vụ | Phối hợp: Các sở, ngành"
    >>> [(role.value, span.of(row)) for role, span in row_assignments(row)]
    [('lead', 'Sở Nội vụ'), ('coordinating', 'Các sở, ngành')]
    """
    found: list[tuple[Role, Span]] = []
    for cell in _CELL.finditer(row):
        header = fold(cell["header"]).strip()
        if _UNIT_COLUMN.match(header):
            role = _role(header)
            for span in unit_list(row, cell.start("value"), cell.end("value")):
                found.append((role, span))  # noqa: PERF401 - two loops read better than one comprehension
    return found


def _role(header: str) -> Role:
    if "chu tri" in header or "dau moi" in header:
        return Role.LEAD
    return Role.COORDINATING if "phoi hop" in header else Role.ASSIGNED
