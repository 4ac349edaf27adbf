"""The console script, run as people run it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = (
    "ask channels doctor documents eval figures ingest serve tasks telegram zalo-bot"
).split()
HEAVY = {"chromadb", "ctranslate2", "fastapi", "numpy", "sqlalchemy", "tantivy", "pydantic"}


def _hoidap(*words: str, data: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", "from bot.cli import main; main()", *words],
        env={**os.environ, "HOIDAP_DATA": str(data)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_help_lists_every_command_with_a_line(tmp_path: Path) -> None:
    said = _hoidap("--help", data=tmp_path)
    assert said.returncode == 0, said.stderr
    listed = [line.split(maxsplit=1) for line in said.stdout.split("Lệnh:")[1].splitlines() if line]
    assert [name for name, _ in listed] == COMMANDS


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom click.testing import CliRunner\nfrom bot.cli import hoidap\n"
        "CliRunner().invoke(hoidap, ['--help'])\nprint(*sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(said.stdout.split())


@pytest.mark.parametrize(
    "words",
    [
        ("no-such-command",),
        ("ingest",),
        ("ingest", "no-such-file"),
        ("tasks", "Sở", "--format", "docx"),
    ],
)
def test_wrong_use_exits_with_two(words: tuple[str, ...], tmp_path: Path) -> None:
    assert _hoidap(*words, data=tmp_path).returncode == 2


@pytest.mark.parametrize("words", [("documents",), ("tasks", "Sở Tài chính"), ("figures", "GRDP")])
def test_asking_before_any_ingest_says_what_to_type(words: tuple[str, ...], tmp_path: Path) -> None:
    said = _hoidap(*words, data=tmp_path / "none")
    assert said.returncode == 1
    assert "hoidap ingest" in said.stderr
    assert len(said.stderr.strip().splitlines()) == 1


def test_doctor_names_every_check(tmp_path: Path) -> None:
    said = _hoidap("doctor", "--json", data=tmp_path)
    checks = {check["name"] for check in json.loads(said.stdout)["checks"]}
    assert {"python", "packages", "data", "disk", "catalogue", "embedder", "index"} <= checks
