"""Numbers that name, date or order things and measure nothing (what a figure is not).

Dates and times, numbers of documents, articles, appendices and items, telephone numbers,
codes, classes ("lớp 5", "cấp 2") and ordinals: they are masked before figures are sought.
"""

from __future__ import annotations

import re

from knowledge.documents import Span
from knowledge.numbers import number_spans

_Y = r"(?:19|20)\d\d"
_D = r"\d{1,2}"
_LIST = (
    rf"(?:(?:\s?,\s?|\s?[-–]\s?|\s(?:và|đến|hoặc)\s(?:ngày\s|tháng\s)?){_D}"
    r"(?=\s*(?:[,;.)/–-]|và\s|đến\s|hoặc\s|tháng\s|năm\s|hằng|hàng|$))(?![.,]\d|/\d{3}(?!\d)))*"
)
_DATES = (
    rf"{_D}\s?[-–]\s?{_D}\s?/\s?{_D}(?:\s?/\s?{_Y})?"
    rf"|{_D}\s?/\s?{_D}\s?[-–]\s?{_D}\s?/\s?{_D}(?:\s?/\s?{_Y})?"
    rf"|(?:\bngày\s+)?{_D}\s?[/.-]\s?{_D}\s?[/.-]\s?{_Y}(?!\d)|(?:\btháng\s+)?{_D}\s?[-/]\s?{_Y}(?!\d)"
    rf"|\b(?:ngày|mùng|mồng|đêm|sáng|chiều|tối|hôm)\s+{_D}(?:\s?[./-]\s?{_D}){_LIST}"
    rf"|(?<!mỗi )\b(?:ngày|mùng|mồng)\s+{_D}{_LIST}(?:\s+tháng\s+{_D})?(?:\s+năm\s+{_Y})?"
    rf"|(?<!mỗi )(?<!hằng )(?<!hàng )\btháng\s+{_D}{_LIST}(?:\s?/\s?{_Y}|\s+năm\s+{_Y})?"
    rf"|(?<!mỗi )(?<!hằng )(?<!hàng )\bquý\s+{_D}{_LIST}(?:\s?/\s?{_Y}|,?\s+năm\s+{_Y})?|(?<!mỗi )(?<!hằng )(?<!hàng )\btuần\s+(?:thứ\s+)?{_D}"
    rf"|\b(?:giai đoạn|nhiệm kỳ|niên khóa|thời kỳ|năm học)\s+(?:năm\s+)?{_Y}(?:\s?[-–/]\s?(?:{_Y}|\d\d))?"
    rf"|\bnăm\s+{_Y}(?:\s?(?:[-–,/]|và|đến(?: năm)?)\s?{_Y})*(?:\s?[-–]\s?\d\d(?!\d|%|\.))?"
    rf"|(?<![\d.,]){_Y}\s?[-–/]\s?{_Y}(?![\d.]\d)|\bnăm\s+\d{{1,4}}(?=\s*(?:[.;,)]|$))"
    rf"|\b\d{{1,2}}\s+(?:tháng|quý)\s+(?:đầu|cuối|còn lại)?\s?(?:của\s)?năm\b(?:\s+{_Y})?"
    r"|\b(?:1[0-2]|0?\d)\s+(?:tháng|quý|tuần|ngày)\s+(?:đầu|cuối|còn lại)\b"
    rf"|\b{_D}\s+năm\s+(?:qua|tới|nay|tiếp theo|gần đây|gần nhất|trước|sau|đổi mới)\b"
    rf"|\bkế hoạch\s+(?:(?!\d)\w+\s){{0,5}}{_D}\s+năm\b|\b{_D}\s+năm\s*\(?\s?{_Y}"
    r"|\b(?:kỷ niệm|sau|qua|trong)\s+(?:lần thứ\s+|hơn\s+|gần\s+)?\d{1,4}\s+năm\b"
    r"(?!\s+(?:công tác|kể từ|liên tục|liên tiếp|trở lên))"
    r"|\bkỷ niệm\s+(?:lần thứ\s+)?\d{1,4}|\b\d{1,4}\s+năm\s+ngày\b"
)
_TIMES = (
    r"\b\d{1,2}\s?h\s?\d{0,2}(?!\w)|\b\d{1,2}g\d\d(?!\w)|\b\d{1,2}:\d\d(?::\d\d)?\b"
    r"|\b\d{1,2}\s+giờ\s+\d{1,2}(?:\s+phút)?|\b24h?/(?:24|7)h?(?:\s?(?:giờ|h))?|\b7\s?ngày/tuần"
    r"|\b(?:lúc|vào|từ|đến|trước|hồi|sau)\s+\d{1,2}\s+giờ\b(?!\s+(?:làm việc|trở lên|kể từ|mỗi))"
    r"|\b\d{1,2}\s+giờ\s+(?:sáng|chiều|tối|đêm|trưa|ngày|hằng|hàng|cùng|thứ|và)\b"
)
_UNITS = r"(?!\s?(?:%|tỷ\b|tỉ\b|triệu|nghìn|ngàn\b|đồng\b|đ\b))"
_CITED = (
    r"\b(?:điều|khoản|chương|phụ lục|biểu|biểu số|mẫu số|mục|tiểu mục|phần|tiết|bảng số|hình|sơ đồ|chú thích|ghi chú"
    r"|(?<!lấy )(?<!thu )(?<!nghiệm )(?<!tích )(?<!lượng )mẫu)"
    r"\s+(?:số\s+)?\d+[a-zđ]?(?:[.,]\d+)*(?:(?:\s?[,;-]\s?|\s+và\s+|\s+đến\s+)\d+[a-zđ]?(?!\s?%|[\d.,]*\d))*"
    rf"(?![\w%])(?![.,]\d){_UNITS}"
    r"|\b(?:điểm|tiểu điểm)\s+\d+(?:\.\d+)*(?=\s*(?:[,;.)]|khoản|điều|mục|phần|của|này|trên|phụ lục))"
    r"|\b(?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị|công văn|thông báo|kết luận|hướng dẫn|quy định|tờ trình"
    r"|báo cáo|công điện|luật|pháp lệnh|hiệp định|đề án|chương trình|dự án|kế hoạch|tiêu chuẩn|quy chuẩn|nghị định thư)"
    r"\s+(?:số\s*:?\s*)?\d[\w./-]*(?!\s?(?:%|tỷ|triệu|đồng|năm\b|nghìn|chỉ tiêu))"
    r"|(?<!tổng )(?<!trong )(?<!một )\bsố\s*:?\s*\d[\w./-]*"
    r"(?=\s*[,;.)\]\"”]|\s+(?:ngày|của|đường|phố|tại|thuộc|và|về|ở|-|–)\b|$)"
    r"|\b(?:số hiệu|mã số|mã hs|mã|ký hiệu|seri|số hóa đơn|stk|mst|cas|số cas|số đăng ký|biển số)\s*:?\s*(?=\S*\d)[\w./-]+"
    r"|\b(?:tcvn|qcvn|iso|iec|en|astm|vb|tcxd|tcxdvn|tccs|nđ|tt|qđ|nq|hd|kh|ct|bc|ke|un|rev)[\s:/-]{1,3}\d[\w.:/-]*"
)
_NAMED = (
    r"\b(?:thứ|lần thứ|khóa|khoá|kỳ họp thứ|quyển số|tờ số|hồ sơ số|phiên bản|version|windows|v)\s+\d+(?:[./]\d+)*(?:/\d+)?"
    r"|\b(?:lớp|cấp độ|mức độ|loại|hạng|bước|đợt|(?<!trong )vòng|mũi|vành đai|quốc lộ|ql|đt|tỉnh lộ|đường tỉnh|đh|hl|cao tốc"
    r"|tuyến số|liên số|phương án|kịch bản|bảng|nấc|tầng|quận|phường|giai đoạn|học kỳ|học kì|kỳ|chương trình|tài khoản"
    r"|bài|trang|câu|dòng|quân khu|quân đoàn|nhà ga|gate|block|tổ hợp|zone|phòng|khu phố|tổ dân phố|khóm|ấp)"
    r"\s+\d{1,3}[a-z]?(?![\w.,]*\d|\w|\s?%|\s?/|\s(?:triệu|tỷ|nghìn|ngàn|học viên|học sinh|người|em|cháu)\b)"
    r"(?:\s?(?:[,/-]|và|đến)\s?\d{1,3}(?=\s*[,;.)]|$))*"
    r"|\b\d{1,2}\s+cấp\b(?!\s(?:giấy|phép|bằng|chứng))|\b\d\s+sao\b|\b\d{1,2}\s+tại chỗ\b|\b\d\s+buổi\s?/\s?ngày"
    r"|\b[a-zđ]{1,6}\d[\w.-]*|\b\d{1,2}\s+khóa\s+[ivx]+\b|\bhội nghị\s+(?:ban chấp hành\s+)?trung ương\s+\d{1,2}\b|\b\d{1,2}\s+con số\b"
    r"|\blần\s+\d{1,2}(?![.,]\d)(?=\s*(?:[,;.)]|đối|của|cho|và|là|năm|thì|$))"
    r"|\bcovid\s?-?\s?\d+|\b(?:công nghiệp|kinh tế|chính phủ|thế hệ)\s+\d\.\d|\bweb\s?\d|\bkm\s?\d+\s?\+\s?\d+"
    r"|\b(?:xe|ô tô)\s+\d{1,2}\s+chỗ|\btop\s+\d+|\b(?:asean|sea games|g)\s?\+?\d+"
)
_CONTACT = (
    r"\b(?:điện thoại|đ/t|đt|sđt|fax|hotline|di động|tel|zalo)\b[^\w]{0,4}(?:số\s*:?\s*)?[\d.\s()+-]{6,}"
    r"|(?<![\d.,])(?:\(?0\d{2,3}\)?|\+84)[.\s-]?\d{3}[.\s-]?\d{3,4}(?![\d.,])(?!\s?(?:đồng|tỷ|triệu|vnđ))"
    r"|\S*(?:https?://|www\.|@)\S+|\b[\w.-]+\.(?:vn|com|org|net|gov|edu)\b(?:/\S*)?"
    r"|\b(?:số nhà|số)\s+\d+[a-z]?(?:/\d+)*,?\s+(?:đường|phố|ngõ|ngách|hẻm|đại lộ)\b"
    r"|(?<!\d)\d{1,3}°\s?\d{1,2}['’′]"
)
_SIZES = (
    r"[x×]\s?\d[\d.,]*\s?[^\W\d_]*|\b(?:khổ|kích thước|cỡ)\s+\d[\d.,]*|\d[\d.,]*(?=\s?(?:m|cm|mm|dm)?\s?[x×]\s?\d)"
    r"|\b1\s?:\s?\d[\d.]*|\b(?:tỷ|tỉ) lệ 1/\d[\d.]*"
    r"|(?<=hỗ trợ )(?:0?1|một) lần(?=\s\d)|(?<=trợ cấp )0?1 lần|(?<=thưởng )0?1 lần"
)
_NUMBERING = (
    r"(?:^|(?<=[.;:]\s))\d{1,2}(?:\.\d{1,2})*[.)]\s|\(\d{1,3}\)|\[\d{1,3}\]|\bt[t]?\.\s?\d+"
)
_NAMING = tuple(  # of small letters, each by itself: twice as fast as one that ignores case
    re.compile(pattern)
    for pattern in (_CONTACT, _CITED, _DATES, _TIMES, _NAMED, _SIZES, _NUMBERING)
)
_YEAR = re.compile(_Y + "$")


def naming_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the places of numbers that are no figures, in order of their kinds.

    >>> text = "Ngày 05/3/2026, lớp 5, khóa 12, Điều 12; đạt 12% theo Nghị quyết số 36/NQ-HĐND"
    >>> [span.of(text) for span in naming_spans(text)]
    ['36/NQ-HĐND', 'Điều 12', 'Nghị quyết số 36/NQ-HĐND', 'Ngày 05/3/2026', 'lớp 5', 'khóa 12']
    """
    part = text[start:end]
    named = [Span(start + span.start, start + span.end) for span, _ in number_spans(part)]
    small = part.lower()
    small = small if len(small) == len(part) else part
    for pattern in _NAMING:
        named += [Span(start + m.start(), start + m.end()) for m in pattern.finditer(small)]
    return named


def is_year(written: str) -> bool:
    """Whether digits look like a year of ours.

    >>> is_year("2026"), is_year("1.986"), is_year("2126")
    (True, False, False)
    """
    return bool(_YEAR.match(written))
