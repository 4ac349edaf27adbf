"""Names of units (cơ quan, đơn vị): when two are the same, and how a name in capitals is written."""

from __future__ import annotations

import functools
import re

from knowledge.text import fold
from knowledge.unit_words import listed


@functools.lru_cache(maxsize=8192)
def unit_key(name: str, parent: str = "") -> str:
    """Return the normal form of a unit's name: folded, abbreviations written out, no marks.

    ``parent`` is the body that a part of it ("Văn phòng Sở") belongs to.

    >>> unit_key("Sở VHTTDL") == unit_key("Sở Văn hoá, Thể thao và Du lịch")
    True
    >>> unit_key("UBND tỉnh"), unit_key("Ban TG&DV") == unit_key("Ban Tuyên giáo và Dân vận")
    ('uy ban nhan dan tinh', False)
    >>> unit_key("Văn phòng Sở", "Sở Y tế")
    'van phong so thuoc so y te'
    """
    if parent:
        return f"{unit_key(name)} thuoc {unit_key(parent)}"
    words: list[str] = []
    for token in re.findall(r"[\w&/]+(?:[-,][\w&]+)*", name):
        written = abbreviations().get(token.upper())
        parts = (
            [written] if written else [abbreviations().get(p.upper(), p) for p in _pieces(token)]
        )
        words += [w for part in parts for w in re.findall(r"[^\W_]+", fold(part))]
    return " ".join(word for word in words if word != "va")


def _pieces(token: str) -> list[str]:
    return re.split(r"[-,/]", token)


@functools.cache
def abbreviations() -> dict[str, str]:
    """Return what each abbreviation of a unit's name stands for."""
    pairs = (line.partition(" = ") for line in listed("abbreviations"))
    return {short: long for short, _, long in pairs}


def proper_name(shouted: str) -> str:
    """Return a unit's name that stands in capitals with the capitals of running text.

    >>> proper_name("UỶ BAN NHÂN DÂN TỈNH SƠN LA"), proper_name("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH")
    ('Ủy ban nhân dân tỉnh Sơn La', 'Sở Văn hóa, Thể thao và Du lịch')
    >>> proper_name("BẢO HIỂM XÃ HỘI TỈNH SƠN LA")
    'Bảo hiểm xã hội tỉnh Sơn La'
    """
    text = " ".join(shouted.split()).replace("UỶ", "ỦY").replace("HOÁ", "HÓA")
    if not text.isupper() and sum(c.isupper() for c in text) < 0.6 * sum(c.isalpha() for c in text):
        return text
    names = {name.lower(): name for name in listed("names")}
    longest = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    lowered = re.sub(rf"(?<![^\W_])(?:{longest})(?![^\W_])", lambda m: names[m[0]], text.lower())
    return _with_places(lowered[:1].upper() + lowered[1:])


def _with_places(text: str) -> str:
    from knowledge.places import provinces

    for place in sorted(provinces(), key=len, reverse=True):
        text = re.sub(rf"(?<![^\W_]){re.escape(place.lower())}(?![^\W_])", place, text)
    text = re.sub(
        r"\b(?:hđnd|ubnd|mttq|thpt|thcs|tnhh|mtv|tncs)\b",
        lambda m: m[0].upper(),
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(
        r"\b(sở|phòng|chi cục|cục|trung tâm|đặc khu|xã(?! hội)|phường|huyện) (\w)",
        lambda m: f"{m[1]} {m[2].upper()}",
        text,
    )
    text = re.sub(
        r"^(Sở|Phòng|Chi cục|Cục|Trung tâm|Ban|Bộ|Hội(?! đồng)|Viện|Đoàn(?! đại)|Vụ) (\w)",
        lambda m: f"{m[1]} {m[2].upper()}",
        text,
    )
    return _PLACE_END.sub(lambda m: m[1] + m[2].title(), text).replace("Ủy Ban", "Ủy ban")


_PLACE_END = re.compile(
    r"((?:tỉnh(?! ủy)|thành phố|huyện|xã(?! hội)|phường|đặc khu|Tỉnh ủy|Thành ủy|Huyện ủy|Tỉnh đoàn"
    r"|Thành đoàn|Trường (?:mầm non|tiểu học|THCS|THPT|trung học (?:cơ sở|phổ thông)))\s)([^\W\d_]+(?:\s[^\W\d_]+){0,3})$"
)
