"""Who issued the documents to be listed, as a question names them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.questions.document_questions import KIND
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.documents import Document

_WHOSE = re.compile(
    r"\b(?:(?:nhung|cac|bao nhieu|may) )?(?:tinh(?: thanh)?|thanh pho|tp|dia phuong) nao\b|\b(?:bao nhieu|may) (?:tinh|thanh pho|dia phuong)(?= (?:da |cung |dang )*(?:co|ra|ban hanh)\b)"
)
"""Whose they are is asked for: "những tỉnh nào có kế hoạch …"."""
_ISSUES = r"dung (?:ten|ra)|thong qua|ban hanh|ra|phat hanh|cong bo|soan|dua ra"
_ISSUED_BY = re.compile(
    r"\b(?:cua|do)\s+(?P<who>(?!\s|k[yi]\b).+?)(?=\s+(?:ve|ban hanh|ra|k[yi]|nam (?:19|20)\d\d|con|dang|da|duoc|(?<!ha )noi(?! vu)|moi|gan|khong|ko|nao|la|lien quan|quy dinh|nhac|de cap|co (?:nhac|noi|de cap|quy dinh))\b|[,?]|$)"
)
_ISSUER_FIRST = re.compile(
    rf"^(?P<who>.+?)\s+(?:da |co )?(?:{_ISSUES}|co)\s+(?:duoc )?(?:nhung |cac |bao nhieu |may )?(?:{KIND})\b"
)


def issuer_wished(
    folded: str, rest: str, documents: Iterable[Document], places: Sequence[str] = ()
) -> tuple[tuple[str, ...], str]:
    """Return the words of the issuer that a folded question names, and its rest without them.

    >>> issuer_wished("ke hoach cua so a nam 2026", "ke hoach cua so a nam 2026", ())
    (('so', 'a'), 'ke hoach cua  nam 2026')
    >>> issuer_wished("tinh nao co ke hoach kinh te so", "tinh nao co ke hoach kinh te so", ())
    ((), '  co ke hoach kinh te so')
    """
    rest = _WHOSE.sub(" ", rest)
    by = _of_place(rest, places) or _ISSUED_BY.search(rest)
    if by is None or not _bare(by["who"]):
        by = _issuer_named(folded, rest, documents) or _ISSUER_FIRST.search(rest) or by
    who = () if by is None else tuple(_bare(_YEAR.sub(" ", by["who"])))
    without = rest[: by.start("who")] + rest[by.end("who") :] if by and who else rest
    return who, without


def _of_place(rest: str, places: Sequence[str]) -> re.Match[str] | None:
    """Return where a place alone is said to have issued: "văn bản của Nam Vân quy định …"."""
    names = "|".join(re.escape(fold(place)) for place in places)
    return (
        re.search(rf"\b(?:cua|do)\s+(?P<who>(?:(?:tinh|thanh pho) )?(?:{names}))\b", rest)
        if names
        else None
    )


def _issuer_named(folded: str, rest: str, documents: Iterable[Document]) -> re.Match[str] | None:
    """Return where the rest of a folded question names a body that it says to have issued.

    That is one which issued a document held, before the verb: "Sở A đứng tên ban hành".
    """
    names = {_OF_PLACE.sub("", fold(d.metadata.issuer)) for d in documents if d.metadata.issuer}
    for name in sorted(names, key=len, reverse=True):
        if re.search(rf"\b{re.escape(name)}\b.{{0,40}}?\b(?:{_ISSUES})\b", folded):
            return re.search(rf"\b(?P<who>{re.escape(name)})\b", rest)
    return None


_OF_PLACE = re.compile(r"(?<=\w) (?:tinh|thanh pho)(?: \w+){1,4}$")
"""A place at the end of an issuer's name; the question may name it elsewhere, or not at all."""


def _bare(who: str) -> list[str]:
    """Return an issuer's words without those that only point ("tỉnh ta", "các")."""
    body = _PARTY_BODY.search(who)
    if body:
        return [body[0], *_bare(who[: body.start()]), *_bare(who[body.end() :])]
    return [word for word in syllables(who) if word not in _POINTING]


_PARTY_BODY = re.compile(r"\b(?:tinh|thanh|huyen|dang|xa|phuong) uy\b")


_POINTING = frozenset(
    "tinh nganh ta minh nay do cac nhung thanh pho ong ba co quan don vi trung uong kho trong o thu vien he thong day hien nay luu giu dung ten hoi dau giua cuoi".split()
)


_YEAR = re.compile(r"\b(?:trong )?nam (?:(?:19|20)\d\d|nay|ngoai)\b")
