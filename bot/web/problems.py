"""Errors as problem details (RFC 9457), with a Vietnamese ``detail``."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from bot.web import replies
from bot.web.rendering import page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fastapi import FastAPI
    from starlette.requests import Request

MEDIA_TYPE = "application/problem+json"
PARSE_FAULTS = {"json_invalid"}


class Problem(Exception):
    """A request that ends in an error the client can read."""

    def __init__(
        self,
        status: int,
        detail: str | None = None,
        headers: Mapping[str, str] | None = None,
        **extensions: Any,
    ) -> None:
        self.status = status
        self.detail = detail or replies.DETAILS[status]
        self.headers = dict(headers or {})
        self.extensions = extensions
        super().__init__(f"{status}: {self.detail}")

    def body(self) -> dict[str, Any]:
        """Return the problem object; ``type`` is about:blank, so the title is the status's.

        >>> Problem(404).body()["title"]
        'Không tìm thấy'
        """
        title = replies.TITLES.get(self.status) or HTTPStatus(self.status).phrase
        return {
            "type": "about:blank",
            "title": title,
            "status": self.status,
            "detail": self.detail,
            **self.extensions,
        }

    def response(self) -> Response:
        """Return the problem as JSON."""
        return JSONResponse(self.body(), self.status, self.headers, MEDIA_TYPE)


def install_problem_handlers(app: FastAPI) -> None:
    """Make every error of the app a problem, or a page where a person is reading."""
    app.add_exception_handler(Problem, _answer_problem)
    app.add_exception_handler(HTTPException, _answer_http_exception)
    app.add_exception_handler(RequestValidationError, _answer_invalid)
    app.add_exception_handler(Exception, _answer_fault)


def problem_of_faults(faults: list[dict[str, Any]]) -> Problem:
    """Return the problem for what pydantic found wrong, naming each field.

    >>> problem_of_faults([{"type": "blank", "loc": ("body", "question")}]).detail
    'Một hoặc nhiều trường không hợp lệ: “question” không được để trống.'
    """
    if any(fault["type"] in PARSE_FAULTS for fault in faults):
        return Problem(400)
    if any(isinstance(fault.get("input"), bytes) for fault in faults):
        return Problem(415)  # FastAPI leaves a body of another media type unread
    errors = [{"field": _field(fault["loc"]), "detail": _sentence(fault)} for fault in faults]
    listed = "; ".join(f"“{error['field']}” {error['detail']}" for error in errors)
    return Problem(422, replies.DETAILS[422].format(errors=listed), errors=errors)


def _field(location: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in location[1:]) or str(location[0])


def _sentence(fault: dict[str, Any]) -> str:
    kind = fault["type"]
    if kind == "too_long" and "field_type" in fault.get("ctx", {}):
        kind = "too_long_list"
    return replies.FIELD_FAULTS.get(kind, replies.FIELD_FAULT).format(**fault.get("ctx", {}))


def _respond(request: Request, problem: Problem) -> Response:
    wants_page = "text/html" in request.headers.get("accept", "")
    if wants_page and not request.url.path.startswith("/api/"):
        return page(
            request, "problem.html", problem.status, problem.headers, problem=problem.body()
        )
    return problem.response()


async def _answer_problem(request: Request, problem: Exception) -> Response:
    if not isinstance(problem, Problem):
        raise problem
    return _respond(request, problem)


async def _answer_http_exception(request: Request, fault: Exception) -> Response:
    if not isinstance(fault, HTTPException):
        raise fault
    detail = replies.DETAILS.get(fault.status_code, replies.DETAILS[400])
    return _respond(request, Problem(fault.status_code, detail, fault.headers))


async def _answer_invalid(request: Request, fault: Exception) -> Response:
    if not isinstance(fault, RequestValidationError):
        raise fault
    return _respond(request, problem_of_faults(list(fault.errors())))


async def _answer_fault(request: Request, _: Exception) -> Response:
    return _respond(request, Problem(500))
