"""Which pages of a PDF have no text layer worth reading, so that OCR must read the picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.readers.encodings.detection import repair
from ingest.readers.pdf.lines import printed_lines
from knowledge.text import nfc

if TYPE_CHECKING:
    from ingest.readers.pdf.glyphs import Page

FEW_CHARACTERS = 12  # a page with fewer holds no text, at most a stamp
FEW_LINES = 25  # a page with more lines is no signature note alone
LEGIBLE = 0.75  # of a text layer's characters; a font without a map gives fewer
_SIGNED = re.compile(
    r"(?:ký bởi|người ký|ký ngày|ngày ký|thời gian ký|giờ ký|email|e-mail|cơ quan|tổ chức|đơn vị|chức vụ"
    r"|signed by|signature|digitally signed|date|reason|location|certified|issuer|serial|subject|oid)\b",
    re.IGNORECASE,
)
_SIGNATURE_WORDS = re.compile(
    r"ký bởi|người ký|thời gian ký|ký ngày|ngày ký|signed|signature", re.IGNORECASE
)
_STAMP_DATE = re.compile(r"[\d\s.:/+\-TZ]+|\S+@\S+")
_LETTER = re.compile(
    r"[0-9A-Za-zÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ\s.,;:!?%()\[\]/\\\-–—+*=\"'“”‘’…•<>&°§#@_|~$²³µΩ≤≥×÷ß€]"
)


def is_silent(page: Page) -> bool:
    """Whether the layer holds nothing, nothing but a digital signature's note, or garbage."""
    letters = sum(glyph.text.isalnum() for glyph in page.glyphs)
    if letters < FEW_CHARACTERS:
        return True
    if page.pictured and _is_signature_alone(page):
        return True
    return not is_legible("".join(" " * g.spaced + g.text for g in page.glyphs))


def has_something(page: Page) -> bool:
    """Whether a silent page shows anything at all: a picture, or letters that can't be read."""
    return page.pictured or sum(glyph.text.isalnum() for glyph in page.glyphs) >= FEW_CHARACTERS


def _is_signature_alone(page: Page) -> bool:
    """Whether all that is printed is what a signing program prints beside the signature."""
    if sum(len(glyph.text) for glyph in page.glyphs) > FEW_LINES * 40:
        return False
    return is_signature_note([line.text for line in printed_lines(page.glyphs, page.number)])


def is_signature_note(lines: list[str]) -> bool:
    """Whether the lines are a digital signature's note and nothing else.

    Circular 01/2019/TT-BNV, điều 13: name, e-mail and body of the signer, time of signing.

    >>> is_signature_note(["Người ký: Sở Nội vụ", "Email: snv@vidu.gov.vn", "2026-05-12 08:11:02"])
    True
    >>> is_signature_note(["Ký bởi: UBND tỉnh", "Điều 2. Quyết định này có hiệu lực"])
    False
    """
    noted = False
    follows = False
    for line in lines:
        if _SIGNED.match(line):
            noted = noted or bool(_SIGNATURE_WORDS.match(line))
            follows = True
        elif not (
            _STAMP_DATE.fullmatch(line)
            or (follows and len(line) < FEW_LINES * 2 and ":" not in line and "." not in line)
        ):
            return False
        else:
            follows = False
    return noted


def is_legible(text: str) -> bool:
    """Whether a text layer is made of letters that Vietnamese text has, legacy fonts mended.

    >>> is_legible("Sở Y tế chủ trì"), is_legible("\ue0a3\ue0b1\ufffd\ufffdӜԂ Ñ¡²")
    (True, False)
    """
    return _share_of_letters(text) >= LEGIBLE or _share_of_letters(repair(text)) >= LEGIBLE


def _share_of_letters(text: str) -> float:
    composed = nfc(text)
    return len(_LETTER.findall(composed)) / max(1, len(composed))
