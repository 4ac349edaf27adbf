"""Follow-ups that ask of another thing what was asked of one: "hội nghị tổng kết thì mấy năm"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.questions import follow_up_forms as forms
from bot.questions import like_phrases, substitutions
from bot.questions.completions import Completed, carrying, own_words, root, root_route
from bot.questions.definition_questions import defined_term, somebody_defined
from bot.questions.mentions import document_numbers
from bot.questions.periods import years_in
from bot.questions.routes import Route
from bot.questions.siblings import sibling_replaced
from knowledge.text import fold, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.journal import Turn

FEWEST = 2


def asked_alike(subject: str, before: Turn) -> Completed | None:
    """Ask of another thing what was asked of one: "hội nghị tổng kết thì mấy năm"."""
    then = forms.THEN.match(fold(subject).strip(" ?.!"))
    earlier = root(before.completed)
    counted = _counted(subject, then, before) if then else ""
    if counted:
        return Completed(counted, followed=True, whole=True)
    asked = _same_asked(then, fold(earlier)) if then else None
    if then is None or asked is None:
        return None
    other = subject[then.start("subject") : then.end("subject")]
    if document_numbers(other) or years_in(other) or not own_words(fold(other)):
        return None
    if len(syllables(other)) < FEWEST:
        part = f"{other} {subject[slice(*then.span('asks'))]} – {earlier}"
        return Completed(part, followed=True, aside=True) if other[0].isupper() else None
    verb = forms.VERB.search(nfc(earlier).lower())
    text = like_phrases.like_replaced(earlier, other) or sibling_replaced(earlier, other)
    if text and any(word.istitle() and word not in text for word in earlier.split()[1:]):
        return None  # a name went with what was like it
    if not text and fold(earlier[: asked.start()]).endswith(" la "):  # of what stands before it
        if then["measure"]:
            return None  # "mấy GB" tells it as well
        part = f"{other} {subject[slice(*then.span('asks'))]} – {earlier}"
        return Completed(part, followed=True, document_ids=before.document_ids[:1], aside=True)
    tail = earlier[verb.start() if verb and 0 < verb.start() < asked.end() else asked.start() :]
    if not text.rstrip(" ?.").endswith(tail):
        changed = verb and 0 < verb.start() < asked.end()
        text = carrying(before, f"{other} {tail}") if changed else ""
    return Completed(f"{text}?", followed=True, whole=True, aside=True) if text else None


def asked_the_same(subject: str, before: Turn, places: Iterable[str]) -> str:
    """Return the unit or place alone of which the same is asked; empty when it is none.

    A unit's tasks are the same however they are asked for: "Sở Y tế thì được giao gì?".

    >>> from bot.journal import Turn
    >>> turn = Turn("Sở Nội vụ phải xong trước ngày nào?", "general", (), None)
    >>> asked_the_same("bên Sở Y tế hạn hôm nào", turn, ()), asked_the_same("hội nghị ở đâu", turn, ())
    ('Sở Y tế', '')
    >>> turn = Turn("Chỉ thị 12 giao Sở Nội vụ việc gì?", "tasks", (), None)
    >>> asked_the_same("Sở Y tế thì phải làm những gì", turn, ())
    'Sở Y tế'
    """
    folded = fold(subject).strip(" ?.!")
    tasks = forms.TASKS_THEN.match(folded) if root_route(before) == Route.TASKS else None
    if tasks and substitutions.unit_alone(subject[slice(*tasks.span("subject"))]):
        return subject[slice(*tasks.span("subject"))]
    same = forms.SAME.match(folded) or forms.THEN.match(folded)
    if same is None or _same_asked(same, fold(root(before.completed))) is None:
        return ""
    other = subject[slice(*same.span("subject"))]
    named = substitutions.unit_alone(other) or substitutions.place_alone(other, places)
    named = named or _COUNTRY.fullmatch(fold(other)) is not None
    return other if named else ""


_COUNTRY = re.compile(r"(?:tren |cua )?(?:ca nuoc|toan quoc)")


def counted_anew(text: str, alone: str) -> str:
    """Return a question with what a follow-up counts in it: "Đồng Nai thì mấy phường?".

    >>> counted_anew("Đồng Nai còn mấy xã?", "Đồng Nai thì mấy phường")
    'Đồng Nai còn mấy phường?'
    >>> counted_anew("Đồng Nai còn mấy xã?", "Đồng Nai thì sao")
    'Đồng Nai còn mấy xã?'
    """
    then = forms.THEN.match(fold(alone).strip(" ?.!"))
    measure = alone[slice(*then.span("measure"))].strip() if then else ""
    return substitutions.counted_replaced(text, measure) or text


def _counted(subject: str, then: re.Match[str], before: Turn) -> str:
    """Count other things: "còn xã thì mấy xã?", "phường thì mấy cái"; empty when it asks otherwise."""
    measure = then["measure"].strip()
    if then["asks"] not in {"bao nhieu", "may"} or measure not in {"", then["subject"], *_PIECES}:
        return ""
    other = subject[then.start("subject") : then.end("subject")]
    return substitutions.counted_replaced(before.completed, other)


_PIECES = frozenset({"cai", "chiec", "don vi", "nguoi", "con"})


def _same_asked(then: re.Match[str], earlier: str) -> re.Match[str] | None:
    """Find where a folded question asks what a follow-up asks; in the measure that it names."""
    alike = next((words for words in forms.ASKS_ALIKE if then["asks"] in words), (then["asks"],))
    asked = re.search(rf"\b(?:{'|'.join(alike)})\b", earlier)
    if asked is None or then["asks"] == asked[0]:
        return asked
    told = earlier[asked.end() :].split()[:1]
    return asked if not told or told[0] in then["measure"].split() else None


def told_apart_from(alone: str, before: Turn) -> str:
    """Return the two terms to tell apart, of one just explained and another; else empty.

    >>> from bot.journal import Turn
    >>> turn = Turn("Luật A định nghĩa nhà phát triển là gì?", "general", (), None)
    >>> told_apart_from("Nhà cung cấp thì khác gì?", turn)
    'nhà phát triển và Nhà cung cấp khác nhau thế nào?'
    """
    differs = forms.DIFFERS.match(fold(alone).strip(" ?.!"))
    earlier = root(before.completed)
    term = differs and (somebody_defined(earlier) or defined_term(earlier))
    if not (differs and term):
        return ""
    return f"{term} và {alone[slice(*differs.span('subject'))]} khác nhau thế nào?"


def defined_alike(subject: str, before: Turn) -> str:
    """Return the question before with another term to explain; empty when it asked for none.

    >>> from bot.journal import Turn
    >>> defined_alike("lưu trữ số", Turn("Chuyển đổi số là gì?", "general", (), None))
    'lưu trữ số là gì?'
    """
    earlier = root(before.completed)
    term = somebody_defined(earlier) or defined_term(earlier)
    return f"{earlier.replace(term, subject)}?" if term and term in earlier else ""
