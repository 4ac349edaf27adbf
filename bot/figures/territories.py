"""Whose figures a stretch of a document tells: the country's or a province's.

A province's plan retells what the country reached, in items that name no territory themselves:
the nearest words around that name one decide.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import StrEnum
from typing import TYPE_CHECKING

from knowledge.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.documents import Section, Span


class Territory(StrEnum):
    """The country, or one province of it."""

    COUNTRY = "country"
    PROVINCE = "province"


_COUNTRY = re.compile(r"\bGDP\b|\b(?:cả nước|toàn quốc|nước ta)\b", re.IGNORECASE)
_PROVINCE = re.compile(
    r"\bGRDP\b|(?<!các )(?<!nhiều )(?<!mọi )(?<!mỗi )(?<!một số )(?<!cấp )(?<!liên )(?<!\d )\b(?:tỉnh|thành phố)\b(?!,? thành)",
    re.IGNORECASE,
)
_HELD_AGAINST = re.compile(
    r"\b(?:so với|so sánh|bằng|hơn|gấp|vượt|dẫn đầu|đứng|xếp|nhóm|tốp|top|trong số|bình quân chung|trung bình)\b[^.;\n]{0,60}?\b(?:cả nước|toàn quốc|GDP)\b",
    re.IGNORECASE,
)
"""The country only as what a province is held against: "thuộc nhóm dẫn đầu cả nước"."""
_OF_COUNTRY = re.compile(
    r"\bcủa (?:đất nước|Việt Nam|nước ta|cả nước)\b|\b(?:cả nước|toàn quốc)\b", re.IGNORECASE
)


def announced(heading: str) -> Territory | None:
    """Return the territory that a heading announces; null when it names none, or both.

    >>> announced("1. Kết quả của đất nước"), announced("2. Mục tiêu năm 2026 của tỉnh")
    (<Territory.COUNTRY: 'country'>, <Territory.PROVINCE: 'province'>)
    >>> announced("Tình hình của đất nước và của tỉnh") is None
    True
    """
    return _only((bool(_OF_COUNTRY.search(nfc(heading))), bool(_PROVINCE.search(heading))))


class Territories:
    r"""Where a document's text names the country, and where a province.

    >>> text = "- GDP tăng 8%.\n- Hộ nghèo còn 1%.\n- GRDP của tỉnh tăng 9%."
    >>> held = Territories(text)
    >>> from knowledge.documents import Span
    >>> held.told((Span(15, 32), Span(0, 32))), held.told((Span(0, len(text)),))
    (<Territory.COUNTRY: 'country'>, None)
    """

    def __init__(self, text: str) -> None:
        against = {match.end() for match in _HELD_AGAINST.finditer(text)}
        found = (match for match in _COUNTRY.finditer(text) if match.end() not in against)
        self._country = [match.start() for match in found]
        self._province = [match.start() for match in _PROVINCE.finditer(text)]

    def told(self, around: Iterable[Span], sections: Iterable[Section] = ()) -> Territory | None:
        """Return the territory of the smallest stretch that names one; null when it names both.

        Of a section its heading decides, and what it holds only where the heading doesn't.
        """
        for span in around:
            named = self._named(span)
            if any(named):
                return _only(named)
        for section in sections:
            told = announced(section.title)
            named = self._named(section.span)
            if told or any(named):
                return told or _only(named)
        return None

    def _named(self, span: Span) -> tuple[bool, bool]:
        return _any_in(self._country, span), _any_in(self._province, span)


def _only(named: tuple[bool, bool]) -> Territory | None:
    """Return the one that is named, of the country and a province; null for both and for none."""
    country, province = named
    if country is province:
        return None
    return Territory.COUNTRY if country else Territory.PROVINCE


def _any_in(places: list[int], span: Span) -> bool:
    at = bisect_left(places, span.start)
    return at < len(places) and places[at] < span.end
