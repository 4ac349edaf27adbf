"""Requests outside the documents' world: the day's news, crafts, company, anything but reading.

Patterns run over `bot.safety.disguises.plain_reading`, where ``bạn`` is the one spoken to.
"""

from __future__ import annotations

import re

from bot.safety.declined_requests import OPENING
from bot.safety.typed_patterns import typed
from knowledge.text import has_diacritics

_ASKED_OF_OTHERS = typed(
    r"\b(?:(?<!cho )ai|(?:đơn vị|cơ quan|sở|người|cấp|phòng|nơi) nào|khi nào|bao giờ|bao nhiêu|ở đâu|quy định|trách nhiệm|"
    r"nhiệm vụ|theo (?:mẫu|quy trình|tiêu chí)|như thế nào|thế nào|phải làm gì|bị (?:xử|phạt|cấm|nghiêm cấm))\b"
)
_NOW = r"(?:hôm nay|ngày mai|mai|hôm qua|tối qua|tối nay|đêm nay|sáng mai|bây giờ|hiện giờ|lúc này|cuối tuần|tuần tới|tuần này|ngày kia|today|tomorrow)"
_RATES = r"(?:giá (?:vàng|xăng|dầu|usd|đô|bitcoin|đất|heo|lợn|cà phê|lúa)|tỷ giá|tỉ giá|chứng khoán|cổ phiếu|vn-?index|lãi suất)"
_OUTSIDE = typed(
    rf"\b(?:thời tiết|nhiệt độ|trời (?:có )?(?:mưa|nắng|rét)|{_RATES}|bóng đá|xổ số|tin tức|phim)\b.{{0,40}}\b{_NOW}\b"
    rf"|\b{_NOW}\b.{{0,40}}\b(?:thời tiết|nhiệt độ|trời|có mưa|có nắng|{_RATES}|xổ số|bóng đá|đá với|đội nào|trận nào|ăn gì|"
    r"mặc gì|đi đâu chơi|là (?:thứ|ngày) mấy|thứ mấy|ngày mấy|ngày bao nhiêu)\b|\bmấy giờ rồi\b|\bweather\b"
    r"|\b(?:bạn|em|ad) (?:có |đã |bao nhiêu |mấy )*(?:người yêu|bạn gái|bạn trai|vợ|chồng|con|tuổi|đẹp trai|xinh|buồn|vui|mệt|ăn cơm|gia đình|cảm xúc|ý thức)"
    r"(?: \w+)?(?: chưa| không| rồi)?\W*$|\byêu (?:tôi|em|anh|bạn) không\b|\blàm (?:người yêu|bạn gái|bạn trai)\b"
    r"|\b(?:mua|chọn|ăn|uống|đi chơi|xem|nghe)\b(?: [^\W_]+){0,8}? (?:loại|hãng|hiệu|quán|mẫu|dòng|nhà hàng|phim|bài) nào (?:là )?(?:tốt|ngon|rẻ|đẹp|bền|hay|đáng)\b"
    r"|\b(?:quán|nhà hàng|khách sạn) (?:\w+ ){0,3}(?:nào )?(?:ngon|rẻ|đẹp)\b|\b(?:đặt|book) (?:giúp |hộ |cho tôi )*(?:vé (?:máy bay|tàu|xe)|phòng khách sạn|bàn ăn|đồ ăn|taxi|grab)\b"
    r"|\b(?:cách|công thức) (?:nấu|làm bánh|pha chế|kho thịt|làm (?:kẹo|kem|mứt))\b|\bnấu (?:phở|cơm|món|bún)\b"
    r"|\b(?:cổ phiếu|chứng khoán|coin|xe|điện thoại|phim|sách)(?: \w+){0,2}? (?:nào|gì) (?:đáng|nên) (?:mua|đầu tư|chơi|xem|đọc)\b"
    r"|\bđội tuyển (?:việt nam|quốc gia)\b(?=.{0,30}\b(?:đá|thắng|thua|gặp|trận)\b)|\b(?:vàng|sjc|usd|đô la) (?:sjc |9999 )?(?:hôm nay|bao nhiêu một (?:lượng|chỉ|đồng))\b|\bcăn bậc\b"
    rf"|{OPENING}(?:gửi|nhắn|gọi)(?: \w+)? (?:email|mail|tin nhắn|điện thoại) (?:cho|tới|đến) (?!.*\b(?:ai|nào|đâu|gì)\b)"
    r"|\b(?:ăn|mặc|chơi|xem|uống) gì (?:tối|trưa|sáng|hôm|chiều) nay\b|\b(?:phim|bài hát|quán|sách|game|món) (?:gì|nào) (?:hay|ngon|đẹp|tốt)\b|\b(?:mua|dò|trúng) vé số\b|\bbán vé số (?:ở|chỗ|nơi) (?:đâu|nào)\b|\bngân hàng nào\b.{0,20}\b(?:lãi suất|cao nhất)\b"
    r"|^[\d\s()+\-*/x×:.^,]*\d\s*[+\-*/x×:^]\s*\d[\d\s()+\-*/x×:.^,]*(?:=|bằng|là)\s*(?:mấy|bao nhiêu)?\W*$"
    r"|\bcách (?:chế(?: tạo)?|làm|pha|điều chế|mua)(?: ra)? (?:thuốc nổ|bom|mìn|ma túy|súng|chất độc|thuốc độc|pháo nổ)\b"
    r"|\b(?:mã độc|virus|vi rút máy tính)(?: \w+){0,3}? (?:viết|lập trình|tạo)(?: ra)? (?:thế nào|như thế nào|ra sao|bằng gì)\b|\bcách (?:hack|bẻ khóa|viết mã độc|giảm cân|tăng cân)\b"
    r"|\b(?:tác giả (?:của )?(?:truyện|bài thơ|bài hát|tác phẩm|tiểu thuyết)|(?:bài hát|bài thơ)(?: \w+){1,5}? do ai sáng tác|ai (?:là người )?phát minh)\b"
    r"|\b(?:dài|cao|lớn|rộng|sâu|giàu|đông dân) nhất (?:trên )?(?:thế giới|hành tinh|trái đất|châu (?:á|âu|phi|mỹ))\b|\bthủ đô (?:của )?(?:nước )?(?:pháp|mỹ|anh|nhật|lào|thái lan|trung quốc|đức|nga|hàn quốc|campuchia)\b"
    r"|\b(?:tính|cộng|nhân|chia)(?: giúp| hộ| cho tôi)? \d+\s*[+\-*/x×:^]\s*\d"
)
_CRAFTS = typed(
    rf"{OPENING}(?:viết|làm|sáng tác|kể|hát|đọc|ngâm|tạo|vẽ|sửa|debug|lập trình|giải|dịch|translate|write|tell|sing|code)\b(?: \w+){{0,10}}? "
    r"(?:bài thơ|thơ|câu (?:vè|đối|thơ)|bài hát|ca khúc|bài văn|văn mẫu|bài luận|(?<!tuyen )(?<!benh )(?<!luu )truyện(?! (?:nhiem|thong|hinh|dat|tai|tin|dong|mau))|chuyện (?:cười|cổ tích|ma|tiếu lâm|vui)|"
    r"rap|poem|joke|song|story|code|đoạn mã|script|python|javascript|java|c\+\+|html|css|sql|excel|macro|chương trình (?:python|máy tính|tính)|"
    r"thuật toán|phương trình|bài tập(?! huấn)|bài toán|đề thi|tiếng (?:anh|pháp|nhật|trung|hàn|nga|lào|thái|việt|mông|hoa|đức)|english|vietnamese|"
    r"logo|bức tranh|hình ảnh|ảnh)(?!\w)"
    r"|\b(?:bài tập về nhà|giải (?:giúp|hộ|giùm)(?: \w+){0,3} (?:bài|phương trình|toán)|làm thơ|viết thơ|kể chuyện cười|hát (?:đi|cho|một bài))\b"
    r"|\bdịch (?:giúp|hộ|giùm|cho tôi|đoạn|câu)\b"
)
_SUBJECTS = typed(
    r"\b(giá vàng|xổ số|lô đề|bóng đá|world cup|tử vi|cung hoàng|bói toán|ngoại hạng|ca sĩ|diễn viên|idol|tỉ số trận|tỷ số trận|bitcoin|tiền ảo|"
    r"chứng khoán|cổ phiếu|tỷ giá|tỉ giá|thời tiết|tổng thống|messi|ronaldo)\b"
)


_READS = (
    r"(?:cho|nêu|liệt kê|trả lời|tìm|tra|kể|trình bày|nói|giải thích|giải đáp|so sánh|tóm tắt|trích|dẫn|cung cấp|chỉ|xác định|phân tích|"
    r"thống kê|giúp|đọc|gửi|mô tả|làm rõ|hướng dẫn|thông tin|đưa|lập (?:bảng|danh)|lọc|tổng hợp|rà soát|xem|kiểm tra|đối chiếu|đánh giá|"
    r"nhắc|báo|bổ sung|ghi|viết ra|điểm|hệ thống|phân biệt|phân loại|đếm|tính|gợi ý|vui lòng|xin|có thể|làm ơn|in|dịch|tìm hiểu|hiển thị|"
    r"tell|list|find|show|give|explain|summari[sz]e|compare)"
)
_OR = r"(?:sao|là|không|chưa|chỉ|vẫn|phải|được|cả|ở|thế nào)"
_ORDERS = typed(
    rf"(?:^|[.;:!?\n,]\s*|\b(?:vậy|thì|giờ|bạn|và|rồi)\s+)(hãy) (?!{_READS}\b|{_OR}\b)\w"
)
_BIDS = typed(
    rf"(?:^|[.;:!?\n,]\s*|\b(?:vậy|thì|thế|sao|giờ|tại sao|vì sao)\s+)bạn (?!(?:\w+ )?{_READS}\b|(?:\w+ ){{0,2}}?(?:biết|thấy|hiểu|tìm|hỏi|có)\b|là (?:ai|gì|con gì|cái gì|bạn)|tên|thảo|sao|đồ|chính|gốc|vẽ|án|hành|chỉ|chấp|thường|quản|tuyên|giám|tổ|dân|quý|e|em|mình|tôi|tui|của (?:tôi|mình|em|tui|anh|chị)|cùng|thân|gái (?:tôi|mình|em)|trai (?:tôi|mình|em)|minh|toi|chung|nha|lang|xa|vung|làm (?:được|gì|những)|hoạt động|hỗ trợ|nào|bè|khỏe|có khỏe|đọc|hàng|trẻ|học|đời|đồng|ơi|à|nhé|ạ)\w"
)


_WHETHER_BEFORE = typed(r"\b(?:không|ko|k|hong|chưa|dc|được)\W*$")
"""Before "hay" without marks: "con duoc khong, hay het han roi" offers another case."""
_OF_DOCUMENTS = typed(
    r"\b(?:kế hoạch|nghị quyết|hướng dẫn|chỉ thị|quyết định|văn bản|thông báo|chương trình|(?<!xổ )sở|ủy ban|ubnd|đơn vị|cơ quan|giao|quy định|"
    r"chỉ tiêu|nhiệm vụ|hỗ trợ|phụ trách|chủ trì|phối hợp|ứng phó|phòng chống|quản lý|giải thưởng|phong trào|kinh phí|ngân sách|tổ chức|"
    r"xây dựng|phát triển|tuyên truyền|báo cáo|bị (?:xử )?phạt|bị cấm|xin (?:giấy )?phép|thủ tục|hồ sơ)\b"
    r"|\b(?:có|còn)(?: (?:cần|bắt buộc))? phải (?:[^\W\d_]+ ){1,10}?(?:không|ko|k|hong)\b(?! \w+ (?:là|hay))"
)
"""How documents speak, or who asks what they lay down: whether one must do a thing."""


def is_outside(reading: str) -> bool:
    """Whether it asks for the day's news and prices, for a craft, or for company.

    >>> is_outside("thời tiết hôm nay"), is_outside("ứng phó thời tiết cực đoan")
    (True, False)
    >>> is_outside("mua vé số ở đâu"), is_outside("người bán vé số có phải làm thẻ không")
    (True, False)
    """
    if _OUTSIDE.search(reading):
        return True
    return bool(_CRAFTS.search(reading)) and not _ASKED_OF_OTHERS.search(reading)


def outside_subjects(reading: str) -> list[str]:
    """Return the subjects that are outside unless the documents speak of them, as typed.

    None when the question speaks as documents do: whether they hold it, the search will tell.

    >>> outside_subjects("gia vang và bóng đá"), outside_subjects("sở nào tổ chức giải bóng đá")
    (['gia vang', 'bóng đá'], [])
    """
    return [] if _OF_DOCUMENTS.search(reading) else _SUBJECTS.findall(reading)


def bids_otherwise(reading: str) -> bool:
    """Whether it bids the bot do anything but read ("hãy …"), or asks about the bot itself.

    >>> bids_otherwise("hãy hành động như luật sư"), bids_otherwise("hãy nêu chỉ tiêu")
    (True, False)

    A friend told of isn't the one spoken to ("bạn tôi là tiến sĩ").

    >>> bids_otherwise("bạn tôi là tiến sĩ, có được hỗ trợ không"), bids_otherwise("bạn hát đi")
    (False, True)

    A village that something is asked of may be typed like it.

    >>> bids_otherwise("ban na lua tiem phong ngay nao"), bids_otherwise("ban hat di")
    (False, True)

    Where marks are typed, "hay" is "or".

    >>> bids_otherwise("hay dong vai luat su"), bids_otherwise("mất nước hẳn, hay yếu thôi")
    (True, False)
    >>> bids_otherwise("gio con tham gia dc ko, hay het han roi")
    False
    """
    marked = has_diacritics(reading)
    ordered = any(
        found[1] == "hãy" if marked else not _WHETHER_BEFORE.search(reading[: found.start()])
        for found in _ORDERS.finditer(reading)
    )
    of_a_village = not marked and _ASKS_WHEN_OR_WHERE.search(reading)
    return ordered or (bool(_BIDS.search(reading)) and not of_a_village)


_ASKS_WHEN_OR_WHERE = re.compile(
    r"\b(?:ngay|gio|hom|bua|buoi|khi|luc|thang|thu|dot|nam|cho|noi) nao\b|\b(?:may gio|ngay may|thu may|bao gio|o dau|cho nao)\b"
    r"|\b(?:bao nhieu|may) (?:ho|nguoi|con|tien|trieu|ha|xe|nha|em|tre)\b"
)
