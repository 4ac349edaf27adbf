"""Bodies by what they are in charge of alone: "bên y tế", "quân sự tỉnh", "ngành giáo dục".

The kind of body that stands first in its name ("sở", "chi cục", "bộ chỉ huy") goes unsaid. So
does the end of a long field ("khí tượng" for "khí tượng thủy văn").
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from bot.units.names import fields
from knowledge.text import SYLLABLE, fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bot.questions.understanding import Understanding
    from bot.units.register import UnitRegister

KINDS = (
    "so", "co quan", "cong an", "bo chi huy", "bo chi huy bo doi", "chi cuc", "cuc", "dai", "lien doan", "hoi", "hoi lien hiep",
    "hiep hoi", "ban", "ban quan ly", "trung tam", "phong", "bao", "tong cuc", "uy ban", "bo",
)  # fmt: skip
"""Kinds of body, those first that a field alone rather means where papers of a province are held."""
_LEAST = 2
_MOST_WORDS = 7
_MOST_BODIES = 3
_BEFORE = re.compile(
    r"(?:^|[,.;:?]\s*|\b(?:thi|giao|cho|cua|voi|va|may|cac|(?P<called>ben|nganh|mang|phia|khoi|canh|anh em|(?:may|cac) anh))\s)$"
)
_AFTER = re.compile(
    r"\s*(?:(?:cua|o|cap) )?(?:tinh|thanh pho|xa|phuong|huyen)\b"
    r"|\W*(?:thi |con |se |cung |dang |ben |no )*(?:phai|can|se|nen|duoc|bi|lam|lo|co (?:nhung|cac|nhiem|trach|viec|gi|phan|phai|can)|chu tri|phoi hop|chiu|ganh|gop|nhan|tham gia|phu trach|chuan bi)\b"
)


def called_by_field(asked: Understanding, register: UnitRegister) -> Iterator[Understanding]:
    """Yield a question with a body's name for the field by which it is called, the likeliest first.

    Nothing where no field stands as somebody who has to do something, nor for what is a body's
    whole name: "Công an tỉnh" is no ministry.
    """
    words = [(fold(m[0]), m.start(), m.end()) for m in SYLLABLE.finditer(nfc(asked.text))]
    known = _by_field(register)
    for first, (_, start, _) in enumerate(words):
        before = _BEFORE.search(asked.folded[:start])
        if before is None:
            continue
        length, bodies = _longest([word for word, _, _ in words[first:]], known)
        named = " ".join(word for word, _, _ in words[first : first + length])
        if not bodies or (register.of_body(named) and not before["called"]):
            continue
        end = words[first + length - 1][2]
        if before["called"] or _AFTER.match(asked.folded[end:]):
            opened = before.start("called") if before["called"] else start
            for body in bodies[:_MOST_BODIES]:
                yield _named(asked, opened, end, body)
            return


def _named(asked: Understanding, start: int, end: int, body: str) -> Understanding:
    text = f"{asked.text[:start]}{body}{asked.text[end:]}"
    return replace(asked, text=text, folded=fold(text), query=text)


def _longest(
    words: Sequence[str], known: Mapping[tuple[str, ...], Sequence[str]]
) -> tuple[int, Sequence[str]]:
    """Return how many of the first words name a field, and whose it is.

    >>> known = fields_of(["so van hoa the thao du lich"])
    >>> _longest("van hoa va du lich phai lam gi".split(), known)
    (5, ['so van hoa the thao du lich'])
    """
    found: tuple[int, Sequence[str]] = (0, ())
    for length in range(1, min(len(words), _MOST_WORDS) + 1):
        said = tuple(word for word in words[:length] if word != "va")
        if words[length - 1] != "va" and said in known:
            found = (length, known[said])
    length, bodies = found
    if not bodies:
        return found
    rest = iter(bodies[0].split())
    named = [word for word in words[:length] if word != "va"]
    at = all(word in rest for word in named) and length
    while at and at < len(words) and (words[at] == "va" or words[at] in rest):
        at += 1
        length = length if words[at - 1] == "va" else at
    return length, bodies


_KNOWN: WeakKeyDictionary[UnitRegister, dict[tuple[str, ...], list[str]]] = WeakKeyDictionary()


def _by_field(register: UnitRegister) -> dict[tuple[str, ...], list[str]]:
    """Return the single bodies by the words of their fields, whole or begun."""
    if register not in _KNOWN:
        _KNOWN[register] = fields_of(register.single)
    return _KNOWN[register]


def fields_of(bodies: Iterable[str]) -> dict[tuple[str, ...], list[str]]:
    """Return bodies by the words with which their fields begin, the likeliest meant first.

    >>> found = fields_of(["trung tam y te", "so y te", "dai khi tuong thuy van"])
    >>> found["y", "te"], found["khi", "tuong"]
    (['so y te', 'trung tam y te'], ['dai khi tuong thuy van'])
    """
    found: defaultdict[tuple[str, ...], list[tuple[int, int, str]]] = defaultdict(list)
    listed = {tuple(field.split()) for field in fields()}
    for body in bodies:
        kind = max((k for k in KINDS if body.startswith(f"{k} ")), key=len, default="")
        field = tuple(body.removeprefix(kind).split()) if kind else ()
        for length in range(1, len(field) + 1):
            whole = length == len(field)
            if length >= _LEAST or (whole and field in listed):
                order = (KINDS.index(kind) if kind else 0) + (0 if whole else len(KINDS))
                found[field[:length]].append((order, len(field), body))
    return {words: [body for _, _, body in sorted(held)] for words, held in found.items()}
