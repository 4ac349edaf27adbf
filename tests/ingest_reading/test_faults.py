from __future__ import annotations

import io
import os
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.errors import FileNotRead, Reason
from ingest.reading import read_file
from tests.ingest_reading.word_files import W, cell, p, table, word_file

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ingest_reading.conftest import Reader

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
WORD = word_file(
    p("Nội dung của kế hoạch.") * 40 + table(cell("A") + cell("B"), cell("1") + cell("2"))
)
PAGE = "<!DOCTYPE html><html><body><table><tr><td rowspan=3>Một</td><td>Hai</td></table><ol><li>Ba".encode()
TEXT = "I. MỤC ĐÍCH\n- Kế hoạch này\nquy định1.\n                         \n1 Chú thích\n\f2\nhết.".encode()
MARKDOWN = b"**I. A**\n\n|\nB\n|\nC\n|\n\n| a | b |\n|---|---|\n| 1 | [x](y) |\n\n[^1]: n\n"


def zipped(**files: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        for name, text in files.items():
            package.writestr(name, text)
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", Reason.EMPTY),
        ("a.txt", b" \r\n\t\0", Reason.EMPTY),
        ("a.txt", b"\xef\xbb\xbf\n", Reason.EMPTY),
        ("a.md", b"---\n***\n", Reason.NO_TEXT),
        ("a.html", b"<html><body><script>x</script></body></html>", Reason.NO_TEXT),
        ("a.docx", word_file(""), Reason.NO_TEXT),
        ("a.docx", WORD[: len(WORD) // 2], Reason.BROKEN),
        ("a.docx", b"no zip at all", Reason.BROKEN),
        ("a.docx", word_file("<w:p>"), Reason.BROKEN),
        ("a.pdf", b"%PDF-1.7\nbroken", Reason.BROKEN),
        ("a.pdf", b"no pdf at all", Reason.BROKEN),
        ("a.txt", bytes(range(1, 32)) * 30, Reason.BROKEN),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), Reason.ENCRYPTED),
        ("a.doc", OLE, Reason.BROKEN),
        ("a.ppt", OLE, Reason.UNSUPPORTED),
        ("a.xlsx", zipped(**{"xl/workbook.xml": "<a/>"}), Reason.NO_TEXT),
        ("a.zip", zipped(**{"a.txt": "x"}), Reason.UNSUPPORTED),
        ("a.png", b"\x89PNG\r\n\x1a\n1234", Reason.BROKEN),
        ("scan.txt", b"\xff\xd8\xff\xe01234", Reason.BROKEN),
    ],
)
def test_a_file_that_cannot_be_read_says_why(
    read: Reader, name: str, content: bytes, reason: Reason
) -> None:
    with pytest.raises(FileNotRead) as fault:
        read(name, content)
    assert fault.value.reason is reason


def test_a_file_over_the_limit_is_not_read(read: Reader) -> None:
    with pytest.raises(FileNotRead) as fault:
        read("a.txt", "Kế hoạch", max_bytes=5)
    assert fault.value.reason is Reason.OVERSIZED


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Kế hoạch")
    path.chmod(0)
    with pytest.raises(FileNotRead) as fault:
        read_file(path, max_bytes=1000)
    assert fault.value.reason is Reason.UNREADABLE


def test_a_missing_file_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(FileNotRead) as fault:
        read_file(tmp_path / "a.txt", max_bytes=1000)
    assert fault.value.reason is Reason.UNREADABLE


def test_a_zip_bomb_is_refused_before_it_is_unpacked(read: Reader) -> None:
    with pytest.raises(FileNotRead) as fault:
        read("a.docx", word_file(p("0" * 20_000_000)))
    assert fault.value.reason is Reason.OVERSIZED


def test_entities_are_not_expanded(read: Reader) -> None:
    lol = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    xml = f"{lol}<w:document {W}><w:body><w:p><w:r><w:t>Kế hoạch &b;</w:t></w:r></w:p></w:body></w:document>"
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr("_rels/.rels", '<Relationships xmlns="x"/>')
        package.writestr("word/document.xml", xml)
    blocks = read("a.docx", content.getvalue()).blocks
    assert "aaaa" not in blocks[0].text


@settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_damaged_bytes_give_blocks_or_a_reason(tmp_path: Path, data: st.DataObject) -> None:
    name, content = data.draw(
        st.sampled_from([("a.docx", WORD), ("a.html", PAGE), ("a.txt", TEXT), ("a.md", MARKDOWN)])
    )
    damaged = bytearray(content[: data.draw(st.integers(0, len(content)))])
    for at, byte in data.draw(
        st.lists(st.tuples(st.integers(0, 9999), st.integers(0, 255)), max_size=12)
    ):
        if damaged:
            damaged[at % len(damaged)] = byte
    _read_or_reason(tmp_path / name, bytes(damaged))


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    suffix=st.sampled_from([".txt", ".md", ".html", ".docx", ".pdf", ""]),
    content=st.one_of(
        st.binary(max_size=400), st.text(max_size=400).map(lambda t: t.encode("utf-8", "replace"))
    ),
)
def test_any_bytes_give_blocks_or_a_reason(tmp_path: Path, suffix: str, content: bytes) -> None:
    _read_or_reason(tmp_path / f"a{suffix}", content)


def _read_or_reason(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    try:
        blocks = read_file(path, max_bytes=10**8).blocks
    except FileNotRead:
        return
    assert blocks
    assert all(block.text and "\n" not in block.text for block in blocks)
