"""The numbers and bullets that Word computes and a file doesn't store (numbering.xml).

Rules of ECMA-376 part 1, 17.9: counters belong to the abstract numbering; a paragraph
advances its level and restarts the deeper ones; a start override restarts once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.readers.word.package import W
from ingest.readers.word.styles import number_or_none

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
    """How a level is numbered: format, pattern ("%1.%2."), first value.

    ``restart``: the level, from 1, after which it begins anew; 0 for never, null for any.
    ``style``: the paragraph style that stands at this level.
    """

    fmt: str = "decimal"
    pattern: str = ""
    start: int = 1
    legal: bool = False
    restart: int | None = None
    style: str = ""


class Numbering:
    """Numbers paragraphs in document order; one instance for one reading of one document."""

    def __init__(self, root: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._abstract_of: dict[str, str] = {}
        self._own_levels: dict[str, dict[int, Level]] = defaultdict(dict)
        self._overrides: dict[str, dict[int, int]] = defaultdict(dict)
        self._counters: dict[str, dict[int, int]] = defaultdict(dict)
        self._restarted: set[tuple[str, int]] = set()
        if root is not None:
            self._load(root)

    def label(self, number: str, level: int) -> str:
        """Return the next label of that numbering, "-" for a bullet, "" when unknown."""
        abstract = self._abstract_of.get(number, "")
        levels = self._levels_of(number)
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

    def level_of(self, number: str, style: str) -> int | None:
        """Return the level at which paragraphs of a style stand, None when none is said."""
        levels = self._levels_of(number)
        return next((at for at, level in levels.items() if style and level.style == style), None)

    def _levels_of(self, number: str) -> dict[int, Level]:
        levels = self._levels.get(self._abstract_of.get(number, ""), {})
        return {**levels, **self._own_levels.get(number, {})}

    def _advance(self, number: str, abstract: str, level: int, levels: dict[int, Level]) -> None:
        counters = self._counters[abstract]
        override = self._overrides[number].get(level)
        if override is not None and (number, level) not in self._restarted:
            self._restarted.add((number, level))
            counters[level] = override
        else:
            counters[level] = counters.get(level, levels[level].start - 1) + 1
        for deeper in range(level + 1, MAX_LEVELS):
            restart = levels.get(deeper, Level()).restart
            if restart is None or level < restart:
                counters.pop(deeper, None)

    @staticmethod
    def _value(levels: dict[int, Level], counters: dict[int, int], at: int, *, legal: bool) -> str:
        level = levels.get(at, Level())
        value = counters.setdefault(at, level.start)
        return str(value) if legal else written(value, level.fmt)

    def _load(self, root: etree._Element) -> None:
        linked: dict[str, str] = {}
        named: dict[str, str] = {}
        for abstract in root.iter(f"{W}abstractNum"):
            found = {_at(lvl): _level(lvl) for lvl in abstract.iter(f"{W}lvl")}
            name = _attr(abstract, "abstractNumId")
            self._levels[name] = found
            linked[name] = _val(abstract.find(f"{W}numStyleLink"))
            named[_val(abstract.find(f"{W}styleLink"))] = name
        for num in root.iter(f"{W}num"):
            abstract_name = _val(num.find(f"{W}abstractNumId"))
            link = linked.get(abstract_name)
            number = _attr(num, "numId")
            self._abstract_of[number] = named.get(link, abstract_name) if link else abstract_name
            for override in num.iter(f"{W}lvlOverride"):
                self._override(number, override)

    def _override(self, number: str, override: etree._Element) -> None:
        at = _at(override)
        start, level = override.find(f"{W}startOverride"), override.find(f"{W}lvl")
        if start is not None and _val(start).isdigit():
            self._overrides[number][at] = int(_val(start))
        if level is not None:
            self._own_levels[number][at] = _level(level)


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
    start, restart = (_val(element.find(f"{W}{name}")) for name in ("start", "lvlRestart"))
    return Level(
        fmt=_val(element.find(f"{W}numFmt")) or "decimal",
        pattern=_val(element.find(f"{W}lvlText")),
        start=int(start) if start.isdigit() else 1,
        legal=element.find(f"{W}isLgl") is not None,
        restart=int(restart) if restart.isdigit() else None,
        style=_val(element.find(f"{W}pStyle")),
    )


def _at(element: etree._Element) -> int:
    return number_or_none(_attr(element, "ilvl")) or 0


def _attr(element: etree._Element, name: str, default: str = "") -> str:
    return str(element.get(f"{W}{name}", default))


def _val(element: etree._Element | None) -> str:
    return "" if element is None else _attr(element, "val")
