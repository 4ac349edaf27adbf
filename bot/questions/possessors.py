"""Whose a body is said to be: "trạm y tế xã tôi" is the one of the communes, by its own name."""

from __future__ import annotations

from bot.safety.typed_patterns import typed
from knowledge.text import nfc

_OWNER = r"(?:tôi|mình|em|tui|ta|chúng tôi|chúng em|chúng ta|tụi tôi|tụi em|bọn em)"
_PART = r"(?:phòng|trạm|trung tâm|văn phòng|chi cục|thanh tra|bộ phận|tổ|đội|khoa|bệnh viện|trường)"
_BODY = (
    rf"(?:{_PART}|công an|ban chỉ huy|bộ chỉ huy|ban quản lý|hội|đoàn|mặt trận|mttq|thuế|kho bạc|sở|đài|thư viện"
    r"|bảo tàng|đảng ủy)"
)
_NAMED = r"(?:[ -]+(?!(?:của|ở|tại|có|phải|thì|là|cho|và|cần)\b)[^\W\d]+){1,7}?"
_PLACE = r"(?:xã|phường|đặc khu|thị trấn|thị xã|thành phố|huyện|quận|tỉnh)"
_OFFICE = r"(?:sở|cơ quan|chi cục|cục|trường|bệnh viện|trung tâm)"
_ACTS = r"(?=\W*$|\W+(?:phải|có|được|cần|làm|thì|trong|năm|tháng|quý|nộp|gửi|báo|chủ|phối|chịu|lo|hoàn)\b)"
_OF_PLACE = typed(
    rf"\b(?P<kept>(?:{_PART}{_NAMED}|{_BODY}(?:{_NAMED})?)(?: của| ở| tại)? {_PLACE})(?: (?:của|nhà))? {_OWNER}{_ACTS}"
)
_OF_OFFICE = typed(
    rf"\b(?P<kept>{_PART}{_NAMED})(?: của| thuộc)? {_OFFICE}(?: của)? {_OWNER}{_ACTS}"
)


def without_possessor(text: str) -> str:
    """Return a question in which a body named is no longer said to be the asker's.

    It has a name of its own, so it isn't "đơn vị tôi"; what is only called by its kind ("xã
    tôi", "phòng tôi", "UBND xã tôi") is left.

    >>> without_possessor("Trạm y tế xã tôi phải làm gì?"), without_possessor("Xã tôi phải làm gì?")
    ('Trạm y tế xã phải làm gì?', 'Xã tôi phải làm gì?')
    >>> without_possessor("Phòng Tổ chức cán bộ sở em có nhiệm vụ gì")
    'Phòng Tổ chức cán bộ có nhiệm vụ gì'
    >>> without_possessor("cong an tinh minh phai lam gi"), without_possessor("Công an xã tối phải trực")
    ('cong an tinh phai lam gi', 'Công an xã tối phải trực')
    """
    text = nfc(text)
    lowered = text.lower()
    if len(lowered) != len(text):
        return text
    for owned in (_OF_PLACE, _OF_OFFICE):
        if found := owned.search(lowered):
            return f"{text[: found.end('kept')]}{text[found.end() :]}"
    return text
