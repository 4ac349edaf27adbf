"""Which units of the land were made of which: what resolutions on rearranging them lay down.

They say it in fixed words: "Sắp xếp … của xã A, xã B thành xã mới có tên gọi là xã C", "Thành lập
xã C trên cơ sở nhập … của xã A và xã B", "Nhập … của xã A vào xã C".
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from bot.passages.item_lines import lines_of
from knowledge.text import fold, folded_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.documents import Span
    from knowledge.library import Library, Snapshot

LEVEL = r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)"
_FORMULA = re.compile(
    rf"\b(?:Sắp xếp|Nhập|Sáp nhập|Hợp nhất) (?P<old>[^;]{{0,80}}\b(?:toàn bộ|một phần|phần còn lại|nguyên trạng|các|{LEVEL})\b[^;]*?)"
    rf" (?:thành (?:một )?{LEVEL} (?:mới )?(?:có tên gọi|có tên|lấy tên|mang tên|gọi)(?: là)?|thành(?= {LEVEL} [A-ZĐÀ-Ỹ])|vào) (?P<new>{LEVEL} [^.;]+)"
    rf"|\bThành lập (?P<made>{LEVEL} [^.;]{{2,60}}?) (?:\([^)]*\) )?trên cơ sở (?:nhập|sáp nhập|hợp nhất|sắp xếp|điều chỉnh)? ?(?P<from>[^;]+)"
)
_KEPT = re.compile(
    rf"\bkhông (?:thực hiện )?sắp xếp(?: gồm| là|:)+ (?P<kept>{LEVEL} [^;]+|các {LEVEL} [^;]+)"
)
_RULE = re.compile(r" sau khi (?:sắp xếp|điều chỉnh) theo quy định tại [^,;]*?(?:này|trên)\b")
_ASIDE = re.compile(r"\((?!bao gồm|gồm|trong đó)[^)]*\)")
_WORD = re.compile(r"[^\W_]+|[,;()]")
_KINDS = frozenset({"xã", "phường", "khu", "trấn", "huyện", "quận", "phố", "tỉnh"})


@dataclass(frozen=True, slots=True)
class Rearranged:
    """A sentence that makes a unit of others; ``old`` and ``new`` are their folded names.

    One that no more than counts a level ("Phường 5") is named with it. A unit that isn't
    rearranged is ``kept``: the others are empty.
    """

    document_id: str
    span: Span
    old: frozenset[str] = frozenset()
    new: frozenset[str] = frozenset()
    kept: bool = False


def rearranged_in(line: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the units that a line makes others of, and those it makes; null when it makes none.

    >>> old, new = rearranged_in(
    ...     "2. Sắp xếp toàn bộ diện tích tự nhiên của các xã An Lộc, Bình Hòa 2 và phần còn lại của"
    ...     " xã Lai An (huyện Mê) thành xã mới có tên gọi là xã Tân Mê."
    ... )
    >>> sorted(old), sorted(new)
    (['an loc', 'binh hoa 2', 'lai an'], ['tan me'])
    >>> sorted(rearranged_in("Nhập toàn bộ diện tích của các phường 5, 6 vào phường Tân Mê.")[0])
    ['phuong 5', 'phuong 6']
    >>> rearranged_in("Sắp xếp lại bộ máy các sở thành một đầu mối")
    """
    match = _FORMULA.search(line)
    if match is None:
        return None
    old, new = match["old"] or match["from"], match["new"] or match["made"]
    found = frozenset(_names(old)), frozenset(_names(new))
    return found if all(found) else None


def _names(words: str) -> Iterator[str]:
    """Yield the folded names in a list of units: runs of words that begin with a capital."""
    run: list[str] = []
    before = numbered = ""
    for word in [*_WORD.findall(_ASIDE.sub(" ", _RULE.sub(" ", words))), ";"]:
        level = word.lower() in _KINDS
        if word[0].isupper() and not level:
            run.append(word)
        elif word.isdigit() and (run or before in _KINDS or numbered):
            numbered = before if before in _KINDS else numbered
            run = [*(run or [numbered]), word]
        else:
            if run:
                yield fold(" ".join(run))
            run, numbered = [], numbered if word in {",", "và"} or word.isdigit() else ""
        before = word.lower()


_HELD: WeakKeyDictionary[Snapshot, Sequence[Rearranged]] = WeakKeyDictionary()
_LOCK = threading.Lock()


def rearranged_units(library: Library) -> Sequence[Rearranged]:
    """Return what the generation that a library shows rearranges, read at the first call."""
    snapshot = library.snapshot
    with _LOCK:
        held = _HELD.get(snapshot)
        if held is None:
            held = _HELD[snapshot] = tuple(_read(library))
        return held


def _read(library: Library) -> Iterator[Rearranged]:
    for document in library.documents():
        if not _ABOUT.search(folded_words(document.metadata.title or "")):
            continue
        text = library.text(document.id)
        for line in lines_of(text, 0, len(text)):
            words = line.of(text)
            units = rearranged_in(words)
            if units is not None:
                yield Rearranged(document.id, line, *units)
            elif _KEPT.search(words):
                yield Rearranged(document.id, line, kept=True)


_ABOUT = re.compile(r"\b(?:sap xep|nhap|hop nhat|thanh lap|dieu chinh dia gioi|giai the)\b")
