"""Who has a task, with whom, by when, with what result: told from the tasks that fit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.composers.sources import attributed
from bot.composers.task_lines import task_words
from bot.composers.task_lists import ask_for_unit
from bot.drafts import Draft, plain
from bot.passages.amended import is_amended
from bot.passages.expected_kinds import KINDS, Expected
from bot.passages.table_rows import is_row
from bot.questions.mention_words import heads
from bot.questions.routes import Route
from bot.questions.task_questions import OWN_COMMUNE, Aspect, asks_what_of, aspects_asked
from bot.tasks.fitting import fitting_tasks
from bot.units.named_units import unit_named
from bot.units.register import register_of
from knowledge.documents import Role, Span, Status
from knowledge.status import IN_FORCE_FIRST
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from bot.tasks.fitting import Fitting
    from knowledge.library import Library

MOST, MOST_OF_UNIT = 4, 12


def compose_assignment(
    asked: Understanding,
    own_unit: str | None,
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
    expected: Sequence[Aspect] = (),
) -> Draft | None:
    """Answer who has a task or by when; null when no task's words fit the question's.

    Of the asker's own unit also how much a task is of: its words say that. ``expected`` is
    what is asked of a task where the question's form doesn't say so ("khi nào ra mắt …").
    """
    if not asked.own_unit and _asks_of_no_task(asked, expected):
        return None
    unit = own_unit if asked.own_unit else unit_named(asked.text, register_of(library))
    aspects = _aspects(asked, unit, expected)
    amount = asked.own_unit and bool(_AMOUNT.search(asked.folded))
    if asked.own_unit and not unit:
        return _asked_back(asked, aspects, library, vocabulary)
    work = Aspect.WHAT not in aspects and _WORK.search(asked.folded)
    if not (aspects or amount) or work or _asks_of_money(asked, amount=amount):
        return None
    fitting = fitting_tasks(asked, unit, aspects, register_of(library), library, vocabulary)
    fitting = fitting if asked.numbers else _as_amended(fitting, evidence)
    if asked.own_unit:
        fitting = [each for each in fitting if each.score]
    told = next((one for one in aspects if any(_tells(each, one) for each in fitting)), None)
    if told is None and not amount:
        return None
    kept = _that_tell(asked, fitting, told, library)
    if not kept and unit and _MUST.search(asked.folded):
        return plain(AnswerStatus.NO_EVIDENCE, replies.NOT_FOUND, replies.ask_tasks(unit))
    if not kept:
        return None
    ranked = _ranked(kept, evidence)
    most = MOST_OF_UNIT if all(each.score == 0 for each in ranked) else MOST
    draft = Draft()
    for each in ranked[:most]:
        _say(draft, each, aspects, library, evidence)
    if len(ranked) > most:
        draft.notices.append(replies.more_tasks(len(ranked) - most))
    return draft


def _asks_of_no_task(asked: Understanding, expected: Sequence[Aspect]) -> bool:
    """Whether the words of a question alone tell that no task answers it, whatever unit it names."""
    may_ask_what = asked.route is Route.GENERAL and asks_what_of(asked.folded)
    open_ = aspects_asked(asked.folded) or expected or may_ask_what
    return not open_ or _asks_of_money(asked, amount=False)


def _asks_of_money(asked: Understanding, *, amount: bool) -> bool:
    """Whether an amount is asked for, which may not be one of a task, or where money comes from."""
    funded = KINDS[Expected.MONEY].asked.search(asked.folded)
    return bool(funded or (_AMOUNT.search(asked.folded) and not amount))


def _as_amended(fitting: list[Fitting], evidence: EvidenceList) -> list[Fitting]:
    """Return the tasks without those of amended articles; beside such, without what is yet to come."""
    kept = [each for each in fitting if not is_amended(each.document, each.span, evidence)]
    if len(kept) == len(fitting):
        return fitting
    return [each for each in kept if evidence.status_of(each.document) is not Status.UPCOMING]


def _aspects(
    asked: Understanding, unit: str | None, expected: Sequence[Aspect]
) -> Sequence[Aspect]:
    """Return what is asked of a task: by the question's form, or as expected, or "… phải nộp gì"."""
    aspects = aspects_asked(asked.folded) or expected
    what = unit and asked.route is Route.GENERAL and asks_what_of(asked.folded)
    return [Aspect.WHAT] if what and not aspects else aspects


def _asked_back(
    asked: Understanding, aspects: Sequence[Aspect], library: Library, vocabulary: Vocabulary
) -> Draft | None:
    """Ask for the asker's unit where several have to do what is asked, each by its own day."""
    if list(aspects) != [Aspect.WHEN] or OWN_COMMUNE.search(asked.folded):
        return None
    register = register_of(library)
    fitting = fitting_tasks(asked, None, aspects, register, library, vocabulary)
    units = {each.name.body for one in fitting for each in one.given}
    return ask_for_unit(register) if len(units) > 1 else None


_AMOUNT = re.compile(
    r"(?<!ngay )\b(?:bao nhieu|may (?:nguoi|ty|trieu|phan|lan|ngay|lop|cuoc|dot|xa))\b"
)
_HOUR = re.compile(r"\b(?:may|bao nhieu|luc nao|tam) gio\b")
_MUST = re.compile(r"\b(?:phai|can|duoc giao|bi giao)\b")
_WORK = re.compile(
    r"\b(?:lam (?:nhung )?gi|(?:nhung|cac|nhiem vu|viec|trach nhiem) (?:viec |nhiem vu )?(?:gi|nao))\b"
)


def _that_tell(
    asked: Understanding, fitting: Sequence[Fitting], told: Aspect | None, library: Library
) -> list[Fitting]:
    """Return the tasks that say what is asked of them, and an hour where one is asked for."""
    kept = [each for each in fitting if told is None or _tells(each, told)]
    if told is Aspect.WHEN and _FROM_TO.search(asked.folded):
        kept = [each for each in kept if _tells_range(each, library)]
    hour = _HOUR.search(asked.folded)
    return [each for each in kept if _tells_hour(each, library)] if hour else kept


def _tells_range(fitting: Fitting, library: Library) -> bool:
    """Whether a task's time is from one day to another: a day alone is not how long it goes on."""
    text = library.text(fitting.document.id)
    times = (each.task.deadline for each in fitting.given)
    return any(_RANGE.search(time.of(text)) for time in times if time)


_FROM_TO = re.compile(
    r"\btu (?:ngay|hom|thang|khi|luc|bao|may|thu)\b(?: \w+){0,2}?,? (?:den|toi|cho den|cho toi) (?:het )?(?:ngay|hom|thang|khi|luc|bao|may|thu)\b"
)
_RANGE = re.compile(r"\d.{0,24}?(?:đến|tới|[-–]) *(?:hết |ngày |tháng |quý )*[\dIV]", re.IGNORECASE)


def _tells_hour(fitting: Fitting, library: Library) -> bool:
    """Whether a task says an hour: a day alone answers nobody who asks "mấy giờ"."""
    return bool(_HOUR_TOLD.search(fitting.span.of(library.text(fitting.document.id))))


_HOUR_TOLD = re.compile(r"\d{1,2}\s?(?:giờ|h)\b|\d{1,2}:\d{2}\b")


def _tells(fitting: Fitting, aspect: Aspect) -> bool:
    """Whether a task says what is asked of it."""
    if aspect is Aspect.WHEN:
        return any(each.task.deadline for each in fitting.given)
    if aspect is Aspect.RESULT:
        return any(each.task.product for each in fitting.given)
    if aspect is Aspect.WHAT:
        return fitting.score > 0
    if aspect is Aspect.WITH_WHOM:
        together = any(each.task.coordinating for each in fitting.given)
        return together or bool(fitting.of_role(Role.COORDINATING))
    return bool(fitting.of_role(Role.LEAD, Role.ASSIGNED))


def _ranked(fitting: Sequence[Fitting], evidence: EvidenceList) -> list[Fitting]:
    def rank(each: Fitting) -> tuple[int, float, str, int]:
        status = evidence.status_of(each.document)
        return (
            IN_FORCE_FIRST.index(status),
            -round(each.score, 2),
            each.document.id,
            each.span.start,
        )

    ordered = sorted(fitting, key=rank)
    in_force = [each for each in ordered if rank(each)[0] < IN_FORCE_FIRST.index(Status.PAST)]
    return in_force or ordered


def _say(
    draft: Draft,
    fitting: Fitting,
    aspects: Sequence[Aspect],
    library: Library,
    evidence: EvidenceList,
) -> None:
    """Add the line of one task: what is asked, then the task's own words."""
    text = library.text(fitting.document.id)
    quote = fitting.span.of(text)
    marks = [evidence.cite(fitting.document, fitting.span)]
    opening = attributed(fitting.document, library)
    for form, told in _parts(fitting, aspects, in_row=is_row(quote)):
        spans = [_with_whose(span, text) for span in told]
        said = dict.fromkeys(_plain(span.of(text)) for span in spans)
        opening += f", {form.format(', '.join(said))}"
        marks += [evidence.cite(fitting.document, span) for span in spans]
    draft.say(f"{opening}: {task_words(quote, fitting.given[0].task.unit)}", *dict.fromkeys(marks))


def _parts(
    fitting: Fitting, aspects: Sequence[Aspect], *, in_row: bool
) -> list[tuple[str, list[Span]]]:
    """Return what a line begins with: forms of words, with the places that fill them.

    What the words of a paragraph say anyhow isn't said twice; a row's cells are.
    """
    found: list[tuple[str, list[Span | None]]] = []
    if {Aspect.WHO, Aspect.WHAT, Aspect.WITH_WHOM} & set(aspects):
        found += _who(fitting, with_partners=Aspect.WITH_WHOM in aspects)
    if Aspect.WHEN in aspects:
        found.append((replies.DUE, [each.task.deadline for each in fitting.given]))
    if Aspect.RESULT in aspects:
        found.append((replies.RESULT, [each.task.product for each in fitting.given]))
    told = []
    for form, spans in found:
        apart = [s for s in dict.fromkeys(spans) if s and (in_row or not _within(s, fitting.span))]
        told += [(form, apart)] if apart else []
    return told


def _who(fitting: Fitting, *, with_partners: bool) -> Iterable[tuple[str, list[Span | None]]]:
    yield replies.LEADS, [each.task.unit_span for each in fitting.of_role(Role.LEAD)]
    yield replies.IS_GIVEN, [each.task.unit_span for each in fitting.of_role(Role.ASSIGNED)]
    if with_partners:
        named = [span for each in fitting.given for span in each.task.coordinating]
        along = [each.task.unit_span for each in fitting.of_role(Role.COORDINATING)]
        yield replies.JOINS, [*(named or along)]


def _with_whose(span: Span, text: str) -> Span:
    """Return the place of a name with the brackets after it that say whose part it is.

    >>> name = "Phòng Văn hóa (Văn phòng Sở)"
    >>> [_with_whose(Span(0, 13), text).end for text in (name, "Phòng Văn hóa (nếu có)")]
    [28, 13]
    """
    bracket = _BRACKET.match(text, span.end)
    named = bracket and heads().match(fold(bracket[1]))
    return Span(span.start, bracket.end()) if bracket and named else span


_BRACKET = re.compile(r"[ \t]*\(([^()\n]{2,80})\)")


def _within(span: Span, whole: Span) -> bool:
    """Whether a place stands in the words that are told anyhow ("- Sở Y tế chủ trì …")."""
    return whole.start <= span.start and span.end <= whole.end


def _plain(words: str) -> str:
    return " ".join(words.split()).strip(" .,;:-–")
