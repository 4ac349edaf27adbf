"""The documents to which a question on tasks is limited: by number, name, year, subject."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.annexes import with_annexes
from bot.document_lookup import (
    bears,
    carries_out,
    find_carrying_out,
    fits_year,
    numbered_is_subject,
)
from bot.passages.held import Held
from bot.passages.terms import content_terms
from bot.passages.wanted import Wanted
from bot.questions.any_documents import without_any_documents
from bot.questions.document_questions import KIND
from bot.questions.due_extremes import without_due_extreme
from bot.tasks.filters import without_common
from bot.units.mentions import typed_plainly
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document
    from knowledge.library import Library

ENOUGH = 0.6
CLEAR = 0.42
AHEAD = 0.15
SPEAKS_OF = 0.9
CLOSE = 0.03
_WORDS = 2


@dataclass(frozen=True, slots=True)
class Subject:
    """What a question on tasks says besides the unit.

    ``names_document`` when it speaks of a document ("trong kế hoạch …"), ``marked`` when a word
    says that the tasks are to be about it ("về", "để", "liên quan đến").
    """

    words: str
    names_document: bool = False
    marked: bool = False


def documents_meant(asked: Understanding, library: Library) -> list[Document]:
    """Return the documents that a question leaves, with the annexes held of those that it names."""
    allowed = documents_allowed(asked, library.documents())
    named = asked.numbers or asked.document_ids
    return with_annexes(allowed, library) if named else allowed


def documents_allowed(asked: Understanding, documents: Iterable[Document]) -> list[Document]:
    """Return the documents that a question leaves by the conversation, by number and by year.

    Of "kế hoạch thực hiện nghị quyết 57" those are the plans that carry the resolution out.
    """
    held = [
        document
        for document in documents
        if (not asked.document_ids or document.id in asked.document_ids)
        and of_years(asked, document)
    ]
    if asked.document_ids or not asked.numbers:
        return held
    if numbered_is_subject(asked.folded) and (told := find_carrying_out(asked, held)):
        return list(told)
    found = [d for d in held if any(bears(n, d) for n in asked.numbers)]
    found = [d for d in found if d.metadata.kind in asked.kinds] or found
    return found or carrying_out(asked, held)


def carrying_out(asked: Understanding, documents: Iterable[Document]) -> list[Document]:
    """Return the documents whose titles say that they carry out one whose number is asked for."""
    return [d for d in documents if any(carries_out(number, d) for number in asked.numbers)]


def subject_left(question: str, unit: str, places: Sequence[str] = ()) -> Subject:
    """Return what a question says besides its unit, the words of asking and the place.

    >>> subject_left("Sở Y tế phải làm gì để phòng dịch sau bão lũ?", "Sở Y tế").words
    'phòng dịch sau bão lũ'
    >>> subject_left("Nhiệm vụ của Sở Y tế trong kế hoạch du lịch năm 2026?", "Sở Y tế")
    Subject(words='kế hoạch du lịch năm 2026', names_document=True, marked=True)
    >>> subject_left("Sở Y tế chủ trì những nhiệm vụ nào trong năm 2026?", "Sở Y tế").words
    ''
    >>> subject_left("so y te nam 2026 co nhung viec gi trong cac ke hoach cua tinh?", "so y te").words
    ''
    """
    question = without_due_extreme(without_common(nfc(question)))
    at = fold(question).find(fold(unit))
    rest = question if at < 0 else f"{question[:at]},{question[at + len(unit) :]}"
    rest = without_any_documents(rest)
    rest = _NUMBERED.sub(" ", _ITS_LEVEL.sub(",", rest))
    plain = typed_plainly(question)
    asking, read = (_ASKING_PLAIN, fold(rest)) if plain else (_ASKING, rest.lower())
    kept = asking.sub(lambda match: "\0" * len(match.group()), read)
    left = "".join(typed if mark != "\0" else " " for typed, mark in zip(rest, kept, strict=False))
    words = _LEADING.sub("", " ".join(left.split())).strip(_MARKS)
    words = _TRAILING.sub("", _after_marker(words)).strip(_MARKS)
    named = bool(_NAMED.search(fold(question)))
    if named and (phrase := _NAMED.search(fold(words))) and phrase.start():
        words = words[phrase.start() :] if _telling(words[phrase.start() :], places) else words
    marked = _MARKED.search(fold(rest)) or _IN_CASE.match(fold(rest))
    fewest = 1 if named or (marked and marked[0] in _ALONE_TELLS) else _WORDS
    if len(_telling(words, places)) < fewest:
        return Subject("")
    return Subject(words, names_document=named, marked=bool(marked))


def _after_marker(words: str) -> str:
    """Return what follows "để", "khi" and the like where hardly anything stands before it.

    >>> _after_marker("nhờ để tuyên truyền đại hội"), _after_marker("phòng dịch khi có bão")
    ('tuyên truyền đại hội', 'phòng dịch khi có bão')
    """
    marker = _MARKER.search(words)
    few = marker is not None and len(words[: marker.start()].split()) <= 1
    return words[marker.end() :] if marker and few else words


_MARKER = re.compile(r"(?<!\w)(?:để|về|khi|trong|nhằm|phục vụ|lúc|hồi|dịp|đợt)\s+")


def _telling(words: str, places: Sequence[str]) -> tuple[str, ...]:
    """Return the terms of a subject without kinds of document, times and places."""
    left = _without(_TIME, _without(_KINDS, words)).lower()
    for place in places:
        left = left.replace(place.lower(), " ").replace(fold(place), " ")
    return content_terms(left)


def _without(pattern: re.Pattern[str], words: str) -> str:
    """Return words without what a pattern matches in them folded: folding keeps positions."""
    kept = pattern.sub(lambda match: "\0" * len(match[0]), fold(words))
    return "".join(" " if mark == "\0" else typed for typed, mark in zip(words, kept, strict=False))


def without_numbered(question: str) -> str:
    """Return a question without the words that name a document by its number: it is found by them.

    >>> without_numbered("Theo kế hoạch của huyện thực hiện Nghị quyết 57, ai sửa cầu?")
    ', ai sửa cầu?'
    >>> without_numbered("Ai trình Luật Nước trong chương trình thực hiện Nghị quyết 57?")
    'Ai trình Luật Nước ?'
    """
    question = nfc(question)
    named = _BY_NUMBER.search(fold(question))
    return f"{question[: named.start()]}{question[named.end() :]}" if named else question


_BY_NUMBER = re.compile(
    rf"(?:(?:^|\b(?:theo|trong|tai|cua|o) )(?:ban )?(?:{KIND})\b(?:(?!\b(?:theo|trong|tai|o) )[^,;:?]){{1,60}}?)?"
    rf"\b(?:(?:theo|trong|tai|cua|o) )?(?:{KIND}|nq|kh|ct|qd)(?: so)? \d[\w/.&-]*"
)


def without_places(words: str, places: Sequence[str]) -> str:
    """Return the words of a subject without where: the tasks are those of the place already.

    >>> without_places("phòng dịch sau lũ ở tỉnh Nam Vân", ["Nam Vân"])
    'phòng dịch sau lũ'
    """
    for place in places:
        where = rf"(?:(?<!\w)(?:ở|tại|của|o|tai|cua)\s+)?(?:(?:tỉnh|thành phố|tinh|thanh pho)\s+)?(?:{re.escape(place)}|{re.escape(fold(place))})(?!\w)"
        words = re.sub(where, " ", words, flags=re.IGNORECASE)
    return " ".join(words.split())


def _wanted(subject: Subject, vocabulary: Vocabulary) -> Wanted:
    """Return what a subject asks of a document, without kinds and times."""
    bare = _without(_KINDS, _without(_WHICH_YEAR, _WHEN.sub(" ", subject.words)))
    return Wanted.from_question(bare, vocabulary)


def documents_on(
    asked: Understanding, subject: Subject, documents: Sequence[Document], vocabulary: Vocabulary
) -> list[Document]:
    """Return the documents whose title, kind, issuer, place and period the subject's words fit."""
    wanted = _wanted(subject, vocabulary)
    if not wanted.terms:
        return []
    scored = [(_score(asked, wanted, document), document) for document in documents]
    best = max((score for score, _ in scored), default=0.0)
    next_best = max((score for score, _ in scored if score < best - CLOSE), default=0.0)
    clear = best >= CLEAR and best - next_best >= AHEAD
    return [d for score, d in scored if (best >= ENOUGH or clear) and score >= best - CLOSE]


def each_paper(subject: Subject) -> list[Subject]:
    """Return a subject that names several papers as one for each: "kế hoạch A và kế hoạch B".

    >>> [each.words for each in each_paper(Subject("kế hoạch chuyển đổi số và kế hoạch du lịch", True))]
    ['kế hoạch chuyển đổi số', 'kế hoạch du lịch']
    >>> len(each_paper(Subject("kế hoạch văn thư và lưu trữ", True)))
    1
    """
    words, folded = subject.words, fold(subject.words)
    starts = [0, *(match.end() for match in _ANOTHER_PAPER.finditer(folded)), len(words) + 1]
    named = [words[a:b].strip(" ,") for a, b in pairwise(starts)]
    parts = [_ANOTHER_PAPER_ENDS.sub("", each) for each in named]
    return [replace(subject, words=each) for each in parts if each]


_ANOTHER_PAPER = re.compile(
    rf"(?:,| va| voi| cung| cung nhu| lan)\s+(?:trong |cua |o |ca )?(?=(?:{KIND})\b(?! (?:nay|do|ay|tren)\b))"
)
_ANOTHER_PAPER_ENDS = re.compile(
    r"(?:,|\s(?:và|va|với|voi|cùng|cung|cùng như|cung nhu|lẫn|lan))(?:\s(?:trong|của|cua|ở|o|cả|ca))?\s*$"
)


def documents_speaking_of(
    asked: Understanding,
    subject: Subject,
    documents: Iterable[Document],
    library: Library,
    vocabulary: Vocabulary,
) -> list[Document]:
    """Return the documents of the kind asked for whose text holds nearly all of a subject's words."""
    wanted = _wanted(subject, vocabulary)
    if len(wanted.terms) < _WORDS:
        return []
    of_kind = [d for d in documents if not asked.kinds or d.metadata.kind in asked.kinds]
    held = ((wanted.coverage((Held.of(library.text(d.id)), 1.0)), d) for d in of_kind)
    return [document for share, document in held if share >= SPEAKS_OF]


def _score(asked: Understanding, wanted: Wanted, document: Document) -> float:
    metadata = document.metadata
    days = (metadata.applies_from, metadata.applies_to, metadata.issued_on)
    period = " ".join(str(day.year) for day in days if day)
    title = f"{metadata.title or ''} {metadata.place or ''} {period}"
    issuer = Held.of(metadata.issuer or "")
    score = wanted.coverage((Held.of(title), 1.0), (issuer, _BY_ISSUER))
    return score - _OTHER_KIND * bool(asked.kinds and metadata.kind not in asked.kinds)


_BY_ISSUER = 0.6
_OTHER_KIND = 0.2
_WHEN = re.compile(
    r"(?<!\w)(?:ngày|tháng|ngay|thang)\s+\d+(?:/\d+)*|(?<!\w)(?:sau|đợt|vừa qua|trong|để|dot|vua qua|de)(?!\w)",
    re.IGNORECASE,
)
_WHICH_YEAR = re.compile(r"(?<=nam hoc )(?:moi|nay|toi|sau|qua)\b")
_NUMBERED = re.compile(
    r"(?:\bsố\s+|\bso\s+)?\b\d{1,5}(?:/\d{4})?\s*[/-]\s*[^\W\d][\w/.&-]*", re.IGNORECASE
)
_ITS_LEVEL = re.compile(
    r",\s*(?:ở|tại|của|cấp|thuộc|o|tai|cua|cap|thuoc)\s+(?:(?:các|mỗi|từng|cac|moi|tung)\s+)?(?:xã|phường|tỉnh|xa|phuong|tinh)"
    r"(?:[ ,]+(?:xã|phường|xa|phuong))*(?=\s+(?:phải|cần|được|bị|có|làm|lo|thì|sẽ|phai|can|duoc|bi|co|lam|thi|se)\b|\W*$)",
    re.IGNORECASE,
)
"""The level of the unit said after its name: "Phòng … ở xã phải làm gì"."""
_KINDS = re.compile(
    r"\b(?:ke hoach|nghi quyet|huong dan|chi thi|quyet dinh|thong bao|chuong trinh|cong van|cong dien|nghi dinh|thong tu"
    r"|luat|van ban|phu luc|so(?! (?:hoa|lieu|luong|nguoi)\b)|tinh|thanh pho)\b"
)
_TIME = re.compile(
    r"\b(?:nam|giai doan|\d+ thang|dau nam|cuoi nam)\b|\b(?:thang|quy|ngay)(?= (?:\d|i+v?\b|nay|sau|toi|truoc|nao))"
    r"|\b\d+(?:[/.-]\d+)*\b|\b(?:i|ii|iii|iv)\b"
)
_NAMED = re.compile(
    r"(?:\b(?:trong|theo|tai|cua|o|boi|do)\s+(?:ban )?|^(?=.+\b(?:giao|phan cong)\b))(?:ke hoach|nghi quyet|huong dan|chi thi|quyet dinh|chuong trinh"
    r"|cong dien|quy che|de an|thong bao)\b(?!\s+(?:nay|do|ay|nao)\b)"
)
_LEADING = re.compile(
    r"^(?:[\s,.;:]|(?:để|trong|về|theo|tại|ở|thì|của|nhằm|và|các|những|có|gì|là|cho|khi|tôi|mình|em|ve|trong|theo|thi|cac|nhung|co|gi|khi|toi|minh)(?!\w))+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"(?:[\s,.;:]+(?:thì|và|của|trong|ở|là|thi|va|cua|o|la))+$", re.IGNORECASE)
_MARKS = " ,.;:?!-–“”\"'"
_ALONE_TELLS = frozenset({"khi co", "khi xay ra", "lien quan", "ve"})
_MARKED = re.compile(
    r"\b(?:khi (?:co|xay ra)|cho (?:viec|cong tac)|phuc vu|ve(?! sinh)|de(?! an| xuat| nghi)|lien quan|doi voi|nham|(?:gi|nao) cho (?!toi|minh|em|biet|hoi)|trong (?!nam|quy|thang|thoi gian)|theo)\b"
)
_IN_CASE = re.compile(r"[^,;:]{8,80}(?<! minh)(?<! toi)(?<! em),? thi ,")
"""The matter first, then the unit: "dọn vệ sinh sau lũ thì Sở … chịu phần nào"."""
_FRAME = (
    "nhiệm vụ|trách nhiệm|công việc|đầu việc|phần việc|việc gì|việc nào|những việc|các việc|nội dung gì|phải làm|làm gì"
    "|làm những gì|được giao|bị giao|giao cho|giao những|giao gì|được phân công|phân công|phải thực hiện|chủ trì|phối hợp"
    "|đầu mối|liệt kê|kể ra|nêu rõ|nêu|phụ trách|đảm nhiệm|liên quan đến|liên quan tới|liên quan|hiện nay|hiện tại|thời hạn|hạn chót"
    "|hạn cuối|hạn bao giờ|bao giờ|khi nào|ngày nào|tháng nào|chịu|tham gia|như thế nào|thế nào|ra sao|cụ thể|chi tiết|tất cả"
    "|lo những|lo các|lo phần|lo khâu|những khâu|các khâu|khâu nào|phần nào|mảng nào|bước nào|những phần|mấy việc|bao nhiêu việc"
    "|được nhờ|nhờ|được mời|được đề nghị|bị yêu cầu|bị bắt|bị|được phân|lo"
    "|những nhiệm vụ|các nhiệm vụ|nhiệm vụ nào|nhiệm vụ gì|việc|gồm những|hoàn thành gì|xong gì|khác nhau|giống nhau|mỗi đơn vị|từng đơn vị"
    "|toàn bộ|đầy đủ|danh sách|cho tôi biết|cho mình hỏi|cho em hỏi|cho hỏi|cho biết|cho mình|cho em|cho tôi|tôi muốn biết"
    "|muốn biết|muốn hỏi|xin hỏi|vui lòng|bạn ơi|ad ơi|giúp tôi|giúp mình|giúp em|của đơn vị|đơn vị tôi|đơn vị mình|đơn vị em"
    "|xã tôi|xã mình|xã em|phường tôi|phường mình|phường em|xã phường tôi|xã phường mình|cơ quan tôi|cơ quan mình|sở tôi|sở em|sở mình|phòng tôi|phòng em|phòng mình|chúng tôi|bên mình|bên em|phải|những gì|cái gì"
    "|đề nghị|yêu cầu|sản phẩm|kết quả gì|sắp đến hạn|sắp hết hạn|quá hạn|đến hạn|trước ngày|hoàn thành|xong|với ai|với đơn vị nào"
    "|với cơ quan nào|những đơn vị nào|ai|còn|thế|thì sao|ấy nhé|ạ|nhé|nhỉ|với nhé"
)
_COUNTING = (
    r"kể cả|gồm cả|bao gồm|tính cả|cộng cả|kể luôn|không (?:kể|tính|gồm|bao gồm)|ngoại trừ|trừ(?= (?:việc|phần|phối hợp|chủ trì))"
    r"|cả(?= (?:việc|phần|phối hợp|chủ trì|những|các|nhiệm vụ))|lẫn|mọi văn bản|(?:đang )?(?:có|còn) hiệu lực|hiện hành"
)
"""Which of a unit's tasks count, of which documents: "trong các văn bản hiện hành, kể cả phối hợp"."""
_ASKING = re.compile(
    rf"(?<!\w)(?:{_COUNTING}|{_FRAME}|{fold('nhiệm vụ|trách nhiệm|phải làm|làm gì|chủ trì|phối hợp|được giao|phải')})(?!\w)"
)
_ASKING_PLAIN = re.compile(
    rf"(?<!\w)(?:{fold(_COUNTING)}|{fold('|'.join(w for w in _FRAME.split('|') if ' ' in w or w in {'phải', 'chịu'}))}|lam|viec)(?!\w)"
)


def of_years(asked: Understanding, document: Document) -> bool:
    """Whether a document's period holds a year that the question names; true without either.

    A document without a period applies from its issue on. Whose results a document makes known or
    sums up is of an earlier year: "kế hoạch tuyên truyền kết quả năm 2025" applies in 2026.
    """
    of_results = {int(match["year"]) for match in _RESULTS_OF.finditer(asked.folded)}
    years = [year for year in asked.years if year not in of_results]
    metadata = document.metadata
    if years and metadata.applies_from and metadata.applies_to:
        return fits_year(document, years)
    issued = metadata.issued_on
    return not (years and issued and issued.year > max(years))


_RESULTS_OF = re.compile(
    r"\b(?:ket qua|tong ket|thanh tuu)\b(?:,? (?!trong nam\b)[a-z/-]+){0,10}? (?P<year>(?:19|20)\d\d)\b"
)


def of_place(document: Document, places: Sequence[str]) -> bool:
    """Whether a document is of one of the places, by its own word or by its title or issuer."""
    metadata = document.metadata
    named = f"{metadata.title or ''} {metadata.issuer or ''}".lower()
    return metadata.place in places or any(place.lower() in named for place in places)
