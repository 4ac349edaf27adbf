"""Names of bodies of every kind, with verbs that no list holds, in fictional sentences."""

from __future__ import annotations

import pytest

from ingest.tasks.orders import find_orders
from ingest.tasks.roles import partners
from knowledge.unit_lists import cell_units, subject, unit_list
from knowledge.unit_members import each_named

SENTENCES = [
    (["Ban Tổ chức Tỉnh ủy"], "chủ trì, phối hợp với Văn phòng Tỉnh ủy tham mưu bố trí cán bộ."),
    (["Đảng ủy các cơ quan Đảng tỉnh"], "lãnh đạo các tổ chức đảng trực thuộc."),
    (["Viện Kiểm sát nhân dân khu vực 3"], "khẩn trương giải quyết các vụ án."),
    (["Trường Cao đẳng Kỹ thuật Công nghệ tỉnh"], "mở lớp dạy nghề."),
    (["Bệnh viện Đa khoa khu vực Suối Lanh"], "luân phiên cử bác sĩ về trạm y tế xã."),
    (["Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch"], "quảng bá hình ảnh địa phương."),
    (["Công ty Cổ phần Cấp nước Lam Khê"], "duy tu tuyến ống trên địa bàn."),
    (["Tập đoàn Điện lực Việt Nam"], "bảo trì lưới điện khu vực."),
    (["Báo và Phát thanh, Truyền hình tỉnh"], "mở chuyên mục."),
    (["Ban Quản lý rừng đặc dụng Đồi Thông"], "bảo vệ rừng."),
    (["Ban Quản lý Dự án đầu tư xây dựng các công trình giao thông"], "đẩy nhanh tiến độ."),
    (["Văn phòng Ban Chỉ đạo chuyển đổi số tỉnh"], "tổng hợp kết quả."),
    (["Kho bạc Nhà nước khu vực XV"], "kiểm soát chi."),
    (["Thuế tỉnh Lam Khê"], "rà soát người nộp thuế."),
    (["Hải quan khu vực VIII"], "phân luồng hàng hóa qua cửa khẩu."),
    (["Đồn Biên phòng Cửa khẩu quốc tế Na Lam"], "tuần tra biên giới."),
    (["Hạt Kiểm lâm liên xã Gò Mây"], "truy quét lâm tặc."),
    (["Trạm Khuyến nông Hạ Lâm"], "hướng dẫn nông dân."),
    (["Câu lạc bộ Doanh nhân trẻ"], "kết nối doanh nghiệp."),
    (["Nhà máy Đường Sông Ngân"], "thu mua mía của các hộ."),
    (["Hợp tác xã Dịch vụ nông nghiệp Bình Minh"], "bao tiêu sản phẩm."),
    (["Phòng Văn hóa - Xã hội"], "tham mưu UBND xã ban hành kế hoạch."),
    (["Cục Quản lý, giám sát bảo hiểm"], "thanh tra doanh nghiệp bảo hiểm."),
    (["Vụ Tổ chức cán bộ"], "thẩm định hồ sơ."),
    (["Viện Nghiên cứu và Phát triển vùng Tây Bắc"], "khảo nghiệm giống mới."),
    (["Học viện Chính trị khu vực II"], "biên soạn giáo trình."),
    (["Ban Dân tộc và Miền núi"], "soạn thảo đề án mới."),
    (["Chi cục Trồng trọt và Bảo vệ thực vật"], "dự báo sâu bệnh."),
    (["Đại sứ quán Nhật Bản tại Việt Nam"], "giới thiệu văn hóa."),
    (["Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh"], "phản biện các đề án lớn."),
    (["Trung tâm Kiểm soát bệnh tật"], "xét nghiệm mẫu nước."),
    (["Liên đoàn Lao động tỉnh"], "chăm lo đời sống đoàn viên."),
    (["Thư viện tỉnh"], "luân chuyển sách đến các tủ sách."),
    (["Chi cục Biển đảo và Thủy sản"], "thực hiện quan trắc."),
    (["Bộ Chỉ huy Quân sự tỉnh", "Công an tỉnh"], "sẵn sàng lực lượng."),
    (["Hội Liên hiệp Phụ nữ", "Hội Nông dân", "Tỉnh đoàn"], "vận động hội viên."),
    (["UBND các xã, phường", "các đơn vị có liên quan"], "tổng hợp kết quả."),
    (["Tòa án nhân dân tỉnh", "Viện Kiểm sát nhân dân tỉnh"], "rút kinh nghiệm các vụ án."),
]


@pytest.mark.parametrize(("names", "work"), SENTENCES)
def test_a_body_is_named_up_to_its_verb_whatever_the_verb(names: list[str], work: str) -> None:
    text = ", ".join(names) + " " + work
    order = find_orders(text, 0, scoped=True)[0]
    assert [span.of(text) for span in order.units] == names
    assert text[order.end :] == work


def test_a_head_is_shared_by_the_members_of_its_list() -> None:
    text = "Giám đốc các Sở: Tài chính, Nội vụ và Chủ tịch UBND các xã: An Hòa, Suối Lanh chịu trách nhiệm thi hành."
    order = find_orders(text, 0, scoped=True)[0]
    assert [name for name, _ in each_named(text, order.units)] == [
        "Giám đốc Sở Tài chính",
        "Giám đốc Sở Nội vụ",
        "Chủ tịch UBND xã An Hòa",
        "Chủ tịch UBND xã Suối Lanh",
    ]


def test_partners_are_parted_before_each_new_body() -> None:
    text = "Sở Y tế chủ trì, phối hợp với Sở Tài chính, các bệnh viện công lập và UBND các xã, phường luân chuyển thuốc."
    assert [span.of(text) for span in partners(text, 0, len(text))] == [
        "Sở Tài chính",
        "các bệnh viện công lập",
        "UBND các xã, phường",
    ]


def test_people_in_a_column_of_bodies_are_none() -> None:
    text = "UBND xã Bãi Sậy, các nghệ sĩ, nghệ nhân; các Đại sứ quán, tổ chức quốc tế"
    assert [span.of(text) for span in cell_units(text)] == [
        "UBND xã Bãi Sậy",
        "các Đại sứ quán",
        "tổ chức quốc tế",
    ]


@pytest.mark.parametrize(
    ("heading", "bodies"),
    [
        ("UBND các phường: An Hòa, Bình Minh – Tân Phố và UBND xã Suối Lanh", 2),
        ("Chánh Văn phòng Ban chỉ đạo phòng thủ dân sự quốc gia.", 1),
        ("Kính mời Đại sứ quán các nước: Lào, Nhật Bản", 1),
        ("Kinh phí thực hiện", 0),
    ],
)
def test_a_heading_of_bodies_names_nothing_else(heading: str, bodies: int) -> None:
    assert len(unit_list(heading)) == bodies


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Các cơ quan đăng ký đầu tư có trách nhiệm công bố", "Các cơ quan đăng ký đầu tư"),
        (
            "Ban quản lý Khu Nông nghiệp ứng dụng Công nghệ cao An Hòa báo cáo",
            "Ban quản lý Khu Nông nghiệp ứng dụng Công nghệ cao An Hòa",
        ),
        (
            "Các sở, ban, ngành tỉnh có liên quan tới việc thực hiện đề án có trách nhiệm phối hợp",
            "Các sở, ban, ngành tỉnh có liên quan",
        ),
        ("các Đoàn thể tỉnh bằng nhiều hình thức tổ chức vận động", "các Đoàn thể tỉnh"),
        ("Cơ quan phối hợp có trách nhiệm trả lời", "Cơ quan phối hợp"),
        (
            "Các cơ sở sản xuất giống, NTTS thương phẩm báo cáo",
            "Các cơ sở sản xuất giống, NTTS thương phẩm",
        ),
    ],
)
def test_a_name_ends_where_what_its_bodies_do_begins(text: str, name: str) -> None:
    found = subject(text)
    assert found is not None
    assert [span.of(text) for span in found.units] == [name]
