"""Titles of papers on many fields at once: none of the fields is that of each sentence.

"… đơn giản hóa thủ tục hành chính lĩnh vực quốc phòng, nội vụ, tài chính, xây dựng, tư pháp": a
sentence of the annex on finance says nothing of building, though the title names it. Which field a
sentence is of, the headings above it say.
"""

from __future__ import annotations

import re

_ITEM = r"[^\W\d]+(?: (?!lĩnh vực\b)[^\W\d]+){0,7}"
_FIELDS = re.compile(rf"(?<=\blĩnh vực)(?: sau)?:? {_ITEM}(?:, {_ITEM}){{3,}}", re.IGNORECASE)


def without_fields(title: str) -> str:
    """Return a title without the fields that it lists, where they are four or more.

    >>> without_fields("Cắt giảm thủ tục lĩnh vực quốc phòng, nội vụ, tài chính, xây dựng và tư pháp")
    'Cắt giảm thủ tục lĩnh vực'
    >>> without_fields("Kế hoạch phát triển lĩnh vực văn hóa, thể thao và du lịch")
    'Kế hoạch phát triển lĩnh vực văn hóa, thể thao và du lịch'
    """
    return _FIELDS.sub("", title)
