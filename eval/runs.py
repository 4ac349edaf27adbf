"""A saved run: what was configured, what came out, in a folder of its own (ignored by git)."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import platform
import subprocess
from pathlib import Path
from typing import Any

RUNS = Path(__file__).parent / "runs"


def save_run(name: str, config: dict[str, Any], results: dict[str, Any]) -> Path:
    """Write ``runs/<timestamp>-<id>/{config,results}.json``; the id is the config's hash."""
    described = {"name": name, **surroundings(), **config}
    written = json.dumps(described, ensure_ascii=False, indent=2, default=str)
    digest = hashlib.sha256(written.encode()).hexdigest()[:8]
    folder = RUNS / f"{dt.datetime.now(tz=dt.UTC):%Y%m%dT%H%M%S}-{digest}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(written, encoding="utf-8")
    (folder / "results.json").write_text(
        json.dumps(results, ensure_ascii=False, indent=2, default=str), encoding="utf-8"
    )
    return folder


def surroundings() -> dict[str, Any]:
    """Return what a run's numbers depend on besides its configuration."""
    return {
        "commit": _commit(),
        "python": platform.python_version(),
        "machine": platform.machine(),
        "cores": len(os.sched_getaffinity(0)),
    }


def _commit() -> str | None:
    command = ["git", "rev-parse", "HEAD"]
    done = subprocess.run(  # noqa: S603 - a fixed command
        command, capture_output=True, text=True, check=False, cwd=RUNS.parent
    )
    return done.stdout.strip() or None
