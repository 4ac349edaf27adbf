"""Where an answer is written, asked beside what is asked: every answer is told with its place."""

from __future__ import annotations

import re

from bot.questions.topics import ASKING
from knowledge.text import fold, nfc

_AT = r"(?:(?:o|tai|trong) )?(?:muc|trang|phan) (?:nao|may)"
_BESIDE = re.compile(
    rf"(?:[,;.?]| va| thi)\s+(?:(?:nam|ghi|duoc ghi|trich|noi|no|va|thi|cai (?:nay|do)) )*{_AT}(?:,? (?:va |hay )?{_AT})*(?: (?:vay|the|a|nhi|ad|ha))*\W*$"
)


def without_where_written(question: str) -> str:
    """Return a question without the words that ask, besides, in which part or on which page it stands.

    >>> without_where_written("dự phòng bao nhiêu, ở mục nào"), without_where_written("ở mục nào, trang nào")
    ('dự phòng bao nhiêu', 'ở mục nào, trang nào')
    >>> without_where_written("kinh phí nằm ở mục nào")
    'kinh phí nằm ở mục nào'
    """
    folded = fold(question)
    beside = _BESIDE.search(folded)
    if beside is None or len(folded) != len(nfc(question)):
        return question
    rest = nfc(question)[: beside.start()]
    return (
        rest
        if ASKING.search(rest.lower()) and not re.search(rf"{_AT}\W*$", fold(rest))
        else question
    )
