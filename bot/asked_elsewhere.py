"""Follow-ups whose answer stands in another document than the one spoken of.

"Báo cáo chuyển đổi số của xã thì ngày nào?" – "cải cách hành chính thì sao?" goes on with another plan;
"GRDP của tỉnh là bao nhiêu?" – "cả nước thì bao nhiêu?" with what a paper on the country tells.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.questions.completions import CONTEXT
from bot.questions.leanings import A_MATTER, named_by
from bot.questions.matters import asking_tail, asks
from bot.questions.routes import Route
from bot.questions.substitutions import WHOLE_COUNTRY
from bot.told_shares import ENOUGH, is_telling
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.drafts import Draft
    from bot.questions.understanding import Understanding
    from bot.told_shares import ToldShares


def of_another_topic(
    asked: Understanding, shares: ToldShares, compose: Callable[[Understanding], Draft]
) -> tuple[Understanding, Draft] | None:
    """Ask of a thing named alone what was asked of the one before, wherever it is told; null for nothing.

    Its paper may well be called by it: "cải cách hành chính thì sao?".
    """
    subject, context, earlier = asked.text.partition(CONTEXT)
    tail = asking_tail(earlier) if context and asked.route is Route.GENERAL else ""
    if not tail or len(named_by(shares.alone)) <= A_MATTER or asks(subject):
        return None
    text = f"{subject} {tail}"
    alone = replace(asked, text=text, folded=fold(text), query=text, document_ids=(), leanings=())
    here = compose(alone)
    least = min(shares.titled_share(words, here) for words in (subject, tail))
    return (replace(alone, root=asked.root), here) if here.answers and least >= ENOUGH else None


def tells_less(asked: Understanding, here: Draft, there: Draft, shares: ToldShares) -> bool:
    """Whether what is asked anew of the whole country is told less where the talk is than elsewhere."""
    anew = asked.followed and CONTEXT not in asked.text and WHOLE_COUNTRY.search(asked.folded)
    if not (anew and there.answers):
        return False
    held = (shares.share(asked.text, each, is_telling) for each in (here, there))
    return next(held) < next(held)
