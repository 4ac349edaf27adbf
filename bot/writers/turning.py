"""Words that turn what a sentence says, and words that say nothing: a closed list of each.

Who shortens a sentence may leave out much, but none of these: negation, condition, exception,
choice, intention, estimate, direction ("không", "nếu", "trừ", "hoặc", "phấn đấu", "khoảng", "giảm").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.writers.words import Word

_TURNING = re.compile(
    r"\b(?:không(?! (?:gian|khí|ngừng))|chưa|chẳng|chớ|đừng|cấm|trừ|nếu|hoặc|hay|khoảng(?! cách)|ước|hơn|gần|rằng|vượt|quá"
    r"|tăng(?! cường)|giảm|trước(?! hết| mắt)|sau(?! đây| đó)|ngoài(?! ra)|tối đa|tối thiểu|ít nhất|nhiều nhất|cao nhất|thấp nhất"
    r"|phấn đấu|dự kiến|dự báo|dự thảo|đề xuất|đề nghị|kiến nghị|có thể|khuyến khích|nghiên cứu|xem xét|thí điểm|tạm"
    r"|trường hợp|điều kiện|khi|một số|một phần|phần lớn|đa số|hầu hết|chủ yếu|chỉ(?! tiêu| đạo| thị| số| huy| dẫn)"
    r"|bãi bỏ|hủy bỏ|thay thế|thiếu|ngừng|dừng|miễn|từ chối|mất|thuộc diện|so|thay|trái|sai|giả|nguy cơ|hết)\b"
)
_CONDITION = re.compile(
    r"\b(?:trừ|nếu|trường hợp|điều kiện|khi|miễn là|chỉ(?! tiêu| đạo| thị| số| huy| dẫn)|ngoại trừ)\b|\| riêng\b"
)
BEFORE_NUMBERS = frozenset(
    "từ lên xuống còn thêm tăng giảm trên dưới hơn gần khoảng đến tới quá nhất thiểu đa thứ bằng".split()
)
VALUED = frozenset("đạt còn chiếm tăng giảm bằng khoảng có do thuộc từ đến".split())
"""Words that can't begin a sentence whose subject was left out: nobody knows whose value follows."""
FREE = frozenset("là của và các những trong tại với cho như về cũng việc này đó ở bao gồm".split())
EQUATING = frozenset("là gồm".split())
_CONNECTIVES = re.compile(
    r"^\s*(?:(?:cụ thể|đồng thời|ngoài ra|bên cạnh đó|theo đó|trong đó|cùng với đó|như vậy|còn|và|thêm vào đó)"
    r"(?:\s*là)?\s*[,:]?\s+)+",
    re.IGNORECASE,
)
_GENTLE = frozenset("của tại ở theo thuộc trên".split())


def turns(skipped: Sequence[Word]) -> bool:
    """Whether words left out turn the meaning of what is left.

    >>> from bot.writers.words import words_of
    >>> turns(words_of("ít nhất")), turns(words_of("trên địa bàn tỉnh"))
    (True, False)
    """
    return bool(_TURNING.search(_plain(skipped)))


def conditions(skipped: Sequence[Word]) -> bool:
    """Whether words left out say when the rest holds, or for whom it doesn't."""
    return bool(_CONDITION.search(_plain(skipped)))


def is_gentle(skipped: Sequence[Word]) -> bool:
    """Whether a name left out is one that only says whose or where ("của tỉnh Lâm Đồng")."""
    return bool(skipped) and skipped[0].form in _GENTLE and not any(w.is_mark for w in skipped)


def without_connective(text: str) -> str:
    """Return a sentence without the words that only tie it to the one before.

    >>> without_connective("Ngoài ra, tỉnh đón khách"), without_connective("Theo đó: mở lớp")
    ('tỉnh đón khách', 'mở lớp')
    """
    return _CONNECTIVES.sub("", text)


def _plain(words: Sequence[Word]) -> str:
    return " ".join("|" if word.is_mark else word.form for word in words)
