"""`hoidap ingest` with workers whose readers obey hostile files; run as a process of its own."""

from __future__ import annotations

import functools
import runpy
import threading
import time
from pathlib import Path

import ingest.bootstrap
from ingest.commands import ingest as command
from ingest.workers.pool import Workers

HERE = Path(__file__)
THREADS = 60  # of a process that is killed, the first may be gone long before the last

if __name__ == "__main__":
    parts = runpy.run_path(str(HERE.with_name("conftest.py")))
    ingest.bootstrap.embedder_of = lambda _settings: parts["HashedWords"]()
    program = [str(HERE.with_name("hostile_worker.py"))]
    ingest.bootstrap.Workers = functools.partial(Workers, program=program)
    for _ in range(THREADS):
        threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
    command()
