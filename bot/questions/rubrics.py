"""The rubrics under which administrative documents arrange what they say, and how people ask for them.

Nghị định 30/2020/NĐ-CP, phụ lục III gives plans and decisions their usual parts: purpose,
requirements, content, form, audience, conditions, papers to hand in, procedure, funds.
Patterns run over folded text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rubric:
    """What asks for a rubric, and what its headings hold near their beginning.

    What it is asked of may stand within what asks for it, as the group ``kept``: "tiền … lấy đâu".
    """

    asked: re.Pattern[str]
    heading: re.Pattern[str]


def _rubric(asked: str, heading: str = "") -> Rubric:
    return Rubric(re.compile(rf"\b(?:{asked})\b"), re.compile(rf"\b(?:{heading or asked})\b"))


AUDIENCE = _rubric(
    "doi tuong|ap dung (?:cho|voi|doi voi) (?:nhung )?ai|danh cho (?:nhung )?ai", "doi tuong"
)
PURPOSE = _rubric(
    "muc dich|nham (?:muc dich )?gi|de lam gi|(?:vi|tai) sao (?P<kept>.{0,40}? )?(?:lai )?(?:phai|can)|co y nghia gi",
    "muc dich|y nghia|su can thiet",
)
FUNDS = _rubric(
    "kinh phi|nguon (?:von|tien|luc)|tien(?P<kept> .{0,40}?)? (?:lay|tu|o|dao) .{0,12}dau(?: ra)?|lay tien|ai (?:la nguoi )?(?:bo|chi|tra|lo|cap|chiu|gop) (?:tien|kinh phi|chi phi|von)|tien cua ai",
    "kinh phi|nguon von|nguon luc|tai chinh",
)
GOALS = _rubric("muc tieu")
TARGETS = _rubric("chi tieu")
STRUCTURE = _rubric("co cau|bo may|(?:gom|co) (?:nhung|cac|may|bao nhieu) phong", "co cau|bo may")
PAPERS = _rubric(
    "(?:thanh phan |bo )?ho so(?P<kept> .{1,40}?)??(?: thi)? (?:gom|bao gom|can|co|la|nhung)(?: (?:co |nhung |cac )*(?:giay to|giay|gi|thu gi|loai nao|loai gi))*|(?:can|nop|mang|gui) (?:nhung |cac )?giay to|giay to (?:gi|nao|can)|thanh phan ho so",
    "(?:thanh phan )?ho so",
)
RUBRICS = (
    AUDIENCE,
    PURPOSE,
    FUNDS,
    _rubric("hinh thuc|bang (?:nhung |cac )?cach nao|phuong thuc|cach thuc", "hinh thuc|phuong thuc|cach thuc"),
    _rubric("dieu kien|tieu chuan|can dap ung (?:nhung )?gi", "dieu kien|tieu chuan"),
    _rubric("tieu chi"),
    PAPERS,
    _rubric("trinh tu|quy trinh|cac buoc|thu tuc", "trinh tu|quy trinh|thu tuc"),
    _rubric("yeu cau"),
    GOALS,
    TARGETS,
    _rubric("noi dung"),
    _rubric("giai phap|bien phap", "giai phap|bien phap"),
    _rubric("chu de"),
    _rubric("nguyen tac"),
    _rubric("quan diem"),
    _rubric("pham vi"),
    STRUCTURE,
    _rubric("khen thuong|thuong", "khen thuong"),
    _rubric("(?:bi |nghiem )cam|cam (?:lam )?(?:nhung )?gi|khong duoc lam (?:nhung )?gi", "nghiem cam|hanh vi (?:bi )?cam|khong duoc (?:lam|phep)"),
    _rubric("quyen(?: han)?(?! dia)"),
    _rubric("nghia vu"),
    _rubric("che do bao cao|bao cao (?:dinh ky|the nao)", "bao cao"),
    _rubric("chuc nang"),
)  # fmt: skip


def rubrics_asked(folded: str) -> tuple[Rubric, ...]:
    """Return the rubrics that a folded question names.

    >>> len(rubrics_asked("doi tuong va hinh thuc tuyen truyen la gi")), rubrics_asked("ai ky")
    (2, ())
    >>> rubrics_asked("vi sao tinh ta phai trong rung") == (PURPOSE,)
    True
    """
    return tuple(rubric for rubric in RUBRICS if rubric.asked.search(folded))
