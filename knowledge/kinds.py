"""Kinds of documents (loại văn bản) and the abbreviations that stand in their numbers.

State: decree 30/2020/NĐ-CP, Phụ lục III. Party: guidance 36-HD/VPTW, part on thể loại.
Legal normative documents: law 64/2025/QH15 on their issuance.
"""

from __future__ import annotations

import functools
import re

from knowledge.text import fold

ABBREVIATIONS: dict[str, str] = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "QyC": "Quy chế",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "CTHĐ": "Chương trình hành động",
    "KH": "Kế hoạch",
    "KHHĐ": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "CV": "Công văn",
    "KL": "Kết luận",
    "QT": "Quy trình",
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "NQLT": "Nghị quyết liên tịch",
    "PL": "Pháp lệnh",
    "L": "Luật",
    "VBHN": "Văn bản hợp nhất",
    "ĐL": "Điều lệ",
    "TuB": "Tuyên bố",
}

NAMES: tuple[str, ...] = (
    "Kế hoạch liên tịch",
    "Kế hoạch phối hợp",
    "Kế hoạch hành động",
    "Chương trình phối hợp",
    "Thư kêu gọi",
    "Lời kêu gọi",
    "Hiến pháp",
    "Hiệp định",
    "Nghị định thư",
    "Lệnh",
    *sorted(set(ABBREVIATIONS.values()), key=lambda name: (-len(name), name)),
)
_BY_FOLD = {fold(name): name for name in NAMES}


def kind_named(line: str) -> str | None:
    """Return the kind that a line names and nothing else, however it is cased or spaced.

    >>> kind_named("KẾ  HOẠCH"), kind_named("Kế hoạch này"), kind_named("CHƯƠNG TRÌNH HÀNH ĐỘNG")
    ('Kế hoạch', None, 'Chương trình hành động')
    """
    return _BY_FOLD.get(" ".join(fold(line).strip(" .:*_-").split()))


def kind_opening(line: str) -> tuple[str, int] | None:
    """Return the kind that opens a line and where its words end.

    >>> kind_opening("NGHỊ QUYẾT VỀ VIỆC SẮP XẾP")
    ('Nghị quyết', 10)
    """
    match = _pattern().match(fold(line))
    return (_BY_FOLD[" ".join(match[1].split())], match.end(1)) if match else None


def kind_abbreviated(abbreviation: str) -> str | None:
    """Return the kind of an abbreviation, as in the sign of a document.

    >>> kind_abbreviated("KH"), kind_abbreviated("QĐ"), kind_abbreviated("UBND")
    ('Kế hoạch', 'Quyết định', None)
    """
    found = ABBREVIATIONS.get(abbreviation)
    if found:
        return found
    return next((n for a, n in ABBREVIATIONS.items() if a.upper() == abbreviation.upper()), None)


def kind_of_words(words: str) -> str | None:
    """Return the kind that ends the words before a number: "… Kế hoạch số ".

    >>> kind_of_words("thay thế Kế hoạch số "), kind_of_words("theo Công văn "), kind_of_words("số ")
    ('Kế hoạch', 'Công văn', None)
    """
    match = _ending().search(fold(words))
    return _BY_FOLD[" ".join(match[1].split())] if match else None


@functools.cache
def _ending() -> re.Pattern[str]:
    names = (r"\s+".join(map(re.escape, fold(name).split())) for name in NAMES)
    return re.compile(rf"\b({'|'.join(names)})(?:\s+(?:lien tich|so|so:))*\s*:?\s*$")


@functools.cache
def _pattern() -> re.Pattern[str]:
    names = (r"\s+".join(map(re.escape, fold(name).split())) for name in NAMES)
    return re.compile(rf"\s*({'|'.join(names)})(?![^\W_])")
