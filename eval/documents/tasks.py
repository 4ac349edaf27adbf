"""Tasks found against tasks read by a person: pairs of a unit and a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eval.documents.anchors import AnchoredText, bare
from eval.documents.pairing import alike, pair
from eval.documents.scope import in_scope, scope_of
from eval.documents.scores import Shares, Tally
from knowledge.units import unit_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eval.documents.facts import Fact
    from knowledge.documents import ParsedDocument, Task

SHOWN = 90


def score_tasks(document: ParsedDocument, facts: Sequence[Fact]) -> tuple[Tally, Shares]:
    """Return recall and precision of (unit, task) pairs, and the shares of right attributes.

    A found task is right when a gold line has its unit (`knowledge.units.unit_key`) and its
    anchor stands inside the found span; each stands for one other at most.
    """
    text = AnchoredText(document.text)
    scope = scope_of(document, facts)
    given = [task for task in document.tasks if in_scope(task.span, scope)]
    gold = [fact for fact in facts if fact.field == "task"]
    places = {fact: text.places(fact.anchor) for fact in gold}

    def fits(fact: Fact, task: Task) -> bool:
        named = _same_unit(fact.unit or "", task)
        return named and any(task.span.covers(place) for place in places[fact])

    def say_spare(task: Task) -> str:
        said = " ".join(task.span.of(document.text).split())[:SHOWN]
        return f"{document.source.name}  thừa: {task.unit} ({task.role}) | {said}"

    pairing = pair(gold, given, fits)
    shares = Shares()
    for fact, task in pairing.pairs:
        if not fact.optional:
            _compare(document, fact, task, shares)
    return pairing.tally(_say_missing, say_spare), shares


def _say_missing(fact: Fact) -> str:
    return f"{fact.file}  thiếu: {fact.unit} ({fact.role}) | {fact.anchor}"


def _same_unit(wanted: str, task: Task) -> bool:
    return unit_key(wanted) == task.unit_key or bare(wanted) == bare(task.unit)


def _compare(document: ParsedDocument, fact: Fact, task: Task, shares: Shares) -> None:
    where = f"{fact.file}  {fact.unit} | {fact.anchor[:50]}"
    shares.count("role", right=fact.role == task.role, fault=f"{where}  vai trò: {task.role}")
    for name, wanted, span in (
        ("deadline", fact.deadline, task.deadline),
        ("product", fact.product, task.product),
    ):
        said = span.of(document.text) if span else None
        shares.count(name, right=alike(wanted, said), fault=f"{where}  {name}: {wanted} ≠ {said}")
