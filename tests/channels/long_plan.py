"""A plan that gives one unit forty tasks, more than any platform's message holds."""

from __future__ import annotations

UNIT = "Trung tâm Phục vụ hành chính công"
FIELDS = (
    "đất đai; hộ tịch; cư trú; xây dựng; đầu tư; doanh nghiệp; hộ kinh doanh; thuế; hải quan; bảo hiểm xã hội; "
    "lao động; việc làm; người có công; trẻ em; giáo dục mầm non; giáo dục phổ thông; khám bệnh, chữa bệnh; "
    "dược phẩm; an toàn thực phẩm; môi trường; tài nguyên nước; khoáng sản; lâm nghiệp; thủy sản; chăn nuôi; "
    "bảo vệ thực vật; giao thông đường bộ; đường thủy nội địa; đăng kiểm; viễn thông; xuất bản; quảng cáo; "
    "du lịch; di sản; thể thao; công chứng; luật sư; giám định tư pháp; lý lịch tư pháp; quốc tịch"
).split("; ")
TASKS = tuple(
    f"Niêm yết, hướng dẫn và tiếp nhận hồ sơ trực tuyến đối với thủ tục về {field}, trả kết quả đúng hạn "
    f"và công khai tiến độ giải quyết trên Cổng dịch vụ công của tỉnh."
    for field in FIELDS
)
HEAD = """| ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN<br>Số: 61/KH-UBND | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc**<br>Sông Ngân, ngày 12 tháng 3 năm 2026 |
| --- | --- |

# KẾ HOẠCH

**Nâng cao chất lượng phục vụ người dân tại bộ phận một cửa năm 2026**

## I. MỤC ĐÍCH

Người dân và doanh nghiệp được phục vụ thuận tiện, đúng hạn, minh bạch.

## II. TỔ CHỨC THỰC HIỆN

### 1. Trung tâm Phục vụ hành chính công

"""
TAIL = """

### 2. Văn phòng Ủy ban nhân dân tỉnh

- Theo dõi, đôn đốc và tổng hợp báo cáo kết quả thực hiện Kế hoạch này trước ngày 15 tháng 12 năm 2026.
"""


def written() -> str:
    return HEAD + "\n\n".join(f"- {task}" for task in TASKS) + TAIL
