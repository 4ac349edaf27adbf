"""The words with which a unit's name begins in a question, and those that end it.

Most are also parts of other words ("cán bộ", "chuyển đổi số", "xã hội"); without diacritics
even more so. So a head has the words before and after it that make it another word, and
words that are telling only with their marks count in plain typing only beside others.
"""

from __future__ import annotations

import re
from functools import cache

from knowledge.text import fold
from knowledge.unit_words import listed

ALONE = frozenset({"sở", "phòng", "cục", "phong", "cuc"})
_HEADS = (
    "UBND|HĐND|MTTQ|Mặt trận|Công đoàn|Đảng đoàn|Đại biểu|Chủ đầu tư|Liên hiệp|Cấp ủy|Chính quyền|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Ủy ban Mặt trận Tổ quốc|Mặt trận Tổ quốc|Ủy ban"
    "|Văn phòng|Sở|Ban|Phòng|Trung tâm|Thư viện|Bảo tàng|Chi cục|Cục|Tổng cục|Vụ|Báo|Đài|Công an|Bộ Chỉ huy|Quân đội|Văn thư|Bộ|Hội|Đoàn"
    "|Liên đoàn|Liên minh|Hiệp hội|Đảng ủy|Đảng uỷ|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Huyện ủy|Tỉnh đoàn|Thành đoàn|Trường"
    "|Bệnh viện|Trạm|Quỹ|Thanh tra|Cổng thông tin|Tổ|Nhà văn hóa|Nhà hát|Chi bộ|Viện|Kho bạc|Thuế|Tòa án|Ngân hàng"
    "|Bảo hiểm xã hội|Công ty|Tập đoàn|Hợp tác xã|Thường trực|Hải quan|Điện lực|Bưu điện|Cơ quan|Đơn vị|Giám đốc|Chủ tịch"
    "|Chánh|Trưởng|Thủ trưởng|Hiệu trưởng|Người đứng đầu|Các sở|Các ban|Các phòng|Các cơ quan|Các đơn vị|Các bộ|Các xã"
    "|Các phường|Các địa phương|Các doanh nghiệp|Các trường|Các hội|Các tổ chức|Các đoàn thể|Xã|Phường|Đặc khu|Tỉnh"
    "|Thủ tướng|Chính phủ|Quốc hội|Doanh nghiệp|Địa phương"
)
_AFTER = {
    "so": "tan|yeu|cap|che|luoc|khai|ket|tuyen|bo(?! y)|do|hai|dep|giai|khoi|lieu|luong|hoa|may|bao nhieu|tien|nguoi|voi|sanh|hieu|ky hieu|nao|luot|kinh phi|ho|don vi|thu|va|cho|cua|trong|nam",
    "ban": "hanh|do|nao|muon|co|oi|cho|dau|la|quyen|than|chat|sao|goc|tin|ve",
    "phong": "chong|ngua|benh|tranh|chay|trao|cach|dich|su|tuc",
    "bo": "sung|may|tri|phan|tieu|luat|ho so|nao|tai lieu|mon|doi(?! (?:bien|tinh))|hoc|nghe|thi|di|phieu|cong chuc|quan ly",
    "bao": "dong(?! nai| thap| khoi)|hieu|mat|tri(?! thuc)|hanh|luc|loi|phu(?! nu)|cap|boc|quat|ham|cao|nhieu|gio|gom|dam|ve|ton|hiem(?! xa)|chi|lau|lanh|h|lu|thang|so",
    "hoi": "nghi|thao|ve|xem|dap|gi|cho|chut|nhap|tu|dong(?! nhan| dan)|dau|sinh|so|cua",
    "dai": "hoi|bieu|dien|hoc|han",
    "to": "chuc|trinh|quoc",
    "vu": "viec|an|mua|dong|xuan|he",
    "vien": "chuc|thong|tro",
    "doan": "ket",
    "truong": "hop|thanh",
    "tram": "bien|do",
    "thue": "gia tri|thu nhap|suat|khoan|dat|nha",
    "xa": "hoi|nao",
    "phuong": "an|tien|phap|thuc|huong|nao",
    "tinh": "hinh|dung|xay|lap|ban hanh|dat|muon|de|den|tu|toan|nao|chat|nang|uy|doan|trang|phai|la|co|thi|nay|minh|giu",
    "don vi": "nao|gi|tinh|toi|minh|em|chung toi|do|nay|ay|hanh chinh",
    "co quan": "nao|gi|toi|minh|em|chung toi|do|nay|ay|ban hanh",
    "chu tich": "nao|la ai",
    "van thu": "luu tru|nao|la|dien tu|di|den",
    "quy": "dinh|che|trinh|mo|hoach|uoc|dat|i+v?|iv|nha dat",
    "ngan hang": "de|cau hoi|du lieu",
    "doanh nghiep": "nao|gi|nho|vua|va|lon|nhat|tu nhan",
    "dia phuong": "nao|nay|do",
    "cong ty": "nao|gi",
    "cong an": "toan",
    "dai bieu": "nao|toan quoc",
    "chinh quyen": "nao|so|dien tu",
    "chu dau tu": "nao|la ai",
}
_BEFORE = {
    "bo": "can|toan|noi|tien|dong|dang|cong|phan|cuc|tuyen|thang|ho|boi|duong|mot|di|ru|chung",
    "so": "ban do|hoc ba|doi|ho|chi|tri|co|ma|nghe|te|hoi|tang|vu|lieu|thong|tan|an|dan|con|ky|phu|quyen|nang|mot|gia|tham|he|nghiep|hang|xu|day|la|moi|tong|dai|van hoa",
    "ban": "van|co|dia|uy|dong|tren|thong|xuat|phien|toan|ky|thon|can|cai|nhan|sao",
    "phong": "van|giai|xay|tieu|quoc|tien|hai|phuc|bien|du|de|chu dong|phat",
    "hoi": "xa|co|thu|quoc|dai|le|tin|chi|cau|phuc|hoc|hiep|vu|trao|dao|tap|cho|xin|toi|em|minh|muon|can|de",
    "bao": "thong|canh|du|hop|bieu|quang|mua|lu|lut|con|sau|chong|sieu|ong",
    "dai": "hien|dong|keo|lau|noi",
    "doan": "giai|tap|tinh|thanh|cong|dai|phan|quan|lien|du",
    "vu": "nhiem|noi|dich|phuc|nghiep|chuc|ngoai|mua|cong|thoi|hoc|linh",
    "truong": "moi|thi|tang|hien|chu|quang|nong|thu|sinh",
    "vien": "chuc|thanh|giao|hoc|sinh|nhan|dang|hoi|doan|benh|thu|uy|tap|cong",
    "to": "quoc|yeu|cau|khoi|vi",
    "thue": "cho|mien",
    "tram": "phan",
    "quy": "chinh|noi|hang",
    "xa": "tac|tan|tu|hoa|cap|cac|phuong|nhan dan",
    "phuong": "dia|doi|da|song|xa|cac|cap",
    "tinh": "hoat|tong|quyet|gia|dac|ban|may|uoc|gioi|du|nang|thuoc|lap|mang|co|cap|cac|dan",
    "cuc": "tich",
    "chanh": "chinh",
    "cong an": "nganh",
    "mat tran": "tren|cac|moi",
    "van thu": "cong tac|tac|ve|nghiep vu|vu|ly|phong|theo|linh vuc|luat|hoat dong",
    "don vi": "cac|nhung|moi|tung|hai",
    "co quan": "cac|nhung|moi|tung|hai",
    "dia phuong": "cac|chinh quyen|o|ngan sach",
    "doanh nghiep": "cac|nhung|cho|ho tro|hiep hoi|so|phat trien|thu hut|thanh lap",
}


@cache
def heads() -> re.Pattern[str]:
    """Match the first words of a unit's name in folded text."""
    forms = []
    for head in sorted({fold(h) for h in _HEADS.split("|")}, key=len, reverse=True):
        after = rf"(?!\s+(?:{_AFTER[head]}|\d+)(?!\w))" if head in _AFTER else ""
        before = "".join(
            rf"(?<!(?<!phan )(?<!\w){word} )" for word in _BEFORE.get(head, "").split("|") if word
        )
        forms.append(rf"{before}{head}(?!\w){after}")
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?=\W|$)")


@cache
def spellings() -> dict[str, frozenset[str]]:
    """Return how each folded head is spelled with marks, common slips included."""
    spelled: dict[str, frozenset[str]] = {}
    for head in _HEADS.split("|"):
        forms = {head.lower(), *_MISTYPED.get(head, ())}
        spelled[fold(head)] = spelled.get(fold(head), frozenset()) | forms
    return spelled


_MISTYPED = {"Sở": ("sỡ", "sơ", "sờ"), "Ủy ban": ("ủy bản",), "Xã": ("xả",)}


@cache
def verbs(*, plain: bool) -> re.Pattern[str]:
    """Match a verb with which a task begins; typed plainly only those of several syllables."""
    words = {word for line in listed("verbs") for word in line.split(", ")}
    if plain:
        words = {fold(word) for word in words if " " in word}
    spelled = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(rf"(?:{spelled})(?!\w)")


_GOES_ON = (
    "quy định|phải|sẽ|chủ trì|phối hợp|triển khai|thực hiện|đảm nhiệm|phụ trách|tham gia|trong|theo|đối với|thì|hiện nay|hiện tại"
    "|bao nhiêu|trước|những|nhiệm vụ|trách nhiệm|công việc|là gì|là những|là đơn vị|là cơ quan|là ai|ra sao|thế nào|như thế nào"
    "|nhé|nhỉ|chịu|gồm|giúp|hoàn thành|liên quan đến|này|đó|ấy|ạ|cũng|chưa|và (?:nhiệm|trách)|thuộc kế hoạch|nhằm|hoặc"
    "|đến hạn|tới hạn|hết hạn|quá hạn|trễ hạn|sắp (?:đến|tới|hết)|trực thuộc|nhưng|phân công|việc gì|việc nào|khác nhau|giống nhau|mỗi đơn vị|từng đơn vị|gần đây|nhân dịp"
    "|(?:các|mấy)(?= (?:việc|nhiệm vụ|công việc|đầu việc|phần việc|nội dung|trách nhiệm|hạng mục|khâu|mảng|chỉ tiêu))"
    "|tất cả|toàn bộ|đầy đủ|(?:tạm )?(?:dừng|ngừng)|đình chỉ"
)
_TELLING_MARKS = (
    "cần|nên|được|bị|làm|giao(?! thông| dịch| lưu| thương)|đang|sau|khi|bao giờ|lúc nào|hay|có|sao|gì|nào|kia|hả|vậy|không|cho|với|về|tại|ở|hiện"
    "|tụi|bọn|nhận(?= (?:việc|nhiệm vụ|phần|trách nhiệm))|chúng (?:em|tôi|mình)|chỉ(?= (?:phải|cần|phối|chủ|làm|lo|được|có|việc))|năm|quý|tháng|đã|còn|để|bằng|từ ngày|đến ngày|lo(?= (?:việc|gì|những|phần|mảng|khâu))|do(?= (?:ai|đơn|cơ))|khỏi|từ"
    "|nhận(?= (?:việc|nhiệm|phần|những|gì|trách))|lúc|hồi|dịp|đợt|nhờ|gánh|dính|ôm|vướng|kẹt|đi|ngoài|nộp|gửi|báo cáo|dặn|nhắc|bảo(?! hiểm| tàng| vệ| tồn| trợ| đảm)|trực thuộc(?= (?:ai|cơ quan|đơn vị|nơi|bên|cấp|sở))"
)
_PLAIN = (
    r"sao|(?:lo|ganh|gánh|gành|dinh|om|vuong|ket|chiu|gop|góp|nhan|nhận) (?:viec|việc|gi|gì|nhung|những|phan|phần|mang|mảng|khau|khâu)|do (?:ai|don vi|co quan)|giao (?:gi|cho|nhung|viec|nhiem)|thi (?:phai|lam|sao|co|can|duoc)"
    r"|co (?:nhung|cac|nhiem|trach|viec|bao nhieu|gi|can|phai|phan|duoc|tham gia)|nam (?:\d|nay|ngoai|sau|toi)|thang \d|quy (?:i|\d)"
    r"|can (?:lam|phai|thuc|trien|chu|bao|hoan|nop|gi)|duoc (?:giao|phan|yeu|gi|nhung)|bi giao|lam(?! (?:nghiep|san|dong|sinh))"
    r"|tai (?:ke hoach|nghi quyet|van ban|quyet dinh|chi thi|huong dan|cong van|phu luc|dieu|muc)"
    r"|ve (?:viec|chuyen|cong tac|phong|cai cach|tuyen|so|kinh|bao|an|phat|xay|dao|cong|quan|linh)"
    r"|o (?:tinh|ke hoach|nghi quyet|van ban|quyet dinh|cac|phu luc)|gi|nao|khong|dang (?:phai|co|duoc|lam)|da (?:duoc|phai)"
    r"|con (?:phai|nhung)|voi|cho (?:hoi|minh|toi|em|biet|doanh|nguoi|cac)|khi nao|nen lam|hay (?:la|khong)|vay|de (?!an|xuat|nghi)"
    r"|sau (?:khi|ngay|dot|buoi|mua|lu|bao)|tu ngay|bao gio|bang (?:cach|gi)|nop|gui|bao cao|truc thuoc (?:ai|co quan|don vi|noi|ben|cap)"
)
_MARKS = (
    r"[?!;:\"“”]|[.,](?=\s+(?!(?:thể thao|the thao|du lịch|du lich|phường|phuong|xã|xa|ngành|nganh|ban|đặc|dac|truyền hình"
    r"|truyen hinh|đơn vị|don vi|địa phương|dia phuong|đoàn thể|doan the)(?!\w))|$)"
)


@cache
def stops(*, plain: bool) -> re.Pattern[str]:
    """Match where a question goes on after a name, in lower case; folded where typed plainly."""
    if plain:
        return re.compile(rf"(?<!\w)(?:{fold(_GOES_ON)}|{_PLAIN})(?!\w)|{_MARKS}")
    return re.compile(
        rf"(?<!\w)(?:{_GOES_ON}|{_TELLING_MARKS}|{_plain_only()}|{_PLAIN})(?!\w)|{_MARKS}"
    )


def _plain_only() -> str:
    """Return the plain forms of the words that end a name, for questions typed half and half."""
    return "|".join(fold(word) for word in _GOES_ON.split("|") if not word.isascii())
