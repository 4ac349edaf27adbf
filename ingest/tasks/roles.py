"""The part that units have in a task, and with whom they have it, by the words of the task."""

from __future__ import annotations

import re

from knowledge.documents import Role, Span
from knowledge.text import fold
from knowledge.unit_names import read_units

_WITH = re.compile(
    r"[Cc]hủ trì,?\s*(?:(?:và|cùng|để|,)\s+)?phối hợp(?: chặt chẽ)?,?\s*(?:cùng\s+)?(?:với\s+)?(?:các đồng chí )?"
)
_ALSO_WITH = re.compile(
    r"(?<=\w)[;,]\s+(?:đồng thời )?(?:phối hợp(?: chặt chẽ)?(?: cùng)?|cùng)(?: với)?\s+(?:các đồng chí )?"
)
_TOGETHER = re.compile(r"[Pp]hối hợp(?: chặt chẽ)?,?\s*(?:cùng\s+)?(?:với\s+)?(?:các đồng chí )?")
_LEADS = 60
_MANNER = re.compile(
    r"^(?:(?:chủ động|tích cực|thường xuyên|kịp thời|khẩn trương|có trách nhiệm)(?:,\s*|\s+(?:và\s+)?))+"
)
_GROUNDS = re.compile(
    r"^(?:theo|trên cơ sở|căn cứ|trong phạm vi)\s(?:(?!có trách nhiệm)[^.;])*?(?:,\s*|\s)"
    r"(?:có trách nhiệm )?(?=(?:chủ trì|chủ động phối hợp|phối hợp)\b)"
)


def role_at(text: str, start: int, end: int) -> Role:
    """Return the part of units whose work begins at ``end`` of a line that begins at ``start``."""
    rest = text[end : end + 3 * _LEADS].lower().lstrip(" :,-")
    opening = _MANNER.sub("", _GROUNDS.sub("", rest, count=1))[:_LEADS]
    if fold(text[start : start + 8]).startswith("chu tri"):
        return Role.LEAD
    if "chủ trì" in opening:
        return Role.LEAD
    return Role.COORDINATING if opening.startswith("phối hợp") else Role.ASSIGNED


def partners(text: str, start: int, end: int) -> list[Span]:
    """Return the units with whom one who leads has to work: "chủ trì, phối hợp với …"."""
    spans = _after(_WITH, text, start, end)
    return spans or (_after(_ALSO_WITH, text, start, end) if end > start else [])


def companions(text: str, start: int, end: int) -> list[Span]:
    """Return every unit named after "phối hợp với", whoever leads."""
    return _after(_TOGETHER, text, start, end)


def _after(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    for match in pattern.finditer(text, start, end):
        spans += read_units(text, match.end(), end).units
    return spans
