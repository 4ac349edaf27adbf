"""The units that a question names, and which of them it asks about.

A mention begins with a kind of body ("sở", "trung tâm") or with a known name, and ends where
the question goes on ("phải", "có những", "trong"); a known name is taken whole, so that such
words inside it don't end it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.mention_words import ALONE, heads, spellings, stops, verbs
from knowledge.text import fold, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit as the question names it, at ``start`` to ``end`` of the question.

    ``owner`` when it only says whose something else is ("thư viện của Sở …", "kế hoạch của …"),
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
    text = nfc(question)
    found: list[Mention] = []
    for start in _starts(text, known):
        if found and start < found[-1].end:
            continue
        end = _end(text, start, known)
        written = text[start:end].strip(" ,.;:?!-–\"'“”()")
        alone = written.lower() in ALONE and not text[:start].strip()
        if len(written.split()) > 1 or known(fold(written)) or alone:
            found.append(
                Mention(
                    written,
                    start,
                    start + len(written),
                    owner=bool(_OWNER.search(fold(text[:start]))),
                    partner=bool(_PARTNER.search(fold(text[:start]))),
                    known=known(fold(written)) > 0,
                    active=bool(
                        _GIVEN.search(fold(text[:start]))
                        or _DOES.match(fold(text[start + len(written) :]))
                    ),
                )
            )
    return found


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


def _starts(text: str, known: Callable[[str], int]) -> Iterator[int]:
    folded = fold(text)
    plain = typed_plainly(text)
    for word in re.finditer(r"[^\W_]+(?:[&/-][^\W_]+)*", text):
        at = word.start()
        head = heads().match(folded, at)
        if _WHICH.match(folded, at):
            continue
        is_head = head and (plain or _spelled(text[at : head.end()], head.group()))
        if is_head or (not _INSIDE.search(folded[:at]) and known(folded[at:])):
            yield at


_WHICH = re.compile(
    r"(?:nhung |cac )?(?:don vi|co quan|so nganh|so|phong|ban|nganh|bo|to chuc|dia phuong|doanh nghiep|xa|phuong|trung tam|chi cuc|cuc|truong)"
    r"(?: cua)? (?:nao|gi|toi|minh|em|chung toi|ta)\b"
)
_INSIDE = re.compile(
    r"(?<!\w)(?:can|xa|noi|cong|thong|canh|dai|chuyen doi|kinh te|dang|van|dia|quoc)\s$"
)


def _spelled(typed: str, folded: str) -> bool:
    """Whether a head typed among accented words may be one: "số" is no "sở", "so" may be."""
    typed = typed.lower()
    return typed == folded or typed in spellings().get(folded, ())


def _end(text: str, start: int, known: Callable[[str], int]) -> int:
    folded, plain = fold(text), typed_plainly(text)
    whole = start + known(folded[start:])
    stop = stops(plain=plain).search(folded if plain else text.lower(), max(whole, start + 2))
    end = stop.start() if stop else len(text)
    other = _AND_OTHER.match(folded, whole) if whole > start else None
    if other and heads().match(folded, other.end()):
        return whole
    return _first_verb(text, whole, end) if whole > start else end


def _first_verb(text: str, start: int, end: int) -> int:
    """Return where a verb of a task begins right after a known name; the end when none does."""
    plain = typed_plainly(text)
    rest = (fold(text) if plain else text.lower())[start:end]
    opened = start + len(rest) - len(rest.lstrip())
    return opened if verbs(plain=plain).match(rest.lstrip()) else end


_AND_OTHER = re.compile(r"\s*(?:,|va|hoac|cung)\s+")
_GIVEN = re.compile(
    r"\b(?:nhiem vu|trach nhiem|cong viec|viec|phan viec|dau viec|phan cong)(?: gi| nao)? (?:cua|thuoc)\s+$"
    r"|\b(?:giao(?: cho)?|phan cong(?: cho)?|yeu cau|de nghi)\s+$"
)
_DOES = re.compile(
    r"\W*(?:thi |con |se |cung |dang )*(?:phai|can|se|nen|duoc|bi|lam|lo|co (?:nhung|cac|nhiem|trach|viec|bao nhieu|gi|phai|can)"
    r"|chu tri|phoi hop|chiu|giao|tham gia|phu trach|dam nhiem|thuc hien|trien khai)\b"
)
_OWNER = re.compile(
    r"(?<!nhiem vu)(?<!trach nhiem)(?<!cong viec)(?<!phan viec)(?<!\bviec)(?<!phan cong)(?<!nhiem vu nao)"
    r" (?:cua|thuoc|truc thuoc|boi|do)\s+$"
)
_PARTNER = re.compile(
    r"\b(?:phoi hop|cung|lien he|lam viec|ket hop) (?:\w+ ){0,2}(?:voi|cung)\s+$|\bvoi\s+$"
)
