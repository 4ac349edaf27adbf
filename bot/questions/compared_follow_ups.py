"""Follow-ups that hold places or years against each other in what was just asked: "X và Y khác nhau gì?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.figures.sides import COMPARING, without
from bot.questions import follow_up_forms as forms
from bot.questions import substitutions
from bot.questions.completions import Completed, own_words, root, root_route
from bot.questions.leanings import named_by
from bot.questions.mentions import places_in
from bot.questions.periods import years_in
from bot.questions.routes import Route, route_of
from bot.questions.spelling import without_marks
from bot.questions.time_follow_ups import names_a_figure_in_time
from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.journal import Turn


def compared_places(alone: str, before: Turn, places: Iterable[str]) -> Completed | None:
    """Compare several places in the matter before; null for a question with a matter of its own.

    >>> from bot.journal import Turn
    >>> turn = Turn("Kim Sa trồng bao nhiêu ha rừng?", "figure", (), None)
    >>> held = ("Kim Sa", "Sông Ngân")
    >>> compared_places("Kim Sa và Sông Ngân khác nhau thế nào?", turn, held).text
    'So sánh Kim Sa và Sông Ngân trồng ha rừng'
    >>> compared_places("Dân số Kim Sa và Sông Ngân khác nhau thế nào?", turn, held)
    """
    folded = fold(alone)
    named = sorted(places_in(alone, places), key=lambda place: folded.find(fold(place)))
    if len(named) < 2 or route_of(folded, folded)[0] is not Route.COMPARISON:  # noqa: PLR2004 - one alone isn't compared
        return None
    if names_matter(alone, named):
        return None
    asked = forms.AMOUNT.sub("", root(before.completed))
    text = substitutions.place_replaced(asked, " và ".join(named), places).rstrip(" ?.")
    return Completed(f"So sánh {text}", followed=True, aside=True)


def compared_with_plan(alone: str, before: Turn) -> Completed | None:
    """Hold the figure just told against what was planned: "so với kế hoạch thì đạt không".

    >>> from bot.journal import Turn
    >>> turn = Turn("Năm 2025 trồng được bao nhiêu ha rừng?", "figure", (), None)
    >>> compared_with_plan("so với kế hoạch thì đạt không?", turn).text
    'Năm 2025 trồng được ha rừng so với kế hoạch thế nào'
    >>> compared_with_plan("so với kế hoạch 12 thì có gì mới?", turn)
    """
    plan = _WITH_PLAN.match(fold(alone).strip(" ?.!"))
    of_figure = root_route(before) == Route.FIGURE or names_a_figure_in_time(root(before.completed))
    if plan is None or not of_figure or len(fold(alone)) != len(alone):
        return None
    asked = forms.AMOUNT.sub("", root(before.completed)).rstrip(" ?.")
    held = f"so với {alone[slice(*plan.span('plan'))]} thế nào"
    if not has_diacritics(asked):
        held = without_marks(held)
    return Completed(f"{asked} {held}", followed=True, whole=True, aside=True)


_WITH_PLAN = re.compile(
    r"^(?:(?:the|vay|con|thi|roi|va) )*(?:so voi|co dat|dat) (?P<plan>ke hoach|muc tieu|chi tieu|du toan|nghi quyet)(?: (?:de ra|dat ra|duoc giao|giao|nam do|nam ay))*"
    r"(?:,? (?:thi|co|da|la|thuc hien|dat|vuot|duoc|hay|chua|khong|ko|the nao|ra sao|sao|bao nhieu|may|phan tram|%|a|vay|nhi))*$"
)


def changed_since(alone: str, before: Turn) -> Completed | None:
    """Ask of another thing whether it grew since the year before the one spoken of.

    >>> from bot.journal import Turn
    >>> turn = Turn("Số học sinh năm học 2026 - 2027 tăng bao nhiêu?", "figure", (), None)
    >>> changed_since("số lớp thì tăng hay giảm?", turn).text
    'số lớp năm học 2026 - 2027 tăng hay giảm so với năm học trước'
    >>> changed_since("thế số xã tăng hay giảm", Turn("Dân số năm 2025?", "figure", (), None)).text
    'số xã năm 2025 tăng hay giảm so với năm trước'
    >>> changed_since("Số lớp năm 2024 tăng hay giảm?", turn)
    """
    asks = _CHANGE.match(fold(alone).strip(" ?.!"))
    time = _YEAR.search(fold(root(before.completed)))
    if asks is None or time is None or years_in(alone) or not named_by(asks["subject"]):
        return None
    subject = alone[slice(*asks.span("subject"))]
    earlier = root(before.completed)[slice(*time.span())]
    if has_diacritics(alone):
        school = "học " if time["school"] else ""
        change = f"tăng hay giảm so với năm {school}trước"
    else:
        school = "hoc " if time["school"] else ""
        change = f"tang hay giam so voi nam {school}truoc"
    return Completed(f"{subject} {earlier} {change}", followed=True, whole=True)


_CHANGE = re.compile(
    r"(?:(?:the|vay|con|va|roi)(?! so\b(?! \w+ (?:thi|tang|giam)))[ ,]+)*(?P<subject>.{2,40}?)(?: thi(?: sao)?| co)?,? (?:tang|giam) hay (?:tang|giam)(?: (?:vay|the|nhi|a|ha))*"
)
_YEAR = re.compile(
    r"\b(?P<school>nam hoc (?:19|20)\d\d ?[-–] ?(?:19|20)\d\d)\b|\bnam (?:19|20)\d\d\b"
)


def names_matter(text: str, names: Iterable[str]) -> bool:
    """Whether a comparison says in what its sides are compared, besides their names.

    >>> names_matter("Kim Sa và Sông Ngân khác nhau gì?", ["Kim Sa", "Sông Ngân"])
    False
    >>> names_matter("Kim Sa và Sông Ngân nơi nào nhiều xã hơn?", ["Kim Sa", "Sông Ngân"])
    True
    """
    sides = {word for name in names for word in syllables(fold(name))}
    return bool(own_words(fold(without(text, [COMPARING]))) - sides - _RANKS)


_RANKS = frozenset("tinh thanh pho tp diem gi".split())
