"""Whether a question asks which documents are held, or which somebody signed.

Patterns run over folded text.
"""

from __future__ import annotations

import re

from bot.questions.document_questions import KIND, OFFICE

_DOCUMENTS = re.compile(
    rf"\b(?:(?:co |cac |nhung )?(?:bao nhieu|may)(?: cai| ban)?|(?:danh sach|danh muc|liet ke|tim|ke ten|ke)(?: (?:cho|giup|ho|ra|dum) ?(?:toi|minh|em|ban)?)*(?: (?:so hieu|so|ten|tieu de)(?: cua)?)?(?: tat ca| toan bo)?(?: cac| nhung)?|co (?:nhung|cac))"
    rf" (?:{KIND})\b"
    r"(?!.{0,40}\b(?:neu|quy dinh|(?<!ha )noi(?! vu)|de ra|dat (?:ra|muc|chi)|giao|yeu cau)\b)|"
    rf"\b(?!tai lieu nao (?:duoc|bi|phai|can|nen|se) )(?:{KIND}) nao\b(?!.{{0,30}}\b(?:thay the)\b)|\b(?:nhung|cac) (?:{KIND}) gi\b|\b(?:{KIND}) (?:moi nhat|gan day|gan nhat|moi ban hanh)\b"
)
_TOLD_WITHIN = "gom|bao gom|truoc|sau|tu|den|ngay|thang|hom|luc|nam|quy|nhung|cac|co|voi|de|trong|theo|vao|khi|neu|noi|giao|tai|o|muc|nham|cho|la|yeu|quy|dat|thi|phai|duoc|bi"
_ISSUED_WITHIN = r"(?:ban hanh|k[yi]|phat hanh|thong qua)(?: trong| vao| hoi| tu| dau| cuoi| hom)* (?:thang \d|quy [1-4iv]|nam (?:19|20)|ngay \d|\d{1,2}/\d)"
_LISTED = re.compile(
    rf"^(?:(?:toi|minh|em|cho|xin|muon|can|tim|xem|doc|biet|hoi|giup|loc|ra) )*(?:(?:cac|nhung|toan bo|tat ca) )+(?:{KIND}) (?!nay|do|ay|tren)(?:.{{0,40}} )?(?:cua|do|ve|nam|dang|con|het|da)\b(?!.*\b(?:gi|the nao|bao nhieu|nao)\b)"
    r"|\b(?:ban hanh|dung ten|phat hanh) (?:duoc )?(?:nhung )?(?:gi|cai gi)\W*$"
    rf"|\b(?:ra|ban hanh|k[yi]|thong qua|phat hanh|cong bo) (?:nhung |cac )?(?:{KIND})(?: (?!(?:{_TOLD_WITHIN})\b)\w+){{0,4}}? (?:gi|nao)\b"
    rf"|\b(?:{KIND})\b.{{0,40}}\b(?:dung (?:ten|ra)|ban hanh|phat hanh|thong qua)\b.*\b(?:liet ke|ke (?:ra|ten|het|giup))\b"
    rf"|\b(?:{KIND})\b.*\b(?:co|luu|giu|luu giu|nam) (?:o )?(?:trong |o )(?:kho|thu vien|he thong|co so du lieu)\b"
    rf"|\b(?:{KIND})(?: duoc| da)* {_ISSUED_WITHIN}"
    rf"|^(?:(?:toi|minh|em|cho|xin|muon|can|tim|xem|biet|hoi|giup) )*(?:cac|nhung|tat ca|toan bo) (?:cac )?(?:{KIND})(?: (?!ve\b)\w+){{1,13}}? {_ISSUED_WITHIN}"
    r"(?!.*\b(?:gi|the nao|bao nhieu|ai|nao|may|khong)\b)"
)
_SHOWN = re.compile(
    rf"^(?:van ban|tai lieu) (?:cua|do) (?:(?!(?:ai|bao|co|con|da|dang|het|khi|khong|la|may|thi|giao|phai|(?<!ha )noi(?! vu)|quy|neu|duoc|yeu|ve)\b)\w+ ?){{1,14}}\W*$"
    rf"|^(?:(?:cho|toi|minh|em|xin|muon|can|giup|hay|gui) )*(?:xem|tim|tra cuu|liet ke|loc|doc)(?: (?:cho|giup|ho|toi|minh|em))* (?:{KIND}) (?:cua|do|ve|lien quan|nam (?:19|20)\d\d)\b"
    r"(?!.*\b(?:gi|the nao|bao nhieu|ai|nao|may|khong)\b)"
)
_SIGNED = re.compile(
    rf"\b(?:{KIND}) (?:nao|gi) (?:do|duoc|la) .{{4,40}}\bk[yi]\b|\bk[yi] (?:nhung |cac |bao nhieu |may )?(?:{KIND}) (?:nao|gi)\b|\b(?:nhung|cac|bao nhieu|may|liet ke) (?:{KIND}) (?:nao )?(?:do|duoc) (?!ai\b).{{4,40}}\bk[yi]\b"
    rf"|^(?:{OFFICE}) .{{2,40}}\b(?:k[yi]|dung ten) (?:nhung )?(?:gi|cai gi|giay to gi)(?: (?:nua|khac|khong|ko))*\W*$"
)
_ENDED = re.compile(
    rf"^(?:(?:cho|xin|toi|minh|em|hoi|co|biet|nhung|cac|liet ke) )*(?:{KIND}) (?:nao )?(?:da |duoc |bi )+(?:thay(?: the)?|bai bo|huy bo)(?: (?:roi|chua|vay|the|a|nhi|ha|v))*\W*$"
)
"""Which of those held are ended, by whatever paper: "kế hoạch nào bị thay thế rồi"."""
_WHOSE = re.compile(
    rf"^(?:(?:cho|xin|toi|minh|em|hoi|co|biet) )*(?:(?:nhung|cac|bao nhieu|may) )?(?:tinh(?: thanh)?|thanh pho|tp|dia phuong)(?: nao)? (?:da |cung |dang )*(?:co|ra|ban hanh) (?:nhung |cac )?(?:{KIND})\b(?!.*\b(?:giao|phai|quy dinh)\b)"
)
"""Whose documents on a matter are held: "những tỉnh nào có kế hoạch kinh tế số"."""


def asks_for_documents(folded: str) -> bool:
    """Whether a question asks which documents are held.

    >>> asks_for_documents("co nhung ke hoach nao con hieu luc"), asks_for_documents("ke hoach neu gi")
    (True, False)
    >>> asks_for_documents("van ban do so noi vu"), asks_for_documents("van ban do con hieu luc khong")
    (True, False)
    >>> asks_for_documents("nhung tinh nao co ke hoach kinh te so"), asks_for_documents("xa nao phai co ke hoach")
    (True, False)
    """
    patterns = (_SIGNED, _DOCUMENTS, _LISTED, _SHOWN, _WHOSE, _ENDED)
    return any(pattern.search(folded) for pattern in patterns)


def asks_for_ended(folded: str) -> bool:
    """Whether it asks which documents are ended, and names none.

    >>> asks_for_ended("ke hoach nao bi thay the roi"), asks_for_ended("ke hoach 19 bi thay the roi")
    (True, False)
    """
    return bool(_ENDED.search(folded))


def asks_for_signed(folded: str) -> bool:
    """Whether it asks for the documents that somebody signed.

    >>> asks_for_signed("ong hoang phu hien da ky van ban nao")
    True
    """
    return bool(_SIGNED.search(folded))
