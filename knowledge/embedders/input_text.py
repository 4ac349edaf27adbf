"""The form in which every embedder takes text."""

from __future__ import annotations

from knowledge.text import nfc


def clean(text: str) -> str:
    r"""Return NFC without NUL (where C engines stop reading) or lone surrogates (not encodable).

    >>> clean("Kê\u0301 hoạch\x00 \ud800")
    'Kế hoạch ?'
    """
    return nfc(text.replace("\0", "")).encode("utf-8", "replace").decode("utf-8")
