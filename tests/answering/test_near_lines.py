"""What the papers don't tell is refused, though a line of what the talk is of comes near to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.answering.conftest import AskThere

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 55/KH-UBND
Lam Sơn, ngày 09 tháng 02 năm 2026
KẾ HOẠCH
Cấp nước sạch nông thôn và tổ chức Ngày hội đua thuyền năm 2026
I. CẤP NƯỚC SẠCH
1. Lắp trạm lọc nước tại 14 bản vùng cao trước ngày 30/9/2026.
2. Hỗ trợ mỗi hộ nghèo một lần 3 triệu đồng để lắp đồng hồ nước.
3. Thay 26 tuyến ống cũ; xã Khe Mây và xã Đồng Sến thay trước.
4. Hộ đề nghị lắp đồng hồ nước nộp đơn tại Ủy ban nhân dân xã, kèm bản sao căn cước.
II. NGÀY HỘI ĐUA THUYỀN
1. Thời gian: 07 giờ 30 ngày 15/11/2026; địa điểm: bến sông Cầu Mới.
2. Có 24 đội dự thi; mỗi đội 10 tay chèo.
3. Sở Văn hóa, Thể thao và Du lịch chủ trì tổ chức, chấm điểm và trao giải cho các đội trước ngày 20/11/2026.
III. KINH PHÍ
Tổng kinh phí 6,4 tỷ đồng, trong đó ngân sách tỉnh 4 tỷ đồng, xã hội hóa 2,4 tỷ đồng.
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Đinh Thị Hảo
"""
WATER = "Năm 2026 lắp trạm lọc nước ở bao nhiêu bản vùng cao?"
PIPES = "Năm 2026 thay bao nhiêu tuyến ống cũ?"
RACE = "Ngày hội đua thuyền tổ chức ngày nào, ở đâu?"


@pytest.fixture
def there(ask_of: Callable[[Sequence[str]], AskThere]) -> AskThere:
    return ask_of([PLAN])


@pytest.mark.parametrize(
    "asked", ["là những bản nào vậy", "kể tên các bản đó ra", "ke ten cac ban do"]
)
def test_what_is_only_counted_is_not_named(there: AskThere, asked: str) -> None:
    assert "14 bản" in there(WATER).text
    assert there(WATER, asked).status is AnswerStatus.NO_EVIDENCE


def test_a_commune_named_of_something_else_is_no_member(there: AskThere) -> None:
    told = there(WATER, "là những xã nào vậy")
    assert "Khe Mây" not in told.text or told.status is AnswerStatus.NO_EVIDENCE


def test_those_named_are_told(there: AskThere) -> None:
    assert "Khe Mây" in there("Những xã nào thay tuyến ống cũ trước?").text
    assert "Khe Mây" in there(PIPES, "xã nào thay trước").text


@pytest.mark.parametrize(
    "asked",
    [
        "phí đăng ký dự thi bao nhiêu tiền",
        "đăng ký ở trang web nào",
        "đội nào về nhất vậy",
        "mặc trang phục gì",
        "mấy giờ mở cửa",
    ],
)
def test_what_the_plan_of_a_contest_leaves_open_is_refused(there: AskThere, asked: str) -> None:
    assert "15/11/2026" in there(RACE).text
    assert there(RACE, asked).status is AnswerStatus.NO_EVIDENCE


def test_another_festival_is_not_told_by_the_one_held(there: AskThere) -> None:
    assert there("Lễ hội hoa mận tổ chức ngày nào?").status is AnswerStatus.NO_EVIDENCE
    assert "15/11/2026" in there("Lễ hội đua thuyền tổ chức ngày nào?").text


def test_where_to_apply_and_what_to_bring_are_told_where_they_stand(there: AskThere) -> None:
    assert "Ủy ban nhân dân xã" in there("Đề nghị lắp đồng hồ nước thì nộp đơn ở đâu?").text
    assert "căn cước" in there("Nộp đơn lắp đồng hồ nước cần giấy tờ gì?").text
