"""Sentences to many that give nobody a task: closing formulas and calls to carry a paper out."""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.unit_lists import subject


@lru_cache(maxsize=8192)  # every task of a document is asked for it, again for each question
def is_formula(words: str) -> bool:
    """Whether a sentence is one with which papers close, and gives nobody anything to do.

    >>> is_formula("Trên đây là Kế hoạch du lịch, đề nghị các đơn vị triển khai thực hiện.")
    True
    >>> is_formula("Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.")
    True
    >>> is_formula("Các sở, ngành báo cáo kết quả thực hiện Kế hoạch này trước ngày 15/12.")
    False
    >>> is_formula("Nhà nước khuyến khích các tổ chức, doanh nghiệp giảm giá vé.")
    True
    >>> is_formula("Đề nghị Tỉnh đoàn, Hội Nông dân tỉnh: thực hiện các nhiệm vụ tại Phụ lục I.")
    True
    >>> is_formula("Sở Y tế thực hiện các nhiệm vụ tại Phụ lục I trước ngày 15/12.")
    False
    """
    line = " ".join(words.split())
    return bool(_FORMULA.search(line)) or _refers_only(line)


def _refers_only(line: str) -> bool:
    """Whether a sentence only tells units to do what the paper gives them elsewhere."""
    if "thực hiện" not in line:
        return False
    mark = _MARK.match(line)
    told = subject(line, mark.end() if mark else 0)
    return told is not None and _ELSEWHERE.fullmatch(line, told.end) is not None


def is_opening(words: str) -> bool:
    """Whether a line only opens the list of what has to be done.

    >>> is_opening("Giao Giám đốc Sở Y tế thực hiện các nhiệm vụ sau:")
    True
    >>> is_opening("Các xã thực hiện nghiêm, kịp thời các nhiệm vụ, giải pháp về cải cách sau:")
    True
    >>> is_opening("Sở Nội vụ có trách nhiệm:"), is_opening("II.")
    (True, True)
    >>> is_opening("Điều 6. Trách nhiệm của các bộ, cơ quan ngang bộ")
    True
    >>> is_opening("Điều 6. Các bộ có trách nhiệm báo cáo trước ngày 15/12.")
    False
    >>> is_opening("Tăng cường tuần tra tại cổng trường, cụ thể:")
    False
    """
    return bool(_OPENS.search(" ".join(words.split())))


def is_general_call(words: str) -> bool:
    """Whether a sentence to many only calls on them to carry the paper out, or to report trouble.

    >>> is_general_call("Đề nghị các sở, ngành khẩn trương thực hiện đúng chức năng được giao.")
    True
    >>> is_general_call("Quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh về Phòng Kinh tế.")
    True
    >>> is_general_call("Trường hợp không cân đối được kinh phí, các đơn vị gửi Sở Tài chính tổng hợp.")
    True
    >>> is_general_call("Yêu cầu các sở, ngành thực hiện chuyển đổi số trước ngày 30/6.")
    False
    >>> is_general_call("Căn cứ Kế hoạch này, các sở quán triệt, thực hiện nghiêm túc trong địa bàn phụ trách.")
    True
    >>> is_general_call("Căn cứ Kế hoạch này, các xã xây dựng kế hoạch thực hiện.")
    False
    >>> is_general_call("Phương án được rà soát hằng năm; các đơn vị có trách nhiệm thực hiện./.")
    True
    """
    line = " ".join(words.split())
    clause = re.split(r"[;.](?:\s|/|$)", line, maxsplit=1)[0]
    calls = _CALLS.search(clause) and _CARRY_OUT.search(clause)
    patterns = (_TROUBLE.match(line), _LIABLE.search(line))
    return is_formula(line) or bool(calls) or any(patterns)


_PAPER = r"(?:Kế hoạch|Chỉ thị|Quyết định|Nghị quyết|Hướng dẫn|Công điện|Thông báo|Quy chế|Chương trình|Văn bản)(?: này)?"
_FORMULA = re.compile(
    r"^(?:\W|\d)*Trên đây là "
    rf"|^(?:\W|\d)*(?:Điều \d+\W+)?{_PAPER} có hiệu lực (?:thi hành )?(?:kể )?từ [^;.]*\W*$"
    r"|^(?:\W|\d)*Nhà nước (?:khuyến khích|tạo điều kiện|ưu tiên|có chính sách)\b"
    rf"|chịu trách nhiệm (?:tổ chức |triển khai )?(?:thi hành|thực hiện) {_PAPER}\W*$"
)
_OPENS = re.compile(
    r"\b(?:thực hiện|triển khai)(?: (?:tốt|nghiêm|nghiêm túc|đầy đủ|kịp thời|(?:có )?hiệu quả|đồng bộ|quyết liệt),?)*"
    r"(?: các| một số| những)? (?:nhiệm vụ|nội dung|công việc|công tác|việc|trách nhiệm)(?:, (?:nhiệm vụ|nội dung|giải pháp|quyền hạn))?"
    r"(?: \w+){0,4}? (?:như )?sau(?: đây)?:$"
    r"|\b(?:có|chịu) (?:quyền hạn, )?trách nhiệm(?: \w+){0,10}?(?: nội dung)?(?: như)?(?: sau(?: đây)?)?:$"
    r"|^\W*(?:[IVXL]+|\d+)\W*$"
    r"|^\W*(?:Điều|Chương|Mục) [\dIVXL]+\W+(?:Trách nhiệm|Nhiệm vụ|Phân công|Tổ chức thực hiện)\b[^.;]*$"
)
_TROUBLE = re.compile(
    r"^(?:\W|\d)*(?:Trong q|Q)uá trình (?:\w+ ){0,5}thực hiện\b.{0,60}?(?:khó khăn|vướng mắc|phát sinh)"
    r"|^(?:\W|\d)*Trường hợp (?:\w+ ){0,2}không (?:cân đối|bố trí|bảo đảm) (?:được |đủ )*kinh phí"
)
_LIABLE = re.compile(
    r"(?:^|[;.,] )(?:các|những|mọi) [^;.]{2,80}? (?:có|chịu) trách nhiệm (?:nghiêm túc |tổ chức |triển khai )*(?:thực hiện|thi hành)\W*$",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?:\W|\d|(?:Điều|Mục) \d+)*(?=\w)")
_ELSEWHERE = re.compile(
    r"\W*(?:(?:có|chịu) trách nhiệm |nghiêm túc,? |chủ động,? |tổ chức,? |triển khai,? |phối hợp |tích cực,? )*thực hiện (?:tốt |đầy đủ |có hiệu quả |nghiêm |hiệu quả )*"
    r"(?:các |những )?(?:nhiệm vụ|nội dung|công việc|phần việc)(?:, (?:nhiệm vụ|giải pháp|nội dung|chỉ tiêu))?(?: (?:được (?:giao|phân công|nêu)|cụ thể|nêu|quy định|đã giao))*"
    rf" (?:tại|theo|trong) (?:(?:các )?(?:Phụ lục|Biểu|Bảng|Mục|Phần|Chương|Điều|khoản|điểm)\b(?:(?! (?:trước|trong|xong|hoàn thành|đến)\b)[^;.]){{0,40}}|{_PAPER}|kế hoạch này|văn bản này)\W*"
)
_CALLS = re.compile(
    r"\b(?:[Yy]êu cầu|[Đđ]ề nghị)\s"
    r"|^(?:\W|\d)*Căn cứ\b(?!.*\b(?:xây dựng|ban hành|lập|báo cáo|gửi|rà soát|tham mưu)\b)"
)
_CARRY_OUT = re.compile(
    r"(?:\b(?:nghiêm túc|khẩn trương|kịp thời|chủ động|tích cực|phối hợp|tổ chức|quán triệt|phổ biến|triển khai|căn cứ (?:chức năng|nhiệm vụ)[^,]*)[ ,]+)*"
    r"(?:thực hiện|thi hành|triển khai)"
    r"(?:[ ,]+(?:nghiêm|tốt|đúng|đầy đủ|kịp thời|hiệu quả|có|nghiêm túc|và|các|những|nội dung|nhiệm vụ|quy định|chức năng|được giao"
    rf"|được phân công|đơn vị|địa bàn|địa phương|ngành|lĩnh vực|phạm vi|phụ trách|quản lý|mình|tại|trong|của|theo|nêu trên|này|đảm bảo|bảo đảm|tiến độ|thời gian|yêu cầu|chất lượng|{_PAPER}|kế hoạch))*\W*$"
)
