"""Things that only their own name tells: a school for gifted pupils, a vaccine against measles.

They share every other word with things of their kind: "trường THPT chuyên" with "trường THPT dân tộc
nội trú", "tiêm vắc xin sởi" with the vaccination of cattle. Where the name stands neither in a
sentence nor over or beside it, another of the kind is told of. `bot.passages.statistics_named` does
the same for statistics.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.safety.typed_patterns import typed
from knowledge.text import nfc

_DISEASES = (
    "sởi",
    "rubella",
    "bại liệt",
    "bạch hầu",
    "ho gà",
    "uốn ván",
    "thủy đậu",
    "viêm não",
    "viêm gan",
    "phế cầu",
    "cúm",
    "dại",
    "lở mồm long móng",
    "tụ huyết trùng",
    "viêm da nổi cục",
    "tai xanh",
    "dịch tả",
)
_VACCINATED = r"(?:tiêm|chích|ngừa|vắc xin|vacxin|vắc-xin|vaccine|vắcxin)"
_NAMED = (
    *(
        (
            rf"{_VACCINATED}(?: [^\W\d]+){{0,4}}? {disease}",
            rf"{disease}|{disease.replace(' ', '-')}",
        )
        for disease in _DISEASES
    ),
    (
        r"(?:trường|lớp|thpt|trung học phổ thông)(?: (?:thpt|trung học phổ thông))? chuyên(?! (?:môn|đề|ngành|nghiệp|biệt|khoa|viên|gia|trách|mục|dùng)\b)",
        r"chuyên(?! (?:môn|đề|ngành|nghiệp|biệt|khoa|viên|gia|trách|mục|dùng)\b)",
    ),
    (r"(?:trường|lớp)(?: [^\W\d]+){0,3}? năng khiếu", r"năng khiếu"),
    (r"(?:trường|học|lớp)(?: [^\W\d]+){0,3}? nội trú", r"nội trú|dtnt|ptdtnt"),
    (r"(?:trường|học|lớp)(?: [^\W\d]+){0,3}? bán trú", r"bán trú|dtbt|ptdtbt"),
    (r"trường(?: [^\W\d]+){0,2}? quốc tế", r"quốc tế"),
    (r"(?:lãi|nợ|phạt)(?: [^\W\d]+)? quá hạn", r"quá hạn|chậm (?:trả|nộp)|trả chậm"),
    (r"vượt đèn|đèn đỏ", r"đèn (?:tín hiệu|đỏ|giao thông)|tín hiệu (?:đèn|giao thông)"),
    (r"nồng độ cồn", r"nồng độ cồn|rượu|bia"),
    (r"mũ bảo hiểm", r"mũ bảo hiểm"),
    (r"(?:chạy|đi) ngược chiều", r"ngược chiều"),
    (
        r"vé (?:tàu|xe|máy bay|đò|phà|cáp treo)(?=.* (?:bao nhiêu|mấy) (?:tiền|đồng|nghìn|ngàn))",
        r"vé|cước|giá|miễn phí",
    ),
)
_TOLD = tuple(
    (typed(rf"\b(?:{asked})\b"), re.compile(rf"\b(?:{told})\b")) for asked, told in _NAMED
)


def misses_own_name(asked: str, *texts: str) -> bool:
    """Whether a question, as typed, names a thing of these, and none of the texts does.

    >>> asked = "Trường THPT chuyên tuyển bao nhiêu em?"
    >>> misses_own_name(asked, "Trường PTDTNT THPT: 175", "Chỉ tiêu lớp 10")
    True
    >>> misses_own_name(asked, "THPT chuyên Lê Lợi: 315")
    False
    >>> misses_own_name("lich tiem vac xin soi cho be", "Tiêm phòng cho vật nuôi ngày 25 hằng tháng")
    True
    >>> misses_own_name("Giáo viên chuyên môn giỏi được thưởng bao nhiêu", "Giáo viên: 5 triệu đồng")
    False
    """
    names = _named_in(asked)
    words = nfc(" ".join(texts)).lower() if names else ""
    return any(not told.search(words) for told in names)


@lru_cache(maxsize=256)
def _named_in(asked: str) -> list[re.Pattern[str]]:
    words = nfc(asked).lower()
    return [told for asks, told in _TOLD if asks.search(words)]
