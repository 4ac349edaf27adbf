"""Follow-ups that tell a time from the one spoken of: "năm trước đó thì sao?", "trước đây thì bao nhiêu?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.questions.completions import root
from bot.questions.periods import years_in
from knowledge.text import fold, has_diacritics

if TYPE_CHECKING:
    from bot.journal import Turn

_STEP = re.compile(
    r"\b(?:(?:mot|1) )?nam (?:(?:lien |ngay |ke )?(?P<back>truoc) (?:do|ay|nua)|(?:lien |ngay |ke )truoc|(?:lien |ngay |ke )?(?P<on>sau) (?:do|ay|nua)|(?P<next>ke tiep|tiep theo))\b"
    r"|\b(?P<two>hai|2) nam (?P<two_way>truoc|sau) (?:do|ay)\b"
)
_OF_FIGURE = re.compile(r"\(.*?\bnăm (?P<year>(?:19|20)\d\d)\b[^()]*\)")
EARLIER = re.compile(
    r"\b(?:truoc (?:day|kia)|(?:hoi|luc|ngay|dao|lan) truoc|(?:ban|quy dinh|muc|cai|ke hoach|van ban|huong dan|chi thi|quyet dinh|nghi quyet) (?:cu|truoc(?: do)?)|hoi xua)\b"
)
"""What asks how it was before what holds now, of no year."""
_NOW = re.compile(
    r"\b(?:hiện (?:nay|tại|giờ|hành)|hien (?:nay|tai|gio|hanh)|bây giờ|bay gio|lúc này|luc nay|(?:năm|nam) (?:nay|(?:19|20)\d\d))\b ?",
    re.IGNORECASE,
)


def with_year_told(alone: str, before: Turn) -> str:
    """Write the year that a follow-up tells from the one spoken of; as it is where none was.

    >>> from bot.journal import Turn
    >>> turn = Turn("GRDP năm 2025 là bao nhiêu?", "figure", ("a",), None)
    >>> with_year_told("năm trước đó thì sao?", turn), with_year_told("hai năm sau đó?", turn)
    ('năm 2024 thì sao?', 'năm 2027?')
    >>> with_year_told("năm trước thì sao?", turn)  # told from today
    'năm trước thì sao?'
    >>> turn = Turn("Thu ngân sách bao nhiêu?", "figure", ("a",), None, told="Thu 9 tỷ (năm 2023) [1]")
    >>> with_year_told("nam lien truoc thi sao", turn)
    'nam 2022 thi sao'
    """
    step, year = _STEP.search(fold(alone)), _year_spoken_of(before)
    if step is None or year is None:
        return alone
    ahead = step["on"] or step["next"] or step["two_way"] == "sau"
    years = 2 if step["two"] else 1
    word = "năm" if has_diacritics(alone) else "nam"
    told = f"{word} {year + years if ahead else year - years}"
    return f"{alone[: step.start()]}{told}{alone[step.end() :]}"


def _year_spoken_of(before: Turn) -> int | None:
    """Return the one year of a question, else the one that its answer gives its figure; null for several."""
    years = years_in(root(before.completed))
    if not years:
        years = [int(found) for found in dict.fromkeys(_OF_FIGURE.findall(before.told))]
    return years[0] if len(years) == 1 else None


def asks_of_earlier(alone: str) -> bool:
    """Whether a question asks how it was before what holds now.

    >>> asks_of_earlier("trước đây yêu cầu bao nhiêu?"), asks_of_earlier("nộp trước ngày nào?")
    (True, False)
    """
    return bool(EARLIER.search(fold(alone)))


def without_now(question: str) -> str:
    """Return a question without what says that it is of today.

    >>> without_now("Ảnh bây giờ quét tối thiểu bao nhiêu dpi năm 2026?")
    'Ảnh quét tối thiểu bao nhiêu dpi?'
    """
    return " ".join(_NOW.sub("", question).split()).replace(" ?", "?")
