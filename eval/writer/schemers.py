"""Models that take the optional steps as badly as the checks let them, and some worse."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from bot.questions.document_questions import Fact
from bot.questions.routes import Route
from bot.writers.steps.asking import Step
from eval.writer.characters import fluent
from eval.writer.scripted_server import Reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from eval.writer.scripted_server import Request, Script

    Given = Callable[[str], Any]

_LINE = re.compile(r"^(Câu trước|Câu sau|Câu hỏi|Câu đã hỏi): (.*)$", re.MULTILINE)
ROUTES = (Route.TASKS, Route.FIGURE, Route.COMPARISON, Route.DOCUMENTS)
FACTS = (Fact.SIGNATORY, Fact.ISSUED_ON, Fact.STATUS)


def _asked(said: str) -> dict[str, str]:
    return dict(_LINE.findall(said))


def _leaning(said: str) -> Any:
    """Hang all of the question before on the one asked, whether it leans or not."""
    asked = _asked(said)
    return {"question": f"{asked['Câu sau'].rstrip(' ?')} {asked['Câu trước']}"}


def _torn(said: str) -> Any:
    """Tear a question in the middle, wherever that is."""
    words = _asked(said)["Câu hỏi"].split()
    half = len(words) // 2
    return {"questions": [" ".join(words[:half]) + "?", " ".join(words[half:])]}


def _heralding(said: str) -> Any:
    """Say the question again as if the list proved it."""
    first = said.partition("Danh sách:\n")[2].partition("\n")[0].rstrip(" :")
    return {"introduction": f"Dưới đây là {first[:1].lower()}{first[1:]}"}


def _luring(said: str) -> Any:
    """Suggest whatever the headings name, and a slander."""
    headings = said.partition("Đề mục của văn bản:\n")[2].splitlines()
    return {"questions": [*(f"{each.strip()} là gì?" for each in headings[:2]), "Ai tham nhũng?"]}


STEPS: dict[Step, Given] = {
    Step.COMPLETION: _leaning,
    Step.SPLIT: _torn,
    Step.INTRODUCTION: _heralding,
    Step.SUGGESTION: _luring,
}


def scheming(route: Route, fact: Fact | None = None) -> Script:
    """Script a model that names one route for everything, and takes the other steps badly."""

    def script(request: Request) -> Reply:
        if request.step is None:
            return fluent(request)
        if request.step is Step.ROUTE:
            given = {"route": route.value, **({"fact": fact.value} if fact else {})}
        else:
            given = STEPS[request.step](request.messages[1]["content"])
        return Reply(json.dumps(given, ensure_ascii=False))

    return script


SCHEMERS: dict[str, Script] = {
    **{route.value: scheming(route) for route in ROUTES},
    **{f"fact {fact.value}": scheming(Route.FACT, fact) for fact in FACTS},
}
