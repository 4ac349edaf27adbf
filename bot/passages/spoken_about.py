"""What a document is asked to tell of: "nghị quyết nói gì về kinh tế số"; and codes nobody writes."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.passages.held import Held
from bot.passages.terms import content_terms
from bot.safety.typed_patterns import typed
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.passages.wanted import Term, Wanted

WHOLE, MOST, FEW = 0.5, 0.5, 3


def spoken_about(text: str) -> frozenset[str]:
    """Return the folded words of what documents are asked to speak of; none where it isn't said so.

    >>> sorted(spoken_about("Nghị quyết của Tỉnh ủy nói gì về kinh tế số?"))
    ['kinh', 'so', 'te']
    >>> spoken_about("Kế hoạch này có gì mới?"), spoken_about("Luật nói gì về việc này")
    (frozenset(), frozenset())
    """
    match = _ABOUT.search(nfc(text).lower())
    return frozenset(content_terms(match["about"])) - _ANYTHING if match else frozenset()


_ABOUT = typed(
    r"\b(?:nói|quy định|yêu cầu|nêu|đề cập|nhắc|ghi|viết|bàn|đề ra|đặt ra)(?: đến| tới)?(?: những| các| cái)? (?:gì|chi|thế nào|như thế nào|ra sao|sao)(?: mới| thêm)? (?:về|đến|tới|cho)(?: việc| vấn đề| chuyện)? (?P<about>[^?.;,]+)"
)
_ANYTHING = frozenset("viec nay do day ay van de chuyen no noi dung".split())


def speaks_of(about: frozenset[str], terms: Iterable[Term], found: Sequence[float]) -> bool:
    """Whether what is asked about is found, with the credit ``found`` for each of the terms.

    Of a name of few words every one has to be, of a longer description the most.
    """
    credits_ = [
        (term.weight, credit)
        for term, credit in zip(terms, found, strict=True)
        if term.folded in about
    ]
    if not credits_:
        return True
    if len(credits_) <= FEW:
        return min(credit for _, credit in credits_) >= WHOLE
    total = sum(weight for weight, _ in credits_)
    return sum(weight * credit for weight, credit in credits_) >= MOST * total


def misses_aim(text: str, wanted: Wanted, texts: Sequence[str]) -> bool:
    """Whether a question names what a target is set for, and some word of it stands in none of the texts.

    >>> from bot.passages.terms import Vocabulary
    >>> from bot.passages.wanted import Wanted
    >>> asked = "Nghị quyết đặt mục tiêu xuất khẩu lao động bao nhiêu?"
    >>> wanted = Wanted.from_question(asked, Vocabulary.of([asked]))
    >>> misses_aim(asked, wanted, ["Giá trị xuất khẩu hàng địa phương: 90 triệu USD"])
    True
    >>> misses_aim(asked, wanted, ["Xuất khẩu", "đưa 900 lao động đi làm việc"])
    False
    """
    what = _aimed_at(text)
    if not what:
        return False
    held = [Held.of(each) for each in texts]
    return any(
        not any(_says(each, term) for each in held) for term in wanted.terms if term.folded in what
    )


@lru_cache(maxsize=128)  # one question is asked for it with every sentence
def _aimed_at(text: str) -> frozenset[str]:
    """Return the words of what a question names a target for; empty where it names none."""
    asked = nfc(text).lower()
    match = _AIM.search(asked) or _AIMED.search(asked) or _COUNTED.search(asked)
    return frozenset(content_terms(match["what"])) - _ANYTHING if match else frozenset()


_END = r"(?= (?:trong|năm|của|đến|vào|đạt|được|là|cho|ở|tại|so|vậy|thế|hằng|mỗi|thì)\b|[?,.;]|$)"
_AIMED = typed(
    r"^(?:mục tiêu|chỉ tiêu)(?: về)? (?P<what>[^\W\d]+(?: [^\W\d]+){1,3}?)(?: (?:năm|đến năm|giai đoạn|của|trong|cho|ở|tại|đến)\b[^?,;]*?)?(?: (?:là|đạt))* (?:bao nhiêu|mấy)\b"
)
_COUNTED = typed(
    rf"\b(?:đặt|đề|giao|đưa|đặt ra|đề ra)(?: ra)? (?:mục tiêu|chỉ tiêu)(?: (?:có|giảm|tăng|xây|xây dựng|thêm|còn|đạt))* (?:bao nhiêu|mấy) (?P<what>[^\W\d]+(?: [^\W\d]+){{0,3}}?){_END}"
)


def _says(held: Held, term: Term) -> bool:
    """Whether a text says a term, beside a neighbour where documents use it so, or its like."""
    beside = not term.pairs or any(map(held.beside, term.pairs))
    return (beside and term.folded in held.words) or held.says_any(term.others)


_AIM = typed(
    r"\b(?:đặt|đề|giao|đưa|đặt ra|đề ra)(?: ra)? (?:mục tiêu|chỉ tiêu)(?: (?:về|là|phát triển|tăng|giảm|có|đạt|số|tỷ lệ|tỉ lệ|tổng|quy mô|cho|năm \d{4}))* (?P<what>[^\W\d]+(?: [^\W\d]+){1,3})"
    r"(?: (?:là|đạt|đến|lên|phải|được|năm \d{4}))* (?:bao nhiêu|mấy)\b"
)


def has_strange_code(text: str, terms: Sequence[Term]) -> bool:
    """Whether a question asks of a thing by a code ("HPV") that no document writes, nor what it means.

    The code stands behind the word that it tells apart. What only names a body ("công ty ABC", "CDC
    phải làm gì") may be called otherwise.

    >>> from bot.passages.terms import Vocabulary
    >>> from bot.passages.wanted import Wanted
    >>> held = Vocabulary.of(["tiêm vắc xin sởi cho trẻ em"])
    >>> asked = "Trẻ em có được tiêm vắc xin HPV không"
    >>> has_strange_code(asked, Wanted.from_question(asked, held).terms)
    True
    >>> asked = "Trẻ em của công ty ABC có được tiêm vắc xin sởi không"
    >>> has_strange_code(asked, Wanted.from_question(asked, held).terms)
    False
    """
    if text.isupper():
        return False
    codes = {fold(match["code"]) for match in _CODE.finditer(text) if not _acts(match, text)}
    return any(
        before.telling and term.folded in codes and not (term.known or term.others or term.of_place)
        for before, term in pairwise(terms)
    )


def _acts(code: re.Match[str], text: str) -> bool:
    """Whether a code names a body: it is called one, is whose something is, or has to do something."""
    return bool(_BODY.search(text[: code.start()]) or _AGENT.match(text[code.end() :]))


_CODE = re.compile(r"(?<![\w/.-])(?![IVX]+\b)(?P<code>[A-Z]{3,6})(?![\w/-])")
_BODY = re.compile(
    r"(?:^|\b(?:công ty|trường|đơn vị|cơ quan|bên|hãng|ngân hàng|tập đoàn|cơ sở|quán|bệnh viện|doanh nghiệp|lớp|tổ chức|hội|dự án"
    r"|phòng|ban|sở|trung tâm|cục|chi cục|viện|khoa|tổ|đội|của|do|giao|cho|với|ở|tại) )$",
    re.IGNORECASE,
)
_AGENT = re.compile(
    r"(?: (?:tỉnh|xã|huyện|thành phố|phường|trung ương|[A-ZĐÀ-Ỹ]\w*))* (?:phải|cần|được giao|có trách nhiệm|có nhiệm vụ|chịu|chủ trì|phối hợp|làm|lo|nộp|báo cáo)\b"
)
