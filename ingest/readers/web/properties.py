"""The box of properties that a portal sets beside a document: its labels, each with a value.

Portals show there what their database says of the document (số ký hiệu, ngày ban hành, lượt
xem); it is no part of the text. A list of documents has the same words, but side by side as
the names of its columns.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.readers.cleaning import clean

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_LABEL = re.compile(
    r"(?:số[/ ]?ký hiệu|số hiệu(?: văn bản)?|số văn bản|ký hiệu|trích yếu(?: nội dung)?|người ký(?: duyệt)?"
    r"|chức (?:vụ|danh)(?: người ký)?|tên văn bản|ngày (?:ban hành|văn bản|ký|đăng(?: tải| công báo)?|hiệu lực|có hiệu lực|hết hiệu lực"
    r"|cập nhật|áp dụng)|(?:loại|thể loại|hình thức|nhóm) văn bản|(?:cơ quan|đơn vị|nơi) (?:ban hành|soạn thảo|đăng)"
    r"|lĩnh vực(?: văn bản)?|tình trạng(?: hiệu lực)?|trạng thái|hiệu lực|lượt (?:xem|tải)(?: về)?|số lượt (?:xem|tải)"
    r"|(?:tệp|tập tin|file|văn bản|tài liệu)(?: đính kèm| tải về)|đính kèm|tải về|độ (?:mật|khẩn)|phạm vi|số công báo)\s*:?$",
    re.IGNORECASE,
)
_SEAM = "\ue100"
FEWEST = 3  # labels with a value of their own
MOST_OTHER = 1 / 3  # of the pieces
LONGEST = 2000  # characters; the summary of the document may stand there


def is_properties(node: LexborNode) -> bool:
    """Whether the part of a page is made of the portal's labels and their values."""
    pieces = _pieces(node)
    if len("".join(pieces)) > LONGEST:
        return False
    labelled = sum(_is_label(a) and not _is_label(b) for a, b in pairwise(pieces))
    labels = sum(map(_is_label, pieces))
    others = len(pieces) - 2 * labels
    return labelled >= FEWEST and labels - labelled <= 1 and others <= MOST_OTHER * len(pieces)


def _pieces(node: LexborNode) -> list[str]:
    """Return the texts of the innermost parts; what follows a label's colon is a part too."""
    texts = [clean(text) for text in node.text(separator=_SEAM).split(_SEAM)]
    pieces: list[str] = []
    for text in texts:
        label, colon, value = text.partition(":")
        parts = [label, value.strip()] if colon and _is_label(label) else [text]
        pieces.extend(part for part in parts if part)
    return pieces


def _is_label(text: str) -> bool:
    return _LABEL.match(text) is not None
