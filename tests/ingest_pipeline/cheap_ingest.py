"""`hoidap ingest`, whole, but for an embedder that costs nothing; run as a process of its own."""

from __future__ import annotations

import runpy
from pathlib import Path

import ingest.bootstrap
from ingest.commands import ingest as command

if __name__ == "__main__":
    parts = runpy.run_path(str(Path(__file__).with_name("conftest.py")))
    ingest.bootstrap.embedder_of = lambda _settings: parts["HashedWords"]()
    command()
