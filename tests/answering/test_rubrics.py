"""What stands under the heading of a rubric that a question names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("question", "words", "others"),
    [
        (
            "Đối tượng tham gia Ngày Sách Thanh Ngàn là những ai?",
            "học sinh, công nhân",
            "triển lãm",
        ),
        ("ngày sách tỉnh tổ chức bằng hình thức gì", "đổi sách cũ", "công nhân"),
        ("ho so du thi ngay sach gom nhung gi", "Bài cảm nhận", "triển lãm"),
        ("tiêu chí chấm giải Ngày Sách đối với công nhân", "nơi làm việc", "chân thực"),
    ],
)
def test_the_items_of_the_rubric_are_listed_and_no_others(
    ask: Callable, question: str, words: str, others: str
) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert words in answer.text
    assert others not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Quy chế phòng đọc tài liệu quý hiếm cấm những gì?",
        "không được làm gì với bản gốc trong phòng đọc",
        "khong duoc lam gi voi ban goc o phong doc",
    ],
)
def test_a_rubric_is_listed_whole_though_its_parts_repeat_the_title(
    ask: Callable, question: str
) -> None:
    answer = ask(question)
    assert "Viết, vẽ lên bản gốc" in answer.text
    assert "Mang bút mực" in answer.text


def test_goals_without_a_figure_asked_for_are_listed(ask: Callable) -> None:
    answer = ask("mục tiêu của kế hoạch tin học hóa thư viện năm 2026")
    assert "240 máy tính" in answer.text
    assert "87,5%" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Tiền trồng rừng của Thanh Ngàn lấy ở đâu ra?",
        "trồng rừng và khoanh nuôi tái sinh thì ai bỏ tiền",
        "tóm tắt mục kinh phí của kế hoạch trồng rừng năm 2026",
    ],
)
def test_funds_are_told_from_the_plan_that_the_question_is_of(ask: Callable, question: str) -> None:
    assert "Đóng góp của chủ rừng" in ask(question).text


def test_a_line_is_told_with_the_item_above_it_and_of_that_item_alone(ask: Callable) -> None:
    answer = ask("Đơn vị nào đứng ra nghiệm thu diện tích rừng trồng mới?")
    assert "Nghiệm thu diện tích" in answer.text
    assert "Trung tâm Khuyến nông" in answer.text
    assert "Kiểm lâm" not in answer.text
