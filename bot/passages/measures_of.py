"""Of what a measure is: "nồng độ cồn" isn't told by "giới hạn nồng độ bắt cháy"."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.passages.held import Held
from bot.passages.terms import STOP_TYPED
from knowledge.text import fold

_MEASURE = re.compile(
    r"\b(?:nồng độ|nong do|hàm lượng|ham luong|nhiệt độ|nhiet do|cường độ|cuong do|trọng lượng|trong luong|trọng tải|trong tai|tải trọng|tai trong|mật độ|mat do|diện tích|dien tich|sản lượng|san luong|vận tốc|van toc|huyết áp|huyet ap)"
    r" (?:các |của |chất |cac |cua |chat |gieo |trồng |trong |nuôi |nuoi |khai thác |khai thac |thu hoạch |thu hoach )*(?P<what>[^\W\d_]+)"
)


def measure_of_another(asked: str, words: str) -> bool:
    """Whether a question, as typed, names a measure of what stands nowhere in some words.

    >>> measure_of_another("phạt nồng độ cồn bao nhiêu", "giới hạn nồng độ bắt cháy")
    True
    >>> measure_of_another("diện tích trồng rừng", "Kho có diện tích từ 20 m2")
    True
    >>> measure_of_another("nồng độ bụi là bao nhiêu", "Nồng độ bụi mịn: 25 µg/m3")
    False
    """
    what = _what(asked.lower())
    return bool(what) and not Held.of(words).names(what)


@lru_cache(maxsize=256)
def _what(asked: str) -> str:
    match = _MEASURE.search(asked)
    word = match["what"] if match else ""
    return "" if word in STOP_TYPED or fold(word) in _NO_THING else word


_NO_THING = frozenset(
    "tu dat mat san tinh xa phuong thanh huyen tp moi nha khu tang giam theo nam ca toan o la duoc nho it nhieu rong toi bao may cho phep trung lon cao thap dan su xay ay do nay".split()
)
