"""Follow-ups about a figure just told: a part of it, or the same in another unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from bot.passages.earlier_states import asks_before
from bot.questions import follow_up_forms as forms
from bot.questions.completed_text import leaning_on
from bot.questions.completions import Completed, own_words, root, root_route, without_opener
from bot.questions.matters import matter
from bot.questions.mentions import document_numbers, places_in
from bot.questions.periods import years_in
from bot.questions.routes import Route
from bot.questions.substitutions import names_like, unit_alone, unit_replaced
from knowledge.measure_units import unit_at
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.journal import Turn

_OPENED = r"^(?:(?:the|vay|con|va|thi|nhung|a) )*"
_PART = re.compile(
    rf"{_OPENED}(?:trong (?:so )?(?:do|ay)|rieng(?: phan)?|phan)[,:]? (?:co |thi |phan )*(?P<subject>\S.*)$"
)
_PART_LAST = re.compile(
    r"^(?P<asks>bao nhiêu|mấy|bao nhieu|may) (?P<within>trong (?:số |so )?(?:đó|ấy|do|ay)) (?:là |la )?(?P<subject>\S.*?)[ ?.!]*$",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:bao nhieu|may)\b")
_IN_UNIT = re.compile(
    rf"{_OPENED}(?:quy(?: doi)? (?:ra|thanh)|tinh (?:ra|bang|theo)|doi (?:ra|sang)|tuong duong(?: voi)?) "
    r"(?P<unit>\S.*?)(?:,? thi)?(?: (?:la|duoc|khoang|tam|co|het))* (?:bao nhieu|may)(?P<scale>(?: (?:nghin|ngan|trieu|ty|ti))*)"
    r"(?: (?P<after>\w+(?: \w+)?))?\W*$"
)

_AMOUNTS_TO = re.compile(
    rf"{_OPENED}(?:(?:(?:la|tuc la|nghia la|thanh|bang|tuong duong|tuong ung|khoang|tam|duoc|ra)(?: voi)?) )+(?:bao nhieu|may)"
    r"(?P<scale>(?: (?:nghin|ngan|trieu))*) (?P<unit>(?!(?:tien|dong|ty|ti|phan|nam|thang|ngay|gio|lan)\b)\w+)(?P<after>)(?: vay| the| a| nhi)?\W*$"
)
_LIMIT = re.compile(
    rf"{_OPENED}(?:(?:muc )?(?:toi da|toi thieu|cao nhat|thap nhat|it nhat|nhieu nhat|tong cong|tat ca)(?: (?:thi|la|duoc|het|co|khoang|phai))*)"
    r" (?:bao nhieu|may)(?: (?:tien|ty|ti|trieu|nghin|ngan|dong|phan tram|%|nam|thang|ngay|gio|lan|nguoi|ho))*\W*$"
)
_OF_WHOM = re.compile(
    r"^(?:của|cua)\s+|[\s,]+(?:thì|thi)?\s*(?:(?:là|la|có|co|được|duoc)\s+)?(?:bao nhiêu|bao nhieu|mấy|may)$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:so|phong|ban|chi cuc|cuc|trung tam|cong an|van phong|ubnd|uy ban|xa|phuong|bo)\b"
)


def of_figure(alone: str, before: Turn) -> Completed | None:
    """Read "trong đó … bao nhiêu?", "quy ra … thì mấy?" after a question for a figure.

    >>> from bot.journal import Turn
    >>> turn = Turn("Tỉnh trồng bao nhiêu ha rừng năm 2026?", "figure", ("a",), None)
    >>> of_figure("Trong đó rừng phòng hộ bao nhiêu?", turn).text
    'rừng phòng hộ bao nhiêu – Tỉnh trồng bao nhiêu ha rừng năm 2026'
    >>> of_figure("bao nhiêu trong số đó là rừng phòng hộ?", turn).text
    'rừng phòng hộ bao nhiêu – Tỉnh trồng bao nhiêu ha rừng năm 2026'
    >>> of_figure("quy ra cây thì mấy nghìn", turn).text
    'Tỉnh trồng bao nhiêu nghìn cây rừng năm 2026?'
    """
    alone = _PART_LAST.sub(r"\g<within> \g<subject> \g<asks>", alone)
    folded = fold(alone).strip(" ?.!")
    if not _ASKS.search(folded):
        return _named_part(alone.strip(" ?.!"), before)
    limit = _LIMIT.match(folded)
    part = _PART.match(folded)
    of_figure_root = root_route(before) == Route.FIGURE
    of_sum = part is not None and before.route == Route.FIGURE and not of_figure_root
    if limit is None and not (of_figure_root or of_sum):
        return None
    own_document = document_numbers(alone) or (document_phrase(alone) and not part)
    if own_document or years_in(alone) or places_in(alone):
        return None
    converted = _IN_UNIT.match(folded) or _AMOUNTS_TO.match(folded)
    if converted:
        text = _in_unit(alone.strip(" ?.!"), converted, before.completed)
        return Completed(text, followed=True, whole=True) if text else None
    if limit:
        text = f"{alone.strip(' ?.!')} – {root(before.completed)}"
        return Completed(text, followed=True, document_ids=before.document_ids[:1], aside=True)
    if part is None:
        return None
    subject = alone.strip(" ?.!")[part.start("subject") :]
    unit = _OF_WHOM.sub("", subject)
    if _BODY.match(fold(unit)) and unit_alone(unit):
        other = unit_replaced(before.completed, unit) if names_like(before.completed, unit) else ""
        text = other or f"{root(before.completed)} của {unit}?"
        return Completed(text, followed=True, document_ids=before.document_ids[:1], whole=True)
    whole = matter(before) if of_sum else root(before.completed)
    text = leaning_on(subject, whole)
    return Completed(text, followed=True, document_ids=before.document_ids[:1], aside=True)


def _named_part(alone: str, before: Turn) -> Completed | None:
    """Read a part that is only named: "riêng ngân sách tỉnh"."""
    part = _PART_ALONE.match(fold(alone))
    if part is None or root_route(before) != Route.FIGURE:
        return None
    subject = alone[part.start("subject") :]
    text = f"{subject} bao nhiêu – {root(before.completed)}"
    return Completed(text, followed=True, document_ids=before.document_ids[:1], aside=True)


_PART_ALONE = re.compile(
    rf"{_OPENED}(?:trong (?:so )?(?:do|ay)|rieng)[,:]? (?:phan |thi )*(?P<subject>\w+(?: \w+){{0,6}}?)(?: thi sao)?$"
)


def _in_unit(alone: str, converted: re.Match[str], earlier: str) -> str:
    """Return the question before with another unit asked for; empty when it names none."""
    asked = _ASKS.search(fold(earlier))
    unit = unit_at(earlier, asked.end(), len(earlier)) if asked else None
    if asked is None or unit is None:
        return ""
    scale, name = (alone[slice(*converted.span(part))].strip() for part in ("scale", "unit"))
    return f"{earlier[: asked.end()]} {f'{scale} {name}'.strip()}{earlier[unit.end :]}"


def due_of_figure(alone: str, before: Turn) -> Completed | None:
    """Ask when that must be done of which it was asked how much: "vậy hạn chót là ngày nào"."""
    asks = forms.DUE_ALONE.match(fold(alone).strip(" ?.!"))
    if not asks or not before.document_ids or root_route(before) != Route.FIGURE:
        return None
    done = forms.AMOUNT.sub("", root(before.completed))
    text = f"{without_opener(alone)} – {done}"
    return Completed(text, followed=True, document_ids=before.document_ids[:1], aside=True)


def state_before(alone: str, before: Turn) -> Completed | None:
    """Ask how much there was so far of what is to be reached: its year is the target's.

    >>> from bot.journal import Turn
    >>> turn = Turn("Đến năm 2030 chi bao nhiêu phần trăm cho sách?", "figure", ("a",), None)
    >>> state_before("Trước đó mới chi được mấy phần trăm?", turn).text
    'Trước đó mới chi được mấy phần trăm – chi phần trăm cho sách'
    """
    folded = fold(alone)
    if not (asks_before(folded) and before.document_ids and root_route(before) == Route.FIGURE):
        return None
    if len(own_words(forms.PARTS.sub(" ", folded))) > _FEW or years_in(alone) or places_in(alone):
        return None
    what = " ".join(_BY_THEN.sub(" ", matter(before)).split())
    text = leaning_on(alone.strip(" ?.!"), what)
    return Completed(text, followed=True, document_ids=before.document_ids[:1], aside=True)


_FEW = 2
_BY_THEN = re.compile(
    r"\b(?:(?:đến|den|tới|toi|trong) )?(?:(?:hết|het|cuối|cuoi) )?(?:(?:năm|nam|giai đoạn|giai doan) )?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?",
    re.IGNORECASE,
)
