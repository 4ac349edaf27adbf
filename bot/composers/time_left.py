"""Whether there is still time: told by the day up to which a thing can be done.

"Em còn nộp hồ sơ được không?" asks for the closing day, whichever side of it today is.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import replies
from bot.passages.expectations import dated
from bot.passages.terms import content_terms
from bot.questions.completed_text import leaning_on, parted
from bot.questions.routes import Route
from bot.safety.typed_patterns import typed
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.drafts import Draft
    from bot.questions.understanding import Understanding

_ACT = r"(?:nộp|gửi|đăng ký|ghi danh|ghi tên|tham gia|tham dự|dự thi|dự tuyển|đăng tuyển|xin|làm|lắp|mua|bổ sung|nhập học|(?:đem|mang|đưa)(?= .*?\b(?:nộp|gửi|đăng ký)\b))"
_STILL = typed(
    rf"\b(?:có )?(?:còn|vẫn|kịp)(?: (?:còn|kịp|được|cho))* (?P<act>{_ACT}\b.*?)(?: (?:được|kịp|nữa))* không\b"
    rf"|\b(?:giờ|bây giờ|tới giờ|tháng \d+|hôm nay|bữa nay)(?: \w+){{0,2}}? mới (?P<late>{_ACT}\b.*?),? (?:thì )?(?:có |vẫn )?(?:còn|kịp)(?: (?:được|kịp|nữa))* (?:\w+ ){{0,3}}?không\b"
    rf"|\b(?P<timely>{_ACT}\b.*?),? (?:thì )?(?:(?:có|vẫn|còn|đã|bị|là|liệu) )*(?:kịp|trễ|muộn|quá hạn|hết hạn)(?: (?:hạn|giờ|nữa|được|rồi))* (?:không|chưa)\b"
    rf"|\b(?:hết|quá|trễ) hạn (?P<ended>{_ACT}\b.*?) chưa\b"
)

BARE = 2
"""The most words of an act that is named without its matter: "dự thi", "đăng ký"."""


def asks_time_left(asked: Understanding) -> Understanding | None:
    """Return a question whether a thing can still be done as one for its closing day; else null.

    >>> from bot.questions.understanding import Understanding
    >>> def read(text):
    ...     other = asks_time_left(Understanding(text, fold(text), Route.GENERAL))
    ...     return other and other.text
    >>> read("Em còn nộp hồ sơ dự tuyển vào bệnh viện được không?")
    'hạn nộp hồ sơ dự tuyển vào bệnh viện đến ngày nào'
    >>> read("giờ mới đăng ký thi thì còn kịp không")
    'hạn đăng ký thi đến ngày nào'
    >>> read("hôm nay mới đem đơn đi nộp thì có kịp không"), read("hết hạn đăng ký chạy chưa")
    ('hạn đem đơn đi nộp đến ngày nào', 'hạn đăng ký chạy đến ngày nào')
    >>> read("giờ gửi hồ sơ dự tuyển viên chức có trễ không")
    'hạn gửi hồ sơ dự tuyển viên chức đến ngày nào'
    >>> read("luật cũ còn dùng được không"), read("còn phải nộp bản giấy không")
    (None, None)
    >>> read("em tính đi hội chợ hoa, giờ còn kịp đăng ký không")
    'hạn đăng ký em tính đi hội chợ hoa, giờ đến ngày nào'
    """
    own, matter = parted(nfc(asked.text))
    match = _STILL.search(own.lower())
    if match is None or asked.route is not Route.GENERAL:
        return None
    act = own[slice(*match.span(match.lastgroup or 0))]
    before = own[: match.start()].strip(" ,.")
    act = f"{act} {before}" if before and len(content_terms(act)) <= BARE else act
    told = f"hạn {act} đến ngày nào"
    told = leaning_on(told, matter) if matter else told
    return replace(asked, text=told, folded=fold(told), query=told, pieces=(), aside=True)


def compose_time_left(
    asked: Understanding, as_of: dt.date, retrieve: Callable[[Understanding], Draft]
) -> Draft | None:
    """Answer whether there is still time with the closing day, past ones with a notice; null where untold."""
    due = asks_time_left(asked)
    draft = retrieve(due) if due else None
    best = next(iter(draft.offered), None) if draft and draft.answers else None
    if draft is None or best is None or not dated(best.words):
        return None
    last = _last_day(best.words)
    if last is not None and last < as_of:
        draft.notices.append(replies.time_is_over(last))
    return draft


def _last_day(words: str) -> dt.date | None:
    """Return the last day that words name with its year; null where they name none.

    >>> _last_day("từ ngày 05/8/2026 đến 16 giờ 30 ngày 03 tháng 9 năm 2026"), _last_day("trước 30/6")
    (datetime.date(2026, 9, 3), None)
    """
    days = []
    for match in _FULL_DAY.finditer(words):
        try:
            days.append(dt.date(int(match["year"]), int(match["month"]), int(match["day"])))
        except ValueError:  # no such day: a misprint tells nothing
            continue
    return max(days, default=None)


_FULL_DAY = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:/| tháng )(?P<month>\d{1,2})(?:/| năm )(?P<year>(?:19|20)\d\d)"
)
