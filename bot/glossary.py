"""The terms that the documents explain in their articles "Giải thích từ ngữ".

Laws and regulations list their terms there ("các từ ngữ dưới đây được hiểu như sau: 1. X là
…"; Luật Ban hành văn bản quy phạm pháp luật requires it for words with several meanings).
"""

from __future__ import annotations

import re
import threading
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from bot.passages.item_lines import lines_of
from bot.passages.tone_marks import spelled_alike
from bot.units.spelling import in_order
from knowledge.text import fold, folded_words, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from knowledge.documents import Span
    from knowledge.library import Library, Snapshot

_EXPLAINING = re.compile(r"\b(?:giai thich (?:tu ngu|thuat ngu)|khai niem|dinh nghia)\b")
_ENTRY = re.compile(
    r"^\W*(?:\d{1,2}(?:\.\d{1,2})+[.)]?|\d{1,3}[.)]|[a-zđ][.)])?\W*(?P<term>[^:;.“”\"]{2,110}?)[”\"’]?\s*(?P<aside>(?:\([^)]{1,80}\)\s*)*)"
    r"(?:,? sau đây (?:gọi|viết) (?:tắt )?là[^,]{2,60},? )?"
    r"(?::|là\b|được hiểu là\b|nghĩa là\b|có nghĩa là\b|gồm\b|bao gồm\b)(?=\s*[^\s\d])",
    re.IGNORECASE,
)
_LEAST_MEANING = 12
LEAST_SHARE = 0.6
PARTED = 3
_JOINING = frozenset({"va", "hoac", "hay"})


@dataclass(frozen=True, slots=True)
class Explained:
    """A term as its document spells it, and the line that explains it."""

    term: str
    document_id: str
    span: Span


class Glossary:
    """Every term explained, by its folded words.

    ``titles`` are what the documents call themselves, by id.
    """

    def __init__(self, entries: Iterable[Explained], titles: Mapping[str, str]) -> None:
        held: dict[str, list[Explained]] = defaultdict(list)
        about = {one: set(syllables(fold(title))) for one, title in titles.items()}
        for entry in entries:
            held[_key(entry.term)].append(entry)
            about[entry.document_id].update(syllables(fold(entry.term)))
        self._held: Mapping[str, Sequence[Explained]] = held
        self._about = about

    def find(self, term: str) -> list[Explained]:
        """Return who explains a term; diacritics count when they were typed.

        Failing the very term, the one whose name goes before what its document is about
        ("nhà cung cấp [hệ thống trí tuệ nhân tạo]"), or holds all the words and few more.
        """
        return self.named(term) or self._shorter(term) or self._longer(term)

    def named(self, term: str) -> list[Explained]:
        """Return who explains just this term."""
        return [e for e in self._held.get(_key(term), ()) if _agree(term, e.term)]

    def _shorter(self, term: str) -> list[Explained]:
        words = term.split()
        for end in range(len(words) - 1, 1, -1):
            if fold(words[end]) in _JOINING:
                continue
            rest = [word for word in words[end:] if not _is_acronym(word)]
            found = [
                entry
                for entry in self.named(" ".join(words[:end]))
                if self._about[entry.document_id].issuperset(syllables(fold(" ".join(rest))))
            ]
            if found:
                return found
        return []

    def _longer(self, term: str) -> list[Explained]:
        words = _key(term).split()
        if len(words) < 2:  # noqa: PLR2004 - one syllable is in a hundred names
            return []
        near = [key for key in self._held if len(words) / len(key.split()) >= LEAST_SHARE]
        whole = [key for key in near if f" {' '.join(words)} " in f" {key} "]
        parted = [key for key in near if len(words) > PARTED and _in_order(words, key.split())]
        for longer in (whole, parted):
            found = [e for key in longer for e in self._held[key] if _holds(term, e.term)]
            if found:
                return found if len({_key(e.term) for e in found}) == 1 else []
        return []


def _key(term: str) -> str:
    """Return a term's folded words without the one that only joins; i and y are the same.

    >>> _key("Tỷ lệ lấp đầy của cụm công nghiệp") == _key("tỉ lệ lấp đầy cụm công nghiệp")
    True
    """
    words = [word for word in folded_words(term).split() if word != "cua"]
    return " ".join(_ENDS_IN_Y.sub("i", word) for word in words)


_ENDS_IN_Y = re.compile(r"(?<=[bcdghklmnprstvx])y$")
_ENDS_IN_MARKED_Y = re.compile(r"(?<=[bcdđghklmnprstvx])[yỳýỷỹỵ]$")
_AS_I = dict(zip("yỳýỷỹỵ", "iìíỉĩị", strict=True))


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _agree(asked: str, held: str) -> bool:
    return not has_diacritics(asked) or _typed(asked) == _typed(held)


def _holds(asked: str, held: str) -> bool:
    return not has_diacritics(asked) or _in_order(_typed(asked), _typed(held))


def _in_order(words: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether words stand in a longer name in their order, its first and last among them.

    >>> _in_order("quy hoạch khu TOD".split(), "quy hoạch chi tiết khu vực TOD".split())
    True
    """
    ends = words[0] == longer[0] and words[-1] == longer[-1]
    return " ".join(words) in " ".join(longer) or (ends and in_order(words, longer))


def _typed(term: str) -> list[str]:
    words = [spelled_alike(word) for word in syllables(term) if word.lower() != "của"]
    return [_ENDS_IN_MARKED_Y.sub(lambda y: _AS_I[y[0]], word) for word in words]


_GLOSSARIES: WeakKeyDictionary[Snapshot, Glossary] = WeakKeyDictionary()
_LOCK = threading.Lock()


def glossary_of(library: Library) -> Glossary:
    """Return the terms of the generation that a library shows, read at the first call."""
    snapshot = library.snapshot
    with _LOCK:
        glossary = _GLOSSARIES.get(snapshot)
        if glossary is None:
            titles = {d.id: f"{d.metadata.kind} {d.metadata.title}" for d in library.documents()}
            glossary = _GLOSSARIES[snapshot] = Glossary(_entries(library), titles)
        return glossary


def _entries(library: Library) -> Iterable[Explained]:
    for document in library.documents():
        explaining = [s for s in library.sections(document.id) if _EXPLAINING.search(fold(s.title))]
        text = library.text(document.id) if explaining else ""
        for section in explaining:
            for line in lines_of(text, section.heading.end, section.span.end):
                for name in names_explained(line.of(text)):
                    yield Explained(name, document.id, line)


def names_explained(line: str) -> list[str]:
    """Return the names of the term that a line explains; none when it explains none.

    >>> names_explained("2. Hệ thống thư điện tử (sau đây gọi tắt là Hệ thống) là hệ thống thông tin")
    ['Hệ thống thư điện tử', 'Hệ thống']
    >>> names_explained("a) Việc biến đổi nêu trên")
    []
    """
    match = _ENTRY.match(line)
    if match is None or len(line) < match.end() + _LEAST_MEANING:
        return []
    aside = [
        alias["name"].strip()
        for part in re.findall(r"\(([^)]*)\)", match["aside"])
        if (alias := _ALIAS_OF.match(part.strip()))
    ]
    return [match["term"].strip(), *aside]


_ALIAS_OF = re.compile(
    r"(?:sau đây )?(?:(?:gọi|viết) (?:tắt |chung )?là)?[\s:“\"]*(?P<name>[^“”\"]{2,60})",
    re.IGNORECASE,
)
