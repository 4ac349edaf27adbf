"""Figures found against figures read by a person: the value at its place, then what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eval.documents.anchors import AnchoredText
from eval.documents.pairing import alike, pair
from eval.documents.scope import in_scope, scope_of
from eval.documents.scores import Shares, Tally
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eval.documents.facts import Fact
    from knowledge.documents import Figure, ParsedDocument, Span

ENOUGH_WORDS = 0.5
CLOSE = 1e-6
UNITS = {"d": "dong", "vnd": "dong", "ha": "hecta", "trd": "trieu dong"}
NOT_A_NOUN = "lam viec"  # a working day is not a day


def score_figures(document: ParsedDocument, facts: Sequence[Fact]) -> tuple[Tally, Shares]:
    """Return recall and precision of figures, and the shares of right attributes.

    A found figure is right when its number stands at a gold anchor with the same value and
    unit; what it is said to measure, its period, place and so on are counted apart.
    """
    text = AnchoredText(document.text)
    scope = scope_of(document, facts)
    given = [figure for figure in document.figures if in_scope(figure.value_span, scope)]
    gold = [fact for fact in facts if fact.field == "figure"]
    places = {fact: text.places(fact.anchor) for fact in gold}

    def fits(fact: Fact, figure: Figure) -> bool:
        return _same_value(fact, figure) and _stands_at(figure.value_span, places[fact])

    def say_spare(figure: Figure) -> str:
        return f"{document.source.name}  thừa: {_shown(document, figure)}"

    pairing = pair(gold, given, fits)
    shares = Shares()
    for fact, figure in pairing.pairs:
        if not fact.optional:
            _compare(fact, figure, shares)
    return pairing.tally(_say_missing, say_spare), shares


def _say_missing(fact: Fact) -> str:
    return f"{fact.file}  thiếu: {fact.indicator} {fact.value} {fact.unit} | {fact.anchor}"


def _stands_at(value: Span, places: Sequence[Span]) -> bool:
    return any(value.start < place.end and place.start < value.end for place in places)


def _same_value(fact: Fact, figure: Figure) -> bool:
    ends = (float(fact.value), fact.value_to)
    found = (figure.value, figure.value_to)
    return all(
        (a is None) == (b is None) and (a is None or b is None or abs(a - b) <= CLOSE * abs(a))
        for a, b in zip(ends, found, strict=True)
    ) and same_unit(fact.unit, figure.unit)


def same_unit(wanted: str | None, said: str | None) -> bool:
    """Whether two units are one; a count's noun may be given with or without what describes it.

    The share of exactly equal units is printed apart.

    >>> same_unit("ca", "ca mắc"), same_unit("ngày", "ngày làm việc"), same_unit("đồng", "đồng/ha")
    (True, False, False)
    """
    short, long = sorted((normal_unit(wanted), normal_unit(said)), key=len)
    if short == long:
        return True
    return bool(short) and long.startswith(f"{short} ") and NOT_A_NOUN not in long


def normal_unit(unit: str | None) -> str:
    """Return a unit of measure in one spelling.

    >>> normal_unit("đ"), normal_unit("Đồng"), normal_unit(None)
    ('dong', 'dong', '')
    """
    plain = " ".join(fold(unit or "").split())
    return UNITS.get(plain, plain)


def _compare(fact: Fact, figure: Figure, shares: Shares) -> None:
    where = f"{fact.file}  {fact.anchor[:60]}"
    shares.count(
        "indicator",
        right=_names(fact.indicator, figure.indicator),
        fault=f"{where}  chỉ tiêu: {fact.indicator} ≠ {figure.indicator}",
    )
    exact = normal_unit(fact.unit) == normal_unit(figure.unit)
    shares.count("unit", right=exact, fault=f"{where}  unit: {fact.unit} ≠ {figure.unit}")
    nature = figure.nature.value if figure.nature else None
    for name, wanted, said in (
        ("period", fact.period, figure.period),
        ("place", fact.place, figure.place),
        ("qualifier", fact.qualifier, figure.qualifier),
        ("nature", fact.nature, nature),
    ):
        shares.count(name, right=alike(wanted, said), fault=f"{where}  {name}: {wanted} ≠ {said}")


def _names(wanted: str, said: str) -> bool:
    words, found = set(syllables(fold(wanted))), set(syllables(fold(said)))
    return len(words & found) >= ENOUGH_WORDS * len(words)


def _shown(document: ParsedDocument, figure: Figure) -> str:
    around = document.text[max(0, figure.value_span.start - 50) : figure.value_span.end + 30]
    return (
        f"{figure.value:g} {figure.unit or ''} ({figure.indicator}) | …{' '.join(around.split())}…"
    )
