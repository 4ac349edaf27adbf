"""One message that asks twice and leaves out the second asking: "A được mấy triệu, còn B?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.journal import Turn
from bot.questions.completions import root, root_route, without_opener
from bot.questions.follow_ups import completed
from bot.questions.parts import OWN_MATTER, times_asked
from bot.questions.routes import Route
from knowledge.text import fold, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Iterable

_JOINT = re.compile(
    r"[,;?.]\s*(?:(?:the|vay|va|roi) )*(?=con (?!lai\b|neu\b|hieu\b|gi\b|ai\b|nao\b)[^,;?.]{2,60}\W*$)"
)
_ASKS = re.compile(r"\b(?:gi|nao|bao nhieu|may|ai|dau|bao gio|bao lau)\b")

_ASKS_ELSE = re.compile(
    r"\b(?:ai|o dau|bao gio|khi nao|bao lau|(?:ngay|hom|thang|nam|luc|co quan|don vi|so|ben|noi|phong) (?:nao|may|gio nao))\b"
)
"""Asks for no amount: where the first half does, the second is a question of its own."""


def spelled_out(question: str, places: Iterable[str] = ()) -> list[str]:
    """Return both questions of one whose second half leans on its first; else nothing.

    >>> spelled_out("Vay làm nhà vệ sinh được mấy triệu, còn làm công trình nước sạch?")
    ['Vay làm nhà vệ sinh được mấy triệu?', 'Vay làm công trình nước sạch được mấy triệu?']
    >>> spelled_out("Kinh phí trồng rừng bao nhiêu?"), spelled_out("Trồng mấy ha, còn báo cáo thì nộp ngày nào?")
    ([], [])
    """
    joint = _JOINT.search(fold(question))
    if joint is None or not _ASKS.search(fold(question[: joint.start()])):
        return []
    first, second = question[: joint.start()], question[joint.end() :]
    if has_diacritics(question) and not second.lower().startswith("còn"):
        return []
    own, before = fold(second), fold(first)
    says_its_own = bool(OWN_MATTER.match(own) and _ASKS.search(own))
    if says_its_own and (_ASKS_ELSE.search(own) or times_asked(first) > 1):
        return []
    if _ASKS_ELSE.search(own) and not _ASKS_ELSE.search(before):
        return []
    earlier = Turn(first, "", (), None)
    whole = completed(second, earlier, places)
    if root_route(earlier) == Route.FIGURE and (not whole.whole or " – " in whole.text):
        asks = "" if _ASKS.search(own) else " bao nhiêu"
        return [f"{first}?", f"{without_opener(second)}{asks} – {root(first)}"]
    return [f"{first}?", f"{whole.text.rstrip(' ?.')}?"] if whole.followed else []
