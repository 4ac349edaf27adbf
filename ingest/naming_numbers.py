"""Numbers that name, date or order things and measure nothing (what a figure is not).

Dates and times, numbers of documents, articles, appendices and items, telephone numbers,
codes, classes ("lớp 5", "cấp 2") and ordinals: they are masked before figures are sought.
"""

from __future__ import annotations

import re

from knowledge.documents import Span
from knowledge.numbers import number_spans
from knowledge.text import fold

_Y = r"(?:19|20)\d\d"
_D = r"\d{1,2}"
_LIST = (
    rf"(?:(?:\s?,\s?|\s?[-–]\s?|\s(?:va|den|hoac)\s(?:ngay\s|thang\s)?){_D}"
    r"(?=\s*(?:[,;.)/–-]|va\s|den\s|hoac\s|thang\s|nam\s|hang|$))(?![.,]\d|/\d{3}(?!\d)))*"
)
_DATES = (
    rf"{_D}\s?[-–]\s?{_D}\s?/\s?{_D}(?:\s?/\s?{_Y})?"
    rf"|{_D}\s?/\s?{_D}\s?[-–]\s?{_D}\s?/\s?{_D}(?:\s?/\s?{_Y})?"
    rf"|(?:\bngay\s+)?{_D}\s?[/.-]\s?{_D}\s?[/.-]\s?{_Y}(?!\d)|(?:\bthang\s+)?{_D}\s?[-/]\s?{_Y}(?!\d)"
    rf"|\b(?:ngay|mung|mong|dem|sang|chieu|toi|hom)\s+{_D}(?:\s?[/-]\s?{_D}){_LIST}"
    rf"|\b(?:ngay|mung|mong)\s+{_D}{_LIST}(?:\s+thang\s+{_D})?(?:\s+nam\s+{_Y})?"
    rf"|\bthang\s+{_D}{_LIST}(?:\s?/\s?{_Y}|\s+nam\s+{_Y})?"
    rf"|\bquy\s+{_D}{_LIST}(?:\s?/\s?{_Y}|,?\s+nam\s+{_Y})?|\btuan\s+(?:thu\s+)?{_D}"
    rf"|\b(?:giai doan|nhiem ky|nien khoa|thoi ky|nam hoc)\s+(?:nam\s+)?{_Y}(?:\s?[-–/]\s?(?:{_Y}|\d\d))?"
    rf"|\bnam\s+{_Y}(?:\s?(?:[-–,/]|va|den(?: nam)?)\s?{_Y})*(?:\s?[-–]\s?\d\d(?!\d|%|\.))?"
    rf"|(?<![\d.,]){_Y}\s?[-–/]\s?{_Y}(?![\d.]\d)|\bnam\s+\d{{1,4}}(?=\s*(?:[.;,)]|$))"
    rf"|\b\d{{1,2}}\s+(?:thang|quy)\s+(?:dau|cuoi|con lai)?\s?(?:cua\s)?nam\b(?:\s+{_Y})?"
    rf"|\b{_D}\s+(?:thang|quy|tuan|ngay)\s+(?:dau|cuoi|con lai)\b|\b{_D}\s+nam\s+(?:qua|toi|nay|tiep theo|gan day|gan nhat|truoc|sau|doi moi)\b"
    rf"|\bke hoach\s+(?:(?!\d)\w+\s){{0,5}}{_D}\s+nam\b|\b{_D}\s+nam\s*\(?\s?{_Y}|\bngay\s+{_D}\b"
    rf"|\b(?:ky niem|sau|qua|trong)\s+(?:lan thu\s+|hon\s+|gan\s+)?\d{{1,4}}\s+nam\b(?!\s+(?:cong tac|ke tu|lien tuc|lien tiep|tro len))"
    rf"|\bky niem\s+(?:lan thu\s+)?\d{{1,4}}|\b\d{{1,4}}\s+nam\s+ngay\b"
)
_TIMES = (
    r"\b\d{1,2}\s?(?:h|g)\s?\d{0,2}(?!\w)|\b\d{1,2}:\d\d(?::\d\d)?\b"
    r"|\b\d{1,2}\s+gio\s+\d{1,2}(?:\s+phut)?|\b24/(?:24|7)(?:\s?(?:gio|h))?"
    r"|\b(?:luc|vao|tu|den|truoc|hoi|sau)\s+\d{1,2}\s+gio\b(?!\s+(?:lam viec|tro len|ke tu|moi))"
    r"|\b\d{1,2}\s+gio\s+(?:sang|chieu|toi|dem|trua|ngay|hang|cung|thu|va)\b"
)
_CITED = (
    r"\b(?:dieu|khoan|chuong|phu luc|bieu|bieu so|mau so|(?<!lay )(?<!thu )(?<!nghiem )(?<!tich )(?<!luong )mau|muc|tieu muc|phan|tiet|bang so|hinh|so do|chu thich|ghi chu)"
    r"\s+(?:so\s+)?\d+[a-z]?(?:[.,]\d+)*(?:(?:\s?[,;-]\s?|\s+va\s+|\s+den\s+)\d+[a-z]?(?!\s?%|[\d.,]*\d))*(?![\w%])(?![.,]\d)(?!\s?(?:%|ty\b|ti\b|trieu|nghin|ngan\b|dong\b))"
    r"|\b(?:diem|tieu diem)\s+\d+(?:\.\d+)*(?=\s*(?:[,;.)]|khoan|dieu|muc|phan|cua|nay|tren|phu luc))"
    r"|\b(?:nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|thong bao|ket luan|huong dan|quy dinh|to trinh"
    r"|bao cao|cong dien|luat|phap lenh|hiep dinh|de an|chuong trinh|du an|ke hoach|tieu chuan|quy chuan|nghi dinh thu)"
    r"\s+(?:so\s*:?\s*)?\d[\w./-]*(?!\s?(?:%|ty|trieu|dong|nam\b|nghin|chi tieu))"
    r"|(?<!tong )(?<!trong )(?<!mot )\bso\s*:?\s*\d[\w./-]*(?=\s*[,;.)\]\"”]|\s+(?:ngay|cua|duong|pho|tai|thuoc|va|ve|o|-|–)\b|$)"
    r"|\b(?:so hieu|ma so|ma hs|ma|ky hieu|seri|so hoa don|stk|mst|cas|so cas|so dang ky|bien so)\s*:?\s*(?=\S*\d)[\w./-]+"
    r"|\b(?:tcvn|qcvn|iso|iec|en|astm|vb|tcxd|tcxdvn|tccs|nd|tt|qd|nq|hd|kh|ct|bc|ke|un|rev)[\s:/-]{1,3}\d[\w.:/-]*"
)
_NAMED = (
    r"\b(?:thu|lan thu|khoa|ky hop thu|tap|quyen so|to so|ho so so|phien ban|version|windows|v)\s+\d+(?:[./]\d+)*(?:/\d+)?"
    r"|\b(?:lop|cap do|muc do|loai|hang|buoc|dot|vong|mui|vanh dai|quoc lo|ql|dt|tinh lo|duong tinh|dh|hl|cao toc|tuyen so|lien so|phuong an|kich ban|bang|nac|tang|quan|giai doan|hoc ky|hoc ki|ky|chuong trinh|tai khoan|ga|gate|block|nha may|to hop|zone|vung)"
    r"\s+\d{1,3}[a-z]?(?![\w.,]*\d|\w|\s?%|\s?/|\s(?:trieu|ty|nghin|ngan|hoc vien|hoc sinh|nguoi|em|chau))(?:\s?(?:[,/-]|va|den)\s?\d{1,3}(?=\s*[,;.)]|$))*"
    r"|\b\d{1,2}\s+cap\b(?! (?:giay|phep|bang|chung))|\b\d\s+sao\b|\b\d{1,2}\s+tai cho\b|\b\d\s+buoi\s?/\s?ngay|\b[a-z]{1,6}\d[\w.-]*"
    r"|\b\d{1,2}\s+khoa\s+[ivx]+\b|\btrung uong\s+\d{1,2}\b"
    r"|\b\d{1,2}\s+con so\b|\bcovid\s?-?\s?\d+|\bcong nghiep\s+\d\.\d|\b\d\.0(?!\d)|\b\d[gd]\b|\bweb\s?\d|\bkm\s?\d+\s?\+\s?\d+"
    r"|\b(?:vd|vi du)\s*\d+|\bgroup of \d+|\btop\s+\d+|\btwenty\s+\d+|\b(?:asean|sea games|g)\s?\+?\d+"
)
_CONTACT = (
    r"\b(?:dien thoai|d/t|dt|sdt|fax|hotline|di dong|tel|zalo)\b[^\w]{0,4}(?:so\s*:?\s*)?[\d.\s()+-]{6,}"
    r"|(?<![\d.,])(?:\(?0\d{2,3}\)?|\+84)[.\s-]?\d{3}[.\s-]?\d{3,4}(?![\d.,])(?!\s?(?:dong|ty|trieu|vnd))"
    r"|\S*(?:https?://|www\.|@)\S+|\b\S+\.(?:vn|com|org|net|gov|edu)(?:/\S*)?"
    r"|\b(?:so nha|so)\s+\d+[a-z]?(?:/\d+)*,?\s+(?:duong|pho|ngo|ngach|hem|dai lo)\b"
    r"|(?<!\d)\d{1,3}°\s?\d{1,2}['’′]"
)
_NUMBERING = (
    r"(?:^|(?<=[.;:]\s))\d{1,2}(?:\.\d{1,2})*[.)]\s|\(\d{1,3}\)|\[\d{1,3}\]|\bt[t]?\.\s?\d+"
)
_NAMING = re.compile(f"{_CONTACT}|{_CITED}|{_DATES}|{_TIMES}|{_NAMED}|{_NUMBERING}")
_YEAR = re.compile(_Y + "$")


def naming_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the places of numbers that are no figures, in order of their kinds.

    >>> text = "Ngày 05/3/2026, lớp 5, mạng 5G, Điều 12; đạt 12% theo Nghị quyết số 36/NQ-HĐND"
    >>> [span.of(text) for span in naming_spans(text)]
    ['36/NQ-HĐND', 'Ngày 05/3/2026', 'lớp 5', '5G', 'Điều 12', 'Nghị quyết số 36/NQ-HĐND']
    """
    part = text[start:end]
    named = [Span(start + span.start, start + span.end) for span, _ in number_spans(part)]
    named += [Span(start + m.start(), start + m.end()) for m in _NAMING.finditer(fold(part))]
    return named


def is_year(written: str) -> bool:
    """Whether digits look like a year of ours.

    >>> is_year("2026"), is_year("1.986"), is_year("2126")
    (True, False, False)
    """
    return bool(_YEAR.match(written))
