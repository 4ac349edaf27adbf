"""Whether an office is told of its deputy alone: "phó chỉ huy trưởng" is no "chỉ huy trưởng"."""

from __future__ import annotations

import re

from knowledge.text import fold

_OFFICE = (
    r"(?:trưởng [^\W\d]+|chánh [^\W\d]+|chủ (?:tịch|nhiệm)|(?:tổng )?giám đốc|bí thư|tổng [^\W\d]+|thủ tướng"
    r"|(?:[^\W\d]+ ){1,2}?trưởng)"
)
_BEFORE = re.compile(rf"\bphó (?P<office>{_OFFICE})\b", re.IGNORECASE)
_BEHIND = re.compile(
    r"\b(?P<office>chính trị viên|chính ủy|đội|tổ|nhóm|lớp|bí thư) phó\b",
    re.IGNORECASE,
)
_HEADS = {"doi": "doi truong", "to": "to truong", "nhom": "nhom truong", "lop": "lop truong"}
_DEPUTY_ASKED = re.compile(
    r"(?<!thanh )(?<!ung )(?<!doi )\b(?:cap )?pho\b(?! (?:bien|thong|cap|co|to)\b)"
)


def only_deputies(asked: str, said: str) -> bool:
    """Whether an office asked for, folded, stands in words of a document only as its deputy.

    >>> only_deputies("phu cap cua chi huy truong", "Phó Chỉ huy trưởng: 514.800 đồng")
    True
    >>> only_deputies("phu cap cua chi huy truong", "Chỉ huy trưởng, Phó Chỉ huy trưởng: như nhau")
    False
    >>> only_deputies("pho chi huy truong duoc bao nhieu", "Phó Chỉ huy trưởng: 514.800 đồng")
    False
    >>> only_deputies("chinh tri vien duoc bao nhieu", "Chính trị viên phó: 351.000 đồng")
    True
    """
    if "phó" not in said.lower() or _DEPUTY_ASKED.search(asked):
        return False
    found = [*_BEFORE.finditer(said), *_BEHIND.finditer(said)]
    offices = {_HEADS.get(office, office) for office in (fold(m["office"]) for m in found)}
    rest = fold(_BEHIND.sub(";", _BEFORE.sub(";", said)))
    return any(
        re.search(rf"\b{office}\b", asked) and not re.search(rf"\b{office}\b", rest)
        for office in offices
    )
