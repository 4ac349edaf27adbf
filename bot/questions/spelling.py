"""How people type on a phone, written out: abbreviations, chat spellings, stray characters."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bot.questions.abbreviations import shipped
from bot.questions.syllables import plain_in_use
from knowledge.kinds import kind_abbreviated
from knowledge.text import fold, has_diacritics, nfc, syllables

if TYPE_CHECKING:
    from bot.questions.abbreviations import Abbreviations

_WORD = re.compile(r"[^\W_]+(?:[&-][^\W_]+)*")
_AGE = re.compile(
    r"\b((?:trẻ|bé|em|người|cụ|tre|be|nguoi|cu)\b[^\d?.,]{0,20}\b\d{1,3}"
    r"|(?:ông|bà|bố|ba|cha|mẹ|má|bác|cô|chú|dì|con|cháu|nội|ngoại|mình|tôi|ong|bo|me|ma|bac|co|chu|di|chau|noi|ngoai|minh|toi)"
    r"(?: (?!xe\b|hàng\b|hang\b|có\b)[^\W\d]+){0,2} \d{1,3}"
    r"|\be(?: (?:năm nay|nam nay|nay|đã|da|mới|moi|tròn|tron))* \d{1,3})t\b",
    re.IGNORECASE,
)
"""How old somebody is, typed short: "bà em 62t"; no tons of a truck."""
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})
_SPACES = re.compile(r"\s+")
_TAGS = re.compile(r"<[^<>]{0,200}>")
_HOW_MUCH = re.compile(
    r"(?<!\b[Bb]ao )(?<!\bBAO )(?<!\b[Bb]ấy )(?<!\b[Pp]hì )\b(?:^N|n)hiêu\b(?! (?:khê|đó|đây|đấy|ấy|thôi)\b)"
)
"""Said for "bao nhiêu": neither "bấy nhiêu", "nhiêu đó" (that much) nor "nhiêu khê"."""


def cleaned(question: str) -> str:
    r"""Return the question in NFC, without control characters, tags and double spaces.

    >>> cleaned("Sở\x00 <b>Nội  vụ</b>?")
    'Sở Nội vụ ?'
    """
    visible = nfc(question)
    if not visible.isprintable():
        visible = "".join(" " if unicodedata.category(c) in _UNSEEN else c for c in visible)
    return _SPACES.sub(" ", _TAGS.sub(" ", visible)).strip()


def written_out(question: str, known: Abbreviations | None = None) -> str:
    """Return the question with abbreviations and chat spellings in full, by their neighbours.

    Parts of a document's number stay. A question without marks stays without.

    >>> written_out("UBND tỉnh đc giao j?"), written_out("Số KH 173/KH-UBND")
    ('ủy ban nhân dân tỉnh được giao gì?', 'Số kế hoạch 173/KH-UBND')
    >>> written_out("Cty tôi ở TP. Kp lấy đâu ra?"), written_out("xã Tg")
    ('công ty tôi ở TP. kinh phí lấy đâu ra?', 'xã Tg')
    >>> written_out("gđ 2026-2030 của hộ gđ"), written_out("có hiệu lực kh")
    ('giai đoạn 2026-2030 của hộ gia đình', 'có hiệu lực không')
    >>> written_out("nv cua so nv")
    'nhiem vu cua so noi vu'
    >>> written_out("sở gd đt lo việc gì"), written_out("so vh, tt va dl lam gi")
    ('sở giáo dục và đào tạo lo việc gì', 'so van hoa, the thao va du lich lam gi')
    >>> written_out("được nhiêu một tháng"), written_out("duoc nhiu 1 thang"), written_out("chỉ nhiêu đó")
    ('được bao nhiêu một tháng', 'duoc bao nhieu 1 thang', 'chỉ nhiêu đó')
    >>> written_out("bà e 62t có phải mua vé"), written_out("bố có xe 5t")
    ('bà em 62 tuổi có phải mua vé', 'bố có xe 5t')
    >>> written_out("e 47t roi co duoc di hoc"), written_out("e có xe 5t")
    ('e 47 tuoi roi co duoc di hoc', 'e có xe 5t')
    >>> written_out("Bao nhiêu xã đạt chuẩn?"), written_out("Bao nhiu tiền một hộ?")
    ('Bao nhiêu xã đạt chuẩn?', 'Bao nhiêu tiền một hộ?')
    """
    known = known or shipped()
    marked = has_diacritics(question)
    question = known.together(_AGE.sub(r"\1 tuổi" if marked else r"\1 tuoi", question))
    found = list(_WORD.finditer(question))
    folded = [fold(match[0]) for match in found]
    pieces, at, said = [], 0, ""
    for i, match in enumerate(found):
        before = folded[i - 1] if i else ""
        after = folded[i + 1] if i + 1 < len(found) else "$"
        whole = _is_part_of_number(question, match)
        pieces.append(question[at : match.start()])
        shouted = question.isupper() and len(found) > 1
        word = match[0].lower() if shouted or _opens(question, match) else match[0]
        full = None
        if not whole:
            proper = not shouted and after != "$" and _is_name(found[i + 1][0])
            full = (
                known.full(word, before, after, proper=proper)
                or (known.full(word, said, after, proper=proper) if said != before else None)
                or _kind(match[0], shouted=shouted)
            )
        said = syllables(fold(full))[-1] if full else folded[i]
        pieces.append((full if marked or not full else fold(full)) or match[0])
        at = match.end()
    return _HOW_MUCH.sub("bao nhiêu", "".join([*pieces, question[at:]]))


def _opens(question: str, match: re.Match[str]) -> bool:
    """Whether a word has its capital only because a sentence begins with it: "Cty tôi"."""
    said = question[: match.start()].rstrip()
    return match[0].istitle() and (not said or said[-1] in ".?!")


def _is_name(word: str) -> bool:
    """Whether a word is typed as names are: "Khuyến", no "KHUYẾN" of a heading, no "15/2026"."""
    return word[:1].isupper() and not word[1:2].isupper()


def evenly_marked(question: str) -> str:
    """Return the question without its marks when only a few of its words have any.

    Whoever types "công an tinh phai lam gi" types without marks; to hold each word to the
    marks that it lacks would find nothing.

    >>> evenly_marked("sở tai chinh duoc giao nhung gi"), evenly_marked("Sở Tài chính làm gi")
    ('so tai chinh duoc giao nhung gi', 'Sở Tài chính làm gi')
    """
    words = [word for word in syllables(question) if fold(word) in plain_in_use()]
    marked = sum(map(has_diacritics, words))
    if len(words) < LEAST_WORDS or marked >= FEW * len(words):
        return question
    return without_marks(question)


def without_marks(text: str) -> str:
    """Return the text without diacritics, its capitals kept.

    >>> without_marks("Sở Nội vụ")
    'So Noi vu'
    """
    return "".join(fold(c).upper() if c.isupper() else fold(c) for c in text)


LEAST_WORDS, FEW = 4, 0.3


def _is_part_of_number(question: str, match: re.Match[str]) -> bool:
    beside = question[max(match.start() - 1, 0) : match.start()] + question[match.end() :][:1]
    return "/" in beside or match[0][0].isdigit()


def _kind(word: str, *, shouted: bool) -> str | None:
    kind = kind_abbreviated(word) if word.isupper() and len(word) > 1 and not shouted else None
    return kind.lower() if kind else None
