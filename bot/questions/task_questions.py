"""The forms of question on one task: who has it, with whom, by when, with what result."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from knowledge.text import fold
from knowledge.unit_words import listed


class Aspect(StrEnum):
    """What is asked of a task."""

    WHO = "who"
    WITH_WHOM = "with_whom"
    WHEN = "when"
    RESULT = "result"


_BODY = (
    r"(?:ai|(?:nhung |cac )?(?:don vi|co quan|so|so nganh|nganh|phong|ban|bo|to chuc|noi|ben|dia phuong|cap|doi|to)(?: nganh)? nao"
    r"|nhung ai|nhung (?:don vi|co quan|so nganh|nganh|ben)|don vi gi|co quan gi)"
)
_WORK = (
    r"(?:chu tri|phu trach|chiu trach nhiem|co trach nhiem|thuc hien|duoc giao|duoc phan cong|lam dau moi|la dau moi|dau moi|lo|dam nhiem|dam nhan"
    r"|trien khai|to chuc|huong dan|tham muu|tham dinh|theo doi|don doc|tong hop|giam sat|kiem tra|phai|se|lam|van hanh|quan ly|xay dung|bo tri|bao cao)"
)
_WHO = re.compile(
    rf"(?<!gui )(?<!den )\b{_BODY} (?:\w+ )?{_WORK}\b"
    rf"|\b(?:giao|phan cong|thuoc|trach nhiem|nhiem vu|viec)(?: \w+){{0,2}}? (?:cho |cua |ve )?{_BODY}(?! ky| ban hanh)\b"
    rf"|\bdo {_BODY} (?:\w+ )?{_WORK}\b|\bco quan (?:chu tri|dau moi|thuong truc)\b.{{0,60}}\b(?:la|nao|ai)\b"
)
_WITH_WHOM = re.compile(
    rf"\bphoi hop (?:\w+ ){{0,3}}(?:voi|cung) {_BODY}|\b{_BODY} (?:\w+ )?phoi hop\b|\bphoi hop {_BODY}|\bco quan phoi hop\b"
)
_WHEN_WORDS = r"(?:ngay nao|ngay may|khi nao|bao gio|luc nao|thang nao|quy nao|nam nao|thoi diem nao|ngay bao nhieu)"
_WHEN = re.compile(
    rf"\b(?:truoc|cham nhat|han|han chot|thoi han|den|hoan thanh|xong|nop|bao cao|gui)\b.{{0,60}}\b{_WHEN_WORDS}"
    rf"|\b{_WHEN_WORDS}\b.{{0,30}}\b(?:phai|xong|hoan thanh|nop|bao cao|gui|den han|het han|trien khai)\b"
    r"|\b(?:han chot|han cuoi|thoi han|han|deadline)(?: \w+){0,4} (?:cua|hoan thanh|nop|bao cao|de|thuc hien|la)\b"
    r"|\bbao gio (?:thi )?(?:xong|phai)\b"
)
_RESULT = re.compile(
    r"\bsan pham (?:\w+ ){0,3}(?:la|gom|gi|nao|cua|dau ra)\b|\bsan pham dau ra\b|\bket qua (?:dau ra|can dat|phai co|la gi)\b"
)
_NOT_A_TASK = re.compile(
    r"\b(?:ky|ban hanh|hieu luc|co hieu luc)\b(?=.{0,30}\b(?:ngay|khi nao|bao gio|nam nao|ai)\b)|\b(?:ai|co quan nao|don vi nao) (?:da )?(?:ky|ban hanh)\b"
)


def aspects_asked(folded: str) -> list[Aspect]:
    """Return what a folded question asks of a task, none when it asks for something else.

    >>> aspects_asked("don vi nao chu tri viec so hoa ho so"), aspects_asked("so noi vu phoi hop voi ai")
    ([<Aspect.WHO: 'who'>], [<Aspect.WITH_WHOM: 'with_whom'>])
    >>> aspects_asked("phai bao cao truoc ngay nao"), aspects_asked("so noi vu phai lam gi")
    ([<Aspect.WHEN: 'when'>], [])
    >>> aspects_asked("co quan nao ban hanh ke hoach")
    []
    """
    if _NOT_A_TASK.search(folded):
        return []
    found = [aspect for aspect, pattern in _PATTERNS if pattern.search(folded)]
    if Aspect.WHO not in found and Aspect.WITH_WHOM not in found and _who_does().search(folded):
        found.append(Aspect.WHO)
    return found


@cache
def _who_does() -> re.Pattern[str]:
    """Match who, before a verb with which tasks begin."""
    verbs = {fold(verb) for line in listed("verbs") for verb in line.split(", ") if " " in verb}
    return re.compile(rf"(?<!gui )(?<!den )\b{_BODY} (?:{'|'.join(sorted(verbs))})\b")


_PATTERNS = (
    (Aspect.WITH_WHOM, _WITH_WHOM),
    (Aspect.RESULT, _RESULT),
    (Aspect.WHEN, _WHEN),
    (Aspect.WHO, _WHO),
)


def without_asking(text: str, folded: str) -> str:
    """Return a question's words without those that ask who or when.

    >>> without_asking("Đơn vị nào chủ trì số hóa hồ sơ?", "don vi nao chu tri so hoa ho so?")
    'số hóa hồ sơ?'
    """
    kept = _ASKING.sub(lambda match: "\0" * len(match.group()), folded)
    left = "".join(typed if mark != "\0" else " " for typed, mark in zip(text, kept, strict=False))
    return " ".join(left.split())


_ASKING = re.compile(
    rf"\b(?:{_BODY}(?: (?:lo|lam|phai|se|co|thuc hien|trien khai|to chuc))?|{_WHEN_WORDS}|chu tri|phu trach|chiu trach nhiem|co trach nhiem|duoc giao|duoc phan cong|lam dau moi|la dau moi|dau moi"
    r"|dam nhiem|dam nhan|phoi hop(?: \w+)? (?:voi|cung)|phoi hop|giao cho|giao viec|phan cong cho|thuoc trach nhiem|trach nhiem|nhiem vu|viec"
    r"|han chot|han cuoi|thoi han|truoc ngay|cham nhat|hoan thanh|san pham(?: dau ra)?|la gi|phai|thi|do|cho hoi|cho biet|xin hoi|la|cua|gi|nao|xong|va phai|va|den khi|den)\b"
)
