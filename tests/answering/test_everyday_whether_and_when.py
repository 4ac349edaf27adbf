"""Short everyday questions of one school and one plan: what the paper says is told, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answers import Answer

ADMISSION = """# SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH KHE VÀNG

Số: 318/HD-SGDĐT

Khe Vàng, ngày 16 tháng 4 năm 2026

## HƯỚNG DẪN

Tuyển sinh các trường phổ thông dân tộc bán trú tỉnh Khe Vàng năm học 2026 - 2027

I. CHỈ TIÊU

| Trường | Khối lớp | Chỉ tiêu (học sinh) |
|---|---|---|
| PTDTBT THCS Lũng Mây | Lớp 6 | 84 |
| PTDTBT THPT tỉnh Khe Vàng | Lớp 10 | 126 |

II. LỊCH TUYỂN SINH

| Việc | Lớp 6 | Lớp 10 |
|---|---|---|
| Nhận đơn | Từ 03/6 đến 14/6/2026 | Từ 09/5 đến 21/5/2026 |
| Kiểm tra | Không kiểm tra | Ngày 05/6/2026 |
| Nhập học | Ngày 17/8/2026 | Ngày 15/8/2026 |

III. NƠI NHẬN

1. Trường nhận đơn từ 7 giờ 30 đến 16 giờ 30 các ngày từ thứ Hai đến thứ Sáu; riêng thứ Bảy chỉ nhận buổi sáng.
"""

PLAN = """ỦY BAN NHÂN DÂN
TỈNH KHE VÀNG
-------
Số: 77/KH-UBND

Khe Vàng, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
Cấp thẻ hộ chè và xây dựng làng nghề chè tỉnh Khe Vàng năm 2026

I. YÊU CẦU
a) Làm rõ trách nhiệm của từng cấp, không phát sinh giấy tờ cho người dân.
b) Trong Kế hoạch này, "hộ chè" là hộ có từ 0,2 ha chè trở lên, đã đăng ký mã vùng trồng và bán chè cho hợp tác xã.
II. CẤP THẺ
1. Thẻ hộ chè được cấp tại bất kỳ Trung tâm Phục vụ hành chính công nào trong tỉnh, không phụ thuộc nơi thường trú.
2. Khi đến làm thẻ hộ chè, người dân mang theo thẻ căn cước và sổ theo dõi vườn chè.
3. Không hỗ trợ tiền làm thẻ của doanh nghiệp, hộ kinh doanh. Trường hợp làm mất thẻ phải cấp lại thì người dân tự chi trả chi phí cấp lại.
4. Thẻ hộ chè được trả trong 05 ngày làm việc.
5. Đài tỉnh phát chuyên mục "Hộ chè" mỗi tháng 02 số.
III. TRỒNG MỚI
1. Không hỗ trợ trồng chè trên đất có độ dốc trên 30 độ và trong phạm vi 15 m tính từ bờ suối.
2. Tổ chức 02 đợt tập huấn: đợt 1 từ ngày 10/3 đến ngày 30/4/2026; đợt 2 từ ngày 06/7 đến ngày 31/8/2026.
IV. TIÊM PHÒNG CHO VẬT NUÔI
1. Bản Nà Sim tiêm phòng vắc xin dại cho chó, mèo ngày 12/10/2026, từ 7 giờ 30.
"""


@pytest.fixture
def there(ask_of: Callable[[Sequence[str]], Callable[..., Answer]]) -> Callable[..., Answer]:
    return ask_of([ADMISSION, PLAN])


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Lớp 6 trường bán trú nhập học ngày nào?", "17/8/2026", "14/6/2026"),
        ("nộp đơn vào lớp 10 bán trú nhận từ hôm nào tới hôm nào vậy ạ", "21/5/2026", "14/6/2026"),
        ("lop 10 ban tru kiem tra ngay nao", "05/6/2026", "14/6/2026"),
    ],
)
def test_a_column_of_one_class_lists_days_and_no_classes(
    there: Callable[..., Answer], question: str, told: str, other: str
) -> None:
    answer = there(question)
    assert told in answer.text
    assert other not in answer.text


def test_a_definition_told_among_requirements_explains_the_term(
    there: Callable[..., Answer],
) -> None:
    answer = there('"Hộ chè" trong kế hoạch của tỉnh được hiểu là hộ thế nào?')
    assert "0,2 ha" in answer.text
    assert "chuyên mục" not in answer.text
    assert "0,2 ha" in there("Hộ có bao nhiêu chè thì được coi là hộ chè?").text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Em hộ khẩu Lũng Mây nhưng đang đi làm thuê ở Đồi Sim, em ra phường Đồi Sim làm thẻ hộ chè có được không ạ?",
            "không phụ thuộc nơi thường trú",
        ),
        ("nuong nha toi doc 35 do thi trong che co dc ho tro khong", "độ dốc trên 30 độ"),
        (
            "chiều t7 trường bán trú có nhận đơn ko ạ, e đi làm cả tuần",
            "thứ Bảy chỉ nhận buổi sáng",
        ),
        ("hộ kinh doanh có được làm thẻ hộ chè miễn phí không", "Không hỗ trợ tiền làm thẻ"),
        ("ban na sim tiem phong cho meo ngay nao, may gio", "12/10/2026"),
    ],
)
def test_an_everyday_question_is_answered_by_the_sentence_that_decides_it(
    there: Callable[..., Answer], question: str, told: str
) -> None:
    answer = there(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Trường THPT chuyên tỉnh Khe Vàng tuyển bao nhiêu học sinh lớp 10?",
        "lich tiem vac xin soi cho tre em o ban Na Sim ngay nao",
        "Vượt đèn đỏ ở Khe Vàng bị phạt bao nhiêu?",
    ],
)
def test_a_thing_of_another_name_is_not_told_of(
    there: Callable[..., Answer], question: str
) -> None:
    assert there(question).status is AnswerStatus.NO_EVIDENCE


def test_since_when_is_told_by_a_day_and_not_by_how_long_it_takes(
    there: Callable[..., Answer],
) -> None:
    assert "05 ngày làm việc" not in there("Thẻ hộ chè được trả tính từ ngày nào?").text


def test_a_round_alone_is_asked_back(there: Callable[..., Answer]) -> None:
    assert there("Đợt 2 từ ngày nào vậy?").status is AnswerStatus.CLARIFY
    answer = there("Tập huấn trồng chè có mấy đợt?", "đợt 2 từ ngày nào vậy?")
    assert "06/7" in answer.text
