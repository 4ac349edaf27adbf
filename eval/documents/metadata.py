"""Metadata, status and relations found against those that a person read."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from eval.documents.anchors import bare
from eval.documents.scores import Shares, Tally
from knowledge.documents import Relation
from knowledge.numbers import number_key
from knowledge.status import status_of
from knowledge.units import unit_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from eval.documents.facts import Fact
    from knowledge.documents import Document, ParsedDocument

STATUS = "status_"
ALSO = re.compile(r"also:\s*(?P<values>.+)")
TITLE_SYLLABLES = 40
NULLED = "null"


def score_metadata(
    parsed: ParsedDocument, facts: Sequence[Fact], documents: Mapping[str, Document]
) -> Shares:
    """Return the shares of right values by field; silent ones, rightly null, as ``null``."""
    shares = Shares()
    for fact in facts:
        if fact.optional:
            continue
        if fact.field.startswith(STATUS):
            _judge(parsed, fact, documents, shares)
        elif hasattr(parsed.metadata, fact.field):
            _compare(parsed, fact, shares)
        elif fact.field == "same_as":
            held = {documents[other].source for other in documents[parsed.id].same_as}
            _count(shares, fact, "same_as", sorted(held), right=held == set(fact.value))
    return shares


def score_relations(parsed: ParsedDocument, facts: Sequence[Fact]) -> Tally:
    """Return recall and precision of (relation, number) pairs on files that gold speaks of."""
    wanted = {
        (relation, number_key(number))
        for fact in facts
        for relation in (Relation.REPLACES, Relation.REPEALS, Relation.AMENDS)
        if fact.field == relation.value
        for number in fact.value or ()
    }
    said = {
        (reference.relation, number_key(reference.number))
        for reference in parsed.references
        if reference.relation != Relation.CITES
    }
    name = parsed.source.name
    return Tally(
        found=len(wanted & said),
        expected=len(wanted),
        right=len(wanted & said),
        given=len(said),
        faults=[f"{name}  thiếu: {r} {n}" for r, n in sorted(wanted - said)]
        + [f"{name}  thừa: {r} {n}" for r, n in sorted(said - wanted)],
    )


def _compare(parsed: ParsedDocument, fact: Fact, shares: Shares) -> None:
    said = getattr(parsed.metadata, fact.field)
    if fact.value is None:
        _count(shares, fact, NULLED, said, right=said is None or said == ())
    else:
        right = any(_same(fact.field, value, said) for value in accepted(fact))
        _count(shares, fact, fact.field, said, right=right)


def accepted(fact: Fact) -> list[Any]:
    """Return the value and the variants that its note allows ("also: A | B")."""
    also = ALSO.search(fact.note)
    variants = also["values"].split("|") if also else ()
    return [fact.value, *(variant.strip() for variant in variants)]


def _same(field: str, wanted: Any, said: object) -> bool:
    if said is None:
        return False
    named = str(said)
    if isinstance(said, tuple):
        return len(said) == int(wanted)
    if isinstance(said, dt.date):
        return said.isoformat() == str(wanted)
    if field == "number":
        return number_key(wanted) == number_key(named)
    if field in {"issuer", "parent_issuer"}:
        return unit_key(wanted) == unit_key(named)
    if field == "title":  # "V/v" belongs to the layout of an official letter
        wanted, named = (
            re.sub(r"^\s*V/v:?\s", "", title, flags=re.IGNORECASE) for title in (wanted, named)
        )
        return bare(wanted)[:TITLE_SYLLABLES] == bare(named)[:TITLE_SYLLABLES]
    return bare(str(wanted)) == bare(named)


def _judge(
    parsed: ParsedDocument, fact: Fact, documents: Mapping[str, Document], shares: Shares
) -> None:
    day = dt.date.fromisoformat(fact.field.removeprefix(STATUS))
    status, reason = status_of(documents[parsed.id], documents, day)
    _count(shares, fact, "status", f"{status} ({reason})", right=status == fact.value)


def _count(shares: Shares, fact: Fact, name: str, said: Any, *, right: bool) -> None:
    fault = f"{fact.file}  {fact.field}: {fact.value} ≠ {said}"
    shares.count(name, right=right, fault=fault)
