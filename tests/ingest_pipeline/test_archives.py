"""ZIP archives become documents of their own, and no archive does harm."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.ingest_pipeline.conftest import MAX_BYTES, plan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from ingest.reports import Report
    from knowledge.library import Library


def zipped(files: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return content.getvalue()


def plans(*numbers: int) -> dict[str, str]:
    return {f"kh-{n}.txt": plan(n, f"Bố trí kinh phí đợt {n}.") for n in numbers}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "van-ban"
    made.mkdir()
    return made


@pytest.fixture
def sources(library: Callable[[], Library]) -> Callable[[], list[str]]:
    def listed() -> list[str]:
        opened = library()
        names = sorted(document.source for document in opened.documents())
        opened.close()
        return names

    return listed


def failures(report: Report) -> dict[str, str]:
    return {failure.source: failure.reason for failure in report.failed}


def test_each_entry_is_a_document_with_its_original(
    run: Callable[..., Report], library: Callable[[], Library], place: Path
) -> None:
    inner = zipped({"sâu/kh-3.txt": plan(3, "Rà soát.")})
    files = {"thư mục/kh-1.txt": plan(1, "Rà soát."), "kh-2.txt": plan(2, "Rà soát.")}
    (place / "tap.zip").write_bytes(zipped({**files, "trong.zip": inner}))
    report = run(place)
    assert (report.added, report.failed) == (3, [])
    opened = library()
    documents = {document.source: document.id for document in opened.documents()}
    originals = {name: opened.original(held) for name, held in documents.items()}
    opened.close()
    assert sorted(documents) == [
        "tap.zip/kh-2.txt",
        "tap.zip/thư mục/kh-1.txt",
        "tap.zip/trong.zip/sâu/kh-3.txt",
    ]
    kept = originals["tap.zip/kh-2.txt"]
    assert kept is not None
    assert kept.suffix == ".txt"
    assert kept.read_text("utf-8") == files["kh-2.txt"]


def test_an_unchanged_archive_is_not_opened_again(
    run: Callable[..., Report], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / "tap.zip").write_bytes(zipped({**plans(1, 2), "rong.txt": b""}))
    first = run(place)
    assert (first.added, len(first.failed)) == (2, 1)
    monkeypatch.setattr("ingest.workers.pool.Worker", None)  # none may be started
    again = run(place, prune=True)
    assert (again.unchanged, again.removed, again.generation) == (2, 0, 1)
    assert failures(again) == failures(first)


def test_a_changed_archive_changes_its_documents(
    run: Callable[..., Report], sources: Callable[[], list[str]], place: Path
) -> None:
    (place / "tap.zip").write_bytes(zipped(plans(1, 2)))
    run(place)
    changed = {**plans(3), "kh-1.txt": plan(1, "Việc mới.")}
    (place / "tap.zip").write_bytes(zipped(changed))
    report = run(place)
    assert (report.added, report.changed, report.removed) == (1, 1, 1)
    assert sources() == ["tap.zip/kh-1.txt", "tap.zip/kh-3.txt"]


def test_a_removed_archive_leaves_with_its_documents_only_when_asked(
    run: Callable[..., Report], sources: Callable[[], list[str]], place: Path
) -> None:
    (place / "tap.zip").write_bytes(zipped(plans(1, 2)))
    (place / "kh-9.txt").write_text(plan(9, "Rà soát."), encoding="utf-8")
    run(place)
    (place / "tap.zip").unlink()
    run(place)
    assert len(sources()) == 3
    report = run(place, prune=True)
    assert sources() == ["kh-9.txt"]
    assert report.removed == 3  # the two documents and the archive's own name


def test_an_archive_that_became_a_document_forgets_its_entries(
    run: Callable[..., Report], sources: Callable[[], list[str]], place: Path
) -> None:
    (place / "tap.zip").write_bytes(zipped(plans(1, 2)))
    run(place)
    (place / "tap.zip").write_bytes(b"%PDF-1.7 broken")
    assert list(failures(run(place))) == ["tap.zip"]
    assert len(sources()) == 2  # its last good version goes on answering
    (place / "tap.zip").write_text("<html><body><p>Kế hoạch công tác năm.</p></body></html>")
    report = run(place)
    assert (report.added, report.removed) == (1, 2)
    assert sources() == ["tap.zip"]
    (place / "tap.zip").write_bytes(zipped(plans(1)))
    run(place)
    assert sources() == ["tap.zip/kh-1.txt"]


def test_the_same_archive_under_two_names_is_listed_under_both(
    run: Callable[..., Report], place: Path
) -> None:
    for name in ("a.zip", "b.zip"):
        (place / name).write_bytes(zipped({**plans(1), "rong.txt": ""}))
    report = run(place)
    assert report.added == 2
    assert sorted(failures(report)) == ["a.zip/rong.txt", "b.zip/rong.txt"]


def test_entries_that_cannot_be_read_are_named_and_the_rest_is_read(
    run: Callable[..., Report], place: Path
) -> None:
    content = zipped(
        {
            **plans(1),
            "hong.pdf": b"%PDF-1.7 broken",
            "rong.txt": b"",
            "to.txt": b"a" * (MAX_BYTES + 1),
            "hong.zip": b"PK\x03\x04 broken",
            ".an.txt": b"x",
            "__MACOSX/a.txt": b"x",
        }
    )
    (place / "tap.zip").write_bytes(content)
    report = run(place)
    assert report.added == 1
    assert sorted(failures(report)) == [
        f"tap.zip/{name}" for name in ("hong.pdf", "hong.zip", "rong.txt", "to.txt")
    ]


def test_a_damaged_entry_costs_only_itself(run: Callable[..., Report], place: Path) -> None:
    content = bytearray(zipped(plans(1, 2), zipfile.ZIP_STORED))
    content[content.index(b"KH-UBND")] ^= 0xFF
    (place / "tap.zip").write_bytes(content)
    report = run(place)
    assert report.added == 1
    assert list(failures(report)) == ["tap.zip/kh-1.txt"]


def test_an_encrypted_entry_is_reported(run: Callable[..., Report], place: Path) -> None:
    content = bytearray(zipped(plans(1)))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    (place / "tap.zip").write_bytes(content)
    assert "mật khẩu" in failures(run(place))["tap.zip/kh-1.txt"]


@pytest.mark.parametrize(
    "name",
    ["../ngoai.txt", "a/../../ngoai.txt", "/etc/ngoai.txt", "C:\\ngoai.txt", "..\\ngoai.txt"],
)
def test_a_name_that_leads_outside_is_refused_and_nothing_is_written_there(
    run: Callable[..., Report], place: Path, tmp_path: Path, name: str
) -> None:
    (place / "tap.zip").write_bytes(zipped({name: "x" * 500, **plans(1)}))
    report = run(place)
    assert report.added == 1
    (refused,) = failures(report).values()
    assert "tên tệp không hợp lệ" in refused
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "van-ban"]
    assert [path.name for path in place.iterdir()] == ["tap.zip"]
    assert not (tmp_path / "data" / "tmp").exists()


def test_links_and_control_characters_in_names_are_refused(
    run: Callable[..., Report], place: Path
) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a\nb.txt", "x")
        archive.writestr("d" * 501 + ".txt", "x")
    (place / "tap.zip").write_bytes(content.getvalue())
    report = run(place)
    assert report.added == 0
    assert sorted(map(len, failures(report))) == [
        len("tap.zip/a?b.txt"),
        len("tap.zip/link.txt"),
        108,
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1258", "cp437"])
def test_names_are_read_in_the_encoding_that_makes_sense_of_them(
    run: Callable[..., Report], sources: Callable[[], list[str]], place: Path, encoding: str
) -> None:
    name = "résumé.txt" if encoding == "cp437" else "Đà Lạt.txt"
    written = "Đà La\u0323t.txt" if encoding == "cp1258" else name
    raw = written.encode(encoding)
    content = zipped({"n" * len(raw): plan(1, "Rà soát.")})
    (place / "tap.zip").write_bytes(content.replace(b"n" * len(raw), raw))
    run(place)
    assert sources() == [f"tap.zip/{name}"]


def test_two_entries_of_one_name_are_two_documents(
    run: Callable[..., Report], sources: Callable[[], list[str]], place: Path
) -> None:
    content = zipped({"kh-1.txt": plan(1, "Một."), "kh-2.txt": plan(2, "Hai.")})
    (place / "tap.zip").write_bytes(content.replace(b"kh-2.txt", b"kh-1.txt"))
    run(place)
    assert sources() == ["tap.zip/kh-1 (2).txt", "tap.zip/kh-1.txt"]


def nested(depth: int) -> bytes:
    content = zipped(plans(1))
    for _ in range(depth - 1):
        content = zipped({"a.zip": content})
    return content


def overlapping() -> bytes:
    """Two hundred entries that share one body: a bomb without nesting."""
    body = zipped({"a.txt": b"0" * 100_000})
    start, end = body.index(b"PK\x01\x02"), body.index(b"PK\x05\x06")
    header = body[start:end]
    headers = b"".join(header.replace(b"a.txt", b"%05d" % n) for n in range(200))
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 200, 200, len(headers), start, 0)
    return body[:start] + headers + tail


@pytest.mark.parametrize(
    ("bomb", "named"),
    [
        (zipped({f"{n}.txt": b"0" * 150_000 for n in range(140)}), "tap.zip"),  # 21 MB in all
        (zipped({f"{n}": b"" for n in range(10_001)}), "tap.zip"),
        (nested(4), "tap.zip/a.zip/a.zip/a.zip"),
        (overlapping(), "tap.zip"),
        (zipped({}), "tap.zip"),
        (zipped(plans(1))[:-10], "tap.zip"),
    ],
    ids=["too much", "too many", "too deep", "overlapping", "empty", "cut off"],
)
def test_a_bomb_is_named_and_the_files_beside_it_are_read(
    run: Callable[..., Report], place: Path, bomb: bytes, named: str
) -> None:
    (place / "tap.zip").write_bytes(bomb)
    (place / "kh-9.txt").write_text(plan(9, "Rà soát."), encoding="utf-8")
    report = run(place)
    assert report.added == 1
    assert list(failures(report)) == [named]
    assert list(failures(run(place))) == [named]


def test_a_declared_size_that_is_a_lie_costs_only_the_entry(
    run: Callable[..., Report], place: Path
) -> None:
    content = zipped({"kh-1.txt": plan(1, "Rà soát.")})
    directory = content.index(b"PK\x01\x02")
    lie = struct.pack("<L", 5)
    content = content[: directory + 24] + lie + content[directory + 28 :]
    (place / "tap.zip").write_bytes(content)
    assert list(failures(run(place))) == ["tap.zip/kh-1.txt"]


def test_office_files_are_documents_and_no_archives(
    run: Callable[..., Report], sources: Callable[[], list[str]], place: Path
) -> None:
    (place / "tap.docx").write_bytes(zipped(plans(1)))  # content decides, not the name
    (place / "hong.docx").write_bytes(zipped({"[Content_Types].xml": "<x/>"}))
    assert list(failures(run(place))) == ["hong.docx"]
    assert sources() == ["tap.docx/kh-1.txt"]


def test_a_damaged_office_file_is_not_taken_for_an_archive(
    run: Callable[..., Report], place: Path
) -> None:
    (place / "hong.docx").write_bytes(zipped({"[Conten.xml": "<x/>", "word/styles.xml": "<x/>"}))
    assert list(failures(run(place))) == ["hong.docx"]
