"""A real worker with readers that do, on command, what a hostile file may do to them."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import time
from pathlib import Path

import ingest.reading
from ingest.blocks import Block, ReadFile
from ingest.workers import worker
from ingest.workers.confinement import bound_group


def hang_in_a_regex() -> None:
    re.match(r"(a+)+$", "a" * 60 + "b")  # holds the interpreter: no thread, no handler runs


def grow() -> None:
    held = []
    while True:
        held.append(bytearray(10_000_000))


def say_too_much() -> None:
    raise Said(ReadFile((Block("Kế hoạch"),), notices=("n" * 70_000_000,)))


def start_others_and_hang() -> None:
    ours = subprocess.Popen(["sleep", "300"])
    apart = subprocess.Popen(["sleep", "300"], start_new_session=True)
    with bound_group(apart.pid):
        note = Path(os.environ["HOSTILE_NOTE"])
        note.with_suffix(".part").write_text(f"{os.getpid()} {ours.pid} {apart.pid}")
        note.with_suffix(".part").replace(note)
        time.sleep(300)


def write_all_over() -> None:
    Path("dropped-here").write_text("x")
    Path.home().joinpath("dropped-at-home").write_text("x")
    raise ZeroDivisionError


def write_without_end() -> None:
    with Path("endless").open("wb") as file:
        while True:
            file.write(bytes(10_000_000))


class Said(Exception):
    """What the reader returns."""


DEEDS = {
    "HANG": hang_in_a_regex,
    "CRASH": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    "GROW": grow,
    "SHOUT": say_too_much,
    "SPAWN": start_others_and_hang,
    "LITTER": write_all_over,
    "FLOOD": write_without_end,
    "PRINT": lambda: os.write(1, b"\xff" * 5000),
}
really_read = ingest.reading.read_file


def read_file(path: Path, *, max_bytes: int) -> ReadFile:
    with contextlib.suppress(KeyError), path.open(encoding="utf-8", errors="replace") as file:
        try:
            DEEDS[file.readline().strip()]()
        except Said as said:
            read: ReadFile = said.args[0]
            return read
    return really_read(path, max_bytes=max_bytes)


if __name__ == "__main__":
    ingest.reading.read_file = read_file
    worker.main()
