"""Questions about a rule's own parts: whose duty, under which article, what befell an article."""

from __future__ import annotations

import datetime as dt
import io
import uuid
from typing import TYPE_CHECKING

import pytest

from bot.answering import Answering
from bot.answers import AnswerStatus, Question
from bot.journal import Journal
from ingest.pipeline import Ingest, Wishes
from ingest.progress import open_progress
from ingest.workers.limits import Limits
from ingest.workers.pool import TEMPORARY, Workers
from knowledge.catalogue_writer import CatalogueWriter
from knowledge.library import Library
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.answers import Answer

HEAD = """ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI
-------
Số: {number}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Hà Nội, ngày {day} tháng {month} năm {year}

"""
REGULATION = """QUYẾT ĐỊNH
Ban hành Quy định quản lý bến thuyền du lịch hồ Sen

Điều 1. Phạm vi điều chỉnh
Quy định này áp dụng đối với bến thuyền du lịch trên hồ Sen.

Điều 2. Giá vé
Giá vé thuyền đạp nước là 40.000 đồng/lượt; trẻ em dưới 06 tuổi được miễn vé.

Điều 3. Nghĩa vụ của chủ bến thuyền du lịch
1. Trang bị áo phao cho mọi khách xuống thuyền.
2. Ngừng phục vụ khi gió từ cấp 4.

Điều 4. Quyền của chủ bến thuyền du lịch
1. Từ chối phục vụ khách không mặc áo phao.
2. Thu phí gửi xe tại bến.

Điều 5. Lái thuyền
Người lái thuyền có trách nhiệm sau đây:
a) Kiểm tra thuyền trước mỗi chuyến;
b) Không chở quá số người quy định.

Điều 6. Hồ sơ
Đơn đăng ký bến thuyền lập theo Mẫu số 03 kèm theo Quy định này.

Điều 7. Hiệu lực
Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2026 và thay thế Quyết định số 88/2019/QĐ-UBND ngày 05 tháng 6 năm 2019 của Ủy ban nhân dân thành phố Hà Nội về bến thuyền.
"""
AMENDMENT = """QUYẾT ĐỊNH
Sửa đổi, bổ sung Quy định quản lý bến thuyền du lịch hồ Sen

Điều 1. Bãi bỏ Điều 4 Quyết định số 14/2026/QĐ-UBND ngày 10 tháng 02 năm 2026 của Ủy ban nhân dân thành phố Hà Nội.

Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 6 năm 2026.
"""
FESTIVAL = """KẾ HOẠCH
Tổ chức Lễ hội thuyền hồ Sen lần thứ II năm 2026

1. Lễ hội thuyền hồ Sen lần thứ II khai mạc ngày 12/9/2026 tại bến Đông.
2. Ban tổ chức chuẩn bị 60 thuyền trang trí.
"""


@pytest.fixture(scope="module")
def by_the_lake(
    library: Library, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], Answer]]:
    """Ask a bot that holds the three papers above alone."""
    root = tmp_path_factory.mktemp("lake")
    papers = root / "papers"
    papers.mkdir()
    for name, head, body in (
        ("quy-dinh", ("14/2026/QĐ-UBND", "10", "02"), REGULATION),
        ("sua-doi", ("37/2026/QĐ-UBND", "20", "5"), AMENDMENT),
        ("le-hoi", ("51/KH-UBND", "15", "7"), FESTIVAL),
    ):
        number, day, month = head
        opening = HEAD.format(number=number, day=day, month=month, year=2026)
        (papers / f"{name}.txt").write_text(opening + body, encoding="utf-8")
    writer = CatalogueWriter.open(root / "data")
    workers = Workers(root / "data" / TEMPORARY, Limits())
    with Ingest(writer, library.embedder, open_progress(io.StringIO()), workers) as work:
        assert not work.run([papers], Wishes()).failed
    opened = Library.open(Settings(data=root / "data", _env_file=None), library.embedder)
    answering = Answering(opened, Journal(root / "journal.sqlite", retention_days=30))
    today = dt.date(2026, 10, 1)
    yield lambda text: answering.answer(Question(text, today, uuid.uuid4().hex))
    opened.close()


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        (
            "Chủ bến thuyền du lịch phải làm gì?",
            ["áo phao cho mọi khách", "gió từ cấp 4"],
            "Thu phí",
        ),
        ("nghia vu cua chu ben thuyen la gi", ["áo phao cho mọi khách", "gió từ cấp 4"], "Thu phí"),
        ("Chủ bến thuyền có những quyền gì?", ["Từ chối phục vụ", "Thu phí gửi xe"], "cấp 4"),
        ("Người lái thuyền có trách nhiệm gì?", ["Kiểm tra thuyền", "Không chở quá"], "Thu phí"),
    ],
)
def test_duties_and_rights_of_a_role_are_listed_whole(
    by_the_lake: Callable, question: str, told: list[str], untold: str
) -> None:
    answer = by_the_lake(question)
    assert all(words in answer.text for words in told)
    assert untold not in answer.text


def test_an_office_that_has_no_task_is_not_told_a_roles_duties(by_the_lake: Callable) -> None:
    assert by_the_lake("Sở Du lịch phải làm gì?").status is AnswerStatus.NO_EVIDENCE


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("Giá vé thuyền nằm ở điều mấy của Quyết định 14/2026/QĐ-UBND?", "Điều 2. Giá vé"),
        ("quyen cua chu ben thuyen quy dinh o dieu nao", "Điều 4. Quyền của chủ bến"),
        ("Đơn đăng ký bến thuyền làm theo mẫu nào?", "Mẫu số 03"),
    ],
)
def test_where_something_is_written_is_told_by_its_heading(
    by_the_lake: Callable, question: str, heading: str
) -> None:
    assert heading in by_the_lake(question).text


def test_a_repealed_article_is_told_by_what_repealed_it(by_the_lake: Callable) -> None:
    answer = by_the_lake("Điều 4 Quyết định 14/2026/QĐ-UBND còn hiệu lực không?")
    assert "Bãi bỏ Điều 4" in answer.text
    assert any("14/2026/QĐ-UBND" in notice for notice in answer.notices)


def test_an_article_nothing_befell_has_the_status_of_its_document(by_the_lake: Callable) -> None:
    answer = by_the_lake("Điều 3 Quyết định 14/2026/QĐ-UBND còn hiệu lực không?")
    assert "Bãi bỏ" not in answer.text
    assert "có hiệu lực từ ngày 01/03/2026" in answer.text


def test_the_number_of_a_replaced_document_is_not_the_documents_own(by_the_lake: Callable) -> None:
    answer = by_the_lake("quyet dinh 14/2026/QD-UBND thay the quyet dinh so may")
    assert "88/2019/QĐ-UBND" in answer.text


def test_a_rule_is_found_by_what_it_rules(by_the_lake: Callable) -> None:
    answer = by_the_lake("Trẻ em dưới 06 tuổi được miễn vé thuyền theo quyết định số mấy?")
    assert "14/2026/QĐ-UBND" in answer.text


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Liệt kê các quyết định của UBND thành phố Hà Nội mà bạn có", 2),
        (
            "Liệt kê các quyết định của UBND thành phố Hà Nội ban hành từ ngày 10/02 đến 28/2/2026",
            1,
        ),
        ("UBND thành phố Hà Nội đã ra những kế hoạch lễ hội nào?", 1),
    ],
)
def test_a_list_knows_where_it_is_held_days_and_a_town_called_noi(
    by_the_lake: Callable, question: str, found: int
) -> None:
    assert f"Tìm thấy {found} văn bản." in by_the_lake(question).notices


@pytest.mark.parametrize(
    "question",
    [
        "Lễ hội thuyền hồ Sen lần thứ nhất khai mạc ngày nào?",
        "Giám đốc bến thuyền tên gì vậy ạ?",
        "Khách đi thuyền có được hoàn tiền vé không?",
        "Lễ hội thuyền hồ Sen năm 2025 chuẩn bị bao nhiêu thuyền?",
    ],
)
def test_what_the_papers_do_not_say_is_not_answered(by_the_lake: Callable, question: str) -> None:
    assert by_the_lake(question).status is AnswerStatus.NO_EVIDENCE


def test_what_a_thing_is_for_is_no_offices_task(by_the_lake: Callable) -> None:
    answer = by_the_lake("Thuyền trang trí của tỉnh dùng để làm gì?")
    assert "nhiệm vụ" not in answer.text


def test_writing_rules_are_asked_not_ordered(by_the_lake: Callable) -> None:
    question = "Lập đơn đăng ký bến thuyền thì phải theo mẫu nào?"
    assert by_the_lake(question).status is not AnswerStatus.DECLINED


@pytest.mark.parametrize(
    ("question", "words", "others"),
    [
        ("Điều 1 quyết định 512 nói về gì?", "Chi cục Chăn nuôi", "Các phần chính"),
        ("thông báo 88 mục III điểm 2 ghi gì", "Tổ hậu cần", "Tổ truyền thông"),
        ("mục III của thông báo 88 đề cập đến cái gì", "Trạm tiếp nhận cố định", "Đợt 1"),
    ],
)
def test_what_is_asked_for_by_number_is_told_however_its_content_is_asked_for(
    ask: Callable, question: str, words: str, others: str
) -> None:
    text = ask(question).text
    assert words in text
    assert others not in text
