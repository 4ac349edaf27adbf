"""Marks put back on a question typed without any, where the words beside decide between two readings.

`knowledge.diacritics` puts back what is likeliest of each word; "nam hoc moi" is a new school year and
"len may bac" asks of ranks, which the words beside tell better than how often each is used.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.questions.held_words import HeldWords


def marked(plain: str, held: HeldWords) -> str:
    """Return a question with its marks put back; document numbers and acronyms as typed."""
    restored = held.restored(plain)
    pieces, at = [], 0
    for kept in (_NUMBER if plain.isupper() else _NUMBER_OR_ACRONYM).finditer(plain):
        pieces += [restored[at : kept.start()], kept[0]]
        at = kept.end()
    whole = "".join([*pieces, restored[at:]])
    for misread, meant in _MEANT:
        whole = misread.sub(meant, whole)
    return whole if _ASKING.search(plain.lower()) else _MACHINE.sub("mấy", whole)


_NUMBER = re.compile(r"\b\d+(?:\s?[/-]\s?[^\W_]+)+")
_NUMBER_OR_ACRONYM = re.compile(rf"{_NUMBER.pattern}|\b[A-Z]{{2,}}\b")
_ASKING = re.compile(
    r"\b(?:bao|gi|nao|ai|dau|sao|khong|ko|chua|the|nhieu|liet|neu|tom|cho|xin|may .*\bmay|gom)\b"
)
_THOSE = re.compile(r"\b([Nn])hưng(?=(?: \w+){0,3} (?:nào|gì|ai)\b)")
"""Typed "nhung viec gi": those asked for, no objection."""
_OLD_ONE = re.compile(
    r"(?<=văn bản )cụ\b(?! thể)|(?<=quyết định )cụ\b(?! thể)|(?<=kế hoạch )cụ\b(?! thể)|(?<=nghị định )cụ\b(?! thể)|(?<=nghị quyết )cụ\b(?! thể)|(?<=thông tư )cụ\b(?! thể)|(?<=luật )cụ\b(?! thể)|(?<=hướng dẫn )cụ\b(?! thể)"
)
"""Typed "quyet dinh cu": the one before."""
_AT_MOST = re.compile(
    r"\btôi đã(?= (?:(?:được|là|bằng|không quá|cho|một|mỗi) )?(?:bao nhiêu|mấy|bao lâu|\d))"
)
"""Typed "toi da bao nhieu": a bound, nobody's deed."""
_RANKS = re.compile(r"\b(?<=mấy )bắc\b|\b(?<=bao nhiêu )bắc\b")
"""Typed "len may bac": ranks, no north."""
_NEW_YEAR = re.compile(r"(?<=năm học )mỗi\b(?! (?:trường|lớp|em|học|giáo|đơn|xã|người|trẻ))")
"""Typed "nam hoc moi": the new one, none of many."""
_OFFICE = re.compile(r"\bphóng(?= nào\b)")
_IT = re.compile(
    r"^(?P<opens>(?:[Tt]hế |[Vv]ậy )?)[Nn]ợ(?= (?:thay|do|ai|ký|ban hành|còn hiệu|hết hiệu|có hiệu|bị thay|áp dụng)\b)"
)
"""Typed "no thay cho …": it, no debt."""
_THAT_MONEY = re.compile(
    r"\btiến độ(?= (?:(?:thì )?lấy|từ đâu|ở đâu ra|trả|nộp|ai (?:trả|chi|nộp|lo)))"
)
"""Typed "tien do lay tu dau": the money spoken of, no pace of work."""
_AND_ALSO = re.compile(r"\b([Vv])ới lãi\b(?! (?:suất|vay|là|bao|mấy))")
"""Typed "voi lai": a thing asked besides, no interest."""
_SO_IT_IS = re.compile(
    r"(?<!cho )(?<!được )(?<!đi )(?<!vốn )(?<!tiền )(?<!để )(?<!muốn )(?<!người )(?<!khi )(?<!mức )(?<!xin )(?<!suất )\bvay(?=\W*$)"
)
"""Typed "… vay" at the end of what asks: so it is said, no loan."""
_ONE_DOOR = re.compile(
    r"(?<=bộ phận )(?:1|một) (?:của|cưa|cứa)\b|(?<=cơ chế )(?:1|một) (?:của|cưa|cứa)\b|(?<=trung tâm )(?:1|một) (?:của|cưa|cứa)\b|(?<=ở )(?:1|một) của\b(?= (?:xã|phường|tỉnh|huyện|liên thông)\b)"
)
"""Typed "bo phan 1 cua": where papers are handed in."""
_THEN = re.compile(
    r"^[Vv]ay(?! (?:vốn|tiền|tín|ngân|mua|được|bao|mấy|tối|theo|từ|ở|tại|quỹ|hộ|học|làm|nuôi|trồng|xây|sửa|lãi|ưu|nhiều|ít|để|cho|của|mượn|qua|một|không|thì|có|cần|phải|\d)|\W*$)"
)
"""Typed "vay tuyen may nguoi": it opens a question, no loan."""
_INTEREST = re.compile(
    r"\b[Ll]ại(?= (?:suất\b|(?:bao nhiêu|mấy) (?:%|phần trăm|(?:một|1|mỗi|trong) (?:năm|tháng))))"
)
"""Typed "lai bao nhieu 1 nam": interest, nothing said again."""
_HALFWAY = re.compile(r"\bgiữa chúng(?= (?:thì|mà|có|phải|bị)\b|\W*$)")
_REPAID = re.compile(
    r"(?:(?<=thì )|(?<=phải )|(?<=bị ))đến(?= (?:bù\b|bao nhiêu (?:%|phần trăm|tiền)))"
)
"""Typed "bo hoc giua chung thi den bao nhieu %": what is paid back for what is left half done."""
_SO_THEN = re.compile(
    r"^[Tt]h[ểẻ](?= (?:bên|còn|thì|nếu|ở|trong|mấy|cái|những|các|năm|từ|khi|ai|bao|ph[òó]ng nào|sở nào|đơn vị|cơ quan)\b)"
)
"""Typed "the ben …": it opens a question, no card."""
_NUMBERED = re.compile(r"\b([Ss])ở(?= \d)")
"""Typed "xe buyt so 6": a number, no office."""
_WORKERS = re.compile(
    r"\b((?:con|cho|làm|của|các|những|nữ|nhiều|anh em|bố|mẹ|chồng|vợ|(?:bố|mẹ|chồng|vợ|chị|tôi|em|ba|má|đều) là) )công nhận\b(?! (?:quyền|danh hiệu|kết quả|là|lại|đạt))",
    re.IGNORECASE,
)
"""Typed "con cong nhan": who works there, nothing acknowledged."""
_WEEKDAY = re.compile(
    r"\b[Tt]hu(?= [2-7]\b(?! (?:triệu|nghìn|ngàn|đồng|tỷ|tỉ|trăm|chục|loại|khoản|lần|lượt)\b))"
)
"""Typed "thu 7 co nhan khong": a day of the week, nothing charged."""
_SEATS = re.compile(r"\b((?:ô tô|oto|xe)(?: \w+)? \d{1,2}) cho\b", re.IGNORECASE)
"""Typed "o to 7 cho": seats."""
_PERCENT = re.compile(r"\bmáy(?=\s*%)")
_MACHINE = re.compile(r"(?<=\bcó )máy\b|(?<=\bđược )máy\b|(?<=\blà )máy\b")
"""Typed "co may tram 5g" by one who asks nothing else: how many, not a machine."""
_SLOPE = re.compile(
    r"\b(?:đốc|độc|đọc)(?=(?: [^\W\d]+){0,2} \d{1,2} (?:độ|đô|đo|do|đó|đồ|đổ|đỗ)\b(?! la\b))"
)
_DEGREES = re.compile(
    r"\b((?:dốc|nghiêng|nóng|lạnh|rét|sốt|nhiệt độ)(?: [^\W\d]+){0,2} \d{1,2}) (?:đô|đo|do|đó|đồ|đổ|đỗ)\b(?! la\b)"
)
"""Typed "nuong doc 30 do", "sot 38 do": degrees of a slope or of heat."""
_IF_DEGREES = re.compile(r"(?<=\d độ )(?:thị|thi)\b(?! (?:trấn|xã|trường))")

_MEANT = (
    (_SLOPE, "dốc"),
    (_DEGREES, r"\1 độ"),
    (_IF_DEGREES, "thì"),
    (_THOSE, r"\1hững"),
    (_OLD_ONE, "cũ"),
    (_SO_THEN, "thế"),
    (_THEN, "vậy"),
    (_ONE_DOOR, "một cửa"),
    (_INTEREST, "lãi"),
    (_PERCENT, "mấy"),
    (_AT_MOST, "tối đa"),
    (_THAT_MONEY, "tiền đó"),
    (_AND_ALSO, r"\1ới lại"),
    (_SO_IT_IS, "vậy"),
    (_OFFICE, "phòng"),
    (_RANKS, "bậc"),
    (_NEW_YEAR, "mới"),
    (_IT, r"\g<opens>nó"),
    (_NUMBERED, r"\1ố"),
    (_WORKERS, r"\1công nhân"),
    (_WEEKDAY, "thứ"),
    (_SEATS, r"\1 chỗ"),
    (_HALFWAY, "giữa chừng"),
    (_REPAID, "đền"),
)
"""What is misread, with what is meant."""
