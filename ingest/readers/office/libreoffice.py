"""LibreOffice's only adapter: old office formats turned into the ones that our readers read.

An optional system program. It converts one file at a time in a private folder with a
throw-away profile: macros and active content off, links never followed, no network (a
network namespace of its own where the system allows one, a dead proxy anyway), no list of
recent documents, no Java. Time, output and memory are limited; whatever it started dies
with its process group.
"""

from __future__ import annotations

import contextlib
import functools
import os
import shutil
import signal
import subprocess
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.errors import FileNotRead, Reason
from ingest.workers.confinement import bound_group

if TYPE_CHECKING:
    from collections.abc import Sequence

SECONDS = 90.0  # a 2 MB .doc takes 2 to 4 seconds; a hostile one is given up
MOST_OUTPUT = 256 * 1024 * 1024  # bytes
MOST_MEMORY = 4 * 1024**3  # bytes of address space
KIBIBYTE, ULIMIT_BLOCK = 1024, 512  # units of the shell's ulimit -v and -f (POSIX)
GRACE = 5.0  # seconds after which `timeout` kills what outlived us
_LOCK = threading.Lock()
_PROGRAMS = ("soffice", "libreoffice")


@dataclass(frozen=True, slots=True)
class Conversion:
    """From which format to which; the filters are LibreOffice's names, never its guess."""

    suffix: str
    reads_with: str
    gives: str
    writes_with: str


DOC = Conversion(".doc", "MS Word 97", "docx", "MS Word 2007 XML")
RTF = Conversion(".rtf", "Rich Text Format", "docx", "MS Word 2007 XML")
ODT = Conversion(".odt", "writer8", "docx", "MS Word 2007 XML")
XLS = Conversion(".xls", "MS Excel 97", "xlsx", "Calc MS Excel 2007 XML")
ODS = Conversion(".ods", "calc8", "xlsx", "Calc MS Excel 2007 XML")

_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
{items}</oor:items>
"""
_ITEM = '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>\n'
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/History", "PickListSize", "0"),
    ("Office.Common/Misc", "FirstRun", "false"),
    ("Office.Common/Misc", "CrashReport", "false"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Calc/Content/Update", "Link", "1"),  # Calc counts otherwise: 1 is "never"
    ("Office.Java/VirtualMachine", "Enable", "false"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def libreoffice_available() -> bool:
    """Whether LibreOffice is installed where it can be started."""
    return _program() is not None


def convert(data: bytes, conversion: Conversion, *, seconds: float = SECONDS) -> bytes:
    """Return the file in the new format.

    Raises `FileNotRead`: NEEDS_OFFICE without LibreOffice, TOO_SLOW past the time limit,
    BROKEN when nothing or nothing sound came out, OVERSIZED when too much did.
    """
    program = _program()
    if program is None:
        raise FileNotRead(Reason.NEEDS_OFFICE, conversion.suffix.lstrip("."))
    with _LOCK, tempfile.TemporaryDirectory(prefix="hoidap-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = _prepare(folder, data, conversion)
        _run(_command(program, folder, source, conversion, seconds), folder, seconds)
        return _result(folder / "out" / f"document.{conversion.gives}", conversion)


def _program() -> str | None:
    return next((found for name in _PROGRAMS if (found := shutil.which(name))), None)


def _prepare(folder: Path, data: bytes, conversion: Conversion) -> Path:
    """Write the profile and the file, under a name of ours."""
    user = folder / "profile" / "user"
    user.mkdir(parents=True)
    items = "".join(_ITEM.format(path=p, name=n, value=v) for p, n, v in _SETTINGS)
    (user / "registrymodifications.xcu").write_text(_PROFILE.format(items=items), "utf-8")
    (folder / "out").mkdir()
    source = folder / f"document{conversion.suffix}"
    source.write_bytes(data)
    return source


def _command(
    program: str, folder: Path, source: Path, conversion: Conversion, seconds: float
) -> list[str]:
    """Return the command: limits by the shell, a last resort by `timeout`, then LibreOffice."""
    limits = (
        f"ulimit -c 0; ulimit -f {MOST_OUTPUT // ULIMIT_BLOCK}; "
        f"ulimit -v {MOST_MEMORY // KIBIBYTE}; "
        'exec "$@"'
    )
    options = "--headless --invisible --norestore --nolockcheck --nodefault --nologo".split()
    return [
        *("sh", "-c", limits, "sh"),
        *("timeout", "-s", "KILL", f"{seconds + GRACE:.0f}"),
        *_without_network(),
        *(program, *options, f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
        f"--infilter={conversion.reads_with}",
        *("--convert-to", f"{conversion.gives}:{conversion.writes_with}"),
        *("--outdir", str(folder / "out"), str(source)),
    ]


@functools.cache
def _without_network() -> Sequence[str]:
    """Return the prefix that takes the network away, nothing where the kernel refuses it."""
    prefix = ("unshare", "--map-current-user", "--net")
    try:
        done = subprocess.run([*prefix, "true"], capture_output=True, timeout=GRACE, check=False)  # noqa: S603 - a fixed command
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return prefix if done.returncode == 0 else ()


def _run(command: Sequence[str], folder: Path, seconds: float) -> None:
    """Run it in a process group of its own, and leave nothing of the group alive."""
    process = subprocess.Popen(  # noqa: S603 - our own command, the file's name is ours too
        command,
        cwd=folder,
        env=_surroundings(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        with bound_group(process.pid):
            process.wait(timeout=seconds)
    except subprocess.TimeoutExpired as fault:
        raise FileNotRead(Reason.TOO_SLOW, f"LibreOffice > {seconds:.0f} s") from fault
    finally:
        _kill_group(process)


def _surroundings(folder: Path) -> dict[str, str]:
    nowhere = "http://127.0.0.1:9"
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "LANG": "C.UTF-8",
        "SAL_USE_VCLPLUGIN": "svp",
        "http_proxy": nowhere,
        "https_proxy": nowhere,
    }


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    """Kill all that it started: `sh` became `timeout`, and the group is named for it."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _result(path: Path, conversion: Conversion) -> bytes:
    try:
        size = path.stat().st_size
        if size > MOST_OUTPUT:
            raise FileNotRead(Reason.OVERSIZED, f"{conversion.suffix}: {size}")
        content = path.read_bytes()
    except OSError as fault:
        raise FileNotRead(Reason.BROKEN, conversion.suffix.lstrip(".")) from fault
    if not content.startswith(b"PK\x03\x04"):
        raise FileNotRead(Reason.BROKEN, conversion.suffix.lstrip("."))
    return content
