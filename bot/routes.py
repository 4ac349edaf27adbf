"""Which way a question goes: the forms of question of the language, as patterns.

Patterns run over folded text, so that diacritics don't matter.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Route(StrEnum):
    """Which way an answer is found."""

    TASKS = "tasks"
    FIGURE = "figure"
    FACT = "fact"
    DOCUMENTS = "documents"
    COMPARISON = "comparison"
    GENERAL = "general"
    SMALL_TALK = "small_talk"
    DECLINED = "declined"


class Fact(StrEnum):
    """What can be asked about a document itself."""

    SIGNATORY = "signatory"
    NUMBER = "number"
    ISSUED_ON = "issued_on"
    ISSUER = "issuer"
    STATUS = "status"
    LEGAL_BASIS = "legal_basis"
    RECIPIENTS = "recipients"
    REPLACES = "replaces"


class SmallTalk(StrEnum):
    """What people say besides asking."""

    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    HELP = "help"


_TASKS = re.compile(
    r"\b(?:phai|can|se|nen) (?:lam|thuc hien|trien khai|lam nhung|chu tri|lo)\b|"
    r"\b(?:duoc|bi) (?:giao|phan cong|yeu cau)\b|"
    r"\b(?:nhiem vu|trach nhiem|cong viec|dau viec|phan viec|viec)\b.{0,40}\bcua\b|"
    r"\bco (?:nhung |cac |bao nhieu )?(?:nhiem vu|trach nhiem|viec)\b|"
    r"\blam (?:gi|nhung gi|viec gi|nhung viec)\b|\bgiao (?:gi|viec gi|nhiem vu|nhung)\b|"
    r"\bchu tri (?:gi|nhung|viec|nhiem vu|noi dung)\b|\bphoi hop (?:gi|nhung|viec)\b|"
    r"^(?:cac |nhung |tat ca )*nhiem vu\b|\btrach nhiem gi\b|\bnhiem vu gi\b|\bgiao cho\b.*\bgi\b"
)
OWN_UNIT = re.compile(
    r"\b(?:don vi|co quan|phong|ban|so|trung tam|xa|phuong)(?: cua)? (?:toi|minh|em|chung toi|ta)\b"
    r"|\b(?:chung toi|ben minh|ben em|ben toi) (?:phai|can|duoc|co)\b"
)
_FIGURE = re.compile(
    r"\bbao nhieu\b|\bla may\b|\bdat may\b|\bti le\b|\bty le\b|\bmay (?:phan tram|ty|ti|trieu|%)|"
    r"\b(?:tang|giam|dat|vuot|chiem) (?:bao|may|the nao)\b|\bso lieu\b|\bcon so\b|\bmuc (?:tang|chi|thu)\b|"
    r"\btoc do tang\b|\bkinh phi\b|\b%"
)
_FACTS: tuple[tuple[Fact, re.Pattern[str]], ...] = (
    (
        Fact.SIGNATORY,
        re.compile(r"\bai (?:la nguoi )?(?:da )?ky\b|\bnguoi ky\b|\bky boi\b|\bdo ai ky\b"),
    ),
    (
        Fact.REPLACES,
        re.compile(
            r"\bthay the (?:cho )?(?:van ban|ke hoach|quyet dinh|nghi quyet|huong dan|chi thi|so)\b.*\bnao\b|"
            r"\bthay the (?:cho )?(?:nhung |cac )?van ban nao\b|\bbi .{0,40}thay the\b|\bthay the (?:boi|bang) .*nao\b"
        ),
    ),
    (
        Fact.STATUS,
        re.compile(
            r"\b(?:con|het|co) hieu luc\b(?! tu ngay)|\bhieu luc (?:khong|chua|den)\b|\bcon ap dung\b|"
            r"\bbi thay the (?:chua|khong)\b|\bhet han\b|\bthoi gian thuc hien den\b"
        ),
    ),
    (
        Fact.ISSUED_ON,
        re.compile(
            r"\b(?:ban hanh|ky) (?:vao )?(?:ngay|khi|luc|thang|nam)(?: nao)?\b|\bngay (?:ban hanh|ky)\b|"
            r"\b(?:khi nao|bao gio|hom nao|ngay nao).{0,30}\bban hanh\b|\bban hanh (?:khi|bao gio|luc)\b|"
            r"\bra (?:ngay|khi) nao\b|\bban hanh.{0,60}\b(?:ngay nao|khi nao|bao gio)\b"
        ),
    ),
    (
        Fact.NUMBER,
        re.compile(
            r"\bso (?:may|bao nhieu|hieu|ky hieu|van ban)\b(?! (?:phan|ty|trieu))|\bco so\b.*\bmay\b|\bso ky hieu\b"
        ),
    ),
    (
        Fact.ISSUER,
        re.compile(
            r"\b(?:ai|co quan nao|don vi nao|noi nao|cap nao) (?:da )?ban hanh\b|\bdo (?:ai|co quan nao|don vi nao) ban hanh\b|"
            r"\bcua (?:ai|co quan nao|don vi nao) ban hanh\b|\bco quan ban hanh\b"
        ),
    ),
    (
        Fact.LEGAL_BASIS,
        re.compile(
            r"\bcan cu (?:vao )?(?:van ban |nhung |cac |phap ly|dau|gi)|\bcan cu\b.*\b(?:nao|gi)\b|\bco so phap ly\b"
        ),
    ),
    (
        Fact.RECIPIENTS,
        re.compile(
            r"\bnoi nhan\b|\bgui (?:cho |den |toi )?(?:ai|nhung|co quan nao|don vi nao|dau)\b"
        ),
    ),
)
_DOCUMENTS = re.compile(
    r"\b(?:(?:co |cac |nhung )?(?:bao nhieu|may)|(?:danh sach|danh muc|liet ke)(?: cac| nhung)?|co (?:nhung|cac))"
    r" (?:van ban|ke hoach|nghi quyet|huong dan|chi thi|quyet dinh|thong bao)\b"
    r"(?!.{0,40}\b(?:neu|quy dinh|noi|de ra|dat|giao|yeu cau)\b)|"
    r"\b(?:van ban|ke hoach|nghi quyet|huong dan|chi thi|quyet dinh) nao\b"
    r"(?!.{0,30}\b(?:thay the)\b)"
)
_SMALL_TALK: tuple[tuple[SmallTalk, re.Pattern[str]], ...] = (
    (SmallTalk.HELP, re.compile(r"^(?:xin )?(?:chao )?(?:ban |bot |em |ad )*(?:la ai|ten gi|ten la gi|lam duoc (?:nhung )?gi|co the (?:lam|giup) .*gi|giup (?:duoc )?(?:toi |minh )?(?:nhung )?gi.*|huong dan (?:su dung|cach dung|cach hoi)|help|tro giup|/help|/start|hoi duoc gi|hoi (?:nhu the nao|the nao|cai gi))\W*$")),
    (SmallTalk.GREETING, re.compile(r"^(?:xin )?(?:chao|hello|hi|hey|alo|a lo|chao buoi (?:sang|trua|chieu|toi)|xin chao)\b(?:\s+(?:ban|bot|em|anh|chi|ad|admin|moi nguoi|cac ban|a|nhe|ca nha|hoi dap))*\W*$")),
    (SmallTalk.THANKS, re.compile(r"^(?:(?:da|vang|ok|oke|okay|tot|hay|tuyet)\W+)*(?:xin |rat |chan thanh )*(?:cam on|thank|thanks|thank you|tks|cam on nhieu)\b.{0,24}$|^(?:ok|oke|okay|vang|da|duoc roi|tot|tuyet voi|hay qua)(?:\s+(?:ban|a|nhe|roi))*\W*$")),
    (SmallTalk.FAREWELL, re.compile(r"^(?:tam biet|bye|bye bye|hen gap lai|chao tam biet)\b.{0,16}$")),
)  # fmt: skip


EXHAUSTIVE = re.compile(r"\b(?:tat ca|toan bo|day du|liet ke|nhung|cac)\b")
_COMPARISON = re.compile(
    r"\bso sanh\b|\b(?:chenh|khac) (?:nhau )?(?:bao nhieu|the nao|gi)\b"
    r"|\b(?:cao|thap|nhieu|it|lon|nho) hon\b.{0,60}\b(?:khong|bao nhieu|chua)\b"
)
_ROUTES = (
    (Route.DOCUMENTS, _DOCUMENTS),
    (Route.COMPARISON, _COMPARISON),
    (Route.FIGURE, _FIGURE),
)
_DEFINED = re.compile(
    r"^(?P<term>.{2,60}?) (?:la gi|nghia la gi|duoc hieu (?:la gi|the nao|nhu the nao)|la nhu the nao)\W*$"
)


def defined_term(folded: str, text: str) -> str:
    """Return the term whose meaning is asked for, as typed; empty when none is.

    >>> defined_term("chuyen doi so la gi?", "Chuyển đổi số là gì?")
    'Chuyển đổi số'
    """
    match = _DEFINED.match(folded)
    return text[match.start("term") : match.end("term")] if match else ""


def asks_for_tasks(folded: str) -> bool:
    """Whether the words ask what somebody has to do.

    >>> asks_for_tasks("so tai chinh phai lam gi"), asks_for_tasks("grdp la bao nhieu")
    (True, False)
    """
    return bool(_TASKS.search(folded))


def route_of(folded: str, alone: str) -> tuple[Route, Fact | None, SmallTalk | None]:
    """Return the way of a folded question; ``alone`` is what was typed, before completion.

    >>> route_of("ai ky van ban do", "ai ky van ban do")[1]
    <Fact.SIGNATORY: 'signatory'>
    """
    for kind, pattern in _SMALL_TALK:
        if pattern.search(alone.strip()):
            return Route.SMALL_TALK, None, kind
    fact = next((name for name, pattern in _FACTS if pattern.search(alone)), None)
    if fact == Fact.STATUS and _DOCUMENTS.search(alone):
        return Route.DOCUMENTS, None, None
    if fact is not None:
        return Route.FACT, fact, None
    if asks_for_tasks(folded) or OWN_UNIT.search(folded):
        return Route.TASKS, None, None
    route = next((route for route, pattern in _ROUTES if pattern.search(folded)), Route.GENERAL)
    return route, None, None
