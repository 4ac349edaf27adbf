"""Which document a question speaks of: by number, by the conversation, or by its subject."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.document_kinds import may_be_called, naming_kinds, of_kind, preferably_of_kind
from bot.naming_words import name_wanted, naming_words
from bot.passages.held import Held
from bot.passages.terms import content_terms
from bot.questions.document_questions import KIND
from knowledge.copies import without_copies
from knowledge.numbers import number_key, number_spans
from knowledge.text import fold, has_diacritics, nfc, syllables

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from bot.passages.terms import Vocabulary
    from bot.passages.wanted import Wanted
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document

ENOUGH = 0.6
CLOSE = 0.06
_OF_A_NUMBERED = re.compile(rf"\b(?:{KIND})\b(?! (?:so )?\d).{{2,60}}\b(?:{KIND}) (?:so )?\d")
"""A document of one kind, said to be of a numbered one: "kế hoạch làm theo nghị quyết 57"."""
_CARRYING_OUT = re.compile(
    rf"{_OF_A_NUMBERED.pattern}"
    r"|\b(?:thuc hien|trien khai|thi hanh|cu the hoa|quan triet)\b.{0,40}?\b(?:nghi quyet|nq|chi thi|ct|ket luan|kl|quyet dinh|qd|ke hoach|kh|luat|nghi dinh|nd|thong tu|tt)(?: so)? ?\d"
)
_TELLING, _TELLING_ENOUGH = 3, 2
_OF_ANY = frozenset("noi dung muc tieu nhiem vu giai phap quy dinh tom tat chinh nq tw".split())
_CENTRAL = re.compile(r"bo chinh tri|ban bi thu|ban chap hanh trung uong")
_TITLE, _ISSUER = 1.0, 0.6


@dataclass(frozen=True, slots=True)
class DocumentMatch:
    """The documents that fit best, best first; ``sure`` when the first one is meant alone."""

    documents: tuple[Document, ...]
    sure: bool
    by_number: bool = False


def same_number(asked: str, number: str | None) -> bool:
    """Whether a number asked for, whole or only its figure, is a document's.

    >>> same_number("12", "12/KH-UBND"), same_number("1", "12/KH-UBND")
    (True, False)
    """
    if number is None:
        return False
    key, wanted = number_key(number), number_key(asked)
    return key == wanted or key.startswith((f"{wanted}/", f"{wanted}-"))


def bears(asked: str, document: Document) -> bool:
    """Whether a number asked for, whole, its figure or its figure and year, is a document's."""
    said = document.metadata
    return same_number(asked, said.number) or with_its_year(asked, said.number, said.year)


def with_its_year(asked: str, number: str | None, year: int | None) -> bool:
    """Whether a figure with a year ("45/2019") is a document's whose number bears no year.

    >>> with_its_year("45/2019", "45/QĐ-UBND", 2019), with_its_year("45/2019", "45/QĐ-UBND", 2018)
    (True, False)
    """
    figure, _, its_year = asked.partition("/")
    return its_year == str(year) and figure.isdigit() and same_number(figure, number)


def carries_out(number: str, document: Document) -> bool:
    """Whether a document's title names the number of another that it carries out.

    "Kế hoạch thực hiện Nghị quyết số 57-NQ/TW" carries out 57.
    """
    named = number_spans((document.metadata.title or "").upper())
    return any(same_number(number, each) for _, each in named)


def may_bear(asked: Understanding, document: Document) -> bool:
    """Whether a document that shows no number may be the one asked for: of its kind and issuer.

    "NQ/TW" is the sign of the Party's central bodies (Hướng dẫn 36-HD/VPTW, phụ lục 1); other
    issuers have to be named, but of one that came without its head, of which a bare figure may be
    the number. What is asked has to tell it apart: not "nói về nội dung gì".
    """
    said = document.metadata
    if said.number is not None or not asked.numbers or said.kind not in asked.kinds:
        return False
    issuer = fold(said.issuer or "-")
    named = set(syllables(f"{fold(said.kind or '')} {issuer}"))
    telling = set(content_terms(naming_words(asked.subject))) - named - _OF_ANY
    if _by_figure_alone(asked) and said.title is None and said.issued_on is None:
        telling -= set(asked.numbers)
        return len(telling) >= _TELLING_ENOUGH and agrees(asked, document)
    central = all(number.upper().endswith("/TW") for number in asked.numbers)
    said_whose = issuer in asked.folded or (central and bool(_CENTRAL.match(issuer)))
    return len(telling) >= _TELLING and said_whose


def _by_figure_alone(asked: Understanding) -> bool:
    """Whether a paper is asked for by kind and figure, whosever it is: "Nghị quyết 71"."""
    figures = all(number.isdigit() for number in asked.numbers)
    return figures and not asked.places and not _ISSUER_NAMED.search(asked.folded)


_ISSUER_NAMED = re.compile(
    r"\b(?:cua|do) (?:uy ban|hoi dong|chinh phu|thu tuong|bo|so|ban|tinh|thanh|quoc hoi|van phong|trung uong|dang)\b"
)


def find_carrying_out(asked: Understanding, documents: Sequence[Document]) -> tuple[Document, ...]:
    """Return the documents meant that carry a numbered one out: so asked, or by their issuer."""
    so_asked = bool(_CARRYING_OUT.search(asked.folded))
    if not so_asked and any(_is_itself(document, asked) for document in documents):
        return ()
    return _once(
        document
        for document in documents
        if any(carries_out(number, document) for number in asked.numbers)
        and (so_asked or fold(document.metadata.issuer or "-") in asked.folded)
    )


def numbered_is_subject(folded: str) -> bool:
    """Whether a folded question names a document of which a numbered one is but the subject.

    >>> numbered_is_subject("ke hoach thuc hien nghi quyet 57"), numbered_is_subject("nghi quyet 57")
    (True, False)
    """
    return bool(_OF_A_NUMBERED.search(folded))


def _is_itself(document: Document, asked: Understanding) -> bool:
    """Whether a document has the number asked for, and is of the kind and the issuer named."""
    said = document.metadata
    return (
        any(bears(number, document) for number in asked.numbers)
        and (not asked.kinds or of_kind(document, asked.kinds))
        and fold(said.issuer or "-") in asked.folded
    )


def agrees(asked: Understanding, document: Document) -> bool:
    """Whether a document is of the kind, the year and the place that a question names, if any."""
    said = document.metadata
    return (
        (not asked.kinds or said.kind is None or of_kind(document, asked.kinds))
        and (not asked.years or said.issued_on is None or fits_year(document, asked.years))
        and (not asked.places or said.place is None or said.place in asked.places)
    )


def find_documents(
    asked: Understanding, documents: Sequence[Document], vocabulary: Vocabulary
) -> DocumentMatch:
    """Return the documents meant by a question; empty when none is."""
    if asked.document_ids:
        held = _once(d for d in documents if d.id in asked.document_ids)
        return DocumentMatch(held, sure=len(held) == 1)
    if asked.numbers:
        carrying = find_carrying_out(asked, documents)
        if carrying:
            carrying = preferably_of_kind(carrying, asked.kinds)
            return DocumentMatch(carrying, sure=len(carrying) == 1, by_number=True)
        held = _once(
            d
            for d in documents
            if any(bears(n, d) and not _of_other_year(n, asked, d) for n in asked.numbers)
            and not _of_other_place(asked, d)
        )
        held = preferably_of_kind(held, asked.kinds)
        of_year = tuple(d for d in held if issued_in(d, asked.years))
        held = of_year or held
        return DocumentMatch(held, sure=len(held) == 1, by_number=True)
    asked = replace(asked, kinds=naming_kinds(asked))
    phrase = document_phrase(nfc(asked.text))
    found = by_subject(asked, phrase, documents, vocabulary) if phrase else None
    if found is None or not found.documents:
        return by_subject(asked, asked.text, documents, vocabulary)
    return found


def _of_other_year(number: str, asked: Understanding, document: Document) -> bool:
    """Whether a number is said to be of a year in which a document was not issued: "số 7 năm 2023"."""
    said = re.search(
        rf"(?<!\d){re.escape(fold(number))} (?:ban hanh )?nam ((?:19|20)\d\d)\b(?! ?[-–])",
        asked.folded,
    )
    return said is not None and not fits_year(document, [int(said[1])])


def _of_other_place(asked: Understanding, document: Document) -> bool:
    """Whether a numbered document is said to be another province's: "kế hoạch 182 của tỉnh X".

    Only its own place and those it was merged from are among the ``places`` of a question on it.
    """
    place = document.metadata.place
    if (
        place is None
        or place in asked.places
        or not _LOCAL.match(fold(document.metadata.issuer or ""))
    ):
        return False
    whose = (match["whose"] for match in _NUMBER_OF_PLACE.finditer(asked.folded))
    return any(said.startswith(fold(each)) for said in whose for each in asked.places)


_LOCAL = re.compile(r"(?:uy ban nhan dan|hoi dong nhan dan|tinh uy|thanh uy|so|ban)\b")
_NUMBER_OF_PLACE = re.compile(
    r"\d(?:[/-][\w/.&-]+)? (?:cua )?(?:(?:uy ban nhan dan|hoi dong nhan dan) )?(?:tinh |thanh pho )?(?P<whose>\w.*)"
)


def _once(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Leave the lesser copies of a document out."""
    return tuple(without_copies(list(documents)))


def document_phrase(question: str) -> str:
    """Return the words by which a question names a document, empty when it names none.

    >>> document_phrase("Mục đích của kế hoạch chuyển đổi số năm 2026 là gì?")
    'kế hoạch chuyển đổi số năm 2026'
    """
    pattern = _PHRASE if has_diacritics(question) else _PHRASE_WITHOUT_MARKS
    match = pattern.search(question)
    words = match.group().strip(" ?.,") if match else ""
    return words if len(words.split()) > _KIND_WORDS else ""


_KIND_WORDS = 2
_PHRASE = re.compile(
    r"\b(?:kế hoạch|nghị quyết|hướng dẫn|chỉ thị|quyết định|thông báo|chương trình|nghị định|thông tư|luật|công điện|quy chế|đề án)\b"
    r"(?! (?:này|đó|ấy|nào|gì|mấy|số (?:mấy|bao nhiêu))\b)(?: quy định\b)?"
    r".*?(?=\s(?:có|là|đặt|quy định|nêu|(?<!hà )nói(?! vụ)|yêu cầu|(?<!chuyển )(?<!bàn )(?<!phân )giao(?! thông| ban| dịch| lưu| đất| rừng| dự toán| chỉ tiêu| kế hoạch)"
    r"|thì|phải|do|ai|khi|ban hành (?:ngày|khi|năm|đầu|cuối|hồi|tháng|vào|từ|trong)|còn hiệu lực|hết hiệu lực"
    r"|bãi bỏ|hủy bỏ|huỷ bỏ|mang (?:số|ký hiệu)|giờ (?:còn|có|đã)|đã (?:hết|bị)|hết hạn|bắt đầu (?:áp dụng|có hiệu lực)|áp dụng (?:từ|khi|đến|ngày)|số (?:mấy|bao nhiêu)"
    r"|bao|gồm|được|ký|gửi|căn cứ (?:vào|pháp lý|theo|nào|trên)|dựa (?:vào|trên)|ra đời|thay (?:cho|thế cho|thế)|trên cơ sở|theo đề nghị)\b|[,?]|$)",
    re.IGNORECASE,
)
_PHRASE_WITHOUT_MARKS = re.compile(
    fold(_PHRASE.pattern.replace("\\b", "\0")).replace("\0", "\\b"), re.IGNORECASE
)


def by_subject(
    asked: Understanding, subject: str, documents: Sequence[Document], vocabulary: Vocabulary
) -> DocumentMatch:
    """Return the documents whose title, kind, issuer, place and years fit the subject's words."""
    wanted = name_wanted(subject, vocabulary)
    if not wanted.terms:
        return DocumentMatch((), sure=False)
    scored = sorted(
        (
            (_score(asked, wanted, document), i, document)
            for i, document in enumerate(documents)
            if (asked.fact is None or may_be_called(document, asked.kinds))
            and _may_fit(wanted, document)
        ),
        key=lambda item: (-item[0], item[1]),
    )
    best = scored[0][0] if scored else 0.0
    if best < ENOUGH:
        return DocumentMatch((), sure=False)
    fitting = [each for each in scored if of_kind(each[2], asked.kinds)]
    if fitting and fitting[0][0] >= ENOUGH:
        scored, best = fitting, fitting[0][0]
    close = _once(document for score, _, document in scored if score >= best - CLOSE)
    return DocumentMatch(close, sure=len(close) == 1)


def named_words(document: Document) -> str:
    """Return the words by which a document names itself: kind, title, issuer, place."""
    metadata = document.metadata
    parts = (metadata.kind, metadata.title, metadata.issuer, metadata.place)
    return " ".join(part for part in parts if part)


def _may_fit(wanted: Wanted, document: Document) -> bool:
    """Whether a document holds enough of the words to be meant, or to be close to one that is."""
    return wanted.at_most(_named_in(document).words) >= ENOUGH - CLOSE


def _score(asked: Understanding, wanted: Wanted, document: Document) -> float:
    named = _named_in(document)
    score = wanted.coverage((named.title, _TITLE), (named.issuer, _ISSUER))
    if asked.kinds and not of_kind(document, asked.kinds):
        score -= 0.3
    if asked.years and not fits_year(document, asked.years):
        score -= 0.3
    return score


class _Named(NamedTuple):
    """The words of a document's title, of its issuer, and the syllables of both."""

    title: Held
    issuer: Held
    words: frozenset[str]


def _named_in(document: Document) -> _Named:
    """Return the words by which a document is found; every question is held against all."""
    said = document.metadata
    days = (said.applies_from, said.applies_to, said.issued_on)
    return _words_of(said.kind, said.title, said.place, said.issuer, days)


@lru_cache(maxsize=4096)
def _words_of(
    kind: str | None,
    title: str | None,
    place: str | None,
    issuer: str | None,
    days: tuple[dt.date | None, ...],
) -> _Named:
    """Return the words of a title, with the years of its days, and of an issuer."""
    years = " ".join(str(day.year) for day in days if day)
    titled = Held.of(f"{kind or ''} {title or ''} {place or ''} {years}")
    issued = Held.of(issuer or "")
    return _Named(titled, issued, titled.words | issued.words)


def issued_in(document: Document, years: Sequence[int]) -> bool:
    """Whether a document was issued in one of the years."""
    return document.metadata.year in years


def fits_year(document: Document, years: Sequence[int]) -> bool:
    """Whether a document's period, or else its title or year of issue, is of one of the years.

    Without a day of issue the number tells the year: "16/2025/NĐ-CP" (law 64/2025/QH15).
    """
    metadata = document.metadata
    if metadata.applies_from and metadata.applies_to:
        return any(metadata.applies_from.year <= y <= metadata.applies_to.year for y in years)
    if metadata.issued_on:
        told = metadata.issued_on.year in years
    else:
        numbered = _YEAR_IN_NUMBER.search(metadata.number or "")
        told = numbered is not None and int(numbered["year"]) in years
    return told or any(str(year) in (metadata.title or "") for year in years)


_YEAR_IN_NUMBER = re.compile(r"^\d+/(?P<year>(?:19|20)\d\d)/")
