"""Doubts about an answer that name another value: "sao lại thế, tôi thấy ghi 15 ngày mà?"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.questions.completions import Completed, own_words
from knowledge.text import fold, nfc, syllables

if TYPE_CHECKING:
    from bot.journal import Turn

_VALUE = re.compile(
    r"(?<![\w/.,-])(?P<number>\d+(?:[.,]\d+)*) ?(?P<unit>%|phan tram|trieu(?: dong)?|ty(?: dong)?|ti|nghin|ngan|dong"
    r"|ngay|thang|nam|gio|tuan|quy|lan|nguoi|ha|km|m2|met|buoi|hom|tuoi|tiet|bo|cai|xa|phuong|truong|tram|diem)(?![\w/])"
)
_BARE = re.compile(r"(?<![\w/.,-])(?P<number>\d+(?:[.,]\d+)+|\d{2,})(?P<unit>)(?![\w/.,]*\d)")
_POWERS = {"nghin": 3, "ngan": 3, "trieu": 6, "ty": 9, "ti": 9}
_WHO = r"(?:toi|t|tao|to|mk|minh|m|e|em|tui|anh|chi|chau|nguoi ta|ng ta|ho|co nguoi|co cho|ban toi|tren mang|cho khac)"
_OPENS = r"(?:(?:o|u|ua|a|the|vay|nhung|nhung ma|ma|o hay|la|la nhi|hinh nhu)[ ,]+)*"
_HEARD = re.compile(r"\b(?:thay|nghe|bao|noi|ghi|doc|tuong|nho|viet|biet|keu|quy dinh)\b")
_WONDERS = re.compile(rf"^{_OPENS}(?:sao|tuong|thay|nghe|doc|hinh nhu|{_WHO}\b)")
_INSISTS = re.compile(r"\b(?:ma|co|co ma|chu|kia|kia ma|vay|v|z|nhi|ha|a)\W*$")
_ASKS = re.compile(
    r"\b(?:bao nhieu|bn|may|ai|dau|khi nao|bao gio|the nao|thi sao|khong|ko|nao|gi|j)\b"
)
_SAYING = frozenset(
    "t tao to mk m e v z hom qua bua nham dau do nay sao lai thay nghe bao noi ghi doc tuong nho viet biet keu nguoi ta ng ho nhu hinh cho mang ban quy dinh ma co chu vay ua u o a khac ro rang luat sep anh chi chau tui ca trong ngoai lam day ky ki viec chi thoi van ke hoach huong dan tai lieu".split()
)
_OF_MATTER = 0.5
"""How much of what a doubt claims the talk must have said: "chỉ kiểm tra xác suất 10% thôi mà"."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """The value that somebody holds against an answer, as typed, folded apart in number and unit."""

    typed: str
    number: str
    unit: str

    def stands_in(self, words: str) -> bool:
        """Whether words tell the value: "05 ngày làm việc" is 5 days.

        >>> doubt_in("tôi thấy ghi 5 ngày mà").stands_in("trong 05 ngày làm việc")
        True
        >>> doubt_in("tôi thấy ghi 5 ngày mà").stands_in("trong 15 ngày, ngày 5 tháng 5")
        False
        >>> doubt_in("tôi thấy ghi 5 năm mà").stands_in("từ ngày 01 tháng 5 năm 2026")
        False
        >>> doubt_in("tôi nghe nói 1,5 triệu đồng mà").stands_in("mức 1.500.000 đồng/tháng")
        True
        >>> doubt_in("tôi nghe nói 20.000.000 đồng mà").stands_in("mức 20 triệu đồng/tháng")
        True
        """
        folded = fold(words)
        end = r"(?!\w| (?:19|20)\d\d)" if self.unit else ""
        return any(
            re.search(
                rf"(?<![\d.,/])(?<!thang )(?<!ngay )0*{number}\s*(?:\([^()]*\)\s*)?{unit}{end}",
                folded,
            )
            for number, unit in self._written()
        )

    def _written(self) -> list[tuple[str, str]]:
        """Return number and unit as documents may write them: 20 million as 20.000.000, too."""
        number = self.number.lstrip("0") or "0"
        if not self.unit:
            return [(re.escape(number), "(?![.,]?\\d)")]
        power = _POWERS.get(self.unit.split()[0])
        if self.unit in {"%", "phan tram"}:
            return [(re.escape(number), "(?:%|phan tram)")]
        if power:
            whole, _, part = number.replace(".", "").partition(",")
            sum_ = f"{int(whole + part.ljust(power, '0')[:power]):,}".replace(",", ".")
            return [(re.escape(number), self.unit.split()[0]), (re.escape(sum_), "dong")]
        return [(re.escape(number), re.escape(self.unit)), *self._in_powers(number)]

    def _in_powers(self, number: str) -> list[tuple[str, str]]:
        """Return a sum in dong as millions or thousands, where it is so many whole."""
        if self.unit != "dong":
            return []
        sum_ = int(re.sub(r"\D", "", number))
        return [
            (str(sum_ // 10**power), unit)
            for unit, power in _POWERS.items()
            if sum_ and sum_ % 10**power == 0
        ]


def doubt_in(alone: str, talk: str = "") -> Doubt | None:
    """Return the one value that a doubt names; null where a question asks for something.

    It may say again what the ``talk`` said: "sao tôi thấy bảo giữ được 5 năm mà". A number that
    measures nothing is held against the one told.

    >>> doubt_in("u sao ng ta nói 5 ngày mà").typed, doubt_in("sao lại thế, tôi thấy ghi 50% mà?").typed
    ('5 ngày', '50%')
    >>> doubt_in("tôi nghe nói hỗ trợ 5 triệu cho hộ nghèo, có đúng không?")
    >>> doubt_in("hộ nghèo được 5 triệu à"), doubt_in("sao thủ tục 5 ngày mà chưa có kết quả")
    (None, None)
    >>> doubt_in("sao lại thế, t thấy bảo giữ được 5 năm mà", "Giữ hồ sơ lại bao lâu?").typed
    '5 năm'
    >>> doubt_in("ơ sao tôi thấy ghi 1.100 mà").stands_in("Xã Ao | 1.100 | 15,5")
    True
    """
    lowered = fold(nfc(alone))
    found = [*_VALUE.finditer(lowered)] or [*_BARE.finditer(lowered)]
    if len(found) != 1 or len(lowered) != len(alone):
        return None
    value = found[0]
    around = f"{lowered[: value.start()]} {lowered[value.end() :]}"
    insists = _INSISTS.search(around) or around.startswith("tuong")
    said = _WONDERS.search(around) and _HEARD.search(around) and insists
    if not said or _ASKS.search(around) or not _is_of(around, talk):
        return None
    return Doubt(alone[value.start() : value.end()], value["number"], value["unit"])


def _is_of(claim: str, talk: str) -> bool:
    """Whether a claim, folded, is of what was spoken of: it says nothing else, or mostly that.

    >>> _is_of("toi thay ghi chi kiem tra xac suat ma", "Quét xong kiểm tra mấy trang?")
    True
    >>> _is_of("toi thay ghi ho ngheo ma", "Quét xong kiểm tra mấy trang?")
    False
    """
    claimed = own_words(claim) - _SAYING
    spoken = claimed & {*syllables(fold(talk))}
    return len(spoken) >= _OF_MATTER * len(claimed)


def said_in(turn: Turn) -> str:
    """Return what was said in a turn: its question and its answer."""
    return f"{turn.completed} {turn.told}"


def doubted(alone: str, before: Turn) -> Completed | None:
    """Read a doubt as said beside what was asked, of the documents just spoken of."""
    if not (before.told and before.cited) or doubt_in(alone, said_in(before)) is None:
        return None
    return Completed(alone, followed=True, document_ids=before.document_ids, aside=True)
