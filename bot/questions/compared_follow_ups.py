"""Follow-ups that hold places against each other in what was just asked: "X và Y khác nhau gì?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.figures.sides import COMPARING, without
from bot.questions import follow_up_forms as forms
from bot.questions import substitutions
from bot.questions.completions import Completed, own_words, root
from bot.questions.mentions import places_in
from bot.questions.routes import Route, route_of
from knowledge.text import fold, syllables

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
