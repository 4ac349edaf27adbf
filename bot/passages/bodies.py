"""Bodies that are asked for by their kind ("sở nào", "cục nào"), and whether words name one.

A name stands in capitals after its kind ("Sở Nội vụ"); "các sở, ngành" names none. Who does a
thing often stands not in its sentence but above it: in the heading, or as the unit of the task.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.passages.expectations import holds_sign
from bot.passages.expected_kinds import BODY, Expected
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

ABOVE, UNNAMED, ANYBODY = 1.0, 0.2, 0.5


@lru_cache(maxsize=128)  # one question is asked for it with every sentence
def kind_of_body(folded: str) -> str:
    """Return the kind by which a folded question asks for a body or place, empty for none.

    >>> kind_of_body("so nao lo viec nay"), kind_of_body("nop o xa nao cung duoc"), kind_of_body("ai ky")
    ('so', '', '')
    >>> kind_of_body("khai mac o hoi truong nao"), kind_of_body("xuat sang thi truong nao")
    ('hoi truong', '')
    >>> kind_of_body("theo van ban nao"), kind_of_body("can bo nao duoc di hoc"), kind_of_body("co xa nao khong")
    ('', '', '')
    """
    match = _ASKED.search(folded)
    return match["kind"] if match else ""


_ASKED = re.compile(
    r"\b(?<!can )(?<!toan )(?<!noi )(?<!tien )(?<!dong )(?<!mon )(?<!xa )(?<!co )(?<!van )"
    r"(?P<kind>(?<!thi )(?<!moi )(?<!hien )(?<!chu )truong|so|bo|ban|cuc|chi cuc|tong cuc|phong|trung tam|van phong|vien|hoc vien|benh vien|truong dai hoc|hoi|uy ban"
    r"|hoi dong|to dang|dang uy|to bao|cong ty|ngan hang|quy|cap|tinh|huyen|xa|phuong|thanh pho|thi tran|dam|vinh|song|cang"
    r"|cua khau|bao tang|quang truong|hoi truong|nha van hoa|san van dong|khach san|nha hat|khu cong nghiep|cum cong nghiep|khu kinh te) nao\b(?! (?:cung|khac|ma|do)\b)(?!(?: khong| chua)\W*$)"
)


def asks_venue(folded: str) -> bool:
    """Whether a folded question asks for the venue of its kind: "khai mạc ở hội trường nào".

    >>> asks_venue("khai mac o hoi truong nao"), asks_venue("so nao lo khai mac")
    (True, False)
    """
    return kind_of_body(folded) in _VENUES


_VENUES = frozenset(
    (
        "hoi truong",
        "nha van hoa",
        "san van dong",
        "khach san",
        "quang truong",
        "nha hat",
        "bao tang",
    )
)


def names_of_kind(words: str, kind: str) -> bool:
    """Whether words name one of a kind, folded: with its name in capitals, a level by its own.

    >>> names_of_kind("2.2. Sở Nội vụ chủ trì", "so"), names_of_kind("các sở, ngành chủ trì", "so")
    (True, False)
    >>> names_of_kind("do Ủy ban nhân dân cấp xã thực hiện", "cap")
    True
    """
    folded = fold(words)
    if kind == "cap":
        return bool(_LEVEL.search(folded))
    starts = (m.end() for m in _after(kind).finditer(folded))
    return any(words[at : at + 1].isupper() or words[at : at + 1].isdigit() for at in starts)


_LEVEL = re.compile(
    r"\bcap (?:tinh|huyen|xa|trung uong|bo|co so)\b|\b(?:chinh phu|thu tuong|quoc hoi)\b"
)


@lru_cache(maxsize=256)
def _after(kind: str) -> re.Pattern[str]:
    shown = "bao" if kind == "to bao" else re.escape(kind)
    return re.compile(rf"\b{shown} (?:(?:o|tai|cua) )?")


def told_who(sentence: str, above: Iterable[str], folded: str) -> float:
    """Return how plainly it is told who does what a folded question asks about, from 0 to 1.

    Of people that are meant as such ("ai được hưởng") any word for people tells.

    >>> told_who("Tham mưu khen thưởng.", ["2.2. Sở Nội vụ"], "so nao lo khen thuong")
    1.0
    >>> told_who("không để người khác sử dụng", [], "ai duyet tai khoan")
    0.5
    """
    kind = kind_of_body(folded)
    if kind:
        if names_of_kind(sentence, kind):
            return 1.0
        return ABOVE if any(names_of_kind(words, kind) for words in above) else UNNAMED
    if not holds_sign(sentence, Expected.WHO):
        return ABOVE * any(map(_BODY.search, above))
    if _PEOPLE_ASKED.search(folded) or _BODY.search(sentence):
        return 1.0
    return ABOVE if any(map(_BODY.search, above)) else ANYBODY


_BODY = re.compile(rf"\b(?:{BODY})\b")
_PEOPLE_ASKED = re.compile(
    r"\b(?:nhung|cac|voi|gom) ai\b|\bai (?:thi |se |cung |moi )?(?:duoc|bi|phai|can|co|dung|thuoc|la)\b|\b(?:doi tuong|nguoi|truong hop|thanh phan|ho)\b"
)
