"""The words by which a question names a document, apart from those that ask about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.passages.wanted import Wanted
from bot.safety.typed_patterns import typed
from knowledge.kinds import NAMES
from knowledge.text import fold, nfc, syllables

if TYPE_CHECKING:
    from bot.passages.terms import Vocabulary

_ASKING = typed(
    r"\b(?:ai|ông nào|bà nào|ký tên|(?<!chữ )(?<!đăng )(?<!thư )ký(?! túc| quỹ| sinh)|kí|ban hành|ngày|khi nào|bao giờ|hôm nào|lúc nào|từ|đến|hiệu lực|còn|hết|bị|thay thế|bởi|căn cứ|nơi nhận|gửi"
    r"|(?:có |mang )?số (?:mấy|bao nhiêu|ký hiệu|hiệu)|ký hiệu|(?:cơ quan|đơn vị) nào|người|pháp lý|văn bản nào|văn bản|công bố|bao nhiêu|mấy|trang|phụ lục"
    r"|(?:chỉ thị|nghị quyết|công văn|quyết định|kế hoạch|luật|nghị định|chương trình|tờ trình|cái) nào(?: của (?:trung ương|cấp trên))?|làm theo|đặt bút|đi đâu|những đâu|xài được|sử dụng được|xài|mất hiệu lực|trước đó|luôn|rồi|vậy"
    r"|vị nào|đồng chí nào|ra đời|thông qua|trên cơ sở|dựa trên|dựa vào|dựa|ngành|phát hành|thay cho|thay|mới ban hành|mới|trích yếu|áp dụng|dùng được|giá trị|không|ko|chưa|nào|gì|những|sửa đổi|bổ sung|cho|bây giờ"
    r"|(?<!thu )(?<!phục )(?<!đàn )hồi(?! đáp| đồng| sức| phục)|giờ đây|hiện giờ|giờ|hiện nay|hiện tại|lâu nay|trước đây|trước kia|(?:phải|nên|cần|đang) theo)\b"
)
_KINDS = frozenset(syllables(" ".join(map(fold, NAMES))))


def naming_words(subject: str) -> str:
    """Return the words that name, as typed.

    >>> naming_words("Quy chế thư điện tử còn hiệu lực đến ngày nào?").split()
    ['Quy', 'chế', 'thư', 'điện', 'tử', '?']
    >>> naming_words("Quyết định chữ ký số của tỉnh ai ký").split()
    ['Quyết', 'định', 'chữ', 'ký', 'số', 'của', 'tỉnh']
    """
    kept, end = [], 0
    for match in _ASKING.finditer(nfc(subject).lower()):
        kept.append(subject[end : match.start()])
        end = match.end()
    words = " ".join([*kept, subject[end:]])
    return _LAST_ASKING.sub("", _CITY.sub("thành phố", words))


_CITY = re.compile(r"\b(?:TP|Tp|tp)\b\.?")
_LAST_ASKING = re.compile(r"\s+(?:số|so)\s*$", re.IGNORECASE)


def name_wanted(subject: str, vocabulary: Vocabulary) -> Wanted:
    """Return the terms that name a document; none where only its kind is said ("nghị định số mấy").

    Words that mostly bind others ("theo", "giờ") are no part of a name.
    """
    wanted = Wanted.from_question(naming_words(subject), vocabulary, _KINDS)
    terms = tuple(
        t for t in wanted.terms if t.telling or t.folded in _KINDS or _is_number(t.folded)
    )
    if all(term.folded in _KINDS for term in terms):
        terms = ()
    return wanted.of_terms(terms)


def _is_number(word: str) -> bool:
    return word[0].isdigit()
