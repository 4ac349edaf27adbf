"""For whom each value of a sentence is, where it gives several: "70% cho giáo viên, 30% cho nhân viên"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text import fold

if TYPE_CHECKING:
    from bot.figures.index import Stated

_WHO = r"(?:cac |nhung |moi |mot |\d+ |(?:doi tuong|truong hop)(?: [^\W\d_]+){0,2} la )*(?P<who>[^\W\d_]+ [^\W\d_]+)"
_EACH = re.compile(
    r"\b(?:moi|tung) (?P<who>ho|gia dinh|hoc sinh|sinh vien|hoc vien|giao vien|tre|doanh nghiep|hop tac xa|thon|xa|phuong"
    r"|truong|lop|can bo|cong chuc|vien chuc|mo hinh|co so|cum)\b(?! chuc\b)"
)
_OPENING = re.compile(rf"\W*(?:(?:rieng|con|va|voi) )*doi voi {_WHO}")
_LABEL = re.compile(rf"\bdoi voi {_WHO}")
_GIVEN = re.compile(rf"\W*(?:[^\W\d_]+ ){{0,2}}cho {_WHO}")
_ANY = re.compile(rf"\b(?:doi voi|(?<=\d% )cho|(?<=dong )cho) {_WHO}")


def for_another(asked: str, stated: Stated) -> bool:
    """Whether a value is for others than a folded question names, and its sentence has one for those.

    What each household gets ("mỗi hộ được bao nhiêu") is told of households, wherever it stands.
    """
    if each := _EACH.search(asked):
        around = (stated.sentence, stated.lead_text, stated.before, stated.headings, stated.titled)
        if not re.search(rf"\b{each['who']}\b", fold(" ".join(around))):
            return True
    before, _, after = fold(stated.clause_text).partition(fold(stated.value_text))
    return of_others(asked, before, after, fold(f"{stated.before} {stated.after}"))


def of_others(asked: str, before: str, after: str, beside: str) -> bool:
    """Whether the words around a value name others than are asked for, who stand ``beside``.

    >>> beside = "nang len toi thieu 70% cho giao vien,"
    >>> of_others("giao vien duoc nang bao nhieu", "toi thieu", "% cho nhan vien", beside)
    True
    >>> of_others("nhan vien duoc nang bao nhieu", "toi thieu", "% cho nhan vien", beside)
    False
    """
    own = _OPENING.match(before) or _GIVEN.match(after) or _LABEL.search(before)
    if own is None or own["who"] in asked:
        return False
    return any(match["who"] in asked for match in _ANY.finditer(beside))
