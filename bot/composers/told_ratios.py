"""What share one figure just told is of another: the documents' own words for it, else both figures.

"Ngân sách tỉnh bỏ ra bao nhiêu trong đó?" – "vậy là chiếm mấy phần trăm?": nothing is computed. Where
no document says the share, the two figures are told again with their places, and that it isn't written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.answers import AnswerStatus
from bot.composers.sources import in_words
from bot.drafts import Draft, plain
from bot.figures.units import same_measure
from bot.questions import follow_up_forms as forms
from bot.questions.completions import own_words, without_opener
from bot.questions.mentions import document_numbers
from bot.questions.routes import Route
from knowledge.measure_units import unit_at
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from bot.evidence import EvidenceList
    from bot.journal import Turn
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Span

_SHARE = r"(?:bao nhieu|may) ?(?:phan tram|phan|%)"
_ASKS = re.compile(
    rf"\b(?:chiem|dat|bang|ung voi|tuong (?:duong|ung)(?: voi)?|la|duoc|vuot|hut|thieu)(?: (?:duoc|khoang|tam|chung|toi|mat))* {_SHARE}(?! (?:em|cho|cua (?:toi|minh)))"
    r"|\b(?:gap|bang|hon|kem)(?: (?:nhau|khoang|tam|len))* (?:bao nhieu|may) lan\b"
    r"|\b(?:chenh(?: lech)?|hon|kem)(?: (?:nhau|khoang|tam|la))* (?:bao nhieu|may)\b"
)
_CONCLUDES = re.compile(
    r"^(?:(?:the|vay|nhu (?:the|vay)|tuc|nghia|roi|ok|u|a)[ ,]+)*(?:(?:the|vay|nhu (?:the|vay)|tuc|nghia) (?:thi )?(?:la|thi|no|co)?|(?:hai|2) (?:con )?so|(?:no|so|khoan|muc|phan|con so|dot|cai|so tien|nguon)(?: tien)?(?: (?:do|ay|nay))|(?=chiem|gap|chenh|hon|kem))\b"
)
_BOUNDS = re.compile(r"\bthi (?:duoc|moi|bi|phai|coi|la|sao)\b|\btro (?:len|xuong)\b")
"""What follows from an amount is asked, not the amount of two told: "hơn mấy ngày thì bị phạt"."""
_POINTS = re.compile(r"\b\w+ (?:do|ay|nay|kia)\b")
_FORM = re.compile(
    r"\b(?:chiem|gap|chenh(?: lech)?|bang|hon|kem|vuot|hut|lan|phan tram|phan|tong(?: so| cong)?|tuc|nghia|nhu|khoang|tam|so voi|nhau|ca (?:nam|tinh)|muc|con so)\b|%"
)
_TOLD_SHARE = re.compile(
    r"\b(?:đạt|chiếm|bằng|vượt|tương đương|tương ứng|ứng với|gấp)\s+(?:khoảng |hơn |gần |tới |trên )*\d[\d.,]*\s?(?:%|lần)"
)
_NUMBER = re.compile(r"(?<![\d/.,-])\d+(?:[.,]\d+)*(?![\d/-])")
_MARKS = re.compile(r"\s*(?:\[\d+\])+\s*$")
_LONGEST = 400


def compose_told_ratio(
    asked: Understanding, before: Turn | None, evidence: EvidenceList
) -> Draft | None:
    """Tell what was just told as a share, or the two figures it is asked of; null where other words say of what.

    What names nothing is asked of nothing else: it has no answer where no two figures were told.
    """
    if before is None or not before.cited:
        return None
    if rise := _RISE.match(fold(asked.alone).strip()):
        return _of_rise(rise, before, evidence)
    if not asks_of_told(asked.alone):
        return None
    own = _named(asked.alone)
    if not own <= _spoken(before, evidence):
        return None
    for turn in filter(None, (before, before.earlier if own else None)):
        for told in _quotes(turn, evidence):
            if (
                own <= told.named
                and _tells_share(asked.alone, told.words)
                and _tells_of(turn, told.words)
            ):
                return _of_share(told, evidence)
    pair = _pair(before, own, evidence)
    if not pair and not own:
        return plain(AnswerStatus.NO_EVIDENCE, replies.NOT_FOUND)  # of nothing else
    return _of_two(pair, evidence) if pair else None


_RISE = re.compile(
    rf"(?:(?:the|vay|va|con|no|la|thi|tuc|so (?:do|nay))[ ,]+)*(?P<way>tang|giam|cao hon|thap hon|vuot)(?: (?:len|duoc|them|la|khoang|tam))* {_SHARE}"
    r"(?: so voi (?:(?:thuc hien|ket qua) )?(?:(?:nam )?(?P<year>20\d\d)|nam (?:ngoai|truoc)|cung ky(?: nam (?:ngoai|truoc))?|du toan|ke hoach))?(?: (?:vay|the|a|nhi|ha))*\W*$"
)
"""By what share what was told rose, nothing else: "tăng mấy phần trăm so với năm ngoái"."""


def _of_rise(rise: re.Match[str], before: Turn, evidence: EvidenceList) -> Draft | None:
    """Tell the share by which what was told rose where the sentence cited says so; else null.

    Compared with a year that is named it must be named there, too.
    """
    says = re.compile(rf"\b{rise['way']}(?: (?:khoang|tren|hon|gan|toi|them))* \d[\d.,]*\s?%")
    for told in _quotes(before, evidence):
        of_year = rise["year"] is None or rise["year"] in told.words
        if of_year and says.search(fold(told.words)) and _tells_of(before, told.words):
            return _of_share(told, evidence)
    return None


def asks_of_told(alone: str) -> bool:
    """Whether a follow-up asks how two figures just told stand to each other.

    >>> asks_of_told("vậy là chiếm mấy phần trăm?"), asks_of_told("gấp mấy lần?")
    (True, True)
    >>> asks_of_told("Hộ nghèo chiếm mấy phần trăm?"), asks_of_told("vậy phải nộp mấy lần?")
    (False, False)
    >>> asks_of_told("thế hơn mấy ngày thì bị phạt?")
    False
    """
    folded = fold(alone).strip()
    asks = _ASKS.search(folded) and _CONCLUDES.match(folded) and not _BOUNDS.search(folded)
    return bool(asks) and not document_numbers(alone)


def _named(alone: str) -> frozenset[str]:
    """Return the words that tell of which figures the share is asked.

    >>> sorted(_named("vậy đợt đó chiếm bao nhiêu phần thiệt hại của cả năm?"))
    ['hai', 'thiet']
    """
    return own_words(_FORM.sub(" ", _POINTS.sub(" ", fold(without_opener(alone)))))


def _spoken(before: Turn, evidence: EvidenceList) -> frozenset[str]:
    """Return the words of the last two questions and of the sentences that answer them."""
    turns = [turn for turn in (before, before.earlier) if turn]
    told = [each.words for turn in turns for each in _quotes(turn, evidence)]
    asked = [turn.completed for turn in turns]
    return frozenset(word for text in (*asked, *told) for word in syllables(fold(text)))


@dataclass(frozen=True, slots=True)
class _Told:
    """Words of an answer with the places that prove them."""

    words: str
    places: tuple[tuple[Document, Span], ...]

    @property
    def named(self) -> frozenset[str]:
        """Its words, folded."""
        return frozenset(syllables(fold(self.words)))

    @property
    def units(self) -> list[str]:
        """Units of its values, none of bare numbers and years."""
        found = (
            unit_at(self.words, n.end(), len(self.words)) for n in _NUMBER.finditer(self.words)
        )
        return [unit.text for unit in found if unit]


def _quotes(turn: Turn, evidence: EvidenceList) -> list[_Told]:
    """Return the sentences that an answer cited, as they are written."""
    told: list[_Told] = []
    for document, span in evidence.still_held(turn.cited):
        words = in_words(span.of(evidence.library.text(document.id)))
        if len(words) <= _LONGEST:
            said = f"{document_names.attributed(document)}: {words}"
            told.append(_Told(said, ((document, span),)))
    return told


def _lines(turn: Turn, evidence: EvidenceList) -> list[_Told]:
    """Return the lines that an answer told, with what they cite."""
    told: list[_Told] = []
    for line in turn.told.splitlines():
        marks = [int(n) for n in re.findall(r"\[(\d+)\]", _trailing_marks(line))]
        cited = [turn.cited[n - 1] for n in marks if n <= len(turn.cited)]
        places = tuple(evidence.still_held(cited))
        if places:
            told.append(_Told(_MARKS.sub("", line).removeprefix("- "), places))
    return told


def compose_again(
    asked: Understanding, before: Turn | None, evidence: EvidenceList
) -> Draft | None:
    """Tell again, with its places, what was just told where it is asked where that is written; else null."""
    if before is None or not forms.WRITTEN_WHERE.match(fold(asked.alone).strip()):
        return None
    told = _lines(before, evidence)
    draft = Draft(unit=before.unit, follow_ups=[replies.ask_status()])
    for at, line in enumerate(told):
        item = "- " if at and not line.words.startswith("**") else ""
        draft.say(f"{item}{line.words}", *(evidence.cite(*place) for place in line.places))
    return draft if told else None


def _trailing_marks(line: str) -> str:
    marks = _MARKS.search(line)
    return marks[0] if marks else ""


def _tells_share(alone: str, words: str) -> bool:
    """Whether words tell a share in the form that is asked for.

    >>> _tells_share("là mấy phần trăm", "đạt 96% kế hoạch"), _tells_share("gấp mấy lần", "đạt 96%")
    (True, False)
    """
    share = _TOLD_SHARE.search(words.lower())
    form = re.search(r"\blan\b|\bphan\b|%", fold(alone))
    if share is None or form is None:
        return False
    return share[0].endswith("lần") == (form[0] == "lan")


def _tells_of(turn: Turn, words: str) -> bool:
    """Whether a value that an answer told stands in words."""
    values = {*_NUMBER.findall(turn.told.partition(" – theo ")[0])}
    return bool(values & {*_NUMBER.findall(words)})


def _pair(before: Turn, own: frozenset[str], evidence: EvidenceList) -> list[_Told]:
    """Return two tellings of one measure, of one answer or of two; none where there are none."""
    if before.route == Route.COMPARISON:
        both = [line for line in _lines(before, evidence) if line.units][-_TWO:]
        return both if len(both) == _TWO and _comparable(*both) else []
    earlier = before.earlier and _telling(before.earlier, own, evidence)
    last = _telling(before, own, evidence)
    apart = earlier and last and earlier.words != last.words and _comparable(earlier, last)
    return [earlier, last] if earlier and last and apart else []


def _telling(turn: Turn, own: frozenset[str], evidence: EvidenceList) -> _Told | None:
    """Return the line of an answer, else the sentence it cites, that names most of what is asked."""
    told = [each for each in (*_lines(turn, evidence), *_quotes(turn, evidence)) if each.units]
    best = max(told, key=lambda each: len(own & each.named), default=None)
    return best if best and (not own or own & best.named) else None


def _comparable(one: _Told, other: _Told) -> bool:
    """Whether two tellings have values of one measure."""
    return any(same_measure(left, right) for left in one.units for right in other.units)


def _of_share(told: _Told, evidence: EvidenceList) -> Draft:
    draft = Draft(follow_ups=[replies.ask_status()])
    draft.say(told.words, *(evidence.cite(*place) for place in told.places))
    return draft


def _of_two(pair: list[_Told], evidence: EvidenceList) -> Draft:
    draft = Draft(follow_ups=[replies.ask_status()])
    draft.frame(replies.RATIO_UNTOLD)
    for told in pair:
        draft.say(f"- {told.words}", *(evidence.cite(*place) for place in told.places))
    return draft


_TWO = 2
