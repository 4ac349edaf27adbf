"""A unit's name taken apart: which body, at which level, of which place, part of which other.

Names are read folded, so that "so noi vu" and "Sở Nội vụ" are one. Levels and offices follow
law 72/2025/QH15 on local government (tỉnh/thành phố, xã/phường/đặc khu) and the wording of
older papers (huyện); a head's office stands for the body that he leads ("Giám đốc Sở …").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from knowledge.text import folded_words
from knowledge.unit_words import listed
from knowledge.units import unit_key

PROVINCE, CITY, DISTRICT, COMMUNE, CENTRAL = "tinh", "thanh pho", "huyen", "xa", "trung uong"


@dataclass(frozen=True, slots=True)
class UnitName:
    """The parts of a name, folded; an empty part isn't named.

    ``body`` is the name itself without the office of its head, ``level`` one of the levels
    above, ``place`` a proper name, ``parent`` the body that it is a part of, with its level.
    ``many`` when the name is of several bodies at once ("các sở, ban, ngành").
    """

    body: str
    level: str = ""
    place: str = ""
    parent: str = ""
    many: bool = False

    @property
    def provincial(self) -> bool:
        """Whether the level is that of a province or of a city of the same rank."""
        return self.level in {PROVINCE, CITY}


@lru_cache(maxsize=32768)
def read_unit(name: str, places: frozenset[str] = frozenset()) -> UnitName:
    """Take a name apart; ``places`` are folded names that may end it without a level.

    >>> read_unit("Giám đốc Sở Tư pháp tỉnh Nam Vân")
    UnitName(body='so tu phap', level='tinh', place='nam van', parent='', many=False)
    >>> read_unit("Văn phòng UBND tỉnh").parent, read_unit("Phòng Tổ chức cán bộ Sở Y tế").parent
    ('uy ban nhan dan tinh', 'so y te')
    >>> read_unit("Văn phòng Sở").parent
    'so'
    >>> read_unit("UBND các xã, phường")
    UnitName(body='uy ban nhan dan', level='xa', place='', parent='', many=True)
    >>> read_unit("Phòng Văn hóa - Xã hội xã Mường So").place
    'muong so'
    >>> read_unit("UBND xã Khe Lua, tỉnh Nam Vân").place
    'khe lua'
    >>> read_unit("Phường Tân Phố").body, read_unit("Ban Thường vụ Tỉnh đoàn").body
    ('uy ban nhan dan', 'doan thanh nien')
    """
    return read_key(name_key(_WHERE.split(name, maxsplit=1)[0]), places)


@lru_cache(maxsize=4096)
def place_key(place: str) -> str:
    """Return a place folded, without the word that says what kind it is.

    >>> place_key("Thành phố Khe Lua"), place_key("tỉnh Nam Vân")
    ('khe lua', 'nam van')
    """
    return _KIND_OF_PLACE.sub("", folded_words(place))


@lru_cache(maxsize=32768)
def name_key(name: str) -> str:
    """Return a name folded, its abbreviations written out, a parent in brackets kept last.

    >>> name_key("Trưởng các bản"), name_key("trưởng thôn")
    ('truong thon', 'truong thon')
    """
    name = _HAMLET_HEADS.sub(r"\1 \2", name)
    name = _HEAD_OF_BAN.sub(r"\1 thôn", name)
    return folded_words(unit_key(name.replace("(", " thuoc ").replace("/", ", ")))


_HAMLET_HEADS = re.compile(
    r"\b(trưởng) (?:các|những) (thôn|bản|ấp|xóm|khóm|buôn|làng|khu phố|khu dân cư)\b", re.IGNORECASE
)
_HEAD_OF_BAN = re.compile(r"\b(trưởng) bản\b", re.IGNORECASE)
"""Folded he would be the head of a board ("trưởng ban"); a "bản" is a "thôn" of the highlands."""


@lru_cache(maxsize=32768)
def read_key(key: str, places: frozenset[str] = frozenset()) -> UnitName:
    """Take a folded name apart; see `read_unit`."""
    key = _CONDITION.sub("", _without_office(key))
    many = bool(_MANY.search(key))
    if many:
        key = _EACH.sub("", key)
        found = _levelled(UnitName(key, many=True))
    elif part := _PART_OF_SO.fullmatch(key):
        found = UnitName(part[1], parent="so")
    else:
        found = _with_parent(key, places) or _levelled(UnitName(key))
    return _called_alike(_placed(found, places))


def is_group(name: str) -> bool:
    """Whether a name is of many units at once.

    >>> is_group("Các sở, ban, ngành"), is_group("Sở Nội vụ"), is_group("UBND cấp xã")
    (True, False, True)
    """
    return read_unit(name).many


@cache
def fields() -> tuple[str, ...]:
    """Return what bodies are in charge of ("noi vu", "giao duc dao tao"), folded, longest first."""
    return tuple(sorted({unit_key(field) for field in listed("names")}, key=len, reverse=True))


def _without_office(key: str) -> str:
    before = ""
    while key != before:
        before, key = key, _OFFICE.sub("", key)
    return key


def _with_parent(key: str, places: frozenset[str]) -> UnitName | None:
    """Read "Trung tâm … thuộc Sở …", "Phòng … Sở …", "Văn phòng Tỉnh ủy"; null without a parent."""
    match = _PARENT.search(key) or _implied_parent().search(key)
    if match is None:
        return None
    above = _placed(_levelled(UnitName(match["parent"])), places)
    own = _levelled(UnitName(match["part"]))
    if above.body.startswith(_SO) and own.body.endswith(_OF_SO):
        own = replace(own, body=own.body.removesuffix(_OF_SO))
    above = _called_alike(above)
    return replace(
        own,
        level=own.level or above.level,
        place=own.place or above.place,
        parent=f"{above.body} {above.level}".strip() if _is_levelled(above.body) else above.body,
    )


_SO, _OF_SO = "so ", " so"
_PART_OF_SO = re.compile(r"(van phong|thanh tra|dang uy|cong doan|doan thanh nien) so")


def _is_levelled(body: str) -> bool:
    return body in {"uy ban nhan dan", "hoi dong nhan dan", "cong an", "mat tran to quoc"}


def _levelled(name: UnitName) -> UnitName:
    """Read the level at the end of a name and the place after it."""
    match = _LEVEL.match(name.body)
    if match is None or len((match["place"] or "").split()) > _LONGEST_PLACE:
        return name
    words = match["levels"].split()
    level = next(rank for word, rank in _RANKS.items() if word in " ".join(words))
    place = _AT.sub("", (match["place"] or "").strip())
    if level in {COMMUNE, DISTRICT}:
        place = _OF_PROVINCE.sub("", place)
    return replace(name, body=match["body"].strip(), level=level, place=place)


def province_told(name: str) -> str:
    """Return the province, folded, that is told after a commune's or district's name; else empty.

    >>> province_told("UBND xã Khe Lua, tỉnh Nam Vân"), province_told("UBND tỉnh Nam Vân")
    ('nam van', '')
    """
    key = name_key(name)
    told = _OF_PROVINCE.search(key)
    return told["province"] if told and read_key(key).level in {COMMUNE, DISTRICT} else ""


_OF_PROVINCE = re.compile(r"(?<=[a-z\d]) (?:thuoc )?(?:tinh|thanh pho) (?P<province>[a-z][a-z ]+)$")


def _placed(name: UnitName, places: frozenset[str]) -> UnitName:
    """Read a known place at the end: "Thuế Nam Vân"."""
    if name.place or name.many:
        return name
    words = name.body.split()
    for length in range(min(_LONGEST_PLACE, len(words) - 1), 1, -1):
        if (tail := " ".join(words[-length:])) in places:
            return replace(name, body=" ".join(words[:-length]), place=tail)
    return name


def _called_alike(name: UnitName) -> UnitName:
    """Give bodies that go by several names one of them."""
    body, level = name.body, name.level
    if not body and level in {DISTRICT, COMMUNE} and name.place and not name.many:
        return replace(name, body=_COMMITTEE)
    body = _STANDING.sub("", body)
    if body != name.body:
        name = replace(name, body=body)
    for pattern, other, its_level in _ALIKE:
        if pattern.fullmatch(body):
            return replace(name, body=other, level=level or its_level)
    if not name.many and (national := _NATIONAL.fullmatch(body)):
        return replace(name, body=national[1], level=level or CENTRAL)
    return name


_KIND_OF_PLACE = re.compile(r"^(?:tinh|thanh pho|tp) (?=\w)")
_LONGEST_PLACE = 6
_AT = re.compile(r"^(?:o|tai|cua|tren)\s")
_OFFICE = re.compile(
    r"^(?:(?:pho )?(?:tong )?giam doc|(?:pho )?chu tich|chanh(?= van phong| thanh tra)|pho chanh(?= van phong)"
    r"|(?:pho )?truong(?= (?:ban|phong|cong an|doan)\b)|thu truong|lanh dao|bi thu|hieu truong|(?:chi )?cuc truong"
    r"|vu truong|vien truong|bo truong(?= bo\b)|chi huy truong|chu nhiem|nguoi dung dau|dong chi|tong bien tap"
    r"|don vi(?= (?:so|trung tam|phong)\b)|co quan(?= (?:so|bao|thue|van phong|uy ban)\b))\s(?=\S)"
)
_CONDITION = re.compile(
    r"\s(?:(?:co )?lien quan|(?:duoc|da) (?:giao|phan cong|lua chon)|co tham quyen|neu tren"
    r"|theo quy dinh|thuoc vung|tren dia ban|dong tren|chuc nang|huu quan|khac)\b.*$"
)
_WHERE = re.compile(r"(?<=\w)[\s,]+nơi\s", re.IGNORECASE)
_LEVELS = (
    r"tinh(?! uy| doan| toan)|thanh pho|quan(?= huyen)|huyen(?! uy)|thi xa|thi tran"
    r"|(?<!hop tac )(?<!thong tan )xa(?! hoi)|(?<!dia )phuong(?! tien| phap| an)|dac khu"
)
_MANY = re.compile(
    r"^(?:cac|nhung|toan bo|toan the)\b|^(?:so|bo) (?:ban )?nganh\b"
    r"|^(?:co quan|don vi|dia phuong|to chuc|ca nhan|doanh nghiep|cap uy)\b(?! (?:so|bao|thue)\b)"
    rf"|\b(?:cac|cap) (?:{_LEVELS}|so\b)"
    r"|\b(?:xa phuong|phuong xa|xa thi tran|tinh thanh pho|huyen thanh pho|cac cap)\b"
)
_EACH = re.compile(r"^(?:(?:cac|nhung|toan bo|toan the)\s+)+")
_LEVEL = re.compile(
    rf"^(?P<body>.*?)(?P<levels>(?:(?:^|\s)(?:cua|o|tai|cac|cap))*(?:(?:^|\s)(?:{_LEVELS})(?![^\W_]))+)"
    r"(?:\struc thuoc trung uong)?(?P<place>(?:\s\w+)*)$"
)
_RANKS = {
    "xa": COMMUNE,
    "phuong": COMMUNE,
    "dac khu": COMMUNE,
    "thi tran": COMMUNE,
    "huyen": DISTRICT,
    "quan": DISTRICT,
    "tinh": PROVINCE,
    "thanh pho": CITY,
}
_HIGHER = (
    r"tinh uy|thanh uy|huyen uy|dang uy|dang bo|uy ban nhan dan|hoi dong nhan dan|uy ban mat tran|doan dai bieu"
    r"|chinh phu|quoc hoi|van phong|uy ban"
)
_PARENT = re.compile(
    rf"^(?P<part>.+?)\s(?:truc thuoc|thuoc|cua)\s(?P<parent>(?:so|bo|ban|cuc|chi cuc|trung tam|phong|truong|{_HIGHER})\b.*)$"
)


@cache
def _implied_parent() -> re.Pattern[str]:
    """Match a part before its parent; "sở" and "bộ" only before what they are in charge of."""
    begun = "|".join(sorted({" ".join(field.split()[:2]) for field in fields()}, key=len))
    return re.compile(
        r"^(?P<part>(?:phong|trung tam|van phong|thanh tra|chi cuc|ban|tram|dang uy|dang doan|thu vien|quy|to|cong doan"
        r"|thuong truc|doan thanh nien)\b.*?)"
        rf"\s(?P<parent>(?:(?:so|bo) (?:{begun})|{_HIGHER})\b.*)$"
    )


_ALIKE = (
    (re.compile(r"(?:can bo|cong chuc|lanh dao|chinh quyen)(?= *$)(?: o)?"), "uy ban nhan dan", ""),
    (re.compile(r"(?:uy ban )?(?:mat tran(?: to quoc)?|mttq)(?: viet nam)?"), "mat tran to quoc", ""),
    (re.compile(r"(?:(?:cong chuc|can bo|nhan vien) (?:lam )?)?van thu(?: co quan| don vi)?"), "van thu", ""),
    (re.compile(r"cong doan(?: viet nam)?"), "lien doan lao dong", ""),
    (re.compile(r"tinh doan"), "doan thanh nien", PROVINCE),
    (re.compile(r"thanh doan"), "doan thanh nien", CITY),
    (re.compile(r"doan thanh nien cong san(?: ho chi minh)?|doan tncs(?: ho chi minh)?"), "doan thanh nien", ""),
    (re.compile(r"hoi phu nu|hoi lien hiep phu nu(?: viet nam)?"), "hoi lien hiep phu nu", ""),
    (re.compile(r"hoi nong dan viet nam"), "hoi nong dan", ""),
    (re.compile(r"hoi cuu chien binh viet nam"), "hoi cuu chien binh", ""),
    (re.compile(r"(?:hoi|(?:hoi )?lien hiep cac hoi) van (?:hoc )?nghe(?: thuat)?"), "hoi van hoc nghe thuat", ""),
    (re.compile(r"bo chqs|bo chi huy quan su|bo doi|quan doi(?: nhan dan| dia phuong)?"), "bo chi huy quan su", PROVINCE),
)  # fmt: skip
_COMMITTEE = "uy ban nhan dan"
"""Whom a commune is given tasks as: "Xã Mường So" is its people's committee."""
_STANDING = re.compile(
    r"^(?:ban thuong vu|ban chap hanh|thuong truc|thuong vu) (?=(?:tinh|thanh) doan\b|doan thanh nien\b|hoi (?!dong)|(?:uy ban )?mat tran\b|lien doan\b)"
)
"""The standing body of a union, which stands for the union; a party committee's is another."""
_NATIONAL = re.compile(r"(\w+ \w.*) (?:viet nam|trung uong)")
