"""Numbers with units in Vietnamese notation."""

from __future__ import annotations

import pytest

from knowledge.measure_units import UnitKind
from knowledge.quantities import quantities


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("1.234,5 tỷ đồng", 1234.5, "tỷ đồng"),
        ("8.500 người", 8500, "người"),
        ("02 lớp", 2, "lớp"),
        ("1,5 triệu đồng/người/tháng", 1.5, "triệu đồng/người/tháng"),
        ("2 nghìn tỷ đồng", 2, "nghìn tỷ đồng"),
        ("2,65 triệu tỷ đồng", 2.65, "triệu tỷ đồng"),
        ("1.200 tỷ", 1200, "tỷ"),
        ("38,4 tỷ USD", 38.4, "tỷ USD"),
        ("5.000.000đ", 5_000_000, "đ"),
        ("95 %", 95, "%"),
        ("3‰", 3, "‰"),
        ("0,3 điểm phần trăm", 0.3, "điểm phần trăm"),
        ("25°C", 25, "°C"),
        ("80 km/h", 80, "km/h"),
        ("5 mg/l", 5, "mg/l"),
        ("300 MW", 300, "MW"),
        ("20 mét vuông", 20, "mét vuông"),
        ("5.000 m3/ngày đêm", 5000, "m3/ngày đêm"),
        ("62,5 tạ/ha", 62.5, "tạ/ha"),
        ("1,42 triệu lượt khách", 1.42, "triệu lượt khách"),
        ("25 giường bệnh/10.000 dân", 25, "giường bệnh/10.000 dân"),
        ("01 mẫu/01 vị trí", 1, "mẫu/vị trí"),
        ("14 xã, phường", 14, "xã, phường"),
        ("12 đồng chí", 12, "đồng chí"),
        ("12 trạm y tế", 12, "trạm y tế"),
        ("6.000 nghiên cứu sinh", 6000, "nghiên cứu sinh"),
        ("8.02%", 8.02, "%"),
    ],
)
def test_a_number_is_read_with_its_unit(written: str, value: float, unit: str) -> None:
    (quantity,) = quantities(f"là {written}.")
    assert (quantity.value, quantity.unit) == (value, unit)
    assert f"là {written}"[: quantity.end] == f"là {written}"


@pytest.mark.parametrize(
    ("written", "first", "last", "unit"),
    [
        ("3 - 5%", 3, 5, "%"),
        ("3-5m", 3, 5, "m"),
        ("5 đến 10 kg", 5, 10, "kg"),
        ("10% - 10,5%", 10, 10.5, "%"),
        ("2°C đến 8°C", 2, 8, "°C"),
        ("500 triệu đồng đến 1 tỷ đồng", 500, 1000, "triệu đồng"),
    ],
)
def test_a_range_has_two_ends(written: str, first: float, last: float, unit: str) -> None:
    (quantity,) = quantities(f"từ {written}")
    assert (quantity.value, quantity.value_to, quantity.unit) == (first, last, unit)


def test_two_counts_with_a_dash_are_no_range() -> None:
    assert [q.value for q in quantities("7 cửa sông - 15 vị trí")] == [7, 15]


def test_a_tolerance_goes_with_its_number() -> None:
    (quantity,) = quantities("10 ± 2%")
    assert (quantity.value, quantity.unit) == (10, "%")


def test_a_count_out_of_a_whole_keeps_both() -> None:
    (quantity,) = quantities("37/43 chỉ tiêu")
    assert (quantity.value, quantity.of, quantity.unit) == (37, 43, "chỉ tiêu")


def test_letters_that_hang_on_a_number_make_a_name_of_it() -> None:
    assert [q.value for q in quantities("mạng 5G, khổ A4, H5N1, quốc lộ 4D, CO2, 1.2.3")] == []


def test_a_number_without_a_noun_is_bare() -> None:
    (quantity,) = quantities("đạt 0,8 và hơn")
    assert (quantity.value, quantity.unit, quantity.kind) == (0.8, None, UnitKind.BARE)
