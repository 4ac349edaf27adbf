"""An earlier question's phrase that a follow-up's is like, and the question with it replaced.

Two phrases are alike that begin or end with the same words, or where one frames the other.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from knowledge.text import SYLLABLE, fold, syllables

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

_STOPS_TYPED = frozenset(
    "là được phải có ở trong năm tại về của theo đạt tăng giảm gồm do thì bao mấy sẽ cần trên đến nhận với và sau còn hưởng để qua trước khi mỗi".split()
)
STOPS = frozenset(map(fold, _STOPS_TYPED))
LEAST_SHARED = 0.5
MOST_BETWEEN = 3
_ASKING = {("bao", "nhieu"), ("bao", "gio"), ("bao", "lau")}
_ORDINALS = frozenset("nhat nhi hai ba tu bon nam sau bay i ii iii iv v vi a b c".split())
_BOUNDS = {("toi", "da"), ("toi", "thieu"), ("cao", "nhat"), ("nhieu", "nhat"), ("it", "nhat")}


def like_replaced(earlier: str, subject: str) -> str:
    """Return an earlier question with a subject in the place of what it is like; else empty.

    Two phrases are alike that begin or end with the same words: "xã A Lưới" and "xã Phú Vinh",
    "đại đội trưởng" and "tiểu đội trưởng".

    >>> like_replaced("Xã An Bình ở tỉnh đối ứng bao nhiêu?", "xã Phú Vinh")
    'xã Phú Vinh ở tỉnh đối ứng bao nhiêu?'
    >>> like_replaced("Phụ cấp của Đại đội trưởng dân quân là bao nhiêu?", "Tiểu đội trưởng")
    'Phụ cấp của Tiểu đội trưởng dân quân là bao nhiêu?'
    >>> like_replaced("Hộ mới thoát nghèo vay lãi suất bao nhiêu?", "hộ nghèo")
    'hộ nghèo vay lãi suất bao nhiêu?'
    >>> like_replaced("Phó Trưởng bộ môn được hỗ trợ bao nhiêu?", "Trưởng bộ môn")
    'Trưởng bộ môn được hỗ trợ bao nhiêu?'
    >>> like_replaced("Tỷ lệ hộ nghèo giảm bao nhiêu phần trăm?", "bao phủ bảo hiểm y tế")
    ''
    >>> like_replaced("Phụ cấp chức vụ trưởng thôn là bao nhiêu?", "phó trưởng thôn")
    'Phụ cấp chức vụ phó trưởng thôn là bao nhiêu?'
    >>> like_replaced("Người già được hỗ trợ bao nhiêu?", "hộ nghèo")
    ''
    >>> like_replaced("Trẻ học ở xã đảo được bao nhiêu?", "học ở phường")
    'Trẻ học ở phường được bao nhiêu?'
    >>> like_replaced("Đơn vị tôi được giao những việc gì?", "việc gì")
    'Đơn vị tôi được giao những việc gì?'
    >>> like_replaced("Đua thuyền đội nữ giải nhất bao nhiêu?", "đội nam")
    'Đua thuyền đội nam giải nhất bao nhiêu?'
    """
    found = list(SYLLABLE.finditer(earlier))
    own = syllables(subject)
    folded = [_key(match[0]) for match in found]
    words = [_key(match[0], own) for match in found]
    wanted = [_key(word) for word in own]
    if len(wanted) < 2:  # noqa: PLR2004 - a lone word is like too much
        return ""
    span = (
        _opposite(found, own)
        or _contained(folded, wanted)
        or _framed(words, wanted)
        or _ending_alike(words, wanted)
        or _beginning_alike(found, words, wanted)
    )
    if span is None:
        return ""
    start, end = found[span[0]].start(), found[span[1] - 1].end()
    return earlier[:start] + subject + earlier[end:]


def _key(word: str, others: Iterable[str] = ()) -> str:
    """Return a word folded; with its marks where folded it would be another that stops: "vệ".

    So also where one of ``others`` is spelled alike with other marks: "hỗ" beside "hộ".
    """
    folded = fold(word)
    if word.isascii():
        return folded
    ends = folded in STOPS and word.lower() not in _STOPS_TYPED
    unlike = any(
        not each.isascii() and fold(each) == folded and _letters(each) != _letters(word)
        for each in others
    )
    return word.lower() if ends or unlike else folded


def stops(word: str) -> bool:
    """Whether a word ends the phrase before it; with other marks it doesn't.

    >>> [stops(word) for word in ("có", "co", "cơ")]
    [True, True, False]
    """
    return word.lower() in (STOPS if word.isascii() else _STOPS_TYPED)


def _letters(word: str) -> list[str]:
    """Return letters and marks of a word, the same for "hoà" and "hòa"."""
    return sorted(unicodedata.normalize("NFD", word.lower()))


def _opposite(found: list[re.Match[str]], own: list[str]) -> tuple[int, int] | None:
    """Find the phrase of which only the last word is another, of two that exclude each other: "đội nữ", "đội nam"."""
    told, said = [match[0].lower() for match in found], [word.lower() for word in own]
    others = next((kind - {said[-1]} for kind in _OPPOSITES if said[-1] in kind), frozenset())
    size = len(said)
    for end in range(size, len(told) + 1):
        if told[end - size : end - 1] == said[:-1] and told[end - 1] in others:
            return end - size, end
    return None


_OPPOSITES = tuple(
    frozenset(pair.split())
    for pair in (
        "nam nữ",
        "trong ngoài",
        "lớn nhỏ",
        "mới cũ",
        "trên dưới",
        "đầu cuối",
        "sáng trưa chiều tối đêm",
        "mưa khô",
        "cao thấp",
        "xuất nhập",
        "đơn đôi",
    )
)


def _contained(words: list[str], wanted: list[str]) -> tuple[int, int] | None:
    """Find the subject after "phó", whose holder is somebody else; of a deputy, whom it stands for."""
    for i in range(1, len(words) - len(wanted) + 1):
        if words[i : i + len(wanted)] == wanted and words[i - 1] == "pho":
            return i - 1, i + len(wanted)
    head = wanted[1:] if wanted[0] == "pho" else []
    for i in range(len(words) - len(head) + 1 if len(head) > 1 else 0):
        if words[i : i + len(head)] == head and words[i - 1 : i] != ["pho"]:
            return i, i + len(head)
    return None


def _framed(words: list[str], wanted: list[str]) -> tuple[int, int] | None:
    """Find a phrase that begins and ends as the subject, longer or shorter by what is between.

    "hộ mới thoát nghèo", "hộ nghèo", "hộ cận nghèo".
    """
    ends = [wanted[0], wanted[-1]]
    if 2 < len(wanted) <= MOST_BETWEEN + 2:  # noqa: PLR2004 - the ends alone are two
        for start in range(len(words) - 1):
            if words[start : start + 2] == ends:
                return start, start + 2
    for start, word in enumerate(words):
        if word != wanted[0]:
            continue
        least = start + len(wanted)
        for end in range(least + 1, min(least + MOST_BETWEEN, len(words)) + 1):
            phrase = words[start:end]
            if phrase[-1] == wanted[-1] and not set(phrase) & STOPS:
                return start, end
    return None


def _ending_alike(words: list[str], wanted: list[str]) -> tuple[int, int] | None:
    size = len(wanted)
    for shared in range(size - 1, 0, -1):
        if shared < LEAST_SHARED * size:
            break
        for end in range(size, len(words) + 1):
            held = words[end - size : end]
            if (
                held[-shared:] == wanted[-shared:]
                and not set(held[:-shared]) & STOPS
                and held != wanted
            ):
                return end - size, end
    return None


def _beginning_alike(
    found: list[re.Match[str]], words: list[str], wanted: list[str]
) -> tuple[int, int] | None:
    for start, word in enumerate(words):
        if word != wanted[0] or tuple(words[start : start + 2]) in _ASKING:
            continue
        if len(wanted) == 2 and _counts(wanted[1]):  # noqa: PLR2004 - "đợt 2": of "đợt 1 …" two words
            if words[start + 1 : start + 2] and _counts(words[start + 1]):
                return start, start + 2
            continue
        shared = _shared(words[start:], wanted)
        end = start + shared
        while end < len(words) and end - start < 2 * len(wanted) and words[end] not in STOPS:
            if tuple(words[end : end + 2]) in _BOUNDS:
                break
            if found[start + shared][0][0].isupper() and not (
                found[end][0][0].isupper() or found[end][0].isdigit()
            ):
                break
            end += 1
        if end > start + shared and end > start + 1:
            return start, end
    return None


def _shared(words: list[str], wanted: list[str]) -> int:
    """Return with how many of the same words two lists begin."""
    pairs = zip(words, wanted[:-1], strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), len(wanted) - 1)


def _counts(word: str) -> bool:
    return word.isdigit() or word in _ORDINALS
