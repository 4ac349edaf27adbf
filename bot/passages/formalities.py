"""Sentences that belong to a document's form and tell nothing: its bases, its closing, a blank to fill in."""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.kinds import NAMES

_KINDS = "|".join(map(re.escape, NAMES))
_BASIS = re.compile(
    r"\s*(?:Căn cứ|Thực hiện (?:Công văn|Kế hoạch|Nghị quyết|Quyết định|Hướng dẫn|Chỉ thị)|Theo đề nghị|Nhân dịp|Xét (?:đề nghị|Tờ trình))\b"
)
_CITED = re.compile(
    rf"\s*(?:[-–+•*]\s*)?(?:{_KINDS}) (?:[^,;:.()\d]{{0,60}} )?số \d\S* ngày \d[^,;]{{0,24}} của\b[^,;]*? về\b"
)
"""A document named with number, day, issuer and subject, as among the bases that open another one.

Decree 30/2020/NĐ-CP, Appendix I: each basis names the kind, number, day, issuer and summary.
"""
_CLOSING = re.compile(
    r"\s*(?:Trên đây là\b|(?:Kế hoạch|Nghị quyết|Quyết định|Hướng dẫn|Chỉ thị|Thông báo|Quy chế|Thông tư|Nghị định|Luật|Văn bản) này (?:thay thế|có hiệu lực|đã được|được (?:Hội đồng|Quốc hội)))"
)
_EXAMPLE = re.compile(r"^\W*Ví dụ\b|\b(?:[Aa]nh|[Cc]hị|[Ôô]ng|[Bb]à|[Cc]ông ty) [A-Z]\b(?!\.)")
_BLANK = re.compile(r"\.{6,}|…{2,}|_{5,}|[□☐]|\[ ?\]|^\W*\d{0,2}\W*Ghi rõ\b")
_DISCLAIMER = re.compile(
    r"^\W*(?:Văn bản|Bản|Tài liệu|Nội dung|Thông tin)\b[^.;]{0,80}\b(?:không có giá trị pháp lý|không thay thế (?:cho )?(?:bản|văn bản) (?:gốc|chính)|chỉ (?:có giá trị|dùng|để) (?:để )?tham khảo)\b",
    re.IGNORECASE,
)
_TRANSITIONAL = re.compile(
    r"\b(?:đã|đang) (?:được )?\w[^;]{0,120}?\btrước (?:ngày|khi|thời điểm) (?:(?:Nghị quyết|Quyết định|Thông tư|Nghị định|Luật|Quy chế|Quy định|Văn bản)\b[^;]{0,200}? (?:có hiệu lực|được ban hành)\b)"
)
"""What a paper leaves to those who were under way before it: no rule for whoever begins."""
_OF_CLOSING = re.compile(r"\b(?:thay the|thay|hieu luc|bai bo|thong qua)\b")
_OF_VALUE = re.compile(r"\b(?:gia tri|phap ly|tham khao|ban goc|that khong)\b")
_OF_FORM = re.compile(r"\b(?:mau|bieu|to khai|phieu|ghi|dien|khai)\b")
_TO_TICK = re.compile(r"[□☐]|\[ ?\]|(?:\.{12,}|…{6,})")
_OF_BEFORE = re.compile(
    r"\b(?:truoc|da|dang|cu|roi|con|van|tiep tuc|chuyen tiep|cap tu|(?:tu|hoi) (?:nam|thang)|nam ngoai|(?<!/)(?:19|20)\d\d)\b"
)
_OF_DOCUMENTS = re.compile(
    r"\b(?:can cu|theo|to trinh|van ban|nghi quyet|quyet dinh|ke hoach|cong dien|cong van|thong tu|nghi dinh|luat|chi thi) (?:nao|gi|so may|so bao nhieu)\b"
)


def is_formality(sentence: str, asked: str) -> bool:
    """Whether a sentence opens or closes its document, is an example, a blank of a form, of what was under way before it, or a disclaimer, and none is asked for.

    ``asked`` is the question, folded.

    >>> is_formality("Tên tôi là: ……………… Sinh ngày: …………", "con toi sinh nam may")
    True
    >>> is_formality("Tờ trình số 4/TTr-UBND ngày 01/02/2026 của UBND tỉnh về mức thu", "thu bao nhieu")
    True
    >>> is_formality("Nghị quyết số 4-NQ/TW ngày 01/02/2026 đặt mục tiêu 8%", "muc tieu bao nhieu")
    False
    """
    said = _formalities(sentence)
    closing = "closing" in said and not _OF_CLOSING.search(asked)
    example = "example" in said and "vi du" not in asked
    cited = "cited" in said and not _OF_DOCUMENTS.search(asked)
    blank = "blank" in said and not _OF_FORM.search(asked)
    under_way = "transitional" in said and not _OF_BEFORE.search(asked)
    return (
        "basis" in said
        or cited
        or closing
        or example
        or blank
        or under_way
        or disclaims(sentence, asked)
    )


def disclaims(sentence: str, asked: str) -> bool:
    """Whether a sentence only says of a paper that it holds for nothing, and a folded question asks no such thing.

    >>> disclaims("Bản dịch này không có giá trị pháp lý", "co phai lam theo khong")
    True
    >>> disclaims("Bản dịch này không có giá trị pháp lý", "ban dich co gia tri gi khong")
    False
    """
    return "disclaimer" in _formalities(sentence) and not _OF_VALUE.search(asked)


def is_to_fill_in(sentence: str, asked: str) -> bool:
    """Whether a sentence has boxes to tick or dots to write on, and a folded question asks of no form.

    >>> is_to_fill_in("□ Nộp trực tiếp □ Qua bưu điện", "nop giay o dau")
    True
    >>> is_to_fill_in("□ Nộp trực tiếp □ Qua bưu điện", "mau don co nhung o nao")
    False
    """
    return "to tick" in _formalities(sentence) and not _OF_FORM.search(asked)


@lru_cache(maxsize=4096)
def _formalities(sentence: str) -> frozenset[str]:
    """Return what of a document's form a sentence may be, whatever is asked."""
    found = {
        "basis": _BASIS.match(sentence),
        "cited": _CITED.match(sentence),
        "closing": _CLOSING.match(sentence),
        "example": _EXAMPLE.search(sentence),
        "blank": _BLANK.search(sentence),
        "to tick": _TO_TICK.search(sentence),
        "transitional": _TRANSITIONAL.search(sentence),
        "disclaimer": _DISCLAIMER.match(sentence),
    }
    return frozenset(form for form, match in found.items() if match)
