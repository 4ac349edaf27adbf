"""The number of a place's communes, named and not asked for: "số xã, phường của tỉnh A"."""

from __future__ import annotations

import re

from knowledge.text import fold, nfc

_KIND = r"(?:xa|phuong|thi tran|dac khu|thon|to dan pho|don vi hanh chinh(?: cap xa)?)"
_NAMED = re.compile(
    rf"^(?P<compared>(?:so sanh|doi chieu)(?: (?:giup|cho|ho) (?:toi|minh|em))? )?(?:tong )?so (?:luong )?(?P<what>{_KIND}(?:(?:,| va|/)? ?(?:so )?{_KIND})*)"
    r" (?:cua|o|tai|giua|trong) (?P<whose>.+?)(?: (?:la|co|hien nay) (?:bao nhieu|may)| (?:the nao|ra sao))?(?P<mark>\W*)$"
)


def asking_how_many(text: str) -> str:
    """Return a question that names the number of a place's communes as one that asks for it.

    >>> asking_how_many("so sánh số xã phường của Cà Mau và Cần Thơ")
    'so sánh Cà Mau và Cần Thơ có bao nhiêu xã phường'
    >>> asking_how_many("so xa o Dong Nai?"), asking_how_many("số xã đạt chuẩn của Cà Mau")
    ('Dong Nai có bao nhiêu xa?', 'số xã đạt chuẩn của Cà Mau')
    """
    text = nfc(text)
    named = _NAMED.match(fold(text))
    if named is None:
        return text
    compared, what, whose, mark = (
        text[slice(*named.span(each))] if named[each] else ""
        for each in ("compared", "what", "whose", "mark")
    )
    return f"{compared}{whose} có bao nhiêu {what}{mark}"
