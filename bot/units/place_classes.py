"""The classes that documents put places in: "Khu vực I gồm các phường Đông Phú, Tân Hòa".

Prices and grants are laid down by classes of places, each a column or a row of a table, and people
name the place where they live. What class it is of is told by the document itself, in a sentence or
a list, or by the kind of the place alone where a table has one column for wards and one for others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.lately import Lately
from bot.passages.table_rows import cells, is_row
from knowledge.capitals import compile_capitals
from knowledge.documents import Span
from knowledge.text import fold, folded_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from knowledge.library import Library

_KIND = r"(?:[Pp]hường|[Xx]ã|[Tt]hị trấn|[Đđ]ặc khu|[Tt]uyến đường|[Đđ]ường|[Pp]hố|[Tt]hôn|[Bb]ản|[Ấấ]p|[Kk]hu phố|[Tt]ổ dân phố|[Hh]uyện)"
_NAME = r"[A-ZĐÀ-Ỹ][^\W\d_]*(?:\s[A-ZĐÀ-Ỹ][^\W_]*){0,3}"
_NAMED = compile_capitals(
    rf"(?<![^\W_])(?P<kind>{_KIND})\s+(?P<names>{_NAME}(?:(?:,|;| và)\s+{_NAME})*)"
)
_SPLIT = re.compile(r"(?:,|;|\s+và)\s+")
_REST = re.compile(
    r"\b(?P<kind>phuong|xa|thi tran|dac khu|duong|tuyen duong|thon|to dan pho)(?:, (?:phuong|xa))? (?:con lai|khac)\b"
)
_PUTS = re.compile(
    r"(?:^\W*(?:(?:\d+|[a-zđ])[.)]\s*)?|(?<=;) )(?P<label>[^\W\d_][^.;:|,()\n]{1,50}?)\s*(?:(?:bao )?gồm(?: có)?\b|\blà\b|[:(])(?P<members>[^.;|\n]+)",
    re.MULTILINE,
)
_CASE = re.compile(
    r"^\W*[a-zđ]\)\s+(?:(?:[Tt]ại|[ỞởƠơ]|[Đđ]ối với|[Đđ]ịa bàn|các|thuộc) )*(?P<label>[^\W\d][^:;,.()|\n]{2,40}):\s+\d",
    re.MULTILINE,
)
"""One case of a list that gives each its value: "a) Tại xã đảo: 150 triệu đồng"."""
_HERE = re.compile(
    r" (?:(?:quy dinh|neu) )?(?:trong|theo|tai|cua) (?:van ban|nghi quyet|quyet dinh|quy dinh|ke hoach|huong dan|de an|chuong trinh|thong bao|quy che) nay$"
)
_LISTS = re.compile(r"^\W*(?:phu luc \w+\W+)?danh (?:sach|muc) (?:cac )?(?P<label>.+?)\W*$")
_AREA = r"(?:(?:tai|o|thuoc|cac|dia ban|khu vuc|vung|cap) )*"
_URBAN = re.compile(
    rf"{_AREA}(?:phuong|thi tran|do thi|thanh thi|noi thi|noi thanh)(?:(?:,| va) (?:phuong|thi tran))*"
)
_RURAL = re.compile(rf"{_AREA}(?:xa|nong thon|ngoai thanh|ngoai thi)")
_OTHERS = re.compile(r"\b(?:con lai|khac)\b")
_SUMS = re.compile(r"(?:tong|cong)\b")
_TOWNS, _COMMUNES = frozenset({"phuong", "thi tran"}), frozenset({"xa"})
_BY_NATURE = r"biên giới|đảo|miền núi|vùng cao|bãi ngang|an toàn khu|đặc biệt khó khăn"
_PLACE = r"(?P<kind>[XxPpTtBb](?<![^\W_].)(?:ã|hường|hôn|ản))"
"""Its first letter first, which is looked for at once: every document is searched whole."""
_CLASS_AND_NAME = compile_capitals(rf"{_PLACE} (?P<of>{_BY_NATURE}) (?P<name>{_NAME})")
_NAME_AND_CLASS = compile_capitals(
    rf"{_PLACE} (?P<name>{_NAME}) (?:là |\()(?:xã|phường|thôn|bản) (?P<of>{_BY_NATURE})(?![^\W_])"
)
LONGEST_LABEL = 60
FARTHEST_TITLE = 3


@dataclass(frozen=True, slots=True)
class PlaceClass:
    """A class of places, called as a table of its document calls it.

    ``members`` are folded names with their kinds ("phuong tan hoa"); ``rest_of`` the kinds of which
    all places that no other class of the document names are of it. ``said`` is where the document
    puts places in it, null where their kind alone does; ``beside`` are the labels of all classes
    that are told so there.
    """

    label: str
    document_id: str
    members: frozenset[str] = frozenset()
    rest_of: frozenset[str] = frozenset()
    said: Span | None = None
    beside: frozenset[str] = frozenset()
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A place that a question names, by where it stands there, with its class."""

    span: Span
    of: PlaceClass


def places_by_class(folded: str, library: Library) -> list[Placed]:
    """Return the places that a folded question names with the classes that documents put them in.

    Those that a document names come first; of the rest of a kind are only places that some
    document names.
    """
    classes = _CLASSES.found(library, "classes", lambda: tuple(_all_classes(library)))
    named = [p for one in classes for p in _named_in(folded, one.members, one)]
    by_name = {placed.of.document_id for placed in named}
    others = [
        one for one in classes if one.rest_of and not (one.said and one.document_id in by_name)
    ]
    if others and _NAMES_PLACE.search(folded):
        known = _KNOWN.found(library, "places", lambda: _all_places(library))
        named += [p for one in others for p in _rest_in(folded, known, one)]
    return named


_NAMES_PLACE = re.compile(r"\b(?:phuong|xa|thi tran|dac khu|duong|thon|to dan pho|o|tai) \w")
_CLASSES: Lately[tuple[PlaceClass, ...]] = Lately()
_KNOWN: Lately[frozenset[str]] = Lately()


def _all_classes(library: Library) -> Iterator[PlaceClass]:
    for document in library.documents():
        yield from classes_in(document.id, library.text(document.id))
    named: dict[tuple[str, frozenset[str]], PlaceClass] = {}
    for document in sorted(library.documents(), key=lambda each: bool(each.replaced_by)):
        for one in called_so(document.id, library.text(document.id)):
            named.setdefault((one.label, one.members), one)
    yield from named.values()


def called_so(document_id: str, text: str) -> Iterator[PlaceClass]:
    """Yield the classes that a text names with a place: "xã biên giới Pha Đin", "Hòn Sẻ (xã đảo)".

    >>> [(one.label, [*one.members]) for one in called_so("d", "Tại xã biên giới Pha Đin có 12 hộ.")]
    [('xã biên giới', ['xa pha din'])]
    >>> [(one.label, [*one.members]) for one in called_so("d", "Xã Hòn Sẻ là xã đảo.")]
    [('xã đảo', ['xa hon se'])]
    """
    for pattern in (_CLASS_AND_NAME, _NAME_AND_CLASS):
        for match in pattern.finditer(text):
            label = f"{match['kind'].lower()} {match['of'].lower()}"
            member = folded_words(f"{match['kind']} {match['name']}")
            yield PlaceClass(
                label, document_id, frozenset({member}), said=Span(*match.span()), everywhere=True
            )


def _all_places(library: Library) -> frozenset[str]:
    texts = (library.text(document.id) for document in library.documents())
    return frozenset(name for text in texts for name in places_named(text))


def _named_in(folded: str, members: Iterable[str], one: PlaceClass) -> Iterator[Placed]:
    for member in members:
        bare = member.split(" ", 1)[1]
        said = re.search(rf"\b(?:{member}|(?<=\bo ){bare}|(?<=\btai ){bare})\b", folded)
        if said:
            yield Placed(Span(said.start(), said.end()), one)


def _rest_in(folded: str, known: frozenset[str], one: PlaceClass) -> Iterator[Placed]:
    of_kind = {name for name in known if name.split(" ", 1)[0] in one.rest_of}
    yield from _named_in(folded, sorted(of_kind, key=len, reverse=True), one)


def classes_in(document_id: str, text: str) -> tuple[PlaceClass, ...]:
    r"""Return the classes of places by which the tables of a document are laid out.

    >>> text = "1. Khu vực I gồm các phường Tân An, Hòa Mỹ.\n2. Khu vực II gồm các xã còn lại.\n"
    >>> found = classes_in("d", text + "Việc: Giữ xe | Khu vực I: 32.000 | Khu vực II: 22.000")
    >>> [(one.label, sorted(one.members), sorted(one.rest_of)) for one in found]
    [('Khu vực I', ['phuong hoa my', 'phuong tan an'], []), ('Khu vực II', [], ['xa'])]
    >>> found = classes_in("d", "Xã đảo trong Nghị quyết này là xã Bãi Dài.\na) Tại xã đảo: 9 triệu đồng")
    >>> [(one.label, sorted(one.members)) for one in found]
    [('xã đảo', ['xa bai dai'])]
    >>> text = "Khu vực 1 gồm phường Tân An; khu vực 2 gồm các phường còn lại.\n"
    >>> [one.label for one in classes_in("d", text + "Xe: Ô tô | Khu vực 1: 5 | Khu vực 2: 3")]
    ['Khu vực 1', 'Khu vực 2']
    >>> found = classes_in("d", "Hộ: nghèo | Địa bàn phường: 1 | Địa bàn xã: 2")
    >>> [(one.label, sorted(one.rest_of)) for one in found]
    [('Địa bàn phường', ['phuong', 'thi tran']), ('Địa bàn xã', ['xa'])]
    """
    layouts = [*dict.fromkeys(_headers(line) for line in text.split("\n") if is_row(line))]
    labels = {fold(match["label"]): match["label"] for match in _CASE.finditer(text)}
    labels |= {fold(part): part for headers in layouts for part in _parts(headers)}
    if not labels:
        return ()
    told = [
        *_put_by_sentences(document_id, text, labels),
        *_put_by_lists(document_id, text, labels),
    ]
    told += _others(told, layouts)
    labelled = {one.label for one in told}
    untold = [headers for headers in layouts if labelled.isdisjoint(_parts(headers))]
    return (*_beside(told), *_beside([*_by_kind(document_id, untold)]))


def _beside(classes: Sequence[PlaceClass]) -> Iterator[PlaceClass]:
    """Yield classes of one layout, each with the labels of all of them."""
    labels = frozenset(one.label for one in classes)
    return (replace(one, beside=labels) for one in classes)


def _headers(row: str) -> tuple[str, ...]:
    return tuple(header for header, _ in cells(row) if header)


def _parts(headers: Iterable[str]) -> list[str]:
    """Return the parts of headers, of which a merged one has several, that may be labels."""
    parts = (part.strip() for header in headers for part in header.split(" / "))
    return [part for part in dict.fromkeys(parts) if len(part) <= LONGEST_LABEL]


def places_named(text: str) -> Iterator[str]:
    """Yield the places that a text names with their kinds, folded.

    >>> [*places_named("các xã Bình Sa, Ngọc Tân và đường Lê Lợi")]
    ['xa binh sa', 'xa ngoc tan', 'duong le loi']
    """
    for match in _NAMED.finditer(text):
        for name in _SPLIT.split(match["names"]):
            yield folded_words(f"{match['kind']} {name}")


def _put_by_sentences(document_id: str, text: str, labels: dict[str, str]) -> Iterator[PlaceClass]:
    for match in _PUTS.finditer(text):
        label = labels.get(_HERE.sub("", fold(match["label"].strip())))
        if label is None or is_row(text[match.start() :].partition("\n")[0]):
            continue
        members = frozenset(places_named(match["members"]))
        rest = frozenset(found["kind"] for found in _REST.finditer(fold(match["members"])))
        if members or rest:
            yield PlaceClass(label, document_id, members, rest, Span(match.start(), match.end()))


def _put_by_lists(document_id: str, text: str, labels: dict[str, str]) -> Iterator[PlaceClass]:
    """Yield the classes of which a table headed "Danh sách …" lists the places."""
    start = 0
    lines = text.split("\n")
    for at, line in enumerate(lines):
        listed = _LISTS.match(fold(line))
        label = labels.get(listed["label"]) if listed else None
        if label is not None:
            below = lines[at + 1 : at + 1 + FARTHEST_TITLE]
            first = at + 1 + sum(1 for _ in takewhile(lambda one: not is_row(one), below))
            members = frozenset(_listed(takewhile(is_row, lines[first:]), fold(line)))
            if members:
                said = Span(start, start + len(line))
                yield PlaceClass(label, document_id, members, said=said)
        start += len(line) + 1


def _listed(rows: Iterable[str], title: str) -> Iterator[str]:
    """Yield the places that rows name in their first cells, of the kind that their title tells."""
    kind = re.search(r"\b(?:phuong|xa|thi tran|thon|duong|huyen)\b", title)
    for row in rows:
        name = folded_words(cells(row)[0][1]) if cells(row) else ""
        if kind and name and not _SUMS.match(name):
            yield name if name.startswith(f"{kind[0]} ") else f"{kind[0]} {name}"


def _others(told: Sequence[PlaceClass], layouts: Sequence[Sequence[str]]) -> Iterator[PlaceClass]:
    """Yield the class of all other places ("Địa bàn còn lại") beside one whose places are told."""
    known = {one.label for one in told}
    for headers in layouts:
        parts = _parts(headers)
        beside = [one for one in told if one.label in parts]
        rest = [part for part in parts if _OTHERS.search(fold(part)) and part not in known]
        if beside and len(rest) == 1:
            kinds = frozenset(name.split(" ", 1)[0] for one in beside for name in one.members)
            kinds |= _TOWNS if kinds & _COMMUNES else kinds
            yield PlaceClass(rest[0], beside[0].document_id, rest_of=kinds, said=beside[0].said)
            known.add(rest[0])


def _by_kind(document_id: str, layouts: Iterable[Sequence[str]]) -> Iterator[PlaceClass]:
    """Yield the classes of a table that has one column for towns and one for communes."""
    known = set[str]()
    for headers in layouts:
        parts = _parts(headers)
        towns = [part for part in parts if _URBAN.fullmatch(fold(part))]
        communes = [part for part in parts if _RURAL.fullmatch(fold(part))]
        if len(towns) != 1 or len(communes) != 1 or towns[0] in known:
            continue
        known.add(towns[0])
        yield PlaceClass(towns[0], document_id, rest_of=_TOWNS)
        yield PlaceClass(communes[0], document_id, rest_of=_COMMUNES)
