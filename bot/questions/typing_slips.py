"""Slips of the finger set right by what the documents write.

Letters may be dropped, doubled, swapped or a neighbouring key's; spaces and marks may be lost.
A word of the language is never exchanged for another on the strength of its letters alone:
only what is no syllable in use is read as a near one, and only where the documents, or the
language at large, have the near one beside the same neighbour (edit distance 1, Damerau 1964).
Words that dialects write alike (hỏi and ngã, ch and tr, s and x) are set right where only the
other one has a neighbour.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Protocol

from bot.passages.synonyms import said_together
from bot.passages.terms import STOP_TYPED
from bot.passages.tone_marks import spelled_alike
from bot.questions.run_together import parted, split
from bot.questions.syllables import (
    in_use,
    is_syllable,
    is_toned,
    lacks_tone,
    marked_alike,
    marks_of,
    plain_in_use,
    same_letters,
    untoned,
    well_placed,
)
from knowledge.question_forms import form_terms
from knowledge.text import SYLLABLE, fold, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.questions.held_words import HeldWords

KNOWN, FREQUENT, STRONG = 3, 3, 10
BOUND = 0.05  # the share of a word's uses beside a neighbour that tells that it is meant there
LONGEST, LONGEST_RUN = 7, 24
MARKS_AS_TYPED = 5  # a slip of a letter seldom changes the marks as well
_PARTICLES = frozenset(
    "ơi ạ nhé nhá nha nhỉ hả hở à ừ dạ vâng thưa ôi ủa hen nghen nè đấy kìa ấy vậy thế đâu gì ai sao mấy alo ad".split()
)
"""Words of speech and of asking that few documents hold and nobody mistypes for another."""
_ASKING = frozenset({"nào", "gì", "ai", "đâu"})
_LOANS = frozenset(
    "scan shop online offline onl web website app link file mail email gmail chat bot chatbot clip video livestream wifi sim card test check"
    " deadline camera gara showroom blog fanpage facebook zalo youtube tiktok shopee google internet laptop tablet ipad smartphone drone robot"
    " startup logo banner poster pano marketing tour resort homestay hotel grab taxi container logistics game".split()
)
"""Foreign words that everybody says as they are."""
_JOINING = frozenset("cho của và là các những khi thì mà từ đến để do với trong".split())
"""Words that join any others: no documents need hold them beside their neighbours."""
_BINDING = (STOP_TYPED - {"bao"}) | frozenset(
    "nay mang lên đi qua vô hay sau chưa khi thôi luôn xong lo coi hai ba bốn năm sáu bảy tám chín mười trăm nghìn ngàn".split()
)
"""Words that stand beside any other: that the documents don't write this pair tells nothing."""
_GOES_WITH_NEXT = frozenset({"bao"})
"""Words that only what follows tells: "bao" of "bao nhiêu", whatever leads to it."""
_MEASURES = frozenset("kg km mm cm ml kw mw kv kwh mwh gb mb tb kb mbps dpi".split())
_AS_TYPED = _PARTICLES | _MEASURES | _LOANS
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_CONFUSED = (("ch", "tr"), ("s", "x"), ("d", "gi"), ("l", "n"), ("r", "gi"))


class _Beside(Protocol):
    """How usual two neighbours are: in the documents, or in the language at large."""

    def __call__(self, one: str, other: str, /, *, accented: bool) -> float: ...


def corrected(question: str, held: HeldWords) -> str:
    """Return the question with slips set right; numbers, acronyms and names stay as typed.

    >>> from bot.questions.held_words import HeldWords
    >>> held = HeldWords.of(["chỉnh lý tài liệu lưu trữ", "tài liệu của Sở Tài chính"])
    >>> corrected("tài lịu lưu trử", held), corrected("sởtài chính", held)
    ('tài liệu lưu trữ', 'sở tài chính')
    >>> corrected("so tai chnih giu baonhieu", held)
    'so tai chinh giu bao nhieu'
    """
    accented = has_diacritics(question)
    question = parted(question)
    found = list(SYLLABLE.finditer(question))
    words = [spelled_alike(match[0]) for match in found]
    pieces, at = [], 0
    for i, match in enumerate(found):
        pieces.append(question[at : match.start()])
        at = match.end()
        if _is_fixed(question, match):
            pieces.append(match[0])
            continue
        before = words[i - 1].split()[-1] if i else ""
        after = words[i + 1] if i + 1 < len(words) else ""
        as_documents = match[0][0].isupper() or (is_syllable(words[i]) and not lacks_tone(words[i]))
        beside = held.beside if as_documents else held.together
        words[i] = _meant(words[i], before, after, held, beside, accented=accented)
        pieces.append(
            match[0] if words[i] == spelled_alike(match[0]) else _cased(words[i], match[0])
        )
    return "".join([*pieces, question[at:]])


def _is_fixed(question: str, match: re.Match[str]) -> bool:
    """Whether a word is a number, an acronym, a part of a document's number, a name, a particle."""
    word = match[0]
    if word.lower() in _AS_TYPED:
        return True
    around = question[max(match.start() - 1, 0) : match.start()] + question[match.end() :][:1]
    if not word.isalpha() or "/" in around or "&" in around or len(word) > LONGEST_RUN:
        return True
    if word.isupper():
        return len(word) > 1 and not question.isupper()
    is_name = word[0].isupper() and match.start() > 0
    return is_name and fold(word) in plain_in_use()


_DOUBLED = re.compile(r"([^\W\d_a-z])\1+")  # a letter with a mark: "ngàày"


def _meant(
    word: str, before: str, after: str, held: HeldWords, beside: _Beside, *, accented: bool
) -> str:
    """Return what a word was meant to be; ``beside`` says how usual two neighbours are."""
    once = well_placed(_DOUBLED.sub(r"\1", word))
    if once != word and once in in_use():
        return once
    if as_said := _without_chat_letter(word, accented=accented) or _with_its_ending(word):
        return as_said
    known = word in in_use() if accented else fold(word) in plain_in_use()
    met = held.typed(word) if accented else held.plain.get(fold(word), 0)
    foreign = met and word.isascii() and not is_syllable(word)  # a measure or a name: "dpi"
    if known or met >= KNOWN or foreign or len(word) == 1:
        return _heard_alike(word, before, after, held, accented=accented)
    retoned = [way for way in same_letters(fold(word)) if accented and _retoned(way, word)]
    if len(retoned) == 1:
        return retoned[0]
    scored = []
    for way in _near(word, accented=accented):
        alike = marks_of(way) == marks_of(word)
        usual = beside(before, way, accented=accented) + beside(way, after, accented=accented)
        scored.append(
            (usual * (MARKS_AS_TYPED if alike else 1), alike, held.plain.get(fold(way), 0), way)
        )
    evidence, _, _, best = max(scored, default=(0.0, False, 0, word))
    if accented and len(marks_of(word)) > 1 and not is_syllable(word):  # two tones: "lýảo"
        apart = split(word, held, accented=accented)
        if apart:
            return apart
    sure = evidence >= STRONG or not _is_deliberate(word, best)
    if evidence and (sure or _fits_both(best, before, after, beside)):
        return best
    return split(word, held, accented=accented) or _likeliest(word, scored)


def _without_chat_letter(word: str, *, accented: bool) -> str:
    """Return a word begun with a letter that only chats write, as it is said; empty for others.

    >>> [_without_chat_letter(word, accented=True) for word in ("fải", "júp", "wy", "file")]
    ['phải', 'giúp', 'quy', '']
    """
    said = _CHAT_LETTERS.get(word[:1], "")
    meant = said + word[1:]
    in_use_so = meant in in_use() if accented else fold(meant) in plain_in_use()
    return meant if said and len(word) > 1 and in_use_so else ""


def _with_its_ending(word: str) -> str:
    """Return a word with marks whose "ng" lost its "n", as it is written; empty for others.

    >>> _with_its_ending("dùg"), _with_its_ending("đườg"), _with_its_ending("đúng")
    ('dùng', 'đường', '')
    """
    lost = word.endswith("g") and not word.endswith("ng") and has_diacritics(word)
    meant = f"{word[:-1]}ng"
    return meant if lost and meant in in_use() else ""


_CHAT_LETTERS = {"f": "ph", "j": "gi", "w": "qu", "z": "d"}


def _likeliest(word: str, scored: list[tuple[float, bool, int, str]]) -> str:
    """Return the usual word of the same marks for letters that can make no syllable at all."""
    if is_syllable(word):
        return word
    usual = sorted(((held, way) for _, alike, held, way in scored if alike), reverse=True)
    return usual[0][1] if usual and usual[0][0] >= KNOWN else word


def _heard_alike(word: str, before: str, after: str, held: HeldWords, *, accented: bool) -> str:
    """Return the word that is written for another where only it has the neighbour.

    In the few set phrases of questions ("phi làm gì") a slip counts, too. A word in use that
    carries a tone was meant: only in a set phrase is it set right ("kế hạch").
    """
    if word in _JOINING:
        return word
    if held.beside(before, word, accented=accented) + held.beside(word, after, accented=accented):
        return word
    led_to = 0 if word in _GOES_WITH_NEXT else form_terms()[f"{before}_{word}"]
    if accented and led_to + form_terms()[f"{word}_{after}"]:
        return word
    everyday = {f"{before} {word}", f"{word} {after}"} & said_together()
    if accented and (word in _BINDING or everyday):
        return word
    meant = is_toned(word) and word in in_use()
    fixed = _FIXED if accented else frozenset(map(fold, _FIXED))
    asked = [
        way
        for way in _near(word, accented=accented)
        if {f"{before} {way}", f"{way} {after}"} & fixed
    ]
    if len({fold(way) for way in asked}) == 1:
        return asked[0]
    if not accented:
        return word
    if meant:
        return _another_word(word, before, after, held)
    one, other = ("" if near in _ASKING else near for near in (before, after))
    scored = [(_bound(one, way, held) + _bound(way, other, held), way) for way in _confused(word)]
    evidence, best = max(scored, default=(0, word))
    return best if evidence >= FREQUENT else word


def _bound(one: str, other: str, held: HeldWords) -> int:
    """Return how often two neighbours stand together; 0 where neither does so in much of its uses.

    "giao hội" is no slip for "giáo hội" where nearly all that is written is "giáo dục", "hội nghị".
    """
    beside = held.beside(one, other, accented=True)
    return beside if beside >= BOUND * min(held.typed(one), held.typed(other)) else 0


def _another_word(word: str, before: str, after: str, held: HeldWords) -> str:
    """Return the word in use for which a toned one stands by a dialect's tone or half a "đ".

    The documents must write it often beside the neighbours: for "dược" beside both.
    """
    for way in same_letters(fold(word)):
        beside = held.beside(before, way, accented=True), held.beside(way, after, accented=True)
        crossed = way == f"đ{word[1:]}" and word[0] == "d"
        if sum(beside) >= STRONG and (_retoned(way, word) or (crossed and all(beside))):
            return way
    return word


def _retoned(way: str, word: str) -> bool:
    """Whether two words differ in hỏi and ngã alone."""
    return way != word and way.translate(_OTHER_TONE) == word.translate(_OTHER_TONE)


_FIXED = frozenset(
    {"phải làm", "bao nhiêu", "hiệu lực", "chương trình", "sửa đổi", "bổ sung"}
    | {"lưu trữ", "xử lý", "sắp xếp", "chia sẻ", "kế hoạch", "nghị quyết", "nghị định", "chỉ thị"}
    | {"quyết định", "thông tư", "văn bản", "ủy ban", "nhân dân", "nhiệm vụ", "đơn vị", "kinh phí"}
    | {"năm ngoái", "hỗ trợ", "thủ tục", "hồ sơ", "phụ cấp", "học phí", "cơ quan", "trách nhiệm"}
)


def _is_deliberate(word: str, way: str) -> bool:
    """Whether a marked syllable would get other letters: few slips make a syllable with marks."""
    return not word.isascii() and is_syllable(word) and fold(word) != fold(way)


def _fits_both(way: str, before: str, after: str, beside: _Beside) -> bool:
    pairs = [pair for pair in ((before, way), (way, after)) if all(pair)]
    return all(beside(*pair, accented=True) for pair in pairs)


def _confused(word: str) -> Iterator[str]:
    """Yield the words in use that a word is written for.

    Toned where it has no tone, other tones of hỏi and ngã, other onsets that sound alike.

    >>> sorted(_confused("trử")), "chương" in set(_confused("trương")), "ten" in _confused("tên")
    (['trữ'], True, False)
    """
    toned = is_toned(word)
    for way in same_letters(fold(word)):
        if way != word and (
            _retoned(way, word) if toned else word.isascii() or untoned(way) == word
        ):
            yield way
    for pair in _CONFUSED:
        for one, other in (pair, pair[::-1]):
            if word.startswith(one) and other + word[len(one) :] in in_use():
                yield other + word[len(one) :]


_OTHER_TONE = str.maketrans("ãẵẫẽễĩõỗỡũữỹ", "ảẳẩẻểỉỏổởủửỷ")


def _near(word: str, *, accented: bool) -> Iterator[str]:
    """Yield the syllables in use one slip away, marks and all where the question has marks."""
    bare = fold(word)
    if len(bare) > LONGEST + 1:
        return
    if accented:
        yield from (way for way in same_letters(bare) if marked_alike(word, way))
    for letters in _edits(bare) & plain_in_use():
        if accented:
            yield from same_letters(letters)
        else:
            yield letters


def _edits(word: str) -> set[str]:
    """Return what one slip may have made the word from, on a phone's keyboard.

    >>> {"chinh", "chnh", "hcnih"} <= _edits("chnih"), "lieu" in _edits("liu")
    (True, True)
    """
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    dropped = {a + b[1:] for a, b in cuts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    missed = {a + letter + b for a, b in cuts for letter in "abcdeghiklmnopqrstuvxy"}
    beside = {a + letter + b[1:] for a, b in cuts if b for letter in _beside_on_keyboard(b[0])}
    return (dropped | swapped | missed | beside) - {word}


@cache
def _beside_on_keyboard(key: str) -> str:
    row = next((n for n, keys in enumerate(_KEYS) if key in keys), None)
    if row is None:
        return ""
    at = _KEYS[row].index(key)
    return "".join(keys[max(at - 1, 0) : at + 2] for keys in _KEYS[max(row - 1, 0) : row + 2])


def _cased(meant: str, typed: str) -> str:
    if typed.isupper() and len(typed) > 1:
        return meant.upper()
    return meant[0].upper() + meant[1:] if typed[0].isupper() else meant
