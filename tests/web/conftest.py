"""A real server, a process of its own, over a few sample documents really ingested."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "eval" / "samples" / "built"
CHOSEN = (
    "kh-so-hoa-luu-tru-2026.docx",
    "kh-so-hoa-luu-tru-2025.pdf",
    "kh-tuyen-truyen-kt-xh-2026.docx",
    "hd-lap-ho-so-dien-tu.md",
)
SERVE = "from bot.commands.serve import serve; serve()"
INGEST = "from ingest.commands import ingest; ingest()"
TODAY = "2026-11-20"
START_SECONDS = 60


@dataclass(frozen=True)
class Server:
    """A server process that listens; ready or not yet."""

    url: str
    process: subprocess.Popen[str]
    data: Path

    def wait_until_ready(self) -> None:
        self.wait_until(lambda: httpx.get(f"{self.url}/readyz").status_code == 200)

    @staticmethod
    def wait_until(condition: Callable[[], bool]) -> None:
        _wait(condition)


def environment(data: Path, **settings: str) -> dict[str, str]:
    ours = {f"HOIDAP_{name.upper()}": value for name, value in settings.items()}
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "HOIDAP_DATA": str(data),
        "HOIDAP_TODAY": TODAY,
        **ours,
    }


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            if condition():
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    pytest.fail(f"not so within {START_SECONDS} seconds")


@contextmanager
def _serving(data: Path, folder: Path, **settings: str) -> Iterator[Server]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, "--port", str(port)],
        cwd=folder,
        env=environment(data, **settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        url = f"http://127.0.0.1:{port}"
        _wait(lambda: httpx.get(f"{url}/healthz").status_code == 200)
        yield Server(url, process, data)
    finally:
        process.terminate()
        process.wait(timeout=30)
        if process.stdout:
            process.stdout.close()


@pytest.fixture(scope="session")
def ingest(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., None]:
    """Ingest samples by name into a data folder, as the command does."""

    def run(data: Path, *names: str) -> None:
        documents = tmp_path_factory.mktemp("documents")
        for name in names:
            shutil.copy(SAMPLES / name, documents)
        subprocess.run(
            [sys.executable, "-c", INGEST, str(documents)],
            check=True,
            cwd=documents,
            env=environment(data),
            capture_output=True,
        )

    return run


@pytest.fixture(scope="session")
def ingested(ingest: Callable[..., None], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that holds the chosen samples; copy it before changing it."""
    data = tmp_path_factory.mktemp("web") / "data"
    ingest(data, *CHOSEN)
    return data


@pytest.fixture(scope="session")
def server(ingested: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with _serving(ingested, tmp_path_factory.mktemp("cwd")) as running:
        running.wait_until_ready()
        yield running


@pytest.fixture
def client(server: Server) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, timeout=30) as opened:
        yield opened


@pytest.fixture
def serving(tmp_path: Path) -> Callable[..., AbstractContextManager[Server]]:
    """Start another server over a data folder, with settings of its own."""

    def start(data: Path, **settings: str) -> AbstractContextManager[Server]:
        return _serving(data, tmp_path, **settings)

    return start
