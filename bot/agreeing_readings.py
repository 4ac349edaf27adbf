"""Readings of one question held against each other by what their answers tell of its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.questions.routes import Route
from bot.told_shares import marks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.drafts import Draft
    from bot.leaning import Reading
    from bot.questions.understanding import Understanding
    from bot.told_shares import ToldShares

STRAY, SOME = 0.4, 0.3


def found_by_both(draft: Draft, tried: Sequence[Reading]) -> bool:
    """Whether a question asked alone and one read in the talk are answered by the same sentences."""
    return any(here.answers and marks_of(here) == marks_of(draft) for _, here in tried)


def nearer(
    asked: Understanding, draft: Draft, tried: Sequence[Reading], shares: ToldShares
) -> Reading | None:
    """Return the reading that tells much of what a follow-up names where its own answer tells nothing.

    "Khám có mất tiền không?" – "nhà em hộ nghèo thì có được ưu tiên không": what it costs is no answer.
    """
    if not (asked.followed and asked.route is Route.GENERAL and draft.answers):
        return None
    if shares.told_by(draft) > 0:
        return None
    told = [(shares.told_by(here), (read, here)) for read, here in tried if here.answers]
    most, best = max(told, key=lambda each: each[0], default=(0.0, None))
    return best if most >= STRAY else None
