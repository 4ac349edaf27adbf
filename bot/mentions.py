"""Documents, kinds and places that a question names, however it is typed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from knowledge.kinds import NAMES, kind_abbreviated
from knowledge.numbers import number_spans
from knowledge.places import province_spans, provinces
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLAIN_NUMBER = re.compile(
    r"\b(?:ke hoach|nghi quyet|huong dan|chi thi|quyet dinh|thong bao|cong van|cong dien|chuong trinh|kh|nq|hd|ct|qd|tb)"
    r"\s+(?:so\s+)?(\d{1,5})(?![\d/.,%-])(?!\s*(?:nam|thang|ty|trieu|%|nguoi))"
)


def document_numbers(question: str) -> list[str]:
    """Return the document numbers of a question, whole or only their figure.

    >>> document_numbers("kế hoạch 12/kh-ubnd và nghị quyết số 18")
    ['12/KH-UBND', '18']
    """
    whole = [number for _, number in number_spans(question.upper())]
    bare = _PLAIN_NUMBER.findall(fold(question))
    return [*whole, *(number for number in bare if not any(w.startswith(number) for w in whole))]


def kinds_in(question: str) -> list[str]:
    """Return the kinds of document that a question names, by name or by abbreviation.

    >>> kinds_in("Ke hoach nao con hieu luc? KH 12"), kinds_in("ko biet")
    (['Kế hoạch'], [])
    """
    named = [_BY_FOLD[match] for match in _kinds_pattern().findall(fold(question))]
    short = [kind_abbreviated(word) for word in re.findall(r"\b[A-ZĐ]{2}\b", question)]
    return list(dict.fromkeys([*named, *(kind for kind in short if kind)]))


def places_in(question: str, known: Iterable[str] = ()) -> list[str]:
    """Return the places that a question names: provinces, and those of the documents held.

    A name typed without diacritics counts; the same letters with other diacritics are other
    words, and so is "ha nam 2025" after a number of hectares.

    >>> places_in("grdp tinh son la nam 2025"), places_in("Vì hòa bình")
    (['Sơn La'], [])
    >>> places_in("bao nhiêu ha năm 2025"), places_in("dien tich bao nhieu ha nam 2025")
    ([], [])
    """
    question = nfc(question)
    found = [name for _, name in province_spans(question)]
    folded = fold(question)
    for key, name in {**_place_keys(), **{fold(place): place for place in known}}.items():
        lead = r"(?:tinh|thanh pho|tp\.?)\s+" if key in _ALSO_WORDS else ""
        for match in re.finditer(
            rf"\b{lead}(?P<name>{re.escape(key)})\b(?P<year> 20\d\d)?", folded
        ):
            typed = question[match.start("name") : match.end("name")]
            other_words = match["year"] and key.endswith(" nam")
            spelled = typed.lower() == name.lower() or province_spans(typed.title())
            if not other_words and (typed.isascii() or spelled):
                found.append(name)
    return list(dict.fromkeys(found))


_ALSO_WORDS = frozenset({"hoa binh", "hue", "thai binh", "an giang", "vinh phuc", "hung yen"})
_BY_FOLD = {fold(name): name for name in NAMES}


@cache
def _place_keys() -> dict[str, str]:
    return {fold(old): new for old, new in provinces().items()}


@cache
def _kinds_pattern() -> re.Pattern[str]:
    names = sorted(_BY_FOLD, key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, names))})\b")
