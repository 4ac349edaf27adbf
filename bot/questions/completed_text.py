"""The text of a question made to stand alone: what is asked now, then the matter of the talk that it leans on."""

from __future__ import annotations

import re

_CONTEXT = " – "
_TYPED_DASH = re.compile(r"\s[–—]\s")


def plain_dashes(typed: str) -> str:
    """Return a typed question whose spaced dashes can't be taken for the one that stands before a matter leant on.

    >>> plain_dashes("Giai đoạn 2026 – 2030 có mấy xã")
    'Giai đoạn 2026 - 2030 có mấy xã'
    """
    return _TYPED_DASH.sub(" - ", typed)


def leaning_on(now: str, matter: str) -> str:
    """Return what is asked now with the matter of the talk behind it, as ``parted`` reads it.

    >>> parted(leaning_on("Sở Nội vụ", "hạn báo cáo là ngày nào"))
    ('Sở Nội vụ', 'hạn báo cáo là ngày nào')
    """
    return f"{now}{_CONTEXT}{matter}"


def parted(text: str) -> tuple[str, str]:
    """Return what is asked now and the matter of the talk behind it, empty where nothing is leant on.

    >>> parted("Sở Nội vụ – hạn báo cáo là ngày nào"), parted("hạn báo cáo là ngày nào")
    (('Sở Nội vụ', 'hạn báo cáo là ngày nào'), ('hạn báo cáo là ngày nào', ''))
    """
    now, _, matter = text.partition(_CONTEXT)
    return now, matter


def asked_now(text: str) -> str:
    """Return what is asked now, without what it leans on."""
    return parted(text)[0]


def leant_on(text: str) -> str:
    """Return the matter of the talk that a question leans on; empty for nothing."""
    return parted(text)[1]


def leans(text: str) -> bool:
    """Whether a question stands before a matter of the talk that it leans on."""
    return _CONTEXT in text
