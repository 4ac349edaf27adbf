"""Festivals, contests and fairs asked for by name: one isn't told by the day of another.

"Lễ hội hoa tam giác mạch" shares its kind with every "Ngày hội", and all else that is asked ("tổ
chức ngày nào") stands in the plan of any.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from bot.questions.completed_text import asked_now
from knowledge.text import folded_words

_KIND = (
    r"(?<!xa )(?<!dai )(?<!quoc )(?<!han )\b(?:le hoi|ngay hoi|dem hoi|hoi thi(?! dua)|hoi cho|hoi dien|hoi xuan|cuoc thi|lien hoan"
    r"|giai (?=(?:chay|bong|cau long|co|dua|vo|boi|xe dap|the thao)\b))(?!\w)"
)
_ENDS = (
    r"(?:thi|to chuc|dien ra|khai mac|be mac|bat dau|ket thuc|keo dai|khi|luc|o|tai|vao|nam|ngay|thang|do|co|cua|duoc|bao|may|la|gi|nao|nay|kia|day|ay|tren|lan"
    r"|sap|se|da|dang|phai|cho|ai|moi|nhu|ra|hay|gom|trong|voi|den|het|mat|don vi|so|ubnd|tinh|xa|phuong|thanh pho|toan|cap|lon|nho|dip|lam|bay|trung bay|bn|mo|a|ad|vay|\d\S*"
    r"|lap|them|thu hut|xay|dat|thue|giam|phuc vu|yeu cau|trao|phat|ton|muon|bo tri|huy dong|chon|cham|nhan|dang ky"
    r"|tham gia|bieu dien|gioi thieu|theo|quy mo|nham)"
)
_NAMED = re.compile(rf"{_KIND} *(?P<name>(?:(?!{_ENDS}\b)\w+ ?){{1,6}})")


def names_a_happening(text: str) -> bool:
    """Whether a question names a festival, contest or fair by more than its kind."""
    return bool(_names_in(text))


def names_another_happening(text: str, place: str, *told: str) -> bool:
    """Whether a question names a festival, contest or fair of which documents of a place hold nothing.

    >>> names_another_happening("lễ hội hoa ban tổ chức ngày nào", "", "Tuần Văn hóa “Sắc hoa miền Ngân”")
    True
    >>> names_another_happening("Lễ hội khèn Mông ở đâu?", "", "Đêm hội khèn Mông: Bản Lùng Sa")
    False
    >>> names_another_happening("Lễ hội đua thuyền Lam Sơn", "Lam Sơn", "Ngày hội sách tỉnh Lam Sơn")
    True
    >>> names_another_happening("Lễ hội tổ chức ngày nào?", "", "Ngày hội đọc sách: 20/4")
    False
    """
    here = f" {folded_words(place)} "
    names = [words for words in _names_in(text) if f" {words} " not in here]
    if not names:
        return False
    said = f" {folded_words(' '.join(told))} "
    return not any(f" {words} " in said for words in names)


@lru_cache(maxsize=256)
def _names_in(text: str) -> tuple[str, ...]:
    """Return what tells each happening named: its pairs of words, or its only word."""
    found: list[str] = []
    for match in _NAMED.finditer(folded_words(asked_now(text))):
        words = match["name"].split()
        found += [" ".join(pair) for pair in pairwise(words)] or words
    return tuple(found)
