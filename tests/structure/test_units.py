"""Names of units: where each begins and ends, and when two are the same."""

from __future__ import annotations

import pytest

from knowledge.unit_lists import cell_units, subject, unit_list
from knowledge.units import unit_key


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "Sở Văn hóa, Thể thao và Du lịch, Sở Giáo dục và Đào tạo và UBND các xã, phường",
            ["Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo", "UBND các xã, phường"],
        ),
        (
            "Đề nghị: Hội Nông dân tỉnh, Liên minh Hợp tác xã Tỉnh",
            ["Hội Nông dân tỉnh", "Liên minh Hợp tác xã Tỉnh"],
        ),
        ("Các sở, ngành, nhất là khối kinh tế", ["Các sở, ngành"]),
        ("Chi cục Thủy lợi (Sở Nông nghiệp và Môi trường):", ["Chi cục Thủy lợi"]),
        (
            "Các doanh nghiệp viễn thông, doanh nghiệp bưu chính",
            ["Các doanh nghiệp viễn thông", "doanh nghiệp bưu chính"],
        ),
        (
            "Giám đốc các Sở: Nội vụ, Tư pháp; Chủ tịch UBND các xã",
            ["Giám đốc các Sở: Nội vụ, Tư pháp", "Chủ tịch UBND các xã"],
        ),
        (
            "Phòng Tuyên truyền, báo chí - xuất bản, Văn phòng Sở",
            ["Phòng Tuyên truyền, báo chí - xuất bản", "Văn phòng Sở"],
        ),
        (
            "UBND các xã, phường và tổ chức, cá nhân liên quan",
            ["UBND các xã, phường", "tổ chức, cá nhân liên quan"],
        ),
        (
            "Chủ tịch UBND tỉnh, thành phố trực thuộc Trung ương, cơ quan, tổ chức liên quan",
            ["Chủ tịch UBND tỉnh, thành phố trực thuộc Trung ương", "cơ quan, tổ chức liên quan"],
        ),
        (
            "Bộ trưởng các Bộ: Quốc phòng, Công an và Y tế",
            ["Bộ trưởng các Bộ: Quốc phòng, Công an và Y tế"],
        ),
        ("Báo và Đài Phát thanh - Truyền hình tỉnh", ["Báo và Đài Phát thanh - Truyền hình tỉnh"]),
        ("Sở Y tế chủ trì", []),
        ("Kinh phí thực hiện", []),
    ],
)
def test_a_heading_lists_units_and_nothing_else(text: str, units: list[str]) -> None:
    assert [span.of(text) for span in unit_list(text)] == units


@pytest.mark.parametrize(
    ("text", "units", "work"),
    [
        ("Sở Tài chính thẩm định dự toán", ["Sở Tài chính"], "thẩm định dự toán"),
        (
            "Ban Quản lý dự án đầu tư xây dựng tỉnh trình hồ sơ",
            ["Ban Quản lý dự án đầu tư xây dựng tỉnh"],
            "trình hồ sơ",
        ),
        (
            "Các cơ quan, đơn vị được phân công nhiệm vụ có trách nhiệm báo cáo",
            ["Các cơ quan, đơn vị được phân công nhiệm vụ"],
            "có trách nhiệm báo cáo",
        ),
        (
            "Bộ Nội vụ, Bộ Tài chính và các cơ quan liên quan, hoàn thiện Báo cáo",
            ["Bộ Nội vụ", "Bộ Tài chính", "các cơ quan liên quan"],
            "hoàn thiện Báo cáo",
        ),
        (
            "Viện Nghiên cứu phát triển Thành phố cung cấp số liệu",
            ["Viện Nghiên cứu phát triển Thành phố"],
            "cung cấp số liệu",
        ),
        (
            "Bộ đội Biên phòng tỉnh, Chi nhánh Viettel tỉnh và Công đoàn các khu công nghiệp đẩy mạnh",
            ["Bộ đội Biên phòng tỉnh", "Chi nhánh Viettel tỉnh", "Công đoàn các khu công nghiệp"],
            "đẩy mạnh",
        ),
        ("tỉnh Sơn La cần tiếp tục rà soát", ["tỉnh Sơn La"], "cần tiếp tục rà soát"),
    ],
)
def test_a_subject_ends_where_its_work_begins(text: str, units: list[str], work: str) -> None:
    found = subject(text)
    assert found is not None
    assert [span.of(text) for span in found.units] == units
    assert text[found.end :] == work


def test_a_name_without_work_is_no_subject() -> None:
    assert subject("Sở Y tế và số liệu năm 2031.") is None


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Sở KH&CN; các cơ quan, đơn vị liên quan", ["Sở KH&CN", "các cơ quan, đơn vị liên quan"]),
        ("VTV, VOV, các địa phương", ["VTV", "VOV", "các địa phương"]),
        ("UBND các xã, phường Sở Tài chính", ["UBND các xã, phường", "Sở Tài chính"]),
        ("Báo và Phát thanh, Truyền hình tỉnh", ["Báo và Phát thanh, Truyền hình tỉnh"]),
        ("Bộ Giáo dục và Đào tạo Bộ Tài chính", ["Bộ Giáo dục và Đào tạo", "Bộ Tài chính"]),
        ("1. Công an tỉnh + Sở Y tế", ["Công an tỉnh", "Sở Y tế"]),
    ],
)
def test_a_cell_lists_units_whatever_their_names(text: str, units: list[str]) -> None:
    assert [span.of(text) for span in cell_units(text)] == units


def test_spellings_of_one_unit_share_a_key() -> None:
    assert unit_key("UBND tỉnh") == unit_key("Uỷ ban nhân dân tỉnh")
    assert unit_key("Phòng Văn hoá – Xã hội") == unit_key("Phòng Văn hóa - Xã hội")
    assert unit_key("Sở VHTT&DL") == unit_key("Sở Văn hóa, Thể thao và Du lịch")
    assert unit_key("UBMTTQVN tỉnh") == unit_key("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh")


def test_bodies_of_different_names_stay_apart() -> None:
    assert unit_key("Sở Tài nguyên và Môi trường") != unit_key("Sở Nông nghiệp và Môi trường")
    assert unit_key("Văn phòng Sở", "Sở Y tế") != unit_key("Văn phòng Sở", "Sở Nội vụ")
