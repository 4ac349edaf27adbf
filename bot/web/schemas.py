"""The HTTP objects of the contract: what comes in, checked, and what goes out.

Nothing here needs a web framework: ``hoidap … --json`` prints the same objects.
"""

import datetime as dt
import re
import unicodedata
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from bot.answers import Answer, AnswerStatus, Evidence
from knowledge.documents import Document, Status
from knowledge.text import nfc

QUESTION_LENGTH = 500
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def clean(text: str) -> str:
    r"""Return the text in NFC, control characters and lone surrogates as spaces, trimmed.

    >>> clean(" Kê\u0301 hoạch\x00số 1\x1b ")
    'Kế hoạch số 1'
    """
    return "".join(" " if _is_unprintable(c) else c for c in nfc(text)).strip()


def _is_unprintable(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs"} and character != "\n"


def _question(text: str) -> str:
    question = clean(text)
    if not any(character.isalnum() for character in question):
        raise PydanticCustomError("blank", "empty")
    if len(question) > QUESTION_LENGTH:
        raise PydanticCustomError("too_long", "too long", {"max_length": QUESTION_LENGTH})
    return question


def _day(value: Any) -> dt.date | None:
    if value is None:
        return None
    if isinstance(value, str) and DAY.fullmatch(value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("day", "not a day")


QuestionText = Annotated[str, AfterValidator(_question)]
Day = Annotated[dt.date | None, BeforeValidator(_day)]
Identifier = Annotated[str, Field(max_length=64, pattern=r"^[\w.:-]+$")]


class AskRequest(BaseModel):
    """Body of ``POST /api/v1/ask``; lengths count NFC characters.

    ``asker`` is an opaque id of who asks, made and kept by the page or channel that sends it.
    """

    question: QuestionText
    conversation_id: Identifier | None = None
    unit: Annotated[str, Field(max_length=200), AfterValidator(clean)] | None = None
    asker: Identifier | None = None
    as_of: Day = None
    document_ids: list[Identifier] | None = Field(None, max_length=200)


class FeedbackRequest(BaseModel):
    """Body of ``POST /api/v1/feedback``."""

    answer_id: Identifier
    rating: Literal["up", "down"]
    comment: Annotated[str, Field(max_length=2000), AfterValidator(clean)] | None = None


class DocumentBody(BaseModel):
    """The ``document`` object of a citation."""

    id: str
    source: str
    kind: str | None
    number: str | None
    title: str | None
    issuer: str | None
    place: str | None
    issued_on: dt.date | None
    signatory: str | None
    status: Status

    @staticmethod
    def fields_of(document: Document, status: Status) -> dict[str, Any]:
        """Return the fields that a citation and a list item share."""
        said = document.metadata
        return {
            "id": document.id,
            "source": document.source,
            "kind": said.kind,
            "number": said.number,
            "title": said.title,
            "issuer": said.issuer,
            "place": said.place,
            "issued_on": said.issued_on,
            "signatory": said.signatory,
            "status": status,
        }


class DocumentItem(DocumentBody):
    """An item of ``GET /api/v1/documents``. Both days of the period are included.

    ``year`` is that of issue, stated or inferred.
    """

    pages: int | None
    passages: int
    status_reason: str
    applies_from: dt.date | None
    applies_to: dt.date | None
    year: int | None
    replaces: list[str]
    replaced_by: list[str]
    notices: list[str]

    @classmethod
    def of(cls, document: Document, status: Status, reason: str) -> Self:
        """Return the item of a document whose status was judged as ``status``."""
        return cls(
            **cls.fields_of(document, status),
            pages=document.pages,
            passages=document.passages,
            status_reason=reason,
            applies_from=document.metadata.applies_from,
            applies_to=document.metadata.applies_to,
            year=document.metadata.year,
            replaces=list(document.replaces),
            replaced_by=list(document.replaced_by),
            notices=list(document.notices),
        )


class DocumentPage(BaseModel):
    """One page of documents; ``total`` counts all that pass the filters."""

    items: list[DocumentItem]
    total: int


class TextBody(BaseModel):
    """The canonical text that spans refer to."""

    id: str
    text: str


class CitationBody(BaseModel):
    """A numbered quote and its place; ``quote == text[start:end]``."""

    n: int
    document: DocumentBody
    section: list[str]
    page: int | None
    quote: str
    start: int
    end: int
    url: str

    @classmethod
    def of(cls, evidence: Evidence, public_url: str = "") -> Self:
        """Return the citation, its link below ``public_url`` when there is one."""
        document, span = evidence.document, evidence.span
        return cls(
            n=evidence.n,
            document=DocumentBody(**DocumentBody.fields_of(document, evidence.status)),
            section=list(evidence.section),
            page=evidence.page,
            quote=evidence.quote,
            start=span.start,
            end=span.end,
            url=f"{public_url}/van-ban/{document.id}?from={span.start}&to={span.end}",
        )


class OwnUnitBody(BaseModel):
    """The asker's own unit as told; ``remembered`` beyond the conversation, as they agreed."""

    name: str
    remembered: bool


class TimingBody(BaseModel):
    """Milliseconds of each step."""

    understand: float
    retrieve: float
    compose: float
    total: float


class AnswerBody(BaseModel):
    """The object that ``POST /api/v1/ask`` answers and ``done`` carries."""

    id: str
    conversation_id: str
    status: AnswerStatus
    answer: str
    citations: list[CitationBody]
    follow_ups: list[str]
    notices: list[str]
    timing_ms: TimingBody
    own_unit: OwnUnitBody | None

    @classmethod
    def of(cls, answer: Answer, public_url: str = "") -> Self:
        """Return the contract's object for an answer."""
        timing, own = answer.timing, answer.own_unit
        return cls(
            id=answer.id,
            conversation_id=answer.conversation_id,
            status=answer.status,
            answer=answer.text,
            citations=[CitationBody.of(evidence, public_url) for evidence in answer.citations],
            follow_ups=list(answer.follow_ups),
            notices=list(answer.notices),
            timing_ms=TimingBody(
                understand=round(timing.understand, 1),
                retrieve=round(timing.retrieve, 1),
                compose=round(timing.compose, 1),
                total=round(timing.total, 1),
            ),
            own_unit=OwnUnitBody(name=own.name, remembered=own.remembered) if own else None,
        )
