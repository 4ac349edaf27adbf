"""A model behind the web page: lines are sent once they are proven, counted and kept."""

from __future__ import annotations

import json
import sqlite3
import threading
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from eval.writer.scripted_server import Reply, Request, ScriptedServer, scripted, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

QUESTION = "Hồ sơ điện tử phải mở khi nào?"


@pytest.fixture
def model() -> Iterator[ScriptedServer]:
    with scripted(lambda _: Reply()) as server:
        yield server


@pytest.fixture
def client(
    serving: Callable[..., Any], ingested: Path, model: ScriptedServer
) -> Iterator[httpx.Client]:
    named = {"llm": "openai:scripted", "llm_base_url": model.url, "llm_cache_days": "0"}
    with serving(ingested, **named) as running:
        running.wait_until_ready()
        with httpx.Client(base_url=running.url, timeout=30) as opened:
            yield opened


def test_a_proven_sentence_arrives_before_the_model_has_finished(
    client: httpx.Client, model: ScriptedServer
) -> None:
    hold = threading.Event()

    def script(request: Request) -> Reply:
        n, words = next(iter(request.evidence.items()))
        lie = (f"{words} cao nhất cả nước", [n], [words])
        said = () if request.repairs else ((words, [n], [words]), lie)
        return Reply(written(*said), hold=None if request.repairs else hold)

    model.script = script
    received: list[tuple[str, Any]] = []
    body = {"question": QUESTION}
    with client.stream("POST", "/api/v1/ask/stream", json=body) as response:
        name = ""
        for line in response.iter_lines():
            field, _, value = line.partition(": ")
            name = value if field == "event" else name
            if field == "data":
                received.append((name, json.loads(value)))
            if name == "citation":
                hold.set()
    told = "".join(data["text"] for name, data in received if name == "delta")
    done = received[-1][1]
    assert hold.is_set()
    assert told == done["answer"]
    assert "cả nước" not in told
    cited = [data["n"] for name, data in received if name == "citation"]
    assert cited == [citation["n"] for citation in done["citations"]]


def test_what_a_model_did_is_counted_and_kept_with_its_prompt(
    client: httpx.Client, model: ScriptedServer, ingested: Path
) -> None:
    def script(request: Request) -> Reply:
        n, words = next(iter(request.evidence.items()))
        return Reply(written((words, [n], [words])))

    model.script = script
    answer = client.post("/api/v1/ask", json={"question": QUESTION}).json()
    metrics = client.get("/metrics").text
    assert 'hoidap_model_answers_total{fault="",outcome="written"} 1.0' in metrics
    assert 'hoidap_model_tokens_total{direction="in"} 100.0' in metrics
    with sqlite3.connect(ingested / "journal.sqlite") as journal:
        row = journal.execute(
            "select model, prompt, outcome from writings where answer_id = ?", (answer["id"],)
        ).fetchone()
    journal.close()
    assert row[0] == "openai:scripted"
    assert row[1].startswith("write-")
    assert row[2] == "written"
