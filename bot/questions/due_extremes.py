"""Which of somebody's tasks is due first, next or last: "việc nào gấp nhất", "hạn muộn nhất"."""

from __future__ import annotations

import re
from enum import StrEnum

from bot.questions import follow_up_forms as forms
from bot.questions.completions import own_words
from knowledge.text import fold, nfc


class DueExtreme(StrEnum):
    """Which task is meant by its last day: the next to come, the first or the last of all."""

    NEXT = "next"
    FIRST = "first"
    LAST = "last"


_WORK = r"(?:viec|nhiem vu|phan viec|dau viec)"
_DUE = r"(?:(?:co |den |toi |het |phai |can )*(?:thoi )?(?:han|xong|hoan thanh|lam)(?: chot| cuoi| xong)?(?: la| vao)? )"
_PATTERNS = (
    (
        DueExtreme.NEXT,
        re.compile(
            r"\b(?:(?:can |phai )?(?:lam |xong |hoan thanh )?(?:rat )?(?:gap(?: gap)?|khan(?: cap| truong)?|cap bach|cap thiet) nhat"
            r"|(?:sat|gan|can)(?: ke)? han nhat|(?:sap |gan )?(?:den |toi |het )?han(?: chot| cuoi)? (?:gan|sat|can ke|gap) nhat|(?:sap|gan) (?:den|toi|het) han nhat)\b"
        ),
    ),
    (
        DueExtreme.LAST,
        re.compile(
            rf"\b{_DUE}(?:muon|tre|xa|lau) nhat\b|(?<=\bnao ){_DUE}(?:sau|cuoi) cung\b(?=\W*$)"
        ),
    ),
    (
        DueExtreme.FIRST,
        re.compile(
            rf"\b{_DUE}(?:(?:som|truoc) nhat|truoc tien)\b|(?<=\bnao )(?:phai |can )?(?:som|truoc) nhat\b"
        ),
    ),
)
_ASKS_WHICH = re.compile(rf"\b{_WORK} (?:nao|gi)\b|^(?:\W|the|vay|con|trong do)*cai nao\b")
_COUNTED = frozenset("viec nhiem vu dau phan cai so danh sach".split())


def due_extreme(folded: str) -> DueExtreme | None:
    """Return which task by its last day a folded question asks for; null when it asks for none.

    >>> due_extreme("viec nao gap nhat"), due_extreme("so y te viec nao han som nhat")
    (<DueExtreme.NEXT: 'next'>, <DueExtreme.FIRST: 'first'>)
    >>> due_extreme("nhiem vu nao co han muon nhat"), due_extreme("nop cham nhat ngay nao")
    (<DueExtreme.LAST: 'last'>, None)
    >>> due_extreme("xa nao co thu nhap thap nhat")
    """
    if not _ASKS_WHICH.search(folded):
        return None
    return next((extreme for extreme, words in _PATTERNS if words.search(folded)), None)


def without_due_extreme(text: str) -> str:
    """Return a question without the words that tell which of the tasks is meant by its last day.

    >>> without_due_extreme("Việc nào của Sở Y tế có hạn sớm nhất?")
    'Việc nào của Sở Y tế ,?'
    """
    text = nfc(text)
    folded = fold(text)
    if due_extreme(folded) is None or len(folded) != len(text):
        return text
    for _, words in _PATTERNS:
        folded = words.sub(lambda match: "\0" * len(match[0]), folded)
    kept = (typed if mark != "\0" else mark for mark, typed in zip(folded, text, strict=True))
    return re.sub("\0+", ",", "".join(kept))


def asks_for_extreme_only(typed: str) -> bool:
    """Whether nothing but such a task is asked for: whose, the talk tells.

    >>> asks_for_extreme_only("Thế việc nào gấp nhất?"), asks_for_extreme_only("cái nào đến hạn gần nhất")
    (True, True)
    >>> asks_for_extreme_only("Việc nào của Sở Y tế gấp nhất?")
    False
    """
    folded = fold(typed)
    if due_extreme(folded) is None:
        return False
    rest = forms.PARTS.sub(" ", fold(without_due_extreme(typed)))
    return not own_words(rest) - _COUNTED
