"""Classes of people that levels are laid down for: who is of one isn't told of the level labelled for another.

"Hộ nghèo: 600.000 đồng" is no answer for a war invalid, though a question may share all its other words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.text import fold

_CLASSES = {
    "poor": r"ho ngheo",
    "near poor": r"ho can ngheo|(?<=ngheo, )can ngheo",
    "out of poverty": r"(?:moi )?thoat ngheo",
    "merited": r"(?:nguoi|gia dinh) co cong|thuong binh|benh binh|liet s[iy]|anh hung|chat doc hoa hoc",
    "disabled": r"khuyet tat",
    "old": r"nguoi cao tuoi|nguoi gia|(?:nguoi|cong dan) tu (?:du )?[6-9]\d tuoi",
    "orphan": r"mo coi",
    "minority": r"dan toc thieu so",
    "lone parent": r"don than",
}
CLASS = rf"\b(?:{'|'.join(called for called in _CLASSES.values())})\b"
"""A pattern of any class of people, in folded text."""
_PATTERNS = {name: re.compile(rf"\b(?:{called})\b") for name, called in _CLASSES.items()}
_COMPARED = re.compile(
    rf"\b(?:hon|bang|so voi)\b(?: (?:lai suat|muc|cho|vay|cua|doi voi|hoac|thap|cao|bang|hon|von|chuan))* {CLASS}"
)
"""A class that a level is only held against: "cao hơn lãi suất cho vay hộ nghèo"."""
_NOT_OF = re.compile(
    r"\b(?:khong|chua|chang|ngoai|tru) (?:(?:phai|thuoc|la|dien|doi tuong|co) )*(?:[^\W\d]+ ){1,2}[^\W\d]+"
)


def labelled_for_others(asked: str, label: str, sentence: str) -> bool:
    """Whether a value is labelled for other classes of people than a folded question names.

    False where the ``sentence`` of the label speaks of the asker's own class, too.

    >>> labelled_for_others("thuong binh duoc ho tro bao nhieu", "Hộ nghèo", "Hộ nghèo: 5 triệu đồng")
    True
    >>> labelled_for_others("ho ngheo duoc bao nhieu", "Hộ nghèo, hộ cận nghèo", "Hộ nghèo, hộ cận nghèo: 5")
    False
    >>> said = "Hộ mới thoát nghèo vay cao hơn lãi suất cho vay hộ nghèo: 6%"
    >>> labelled_for_others("ho ngheo vay lai bao nhieu", said.partition(": ")[0], said)
    True
    >>> labelled_for_others("nha em khong thuoc ho ngheo duoc bao nhieu", "Hộ nghèo", "Hộ nghèo: 5")
    False
    """
    mine = classes_in(_NOT_OF.sub(" ", asked))
    theirs = classes_in(_COMPARED.sub(" ", fold(label))) if mine else frozenset[str]()
    told = classes_in(_COMPARED.sub(" ", fold(sentence))) if theirs else theirs
    return bool(theirs) and not mine & theirs and not mine & told


def names_class(asked: str) -> bool:
    """Whether a folded question names a class of people."""
    return bool(classes_in(asked))


def of_same_class(asked: str, sentence: str) -> bool:
    """Whether a sentence speaks of a class of people that a folded question names.

    >>> of_same_class("me liet si duoc bao nhieu", "Thương binh: 5"), of_same_class("tre em", "Hộ nghèo: 5")
    (True, False)
    """
    return bool(classes_in(_NOT_OF.sub(" ", asked)) & classes_in(fold(sentence)))


@lru_cache(maxsize=2048)
def classes_in(folded: str) -> frozenset[str]:
    """Return the classes of people that a folded text names."""
    return frozenset(name for name, called in _PATTERNS.items() if called.search(folded))
