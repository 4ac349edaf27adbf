"""Things told apart by proper names: a commune, a school, a market, a road.

What is said of one is told of no other: the opening hours of the market of "xã Đồng Vàng", in that
commune's own paper, answer nobody who asks for those of "xã Cẩm Thạch". What is laid down for all
of a kind names none of them, and answers for each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from bot.lately import Lately
from bot.passages.table_rows import cells, is_row
from knowledge.capitals import compile_capitals
from knowledge.text import fold, folded_words, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from knowledge.library import Library


@dataclass(frozen=True, slots=True)
class Thing:
    """One of a group of things alike (a number of `_groups`), by its folded proper name."""

    group: int
    name: str


@lru_cache(maxsize=8192)
def things_in(text: str) -> frozenset[Thing]:
    """Return the things that a text names with their kind, in capitals.

    >>> sorted(thing.name for thing in things_in("Chợ Đồng Vàng, các xã Suối Mây, Khe Sến và Lũng Cao"))
    ['dong vang', 'khe sen', 'lung cao', 'suoi may']
    >>> [thing.name for thing in things_in("TT: 2 | Trường THPT: Đông Lộ | Chỉ tiêu: 630")]
    ['dong lo']
    >>> things_in("UBND xã; các phường loại I; Trường Chính trị tỉnh; đường Loại II")
    frozenset()
    """
    return frozenset((*_after_kinds(text), *(_in_columns(text) if is_row(text) else ())))


def things_asked(asked: str, held: Collection[Thing] = ()) -> frozenset[Thing]:
    """Return the things that a question is about; those ``held`` also where it is typed small.

    What it only sets aside ("ngoài chợ Đồng Vàng") is none of them, nor what has become another's
    ("xã Lũng Cao cũ"): a paper tells of it as a part of what it is now. A commune's district only
    says which one it is.

    >>> held = things_in("xã Cẩm Thạch")
    >>> [thing.name for thing in things_asked("chợ xã cẩm thạch mở mấy giờ", held)]
    ['cam thach']
    >>> things_asked("Ngoài chợ Đồng Vàng còn chợ nào?")
    frozenset()
    """
    rest = _SET_ASIDE.sub(" ", asked)
    small = frozenset(_held_names(rest, held))
    words = f" {folded_words(rest)} "
    named = small if rest.isupper() else things_in(rest) | small
    district = _groups()["huyện"] if any(t.group == _groups()["xã"] for t in named) else None
    return frozenset(
        thing for thing in named if f" {thing.name} cu " not in words and thing.group != district
    )


def things_named(asked: str, library: Library) -> frozenset[Thing]:
    """Return the things that a question is about, told by what the documents held name, too."""
    return _NAMED_BY.found(library, asked, lambda: things_asked(asked, things_held(library)))


_NAMED_BY: Lately[frozenset[Thing]] = Lately()


def things_held(library: Library) -> frozenset[Thing]:
    """Return the things that the documents held, their titles and issuers name."""
    return _HELD.found(library, None, lambda: frozenset(_all_named(library)))


_HELD: Lately[frozenset[Thing]] = Lately()


def _all_named(library: Library) -> Iterator[Thing]:
    for document in library.documents():
        said = document.metadata
        for line in (said.title or "", said.issuer or "", *library.text(document.id).splitlines()):
            yield from things_in(line)


@lru_cache(maxsize=128)  # one question is asked for it with every sentence
def asks_how_many(folded: str) -> bool:
    """Whether a folded question asks for a number, in whatever form; an hour or a day is none.

    >>> asks_how_many("may ngay nao cup dien, may gio"), asks_how_many("xa co may truong")
    (False, True)
    """
    return bool(_HOW_MANY.search(folded))


_HOW_MANY = re.compile(
    r"\bbao nhieu\b|(?<!thu )(?<!ngay )(?<!hom )\bmay\b(?! (?:gio|(?:ngay|hom|gio|dot|buoi) nao)\b)"
)


def of_another(things: Iterable[Thing], sentence: str, *above: str, counts: bool = False) -> bool:
    """Whether a sentence is told of another thing than one asked for, or of a whole that it is part of.

    ``above`` is what stands over the sentence: headings, title, issuer. Of what is counted
    (``counts``) the sum of a whole area is told of no part.

    >>> market = things_in("chợ xã Cẩm Thạch")
    >>> of_another(market, "Ngày thường mở cửa 5 giờ 30", "Ủy ban nhân dân xã Đồng Vàng")
    True
    >>> of_another(market, "Chợ xã mở cửa 5 giờ 30", "Ủy ban nhân dân tỉnh Thuận Khê")
    False
    >>> of_another(market, "Toàn tỉnh có 46 chợ", counts=True)
    True
    """
    asked: dict[int, set[str]] = {}
    for thing in things:
        asked.setdefault(thing.group, set()).add(thing.name)
    if not asked:
        return False
    said = " ".join(f" {folded_words(text)} " for text in (sentence, *above))
    named = frozenset[Thing]().union(*map(things_in, (sentence, *above)))
    groups = {thing.group for thing in named}
    whole = counts and _of_whole(sentence)
    return any(
        (whole or group in groups) and not any(f" {name} " in said for name in names)
        for group, names in asked.items()
    )


def names_any(things: Iterable[Thing], *texts: str) -> bool:
    """Whether any of some texts holds the name of a thing."""
    said = [f" {folded_words(text)} " for text in texts]
    return any(f" {thing.name} " in text for thing in things for text in said)


def _of_whole(sentence: str) -> bool:
    """Whether a sentence, or the row of a sum, is of a whole area or of all that a table lists."""
    if is_row(sentence) and any(_SUM.fullmatch(fold(value)) for _, value in cells(sentence)):
        return True
    folded = fold(sentence)
    return bool(_WHOLE.search(folded)) and not _LAID_DOWN.search(folded)


_WHOLE = re.compile(r"\btoan (?:tinh|thanh pho|huyen|xa|phuong|dac khu|quoc|nganh)\b|\bca nuoc\b")
_SUM = re.compile(r"(?:tong|cong|tong (?:cong|so)|toan (?:tinh|thanh pho|xa|phuong|nganh))")
_LAID_DOWN = re.compile(r"\b(?:ap dung|thong nhat|quy dinh)\b")
_SET_ASIDE = re.compile(
    r"\b(?:ngoài|trừ|ngoại trừ|ngoai|tru|ngoai tru|khác với|khac voi)\b[^,.;?]*?(?= còn\b| con\b| thì\b| thi\b|[,.;?]|$)",
    re.IGNORECASE,
)

_SYLLABLE = r"[A-ZĐÀ-Ỹ][^\W\d_A-ZĐÀ-Ỹ]*(?![^\W_])"
_TYPES = (
    r"(?:(?:THPT|THCS|THCS&THPT|TH&THCS|TH|PTDT ?[BN]T|[Pp]hổ thông|[Dd]ân tộc(?: (?:[Nn]ội|[Bb]án) trú)?|[Tt]iểu học|[Mm]ầm non|[Mm]ẫu giáo|[Tt]rung học (?:cơ sở|phổ thông)|[Cc]huyên"
    r"|[Cc]ao đẳng|[Đđ]ại học|[Tt]rung cấp|[Đđ]a khoa|TNHH|MTV|CP|[Cc]ổ phần|[Mm]ột thành viên|văn hóa|xử lý|rác|nước|nước thải|chất thải|phát điện|cấp nước|điện|xi măng|may|giày|đường|chế biến|đầu tư|xây dựng|nâng cấp|cải tạo|mở rộng) )*"
)
_NO_NAME = r"(?!(?:Xã|Phường|Thị trấn|Đặc khu|Thôn|Loại|Nhóm|Khu vực|Toàn|Tổng|Các|Không|Cấp|Luật|Nghị|Quyết|Quốc|Trung ương|Việt Nam|Chính|Nhà nước|Kinh|Kỹ|Chí Minh|Công|Xã hội|Dân|Nông|Y)\b)"
_NAME = rf"{_NO_NAME}{_SYLLABLE}(?:(?: {_SYLLABLE}){{1,4}}| và {_SYLLABLE}(?: {_SYLLABLE}){{0,3}})"
_OF_PROVINCE = r"(?<=[Đđ]a khoa )tỉnh(?! [A-ZĐÀ-Ỹ])"
_LISTED = r"(?:, | và |, và |; )"
_MAY_NAME = compile_capitals(r"[A-ZĐÀ-Ỹ][^\W\d_A-ZĐÀ-Ỹ]* (?:và )?[A-ZĐÀ-Ỹ]|[Đđ]a khoa tỉnh")
"""What stands in every name: two syllables in capitals; quick to find, and few lines have it."""


def _after_kinds(text: str) -> Iterator[Thing]:
    if not _MAY_NAME.search(text):
        return
    for match in _named().finditer(text):
        kind = match["kind"]
        if kind[0].isupper() and not kind.isupper() and _NAME_BEFORE.search(text[: match.start()]):
            continue  # a syllable of a name: "Cao Đình Trọng Nghĩa"
        group = _groups()[match["kind"].lower()]
        names = _EACH.findall(match["more"]) if match["many"] else ()
        for name in (match["name"], *names):
            yield Thing(group, folded_words(name))


def _in_columns(row: str) -> Iterator[Thing]:
    """Yield what the cells under a header of a kind name: "Tên đường: Bến Cam, Trần Hải Đăng"."""
    for header, value in cells(row):
        kind = _kinds().search(header.lower())
        if kind is None:
            continue
        for part in re.split(r", | và |; ", value):
            if _WHOLLY.fullmatch(part) and not _kinds().match(part.lower()):
                yield Thing(_groups()[kind[0]], folded_words(part))


def _held_names(asked: str, held: Collection[Thing]) -> Iterator[Thing]:
    """Yield the things held that a question names after their kind, typed small or without marks."""
    if not held:
        return
    plain = not has_diacritics(asked)
    words = fold(asked) if plain else asked.lower()
    for match in (_plain_kinds() if plain else _kinds()).finditer(words):
        group = (_plain_groups() if plain else _groups())[match[0]]
        after = folded_words(words[match.end() :]).split()[:_LONGEST]
        names = (" ".join(after[:length]) for length in range(len(after), 1, -1))
        yield from (thing for name in names if (thing := Thing(group, name)) in held)


_LONGEST = 5
_NAME_BEFORE = compile_capitals(r"[A-ZĐÀ-Ỹ][^\W\d_]* $")
_EACH = compile_capitals(rf"{_LISTED}({_NAME})")
_WHOLLY = compile_capitals(rf"{_TYPES}{_NAME}(?: \([^()]*\))?")


@cache
def _named() -> re.Pattern[str]:
    many = r"(?P<many>(?i:các|những|hai|ba|bốn|năm|\d+) )?"
    kind = rf"(?P<kind>(?i:{'|'.join(map(re.escape, _longest_first(_groups())))}))"
    return compile_capitals(
        rf"(?<![^\W_])(?<![Tt]hành ){many}{kind}:? {_TYPES}(?P<name>{_NAME}|{_OF_PROVINCE})(?P<more>(?:{_LISTED}{_NAME})*)"
    )


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _longest_first(_groups())))})\b")


@cache
def _plain_kinds() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _longest_first(_plain_groups())))})\b")


def _longest_first(kinds: Iterable[str]) -> list[str]:
    return sorted(kinds, key=len, reverse=True)


@cache
def _groups() -> Mapping[str, int]:
    text = (files("bot") / "data" / "named_kinds.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return {kind.lower(): at for at, line in enumerate(lines) for kind in line.split("\t")}


@cache
def _plain_groups() -> Mapping[str, int]:
    return {fold(kind): group for kind, group in _groups().items()}
