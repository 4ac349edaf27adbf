"""The units that a question names, and which of them it asks about.

A mention begins with a kind of body ("sở", "trung tâm") or with a known name, and ends where
the question goes on ("phải", "có những", "trong"); a known name is taken whole, so that such
words inside it don't end it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from knowledge.text import fold, has_diacritics, nfc
from knowledge.unit_words import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit as the question names it, at ``start`` to ``end`` of the question.

    ``owner`` when it only says whose something else is ("thư viện của Sở …", "kế hoạch của …"),
    ``partner`` when it is whom somebody else works with ("phối hợp với …").
    """

    written: str
    start: int
    end: int
    owner: bool = False
    partner: bool = False


def mentions(question: str, known: Callable[[str], int]) -> list[Mention]:
    """Return the units named, in order.

    ``known`` tells how many characters of a folded text, from its start, are a known name.

    >>> [m.written for m in mentions("Sở Nội vụ phối hợp với Sở Tài chính làm gì?", lambda text: 0)]
    ['Sở Nội vụ', 'Sở Tài chính']
    >>> [m.written for m in mentions("so tai chinh phai lam gi trong nam 2026", lambda text: 0)]
    ['so tai chinh']
    >>> mentions("Hồ sơ gồm những gì?", lambda text: 0)
    []
    """
    text = nfc(question)
    found: list[Mention] = []
    for start in _starts(text, known):
        if found and start < found[-1].end:
            continue
        end = _end(text, start, known)
        written = text[start:end].strip(" ,.;:?!-–\"'“”()")
        alone = written.lower() in _ALONE and not text[:start].strip()
        if len(written.split()) > 1 or known(fold(written)) or alone:
            found.append(
                Mention(
                    written,
                    start,
                    start + len(written),
                    owner=bool(_OWNER.search(fold(text[:start]))),
                    partner=bool(_PARTNER.search(fold(text[:start]))),
                )
            )
    return found


def asked_about(found: Iterable[Mention]) -> Mention | None:
    """Return the mention that the question is about: neither an owner nor a partner, if any."""
    held = list(found)
    rest = [m for m in held if not m.partner] or held
    return next((m for m in rest if not m.owner), rest[0] if rest else None)


def _starts(text: str, known: Callable[[str], int]) -> Iterator[int]:
    folded = fold(text)
    accented = has_diacritics(text)
    for word in re.finditer(r"[^\W_]+(?:[&/-][^\W_]+)*", text):
        at = word.start()
        head = _heads().match(folded, at)
        is_head = head and (not accented or _spelled(text[at : head.end()], head.group()))
        if is_head or known(folded[at:]):
            yield at


def _spelled(typed: str, folded: str) -> bool:
    """Whether a head typed among accented words may be one: "số" is no "sở", "so" may be."""
    typed = typed.lower()
    return typed == folded or any(typed == form for form in _forms().get(folded, ()))


def _end(text: str, start: int, known: Callable[[str], int]) -> int:
    whole = start + known(fold(text[start:]))
    stop = _STOP.search(text.lower(), max(whole, start + 2))
    end = stop.start() if stop else len(text)
    verb = _first_verb(text, max(whole, start + 2), end) if whole > start else end
    return min(end, verb)


def _first_verb(text: str, start: int, end: int) -> int:
    """Return where a verb of a task begins right after a known name; the end when none does."""
    rest = text[start:end]
    opened = len(rest) - len(rest.lstrip())
    match = _verbs(accented=has_diacritics(text)).match(rest.lower(), opened)
    return start + match.start() if match else end


_ALONE = frozenset({"sở", "phòng", "cục", "phong", "cuc"})
_HEADS = (
    "UBND|HĐND|MTTQ|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Ủy ban Mặt trận Tổ quốc|Mặt trận Tổ quốc|Ủy ban|Văn phòng"
    "|Sở|Ban|Phòng|Trung tâm|Thư viện|Bảo tàng|Chi cục|Cục|Tổng cục|Vụ|Báo|Đài|Công an|Bộ Chỉ huy|Bộ|Hội|Đoàn|Liên đoàn"
    "|Liên minh|Hiệp hội|Đảng ủy|Đảng uỷ|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Huyện ủy|Tỉnh đoàn|Thành đoàn|Trường|Bệnh viện|Trạm"
    "|Quỹ|Thanh tra|Cổng thông tin|Tổ|Nhà văn hóa|Nhà hát|Chi bộ|Viện|Kho bạc|Thuế|Tòa án|Ngân hàng|Bảo hiểm xã hội"
    "|Công ty|Tập đoàn|Hợp tác xã|Thường trực|Hải quan|Điện lực|Bưu điện|Cơ quan|Đơn vị|Giám đốc|Chủ tịch|Chánh|Trưởng"
    "|Thủ trưởng|Hiệu trưởng|Người đứng đầu|Các sở|Các ban|Các phòng|Các cơ quan|Các đơn vị|Các bộ|Các xã|Các địa phương"
    "|Các doanh nghiệp|Các trường|Các hội|Các tổ chức|Các đoàn thể|Xã|Phường|Đặc khu|Tỉnh|Thủ tướng|Chính phủ|Quốc hội"
    "|Doanh nghiệp|Địa phương"
)
_NOT_A_HEAD = {
    "so": r" (?:lieu|luong|hoa|may|bao nhieu|tien|nguoi|voi|sanh|\d|hieu|ky hieu|nao|luot|kinh phi|ho|don vi|thu)\b",
    "ban": r" (?:hanh|do|nao|muon|co|oi|cho|dau|la|quyen|than|chat|sao|goc|tin)\b",
    "phong": r" (?:chong|ngua|benh|tranh|chay|trao|cach|dich|su)\b",
    "bo": r" (?:sung|may|tri|phan|tieu|luat|ho so|nao|tai lieu|mon|doi(?! bien))\b",
    "bao": r" (?:cao|nhieu|gio|gom|dam|ve|ton|hiem(?! xa)|chi|lau|lanh|h)\b",
    "hoi": r" (?:nghi|thao|ve|xem|dap|gi|cho|chut|nhap|tu|dong(?! nhan| dan))\b",
    "dai": r" (?:hoi|bieu|dien|hoc|han)\b",
    "to": r" (?:chuc|trinh|quoc)\b",
    "vu": r" (?:viec|an|mua|dong|xuan|he|\d)",
    "vien": r" (?:chuc|thong|tro)\b",
    "doan": r" (?:ket|\d)",
    "truong": r" (?:hop|thanh|phong(?= \w+ (?:phai|can)))\b",
    "tram": r" (?:bien|do)\b",
    "thue": r" (?:gia tri|thu nhap|suat|khoan|dat|nha)\b",
    "xa": r" (?:hoi|nao)\b",
    "phuong": r" (?:an|tien|phap|thuc|huong|nao)\b",
    "tinh": r" (?:hinh|den|tu|toan|nao|chat|nang|phai lam|uy|doan|trang)\b",
    "don vi": r" (?:nao|gi|tinh|toi|minh|em|chung toi|do|nay|ay|hanh chinh)\b",
    "co quan": r" (?:nao|gi|toi|minh|em|chung toi|do|nay|ay|ban hanh)\b",
    "chu tich": r" (?:nao|la ai)\b",
    "quy": r" (?:dinh|che|trinh|mo|hoach|uoc|dat|i+v?\b|iv|\d|nha dat)\b",
    "ngan hang": r" (?:de|cau hoi|du lieu)\b",
    "doanh nghiep": r" (?:nao|gi)\b",
    "dia phuong": r" (?:nao|nay|do)\b",
    "cong ty": r" (?:nao|gi)\b",
}


@cache
def _heads() -> re.Pattern[str]:
    forms = []
    for head in sorted({fold(h) for h in _HEADS.split("|")}, key=len, reverse=True):
        unless = f"(?!{_NOT_A_HEAD[head]})" if head in _NOT_A_HEAD else ""
        forms.append(rf"{head}\b{unless}")
    return re.compile(
        rf"(?<![^\W_])(?<!nhiem )(?<!phuc )(?<!dich )(?<!noi )(?<!chinh )(?:{'|'.join(forms)})(?=\W|$)"
    )


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Return how each folded head is spelled, tones misplaced or mistaken a little allowed."""
    spelled: dict[str, tuple[str, ...]] = {}
    for head in _HEADS.split("|"):
        spelled[fold(head)] = (*spelled.get(fold(head), ()), head.lower(), *_MISTYPED.get(head, ()))
    return spelled


_MISTYPED = {"Sở": ("sỡ", "sơ", "sờ"), "Ủy ban": ("ủy bản",), "Xã": ("xả",), "Phòng": ("phong",)}


@cache
def _verbs(*, accented: bool) -> re.Pattern[str]:
    words = {word for line in listed("verbs") for word in line.split(", ")}
    if not accented:
        words = {fold(word) for word in words if " " in word}
    spelled = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(rf"(?:{spelled})(?![^\W_])")


_OWNER = re.compile(
    r"(?<!nhiem vu)(?<!trach nhiem)(?<!cong viec)(?<!phan viec)(?<!\bviec)(?<!phan cong)(?<!nhiem vu nao)"
    r" (?:cua|thuoc|truc thuoc|boi|do)\s+$"
)
_PARTNER = re.compile(
    r"\b(?:phoi hop|cung|lien he|lam viec|ket hop) (?:\w+ ){0,2}(?:voi|cung)\s+$|\bvoi\s+$"
)
_GOES_ON = (
    "phải|cần|sẽ|nên|được|bị|chịu|gồm|làm|lo|giao|chủ trì|phối hợp|triển khai|thực hiện|đảm nhiệm|phụ trách|tham gia"
    "|trong|theo|đối với|thì|đang|hiện nay|hiện tại|hiện|trước|sau|từ ngày|đến ngày|khi|bao giờ|lúc nào|hay"
    "|những|nhiệm vụ|trách nhiệm|công việc|là gì|là những|là đơn vị|là cơ quan|là ai|có|ra sao|thế nào|như thế nào|sao"
    "|gì|nào|này|đó|ấy|kia|nhé|ạ|hả|nhỉ|vậy|không|chưa|giúp|cho|với|về|tại|ở|và (?:nhiệm|trách|cho)|hoàn thành|liên quan đến"
    "|năm|quý|tháng|cũng|đã|còn|thuộc kế hoạch|để|nhằm|do|bằng|hoặc"
)
_ONLY_ACCENTED = {"ở", "hả", "sau", "cho", "về", "hay", "gì", "với", "đang", "do", "không", "sao", "có", "còn", "hiện", "năm",
    "quý", "tháng", "tại", "đã", "khi", "lo", "từ ngày", "bị", "kia", "nên", "để", "giao", "thì", "nào", "cần", "làm", "vậy", "bằng", "được"}  # fmt: skip
_TYPED_PLAIN = (
    r"sao\b|lo (?:việc|viec|gì|gi|những|nhung)|do (?:ai|don vi|co quan)|giao (?:gi|cho|nhung|viec|nhiem)|thi (?:phai|lam|sao|co|can|duoc)|co (?:nhung|cac|nhiem|trach|viec|bao nhieu|gi|can|phai|phan|duoc|tham gia)|nam (?:\d|nay|ngoai|sau|toi)|thang \d|quy (?:i|\d)"
    r"|can (?:lam|phai|thuc|trien|chu|bao|hoan|nop|gi)|duoc (?:giao|phan|yeu|gi|nhung)|lam (?:gi|nhung|viec|nhiem|cai|j)|bi giao"
    r"|tai (?:ke hoach|nghi quyet|van ban|quyet dinh|chi thi|huong dan|cong van|phu luc|dieu|muc)|ve (?:viec|chuyen|cong tac|phong|cai cach|tuyen)"
    r"|o (?:tinh|ke hoach|nghi quyet|van ban|quyet dinh)|gi\b|nao\b|khong\b|hien nay|dang (?:phai|co|duoc|lam)|da (?:duoc|phai)|con (?:phai|nhung)"
    r"|voi\b|cho (?:hoi|minh|toi|em|biet)|khi nao|nen lam|hay (?:la|khong)|vay\b|de (?:lam|thuc)|sau (?:khi|ngay)|tu ngay"
)
_STOP = re.compile(
    r"(?<![^\W_])(?:"
    + "|".join(
        [
            *(
                word
                for word in _GOES_ON.split("|")
                if word not in _ONLY_ACCENTED or not word.isascii()
            ),
            *(fold(word) for word in _GOES_ON.split("|") if word not in _ONLY_ACCENTED),
            _TYPED_PLAIN,
        ]
    )
    + r")(?![^\W_])|[?!;:\"“”]|[.,](?=\s+(?!(?:thể thao|the thao|du lịch|du lich|phường|phuong|xã|xa|ngành|nganh|ban|đặc|dac|truyền hình|đơn vị|địa phương))|$)"
)
