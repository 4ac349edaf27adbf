"""Which term a question wants explained, or which two it wants told apart.

Patterns run over folded text, which keeps positions: the term comes back as typed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.questions.document_questions import KIND
from knowledge.text import fold, nfc

LONGEST = 300
_ENDING = re.compile(
    r"(?:[\s,]*\((?!viet tat)[^()]*\)|[\s,]+(?:vay|the|a|ha|nhi|day|nhe|nha|nghen|hen|rua|ri|ban|ban oi|em voi|voi|ad))*\W*$"
)
_OPENING = re.compile(
    r"^(?:\W|(?:xin|cho|muon)(?: phep| toi| minh| em| duoc| ban)* hoi\b|(?:cho|xin|toi|minh|em|muon|can|vui long|lam on|biet|hay|giup"
    r"|giai thich(?= (?:cho|giup|ho)\b)|noi ro|vay|the(?! nao)|a|ban oi|ad oi)\b)*"
)
_SOURCE = re.compile(
    rf"^(?:theo|trong|tai|o|can cu(?: vao)?) [^?]{{3,80}}?(?:, ?| thi )|^(?:{KIND})\b[^?]{{0,80}}? (?:quy dinh|dinh nghia|giai thich|hieu|goi|coi|(?:noi|ghi|neu)(?= .+ la (?:gi|sao)\b))(?: (?:ve|rang))?,? "
    rf"|^(?:{KIND})\b[^?:]{{0,80}}: "
)
_WHAT = r"(?:gi|sao|the nao|nhu the nao|nhu nao|ra sao|cai gi|viec gi|chi|cai chi)"
_GONE_BY = r" (?:theo|trong|tai|cua|o) (?:\w+ )*?"
_TERM = re.compile(
    rf"^(?P<term>.{{2,80}}?)[”\"]?,? (?:thi )?(?:(?:duoc |phai |nen |can )?(?:hieu|coi|goi|giai thich)(?: la)? {_WHAT}|duoc (?:hieu|coi|goi) la (?:nhung|cac) \w+(?: \w+)? (?:nao|gi)|duoc dinh nghia(?: la)? {_WHAT}"
    rf"|(?:co )?(?:nghia|tuc)(?: la)? {_WHAT}|(?:co |duoc )?(?<!tham )(?<!quy )(?<!xac )(?<!giam )(?<!chi )(?<!on )dinh nghia(?: la)? {_WHAT}|(?:la|tuc la) {_WHAT}|(?:la )?viet tat (?:cua|cho|la) .{{0,14}}gi)(?:(?:,|{_GONE_BY}).*)?$"
    r"|^(?:the nao|nhu the nao|nhu nao|khi nao|luc nao|sao|truong hop nao|the nao thi|gi) (?:thi )?(?:la|(?:moi )?(?:duoc |bi )?(?:goi|coi|xem|hieu|xac dinh|tinh|xep|liet) (?:la|vao(?: loai| dien| nhom)?)) (?P<called>.{2,80})$"
    r"|^(?:cum tu|thuat ngu|khai niem|tu ngu) (?P<phrase>.{2,80}?) (?:la )?(?:the nao|nhu the nao|nhu nao|ra sao)$"
    r"|^(?:ai|nguoi nao|nhung ai|to chuc nao|doi tuong nao|co quan nao) (?:thi )?(?:duoc|bi) (?:goi|coi|xem|xac dinh|xep|liet) (?:la|vao(?: loai| dien| nhom)?) (?P<being>.{2,80})$"
    r"|^(?:dinh nghia|khai niem|giai thich(?: (?:khai niem|thuat ngu|tu ngu|tu|cum tu))|y nghia cua (?:tu|cum tu|thuat ngu))(?: cua| ve)? (?P<named>.{2,80}?)(?: (?:la gi|the nao|nhu the nao|ra sao))?$"
)
_OF_A_KIND = re.compile(
    r"^(?!(?:the|nhu|khi|luc|truong hop|doi tuong)\b)(?P<noun>.{2,40}?)(?: nhu the| the| ra|(?: (?:den|toi|o) (?:co|tam)|(?: (?:den|toi|o))? muc(?: do)?))? nao (?:(?:thi )?(?:moi )?(?:duoc|bi)|thi(?: moi)?) (?:goi|coi|xem|xac dinh|xep|liet) (?:la|vao(?: loai| dien| nhom)?) (?P<which>.{2,60})$"
)
_BY_NUMBER = re.compile(
    r"^(?P<noun>\w+(?: \w+){0,4}?)(?:,? (?:co|tu|duoi|tren|dat|it hon|nhieu hon|khong qua|lon hon|nho hon|hon|thu nhap|dan so|dien tich|phai))* (?:bao nhieu|may)(?: [^,;]{1,30}?)?"
    r" (?:(?:tro len|tro xuong|thi|moi) )*(?:duoc|bi|moi) (?:goi|coi|xem|xet|xac dinh|xep|tinh|liet|cong nhan) (?:la|vao(?: loai| dien| nhom)?) (?P<which>.{2,60})$"
)
"""What counts as a thing, asked by its bound: "dân số dưới bao nhiêu thì được coi là …"."""
_SOMEBODY = re.compile(r"^(?P<term>.{2,80}?) la (?:nhung |cac )?ai$")
_SAME_KIND = re.compile(
    r"^(?P<term>(?P<noun>\w+(?: \w+)?) .{2,60}?) (?:la|gom|bao gom) (?:nhung |cac )?(?P=noun)(?: \w+)? (?:nao|gi|nhu the nao|the nao|ra sao)$"
)
_LABEL = re.compile(r"^(?:(?:cac|cum|thuat|khai) (?:tu|ngu|niem)|tu|cum tu|thuat ngu|khai niem) ")
_QUALIFIER = re.compile(
    rf"[,;]? (?:(?:theo|trong|tai(?! cho\b)|o) .*|(?:cua|trong)? ?(?:{KIND}) .*|giai doan (?:19|20)\d\d.*|nam (?:19|20)\d\d.*)$"
)
_NO_TERM = re.compile(
    r"^(?:(?:cac|nhung|ten|cac noi dung) )*(?:muc dich|muc tieu|yeu cau|nhiem vu|giai phap|noi dung|trach nhiem|quan diem"
    r"|nguyen tac|chi tieu|ky hieu|so|ten|chu de|hinh thuc|thoi gian|thoi han|dia diem|doi tuong|ly do|nguyen nhan|ket qua|viec"
    r"|cong viec|diem moi|han|phuong cham|y nghia|diem|y|dieu|dieu kien|tieu chuan|muc|quy trinh|trinh tu|cach)\b"
    r"|\b(?:phai|can|nen|se) (?:lam|thuc hien)\b|\b(?:ma|neu) (?:\w+ )?(?:khong|chua|bi|thieu|van|sai|qua|da|duoc|phai|cung|het)\b|\bco (?:muc|nhiem|so|noi|trach|ten)\b|\b(?:ten mien|duoi|dia chi)$|\b(?:mang |lay |doi |dat |goi |co |gio |moi |nay )?ten(?: (?:goi|moi|cu|xa|phuong))*$|^(?:ke hoach|van ban|nghi quyet|no|do) (?:nay|do|ay)\b|^do$|^ban$"
)
_BETWEEN = r"(?: (?:o |tai )?(?:cho|diem) nao| the nao| ra sao| nhu the nao| nhu nao|(?: la)? gi| o dau| khong)?$"
_APART = (
    re.compile(
        rf"^(?:phan biet|(?:su |diem )?(?:khac (?:nhau|biet)|khac) (?:giua|cua)) (?P<one>.{{2,60}}?) (?:va|voi|hay) (?P<other>.{{2,60}}?)(?: khac(?: nhau| biet)?)?{_BETWEEN}"
    ),
    re.compile(
        rf"^(?P<one>.{{2,60}}?) (?:va|voi|so voi|hay) (?P<other>.{{2,60}}?)(?: co)? (?:khac|giong)(?: gi| biet| nhau)*{_BETWEEN}"
    ),
    re.compile(
        rf"^(?P<one>.{{2,60}}?)(?: co)? khac (?:(?:gi|voi|biet|the nao|o cho nao|o diem nao) )*(?:so voi |voi )?(?P<other>.{{2,60}}?){_BETWEEN}"
    ),
)


_MEANT = {
    fold(word): frozenset({word, *others})
    for word, *others in (
        ["tại"], ["trong"], ["ở"], ["của"], ["và"], ["với"], ["hay"], ["là"], ["năm"], ["theo"], ["hỏi"], ["thế"], ["khi"],
        ["nào"], ["gì"], ["khác"], ["giống"], ["không"], ["từ"], ["thì"], ["cho", "chỗ"], ["xin"], ["em"], ["ạ", "à"], ["đoạn"],
        ["bạn", "ban"], ["dùng", "đúng"], ["đối"], ["phải"], ["đề"], ["về"], ["để"],
    )
}  # fmt: skip


@lru_cache(maxsize=256)  # one answer reads the same words several times over
def folded_as_meant(text: str) -> str:
    """Return folded words, those in capitals that only look like a word of asking.

    With its marks "vận tải" says nothing of a place: folded its "tai" is no "tại".

    >>> folded_as_meant("vận tải ở tỉnh"), folded_as_meant("van tai")
    ('van TAI o tinh', 'van tai')
    """
    return _WORD.sub(_marked_otherwise, nfc(text))


_WORD = re.compile(r"[^\W\d_]+")


def _marked_otherwise(match: re.Match[str]) -> str:
    word, bare = match[0].lower(), fold(match[0])
    other = bare != word and word not in _MEANT.get(bare, (word,))
    return bare.upper() if other else bare


def defined_term(text: str) -> str:
    """Return the term whose meaning is asked for, as typed; empty when none is.

    >>> defined_term("Chuyển đổi số là gì?"), defined_term("Thế nào là hộ nghèo theo luật?")
    ('Chuyển đổi số', 'hộ nghèo')
    >>> defined_term("theo luật mới thì thế nào được gọi là sự cố hóa chất")
    'sự cố hóa chất'
    >>> defined_term("Dân tộc nào được coi là có khó khăn đặc thù năm 2026?")
    'Dân tộc có khó khăn đặc thù'
    >>> defined_term("Công trình như thế nào thì bị xếp vào loại nguy hiểm?")
    'Công trình nguy hiểm'
    >>> defined_term("Sự cố đến mức nào thì bị xếp là cấp tỉnh"), defined_term("Đơn mà thiếu chữ ký thì hiểu thế nào")
    ('Sự cố cấp tỉnh', '')
    >>> defined_term("Hộ thu nhập dưới bao nhiêu một tháng thì được coi là hộ cận nghèo?")
    'hộ cận nghèo'
    >>> defined_term("Tỷ lệ che phủ tính thế nào, là gì?")
    'Tỷ lệ che phủ'
    >>> defined_term("Bốn tại chỗ là gì"), defined_term("Bến bãi tại huyện A là gì")
    ('Bốn tại chỗ', 'Bến bãi')
    >>> defined_term("“Phiên chính” của chợ được hiểu là những ngày nào trong tháng?")
    'Phiên chính'
    >>> defined_term("Thế nào được coi là một ổ dịch tả?")
    'ổ dịch tả'
    >>> defined_term("thị trấn A sau sáp nhập tên là gì")
    ''
    >>> defined_term("Mục đích của kế hoạch là gì"), defined_term("Ai ký nghị quyết này?")
    ('', '')
    """
    text = _asked_alone(text)
    folded = folded_as_meant(text)
    kind = _OF_A_KIND.match(folded) or _BY_NUMBER.match(folded)
    if kind:
        return _of_a_kind(text, kind)
    match = _TERM.match(folded)
    if match is None:
        return ""
    group = next(name for name, found in match.groupdict().items() if found)
    term = _bare(text[match.start(group) : match.end(group)])
    reckoned = _RECKONED_TOO.search(folded_as_meant(term))
    term = term[: reckoned.start()] if reckoned else term
    quoted = _QUOTED_FIRST.match(term)
    term = quoted["term"] if quoted else re.sub(r"^(?:một|mot) (?=\w+ \w)", "", term)
    return "" if _NO_TERM.search(fold(term)) else term


_QUOTED_FIRST = re.compile(r"[“\"]?(?P<term>[^”\"“]{3,})[”\"] (?:của|cua|trong|ở|tại)\b")
"""A term that is quoted, with whose it is behind."""


def somebody_defined(text: str) -> str:
    """Return who is asked about, as typed: a defined party, or just a person; else empty.

    >>> somebody_defined('Luật này quy định "bên triển khai" là ai?')
    'bên triển khai'
    """
    text = _asked_alone(text)
    match = _SOMEBODY.match(folded_as_meant(text))
    return _bare(text[: match.end("term")]) if match else ""


def kind_defined(text: str) -> str:
    """Return the kind of things of which a question asks which they are, as typed; else empty.

    >>> kind_defined("Công trình nguy hiểm là những công trình nào?"), kind_defined("Hà ký những văn bản nào")
    ('Công trình nguy hiểm', '')
    """
    text = _asked_alone(text)
    match = _SAME_KIND.match(folded_as_meant(text))
    return _bare(text[: match.end("term")]) if match else ""


def told_apart(text: str) -> tuple[str, str] | None:
    """Return the two terms that a question wants told apart; null when it names no two.

    >>> told_apart("An ninh mạng khác an toàn mạng ở chỗ nào?")
    ('An ninh mạng', 'an toàn mạng')
    >>> told_apart("hộ nghèo và hộ cận nghèo khác nhau thế nào")
    ('hộ nghèo', 'hộ cận nghèo')
    >>> told_apart("hộ nghèo và hộ cận nghèo khác nhau thế nào theo Luật A?")
    ('hộ nghèo', 'hộ cận nghèo')
    """
    text = _asked_alone(text)
    source = _BY_SOURCE.search(folded_as_meant(text))
    text = text[: source.start()] if source else text
    folded = folded_as_meant(text)
    for pattern in _APART:
        match = pattern.match(folded)
        if match:
            one, other = (_bare(text[slice(*match.span(name))]) for name in ("one", "other"))
            return one, other
    return None


_BY_SOURCE = re.compile(rf"[,;]? (?:theo|trong|tai) (?:quy dinh )?(?:cua )?(?:{KIND})\b.*$")


def loosely_defined(text: str) -> tuple[str, bool]:
    """Return what a question may want explained, as typed, and whether it surely is a meaning.

    Other forms ask so too ("thời hạn nộp được tính thế nào"): only where an article explains it.

    >>> loosely_defined("Hiểu ra sao về “công nghệ” theo Luật A?")
    ('công nghệ', True)
    >>> loosely_defined("tỷ lệ lấp đầy tính thế nào"), loosely_defined("Ai ký nghị quyết này?")
    (('tỷ lệ lấp đầy', False), ('', False))
    >>> loosely_defined("“Phiên chính” của chợ A được hiểu là những ngày nào trong tháng?")
    ('Phiên chính', False)
    >>> loosely_defined("Khu vực II trong nghị quyết phí 2025 gồm những chỗ nào?")
    ('Khu vực II', False)
    """
    text = _asked_alone(text)
    folded = folded_as_meant(text)
    for pattern, meaning in ((_MEANT_LOOSELY, True), (_RECKONED, False)):
        match = pattern.match(folded)
        if match:
            group = next(name for name, found in match.groupdict().items() if found)
            return _bare(text[slice(*match.span(group))]), meaning
    return "", False


_HOW = r"(?:the nao|nhu the nao|nhu nao|ra sao|lam sao|kieu gi|sao|ntn)"
_OF_SOURCE = rf"(?:(?:,|{_GONE_BY}).*)?$"
_WITHIN = r"(?: (?:trong|cua) (?:nam|thang|tuan|xa|phuong|tinh))?"
_WHERE = r"(?:cho|noi|dia ban|dia phuong|khu vuc|xa|phuong|tinh|thon|vung|tuyen|tuyen duong|duong|ngay|thang)"
_RECKONED_TOO = re.compile(rf",? (?:duoc |phai )?(?:tinh|tinh toan|xac dinh) {_HOW}$")
_MEANT_LOOSELY = re.compile(
    rf"^(?:nen |phai |can )?(?:hieu|giai nghia|cat nghia|dinh nghia|giai thich)(?: (?:giup|ho|cho|em|toi|minh|{_HOW}))*(?: (?:ve|tu|cum tu|khai niem|thuat ngu))* (?P<after>.{{2,80}}?)(?: (?:{_HOW}|la gi|cho dung))?{_OF_SOURCE}"
    rf"|^noi (?P<said>.{{2,60}}?) (?:la|tuc) (?:la )?(?:noi )?(?:gi|ai|sao|{_HOW})$"
    rf"|^(?P<before>.{{2,80}}?)[”\"]?,? (?:thi )?(?:(?:co )?(?:nghia|tuc)(?: la)?|la) (?:lam gi|lam sao|loai nao|cai gi|cai chi|chi|cai nao|noi gi|noi ai){_OF_SOURCE}"
    rf"|^(?P<whom>.{{2,60}}?)[”\"]?,? (?:la )?(?:de )?chi (?:ai|cai gi|nhung ai|nhung gi|viec gi)$"
)
_RECKONED = re.compile(
    rf"^(?P<term>.{{2,80}}?)[”\"]?,? (?:thi )?(?:duoc |phai )?(?:tinh|xac dinh|hieu|tinh toan|dinh nghia)(?: la)? {_HOW}(?: (?:cho|la|moi) dung)?{_OF_SOURCE}"
    rf"|^(?P<kind>.{{2,80}}?) (?:(?:duoc |phai )?(?:hieu|coi|tinh|quy dinh|xac dinh) )?la (?:vao )?(?:\w+ ){{1,2}}(?:gi|nao|chi|ai){_WITHIN}{_OF_SOURCE}"
    rf"|^(?P<whole>.{{2,80}}?) (?:bao )?gom (?:nhung |cac )?{_WHERE} nao{_WITHIN}{_OF_SOURCE}"
)


@lru_cache(maxsize=256)
def _asked_alone(text: str) -> str:
    """Return a question without politeness and without the source that opens it; no long one."""
    text = " ".join(text.split())
    if len(text) > LONGEST:
        return ""
    end = _ENDING.search(folded_as_meant(text))
    text = text[: end.start()] if end else text
    for pattern in (_OPENING, _SOURCE, _OPENING):
        found = pattern.match(folded_as_meant(text))
        if found and pattern is _SOURCE and (term := _said_there(text, found.end())):
            return f"{term} là gì"
        text = text[found.end() :] if found else text
    return text.strip()


def _said_there(text: str, end: int) -> str:
    """Return the term that a source, which ends at ``end``, is asked to define; else empty.

    >>> _said_there("Luật ABC gọi ai là nhà cung cấp", 13), _said_there("Luật ABC giải thích hộ nghèo ra sao", 20)
    ('nhà cung cấp', 'hộ nghèo')
    """
    source, rest = fold(text[:end]), fold(text[end:])
    defines, calls = _DEFINES.search(source), _CALLS.search(source)
    match = (defines and _DEFINED.match(rest)) or (calls and _CALLED.match(rest))
    return text[end:][slice(*match.span("term"))] if match else ""


_DEFINES = re.compile(r"\b(?:dinh nghia|giai thich)(?: (?:ve|rang))?,? $")
_DEFINED = re.compile(
    r"(?P<term>.{2,80}?),? (?:(?:la )?(?:the nao|nhu the nao|nhu nao|ra sao|sao)|la (?:gi|sao))$"
)
_CALLS = re.compile(r"\b(?:goi|hieu) $")
_CALLED = re.compile(r"(?:ai|cai gi|nguoi nao|nhung ai) la (?P<term>.{2,80})$")


def _of_a_kind(text: str, match: re.Match[str]) -> str:
    noun, which = (_bare(text[slice(*match.span(name))]) for name in ("noun", "which"))
    return which if fold(which).startswith(fold(noun).split()[0]) else f"{noun} {which}"


_QUOTED = re.compile(r"\s*[\"“]?([^\"“”]{2,60})[\"”] (?:của|trong|ở|tại|cua|trong|o|tai) ")
_QUOTES = " \"“”'‘’,:"


def _bare(term: str) -> str:
    """Return a term without label, quotes and the source or period that qualifies it."""
    quoted = _QUOTED.match(term)
    term = (quoted[1] if quoted else term).strip(_QUOTES)
    label = _LABEL.match(fold(term))
    term = term[label.end() :] if label else term
    qualifier = _QUALIFIER.search(folded_as_meant(term))
    return (term[: qualifier.start()] if qualifier else term).strip(_QUOTES)
