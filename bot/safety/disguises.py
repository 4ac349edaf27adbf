"""What a message says under its disguise: strange letters, spaced letters, figures, encodings.

A disguised request is judged as if it had been written plainly. Known ways of hiding
instructions from filters: OWASP Top 10 for LLM Applications 2025, LLM01 Prompt Injection.
"""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import unquote

from bot.questions.spelling import cleaned, written_out
from knowledge.text import fold, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOOKALIKES = str.maketrans(
    "асеорхуіјѕԁһԛԝвкмнтАВСЕНІЈКМОРЅТХ", "aceopxyijsdhqwvkmhtABCEHIJKMOPSTX"
)
_SPACED = re.compile(r"(?<!\w)[^\W\d_](?:[\s.*_|/~-]{1,2}[^\W\d_]){3,}(?!\w)")
_BETWEEN_WORDS = re.compile(r"\s{2,}|\s[/|]\s")
_BETWEEN_LETTERS = re.compile(r"[\s.*_|/~-]+")
_FIGURES = str.maketrans("013457@$", "oieastas")
_MIXED = re.compile(r"\b(?=\w*[a-z])[a-z@$013457]*[013457@$][a-z@$013457]*\b")
_BASE64 = re.compile(r"(?<![\w+/])[A-Za-z0-9+/_-]{16,}={0,2}")
_HEXADECIMAL = re.compile(r"\b(?:[0-9a-fA-F]{2}[\s:]?){10,}")
_PERCENT = re.compile(r"%[0-9a-fA-F]{2}")
_YOU = re.compile(
    r"\b(?:mày|ngươi|cậu|(?:chat)?bot(?! (?:của|phục vụ|hỗ trợ|hành chính|tư vấn|trả lời)))\b"
)
_BODY = (
    r"ban(?= (?:chi dao|to chuc|quan ly|thuong|chap hanh|tuyen|dan|noi chinh|bi thu|hanh|kinh te|phap che|"
    r"van hoa|do thi|giam|kiem|soan|xay dung|cong tac|nhan dan|can su|dai dien|lanh dao|bao ve|doc|dieu|"
    r"bien tap|thanh tra|tiep cong|quan tri|tin (?:bao|lu|canh|du|thoi|dai|phat|mua|ktxh|kinh)|do (?:so|hanh|quy|dia|hien|cap|du lich))\b)"
    r"|(?<=uy )ban|(?<=van )ban|(?<=dia )ban|(?<=can )ban|(?<=co )ban|(?<=thong )ban|(?<=mua )ban"
    r"|(?<=thon )ban|(?<=buon )ban|(?<=phien )ban|(?<=cac )ban|(?<=truong )ban|(?<=xuat )ban|(?<=phong )ban"
)
_A_BODY = re.compile(rf"\b(?:{_BODY})\b")
_OLD_TONES = dict(
    zip(
        "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(),
        "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(),
        strict=True,
    )
)
_OLD_TONE = re.compile(rf"(?<!q)(?:{'|'.join(_OLD_TONES)})\b")


def plain_reading(message: str) -> str:
    """Return the message in lower case, "mày" and "bot" as ``bạn``, a board's "Ban" as ``uyban``.

    >>> plain_reading("Theo mày thì sao?"), plain_reading("Theo Ban Chỉ đạo")
    ('theo bạn thì sao?', 'theo uyban chỉ đạo')
    >>> plain_reading("theo ban chi dao"), plain_reading("theo ban thi sao")
    ('theo uyban chi dao', 'theo ban thi sao')
    """
    text = written_out(cleaned(_undressed(message))).lower()
    if has_diacritics(text):
        text = re.sub(r"\bban\b", "uyban", text)
        text = _OLD_TONE.sub(lambda vowels: _OLD_TONES[vowels.group()], text)
    else:
        text = _A_BODY.sub("uyban", text)
    return _YOU.sub("bạn", text)


def hidden_readings(message: str) -> Iterator[str]:
    """Yield what else the message may say, folded: letters joined, figures read, decoded.

    >>> list(hidden_readings("i g n o r e  t h i s")), list(hidden_readings("Sở Nội vụ"))
    (['ignore this'], [])
    """
    text = _undressed(message)
    if _SPACED.search(text):
        yield fold(_SPACED.sub(_joined, text))
    folded = fold(text)
    if _MIXED.search(folded):
        yield _MIXED.sub(lambda word: word.group().translate(_FIGURES), folded)
    for decoded in _decoded(text):
        yield fold(decoded)


def spaced_out(message: str) -> str:
    """Return the letters of what is written letter by letter, without any space; or nothing.

    >>> spaced_out("b ỏ q u a h ế t"), spaced_out("điểm a, b, c, d khoản 2")
    ('boquahet', '')
    """
    runs = _SPACED.findall(_undressed(message))
    return "".join(c for run in runs for c in fold(run) if c.isalpha())


def _undressed(message: str) -> str:
    """Return the text in plain letters, without what can't be seen."""
    plain = unicodedata.normalize("NFKC", message).translate(_LOOKALIKES)
    return "".join(c for c in plain if unicodedata.category(c) != "Cf")


def _joined(run: re.Match[str]) -> str:
    return " ".join(_BETWEEN_LETTERS.sub("", w) for w in _BETWEEN_WORDS.split(run.group()))


def _decoded(text: str) -> Iterator[str]:
    if _PERCENT.search(text):
        yield unquote(text)
    encoded = [_of_base64(token) for token in _BASE64.findall(text)]
    encoded += [_of_hexadecimal(token) for token in _HEXADECIMAL.findall(text)]
    for content in encoded:
        try:
            decoded = content.decode("utf-8")
        except UnicodeDecodeError:
            continue
        if decoded.isprintable():
            yield decoded


def _of_base64(token: str) -> bytes:
    letters = token.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(letters + "=" * (-len(letters) % 4))
    except binascii.Error:
        return b""


def _of_hexadecimal(token: str) -> bytes:
    digits = re.sub(r"[\s:]", "", token)
    return bytes.fromhex(digits[: len(digits) // 2 * 2])
