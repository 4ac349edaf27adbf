"""Which words of a question only tell of its asker: their kin, what befell them, why they ask.

"Con trai tôi lỡ dính ma túy, nhà muốn xin cho cháu cai tự nguyện. Cần nộp giấy gì?": the last
sentence asks; the first one helps to find, but no answer has to speak of the son.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.questions.preambles import SENTENCE, is_asked
from bot.safety.typed_patterns import typed
from knowledge.text import fold, nfc, syllables

_ME = r"(?:tôi|em|mình|tui|cháu|chúng tôi|bọn em|tụi em|tụi tui)"
_KIN = typed(
    r"(?<!trẻ )\b(?:hai |các |mấy |đứa |thằng |ông |bà |anh |chị |em |cô |chú |vợ chồng |nhà )*(?:con(?: trai| gái| dâu| rể| nuôi| út| đầu)?|bố|ba|cha|tía|mẹ|má|u|bầm"
    r"|ba má|ba mẹ|bố mẹ|cha mẹ|ông bà|ông|bà|ông nội|ông ngoại|bà nội|bà ngoại|nội|ngoại|anh|chị|em|anh trai|chị gái|em trai|em gái|anh chị|anh em|vợ|chồng"
    r"|cháu|cô|dì|chú|bác|cậu|mợ|thím|dượng|họ hàng|bà con|hàng xóm|bạn|đồng nghiệp|người nhà|gia đình|nhà|cả nhà)"
    rf"(?: (?:già|ruột|họ|nhà|ở nhà|của|bên nhà|bên))* {_ME}\b"
    r"|\b(?:thằng|con|ông|bà|anh|chị) (?:nhóc|bé|hàng xóm|nhà|cạnh|kế)(?: (?:nhà|bên|cạnh|kế))+\b"
    r"|\b(?:nghe (?:nói|đâu|đồn)|thấy bảo|hình như|không biết|chẳng biết|hổng biết)\b"
)


@dataclass(frozen=True, slots=True)
class Story:
    """Positions of syllables that only tell: of the asker and their kin, of what befell them."""

    kin: frozenset[int]
    told: frozenset[int]


@lru_cache(maxsize=128)
def story_of(question: str) -> Story:
    """Return which syllables of a question only tell, beside what it asks.

    >>> story = story_of("Mẹ tôi đã già. Xin giấy ở đâu?")
    >>> sorted(story.kin), sorted(story.told)
    ([0, 1], [0, 1, 2, 3])
    >>> story_of("Xin giấy ở đâu?"), story_of("Học phí: mức nào?").told
    (Story(kin=frozenset(), told=frozenset()), frozenset())
    """
    question = nfc(question)
    kin = [match.span() for match in _KIN.finditer(question.lower())]
    return Story(_positions(question, kin), _positions(question, _telling(question)))


def _positions(question: str, spans: list[tuple[int, int]]) -> frozenset[int]:
    return frozenset(
        at
        for start, end in spans
        for at in range(len(syllables(question[:start])), len(syllables(question[:end])))
    )


def _telling(question: str) -> list[tuple[int, int]]:
    """Return the sentences that ask nothing, where another one does; "Học phí: …" is a heading."""
    ends = [m.end() for m in SENTENCE.finditer(question) if question[m.start() - 1] not in ":;"]
    cuts = [0, *ends, len(question)]
    sentences = list(pairwise(cuts))
    asking = [is_asked(question[start:end]) for start, end in sentences]
    return [span for span, asks in zip(sentences, asking, strict=True) if any(asking) and not asks]


def without_own_case(question: str) -> str | None:
    """Return what is asked after the comma before which askers tell of themselves, if it is enough.

    >>> without_own_case("Nhà em có bé lớp 7 cách trường 8 km, giờ nộp hồ sơ bán trú ở đâu?")
    'giờ nộp hồ sơ bán trú ở đâu?'
    >>> without_own_case("Nhà em có 2 bé sinh đôi, được bao nhiêu tiền?") is None
    True
    """
    own = _OF_ONESELF.match(question.lower())
    rest = question[own.end() :].strip() if own else ""
    if own is None or is_asked(own[0]) or not is_asked(rest):
        return None
    asked = [word for word in syllables(fold(rest)) if word not in _SAYS_NOTHING]
    return rest if len(asked) >= LEAST_ASKED else None


LEAST_ASKED = 4
_OF_ONESELF = typed(
    rf"\s*(?:(?:nhà|gia đình|hộ|con|bé nhà|cháu nhà|vợ chồng|bên|chỗ|quán|cửa hàng|công ty|đứa con|thằng con) )?{_ME}\b(?! (?:muốn|cần|phải|hỏi|xin|định|đề nghị))[^,?]{{8,}},"
)
_SAYS_NOTHING = frozenset(
    "gi nao ai dau bao nhieu may gio lau khi the ra sao vi tai khong chua a nhi vay ha hen ko k dc duoc co la thi cho em toi minh chau"
    " con tien thang nam ngay moi mot phai lam bi o so voi va hay nua roi nha ad anh chi".split()
)
