"""The optional programs that reading needs: which are missing, how to get them, who waits."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.commands import replies

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGE = "vie"
LONGEST = 15.0  # seconds for a program to list its languages


@dataclass(frozen=True, slots=True)
class Program:
    """A program by the name that the catalogue knows, its commands, its Debian packages."""

    name: str
    commands: tuple[str, ...]
    packages: str


TESSERACT = Program("tesseract", ("tesseract",), "tesseract-ocr tesseract-ocr-vie")
LIBREOFFICE = Program(
    "libreoffice", ("soffice", "libreoffice"), "libreoffice-writer-nogui libreoffice-calc-nogui"
)
PROGRAMS = (TESSERACT, LIBREOFFICE)


def finding(program: Program, waiting: Mapping[str, int]) -> tuple[bool | None, str]:
    """Return whether it is there, null when not, and a sentence; ``waiting`` counts files."""
    path = next((path for name in program.commands if (path := shutil.which(name))), None)
    if path is None:
        there, said = None, replies.TOOL_ABSENT.format(package=program.packages)
    elif program is TESSERACT and LANGUAGE not in _languages(path):
        there, said = None, replies.LANGUAGE_ABSENT.format(package=f"tesseract-ocr-{LANGUAGE}")
    else:
        there, said = True, replies.TOOL_THERE.format(path=path)
    if count := waiting.get(program.name, 0):
        said += replies.FILES_WAIT[there is not None].format(count=count)
    return there, said


def _languages(path: str) -> set[str]:
    """Return the languages that Tesseract has data for (`tesseract --list-langs`)."""
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program with a fixed argument
            [path, "--list-langs"], capture_output=True, text=True, timeout=LONGEST, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return set()
    return set(done.stdout.split())
