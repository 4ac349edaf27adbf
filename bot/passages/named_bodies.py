"""Bodies of which there are many alike, told apart by their proper names: schools, hospitals.

What one of them lays down for itself is told of no other: the intake of "Trường THCS Suối Mơ"
answers nobody who asks for that of "Trường THCS Đồi Thông".
"""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.text import folded_words

_SHORT = (("thcs", "trung hoc co so"), ("thpt", "trung hoc pho thong"), ("th", "tieu hoc"))
_KIND = (
    r"truong (?:mam non|mau giao|tieu hoc|trung hoc co so|trung hoc pho thong|pho thong dan toc noi tru|cao dang|dai hoc|trung cap)"
    r"|benh vien(?: da khoa)?|phong kham(?: da khoa)?|hop tac xa|cong ty(?: (?:co phan|tnhh))?"
)
_NAMED = re.compile(
    rf"\b(?P<kind>{_KIND}) (?!(?:nay|do|ay|nao|cua|tinh|thanh pho|khu vuc|huyen|xa|phuong|cong lap|tu thuc|tren|trong|phai|co|duoc|va|o|tai|la|se|can|thi|nam)\b)"
    r"(?P<name>\w+ \w+)"
)


@lru_cache(maxsize=4096)
def body_named(words: str) -> tuple[str, str]:
    """Return the kind and the name of the first such body that words name, folded; else empty.

    >>> body_named("Chỉ tiêu của Trường THCS Đồi Thông năm 2026"), body_named("trường học nào")
    (('truong trung hoc co so', 'doi thong'), ('', ''))
    """
    folded = f" {folded_words(words)} "
    for short, long in _SHORT:
        folded = folded.replace(f" truong {short} ", f" truong {long} ")
    match = _NAMED.search(folded)
    return (match["kind"], match["name"]) if match else ("", "")


def of_other_body(asked: str, sentence: str, issuer: str) -> bool:
    """Whether a question names a body, and a sentence without it is of another one's own paper.

    >>> issuer = "Trường THCS Suối Mơ"
    >>> of_other_body("trường THCS Đồi Thông tuyển mấy lớp", "Tuyển 5 lớp 6.", issuer)
    True
    >>> of_other_body("trường THCS Suối Mơ tuyển mấy lớp", "Tuyển 5 lớp 6.", issuer)
    False
    >>> of_other_body("trường THCS Đồi Thông ở đâu", "Nhập vào Trường THCS Đồi Thông.", issuer)
    False
    """
    kind, name = body_named(asked)
    of_kind, its = body_named(issuer)
    return bool(name) and kind == of_kind and name != its and name not in folded_words(sentence)
