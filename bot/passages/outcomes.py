"""What comes of what a question supposes: "mất thẻ thì phải làm gì".

The case stands in other words of its family: who asks of a thing lost is told of one "thất lạc".
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.passages.expectations import VAGUE, holds_sign
from bot.passages.expected_kinds import HAPPENED, Expected

IN_CASE, IN_ANOTHER = 0.85, 0.7
_FAMILIES = tuple(
    (re.compile(rf"\b(?:{asked})\b"), re.compile(rf"\b(?:{told})\b", re.IGNORECASE))
    for asked, told in (
        ("mat|lam mat|that lac|danh roi", "mất|thất lạc|đánh rơi|rơi|thất thoát|mất cắp|mất trộm"),
        ("hong|hu|rach", "hỏng|hư hỏng|hư|rách|mục|lỗi|sự cố|không sử dụng được"),
        (
            "tre han|tre hen|qua han|qua thoi han|cham",
            "chậm|trễ|muộn|quá hạn|quá thời hạn|hết thời hạn",
        ),
        (
            "nghi viec|nghi hoc|nghi ngang|bo hoc|bo viec|bo do|bo cuoc",
            "nghỉ|bỏ|thôi việc|chấm dứt|không hoàn thành|tự ý",
        ),
        ("xay ra|gap", "xảy ra|gặp|sự cố"),
        (
            "sai|thieu",
            "sai|sai sót|thiếu|thiếu sót|không đúng|chưa đúng|không đủ|chưa đủ|không hợp lệ",
        ),
        ("lo|lo lot", "lộ|lộ lọt|tiết lộ"),
        ("vi pham|phat hien", "vi phạm|phát hiện"),
        ("tu choi|khong dong y", "từ chối|không đồng ý|không chấp thuận"),
        ("quen", "quên"),
    )
)


def comes_of(words: str, folded: str) -> float:
    """Return how plainly words tell what comes of what a folded question supposes, from 0 to 1.

    >>> asked = "mat the thi phai lam gi"
    >>> comes_of("Trường hợp thất lạc thẻ, báo ngay.", asked), comes_of("Trường hợp cấp thẻ mới, nộp ảnh.", asked)
    (1.0, 0.7)
    >>> comes_of("Thẻ mất phải báo ngay.", asked), comes_of("Thẻ gồm hai loại.", asked)
    (1.0, 0.4)
    """
    families = _supposed(folded)
    told, binds = holds_sign(words, Expected.OUTCOME), bool(_BINDS.search(words))
    if not families:
        return float(told or (binds and _DUTY.search(folded) is not None))
    rules = told or binds
    if any(family.search(words) for family in families):
        return 1.0 if rules else IN_CASE
    return IN_ANOTHER if rules else VAGUE


@lru_cache(maxsize=64)
def _supposed(folded: str) -> tuple[re.Pattern[str], ...]:
    """Return the words that documents use for what a question supposes to have happened."""
    happened = {match[0] for match in HAPPENED.finditer(folded)}
    return tuple(
        told for asked, told in _FAMILIES if any(asked.fullmatch(each) for each in happened)
    )


_DUTY = re.compile(r"\b(?:phai|can|nen) (?:lam|xu ly) (?:gi|sao|the nao|viec gi)\b")
_BINDS = re.compile(
    r"\b(?:phải|cấm|không được|có trách nhiệm|báo cáo|báo ngay|thông báo)\b", re.IGNORECASE
)
