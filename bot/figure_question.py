"""What figure a question asks for: its words, unit, time, bound, and whether to be reached or reached."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from bot.scope import unit_in
from bot.terms import Wanted, required_terms
from knowledge.documents import FigureNature
from knowledge.measure_units import Unit, UnitKind, unit_at
from knowledge.places import province_spans
from knowledge.text import fold, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.terms import Vocabulary
    from bot.understanding import Understanding

MOST_VARIANTS = 10
_TARGET = re.compile(
    r"\b(?:muc tieu|chi tieu|phan dau|du kien|dat ra|de ra|ke hoach (?:giao|de ra|dat)|phai dat|can dat|huong toi|giao chi tieu)\b"
)
_RESULT = re.compile(
    r"\b(?:ket qua|thuc te|uoc (?:dat|thuc hien)?|da (?:dat|thuc hien|co|giam|tang|thu|don|xay|hoan thanh)|dat duoc|thuc hien duoc)\b"
)
_LEAST = re.compile(r"\b(?:toi thieu|it nhat|thap nhat|tro len)\b")
_MOST = re.compile(r"\b(?:toi da|nhieu nhat|cao nhat|khong qua|khong vuot qua|tro xuong)\b")
_CHANGE = re.compile(r"\b(?:tang|giam|vuot|so voi|bang)\b(?! truong| cuong)")
_TIME = re.compile(
    r"\b(?:giai doan|nhiem ky|den het|den cuoi|tinh den|den nam|den|trong|vao|cuoi|dau|het|nam hoc|nam|nien do)? ?"
    r"\b(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?\b"
    r"|\b(?:quy|thang)\s+(?:[ivx]{1,3}|\d{1,2})\b|\b\d{1,2}\s+thang\s+(?:dau|cuoi)\s+nam\b|\b(?:cuoi|dau) nam\b|\bgiai doan\b"
)
_ASIDE = re.compile(
    r"\b(?:muc tieu|chi tieu|phan dau|du kien|dat ra|de ra|ke hoach giao|dat muc|ket qua|thuc te|uoc dat|uoc|"
    r"toi thieu|it nhat|thap nhat|tro len|toi da|nhieu nhat|cao nhat|khong qua|khong vuot qua|tro xuong|"
    r"bao nhieu (?:phan tram|tien)|phan tram|may|con so|so lieu|cu the|chinh xac|theo (?:van ban|quy dinh|ke hoach)|"
    r"cua tinh|toan tinh|tinh ta|tren dia ban(?: tinh| toan tinh)?|trong tinh|ca nuoc|toan quoc|viet nam|dat nuoc|"
    r"nghi quyet|ke hoach|quyet dinh|huong dan|chi thi|thong tu|nghi dinh|van ban|hien nay|hien tai|quy dinh)\b"
)
_ASKED = re.compile(r"\b(?:bao nhiêu|mấy|bao nhieu|may)(?=\s)", re.IGNORECASE)
_NO_UNIT = frozenset("mot so tu trong vao hang la cua o thi de so tai cho va khi tren duoi".split())
_NUMBER = re.compile(r"(?<![\w/.,-])\d+(?:[.,]\d+)*(?![\w/-])")
_WORD = re.compile(r"[^\W\d_]+")
_MONEY = Unit("tiền", UnitKind.MONEY, 0)
_LIGHT = frozenset(
    "gay ra de nham len xuong thi nhat tong cong het khoang can bo tri chiem toi dat muc so giao duoc su dung danh".split()
)
LIGHT_WEIGHT = 0.15
_LEVEL = re.compile(r"\bcap (?:tinh|huyen|xa|thon|trung uong|co so)\b")
_OF_KIND = (
    (UnitKind.SHARE, re.compile(r"\bphan tram\b|%|\b(?:ty|ti) (?:le|trong|suat)\b|\btoc do\b|\blai suat\b")),
    (
        UnitKind.MONEY,
        re.compile(
            r"\bbao nhieu tien\b|\b(?:kinh phi|muc chi|muc phat|phat tien|thu nhap|le phi|hoc phi|von|so tien|muc (?:ho tro|thuong|vay)|don gia|gia tri|thu ngan sach|tien)\b"
        ),
    ),
    (UnitKind.TIME, re.compile(r"\bbao lau\b|\bthoi (?:han|gian)\b")),
    (UnitKind.PHYSICAL, re.compile(r"\b(?:dien tich|chieu dai|do dai|san luong|dung luong|khoi luong)\b")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FigureQuestion:
    """A question for a figure, read.

    ``readings`` are the words asked for, as asked and in other names of the indicator.
    ``unit`` is what is counted or measured ("bao nhiêu hộ"), ``kind`` what the words of the
    indicator lead one to expect. ``numbers`` are conditions ("từ 70 tuổi"), ``names`` proper
    names, ``level`` "cap xa" and the like, ``body`` a unit; all of them have to hold.
    ``least`` and ``most`` when a bound is asked for; ``change`` when growth is.
    """

    asked: Understanding
    readings: tuple[Reading, ...]
    unit: Unit | None
    kind: UnitKind | None
    nature: FigureNature | None
    numbers: tuple[str, ...]
    names: tuple[str, ...]
    level: str
    body: str
    least: bool
    most: bool
    change: bool

    @property
    def folded(self) -> str:
        """The question, folded."""
        return self.asked.folded


@dataclass(frozen=True, slots=True)
class Reading:
    """One naming of what is asked for."""

    wanted: Wanted
    required: tuple[str, ...]


def read_question(asked: Understanding, vocabulary: Vocabulary, *, named: bool) -> FigureQuestion:
    """Read a question; ``named`` when it names a document, whose words are then no figure's."""
    text = asked.subject
    subject = _subject(asked, text, named=named)
    folded = fold(text)
    return FigureQuestion(
        asked=asked,
        readings=tuple(_readings(subject, vocabulary)),
        unit=_unit(text),
        kind=next((kind for kind, words in _OF_KIND if words.search(folded)), None),
        nature=_nature(folded),
        numbers=tuple(_NUMBER.findall(_TIME.sub(" ", folded))),
        names=tuple(_names(asked, text)),
        level=level[0] if (level := _LEVEL.search(folded)) else "",
        body=unit_in(text),
        least=bool(_LEAST.search(folded)),
        most=bool(_MOST.search(folded)),
        change=bool(_CHANGE.search(folded)),
    )


def _subject(asked: Understanding, text: str, *, named: bool) -> str:
    """Return the question without what isn't said of the indicator itself."""
    phrase = document_phrase(text) if named else ""
    if phrase:
        text = text.replace(phrase, " ")
    for place in asked.places:
        text = _blanked(
            text, re.compile(rf"(?:\b(?:tinh|thanh pho|tp)\s+)?\b{re.escape(fold(place))}\b")
        )
    text = _blanked(text, re.compile(r"\bti (?=le|trong|suat)"), "tỷ ")
    return " ".join(_blanked(_blanked(text, _TIME), _ASIDE).split())


def _blanked(text: str, words: re.Pattern[str], instead: str = " ") -> str:
    """Replace what a pattern finds in the folded text."""
    parts, at = [], 0
    for match in words.finditer(fold(text)):
        parts += [text[at : match.start()], instead]
        at = match.end()
    return "".join([*parts, text[at:]])


def _readings(subject: str, vocabulary: Vocabulary) -> Iterable[Reading]:
    for words in [subject, *_renamed(subject)][:MOST_VARIANTS]:
        wanted = _weighed(Wanted.from_question(words, vocabulary))
        if wanted.terms:
            yield Reading(wanted, tuple(required_terms(words)))


def _weighed(wanted: Wanted) -> Wanted:
    """Return what is wanted with less weight on verbs that any figure may come with."""
    terms = tuple(
        replace(term, weight=term.weight * LIGHT_WEIGHT) if term.folded in _LIGHT else term
        for term in wanted.terms
    )
    return Wanted(terms, wanted.accented, sum(term.weight for term in terms) or 1.0)


def _renamed(subject: str) -> Iterable[str]:
    """Return the subject with the indicator named otherwise, the longest name taken first."""
    folded = fold(subject)
    accented = has_diacritics(subject)
    found = [
        (phrase, group)
        for group in indicator_names()
        for phrase in group
        if re.search(rf"\b{re.escape(fold(phrase))}\b", folded)
    ]
    for phrase, group in sorted(found, key=lambda pair: -len(pair[0]))[:2]:
        for other in group:
            if other != phrase:
                words = other if accented else fold(other)
                yield _blanked(subject, re.compile(rf"\b{re.escape(fold(phrase))}\b"), words)


@cache
def indicator_names() -> tuple[tuple[str, ...], ...]:
    """Return the groups of names that mean one indicator (``data/indicators.tsv``)."""
    text = (files("bot") / "data" / "indicators.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(phrase.strip() for phrase in line.split("\t")) for line in lines)


def _unit(text: str) -> Unit | None:
    """Return what is counted, as a unit after "bao nhiêu"; null when nothing follows.

    >>> _unit("Có bao nhiêu hộ nghèo?").text, _unit("tăng bao nhiêu phần trăm").kind.value
    ('hộ', 'share')
    """
    match = _ASKED.search(text)
    if match is None:
        return None
    following = fold(text[match.end() :]).split()[:1]
    first = following[0].strip("?.,") if following else ""
    if first == "tien":
        return _MONEY
    if not first or first in _NO_UNIT:
        return None
    return unit_at(text, match.end(), len(text))


def _nature(folded: str) -> FigureNature | None:
    if _TARGET.search(folded):
        return FigureNature.TARGET
    return FigureNature.RESULT if _RESULT.search(folded) else None


def _names(asked: Understanding, text: str) -> Iterable[str]:
    """Yield the proper names of a question, folded, other than places and abbreviations.

    A name is a capitalised word after the first, with those that follow it.
    """
    known = " ".join(fold(place) for place in asked.places)
    name: list[str] = []
    for match in [*list(_WORD.finditer(text))[1:], None]:
        if match and match.group().istitle() and not _opens_sentence(text, match.start()):
            name.append(match.group())
            continue
        whole = len(name) > 1 and fold(" ".join(name)) not in known
        if whole and not province_spans(" ".join(name)):
            yield fold(" ".join(name))
        name = []


def _opens_sentence(text: str, at: int) -> bool:
    return text[:at].rstrip().endswith((".", "?", "!", ":"))
