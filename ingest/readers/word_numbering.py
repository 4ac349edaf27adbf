"""The numbers and bullets that Word computes and a file doesn't store (numbering.xml).

Rules of ECMA-376 part 1, 17.9: counters belong to the abstract numbering; a paragraph
advances its level and restarts the deeper ones; a start override restarts once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.readers.word_package import W

if TYPE_CHECKING:
    from lxml import etree

_ROMANS: tuple[tuple[int, str], ...] = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
)
_ROMANS += ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
MAX_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How a level is numbered: format, pattern ("%1.%2."), first value."""

    fmt: str = "decimal"
    pattern: str = ""
    start: int = 1
    legal: bool = False


class Numbering:
    """Numbers paragraphs in document order; one instance for one reading of one document."""

    def __init__(self, root: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._abstract_of: dict[str, str] = {}
        self._overrides: dict[str, dict[int, int]] = defaultdict(dict)
        self._counters: dict[str, dict[int, int]] = defaultdict(dict)
        self._restarted: set[tuple[str, int]] = set()
        if root is not None:
            self._load(root)

    def label(self, number: str, level: int) -> str:
        """Return the next label of that numbering, "-" for a bullet, "" when unknown."""
        abstract = self._abstract_of.get(number, "")
        levels = self._levels.get(abstract, {})
        if level not in levels:
            return ""
        self._advance(number, abstract, level, levels)
        described = levels[level]
        if described.fmt == "bullet":
            return "+" if described.pattern.strip() == "+" else "-"
        if described.fmt == "none":
            return ""
        counters = self._counters[abstract]
        return re.sub(
            r"%(\d)",
            lambda m: self._value(levels, counters, int(m.group(1)) - 1, legal=described.legal),
            described.pattern,
        ).strip()

    def _advance(self, number: str, abstract: str, level: int, levels: dict[int, Level]) -> None:
        counters = self._counters[abstract]
        override = self._overrides[number].get(level)
        if override is not None and (number, level) not in self._restarted:
            self._restarted.add((number, level))
            counters[level] = override
        else:
            counters[level] = counters.get(level, levels[level].start - 1) + 1
        for deeper in range(level + 1, MAX_LEVELS):
            counters.pop(deeper, None)

    @staticmethod
    def _value(levels: dict[int, Level], counters: dict[int, int], at: int, *, legal: bool) -> str:
        level = levels.get(at, Level())
        value = counters.setdefault(at, level.start)
        return str(value) if legal else written(value, level.fmt)

    def _load(self, root: etree._Element) -> None:
        for abstract in root.iter(f"{W}abstractNum"):
            found = {int(_attr(lvl, "ilvl", "0")): _level(lvl) for lvl in abstract.iter(f"{W}lvl")}
            self._levels[_attr(abstract, "abstractNumId")] = found
        for num in root.iter(f"{W}num"):
            number = _attr(num, "numId")
            self._abstract_of[number] = _val(num.find(f"{W}abstractNumId"))
            for override in num.iter(f"{W}lvlOverride"):
                start = override.find(f"{W}startOverride")
                if start is not None and _val(start).isdigit():
                    self._overrides[number][int(_attr(override, "ilvl", "0"))] = int(_val(start))


def written(value: int, fmt: str) -> str:
    """Return a counter in Word's number format.

    >>> [written(4, f) for f in ("decimal", "upperRoman", "lowerLetter", "decimalZero")]
    ['4', 'IV', 'd', '04']
    """
    if fmt in {"upperRoman", "lowerRoman"}:
        roman = _roman(value)
        return roman if fmt == "upperRoman" else roman.lower()
    if fmt in {"upperLetter", "lowerLetter"}:
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter.upper() if fmt == "upperLetter" else letter
    return f"{value:02d}" if fmt == "decimalZero" else str(value)


def _roman(value: int) -> str:
    roman = ""
    for worth, sign in _ROMANS:
        roman += sign * (value // worth)
        value %= worth
    return roman


def _level(element: etree._Element) -> Level:
    start = _val(element.find(f"{W}start"))
    return Level(
        fmt=_val(element.find(f"{W}numFmt")) or "decimal",
        pattern=_val(element.find(f"{W}lvlText")),
        start=int(start) if start.isdigit() else 1,
        legal=element.find(f"{W}isLgl") is not None,
    )


def _attr(element: etree._Element, name: str, default: str = "") -> str:
    return str(element.get(f"{W}{name}", default))


def _val(element: etree._Element | None) -> str:
    return "" if element is None else _attr(element, "val")
