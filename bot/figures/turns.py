"""Whether a word that turns another's sense stands in a question and not by a figure, or the reverse.

"Phó trưởng phòng" is not "trưởng phòng", "không thành lập" not "thành lập", "hộ cận nghèo" not
"hộ nghèo"; "không quá" and the like only bound a number.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from bot.questions.completed_text import asked_now
from knowledge.text import fold, has_diacritics, nfc, syllables

if TYPE_CHECKING:
    from bot.figures.index import Stated

_TURNED = re.compile(
    r"\b(?:(?:(?<!thanh )(?<!ung )(?<!doi )pho|khong|chua|can|ngoai|tru)\s(?!qua|duoi|thap|vuot|it|phai|phan|tham|dap|co|cu|the\b)|khong phai la\s)(?P<word>[^\W\d_]+)"
)
_DENIED = re.compile(
    r"\b(?:không phải là|không phải|không thuộc|không ở|không nằm (?:ở|trong)|(?<!hàng )(?<!hang )(?<!phòng )không|chưa)\s+(?:(?:bị|phải|là|có)\s+)?"
    r"(?:(?:mảng|loại|diện|dạng|kiểu|trường hợp|đối tượng|ngành|nghề|lĩnh vực|vùng|khu vực|nơi|ở)\s+)?"
    r"(?!(?:quá|dưới|vượt|ít|thấp|nhỏ|cao|lớn|kể|tính|bao|gian|khí|quân|được|thể|cho|cần|chỉ|những|còn|biết|gì|đâu|ạ|vậy|thế|sao|nhỉ|nhé|duoc|the|cho|can|qua|duoi)\b)"
    r"(?P<what>[^\W\d_]+(?:\s+[^\W\d_]+)?)",
    re.IGNORECASE,
)
_FORBIDDEN = re.compile(
    r"\bkhông (?:được|thể|cho|cần|duoc|the|can)\b(?:,? ?(?!thì|mà|nhưng|bị|phạt)[^\W\d_]+){0,6}",
    re.IGNORECASE,
)
"""What may not be: neither so nor not."""
_IS_NOT = re.compile(r"không (?:phải|thuộc|ở|nằm)", re.IGNORECASE)
_DENYING = frozenset({"khong", "ko", "k", "chua"})


def turned(asked: str, stated: Stated) -> bool:
    """Whether a turning word of a folded question is missing by a figure, or the reverse; likely."""
    question = " ".join(syllables(asked))
    said = _joined(stated.figure.indicator, stated.lead_text, stated.clause_text)
    return _turns(question, said) or _turns(said, question)


def _turns(one: str, other: str) -> bool:
    """Whether a word stands only turned in one text and unturned in the other."""
    turns = [word for turned_, word in _turning(one) if turned_ not in other]
    if not turns:
        return False
    left = _TURNED.sub(" ", one)
    return any(not _stands(word, left) and _stands(word, other) for word in turns)


@functools.lru_cache(maxsize=1024)
def _turning(text: str) -> tuple[tuple[str, str], ...]:
    """Return what a text turns the sense of: the words with the one that turns, and the word."""
    return tuple((match[0], match["word"]) for match in _TURNED.finditer(text))


def _stands(word: str, text: str) -> bool:
    return f" {word} " in f" {text} "


@functools.lru_cache(maxsize=4096)
def _joined(*parts: str | None) -> str:
    return " ".join(syllables(fold(" ".join(part for part in parts if part))))


def opposite(asked: str, said: str, above: str = "") -> bool:
    """Whether what is asked of is just what words say not to be meant, or the reverse.

    ``asked`` is a question as typed, ``said`` a document's words, ``above`` the headings over
    them. Without marks "chưa" may be another word, so it denies only where it was typed.

    >>> said = "Công chức không phải là nữ thì mỗi năm giảm 1%"
    >>> opposite("Nữ công chức được giảm mấy phần trăm?", said), opposite("Công chức không phải nữ?", said)
    (True, False)
    >>> fine = "phạt từ 3 triệu đồng với hành vi trang bị bình không bảo đảm"
    >>> opposite("Không trang bị bình phạt bao nhiêu?", fine), opposite("Trang bị bình hỏng?", fine)
    (True, False)
    >>> opposite("khong trang bi binh phat bao nhieu", fine)
    True
    >>> opposite("Cụm thường (không phải miền núi, làng nghề)?", "Cụm ở làng nghề không quá 75 ha")
    True
    >>> opposite("Mấy hồ không được tích nước?", "Không tích nước đối với 04 hồ")
    False
    >>> opposite("Kho hàng không kéo dài rộng bao nhiêu?", "Kho kéo dài rộng 5 ha")
    False
    >>> opposite("Không có xe thì cần mấy ha?", "Có ít nhất 2 ha hoặc có xe")
    False
    >>> opposite("Mỗi hộ vay bao nhiêu?", "Mỗi hộ vay không quá 50 triệu đồng")
    False
    """
    question, now = _asked(asked)
    if not now.denied and not _MAY_DENY.search(said):
        return False
    text = Denying.of(said)
    if text.only_denied(question.affirmed):
        return True
    affirmed = text.affirmed.partition(" hoac ")[0]
    return bool(now.only_denied(f"{affirmed} {fold(above)}") - text.denied)


_MAY_DENY = re.compile(r"không|chưa", re.IGNORECASE)


@functools.lru_cache(maxsize=64)
def _asked(question: str) -> tuple[Denying, Denying]:
    """Return what a question denies and affirms, and what the part does that leans on no talk."""
    return (
        Denying.of(_marked(question)),
        Denying.of(_marked(asked_now(question))),
    )


def _marked(question: str) -> str:
    """Return a question typed without diacritics with its denying word marked."""
    if has_diacritics(question):
        return question
    return re.sub(r"\bkhong\b", "không", question, flags=re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Denying:
    """What a text denies, folded, and what it affirms: the rest of its words."""

    denied: frozenset[str]
    affirmed: str

    @classmethod
    @functools.lru_cache(maxsize=4096)
    def of(cls, words: str) -> Self:
        """Read a text: two syllables are denied, or one that something isn't.

        >>> sorted(Denying.of("không phải miền núi, làng nghề").denied), Denying.of("không quá 5").denied
        (['lang nghe', 'mien nui'], frozenset())
        """
        text = " ".join(nfc(words).split())
        denied: set[str] = set()
        left, at = [], 0
        for match in _DENIED.finditer(text):
            one = fold(match["what"]).split()
            is_not = _IS_NOT.match(match[0]) is not None
            listed = _LIST.match(text, match.end()) if is_not else None
            if is_not:
                denied.add(one[0] if one[-1] in _JOINING or one[0] in _SEXES else " ".join(one))
                denied |= {fold(each) for each in _ALSO.findall(listed[0] if listed else "")}
            elif len(one) > 1:
                denied.add(" ".join(one))
            left.append(text[at : match.start()])
            at = _denied_until(text, listed.end() if listed else match.end())
        affirmed = _FORBIDDEN.sub(" ", " ".join([*left, text[at:]]))
        return cls(frozenset(denied), fold(affirmed))

    def only_denied(self, affirmed: str) -> set[str]:
        """Return what it only denies and folded words affirm."""
        return {
            what for what in self.denied if _in(what, affirmed) and not _in(what, self.affirmed)
        }


def _denied_until(text: str, at: int) -> int:
    """Return where what a text denies ends, at the latest."""
    within = _WITHIN.match(text, at)
    return within.end() if within else at


def _in(what: str, folded: str) -> bool:
    return re.search(rf"\b{re.escape(what)}\b", folded) is not None


_JOINING = frozenset("hoac va thi".split())
_SEXES = frozenset({"nu", "nam"})
_ALSO = re.compile(r"(?:,|và|hoặc|hay) ([^\W\d_]+ [^\W\d_]+)", re.IGNORECASE)
_LIST = re.compile(rf"(?: ?{_ALSO.pattern})+(?= ?(?:[,)?.]|$))", re.IGNORECASE)
_WITHIN = re.compile(r"(?:,? ?(?!thì|mà|nhưng|bị|phạt)[^\W\d_]+){0,6}", re.IGNORECASE)
"""What is denied may go on: "không trang bị, lắp đặt bình", "không có biện pháp phòng cháy"."""
