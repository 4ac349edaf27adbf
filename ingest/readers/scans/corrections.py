"""Slips of recognition that can only be slips, put right word by word, boxes kept.

Three kinds: diacritics (`ingest.readers.scans.syllable_pairs`), signs in the place of digits within a document's
number or a date, and numbers cut in two or short of a stroke. What the rules of writing leave
open stays as it was read: decree 30/2020/NĐ-CP, Phụ lục I, mục II.3 (số, ký hiệu), II.4 (ngày,
tháng, năm).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from ingest.readers.scans.syllable_pairs import with_pairs_right

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.readers.scans.tesseract import Word

BEYOND_DOUBT = 96.0  # of what Tesseract reads right three quarters are above, of its slips a tenth
_DIGITS = str.maketrans({"§": "8", "l": "1", "I": "1", "|": "1", "O": "0", "o": "0", "Ó": "0"})
_LIKE_DIGITS = r"[\d§lI|OoÓ]"
_NUMBER = re.compile(
    rf"[.'`‘’,]?({_LIKE_DIGITS}{{1,5}})((?:/(?:19|20)\d\d)?(?:/[A-ZĐ]|-[A-ZĐ]{{2}}).*)"
)
_LABEL = re.compile(r"S\w[:;.,]")
_DAY = re.compile(rf"({_LIKE_DIGITS}{{1,2}})([,;.)]*)")
_OPEN_SYMBOL = re.compile(r"\d.*/[A-ZĐa-z]{1,6}-|\d{1,5}-")
_SYMBOL_END = re.compile(r"-?[A-ZĐ]{2,}[A-ZĐ\d/&-]*[.,;:)”\"]*")
_YEARED = re.compile(r"\d{1,4}/(?:19|20)\d\d\b.*")
_ASSEMBLY = re.compile(r"\W?\d+/(?:19|20)\d\d/QH")
_QUARTER = re.compile(r"([I1l|]{2,3})((?:/\d{4})?[,;.)/-]*)")
_COMMAED = re.compile(r"\d{1,2},")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_UNPARTED = re.compile(r"^(\d{1,3})((?:19|20)\d\d)(/(?:NĐ-CP|TT-|QH\d))")
_ASSEMBLY_MARK = re.compile(r"(\d/(?:19|20)\d\d/)[0O]H")
_DASH_MISREAD = re.compile(r"(?<=\d/)([A-ZĐ]{2,4})[:;.]{1,2}(?=[A-ZĐ]{2})")
_ROMAN = re.compile(r"[IVX]+\.")
_MOTTO = re.compile(r"(độc lập)\W+(tự do)\W+(hạnh phúc)", re.IGNORECASE)
_SPECK = re.compile(r"[¦`´'‘’~¬_|‹›«»^°*=¡¿\\]+|\w?[-–—_]{2,}\w[-–—_]{2,}|[–—]{3,}")
_RULES = "|¦"  # a table's rule beside the word; Vietnamese text has none
_BULLET = re.compile(r"[-–—]{2,}")
# a syllable has one vowel with a tone, and never two marked ones of one letter beside each other
_TWICE = re.compile(
    "[àáảãạâầấẩẫậăằắẳẵặ]{2}|[èéẻẽẹêềếểễệ]{2}|[ìíỉĩị]{2}|[òóỏõọôồốổỗộơờớởỡợ]{2}|[ùúủũụưừứửữự]{2}|[ỳýỷỹỵ]{2}",
    re.IGNORECASE,
)


def corrected(words: Sequence[Word]) -> list[Word]:
    """Return the words with certain slips put right; some are joined to the word before."""
    kept = [
        _with(
            word,
            _TWICE.sub(_once, word.text.replace("ĐÐ", "Đ").replace("ÐĐ", "Đ").replace("Ð", "Đ")),
        )
        for word in words
    ]
    kept = [
        _with(word, word.text.strip(_RULES)) for word in kept if not _SPECK.fullmatch(word.text)
    ]
    lines = [_line(list(line)) for _, line in groupby(kept, key=lambda word: word.line)]
    flat = [word for line in _with_lost_strokes(lines) for word in line]
    return _with_diacritics(flat)


def _once(twice: re.Match[str]) -> str:
    """Return of a vowel that was read twice the reading with more marks, else the first."""
    return max(twice[0], key=lambda vowel: len(unicodedata.normalize("NFD", vowel)))


def _with_lost_strokes(lines: list[list[Word]]) -> Iterator[list[Word]]:
    """Yield the lines, a heading "II." that follows a heading "II." numbered "III."."""
    second = False
    for line in lines:
        heads = len(line) > 1 and line[1].text[0].isupper()
        if heads and second and line[0].text == "II.":
            yield [replace(line[0], text="III."), *line[1:]]
            second = False
        else:
            if heads and _ROMAN.fullmatch(line[0].text):
                second = line[0].text == "II."
            yield line


def _line(words: list[Word]) -> list[Word]:
    words = _joined([_with(word, _symbol(word.text)) for word in _without_echoes(words)])
    texts = [word.text for word in words]
    for step in (_numbers, _dates, _quarters, _item, _motto, _bullet):
        texts = step(texts)
    return [_with(word, text) for word, text in zip(words, texts, strict=True)]


def _joined(words: Sequence[Word]) -> list[Word]:
    joined: list[Word] = []
    for word in words:
        if joined and _is_cut(joined, word.text):
            before = joined.pop()
            word = replace(  # noqa: PLW2901 - the two halves are one word from here on
                word,
                text=f"{before.text.rstrip('-')}-{word.text.lstrip('-')}"
                if before.text.endswith("-")
                else before.text + word.text,
                left=before.left,
                top=min(before.top, word.top),
                bottom=max(before.bottom, word.bottom),
                confidence=min(before.confidence, word.confidence),
            )
        joined.append(word)
    return joined


def _without_echoes(words: Sequence[Word]) -> list[Word]:
    """Drop the lone small letter that a speck left between "năm" and its year."""
    return [
        word
        for at, word in enumerate(words)
        if not (
            0 < at < len(words) - 1
            and len(word.text) == 1
            and word.text.islower()
            and words[at - 1].text.lower() == "năm"
            and _YEAR.match(words[at + 1].text)
        )
    ]


def _symbol(text: str) -> str:
    """Return a document's number with its parts as they are written: no number has six digits.

    Law 64/2025/QH15 and decree 78/2025/NĐ-CP: number, year, symbol. Decree 30/2020/NĐ-CP, Phụ
    lục I, mục II.3: a dash between the kind and the issuer.

    >>> [_symbol(s) for s in ("932025/NĐ-CP", "64/2025/0H15", "93/2025/NĐ-CP", "2025/UBND")]
    ['93/2025/NĐ-CP', '64/2025/QH15', '93/2025/NĐ-CP', '2025/UBND']
    >>> [_symbol(s) for s in ("12/KH:UBND", "5/2026/QĐ.UBND", "12/KH;", "12/KH-UBND:")]
    ['12/KH-UBND', '5/2026/QĐ-UBND', '12/KH;', '12/KH-UBND:']
    """
    text = _DASH_MISREAD.sub(r"\1-", text)
    text = _UNPARTED.sub(r"\1/\2\3", text)
    return _ASSEMBLY_MARK.sub(r"\1QH", text)


def _is_cut(before: Sequence[Word], text: str) -> bool:
    """Whether a document's number was read as two words.

    "18/2025/TT- BCT", "80- NQ/TW", "64/2025/QH 15", "số 1 93/2025/NĐ-CP".
    """
    last = before[-1].text
    if _OPEN_SYMBOL.fullmatch(last) and _SYMBOL_END.fullmatch(text):
        return "/" in last or "/" in text
    if _ASSEMBLY.fullmatch(last):
        return re.match(r"\d\d\b", text) is not None
    numbered = len(before) > 1 and before[-2].text.lower().rstrip(":") in {"số", "sô", "sồ"}
    return numbered and re.fullmatch(r"\d{1,3}", last) is not None and bool(_YEARED.match(text))


def _numbers(texts: list[str]) -> list[str]:
    """Put digits for the signs that look like them at the head of a document's number.

    >>> _numbers(["Sô;", "6l/TB-UBND"]), _numbers(["Sơ", "đồ"])
    (['Số:', '61/TB-UBND'], ['Sơ', 'đồ'])
    """
    right = [_number(text) for text in texts]
    if len(right) > 1 and _LABEL.fullmatch(right[0]) and _NUMBER.fullmatch(right[1]):
        right[0] = "Số:"
    return right


def _number(text: str) -> str:
    """Return the word with a document's number spelt in digits.

    >>> [_number(s) for s in ("0§-CTr/TU", "§3/TTr-UBND", ".92/TTr-UBND", "II-NQ/TW", "l/h")]
    ['08-CTr/TU', '83/TTr-UBND', '92/TTr-UBND', 'II-NQ/TW', 'l/h']
    """
    found = _NUMBER.fullmatch(text)
    if found is None or not any(c.isdigit() or c == "§" for c in found.group(1)):
        return text
    return found.group(1).translate(_DIGITS) + found.group(2)


def _dates(texts: list[str]) -> list[str]:
    """Put digits for the signs that look like them in a day or month.

    >>> _dates("ngày 2l tháng I2 năm 2026".split())
    ['ngày', '21', 'tháng', '12', 'năm', '2026']
    """
    dated = list(texts)
    for at, text in enumerate(texts[1:], start=1):
        found = _DAY.fullmatch(text)
        named = texts[at - 1].lower() in {"ngày", "tháng"}
        if named and found and any(c.isdigit() for c in found.group(1)):
            dated[at] = found.group(1).translate(_DIGITS) + found.group(2)
    return dated


def _quarters(texts: list[str]) -> list[str]:
    """Write a quarter's strokes as Roman digits: there is no quarter 11 or I1.

    >>> _quarters("trong quý 11/2026 và quý I1, quý 1".split())
    ['trong', 'quý', 'II/2026', 'và', 'quý', 'II,', 'quý', '1']
    """
    right = list(texts)
    for at, text in enumerate(texts[1:], start=1):
        found = _QUARTER.fullmatch(text)
        if found and texts[at - 1].lower() == "quý":
            right[at] = "I" * len(found.group(1)) + found.group(2)
    return right


def _item(texts: list[str]) -> list[str]:
    """Give the number that opens a line before a capital its full stop back.

    >>> _item("3, Phát triển".split()), _item("3, Điều 5".split())
    (['3.', 'Phát', 'triển'], ['3,', 'Điều', '5'])
    """
    if len(texts) < 2 or not _COMMAED.fullmatch(texts[0]):  # noqa: PLR2004 - a number and a word
        return texts
    cited = texts[1] in {"Điều", "Khoản", "Điểm", "Mục", "Chương", "Phần", "Luật"}
    return texts if cited or not texts[1][0].isupper() else [f"{texts[0][:-1]}.", *texts[1:]]


def _motto(texts: list[str]) -> list[str]:
    """Write the motto's dashes as the decree has them (Phụ lục I, mục II.1).

    >>> _motto("Độc lập —- Tự do -- Hạnh phúc".split())
    ['Độc', 'lập', '-', 'Tự', 'do', '-', 'Hạnh', 'phúc']
    """
    if not _MOTTO.search(" ".join(texts)):
        return texts
    return ["-" if not any(c.isalnum() for c in text) else text for text in texts]


def _bullet(texts: list[str]) -> list[str]:
    first = [_BULLET.sub("-", texts[0])] if texts and _BULLET.fullmatch(texts[0]) else texts[:1]
    return [*first, *texts[1:]]


def _with_diacritics(words: Sequence[Word]) -> list[Word]:
    sure = {at for at, word in enumerate(words) if word.confidence >= BEYOND_DOUBT}
    right = with_pairs_right([word.text for word in words], sure)
    return [_with(word, text) for word, text in zip(words, right, strict=True)]


def _with(word: Word, text: str) -> Word:
    return word if text == word.text else replace(word, text=text)
