"""Vietnamese syllables: which letters can make one, which are in use, where a tone mark stands."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache
from importlib.resources import files

from knowledge.text import fold, nfc

TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_TONE = re.compile(f"[{''.join(TONES.values())}]")
_ONSET = r"(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnrstvx])?"
_RIMES = frozenset(
    "a ai ao au ay am an ang anh ac ach ap at ăm ăn ăng ăc ăp ăt âu ây âm ân âng âc âp ât "
    "e eo em en eng ec ep et ê êu êm ên ênh êch êp êt i iu im in inh ich ip it ia iêu iêm iên iêng iêc iêp iêt "
    "o oi om on ong oc op ot oong ooc oa oai oay oao oam oan oang oanh oac oach oat oap oăn oăng oăc oăt oăm oe oeo oen oet "
    "ô ôi ôm ôn ông ôc ôp ôt ơ ơi ơm ơn ơp ơt u ui um un ung uc up ut ua uôi uôm uôn uông uôc uôt "
    "uê uêch uênh uy uya uyên uyêt uynh uych uyt uyu uân uâng uât uây uơ "
    "ak ăk âk êk ok ôk "  # place names of the Central Highlands
    "ư ưi ưu ưng ưc ưt ưm ưn ưa ươi ươu ươm ươn ương ươc ươp ươt y yêu yêm yên yêng yêt ynh ych yt".split()
)
_PLAIN_RIMES = frozenset(fold(rime) for rime in _RIMES)
_SPLIT = re.compile(rf"(?P<onset>{_ONSET})(?P<rime>[aăâeêioôơuưy]+[a-z]*)")
_STOPPED = re.compile(r"(?:ch|[cpt])$")
_MARKED = "ăâêôơư"
ONE_SLIP = 2  # a mark for another; or one more, one less


@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """Whether the letters can make a Vietnamese syllable; all marks may be missing.

    >>> [is_syllable(w) for w in ("nhiệm", "nhiem", "vuj", "nghiệph", "quyết", "gì", "chnih")]
    [True, True, False, False, True, True, False]
    """
    letters = unicodedata.normalize("NFD", word.lower())
    tones = _TONE.findall(letters)
    plain = nfc(_TONE.sub("", letters))
    return (
        len(tones) <= 1
        and _made_of_parts(plain)
        and not (_STOPPED.search(plain) and tones and tones[0] not in {TONES["s"], TONES["j"]})
    )


def is_toned(word: str) -> bool:
    """Whether a syllable carries a tone mark.

    >>> is_toned("sơ"), is_toned("sở")
    (False, True)
    """
    return bool(_TONE.search(unicodedata.normalize("NFD", word)))


def lacks_tone(word: str) -> bool:
    """Whether a syllable with marks lacks the tone that its last sound, a stop, needs.

    >>> lacks_tone("đưc"), lacks_tone("được"), lacks_tone("duoc")
    (True, False, False)
    """
    return not word.isascii() and bool(_STOPPED.search(word)) and not is_toned(word)


def untoned(word: str) -> str:
    """Return a syllable without its tone mark, other marks kept.

    >>> untoned("tến"), untoned("sở")
    ('tên', 'sơ')
    """
    return nfc(_TONE.sub("", unicodedata.normalize("NFD", word)))


def marks_of(word: str) -> list[str]:
    """Return the combining marks of a word, tone and all, in a fixed order."""
    return sorted(c for c in unicodedata.normalize("NFD", word) if unicodedata.combining(c))


def marked_alike(word: str, way: str) -> bool:
    """Whether one slip makes a word's marks another's; a word without a tone may lack them all.

    >>> marked_alike("chừng", "chúng"), marked_alike("nhiêm", "nhiệm"), marked_alike("so", "số")
    (False, True, True)
    """
    one, other = Counter(marks_of(word)), Counter(marks_of(way))
    return not is_toned(word) or ((one - other) + (other - one)).total() <= ONE_SLIP


def well_placed(word: str) -> str:
    """Return a syllable in use whose marks were typed on the wrong vowel, set right; else as it is.

    >>> well_placed("mâý"), well_placed("truờng"), well_placed("gĩư"), well_placed("mấy")
    ('mấy', 'trường', 'giữ', 'mấy')
    """
    tones = _TONE.findall(unicodedata.normalize("NFD", word))
    plain = _HALF_HOOKED.sub("ươ", untoned(word))
    placed = with_tone(plain, tones[0]) if tones else plain
    return placed if word not in in_use() and placed in in_use() else word


_HALF_HOOKED = re.compile(r"(?<!q)uơ(?=[cimnptu])|ưo(?=[cimnptu])")


def _made_of_parts(plain: str) -> bool:
    rimes = _PLAIN_RIMES if plain.isascii() else _RIMES
    if plain == "gi":
        return True
    return any(plain.startswith(onset) and plain[len(onset) :] in rimes for onset in _onsets(plain))


def _onsets(plain: str) -> list[str]:
    """Return the onsets that a word may open with: "gin" is g-in, "giang" gi-ang."""
    longest = re.match(_ONSET, plain)
    onset = longest.group() if longest else ""
    return [onset, onset[0]] if onset in {"gi", "qu"} else [onset]


def with_tone(plain: str, tone: str) -> str:
    """Return a syllable with a combining tone mark on the vowel that carries it, older style.

    >>> with_tone("hoa", TONES["s"]), with_tone("nhiêm", TONES["j"]), with_tone("quy", TONES["s"])
    ('hóa', 'nhiệm', 'quý')
    """
    match = _SPLIT.fullmatch(plain.lower())
    if match is None:
        return plain
    start, rime = match.start("rime"), match["rime"]
    vowels = re.match(r"[aăâeêioôơuưy]+", rime)
    count = vowels.end() if vowels else 1
    marked = [i for i in range(count) if rime[i] in _MARKED]
    closed = count < len(rime)
    place = marked[-1] if marked else min(1 if closed or count > 2 else 0, count - 1)  # noqa: PLR2004 - three vowels: the middle one
    at = start + place + 1
    return nfc(plain[:at] + tone + plain[at:])


@cache
def in_use() -> frozenset[str]:
    """Return the syllables that Vietnamese text uses, as written, in lower case.

    Counted over public law texts and encyclopaedia articles: rare spellings of frequent letters
    left out. What people say every day, or for the words of documents ("tiền cơm"), is in use
    as well.

    >>> "liệu" in in_use(), "lịu" in in_use(), "cơm" in in_use(), "nhích" in in_use()
    (True, False, True, True)
    """
    said = _words_of("everyday_syllables.txt") | _words_of("synonyms.tsv")
    return _words_of("syllables.txt") | frozenset(filter(is_syllable, said))


def _words_of(name: str) -> frozenset[str]:
    lines = (files("bot") / "data" / name).read_text(encoding="utf-8").splitlines()
    said = (line.lower().split() for line in lines if not line.startswith("#"))
    return frozenset(word for words in said for word in words)


@cache
def plain_in_use() -> frozenset[str]:
    """Return the syllables in use without their marks."""
    return frozenset(map(fold, in_use()))


def same_letters(folded: str) -> tuple[str, ...]:
    """Return the syllables in use that fold to the letters.

    >>> "trữ" in same_letters("tru"), same_letters("zzz")
    (True, ())
    """
    return _by_letters().get(folded, ())


@cache
def _by_letters() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for word in sorted(in_use()):
        table[fold(word)] = (*table.get(fold(word), ()), word)
    return table
