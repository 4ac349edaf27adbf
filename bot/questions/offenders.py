"""Who a question of fines is asked of: an organisation, or somebody who tells how they were caught."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.questions.completions import Completed, own_words, root
from bot.safety.typed_patterns import typed
from knowledge.text import fold, has_diacritics, nfc

if TYPE_CHECKING:
    from bot.journal import Turn

_ORGANISATION = (
    r"(?:công ty|doanh nghiệp|hợp tác xã|pháp nhân|cơ sở kinh doanh"
    r"|tổ chức(?= (?:vi phạm|bị|thì|phải|nào|kinh doanh)\b|\W*$))"
)
_NAMED = typed(rf"\b{_ORGANISATION}")
_ALONE = typed(
    r"^(?:(?:thế|vậy|còn|rồi|nhưng|giả sử|nếu|mà|là|do|bên|phía|với|đối với)[ ,]+)*"
    rf"(?P<who>{_ORGANISATION})(?P<rest>.*)$"
)
_OFFENDING = frozenset(
    "vi pham phat muc van cung nhu giong khac bang vay lam loi mac bi xu gap doi may bao nhieu lan nang nhe cao nhieu hon so voi ca nhan nguoi dan thuong".split()
)


def without_caught(question: str) -> str:
    """Return a question without its asker's story of who caught the offender, where more is asked.

    >>> without_caught("Anh tôi đốt rác rồi bị công an phường mời lên, phạt bao nhiêu?")
    'Anh tôi đốt rác, phạt bao nhiêu?'
    >>> without_caught("xay nha ko phep nen bi phuong lap bien ban thi phat may trieu")
    'xay nha ko phep thi phat may trieu'
    >>> without_caught("Bị công an mời lên làm việc thì phải mang giấy tờ gì?")
    'Bị công an mời lên làm việc thì phải mang giấy tờ gì?'
    """
    caught = _CAUGHT.search(nfc(question).lower())
    if caught is None or not _FINED.search(fold(question[caught.end() :])):
        return question
    return f"{question[: caught.start()].rstrip(' ,')}{question[caught.end() :]}"


_CAUGHT = typed(
    r"(?<=\S)\s*,?\s+(?:(?:rồi|nên|và|xong|mà|mới|vừa|đã|hôm qua|hôm nọ|tuần trước) )*bị (?:bên |mấy |các )?"
    r"(?:(?:công an|cảnh sát|csgt|quản lý thị trường|kiểm lâm|thanh tra|đoàn kiểm tra|dân phòng|người ta|phường|xã)"
    r"(?: (?:giao thông|phường|xã|môi trường|xây dựng|kiểm tra))* (?:mời|gọi|bắt|tóm|thổi|lập biên bản|giữ|chặn|dừng|tới|đến|nhắc|hỏi|phát hiện)|lập biên bản)"
    r"(?: (?:lên|lại|về|xe|làm việc|đồn|được|tận nơi|tại trận|trụ sở|nhắc nhở|lập biên bản|hỏi|phường|rồi))*\b(?=\s*[,.;]| thì\b)"
)


def names_organisation(text: str) -> bool:
    """Whether a question names a company or another organisation that may offend.

    >>> names_organisation("công ty xả thải thì phạt bao nhiêu"), names_organisation("tổ chức lễ hội")
    (True, False)
    """
    return bool(_NAMED.search(nfc(text).lower()))


def of_organisation(alone: str, before: Turn) -> Completed | None:
    """Ask of an organisation what was asked of anybody's fine: "nếu là công ty thì sao?".

    >>> from bot.journal import Turn
    >>> turn = Turn("Đốt rác bị phạt bao nhiêu?", "figure", ("a",), None)
    >>> of_organisation("thế nếu là công ty vi phạm thì sao, vẫn mức đó à?", turn).text
    'Đốt rác bị phạt bao nhiêu đối với công ty?'
    >>> of_organisation("nếu là công ty vi phạm thì có bị nặng hơn cá nhân không", turn).text
    'Đốt rác bị phạt bao nhiêu đối với công ty?'
    >>> of_organisation("công ty xả nước thải thì sao?", turn)
    >>> turn = Turn("Đốt rác thì cá nhân bị phạt bao nhiêu?", "figure", ("a",), None)
    >>> of_organisation("tổ chức thì gấp mấy lần?", turn).text
    'Đốt rác bị phạt bao nhiêu đối với tổ chức?'
    >>> turn = Turn("Không tổ chức tập huấn bị phạt bao nhiêu?", "figure", ("a",), None)
    >>> of_organisation("còn tổ chức thì sao", turn).text
    'Không tổ chức tập huấn bị phạt bao nhiêu đối với doanh nghiệp?'
    """
    if not before.document_ids or not _FINED.search(fold(before.completed)):
        return None
    named = _ALONE.match(nfc(alone).lower())
    if named is None or own_words(named["rest"]) - _OFFENDING:
        return None
    earlier = _PERSON.sub("", root(before.completed))
    towards = "đối với" if has_diacritics(earlier) else "doi voi"
    who = _BUSINESS if _ARRANGES.search(fold(earlier)) else named["who"]
    text = f"{earlier} {towards} {who if has_diacritics(earlier) else fold(who)}?"
    return Completed(text, followed=True, document_ids=before.document_ids[:1], whole=True)


_BUSINESS = "doanh nghiệp"
_ARRANGES = re.compile(r"\bto chuc\b")
"""Where "tổ chức" is done, the word names no offender: "không tổ chức tuyên truyền … tổ chức"."""
_PERSON = re.compile(
    r"(?:đối với |doi voi |thì |thi )?(?:một |mot )?(?:cá nhân|ca nhan) (?=(?:bị |bi |thì |thi |phải |phai )*(?:phạt|phat))",
    re.IGNORECASE,
)
_FINED = re.compile(r"\bphat\b(?! (?:trien|hanh|dong|thanh|song|sinh|huy))")
