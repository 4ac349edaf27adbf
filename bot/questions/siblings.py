"""Follow-ups that name another of a kind: "còn xe máy?", "cấp phó thì sao?", "giấy phép chứ không phải giấy chứng nhận".

What is of one kind often shares no word: who asks of cars and then of motorbikes asks the same of
both. The kinds are those that everybody knows, of the language and of no document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.questions.completions import Completed, root
from bot.safety.typed_patterns import typed
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from bot.journal import Turn

_KINDS = (
    "ô tô|xe ô tô|xe hơi|xe máy|xe mô tô|mô tô|xe gắn máy|xe tải|xe khách|xe buýt|xe đạp|xe đạp điện|xe máy điện|tàu thủy|tàu cá",
    "giấy phép|giấy chứng nhận|chứng chỉ|giấy xác nhận",
    "cấp mới|cấp lại|cấp đổi|gia hạn|thu hồi|điều chỉnh|cấp lần đầu",
    "mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|cao đẳng|đại học|trung cấp|thạc sĩ|tiến sĩ",
    "trâu|bò|trâu bò|lợn|heo|gà|vịt|dê|ngan|tôm|cá|ngao|cua|chó|mèo|chó mèo|ngựa|thỏ|gia súc|gia cầm",
    "lúa|ngô|sắn|mía|lạc|cà phê|chè|cao su|hồ tiêu|sầu riêng",
    "thành thị|nông thôn|đô thị|miền núi|đồng bằng|hải đảo",
    "trực tiếp|trực tuyến|qua bưu chính|qua bưu điện",
    "cá nhân|tổ chức|doanh nghiệp|công ty|hợp tác xã|hộ kinh doanh|hộ gia đình|hộ dân|người dân|nông dân|hộ nông dân",
    "hằng tháng|hằng quý|hằng năm",
    "giải nhất|giải nhì|giải ba|giải khuyến khích|giải đặc biệt",
    "trung ương|cấp tỉnh|cấp huyện|cấp xã|cấp thôn",
)


def _any_of(kind: str) -> re.Pattern[str]:
    """Compile what finds the things of a kind; a name of one syllable only with its marks."""
    names = sorted(kind.split("|"), key=len, reverse=True)
    either = "|".join(typed(name).pattern if " " in name else name for name in names)
    return re.compile(rf"(?<![\w/])(?:{either})(?![\w/])")


_OF_KIND = tuple(map(_any_of, _KINDS))
_IF = typed(r"^(?:(?:nếu|là|mà|với|đối với|trường hợp|của|cho|thì|loại|dùng|mua|nuôi|trồng) )*")


def sibling_replaced(earlier: str, subject: str) -> str:
    """Return an earlier question asked of another of the kind that it names; empty where it can't be.

    >>> sibling_replaced("Công dân số mua ô tô được giảm bao nhiêu?", "xe máy")
    'Công dân số mua xe máy được giảm bao nhiêu?'
    >>> sibling_replaced("Cấp lại giấy phép mất mấy ngày?", "nếu gia hạn")
    'gia hạn giấy phép mất mấy ngày?'
    >>> sibling_replaced("Nuôi tôm và cá được vay bao nhiêu?", "ngao")
    ''
    """
    begun = _IF.match(nfc(subject).lower())
    named = subject[begun.end() :] if begun and len(nfc(subject)) == len(subject) else subject
    lowered = nfc(earlier).lower()
    for kind in _OF_KIND:
        if kind.fullmatch(nfc(named).lower()) and len(lowered) == len(earlier):
            told = [*kind.finditer(lowered)]
            if len({each[0] for each in told}) != 1 or told[0][0] == named.lower():
                return ""
            return _replaced(earlier, told[0][0], named)
    return ""


def _replaced(earlier: str, old: str, new: str) -> str:
    """Return a question with each of the words of one thing said as another."""
    return re.sub(rf"(?<![\w/]){re.escape(old)}(?![\w/])", new, nfc(earlier), flags=re.IGNORECASE)


def said_instead(alone: str, before: Turn) -> Completed | None:
    """Ask of one thing what was asked of another that a follow-up takes back by name.

    >>> from bot.journal import Turn
    >>> turn = Turn("Giấy chứng nhận cũ dùng đến bao giờ?", "general", ("a",), None)
    >>> said_instead("Thế nếu là giấy phép chứ không phải giấy chứng nhận thì sao?", turn).text
    'giấy phép cũ dùng đến bao giờ?'
    >>> said_instead("Thế nếu là giấy phép chứ không phải học bạ thì sao?", turn)
    >>> said_instead("tôi hỏi năm 2040 chứ không phải 2030", turn)
    """
    instead = _INSTEAD.match(nfc(alone).lower().strip(" ?.!"))
    if instead is None or re.search(r"\d", instead[0]):
        return None  # another time has rules of its own
    earlier = nfc(root(before.completed))
    folded = fold(earlier)
    old = re.search(rf"\b{re.escape(fold(instead['old']))}\b", folded)
    if old is None or len(folded) != len(earlier):
        return None
    text = f"{earlier[: old.start()]}{instead['new']}{earlier[old.end() :]}?"
    return Completed(text, followed=True, whole=True)


_INSTEAD = typed(
    r"^(?:(?:thế|vậy|còn|nhưng|giả sử|nếu|mà|là|với|đối với|trường hợp|ý|tôi|mình|em|hỏi|không phải)[ ,]+)*"
    r"(?P<new>(?!(?:không|có)\b)\w+(?: \w+){0,5}?),? (?:chứ|mà) (?:không|đâu có|chẳng)(?: phải)?(?: (?:là|hỏi|về))* (?P<old>\w+(?: \w+){0,5}?)(?: (?:thì sao|thì thế nào|cơ|mà|đâu|nhé|ạ|nhỉ|vậy))*$"
)


def of_deputy(alone: str, before: Turn) -> Completed | None:
    """Ask of the deputy of the head just spoken of what was asked of the head: "cấp phó thì sao?".

    >>> from bot.journal import Turn
    >>> turn = Turn("Hiệu trưởng trường xã được phụ cấp bao nhiêu?", "figure", ("a",), None)
    >>> of_deputy("còn cấp phó thì được bao nhiêu?", turn).text
    'Phó Hiệu trưởng trường xã được phụ cấp bao nhiêu?'
    >>> of_deputy("phó chủ tịch xã thì sao", turn)
    """
    if not _DEPUTY.match(nfc(alone).lower().strip(" ?.!")):
        return None
    earlier = nfc(root(before.completed))
    head = _HEAD.search(earlier.lower())
    if head is None or re.search(r"\bphó\b", earlier.lower()):
        return None
    text = f"{earlier[: head.start()]}Phó {earlier[head.start() :]}?"
    return Completed(text, followed=True, whole=True)


_DEPUTY = typed(
    r"^(?:(?:thế|vậy|còn|rồi|nếu|là|nhưng)[ ,]+)*(?:cấp |người |chức |ông |bà )?(?:cấp )?phó(?: (?:của )?(?:họ|đó|này))?"
    r"(?:,? (?:thì |là )?(?:sao|được |hưởng |nhận |có |là |ở mức )*(?:bao nhiêu|mấy|thế nào|ra sao|sao)?(?: tiền| đồng| triệu)?)?(?: (?:ạ|vậy|nhỉ|thế))*$"
)
_HEAD = typed(
    r"\b(?:tổng giám đốc|giám đốc|chủ tịch|chủ nhiệm|bí thư|chỉ huy trưởng|hiệu trưởng|(?:\w+ )?đội trưởng|tổ trưởng|cục trưởng|vụ trưởng|chi cục trưởng|viện trưởng|trưởng (?:phòng|ban|bộ môn|thôn|khoa|đoàn|khu|ấp|công an)|chánh văn phòng|chánh thanh tra)\b"
)
