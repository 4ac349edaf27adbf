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
    from collections.abc import Iterable, Iterator

_KIND_WORDS = (
    "ke hoach|nghi quyet|nghi dinh|huong dan|chi thi|quyet dinh|thong bao|thong tu|cong van|cong dien|chuong trinh(?: hanh dong| cong tac| phoi hop)?|phuong an"
    "|ket luan|quy dinh|quy che|bao cao|to trinh|phap lenh|luat|van ban"
)
_SIGNS = r"kh|nq|hd|ct|ctr|qd|tb|cv|nd|tt|kl|bc|ttr|qc|tlt"
_BODIES = r"(?:ubnd|hdnd|tw|tu|cp|ttg|qh\d{0,2}|s(?!o\b)[a-z]{1,6}|b[a-z]{1,6}|ub[a-z]{1,6}|bch[a-z]{0,4})"
_BARE = rf"(?P<kind>{_KIND_WORDS}|{_SIGNS})\s*(?P<so>(?:so|so hieu)\s*:?\s*)?(?P<figure>\d{{1,5}}(?:(?:\.\d{{1,3}})?/(?:19|20)\d\d)?)"
_NO_COUNT = r"(?![\w/.,%-]*\d|[\w/%-]|[.,]\d)(?!\s*(?:thang|ngay(?! (?:\d|nao|may|ban hanh))|tuan|quy(?! (?:dinh|che|trinh))|ty|trieu|nghin|%|nguoi|nhiem|diem(?! \d)|lan|muc(?! (?:[ivx]+|\d+)\b)|cap|phan(?! (?:[ivx]+|\d+)\b)|don|xa|ho)\b)"
_PLAIN_NUMBER = re.compile(rf"\b{_BARE}{_NO_COUNT}")
_AND_MORE = re.compile(rf"\s*(?:,|va|voi|hay)\s+(?:so\s+)?(?P<figure>\d{{1,5}}){_NO_COUNT}")
_LONE = re.compile(
    r"(?:^|\b(?:theo|trong|cua|ve|hoi|xem|tim|doc)\s)so (?P<figure>\d{1,5})"
    r"(?=\s*(?:$|[?,.!]|\b(?:noi|quy dinh|do|ai|ban hanh|con|co|ve|cua|ky|la|gom|thay the|het|bi|ra|nay|duoc)\b))"
)
_AFTER_TITLE = re.compile(
    rf"\b(?:{_KIND_WORDS})(?: \w+){{1,10}}?(?<!te)(?<!hoi)(?<!quyen)(?<!lo)(?<!duong)(?<!truong)(?<!khu)(?<!to)(?<!luc)(?<!bieu)(?<!an)(?<!dan) so (?P<figure>\d{{1,4}})"
    r"(?=\s*(?:$|[?,.!]|\b(?:noi|quy dinh|do|ai|con|co|ky|la|gom|thay|het|bi|nay|duoc|giao|ra (?:doi|tu|nam)|ban hanh|cua so|cua ubnd|cua uy ban|tu nam)\b))"
)
"""A document named by its title and then its figure: "kế hoạch văn hóa đọc số 58 còn dùng không"."""
_IN_BRACKETS = re.compile(
    rf"\b(?:{_KIND_WORDS})(?: \w+){{1,14}}?,? ?\((?:so )?(?P<figure>\d{{1,4}}/(?:19|20)\d\d)\)"
)
"""A document named by its title and then its figure and year: "nghị định về thuế (63/2022)"."""
_SHORT = 9
_LOOSE = re.compile(
    rf"\b(?P<figure>\d{{1,5}})\s*[/-]?\s*(?P<sign>{_SIGNS})\s*[/ -]\s*(?P<body>{_BODIES})\b"
    rf"|\b(?P<sign2>{_SIGNS})\s*[/ -]\s*(?P<body2>{_BODIES})\s+(?:so\s+)?(?P<figure2>\d{{1,5}})\b(?![/.,-])"
)
_OPEN_SIGN = re.compile(rf"(\d{{1,5}}\s*/\s*(?:{_SIGNS}))\s+(?={_BODIES}\b)")
_PARTY = re.compile(r"^(?:tw|tu|tinhuy|bbt|bct|btgdv)")
_YEAR_LIKE = re.compile(r"(?:19|20)\d\d")


def document_numbers(question: str) -> list[str]:
    """Return the document numbers of a question, whole or only their figure.

    >>> document_numbers("kế hoạch 12/kh-ubnd và nghị quyết số 18")
    ['12/KH-UBND', '18']
    >>> document_numbers("173/kh ubnd"), document_numbers("kh-ubnd 173"), document_numbers("nq18")
    (['173/KH-UBND'], ['173/KH-UBND'], ['18'])
    >>> document_numbers("hướng dẫn 15 mục III nói gì"), document_numbers("kế hoạch 15 mục tiêu")
    (['15'], [])
    >>> document_numbers("KH số 41 còn dùng không"), document_numbers("kh so 41")
    (['41'], ['41'])
    >>> document_numbers("kế hoạch văn hóa đọc số 58 còn dùng không")
    ['58']
    >>> document_numbers("chỉ thị 07 năm nay giao gì"), document_numbers("kế hoạch 5 năm 2026 - 2030")
    (['07'], [])
    >>> document_numbers("nghị định về bến xe trước đây (63/2022) bị thay chưa")
    ['63/2022']
    >>> document_numbers("nghị định 16/2025"), document_numbers("kế hoạch 2026 có 5 nhiệm vụ")
    (['16/2025'], [])
    """
    folded = _OPEN_SIGN.sub(r"\1-", fold(question))
    spans = number_spans((folded if folded != fold(question) else question).upper())
    whole = [number for _, number in spans]
    rest = folded
    for span, _ in spans:
        rest = rest[: span.start] + " " * (span.end - span.start) + rest[span.end :]
    loose = [_signed(match) for match in _LOOSE.finditer(rest)]
    rest = _LOOSE.sub(" ", rest)
    bare = list(_figures(rest))
    if not (whole or loose or bare) and len(folded.split()) <= _SHORT:
        bare = [match["figure"] for match in _LONE.finditer(rest)]
    named_so = whole or loose or bare
    titled = None if named_so else _AFTER_TITLE.search(rest) or _IN_BRACKETS.search(rest)
    if titled and not _YEAR_LIKE.fullmatch(titled["figure"]):
        bare = [titled["figure"]]
    named = [*whole, *loose]
    return list(
        dict.fromkeys([*named, *(n for n in bare if not any(_of_figure(w, n) for w in named))])
    )


def _figures(folded: str) -> Iterator[str]:
    """Yield the bare figures of documents, each with those that follow it: "kế hoạch 27 và 19"."""
    for match in _PLAIN_NUMBER.finditer(folded):
        if not match["so"] and _YEAR_LIKE.fullmatch(match["figure"]):
            continue
        if not match["so"] and _counts_years(match["figure"], folded[match.end() :]):
            continue
        more: re.Match[str] | None = match
        while more is not None:
            yield more["figure"]
            more = _AND_MORE.match(folded, more.end())


def _counts_years(figure: str, after: str) -> bool:
    """Whether a figure says how many years a plan is for: "kế hoạch 5 năm", "05 năm 2026 - 2030".

    >>> _counts_years("5", " nam 2026"), _counts_years("07", " nam 2026"), _counts_years("88", " nam nay")
    (True, False, False)
    """
    years = _YEARS_AFTER.match(after)
    if years is None:
        return False
    usual = not figure.startswith("0") or bool(years["span"])
    return (
        usual and figure.isdigit() and (int(figure) <= _FEW_YEARS or not int(figure) % _FEW_YEARS)
    )


_YEARS_AFTER = re.compile(r"\s*nam\b(?P<span> ?\(?(?:19|20)\d\d ?(?:-|–|den))?")
_FEW_YEARS = 5


def _signed(match: re.Match[str]) -> str:
    figure = match["figure"] or match["figure2"]
    sign, body = match["sign"] or match["sign2"], match["body"] or match["body2"]
    if _PARTY.match(body):
        return f"{figure}-{sign}/{body}".upper()
    return f"{figure}/{sign}-{body}".upper()


def _of_figure(number: str, figure: str) -> bool:
    return bool(re.match(rf"{re.escape(figure)}(?!\d)", number))


def kinds_in(question: str) -> list[str]:
    """Return the kinds of document that a question names, by name or by abbreviation.

    >>> kinds_in("Ke hoach nao con hieu luc? KH 12"), kinds_in("ko biet")
    (['Kế hoạch'], [])
    >>> kinds_in("thêm bao nhiêu TB"), kinds_in("TB giao ban tháng 5")
    ([], ['Thông báo'])
    """
    named = [_BY_FOLD[match] for match in _kinds_pattern().findall(fold(question))]
    short = [kind_abbreviated(word) for word in _ABBREVIATED.findall(question)]
    return list(dict.fromkeys([*named, *(kind for kind in short if kind)]))


_ABBREVIATED = re.compile(r"(?<![Mm]ấy )(?<!nhiêu )(?<!\d )\b[A-ZĐ]{2}\b")
"""What may be a kind of document; after "bao nhiêu" or a number it is what is measured in."""


def places_in(question: str, known: Iterable[str] = ()) -> list[str]:
    """Return the places that a question names: provinces, and those of the documents held.

    A name typed without diacritics counts; the same letters with other diacritics are other
    words, and so is "ha nam 2025" after a number of hectares.

    >>> places_in("grdp tinh son la nam 2025"), places_in("Vì hòa bình")
    (['Sơn La'], [])
    >>> places_in("muc phat o TP ho chi minh"), places_in("hoc tap theo Ho Chi Minh")
    (['Thành phố Hồ Chí Minh'], [])
    >>> places_in("bao nhiêu ha năm 2025"), places_in("dien tich bao nhieu ha nam 2025")
    ([], [])
    """
    question = nfc(question)
    found = [name for _, name in province_spans(question)]
    folded = fold(question)
    for key, name in {**_place_keys(), **{fold(place): place for place in known}}.items():
        city = key.removeprefix("thanh pho ")
        if city not in folded:
            continue
        lead = r"(?:tinh|thanh pho|tp\.?|o|tai)\s+" if key in _ALSO_WORDS else ""
        written = re.escape(key) if city == key else rf"(?:thanh pho|tp\.?)\s*{re.escape(city)}"
        for match in re.finditer(rf"\b{lead}(?P<name>{written})\b(?P<year> 20\d\d)?", folded):
            typed = question[match.start("name") : match.end("name")]
            other_words = match["year"] and key.endswith(" nam")
            alike = nfc(typed).lower().endswith(nfc(name).lower().removeprefix("thành phố "))
            spelled = alike or province_spans(typed.title())
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
