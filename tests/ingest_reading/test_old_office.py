from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

from ingest.blocks import BlockKind
from ingest.errors import FileNotRead, Reason
from ingest.readers.office import libreoffice
from ingest.readers.office.libreoffice import DOC, RTF, convert, libreoffice_available

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ingest_reading.conftest import Reader

needs_office = pytest.mark.skipif(not libreoffice_available(), reason="needs LibreOffice (soffice)")

RICH = r"{\rtf1\ansi\uc0 K\u7871  ho\u7841 ch s\u7889  5\par \b I. M\u7908 C \u272 \u205 CH\b0\par}"
OPEN_TEXT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
    "<office:body><office:text><text:p>Sở Nội vụ chủ trì.</text:p></office:text></office:body>"
    "</office:document-content>"
)
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


ROWS = "".join(
    rf"\trowd\cellx2000\cellx6000\intbl {a}\cell {b}\cell\row"
    for a, b in (("TT", "T\\u234 n"), ("1", "GRDP"), ("2", "Thu"))
)
WHOLE = rf"{{\rtf1\ansi\uc0 GRDP \u273 \u7841 t 8,02%{{\super\chftn}}{{\footnote\uc0 Gi\u225  so s\u225 nh.}}.\par {ROWS}\pard H\u7871 t.\par}}"


@pytest.fixture
def doc(tmp_path: Path) -> bytes:
    """Return a file as Word 97 would have saved it."""
    (tmp_path / "source.rtf").write_text(WHOLE, "ascii")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "doc:MS Word 97"]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "source.rtf")],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return (tmp_path / "source.doc").read_bytes()


@needs_office
def test_an_old_word_file_is_read_as_its_new_form_would_be(read: Reader, doc: bytes) -> None:
    blocks = read("ke hoach.doc", doc).blocks
    assert [b.text for b in blocks] == [
        "GRDP đạt 8,02%. [chú thích 1: Giá so sánh.]",
        "TT: 1 | Tên: GRDP",
        "TT: 2 | Tên: Thu",
        "Hết.",
    ]
    assert blocks[1].kind is BlockKind.ROW


@needs_office
@pytest.mark.parametrize("name", ["a.rtf", "a.doc", "a"])
def test_rich_text_is_read_whatever_its_name(read: Reader, name: str) -> None:
    assert [b.text for b in read(name, RICH).blocks] == ["Kế hoạch số 5", "I. MỤC ĐÍCH"]


@needs_office
def test_an_open_document_text_is_read(read: Reader) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("META-INF/manifest.xml", MANIFEST)
        package.writestr("content.xml", OPEN_TEXT)
    assert [b.text for b in read("a.odt", content.getvalue()).blocks] == ["Sở Nội vụ chủ trì."]


@needs_office
def test_a_damaged_old_file_is_broken_or_read_but_never_hangs(read: Reader, doc: bytes) -> None:
    try:
        read("a.doc", doc[: len(doc) // 3])
    except FileNotRead as fault:
        assert fault.reason in {Reason.BROKEN, Reason.NO_TEXT}  # noqa: PT017 - reading a rest is as good


@needs_office
def test_a_conversion_past_its_time_is_killed_with_all_it_started(tmp_path: Path) -> None:
    with pytest.raises(FileNotRead) as fault:
        convert(RICH.encode(), RTF, seconds=0.05)
    assert fault.value.reason is Reason.TOO_SLOW
    running = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True)
    assert "hoidap-" not in running.stdout


def test_without_libreoffice_the_file_waits_for_it(
    read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert not libreoffice_available()
    with pytest.raises(FileNotRead) as fault:
        read("a.rtf", RICH)
    assert fault.value.reason is Reason.NEEDS_OFFICE
    assert fault.value.waits_for == "libreoffice"


def test_a_converter_that_writes_nothing_sound_breaks_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = tmp_path / "soffice"
    fake.write_text(
        '#!/bin/sh\nfor last; do :; done\necho no > "$(dirname "$last")/out/document.docx"'
    )
    fake.chmod(0o755)
    monkeypatch.setattr(libreoffice, "_program", lambda: str(fake))
    with pytest.raises(FileNotRead) as fault:
        convert(b"x", DOC)
    assert fault.value.reason is Reason.BROKEN


def test_a_locked_old_file_is_told_before_any_conversion(read: Reader) -> None:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    word = b"\xec\xa5" + bytes(9) + b"\x01" + bytes(500)
    with pytest.raises(FileNotRead) as fault:
        read("a.doc", head + word + "WordDocument\0".encode("utf-16-le"))
    assert fault.value.reason is Reason.ENCRYPTED
