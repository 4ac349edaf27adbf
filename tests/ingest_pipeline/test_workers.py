"""A hostile file costs one worker, and never the ingest."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ingest.errors import Reason, WorkersFailed
from ingest.files import find_files, hash_file
from ingest.workers.jobs import Fault
from ingest.workers.limits import MB, Limits
from ingest.workers.pool import Workers
from knowledge.documents import ParsedDocument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ingest.workers.jobs import Answer

HOSTILE = Path(__file__).with_name("hostile_worker.py")
GOOD = "KẾ HOẠCH\n\nI. MỤC TIÊU\n\n1. Hoàn thành chỉ tiêu số {number} trong năm 2026.\n"
PATIENCE = 20.0


@pytest.fixture
def limits() -> Limits:
    return Limits(file_bytes=MB, archive_bytes=2 * MB, seconds=5, memory=600 * MB)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "files").mkdir()
    return tmp_path / "files"


@pytest.fixture
def workers(tmp_path: Path, limits: Limits) -> Iterator[Workers]:
    with Workers(tmp_path / "tmp", limits, 2, [str(HOSTILE)]) as pool:
        yield pool


@pytest.fixture
def read(place: Path, workers: Workers) -> Callable[..., list[Answer]]:
    """Have files with these first lines read, in order; a number stands for a good file."""

    def read_all(*contents: str | int) -> list[Answer]:
        for number, content in enumerate(contents):
            text = GOOD.format(number=content) if isinstance(content, int) else content
            (place / f"{number:03}.txt").write_text(f"{text}\n{number}", encoding="utf-8")
        found = find_files([place], skip=place / "nothing")
        files = [hash_file(file, max_bytes=MB) for file in found]
        numbers = [workers.submit(file, Path(file.path)) for file in files]
        return [workers.answer(number) for number in numbers]

    return read_all


def said(answers: list[Answer]) -> list[object]:
    """Give each answer's reason, or the number of the good file."""
    return [
        answer.reason if isinstance(answer, Fault) else int(answer.text.split("số ")[1].split()[0])
        for answer in answers
        if isinstance(answer, Fault | ParsedDocument)
    ]


def is_alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rsplit(") ", 1)[1].split()[0]
    except OSError:
        return False
    return state not in {"Z", "X"}  # a zombie waits for its parent to take note


def wait_until_gone(processes: list[int]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if not any(map(is_alive, processes)):
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize(
    ("deed", "reason"),
    [
        ("HANG", Reason.TOO_SLOW),
        ("CRASH", Reason.CRASHED),
        ("GROW", Reason.OUT_OF_MEMORY),
        ("SHOUT", Reason.OUT_OF_MEMORY),
        ("LITTER", Reason.BROKEN),
        ("FLOOD", Reason.BROKEN),
    ],
)
def test_a_hostile_file_is_named_with_its_reason_and_the_others_are_read(
    read: Callable[..., list[Answer]], deed: str, reason: Reason
) -> None:
    assert said(read(1, deed, 3, 4, deed, 6)) == [1, reason, 3, 4, reason, 6]


def test_what_a_library_prints_does_not_disturb_the_answers(
    read: Callable[..., list[Answer]],
) -> None:
    printed, good = read("PRINT", 2)
    assert isinstance(printed, ParsedDocument)
    assert said([good]) == [2]


def test_answers_come_in_whatever_order_they_are_asked_for(
    place: Path, workers: Workers, read: Callable[..., list[Answer]]
) -> None:
    read(*range(12))
    files = [hash_file(file, max_bytes=MB) for file in find_files([place], skip=place / "no")]
    numbers = [workers.submit(file, Path(file.path)) for file in files]
    backwards = [workers.answer(number) for number in reversed(numbers)]
    assert said(backwards) == list(reversed(range(12)))


def test_a_worker_that_is_killed_takes_all_that_it_started_with_it(
    read: Callable[..., list[Answer]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = tmp_path / "note"
    monkeypatch.setenv("HOSTILE_NOTE", str(note))
    assert said(read("SPAWN", 2)) == [Reason.TOO_SLOW, 2]
    started = [int(process) for process in note.read_text().split()]
    assert len(started) == 3
    assert wait_until_gone(started)


PARENT = """
import sys
from pathlib import Path
from ingest.workers.limits import Limits
from ingest.workers.pool import Workers
from knowledge.documents import SourceFile
file, folder, program = map(Path, sys.argv[1:])
pool = Workers(folder, Limits(), 1, [str(program)])
pool.answer(pool.submit(SourceFile(str(file), "a", 1, "0" * 64), file))
"""


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_parent_leaves_no_orphans(
    place: Path, tmp_path: Path, end: signal.Signals
) -> None:
    (place / "a.txt").write_text("SPAWN")
    note = tmp_path / "note"
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(place / "a.txt"), str(tmp_path / "tmp"), str(HOSTILE)],
        env={**os.environ, "HOSTILE_NOTE": str(note)},
    )
    deadline = time.monotonic() + PATIENCE
    while not note.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    started = [int(process) for process in note.read_text().split()]
    parent.send_signal(end)
    parent.wait()
    assert wait_until_gone(started)


def test_temporary_files_stay_in_the_folder_and_go_with_it(
    read: Callable[..., list[Answer]], workers: Workers, tmp_path: Path
) -> None:
    read("LITTER", 2)
    dropped = {path.name for path in (tmp_path / "tmp").rglob("*") if path.is_file()}
    assert dropped == {"dropped-here", "dropped-at-home"}
    workers.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["files"]


def test_what_a_killed_run_left_behind_is_removed(tmp_path: Path, limits: Limits) -> None:
    (tmp_path / "tmp" / "worker-1").mkdir(parents=True)
    Workers(tmp_path / "tmp", limits)
    assert not (tmp_path / "tmp").exists()


def test_workers_that_cannot_start_are_a_fault_of_no_file(place: Path, tmp_path: Path) -> None:
    (place / "a.txt").write_text("x")
    file = hash_file(find_files([place], skip=tmp_path / "no")[0], max_bytes=MB)
    with (
        Workers(tmp_path / "tmp", Limits(), 1, ["-c", "raise SystemExit(3)"]) as pool,
        pytest.raises(WorkersFailed, match="ended with 3"),
    ):
        pool.answer(pool.submit(file, Path(file.path)))
