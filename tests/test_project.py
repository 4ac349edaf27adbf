"""What holds for the project as a whole."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from knowledge.settings import Settings

ROOT = Path(__file__).parent.parent
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|tmp/lab|root|opt/(?:pypi|wheels))\b")
REGISTRY = re.compile(r"(?:--(?:extra-)?index-url|--find-links)|pypi\.org/simple")


def _tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    patterns = {Path(__file__).resolve(), ROOT.resolve() / "tests/test_documentation.py"}
    files = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [file for file in files if file.is_file() and file.resolve() not in patterns]


def _lines_with(pattern: re.Pattern[str]) -> list[str]:
    found = []
    for file in _tracked():
        text = file.read_bytes().decode("utf-8", errors="ignore")
        if "\0" not in text:
            found += [
                f"{file.relative_to(ROOT)}: {line.strip()}"
                for line in text.splitlines()
                if pattern.search(line)
            ]
    return found


def test_every_setting_is_described_and_documented() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    for name, field in Settings.model_fields.items():
        assert field.description, name
        assert f"HOIDAP_{name.upper()}=" in example, name


def test_no_tracked_file_names_a_path_of_one_machine() -> None:
    assert _lines_with(MACHINE_PATH) == []


def test_no_tracked_file_names_a_package_registry() -> None:
    assert _lines_with(REGISTRY) == []
