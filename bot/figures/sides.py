"""The sides of a comparison, and the words by which a question compares."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.figures.subject import blanked
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.questions.understanding import Understanding
    from knowledge.documents import FigureNature

COMPARING = re.compile(
    r"\b(?:(?:hay )?so sanh|so voi|tang hay giam|giam hay tang|co (?:tang|giam|cao|thap|nhieu|it|lon|nho)(?: hon)? khong|"
    r"(?:cao|thap|nhieu|it|lon|nho|nhanh|cham|hon|kem) hon(?: (?:khong|bao nhieu|chua|may))?|"
    r"(?:nam|tinh|ben|noi|dau|cai|van ban|don vi|xa|so|thanh pho|dia phuong|muc|loai) nao|"
    r"(?:co )?khac (?:nhau|biet)?(?: (?:the nao|gi|ra sao|khong|bao nhieu))?|chenh (?:lech |nhau )*(?:the nao|ra sao|bao nhieu)?|"
    r"the nao|ra sao|thi sao|giua|(?:tang|giam)(?! truong| cuong| ngheo| sat| phat)|hon (?:khong|bao nhieu)|voi nhau|dat ke hoach (?:khong|chua)|nhieu(?=.{0,40} hon\b)|hon)\b"
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


def asking(asked: Understanding, text: str) -> Understanding:
    """Return the question in other words."""
    words = " ".join(text.split())
    return replace(asked, text=words, folded=fold(words), query=words)


def without(text: str, patterns: Iterable[re.Pattern[str]]) -> str:
    """Return a text without what patterns find in its folded form."""
    for pattern in patterns:
        text = blanked(text, pattern)
    return text
