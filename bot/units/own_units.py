"""The asker's own unit: how it is told, held for a conversation, remembered and forgotten."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus, OwnUnit
from bot.drafts import Draft, plain
from bot.questions.due_extremes import asks_for_extreme_only
from bot.questions.routes import OWN_UNIT, Route
from bot.questions.spelling import cleaned, written_out
from bot.questions.telex import decoded
from bot.safety.masking import masked
from bot.safety.typed_patterns import typed
from bot.units.named_units import unit_named
from bot.units.names import read_unit
from knowledge.text import fold, has_diacritics, nfc

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answers import Question
    from bot.journal import Journal, Turn
    from bot.questions.understanding import Understanding
    from bot.units.askers import Askers
    from bot.units.register import UnitRegister

_ME = r"(?:toi|minh|em|chung toi|chung em|tui|anh|chi)"
_COMMAND = re.compile(r"^/don[ _-]?vi\b[\s:]*(?P<unit>.*)$")
_REMEMBER = re.compile(
    rf"^(?:(?:hay|xin|vui long) )*(?:ghi nho|nho|luu)(?: giup| lai)* don vi (?:cua )?{_ME}(?: la)?\s*[:-]?\s+(?P<unit>.+)$"
)
_ASKS_WHAT = re.compile(
    rf"^(?:ban (?:co )?(?:biet|nho) )?don vi (?:cua )?{_ME} la (?:gi|don vi nao|co quan nao|so nao)\W*$"
)
_FORGET = re.compile(
    r"^/quen\b|^(?:(?:hay|xin|vui long|giup toi) )*(?:quen|xoa)(?: di| het| moi| toan bo| tat ca| nhung)* "
    rf"(?:(?:don vi|thong tin|du lieu|lich su|cuoc tro chuyen|hoi thoai)(?: \w+){{0,3}} (?:cua |ve ){_ME}|don vi {_ME}|{_ME})(?: di| nhe| luon| ngay| voi| giup)*\W*$"
)
_INTRODUCES = re.compile(
    rf"^(?:da |a |xin chao |chao ban )*(?:(?:don vi|co quan|phong|truong|ben|phia)(?: cua)? {_ME} (?:la|:)"
    rf"|{_ME} (?:hien )?(?:dang )?(?:(?:la|lam) (?:mot )?(?:can bo|chuyen vien|nhan vien|cong chuc|vien chuc|lanh dao|van thu|ke toan|thu ky)"
    rf"(?: (?:o|tai|cua|thuoc|ben|cho))?|la(?= (?:(?:pho )?(?:giam doc|chanh|truong(?! (?:thon|ban|xom|khu|ap|to|nhom|doan|ho))|chu tich)|(?:cong chuc |can bo )?van thu)\b)|o|ben|thuoc|den tu|tu|cong tac (?:o|tai|ben)|lam viec (?:o|tai|cho|ben)|"
    rf"lam (?:o|tai|cho|ben)))\s+(?P<unit>.+?)(?P<rest>(?:,|\.|;| thi\b| nen\b| vay\b)\s*\S.*)?$"
)
_WE = r"(?:tôi|mình|em|tui|(?:chúng|tụi|bọn|bên|phía) (?:tôi|mình|em|tui|ta))"
_I_MUST = typed(
    rf"\b(?P<who>{_WE})"
    r"(?= (?:thì )?(?:phải|cần|được giao|có nhiệm vụ|có trách nhiệm|có việc gì|làm gì)\b)"
)
_GIVEN_ME = typed(
    r"\b(?:giao|phân công|yêu cầu|đề nghị)(?: (?:những|các|mấy|thêm|cụ thể|gì|nào|việc|phần|nhiệm vụ|trách nhiệm)){0,3}"
    rf"(?: cho)? (?P<who>{_WE})\b(?! (?:hỏi|biết|xem|xin)\b)"
)
_OURS = typed(
    r"\b(?P<who>(?:đơn vị|cơ quan|phòng|ban|(?<!cơ )(?<!hồ )sở|trung tâm|xã|phường|trường|hội|ngành)(?: (?:của|bên|nhà))? "
    r"(?:tôi|mình|em|chúng tôi|chúng em|tui|ta))\b"
)
_LONGEST_REPLY = 12


class OwnUnits:
    """Knows each asker's own unit, from what they told and what they let it remember."""

    def __init__(self, askers: Askers, journal: Journal) -> None:
        self._askers = askers
        self._journal = journal

    def completed(
        self,
        question: Question,
        before: Turn | None,
        register: UnitRegister,
        held: Callable[[str], bool] = lambda _: False,
    ) -> Question:
        """Return the question with the asker's own unit, as far as it is known.

        A unit told in reply to "which unit?" completes the question asked before; one named
        in the question object wins over any memory. ``held`` tells which words documents use.
        """
        self._askers.meet(question.asker, question.conversation_id)
        typed = decoded(question.text, held)
        told, text = _told(typed, before, register)
        if told is not None:
            self._askers.hold(question.conversation_id, told)
        unit = question.unit or told or self._known(question)
        if unit and _leaves_whose(text, unit, before):
            text = f"{_ours(text)} {text}"
        text = _about_own_unit(text) if unit else text
        return replace(
            question, unit=unit, text=question.text if text == typed and not told else text
        )

    def obeyed(self, question: Question, register: UnitRegister) -> Draft | None:
        """Do what a command asks, "/donvi", "/quen" or the like; null when there is none."""
        typed = cleaned(question.text)
        folded = fold(typed)
        if _FORGET.match(folded):
            theirs = self._askers.forget(question.asker, question.conversation_id)
            self._journal.forget(theirs)
            return plain(AnswerStatus.ANSWERED, replies.FORGOTTEN)
        match = _COMMAND.match(folded) or _REMEMBER.match(folded)
        if match and match["unit"].strip(" .:"):
            return self._kept(question, typed[match.start("unit") :].strip(" .:"), register)
        if match or _ASKS_WHAT.match(folded) or _introduces_only(folded):
            return self._said(question)
        return None

    def follow(
        self, asked: Understanding, question: Question, before: Turn | None, draft: Draft
    ) -> None:
        """Hold the unit that the answer found, and offer to remember it beyond the conversation."""
        chosen = before is not None and before.clarifies and _is_about_own(before)
        if draft.unit and (asked.own_unit or chosen) and question.unit == self._known(question):
            self._askers.hold(question.conversation_id, draft.unit)
            if draft.unit != self._askers.remembered(question.asker):
                draft.follow_ups.append(replies.remember_unit(draft.unit))

    def of(self, question: Question) -> OwnUnit | None:
        """Return the asker's own unit as known after the answer, without one named for once."""
        unit = self._known(question)
        kept = self._askers.remembered(question.asker)
        return OwnUnit(unit, remembered=unit == kept) if unit else None

    def _known(self, question: Question) -> str | None:
        held = self._askers.held(question.conversation_id)
        return held or self._askers.remembered(question.asker)

    def _kept(self, question: Question, typed: str, register: UnitRegister) -> Draft:
        unit = unit_named(written_out(typed), register)
        if unit is None:
            return plain(AnswerStatus.CLARIFY, replies.no_such_unit(masked(typed)))
        unit = _as_written(unit, register)
        self._askers.hold(question.conversation_id, unit)
        if question.asker is None:
            return plain(AnswerStatus.ANSWERED, replies.held_unit(unit), replies.ASK_OWN_TASKS)
        self._askers.remember(question.asker, unit)
        return plain(AnswerStatus.ANSWERED, replies.remembered_unit(unit), replies.ASK_OWN_TASKS)

    def _said(self, question: Question) -> Draft:
        known = self.of(question)
        if known is None:
            return plain(AnswerStatus.ANSWERED, replies.NO_OWN_UNIT)
        say = replies.remembered_unit if known.remembered else replies.held_unit
        offered = () if known.remembered else (replies.remember_unit(known.name),)
        return plain(AnswerStatus.ANSWERED, say(known.name), replies.ASK_OWN_TASKS, *offered)


def _told(typed: str, before: Turn | None, register: UnitRegister) -> tuple[str | None, str]:
    """Return the own unit that a message tells, null when none, and the question that is left.

    "Tôi ở Sở Tài chính, tôi phải làm gì?" tells and asks; "Sở Tài chính" tells where the turn
    before asked for the unit.
    """
    alone = cleaned(typed)
    introduced = _INTRODUCES.match(fold(alone))
    waiting = before is not None and before.clarifies and _is_about_own(before)
    if introduced:
        at, end = introduced.span("unit")
        unit = unit_named(written_out(alone[at:end]), register)
        rest = alone[introduced.start("rest") :].strip(" ,.;") if introduced["rest"] else ""
        if unit is not None and not _NO_NAME.search(fold(unit)):
            unit = _as_written(unit, register)
            if rest:
                return unit, _with_me(rest)
            return unit, before.completed if waiting and before else typed
    if waiting and before and len(alone.split()) <= _LONGEST_REPLY and not alone.endswith("?"):
        unit = unit_named(written_out(alone), register)
        if unit is not None and fold(written_out(alone)).strip(" .!").endswith(fold(unit)):
            return _as_written(unit, register), before.completed
    return None, typed


_NO_NAME = re.compile(r" (?:khac|nay|do|kia|ay)$")
"""Who is of "xã khác" tells of no unit."""


def _with_me(rest: str) -> str:
    """Return what is asked after the asker's unit was told, with who has to do it put in.

    >>> _with_me("năm nay phải làm gì"), _with_me("phai lam gi"), _with_me("ai phải làm gì?")
    ('năm nay đơn vị tôi phải làm gì', 'don vi toi phai lam gi', 'ai phải làm gì?')
    >>> _with_me("tổng cộng mấy việc phải làm"), _with_me("tháng 12 phải xong việc gì")
    ('đơn vị tôi có tổng cộng mấy việc phải làm', 'tháng 12 đơn vị tôi phải xong việc gì')
    """
    text = nfc(rest)
    ours, have = _ours(text), "có" if has_diacritics(text) else "co"
    acts = _MUST.match(text.lower())
    if acts is not None:
        return f"{text[: acts.end()]}{ours} {text[acts.end() :]}"
    work = _WORK.match(text.lower())
    return f"{ours} {have} {rest[work.start('work') :]}" if work else rest


_WORK = typed(
    r"(?:có )?(?P<work>(?:(?:tổng cộng|tổng số|tất cả|gồm) )*(?:mấy|bao nhiêu|những|các|tất cả) (?:(?:đầu |công |phần )?việc|nhiệm vụ))\b"
)
_MUST = typed(
    r"(?:(?:thì|nên|vậy|cho hỏi|năm nay|năm sau|tháng này|tháng sau|quý này|quý sau|sắp tới|(?:tháng|quý|năm) [\divx]+),? )*"
    r"(?=(?:có phải|phải|cần|được giao|có) (?:làm|lo|xong|hoàn thành|hoàn tất|thực hiện|triển khai|chuẩn bị|tham gia|phối hợp|tổ chức|xây dựng|lập|trình|ban hành"
    r"|nộp|báo cáo|gửi|nhiệm vụ|trách nhiệm|việc|những|gì)\b)"
)


def _as_written(unit: str, register: UnitRegister) -> str:
    """Return a unit's name as a document writes it, else as typed, with a capital."""
    held = (each.task.unit for each in register.of_body(read_unit(unit).body))
    return next((name for name in held if fold(name) == fold(unit)), unit[0].upper() + unit[1:])


def _is_about_own(turn: Turn) -> bool:
    return bool(OWN_UNIT.search(fold(turn.completed)))


def _introduces_only(folded: str) -> bool:
    """Whether a message tells the asker's unit and asks nothing.

    >>> _introduces_only("toi o so tai chinh"), _introduces_only("toi o so y te, phai lam gi")
    (True, False)
    >>> _introduces_only("em o xa tan mai nop ho so o day duoc khong")
    False
    """
    match = _INTRODUCES.match(folded)
    asks = "?" in folded or _ASKS_AT_END.search(folded)
    return match is not None and not match["rest"] and not asks


_ASKS_AT_END = re.compile(
    r"\b(?:khong|ko|chua|gi|nao|dau|ai|bao nhieu|bao gio|bao lau|the nao|ra sao)(?: (?:a|vay|the|nhi|ad|ha))*\W*$"
)


def _about_own_unit(text: str) -> str:
    """Return a question about "tôi" or "cơ quan mình" as one about "đơn vị tôi".

    >>> _about_own_unit("Thế tôi phải làm gì?"), _about_own_unit("ben em phai lam gi")
    ('Thế đơn vị tôi phải làm gì?', 'don vi toi phai lam gi')
    >>> _about_own_unit("Kế hoạch giao cho chúng tôi việc gì?")
    'Kế hoạch giao cho đơn vị tôi việc gì?'
    >>> _about_own_unit("Hồ sơ tới hạn xử lý thế nào?")
    'Hồ sơ tới hạn xử lý thế nào?'
    """
    text = nfc(text)
    lower = text.lower()
    match = _OURS.search(lower) or _I_MUST.search(lower) or _GIVEN_ME.search(lower)
    if match is None:
        return text
    return f"{text[: match.start('who')]}{_ours(text)}{text[match.end('who') :]}"


def _ours(text: str) -> str:
    """Return "đơn vị tôi" with marks where a text has them."""
    return "đơn vị tôi" if has_diacritics(text) else "don vi toi"


def _leaves_whose(text: str, unit: str, before: Turn | None) -> bool:
    """Whether a question of somebody's tasks says not whose, nor did the turn before list another unit's."""
    others = before is not None and before.route == Route.TASKS and before.unit not in {None, unit}
    folded = fold(text)
    bare = asks_for_extreme_only(text) or _BARE_WORK.match(folded)
    return bool(bare) and not (others or OWN_UNIT.search(folded))


_BARE_WORK = re.compile(
    r"^(?:(?:the|vay|con|thi|roi|va|ngoai ra)[ ,]+)*(?:(?:co|con|phai|can|duoc giao) )*(?:phoi hop|chu tri)(?: (?:lam|thuc hien|nhung|cac|viec|nhiem vu))* (?:gi|nao)"
    r"(?: (?:nua|khac))*(?: (?:khong|ko|k))?(?: (?:a|vay|the|nhi|ad))*\W*$"
)
"""Asks for the work of one part, no more: "còn phải phối hợp gì không"."""
