"""The forms of question on one task: who has it, with whom, by when, with what result."""

from __future__ import annotations

import re
from enum import StrEnum

from bot.safety.typed_patterns import typed
from knowledge.text import nfc


class Aspect(StrEnum):
    """What is asked of a task."""

    WHO = "who"
    WITH_WHOM = "with_whom"
    WHEN = "when"
    RESULT = "result"
    WHAT = "what"


_BODY = (
    r"(?:ai|(?:nhung |cac )?(?:don vi|co quan|(?<!xa hoi )(?<!kinh te )(?<!doi )(?<!con )(?<!ma )(?<!he )so|so nganh|nganh|phong|ban|bo|to chuc|noi|ben|dia phuong|cap|doi|to|trung tam|chi cuc|benh vien|hoi"
    r"|luc luong|vien|bo phan)(?: nganh)? nao"
    r"|nhung ai|(?<!\bco )nhung (?:don vi|co quan|so nganh|nganh|ben)|don vi gi|co quan gi)"
)
_WORK = (
    r"(?:chu tri|phu trach|chiu trach nhiem|co trach nhiem|thuc hien|duoc giao|duoc phan cong|lam dau moi|la dau moi|dau moi|lo|dam nhiem|dam nhan"
    r"|trien khai|to chuc|huong dan|tham muu|tham dinh|theo doi|don doc|tong hop|giam sat|kiem tra|phai|se|lam|van hanh|quan ly|xay dung|bo tri|bao cao)"
)
_WHO = re.compile(
    rf"(?<!gui )(?<!den )\b{_BODY} (?:\w+ )?{_WORK}\b"
    rf"|\b(?:giao|phan cong|thuoc|trach nhiem|nhiem vu|viec)(?: \w+){{0,2}}? (?:cho |cua |ve )?{_BODY}(?! ky| ban hanh)\b"
    rf"|\bdo {_BODY} (?:\w+ )?{_WORK}\b|\bco quan (?:chu tri|dau moi|thuong truc)\b.{{0,60}}\b(?:la|nao|ai)\b"
)
_WITH_WHOM = re.compile(
    rf"\bphoi hop (?:\w+ ){{0,3}}(?:voi|cung) {_BODY}|\b{_BODY} (?:\w+ )?phoi hop\b|\bphoi hop {_BODY}|\bco quan phoi hop\b"
)
_WHEN_WORDS = (
    r"(?:(?:ngay|thang|quy|mung|mong) may(?! (?:lan|dot|buoi|cuoc|chuyen|luot)\b)|ngay nao|khi nao|bao gio|luc nao|thang nao|quy nao|nam nao|thoi diem nao|ngay bao nhieu"
    r"|hom nao|hom may|ngay thang nao|tuan nao|may gio|(?:nhung |cac )?moc (?:thoi gian )?nao|dip nao)"
)
_WHEN = re.compile(
    rf"\b(?:truoc|cham nhat|han|han chot|thoi han|den|hoan thanh|xong|nop|bao cao|gui)\b.{{0,60}}\b{_WHEN_WORDS}"
    rf"|\b{_WHEN_WORDS}\b.{{0,30}}\b(?:phai|xong|hoan thanh|nop|bao cao|gui|den han|het han|trien khai)\b"
    r"|(?<!qua )(?<!den )(?<!toi )(?<!het )(?<!tre )\b(?:han chot|han cuoi|thoi han|han|deadline)(?: \w+){0,4} (?:cua|hoan thanh|nop|bao cao|de|thuc hien|la)\b"
    r"|\bbao gio (?:thi )?(?:xong|phai)\b"
)
_RESULT = re.compile(
    r"\bsan pham (?:\w+ ){0,3}(?:la|gom|gi|nao|cua|dau ra)\b|\bsan pham dau ra\b|\bket qua (?:dau ra|can dat|phai co|la gi)\b"
)
_NOT_A_TASK = re.compile(
    r"\b(?:ai|co quan nao|don vi nao) (?:da )?(?:ky|ban hanh)\b"
    rf"|\btruc thuoc {_BODY}"
)


def aspects_asked(folded: str) -> list[Aspect]:
    """Return what a folded question asks of a task, none when it asks for something else.

    >>> aspects_asked("don vi nao chu tri viec so hoa ho so"), aspects_asked("so noi vu phoi hop voi ai")
    ([<Aspect.WHO: 'who'>], [<Aspect.WITH_WHOM: 'with_whom'>])
    >>> aspects_asked("phai bao cao truoc ngay nao"), aspects_asked("so noi vu phai lam gi")
    ([<Aspect.WHEN: 'when'>], [])
    >>> aspects_asked("duoc giao nhung chi tieu kinh te so nao den 2030")
    []
    >>> aspects_asked("co quan nao ban hanh ke hoach"), aspects_asked("bo co nhung don vi su nghiep nao")
    ([], [])
    """
    if _NOT_A_TASK.search(folded):
        return []
    found = [aspect for aspect, pattern in _PATTERNS if pattern.search(folded)]
    whose = {Aspect.WHO, Aspect.WITH_WHOM} & set(found)
    does = None if whose else _WHO_DOES.search(folded)
    if does and (_opens(folded, does) or not (found or _ELSE.search(folded))):
        found.append(Aspect.WHO)
    return found


def asks_what_of(folded: str) -> bool:
    """Whether it is asked upon what a body has to do something: "Sở Y tế phải cấp phát gì".

    >>> asks_what_of("so y te phai cap phat gi"), asks_what_of("so y te phai lam gi")
    (True, False)
    """
    return _WHAT.search(folded) is not None


_WHAT = re.compile(
    r"\b(?:phai|can|duoc giao) (?!(?:lam|co|thuc hien|trien khai|biet|hieu|tra|dong|mat)\b)(?:[a-z]+ ){1,2}(?:nhung |cac )?gi\b"
)
_ELSE = re.compile(r"\b(?:bao gio|khi nao|luc nao|gi|bao nhieu|o dau|the nao|vi sao|tai sao)\b")


def _opens(folded: str, match: re.Match[str]) -> bool:
    """Whether a clause begins with what matched."""
    return not folded[: match.start()].strip() or folded[: match.start()].rstrip()[-1] in ",;:?"


_WHO_DOES = re.compile(
    rf"(?<!gui )(?<!den )(?<!cho )(?<!cua )(?<!voi )\b{_BODY} (?!(?:la|ky|ki|ban hanh|bi|khong|chua|nhan|huong|nop|dong|muon|doat|gianh|dat|thang|trung|mat|tham du|du|thi|mua|vay|biet|hoi|noi|viet|dung ten|so huu|duoc(?! giao| phan)"
    r"|co(?! trach nhiem| nhiem vu)|cung|da|vua|thuoc|noi|quyet dinh|cap phep|o|va|hay|trong|gi|nao|ca|do|nay)\b)[a-z]\w*"
)


_PATTERNS = (
    (Aspect.WITH_WHOM, _WITH_WHOM),
    (Aspect.RESULT, _RESULT),
    (Aspect.WHEN, _WHEN),
    (Aspect.WHO, _WHO),
)


def kind_asked(folded: str) -> str:
    """Return the kind of body that is asked for, folded; empty where any may be.

    >>> kind_asked("bo nao chu tri du an luat"), kind_asked("don vi nao chu tri")
    ('bo', '')
    """
    match = _KIND_ASKED.search(folded)
    return match[1] if match else ""


def serves_people(folded: str) -> bool:
    """Whether it is asked what an office takes or does for those who come, not what it is given.

    >>> serves_people("nhung viec nao trung tam khong nhan ho so"), serves_people("so y te phai lam viec gi")
    (True, False)
    >>> serves_people("thu bay van phong co lam viec khong va nhan nhung viec gi")
    True
    """
    return _SERVES.search(folded) is not None and _GIVEN.search(folded) is None


_SERVES = re.compile(
    r"\b(?:khong |chi )?(?:tiep )?nhan (?:ho so|giai quyet|nhung|cac|lam|thu tuc|don)\b|\bkhong (?:nhan|lam|giai quyet|phuc vu|lam viec)\b"
    r"|\bco (?:lam viec|mo cua|tiep dan|truc|nghi) (?:khong|ko|k)\b"
)
_GIVEN = re.compile(
    r"\b(?:phai|duoc giao|bi giao|giao cho|phan cong|nhiem vu|trach nhiem|chu tri|phoi hop|phu trach|dam nhan)\b"
)
COMMUNES = "UBND các xã, phường"
OWN_COMMUNE = re.compile(
    r"\b(?:(?<!hop tac )xa|phuong|dac khu)(?: (?:cua|ben|nha))? (?:toi|minh|em|chung toi|chung em|tui|ta)\b"
)
"""The asker's own unit is a commune, whichever it is."""
SENDS = re.compile(
    r"\W*(?:vua |moi |da |co |lai )*(?:gui|ra|ban hanh|phat hanh|cong van|van ban|nhan tin|chi dao|giao(?! thong)|yeu cau|de nghi)\b"
)
SENT = re.compile(r"\w (?:vua |moi |da )*(?:gui|ban hanh|phat hanh)\b")
"""What follows the sender of a paper: "Sở Tài chính gửi công văn …, đơn vị tôi phải làm gì"."""
_KIND_ASKED = re.compile(
    r"(?<!can )(?<!cong )(?<!ho )\b(so|bo|phong|chi cuc|cuc|trung tam|benh vien|vu|hoi|truong) nao\b"
)


def without_asking(text: str) -> str:
    """Return a question's words without those that ask who or when.

    >>> without_asking("Đơn vị nào chủ trì số hóa bản đồ?"), without_asking("ai so hoa ban do")
    ('số hóa bản đồ?', 'so hoa ban')
    >>> without_asking("Tỉnh giao ai vận hành bến xe?"), without_asking("phòng nào lo vụ bến xe")
    ('Tỉnh vận hành bến xe?', 'bến xe')
    """
    text = nfc(text)
    kept = _ASKING.sub(lambda match: "\0" * len(match.group()), text.lower())
    left = "".join(word if mark != "\0" else " " for word, mark in zip(text, kept, strict=False))
    return " ".join(left.split())


_BODY_TYPED = (
    r"(?:ai|(?:những |các )?(?:đơn vị|cơ quan|sở|sở ngành|ngành|phòng|ban|bộ|tổ chức|nơi|bên|địa phương|cấp|đội|tổ|trung tâm|chi cục"
    r"|bệnh viện|hội|lực lượng|viện|bộ phận)(?: ngành)? nào|những ai|những (?:đơn vị|cơ quan|sở ngành|ngành|bên)|đơn vị gì|cơ quan gì)"
)
_WHEN_TYPED = (
    r"(?:(?:ngày|tháng|quý|mùng|mồng) mấy(?! (?:lần|đợt|buổi|cuộc|chuyến|lượt)\b)|ngày nào|khi nào|bao giờ|lúc nào|tháng nào|quý nào|năm nào|thời điểm nào|ngày bao nhiêu"
    r"|hôm nào|hôm mấy|ngày tháng nào|tuần nào|mấy giờ|(?:những |các )?mốc (?:thời gian )?nào|dịp nào)"
)
_ASKING = typed(
    rf"\b(?:(?:(?:giao|phân công) )?{_BODY_TYPED}(?: (?:lo|làm|phải|sẽ|có|thực hiện|triển khai|tổ chức))?(?: (?:vụ|chuyện|khâu|mảng|phần)(?= ))?|(?:vào )?{_WHEN_TYPED}(?: (?:mỗi|hằng|hàng|trong) (?:tháng|quý|năm|tuần))?|gửi (?:cho |về |tới )?(?:ai|đâu|cơ quan nào|đơn vị nào)|(?:nộp|gửi)(?= (?:các )?báo cáo)|chủ trì|phụ trách|chịu trách nhiệm"
    r"|có trách nhiệm|được giao|được phân công|làm đầu mối|là đầu mối|đầu mối|đảm nhiệm|đảm nhận|phối hợp(?: \w+)? (?:với|cùng)|phối hợp"
    r"|giao cho|giao việc|phân công cho|thuộc trách nhiệm|trách nhiệm|nhiệm vụ|việc|hạn chót|hạn cuối|thời hạn|hạn(?=\s+(?:nộp|gửi|để|báo|hoàn|các|của|cho|là|vào|đến|ngày|tháng|quý|năm|khi|bao))|trước ngày|trước(?= (?:hôm|khi|ngày))|chậm nhất"
    r"|hoàn thành|sản phẩm(?: đầu ra)?|là gì|phải|thì|do|cho hỏi|cho biết|xin hỏi|là|của|gì|nào|xong|và phải|và|đến khi|đến)\b"
)
