"""`hoidap ingest` and `hoidap doctor` as people run them, the embedder apart."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

if TYPE_CHECKING:
    from knowledge.settings import Settings

HERE = Path(__file__).parent
HOSTILE = HERE / "hostile_worker.py"
PATIENCE = 180.0  # only to end a run that hangs: machines may be busy


def start(
    script: str, folder: Path, settings: Settings, **environment: str
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(HERE / script), str(folder)],
        env={**os.environ, "HOIDAP_DATA": str(settings.data), **environment},
        cwd=HERE.parents[1],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed_interrupts,  # noqa: PLW1509 - it calls nothing but signal()
    )


def heed_interrupts() -> None:
    """Undo what a shell does to commands in its background: they ignore SIGINT, and so do theirs."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def doctor(data: Path, **environment: str) -> dict[str, dict[str, str]]:
    code = "from bot.commands.doctor import doctor; doctor()"
    said = subprocess.run(
        [sys.executable, "-c", code, "--json"],
        env={**os.environ, "HOIDAP_DATA": str(data), "HOIDAP_EMBEDDER": "nonsense", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return {check["name"]: check for check in json.loads(said.stdout)["checks"]}


def test_files_that_wait_are_listed_apart_and_counted_by_the_doctor(
    folder: Path, settings: Settings, tmp_path: Path
) -> None:
    Image.new("L", (200, 100), "white").save(folder / "anh.png")
    (folder / "cu.rtf").write_bytes(rb"{\rtf1 K\u7871 ho\u7841 ch}")
    (folder / "rong.txt").write_bytes(b"")
    bare = tmp_path / "bin"
    bare.mkdir()
    process = start("cheap_ingest.py", folder, settings, PATH=str(bare))
    said, failed = process.communicate()
    assert process.returncode == 1
    assert "thêm mới" in said
    lines = failed.splitlines()
    assert lines.index("Các tệp chưa nạp được:") + 1 == lines.index("  rong.txt: tệp rỗng")
    for program, name in (("Tesseract", "anh.png"), ("LibreOffice", "cu.rtf")):
        heading = next(
            n
            for n, line in enumerate(lines)
            if line.startswith("Các tệp đang chờ") and program in line
        )
        assert lines[heading + 1] == f"  {name}"
    checks = doctor(settings.data, PATH=str(bare))
    assert "tesseract-ocr-vie" in checks["tesseract"]["finding"]
    assert "libreoffice-writer-nogui" in checks["libreoffice"]["finding"]
    assert all("1 tệp đang chờ" in checks[name]["finding"] for name in ("tesseract", "libreoffice"))


def test_the_doctor_misses_the_vietnamese_data_of_tesseract(tmp_path: Path) -> None:
    fake = tmp_path / "tesseract"
    fake.write_text("#!/bin/sh\necho 'List of available languages (1):'\necho eng\n")
    fake.chmod(0o755)
    check = doctor(tmp_path, PATH=f"{tmp_path}:{os.environ['PATH']}")["tesseract"]
    assert check["ok"] is None
    assert "tesseract-ocr-vie" in check["finding"]


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_a_stopped_ingest_leaves_no_worker_and_the_next_one_cleans_up(
    folder: Path, settings: Settings, tmp_path: Path, end: signal.Signals
) -> None:
    (folder / "kh-0.txt").write_text("SPAWN")
    note = tmp_path / "note"
    process = start("hostile_ingest.py", folder, settings, HOSTILE_NOTE=str(note))
    deadline = time.monotonic() + PATIENCE
    while not note.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    started = note.read_text().split()
    process.send_signal(end)
    _, failed = process.communicate(timeout=PATIENCE)
    assert ("Đã dừng theo yêu cầu" in failed) == (end is signal.SIGINT)
    deadline = time.monotonic() + PATIENCE
    while any(is_running(number) for number in started) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(is_running(number) for number in started)
    (folder / "kh-0.txt").unlink()
    again = start("cheap_ingest.py", folder, settings)
    again.communicate()
    assert again.returncode == 0
    assert not (settings.data / "tmp").exists()


def is_running(number: str) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rsplit(") ", 1)[1][0] not in "ZX"
    except OSError:
        return False
