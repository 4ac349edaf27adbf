"""Statistics asked for by their name: "dân số" and "tăng trưởng" are told by that name or by no other.

Of a place hundreds of figures are held, and each shares the place and the year with a question: a
statistic that none of them is must not be told by the one that shares most.
"""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.text import fold

_TOLD_AS = (
    (
        r"(?<!huong )(?<!cong )(?<!nhan )(?<!nguoi )(?<!ty le )(?<!ti le )(?<!tram )(?<!% )dan so(?! (?:\d|voi\b|sanh|hoc|tham gia|duoc|truong thanh|co|tu|trong|dung|su dung|duoi|tren)\b)",
        r"(?<!% )(?<!phan tram )(?<!ty le )dan so|nhan khau|so dan|\d[\d.,]* (?:nghin |trieu |van )?dan\b",
    ),
    (
        r"tang truong",
        r"tang truong|toc do tang|tang (?:binh quan )?(?:tu |tren |khoang |it nhat |toi thieu )*\d|tang them",
    ),
    (r"grdp", r"grdp|tong san pham|quy mo (?:nen )?kinh te"),
    (r"gdp", r"gdp|grdp|tong san pham|quy mo (?:nen )?kinh te"),
    (r"che phu rung", r"che phu"),
    (r"lam phat", r"lam phat|\bcpi\b|gia tieu dung"),
    (r"that nghiep", r"that nghiep"),
    (r"tuoi tho", r"tuoi tho"),
    (r"luong (?:toi thieu|co so)", r"luong (?:toi thieu|co so)"),
    (r"(?:kim ngach|xuat khau)(?! lao dong)", r"kim ngach|xuat khau|ra nuoc ngoai"),
    (r"nang suat lao dong", r"nang suat"),
    (r"thu nhap binh quan", r"thu nhap|binh quan dau nguoi"),
    (r"\bfdi\b", r"\bfdi\b|nuoc ngoai"),
    (r"nong do con", r"nong do con"),
    (r"(?:ty|ti) le (?:ho )?ngheo", r"ngheo"),
    (r"no cong", r"no cong"),
    (r"ty le sinh", r"ty le sinh|muc sinh|so con"),
)
_NAMED = [(re.compile(rf"\b(?:{asked})\b"), re.compile(told)) for asked, told in _TOLD_AS]


def misses_statistic(asked: str, *texts: str) -> bool:
    """Whether a folded question names a statistic, and none of the texts does.

    >>> misses_statistic("dan so ha noi bao nhieu", "Hỗ trợ 100% chi phí cho công dân Thủ đô số")
    True
    >>> misses_statistic("dan so ha noi bao nhieu", "Dân số: 8,7 triệu người")
    False
    >>> misses_statistic("dan so tinh bao nhieu", "Hồ sơ sức khỏe điện tử cho 85% dân số")
    True
    >>> misses_statistic("thoi han theo huong dan so 9 la bao nhieu", "Thời hạn là 14 ngày")
    False
    >>> misses_statistic("dat muc tieu tang truong bao nhieu", "GRDP tăng 9,5%/năm")
    False
    """
    named = _named_in(asked)
    words = fold(" ".join(texts)) if named else ""
    return any(not told.search(words) for told in named)


@lru_cache(maxsize=256)
def _named_in(asked: str) -> list[re.Pattern[str]]:
    return [told for asks, told in _NAMED if asks.search(asked)]
