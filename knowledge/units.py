"""Names of units (cơ quan, đơn vị): where they stand in a text, and when two are the same.

Capitals follow decree 30/2020/NĐ-CP, Phụ lục II (viết hoa tên cơ quan, tổ chức): a name
begins with the kind of unit, then what it is in charge of, then its level or place.
"""

from __future__ import annotations

import functools
import re
from importlib.resources import files

from knowledge.capitals import compile_capitals
from knowledge.documents import Span
from knowledge.text import fold

_HEADS = (
    r"Sở(?! hữu)|Bộ (?!máy|luật|chỉ số|tiêu chí|thủ tục|phận|mặt|ba|sưu)(?=[A-ZĐÀ-Ỹ]|trưởng)"
    r"|Ban(?= [A-ZĐÀ-Ỹ]| tuyên| chỉ đạo| quản lý| chấp hành| thường vụ| tổ chức| dân vận| giám| biên)"
    r"|Phòng(?! ngừa|,? chống|,? tránh| hộ| bệnh| trừ| thủ)|P\.(?=[A-ZĐ]{3})"
    r"|Trung tâm|Thư viện|Bảo tàng|Văn phòng(?! phẩm)|Chi cục|Cục(?! bộ)|Tổng cục"
    r"|Vụ (?!việc|án|mùa)(?=[A-ZĐÀ-Ỹ])|Viện(?! trợ)|Học viện|Báo(?! cáo| chí| đảm| động| hiệu| giá| hỷ)"
    r"|Đài(?! thọ)|Cổng [Tt]hông tin|Cổng TTĐT|Trang [Tt]hông tin điện tử|Tạp chí|Công an|Bộ [Cc]hỉ huy|Bộ [Tt]ư lệnh"
    r"|UBND|UBMTTQ|[UỦ]y ban|Uỷ ban|HĐND|Hội đồng|Thường trực (?=[A-ZĐÀ-Ỹ])|Hội(?= [A-ZĐÀ-Ỹ])|Đoàn(?= [A-ZĐÀ-Ỹ])"
    r"|Liên đoàn|Liên minh|Liên hiệp|Hiệp hội|Đảng [uủ]y|Đảng uỷ|Đảng bộ|Đảng đoàn|Tỉnh [uủ]y|Tỉnh uỷ|Thành [uủ]y|Thành uỷ"
    r"|Huyện [uủ]y|Tỉnh đoàn|Thành đoàn|Mặt trận Tổ quốc|MTTQ|Kho bạc|Ngân hàng|Bảo hiểm xã hội|BHXH"
    r"|Thanh tra (?=tỉnh|thành phố|Chính phủ|Sở|Bộ)|Thuế (?=tỉnh|thành phố|cơ sở)|Cơ quan (?=[A-ZĐ])"
    r"|T[òo][aà] án|Tòa án|Viện [Kk]iểm sát|Trường (?!hợp)|Bệnh viện|Trạm |Đội (?!ngũ)|Tổ công tác|Tổ [Cc]huyên"
    r"|Công ty|Tổng công ty|Tập đoàn|Quỹ (?=[A-ZĐÀ-Ỹ])|Nhà hát|Nhà [Vv]ăn hóa|Nhà máy|Bộ phận [Mm]ột cửa"
    r"|Thủ trưởng|Giám đốc|Tổng [Gg]iám đốc|Chủ tịch|Chánh [Vv]ăn phòng|Chánh [Tt]hanh tra|Trưởng ban|Bộ trưởng|Thống đốc"
    r"|Thủ tướng|Chính phủ|Quốc hội|Cựu chiến binh|Đồn |Hạt |Chi bộ|LĐLĐ|Khối |Ngành (?=[A-ZĐÀ-Ỹ])|Điện lực|Bưu điện|Viễn thông (?=[A-ZĐ])"
)
_GROUPS = (
    r"[Cc]ác (?:sở|ban|bộ|Bộ|Sở|Ban|phòng|Phòng|đơn vị|cơ quan|tổ chức|chi bộ|đảng [uủ]y|đảng uỷ|đảng bộ|cấp [uủ]y|cấp uỷ|huyện"
    r"|tỉnh|thành|địa phương|doanh nghiệp|trường|tổ|hội|Hội|đoàn thể|UBND|[UỦ]y ban|xã|trung tâm|Trung tâm|ngành|cấp"
    r"|thành viên|chủ đầu tư|báo|đài|hiệp hội|ngân hàng|cơ sở|viện|công ty|tập đoàn|Tỉnh|hợp tác xã)\b"
    r"|(?:Sở, ban, ngành|Ban tuyên giáo|Ban Tuyên giáo)\b"
)
HEAD = compile_capitals(rf"(?<![\w-])(?:{_HEADS}|{_GROUPS})")
_PREFIX = re.compile(
    r"\s*(?:(?:Đề nghị|đề nghị|Giao|giao|Yêu cầu|yêu cầu|Trách nhiệm của|Nhiệm vụ của|Đối với|Về phía"
    r"|Phân công|phân công|Ủy quyền cho|Trách nhiệm|Nhiệm vụ)(?: cho)?\s+)?"
)
_VERB = re.compile(
    r"(?<!Ban )(?<!ban )(?<!các )(?<!những )(?<!Phòng )(?<!phòng )(?<!Tổ )(?<!công tác )"
    r"\b(?:chủ trì|phối hợp|chủ động|tham mưu|chỉ đạo|bám sát|có trách nhiệm|chịu trách nhiệm|căn cứ|xây dựng"
    r"|hướng dẫn|triển khai|thực hiện|tăng cường|tiếp tục|đẩy mạnh|theo dõi|đôn đốc|kiểm tra|giám sát|rà soát"
    r"|báo cáo|(?<!vụ )tổng hợp|ban hành|bố trí|cân đối|cung cấp|đề xuất|trình|tuyên truyền|vận động|phát động|phát huy"
    r"|quán triệt|nghiên cứu|cập nhật|đăng tải|bảo đảm|đảm bảo|thường xuyên|kịp thời|khẩn trương|nghiêm túc"
    r"|tập trung|lãnh đạo|thẩm định|tiếp nhận|xử lý|phân công|lồng ghép|hỗ trợ|giúp|gửi|nâng cao|định kỳ|duy trì"
    r"|điều hành|được giao|là cơ quan|là đơn vị|kiện toàn|chuẩn bị|theo chức năng|trên cơ sở|tiến hành|phổ biến|lập dự"
    r"|chịu|thống nhất|hoàn thành|đề nghị|chấp hành|khai thác|yêu cầu|cụ thể hóa|cụ thể hoá|xem xét|tiếp thu|để|nhằm|trong việc|liên hệ|nắm|tích cực|có kế hoạch|có nhiệm vụ"
    r"|trong phạm vi|tùy theo|dựa vào|quyết định|quy định|thành lập|tham gia|làm đầu mối|làm việc|cử |kết nối"
    r"|ưu tiên|sẵn sàng|thông tin về|cùng với|đồng thời|vào cuộc|quan tâm|tạo điều kiện|phê duyệt)\b"
    r"|(?<!các )(?<!những )(?<!quan )(?<!vị, )(?<!, )(?<!Ban )\btổ chức\b(?! chính trị| đảng| đoàn thể| xã hội| hội)"
    r"|(?<!quan )(?<!Ban )\bquản lý\b(?! nhà nước| dự án)"
)
_SPLIT = re.compile(r"\s*;\s*(?:và\s+)?|\s*,\s*(?:và\s+)?|\s+(?:và|cùng)\s+|\s*,?\s*&\s*")
_TRAILING = " .,:;…-–"
LONGEST_UNIT = 200
LONGEST_SUBJECT = 420


@functools.lru_cache(maxsize=8192)
def unit_key(name: str) -> str:
    """Return the normal form of a unit's name: folded, abbreviations written out, no marks.

    >>> unit_key("Sở VHTTDL") == unit_key("Sở Văn hoá, Thể thao và Du lịch")
    True
    >>> unit_key("UBND tỉnh"), unit_key("Ban TG&DV") == unit_key("Ban Tuyên giáo và Dân vận")
    ('uy ban nhan dan tinh', False)
    """
    words: list[str] = []
    for token in re.findall(r"[\w&/]+(?:[-,][\w&]+)*", name):
        written = abbreviations().get(token.upper())
        parts = (
            [written] if written else [abbreviations().get(p.upper(), p) for p in _pieces(token)]
        )
        words += [w for part in parts for w in re.findall(r"[^\W_]+", fold(part))]
    return " ".join(word for word in words if word != "va")


def _pieces(token: str) -> list[str]:
    return re.split(r"[-,/]", token)


def unit_mentions(text: str) -> list[tuple[Span, str]]:
    """Return every unit that the text names in capitals or as a group, with its name.

    Coordinated fields stay in one name, lists are split.

    >>> text = "Giao Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính và Công an tỉnh chủ trì"
    >>> [name for _, name in unit_mentions(text)]
    ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Tài chính', 'Công an tỉnh']
    """
    found: list[tuple[Span, str]] = []
    at = 0
    while match := HEAD.search(text, at):
        end = _name_end(text, match)
        span = Span(match.start(), end)
        found.append((span, span.of(text)))
        at = max(end, match.end())
    return found


def unit_list(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the units that a heading or a subject lists, nothing else standing there.

    Empty when the words don't begin with a unit.

    >>> text = "Đề nghị các sở, ban, ngành, UBND các xã, phường:"
    >>> [span.of(text) for span in unit_list(text)]
    ['các sở, ban, ngành', 'UBND các xã, phường']
    """
    end = len(text) if end is None else end
    prefix = _PREFIX.match(text, start, end)
    first = prefix.end() if prefix else start
    if not HEAD.match(text, first, end):
        return []
    spans: list[Span] = []
    for match in _SPLIT.finditer(text, first, end):
        strong = ";" in match[0] and match.end() < end
        if strong or HEAD.match(text, match.end(), end):
            spans.append(_trimmed(text, first, match.start()))
            first = match.end()
    spans.append(_trimmed(text, first, end))
    return [span for span in spans if 0 < span.end - span.start <= LONGEST_UNIT]


def subject_end(text: str, start: int = 0) -> int | None:
    """Return where the units that open a sentence end and what they have to do begins.

    Null when no verb or colon follows near enough.

    >>> text = "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính"
    >>> text[:subject_end(text)]
    'Sở Nội vụ '
    """
    verb = _VERB.search(text, start)
    colon = text.find(":", start, start + LONGEST_SUBJECT)
    ends = [at for at in (verb.start() if verb else -1, colon) if at >= 0]
    if not ends or min(ends) - start > LONGEST_SUBJECT:
        return None
    stop = re.search(r"[.]\s", text[start : min(ends)])
    return None if stop else min(ends)


def skip_prefix(text: str, start: int) -> int:
    """Return where the units begin after "Đề nghị", "Giao" and the like."""
    prefix = _PREFIX.match(text, start)
    return prefix.end() if prefix else start


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _TRAILING:
        start += 1
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return Span(start, end)


_TOKEN = re.compile(r"\s*(?:([^\W_]+(?:[/&][^\W_]+)*)|([-–,&])\s+|(\())")


def _name_end(text: str, head: re.Match[str]) -> int:
    known = _known_names().match(text, head.end())
    end = known.end() if known else head.end()
    while token := _TOKEN.match(text, end):
        word, mark = token[1], token[2]
        if mark or word == "và":
            end_next = _joined(text, token)
            if end_next is None:
                break
            end = end_next
            continue
        if not word or not _belongs(word, text, token):
            break
        end = token.end()
    return end


def _belongs(word: str, text: str, token: re.Match[str]) -> bool:
    if word[0].isupper() or word[0].isdigit():
        return HEAD.match(text, token.start(1)) is None or word in {
            "Sở",
            "Tỉnh",
            "Thành",
            "Đảng",
            "Quốc",
            "Chính",
            "Trung",
            "Công",
            "Ủy",
            "Uỷ",
        }
    if word == "các":
        return bool(
            re.match(
                r"\s+(?:xã|phường|huyện|tỉnh|thành|cấp|thị|quận|đặc khu)",
                text[token.end() : token.end() + 12],
            )
        )
    return word in _small_words()


def _joined(text: str, token: re.Match[str]) -> int | None:
    """Where a coordinated part of the name ends: ", Thể thao và Du lịch", "- Xã hội"."""
    following = compile_capitals(r"[A-ZĐÀ-Ỹ][^\W_]*").match(
        text, token.end() if token[2] else token.end() + 1
    )
    if not following or HEAD.match(text, following.start()):
        return None
    if token[2] == "," and not re.match(
        r"[\w\s]{1,40}\bvà [A-ZĐÀ-Ỹ]", text[following.start() : following.start() + 60]
    ):
        return None
    return following.end()


@functools.cache
def abbreviations() -> dict[str, str]:
    """Return what each abbreviation of a unit's name stands for."""
    pairs = (line.partition(" = ") for line in _listed("abbreviations"))
    return {short: long for short, _, long in pairs}


@functools.cache
def _listed(section: str) -> tuple[str, ...]:
    text = files("knowledge").joinpath("lists/units.txt").read_text(encoding="utf-8")
    body = text.split(f"[{section}]\n", 1)[1].split("[", 1)[0]
    return tuple(line for line in body.splitlines() if line)


@functools.cache
def _known_names() -> re.Pattern[str]:
    names = sorted(_listed("names"), key=len, reverse=True)
    spelled = "|".join(
        re.escape(n).replace("hóa", "h(?:óa|oá)").replace(r"\-", "[-–]") for n in names
    )
    return re.compile(rf"\s+(?:{spelled})(?![^\W_])")


@functools.cache
def _small_words() -> frozenset[str]:
    """Syllables that stand small inside names of units."""
    listed = {w for name in _listed("names") for w in re.findall(r"[^\W_]+", name) if w.islower()}
    levels = "nhân dân tỉnh thành phố huyện xã phường thị trấn quận cấp trực thuộc trung ương quân sự hoá hóa xã khu viện tiểu học"
    return frozenset(listed | set(levels.split())) - {"và", "báo"}


def proper_name(shouted: str) -> str:
    """Return a unit's name that stands in capitals with the capitals of running text.

    >>> proper_name("UỶ BAN NHÂN DÂN TỈNH SƠN LA"), proper_name("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH")
    ('Ủy ban nhân dân tỉnh Sơn La', 'Sở Văn hóa, Thể thao và Du lịch')
    """
    text = " ".join(shouted.split()).replace("UỶ", "ỦY").replace("HOÁ", "HÓA")
    if not text.isupper() and sum(c.isupper() for c in text) < 0.6 * sum(c.isalpha() for c in text):
        return text
    names = {name.lower(): name for name in _listed("names")}
    longest = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    lowered = re.sub(rf"(?<![^\W_])(?:{longest})(?![^\W_])", lambda m: names[m[0]], text.lower())
    return _with_places(lowered[:1].upper() + lowered[1:])


def _with_places(text: str) -> str:
    from knowledge.places import provinces

    for place in sorted(provinces(), key=len, reverse=True):
        text = re.sub(rf"(?<![^\W_]){re.escape(place.lower())}(?![^\W_])", place, text)
    text = re.sub(r"\b(?:hđnd|ubnd|mttq)\b", lambda m: m[0].upper(), text, flags=re.IGNORECASE)
    text = re.sub(
        r"\b(sở|phòng|chi cục|cục|trung tâm|đặc khu|xã(?! hội)|phường|huyện) (\w)",
        lambda m: f"{m[1]} {m[2].upper()}",
        text,
    )
    text = re.sub(
        r"^(Sở|Phòng|Chi cục|Cục|Trung tâm|Ban|Bộ|Hội(?! đồng)|Viện|Đoàn(?! đại)|Vụ) (\w)",
        lambda m: f"{m[1]} {m[2].upper()}",
        text,
    )
    return _PLACE_END.sub(lambda m: m[1] + m[2].title(), text).replace("Ủy Ban", "Ủy ban")


_PLACE_END = re.compile(
    r"((?:tỉnh(?! ủy)|thành phố|huyện|xã|phường|đặc khu|Tỉnh ủy|Thành ủy)\s)([^\W\d_]+(?:\s[^\W\d_]+){0,3})$"
)
