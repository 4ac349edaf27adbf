"""What a question wants: its terms, ready to be held against texts.

Vietnamese words are mostly two syllables, so a syllable counts in full only beside a neighbour
that it also has in the question (`bot.passages.held`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from operator import mul
from typing import TYPE_CHECKING

from bot.passages.held import OTHERWISE, Phrase
from bot.passages.synonyms import others_said
from bot.passages.terms import STOP, STOP_TYPED
from bot.passages.tone_marks import spelled_alike
from bot.questions.stories import story_of
from knowledge.text import fold, has_diacritics, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.passages.held import Held
    from bot.passages.terms import Vocabulary

HEAD = 2
HEAD_WEIGHT = 2.0
MEASURES = frozenset(
    {
        "ty le",
        "ti le",
        "so luong",
        "tong so",
        "toc do",
        "chi tieu",
        "chi so",
        "so lieu",
        "ty trong",
        "ti trong",
    }
)
MEASURE_WEIGHT = 0.6
ASKING_WEIGHT = 0.3
KIN_WEIGHT, TOLD_WEIGHT = 0.2, 0.7
NAME_WEIGHT, FEW_PLACES = 2.0, 6
MISSING, HALF_MISSING, FOUND = 0.3, 0.5, 0.95
MOST_TOLD, MOST_PAIRED = 3.0, 4
LIGHT_TYPED = frozenset(
    "mới nữa lại sau trước đi lấy đặt vào diễn gồm lâu để nhận gửi làm việc cuộc vùng gì vì dùng rồi nên thêm cũ bằng theo "
    "ngoài giữa điều xin thuộc hôm lúc tới kéo dài đợi chờ bắt kèm lo chạy kiểu thứ lượt dành bữa cái chiếc riêng chung "
    "hiện nay lần từng chỉ chưa xong hết quá nghe nói biết xem gọi kể tiếp tục cả mở đóng bao giờ nào sao gặp chịu xử lý "
    "tính dựa loại mỗi từng nhau mà nếu dù rằng hay hoặc "
    "bây hồi xưa nãy ngay vẫn luôn liền sắp hẳn hoi thảy trơn ráo vô cỡ chừng lỡ hổng chẳng".split()
)
LIGHT = frozenset(map(fold, LIGHT_TYPED))
"""Syllables that mostly bind other words: a text may leave them out and still answer."""


@dataclass(frozen=True, slots=True)
class Term:
    """A wanted syllable: as typed, folded, its weight, and its neighbours in the question.

    ``pairs`` are the folded neighbour pairs that some passage holds; none means that the
    documents never use the syllable as the question does. ``others`` are phrases that may
    stand for it. ``telling`` ones must not be missing: neither asking nor light words nor
    numbers. A ``known`` one stands in some passage. A ``sole`` one is all that is asked of, so it
    has no neighbour to stand beside. One ``of_place`` names a place.
    """

    typed: str
    folded: str
    weight: float
    pairs: tuple[str, ...]
    others: tuple[Phrase, ...] = ()
    telling: bool = True
    known: bool = True
    sole: bool = False
    of_place: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """The question's terms, ready to be held against texts.

    ``accented`` when the asker typed diacritics: then "lương" doesn't count as "lượng".
    ``needed`` is the weight that tells one passage from all: the logarithm of their number.
    A text that has none of the ``said`` syllables holds no term, nor what may stand for one;
    ``otherwise`` are those of what may stand for each term. Of neighbours that are both telling,
    ``_neighbours`` are the places of the first, ``_joined`` where documents write them side by side.
    """

    terms: tuple[Term, ...]
    accented: bool
    total: float
    needed: float = 1.0
    said: frozenset[str] = field(init=False, repr=False, compare=False)
    otherwise: tuple[frozenset[str], ...] = field(init=False, repr=False, compare=False)
    weights: tuple[float, ...] = field(init=False, repr=False, compare=False)
    _neighbours: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _joined: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Gather what every text is held against."""
        otherwise = tuple(_syllables(term.others) for term in self.terms)
        pairs = list(enumerate(pairwise(self.terms)))
        beside = [i for i, (one, other) in pairs if one.telling and other.telling]
        gathered = {
            "said": frozenset().union((term.folded for term in self.terms), *otherwise),
            "otherwise": otherwise,
            "weights": tuple(term.weight for term in self.terms),
            "_neighbours": tuple(beside),
            "_joined": tuple(
                i for i in beside if {*self.terms[i].pairs} & {*self.terms[i + 1].pairs}
            ),
        }
        for name, value in gathered.items():
            object.__setattr__(self, name, value)

    @classmethod
    @lru_cache(maxsize=64)  # one answer reads the same words for each of its composers
    def from_question(
        cls,
        question: str,
        vocabulary: Vocabulary,
        asking: frozenset[str] = frozenset(),
        *,
        places: tuple[str, ...] = (),
        plain: bool = False,
        by_name: bool = False,
    ) -> Wanted:
        """Read the wanted terms of a question; its first two words weigh more: they name the subject.

        The words of the ``places`` named don't: "Hà Nội đặt mục tiêu gì về …" is about the aim.

        Words that only say what kind of figure it is ("tỷ lệ") weigh less, and so do those that
        only tell of the asker (`bot.questions.stories`), and ``asking`` ones, folded: they tell
        what kind of answer is wanted. Of a ``plain`` question the marks are likely ones: what may
        be a word without meaning is taken for one. What is found ``by_name`` is what a rare name
        stands beside; a figure has to be of its own thing.
        """
        typed = [spelled_alike(word) for word in syllables(nfc(question))]
        words = [fold(word) for word in typed]
        terms: list[Term] = []
        accented = has_diacritics(question)
        heads = 0
        others = others_said(typed, _bound(words, vocabulary))
        in_places = _runs(words, places)
        story = story_of(question)
        names = _rare_names(question, vocabulary) - in_places if by_name else frozenset[int]()
        for i, word in enumerate(words):
            if typed[i] in STOP_TYPED or (word in STOP and (plain or not accented)):
                continue
            if _is_of_each(words, i):
                continue
            beside = [f"{words[j]} {words[j + 1]}" for j in (i - 1, i) if 0 <= j < len(words) - 1]
            pairs = tuple(pair for pair in beside if vocabulary.knows(pair))
            weight = (vocabulary.weight(word) + vocabulary.rarity(beside)) / 2
            if word in asking:
                weight *= ASKING_WEIGHT
            elif any(pair in MEASURES for pair in beside):
                weight *= MEASURE_WEIGHT
            elif i in story.kin:
                weight *= KIN_WEIGHT
            elif i in story.told and i not in names:
                weight *= TOLD_WEIGHT
            elif i in names:
                weight *= NAME_WEIGHT
            elif heads < HEAD and not story.told and i not in in_places and not word.isdigit():
                weight *= HEAD_WEIGHT
                heads += 1
            said = tuple(map(Phrase.of, others.get(i, ())))
            light = (typed[i] in LIGHT_TYPED) if accented else (word in LIGHT)
            telling = not (
                light or i in story.kin | story.told or word in asking or word[0].isdigit()
            )
            known = vocabulary.knows(word)
            sole = accented and len(words) == 1
            terms.append(
                Term(typed[i], word, weight, pairs, said, telling, known, sole, i in in_places)
            )
        total = sum(term.weight for term in terms) or 1.0
        return cls(tuple(terms), accented, total, math.log(1 + vocabulary.passages))

    def without(self, held: Held) -> Wanted:
        """Return what is wanted besides what a text holds."""
        credits_ = zip(self.terms, self.credits(held), strict=True)
        return self.of_terms(term for term, credit in credits_ if credit < HALF_MISSING)

    def of_terms(self, terms: Iterable[Term]) -> Wanted:
        """Return the question as if it had only some of its terms."""
        kept = tuple(terms)
        return replace(self, terms=kept, total=sum(term.weight for term in kept) or 1.0)

    @property
    def words(self) -> str:
        """The terms, folded, in order."""
        return " ".join(term.folded for term in self.terms)

    def credits(self, held: Held) -> list[float]:
        """Return for each term how well a text holds it, from 0 to 1."""
        there, accented, find = self.said & held.words, self.accented, held.find
        if not there:
            return [0.0] * len(self.terms)
        return [
            find(term, accented=accented)
            if term.folded in there or not otherwise.isdisjoint(there)
            else 0.0
            for term, otherwise in zip(self.terms, self.otherwise, strict=True)
        ]

    def share(self, credits_: Iterable[float]) -> float:
        """Return the share of the question's weight that credits, one a term, make up."""
        found: float = sum(map(mul, self.weights, credits_))
        return found / self.total

    def at_most(self, words: frozenset[str]) -> float:
        """Return what the coverage by texts of these folded syllables can't exceed; quick to tell."""
        return self.share(
            [1.0 if t.folded in words else OTHERWISE if t.others else 0.0 for t in self.terms]
        )

    def untold(self, credits_: Iterable[float]) -> float:
        """Return the weight of the greatest run of telling terms that aren't found, as a share."""
        greatest = run = 0.0
        hard = False
        for term, credit in zip(self.terms, credits_, strict=True):
            if not term.telling:
                continue
            if credit >= HALF_MISSING:
                run, hard = 0.0, False
                continue
            run += term.weight * (1 - credit)
            hard = hard or credit < MISSING
            greatest = max(greatest, run * hard)
        return greatest / self.total

    def missing(self, credits_: Iterable[float], *, known: bool) -> float:
        """Return the share of the weight of telling terms not found that documents use, or never use."""
        pairs = zip(self.terms, credits_, strict=True)
        lost = [
            t.weight * (1 - c) for t, c in pairs if t.telling and t.known is known and c < MISSING
        ]
        return sum(lost) / self.total

    def told(self, credits_: Iterable[float]) -> float:
        """Return the weight of the telling terms found, to `MOST_TOLD` times what is needed, as 1.

        Where no term tells anything ("khi nào thực hiện?"), nothing is left to find.
        """
        if not self.telling:
            return 1.0
        pairs = zip(self.terms, credits_, strict=True)
        found = sum([term.weight * credit for term, credit in pairs if term.telling])
        return min(found / self.needed / MOST_TOLD, 1.0)

    def paired(self, credits_: Sequence[float]) -> float:
        """Return how many pairs of telling neighbours are found side by side, `MOST_PAIRED` as 1."""
        found = sum([min(credits_[i], credits_[i + 1]) >= FOUND for i in self._neighbours])
        return min(found, MOST_PAIRED) / MOST_PAIRED

    @property
    def telling(self) -> int:
        """How many terms must not be missing."""
        return sum(term.telling for term in self.terms)

    def head(self, credits_: Iterable[float]) -> float:
        """Return the lower credit of the first two telling terms, of no place: what it is about."""
        pairs = zip(self.terms, credits_, strict=True)
        heads = [credit for term, credit in pairs if term.telling and not term.of_place]
        return min(heads[:HEAD], default=1.0)

    def words_lost(self, credits_: Sequence[float]) -> tuple[float, float]:
        """Return whether the first word of two syllables is missing, and the share of all that are.

        Words are neighbours that the documents write side by side, both telling.
        """
        lost = [max(credits_[i], credits_[i + 1]) < MISSING for i in self._joined]
        return (float(lost[0]), sum(lost) / len(lost)) if lost else (0.0, 0.0)

    def coverage(self, *held: tuple[Held, float]) -> float:
        """Return the share of the question's weight found, from 0 to 1.

        Each text comes with the credit of a find in it; a term takes its best find.
        """
        return self.share(self.best_credits(*held))

    def best_credits(self, *held: tuple[Held, float]) -> list[float]:
        """Return for each term its best find in any of the texts."""
        rows = [
            [worth * credit for credit in self.credits(text)]
            for text, worth in held
            if not self.said.isdisjoint(text.words)
        ]
        if not rows:
            return [0.0] * len(self.terms)
        return list(map(max, *rows)) if len(rows) > 1 else rows[0]


def _is_of_each(words: Sequence[str], i: int) -> bool:
    """Whether a word is the one of "1 tháng", which says no more than "một tháng".

    >>> _is_of_each("gui xe 1 thang".split(), 2), _is_of_each("ngay 1 thang 9".split(), 1)
    (True, False)
    """
    after = words[i + 1 : i + 3]
    if words[i] != "1" or after[:1] == [] or after[0] not in _OF_EACH:
        return False
    return not (words[i - 1 : i] in _DATING or (after[1:] and after[1].isdigit()))


_OF_EACH = frozenset("thang ngay gio luot dem tuan m2 kg".split())
_DATING = (["ngay"], ["mung"], ["mong"], ["thang"], ["quy"])


def _syllables(phrases: Iterable[Phrase]) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in phrase.words)


def _bound(words: Sequence[str], vocabulary: Vocabulary) -> frozenset[int]:
    """Return the positions of words that the documents use beside the same neighbour."""
    pairs = enumerate(pairwise(words))
    held = [i for i, (a, b) in pairs if vocabulary.knows(f"{a} {b}")]
    return frozenset(held) | frozenset(i + 1 for i in held)


def _rare_names(question: str, vocabulary: Vocabulary) -> frozenset[int]:
    """Return the positions of names of two syllables or more that few passages hold.

    "xã Mỹ Khánh", "tôm hùm Đại Lãnh": where a name stands, whatever else is said of it, is told.
    """
    typed = syllables(nfc(question))
    named = [
        i
        for i, (one, other) in enumerate(pairwise(typed))
        if i
        and one.istitle()
        and other.istitle()
        and 0 < vocabulary.counts.get(fold(f"{one} {other}"), 0) <= FEW_PLACES
    ]
    return frozenset(named) | frozenset(i + 1 for i in named)


def _runs(words: Sequence[str], places: Iterable[str]) -> frozenset[int]:
    """Return the positions of words that name one of the places."""
    named = [syllables(fold(place)) for place in places]
    return frozenset(
        at + i
        for name in named
        for at in range(len(words) - len(name) + 1)
        if words[at : at + len(name)] == name
        for i in range(len(name))
    )
