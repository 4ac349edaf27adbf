"""An ingest that is killed at any moment costs nobody anything."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library
    from knowledge.settings import Settings

KILLS = 20
SCRIPT = Path(__file__).with_name("cheap_ingest.py")


def _start(folder: Path, settings: Settings) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), str(folder), "--prune"],
        env={**os.environ, "HOIDAP_DATA": str(settings.data)},
        cwd=SCRIPT.parent.parent.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def _finish(folder: Path, settings: Settings) -> float:
    started = time.monotonic()
    process = _start(folder, settings)
    _, said = process.communicate()
    assert process.returncode == 0, said.decode()
    return time.monotonic() - started


def _whole_round(library: Callable[[], Library]) -> int:
    """Check that one round is held, whole and searchable; return which."""
    opened = library()
    texts = {document.id: opened.text(document.id) for document in opened.documents()}
    hits = opened.search("bố trí kinh phí", top_k=5)
    opened.close()
    rounds = {int(number) for text in texts.values() for number in re.findall(r"lần-(\d+)", text)}
    assert len(texts) == 3
    assert len(rounds) == 1
    assert hits
    assert all(hit.passage.span.of(texts[hit.document_id]) == hit.passage.text for hit in hits)
    return rounds.pop()


def _rewrite(folder: Path, turn: int) -> None:
    for number in (1, 2, 3):
        file = folder / f"kh-{number}.txt"
        words = file.read_text(encoding="utf-8").split(" lần-", maxsplit=1)[0].rstrip()
        file.write_text(f"{words} lần-{turn} \n", encoding="utf-8")


@pytest.mark.slow
def test_after_each_kill_the_old_generation_answers_and_the_next_run_completes(
    folder: Path, settings: Settings, library: Callable[[], Library]
) -> None:
    _rewrite(folder, 0)
    seconds = _finish(folder, settings)
    chance = random.Random(20)
    published = 0
    for turn in range(1, KILLS + 1):
        _rewrite(folder, turn)
        process = _start(folder, settings)
        time.sleep(chance.uniform(0.3, 1.0) * seconds)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        held = _whole_round(library)
        assert held in {published, turn}
        published = held
        if turn % 4 == 0:
            _finish(folder, settings)
            published = _whole_round(library)
            assert published == turn
    _rewrite(folder, KILLS + 1)
    _finish(folder, settings)
    assert _whole_round(library) == KILLS + 1
