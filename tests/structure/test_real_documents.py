"""Structure of the real documents beside the project, checked line by line."""

from __future__ import annotations

import datetime as dt
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from ingest.parsing import parse_document
from ingest.reading import read_file
from knowledge.documents import ParsedDocument, SourceFile

SEEDS = Path(__file__).parents[2] / ".." / "shared" / "corpus" / "seeds"

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="the real documents are not beside the project"),
]


@cache
def seed(number: int) -> ParsedDocument:
    path = next(SEEDS.glob(f"{number:03}_*.txt"))
    digest = sha256(path.read_bytes()).hexdigest()
    source = SourceFile(str(path), path.name, path.stat().st_size, digest)
    return parse_document(source, read_file(path, max_bytes=10**8))


def counts(document: ParsedDocument) -> dict[str, int]:
    found: dict[str, int] = {}
    for task in document.tasks:
        if task.role != "coordinating" or task.unit_span.start < task.span.start:
            found[task.unit] = found.get(task.unit, 0) + 1
    return found


def test_each_unit_of_the_first_seed_has_all_its_tasks_and_no_others() -> None:
    assert counts(seed(0)) == {
        "Phòng Thông tin - Báo chí - Xuất bản": 4,
        "Văn phòng Sở": 2,
        "Trung tâm Văn hóa Nghệ thuật tỉnh": 2,
        "Thư viện tỉnh": 2,
        "Các phòng, đơn vị sự nghiệp thuộc Sở": 1,
        "Báo và phát thanh, truyền hình Lai Châu": 2,
        "Cổng Thông tin điện tử tỉnh": 2,
        "Trung tâm Dịch vụ tổng hợp các xã, phường": 3,
        "Phòng Văn hóa - Xã hội các xã, phường": 2,
        "các phòng chuyên môn, đơn vị sự nghiệp thuộc Sở": 1,
        "Phòng Văn hóa - Xã hội": 1,
    }


def test_sub_units_of_the_second_seed_keep_their_tasks() -> None:
    assert counts(seed(1)) == {
        "Ủy ban nhân dân tỉnh": 1,
        "Sở Văn hóa, Thể thao và Du lịch": 4,
        "Sở Nội vụ": 1,
        "Các sở, ngành": 2,
        "Các chi bộ, đảng ủy cơ sở": 3,
        "Ban Tuyên giáo và Dân vận Đảng ủy": 2,
        "Ban Thường vụ các tổ chức chính trị - xã hội trực thuộc": 2,
    }


def test_sentences_of_the_third_seed_assign_to_their_subjects() -> None:
    assert {task.unit for task in seed(2).tasks} >= {
        "Sở Thông tin và Truyền thông",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Báo Lai Châu",
        "Đài PT-TH tỉnh",
        "Phòng Tuyên truyền, báo chí - xuất bản",
    }


def test_bullets_of_the_fourth_seed_that_name_a_unit_are_its_own() -> None:
    found = counts(seed(3))
    assert (found["Sở Nội vụ"], found["UBND các huyện, thành phố"]) == (1, 5)
    assert found["các sở, ban, ngành, đoàn thể"] == 4
    assert found["Văn phòng Sở"] == found["Trung tâm Văn hoá Nghệ thuật tỉnh"] == 1


def test_the_last_seed_assigns_to_every_unit() -> None:
    found = counts(seed(4))
    assert found["UBND các xã, phường"] == 4
    assert found["Hội Văn học - Nghệ thuật tỉnh"] == 2


@pytest.mark.parametrize(
    ("number", "issuer", "place", "year"),
    [
        (0, "Sở Văn hóa, Thể thao và Du lịch", "Lai Châu", 2026),
        (1, "Ban Thường vụ Đảng ủy Ủy ban nhân dân tỉnh", "Lạng Sơn", 2026),
        (2, "Ban Tuyên giáo Tỉnh ủy", "Lai Châu", 2024),
        (3, "Sở Văn hóa, Thể thao và Du lịch", "Lai Châu", 2025),
    ],
)
def test_headless_seeds_tell_issuer_place_and_year(
    number: int, issuer: str, place: str, year: int
) -> None:
    metadata = seed(number).metadata
    assert (metadata.issuer, metadata.place) == (issuer, place)
    assert metadata.applies_to == dt.date(year, 12, 31)
    assert metadata.number is None


def test_passages_of_the_seeds_equal_their_spans_and_cover_the_body() -> None:
    for number in range(5):
        document = seed(number)
        assert all(p.text == p.span.of(document.text) for p in document.passages)
        covered = sum(len(p.text) for p in document.passages)
        assert covered > 0.9 * len(document.text)
