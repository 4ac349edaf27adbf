"""What a question names for sure and a text has to speak of, or it tells something else.

Words shared with a question do not show it: "hộ nghèo được hỗ trợ tiền điện bao nhiêu" shares all
but one with what pupils get. Each family of names has a module of its own; here they are held
against one sentence and what stands over it, for sentences and figures alike (DECISIONS 52).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.passages.befallen import misses_befallen, of_befallen
from bot.passages.deeds import misses_deed
from bot.passages.named_permits import misses_permit
from bot.passages.official_deeds import misses_official_deed, takes_back
from bot.passages.paid_for import misses_named_money, misses_paid
from bot.passages.row_extremes import names_no_such
from bot.passages.statistics_named import misses_statistic
from bot.passages.supplies import of_another_supply
from bot.passages.table_rows import is_row
from bot.passages.told_by_name import misses_own_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.wanted import Wanted
    from bot.questions.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence or figure with what stands over and around it, as written.

    ``over`` are the caption of its table and the headings above, the nearest first; ``around`` is the rest
    of its passage, empty for a figure.
    """

    sentence: str
    over: Sequence[str]
    title: str
    around: str = ""

    @property
    def above(self) -> tuple[str, ...]:
        """The sentence and what names it: what its neighbours say is theirs."""
        return (self.sentence, *self.over, self.title)

    @property
    def whole(self) -> tuple[str, ...]:
        """All of it, its passage included."""
        return (*self.above, self.around)


def misses(asked: Understanding, wanted: Wanted, told: Told, *, amount: bool) -> frozenset[str]:
    """Return the faults of what doesn't speak of a thing that the question names.

    "money" where what is given, paid or charged for is another thing, "kind" where a statistic, or any
    of the kind of which one is asked for, isn't named. ``amount`` when a number answers: words
    that hold in the whole country may name neither.
    """
    folded = asked.folded
    found = {
        "money": misses_paid(folded, wanted, told.whole)
        or misses_named_money(asked.text, told.whole)
        or misses_deed(folded, *told.whole)
        or of_another_supply(folded, told.sentence, *told.over),
        "kind": misses_permit(folded, *told.whole)
        or misses_official_deed(folded, *told.above)
        or takes_back(folded, told.sentence)
        or names_no_such(folded, " ".join((told.sentence, *told.over)))
        or misses_befallen(folded, *told.above)
        or misses_own_name(asked.text, *told.whole)
        or (not is_row(told.sentence) and of_befallen(folded, told.sentence))
        or (amount and misses_statistic(folded, *told.above)),
    }
    return frozenset(fault for fault, missed in found.items() if missed)
