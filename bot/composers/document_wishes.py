"""What the documents to be listed must have, as a question says it: issuer, subject, time, status."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from bot.composers.wished_issuers import issuer_wished
from bot.document_lookup import fits_year, issued_in
from bot.document_names import office as office_named
from bot.passages.held import Held
from bot.passages.wanted import Wanted
from bot.questions.document_questions import KIND, OFFICE
from bot.questions.issue_days import issue_days
from bot.tasks.documents import of_place
from bot.tasks.periods import Period, period_asked
from knowledge.documents import Status
from knowledge.status import OVER
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.passages.terms import Vocabulary
    from bot.questions.issue_days import IssueDays
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document

ENOUGH = 0.6
NEWEST = re.compile(r"\b(?:moi nhat|gan (?:day )?nhat|moi (?:duoc )?ban hanh|moi ra)\b")
_OF_PARTY = re.compile(r"/TU$")
"""The sign of a Tỉnh ủy or Thành ủy (Hướng dẫn 36-HD/VPTW, phụ lục 1)."""
_HELD_HERE = re.compile(
    r"\b(?:ma )?(?:hien |dang )*(?:ban|bot|ben (?:ban|nay)|em|ad|he thong|kho(?: nay| cua (?:ban|em|ad|bot|he thong))?|o day)(?: nay| day)? (?:hien |dang |da )*(?:co|giu|luu(?: giu| tru)?|nam|nap|biet|quan ly)(?: duoc| san| giu)*(?: (?:trong|o) (?:kho|day|he thong|tay))*(?=\W*$|[?.!]| (?:khong|ve|nhe|a|nha|khi|nao|di)\b)"
    r"|\b(?:ma )?(?:hien |dang )+(?:co|giu|luu(?: giu| tru)?|nap)(?: (?:trong|o) (?:kho|day|he thong|tay))*(?=\W*$)"
)
"""That the documents are those held here, which goes without saying."""
_ALL_HELD = re.compile(
    rf"(?:(?:{KIND}|ban|bot|em|ad|kho|he thong|thu vien|ben|o|trong|day|hien|dang|nay|tai|co|duoc|luu|giu|tru|nam|nap|biet|quan ly|tong|tong cong|tong so|tat ca|toan bo|ca thay|so|bao nhieu|may|nhung|cac|gi|nao|cua|cho|toi|minh|xem"
    r"|liet ke|danh sach|danh muc|ke|ten|la|vay|the|a|nhi|ha|v|roi|xin|hoi|con|hieu luc|het|va)\W*)+"
)
"""What asks for all that is held, of whatever matter: "bạn đang lưu tất cả bao nhiêu văn bản"."""
_HOW_TOLD = re.compile(
    r"(?<=[?.!])\s*(?:chi )?(?:cho|can|xin|neu|ghi|dua|ke|noi|liet ke)(?: (?:toi|minh|em|xin|biet|ten|so|hieu|ky|va|ngay|ra|moi|thoi|thi|la|du|duoc|nhe|a|nha|voi))+\W*$"
)
"""A second sentence that says what of each is to be told: "Cho số hiệu thôi"."""
_IN_FORCE = re.compile(
    r"(?<!khong )(?<!ko )\b(?:con hieu luc|dang co hieu luc|dang hieu luc|hien hanh|dang (?:duoc )?ap dung|con ap dung)\b"
)
_RUN_OUT = (
    r"(?:het (?:hieu luc|gia tri|han|thoi (?:han|gian))(?: thuc hien| ap dung| thi hanh)?|qua han)"
)
_NO_MORE = r"(?:khong|ko|chang) con (?:duoc )?(?:hieu luc|gia tri|ap dung|dung|su dung|thi hanh)"
_REPLACED = r"(?:da )?(?:bi|duoc) (?:thay the|thay|bai bo|huy bo)"
_OVER_TOLD = re.compile(rf"\b(?:{_RUN_OUT}|{_NO_MORE}|{_REPLACED})\b")
"""What says that a paper is over in words that name no subject."""
_OVER = re.compile(
    rf"{_OVER_TOLD.pattern}|\b(?:khong con|da het|(?<!can )(?<!nghien )cu(?! the))\b"
)
_ONLY_REPLACED = re.compile(rf"\b{_REPLACED}\b(?!.*\b(?:{_RUN_OUT}|{_NO_MORE})\b)")
_NOT_YET = re.compile(r"\b(?:chua|sap) (?:co |phat sinh |den ngay )?(?:hieu luc|ap dung)\b")
_MENTIONS = r"(?:nhac|de cap|noi|dong cham)(?: (?:den|toi|ve(?= viec\b)))(?! nhiem vu| trach nhiem)"
"""Of what papers speak, whatever their titles name: "văn bản nào có nhắc tới lễ hội"."""
_SPOKEN_OF = re.compile(rf"\b{_MENTIONS}")
_SUBJECT = re.compile(
    rf"\b(?:{_MENTIONS}(?: (?:viec|chuyen))?(?: to chuc)?|(?:(?<!ha )noi (?!vu)|quy dinh |ban )?ve(?: viec| linh vuc| noi dung| van de| chu de)?|lien quan (?:den|toi)|linh vuc|chu de)\s+"
    r"(?P<what>.+?)(?=\s+(?:ve|cua|do|nam (?:19|20)\d\d|con hieu luc|dang|da ban hanh|duoc ban hanh|khong|ko|nao|la gi|so may|a|nhi|o (?:tinh|thanh pho))\b|\?|,(?! ?(?!(?:cua|do|nam|con|dang|da|nhung|cac|ai|ngay|gi|nao|co|hay|cho|thi|ma|o|va|so|cai)\b)[a-z])|$)"
)
_ISSUING = re.compile(
    rf"\b(?:dung (?:ten|ra)|thong qua|ban hanh|phat hanh|cong bo|k[yi])\b|\bra (?:nhung |cac |may )?(?:{KIND})\b"
)
_FRAME = re.compile(
    rf"\b(?:{KIND}|co|nhung|cac|danh sach|danh muc|liet ke|(?<!\w )thong ke(?= (?:cac|nhung|tat ca|toan bo|danh sach|lai|xem)\b)|nao|gi|con|dang|het|da|hieu luc|hien hanh|ap dung|ve|viec|noi dung|lien quan|den|toi|cua|nam"
    r"|(?:19|20)\d\d|hien nay|hien tai|(?:ngay|khi|luc|hom|thang) nao|bao gio|duoc|ban hanh|luu giu|luu|giu|kho|bao nhieu|may|tat ca|toan bo|cho|biet|hay|bi|thay the|trong|o|tai|noi|nay|ra|k[yi]|do|la|ong|ba"
    r"|gan day nhat|moi nhat|gan nhat|gan day|moi|khong|ko|so hieu|so|minh|toi|ban|em|can|muon|tim|xem|gom|bao gom|ke ten|ke ra|neu ten|phat hanh|thong qua|thu vien|nghe|hom|co so du lieu|xin|hoi|a|nhe|he thong|tinh|thanh pho|nua|roi|chua|cap|ma|giup|ho|voi|dung ten|dung ra|cong bo|dua ra|soan|hoi|dau nam|cuoi nam|ke|tp|em|ad|cai|gium|dum|nha|ha|nhi|phan cap cho|chuyen(?! doi| giao| nganh| de))\b"
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the documents listed must have; empty words ask for nothing."""

    asked: Understanding
    kinds: tuple[str, ...]
    statuses: frozenset[Status]
    signatory: str
    office: str
    issuer: tuple[str, ...]
    days: IssueDays | None
    ends: Period | None
    begins: Period | None
    subjects: tuple[Wanted, ...]

    @property
    def places(self) -> tuple[str, ...]:
        """The places named, of which a signatory's name is none: "ông Trần Hòa Bình ký"."""
        return tuple(place for place in self.asked.places if fold(place) not in self.signatory)

    @property
    def spoken_of(self) -> bool:
        """Whether all that speak of the subject are wished, not only those it entitles."""
        return bool(_SPOKEN_OF.search(self.asked.folded))

    @classmethod
    def of(
        cls,
        asked: Understanding,
        documents: Iterable[Document],
        vocabulary: Vocabulary,
        as_of: dt.date,
    ) -> Self:
        """Read the question; what it says besides its frame is a subject."""
        folded = asked.folded
        days = issue_days(folded, as_of)
        if days:
            folded = f"{folded[: days.start]} {folded[days.end :]}"
        folded = _HELD_HERE.sub(" ", _HOW_TOLD.sub("", folded))
        names = {fold(d.metadata.signatory) for d in documents if d.metadata.signatory}
        signatory = max((n for n in names if n in folded), key=len, default="")
        ends, begins = _ends(asked, as_of), _begins(asked, as_of)
        if ends or begins:
            folded = re.sub(rf"(?:\bsap )?(?:{_ENDING}|{_BEGINNING})(?: {_WITHIN})?", ", ", folded)
        rest = _without_signatory(_OVER_TOLD.sub(" ", folded), signatory)
        office = None if signatory else _SIGNING_OFFICE.search(folded)
        if office:
            rest = f"{rest[: office.start('office')]} {rest[office.end('office') :]}"
        who, without = issuer_wished(asked.folded, rest, documents, asked.places)
        if _ALL_HELD.fullmatch(asked.folded):
            who, rest, without = (), "", ""
        told = [match["what"] for match in _SUBJECT.finditer(rest)]
        if not told:
            told = [_without_places(without, asked.places)]
            told = [_FRAME.sub(" ", what) for what in told]
        named = [_as_typed(_unframed(what), asked) for what in told]
        named += [part for what in named for part in sides_joined(what)]
        subjects = [Wanted.from_question(what, vocabulary) for what in named]
        told_of = tuple(subject for subject in subjects if subject.terms)
        wanted = frozenset(Status) if ends or begins else _statuses(asked.folded)
        by_office = office["office"] if office else ""
        said = (asked, _kinds(asked), wanted, signatory, by_office, who)
        return cls(*said, days, ends, begins, told_of)

    def fits(self, document: Document, status: Status) -> bool:
        """Whether a document has all that is wished but for the subject."""
        said = document.metadata
        return (
            (not self.kinds or said.kind in self.kinds)
            and self._issued_in_time(document)
            and (not self.places or of_place(document, self.places))
            and (not self.signatory or fold(said.signatory or "") == self.signatory)
            and (not self.office or _signed_as(said.signatory_title) == self.office)
            and self._issued(document)
            and status in self.statuses
        )

    def _issued_in_time(self, document: Document) -> bool:
        if self.ends:
            return self.ends.holds(document.metadata.applies_to)
        if self.begins:
            return self.begins.holds(document.metadata.effective_on)
        if self.days:
            day = document.metadata.issued_on
            return day is not None and self.days.first <= day <= self.days.last
        if self.asked.years and document.metadata.year and _ISSUING.search(self.asked.folded):
            return issued_in(document, self.asked.years)
        return not self.asked.years or fits_year(document, self.asked.years)

    def _issued(self, document: Document) -> bool:
        said = document.metadata
        named = fold(f"{said.issuer or ''} {said.parent_issuer or ''} {said.place or ''}")
        named += " tinh uy thanh uy" * bool(_OF_PARTY.search(said.number or ""))
        return all(f" {word} " in f" {' '.join(syllables(named))} " for word in self.issuer)

    def is_issuer(self, document: Document) -> bool:
        """Whether the issuer asked for issued a document itself, not a body under it."""
        said = syllables(fold(document.metadata.issuer or ""))
        return all(set(word.split()) <= set(said) for word in self.issuer)

    def is_on_subject(self, document: Document) -> bool:
        """Whether a document's title is of the subject wished, if any is."""
        return not self.subjects or any(is_titled(document, one) for one in self.subjects)


def sides_joined(subject: str) -> list[str]:
    """Return the sides of one thing that a subject joins, each naming it; mostly none.

    >>> sides_joined("thu gom rác sinh hoạt và tiền rác"), sides_joined("văn thư và lưu trữ")
    (['thu gom rác sinh hoạt', 'tiền rác'], [])
    """
    sides = _JOINED.split(subject)
    shared = set.intersection(*(set(syllables(fold(side))) for side in sides))
    return sides if len(sides) > 1 and shared else []


_JOINED = re.compile(r"\s+(?:và|va|cùng với|cũng như|cung nhu|hoặc|hoac)\s+")


def _without_signatory(folded: str, signatory: str) -> str:
    """Return a question without the name of who signed and the office before it.

    >>> _without_signatory("pho chu tich ubnd tinh le van a da ky ke hoach nao", "le van a").split()
    ['da', 'ky', 'ke', 'hoach', 'nao']
    """
    return re.sub(rf"{_OFFICE}{signatory}\b", " ", folded) if signatory else folded


def _signed_as(title: str | None) -> str:
    """Return the folded office in which a document was signed; empty where only for another.

    >>> _signed_as("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"), _signed_as("KT. BỘ TRƯỞNG")
    ('pho chu tich', '')
    """
    if title is None or _FOR_ANOTHER.search(title):
        return ""
    return fold(office_named(title))


_FOR_ANOTHER = re.compile(r"(?:^|\s/\s)(?:KT|K/T|TL|TUQ)\b(?!.*\s/\s)")
_SIGNING_OFFICE = re.compile(
    r"\b(?:do|duoc|cua) (?:mot )?(?P<office>(?:pho )?(?:chu tich|giam doc|bi thu|chanh van phong|truong ban|thu tuong|bo truong|thu truong))\b.{0,40}?\bk[yi]\b"
)
_OFFICE = rf"(?:\b(?:(?:{OFFICE})(?: (?!(?:do|cua|duoc|ve|nao|gi|da|{OFFICE})\b)\w+){{0,9}} )+)?\b"


def _kinds(asked: Understanding) -> tuple[str, ...]:
    """Return the kinds named, not the verbs that sound alike: "văn bản nào quy định về …"."""
    said = _VERB.search(asked.folded)
    return tuple(kind for kind in asked.kinds if said is None or fold(kind) != said["verb"])


def _ends(asked: Understanding, as_of: dt.date) -> Period | None:
    """Return the time in which what applies for a time must end: "hết hạn trong năm nay"."""
    if _ENDS_SOON.search(asked.folded):
        return Period(as_of, as_of + SOON)
    return _time_of(_ENDS, asked, as_of)


def _begins(asked: Understanding, as_of: dt.date) -> Period | None:
    """Return the time in which what is asked for takes effect: "có hiệu lực từ tháng 7/2026"."""
    return _time_of(_BEGINS, asked, as_of)


def _time_of(verb: re.Pattern[str], asked: Understanding, as_of: dt.date) -> Period | None:
    """Return the day, month, quarter or years that follow a verb."""
    if not verb.search(asked.folded):
        return None
    period = period_asked(verb.sub("xong", asked.folded), as_of)
    if period or not asked.years:
        return period
    return Period(dt.date(min(asked.years), 1, 1), dt.date(max(asked.years), 12, 31))


SOON = dt.timedelta(days=92)
_ENDS_SOON = re.compile(r"\bsap (?:het (?:han|hieu luc|thoi)|ket thuc)\b")
_ENDING = (
    r"(?<!da )\b(?:het han|het hieu luc|ket thuc|het thoi (?:gian|han)(?: thuc hien| ap dung)?)\b"
)
_BEGINNING = (
    r"(?<!da )\b(?:bat dau |moi )?(?:co hieu luc|phat sinh hieu luc|hieu luc)(?: thi hanh)?\b"
)
_WITHIN = r"(?:trong |vao |truoc |cuoi |den het |ke tu |bat dau |tu |ngay )*"
_ENDS = re.compile(rf"{_ENDING}(?= {_WITHIN}(?:nam|thang|quy|tuan|\d))")
_BEGINS = re.compile(
    rf"{_BEGINNING}(?= (?:ke tu|bat dau|tu|vao|trong) {_WITHIN}(?:nam|thang|quy|tuan|\d))"
)


def _statuses(folded: str) -> frozenset[Status]:
    """Return the statuses that a folded question asks for, all where it asks for none.

    >>> sorted(_statuses("van ban nao da het hieu luc"))
    [<Status.PAST: 'past'>, <Status.SUPERSEDED: 'superseded'>]
    >>> _statuses("van ban nao bi thay the")
    frozenset({<Status.SUPERSEDED: 'superseded'>})
    """
    if _NOT_YET.search(folded):
        return frozenset({Status.UPCOMING})
    if _IN_FORCE.search(folded):
        return frozenset({Status.CURRENT, Status.UNKNOWN})
    if _ONLY_REPLACED.search(folded):
        return frozenset({Status.SUPERSEDED})
    return OVER if _OVER.search(folded) else frozenset(Status)


def is_titled(document: Document, subject: Wanted) -> bool:
    """Whether a document's title is of a subject."""
    said = document.metadata
    title = Held.of(f"{said.kind or ''} {said.title or ''} {said.place or ''}")
    return subject.coverage((title, 1.0)) >= ENOUGH


def _unframed(subject: str) -> str:
    """Return a subject without the words of the frame around it: those inside belong to it."""
    before = ""
    while before != subject:
        before, subject = subject, _FRAME_AROUND.sub("", subject).strip()
    return subject


def _as_typed(folded: str, asked: Understanding) -> str:
    """Return words of a folded question as they were typed: folding keeps positions."""
    at = asked.folded.find(folded)
    return folded if at < 0 else asked.text[at : at + len(folded)]


_AROUND = r"(?:nao|gi|khong|ko|a|nhe|con|dang|het|da|hieu luc|nua|roi|chua|hien nay|hien tai|minh|toi|em|cac|nhung|viec|noi dung|van de|cap (?:tinh|xa|huyen|trung uong))"
_VERB = re.compile(
    rf"\b(?:nao|gi)(?: (?:cua|do|tu) (?:(?!{KIND}\b)\w+ ){{0,10}}?\w+)?(?: (?:da|dang|co|cung|moi|duoc))* (?P<verb>quy dinh|huong dan|thong bao|quyet dinh|nghi quyet)\b"
)
_FRAME_AROUND = re.compile(rf"^{_AROUND}\b|\b{_AROUND}\W*$")


def _without_places(folded: str, places: Sequence[str]) -> str:
    for place in places:
        folded = folded.replace(fold(place), " ")
    return folded
