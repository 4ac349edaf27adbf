"""The units that a question names, and which of them it asks about.

A mention begins with a kind of body ("sở", "trung tâm") or with a known name, and ends where
the question goes on ("phải", "có những", "trong"); a known name is taken whole, so that such
words inside it don't end it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.questions.mention_words import ALONE, heads, spellings, stops, verbs
from knowledge.text import fold, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit as the question names it, at ``start`` to ``end`` of the question.

    ``owner`` when it only says whose something else is ("thư viện của Sở …", "kế hoạch của …")
    or who gives ("Chủ tịch tỉnh giao việc gì cho …"),
    ``partner`` when it is whom somebody else works with ("phối hợp với …"), ``known`` when it
    begins with the name of a unit that is held, ``active`` when it is said to have to do
    something.
    """

    written: str
    start: int
    end: int
    owner: bool = False
    partner: bool = False
    known: bool = False
    active: bool = False


def mentions(question: str, known: Callable[[str], int]) -> list[Mention]:
    """Return the units named, in order.

    ``known`` tells how many characters of a folded text, from its start, are a known name.

    >>> [m.written for m in mentions("Sở Nội vụ phối hợp với Sở Tài chính làm gì?", lambda text: 0)]
    ['Sở Nội vụ', 'Sở Tài chính']
    >>> [m.written for m in mentions("so tai chinh phai lam gi trong nam 2026", lambda text: 0)]
    ['so tai chinh']
    >>> mentions("Hồ sơ gồm những gì?", lambda text: 0)
    []
    """
    typed = _Typed.of(question)
    found: list[Mention] = []
    for start in _starts(typed, known):
        if found and start < found[-1].end:
            continue
        mention = _mention(typed, start, known)
        if mention is not None:
            found.append(mention)
    return found


@dataclass(frozen=True, slots=True)
class _Typed:
    """A question as typed, folded, and as its words are looked for: plainly or with marks."""

    text: str
    folded: str
    read: str
    plain: bool

    @classmethod
    def of(cls, question: str) -> _Typed:
        text = nfc(question)
        folded, plain = fold(text), typed_plainly(text)
        lowered = text.lower()
        return cls(text, folded, folded if plain or len(lowered) != len(text) else lowered, plain)


def _mention(typed: _Typed, start: int, known: Callable[[str], int]) -> Mention | None:
    """Return the mention that begins at ``start``; null for a head that stands alone."""
    written = typed.text[start : _end(typed, start, known)].strip(" ,.;:?!-–\"'“”()")
    end = start + len(written)
    length = known(typed.folded[start:end])
    alone = written.lower() in ALONE and not typed.text[:start].strip()
    if len(written.split()) < _WORDS and not length and not alone:
        return None
    before = typed.folded[max(start - _CONTEXT, 0) : start]
    after = typed.folded[end : end + _CONTEXT]
    given = _GIVEN.search(before)
    return Mention(
        written,
        start,
        end,
        owner=bool((_OWNER.search(before) and not given) or _GIVES.match(after)),
        partner=bool(_PARTNER.search(before)),
        known=length > 0,
        active=bool(given or _DOES.match(after)),
    )


_WORDS = 2
_CONTEXT = 80


def asked_about(found: Iterable[Mention]) -> Mention | None:
    """Return the mention that the question is about.

    It is neither whose something else is nor a partner; rather who has to do something than
    not, rather a name known than not.
    """
    held = list(found)
    return min(held, key=lambda m: (m.partner, m.owner, not m.active, not m.known), default=None)


def typed_plainly(text: str) -> bool:
    """Whether a question was typed without diacritics, abbreviations written out since aside.

    >>> typed_plainly("so y te lam gì trong ke hoach"), typed_plainly("Sở Y tế lam gi")
    (True, False)
    """
    words = [word for word in syllables(text) if word.isalpha()]
    marked = sum(not word.isascii() for word in words)
    return marked <= _FEW_MARKS * len(words)


_FEW_MARKS = 0.25


def _starts(typed: _Typed, known: Callable[[str], int]) -> Iterator[int]:
    for word in re.finditer(r"[^\W_]+(?:[&/-][^\W_]+)*", typed.text):
        at = word.start()
        if _WHICH.match(typed.folded, at) or _is_deputy(typed, at):
            continue
        head = heads().match(typed.folded, at)
        is_head = head and (typed.plain or _spelled(typed.text[at : head.end()], head.group()))
        inside = bool(_INSIDE.search(typed.folded[max(at - _CONTEXT, 0) : at]))
        inside = inside or bool(not is_head and _ORGANISES.match(typed.folded, at))
        if is_head or (not inside and known(typed.folded[at : at + _LONGEST])):
            yield at


_LONGEST = 200
_WHICH = re.compile(
    r"(?:nhung |cac )?(?:don vi|co quan|so nganh|so|phong|ban|nganh|bo|to chuc|dia phuong|doanh nghiep|xa|phuong|trung tam|chi cuc|cuc|truong)"
    r"(?: (?:chuyen mon|nghiep vu|su nghiep))?(?: cua)? (?:nao|gi|toi|minh|em|chung toi|ta)\b"
)
_ORGANISES = re.compile(
    r"(?<!cac )(?<!nhung )(?<!moi )to chuc\b(?! (?:chinh tri|xa hoi|ton giao|dang|tin dung))"
)
_INSIDE = re.compile(
    r"(?<!\w)(?:moi|tung|can|xa|noi|cong|thong|canh|dai|chuyen doi(?: so)?|phat trien|kinh te|dang|van|dia|quoc)\s$"
)


def _is_deputy(typed: _Typed, at: int) -> bool:
    """Whether a head of a body is named at a place as whose deputy somebody is: "Phó Hiệu trưởng"."""
    return bool(_HEAD.match(typed.folded, at) and _DEPUTY.search(typed.text[:at]))


_DEPUTY = re.compile(r"\bph[óo] (?:hi[ệe]u )?$", re.IGNORECASE)
_HEAD = re.compile(r"(?:hieu truong|giam doc|chu tich|bi thu|chanh van phong|cuc truong|truong)\b")


def _spelled(typed: str, folded: str) -> bool:
    """Whether a head typed among accented words may be one: "số" is no "sở", "so" may be."""
    typed = typed.lower()
    return typed == folded or typed in spellings().get(folded, ())


def _end(typed: _Typed, start: int, known: Callable[[str], int]) -> int:
    whole = start + known(typed.folded[start : start + _LONGEST])
    stop = stops(plain=typed.plain).search(typed.read, max(whole, start + 2))
    end = stop.start() if stop else len(typed.text)
    if whole == start:
        return end
    other = _AND_OTHER.match(typed.folded, whole)
    if other and heads().match(typed.folded, other.end()):
        return whole
    return _first_verb(typed, whole, end)


def _first_verb(typed: _Typed, start: int, end: int) -> int:
    """Return where a verb of a task begins right after a known name; the end when none does."""
    rest = typed.read[start:end]
    opened = start + len(rest) - len(rest.lstrip())
    return opened if verbs(plain=typed.plain).match(rest.lstrip()) else end


_AND_OTHER = re.compile(r"\s*(?:,|va|hoac|cung)\s+")
_GIVEN = re.compile(
    r"\b(?:nhiem vu|trach nhiem|cong viec|viec|phan viec|dau viec|phan cong)(?: (?:gi|nao|chinh|chu yeu|cu the|trong tam|con lai|(?:sap |da |bi |chua )*(?:qua|den|toi|het|tre) han|chua xong|chua hoan thanh))* (?:cua|thuoc)\s+$"
    r"|\b(?:giao(?: cho)?|phan cong(?: cho)?|yeu cau|de nghi|bao|dan|nhac|bat|keu|giuc|chi dao)\s+$|\b(?:giao|phan cong)(?: \w+){1,4} cho\s+$"
)
_GIVES = re.compile(
    r"\W*(?:da |se |co )?(?:(?:giao|phan cong)(?: \w+){0,4} cho\b"
    r"|(?:bao|dan|nhac|bat|keu|giuc|yeu cau|de nghi|chi dao) (?:cac|nhung|moi|tung|ubnd|uy ban|so|phong|xa|phuong|truong|ben|don vi|co quan|dia phuong)\b)"
)
_DOES = re.compile(
    r"\W*(?:thi |con |se |cung |dang )*(?:phai|can|se|nen|duoc|bi|lam|lo|co (?:nhung|cac|nhiem|trach|viec|bao nhieu|gi|phai|can)"
    r"|chu tri|phoi hop|chiu|giao(?!(?: \w+){0,4} cho\b)|tham gia|phu trach|dam nhiem|thuc hien|trien khai)\b"
)
_OWNER = re.compile(
    r"(?<!nhiem vu)(?<!trach nhiem)(?<!cong viec)(?<!phan viec)(?<!\bviec)(?<!phan cong)(?<!nhiem vu nao)(?<!nhiem vu gi)(?<!\bviec nao)(?<!\bviec gi)"
    r" (?:cua|thuoc|truc thuoc|boi|do)\s+$"
)
_PARTNER = re.compile(
    r"\b(?:phoi hop|cung|lien he|lam viec|ket hop) (?:\w+ ){0,2}(?:voi|cung)\s+$|\bvoi\s+$"
)
