"""A follow-up that asks for another class of persons, or for the same ones elsewhere.

"Người khuyết tật học nghề được hỗ trợ bao nhiêu?" – "còn hộ nghèo?": what persons are called has
few words in common, but who asks of one class and then of another asks the same of both.
"""

from __future__ import annotations

import re

from bot.questions.like_phrases import STOPS
from bot.questions.topics import ASKING
from bot.safety.typed_patterns import typed
from knowledge.text import SYLLABLE, fold, nfc, syllables

_PERSONS = (
    r"(?:người|hộ|trẻ|học sinh|sinh viên|học viên|giáo viên|công nhân|nông dân|cán bộ|công chức|viên chức"
    r"|bác sĩ|cá nhân|đảng viên|hội viên|đoàn viên|phụ nữ|thương binh|bà mẹ|em bé|con(?= công nhân| liệt sĩ| thương binh))"
)
_COUNTED = r"(?:đầu|số|tổng|mấy|bao nhiêu|mọi|lệ|lượt|nghìn|triệu)"
_NAMED = typed(rf"(?:(?P<counted>\b{_COUNTED}) )?\b{_PERSONS}\b")
_CLASS = typed(rf"^(?:(?:nếu|là|mà|các|những) )*(?P<who>{_PERSONS}\b.*)$")
_VERBS = frozenset(
    "học đi làm mua thuê gửi nộp bán vay sống muốn đăng xin tham bị khám tiêm thi nuôi mất ra từ dùng kinh".split()
)
MOST = 5
_MOVES = (
    r"(?:chuyển|ra|về|sang|lên|xuống|vào|đi|học|làm|sống|ở|tại|ngoài|trong|bên|dưới|trên|tới|đến)"
)
_WHO = r"(?:nếu|mà|tôi|tui|em|cháu|con|bé|nhà|mình|anh|chị|thì|gia đình)"
_LOWER = rf"(?:{_MOVES}|{_WHO}|xã|phường|tỉnh|đảo|huyện|thôn|khu|chợ|trường)"
_CAPITAL = f"[{''.join(filter(str.isupper, map(chr, range(0x1F00))))}]"
_NAME = rf"{_CAPITAL}\w*(?: (?:{_CAPITAL}\w*|\d+))*"
_MOVED = re.compile(rf"^(?:{_LOWER} )*?(?i:{_MOVES}) (?:{_LOWER} )*(?P<name>{_NAME})$")
_AT = re.compile(
    rf"\b(?:ở|tại|về|ngoài|trong) (?:(?:xã|phường|tỉnh|đảo|huyện|thôn|khu|chợ) )*(?P<name>{_NAME})"
)


def class_replaced(earlier: str, subject: str) -> str:
    """Return an earlier question asked of another class of persons; empty where it names none.

    >>> class_replaced("Người khuyết tật học nghề được hỗ trợ bao nhiêu?", "hộ cận nghèo")
    'hộ cận nghèo học nghề được hỗ trợ bao nhiêu?'
    >>> class_replaced("Vé tuyến dài người thường bao nhiêu tiền?", "học sinh")
    'Vé tuyến dài học sinh bao nhiêu tiền?'
    >>> class_replaced("Thu nhập bình quân đầu người là bao nhiêu?", "hộ nghèo")
    ''
    """
    named = _CLASS.match(nfc(subject).lower())
    if named is None or ASKING.search(nfc(subject)) or len(syllables(named["who"])) > MOST:
        return ""
    lowered = nfc(earlier).lower()
    found = next((m for m in _NAMED.finditer(lowered) if not m["counted"]), None)
    if found is None or len(lowered) != len(earlier):
        return ""
    end = found.end()
    for word in SYLLABLE.finditer(lowered, found.end()):
        if word[0] in _VERBS or fold(word[0]) in STOPS or "," in lowered[end : word.start()]:
            break
        end = word.end()
    return f"{earlier[: found.start()]}{subject[named.start('who') :]}{earlier[end:]}"


def moved(earlier: str, subject: str) -> str:
    """Return an earlier question asked for the place that its persons move to; else empty.

    >>> moved("Trẻ học ở xã An Bình được bao nhiêu?", "nếu chuyển cháu ra học ngoài Hòn Tre")
    'Trẻ học ở Hòn Tre được bao nhiêu?'
    >>> moved("Trẻ học ở xã An Bình được bao nhiêu?", "Sở Y tế")
    ''
    """
    told, at = _MOVED.match(nfc(subject)), [*_AT.finditer(nfc(earlier))]
    if told is None or len(at) != 1:
        return ""
    return f"{earlier[: at[0].start()]}ở {told['name']}{earlier[at[0].end() :]}"
