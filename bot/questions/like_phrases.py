"""An earlier question's phrase that a follow-up's is like, and the question with it replaced.

Two phrases are alike that begin or end with the same words, or where one frames the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.text import SYLLABLE, fold, syllables

if TYPE_CHECKING:
    import re

_STOPS_TYPED = frozenset(
    "là được phải có ở trong năm tại về của theo đạt tăng giảm gồm do thì bao mấy sẽ cần trên đến nhận với và sau còn hưởng để".split()
)
STOPS = frozenset(map(fold, _STOPS_TYPED))
LEAST_SHARED = 0.5
MOST_BETWEEN = 3
_ASKING = {("bao", "nhieu"), ("bao", "gio"), ("bao", "lau")}
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
    >>> like_replaced("Đơn vị tôi được giao những việc gì?", "việc gì")
    'Đơn vị tôi được giao những việc gì?'
    """
    found = list(SYLLABLE.finditer(earlier))
    words = [_key(match[0]) for match in found]
    wanted = [_key(word) for word in syllables(subject)]
    if len(wanted) < 2:  # noqa: PLR2004 - a lone word is like too much
        return ""
    span = (
        _contained(words, wanted)
        or _framed(words, wanted)
        or _ending_alike(words, wanted)
        or _beginning_alike(found, words, wanted)
    )
    if span is None:
        return ""
    start, end = found[span[0]].start(), found[span[1] - 1].end()
    return earlier[:start] + subject + earlier[end:]


def _key(word: str) -> str:
    """Return a word folded, but with its marks where folded it would be another that stops: "vệ"."""
    other = not word.isascii() and fold(word) in STOPS and word.lower() not in _STOPS_TYPED
    return word.lower() if other else fold(word)


def _contained(words: list[str], wanted: list[str]) -> tuple[int, int] | None:
    """Find the subject after "phó", whose holder is somebody else."""
    for i in range(1, len(words) - len(wanted) + 1):
        if words[i : i + len(wanted)] == wanted and words[i - 1] == "pho":
            return i - 1, i + len(wanted)
    return None


def _framed(words: list[str], wanted: list[str]) -> tuple[int, int] | None:
    """Find a longer phrase that begins and ends as the subject: "hộ mới thoát nghèo", "hộ nghèo"."""
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
        end = start + 1
        if len(wanted) == 2 and wanted[1].isdigit():  # noqa: PLR2004 - "đợt 2": of "đợt 1 …" two words
            if words[end : end + 1] and words[end].isdigit():
                return start, end + 1
            continue
        while end < len(words) and end - start < 2 * len(wanted) and words[end] not in STOPS:
            if tuple(words[end : end + 2]) in _BOUNDS:
                break
            if found[start + 1][0][0].isupper() and not (
                found[end][0][0].isupper() or found[end][0].isdigit()
            ):
                break
            end += 1
        if end > start + 1:
            return start, end
    return None
