"""Follow-ups that point at the document before: "văn bản ấy", "trong đó", "phụ lục II"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from bot.questions import follow_up_forms as forms
from bot.questions.completed_text import leaning_on
from bot.questions.completions import Completed, own_words, root, without_opener
from bot.questions.document_questions import KIND, Fact, fact_of
from bot.questions.documents_asked_for import asks_for_signed
from bot.questions.matters import upon
from bot.questions.mentions import document_numbers, places_in
from bot.questions.periods import years_in
from bot.questions.routes import OF_TEXT, Route
from bot.questions.substitutions import place_replaced, time_replaced, units_asked_of
from bot.units.mentions import mentions
from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.journal import Turn

MOST_WORDS = 6


def pointed(alone: str, before: Turn, places: Iterable[str] = ()) -> Completed | None:
    """Read "văn bản ấy", "trong đó", "phụ lục II": they speak of the document before."""
    alone = _without_its_matter(alone, before)
    folded, first = fold(alone), before.document_ids[:1]
    if document_numbers(alone):
        return None
    if forms.THIS_DOCUMENT.search(folded) and not _is_other_word(alone):
        return _of_thing(alone, before) or _of_document(alone, before)
    if forms.WITHIN.search(folded):
        rest = " ".join(forms.WITHIN.sub(" ", folded).split())
        text = alone if own_words(rest) else upon(alone, before)
        return Completed(text, followed=True, document_ids=first)
    fact = _since(alone, before) or _fact(alone, before)
    if fact:
        return fact
    subject = without_opener(alone)
    if first and forms.OF_WHOM.match(folded) and before.route in {Route.FACT, Route.DOCUMENTS}:
        asked = "Cơ quan nào ban hành văn bản này?"
        return Completed(asked, followed=True, document_ids=first, whole=True)
    part = forms.PART.match(fold(subject)) and not subject.lower().startswith("mức")
    if first and part and not document_phrase(alone):
        asks = re.search(r"\b(?:gi|nao|sao|may|bao nhieu|ai|dau)\b", fold(subject))
        return Completed(
            subject if asks else f"{subject} gồm gì?", followed=True, document_ids=first
        )
    return _at_matter(alone, before, places)


def _without_its_matter(alone: str, before: Turn) -> str:
    """Return a question that points at a document by kind and matter with the kind alone.

    >>> from bot.journal import Turn
    >>> turn = Turn("Sở Tư pháp được phân cấp ký gì?", "general", ("a",), None)
    >>> _without_its_matter("ai ký quyết định phân cấp đó", turn)
    'ai ký quyết định đó'
    >>> _without_its_matter("quyết định bồi thường đó ai ký", turn)
    'quyết định bồi thường đó ai ký'
    """
    that = _THAT_ON.search(fold(alone))
    if that is None or not before.document_ids or len(fold(alone)) != len(alone):
        return alone
    spoken = {*syllables(fold(before.completed)), *syllables(fold(before.told))}
    of_fact = before.route == Route.FACT and fact_of(fold(alone)) is not None
    if not (of_fact or set(syllables(that["matter"])) <= spoken):
        return alone
    return f"{alone[: that.start('matter')]}{alone[that.end('matter') + 1 :]}"


_THAT_ON = re.compile(
    rf"\b{forms.DOCUMENT} (?P<matter>(?!(?:{KIND}|so)\b)\w+(?: \w+){{0,5}}?) (?:nay|ay|do|kia)\b"
)


def _since(alone: str, before: Turn) -> Completed | None:
    """Ask since when a document's rules hold: what it tells of has no other beginning, mostly.

    >>> from bot.journal import Turn
    >>> turn = Turn("Hộ nghèo vay được bao nhiêu?", "figure", ("a",), None)
    >>> _since("mức đó áp dụng từ bao giờ", turn).text, _since("nộp từ bao giờ", turn)
    ('Văn bản này có hiệu lực từ khi nào?', None)
    """
    if before.route not in {*OF_TEXT, Route.DOCUMENTS} or not before.document_ids:
        return None
    if not forms.SINCE.match(fold(alone).strip()):
        return None
    first = before.document_ids[:1]
    return Completed(
        forms.IN_FORCE_SINCE, followed=True, document_ids=first, whole=True, aside=True
    )


def _of_thing(alone: str, before: Turn) -> Completed | None:
    """Read "nó" as the thing that the question before asked of, which was no document.

    >>> from bot.journal import Turn
    >>> turn = Turn("Chiến lược về AI mấy năm sửa một lần?", "figure", ("a",), None)
    >>> _of_thing("Ai ban hành nó?", turn).text
    'Ai ban hành nó – Chiến lược về AI năm sửa một lần'
    >>> _of_thing("Nó cấm những gì?", turn), _of_thing("Ai ban hành văn bản này?", turn)
    (None, None)
    """
    it = _IT_LAST.search(alone.lower())
    of_document = before.route in {Route.FACT, Route.DOCUMENTS} or document_phrase(before.completed)
    if it is None or of_document or document_numbers(before.completed):
        return None
    return Completed(upon(alone, before), followed=True, document_ids=before.document_ids[:1])


def _at_matter(alone: str, before: Turn, places: Iterable[str]) -> Completed | None:
    """Read "mức đó", "chỉ tiêu này năm 2027": what was asked before, elsewhere or of another year."""
    folded = fold(alone)
    if before.document_ids and _THAT_MONEY.match(folded):
        first = before.document_ids[:1]
        return Completed(_SOURCE, followed=True, document_ids=first, whole=True, aside=True)
    pattern = forms.POINTS if has_diacritics(alone) else forms.PLAIN_POINTS
    if pattern.search(alone) and len(own_words(folded)) <= MOST_WORDS:
        moved = _moved(before, alone, places)
        if moved is not before and not own_words(_but_pointing(alone, places)):
            return Completed(moved.completed, followed=True, whole=True)
        earlier = time_replaced(root(before.completed), alone)
        if years_in(alone) and not own_words(_but_level(folded)):
            return Completed(earlier, followed=True, whole=True)
        of_year = leaning_on(alone.rstrip(" ?."), earlier) if years_in(alone) else ""
        return Completed(of_year or upon(alone, moved), followed=True)
    return None


def of_signer(alone: str, before: Turn) -> Completed | None:
    """Read "người đó còn ký văn bản nào nữa" as of who signed the document before."""
    folded, first = fold(alone), before.document_ids[:1]
    if first and forms.SAME_SIGNER.search(folded) and asks_for_signed(folded):
        return Completed(alone, followed=True, document_ids=first, whole=True)
    return None


def _moved(before: Turn, alone: str, places: Iterable[str]) -> Turn:
    """Return a turn with its place changed to the one that is asked about instead: "mức đó ở Huế"."""
    named = places_in(alone, places)
    if not named or named[0] in places_in(before.completed, places):
        return before
    return replace(before, completed=place_replaced(root(before.completed), named[0], places))


def _but_pointing(alone: str, places: Iterable[str]) -> str:
    """Return a folded question without what points back in it, its places, parts of documents.

    >>> _but_pointing("Mức hỗ trợ đó có áp dụng ở Huế không?", ()).split()
    ['co', 'o', 'khong?']
    """
    rest = _POINTING.sub(" ", fold(alone))
    for place in places_in(alone, places):
        rest = rest.replace(fold(place), " ")
    return forms.PARTS.sub(" ", rest)


def _but_level(folded: str) -> str:
    """Return a folded question without a figure pointed at, and without what asks how much it is.

    >>> _but_level("toi 2040 con so do len may").split()
    ['toi', '2040']
    """
    return forms.LEVEL.sub(" ", _THAT_FIGURE.sub(" ", folded))


_SOURCE = "nguồn kinh phí từ đâu?"
_THAT_MONEY = re.compile(
    r"^(?:(?:the|vay|con|va) )*(?:so |khoan |nguon )?tien(?: (?:do|nay|ay|kia))?(?: (?:thi|duoc|se))* (?:lay )?(?:o |tu )?(?:dau|nguon nao)(?: (?:ra|vay|the|a|nhi))*\W*$"
)
"""From where the money spoken of comes, nothing else: "tiền đó lấy từ đâu ra"."""
_THAT_FIGURE = re.compile(
    r"\b(?:con so|so lieu|so tien|so|muc|ty le|ti le|chi tieu|cai) (?:do|nay|ay|kia|tren)\b"
)
_POINTING = re.compile(r"^(?:\w+ ){1,4}(?:do|nay|ay|kia|tren)\b")


def of_unit(alone: str, before: Turn) -> Completed | None:
    """Read "nó" as the unit that the question before was about; null when it was about none.

    >>> from bot.journal import Turn
    >>> turn = Turn("Trung tâm Lưu trữ trực thuộc cơ quan nào?", "general", (), None)
    >>> of_unit("Nó có mấy phòng?", turn).text
    'Trung tâm Lưu trữ có mấy phòng?'
    """
    that = _that_office(alone, before) or _theirs(alone, before)
    if that:
        return that
    it = _IT.match(alone)
    if it is None or fact_of(fold(alone)):
        return None
    named = units_asked_of(root(before.completed))
    if not named or named[0].start > 0:
        return None
    return Completed(f"{named[0].written} {alone[it.end() :]}", followed=True)


def _theirs(alone: str, before: Turn) -> Completed | None:
    """Read "của họ", "họ phải …" as the one unit that the turn before asked about.

    >>> from bot.journal import Turn
    >>> turn = Turn("Sở Tư pháp phải làm gì?", "tasks", ("a",), "Sở Tư pháp")
    >>> of_unit("Chỉ số của họ mấy điểm?", turn).text, of_unit("thế họ phải nộp khi nào", turn).text
    ('Chỉ số của Sở Tư pháp mấy điểm?', 'thế Sở Tư pháp phải nộp khi nào')
    >>> of_unit("Dòng họ ấy mấy đời?", turn), of_unit("Số thứ tự của họ tên?", turn)
    (None, None)
    """
    they = _THEIRS.search(alone)
    unit = _unit_spoken_of(before) if they else None
    if they is None or not unit:
        return None
    group = "whose" if they["whose"] else "who"
    text = f"{alone[: they.start(group)]}{unit}{alone[they.end(group) :]}"
    among = before.document_ids if len(before.document_ids) == 1 else ()
    return Completed(text, followed=True, document_ids=among)


def _unit_spoken_of(before: Turn) -> str | None:
    """Return the unit whose tasks were listed, as far back as the question still says it; else the one named."""
    said = fold(before.completed)
    listed = (turn.unit for turn in before.back() if turn.unit and fold(turn.unit) in said)
    named = units_asked_of(root(before.completed))
    return before.unit or next(listed, named[0].written if len(named) == 1 else None)


_THEIRS = re.compile(
    r"\b(?:của|cho|thuộc) (?P<whose>họ(?! (?:tên|hàng|đạo|nội|ngoại|tộc|và tên))|(?:đơn vị|cơ quan|bên) (?:đó|ấy|này))\b"
    r"|^(?:(?:thế|vậy|thì|và|còn|rồi)[ ,]+)*(?P<who>họ|ho|hồ|hộ(?= (?:phối hợp|chủ trì|báo cáo)\b))(?= (?:còn|phải|cần|có|được|sẽ|lo|làm|nộp|báo cáo|phối hợp|chủ trì)\b)",
    re.IGNORECASE,
)


def _that_office(alone: str, before: Turn) -> Completed | None:
    """Read "sở đó" as the one office of that rank that the question before, or its answer, named.

    >>> from bot.journal import Turn
    >>> told = "Giao Sở Y tế phối hợp với Công an tỉnh [1]"
    >>> turn = Turn("Ai chủ trì kiểm dịch?", "general", ("a",), None, told=told)
    >>> of_unit("Sở đó phải báo cáo lúc nào?", turn).text, of_unit("Bộ đó phải làm gì?", turn)
    ('Sở Y tế phải báo cáo lúc nào?', None)
    """
    that = _THAT_OFFICE.match(alone)
    if that is None:
        return None
    rank = fold(that["rank"])
    for text in (root(before.completed), before.told):
        named = dict.fromkeys(m.written for m in mentions(text, lambda _: 0))
        fitting = [name for name in named if fold(name).startswith(f"{rank} ")]
        if len(fitting) == 1:
            asked = f"{fitting[0]} {alone[that.end() :]}"
            return Completed(asked, followed=True, document_ids=before.document_ids[:1])
    return None


_IT = re.compile(
    r"(?:(?:thế|vậy|và)\s+)?(?:nó|đơn vị (?:này|đó|ấy)|cơ quan (?:này|đó|ấy))\s+", re.IGNORECASE
)
_THAT_OFFICE = re.compile(
    r"(?:(?:thế|vậy|và|còn)\s+)*(?P<rank>sở|bộ|ban|phòng|cục|chi cục|trung tâm|hội|viện|trường|xã|phường)\s+(?:đó|ấy|kia)\s+",
    re.IGNORECASE,
)


def _fact(alone: str, before: Turn) -> Completed | None:
    """Read a fact asked for without naming what it is of; "ai ban hành?" is of documents only."""
    folded = fold(alone)
    if document_phrase(alone) or own_words(forms.PARTS.sub(" ", folded)):
        return None
    asked_of = fact_of(folded)
    sent_to = asked_of or fact_of(f"van ban nay {folded}")
    if sent_to is Fact.RECIPIENTS and before.document_ids and _tells_of_sending(before):
        first = before.document_ids[:1]
        return Completed(upon(alone, before), followed=True, document_ids=first, aside=True)
    if asked_of:
        return _of_document(alone, before)
    if before.document_ids and fact_of(f"van ban nay {folded}"):
        return replace(_of_document(f"văn bản này {alone}", before), whole=True)
    return None


def _tells_of_sending(before: Turn) -> bool:
    """Whether an answer tells of something that is sent: to whom is then asked of that."""
    return before.route in OF_TEXT and bool(_SENT.search(fold(before.told)))


_SENT = re.compile(r"\b(?:gui|nop|chuyen|trinh|bao cao)\b")


def _of_document(alone: str, before: Turn) -> Completed:
    """Read a question on the document before: its answer's, else the one that was asked about."""
    if before.document_ids:
        first, text = before.document_ids[:1], _IT_ALONE.sub("văn bản này", alone)
        of_fact = bool(fact_of(fold(text)) and not fact_of(fold(alone)))
        named = of_fact or before.route == Route.FACT or document_phrase(before.completed)
        asked = text if named else alone
        return Completed(asked, followed=True, document_ids=first, whole=of_fact)
    named = _naming(alone, document_phrase(before.completed))
    return Completed(named, followed=named != alone)


_IT_LAST = re.compile(r"\b(?:nó|no)\W*$")
_IT_ALONE = re.compile(r"\bnó\b", re.IGNORECASE)


def _naming(alone: str, phrase: str) -> str:
    """Return a question on "this document" with the words that name it in its place.

    >>> _naming("Hạn báo cáo của kế hoạch này?", "kế hoạch 5G"), _naming("ai ký?", "kế hoạch 5G")
    ('Hạn báo cáo của kế hoạch 5G?', 'kế hoạch 5G ai ký?')
    """
    if not phrase:
        return alone
    this = forms.THIS_DOCUMENT.search(fold(alone))
    if this:
        return f"{alone[: this.start()]}{phrase}{alone[this.end() :]}"
    return f"{phrase} {alone}"


def _is_other_word(alone: str) -> bool:
    """Whether "no" is written with other marks than "nó"."""
    return (
        has_diacritics(alone)
        and bool(re.search(r"\b(?!nó)n[oôơóòỏõọốồổỗộớờởỡợ]\b", alone.lower()))
        and not re.search(r"\b(?:này|ấy|đó|trên|kia)\b", alone.lower())
    )


def given_by(alone: str, before: Turn) -> Completed | None:
    """Ask what the one document spoken of gives somebody to do: "giao việc gì cho Sở …"."""
    if len(before.document_ids) != 1 or not forms.GIVES.match(fold(alone).strip()):
        return None
    return Completed(alone, followed=True, document_ids=before.document_ids, aside=True)
