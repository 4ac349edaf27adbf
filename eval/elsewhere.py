"""How often the papers of one place answer what was asked of another's.

``python -m eval.elsewhere`` asks the questions of each outsider's set that name no place where only
another outsider's papers are held, and prints how many are answered. A little of what is asked is laid
down there, too (who is exempt from a fare), so it is an upper bound of what is told of something
else; what matters is how it moves. ``--show`` prints the answers, to be read.
"""

from __future__ import annotations

import uuid
from collections import deque
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from bot.answers import AnswerStatus, Question
from eval.sittings import OTHERS, cases_of, seated, unlogged
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.bootstrap import Service
    from eval.cases import Case

FARTHEST = 4
"""How many places on the next one stands: neighbours in the list are alike."""
_OF_ITS_PLACE = frozenset("document documents tasks section currency past abbreviation".split())


def foreign(gold: str) -> list[Case]:
    """Return the answerable questions of a set that stand alone and neither name its place nor a paper."""
    place = fold(gold.replace("-", " "))
    return [
        case
        for case in cases_of(gold, "dev")
        if case.expect == "answered"
        and not case.turns
        and _OF_ITS_PLACE.isdisjoint(case.tags)
        and place not in fold(case.question)
    ]


def answered_elsewhere(asked: Sequence[Case], there: Service) -> Iterator[tuple[str, str]]:
    """Yield each question that another place's papers answer, with the answer."""
    for case in asked:
        question = Question(case.question, case.as_of, uuid.uuid4().hex)
        answer = there.answering.answer(question)
        if answer.status is AnswerStatus.ANSWERED:
            yield case.question, answer.text


@click.command()
@click.option("--show", is_flag=True, help="In cả câu trả lời.")
def main(*, show: bool) -> None:
    """Ask what was asked of one place where only another's papers are held."""
    names = list(OTHERS)
    others = deque(names)
    others.rotate(-FARTHEST)
    asked = told = 0
    with ExitStack() as open_:
        services = {
            name: open_.enter_context(unlogged(open_.enter_context(seated(name, None))))
            for name in names
        }
        for name, other in zip(names, others, strict=True):
            cases = foreign(name)
            answers = list(answered_elsewhere(cases, services[other]))
            click.echo(f"{name} → {other}: {len(answers)} of {len(cases)}")
            for question, text in answers if show else ():
                click.echo(f"  {question}\n    {text}")
            asked, told = asked + len(cases), told + len(answers)
    click.echo(f"answered elsewhere: {told} of {asked} ({100 * told / asked:.1f} %)")


if __name__ == "__main__":
    main()
