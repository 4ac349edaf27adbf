"""Words made with "-hóa": "đô thị hóa" is one word, of which "đô thị" tells nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.passages.held import Held
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.wanted import Wanted

_MADE = re.compile(
    r"\b(?!(?:văn|hàng|thanh|tiêu|giáo|tạp|bộ|sở|môn|khoa|ngành|thi|về|của|các|loại|và|sử|lý|mùa)\b)(?P<of>(?<!lễ )(?<!ngày )[^\W\d_]{2,}) (?:hóa|hoá)\b"
    r"(?! (?:đơn|chất|học|thạch|giá|trang|phẩm|dược|sinh)\b)"
)
"""Neither "văn hóa", "hàng hóa" nor "hóa đơn": there "hóa" makes no word of another."""


_SURE = frozenset(
    "thị số nghiệp đại giới động học hội phần khí tông nhựa cố chuẩn mại cầu dạng ưu tử thể chế luật giản mô sind ngọt mặn phèn".split()
)
"""The last syllables of the usual ones: marks that were only put back may be another word's."""


def misses_made_word(
    asked: str, wanted: Wanted, texts: Sequence[str], *, plain: bool = False
) -> bool:
    """Whether a question has a word made with "-hóa" that none of some texts says.

    ``plain`` when it was typed without marks.

    >>> from bot.passages.terms import Vocabulary
    >>> from bot.passages.wanted import Wanted
    >>> asked = "tỷ lệ đô thị hóa là bao nhiêu"
    >>> wanted = Wanted.from_question(asked, Vocabulary.of([asked]))
    >>> misses_made_word(asked, wanted, ["Tỷ lệ thu gom rác đô thị đạt 97%"])
    True
    >>> misses_made_word(asked, wanted, ["Tỷ lệ đô thị hoá đạt 40%"])
    False
    """
    pairs = _made(asked, plain=plain)
    if not pairs:
        return False
    held = [Held.of(text) for text in texts]
    others = [term.others for term in wanted.terms if term.folded == _HOA and term.others]
    return not any(any(map(each.beside, pairs)) or any(map(each.says_any, others)) for each in held)


_HOA = "hoa"


@lru_cache(maxsize=256)
def _made(asked: str, *, plain: bool) -> frozenset[str]:
    """Return the folded last two syllables of each word made with "-hóa".

    >>> sorted(_made("cơ giới hóa, số hóa và văn hóa; hóa đơn", plain=False))
    ['gioi hoa', 'so hoa']
    >>> sorted(_made("cơ giới hóa ở quán tập hóa", plain=True)), _made("lễ hội hóa", plain=False)
    (['gioi hoa'], frozenset())
    """
    made = (match["of"] for match in _MADE.finditer(nfc(asked).lower()))
    return frozenset(f"{fold(of)} {_HOA}" for of in made if not plain or of in _SURE)
