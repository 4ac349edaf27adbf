"""Follow-ups that tell a time from the one spoken of: "năm trước đó thì sao?", "trước đây thì bao nhiêu?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from bot.questions import follow_up_forms as forms
from bot.questions.completions import root, root_route
from bot.questions.document_questions import fact_of
from bot.questions.leanings import OF_TIMES, named_by
from bot.questions.periods import told_from, years_in
from bot.questions.routes import Route
from bot.questions.substitutions import is_relative
from bot.questions.topics import ASKING
from knowledge.text import fold, has_diacritics, nfc, syllables

if TYPE_CHECKING:
    import datetime as dt

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
    >>> then = Turn("Xây mấy cầu năm 2025?", "figure", ("a",), None)
    >>> turn = Turn("Xây mấy cầu năm 2024?", "figure", ("a",), None, earlier=then)
    >>> with_year_told("hai năm đó chênh nhau bao nhiêu?", turn)
    'năm 2024 và năm 2025 chênh nhau bao nhiêu?'
    """
    both = _BOTH_YEARS.search(fold(alone))
    last_two = _last_two_years(before) if both else ()
    if both and last_two:
        word = "năm" if has_diacritics(alone) else "nam"
        told = f"{word} {last_two[0]} {'và' if word == 'năm' else 'va'} {word} {last_two[1]}"
        return f"{alone[: both.start()]}{told}{alone[both.end() :]}"
    step, year = _STEP.search(fold(alone)), _year_spoken_of(before)
    if step is None or year is None:
        return alone
    ahead = step["on"] or step["next"] or step["two_way"] == "sau"
    years = 2 if step["two"] else 1
    word = "năm" if has_diacritics(alone) else "nam"
    told = f"{word} {year + years if ahead else year - years}"
    return f"{alone[: step.start()]}{told}{alone[step.end() :]}"


def value_of_another_year(before: Turn, subject: str) -> str:
    """Return what two years were compared in, asked of a third that a subject is alone; else empty.

    >>> from bot.journal import Turn
    >>> turn = Turn("Tỷ lệ hộ nghèo năm 2025 với kế hoạch 2026 chênh nhau bao nhiêu?", "comparison", (), None)
    >>> value_of_another_year(turn, "mốc 2030"), value_of_another_year(turn, "năm 2030 của xã")
    ('Tỷ lệ hộ nghèo năm 2030 là bao nhiêu?', '')
    """
    earlier, third = root(before.completed), _YEAR_ALONE.match(fold(subject).strip())
    first = _FIRST_YEAR.search(fold(earlier))
    if third is None or first is None or len({*years_in(earlier)}) < _TWO:
        return ""
    what = _COMPARING.sub("", earlier[: first.start()]).strip(" ,")
    if not named_by(what) or int(third["year"]) in years_in(earlier):
        return ""
    return (
        f"{what} năm {third['year']} là bao nhiêu?"
        if has_diacritics(what)
        else f"{what} nam {third['year']} la bao nhieu?"
    )


_FIRST_YEAR = re.compile(
    r"(?:(?:\b(?:giua|cua|trong|den|toi|vao|cuoi|het|ke hoach|thuc hien|muc tieu|chi tieu) )*(?:\bnam )?)\b(?:19|20)\d\d\b"
)
_COMPARING = re.compile(r"^(?:so sánh|so sanh|đối chiếu|doi chieu) ", re.IGNORECASE)
_YEAR_ALONE = re.compile(
    r"(?:(?:moc|muc|chi tieu|muc tieu|ke hoach|den|toi|cua|vao|cuoi|het|nam) )*(?P<year>(?:19|20)\d\d)$"
)
_BOTH_YEARS = re.compile(r"\b(?:ca )?(?:hai|2) nam (?:do|ay|nay|tren)\b")


def _last_two_years(before: Turn) -> tuple[int, ...]:
    """Return the two years last spoken of, the earlier first; none where there are fewer."""
    years: set[int] = set()
    for turn in before.back():
        if len(years) < _TWO:
            years.update(years_in(turn.completed))
    return tuple(sorted(years)) if len(years) == _TWO else ()


_TWO = 2


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


def at_paper_of_year(alone: str, today: dt.date) -> tuple[str, int] | None:
    """Return a question on "kế hoạch năm ngoái" as one on "văn bản này", with the year; null for others.

    One that says of what the paper is, or asks no fact of it, names it itself.

    >>> import datetime as dt
    >>> at_paper_of_year("cái kế hoạch năm ngoái đó còn hiệu lực không?", dt.date(2026, 10, 1))
    ('văn bản này còn hiệu lực không?', 2025)
    >>> at_paper_of_year("kế hoạch năm 2025 về trồng rừng ai ký?", dt.date(2026, 10, 1))
    """
    paper = _PAPER_OF_YEAR.search(fold(alone))
    if paper is None or len(fold(alone)) != len(alone):
        return None
    years = years_in(told_from(alone[slice(*paper.span("time"))], today)[0])
    text = f"{alone[: paper.start()]}văn bản này{alone[paper.end() :]}"
    return (text, years[0]) if years and fact_of(fold(text)) else None


_PAPER_OF_YEAR = re.compile(
    rf"\b(?:(?:cai|ban|to) )*{forms.DOCUMENT}(?: (?:cua|hoi|ban hanh|ra))? (?P<time>nam (?:ngoai|truoc|kia|(?:19|20)\d\d))(?: (?:do|ay|kia|nay))?"
    r"(?= (?:gio|bay gio|con|da|co|het|bi|ai|thi|duoc|ap dung|hieu luc|thay|ky|hien)\b|\W*$)"
)


def compares_only(alone: str, before: Turn) -> bool:
    """Whether a question but compares the figure before with another time: "tăng hay giảm?".

    >>> from bot.journal import Turn
    >>> turn = Turn("Toàn tỉnh có bao nhiêu học sinh?", "figure", ("a",), None)
    >>> compares_only("tăng hay giảm so với năm học trước", turn), compares_only("giá tăng chưa", turn)
    (True, False)
    """
    ways = {*syllables(fold(alone))} & _WAYS
    names = named_by(alone) - OF_TIMES - _WAYS - _OF_COMPARING
    return bool(ways) and not names and root_route(before) == Route.FIGURE


_WAYS = frozenset("tang giam cao thap nhieu it hon len xuong".split())
_OF_COMPARING = frozenset("so hoc ky cung phan tram lien ke".split())


def measured_anew(subject: str) -> bool:
    """Whether a subject names a measure of something, and its time: nothing is left out of it.

    >>> measured_anew("chỉ tiêu khách quốc tế năm nay"), measured_anew("chỉ tiêu năm nay của tỉnh")
    (True, False)
    """
    timed = years_in(subject) or is_relative(fold(subject))
    measure = _A_MEASURE.match(fold(subject))
    if not (timed and measure):
        return False
    return len(named_by(subject) - OF_TIMES - _OF_MEASURES) > 1


_A_MEASURE = re.compile(
    r"(?:chi tieu|muc tieu|ke hoach|(?:tong )?kinh phi|du toan|so (?:luong )?|ty le|ti le)\b"
)
_OF_MEASURES = frozenset("so luong ty ti le du toan ke hoach tinh xa phuong tong".split())


def without_now(question: str) -> str:
    """Return a question without what says that it is of today.

    >>> without_now("Ảnh bây giờ quét tối thiểu bao nhiêu dpi năm 2026?")
    'Ảnh quét tối thiểu bao nhiêu dpi?'
    """
    return " ".join(_NOW.sub("", question).split()).replace(" ?", "?")


def names_a_figure_in_time(text: str) -> bool:
    """Whether a question is but what is counted, in its year: "chỉ tiêu khách du lịch năm 2026 của tỉnh".

    >>> names_a_figure_in_time("khách du lịch năm 2026"), names_a_figure_in_time("năm 2026 ai chủ trì")
    (True, False)
    """
    timed = years_in(text) or is_relative(fold(text))
    return bool(timed) and not (
        ASKING.search(nfc(text)) or document_phrase(text) or fact_of(fold(text))
    )
