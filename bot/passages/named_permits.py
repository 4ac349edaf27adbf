"""A permit or certificate that a question names: what is said of another one answers nobody.

"Giấy phép xây dựng mấy ngày thì có" shares its first words with "giấy phép sử dụng tần số vô tuyến
điện … trong thời hạn 03 ngày làm việc". A sentence that names no such paper may still tell of it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.text import folded_words

_KIND = r"giay (?:phep|chung nhan|xac nhan)|chung chi"
_NO_NAME = (
    r"ai|bi|cac|can|cho|chua|co|con|cua|da|de|doi|duoc|gi|giu|hay|het|hoac|kem|khac|khi|khong|ko|la|lai(?! xe\b)|lam|ma|mat|may|mot"
    r"|muon|nay|nao|neu|nhung|nop|o|phai|roi|sau|se|tai|theo|thi|trong|truoc|tu|va|vao|voi|xin|xong|den|ay|bao|ngay|thang|nam"
    r"|a|ad|em|e|do|nua|truong|loai|nhom"
)
_OF_MANY = r"hanh nghe|du (?:dieu kien|dk)|du|dang ky|hoat dong|kinh doanh|dich vu|su dung|quyen|ve|cap|san xuat|sx|kd|sxkd|to chuc"
"""What permits of many names begin with: it tells none apart."""
_REACH = 10
_NAMED = re.compile(rf"\b(?:{_KIND}) ((?:(?!(?:{_NO_NAME}|{_KIND})\b)[a-z]+ ?){{1,{_REACH}}})")
_BEGINNING = re.compile(rf"^(?:(?:{_OF_MANY})(?: |$))+")


def misses_permit(folded: str, *told: str) -> bool:
    """Whether a sentence, with what stands over and beside it, names other permits than those asked of.

    Where any of it names the permit asked, it is told of it.

    >>> asked = "giay phep xay dung may ngay thi co"
    >>> misses_permit(asked, "Cấp giấy phép sử dụng tần số của Bộ Xây dựng trong 03 ngày")
    True
    >>> misses_permit(asked, "Giấy phép xây dựng nhà ở riêng lẻ: 15 ngày")
    False
    >>> misses_permit(asked, "Bản sao giấy chứng nhận quyền sử dụng đất", "Hồ sơ cấp giấy phép xây dựng")
    False
    """
    asked = permits_in(folded)
    if not asked:
        return False
    named = [name for text in told for name in permits_in(text)]
    return bool(named) and not any(set(one) & set(other) for one in asked for other in named)


@lru_cache(maxsize=2048)
def permits_in(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the words, folded, by which a text tells each permit from others.

    >>> permits_in("chung chi hanh nghe kien truc"), permits_in("giay phep kinh doanh co mat tien")
    ((('kien', 'truc'),), ())
    >>> permits_in("thu hoi giay phep lai xe"), permits_in("xin giay phep lai tu dau")
    ((('lai', 'xe'),), ())
    """
    found = _NAMED.finditer(folded_words(text))
    names = (_BEGINNING.sub("", match[1], count=1).split() for match in found)
    return tuple(tuple(name) for name in names if name)
