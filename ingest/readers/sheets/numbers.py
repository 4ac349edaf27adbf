"""A number of a spreadsheet as its cell shows it, in Vietnamese notation.

Format codes are those of ECMA-376 part 1, 18.8.31; the decimal mark is a comma and a point
parts the thousands, as decree 30/2020/NĐ-CP has offices write.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, Overflow

_SECTIONS = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_SIGN = re.compile(r'"[^"]*"|\\.|[_*].|\[[^\]]*\]|[0#?]|.', re.DOTALL)
_CURRENCY = re.compile(r"\[\$([^\-\]]+)")
_OTHER_KINDS = re.compile(r"E[+-]|/|General|@", re.IGNORECASE)
LARGEST = Decimal(10) ** 30  # beyond it nothing is a figure
MOST_DECIMALS = 15
LONGEST_CODE = 255  # Excel takes no longer one
PLACES = ("0", "#", "?")


def shown(value: str, code: str, *, since_1904: bool = False) -> str:
    """Return a stored number as the cell shows it; what is no number comes back as it is.

    >>> [shown("1234.5", code) for code in ("General", "#,##0.00", "#,##0", "0.0%")]
    ['1234,5', '1.234,50', '1.235', '123450,0%']
    >>> shown("-1200", '#,##0 "đồng";(#,##0)'), shown("46023", "dd/mm/yyyy")
    ('(1.200)', '01/01/2026')
    """
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite() or abs(number) >= LARGEST:
        return value
    code = code[:LONGEST_CODE]
    return _date(number, code, since_1904=since_1904) or _number(number, code)


def _date(number: Decimal, code: str, *, since_1904: bool) -> str:
    """Return a date as dd/mm/yyyy, as much of it as the format shows; "" for no date."""
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

    if not _shows_date(code):
        return ""
    epoch = CALENDAR_MAC_1904 if since_1904 else CALENDAR_WINDOWS_1900
    try:
        return written_date(from_excel(float(number), epoch), code)
    except (ValueError, OverflowError, TypeError):
        return ""


@functools.lru_cache(maxsize=1000)
def _shows_date(code: str) -> bool:
    from openpyxl.styles.numbers import is_date_format

    return bool(is_date_format(code))


def written_date(moment: object, code: str) -> str:
    """Write a date or time; the format code says whether a day or a month is shown.

    >>> written_date(dt.datetime(2026, 3, 5), "mm/yyyy")
    '03/2026'
    """
    if isinstance(moment, dt.datetime):
        return _written_day(moment, re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", code).lower())
    if isinstance(moment, dt.time):
        return f"{moment:%H:%M}"
    return "" if moment is None else str(moment)


def _written_day(moment: dt.datetime, code: str) -> str:
    if "y" not in code and "d" not in code and "h" in code:
        return f"{moment:%H:%M}"
    if "d" not in code and "y" in code:
        return f"{moment:%m/}{moment.year:04}" if "m" in code else f"{moment.year:04}"
    day = f"{moment:%d/%m/}{moment.year:04}" if "y" in code else f"{moment:%d/%m}"
    return f"{day} {moment:%H:%M}" if "h" in code and (moment.hour or moment.minute) else day


def _number(number: Decimal, code: str) -> str:
    sections = _sections(code)
    at = 1 if number < 0 else 2 if number == 0 else 0
    own = at < len(sections) and bool(sections[at])
    section = sections[at] if own else sections[0]
    if _OTHER_KINDS.search(re.sub(r'"[^"]*"|\[[^\]]*\]', "", section)) or not section:
        return _general(number)
    pattern = _pattern(section)
    if not pattern.places:
        return f"{pattern.before}{pattern.after}".strip() or _general(number)
    sign = "-" if number < 0 and not (own and at == 1) else ""
    try:
        digits = _digits(abs(number), pattern)
    except (InvalidOperation, Overflow):
        return _general(number)
    return f"{sign}{pattern.before}{digits}{pattern.after}".strip()


@functools.lru_cache(maxsize=1000)
def _sections(code: str) -> list[str]:
    return _SECTIONS.split(code)


def _general(number: Decimal) -> str:
    """Write a number without a format: no thousands, at most ten significant digits."""
    text = f"{float(number):.10g}"
    if "e" in text:
        text = f"{number:f}"
    return text.replace(".", ",")


@dataclass(slots=True)
class _Pattern:
    """A section of a format code, read."""

    before: str = ""
    after: str = ""
    places: int = 0
    decimals: int = 0
    needed: int = 0
    least: int = 0
    grouped: bool = False
    scale: int = 0


@functools.lru_cache(maxsize=1000)
def _pattern(section: str) -> _Pattern:
    pattern = _Pattern()
    signs = _SIGN.findall(section)
    last = max((at for at, sign in enumerate(signs) if sign in PLACES), default=-1)
    first = next((at for at, sign in enumerate(signs) if sign in PLACES), -1)
    in_decimals = False
    if not {"0", "#"} & set(signs):
        signs = [sign for sign in signs if sign != "?"]
        first = last = -1
    for at, sign in enumerate(signs):
        if sign in PLACES:
            pattern.places += 1
            pattern.decimals += in_decimals
            pattern.needed += in_decimals and sign == "0"
            pattern.least += not in_decimals and sign == "0"
        elif sign == "." and at > first - 1 and not in_decimals:
            in_decimals = True
        elif sign == "," and first <= at:
            pattern.grouped |= at < last
            pattern.scale += 3 * (at > last)
        else:
            _add_literal(pattern, sign, after=at > first >= 0)
    return pattern


def _add_literal(pattern: _Pattern, sign: str, *, after: bool) -> None:
    if sign == "%":
        pattern.scale -= 2
    currency = _CURRENCY.match(sign)
    if sign.startswith('"'):
        text = sign[1:-1]
    elif sign.startswith("\\"):
        text = sign[1:]
    elif currency:
        text = currency.group(1)
    else:
        text = "" if sign.startswith(("[", "_", "*")) else sign
    if after:
        pattern.after += text
    else:
        pattern.before += text


def _digits(number: Decimal, pattern: _Pattern) -> str:
    decimals = min(pattern.decimals, MOST_DECIMALS)
    scaled = number.scaleb(-pattern.scale)
    rounded = scaled.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    whole, _, part = f"{rounded:f}".partition(".")
    whole = whole.zfill(pattern.least) if pattern.least or whole != "0" else whole
    if pattern.grouped:
        whole = f"{int(whole):,}".replace(",", ".").zfill(pattern.least)
    part = part[: pattern.needed] + part[pattern.needed :].rstrip("0")
    return f"{whole},{part}" if part else whole
