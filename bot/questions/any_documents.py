"""Words of a question that name no document but all that are held: "trong các văn bản hiện hành"."""

from __future__ import annotations

import re

from knowledge.kinds import NAMES
from knowledge.text import fold

_KINDS = "|".join(
    sorted({*map(fold, NAMES), "van ban", "tai lieu"} - {"du an"}, key=len, reverse=True)
)
_STATE = r"(?: (?:ma|ban|dang|con|hien|van|duoc|da|co|hieu luc|hien hanh|hien nay|luu giu|luu tru|ban hanh|noi tren|nay|o day))*"
_GIVER = (
    r"(?:(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|dang uy) )?(?:cap )?(?:tinh uy|thanh uy|tinh|thanh pho|xa|phuong|trung uong)(?! hoi\b)(?: (?!(?:ve|cho|doi|thi|co|phai|nam|trong|noi|neu|quy)\b)[^\W\d]+){0,3}?"
    r"|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|dang uy|ban chi dao|chinh phu|cap tren"
)
_ANY = re.compile(
    rf"\b(?:trong|theo|tai|o|qua|tu) (?:(?:tat ca|toan bo|moi|tung) )*(?:cac|nhung|may|moi|tat ca|toan bo) (?:{_KINDS})"
    rf"(?:(?:,| va|, va) (?:{_KINDS}))*{_STATE}(?: (?:cua|do) (?:{_GIVER})(?:(?:,| va) (?:{_GIVER}))*{_STATE})?"
    r"(?=\W*$|\s*[,.;:?!]| (?:nam|quy|thang) (?:\d|nay)| (?:thi|co|phai)\b)"
)


def without_any_documents(text: str) -> str:
    """Return a question without such words; those that describe the documents more closely stay.

    >>> without_any_documents("Sở Y tế làm gì theo các kế hoạch của tỉnh và ban chỉ đạo?")
    'Sở Y tế làm gì ?'
    >>> without_any_documents("Trong tất cả các văn bản đang có hiệu lực, trạm y tế phải làm gì?")
    ', trạm y tế phải làm gì?'
    >>> without_any_documents("trong các kế hoạch du lịch, sở nào chủ trì")
    'trong các kế hoạch du lịch, sở nào chủ trì'
    """
    kept = _ANY.sub(lambda match: "\0" * len(match[0]), fold(text))
    return "".join(typed for mark, typed in zip(kept, text, strict=False) if mark != "\0")
