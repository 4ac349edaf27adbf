"""What figure a question asks for: its words, unit, time, bound, and whether to be reached or reached."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.figures.asked_units import ASKED, asked_unit
from bot.figures.bounds import AT_LEAST, AT_MOST, asks_least, asks_most
from bot.figures.subject import ASKS, DIALLED, TIME, asking_in, blanked, subject_of
from bot.passages.earlier_states import asks_before
from bot.passages.paid_once import REGULARLY, payment_asked
from bot.passages.scope import unit_in
from bot.passages.terms import required_terms
from bot.passages.wanted import Wanted
from bot.questions.completed_text import leant_on
from knowledge.documents import FigureNature
from knowledge.measure_units import Unit, UnitKind
from knowledge.places import province_spans
from knowledge.text import fold, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.passages.terms import Vocabulary
    from bot.passages.wanted import Term
    from bot.questions.understanding import Understanding

MOST_VARIANTS = 8
_TARGET = re.compile(
    r"\b(?:muc tieu|chi tieu|phan dau|du kien|dat ra|de ra|ke hoach (?:giao|de ra|dat)|phai dat|can dat|huong toi|giao chi tieu)\b"
)
_RESULT = re.compile(
    r"\b(?:ket qua(?: thuc hien| dat duoc)|thuc te|hien trang|uoc (?:dat|thuc hien)?|da (?:dat|thuc hien|co|giam|tang|thu|don|xay|hoan thanh)|dat duoc|thuc hien duoc)\b"
)
_HELD = re.compile(
    r"\b(?:hien co|dang co|hien nay co|(?<!phai )(?<!can )(?<!se )co bao nhieu)\b(?!.{0,60}\b20\d\d\b)"
)
_BOUND = re.compile(rf"\b(?:(?:o )?(?:muc|hang|bac|loai|nhom|ngach) )?(?:{AT_LEAST}|{AT_MOST})\b")
_CHANGE = re.compile(r"\b(?:tang|giam|vuot|so voi|bang)\b(?! truong| cuong)")
_IN_ALL = re.compile(
    r"\b(?:tong(?! (?:ket|hop|quan|quat|giam doc|thanh tra|cuc|bi thu|cong ty|the|duyet|ve sinh|dai|ra soat|dieu tra)\b)|ca thay|het thay|tat ca|toan bo|ca nam|(?:tinh |cong )?gop(?: ca| lai| chung)?|tinh (?:chung|het|ca)|cong (?:lai|het|don|tat))\b"
)
COMMUNES = re.compile(
    r"\bxa(?:,| va|,? hay)? phuong(?:(?:,| va) dac khu)?\b|\bphuong(?:,| va)? xa\b"
)
_ALL_COMMUNES = re.compile(rf"\b(?:bao nhieu|may)\s+(?:{COMMUNES.pattern})")
COMMUNE_LEVEL = "đơn vị hành chính cấp xã"
_MEASURING = frozenset("tong muc toc do ty ti le so gia tri chi tieu".split())
_GENERAL = ("thoi gian", "thoi han", "so luong", "muc chi", "muc thu", "gia tri")
NUMBER = re.compile(r"(?<![\w/.,-])\d+(?:[.,]\d+)*(?![\w/-])")
_OF_DOCUMENT = re.compile(
    r"\b(?:nghi quyet|ke hoach|quyet dinh|chi thi|thong tu|nghi dinh|luat|cong van|thong bao|huong dan|cong dien)(?: so)? \d+\b"
)
_WORD = re.compile(r"[^\W\d_]+")
LEVEL = re.compile(
    r"(?<!\btro )(?<!\bphu )(?<!\bnang )(?<!\bcung )\bcap (?:tinh|huyen|xa|thon|trung uong|co so)\b"
    r"(?! (?:lo|hoi|du lieu|ha tang|vat chat)\b)"
)
"""Of government: neither "trợ cấp xã hội" nor "nâng cấp tỉnh lộ"."""
_OF_KIND = (
    (UnitKind.SHARE, re.compile(r"\bphan tram\b|%|\b(?:ty|ti) (?:le|trong|suat)\b|\btoc do\b|\blai suat\b")),
    (
        UnitKind.MONEY,
        re.compile(
            r"\bbao nhieu tien\b|\bkim ngach\b|\b(?:xuat|nhap) khau(?: duoc| dat| la| nam 20\d\d)* bao nhieu\b|\b(?:bo ra|chi ra|(?<!lao )(?<!hoat )(?<!hop )(?<!tac )(?<!bien )(?<!cong )dong|chi|ton|ton kem|(?<!tat ca )(?<!da )het|nop|lanh|linh|vay)(?: (?:them|khoang|chung|tong cong|toi da|toi thieu|it nhat|nhieu nhat|het))* bao nhieu(?=\W*$|\s*[,;(]| (?:cho|de|moi|mot|1|vao|khi|neu|thi|o|tai|va|a|vay|the|nhi)\b)|\b(?:tra|phat|thuong|boi thuong|den bu|thu lao|tien cong)(?: toi da| toi thieu| moi thang| (?:cao|nhieu|it|thap) nhat| khong (?:vuot )?qua)? (?:duoc |la |het )?bao nhieu\b(?! (?:nguoi|hanh vi|truong hop|vu|ngay|thang|phan tram|%))|\b(?:kinh phi|muc chi|muc phat|phat tien|thu nhap|le phi|hoc phi|von|so tien|muc (?:ho tro|thuong|vay)|don gia|(?<!quoc )(?<!danh )(?<!dau )gia (?:khoi diem|tran|san|ban|thue|mua|ve|trung thau|niem yet|dich vu|gui|nuoc|dien|rac|cuoc|phong|suat an)|ve thang(?! (?:\d|nay|nao|truoc|sau|toi|hai|ba|tu|nam|sau|bay|tam|chin|muoi)\b)|gia tri|thu ngan sach|du toan(?! vien)|phu cap|tro cap|tien luong|muc luong|thu phi|^(?:muc )?phi|(?<!so )(?<!chat )luong (?:giao vien|bac si|can bo|cong chuc|vien chuc|co so|toi thieu|thang|huu)|tong (?:thu|chi)|doanh thu|tien(?! do| trinh| si| sy| hanh| bo| te))\b"
        ),
    ),
    (UnitKind.TIME, re.compile(r"\bbao lau\b|\bthoi (?:han|gian)\b")),
    (UnitKind.PHYSICAL, re.compile(r"\b(?:dien tich|chieu dai|do dai|san luong|dung luong|khoi luong)\b|\b(?:(?:rong|sau|(?<!keo )dai)(?: (?:nhat|toi da|toi thieu|it nhat))?|(?<!bao )cao)(?: khoang)? bao nhieu(?=\W*$|\s*[,;(]| (?:thi|la|moi|va|de|vay|a|nhi)\b)")),
    (UnitKind.COUNT, re.compile(r"^\W*(?:tong )?so (?:luong )?(?:nguoi|ho|vu|ca|luot|xa|phuong|thon|truong|doanh nghiep|hop tac xa|hoc sinh|sinh vien|giao vien|can bo|cong chuc|vien chuc|dang vien|dai bieu|tre em|co so|du an|ho so|thu tuc|don vi|to chuc)\b.*\bbao nhieu\W*$")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FigureQuestion:
    """A question for a figure, read.

    ``readings`` are the words asked for, as asked and in other names of the indicator.
    ``unit`` is what is counted or measured ("bao nhiêu hộ"), ``kind`` what the words of the
    indicator lead one to expect. ``numbers`` are conditions ("từ 70 tuổi"), ``names`` proper
    names, ``level`` "cap xa" and the like, ``body`` a unit; all of them have to hold.
    ``least``, ``most``: a bound is asked for; ``change``: growth is; ``communes``: "xã, phường".
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
    communes: bool = False

    @property
    def sums(self) -> bool:
        """Whether it asks for the sum of all."""
        return asks_sum(self.folded)

    @property
    def folded(self) -> str:
        """The question, folded."""
        return self.asked.folded

    @property
    def how_much(self) -> bool:
        """Whether it asks "bao nhiêu"."""
        return ASKS.search(self.folded) is not None


@dataclass(frozen=True, slots=True)
class Reading:
    """One naming of what is asked for; ``pairs`` are its neighbours that the documents hold.

    One ``of_bounds`` leaves out the bound asked for ("rộng nhất"): only values bounded so are
    held against it.
    """

    wanted: Wanted
    required: tuple[str, ...]
    pairs: tuple[str, ...] = ()
    of_bounds: bool = False

    @property
    def head(self) -> Term | None:
        """The first word asked of that names more than a measure; null when there is none."""
        return next((term for term in self.wanted.terms if term.folded not in _MEASURING), None)


def read_question(
    asked: Understanding, vocabulary: Vocabulary, units: Mapping[str, str], *, named: bool
) -> FigureQuestion:
    """Read a question; ``named`` when it names a document, whose words are then no figure's.

    ``units`` are those of the figures held, by their folded form.
    """
    text = asking_in(asked.subject)
    unit = asked_unit(text, units)
    folded = fold(text)
    subject = subject_of(asked, text, unit, named=named)
    if payment_asked(folded):
        subject = blanked(subject, REGULARLY)
    kind = kind_asked(folded) or (_kind_before(asked, units) if unit is None else None)
    return FigureQuestion(
        asked=asked,
        readings=tuple(_readings(subject, vocabulary)),
        unit=unit,
        kind=kind,
        nature=_nature(folded),
        numbers=tuple(
            n
            for n in NUMBER.findall(DIALLED.sub(" ", _OF_DOCUMENT.sub(" ", TIME.sub(" ", folded))))
            if n != "1"
        ),
        names=tuple(_names(asked, text)),
        level=level[0] if (level := LEVEL.search(folded)) else "",
        body=_body(text),
        least=asks_least(folded),
        most=asks_most(folded),
        change=bool(_CHANGE.search(folded)),
        communes=bool(_ALL_COMMUNES.search(folded)),
    )


@lru_cache(maxsize=128)  # every figure is weighed by it
def asks_sum(folded: str) -> bool:
    """Whether a folded question asks for the sum of all.

    >>> asks_sum("lay tong cong bao nhieu mau"), asks_sum("lay bao nhieu mau")
    (True, False)
    >>> asks_sum("ho so hoi nghi tong ket giu bao lau")
    False
    """
    return _IN_ALL.search(folded) is not None


def _kind_before(asked: Understanding, units: Mapping[str, str]) -> UnitKind | None:
    """Return the kind of unit of the question that one leans on: a part is measured as the whole."""
    earlier = leant_on(asked.subject)
    unit = asked_unit(earlier, units)
    return unit.kind if unit else kind_asked(fold(earlier))


def kind_asked(folded: str) -> UnitKind | None:
    """Return the kind of unit that the words of a folded question lead one to expect.

    >>> kind_asked("muc phat la bao nhieu"), kind_asked("co bao nhieu ho")
    (<UnitKind.MONEY: 'money'>, None)
    >>> kind_asked("xe qua cua khau dong bao nhieu"), kind_asked("ty le lao dong bao nhieu")
    (<UnitKind.MONEY: 'money'>, <UnitKind.SHARE: 'share'>)
    >>> kind_asked("ve thang xe may bao nhieu"), kind_asked("so lieu ve thang 5 la bao nhieu")
    (<UnitKind.MONEY: 'money'>, None)
    >>> kind_asked("can ho rong bao nhieu"), kind_asked("bao cao bao nhieu lan")
    (<UnitKind.PHYSICAL: 'physical'>, None)
    >>> kind_asked("tra truoc tien thue ca nam duoc bot bao nhieu") is None
    True
    """
    if _LESS_OR_MORE.search(folded):
        return None
    return next((kind for kind, words in _OF_KIND if words.search(folded)), None)


_LESS_OR_MORE = re.compile(
    r"\b(?:bot|giam|chiet khau|khau tru|cong them|tang them)(?: duoc| di| cho)? (?:bao nhieu|may)\b(?! (?:tien|dong|nghin|ngan|trieu)\b)"
)
"""By how much a price is less or more: a sum of money or a share of it."""


def sum_named(folded: str) -> str:
    """Return the first words of a folded question that name a sum of money; empty without any.

    What is given or waived of a sum ("hỗ trợ học phí") may well be a share of it.

    >>> sum_named("thon doi truong duoc phu cap chuc vu bao nhieu"), sum_named("ho tro hoc phi bao nhieu")
    ('phu cap', '')
    """
    words = dict(_OF_KIND)[UnitKind.MONEY].search(folded)
    return "" if words is None or _PART_OF.search(folded[: words.start()]) else words[0]


_PART_OF = re.compile(
    r"\b(?:ho tro|mien|giam|chi tra|tra|hoan|thanh toan|boi thuong|den bu|tiet kiem|cat)(?: \w+){0,2} $"
)


def _body(text: str) -> str:
    """Return the body that a question names; what is counted ("bao nhiêu trường học") is none."""
    counted = ASKED.search(text)
    body = unit_in(text)
    of_counted = counted and fold(text[counted.end() :]).strip().startswith(body)
    return "" if of_counted else body


def _readings(subject: str, vocabulary: Vocabulary) -> Iterable[Reading]:
    whole = [blanked(subject, COMMUNES, COMMUNE_LEVEL)] if COMMUNES.search(fold(subject)) else []
    whole += [bare] if (bare := _SHARE_OF.sub("", subject)) != subject else []
    whole += [named] if (named := blanked(subject, _SPENT, "kinh phí")) != subject else []
    for words in [subject, *whole, *_renamed(subject)][:MOST_VARIANTS]:
        yield from _reading(words, vocabulary)
    if (unbound := blanked(subject, _BOUND)) != subject:
        yield from _reading(unbound, vocabulary, of_bounds=True)


def _reading(words: str, vocabulary: Vocabulary, *, of_bounds: bool = False) -> Iterable[Reading]:
    """Yield a naming read; nothing where its words name nothing."""
    wanted = Wanted.from_question(words, vocabulary, _general(words))
    if wanted.terms:
        beside = (f"{one.folded} {two.folded}" for one, two in pairwise(wanted.terms))
        pairs = tuple(filter(vocabulary.knows, beside))
        yield Reading(wanted, tuple(required_terms(words)), pairs, of_bounds)


def _general(subject: str) -> frozenset[str]:
    """Return the words of a subject, folded, that any figure may be named with."""
    measures = (word for pair in _GENERAL if pair in fold(subject) for word in pair.split())
    return frozenset((*measures, "tong"))


_SHARE_OF = re.compile(r"^(?:tỷ|tỉ|ty|ti) (?:trọng|trong) (?:của |cua )?(?=\w+ \w+)", re.IGNORECASE)
"""Said as "kinh tế số chiếm 30% GRDP", too; only shares answer it (`bot.figures.measures`)."""


_SPENT = re.compile(
    r"\b(?:duoc )?(?:chi|bo ra|rot|do|tieu ton|ton)\b"
    r"(?= (?:ra |them |tien )?(?:(?:het |khoang )?(?:bao nhieu|may)(?: \w+){0,2} )?(?:cho|de|vao)\b)"
)
"""Everyday words for what documents call "kinh phí": "chi bao nhiêu để …", "rót mấy tỷ cho …"."""


def _renamed(subject: str) -> Iterable[str]:
    """Return the subject with the indicator named otherwise, the longest name taken first."""
    folded = fold(subject)
    accented = has_diacritics(subject)
    found = [
        (phrase, group)
        for group in (indicator_names() if _any_indicator().search(folded) else ())
        for phrase in group
        if _words_of(phrase).search(folded)
    ]
    whole = [
        (phrase, group)
        for group in indicator_names()
        for phrase in group
        if phrase.startswith("=") and fold(phrase[1:]) == folded
    ]
    for _, group in whole:
        yield from (other for other in group if not other.startswith("="))
    for phrase, group in sorted(found, key=lambda pair: -len(pair[0]))[:2]:
        for other in group:
            if other == phrase or (other.startswith("=") and fold(phrase) != folded):
                continue
            words = other.removeprefix("=")
            yield blanked(subject, _words_of(phrase), words if accented else fold(words))


@cache
def _words_of(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(fold(phrase))}\b")


@cache
def _any_indicator() -> re.Pattern[str]:
    """Return what finds any of the names at once: most questions hold none."""
    names = {re.escape(fold(phrase)) for group in indicator_names() for phrase in group}
    return re.compile(rf"\b(?:{'|'.join(sorted(names))})\b")


@cache
def indicator_names() -> tuple[tuple[str, ...], ...]:
    """Return the groups of names that mean one indicator (``data/indicators.tsv``)."""
    text = (files("bot") / "data" / "indicators.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(phrase.strip() for phrase in line.split("\t")) for line in lines)


def _nature(folded: str) -> FigureNature | None:
    if asks_before(folded):
        return FigureNature.RESULT
    if _TARGET.search(folded):
        return FigureNature.TARGET
    return FigureNature.RESULT if _RESULT.search(folded) or _HELD.search(folded) else None


def _names(asked: Understanding, text: str) -> Iterable[str]:
    """Yield the proper names of a question, folded, other than places and abbreviations.

    A name is a capitalised word after the first, with those that follow it.
    """
    known = " ".join(["viet nam", *(fold(place) for place in asked.places)])
    name: list[str] = []
    for match in [*list(_WORD.finditer(text))[1:], None]:
        named = match and match.group().istitle() and len(match.group()) > 1
        if match and named and not _opens_sentence(text, match.start()):
            name.append(match.group())
            continue
        whole = len(name) > 1 and fold(" ".join(name)) not in known
        if whole and not province_spans(" ".join(name)):
            yield fold(" ".join(name))
        name = []


def _opens_sentence(text: str, at: int) -> bool:
    return text[:at].rstrip().endswith((".", "?", "!", ":"))
