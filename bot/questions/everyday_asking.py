"""How people ask for a time aloud, put as it is written: "chừng nào", "mấy hôm", "mấy tiếng".

What a question expects is then told by one form of each. Read with or without diacritics.
"""

from __future__ import annotations

import re


def as_written(question: str) -> str:
    """Return a question with its everyday words for "when" and "how long" as offices write them.

    >>> as_written("Chừng nào xong, báo trước mấy hôm?"), as_written("trong may tieng thi co ket qua")
    ('Khi nào xong, báo trước mấy ngày?', 'trong may gio thi co ket qua')
    >>> as_written("mấy hôm nay mưa, có mấy tiếng dân tộc?")
    'mấy hôm nay mưa, có mấy tiếng dân tộc?'
    """
    plain = question
    for spoken, written in _SPOKEN:
        plain = spoken.sub(written, plain)
    return plain[:1].upper() + plain[1:] if question[:1].isupper() else plain


_SPOKEN = tuple(
    (re.compile(rf"\b(?:{spoken})", re.IGNORECASE), written)
    for spoken, written in (
        (r"(?:chừng|hồi|tầm) nào\b(?! còn| đó| cũng| mà)", "khi nào"),
        (r"(?:chung|hoi|tam) nao\b(?! con| do| cung| ma)", "khi nao"),
        (r"bữa nào\b", "ngày nào"),
        (r"bua nao\b", "ngay nao"),
        (r"(?:mùng|mồng|hôm|bữa) mấy\b", "ngày mấy"),
        (r"(?:mung|mong|hom|bua) may\b", "ngay may"),
        (r"(mấy|bao nhiêu) (?:hôm|bữa)\b(?! (?:nay|trước|sau|rồi|ăn|cơm|tiệc))", r"\1 ngày"),
        (r"(may|bao nhieu) (?:hom|bua)\b(?! (?:nay|truoc|sau|roi|an|com|tiec))", r"\1 ngay"),
        (r"(mấy|bao nhiêu) tiếng(?: đồng hồ)?\b(?! (?:anh|nước|nói|dân|mẹ|việt|hát))", r"\1 giờ"),
        (r"(may|bao nhieu) tieng(?: dong ho)?\b(?! (?:anh|nuoc|noi|dan|me|viet|hat))", r"\1 gio"),
        (r"quý mấy\b", "quý nào"),
        (r"quy may\b", "quy nao"),
    )
)
