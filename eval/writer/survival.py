"""What survives: lies and truths over the evidence of gold questions, on the whole real path."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from bot.verification import MARK
from bot.writers.claims import Claim
from bot.writers.judging import Proven, judge
from bot.writers.offers import Offer
from eval.wording import flat
from eval.writer.lies import lies_of
from eval.writer.scripted_server import Reply, written
from eval.writer.sitting import sit
from eval.writer.truths import truths_of, written_claims
from knowledge.documents import Document, Metadata, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.bootstrap import Service
    from eval.cases import Case
    from eval.writer.lies import Said
    from eval.writer.scripted_server import Request, ScriptedServer
    from eval.writer.truths import WrittenClaim
IN_REPLY = 16
MOST_ABOUT_ONE = 16


@dataclass
class Survival:
    """How many sentences were sent, by kind, and which of them reached the reader."""

    sent: Counter[str] = field(default_factory=Counter)
    reached: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The share of what was sent that reached the reader."""
        return self.reached.total() / (self.sent.total() or 1)


def lies_told(service: Service, server: ScriptedServer, cases: Sequence[Case]) -> Survival:
    """Answer every request with lies alone; count what the answers hold of them."""
    return _told(service, server, cases, lambda r: lies_of(r.evidence, r.above))


def truths_told(service: Service, server: ScriptedServer, cases: Sequence[Case]) -> Survival:
    """Answer every request with true sentences alone; count those that held."""
    return _told(service, server, cases, _true)


def _true(request: Request) -> Iterable[tuple[str, Said]]:
    return (("true", said) for said in truths_of(request.evidence))


def _told(
    service: Service,
    server: ScriptedServer,
    cases: Sequence[Case],
    say: Callable[[Request], Iterable[tuple[str, Said]]],
) -> Survival:
    """Ask each question as often as it takes until all that can be said was said."""
    survival = Survival()
    for case in cases:
        said = _all_said(service, server, case, say)
        for start in range(0, len(said), IN_REPLY):
            batch = said[start : start + IN_REPLY]
            server.script = partial(_reply, batch)
            answer = sit(service, [case])[0].answer
            kept = answer.writing.kept if answer.writing else 0
            survival.sent.update(kind for kind, _ in batch)
            if kept:
                named = _reached(batch, answer.text)
                reached = named if len(named) >= kept else [kind for kind, _ in batch][:kept]
                survival.reached.update(reached)
                survival.examples.append(f"{', '.join(reached)}: {MARK.sub('', answer.text)}")
    return survival


def _reached(batch: Sequence[tuple[str, Said]], answer: str) -> list[str]:
    """Return the kinds of those whose words the answer holds."""
    text = flat(MARK.sub("", answer))
    return [kind for kind, (said, _, _) in batch if flat(said).rstrip(" .;") in text]


def _all_said(
    service: Service,
    server: ScriptedServer,
    case: Case,
    say: Callable[[Request], Iterable[tuple[str, Said]]],
) -> list[tuple[str, Said]]:
    server.requests.clear()
    server.script = lambda _: Reply(written())
    sit(service, [case])
    said = list(say(server.requests[-1])) if server.requests else []
    return said[:: max(1, len(said) // MOST_ABOUT_ONE)]


def _reply(batch: Sequence[tuple[str, Said]], request: Request) -> Reply:
    return Reply(written() if request.repairs else written(*(said for _, said in batch)))


def by_hand() -> tuple[Survival, Survival]:
    """Judge what people wrote over sentences of the samples: the truths, and the lies."""
    truths, lies = Survival(), Survival()
    for claim in written_claims():
        survival = truths if claim.kind == "true" else lies
        survival.sent[claim.kind] += 1
        held = holds(claim)
        survival.reached[claim.kind] += held
        if held is (survival is lies):
            survival.examples.append(f"{claim.kind}: {claim.said}")
    return truths, lies


def holds(claim: WrittenClaim) -> bool:
    """Whether what a person wrote holds over the sentences it was written over."""
    document = Document("", "", Metadata(), pages=None, passages=0, characters=0)
    offers = [
        Offer(n, document, None, Span(0, len(words)), words, (), told=True)
        for n, words in enumerate(claim.evidence, start=1)
    ]
    return isinstance(judge(Claim(claim.said, claim.numbers, claim.quotes), offers), Proven)
