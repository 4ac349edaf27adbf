"""Routing a question that no rule knows the form of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.questions.document_questions import Fact
from bot.questions.routes import Route
from bot.units.mentions import mentions
from bot.writers.steps.asking import Step, Unfit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.questions.understanding import Understanding
    from bot.writers.clock import Clock
    from bot.writers.steps.asking import Asker

_MAY: dict[Route, Callable[[Understanding], bool]] = {
    Route.TASKS: lambda asked: asked.own_unit or bool(mentions(asked.text, lambda _: 0)),
    Route.FIGURE: lambda _: True,
    Route.COMPARISON: lambda asked: len(asked.years) > 1 or len(asked.places) > 1,
    Route.FACT: lambda asked: bool(asked.numbers or asked.kinds or asked.document_ids),
    Route.DOCUMENTS: lambda asked: bool(asked.kinds) or "van ban" in asked.folded,
}
"""What a question must hold for a route to make sense of it."""


def routed(asker: Asker, asked: Understanding, clock: Clock) -> Understanding | None:
    """Return the question read as another form; null when the model agrees with the rules."""
    if asked.route is not Route.GENERAL:
        return None
    return asker.ask(Step.ROUTE, clock, lambda given: read_route(given, asked), question=asked.text)


def read_route(given: Mapping[str, Any], asked: Understanding) -> Understanding | None:
    """Return the question under the route named; Unfit for one that isn't, or makes no sense."""
    name, about = given.get("route"), given.get("fact")
    if name == Route.GENERAL.value:
        return None
    route = next((route for route in _MAY if route.value == name), None)
    fact = next((fact for fact in Fact if fact.value == about), None)
    if route is None or (route is Route.FACT and fact is None):
        raise Unfit("unknown")
    if not _MAY[route](asked):
        raise Unfit("senseless")
    return replace(
        asked,
        route=route,
        fact=fact if route is Route.FACT else None,
        compares=route is Route.COMPARISON,
    )
