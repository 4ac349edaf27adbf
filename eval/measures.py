"""What makes an answer right, as pure functions over a gold case and an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answers import AnswerStatus
from eval.cases import Expectation
from eval.held_texts import file_name
from eval.task_measures import tally
from eval.wording import MARK, flat, numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.answers import Answer, Evidence
    from eval.cases import Case, Proof

REFUSALS = {AnswerStatus.NO_EVIDENCE, AnswerStatus.DECLINED, AnswerStatus.CLARIFY}
IN_ANSWER_ONLY = "figure"  # the tag of questions whose fact must stand in the answer itself


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an answer is right, and every reason why it isn't."""

    faults: tuple[str, ...]

    @property
    def right(self) -> bool:
        """An answer without faults is right."""
        return not self.faults


def judge(case: Case, answer: Answer) -> Verdict:
    """Hold an answer against its gold case.

    It is right when its status is the expected one (any refusal counts where a refusal
    is expected; a question back, where one is), the proofs are shown (all, or one where ``match`` is "any"), none of the
    forbidden strings stands in its text, and a notice is there where one is needed.
    A proof is shown when a citation comes from its document and each needed string stands
    in the answer's text or in the quote of a citation; for a case tagged "figure", in the
    answer's text. Case and blanks don't count.
    """
    if case.expect is not Expectation.ANSWERED:
        return Verdict(
            (*_unwanted(case, answer), *_forbidden(case, answer), *_unsaid(case, answer))
        )
    if answer.status is not AnswerStatus.ANSWERED:
        return Verdict((f"status {answer.status}",))
    faults = [*_unproven(case, answer), *_forbidden(case, answer), *_unsaid(case, answer)]
    faults += [f"not among the tasks: {line[:90]}" for line in tally(case, answer).spare]
    if case.needs_notice and not answer.notices:
        faults.append("no notice of the document's status")
    return Verdict(tuple(faults))


def shown_strings(case: Case, answer: Answer) -> tuple[int, int]:
    """Return how many needed strings the answer shows, from documents that it cites, and of how many.

    Where one proof is enough, the strings are those of the proof that is shown best.
    """
    of_proofs = [
        (len(proof.needed) - len(_missing(case, proof, answer)), len(proof.needed))
        for proof in case.evidence
        if not proof.optional
    ]
    if case.match == "any":
        return max(of_proofs, key=lambda each: each[0] / (each[1] or 1), default=(0, 0))
    return sum(shown for shown, _ in of_proofs), sum(of for _, of in of_proofs)


def refused(answer: Answer) -> bool:
    """Whether the bot said that it doesn't know, or wouldn't."""
    return answer.status in REFUSALS


def quotes_off(citations: Iterable[Evidence], text_of: Callable[[str], str]) -> int:
    """Count the citations whose quote differs from its span of the canonical text."""
    return sum(c.span.of(text_of(c.document.id)) != c.quote or not c.quote for c in citations)


def loose_numbers(answer: Answer) -> set[str]:
    """Return the numbers and dates of an answer that stand in none of its quotes."""
    if answer.status is not AnswerStatus.ANSWERED or not answer.citations:
        return set()
    quoted = set[str]().union(*(numbers(c.quote) for c in answer.citations))
    return numbers(answer.text) - quoted


def _unwanted(case: Case, answer: Answer) -> Iterable[str]:
    if case.expect is Expectation.REFUSED and not refused(answer):
        yield f"status {answer.status}, a refusal was expected"
    if case.expect is Expectation.CLARIFY and answer.status is not AnswerStatus.CLARIFY:
        yield f"status {answer.status}, a question back was expected"
    if case.expect is Expectation.GREETING and (
        answer.citations or answer.status is AnswerStatus.ERROR
    ):
        yield "a greeting was answered from the documents"


def _unproven(case: Case, answer: Answer) -> Sequence[str]:
    faults = [_proof_faults(case, proof, answer) for proof in case.evidence if not proof.optional]
    if case.match == "any":
        return () if not faults or [] in faults else min(faults, key=len)
    return [fault for found in faults for fault in found]


def _proof_faults(case: Case, proof: Proof, answer: Answer) -> list[str]:
    faults = [] if _cites(answer, proof) else [f"{proof.source} isn't cited"]
    shown = _shown(case, answer)
    return faults + [f"missing {s!r}" for s in proof.needed if flat(s) not in shown]


def _missing(case: Case, proof: Proof, answer: Answer) -> list[str]:
    """Return the needed strings that aren't shown; all of them, when the document isn't cited."""
    shown = _shown(case, answer) if _cites(answer, proof) else ""
    return [string for string in proof.needed if flat(string) not in shown]


def _cites(answer: Answer, proof: Proof) -> bool:
    return proof.source in {file_name(c.document) for c in answer.citations}


def _shown(case: Case, answer: Answer) -> str:
    quotes = () if IN_ANSWER_ONLY in case.tags else (c.quote for c in answer.citations)
    return flat(" ".join([MARK.sub("", answer.text), *quotes]))


def _forbidden(case: Case, answer: Answer) -> Iterable[str]:
    text = flat(answer.text)
    return (f"holds {string!r}" for string in case.forbidden if flat(string) in text)


def _unsaid(case: Case, answer: Answer) -> Iterable[str]:
    said = flat(" ".join((answer.text, *answer.notices, *answer.follow_ups)))
    return (f"doesn't say {string!r}" for string in case.says if flat(string) not in said)
