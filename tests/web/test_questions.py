from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx

QUESTION = "Trung tâm Lưu trữ phải làm gì?"


def ask(client: httpx.Client, **fields: Any) -> httpx.Response:
    return client.post("/api/v1/ask", json=fields)


def test_an_answer_has_the_fields_of_the_contract(client: httpx.Client) -> None:
    answer = ask(client, question=QUESTION).json()
    assert answer["status"] == "answered"
    assert answer["id"]
    assert answer["conversation_id"]
    assert set(answer["timing_ms"]) == {"understand", "retrieve", "compose", "total"}
    assert set(answer["citations"][0]) == {
        "n", "document", "section", "page", "quote", "start", "end", "url",
    }  # fmt: skip
    assert set(answer["citations"][0]["document"]) == {
        "id", "source", "kind", "number", "title", "issuer", "place", "issued_on", "signatory",
        "status",
    }  # fmt: skip


def test_every_quote_is_its_span_of_the_text(client: httpx.Client) -> None:
    for citation in ask(client, question=QUESTION).json()["citations"]:
        document_id = citation["document"]["id"]
        text = client.get(f"/api/v1/documents/{document_id}/text").json()["text"]
        assert text[citation["start"] : citation["end"]] == citation["quote"]
        where = f"/van-ban/{document_id}?from={citation['start']}&to={citation['end']}"
        assert citation["url"] == where


def test_a_question_in_nfd_is_the_same_question(client: httpx.Client) -> None:
    composed = ask(client, question=QUESTION).json()
    decomposed = ask(client, question=unicodedata.normalize("NFD", QUESTION)).json()
    assert decomposed["answer"] == composed["answer"]


def test_a_conversation_keeps_its_id(client: httpx.Client) -> None:
    first = ask(client, question=QUESTION).json()
    conversation = first["conversation_id"]
    second = ask(client, question="Thời hạn là khi nào?", conversation_id=conversation).json()
    assert second["conversation_id"] == conversation


def test_the_day_asked_for_decides_the_status(client: httpx.Client) -> None:
    answer = ask(client, question=QUESTION, as_of="2031-01-01").json()
    statuses = {citation["document"]["status"] for citation in answer["citations"]}
    assert "current" not in statuses or statuses != {"current"}


def test_evidence_stays_inside_the_documents_named(client: httpx.Client) -> None:
    items = client.get("/api/v1/documents", params={"q": "hồ sơ điện tử"}).json()["items"]
    document_id = items[0]["id"]
    answer = ask(client, question="tập huấn cho ai?", document_ids=[document_id]).json()
    assert {citation["document"]["id"] for citation in answer["citations"]} <= {document_id}


@pytest.mark.parametrize(
    "question",
    [
        "<script>alert(1)</script> Trung tâm Lưu trữ phải làm gì?",
        "'; DROP TABLE documents; -- Trung tâm Lưu trữ",
        "Trung tâm\x00 Lưu trữ\x1b[31m phải làm gì?",
        "What must the archives centre do?",
        "🤔🤔🤔 lưu trữ",
        "lưu " * 124,
    ],
)
def test_odd_questions_are_answered_in_order(client: httpx.Client, question: str) -> None:
    response = ask(client, question=question)
    assert response.status_code == 200
    assert response.json()["status"] in {"answered", "no_evidence", "declined", "clarify"}


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({}, "question"),
        ({"question": ""}, "question"),
        ({"question": " \x00\x07 ?!"}, "question"),
        ({"question": "a" * 501}, "question"),
        ({"question": "a" * 10_000}, "question"),
        ({"question": 7}, "question"),
        ({"question": "a", "as_of": "2026-02-30"}, "as_of"),
        ({"question": "a", "as_of": "05/03/2026"}, "as_of"),
        ({"question": "a", "as_of": 1_700_000_000}, "as_of"),
        ({"question": "a", "document_ids": ["0000000000000000"]}, "document_ids"),
        ({"question": "a", "document_ids": "0000000000000000"}, "document_ids"),
        ({"question": "a", "conversation_id": "../../etc"}, "conversation_id"),
        ({"question": "a", "unit": "a" * 201}, "unit"),
    ],
)
def test_a_wrong_field_is_named_in_a_vietnamese_problem(
    client: httpx.Client, fields: dict[str, Any], field: str
) -> None:
    response = ask(client, **fields)
    problem = response.json()
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert (problem["status"], problem["title"]) == (422, "Yêu cầu không hợp lệ")
    assert field in problem["detail"]
    assert problem["errors"][0]["field"].startswith(field)


def test_five_hundred_letters_typed_in_nfd_are_not_too_long(client: httpx.Client) -> None:
    question = unicodedata.normalize("NFD", "ế" * 499 + "?")
    assert ask(client, question=question).status_code == 200


@pytest.mark.parametrize("body", [b"{", b"", b'{"question": "\xff"}', b"[" * 5000])
def test_a_body_that_is_not_json_is_malformed(client: httpx.Client, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    response = client.post("/api/v1/ask", content=body, headers=headers)
    assert response.status_code == (400 if body else 422)
    assert response.headers["content-type"] == "application/problem+json"


def test_a_lone_surrogate_is_no_fault(client: httpx.Client) -> None:
    headers = {"Content-Type": "application/json"}
    body = b'{"question": "l\\u01b0u tr\\u1eef \\ud800"}'
    assert client.post("/api/v1/ask", content=body, headers=headers).status_code == 200


def test_another_media_type_is_refused(client: httpx.Client) -> None:
    response = client.post(
        "/api/v1/ask", content="question=a", headers={"Content-Type": "text/plain"}
    )
    assert response.status_code == 415


def events(response: httpx.Response) -> list[tuple[str, Any]]:
    blocks = response.text.replace("\r\n", "\n").strip().split("\n\n")
    fields = [dict(line.split(": ", 1) for line in block.split("\n")) for block in blocks]
    return [(event["event"], json.loads(event["data"])) for event in fields]


def test_the_stream_ends_with_the_whole_answer(client: httpx.Client) -> None:
    response = client.post("/api/v1/ask/stream", json={"question": QUESTION})
    assert response.headers["content-type"].startswith("text/event-stream")
    received = events(response)
    done = received[-1][1]
    assert received[0][0] == "status"
    assert received[-1][0] == "done"
    assert "".join(data["text"] for name, data in received if name == "delta") == done["answer"]
    cited = [data for name, data in received if name == "citation"]
    assert sorted(cited, key=lambda citation: citation["n"]) == done["citations"]


def test_a_wrong_question_is_refused_before_the_stream(client: httpx.Client) -> None:
    response = client.post("/api/v1/ask/stream", json={"question": ""})
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"


def test_an_opinion_on_an_answer_is_kept(client: httpx.Client) -> None:
    answer_id = ask(client, question=QUESTION).json()["id"]
    opinion = {"answer_id": answer_id, "rating": "down", "comment": "Thiếu một nhiệm vụ."}
    assert client.post("/api/v1/feedback", json=opinion).status_code == 204


@pytest.mark.parametrize(
    ("opinion", "status"),
    [
        ({"answer_id": "unknown", "rating": "up"}, 404),
        ({"answer_id": "a", "rating": "meh"}, 422),
        ({"rating": "up"}, 422),
        ({"answer_id": "a", "rating": "up", "comment": "a" * 2001}, 422),
    ],
)
def test_an_opinion_that_cannot_be_kept_is_refused(
    client: httpx.Client, opinion: dict[str, str], status: int
) -> None:
    assert client.post("/api/v1/feedback", json=opinion).status_code == status
