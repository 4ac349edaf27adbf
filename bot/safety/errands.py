"""What people have done for themselves and their kin: no private affair that they ask about.

"Bà nội mất rồi thì xin mai táng phí ở đâu?" speaks of somebody, her death and a place, and asks
what the rules say.
"""

from __future__ import annotations

from bot.safety.typed_patterns import typed

SURNAME = (
    r"(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|lò|giàng|sùng|vàng|mai|đào|đoàn|"
    r"lương|tạ|tô|hà|cao|thào|lù|quàng|cà|tòng|lường|vừ|mùa|hạng|cứ|y|a|điểu|k'?\w+)"
)
_MINE = r"(?:tôi|em|mình|tui|tớ|cháu|chúng tôi|bọn em)"
_KIN = typed(
    r"\b(?:(?:ông|bà) (?:nội|ngoại|bà|cụ|già)|(?:anh|chị|em|con|cháu) (?:trai|gái|rể|dâu|ruột|họ|út|nuôi|em)|vợ chồng|(?:hộ )?gia đình|cô giáo|thầy giáo|trẻ|người nhà"
    rf"|(?:bố|ba|cha|mẹ|má|ông|bà|anh|chị|em|cô|chú|bác|dì|cậu|vợ|chồng|con|bé|bạn|nhà)(?: (?:vợ|chồng|chồng|già|nhà|lớn|nhỏ|đầu|cả|hai|ba|của))*(?: (?:bé|nhà))? {_MINE}"
    r"|(?:của|cho|với) (?:con|vợ|chồng|bé|bố|mẹ|cha|má|ông bà|người thân))\b"
)
_DONE = typed(
    r"\b(?:nộp|xin|khai|đăng ký|đăng kí|báo|lãnh|lĩnh|nhận|gửi|đóng|mua|vay|khám|chữa|rút|đổi|cấp|tiêm|chích|phản ánh|khiếu nại|tố cáo|kiện|chứng thực|công chứng|xác nhận"
    r"|tra|tra cứu|kiểm tra|sửa|cải chính|sang tên|chuyển|nhập|tách|cắt|khai tử|khai sinh|kê khai|xét|được hưởng|được nhận|được xét|được trợ cấp"
    r"|làm (?:lại|giấy|hồ sơ|thủ tục|thẻ|đơn|sổ|hộ chiếu|căn cước)|làm ở (?:đâu|chỗ nào)|thì (?:ra|đến|tới|lên|về|làm|phải|cần|được|có|hưởng))\b"
)
_OF_SOMEBODY = typed(
    r"\b(?:chủ tịch|bí thư|giám đốc|thủ tướng|bộ trưởng|trưởng phòng|tổng bí thư|chánh văn phòng|người ký|lãnh đạo|sếp|đồng chí|đ/c|cán bộ tên)\b"
    rf"|\b{SURNAME} (?:thị |văn )\w+"
    r"|\b(?:vợ|chồng|con|con trai|con gái|bố|mẹ|nhà|của|cho) (?:của )?(?:ông|bà|anh|chị|cô|chú|bác) (?!(?:nội|ngoại|bà|em|tôi|mình|tui|cháu|trai|gái|ruột|họ|chị|ta|già|cụ)\b)\w"
)


def is_errand(reading: str) -> bool:
    """Whether it asks how something is done for the asker's own kin, of nobody by name or office.

    >>> is_errand("bà nội mất rồi thì xin mai táng phí ở đâu"), is_errand("mat can cuoc cua vo em thi lam lai o dau")
    (True, True)
    >>> is_errand("con giám đốc học ở đâu"), is_errand("nhà bà nội tôi ở đâu"), is_errand("anh tuấn nộp thuế ở đâu")
    (False, False, False)
    """
    own = _KIN.search(reading) and _DONE.search(reading)
    return bool(own) and not _OF_SOMEBODY.search(reading)
