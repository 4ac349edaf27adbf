"""Questions of whether something is so, and whether a sentence decides it.

"Thuế có phát giấy báo nữa không?" is decided by a sentence that denies, allows or obliges; one that
only tells how the paper goes on its way doesn't.
"""

from __future__ import annotations

import re

from bot.passages.ranges import age_asked, ages, bounded
from bot.passages.terms import content_terms
from bot.passages.weekdays import tells_of_day
from bot.questions.matters import asks_whether
from bot.questions.topics import ASKING
from bot.safety.typed_patterns import typed
from knowledge.text import fold, nfc

UNDECIDED, UNENDED, ENDED_IN_A_CASE = 0.4, 0.0, 0.9


def asks_only_whether(text: str) -> bool:
    """Whether a question asks if something is so, and not also what, who, when, how.

    >>> asks_only_whether("làm thủ tục đất có được nhận bản giấy không")
    True
    >>> asks_only_whether("có được ưu đãi gì không"), asks_only_whether("nộp ở đâu")
    (False, False)
    """
    return asks_whether(text) and not ASKING.search(nfc(text))


def decided(sentence: str, above: str, folded: str) -> float:
    """Return how plainly it is decided whether what a folded question asks is so, from 0 to 1.

    What stands ``above`` a sentence decides for it; who asks with an age is told by what speaks of ages,
    who asks of a day of the week by the days told, who names a number by a bound for its unit. Of what may have ended ("còn phải … không", "… nữa không") what denies decides, or goes on.

    >>> decided("Cơ quan Thuế không trả bản giấy.", "", "thue co tra ban giay nua khong")
    1.0
    >>> decided("Công dân nhận bản giấy.", "Quyền lợi", "co phai nhan ban giay khong")
    0.4
    >>> decided("Công dân phải nhận bản giấy.", "Quyền lợi", "co nhan ban giay nua khong")
    0.0
    >>> decided("Người dân phải mua vé.", "", "be 5 tuoi co phai mua ve khong")
    0.4
    >>> decided("Xử lý các cụm không tuân thủ quy hoạch.", "", "co cho lap cum moi khong")
    0.4
    >>> asked = "con phai xin giay phep khong"
    >>> decided("Sở cấp giấy phép; trường hợp không cấp thì trả lời.", "", asked)
    0.0
    """
    if age_asked(folded) is not None and not ages(fold(sentence)):
        return UNDECIDED
    on_day = tells_of_day(folded, sentence)
    if on_day:
        return on_day
    if bounded(folded, sentence):
        return 1.0
    words = f"{_CASE_WITHIN.sub('', _CONDITION.sub('', sentence))} {above}"
    if goes_on_asked(folded) or _MAY_GO_ON.search(folded):
        words = _NOT_COUNTED.sub(" ", words)
        if _still_due(words, folded) or _ENDS.search(_IN_A_CASE.sub(" ", words)):
            return 1.0
        return ENDED_IN_A_CASE if _ENDS.search(words) else UNENDED
    return 1.0 if _ENDS.search(words) or _ALLOWS.search(words) else UNDECIDED


def denies(sentence: str) -> bool:
    """Whether a sentence says what is not so, not only in a case beside what it tells.

    >>> denies("Không sử dụng trí tuệ nhân tạo để tạo hình."), denies("Trường hợp không cấp, trả lời bằng văn bản.")
    (True, False)
    """
    return bool(_ENDS.search(_CASE_WITHIN.sub("", _CONDITION.sub("", sentence))))


def goes_on_asked(folded: str) -> bool:
    """Whether a folded question asks if something is so still.

    >>> goes_on_asked("con phai xin phep khong"), goes_on_asked("co phai xin phep khong")
    (True, False)
    >>> goes_on_asked("trung tam co con dau rieng khong")
    False
    """
    return bool(_GOES_ON_ASKED.search(folded))


def _still_due(words: str, folded: str) -> bool:
    """Whether words lay down as a duty what a folded question asks to be one still.

    >>> _still_due("Doanh nghiệp phải ký quỹ tại ngân hàng.", "cong ty con phai ky quy khong")
    True
    >>> _still_due("Tiền ký quỹ phải gửi ngân hàng.", "cong ty con phai ky quy khong")
    False
    """
    duty = _DUTY_ASKED.search(folded)
    return duty is not None and f"phai {duty['what']}" in " ".join(fold(words).split())


_DUTY_ASKED = re.compile(r"\bcon (?:can )?phai (?P<what>[a-z]+ [a-z]+)\b")


def done(text: str) -> frozenset[str]:
    """Return the folded words of what is asked to be done, allowed or so; none where it can't be told.

    >>> sorted(done("Xưởng em mỗi năm có phải diễn tập không?")), sorted(done("gà chết có ăn được không"))
    (['dien', 'tap'], ['an'])
    >>> done("nộp bản giấy có được không"), done("luật cũ còn xài được không"), done("nộp ở đâu")
    (frozenset(), frozenset(), frozenset())
    """
    match = _DONE.search(nfc(text).lower())
    said = (match["done"] or match["first"]) if match else ""
    return frozenset(content_terms(said))


_ANY = r"(?!(?:dùng|xài|sử dụng|áp dụng|làm|chạy|tính|không|chưa|phải|được|bị|cần)\b)"
"""Nothing that may be said of anything in force: "luật cũ còn xài được không"."""
_DONE = typed(
    rf"\b(?:có|còn|vẫn) (?:(?:cần|nên|bắt buộc|nhất thiết) )?(?:phải|được|bị|cần|bắt buộc)(?: (?:phải|được|bị|phép))? (?P<done>{_ANY}\w.*?) (?:không|chưa|hay không)(?: (?:ạ|vậy|thế|nhỉ))*\W*$"
    rf"|\b(?:có|còn) (?P<first>{_ANY}\w+(?: \w+)?) được (?:không|chưa)(?: (?:ạ|vậy|thế|nhỉ))*\W*$"
)
_CONDITION = re.compile(
    r"^\W*(?:\d{1,2}[.)]|[a-zđ][.)])?\W*(?:(?:Trong )?[Tt]rường hợp|Nếu|Khi)\b[^,;]*,"
)
"""What only says in which case: "Trường hợp chưa nộp tiền, …"."""
_IN_A_CASE = re.compile(r"\bthì (?:được )?(?:không|miễn)\b")
"""What ends for some only: "đã có chứng chỉ của nước ngoài … thì không thực hiện thủ tục"."""
_NOT_COUNTED = re.compile(r"\bkhông (?:bao )?(?:gồm|kể|tính)\b", re.IGNORECASE)
_CASE_WITHIN = re.compile(r"[,;] (?:trường hợp|nếu) (?:không|chưa)\b[^,;]*?(?=\bthì\b|[,;])")
"""A case beside what a sentence tells: "…; trường hợp không cấp thì trả lời bằng văn bản"."""
_MAY_GO_ON = re.compile(r"\bvan\b.*\b(?:khong|ko|chua)\b")
"""Folded, "vẫn" is also "văn" and "vận": as ever, what denies decides such a question most plainly."""
_GOES_ON_ASKED = re.compile(
    r"\b(?:con(?! (?:dau|em|so|cai|gai|trai|nguoi|toi|minh|duong|vat|nuoi|nho|ruot|chau|de)\b)|van(?! (?:ban|hoa|phong|hoc|dong|tai|chuyen|hanh|su|de|thu)\b))\b.*\b(?:khong|ko|chua)\b|\bnua (?:khong|ko|hay|chua)\b"
)
_ENDS = re.compile(
    r"(?<!hàng )\b(?:không|chưa)\b(?! (?:gian|khí|quân|quá|dưới|trung|dấu|hợp lệ|đủ điều kiện"
    r"|tuân thủ|chấp hành|đúng|phù hợp|hiệu quả|thực hiện đúng|hoàn thành|đảm bảo|bảo đảm|đạt))|\b(?:cấm|miễn|bãi bỏ|bỏ|thôi(?! việc)|tạm dừng|dừng|ngừng|chấm dứt|hết hiệu lực|thay vì|vẫn|tiếp tục|giữ nguyên)\b",
    re.IGNORECASE,
)
_ALLOWS = re.compile(
    r"\b(?:được|phải|cho phép|có quyền|có thể|bắt buộc|cần|chỉ|bị|gồm|kể cả|trừ)\b", re.IGNORECASE
)
