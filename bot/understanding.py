"""What a question asks for: its route, and the units, years, places and documents in it.

Rules run over folded text, so that "so noi vu phai lam gi" and "Sở Nội vụ phải làm gì?"
are one question. They know the language of questions, never a document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from bot.mentions import document_numbers, kinds_in, places_in
from bot.spelling import cleaned, written_out
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answers import Question
    from bot.journal import Turn


class Route(StrEnum):
    """Which way an answer is found."""

    TASKS = "tasks"
    FIGURE = "figure"
    FACT = "fact"
    DOCUMENTS = "documents"
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


@dataclass(frozen=True, slots=True)
class Understanding:
    """A question, read. ``text`` stands alone: written out and completed from the turn before."""

    text: str
    folded: str
    route: Route
    fact: Fact | None = None
    small_talk: SmallTalk | None = None
    own_unit: bool = False
    years: tuple[int, ...] = ()
    places: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    document_ids: tuple[str, ...] = ()
    followed: bool = field(default=False)

    @property
    def subject(self) -> str:
        """The question without document numbers, which are matched as numbers."""
        return _NUMBERED.sub(" ", self.text)


def understand(
    question: Question, before: Turn | None, places: Iterable[str] = ()
) -> Understanding:
    """Read a question in its conversation; ``before`` is the turn it may follow up.

    ``places`` are those of the documents held, which no gazetteer need know.
    """
    alone = written_out(cleaned(question.text))
    text, followed = completed(alone, before)
    text = years_named(text, question.as_of.year)
    folded = fold(text)
    route, fact, small_talk = _route(folded, fold(alone))
    numbers = tuple(document_numbers(cleaned(question.text))) or tuple(document_numbers(text))
    kinds = tuple(kinds_in(text))
    points_to_document = _THIS_DOCUMENT.search(folded) or _WITHIN.search(folded)
    bare_fact = fact is not None and not numbers and not kinds and len(folded.split()) <= _SHORT
    documents = question.document_ids
    if before and not documents and ((followed and points_to_document) or bare_fact):
        documents = before.document_ids[:1]
    return Understanding(
        text=text,
        folded=folded,
        route=route,
        fact=fact,
        small_talk=small_talk,
        own_unit=bool(_OWN_UNIT.search(folded)),
        years=_years(folded),
        places=tuple(places_in(text, places)),
        numbers=numbers,
        kinds=kinds,
        document_ids=tuple(documents),
        followed=followed,
    )


_NUMBERED = re.compile(
    r"(?:\bsố\s+|\bso\s+)?\b\d{1,5}(?:/\d{4})?\s*[/-]\s*[^\W\d][\w/.&-]*", re.IGNORECASE
)


# --- follow-ups ---------------------------------------------------------------------------

_OPENS_BACK = re.compile(r"^(?:the|con|vay|the con|vay con|vay thi|the thi|roi|nhung)\b")
_POINTS_BACK = re.compile(
    r"\b(?:van ban|ke hoach|nghi quyet|huong dan|chi thi|quyet dinh|thong bao|don vi|co quan|"
    r"chi tieu|nhiem vu|noi dung|so lieu)\s+(?:nay|ay|do|tren|kia)\b|\b(?:no|o do|trong do)\b"
)
_THIS_DOCUMENT = re.compile(
    r"\b(?:van ban|ke hoach|nghi quyet|huong dan|chi thi|quyet dinh|thong bao)\s+"
    r"(?:nay|ay|do|tren|kia)\b|\bno\b|\bphu luc\b"
)
_WITHIN = re.compile(r"\btrong do\b|\bo do\b")
_YEAR_WORDS = re.compile(r"\b(?:nam ngoai|nam truoc|nam nay|nam sau|nam toi|nam (?:19|20)\d\d)\b")
_FILLER = re.compile(
    r"\b(?:the|con|vay|thi|sao|roi|a|nhi|nhe|ha|la|bao nhieu|cua|o|trong|ve|nao|gi|"
    r"nam ngoai|nam truoc|nam nay|nam sau|nam toi|nam|(?:19|20)\d\d)\b|\W+"
)
_SHORT = 6


def completed(alone: str, before: Turn | None) -> tuple[str, bool]:
    """Return the question made to stand alone, and whether the turn before was needed.

    >>> from bot.journal import Turn
    >>> turn = Turn("GRDP của tỉnh năm 2025 là bao nhiêu?", "figure", (), None)
    >>> completed("thế năm 2024?", turn)
    ('GRDP của tỉnh năm 2024 là bao nhiêu?', True)
    """
    if before is None or not before.completed:
        return alone, False
    folded = fold(alone)
    opens_back = bool(_OPENS_BACK.search(folded))
    points_back = bool(_POINTS_BACK.search(folded))
    own_words = [word for word in _FILLER.split(folded) if word and word.strip()]
    if not own_words and (opens_back or _YEAR_WORDS.search(folded)):
        return _with_year(before.completed, alone), True
    if opens_back and len(own_words) <= _SHORT and not _route(folded, folded)[1]:
        return _with_subject(before, alone), True
    if points_back and len(own_words) <= _SHORT and not _THIS_DOCUMENT.search(folded):
        return f"{alone.rstrip(' ?.')} – {before.completed}", True
    return alone, points_back


def _with_year(earlier: str, alone: str) -> str:
    year = re.search(
        r"năm (?:ngoái|trước|nay|sau|tới|\d{4})|nam (?:ngoai|truoc|nay|sau|toi|\d{4})|\b\d{4}\b",
        alone,
        re.IGNORECASE,
    )
    if year is None:
        return earlier
    words = year.group()
    words = f"năm {words}" if words.isdigit() else words
    changed, count = re.subn(
        r"\b(?:năm|nam) (?:ngoái|trước|nay|sau|tới|ngoai|truoc|toi|\d{4})\b",
        words,
        earlier,
        flags=re.IGNORECASE,
    )
    return changed if count else f"{earlier.rstrip(' ?.')} {words}?"


def _with_subject(before: Turn, alone: str) -> str:
    subject = re.sub(
        r"^(?:thế còn|vậy còn|thế thì|vậy thì|thế|còn|vậy|rồi|the con|vay con|the|con|vay)\s+",
        "",
        alone,
        flags=re.IGNORECASE,
    )
    subject = re.sub(r"\s*(?:thì sao|thi sao|sao|nhỉ|à|ạ)?\s*[?.!]*$", "", subject)
    if before.route == Route.TASKS and not asks_for_tasks(fold(subject)):
        return f"{subject} phải làm gì?"
    if before.unit and fold(before.unit) in fold(before.completed):
        start = fold(before.completed).find(fold(before.unit))
        return before.completed[:start] + subject + before.completed[start + len(before.unit) :]
    phrase = document_phrase(before.completed)
    if phrase and before.route == Route.FIGURE:
        return f"{subject} trong {phrase} là bao nhiêu?"
    return f"{subject}: {before.completed}"


# --- routes -------------------------------------------------------------------------------

_TASKS = re.compile(
    r"\b(?:phai|can|se|nen) (?:lam|thuc hien|trien khai|lam nhung|chu tri|lo)\b|"
    r"\b(?:duoc|bi) (?:giao|phan cong|yeu cau)\b|"
    r"\b(?:nhiem vu|trach nhiem|cong viec|dau viec|phan viec|viec)\b.{0,40}\bcua\b|"
    r"\bco (?:nhung |cac |bao nhieu )?(?:nhiem vu|trach nhiem|viec)\b|"
    r"\blam (?:gi|nhung gi|viec gi|nhung viec)\b|\bgiao (?:gi|viec gi|nhiem vu|nhung)\b|"
    r"\bchu tri (?:gi|nhung|viec|nhiem vu|noi dung)\b|\bphoi hop (?:gi|nhung|viec)\b|"
    r"^(?:cac |nhung |tat ca )*nhiem vu\b|\btrach nhiem gi\b|\bnhiem vu gi\b|\bgiao cho\b.*\bgi\b"
)
_OWN_UNIT = re.compile(
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
_DECLINED = re.compile(
    r"\b(?:bo qua|quen di|ignore|disregard|forget)\b.{0,40}"
    r"\b(?:huong dan|chi dan|lenh|quy tac|instructions?|previous|prompt|rules?)\b"
    r"|\bsystem prompt\b|\bprompt he thong\b|\bjailbreak\b|\bdong vai (?!tro)|\bgia vo\b"
    r"|\b(?:pretend|act as)\b"
    r"|\b(?:viet|lam|sang tac) (?:\w+ ){0,4}(?:tho|bai hat|van mau|code|chuong trinh python)\b"
    r"|\bke (?:\w+ ){0,3}(?:truyen|chuyen) (?:cuoi|co tich|ma)\b"
    r"|\b(?:y kien|quan diem|suy nghi) (?:cua )?(?:ban|bot|ca nhan ban)\W*(?:the nao|ra sao|la gi)?\W*$"
    r"|^(?:theo )?ban nghi (?:gi|sao|the nao)\b"
    r"|\b(?:mat khau|password|api key|token)\b.{0,16}\b(?:he thong|admin|quan tri)\b"
    r"|\bdrop table\b|\bunion select\b|<script"
    r"|\b(?:bau|bo phieu) (?:cho )?ai\b|\bgia vang\b|\bxo so\b|\bket qua bong da\b"
    r"|\bthoi tiet (?:hom nay|ngay mai)\b|\bdich (?:sang|ra|giup)\b.{0,20}\btieng\b"
)
_SMALL_TALK: tuple[tuple[SmallTalk, re.Pattern[str]], ...] = (
    (SmallTalk.HELP, re.compile(r"^(?:xin )?(?:chao )?(?:ban |bot |em |ad )*(?:la ai|ten gi|ten la gi|lam duoc (?:nhung )?gi|co the (?:lam|giup) .*gi|giup (?:duoc )?(?:toi |minh )?(?:nhung )?gi.*|huong dan (?:su dung|cach dung|cach hoi)|help|tro giup|/help|/start|hoi duoc gi|hoi (?:nhu the nao|the nao|cai gi))\W*$")),
    (SmallTalk.GREETING, re.compile(r"^(?:xin )?(?:chao|hello|hi|hey|alo|a lo|chao buoi (?:sang|trua|chieu|toi)|xin chao)\b(?:\s+(?:ban|bot|em|anh|chi|ad|admin|moi nguoi|cac ban|a|nhe|ca nha|hoi dap))*\W*$")),
    (SmallTalk.THANKS, re.compile(r"^(?:(?:da|vang|ok|oke|okay|tot|hay|tuyet)\W+)*(?:xin |rat |chan thanh )*(?:cam on|thank|thanks|thank you|tks|cam on nhieu)\b.{0,24}$|^(?:ok|oke|okay|vang|da|duoc roi|tot|tuyet voi|hay qua)(?:\s+(?:ban|a|nhe|roi))*\W*$")),
    (SmallTalk.FAREWELL, re.compile(r"^(?:tam biet|bye|bye bye|hen gap lai|chao tam biet)\b.{0,16}$")),
)  # fmt: skip


def asks_for_tasks(folded: str) -> bool:
    """Whether the words ask what somebody has to do.

    >>> asks_for_tasks("so tai chinh phai lam gi"), asks_for_tasks("grdp la bao nhieu")
    (True, False)
    """
    return bool(_TASKS.search(folded))


def _route(folded: str, alone: str) -> tuple[Route, Fact | None, SmallTalk | None]:
    for kind, pattern in _SMALL_TALK:
        if pattern.search(alone.strip()):
            return Route.SMALL_TALK, None, kind
    if _DECLINED.search(folded):
        return Route.DECLINED, None, None
    fact = next((name for name, pattern in _FACTS if pattern.search(alone)), None)
    if fact == Fact.STATUS and _DOCUMENTS.search(alone):
        return Route.DOCUMENTS, None, None
    if fact is not None:
        return Route.FACT, fact, None
    if asks_for_tasks(folded) or _OWN_UNIT.search(folded):
        return Route.TASKS, None, None
    if _DOCUMENTS.search(folded):
        return Route.DOCUMENTS, None, None
    if _FIGURE.search(folded):
        return Route.FIGURE, None, None
    return Route.GENERAL, None, None


def years_named(text: str, this_year: int) -> str:
    """Write "năm nay", "năm ngoái" and the like as the years that they are.

    >>> years_named("Năm ngoái đạt bao nhiêu?", 2026)
    'năm 2025 đạt bao nhiêu?'
    """
    for words, offset in _RELATIVE_YEARS:
        text = words.sub(f"năm {this_year + offset}", text)
    return text


_RELATIVE_YEARS = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), offset)
    for words, offset in (
        ("năm nay|nam nay|năm hiện tại|nam hien tai", 0),
        ("năm ngoái|nam ngoai|năm trước|nam truoc", -1),
        ("năm sau|nam sau|năm tới|nam toi", 1),
    )
)


def _years(folded: str) -> tuple[int, ...]:
    return tuple(
        dict.fromkeys(int(y) for y in re.findall(r"(?<![\d/.-])((?:19|20)\d\d)(?![\d/])", folded))
    )
