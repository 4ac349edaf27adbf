"""What a question counts or measures: "bao nhiêu hộ", "mấy tỷ", "bao nhiêu héc-ta"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.figures.units import kind_of
from bot.passages.animals import NAMES
from bot.passages.spoken_units import HOW_MANY, SPOKEN, written_unit
from bot.passages.synonyms import others_said
from bot.safety.typed_patterns import typed
from knowledge.measure_units import Unit, UnitKind
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LONGEST = 4
ASKED = re.compile(rf"\b{HOW_MANY}(?=\s)", re.IGNORECASE)
_SCALED = re.compile(
    r"(?:(?:nghin |ngan |tram )?(?:ty|ti|trieu|dong)|(?:nghin|ngan)(?: (?=do\b|dong|usd)|(?=\s*(?:$|[?.,;:(/]|(?:mot|moi|tren) (?:ngay|thang|nam|nguoi|lan|gio|buoi|tiet)\b))))(?: (?:dong|do|usd|vnd))?(?! (?:luot|nguoi|con|tan|lit|m|khach|dan))\b"
)
MEASURED_IN = re.compile(rf"(?<=nhieu|. may)\s+(?:{_SCALED.pattern}|{SPOKEN.pattern})")
_MONEYS = frozenset({"tien", "von", "kinh"})
_NO_NOUN = re.compile(
    r"(?:nam (?:19|20)\d\d|dung luong|dien tich|cong suat|san luong|thoi gian|chieu dai|do dai|khoi luong|gia tri|doanh thu|ngan sach)\b"
)
_PLACES_COUNTED = re.compile(r"\s+chỗ\b", re.IGNORECASE)  # "cho" without marks is "for"
_ANIMALS = typed(
    rf"\s*con(?=\W*$| (?:{NAMES}|gia súc|gia cầm|vật nuôi|thủy cầm|giống)\b)"
)  # no "còn"
_CLASSIFIER = re.compile(r"(?:cai|chiec|ngoi|mang(?= nguoi))\s+")
_OF_PRODUCT = re.compile(r"(?:trong )?(?:grdp|gdp)\b")  # what is said of it is a share of it
_NO_UNIT = frozenset(
    "mot moi so tu trong vao hang la cua o thi de so tai cho va khi tren duoi theo doi nhu toi den len vay the nhi va con roi neu hoac hay boi vi thoi a ah ak nhe hen v z".split()
)


def asked_unit(text: str, units: Mapping[str, str]) -> Unit | None:
    """Return what is counted: the longest unit of the figures held that follows "bao nhiêu".

    ``units`` are those by their folded form. A noun that no figure has for its unit is returned
    as not known, as typed; null when nothing follows.

    >>> asked_unit("co bao nhieu ho ngheo", {"ho": "hộ", "%": "%"})
    Unit(text='hộ', kind=<UnitKind.COUNT: 'count'>, end=0, known=True)
    >>> asked_unit("tang bao nhieu phan tram", {}).kind.value
    'share'
    >>> asked_unit("rộng bao nhiêu héc-ta", {}).text, asked_unit("bao nhiêu đô la", {}).text
    ('ha', 'USD')
    >>> asked_unit("sâu mấy mét", {"met gia": "mét giá"}).text, asked_unit("mấy mét giá", {"met gia": "mét giá"}).text
    ('m', 'mét giá')
    >>> asked_unit("bao nhiêu tỷ đô", {}).text
    'USD'
    >>> asked_unit("bao nhiêu tiến sĩ", {}).text, asked_unit("bao nhiêu tiền", {}).kind.value
    ('tiến', 'money')
    >>> asked_unit("phạt bao nhiêu nếu không có", {}), asked_unit("ăn mấy nghìn/ngày", {}).text
    (None, 'đồng')
    >>> asked_unit("có bao nhiêu con bò", {}).text, asked_unit("nuoi bao nhieu con", {}).text
    ('con', 'con')
    >>> asked_unit("bao nhiêu con em cán bộ", {}), asked_unit("bao nhiêu còn tùy", {})
    (None, None)
    >>> asked_unit("bao nhiêu thầy cô được biệt phái", {"giao vien": "giáo viên"}).text
    'giáo viên'
    """
    match = ASKED.search(text)
    after = text[match.end() :] if match else ""
    following = fold(after).strip()
    if not following or following[0] in "/0123456789([;:–-" or _NO_NOUN.match(following):
        return None
    if following.startswith(("phan tram", "%")) or _OF_PRODUCT.match(following):
        return Unit("%", UnitKind.SHARE, 0)
    if written := written_unit(after):
        return Unit(written, kind_of(written), 0)
    if _SCALED.match(following):
        return Unit("đồng", UnitKind.MONEY, 0)
    words = syllables(_CLASSIFIER.sub("", following.split("?")[0].split(",")[0], count=1))
    if _ANIMALS.match(after.lower()):
        return Unit("con", UnitKind.COUNT, 0)
    if not words or (words[0] in _NO_UNIT and not _PLACES_COUNTED.match(after)):
        return None
    if words[0] in _MONEYS and words[1:2] not in (["si"], ["sy"], ["trinh"]):
        return Unit(words[0], UnitKind.MONEY, 0)
    found = _held(words, units) or _said_otherwise(words, units)
    return found or _in_metres(words) or _unknown(_typed(after, words[0]))


def _in_metres(words: Sequence[str]) -> Unit | None:
    """Return metres where words open with them, and no document counts shelves ("mét giá")."""
    metres = words[0] == "met" and words[1:2] != ["gia"]
    return Unit("m", UnitKind.PHYSICAL, 0) if metres else None


def _unknown(typed: str) -> Unit:
    return Unit(typed, UnitKind.COUNT, 0, known=False)


def _typed(text: str, folded: str) -> str:
    """Return a folded syllable as it stands in a text: its marks tell what is counted."""
    return next(word for word in syllables(text.lower()) if fold(word) == folded)


def _held(words: Sequence[str], units: Mapping[str, str]) -> Unit | None:
    """Return the longest unit that words begin with."""
    for count in range(min(_LONGEST, len(words)), 0, -1):
        unit = units.get(" ".join(words[:count]))
        if unit is not None:
            return Unit(unit, kind_of(unit), 0)
    return None


def _said_otherwise(words: Sequence[str], units: Mapping[str, str]) -> Unit | None:
    """Return the unit held that the first two words stand for: "thầy cô" for teachers."""
    others = others_said(words[:2]).get(0, ())
    found = (_held(fold(other).split(), units) for other in others)
    return next((unit for unit in found if unit is not None), None)
