"""The sides of a comparison, and the words by which a question compares."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.figures.alternatives import DEGREE
from bot.figures.subject import blanked
from bot.figures.words import EMPTY
from bot.passages.terms import content_terms
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.questions.understanding import Understanding
    from knowledge.documents import FigureNature

COMPARING = re.compile(
    rf"\b(?:{DEGREE} hay {DEGREE}(?: hon)?|(?:thi )?(?:co )?(?:gi |diem gi |diem )?(?:khac|giong)(?: (?:nhau|biet))?(?: (?:o |cho |diem )+nao)?(?: khong\b| gi\b)?|{DEGREE} hon (?:nhau )?(?:khong|bao nhieu|chua|may)?|hon kem(?: nhau)?|kem nhau|nhau(?: (?:o )?(?:cho|diem) nao)?|(?:cho|diem) nao)\b|"
    r"\b(?:(?:hay )?so sanh|so voi|tang hay giam|giam hay tang|co (?:tang|giam|cao|thap|nhieu|it|lon|nho)(?: hon)? khong|"
    r"(?:cao|thap|nhieu|it|lon|nho|nhanh|cham|hon|kem) hon(?: (?:khong|bao nhieu|chua|may))?|"
    r"(?:nam|tinh|ben|noi|dau|cai|van ban|don vi|xa|so|thanh pho|dia phuong|muc|loai) nao|"
    r"(?:co )?khac (?:nhau|biet)?(?: (?:the nao|gi|ra sao|khong|bao nhieu))?|chenh (?:lech |nhau )*(?:the nao|ra sao|bao nhieu)?|"
    r"the nao|ra sao|thi sao|giua|(?:tang|giam)(?! truong| cuong| ngheo| sat| phat| (?:may|bao nhieu) (?:phan tram|%))|hon (?:khong|bao nhieu)|voi nhau|dat ke hoach (?:khong|chua)|(?<!bao )nhieu(?=.{0,40} hon\b)|hon)\b"
)
END = re.compile(
    r"\s(?:phải|có|là|được|ở|tại|năm|trong|của|theo|chênh|khác|cái|bên|đơn vị|nơi|thì|giao|đặt|đạt|ai|nào"
    r"|phai|co|la|duoc|o|tai|nam|cua|chenh|khac|ben|thi|dat)\s|[?,.:]|$",
    re.IGNORECASE,
)
PRONOUN = re.compile(r"\b(?:ben|noi|dau|cai|ai) nao\b|\bmoi (?:ben|noi|cai|don vi)\b|\bhay\b")


@dataclass(frozen=True, slots=True)
class Side:
    """One side: how it is named, as asked, and the question for it alone."""

    name: str
    asked: Understanding
    nature: FigureNature | None = None


def of_scopes(sides: Sequence[Side]) -> bool:
    """Whether sides are told apart by year, place or document, not by what they are."""
    scopes = {(side.asked.years, side.asked.places, side.asked.numbers) for side in sides}
    return len(scopes) == len(sides)


def words_of(sides: Iterable[Side]) -> set[str]:
    """Return the folded words of the names of sides."""
    return {word for side in sides for word in syllables(fold(side.name))}


def asking(asked: Understanding, text: str) -> Understanding:
    """Return the question in other words."""
    words = " ".join(text.split())
    return replace(asked, text=words, folded=fold(words), query=words)


def without(text: str, patterns: Iterable[re.Pattern[str]]) -> str:
    """Return a text without what patterns find in its folded form."""
    for pattern in patterns:
        text = blanked(text, pattern)
    return text


def asks_how_much(asked: Understanding) -> Understanding:
    """Return a question that compares amounts as one for the amount: "nhiều xã hơn", "cao hơn".

    >>> from bot.questions.routes import Route
    >>> from bot.questions.understanding import Understanding
    >>> text = "Cà Mau có nhiều xã hơn sau sắp xếp"
    >>> asks_how_much(Understanding(text, fold(text), Route.COMPARISON)).text
    'Cà Mau có bao nhiêu xã hơn sau sắp xếp'
    """
    return asking(asked, blanked(asked.text, _COUNTED_MORE, "bao nhiêu "))


def wish_of(asked: Understanding) -> str:
    """Return what a comparison asks of each side, in words: an amount, a time, or nothing told.

    >>> from bot.questions.routes import Route
    >>> from bot.questions.understanding import Understanding
    >>> text = "Lễ nào bắt đầu trước?"
    >>> wish_of(Understanding(text, fold(text), Route.COMPARISON))
    'khi nào'
    """
    return next((wish for wish, said in _WISHES if said.search(asked.folded)), "")


def tells_of(name: str, others: Iterable[str], text: str) -> bool | None:
    """Whether a text names a side, and not one of the others in its stead; null when it names none.

    >>> tells_of("Trung tâm Lưu trữ", ["Trung tâm Lưu trữ lịch sử"], "Trung tâm Lưu trữ lịch sử")
    False
    >>> tells_of("khu vực lõi", ["khu vực chính"], "Khu vực lõi là nhà ga")
    True
    """
    left, found = fold(text), False
    for other in sorted(map(fold, others), key=len, reverse=True):
        if fold(name) not in other and other in fold(name):
            continue
        found = found or _words(other).search(left) is not None
        left = _words(other).sub(" ", left)
    return True if _words(fold(name)).search(left) else (False if found else None)


def named_in(name: str, others: Iterable[str], text: str) -> float:
    """Return how surely a text is of a side: above 0 when it names that one first, else below.

    >>> said = "Khu vực chính là khu vực tiếp theo bên ngoài khu vực lõi"
    >>> named_in("khu vực chính", ["khu vực lõi"], said), named_in("khu vực lõi", ["khu vực chính"], said)
    (1.5, -1.5)
    >>> named_in("tổng kết năm", ["sơ kết quý"], "Hồ sơ sơ kết 6 tháng, quý")
    -0.75
    """
    said, own, rest = _plain(text), _plain(name), list(map(_plain, others))
    at, other = _place(own, rest, said), min((_place(r, [own], said) for r in rest), default=_NEVER)
    if min(at, other) < _NEVER:
        return -NAMED if other < at else (NAMED if at <= _SOON else NAMED / 2)
    words = set(said.split())
    return NAMED / 2 * (_share(own, rest, words) - max(_share(r, [own], words) for r in rest))


def defines(name: str, text: str) -> bool:
    """Whether a text begins with what a side is: "a) Khu vực lõi là"."""
    return re.match(rf"(?:\w{{1,2}} )?{re.escape(_plain(name))} la\b", _plain(text)) is not None


def matter_of(text: str) -> set[str]:
    """Return the folded words that tell a matter, without measures, years and common words.

    >>> sorted(matter_of("Mục tiêu tỷ trọng kinh tế số của tỉnh năm 2030"))
    ['kinh', 'te']
    """
    return {word for word in content_terms(text) if not word.isdigit()} - EMPTY - _COMMON


def _place(name: str, others: Iterable[str], text: str) -> int:
    """Return where a text first names a side, not as a part of another's longer name."""
    for other in others:
        if name in other:
            text = _words(other).sub(lambda match: "_" * len(match[0]), text)
    found = _words(name).search(text)
    return found.start() if found else _NEVER


def _share(name: str, others: Iterable[str], words: set[str]) -> float:
    """Return the share of the words of a name that tell it from others that a text holds."""
    own = set(name.split()).difference(*(other.split() for other in others))
    return len(own & words) / len(own) if own else 0.0


def _plain(text: str) -> str:
    words = " ".join(word.lstrip("0") or word for word in syllables(fold(text)))
    return _OR_MORE.sub(r"tren \1", words)


def _words(folded: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(folded)}(?!\w)")


NAMED = 1.5
_COMMON = frozenset("muc tieu trong phi tinh thanh pho dia ban chiem dat duoc".split())
_NEVER = 10**6
_SOON = 40
_OR_MORE = re.compile(r"\btu (\d+ \w+) tro len\b")
_COUNTED_MORE = re.compile(
    r"\b(?:nhieu|it)\s+(?!kinh phi|chi phi|tien|von|ngan sach)(?=(?:\w+\s+){1,6}hon\b)"
)
_WISHES = (
    ("khi nào", re.compile(r"(?<!nam )(?<!hoc )(?<!ky )\b(?:som|muon|truoc|sau)(?: hon)?\W*$|\b(?:som|muon) hon\b|\bhan (?:nop|chot|hoan thanh|cuoi|gui|bao cao)\b")),
    ("bao lâu", re.compile(r"\b(?:lau|nhanh|cham|dai|ngan) hon\b")),
    (
        "bao nhiêu",
        re.compile(
            r"\b(?:bao nhieu|may)\b|\bhon\b|\b(?:tang|giam|cao|thap) hay\b|\b(?:tang|giam)(?: (?:khong|the nao|ra sao|sao))?\W*$"
            r"|\bso sanh (?:(?:giup|cho|minh|em|toi|ve) )*(?:(?:tong )?so(?! sanh)|ty le|ti le|muc|dien tich|dan so|san luong|kinh phi|von|gia|phi|hoc phi|thu nhap|quy mo|toc do)\b"
        ),
    ),
)  # fmt: skip
