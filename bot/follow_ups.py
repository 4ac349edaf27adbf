"""Questions that lean on the one before: "thế năm ngoái?", "còn Sở Nội vụ?", "văn bản ấy ai ký?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from bot.routes import Route, asks_for_tasks, route_of
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.journal import Turn

_OPENS_BACK = re.compile(r"^(?:the|con|vay|the con|vay con|vay thi|the thi|roi|nhung)\b")
_POINTS_BACK = re.compile(
    r"\b(?:van ban|ke hoach|nghi quyet|huong dan|chi thi|quyet dinh|thong bao|don vi|co quan|"
    r"chi tieu|nhiem vu|noi dung|so lieu)\s+(?:nay|ay|do|tren|kia)\b|\b(?:no|o do|trong do)\b"
)
THIS_DOCUMENT = re.compile(
    r"\b(?:van ban|ke hoach|nghi quyet|huong dan|chi thi|quyet dinh|thong bao)\s+"
    r"(?:nay|ay|do|tren|kia)\b|\bno\b|\bphu luc\b"
)
WITHIN = re.compile(r"\btrong do\b|\bo do\b")
_YEAR_WORDS = re.compile(r"\b(?:nam ngoai|nam truoc|nam nay|nam sau|nam toi|nam (?:19|20)\d\d)\b")
_FILLER = re.compile(
    r"\b(?:the|con|vay|thi|sao|roi|a|nhi|nhe|ha|la|bao nhieu|cua|o|trong|ve|nao|gi|"
    r"nam ngoai|nam truoc|nam nay|nam sau|nam toi|nam|(?:19|20)\d\d)\b|\W+"
)
SHORT = 6


def completed(alone: str, before: Turn | None) -> tuple[str, bool]:
    """Return the question made to stand alone, and whether the turn before was needed.

    >>> from bot.journal import Turn
    >>> turn = Turn("GRDP của tỉnh năm 2025 là bao nhiêu?", "figure", (), None)
    >>> completed("thế năm 2024?", turn)
    ('GRDP của tỉnh năm 2024 là bao nhiêu?', True)
    """
    if before is None or not before.completed:
        return alone, False
    folded = fold(alone)
    opens_back = bool(_OPENS_BACK.search(folded))
    points_back = bool(_POINTS_BACK.search(folded))
    own_words = [word for word in _FILLER.split(folded) if word and word.strip()]
    if not own_words and (opens_back or _YEAR_WORDS.search(folded)):
        return _with_year(before.completed, alone), True
    if opens_back and len(own_words) <= SHORT and not route_of(folded, folded)[1]:
        return _with_subject(before, alone), True
    if points_back and len(own_words) <= SHORT and not THIS_DOCUMENT.search(folded):
        return f"{alone.rstrip(' ?.')} – {before.completed}", True
    return alone, points_back


def _with_year(earlier: str, alone: str) -> str:
    year = re.search(
        r"năm (?:ngoái|trước|nay|sau|tới|\d{4})|nam (?:ngoai|truoc|nay|sau|toi|\d{4})|\b\d{4}\b",
        alone,
        re.IGNORECASE,
    )
    if year is None:
        return earlier
    words = year.group()
    words = f"năm {words}" if words.isdigit() else words
    changed, count = re.subn(
        r"\b(?:năm|nam) (?:ngoái|trước|nay|sau|tới|ngoai|truoc|toi|\d{4})\b",
        words,
        earlier,
        flags=re.IGNORECASE,
    )
    return changed if count else f"{earlier.rstrip(' ?.')} {words}?"


def _with_subject(before: Turn, alone: str) -> str:
    subject = re.sub(
        r"^(?:thế còn|vậy còn|thế thì|vậy thì|thế|còn|vậy|rồi|the con|vay con|the|con|vay)\s+",
        "",
        alone,
        flags=re.IGNORECASE,
    )
    subject = re.sub(r"\s*(?:thì sao|thi sao|sao|nhỉ|à|ạ)?\s*[?.!]*$", "", subject)
    if before.route == Route.TASKS and not asks_for_tasks(fold(subject)):
        return f"{subject} phải làm gì?"
    if before.unit and fold(before.unit) in fold(before.completed):
        start = fold(before.completed).find(fold(before.unit))
        return before.completed[:start] + subject + before.completed[start + len(before.unit) :]
    phrase = document_phrase(before.completed)
    if phrase and before.route == Route.FIGURE:
        return f"{subject} trong {phrase} là bao nhiêu?"
    return f"{subject}: {before.completed}"
