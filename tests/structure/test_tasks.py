"""Who has to do what."""

from __future__ import annotations

import pytest

from ingest.blocks import Block, BlockKind, ReadFile
from ingest.parsing import parse_document
from knowledge.documents import ParsedDocument, Role, SourceFile


def parse(*lines: str | Block) -> ParsedDocument:
    blocks = tuple(line if isinstance(line, Block) else Block(line) for line in lines)
    return parse_document(SourceFile("/x/a.txt", "a.txt", 1, "ab" * 32), ReadFile(blocks))


def tasks(*lines: str | Block) -> list[tuple[str, str, str]]:
    document = parse(*lines)
    assert all(task.unit_span.of(document.text) == task.unit for task in document.tasks)
    return [(t.unit, t.role.value, t.span.of(document.text)) for t in document.tasks]


def test_a_unit_heading_owns_every_line_below_it() -> None:
    assert tasks(
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Sở A Văn",
        "- Chủ trì việc một:",
        "+ Ý một.",
        "Đoạn hai.",
        "2. Thư viện tỉnh",
        "- Đọc.",
    ) == [
        ("Sở A Văn", "lead", "- Chủ trì việc một:"),
        ("Sở A Văn", "assigned", "+ Ý một."),
        ("Sở A Văn", "assigned", "Đoạn hai."),
        ("Thư viện tỉnh", "assigned", "- Đọc."),
    ]


def test_a_unit_below_a_unit_takes_its_own_tasks() -> None:
    found = tasks(
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế",
        "a) Văn phòng Sở",
        "- Làm.",
        "b) Phòng Nghiệp vụ",
        "- Giúp.",
    )
    assert [(unit, text) for unit, _, text in found] == [
        ("Văn phòng Sở", "- Làm."),
        ("Phòng Nghiệp vụ", "- Giúp."),
    ]


def test_units_named_together_each_get_the_task() -> None:
    found = tasks(
        "IV. TỔ CHỨC THỰC HIỆN",
        "2. Đề nghị Báo và Phát thanh, Truyền hình tỉnh; Cổng Thông tin điện tử tỉnh, Trung tâm Dịch vụ tổng hợp các xã, phường",
        "- Đưa tin.",
    )
    assert [unit for unit, _, _ in found] == [
        "Báo và Phát thanh, Truyền hình tỉnh",
        "Cổng Thông tin điện tử tỉnh",
        "Trung tâm Dịch vụ tổng hợp các xã, phường",
    ]


def test_a_bullet_that_names_another_unit_is_that_units() -> None:
    found = tasks(
        "III. TỔ CHỨC THỰC HIỆN",
        "2. Đề nghị các sở, ban, ngành, UBND các xã",
        "- Làm chung.",
        "- Đề nghị Sở Nội vụ: Chủ động cung cấp thông tin.",
    )
    assert [(unit, text[:8]) for unit, _, text in found] == [
        ("các sở, ban, ngành", "- Làm ch"),
        ("UBND các xã", "- Làm ch"),
        ("Sở Nội vụ", "- Đề ngh"),
    ]


def test_a_sentence_assigns_lead_and_coordinating_units() -> None:
    found = tasks(
        "Điều 3. Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ và Công an tỉnh bố trí kinh phí."
    )
    assert [(unit, role) for unit, role, _ in found] == [
        ("Sở Tài chính", "lead"),
        ("Sở Nội vụ", "coordinating"),
        ("Công an tỉnh", "coordinating"),
    ]


def test_who_orders_is_not_who_must_do() -> None:
    found = tasks(
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Việc",
        "- Làm.",
        "Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở, Sở Y tế triển khai nghiêm túc./.",
    )
    assert "Chủ tịch UBND tỉnh" not in [unit for unit, _, _ in found]
    assert "Sở Y tế" in [unit for unit, _, _ in found]


def test_labelled_lines_assign_the_item_above() -> None:
    found = tasks(
        "II. NỘI DUNG",
        "1. Rà soát văn bản.",
        "- Cơ quan chủ trì: Sở Tư pháp.",
        "- Cơ quan phối hợp: Các sở, ngành; UBND các xã.",
    )
    assert found == [
        ("Sở Tư pháp", "lead", "1. Rà soát văn bản."),
        ("Các sở, ngành", "coordinating", "1. Rà soát văn bản."),
        ("UBND các xã", "coordinating", "1. Rà soát văn bản."),
    ]


def test_an_assignment_table_gives_a_task_a_row() -> None:
    row = "STT: 1 | Nhiệm vụ: Lập kho | Cơ quan chủ trì: Sở Nội vụ | Cơ quan phối hợp: Sở Tài chính"
    found = tasks("PHỤ LỤC", "DANH MỤC", Block(row, BlockKind.ROW, table=1))
    assert found == [
        ("Sở Nội vụ", Role.LEAD, row),
        ("Sở Tài chính", Role.COORDINATING, row),
    ]


def test_narrative_sentences_assign_nothing() -> None:
    assert tasks("I. KẾT QUẢ", "- Sở Y tế tổ chức 12 hội nghị trong năm qua.") == []


def test_a_decision_on_a_units_duties_gives_that_unit_its_duties() -> None:
    found = tasks(
        "QUYẾT ĐỊNH",
        "Quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Trung tâm Lưu trữ tỉnh",
        "Điều 2. Nhiệm vụ, quyền hạn",
        "1. Thu thập tài liệu.",
        "2. Bảo quản tài liệu.",
        "Điều 3. Cơ cấu tổ chức",
        "Trung tâm có ba phòng.",
    )
    assert found == [
        ("Trung tâm Lưu trữ tỉnh", "assigned", "1. Thu thập tài liệu."),
        ("Trung tâm Lưu trữ tỉnh", "assigned", "2. Bảo quản tài liệu."),
    ]


def test_partners_under_a_heading_are_coordinating_only_where_the_unit_leads() -> None:
    found = tasks(
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế",
        "- Chủ trì, phối hợp với Công an tỉnh và các đơn vị liên quan kiểm tra bếp ăn.",
        "- Phối hợp với Sở Nội vụ tập huấn.",
    )
    assert [(unit, role) for unit, role, _ in found] == [
        ("Sở Y tế", "lead"),
        ("Công an tỉnh", "coordinating"),
        ("các đơn vị liên quan", "coordinating"),
        ("Sở Y tế", "coordinating"),
    ]


def test_a_closing_paragraph_gives_its_reporting_duties() -> None:
    found = tasks(
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế",
        "- Làm.",
        "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các cơ quan, đơn vị phản ánh về Sở Y tế; trường hợp vượt thẩm quyền, Sở Y tế báo cáo UBND tỉnh./.",
    )
    assert [unit for unit, _, _ in found] == ["Sở Y tế", "các cơ quan, đơn vị", "Sở Y tế"]


def test_sentences_of_one_paragraph_go_to_their_own_units() -> None:
    found = tasks(
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Kinh phí",
        "Sở Tài chính bố trí kinh phí. Kho bạc Nhà nước tỉnh giải ngân.",
    )
    assert [(unit, text) for unit, _, text in found] == [
        ("Sở Tài chính", "Sở Tài chính bố trí kinh phí."),
        ("Kho bạc Nhà nước tỉnh", "Kho bạc Nhà nước tỉnh giải ngân."),
    ]


def test_numbered_items_after_a_paragraph_that_announces_them_are_its_units() -> None:
    found = tasks(
        "CHỈ THỊ",
        "Về việc thử",
        "Để khắc phục, yêu cầu các sở, ngành tập trung thực hiện các nội dung sau:",
        "1. Rà soát hồ sơ.",
        "2. Giao Sở Nội vụ theo dõi.",
    )
    assert [(unit, text[:8]) for unit, _, text in found] == [
        ("các sở, ngành", "Để khắc "),
        ("các sở, ngành", "1. Rà so"),
        ("Sở Nội vụ", "2. Giao "),
    ]


def test_who_leads_may_stand_in_brackets_after_the_task() -> None:
    found = tasks(
        "II. NHIỆM VỤ",
        "1. Số hóa",
        "- Số hóa kho tài liệu (Sở Nội vụ chủ trì, phối hợp với Sở Tài chính).",
    )
    assert [(unit, role) for unit, role, _ in found] == [
        ("Sở Nội vụ", "lead"),
        ("Sở Tài chính", "coordinating"),
    ]


def test_units_that_are_only_mentioned_get_no_task() -> None:
    found = tasks(
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế",
        "- Báo cáo UBND tỉnh theo hướng dẫn của Sở Nội vụ.",
        "- Chỉ đạo các đơn vị trực thuộc thực hiện.",
    )
    assert {unit for unit, _, _ in found} == {"Sở Y tế"}


def test_a_part_of_a_body_is_known_by_its_parent() -> None:
    document = parse(
        "III. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế", "1.1. Văn phòng Sở", "- Làm.", "2. Thanh tra tỉnh"
    )
    assert [task.unit_key for task in document.tasks] == ["van phong so thuoc so y te"]


def test_a_form_assigns_nothing() -> None:
    assert tasks("Mẫu số 01", "BIÊN BẢN", "- Chủ trì: Sở Y tế.", "Sở Y tế chủ trì cuộc họp.") == []


def test_what_stands_below_an_article_that_orders_is_its_units() -> None:
    found = tasks("Điều 2. Giao Sở Y tế thực hiện các nhiệm vụ sau:", "a) Lập kho.", "b) Giữ kho.")
    assert [(unit, text[:8]) for unit, _, text in found] == [
        ("Sở Y tế", "Điều 2. "),
        ("Sở Y tế", "a) Lập k"),
        ("Sở Y tế", "b) Giữ k"),
    ]


def test_a_unit_hands_on_what_it_is_told_to_give_to_others() -> None:
    found = tasks("III. TỔ CHỨC THỰC HIỆN", "1. UBND các xã", "- Giao Phòng Văn hóa làm đầu mối.")
    assert [unit for unit, _, _ in found] == ["UBND các xã"]


def test_a_report_tells_and_does_not_order() -> None:
    found = tasks(
        "BÁO CÁO", "Kết quả năm 2030", "I. CÔNG TÁC CHỈ ĐẠO", "- Sở Y tế tổ chức hội nghị."
    )
    assert found == []


def test_a_paragraph_for_one_unit_is_one_task() -> None:
    found = tasks(
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế",
        "- Lập kho. Hằng năm, Sở Y tế kiểm kê.",
        "2. Kinh phí",
        "Sở Tài chính bố trí kinh phí. Hằng quý, Sở Tài chính báo cáo.",
    )
    assert [(unit, text[-9:]) for unit, _, text in found] == [
        ("Sở Y tế", " kiểm kê."),
        ("Sở Tài chính", " báo cáo."),
    ]


def test_a_letter_orders_those_whom_its_items_name() -> None:
    letterhead = Block("ỦY BAN NHÂN DÂN / Số: 12/UBND-VX / V/v tiêm chủng", BlockKind.LETTERHEAD)
    found = tasks(
        letterhead, "Kính gửi: Các sở, ngành.", "1. Sở Y tế: Rà soát.", "2. Công an tỉnh hỗ trợ."
    )
    assert [unit for unit, _, _ in found] == ["Sở Y tế", "Công an tỉnh"]


def test_each_body_of_a_heading_has_its_own_sentence_of_a_paragraph() -> None:
    assert tasks(
        "II. TỔ CHỨC THỰC HIỆN",
        "8. Tỉnh đoàn, Hội Phụ nữ tỉnh, Hội Nông dân tỉnh",
        "Vận động hội viên. Tỉnh đoàn thành lập 12 đội. Hội Phụ nữ tỉnh mở 03 lớp; Hội Nông dân tỉnh đảm nhận 05 tuyến đường.",
    ) == [
        ("Tỉnh đoàn", "assigned", "Vận động hội viên."),
        ("Hội Phụ nữ tỉnh", "assigned", "Vận động hội viên."),
        ("Hội Nông dân tỉnh", "assigned", "Vận động hội viên."),
        ("Tỉnh đoàn", "assigned", "Tỉnh đoàn thành lập 12 đội."),
        ("Hội Phụ nữ tỉnh", "assigned", "Hội Phụ nữ tỉnh mở 03 lớp"),
        ("Hội Nông dân tỉnh", "assigned", "Hội Nông dân tỉnh đảm nhận 05 tuyến đường."),
    ]


def test_work_after_another_body_s_sentence_is_the_heading_s_again() -> None:
    found = tasks(
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Công an tỉnh",
        "Duy trì 12 tổ tuần tra. Công an cấp xã quản lý địa bàn. Thời gian tính theo quý. Báo cáo hằng tháng.",
    )
    assert [(unit, text) for unit, _, text in found] == [
        ("Công an tỉnh", "Duy trì 12 tổ tuần tra."),
        ("Công an cấp xã", "Công an cấp xã quản lý địa bàn. Thời gian tính theo quý."),
        ("Công an tỉnh", "Báo cáo hằng tháng."),
    ]


def test_each_clause_of_a_sentence_is_for_those_whom_it_asks() -> None:
    found = tasks(
        "III. TỔ CHỨC THỰC HIỆN",
        "7. Đề nghị Tỉnh đoàn cử 60 người; đề nghị Sở Nội vụ mở 02 lớp; Sở Y tế phối hợp.",
    )
    assert {unit: text for unit, _, text in found} == {
        "Tỉnh đoàn": "7. Đề nghị Tỉnh đoàn cử 60 người",
        "Sở Nội vụ": "đề nghị Sở Nội vụ mở 02 lớp; Sở Y tế phối hợp.",
        "Sở Y tế": "Đề nghị Tỉnh đoàn cử 60 người; đề nghị Sở Nội vụ mở 02 lớp; Sở Y tế phối hợp.",
    }


def test_who_concludes_is_not_given_what_follows() -> None:
    found = tasks(
        "THÔNG BÁO",
        "Kết luận tại cuộc họp",
        "Sau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận như sau:",
        "1. Về chống ngập:",
        "1.1. Giao Sở Xây dựng: nạo vét cống.",
    )
    assert [(unit, text) for unit, _, text in found] == [
        ("Sở Xây dựng", "1.1. Giao Sở Xây dựng: nạo vét cống.")
    ]


def test_a_partner_may_be_named_without_with() -> None:
    found = tasks(
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Công an tỉnh",
        "- Lắp 40 camera; phối hợp Tỉnh đoàn lập đội nhắc nhở.",
    )
    assert [(unit, role) for unit, role, _ in found] == [
        ("Công an tỉnh", "assigned"),
        ("Tỉnh đoàn", "coordinating"),
    ]


def test_the_main_force_of_a_phase_has_its_row() -> None:
    row = Block(
        "Đợt: 2 | Thời gian: Từ 25/4 đến 10/5/2026 | Nội dung: Nghỉ lễ | Lực lượng chính: Công an tỉnh",
        BlockKind.ROW,
        table=0,
    )
    assert [unit for unit, _, _ in tasks("III. CÁC ĐỢT CAO ĐIỂM", row)] == ["Công an tỉnh"]


def test_a_caption_of_a_table_does_not_take_in_what_follows() -> None:
    found = tasks(
        "II. NỘI DUNG",
        "3. Vắc xin",
        "Biểu 1. Phân bổ vắc xin",
        Block("Xã: Hoa Ban | Số liều: 120", BlockKind.ROW, table=0),
        "4. Kinh phí",
        "Ngân sách tỉnh.",
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế",
        "- Mua vắc xin.",
        "Nơi nhận: / - Như trên; / - Lưu: VT.",
    )
    assert [(unit, text) for unit, _, text in found] == [("Sở Y tế", "- Mua vắc xin.")]


def test_a_comma_parts_two_bodies_that_have_each_its_own_work() -> None:
    found = tasks(
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Đề nghị các đoàn thể vận động hội viên; trong đó Hội Phụ nữ mở 02 lớp, Thành đoàn lập 40 đội.",
        "2. Sở Y tế chủ trì, phối hợp với Sở Nội vụ, Công an tỉnh lập 06 chốt.",
    )
    assert [(unit, text) for unit, role, text in found if role == "assigned"] == [
        ("các đoàn thể", "1. Đề nghị các đoàn thể vận động hội viên"),
        ("Hội Phụ nữ", "Hội Phụ nữ mở 02 lớp"),
        ("Thành đoàn", "Thành đoàn lập 40 đội."),
    ]


def test_a_body_that_has_to_require_something_of_people_has_that_task() -> None:
    found = tasks(
        "III. TỔ CHỨC THỰC HIỆN",
        "2. Sở Y tế kiểm tra; Sở Xây dựng yêu cầu nhà thầu dọn 14 điểm ngập.",
        "3. UBND tỉnh yêu cầu các sở báo cáo.",
    )
    assert [unit for unit, _, _ in found] == ["Sở Y tế", "Sở Xây dựng", "các sở"]


def rows(*lines: str) -> list[Block]:
    return [Block(line, BlockKind.ROW, table=1) for line in lines]


@pytest.mark.parametrize(
    "bodies", ["Đơn vị", "Cơ quan, đơn vị", "Phòng, ban chuyên môn", "Bộ phận"]
)
@pytest.mark.parametrize("work", ["Nhiệm vụ", "Nội dung công việc"])
def test_a_column_of_bodies_beside_one_of_tasks_says_whose_they_are(bodies: str, work: str) -> None:
    document = parse(
        "III. PHÂN CÔNG",
        *rows(
            f"{bodies}: Phòng Nông vụ | {work}: Phương án nạo vét kênh | Thời hạn: 15/4/2026",
            f"{bodies}: Các thôn | {work}: Vận động hiến đất | Thời hạn: Trong năm",
        ),
    )
    assert [
        (task.unit, task.role.value, task.deadline and task.deadline.of(document.text))
        for task in document.tasks
    ] == [("Phòng Nông vụ", "assigned", "15/4/2026"), ("Các thôn", "assigned", "Trong năm")]


@pytest.mark.parametrize(
    "row",
    [
        "Đơn vị: Sở Y tế | Số lượng: 12 | Ghi chú: Đợt 1",
        "Nhiệm vụ: Trồng rừng | Đơn vị: ha | Số lượng: 120",
        "Công việc: Họp xét của Sở Y tế | Thời hạn: 30/4",
    ],
)
def test_a_column_of_bodies_or_of_measures_alone_gives_nobody_work(row: str) -> None:
    assert tasks("II. NỘI DUNG", *rows(row)) == []


def test_a_row_of_a_schedule_is_the_work_of_the_body_that_opens_it() -> None:
    found = tasks(
        "4. Thời gian",
        *rows(
            "Công việc: Hội Làm vườn xã, phường họp xét, gửi hồ sơ | Thời hạn: Ngày 31/5/2026",
            "Công việc: Thẩm định, lấy ý kiến | Thời hạn: Từ ngày 15/6",
        ),
    )
    assert [unit for unit, _, _ in found] == ["Hội Làm vườn xã, phường"]


def test_whom_to_call_is_no_task_of_the_last_body() -> None:
    found = tasks(
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế: mua vắc xin.",
        "2. Công an tỉnh: lập 06 chốt.",
        "Có vướng mắc, liên hệ đồng chí Lê Thị Na, điện thoại 000.",
    )
    assert [unit for unit, _, _ in found] == ["Sở Y tế", "Công an tỉnh"]
