"""Names of provinces (tỉnh, thành phố trực thuộc trung ương), the 34 of today and the 63 before."""

from __future__ import annotations

import functools
import re
from importlib.resources import files

from knowledge.capitals import compile_capitals
from knowledge.documents import Span
from knowledge.text import fold

_OWN = compile_capitals(
    r"(?:(?:UBND|HĐND|MTTQ|[Nn]hân dân|[Đđ]ịa bàn|[Đđ]ảng bộ|[Đđ]oàn thể|[Đđ]ại biểu|[Cc]hính quyền)\s+tỉnh"
    r"|NHÂN DÂN TỈNH|Tỉnh đoàn|Công an tỉnh|Tỉnh [ủu]y|Tỉnh uỷ|TỈNH ỦY|TỈNH UỶ|(?:Sở|Ban|Hội|Công an|Cục|Chi cục|Liên đoàn|Viện|Tòa án|MTTQ) [^,.;:/\n]{2,60}? tỉnh)\s+"
    r"(?P<name>[A-ZĐÀ-Ỹ][^\W\d_]*(?:\s[A-ZĐÀ-Ỹ][^\W\d_]*){1,2})(?![^\W_])"
)
_NO_NAME = re.compile(
    r"(?:khoa|nhiem ky|nam|lan|so|ban|uy|dang|doan|hoi|mat tran|van phong|bac|nam bo|tay bac|trung|mien)\b"
)

_PERSON = re.compile(
    r"(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ngo|duong|ly|dinh|trinh|dao|luong|truong)(?: \w+){2}$"
)
_OFFICE = re.compile(
    r"(?:Chủ tịch|Bí thư|Giám đốc|Trưởng ban|Chánh [^,.;:\n]{2,20}) [^,.;:\n]{0,60}$"
)
"""An officer's name may follow the office: "Chủ tịch Ủy ban nhân dân tỉnh Trần Văn Lộc"."""


@functools.cache
def provinces() -> dict[str, str]:
    """Return every province name, old and new, with the name of today's province.

    >>> provinces()["Hà Giang"], provinces()["Sơn La"]
    ('Tuyên Quang', 'Sơn La')
    """
    merged: dict[str, str] = {}
    listed = files("knowledge").joinpath("lists/places.txt").read_text(encoding="utf-8")
    for line in listed.splitlines():
        if line and not line.startswith("#"):
            name, _, old = line.partition(":")
            merged[name] = name
            merged.update({part.strip(): name for part in old.split(",") if part.strip()})
    return merged


def province_spans(text: str) -> list[tuple[Span, str]]:
    """Return the provinces that the text names, whatever the case, in order.

    >>> [name for _, name in province_spans("UBND TỈNH SƠN LA; đảng bộ tỉnh Cao Bằng")]
    ['Sơn La', 'Cao Bằng']
    """
    return [
        (Span(match.start(), match.end()), _by_key()[_key(match[0])])
        for match in _pattern().finditer(text)
    ]


def province_named(text: str) -> str | None:
    """Return the province whose name is the whole text, "tỉnh"/"TP." aside.

    >>> province_named("TP. Hồ Chí Minh"), province_named("tỉnh Sơn La"), province_named("Vinh")
    ('Thành phố Hồ Chí Minh', 'Sơn La', None)
    """
    bare = re.sub(r"^(?:tỉnh|thành phố|tp\.?)\s+", "", text.strip(" .,*_"), flags=re.IGNORECASE)
    return _by_key().get(_key(bare)) or _by_key().get(_key(text))


def own_province_spans(text: str) -> list[tuple[Span, str]]:
    """Return the provinces that a body or an area is named after, in any list or in none.

    A province may be newer than every list: "tỉnh" before a proper name tells it, where the
    words before say that it is the document's own ("UBND tỉnh …", "trên địa bàn tỉnh …").

    >>> [name for _, name in own_province_spans("trên địa bàn tỉnh Mẫu Sơn; các tỉnh Bắc Trung Bộ")]
    ['Mẫu Sơn']
    >>> own_province_spans("Chủ tịch Ủy ban nhân dân tỉnh Trần Văn Lộc chủ trì phiên họp")
    []
    """
    return [
        (Span(match.start("name"), match.end("name")), named)
        for match in _OWN.finditer(text)
        if (named := province_named(match["name"]) or _proper(match["name"]))
        and not (_PERSON.match(fold(match["name"])) and _is_held(text, match.start("name")))
    ]


def _is_held(text: str, at: int) -> bool:
    """Whether an office stands before a place in a text, whose holder may be named there."""
    return bool(_OFFICE.search(text, max(0, at - _NEAR), at))


_NEAR = 90


def _proper(name: str) -> str | None:
    return None if _NO_NAME.match(fold(name)) else name.title()


def _key(name: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", fold(name)).split())


@functools.cache
def _by_key() -> dict[str, str]:
    keys = {_key(name): name for name in provinces()}
    for spelling in ("Hồ Chí Minh", "TP. Hồ Chí Minh", "TP Hồ Chí Minh", "TPHCM", "TP.HCM"):
        keys[_key(spelling)] = "Thành phố Hồ Chí Minh"
    keys[_key("Đăk Lăk")], keys[_key("Đăk Nông")] = "Đắk Lắk", "Đắk Nông"
    return keys


@functools.cache
def _pattern() -> re.Pattern[str]:
    spellings = {"Thành phố Hồ Chí Minh", "TP\\.? ?Hồ Chí Minh", "TP\\.?HCM", "Đăk Lăk", "Đăk Nông"}
    spellings |= {name.replace(" - ", r"\s?[-–]\s?") for name in provinces()}
    for name in [*spellings]:
        spellings |= {_other_tones(name), name.upper(), _other_tones(name).upper()}
    words = sorted((s.replace(" ", r"\s+") for s in spellings if "\\S" not in s), key=len)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(reversed(words))})(?![^\W_])")


def _other_tones(name: str) -> str:
    """Write òa as oà: both styles of placing the tone mark are in use."""
    return name.replace("òa", "oà").replace("óa", "oá")
