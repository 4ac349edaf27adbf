"""All that a question says about the sentence that answers it, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from bot.passages.clauses import measured
from bot.passages.expectations import also_expected, asking_words, asks_since, expected
from bot.passages.expected_kinds import Expected
from bot.passages.scope import unit_in
from bot.passages.spoken_about import has_strange_code, spoken_about
from bot.passages.terms import required_terms
from bot.passages.wanted import Wanted
from bot.passages.whether import asks_only_whether, done
from bot.questions.completed_text import asked_now
from bot.questions.routes import Route
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.named_things import Thing
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Sought:
    """What is sought: words, kind of answer, body, thing counted.

    ``since`` when it is asked from when on a thing is, ``whether`` when only if a thing is so; then
    ``done`` are the folded words of what is asked to be done or so.
    ``required`` terms may not be missing; ``unit`` is the body spoken of and ``measure`` the
    thing counted, as typed, both empty when none is named; ``things`` are those named.
    ``about`` are the folded words of what documents are asked to speak of; it is ``strange`` to them
    when it is named by a code that none of them has.
    """

    asked: Understanding
    wanted: Wanted
    required: tuple[str, ...]
    expects: Expected
    kinds: tuple[Expected, ...]
    unit: str
    measure: str
    since: bool = False
    whether: bool = False
    done: frozenset[str] = frozenset()
    things: frozenset[Thing] = frozenset()
    about: frozenset[str] = frozenset()
    strange: bool = False

    @classmethod
    def by(
        cls,
        asked: Understanding,
        vocabulary: Vocabulary,
        things: frozenset[Thing] = frozenset(),
    ) -> Self:
        """Read a question that names ``things``; words that only ask weigh little but for figures."""
        figure = asked.route == Route.FIGURE
        expects = expected(asked.folded, figure=figure)
        value = expects is Expected.VALUE
        readings = (asked.text, asked_now(asked.text))
        decides = next(filter(asks_only_whether, readings), "") if expects in _OF_NOUNS else ""
        whether = bool(decides)
        expects = Expected.RULE if whether else expects
        asking = aiming_words(asked.folded)
        asking |= frozenset() if value or whether else asking_words(asked.folded)
        wanted = Wanted.from_question(
            asked.subject,
            vocabulary,
            asking,
            places=asked.places,
            plain=asked.plain,
            by_name=not value,
        )
        return cls(
            asked=asked,
            wanted=wanted,
            required=tuple(required_terms(asked.subject)),
            expects=expects,
            kinds=also_expected(asked.folded),
            unit=_without_places(unit_in(asked.text), asked.places),
            measure=_measure(asked) if value else "",
            since=asks_since(asked.folded),
            whether=whether,
            done=done(decides),
            things=things,
            about=spoken_about(asked.text),
            strange=expects in _OF_ONE and has_strange_code(asked.text, wanted.terms),
        )


def aiming_words(folded: str) -> frozenset[str]:
    """Return the syllables by which a question says only that something is aimed at.

    >>> sorted(aiming_words("tinh phan dau giam ngheo bao nhieu")), aiming_words("thi dau o dau")
    (['dau', 'phan'], frozenset())
    """
    return frozenset(word for match in _AIMING.finditer(folded) for word in syllables(match[0]))


_AIMING = re.compile(r"\bphan dau\b|\b(?:dat|de) ra (?:muc tieu|chi tieu)?\b")
_OF_ONE = frozenset({Expected.RULE, Expected.FEE, Expected.VALUE, Expected.RANK})
"""What is asked of the one thing named; who or when is also asked of what a code only describes."""
_OF_NOUNS = frozenset(
    {
        Expected.PLACE,
        Expected.WHO,
        Expected.REASON,
        Expected.CONDITION,
        Expected.MANNER,
        Expected.RULE,
        Expected.WORDS,
    }
)
"""Kinds whose words ("thủ tục", "đối tượng") are as often what a question is about."""


def _without_places(unit: str, places: Sequence[str]) -> str:
    """Return a body's name without the place that it is of and what it does: "sở y tế bình minh in".

    >>> _without_places("so y te ha tinh in sach", ["Hà Tĩnh"]), _without_places("so y te tinh", [])
    ('so y te', 'so y te')
    """
    for place in map(fold, places):
        unit = re.sub(rf" (?:tinh |thanh pho |tp )?{re.escape(place)}\b.*", "", unit)
    return unit.removesuffix(" tinh")


def _measure(asked: Understanding) -> str:
    """Return what is counted; folded where its marks were only put back."""
    what = measured(asked.text)
    return fold(what) if asked.plain else what
