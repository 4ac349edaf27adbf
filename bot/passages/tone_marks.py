"""Where the tone mark stands: "hoá" and "hóa" are one word, as both styles are in use."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=32768)
def spelled_alike(word: str) -> str:
    """Return a syllable in lower case with its tone mark where the older style puts it.

    "hoá" and "hóa", "thuỷ" and "thủy" are one word: both styles are in use.

    >>> spelled_alike("Hoá"), spelled_alike("Thuỷ"), spelled_alike("hoàn")
    ('hóa', 'thủy', 'hoàn')
    """
    return _NEW_STYLE.sub(lambda m: _OLD_STYLE[m.group()], word.lower())


_OLD_STYLE = {
    new: old
    for news, olds in (
        ("oà oá oả oã oạ", "òa óa ỏa õa ọa"),
        ("oè oé oẻ oẽ oẹ", "òe óe ỏe õe ọe"),
        ("uỳ uý uỷ uỹ uỵ", "ùy úy ủy ũy ụy"),
    )
    for new, old in zip(news.split(), olds.split(), strict=True)
}
_NEW_STYLE = re.compile(rf"(?<!q)(?:{'|'.join(_OLD_STYLE)})$")
