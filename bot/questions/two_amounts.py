"""Two amounts asked for in one breath, written so that each asks: "mấy xã mấy phường"."""

from __future__ import annotations

import re

from knowledge.text import has_diacritics

_COUNTED_TWICE = re.compile(
    r"\b(?P<asks>mấy|bao nhiêu|may|bao nhieu) (?!(?:tháng|thang|năm|nam|ngày|ngay|giờ|gio|đến|den|tới|toi)\b)\w+(?: (?!(?:đến|den|tới|toi)\b)\w+)?(?= (?P=asks) \w)",
    re.IGNORECASE,
)
"""Two things counted without a comma between: "mấy xã mấy phường"."""
_WISHED = re.compile(
    r"^(?:cho (?:(?:mình|tôi|em|anh|chị|minh|toi|chi) )?)?(?:xin|biết|xem|biet) (?P<what>(?:số|mức|tổng|tỷ lệ|tỉ lệ|kinh phí|so|muc|tong|ty le|ti le|kinh phi) (?:(?!và\b|va\b)[^\W_]+ ){1,8}?(?:[^\W_]+))"
    r"(?P<joint>,? (?:và|va) )(?=[^,;]*\b(?:bao nhiêu|mấy|bao nhieu|may)\b)",
    re.IGNORECASE,
)
"""A number wished for before another is asked: "cho xin số khách và thu bao nhiêu"."""


_SUMS = r"(?:tiền|trợ cấp|phụ cấp|mức|giá|học phí|kinh phí|lệ phí|phí|lương|thù lao|tien|tro cap|phu cap|muc|gia|hoc phi|kinh phi|le phi|phi|luong|thu lao)"
_BOTH = re.compile(
    rf"\b(?:thì|được|là|có|thi|duoc|la|co) (?P<one>{_SUMS}(?: (?!{_SUMS}\b)[^\W_]+){{0,4}}?),? (?:và|với|lẫn|cùng với|va|voi|lan|cung voi) (?={_SUMS}\b[^,;?]*\b(?:bao nhiêu|bao nhieu)\b)",
    re.IGNORECASE,
)
"""Two sums that one word asks for: "được tiền công với tiền ăn bao nhiêu"."""


def apart(question: str) -> str:
    """Return a question with a comma between two things counted, and a number wished for as one asked.

    >>> apart("Cả tỉnh còn mấy xã mấy phường?"), apart("Nộp ngày mấy tháng mấy?")
    ('Cả tỉnh còn mấy xã, mấy phường?', 'Nộp ngày mấy tháng mấy?')
    >>> apart("Phạt từ bao nhiêu đến bao nhiêu tiền?"), apart("vay từ mấy triệu đến mấy triệu")
    ('Phạt từ bao nhiêu đến bao nhiêu tiền?', 'vay từ mấy triệu đến mấy triệu')
    >>> apart("Cho mình xin số khách du lịch và thu được bao nhiêu tiền?")
    'số khách du lịch là bao nhiêu và thu được bao nhiêu tiền?'
    >>> apart("Dân quân thì tiền công với tiền ăn mỗi ngày bao nhiêu?")
    'Dân quân thì tiền công bao nhiêu, tiền ăn mỗi ngày bao nhiêu?'
    """
    question = _BOTH.sub(
        lambda m: (
            f"{m[0][: m.end('one') - m.start()]} {'bao nhiêu' if has_diacritics(m[0]) else 'bao nhieu'}, "
        ),
        question,
    )
    wished = _WISHED.sub(r"\g<what> là bao nhiêu\g<joint>", question)
    return _COUNTED_TWICE.sub(r"\g<0>,", wished)
