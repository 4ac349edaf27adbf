"""Who holds an office that a question names: those who signed in it what is held."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.answers import AnswerStatus
from bot.composers.office_holders import newest_in_force_first, say_signed
from bot.drafts import plain
from bot.units.names import PROVINCE, UnitName, place_key, read_unit
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document
    from knowledge.library import Library

_MOST = 4
_TELLING = 3
"""Words of a body's name that tell it without the rest: "sở giáo dục"."""
_OFFICE = (
    r"(?P<office>(?:pho |quyen )?(?:chu tich|giam doc|tong giam doc|bi thu|truong ban|chanh van phong|chanh thanh tra|bo truong|thu tuong"
    r"|chu nhiem|cuc truong|chi cuc truong|vu truong|vien truong|hieu truong|tong bi thu|tong thanh tra|tong thu ky)|thu truong)"
)
_NOW = r"(?: (?:hien nay|hien tai|bay gio|hien gio|duong nhiem|moi|hien|dang|nay))*"
_WHO = (
    rf"{_NOW}(?: (?:la|ten(?: la)?|gom))?(?: (?:nhung|cac|may))?"
    r" (?:ai(?: vay| the| nhi| a)*|(?:ong|ba|nguoi|dong chi|vi|bac) nao|ten (?:la )?(?:gi|ai))(?: (?:vay|the|nhi|a|ha|day))*\W*$"
)
_HOLDS = (
    re.compile(
        rf"^(?:(?:cac|nhung|moi|cho hoi|hoi) )*{_OFFICE}(?P<body>(?: (?!{_WHO[:-4]})[\w,-]+){{0,10}}?){_WHO}"
    ),
    re.compile(
        rf"^(?:cho hoi |hoi )?(?:ai|nguoi nao|ong nao|ba nao){_NOW} (?:(?:la|lam|giu|dam nhiem)(?: chuc(?: vu)?)?){_NOW} {_OFFICE}(?P<body>(?: [\w,-]+){{0,10}}?){_NOW}(?: (?:vay|the|nhi|a))*\W*$"
    ),
)
_OF_PARTY = {"tinh uy": "ban chap hanh", "thanh uy": "ban chap hanh"}
_GOVERNS = {"chu tich": "uy ban nhan dan", "thu tuong": "chinh phu"}


def compose_holder(asked: Understanding, library: Library, evidence: EvidenceList) -> Draft | None:
    """Tell who signed in the office asked for, with the document: "giám đốc Sở … là ai".

    Of an office with one holder the newest is told, of deputies each of them. Offices of several
    bodies are asked back. Null for other questions, and where nobody signed so.
    """
    office = _Office.asked_in(asked, library)
    if office is None:
        return None
    signed = [d for d in library.documents() if office.signed(d)]
    bodies = {fold(d.metadata.issuer or ""): d.metadata.issuer or "" for d in signed}
    if len(bodies) > 1:
        options = [replies.ask_holder(office.written, body) for body in sorted(bodies.values())]
        shown = options[: replies.MOST_CHOICES]
        return plain(AnswerStatus.CLARIFY, replies.choices(shown), *shown)
    told = _each_once(signed, evidence)[: _MOST if office.shared else 1]
    draft = say_signed(told, library, evidence)
    draft.notices.append(replies.HOLDERS_SIGNED)
    return draft if draft.sentences else None


def _each_once(signed: Sequence[Document], evidence: EvidenceList) -> list[Document]:
    """Return one document of each signatory, the newest in force first."""
    ordered = newest_in_force_first(signed, evidence)
    return list({fold(d.metadata.signatory or ""): d for d in reversed(ordered)}.values())[::-1]


@dataclass(frozen=True, slots=True)
class _Office:
    """An office and the body that it is of; ``place`` folded, empty for any."""

    name: str
    body: UnitName
    place: str
    written: str

    @classmethod
    def asked_in(cls, asked: Understanding, library: Library) -> _Office | None:
        found = next((m for rule in _HOLDS if (m := rule.search(asked.folded))), None)
        if found is None or len(asked.folded) != len(asked.text):
            return None
        name, written = found["office"], asked.text[slice(*found.span("office"))]
        places = frozenset(
            place_key(d.metadata.place) for d in library.documents() if d.metadata.place
        )
        body = read_unit(asked.text[slice(*found.span("body"))].strip(), places)
        named = place_key(asked.places[0]) if asked.places else body.place
        return cls(name, _whole(body, name), named, written)

    @property
    def shared(self) -> bool:
        """Whether several may hold it at one time."""
        return self.name.startswith("pho ") or self.name == "thu truong"

    def signed(self, document: Document) -> bool:
        """Whether a document was signed in this office."""
        said = document.metadata
        if not (said.signatory and said.signatory_title and said.issuer):
            return False
        title = fold(document_names.office(said.signatory_title))
        issuer = read_unit(said.issuer)
        if title == f"{self.name} {self.body.body}":
            return True
        here = self.place in {"", issuer.place, place_key(said.place or "")}
        return title == self.name and here and self._is_of(issuer)

    def _is_of(self, issuer: UnitName) -> bool:
        body = self.body
        if issuer.body == "van phong":
            return "van phong" in self.name and issuer.parent.startswith(body.body)
        whole = issuer.body == body.body or (
            len(body.body.split()) >= _TELLING and issuer.body.startswith(f"{body.body} ")
        )
        level = not body.level or body.level == issuer.level
        return bool(body.body) and whole and level


def _whole(body: UnitName, office: str) -> UnitName:
    """Return the body that an office is of where its name leaves out what it governs."""
    bare = office.removeprefix("pho ").removeprefix("quyen ")
    words = body.body
    if not words:
        words = _GOVERNS.get(bare, "") if body.level or bare == "thu tuong" else ""
    elif words in _OF_PARTY:
        words = _OF_PARTY[words]
    elif bare == "truong ban" and not words.startswith("ban "):
        words = f"ban {words}"
    level = body.level or (PROVINCE if body.body == "tinh uy" else "")
    return UnitName(words, level, body.place, body.parent, body.many)
