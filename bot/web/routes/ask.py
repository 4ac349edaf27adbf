"""``POST /api/v1/ask``, its stream, and feedback on its answers."""

import uuid
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from bot.answers import Question
from bot.web import replies, streaming
from bot.web.links import public_url
from bot.web.problems import Problem, problem_of_faults
from bot.web.readiness import service_of
from bot.web.schemas import AnswerBody, AskRequest, FeedbackRequest

if TYPE_CHECKING:
    from bot.writers.telling import Tell

router = APIRouter(prefix="/api/v1", tags=["hỏi đáp"])


@router.post("/ask")
async def ask(request: Request, asked: AskRequest) -> AnswerBody:
    """Answer one question from the documents."""
    return await run_in_threadpool(answer, request, question_of(request, asked))


@router.post("/ask/stream", response_class=Response)
async def ask_stream(request: Request, asked: AskRequest) -> Response:
    """Answer as ``text/event-stream``; the checks come before the first event."""
    question = question_of(request, asked)
    return streaming.stream(lambda tell: answer(request, question, tell), public_url(request))


@router.post("/feedback", status_code=204)
async def give_feedback(request: Request, opinion: FeedbackRequest) -> None:
    """Keep what a reader thought of an answer."""
    service = service_of(request)
    known = await run_in_threadpool(
        service.feedback, opinion.answer_id, opinion.rating, opinion.comment
    )
    if known is False:
        raise Problem(404, replies.NO_SUCH_ANSWER.format(id=opinion.answer_id))
    request.app.state.metrics.count_feedback(opinion.rating)


def question_of(request: Request, asked: AskRequest) -> Question:
    """Return the question with its defaults; a 422 names documents that aren't held."""
    service = service_of(request)
    held = {document.id for document in service.library.documents()} if asked.document_ids else ()
    if any(document_id not in held for document_id in asked.document_ids or ()):
        raise problem_of_faults([{"type": "unknown_document", "loc": ("body", "document_ids")}])
    return Question(
        text=asked.question,
        as_of=asked.as_of or service.settings.as_of(),
        conversation_id=asked.conversation_id or uuid.uuid4().hex,
        unit=asked.unit or None,
        document_ids=tuple(asked.document_ids or ()),
        asker=asked.asker,
    )


def answer(request: Request, question: Question, tell: "Tell | None" = None) -> AnswerBody:
    """Answer in the calling thread, telling each proven line, and count the answer."""
    answered = service_of(request).answering.answer(question, tell)
    request.app.state.metrics.count_answer(answered)
    return AnswerBody.of(answered, public_url(request))
